import { useI18n } from "@/i18n";
import type { ProblemKind, ProblemView } from "@/ipc/generated";
import s from "./Administration.module.css";

/** What is wrong with the case file: once for each kind in plain words with what to do, and all of it for support. */
export function Problems({ problems, administers = true }: { problems: readonly ProblemView[]; administers?: boolean }) {
  const { t } = useI18n();
  const kinds = [...new Set(problems.map(({ kind }) => kind))] satisfies ProblemKind[];
  return (
    <>
      <ul>
        {kinds.map((kind) => (
          <li key={kind}>
            <p>{t(`check.problem.${kind}`)}</p>
            {kind === "signature" && <Signed problems={problems} />}
            {administers && <p>{t(`check.do.${kind}`)}</p>}
          </li>
        ))}
      </ul>
      <details>
        <summary>{t("errors.for_support")}</summary>
        <ul className={s.path} dir="ltr">
          {problems.map(({ text }, index) => (
            <li key={index}>{text}</li>
          ))}
        </ul>
      </details>
    </>
  );
}

/** Which decisions are not as they were signed, and how. */
function Signed({ problems }: { problems: readonly ProblemView[] }) {
  const { t } = useI18n();
  return (
    <ul>
      {problems.map(
        ({ signature }, index) =>
          signature && <li key={index}>{t("check.problem.signature_of", { decision: signature.decision, fault: t(`signature.fault.${signature.fault}`) })}</li>,
      )}
    </ul>
  );
}
