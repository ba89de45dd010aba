import { FilePen, Lock } from "lucide-react";
import { useMemo } from "react";
import { BidiText, PersonName, Stack, StatusPill, type Column } from "@/components";
import { useI18n } from "@/i18n";
import type { CaseFile, InterviewView } from "@/ipc/generated";
import { Restricted, restrictionOf } from "../restriction";
import { personOf } from "./people";

export function useInterviewColumns(file: CaseFile): Column<InterviewView>[] {
  const { t, dateTime, number } = useI18n();
  return useMemo(
    () => [
      {
        id: "person",
        header: t("interview.person"),
        cell: (row) => {
          const name = personOf(file, row.person)?.name;
          return name && <PersonName stacked latin={name.latin} native={name.native} />;
        },
      },
      {
        id: "date",
        header: t("interview.date"),
        cell: (row) => (
          <Stack gap={1}>
            <span className="tabular">{dateTime(row.startedAt)}</span>
            <Restricted classes={restrictionOf(file, row.id)?.classes} />
          </Stack>
        ),
      },
      { id: "officer", header: t("interview.interviewer"), cell: (row) => <bdi>{row.officer}</bdi> },
      { id: "language", header: t("interview.language"), cell: (row) => t(`language.${row.language}`) },
      { id: "interpreter", header: t("interview.interpreter"), cell: (row) => (row.interpreter ? <BidiText>{row.interpreter}</BidiText> : t("interview.no_interpreter")) },
      { id: "lines", header: t("interview.lines"), figures: true, cell: (row) => (restrictionOf(file, row.id)?.withheld ? "" : number(row.lineCount)) },
      {
        id: "state",
        header: t("interview.state"),
        cell: (row) =>
          row.closing ? (
            <StatusPill tone="success" icon={Lock}>
              {t("interview.signed")}
            </StatusPill>
          ) : (
            <StatusPill tone="warning" icon={FilePen}>
              {t("interview.open")}
            </StatusPill>
          ),
      },
    ],
    [file, t, dateTime, number],
  );
}
