import { useState } from "react";
import { href } from "@/app/router";
import { BidiText, Button, ButtonLink, Drawer, FailureNotice, KeyValueList, Notice, PdfPreview, Row, Stack, Timeline } from "@/components";
import { useI18n } from "@/i18n";
import { useCommand, useQuery } from "@/ipc";
import type { FileView } from "@/ipc/generated";
import { BoxForm, DenyForm, SendForm } from "./FileForms";
import { FileStatePill } from "./FileState";

type Doing = "send" | "deny" | "box" | "label" | null;

/** A volume: where it is, the whole way that it went, and what can be done with it. */
export function FileDrawer({ file, onClose }: { file: FileView; onClose(): void }) {
  const { t, date } = useI18n();
  const [doing, setDoing] = useState<Doing>(null);
  const confirm = useCommand("filing.confirm");
  const putBack = useCommand("filing.put_back");
  const stop = () => setDoing(null);
  if (doing === "send") return <SendForm file={file} onClose={stop} />;
  if (doing === "deny") return <DenyForm file={file} onClose={stop} />;
  if (doing === "box") return <BoxForm file={file} onClose={stop} />;
  if (doing === "label") return <Label file={file} onClose={stop} />;
  const out = file.state === "onTheWay" || file.state === "with";
  return (
    <Drawer title={file.label} open onClose={onClose}>
      <Stack gap={4}>
        <Row gap={2}>
          <FileStatePill file={file} />
        </Row>
        <KeyValueList
          items={[
            { label: t("filing.place"), value: <BidiText>{file.place}</BidiText> },
            ...(file.content ? [{ label: t("filing.content"), value: <BidiText>{file.content}</BidiText> }] : []),
            ...(file.holder ? [{ label: t("filing.holder"), value: <BidiText>{file.holder}</BidiText> }] : []),
            ...(file.dueBack ? [{ label: t("filing.due_back"), value: date(file.dueBack) }] : []),
            ...(file.boxed ? [{ label: t("filing.box"), value: <bdi>{file.boxed}</bdi> }] : []),
            { label: t("filing.opened_on"), value: date(file.openedOn) },
          ]}
        />
        {(confirm.failure ?? putBack.failure) && <FailureNotice failure={(confirm.failure ?? putBack.failure)!} />}
        {file.closed ? (
          <Notice>{t("filing.case_closed_to_you")}</Notice>
        ) : (
          <>
            <Row gap={2}>
              {file.state !== "boxed" && <Button look="primary" onPress={() => setDoing("send")}>{t("filing.send")}</Button>}
              {file.state === "onTheWay" && <Button busy={confirm.busy} onPress={() => void confirm.run({ file: file.id, has: true, note: null })}>{t("filing.confirm")}</Button>}
              {out && <Button onPress={() => setDoing("deny")}>{t("filing.deny")}</Button>}
              {file.state !== "inPlace" && <Button busy={putBack.busy} onPress={() => void putBack.run({ file: file.id })}>{t("filing.put_back")}</Button>}
              {file.state === "inPlace" && <Button onPress={() => setDoing("box")}>{t("filing.box_up")}</Button>}
              <Button onPress={() => setDoing("label")}>{t("filing.print_label")}</Button>
              <ButtonLink look="quiet" href={href(["cases", file.application, "records"])}>{t("filing.to_case")}</ButtonLink>
            </Row>
            <section aria-label={t("filing.way")}>
              <h3>{t("filing.way")}</h3>
              {file.movements.length === 0 ? <p>{t("filing.way_none")}</p> : <Way file={file} />}
            </section>
          </>
        )}
      </Stack>
    </Drawer>
  );
}

/** Who had it, the last first: whoever denies having it stands beside who gave it to them. */
function Way({ file }: { file: FileView }) {
  const { t } = useI18n();
  return (
    <Timeline
      label={t("filing.way")}
      items={file.movements.map((one) => ({
        id: one.id,
        at: one.sentOn,
        by: one.sentBy,
        title: t("filing.moved", { from: one.from ?? t("filing.its_place"), to: one.to ?? t("filing.its_place") }),
        tone: one.has === false ? ("danger" as const) : ("neutral" as const),
        text: <BidiText>{[one.purpose, one.has === false ? t("filing.denied") : one.has ? t("filing.confirmed") : t("filing.unconfirmed"), one.note].filter(Boolean).join(" · ")}</BidiText>,
      }))}
    />
  );
}

function Label({ file, onClose }: { file: FileView; onClose(): void }) {
  const { t, lang } = useI18n();
  const label = useQuery("filing.label", { file: file.id, language: lang });
  return (
    <Drawer title={t("filing.label_of", { label: file.label })} open onClose={onClose}>
      {label.failure ? <FailureNotice failure={label.failure} onRetry={label.reload} /> : <PdfPreview label={file.label} bytes={label.data?.pdf} />}
    </Drawer>
  );
}
