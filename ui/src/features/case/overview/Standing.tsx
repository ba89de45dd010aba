import { useWords } from "@/app/words";
import { ButtonLink, Card, KeyValueList } from "@/components";
import { useI18n } from "@/i18n";
import type { CaseFile } from "@/ipc/generated";
import { overviewHref } from "./addresses";

/** Who is in charge, by which procedure and by which edition of the law's profile the case is judged. */
export function Standing({ file }: { file: CaseFile }) {
  const { t } = useI18n();
  const words = useWords();
  const procedure = file.procedures.find(({ code }) => code === file.procedure);
  const others = file.procedures.some(({ code, stages }) => code !== file.procedure && stages.includes(file.stage));
  const [latest] = file.editions;
  return (
    <Card title={t("standing.title")}>
      <KeyValueList
        items={[
          {
            label: t("case.in_charge"),
            value: (
              <>
                <bdi>{file.officer}</bdi>{" "}
                {file.writing.mayTransfer && file.writing.officers.length > 0 && file.stage !== "final" && file.stage !== "closed" && (
                  <ButtonLink look="quiet" size="sm" href={overviewHref(file.id, "assign")}>
                    {t("assignment.make")}
                  </ButtonLink>
                )}
              </>
            ),
          },
          {
            label: t("procedure.title"),
            value: (
              <>
                {procedure ? words(procedure.name) : file.procedure}{" "}
                {others && file.actions.includes("assess") && (
                  <ButtonLink look="quiet" size="sm" href={overviewHref(file.id, "procedure")}>
                    {t("procedure.choose")}
                  </ButtonLink>
                )}
              </>
            ),
          },
          {
            label: t("edition.title"),
            value: (
              <>
                <bdi>{file.profile}</bdi>
                {latest && latest !== file.profile && <> ({t("edition.latest", { edition: latest })})</>}{" "}
                {file.mayMove && file.editions.some((edition) => edition !== file.profile) && (
                  <ButtonLink look="quiet" size="sm" href={overviewHref(file.id, "edition")}>
                    {t("edition.move")}
                  </ButtonLink>
                )}
              </>
            ),
          },
        ]}
      />
    </Card>
  );
}
