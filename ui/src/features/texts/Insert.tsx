import { CircleHelp } from "lucide-react";
import { useMemo, useState } from "react";
import { TextField, foldForSearch } from "@/components";
import { useI18n } from "@/i18n";
import type { TextFile } from "@/ipc/generated";
import s from "./Texts.module.css";

/** Directives, as they are written. */
const DIRECTIVES = ["::reference", "::persons", "::reasons", "::remedies", "::box …\n\n::end", "::annex …", "::pagebreak", "::signature …", "::acknowledgement"] as const;
const LOGIC = ["{% if … %}\n\n{% endif %}", "{% if … %}…{% else %}…{% endif %}", "{% for one in persons %}\n\n{% endfor %}"] as const;

/** What can be put in where the cursor stands: fields, clauses, parts that the program makes, conditions. */
export function Insert({ file, onInsert }: { file: TextFile; onInsert: ((words: string) => void) | undefined }) {
  const { t } = useI18n();
  const [wanted, want] = useState("");
  const folded = foldForSearch(wanted);
  const fields = useMemo(() => file.fields.filter(({ path }) => foldForSearch(path).includes(folded)), [file.fields, folded]);
  const clauses = useMemo(() => file.clauses.filter(({ id, text }) => foldForSearch(`${id} ${text}`).includes(folded)), [file.clauses, folded]);
  const put = (words: string, label: string) => (
    <button type="button" className={s.put} disabled={!onInsert} aria-label={t("texts.put", { what: label })} onClick={() => onInsert?.(words)}>
      <code>{label}</code>
    </button>
  );
  return (
    <div className={s.insert}>
      <TextField name="wanted" label={t("texts.find")} width="full" value={wanted} onChange={want} />
      <Group title={t("texts.fields")}>
        {fields.map(({ path, insert, optional, choices }) => (
          <li key={path}>
            {put(insert, path)}
            {optional && <span className={s.quiet}>{t("texts.may_be_missing")}</span>}
            {choices.length > 0 && <span className={s.quiet}>{choices.join(" · ")}</span>}
          </li>
        ))}
      </Group>
      {file.text.kind === "letter" && (
        <Group title={t("texts.clauses")}>
          {clauses.map(({ id, text, verified }) => (
            <li key={id}>
              {put(`{{ clause("${id}") }}`, id)}
              {!verified && (
                <span className={s.mark} title={t("texts.unconfirmed")}>
                  <CircleHelp aria-hidden="true" />
                  <span className="visually-hidden">{t("texts.unconfirmed")}</span>
                </span>
              )}
              <span className={s.clause} dir="auto">
                {text}
              </span>
            </li>
          ))}
        </Group>
      )}
      <Group title={t("texts.parts")}>
        {DIRECTIVES.map((words) => (
          <li key={words}>{put(words, words.split("\n")[0] ?? words)}</li>
        ))}
      </Group>
      <Group title={t("texts.logic")}>
        {LOGIC.map((words) => (
          <li key={words}>{put(words, words.replaceAll("\n\n", " "))}</li>
        ))}
      </Group>
    </div>
  );
}

function Group({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <section aria-label={title}>
      <h3 className={s.group}>{title}</h3>
      <ul className={s.puts}>{children}</ul>
    </section>
  );
}
