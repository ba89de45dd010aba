import { Languages, Plus } from "lucide-react";
import { go, href } from "@/app/router";
import { useListWord } from "@/app/lists";
import { ButtonLink, Card, DataTable, Empty, Page, PageHeader, Row, StatusPill, type Column } from "@/components";
import { useI18n } from "@/i18n";
import { useQuery } from "@/ipc";
import type { InterpreterView } from "@/ipc/generated";
import { InterpreterDrawer } from "./InterpreterDrawer";

const HREF = "#/interpreters";

/** The register: what each interpreter speaks, whether they are accredited and bound to secrecy, whether they are called. */
export function InterpretersScreen({ open }: { open: string | undefined }) {
  const { t, number, date } = useI18n();
  const register = useQuery("interpreter.list", null);
  const language = useListWord("language");
  const sex = useListWord("sex");
  const opened = register.data?.find(({ id }) => id === open);
  const spoken = ({ languages }: InterpreterView) => languages.map((one) => (one.dialects.length > 0 ? t("interpreter.with_dialects", { language: language(one.language), dialects: one.dialects.join(", ") }) : language(one.language))).join(", ");
  const columns: Column<InterpreterView>[] = [
    { id: "name", header: t("officers.name"), cell: ({ name }) => <bdi>{name}</bdi> },
    { id: "sex", header: t("register.sex"), cell: (one) => sex(one.sex), minor: true },
    { id: "languages", header: t("interpreter.languages"), cell: spoken },
    {
      id: "accreditation",
      header: t("interpreter.accreditation"),
      cell: ({ accreditation, accredited }) =>
        accreditation ? (
          <StatusPill tone={accredited ? "success" : "warning"}>{accreditation.until ? t(accredited ? "interpreter.until" : "interpreter.expired", { day: date(accreditation.until) }) : t("interpreter.no_end")}</StatusPill>
        ) : (
          <StatusPill>{t("interpreter.not_accredited")}</StatusPill>
        ),
    },
    {
      id: "undertaking",
      header: t("interpreter.undertaking"),
      cell: ({ undertaking }) => <StatusPill tone={undertaking ? "success" : "danger"}>{undertaking ? date(undertaking) : t("interpreter.unsworn")}</StatusPill>,
    },
    {
      id: "state",
      header: t("officers.state"),
      cell: ({ inactive, conflicts }) => (
        <Row gap={1}>
          <StatusPill tone={inactive ? "neutral" : "success"}>{inactive ? t("interpreter.inactive") : t("interpreter.active")}</StatusPill>
          {conflicts.length > 0 && <StatusPill tone="warning">{t("interpreter.conflicts_count", { count: conflicts.length })}</StatusPill>}
        </Row>
      ),
    },
  ];
  const add = (
    <ButtonLink icon={Plus} look="primary" href={href(["interpreters", "new"])}>
      {t("interpreter.add")}
    </ButtonLink>
  );
  return (
    <Page wide>
      <PageHeader title={t("place.interpreters")} lead={t("interpreter.lead")} actions={add} />
      <Card flush title={t("interpreter.register")} note={register.data && number(register.data.length)}>
        <DataTable
          label={t("interpreter.register")}
          columns={columns}
          rows={register.data}
          rowKey={({ id }) => id}
          href={({ id }) => href(["interpreters", id])}
          loading={register.loading}
          failure={register.failure}
          onRetry={register.reload}
          empty={
            <Empty icon={Languages} title={t("interpreter.none")} actions={add}>
              {t("interpreter.none_hint")}
            </Empty>
          }
        />
      </Card>
      {open === "new" && <InterpreterDrawer key="new" interpreter={null} onClose={() => go(HREF)} />}
      {opened && <InterpreterDrawer key={opened.id} interpreter={opened} onClose={() => go(HREF)} />}
    </Page>
  );
}
