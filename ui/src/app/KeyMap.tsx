import { Dialog } from "@/components";
import { useI18n } from "@/i18n";
import s from "./KeyMap.module.css";

/** F1: every key there is, in one place. */
export function KeyMap({ open, onClose }: { open: boolean; onClose(): void }) {
  const { t } = useI18n();
  const groups = [
    {
      title: t("keys.everywhere"),
      keys: [
        [["Ctrl", "K"], t("keys.palette")],
        [["F1"], t("keys.map")],
        [["Tab"], t("keys.tab")],
        [["Esc"], t("keys.esc")],
        [["Ctrl", "L"], t("keys.lock")],
      ],
    },
    {
      title: t("keys.go"),
      keys: [
        [["G", "W"], t("keys.go_work")],
        [["G", "R"], t("keys.go_register")],
        [["G", "C"], t("keys.go_cases")],
        [["G", "I"], t("place.coi")],
        [["G", "V"], t("keys.go_verify")],
        [["G", "F"], t("find.title")],
        [["G", "D"], t("duplicates.title")],
        [["Alt", "1–9 0 -"], t("keys.case_sections")],
        [["/"], t("keys.search")],
      ],
    },
    {
      title: t("keys.lists"),
      keys: [
        [["↑", "↓"], t("keys.rows")],
        [["Home", "End"], t("keys.ends")],
        [["Enter"], t("keys.open")],
      ],
    },
    {
      title: t("keys.forms"),
      keys: [
        [["Enter"], t("keys.submit")],
        [["Ctrl", "Enter"], t("keys.submit_area")],
        [["Alt", "N"], t("keys.add_person")],
        [["Alt", "S"], t("keys.take_over")],
        [["Alt", "1–9 0 W P"], t("keys.person_parts")],
        [["Alt", "D"], t("keys.duplicates")],
        [["Space"], t("keys.space")],
      ],
    },
  ] as const;
  return (
    <Dialog title={t("keys.title")} open={open} onClose={onClose} size="lg">
      <div className={s.groups}>
        {groups.map(({ title, keys }) => (
          <section key={title}>
            <h3 className={s.title}>{title}</h3>
            <dl className={s.list}>
              {keys.map(([strokes, words]) => (
                <div key={words} className={s.row}>
                  <dt className={s.keys}>
                    {strokes.map((stroke) => (
                      <kbd key={stroke} className={s.key}>
                        {stroke}
                      </kbd>
                    ))}
                  </dt>
                  <dd>{words}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}
