import { href } from "@/app/router";
import { useSession } from "@/app/session";
import { BeginButton } from "@/features/find/BeginButton";
import { useI18n } from "@/i18n";
import { call } from "@/ipc";
import type { ImportRowView, ImportView } from "@/ipc/generated";

/** From a row to a case: the family of the list in one registration, or the case they are in already. */
export function RegisterRow({ view, row: { line, family, person }, leads }: { view: ImportView; row: ImportRowView; leads: boolean }) {
  const { t } = useI18n();
  const { has } = useSession();
  if (!person) return null;
  const [open] = person.cases;
  if (open) {
    return (
      <p>
        <a href={href(["cases", open.id])}>
          <bdi>{open.number}</bdi>
        </a>
      </p>
    );
  }
  if (!leads || !has("register")) return null;
  const whom = async () => {
    const form = await call("import.to_case", { import: view.id, family, lines: family === null ? [line] : [] });
    return {
      arrivedOn: form.arrivedOn,
      members: form.members.flatMap(({ known, relationship }) => (known ? [{ id: known, relationship: relationship === "U" ? null : relationship }] : [])),
    };
  };
  return <BeginButton size="sm" label={family === null ? t("import.register_one", { name: person.name.latin }) : t("import.register_group", { group: family })} whom={whom} />;
}
