import { CircleCheckBig } from "lucide-react";
import { href } from "@/app/router";
import { Button, ButtonLink, Page, Row } from "@/components";
import { useI18n } from "@/i18n";
import type { Registered } from "@/ipc/generated";
import { useEffect, useRef } from "react";
import s from "./Register.module.css";

/** The case exists: its number, large enough to be copied onto paper. */
export function Done({ registered, onAgain }: { registered: Registered; onAgain(): void }) {
  const { t } = useI18n();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${t("register.done")} · Panah`;
    heading.current?.focus();
  }, [t]);
  return (
    <Page>
      <div className={s.done} role="status">
        <CircleCheckBig aria-hidden="true" className={s.doneIcon} />
        <h1 ref={heading} tabIndex={-1}>
          {t("register.done")}
        </h1>
        <p className={s.quiet}>{t("register.number")}</p>
        <p className={s.caseNumber}>
          <bdi>{registered.number}</bdi>
        </p>
        <p className={s.doneText}>{t("register.done_text")}</p>
        <Row gap={2}>
          <ButtonLink look="primary" href={href(["cases", registered.application])}>
            {t("register.open")}
          </ButtonLink>
          <Button onPress={onAgain}>{t("register.again")}</Button>
        </Row>
      </div>
    </Page>
  );
}
