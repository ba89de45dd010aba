import { useListWord } from "@/app/lists";
import { BidiText, Button, Card, Row, Section, Stack, StatusPill } from "@/components";
import { useI18n } from "@/i18n";
import type { IntegrationPlanView, PlanGoalView, ReferralView } from "@/ipc/generated";
import type { Doing } from "./Forms";
import { Progress } from "./Progress";
import i from "../Items.module.css";

const STATES = { sent: "accent", accepted: "accent", declined: "danger", completed: "success" } as const;

/** A plan: how each person goes on, goals with what is done, referrals. */
export function Plan({ view, onAsk }: { view: IntegrationPlanView; onAsk(doing: Doing): void }) {
  const { t, date } = useI18n();
  const { plan } = view;
  const going = plan.exit === null;
  const begun = view.series.some(({ points }) => points.length > 0);
  return (
    <Card
      title={t("integration.plan")}
      note={going ? view.lead : t("integration.ended_on", { day: date(plan.exit?.on ?? null) })}
      actions={
        going && (
          <Button size="sm" onPress={() => onAsk({ what: "exit", target: plan.id })}>
            {t("integration.exit")}
          </Button>
        )
      }
    >
      <Stack gap={4}>
        <p>
          <BidiText>{plan.aim}</BidiText>
        </p>
        {plan.exit && (
          <p className={i.quiet}>
            <BidiText>{plan.exit.reason}</BidiText>
          </p>
        )}
        {view.series.map((series) => (
          <Section
            key={series.person}
            title={series.name.latin}
            note={going ? t("integration.next_review", { day: date(series.nextOn) }) : undefined}
            level={3}
            actions={
              going && (
                <Button size="sm" onPress={() => onAsk({ what: "review", target: plan.id, person: series.person })}>
                  {t(series.points.length === 0 ? "integration.baseline" : "integration.review")}
                </Button>
              )
            }
          >
            <Progress series={series} />
          </Section>
        ))}
        <Goals goals={view.goals} going={going && begun} plan={plan.id} onAsk={onAsk} />
        <Referrals referrals={view.referrals} going={going} plan={plan.id} onAsk={onAsk} />
      </Stack>
    </Card>
  );
}

function Goals({ goals, going, plan, onAsk }: { goals: readonly PlanGoalView[]; going: boolean; plan: string; onAsk(doing: Doing): void }) {
  const { t, date } = useI18n();
  const domain = useListWord("integration_domain");
  return (
    <Section title={t("integration.goals")} level={3} actions={going && <Button size="sm" onPress={() => onAsk({ what: "goal", target: plan })}>{t("integration.set_goal")}</Button>}>
      {goals.length === 0 && <p className={i.quiet}>{t(going ? "integration.no_goals" : "integration.baseline_first")}</p>}
      <ul className={i.list} aria-label={t("integration.goals")}>
        {goals.map(({ goal, name, daysLeft }) => (
          <li key={goal.id} className={i.item}>
            <p className={i.itemTitle}>
              <BidiText>{goal.goal}</BidiText>
              {goal.outcome ? (
                <StatusPill tone={goal.outcome.reached ? "success" : "neutral"}>{t(goal.outcome.reached ? "integration.reached" : "integration.given_up")}</StatusPill>
              ) : (
                <StatusPill tone={daysLeft < 0 ? "danger" : "neutral"}>{t("integration.by_day", { day: date(goal.dueOn) })}</StatusPill>
              )}
            </p>
            <p className={i.quiet}>
              <BidiText>{[domain(goal.domain), name?.latin ?? t("problem.all"), goal.outcome?.note].filter(Boolean).join(" · ")}</BidiText>
            </p>
            <ul>
              {goal.actions.map((action, at) => (
                <li key={`${action.what} ${at}`}>
                  <Row gap={2}>
                    <BidiText>{action.what}</BidiText>
                    <span className={i.quiet}>{t("integration.action_of", { who: action.responsible, day: date(action.done?.on ?? action.due_on) })}</span>
                    {action.done ? (
                      <StatusPill tone="success">{t("integration.is_done")}</StatusPill>
                    ) : (
                      going &&
                      !goal.outcome && (
                        <Button size="sm" look="quiet" onPress={() => onAsk({ what: "done", target: goal.id, action: at, name: action.what })}>
                          {t("integration.done")}
                        </Button>
                      )
                    )}
                  </Row>
                </li>
              ))}
            </ul>
            {going && !goal.outcome && (
              <Row gap={2}>
                <Button size="sm" onPress={() => onAsk({ what: "endGoal", target: goal.id })}>
                  {t("integration.end_goal")}
                </Button>
              </Row>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Referrals({ referrals, going, plan, onAsk }: { referrals: readonly ReferralView[]; going: boolean; plan: string; onAsk(doing: Doing): void }) {
  const { t, date } = useI18n();
  const domain = useListWord("integration_domain");
  return (
    <Section title={t("integration.referrals")} level={3} actions={going && <Button size="sm" onPress={() => onAsk({ what: "refer", target: plan })}>{t("referral.send")}</Button>}>
      {referrals.length === 0 && <p className={i.quiet}>{t("referral.none")}</p>}
      <ul className={i.list} aria-label={t("integration.referrals")}>
        {referrals.map(({ referral, person, partner, late }) => (
          <li key={referral.id} className={i.item}>
            <p className={i.itemTitle}>
              <bdi>{partner}</bdi>
              <StatusPill tone={late ? "danger" : STATES[referral.state]}>{t(`referral.state.${referral.state}`)}</StatusPill>
            </p>
            <p>
              <BidiText>{[person.latin, domain(referral.domain), referral.purpose].join(" · ")}</BidiText>
            </p>
            <p className={i.quiet}>{t("referral.given", { what: referral.slice.map(([field]) => t(`referral.field.${field}`)).join(", "), day: date(referral.consent.expiresOn) })}</p>
            {referral.answers.map((answer) => (
              <p key={`${answer.state} ${answer.on}`} className={i.quiet}>
                {date(answer.on)}: {t(`referral.state.${answer.state}`)}. <BidiText>{answer.note}</BidiText>
              </p>
            ))}
            {(referral.state === "sent" || referral.state === "accepted") && (
              <Row gap={2}>
                <Button size="sm" onPress={() => onAsk({ what: "answer", target: referral.id, accepted: referral.state === "accepted" })}>
                  {t("referral.answer")}
                </Button>
              </Row>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
