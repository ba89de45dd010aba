import { useMemo } from "react";
import { useWords } from "@/app/words";
import type { ComboOption } from "@/components";
import { useQuery } from "@/ipc";
import type { TrainingCatalogueView, TrainingModuleView } from "@/ipc/generated";

export interface Modules {
  data: TrainingCatalogueView | undefined;
  /** What a module is called; its code until the words are there. */
  word(code: string): string;
  /** Modules of today's version. */
  current: readonly TrainingModuleView[];
  options: ComboOption<string>[];
}

/** The catalogue, and what its modules are called. */
export function useModules(): Modules {
  const words = useWords();
  const { data } = useQuery("training.catalogue", null);
  const current = useMemo(() => (data?.modules ?? []).filter((one) => one.current), [data]);
  const word = (code: string) => words(current.find(({ module }) => module.code === code)?.module.title) || code;
  return { data, word, current, options: current.map(({ module }) => ({ id: module.code, label: words(module.title) || module.code, also: `${module.code} ${Object.values(module.title).join(" ")}` })) };
}
