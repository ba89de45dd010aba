import { useListWord } from "@/app/lists";
import { useSession } from "@/app/session";
import { useWords } from "@/app/words";
import { Button, Card, Row, Stack, StatusPill } from "@/components";
import { useI18n } from "@/i18n";
import type { GapView, ImprovementView, RecommendationView } from "@/ipc/generated";
import { auditAt } from "./addresses";
import type { Asked } from "./ActionsScreen";
import s from "./Gap.module.css";

const ANSWERS = { accepted: "success", partly: "warning", rejected: "danger" } as const;

/** A gap with all that followed. */
export function Gap({ view, place, onAsk }: { view: GapView; place: string; onAsk(asked: Asked): void }) {
  const { t, date } = useI18n();
  const { has } = useSession();
  const training = useListWord("training");
  const cause = useListWord("audit_cause");
  const words = useWords();
  const { gap, audit, foundBy, recommendations, needs, indicators } = view;
  return (
    <Card
      title={t(`quality.area.${gap.area}`)}
      note={place}
      actions={
        has("assess") && (
          <Button size="sm" onPress={() => onAsk({ what: "recommend", gap: gap.id })}>
            {t("quality.recommend")}
          </Button>
        )
      }
    >
      <Stack gap={3}>
        <p>
          <bdi>{gap.text}</bdi>
        </p>
        <Row gap={2}>
          {gap.causes.map((code) => (
            <StatusPill key={code}>{cause(code)}</StatusPill>
          ))}
          {gap.training && <StatusPill tone="accent">{t("quality.gap_training", { training: training(gap.training) })}</StatusPill>}
        </Row>
        {indicators.length > 0 && (
          <ul className={s.list} aria-label={t("quality.gap_indicators")}>
            {indicators.map(({ code, text }) => (
              <li key={code}>{gap.audit ? <a href={auditAt(gap.audit)}>{`${code.toUpperCase()} ${words(text)}`}</a> : `${code.toUpperCase()} ${words(text)}`}</li>
            ))}
          </ul>
        )}
        {needs.map(({ need, state }) => (
          <p key={need.id}>{t("training.gap_need", { module: training(need.module), state: t(`training.need_state.${state}`) })}</p>
        ))}
        <p className={s.quiet}>{audit ? t("quality.found_in", { audit, name: foundBy, day: date(gap.foundOn) }) : t("quality.by_on", { name: foundBy, day: date(gap.foundOn) })}</p>
        {recommendations.length > 0 && (
          <ul className={s.list}>
            {recommendations.map((one) => (
              <li key={one.recommendation.id} className={s.entry}>
                <Recommended view={one} onAsk={onAsk} />
              </li>
            ))}
          </ul>
        )}
      </Stack>
    </Card>
  );
}

function Recommended({ view, onAsk }: { view: RecommendationView; onAsk(asked: Asked): void }) {
  const { t, date } = useI18n();
  const { has } = useSession();
  const { recommendation, answeredBy, improvements } = view;
  const { response } = recommendation;
  const steers = has("steerQuality");
  return (
    <Stack gap={2}>
      <p>
        <bdi>{recommendation.text}</bdi>
      </p>
      <Row gap={2}>
        <StatusPill tone={recommendation.priority === "high" ? "danger" : "neutral"}>{t(`quality.priority.${recommendation.priority}`)}</StatusPill>
        <span className={s.quiet}>{t("quality.addressed_to_is", { whom: recommendation.addressedTo })}</span>
        {response ? <StatusPill tone={ANSWERS[response.kind]}>{t(`quality.response.${response.kind}`)}</StatusPill> : <StatusPill tone="accent">{t("quality.response_open")}</StatusPill>}
        {steers && !response && (
          <Button size="sm" onPress={() => onAsk({ what: "respond", recommendation: recommendation.id })}>
            {t("quality.respond")}
          </Button>
        )}
        {steers && response && response.kind !== "rejected" && (
          <Button size="sm" onPress={() => onAsk({ what: "improve", recommendation: recommendation.id })}>
            {t("quality.improve")}
          </Button>
        )}
      </Row>
      {response && (
        <>
          {response.reason && (
            <p>
              <bdi>{response.reason}</bdi>
            </p>
          )}
          <p className={s.quiet}>{t("quality.by_on", { name: answeredBy ?? "", day: date(response.on) })}</p>
        </>
      )}
      {improvements.map((one) => (
        <Improved key={one.improvement.id} view={one} />
      ))}
    </Stack>
  );
}

function Improved({ view }: { view: ImprovementView }) {
  const { t, date } = useI18n();
  const { improvement, owner, overdue } = view;
  const { done, due } = improvement;
  return (
    <div className={s.entry}>
      <Row gap={2}>
        <StatusPill tone={done ? "success" : overdue ? "danger" : "accent"}>{done ? t("quality.done_on", { day: date(done.on) }) : t(overdue ? "quality.overdue_since" : "quality.due_on", { day: date(due) })}</StatusPill>
        <bdi>{improvement.text}</bdi>
        <span className={s.quiet}>
          <bdi>{owner}</bdi>
        </span>
      </Row>
      {done && (
        <p className={s.quiet}>
          {t("quality.shown_by", { evidence: done.evidence })}
        </p>
      )}
    </div>
  );
}
