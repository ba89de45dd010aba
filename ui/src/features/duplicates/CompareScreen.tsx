import { useSession } from "@/app/session";
import { Button, Card, FailureNotice, focusField, Page, PageHeader, Row, Skeleton } from "@/components";
import { useI18n } from "@/i18n";
import { useQuery } from "@/ipc";
import type { Compared } from "@/ipc/generated";
import { BandPill } from "./BandPill";
import { Decide } from "./Decide";
import { Reasons } from "./Reasons";
import { Recorded } from "./Recorded";
import { Sections } from "./Sections";
import { sideOf } from "./side";
import { SideBySide } from "./SideBySide";

/** Two records side by side, and what they are to each other. */
export function CompareScreen({ one, other }: { one: string; other: string }) {
  const { t } = useI18n();
  const { has } = useSession();
  const { data, failure, reload } = useQuery("duplicate.compare", { one, other });
  const decides = has("register");
  const open = data && (data.recorded?.verdict ?? "open") === "open";
  return (
    <Page wide>
      <PageHeader
        title={t("compare.title")}
        lead={t("compare.lead")}
        crumbs={[{ label: t("duplicates.title"), href: "#/duplicates" }]}
        actions={
          decides &&
          open && (
            <Button look="primary" onPress={() => focusField("verdict")}>
              {t("pair.decide")}
            </Button>
          )
        }
      />
      {failure && !data && <FailureNotice failure={failure} onRetry={reload} />}
      {!failure && !data && <Skeleton lines={10} />}
      {data && <Sides compared={turned(data)} decides={decides} />}
    </Page>
  );
}

/** As the pair was recorded, whichever was named first here: a relationship is said in that direction. */
export function turned(compared: Compared): Compared {
  const { one, other, oneCases, otherCases, recorded } = compared;
  if (!recorded || recorded.one === one.id) return compared;
  return { ...compared, one: other, other: one, oneCases: otherCases, otherCases: oneCases };
}

function Sides({ compared, decides }: { compared: Compared; decides: boolean }) {
  const { t, date } = useI18n();
  const { one, other, likeness, recorded } = compared;
  const sides = [sideOf(one, compared.oneCases), sideOf(other, compared.otherCases)] as const;
  const open = !recorded || recorded.verdict === "open";
  const kept = recorded?.verdict === "same" ? recorded.kept : null;
  const title = (id: string, latest: boolean) =>
    kept === null ? (recorded && latest ? t("compare.raised_side", { date: date(recorded.raisedOn) }) : t("compare.on_file")) : kept === id ? t("compare.stands") : t("compare.linked");
  return (
    <>
      <Card title={t("likeness.title")} actions={<BandPill likeness={likeness} />}>
        <Reasons weights reasons={likeness.reasons} />
      </Card>
      <Card title={t("compare.side_by_side")}>
        <SideBySide one={sides[0]} other={sides[1]} titles={[title(one.id, true), title(other.id, false)]} reasons={likeness.reasons} />
      </Card>
      <Sections one={sides[0]} other={sides[1]} />
      <Recorded compared={compared} mayUndo={decides} />
      {decides && open && <Decide key={`${one.id} ${other.id}`} one={{ id: one.id, side: sides[0] }} other={{ id: other.id, side: sides[1] }} reasons={likeness.reasons} />}
      {!decides && open && <Row>{t("pair.not_yours")}</Row>}
    </>
  );
}
