import { useState } from "react";
import { useListWord } from "@/app/lists";
import { useSession } from "@/app/session";
import { Button, ButtonLink, Card, DataTable, Empty, FailureNotice, Row, useToast, type Column } from "@/components";
import { OpenOutside } from "@/features/case/documents/OpenOutside";
import { useI18n } from "@/i18n";
import { useCommand } from "@/ipc";
import type { CaseReturns, PaidOut, ReturnPayment, VoluntaryReturnView } from "@/ipc/generated";
import { returnsHref, type Shown } from "./addresses";
import { written } from "./money";
import { useReturnWords } from "./useReturnWords";

/** Money for one return: planned, approved by another officer, paid. */
export function Money({ shown, all, one }: { shown: Shown; all: CaseReturns; one: VoluntaryReturnView }) {
  const { t, date } = useI18n();
  const words = useReturnWords(all);
  const body = useListWord("return_body");
  const say = useToast();
  const approve = useCommand("return.approve_payment");
  const [asked, setAsked] = useState<string | null>(null);
  const open = one.record.ended === null;
  const at = (verb: string, target: string) => returnsHref(shown, all.application, verb, target);
  const run = (payment: string) => {
    setAsked(payment);
    void approve.run({ payment, overrides: [] }).then((done) => done.ok && say(t("return.saved")));
  };
  const columns: Column<ReturnPayment>[] = [
    { id: "purpose", header: t("return.purpose"), cell: (pay) => words.purpose(pay) },
    { id: "amount", header: t("return.amount"), cell: ({ amount, currency }) => <bdi>{written(amount, currency)}</bdi>, figures: true },
    { id: "payer", header: t("return.payer"), cell: ({ payer }) => body(payer), minor: true },
    {
      id: "state",
      header: t("return.state"),
      cell: ({ approval, paid, cancelled }) => (cancelled ? t("return.payment.cancelled") : paid ? t("return.payment.paid", { day: date(paid.on) }) : t(approval ? "return.payment.approved" : "return.payment.planned")),
    },
    {
      id: "do",
      header: t("return.actions"),
      cell: ({ id, approval, paid, cancelled, plannedBy }) =>
        paid ? (
          <Receipt paid={paid} href={all.mayCounsel ? at("receipt", id) : undefined} />
        ) : (
          open &&
          !cancelled && (
          <Row gap={2}>
            {all.mayDecide && !approval && plannedBy !== all.me && (
              <Button size="sm" busy={approve.busy && asked === id} onPress={() => run(id)}>
                {t("return.approve")}
              </Button>
            )}
            {all.mayCounsel && approval && (
              <ButtonLink size="sm" href={at("paid", id)}>
                {t("return.pay")}
              </ButtonLink>
            )}
            {all.mayCounsel && (
              <ButtonLink size="sm" look="quiet" href={at("cancel", id)}>
                {t("return.cancel")}
              </ButtonLink>
            )}
          </Row>
          )
        ),
    },
  ];
  const plan = all.mayCounsel && open && one.record.applied && (
    <ButtonLink size="sm" href={at("money", one.record.id)}>
      {t("return.plan_payment")}
    </ButtonLink>
  );
  if (one.payments.length === 0 && !plan) return null;
  return (
    <Card level={3} flush title={t("return.money")} note={one.name.latin} actions={plan}>
      {approve.failure && <FailureNotice failure={approve.failure} />}
      <DataTable alignTop label={t("return.money")} columns={columns} rows={one.payments} rowKey={({ id }) => id} empty={<Empty title={t("return.money_none")} />} />
    </Card>
  );
}

/** The signed receipt of money that was paid: shown where it is kept, asked for where it is not. */
function Receipt({ paid, href }: { paid: PaidOut; href: string | undefined }) {
  const { t } = useI18n();
  const { has } = useSession();
  const { receipt } = paid;
  if (receipt === null) {
    return href ? (
      <ButtonLink size="sm" href={href}>
        {t("return.add_receipt")}
      </ButtonLink>
    ) : null;
  }
  return (
    <>
      {has("readCases") && (
        <OpenOutside look="quiet" attachment={receipt}>
          {t("return.show_receipt")}
        </OpenOutside>
      )}
    </>
  );
}
