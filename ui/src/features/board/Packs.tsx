import { BookText, Eye, FileCheck2, Plus } from "lucide-react";
import { useState } from "react";
import { go } from "@/app/router";
import { useSession } from "@/app/session";
import { useDraft } from "@/app/useDraft";
import { Button, ButtonLink, Card, DataTable, Empty, FailureNotice, Form, Grid, Notice, Page, PageHeader, PdfPreview, SaveState, Select, Skeleton, Stack, TextArea, useFault, useToast, type Column } from "@/components";
import { useI18n } from "@/i18n";
import { useCommand, useQuery } from "@/ipc";
import type { BoardBodyView, BoardPackForm, BoardPackView } from "@/ipc/generated";
import { isPart, PARTS, periodOf, type Part } from "@/features/statistics/period";
import { MEETINGS, PACKS, newPackOf } from "./addresses";
import { Room } from "./lists";
import { SaveTable } from "./SaveTable";
import s from "./Board.module.css";

const SECTIONS = ["situation", "quality", "training", "actions", "decisions", "risks", "plans"] as const;
const LANGUAGES = ["az", "ru", "en"] as const;

/** Packs that were issued, of each body. */
export function PacksScreen() {
  const { t, date, dateTime, number } = useI18n();
  const { has } = useSession();
  const open = useCommand("board.open_pack", { quiet: true });
  const columns: Column<BoardPackView>[] = [
    { id: "number", header: t("board.number"), cell: (pack) => number(pack.number), figures: true },
    { id: "period", header: t("board.period"), cell: (pack) => t("board.from_until", { from: date(pack.from), until: date(pack.to) }) },
    { id: "language", header: t("board.language"), cell: (pack) => t(`language.${pack.language as "az"}`) },
    { id: "issued", header: t("board.issued"), cell: (pack) => t("board.issued_by", { name: pack.officer, time: dateTime(pack.issued) }), minor: true },
    { id: "digest", header: t("board.digest"), cell: (pack) => <bdi className="tabular">{t("board.digest_is", { digest: pack.digest.slice(0, 12), commits: pack.commits })}</bdi>, minor: true },
    {
      id: "open",
      header: t("board.document"),
      cell: (pack) => (
        <Button size="sm" onPress={() => void open.run({ id: pack.id })}>
          {t("board.open")}
          <span className="visually-hidden"> {number(pack.number)}</span>
        </Button>
      ),
    },
  ];
  return (
    <Room current="packs" title="board.packs" lead="board.packs_lead" actions={(data) => data.bodies.some(({ packs }) => packs.length > 0) && <SaveTable table="packs" />}>
      {(data) => (
        <>
          {open.failure && <FailureNotice failure={open.failure} />}
          {data.bodies.map(({ body, packs }) => (
            <Card
              key={body.id}
              flush
              title={<bdi>{body.name}</bdi>}
              actions={
                has("keepBoard") && (
                  <ButtonLink size="sm" icon={Plus} href={newPackOf(body.id)}>
                    {t("board.pack_add")}
                  </ButtonLink>
                )
              }
            >
              <DataTable label={t("board.packs_of", { name: body.name })} columns={columns} rows={packs} rowKey={({ id }) => id} empty={<Empty icon={BookText} title={t("board.packs_none")}>{t("board.packs_none_hint")}</Empty>} />
            </Card>
          ))}
        </>
      )}
    </Room>
  );
}

/** A pack that is being made: what is written to each section beside the document itself. */
export function PackScreen({ body }: { body: string }) {
  const { t } = useI18n();
  const { data, failure, reload } = useQuery("board.overview", null);
  const view = data?.bodies.find((one) => one.body.id === body);
  return (
    <Page wide>
      <PageHeader title={t("board.pack_add")} lead={view && <bdi>{view.body.name}</bdi>} crumbs={[{ label: t("place.board"), href: MEETINGS }, { label: t("board.packs"), href: PACKS }]} />
      {failure && !data && <FailureNotice failure={failure} onRetry={reload} />}
      {!data && !failure && <Skeleton lines={10} />}
      {view && <Making view={view} today={data?.today ?? ""} meetings={data?.meetings.filter((one) => one.body === body && !one.cancelled) ?? []} />}
    </Page>
  );
}

interface Typed {
  meeting: string;
  language: string;
  year: string;
  part: string;
  texts: Record<string, string>;
}

function Making({ view, today, meetings }: { view: BoardBodyView; today: string; meetings: readonly { id: string; number: number; day: string }[] }) {
  const { t, lang, date } = useI18n();
  const fault = useFault();
  const say = useToast();
  const draft = useDraft<Typed>(`board/pack/${view.body.id}`, { meeting: "", language: lang, year: today.slice(0, 4), part: "year", texts: {} });
  const preview = useCommand("board.preview_pack", { quiet: true });
  const issue = useCommand("board.issue_pack");
  const [pdf, setPdf] = useState<string | null>(null);
  if (!draft.ready) return <Skeleton lines={10} />;
  const { value } = draft;
  const part: Part = isPart(value.part) ? value.part : "year";
  const form: BoardPackForm = { body: view.body.id, meeting: value.meeting || null, language: value.language, period: periodOf(Number(value.year), part), texts: value.texts };
  const failure = issue.failure ?? preview.failure;
  const years = [0, 1, 2, 3].map((back) => String(Number(today.slice(0, 4)) - back));
  const look = async () => {
    const done = await preview.run(form);
    if (done.ok) setPdf(done.answer.pdf);
  };
  const send = async () => {
    const done = await issue.run(form);
    if (!done.ok) return;
    await draft.discard();
    say(t("board.pack_issued"));
    go(PACKS);
  };
  return (
    <div className={s.pack}>
      <Card title={t("board.pack_content")} actions={<SaveState saved={draft.saved} />}>
        <Form
          label={t("board.pack_add")}
          failure={failure}
          onSubmit={() => void look()}
          actions={
            <>
              <Button type="submit" icon={Eye} busy={preview.busy}>
                {t("board.pack_preview")}
              </Button>
              <Button look="primary" icon={FileCheck2} busy={issue.busy} onPress={() => void send()}>
                {t("board.pack_issue")}
              </Button>
            </>
          }
        >
          <Notice>{t("board.pack_means")}</Notice>
          <Grid min="9rem" gap={2}>
            <Select name="period.to" width="full" label={t("board.year")} options={years.map((id) => ({ id, label: id }))} value={value.year} error={fault.of(failure, "period.to")} onChange={(year) => draft.set({ year })} />
            <Select<Part> name="part" width="full" label={t("statistic.part")} options={PARTS.map((id) => ({ id, label: t(`statistic.part.${id}`) }))} value={part} onChange={(next) => draft.set({ part: next })} />
          </Grid>
          <Select name="language" label={t("board.language")} options={LANGUAGES.map((id) => ({ id, label: t(`language.${id}`) }))} value={value.language as "az"} error={fault.of(failure, "language")} onChange={(language) => draft.set({ language })} />
          <Select name="meeting" label={t("board.meeting")} options={[{ id: "", label: t("board.meeting_none") }, ...meetings.map(({ id, number, day }) => ({ id, label: t("board.meeting_number", { number, day: date(day) }) }))]} value={value.meeting} error={fault.of(failure, "meeting")} onChange={(meeting) => draft.set({ meeting })} />
          {SECTIONS.map((section) => (
            <TextArea key={section} name={`texts.${section}`} label={t("board.text_of", { section: t(`board.section.${section}`) })} value={value.texts[section] ?? ""} error={fault.of(failure, `texts.${section}`)} onChange={(text) => draft.set({ texts: { ...value.texts, [section]: text } })} />
          ))}
        </Form>
      </Card>
      <Stack gap={2}>
        {pdf ? (
          <PdfPreview bytes={pdf} label={t("board.pack_add")} busy={preview.busy} />
        ) : (
          <Card>
            <Empty icon={BookText} title={t("board.pack_unseen")}>
              {t("board.pack_unseen_hint")}
            </Empty>
          </Card>
        )}
      </Stack>
    </div>
  );
}
