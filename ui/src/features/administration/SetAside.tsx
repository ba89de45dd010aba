import { useState } from "react";
import { Button, Card, DataTable, Dialog, FailureNotice, KeyValueList, Notice, Stack, useToast, type Column } from "@/components";
import { useI18n } from "@/i18n";
import { useCommand, useQuery } from "@/ipc";
import type { AsideEntry } from "@/ipc/generated";
import s from "./Administration.module.css";

/** What is kept because something was wrong with the case file. Nothing is shown where there is nothing: most offices never have any. */
export function SetAside() {
  const { t, number, dateTime } = useI18n();
  const aside = useQuery("backup.aside", null);
  const [chosen, setChosen] = useState<AsideEntry | null>(null);
  if (aside.data?.length === 0 && !chosen) return null;
  const columns: Column<AsideEntry>[] = [
    { id: "what", header: t("aside.what"), cell: ({ kind }) => t(`aside.kind.${kind}`) },
    { id: "at", header: t("aside.at"), cell: ({ at }) => dateTime(at) },
    { id: "bytes", header: t("backup.size"), cell: ({ bytes }) => t("backup.kilobytes", { size: number(Math.max(1, Math.round(bytes / 1024))) }) },
  ];
  return (
    <Card flush title={t("aside.title")} note={aside.data && number(aside.data.length)}>
      <div className={s.from}>
        <p>{t("aside.lead")}</p>
      </div>
      <DataTable
        label={t("aside.title")}
        columns={columns}
        rows={aside.data}
        rowKey={({ name }) => name}
        onOpen={(one) => setChosen(one)}
        loading={aside.loading}
        failure={aside.failure}
        onRetry={aside.reload}
        empty={null}
      />
      {chosen && <Remove key={chosen.name} one={chosen} onClose={() => setChosen(null)} />}
    </Card>
  );
}

/** Says what is lost with it before it goes. */
function Remove({ one, onClose }: { one: AsideEntry; onClose(): void }) {
  const { t, dateTime } = useI18n();
  const say = useToast();
  const remove = useCommand("backup.remove_aside");
  const run = async () => {
    const done = await remove.run({ name: one.name });
    if (!done.ok) return;
    say(t("aside.removed"));
    onClose();
  };
  return (
    <Dialog
      alert
      title={t(`aside.kind.${one.kind}`)}
      open
      onClose={onClose}
      actions={
        <>
          <Button look="danger" busy={remove.busy} onPress={() => void run()}>
            {t("aside.remove")}
          </Button>
          <Button onPress={onClose} autoFocus>
            {t("backup.leave")}
          </Button>
        </>
      }
    >
      <Stack>
        {remove.failure && <FailureNotice failure={remove.failure} />}
        <KeyValueList
          items={[
            { label: t("aside.at"), value: dateTime(one.at) },
            { label: t("aside.name"), value: <bdi>{one.name}</bdi> },
          ]}
        />
        <Notice tone="warning" title={t(`aside.loses.${one.kind}`)}>
          <p>{t("aside.remove_text")}</p>
        </Notice>
      </Stack>
    </Dialog>
  );
}
