import { ChevronLeft, ChevronRight } from "lucide-react";
import { useI18n } from "@/i18n";
import { IconButton } from "./IconButton";
import s from "./Pager.module.css";

export interface PagerProps {
  label: string;
  page: number;
  pageSize: number;
  total: number;
  onPage(page: number): void;
}

export function Pager({ label, page, pageSize, total, onPage }: PagerProps) {
  const { t, number } = useI18n();
  const pages = Math.max(1, Math.ceil(total / pageSize));
  const first = (page - 1) * pageSize + 1;
  const last = Math.min(total, page * pageSize);
  return (
    <nav className={s.pager} aria-label={label}>
      <span className={s.words}>{t("table.range", { first: number(first), last: number(last), total: number(total) })}</span>
      <span className={s.turn}>
        <IconButton icon={ChevronLeft} label={t("table.previous")} disabled={page <= 1} onPress={() => onPage(page - 1)} />
        <span className="tabular">{t("table.page", { page: number(page), pages: number(pages) })}</span>
        <IconButton icon={ChevronRight} label={t("table.next")} disabled={page >= pages} onPress={() => onPage(page + 1)} />
      </span>
    </nav>
  );
}
