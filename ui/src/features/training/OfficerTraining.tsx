import { useState } from "react";
import { useSession } from "@/app/session";
import { useWords } from "@/app/words";
import { Button, Card, DataTable, KeyValueList, Row, Stack, StatusPill, type Column } from "@/components";
import { useI18n } from "@/i18n";
import type { Certificate as Held, MyTraining, MyTrainingSession, TrainingPlanRow } from "@/ipc/generated";
import { AgreeDrawer, DropPlanDrawer, PostDrawer, RecordDrawer, WithdrawDrawer } from "./OfficerDrawers";
import { Certificate } from "./Certificate";
import { EvaluateDrawer } from "./EvaluateDrawer";
import { HeldPill } from "./HeldPill";
import { HELD_TONES, STATE_TONES } from "./standing";
import { useModules } from "./useModules";
import s from "./Grid.module.css";

type Asked = { what: "post" | "record" | "agree" } | { what: "show" | "withdraw"; certificate: Held } | { what: "drop"; item: TrainingPlanRow } | { what: "evaluate"; session: MyTrainingSession };

/** What an officer holds, must hold, takes part in and plans; one's own, or somebody's for whoever keeps trainings. */
export function OfficerTraining({ data, own }: { data: MyTraining; own: boolean }) {
  const { t, date } = useI18n();
  const { has } = useSession();
  const words = useWords();
  const { word } = useModules();
  const [asked, setAsked] = useState<Asked | null>(null);
  const close = () => setAsked(null);
  const { row, certificates, sessions, plan } = data;
  const keeps = has("train");
  const columns: Column<Held>[] = [
    { id: "module", header: t("training.module"), cell: ({ module }) => word(module) },
    { id: "number", header: t("training.number"), cell: ({ number }) => number && <bdi className="tabular">{number}</bdi>, minor: true },
    { id: "origin", header: t("training.origin"), cell: ({ origin, evidence }) => (evidence ? <bdi>{evidence.issuer}</bdi> : t(`training.origin.${origin}`)) },
    { id: "awarded", header: t("training.awarded_on"), cell: ({ awardedOn, origin }) => origin !== "recorded" && date(awardedOn), minor: true },
    { id: "until", header: t("training.valid_until"), cell: ({ validUntil, withdrawn }) => (withdrawn ? <StatusPill tone="danger">{t("training.certificate_withdrawn")}</StatusPill> : validUntil ? date(validUntil) : t("training.no_end")) },
    {
      id: "actions",
      header: t("training.actions"),
      cell: (one) => (
        <Row gap={1}>
          {one.printed && (
            <Button size="sm" onPress={() => setAsked({ what: "show", certificate: one })}>
              {t("training.certificate_show")}
            </Button>
          )}
          {keeps && !one.withdrawn && one.origin !== "recorded" && (
            <Button size="sm" onPress={() => setAsked({ what: "withdraw", certificate: one })}>
              {t("training.certificate_withdraw")}
            </Button>
          )}
        </Row>
      ),
    },
  ];
  return (
    <Stack gap={4}>
      <Card
        title={t("training.required")}
        actions={
          keeps && (
            <Button size="sm" onPress={() => setAsked({ what: "post" })}>
              {t("training.post")}
            </Button>
          )
        }
      >
        <Stack gap={3}>
          <p className={s.quiet}>
            <bdi>{row.post.unit || t("training.unit_none")}</bdi> · {t("training.post_since")} {row.post.since ? date(row.post.since) : "–"}
          </p>
          {row.required.length === 0 ? <p>{t("training.required_none")}</p> : <KeyValueList columns={2} items={row.required.map((one) => ({ label: word(one.module), value: <HeldPill of={one} /> }))} />}
          {row.others.length > 0 && <p className={s.quiet}>{[t("training.others"), row.others.map(({ code }) => word(code)).join(", ")].join(": ")}</p>}
        </Stack>
      </Card>
      <Card
        title={t("training.plan_own")}
        actions={
          keeps && (
            <Button size="sm" onPress={() => setAsked({ what: "agree" })}>
              {t("training.plan_agree")}
            </Button>
          )
        }
      >
        {plan.length === 0 ? (
          <p>{t("training.plan_none")}</p>
        ) : (
          <Stack gap={2}>
            {plan.map((one) => (
              <Row key={one.item.id} gap={2}>
                <StatusPill tone={HELD_TONES[one.state]}>{t(`training.held.${one.state}`)}</StatusPill>
                <span>{word(one.item.module)}</span>
                <span className={s.quiet}>{t("training.plan_by", { day: date(one.item.due), name: one.agreedBy })}</span>
                {one.item.note && <bdi>{one.item.note}</bdi>}
                {keeps && (
                  <Button size="sm" look="quiet" onPress={() => setAsked({ what: "drop", item: one })}>
                    {t("training.plan_drop")}
                  </Button>
                )}
              </Row>
            ))}
          </Stack>
        )}
      </Card>
      {sessions.length > 0 && (
        <Card title={t("training.sessions")}>
          <Stack gap={2}>
            {sessions.map((one) => (
              <Row key={one.enrolment.id} gap={2}>
                <StatusPill tone={STATE_TONES[one.enrolment.state]}>{t(`training.enrolment.${one.enrolment.state}`)}</StatusPill>
                <span>{words(one.session.module.title)}</span>
                {one.session.firstDay && one.session.lastDay && <span className={s.quiet}>{t("training.between", { from: date(one.session.firstDay), until: date(one.session.lastDay) })}</span>}
                <bdi className={s.quiet}>{one.session.place}</bdi>
                {own && one.enrolment.evaluation === null && ["attending", "completed", "failed"].includes(one.enrolment.state) && (
                  <Button size="sm" onPress={() => setAsked({ what: "evaluate", session: one })}>
                    {t("training.evaluate")}
                  </Button>
                )}
              </Row>
            ))}
          </Stack>
        </Card>
      )}
      <Card
        flush
        title={t("training.certificates")}
        actions={
          keeps && (
            <Button size="sm" onPress={() => setAsked({ what: "record" })}>
              {t("training.record")}
            </Button>
          )
        }
      >
        <DataTable label={t("training.certificates")} columns={columns} rows={certificates} rowKey={({ id, module }) => `${id} ${module}`} empty={<p className={s.empty}>{t("training.certificates_none")}</p>} />
      </Card>
      {asked?.what === "post" && <PostDrawer row={row} onClose={close} />}
      {asked?.what === "record" && <RecordDrawer officer={row.officer} onClose={close} />}
      {asked?.what === "agree" && <AgreeDrawer officer={row.officer} onClose={close} />}
      {asked?.what === "drop" && <DropPlanDrawer item={asked.item} onClose={close} />}
      {asked?.what === "show" && <Certificate certificate={asked.certificate} onClose={close} />}
      {asked?.what === "withdraw" && <WithdrawDrawer certificate={asked.certificate} onClose={close} />}
      {asked?.what === "evaluate" && <EvaluateDrawer session={asked.session} onClose={close} />}
    </Stack>
  );
}
