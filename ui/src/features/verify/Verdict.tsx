import { useEffect, useRef } from "react";
import { BidiText, Button, Card, KeyValueList, Notice, Section, Stack, type KeyValue } from "@/components";
import { useI18n } from "@/i18n";
import type { CheckVerdict } from "@/ipc/generated";
import { Differences } from "./Differences";
import { TONE } from "./tones";

/** The answer: what it is, what it means, what differs, what the office stated, and who signed. */
export function Verdict({ verdict, name, onAgain }: { verdict: CheckVerdict; name: string | null; onAgain(): void }) {
  const { t, date } = useI18n();
  const { state, obstacle, facts, key } = verdict;
  const items = useFacts(verdict);
  const heading = useRef<HTMLDivElement>(null);
  useEffect(() => heading.current?.focus(), [verdict]);
  return (
    <Card title={t("verify.result")}>
      <Stack>
        <div ref={heading} tabIndex={-1}>
          <Notice tone={TONE[state]} live title={t(`verify.state.${state}`)}>
            {name && (
              <p>
                <BidiText>{name}</BidiText>
              </p>
            )}
            <p>{obstacle ? t(`verify.obstacle.${obstacle}`) : state !== "unreadable" && t(`verify.state.${state}.means`)}</p>
            {verdict.successor && (
              <p>
                {verdict.successor.number && verdict.successor.day
                  ? t("verify.successor", { number: verdict.successor.number, date: date(verdict.successor.day) })
                  : t("verify.successor_none")}
              </p>
            )}
          </Notice>
        </div>
        <Differences all={verdict.differences} />
        {facts && (
          <Section title={t(verdict.compare && state !== "altered" ? "verify.compare" : "verify.stated")}>
            <KeyValueList items={items} />
            {verdict.compare && <p>{t("verify.holder_hint")}</p>}
          </Section>
        )}
        {key?.revokedSince && state !== "revoked" && (
          <Notice tone="warning">{t("verify.key_revoked", { date: date(key.revokedSince), reason: key.revocation ?? "" })}</Notice>
        )}
        {verdict.issuedHere === true && <p>{t("verify.issued_here")}</p>}
        {verdict.issuedHere === false && <Notice tone="warning">{t("verify.not_issued_here")}</Notice>}
        {verdict.logAgrees === false && <Notice tone="warning">{t("verify.log_differs")}</Notice>}
        <div>
          <Button onPress={onAgain}>{t("verify.again")}</Button>
        </div>
      </Stack>
    </Card>
  );
}

/** What the office stated, line by line as it can be compared with the paper. */
function useFacts({ facts, key, unknownKey }: CheckVerdict): KeyValue[] {
  const { t, maybe, date } = useI18n();
  if (!facts) return [];
  const items: KeyValue[] = [
    { label: t("verify.number"), value: <BidiText>{facts.number}</BidiText> },
    { label: t("verify.case"), value: <BidiText>{facts.case}</BidiText> },
    { label: t("verify.kind"), value: maybe(`verify.kind.${facts.kind}`) ?? facts.kind },
    { label: t("verify.day"), value: facts.day ? date(facts.day) : "" },
    { label: t("verify.holder"), value: <BidiText>{facts.holder}</BidiText> },
  ];
  if (facts.outcomes.length > 0) {
    items.push({ label: t("verify.outcome"), value: facts.outcomes.map((code) => maybe(`outcome.${code}`) ?? code).join(", ") });
  }
  if (key) items.push({ label: t("verify.office"), value: <BidiText>{`${key.office} (${key.post})`}</BidiText> });
  items.push({ label: t("verify.key"), value: <span className="tabular">{key?.name ?? unknownKey}</span> });
  return items;
}
