import { useListWord } from "@/app/lists";
import { useSession } from "@/app/session";
import { BidiText, Button, ButtonLink, Card, Row, StatusPill, TaskList, type TaskListItem } from "@/components";
import { useI18n } from "@/i18n";
import type { IntegrationView, ReunionView } from "@/ipc/generated";
import type { Doing } from "./Forms";
import i from "../Items.module.css";
import { letterHref } from "../letters/addresses";

/** Family reunification: application, evidence, decision, visas, travel, arrival. */
export function Reunions({ view, onAsk }: { view: IntegrationView; onAsk(doing: Doing): void }) {
  const { t } = useI18n();
  return (
    <Card title={t("integration.reunions")} actions={<Button size="sm" onPress={() => onAsk({ what: "apply" })}>{t("reunion.apply")}</Button>}>
      {view.reunions.length === 0 && <p className={i.quiet}>{t("reunion.none")}</p>}
      <ul className={i.list} aria-label={t("integration.reunions")}>
        {view.reunions.map((one) => (
          <Reunion key={one.reunion.id} view={one} onAsk={onAsk} />
        ))}
      </ul>
    </Card>
  );
}

function Reunion({ view: { reunion, sponsor, daysLeft }, onAsk }: { view: ReunionView; onAsk(doing: Doing): void }) {
  const { t, date } = useI18n();
  const { has } = useSession();
  const relationship = useListWord("relationship");
  const evidence = useListWord("family_evidence");
  const { decision, visa, travel, arrival } = reunion;
  const granted = decision?.granted === true;
  const step = (id: string, title: string, on: string | undefined, note: string | undefined, next: boolean): TaskListItem => ({
    id,
    title,
    state: on ? "done" : next ? "next" : "open",
    detail: on && (
      <p>
        {date(on)} <BidiText>{note ?? ""}</BidiText>
      </p>
    ),
  });
  const there = reunion.evidence.filter((one) => one.there).length;
  const items: TaskListItem[] = [
    step("apply", t("reunion.step.apply"), reunion.appliedOn, reunion.relatives.map(({ name, relationship: code }) => `${name} (${relationship(code)})`).join(", "), false),
    step("evidence", t("reunion.step.evidence"), there > 0 ? reunion.evidence.at(-1)?.on : undefined, reunion.evidence.map(({ code, note }) => `${evidence(code)}: ${note}`).join("; "), !decision),
    step("decide", decision ? t(granted ? "reunion.granted" : "reunion.refused") : t("reunion.step.decide"), decision?.on, decision?.reasons, there > 0),
    ...(decision && !granted ? [] : [step("visa", t("reunion.step.visa"), visa?.on, visa?.note, granted), step("travel", t("reunion.step.travel"), travel?.on, travel?.note, visa !== null), step("arrive", t("reunion.step.arrive"), arrival?.on, arrival?.note, granted)]),
  ];
  return (
    <li className={i.item}>
      <p className={i.itemTitle}>
        <bdi>{t("reunion.of", { name: sponsor.latin })}</bdi>
        {daysLeft !== null && <StatusPill tone={daysLeft < 0 ? "danger" : "neutral"}>{t("reunion.due", { day: date(reunion.dueOn) })}</StatusPill>}
      </p>
      <TaskList label={t("reunion.of", { name: sponsor.latin })} items={items} />
      <Row gap={2}>
        {!decision && <Button size="sm" onPress={() => onAsk({ what: "evidence", target: reunion.id })}>{t("reunion.evidence")}</Button>}
        {!decision && has("decideReunification") && <Button size="sm" look="primary" onPress={() => onAsk({ what: "decide", target: reunion.id })}>{t("reunion.decide")}</Button>}
        {granted && !travel && <Button size="sm" onPress={() => onAsk({ what: "step", target: reunion.id })}>{t(visa ? "reunion.step.travel" : "reunion.step.visa")}</Button>}
        {granted && !arrival && <Button size="sm" onPress={() => onAsk({ what: "arrive", target: reunion.id })}>{t("reunion.step.arrive")}</Button>}
        {has("issue") && (
          <ButtonLink size="sm" look="quiet" href={letterHref(reunion.application)}>
            {t("reunion.letters")}
          </ButtonLink>
        )}
      </Row>
    </li>
  );
}
