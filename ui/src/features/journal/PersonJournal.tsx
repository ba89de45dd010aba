import { useState } from "react";
import { href } from "@/app/router";
import { useSession } from "@/app/session";
import { Button, ButtonLink, Card, DataTable, Empty } from "@/components";
import { keyed, useEntryColumns } from "@/features/case/journal/useEntryColumns";
import { useI18n } from "@/i18n";
import { useQuery } from "@/ipc";

const PAGE = 20;

/** What was written of a person and who looked, in all their cases. Asked for only when somebody wants to see it. */
export function PersonJournal({ person }: { person: string }) {
  const { t } = useI18n();
  const { has } = useSession();
  const [open, setOpen] = useState(false);
  const [page, setPage] = useState(1);
  const columns = useEntryColumns({ cases: true });
  const { data, loading, failure, reload } = useQuery("person.journal", open ? { person } : undefined);
  const entries = data && keyed(data);
  return (
    <Card
      flush={open}
      title={t("journal.of_person")}
      actions={
        <>
          {has("readJournal") && (
            <ButtonLink look="quiet" href={href(["journal"], { person })}>
              {t("journal.in_office")}
            </ButtonLink>
          )}
          {!open && (
            <Button look="quiet" onPress={() => setOpen(true)}>
              {t("journal.open")}
            </Button>
          )}
        </>
      }
    >
      {open ? (
        <DataTable
          alignTop
          label={t("journal.of_person")}
          columns={columns}
          rows={entries?.slice((page - 1) * PAGE, page * PAGE)}
          rowKey={({ key }) => key}
          loading={loading}
          failure={failure}
          onRetry={reload}
          empty={<Empty title={t("journal.none")} />}
          total={entries?.length ?? 0}
          page={page}
          pageSize={PAGE}
          onPage={setPage}
        />
      ) : (
        <p>{t("journal.of_person_lead")}</p>
      )}
    </Card>
  );
}
