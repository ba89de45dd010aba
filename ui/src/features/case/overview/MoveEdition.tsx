import { useState } from "react";
import { useWords } from "@/app/words";
import { FailureNotice, Select, Skeleton, Stack } from "@/components";
import { long, type Fields } from "@/features/person/spec";
import { useI18n } from "@/i18n";
import { useCommand, useQuery, type Done, type Failure } from "@/ipc";
import type { CaseFile } from "@/ipc/generated";
import { textOf } from "../documents/spec";
import { FormDrawer } from "../forms/FormDrawer";
import s from "./Clocks.module.css";

const REASON: Fields = { reason: long("clock.reason", { required: true }) };

interface MoveProps {
  file: CaseFile;
  draft: string;
  onClose(): void;
  outcome(done: Done<unknown>): Failure | null;
}

/** Moves the case to another edition of its profile. Which days change is seen before it is confirmed. */
export function MoveEdition({ file, draft, onClose, outcome }: MoveProps) {
  const { t } = useI18n();
  const move = useCommand("application.move_profile");
  const offered = file.editions.filter((edition) => edition !== file.profile);
  const [edition, setEdition] = useState(offered[0] ?? "");
  return (
    <FormDrawer
      title={t("edition.move")}
      draft={draft}
      onClose={onClose}
      fields={REASON}
      start={{ reason: "" }}
      intro={t("edition.move_means", { edition: file.profile })}
      send={t("edition.move")}
      before={({ errors }) => (
        <Stack gap={3}>
          <Select name="edition" label={t("edition.to")} options={offered.map((one) => ({ id: one, label: one }))} value={edition || null} onChange={setEdition} error={errors("edition")} />
          {edition && <Changes application={file.id} edition={edition} />}
        </Stack>
      )}
      submit={async (values) => outcome(await move.run({ application: file.id, edition, reason: textOf(values, "reason") ?? "" }))}
    />
  );
}

/** Every time limit before and after. */
function Changes({ application, edition }: { application: string; edition: string }) {
  const { t, longDate } = useI18n();
  const words = useWords();
  const { data, failure } = useQuery("application.preview_move", { application, edition });
  if (failure) return <FailureNotice failure={failure} />;
  if (!data) return <Skeleton lines={3} />;
  const day = (one: string | null) => (one === null ? t("edition.does_not_run") : longDate(one));
  return (
    <table className={s.changes}>
      <caption>{t("edition.changes")}</caption>
      <thead>
        <tr>
          <th scope="col">{t("edition.limit")}</th>
          <th scope="col">{t("edition.now")}</th>
          <th scope="col">{t("edition.then")}</th>
        </tr>
      </thead>
      <tbody>
        {data.clocks.map(({ id, name, before, after }) => (
          <tr key={id}>
            <th scope="row">{words(name)}</th>
            <td>{day(before)}</td>
            <td>{before === after ? t("edition.same") : <strong>{day(after)}</strong>}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
