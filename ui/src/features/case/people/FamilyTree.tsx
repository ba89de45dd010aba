import { cx } from "@/components";
import { useListWord } from "@/app/lists";
import { useI18n } from "@/i18n";
import type { MemberView } from "@/ipc/generated";
import { useAge } from "./useAge";
import { NODE, treeOf } from "./tree";
import s from "./FamilyTree.module.css";

const LETTERS = 22;
const cut = (text: string) => ([...text].length > LETTERS ? `${[...text].slice(0, LETTERS - 1).join("")}…` : text);

/** The family in one look. All of it stands in words on the cards below. */
export function FamilyTree({ members }: { members: readonly MemberView[] }) {
  const { t } = useI18n();
  const age = useAge();
  const word = useListWord("relationship");
  const { nodes, lines, width, height } = treeOf(members);
  const edge = 2;
  return (
    <div className={s.frame} tabIndex={0} role="group" aria-label={t("people.tree")}>
      <svg className={s.tree} width={width + edge * 2} height={height + edge * 2} viewBox={`${-edge} ${-edge} ${width + edge * 2} ${height + edge * 2}`} role="img" aria-label={t("people.tree_words", { names: members.map(({ person, relationship }) => t("people.tree_one", { name: person.name.latin, relationship: word(relationship) })).join("; ") })}>
        {lines.map(({ path, loose }) => (
          <path key={path} d={path} className={cx(s.line, loose && s.loose)} />
        ))}
        {nodes.map(({ member: { person, relationship, ownClaim }, x, y }) => (
          <g key={person.id} transform={`translate(${x} ${y})`}>
            <title>{person.name.latin}</title>
            <rect className={cx(s.box, relationship === "PA" && s.principal, !ownClaim && s.family)} width={NODE.width} height={NODE.height} rx="6" />
            <text className={s.name} x={NODE.width / 2} y="23" textAnchor="middle">
              {cut(person.name.latin)}
            </text>
            <text className={s.detail} x={NODE.width / 2} y="41" textAnchor="middle">
              {[word(relationship), age(person)].filter(Boolean).join(" · ")}
            </text>
          </g>
        ))}
      </svg>
    </div>
  );
}
