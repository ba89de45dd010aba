import { Button, Notice, Page, Row } from "@/components";
import { useI18n } from "@/i18n";
import { go } from "./router";

/** In place of a screen that could not be drawn. */
export function Broken({ problem, again }: { problem: Error; again(): void }) {
  const { t } = useI18n();
  return (
    <Page>
      <Notice
        tone="danger"
        live
        title={t("errors.screen")}
        actions={
          <Row>
            <Button look="primary" onPress={again}>
              {t("action.retry")}
            </Button>
            <Button onPress={() => go("#/work")}>{t("place.work")}</Button>
          </Row>
        }
      >
        <p>{t("errors.screen_text")}</p>
        <details>
          <summary>{t("errors.for_support")}</summary>
          <code>{problem.message}</code>
        </details>
      </Notice>
    </Page>
  );
}
