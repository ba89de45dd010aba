import { Lock, LockOpen, UserPlus, UserX } from "lucide-react";
import { useState } from "react";
import { go } from "@/app/router";
import { BidiText, Button, Card, DataTable, Empty, FailureNotice, Notice, Select, Skeleton, Stack, useToast, type Column } from "@/components";
import { useI18n } from "@/i18n";
import { useCommand, useQuery } from "@/ipc";
import type { AccessView, CaseFile, ListedView } from "@/ipc/generated";
import { ReasonDialog } from "./ReasonDialog";

type Doing = "seal" | "unseal" | "admit" | "conflict" | ListedView | null;

/** Who may see this case: whether it is sealed, who stands on its list, who declared a conflict of interest. */
export function WhoMaySee({ file }: { file: CaseFile }) {
  const { t, dateTime } = useI18n();
  const { data, failure, reload } = useQuery("access.who", { application: file.id });
  const [doing, setDoing] = useState<Doing>(null);
  if (!data) return failure ? <FailureNotice failure={failure} onRetry={reload} /> : <Skeleton lines={6} />;
  const columns: Column<ListedView>[] = [
    { id: "name", header: t("access.officer"), cell: ({ name }) => <bdi>{name}</bdi> },
    { id: "because", header: t("access.because"), cell: ({ because }) => <BidiText>{because}</BidiText> },
    { id: "by", header: t("access.by"), minor: true, cell: ({ by }) => <bdi>{by}</bdi> },
    { id: "at", header: t("access.at"), minor: true, cell: ({ at }) => dateTime(at) },
  ];
  return (
    <Stack>
      {data.sealedWith.length > 0 ? (
        <Notice tone="warning" title={t("access.sealed_with_title")}>
          <p>{t("access.sealed_with_text", { cases: data.sealedWith.join(", ") })}</p>
        </Notice>
      ) : data.sealed === null ? (
        <Notice title={t("access.open_title")}>
          <p>{t("access.open_text")}</p>
        </Notice>
      ) : (
        <Notice tone="warning" title={t("access.sealed_title")}>
          <p>{t("access.sealed_text", { name: data.sealedBy ?? "", at: data.sealedAt === null ? "" : dateTime(data.sealedAt) })}</p>
          <p>
            <BidiText>{data.sealed}</BidiText>
          </p>
        </Notice>
      )}
      {data.emergencies > 0 && <Notice tone="warning">{t("access.emergencies_count", { count: data.emergencies })}</Notice>}
      {data.conflicts.length > 0 && (
        <Notice title={t("access.conflicts_title")}>
          <ul>
            {data.conflicts.map((name) => (
              <li key={name}>
                <bdi>{name}</bdi>
              </li>
            ))}
          </ul>
        </Notice>
      )}
      <Card
        flush
        title={t("access.list")}
        actions={
          <>
            {data.maySeal && (
              <Button size="sm" icon={UserPlus} onPress={() => setDoing("admit")}>
                {t("access.admit")}
              </Button>
            )}
            {data.maySeal && data.sealed === null && (
              <Button size="sm" icon={Lock} onPress={() => setDoing("seal")}>
                {t("access.seal")}
              </Button>
            )}
            {data.maySeal && data.sealed !== null && (
              <Button size="sm" icon={LockOpen} onPress={() => setDoing("unseal")}>
                {t("access.unseal")}
              </Button>
            )}
            <Button size="sm" icon={UserX} onPress={() => setDoing("conflict")}>
              {t("access.conflict")}
            </Button>
          </>
        }
      >
        <DataTable
          label={t("access.list")}
          columns={columns}
          rows={data.listed}
          rowKey={({ id }) => id}
          {...(data.maySeal ? { onOpen: (one: ListedView) => setDoing(one) } : {})}
          empty={<Empty title={t("access.list_empty")}>{t("access.list_empty_hint")}</Empty>}
        />
      </Card>
      {doing !== null && <Dialogs file={file} view={data} doing={doing} onClose={() => setDoing(null)} />}
    </Stack>
  );
}

function Dialogs({ file, view, doing, onClose }: { file: CaseFile; view: AccessView; doing: Exclude<Doing, null>; onClose(): void }) {
  const { t } = useI18n();
  const say = useToast();
  const [officer, setOfficer] = useState<string | null>(null);
  const seal = useCommand("access.seal");
  const unseal = useCommand("access.unseal");
  const admit = useCommand("access.admit");
  const dismiss = useCommand("access.dismiss");
  const declare = useCommand("access.declare_conflict");
  const application = file.id;
  const said = (done: Awaited<ReturnType<typeof seal.run>>, words: string) => {
    if (!done.ok) return done.failure;
    say(words);
    return null;
  };
  const choices = view.officers.map(({ id, name }) => ({ id, label: name }));
  if (doing === "seal")
    return (
      <ReasonDialog
        title={t("access.seal")}
        intro={t("access.seal_intro")}
        label={t("access.seal_reason")}
        send={t("access.seal")}
        submit={async (reason) => said(await seal.run({ application, reason, officers: [] }), t("access.seal_done"))}
        onClose={onClose}
      />
    );
  if (doing === "unseal")
    return (
      <ReasonDialog
        title={t("access.unseal")}
        intro={t("access.unseal_intro")}
        label={t("access.unseal_reason")}
        send={t("access.unseal")}
        submit={async (reason) => said(await unseal.run({ application, reason }), t("access.unseal_done"))}
        onClose={onClose}
      />
    );
  if (doing === "admit")
    return (
      <ReasonDialog
        title={t("access.admit")}
        label={t("access.because")}
        send={t("access.admit_now")}
        check={() => ({ officer: officer === null && "required" })}
        submit={async (reason) => said(await admit.run({ application, officer: officer ?? "", reason }), t("access.admit_done"))}
        onClose={onClose}
      >
        {(errors) => <Select name="officer" width="full" label={t("access.officer")} options={choices.filter(({ id }) => view.listed.every((one) => one.officer !== id))} value={officer} onChange={setOfficer} error={errors("officer")} />}
      </ReasonDialog>
    );
  if (doing === "conflict")
    return (
      <ReasonDialog
        title={t("access.conflict")}
        intro={t("access.conflict_intro")}
        label={t("access.conflict_reason")}
        hint={t("access.conflict_reason_hint")}
        send={t("access.conflict_now")}
        danger
        check={() => ({ handOver: view.inCharge && officer === null && "required" })}
        submit={async (reason) => {
          const refused = said(await declare.run({ application, reason, handOver: officer }), t("access.conflict_done"));
          if (!refused) go("#/cases");
          return refused;
        }}
        onClose={onClose}
      >
        {(errors) =>
          view.inCharge && (
            <Select
              name="handOver"
              width="full"
              label={t("access.hand_over")}
              options={view.officers.filter(({ examines, name }) => examines && name !== file.officer).map(({ id, name }) => ({ id, label: name }))}
              value={officer}
              onChange={setOfficer}
              error={errors("handOver")}
            />
          )
        }
      </ReasonDialog>
    );
  return (
    <ReasonDialog
      title={t("access.dismiss", { name: doing.name })}
      label={t("access.because")}
      send={t("access.dismiss_now")}
      danger
      submit={async (reason) => said(await dismiss.run({ admission: doing.id, reason }), t("access.dismiss_done"))}
      onClose={onClose}
    />
  );
}
