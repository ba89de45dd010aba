import { useState } from "react";
import { useWords } from "@/app/words";
import { Button, Card, Checkbox, Dialog, FailureNotice, KeyValueList, Row, Select, Stack, useFault, useToast } from "@/components";
import { Receipt } from "@/features/exchange/Handovers";
import { useI18n } from "@/i18n";
import { useCommand, useQuery } from "@/ipc";
import type { CaseFile, HandoverCase } from "@/ipc/generated";

/** Which post has the case, how it came there, and the way to another. */
export function Whereabouts({ file, may }: { file: CaseFile; may: boolean }) {
  const { t } = useI18n();
  const words = useWords();
  const [doing, setDoing] = useState<"give" | "receive" | null>(null);
  const { data } = useQuery("handover.of_case", { application: file.id });
  if (!data) return null;
  return (
    <Card title={t("handover.where")}>
      <Stack>
        <KeyValueList
          items={[
            { label: t("handover.has_it"), value: words(data.post) },
            ...(data.to ? [{ label: t("handover.on_the_way_to"), value: words(data.to) }] : []),
            ...data.rows.map((row) => ({ label: t("handover.from_to", { from: words(row.from), to: words(row.to) }), value: <Receipt row={row} /> })),
          ]}
        />
        {may && (data.coming || data.posts.length > 0) && (
          <Row>
            {data.coming && (
              <Button look="primary" onPress={() => setDoing("receive")}>
                {t("handover.receive")}
              </Button>
            )}
            {data.posts.length > 0 && <Button onPress={() => setDoing("give")}>{t("handover.give")}</Button>}
          </Row>
        )}
      </Stack>
      {doing === "give" && <Give file={file} at={data} onClose={() => setDoing(null)} />}
      {doing === "receive" && <Receive file={file} onClose={() => setDoing(null)} />}
    </Card>
  );
}

function Give({ file, at, onClose }: { file: CaseFile; at: HandoverCase; onClose(): void }) {
  const { t } = useI18n();
  const words = useWords();
  const fault = useFault();
  const say = useToast();
  const [to, setTo] = useState<string | null>(null);
  const give = useCommand("handover.give");
  const run = async () => {
    const done = await give.run({ application: file.id, to: to ?? "" });
    if (!done.ok) return;
    say(t("handover.given_over", { number: file.number }));
    onClose();
  };
  return (
    <Dialog
      title={t("handover.give_title", { number: file.number })}
      open
      onClose={onClose}
      actions={
        <>
          <Button look="primary" busy={give.busy} onPress={() => void run()}>
            {t("handover.give")}
          </Button>
          <Button onPress={onClose}>{t("action.cancel")}</Button>
        </>
      }
    >
      <Stack>
        {give.failure && give.failure.fields.length === 0 && <FailureNotice failure={give.failure} />}
        <p>{t("handover.give_means")}</p>
        <Select name="to" label={t("handover.to")} value={to} onChange={setTo} options={at.posts.map(({ code, name }) => ({ id: code, label: words(name) }))} error={fault.of(give.failure, "to")} />
      </Stack>
    </Dialog>
  );
}

function Receive({ file, onClose }: { file: CaseFile; onClose(): void }) {
  const { t } = useI18n();
  const say = useToast();
  const [papers, setPapers] = useState(false);
  const receive = useCommand("handover.receive");
  const run = async () => {
    const done = await receive.run({ application: file.id, papers });
    if (!done.ok) return;
    say(t("handover.received", { number: file.number }));
    onClose();
  };
  return (
    <Dialog
      title={t("handover.receive_title", { number: file.number })}
      open
      onClose={onClose}
      actions={
        <>
          <Button look="primary" busy={receive.busy} onPress={() => void run()}>
            {t("handover.receive")}
          </Button>
          <Button onPress={onClose}>{t("action.cancel")}</Button>
        </>
      }
    >
      <Stack>
        {receive.failure && <FailureNotice failure={receive.failure} />}
        <p>{t("handover.receive_means")}</p>
        <Checkbox name="papers" label={t("handover.papers")} checked={papers} onChange={setPapers} />
      </Stack>
    </Dialog>
  );
}
