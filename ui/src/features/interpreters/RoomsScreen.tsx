import { DoorOpen, Plus } from "lucide-react";
import { go, href } from "@/app/router";
import { ButtonLink, Card, DataTable, Empty, Page, PageHeader, StatusPill, type Column } from "@/components";
import { FormDrawer } from "@/features/case/forms/FormDrawer";
import { flag, line, type Fields } from "@/features/person/spec";
import { useI18n } from "@/i18n";
import { useCommand, useQuery } from "@/ipc";
import type { Room } from "@/ipc/generated";
import { useSaid } from "@/features/case/forms/useSaid";

const FIELDS: Fields = {
  name: line("room.name", { required: true, hint: "room.name_hint" }),
  place: line("room.place", { required: true, hint: "room.place_hint" }),
  active: flag("room.active"),
};

/** Rooms in which applicants are received. */
export function RoomsScreen({ open }: { open: string | undefined }) {
  const { t, number } = useI18n();
  const said = useSaid();
  const rooms = useQuery("room.list", null);
  const record = useCommand("room.record");
  const opened = rooms.data?.find(({ id }) => id === open);
  const columns: Column<Room>[] = [
    { id: "name", header: t("room.name"), cell: ({ name }) => <bdi>{name}</bdi> },
    { id: "place", header: t("room.place"), cell: ({ place }) => <bdi>{place}</bdi> },
    { id: "post", header: t("setup.post"), cell: ({ post }) => post },
    { id: "active", header: t("officers.state"), cell: ({ active }) => <StatusPill tone={active ? "success" : "neutral"}>{active ? t("room.active") : t("room.inactive")}</StatusPill> },
  ];
  const add = (
    <ButtonLink icon={Plus} look="primary" href={href(["rooms", "new"])}>
      {t("room.add")}
    </ButtonLink>
  );
  const shown = open === "new" || opened;
  return (
    <Page>
      <PageHeader title={t("room.title")} lead={t("room.lead")} crumbs={[{ label: t("place.appointments"), href: "#/appointments" }]} actions={add} />
      <Card flush title={t("room.title")} note={rooms.data && number(rooms.data.length)}>
        <DataTable
          label={t("room.title")}
          columns={columns}
          rows={rooms.data}
          rowKey={({ id }) => id}
          href={({ id }) => href(["rooms", id])}
          loading={rooms.loading}
          failure={rooms.failure}
          onRetry={rooms.reload}
          empty={
            <Empty icon={DoorOpen} title={t("room.none")} actions={add}>
              {t("room.none_hint")}
            </Empty>
          }
        />
      </Card>
      {shown && (
        <FormDrawer
          key={open}
          title={opened ? t("room.change") : t("room.add")}
          draft={`rooms/${opened?.id ?? "new"}`}
          fields={FIELDS}
          start={{ name: opened?.name ?? "", place: opened?.place ?? "", active: opened?.active ?? true }}
          send={opened ? t("interpreter.save") : t("room.add")}
          submit={async ({ name, place, active }) => {
            const done = await record.run({ room: opened?.id ?? null, name: String(name), place: String(place), active: active === true });
            return said(done, t("room.saved"));
          }}
          onClose={() => go("#/rooms")}
        />
      )}
    </Page>
  );
}
