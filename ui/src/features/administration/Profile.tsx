import { useState } from "react";
import { FaultText } from "@/app/ProfileBanner";
import { Card, FailureNotice, Form, Button, KeyValueList, Notice, Skeleton, Stack, TextField, useFault, useToast } from "@/components";
import { useI18n } from "@/i18n";
import { useCommand, useQuery } from "@/ipc";
import type { EditionView, EditionsView } from "@/ipc/generated";
import s from "./Administration.module.css";

/** The country profile: which edition is in use, which the file keeps for its cases, and a newer one. */
export function Profile() {
  const { data, failure, reload } = useQuery("profile.editions", null);
  if (failure) return <FailureNotice failure={failure} onRetry={reload} />;
  return data ? <Editions view={data} onLoaded={reload} /> : <Skeleton lines={6} />;
}

function Editions({ view, onLoaded }: { view: EditionsView; onLoaded(): void }) {
  const { t } = useI18n();
  return (
    <Stack gap={5}>
      <Card title={t("section.profile")}>
        <Stack>
          <p>{t("profile.lead")}</p>
          {view.fault && (
            <Notice tone="danger" title={t("profile.broken")}>
              <FaultText fault={view.fault} />
            </Notice>
          )}
          <KeyValueList items={[{ label: t("profile.current"), value: <bdi>{view.current}</bdi> }, ...view.editions.map((edition) => ({ label: edition.edition, value: <Edition edition={edition} /> }))]} />
        </Stack>
      </Card>
      <Load shipped={view.shipped} current={view.current} onLoaded={onLoaded} />
    </Stack>
  );
}

function Edition({ edition: { loadedOn, loadedBy, cases, unverified, fault } }: { edition: EditionView }) {
  const { t, longDate } = useI18n();
  return (
    <Stack gap={1}>
      <span>{loadedBy ? t("profile.loaded_by", { date: longDate(loadedOn), name: loadedBy }) : t("profile.loaded", { date: longDate(loadedOn) })}</span>
      <span>{t("profile.cases", { count: cases })}</span>
      {fault ? <FaultText fault={fault} /> : <span>{t("setup.unverified", { count: unverified })}</span>}
    </Stack>
  );
}

function Load({ shipped, current, onLoaded }: { shipped: string | null; current: string; onLoaded(): void }) {
  const { t } = useI18n();
  const say = useToast();
  const fault = useFault();
  const [folder, setFolder] = useState("");
  const load = useCommand("profile.load", { quiet: true });
  const run = async (from: string) => {
    const done = await load.run({ folder: from });
    if (!done.ok) return;
    say(t("profile.loaded_now", { edition: done.answer.current }));
    setFolder("");
    onLoaded();
  };
  return (
    <Card title={t("profile.load")}>
      <Form
        onSubmit={() => void run(folder)}
        failure={load.failure}
        actions={
          <>
            <Button type="submit" look="primary" busy={load.busy} disabled={folder.trim() === ""}>
              {t("profile.load")}
            </Button>
            {shipped && shipped !== current && (
              <Button look="secondary" onPress={() => void run("")} disabled={load.busy}>
                {t("profile.load_shipped", { edition: shipped })}
              </Button>
            )}
          </>
        }
      >
        <p className={s.lead}>{t("profile.load_means")}</p>
        <TextField name="folder" label={t("profile.folder")} hint={t("profile.folder_hint")} width="lg" value={folder} onChange={setFolder} error={fault.of(load.failure, "folder")} />
      </Form>
    </Card>
  );
}
