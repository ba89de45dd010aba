import { useEntries, useListWord } from "@/app/lists";
import { BidiText, ButtonLink, TaskList, type TaskListItem } from "@/components";
import { useI18n } from "@/i18n";
import type { CaseFile, GuaranteeView, MemberView } from "@/ipc/generated";
import { personHref } from "../people/addresses";
import { answerTarget, careHref } from "./addresses";
import { mayAnswer, remedyOf, triggerOf, unmet } from "./guarantees";
import type { MemberCareProps } from "./MemberCare";
import { Part } from "./Part";

/** What the procedure owes a person: met, or what to do next and what it stops. */
export function Guarantees({ file, member, may }: MemberCareProps) {
  const { t, lang, longDate } = useI18n();
  const word = useListWord("guarantee");
  const need = useListWord("need");
  const entries = useEntries("guarantee");
  const met = member.guarantees.filter((one) => one.met !== null);

  const item = (one: GuaranteeView): TaskListItem => {
    const stage = t(`stage.${one.before}`);
    const why = t("guarantee.because", { needs: one.because.map(need).join(", ") });
    const action = entries.find(({ code }) => code === one.code)?.action?.[lang];
    return {
      id: one.code,
      title: word(one.code),
      state: one.met !== null ? "done" : one.urgent || one.blocks ? "next" : "open",
      href: may && one.met === null ? hrefFor(file, member, one) : undefined,
      detail: (
        <>
          {one.met === null && action && <p>{action}</p>}
          <p>{one.met !== null ? t(`guarantee.met.${one.met}`) : one.blocks ? t("guarantee.blocks", { stage }) : t("guarantee.warns", { stage })}</p>
          {one.answer && (
            <p>
              {longDate(one.answer.on)}: {t(`guarantee.${one.answer.answer}`)}. <BidiText>{one.answer.note}</BidiText>
            </p>
          )}
          <p>{why}</p>
        </>
      ),
      aside: may && mayAnswer(one) && triggerOf(member, one) && (
        <ButtonLink size="sm" look="quiet" href={careHref(file.id, "answer", answerTarget(member.person.id, one.code))}>
          {t("guarantee.record")}
        </ButtonLink>
      ),
    };
  };
  return (
    <Part title={t("guarantee.title")}>
      <TaskList label={t("guarantee.of", { name: member.person.name.latin })} items={[...unmet(member), ...met].map(item)} />
    </Part>
  );
}

/** Where what meets it is written. */
function hrefFor(file: CaseFile, member: MemberView, one: GuaranteeView): string | undefined {
  const { id } = member.person;
  const remedy = remedyOf(one);
  if (remedy === "appoint") return careHref(file.id, "appoint", id);
  if (remedy !== "answer") return personHref(file.id, id, remedy);
  return triggerOf(member, one) ? careHref(file.id, "answer", answerTarget(id, one.code)) : undefined;
}
