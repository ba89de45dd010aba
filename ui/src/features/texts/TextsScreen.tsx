import { Card, FailureNotice, Notice, Page, PageHeader, Skeleton, SubNav } from "@/components";
import { useI18n } from "@/i18n";
import { useQuery } from "@/ipc";
import type { TextKind, TextsView } from "@/ipc/generated";
import { listHref } from "./addresses";
import { Cell } from "./Cell";
import { countOf, linesOf } from "./rows";
import { useLanguageName } from "./useLanguageName";
import s from "./Texts.module.css";

/** All letters, or all clauses, in all languages: what is in use, what is being written, what nobody confirmed. */
export function TextsScreen({ kind }: { kind: TextKind }) {
  const { t } = useI18n();
  const { data, failure, reload } = useQuery("text.list", null);
  const items = [
    { id: "letter", label: t("texts.letters"), href: listHref("letter") },
    { id: "clause", label: t("texts.clauses"), href: listHref("clause") },
  ];
  return (
    <Page wide>
      <PageHeader title={t("place.texts")} lead={t("texts.lead")} />
      <SubNav label={t("place.texts")} items={items} current={kind} />
      {failure && !data && <FailureNotice failure={failure} onRetry={reload} />}
      {!data && !failure && (
        <Card>
          <Skeleton lines={8} />
        </Card>
      )}
      {data && <Matrix view={data} kind={kind} />}
    </Page>
  );
}

function Matrix({ view, kind }: { view: TextsView; kind: TextKind }) {
  const { t, lang } = useI18n();
  const named = useLanguageName();
  const lines = linesOf(view.rows, kind, lang);
  const official = view.languages.slice(0, view.official);
  const { unconfirmed, missing, waiting } = countOf(
    view.rows.filter((row) => row.kind === kind),
    official,
  );
  return (
    <>
      {unconfirmed > 0 && <Notice tone="warning">{t("texts.unconfirmed_count", { count: unconfirmed })}</Notice>}
      <p className={s.counts}>
        <span>{t("texts.waiting_count", { count: waiting })}</span>
        <span>{t("texts.missing_count", { count: missing })}</span>
      </p>
      <Card flush>
        <div className={s.scroll} tabIndex={0} role="region" aria-label={t(kind === "letter" ? "texts.letters" : "texts.clauses")}>
          <table className={s.matrix}>
            <thead>
              <tr>
                <th scope="col">{t(kind === "letter" ? "texts.letter" : "texts.clause")}</th>
                {view.languages.map((tag) => (
                  <th key={tag} scope="col">
                    {named(tag)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {lines.map((line) => (
                <tr key={line.name}>
                  <th scope="row">
                    <bdi className={s.title}>{line.title}</bdi>
                    <code className={s.name}>{line.name}</code>
                  </th>
                  {view.languages.map((tag) => (
                    <td key={tag}>
                      <Cell row={line.byLanguage.get(tag)} text={{ kind, name: line.name, language: tag }} title={line.title} language={named(tag)} />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </Card>
    </>
  );
}
