import { useListWord } from "@/app/lists";
import { href } from "@/app/router";
import { useSession } from "@/app/session";
import { BidiText, Card, DataTable, FailureNotice, KeyValueList, Page, PageHeader, Skeleton, Stack, StatusPill, type Column, type KeyValue } from "@/components";
import { STAGE_TONES } from "@/features/cases/columns";
import { DocumentCard } from "@/features/case/people/DocumentCard";
import { usePersonItems } from "@/features/case/people/usePersonItems";
import { LinkedTo } from "@/features/duplicates/LinkedTo";
import { PersonJournal } from "@/features/journal/PersonJournal";
import { PANEL, PANELS } from "@/features/person/panels";
import { ToldOf } from "@/features/person/ToldOf";
import { isTold, useShown } from "@/features/person/useShown";
import { Portrait } from "@/features/photo";
import { useI18n } from "@/i18n";
import type { FoundCase, PersonFile } from "@/ipc/generated";
import { useQuery } from "@/ipc";
import { BeginButton } from "./BeginButton";
import { usePerson } from "./usePerson";

/** A person of the file, with or without a case. */
export function FoundPersonScreen({ id }: { id: string }) {
  const { t } = useI18n();
  const { has } = useSession();
  const { data, failure, reload } = usePerson(id);
  return (
    <Page>
      <PageHeader
        title={data ? data.person.name.latin : t("find.card")}
        lead={data?.person.name.native ? <BidiText>{data.person.name.native}</BidiText> : undefined}
        crumbs={[{ label: t("find.title"), href: "#/find" }]}
        actions={
          data &&
          has("register") && (
            <BeginButton look="primary" label={t("find.register")} whom={() => Promise.resolve({ members: [{ id, relationship: null }], arrivedOn: null })} />
          )
        }
      />
      {failure && !data && <FailureNotice failure={failure} onRetry={reload} />}
      {!failure && !data && <Skeleton lines={8} />}
      {data && <Found file={data} />}
    </Page>
  );
}

function Found({ file: { person, cases, linked } }: { file: PersonFile }) {
  const { t } = useI18n();
  const items = usePersonItems();
  const shown = useShown();
  const source = useSource(person.id);
  const documents = person.documents.filter(({ withdrawn }) => withdrawn === null);
  const parts = PANELS.map((id) => ({ id, told: PANEL[id].details.map((detail) => shown.detail(person.details, detail)).filter(isTold) })).filter(({ told }) => told.length > 0);
  return (
    <Stack gap={4}>
      {person.portrait && (
        <div>
          <Portrait name={person.name.latin} hash={person.portrait} size="lg" />
        </div>
      )}
      <LinkedTo person={person.id} stands={person.sameAs} />
      {linked.length > 0 && (
        <Card title={t("find.linked_records", { name: person.name.latin })}>
          <ul>
            {linked.map((record) => (
              <li key={record.id}>
                <a href={href(["duplicates", record.id, person.id])}>
                  <BidiText>{record.name.latin}</BidiText>
                </a>
              </li>
            ))}
          </ul>
        </Card>
      )}
      <Card flush={cases.length > 0} title={t("find.cases")}>
        <Cases cases={cases} />
      </Card>
      <Card title={t("people.identity")}>
        <KeyValueList columns={2} items={[...items(person, true), ...source]} />
      </Card>
      {documents.length > 0 && (
        <Card title={t("compare.documents")}>
          <Stack gap={3}>
            {documents.map((document) => (
              <DocumentCard key={document.id} document={document} />
            ))}
          </Stack>
        </Card>
      )}
      {parts.map(({ id, told }) => (
        <Card key={id} title={t(PANEL[id].title)}>
          <ToldOf told={told} />
        </Card>
      ))}
      <PersonJournal person={person.id} />
    </Stack>
  );
}

/** The list that a person was taken over from. */
function useSource(person: string): KeyValue[] {
  const { t, number } = useI18n();
  const { has } = useSession();
  const { data } = useQuery("import.source", { person });
  if (!data) return [];
  const words = t("find.from_row", { name: data.import.name, line: number(data.line) });
  return [{ label: t("find.from_list"), value: has("register") ? <a href={href(["register", "import", data.import.id])}>{words}</a> : words }];
}

function Cases({ cases }: { cases: FoundCase[] }) {
  const { t } = useI18n();
  const relationship = useListWord("relationship");
  const columns: Column<FoundCase>[] = [
    { id: "number", header: t("cases.number"), cell: ({ number }) => <bdi>{number}</bdi> },
    { id: "relationship", header: t("register.relationship"), cell: (one) => (one.left ? t("find.left", { relationship: relationship(one.relationship) }) : relationship(one.relationship)) },
    { id: "stage", header: t("cases.stage"), cell: ({ stage }) => <StatusPill tone={STAGE_TONES[stage]}>{t(`stage.${stage}`)}</StatusPill> },
  ];
  return (
    <DataTable label={t("find.cases")} columns={columns} rows={cases} rowKey={({ id }) => id} href={({ id }) => href(["cases", id])} empty={<p>{t("find.no_case_text")}</p>} />
  );
}
