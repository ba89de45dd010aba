import { Download, Undo2 } from "lucide-react";
import { useState } from "react";
import { href } from "@/app/router";
import { useSession } from "@/app/session";
import { BidiText, Button, ButtonLink, Card, FailureNotice, KeyValueList, Notice, Page, PageHeader, Row, Skeleton } from "@/components";
import { useI18n } from "@/i18n";
import { Failure, useCommand, useQuery } from "@/ipc";
import { recordsHref } from "@/features/records/addresses";
import { ReleaseDrawer } from "@/features/records/ReleaseDrawer";
import type { ImportView } from "@/ipc/generated";
import { ImportRowsTable } from "./ImportRowsTable";
import { UndoImport } from "./UndoImport";
import { useErrorWords } from "./useErrorWords";

/** A list that was taken over: what became of its rows, and the way back. */
export function ImportRecordScreen({ id }: { id: string }) {
  const { t, longDate } = useI18n();
  const { has } = useSession();
  const { data, failure, reload } = useQuery("import.list", null);
  const view = data?.find((one) => one.id === id);
  const gone = data && !view ? new Failure({ kind: "notFound", code: "notFound" }) : null;
  return (
    <Page wide>
      <PageHeader
        title={view?.name ?? t("import.list")}
        lead={view && t("import.taken_by", { date: longDate(view.begunOn), name: view.begunBy })}
        crumbs={
          has("register")
            ? [
                { label: t("place.register"), href: "#/register" },
                { label: t("import.title"), href: "#/register/import" },
              ]
            : [
                { label: t("place.records"), href: "#/records" },
                { label: t("records.exports"), href: recordsHref("exports") },
              ]
        }
        actions={view && <Actions view={view} />}
      />
      {(failure ?? gone) && !view && <FailureNotice failure={failure ?? gone ?? new Failure({})} onRetry={reload} />}
      {!data && !failure && <Skeleton lines={8} />}
      {view && <Record view={view} />}
    </Page>
  );
}

function Record({ view }: { view: ImportView }) {
  const { t, number, longDate } = useI18n();
  return (
    <>
      {view.undoneOn && (
        <Notice tone="neutral" title={t("import.was_undone", { date: longDate(view.undoneOn) })}>
          <BidiText>{view.undoneBecause}</BidiText>
        </Notice>
      )}
      {!view.finishedOn && !view.undoneOn && <Notice tone="warning" title={t("import.stopped")} children={t("import.stopped_text")} />}
      {view.duplicates > 0 && !view.undoneOn && (
        <Notice
          tone="warning"
          title={t("import.duplicates_wait", { count: view.duplicates })}
          actions={
            <ButtonLink size="sm" href="#/duplicates">
              {t("import.to_duplicates")}
            </ButtonLink>
          }
        />
      )}
      <Card title={t("import.result")}>
        <KeyValueList
          columns={2}
          items={[
            { label: t("import.count_rows"), value: number(view.rows) },
            { label: t("import.count_made"), value: number(view.made) },
            { label: t("import.count_skipped"), value: number(view.skipped) },
            { label: t("import.count_duplicates"), value: number(view.duplicates) },
            ...(view.sheet ? [{ label: t("import.sheet"), value: <BidiText>{view.sheet}</BidiText> }] : []),
          ]}
        />
      </Card>
      <ImportRowsTable view={view} />
    </>
  );
}

function Actions({ view }: { view: ImportView }) {
  const { t } = useI18n();
  const { has } = useSession();
  const [undoing, setUndoing] = useState(false);
  const [sending, setSending] = useState(false);
  const send = useCommand("import.errors");
  const words = useErrorWords();
  return (
    <>
      <Row>
        {view.skipped > 0 && has("release") && (
          <Button icon={Download} onPress={() => setSending(true)}>
            {t("import.send_errors")}
          </Button>
        )}
        {!view.undoneOn && has("register") && (
          <Button icon={Undo2} onPress={() => setUndoing(true)}>
            {t("import.undo")}
          </Button>
        )}
      </Row>
      {sending && <ReleaseDrawer title={t("import.send_errors")} intro={t("import.send_errors_means")} draft={`imports/${view.id}/errors`} run={(release) => send.run({ import: view.id, words, release })} onClose={() => setSending(false)} />}
      <UndoImport view={view} open={undoing} onClose={() => setUndoing(false)} />
      {!view.finishedOn && !view.undoneOn && has("register") && <a href={href(["register", "import"])}>{t("import.go_on_there")}</a>}
    </>
  );
}
