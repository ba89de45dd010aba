import { Check, Save } from "lucide-react";
import { useState } from "react";
import { go, href } from "@/app/router";
import { useDraft } from "@/app/useDraft";
import { Button, ButtonLink, Card, FailureNotice, Form, Notice, Page, PageHeader, Row, SaveState, Skeleton, TextArea, useFault, useToast } from "@/components";
import { useWords } from "@/app/words";
import { useI18n } from "@/i18n";
import { useCommand, useQuery } from "@/ipc";
import type { AuditSheet } from "@/ipc/generated";
import { AUDITS, auditAt } from "./addresses";
import { Feedback } from "./Feedback";
import { Grade } from "./Grade";
import { Item } from "./Item";
import { Replace } from "./Replace";
import { left, marked, startOf, type SheetDraft } from "./sheet";

/** The sheet on which a file is marked, or on which two assessors come to one. */
export function SheetScreen({ id }: { id: string }) {
  const { t } = useI18n();
  const { data, failure, reload } = useQuery("quality.sheet", { id });
  if (failure && !data) {
    return (
      <Page>
        <PageHeader title={t("quality.sheet")} crumbs={[{ label: t("place.quality"), href: AUDITS }]} />
        <FailureNotice failure={failure} onRetry={reload} />
      </Page>
    );
  }
  if (!data) {
    return (
      <Page>
        <Skeleton lines={8} />
      </Page>
    );
  }
  return <Marking key={`${id} ${data.pass ?? "read"}`} sheet={data} />;
}

function Marking({ sheet }: { sheet: AuditSheet }) {
  const { t, number } = useI18n();
  const words = useWords();
  const fault = useFault();
  const say = useToast();
  const { file, pass, checklist, finished, disputed } = sheet;
  const assess = useCommand("quality.assess");
  const draft = useDraft<SheetDraft>(`quality/file/${file.file.id}/${pass ?? "read"}`, startOf(sheet.own, finished, pass));
  const [asked, setAsked] = useState(false);
  const open = pass !== null;
  const keep = async (finish: boolean) => {
    setAsked(finish);
    const done = await assess.run({ file: file.file.id, marks: draft.value.marks, conclusion: draft.value.conclusion, finish });
    if (!done.ok) return;
    await draft.discard();
    say(t(finish ? "quality.sheet_finished" : "quality.sheet_kept"));
    if (finish) go(auditAt(file.file.audit));
  };
  const title = t("quality.sheet_of", { number: file.number || t("quality.answer_number", { number: file.file.position }) });
  const missing = left(draft.value, checklist.sections);
  return (
    <Page>
      <PageHeader
        title={title}
        lead={open ? t(`quality.pass.${pass}`) : t("quality.sheet_read")}
        crumbs={[
          { label: t("place.quality"), href: AUDITS },
          { label: t("quality.audit"), href: auditAt(file.file.audit) },
        ]}
        wrong={asked && assess.failure !== null}
        actions={
          <>
            {pass === "first" && !sheet.own && <Replace sheet={sheet} />}
            {file.file.application && <ButtonLink href={href(["cases", file.file.application])}>{t("quality.open_case")}</ButtonLink>}
          </>
        }
      />
      <Row gap={3}>
        {file.grade && <Grade grade={file.grade} />}
        {open && <SaveState saved={draft.saved} />}
      </Row>
      {disputed.length > 0 && <Notice tone="warning" title={t("quality.disputed", { count: disputed.length })} />}
      <Form
        label={title}
        failure={assess.failure}
        onSubmit={() => void keep(true)}
        actions={
          open && (
            <>
              <Button type="submit" look="primary" icon={Check} busy={assess.busy}>
                {t("quality.sheet_finish")}
              </Button>
              <Button icon={Save} busy={assess.busy} onPress={() => void keep(false)}>
                {t("quality.sheet_keep")}
              </Button>
              {missing > 0 && <span>{t("quality.sheet_left", { count: missing })}</span>}
            </>
          )
        }
      >
        {checklist.sections.map((section) => (
          <Card key={section.code} title={words(section.title)} note={number(section.items.length)}>
            {section.items.map((item) => (
              <Item
                key={item.code}
                item={item}
                value={open ? draft.value.marks[item.code] : finished.at(-1)?.marks[item.code]}
                open={open}
                ready={draft.ready}
                disputed={disputed.find((one) => one.code === item.code)}
                others={pass === "consensus" || !open ? finished : []}
                sources={sheet.sources}
                errors={(path) => fault.of(assess.failure, path)}
                onChange={(change) => draft.set((before) => marked(before, item.code, change))}
              />
            ))}
          </Card>
        ))}
        {open && <TextArea name="conclusion" label={t("quality.conclusion_own")} value={draft.value.conclusion} onChange={(conclusion) => draft.set({ conclusion })} error={fault.of(assess.failure, "conclusion")} />}
      </Form>
      {file.marked && <Feedback sheet={sheet} />}
    </Page>
  );
}
