import { CircleCheck, X } from "lucide-react";
import { createContext, useCallback, useContext, useRef, useState, type ReactNode } from "react";
import { useI18n } from "@/i18n";
import { IconButton } from "./IconButton";
import s from "./Toast.module.css";

const Context = createContext<((words: string) => void) | null>(null);
const STAYS = 6000;

/** Says that something was done. Never the only place where it is said, and never for errors. */
export function ToastRoot({ children }: { children: ReactNode }) {
  const { t } = useI18n();
  const [toasts, setToasts] = useState<{ id: number; words: string }[]>([]);
  const next = useRef(0);
  const drop = useCallback((id: number) => setToasts((all) => all.filter((toast) => toast.id !== id)), []);
  const say = useCallback(
    (words: string) => {
      const id = ++next.current;
      setToasts((all) => [...all.slice(-2), { id, words }]);
      setTimeout(() => drop(id), STAYS);
    },
    [drop],
  );
  return (
    <Context value={say}>
      {children}
      <div className={s.stack} role="status" aria-live="polite">
        {toasts.map(({ id, words }) => (
          <div key={id} className={s.toast}>
            <CircleCheck aria-hidden="true" className={s.icon} />
            <span>{words}</span>
            <IconButton icon={X} size="sm" label={t("action.close")} onPress={() => drop(id)} />
          </div>
        ))}
      </div>
    </Context>
  );
}

export function useToast(): (words: string) => void {
  const say = useContext(Context);
  if (!say) throw new Error("useToast outside ToastRoot");
  return say;
}
