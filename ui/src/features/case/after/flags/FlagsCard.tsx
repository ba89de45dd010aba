import { Flag, Lock, Plus } from "lucide-react";
import { useListWord } from "@/app/lists";
import { BidiText, ButtonLink, Card, Row, Stack, StatusPill } from "@/components";
import { useI18n } from "@/i18n";
import type { CaseFile, FlagView } from "@/ipc/generated";
import { useMemberName } from "../../people/useMemberName";
import i from "../../Items.module.css";
import { endHref } from "../end/addresses";

/** What stands over the case: extradition, detention, a transfer; from when until when, and who says so. */
export function FlagsCard({ file }: { file: CaseFile }) {
  const { t } = useI18n();
  const nameOf = useMemberName(file);
  const { flags, flagsHidden, rights } = file.after;
  if (flags.length === 0 && !flagsHidden && !rights.record) return null;
  return (
    <Card title={t("flag.title")}>
      <Stack gap={3}>
        {flagsHidden && <p className={i.quiet}>{t("flag.some_hidden")}</p>}
        {flags.length > 0 ? (
          <ul className={i.list} aria-label={t("flag.title")}>
            {flags.map((flag) => (
              <li key={flag.id}>
                <One file={file} flag={flag} />
              </li>
            ))}
          </ul>
        ) : (
          !flagsHidden && <p className={i.quiet}>{t("flag.none")}</p>
        )}
        {rights.record && (
          <Row gap={2}>
            {file.members.map(({ person }) => (
              <ButtonLink key={person.id} size="sm" look="quiet" icon={Plus} href={endHref(file.id, "flag", person.id)}>
                {t("flag.raise_for", { name: nameOf(person.id) })}
              </ButtonLink>
            ))}
          </Row>
        )}
      </Stack>
    </Card>
  );
}

function One({ file, flag }: { file: CaseFile; flag: FlagView }) {
  const { t, longDate } = useI18n();
  const word = useListWord("flag");
  const nameOf = useMemberName(file);
  const time = flag.until ? t("representative.between", { from: longDate(flag.since), to: longDate(flag.until) }) : t("representative.from", { date: longDate(flag.since) });
  return (
    <div className={i.item}>
      <p className={i.itemTitle}>
        <Flag aria-hidden="true" size={16} />
        <span>{word(flag.kind)}</span>
        <BidiText>{nameOf(flag.person)}</BidiText>
        <StatusPill tone={flag.standing ? "danger" : "neutral"}>{flag.standing ? t("flag.stands") : t("flag.over")}</StatusPill>
        {flag.restricted && (
          <StatusPill tone="accent" icon={Lock}>
            {t("need.restricted")}
          </StatusPill>
        )}
      </p>
      <p className={i.quiet}>
        <bdi>{[time, flag.place, flag.source, flag.recordedBy].filter(Boolean).join(" · ")}</bdi>
      </p>
      {[flag.note, flag.endedBecause].filter(Boolean).map((words) => (
        <p key={words} className={i.quiet}>
          <BidiText>{words}</BidiText>
        </p>
      ))}
      {file.after.rights.record && (
        <Row gap={2}>
          {flag.standing && (
            <ButtonLink size="sm" href={endHref(file.id, "end-flag", flag.id)}>
              {t("flag.end")}
            </ButtonLink>
          )}
          <ButtonLink size="sm" look="quiet" href={endHref(file.id, "unflag", flag.id)}>
            {t("need.withdraw")}
          </ButtonLink>
        </Row>
      )}
    </div>
  );
}
