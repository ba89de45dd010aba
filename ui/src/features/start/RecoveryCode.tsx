import { Printer } from "lucide-react";
import { useState } from "react";
import { DoorHeading } from "@/app/FrontDoor";
import { Button, Checkbox, Form, Notice, useFault } from "@/components";
import { useI18n } from "@/i18n";
import { Failure } from "@/ipc";
import s from "./RecoveryCode.module.css";

/** Shown once, never again: without it a forgotten password loses every case. */
export function RecoveryCode({ code, office, done: words, onDone }: { code: string; office: string; done?: string; onDone(): void }) {
  const { t, longDate } = useI18n();
  const fault = useFault();
  const [stored, setStored] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const groups = code.split(/[\s-]+/).filter(Boolean);
  const done = () => {
    if (stored) return onDone();
    setFailure(Failure.fields({ stored: "recoveryNotStored" }));
  };
  return (
    <>
      <DoorHeading title={t("recovery.title")} lead={t("recovery.lead")} />
      <section className={s.sheet} aria-label={t("recovery.title")}>
        <p className={s.office}>
          <span>Panah</span>
          <bdi>{office}</bdi>
          <span>{longDate(new Date())}</span>
        </p>
        <p className={s.code} aria-label={groups.join(" ")} dir="ltr">
          {groups.map((group, index) => (
            <span key={index} className={s.group}>
              {group}
            </span>
          ))}
        </p>
        <p className={s.note}>{t("recovery.sheet")}</p>
      </section>
      <div className="no-print">
        <Button icon={Printer} onPress={() => window.print()}>
          {t("recovery.print")}
        </Button>
      </div>
      <Notice tone="warning" title={t("recovery.warning_title")}>
        {t("recovery.warning")}
      </Notice>
      <div className="no-print">
        <Form
          onSubmit={done}
          failure={failure}
          actions={
            <Button type="submit" look="primary">
              {words ?? t("recovery.done")}
            </Button>
          }
        >
          <Checkbox
            name="stored"
            label={t("recovery.stored")}
            checked={stored}
            onChange={setStored}
            error={fault.of(stored ? null : failure, "stored")}
          />
        </Form>
      </div>
    </>
  );
}
