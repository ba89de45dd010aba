import { Plus, Tent } from "lucide-react";
import { useState } from "react";
import { go } from "@/app/router";
import { BidiText, Button, ButtonLink, Card, Empty, FailureNotice, Row, Skeleton, Stack, StatusPill, todayIso } from "@/components";
import i from "@/features/case/Items.module.css";
import { FormDrawer } from "@/features/case/forms/FormDrawer";
import { useSaid } from "@/features/case/forms/useSaid";
import { textOf } from "@/features/case/documents/spec";
import { useI18n } from "@/i18n";
import { useCommand, useQuery } from "@/ipc";
import type { ShelterSiteView, ShelterStayView, ShelterUnitView } from "@/ipc/generated";
import { assistanceHref, householdHref } from "./addresses";
import { CheckInDrawer } from "./CheckInDrawer";
import { CHECK_OUT, SITE, UNIT } from "./specs";

type Doing = { what: "unit"; site: ShelterSiteView } | { what: "checkIn"; unit: ShelterUnitView } | { what: "checkOut"; stay: ShelterStayView } | null;

/** Sites with their units: who stays where, how many places are free. */
export function ShelterList({ open }: { open: string | undefined }) {
  const { t, date } = useI18n();
  const said = useSaid();
  const sites = useQuery("shelter.sites", null);
  const [site, unit, checkOut] = [useCommand("shelter.site"), useCommand("shelter.unit"), useCommand("shelter.check_out")];
  const [doing, setDoing] = useState<Doing>(null);
  const stop = () => setDoing(null);
  const add = (
    <ButtonLink icon={Plus} look="primary" href={assistanceHref("shelter", "new")}>
      {t("shelter.add_site")}
    </ButtonLink>
  );
  if (sites.failure) return <FailureNotice failure={sites.failure} onRetry={sites.reload} />;
  return (
    <Stack gap={4}>
      <Row gap={2}>{add}</Row>
      {!sites.data && <Skeleton lines={6} />}
      {sites.data?.length === 0 && (
        <Empty icon={Tent} title={t("shelter.none")}>
          {t("shelter.none_hint")}
        </Empty>
      )}
      {sites.data?.map((one) => (
        <Card key={one.site.id} title={one.site.name} note={t("shelter.free", { free: one.free, places: one.places })} actions={<Button size="sm" onPress={() => setDoing({ what: "unit", site: one })}>{t("shelter.add_unit")}</Button>}>
          <Stack gap={3}>
            <p className={i.quiet}>
              <BidiText>{one.site.address}</BidiText>
            </p>
            {one.units.length === 0 && <p className={i.quiet}>{t("shelter.no_units")}</p>}
            <ul className={i.list} aria-label={t("shelter.units_of", { name: one.site.name })}>
              {one.units.map((room) => (
                <li key={room.unit.id} className={i.item}>
                  <p className={i.itemTitle}>
                    <bdi>{room.unit.name}</bdi>
                    <StatusPill tone={room.unit.closed ? "neutral" : room.free > 0 ? "success" : "warning"}>{room.unit.closed ? room.unit.closed : t("shelter.free", { free: room.free, places: room.unit.places })}</StatusPill>
                    {room.unit.accessible && <StatusPill>{t("shelter.accessible")}</StatusPill>}
                    {room.unit.womenOnly && <StatusPill>{t("shelter.women_only")}</StatusPill>}
                    {room.unit.family && <StatusPill>{t("shelter.family")}</StatusPill>}
                  </p>
                  {room.stays.map((stay) => (
                    <Row key={stay.id} gap={2}>
                      <a href={householdHref(stay.household)}>
                        <bdi>{stay.head.latin}</bdi>
                      </a>
                      <span className={i.quiet}>{t("shelter.persons_since", { count: stay.persons, day: date(stay.since) })}</span>
                      <Button size="sm" look="quiet" onPress={() => setDoing({ what: "checkOut", stay })}>
                        {t("shelter.check_out")}
                      </Button>
                    </Row>
                  ))}
                  {room.free > 0 && (
                    <Row gap={2}>
                      <Button size="sm" onPress={() => setDoing({ what: "checkIn", unit: room })}>
                        {t("shelter.check_in")}
                      </Button>
                    </Row>
                  )}
                </li>
              ))}
            </ul>
          </Stack>
        </Card>
      ))}
      {open === "new" && (
        <FormDrawer
          title={t("shelter.add_site")}
          draft="assistance/shelter/new"
          fields={SITE}
          start={{ name: "", address: "", note: null }}
          send={t("shelter.add_site")}
          submit={async (values) => said(await site.run({ site: null, name: textOf(values, "name") ?? "", address: textOf(values, "address") ?? "", note: textOf(values, "note"), closed: null }), t("household.saved"))}
          onClose={() => go(assistanceHref("shelter"))}
        />
      )}
      {doing?.what === "unit" && (
        <FormDrawer
          title={t("shelter.add_unit")}
          draft={`assistance/shelter/${doing.site.site.id}/unit`}
          fields={UNIT}
          start={{ name: "", places: "", accessible: false, womenOnly: false, family: false }}
          send={t("shelter.add_unit")}
          check={(values) => ({ places: textOf(values, "places") !== null && !/^\d{1,3}$/.test(String(values.places)) && "notANumber" })}
          submit={async (values) =>
            said(
              await unit.run({ unit: null, site: doing.site.site.id, name: textOf(values, "name") ?? "", places: Number(values.places), accessible: values.accessible === true, womenOnly: values.womenOnly === true, family: values.family === true, closed: null }),
              t("household.saved"),
            )
          }
          onClose={stop}
        />
      )}
      {doing?.what === "checkIn" && <CheckInDrawer unit={doing.unit.unit} onClose={stop} />}
      {doing?.what === "checkOut" && (
        <FormDrawer
          title={t("shelter.check_out_of", { name: doing.stay.head.latin })}
          draft={`assistance/shelter/stay/${doing.stay.id}`}
          fields={CHECK_OUT}
          start={{ on: todayIso(), reason: "" }}
          send={t("shelter.check_out")}
          submit={async (values) => said(await checkOut.run({ stay: doing.stay.id, on: textOf(values, "on") ?? "", reason: textOf(values, "reason") ?? "" }), t("household.saved"))}
          onClose={stop}
        />
      )}
    </Stack>
  );
}
