import { X } from "lucide-react";
import { createContext, useContext } from "react";
import { IconButton } from "@/components";
import { useI18n } from "@/i18n";
import type { Refers } from "@/ipc/generated";
import { listed, type Reference } from "./refers";
import type { ReferWords } from "./useReferWords";
import s from "./References.module.css";

export interface Referring {
  words: ReferWords;
  /** To a line of this record. */
  jump(number: number): void;
}

/** The room knows what references are called and where they lead. Only lines that have some listen. */
export const ReferringContext = createContext<Referring | null>(null);

/** What a line refers to; lines of this record lead there. */
export function References({ refers, onRemove }: { refers: Refers; onRemove?: (reference: Reference) => void }) {
  const { t } = useI18n();
  const room = useContext(ReferringContext);
  if (!room) return null;
  return (
    <ul className={s.references} aria-label={t("line.refers")}>
      {listed(refers).map((reference) => {
        const words = room.words.of(reference);
        const number = room.words.numberOf(reference);
        if (!words) return null;
        return (
          <li key={`${reference.part} ${reference.id}`} className={s.reference}>
            {number === undefined || onRemove ? (
              <bdi>{words}</bdi>
            ) : (
              <button type="button" className={s.jump} onClick={() => room.jump(number)}>
                {words}
              </button>
            )}
            {onRemove && <IconButton icon={X} size="sm" label={t("line.unrefer", { what: words })} onPress={() => onRemove(reference)} />}
          </li>
        );
      })}
    </ul>
  );
}
