import { useMemo } from "react";
import { useI18n } from "@/i18n";
import type { CaseReturns, ReturnPayment } from "@/ipc/generated";

/** Names of officers and members of a case, and what money is for. */
export function useReturnWords(all: CaseReturns) {
  const { t } = useI18n();
  return useMemo(
    () => ({
      officer: (id: string) => all.officers[id] ?? "",
      member: (id: string) => all.members.find(({ person }) => person === id)?.name.latin ?? all.returns.find(({ record }) => record.person === id)?.name.latin ?? "",
      purpose: ({ purpose, tranche }: Pick<ReturnPayment, "purpose" | "tranche">) => (tranche === null ? t(`return.purpose.${purpose}`) : t("return.purpose_tranche", { number: tranche })),
    }),
    [all, t],
  );
}
