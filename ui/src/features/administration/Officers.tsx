import { UserPlus } from "lucide-react";
import { useState } from "react";
import { Avatar, Button, Card, DataTable, Row, StatusPill, type Column } from "@/components";
import { useListWord } from "@/app/lists";
import { useRoleNames } from "@/app/roles";
import { useSession } from "@/app/session";
import { useI18n } from "@/i18n";
import { useQuery } from "@/ipc";
import type { OfficerView } from "@/ipc/generated";
import { RemoveOfficer, ResetPassword } from "./Account";
import { AddOfficer } from "./AddOfficer";
import { Qualify } from "./Qualify";

export function Officers() {
  const { t, number } = useI18n();
  const officers = useQuery("officer.list", null);
  const [adding, setAdding] = useState(false);
  const [changing, setChanging] = useState<OfficerView | null>(null);
  const [account, setAccount] = useState<{ officer: OfficerView; to: "reset" | "remove" } | null>(null);
  const { officer: self } = useSession();
  const names = useRoleNames();
  const training = useListWord("training");
  const columns: Column<OfficerView>[] = [
    {
      id: "name",
      header: t("officers.name"),
      cell: (officer) => (
        <Row>
          <Avatar name={officer.name} size="sm" />
          <bdi>{officer.name}</bdi>
        </Row>
      ),
    },
    { id: "login", header: t("setup.login"), cell: (officer) => <bdi>{officer.login}</bdi> },
    {
      id: "trainings",
      header: t("officers.trainings"),
      minor: true,
      cell: (officer) => officer.qualifications.map(({ code }) => training(code)).join(", ") || <span>{t("officers.no_trainings")}</span>,
    },
    { id: "roles", header: t("officers.duties"), cell: (officer) => names(officer.roles) },
    {
      id: "active",
      header: t("officers.state"),
      cell: (officer) => <StatusPill tone={officer.active ? "success" : "neutral"}>{officer.active ? t("officers.active") : t("officers.inactive")}</StatusPill>,
    },
  ];
  return (
    <>
      <Card
        flush
        title={t("section.officers")}
        note={officers.data && number(officers.data.length)}
        actions={
          <Button icon={UserPlus} look="primary" size="sm" onPress={() => setAdding(true)}>
            {t("officers.add")}
          </Button>
        }
      >
        <DataTable
          label={t("section.officers")}
          columns={columns}
          rows={officers.data}
          rowKey={(officer) => officer.id}
          onOpen={(officer) => setChanging(officer)}
          loading={officers.loading}
          failure={officers.failure}
          onRetry={officers.reload}
          empty={null}
        />
      </Card>
      {changing && (
        <Qualify
          key={changing.id}
          officer={changing}
          account={changing.active && changing.id !== self.id}
          onAccount={(to) => {
            setAccount({ officer: changing, to });
            setChanging(null);
          }}
          onClose={() => setChanging(null)}
        />
      )}
      {account?.to === "reset" && <ResetPassword officer={account.officer} onClose={() => setAccount(null)} />}
      {account?.to === "remove" && <RemoveOfficer officer={account.officer} onClose={() => setAccount(null)} />}
      <AddOfficer open={adding} onClose={() => setAdding(false)} />
    </>
  );
}
