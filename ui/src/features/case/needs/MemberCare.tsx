import { Lock, Plus } from "lucide-react";
import { useListWord } from "@/app/lists";
import { BidiText, ButtonLink, Card, Notice, Row, Stack, StatusPill, type Tone } from "@/components";
import { useI18n } from "@/i18n";
import type { CaseFile, MemberView, NeedView, RepresentativeView } from "@/ipc/generated";
import { useMemberName } from "../people/useMemberName";
import { careHref } from "./addresses";
import { Guarantees } from "./Guarantees";
import { Kin } from "./Kin";
import { Part } from "./Part";
import i from "../Items.module.css";
import s from "./Needs.module.css";

export interface MemberCareProps {
  file: CaseFile;
  member: MemberView;
  may: boolean;
}

/** What one member needs of the procedure, what it owes them, who stands for them, and whom else the file knows. */
export function MemberCare({ file, member, may }: MemberCareProps) {
  const { t } = useI18n();
  const { person, needs, representatives } = member;
  const name = useMemberName(file)(person.id);
  const add = (verb: "record" | "appoint" | "kin", words: string) =>
    may && (
      <ButtonLink size="sm" icon={Plus} href={careHref(file.id, verb, person.id)}>
        {words}
      </ButtonLink>
    );
  return (
    <Card title={<BidiText>{name}</BidiText>}>
      <Stack gap={5}>
        {member.restricted && (
          <p className={s.lock}>
            <Lock aria-hidden="true" className={s.icon} />
            <span>{t("need.hidden")}</span>
          </p>
        )}
        <Part title={t("need.title")} actions={add("record", t("need.record"))}>
          {needs.length > 0 ? (
            <ul className={i.list} aria-label={t("need.of", { name })}>
              {needs.map((need) => (
                <li key={need.id}>
                  <Need file={file} need={need} may={may} />
                </li>
              ))}
            </ul>
          ) : (
            <p className={i.quiet}>{t("need.none")}</p>
          )}
        </Part>
        {member.guarantees.length > 0 && <Guarantees file={file} member={member} may={may} />}
        <Part title={t("representative.title")} actions={add("appoint", t("representative.appoint"))}>
          {representatives.length > 0 ? (
            <ul className={i.list} aria-label={t("representative.of", { name })}>
              {representatives.map((one) => (
                <li key={one.id}>
                  <Representative file={file} representative={one} may={may} />
                </li>
              ))}
            </ul>
          ) : (
            <p className={i.quiet}>{t("representative.none")}</p>
          )}
        </Part>
        <Part title={t("kin.title")} actions={add("kin", t("kin.record"))}>
          <Kin file={file} kin={member.kin} may={may} />
        </Part>
      </Stack>
    </Card>
  );
}

const TONES: Record<string, Tone> = { confirmed: "warning", pending: "info", reported: "info" };

function Need({ file, need, may }: { file: CaseFile; need: NeedView; may: boolean }) {
  const { t, longDate } = useI18n();
  const word = useListWord("need");
  const status = useListWord("need_status");
  const severity = useListWord("severity");
  const facts = [
    need.category !== need.code && word(need.category),
    t(`need.source.${need.source}`),
    t("need.recorded", { date: longDate(need.recordedOn), name: need.recordedBy }),
    need.referral && t("need.referred", { to: need.referral }),
  ];
  const reasons = [need.reviewedBecause, need.endedBecause, need.note].filter((words): words is string => Boolean(words));
  return (
    <div className={i.item}>
      <p className={i.itemTitle}>
        <span>{word(need.code)}</span>
        <StatusPill tone={TONES[need.status] ?? "neutral"}>{status(need.status)}</StatusPill>
        {need.severity && <StatusPill>{t("need.severity_of", { severity: severity(need.severity) })}</StatusPill>}
        {need.restricted && (
          <StatusPill tone="accent" icon={Lock}>
            {t("need.restricted")}
          </StatusPill>
        )}
      </p>
      {need.told && (
        <blockquote className={s.told}>
          <BidiText>{need.told}</BidiText>
        </blockquote>
      )}
      <p className={i.quiet}>
        <bdi>{facts.filter(Boolean).join(" · ")}</bdi>
      </p>
      {reasons.map((words) => (
        <p key={words} className={i.quiet}>
          <BidiText>{words}</BidiText>
        </p>
      ))}
      {may && (
        <Row gap={2}>
          {need.open && (
            <>
              <ButtonLink size="sm" href={careHref(file.id, "review", need.id)}>
                {t("need.review")}
              </ButtonLink>
              <ButtonLink size="sm" look="quiet" href={careHref(file.id, "end", need.id)}>
                {t("need.end")}
              </ButtonLink>
            </>
          )}
          <ButtonLink size="sm" look="quiet" href={careHref(file.id, "withdraw", need.id)}>
            {t("need.withdraw")}
          </ButtonLink>
        </Row>
      )}
    </div>
  );
}

function Representative({ file, representative, may }: { file: CaseFile; representative: RepresentativeView; may: boolean }) {
  const { t, longDate } = useI18n();
  const { id, kind, name, organisation, authority, contact, since, until, endedBecause, standing } = representative;
  return (
    <div className={i.item}>
      <p className={i.itemTitle}>
        <BidiText>{name}</BidiText>
        <span>{t(`representative.kind.${kind}`)}</span>
        <StatusPill tone={standing ? "success" : "neutral"}>{standing ? t("representative.stands") : t("representative.ended")}</StatusPill>
      </p>
      <p className={i.quiet}>
        <bdi>{[organisation, contact, until ? t("representative.between", { from: longDate(since), to: longDate(until) }) : t("representative.from", { date: longDate(since) })].filter(Boolean).join(" · ")}</bdi>
      </p>
      {authority && (
        <p className={i.quiet}>
          {t("representative.rests_on")} <BidiText>{authority}</BidiText>
        </p>
      )}
      {endedBecause && (
        <p className={i.quiet}>
          <BidiText>{endedBecause}</BidiText>
        </p>
      )}
      {may && (
        <Row gap={2}>
          {standing && (
            <ButtonLink size="sm" look="quiet" href={careHref(file.id, "ended", id)}>
              {t("representative.end")}
            </ButtonLink>
          )}
          <ButtonLink size="sm" look="quiet" href={careHref(file.id, "unappoint", id)}>
            {t("need.withdraw")}
          </ButtonLink>
        </Row>
      )}
    </div>
  );
}

/** What is owed and not met, where a person's own page says it in a line. */
export function CareLine({ file, member }: { file: CaseFile; member: MemberView }) {
  const { t } = useI18n();
  const word = useListWord("need");
  const open = member.needs.filter((need) => need.open);
  const missing = member.guarantees.filter(({ met }) => met === null).length;
  if (open.length === 0 && missing === 0 && !member.restricted) return null;
  return (
    <Notice tone={missing > 0 ? "warning" : "info"} title={t("need.title")} actions={<ButtonLink href={careHref(file.id)}>{t("need.go")}</ButtonLink>}>
      {open.length > 0 && <p>{open.map(({ code }) => word(code)).join(", ")}</p>}
      {missing > 0 && <p>{t("guarantee.missing", { count: missing })}</p>}
      {member.restricted && <p>{t("need.hidden")}</p>}
    </Notice>
  );
}
