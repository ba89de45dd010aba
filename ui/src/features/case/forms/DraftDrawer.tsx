import { RotateCcw } from "lucide-react";
import type { ReactNode } from "react";
import type { Draft } from "@/app/useDraft";
import { Button, Drawer, Form, Notice, Row, SaveState, Skeleton } from "@/components";
import { useI18n } from "@/i18n";
import type { Failure } from "@/ipc";

export interface DraftDrawerProps<T> {
  title: string;
  draft: Draft<T>;
  /** What the act means, above the form. */
  intro?: ReactNode;
  failure: Failure | null;
  /** The verb on the button. */
  send: string;
  busy: boolean;
  danger?: boolean;
  onSubmit(): void;
  onClose(): void;
  children: ReactNode;
}

/** A form beside what it belongs to. It keeps itself; closing loses nothing, and what was restored is said. */
export function DraftDrawer<T>({ title, draft, intro, failure, send, busy, danger, onSubmit, onClose, children }: DraftDrawerProps<T>) {
  const { t, dateTime } = useI18n();
  return (
    <Drawer title={title} open onClose={onClose} keep>
      <Row gap={2} spread>
        <div>{intro}</div>
        <SaveState saved={draft.saved} />
      </Row>
      {draft.resumed && (
        <Notice
          title={t("folder.resumed", { time: dateTime(draft.resumed) })}
          actions={
            <Button size="sm" icon={RotateCcw} onPress={() => void draft.discard()}>
              {t("folder.discard")}
            </Button>
          }
        />
      )}
      {draft.ready ? (
        <Form
          label={title}
          failure={failure}
          onSubmit={onSubmit}
          actions={
            <>
              <Button type="submit" look={danger ? "danger" : "primary"} busy={busy}>
                {send}
              </Button>
              <Button look="quiet" onPress={onClose}>
                {t("action.close")}
              </Button>
            </>
          }
        >
          {children}
        </Form>
      ) : (
        <Skeleton lines={6} />
      )}
    </Drawer>
  );
}
