import { useState, type ReactNode } from "react";
import { Button, Card, Form, Row, Stack, useFault } from "@/components";
import { useI18n } from "@/i18n";
import { useCommand, type Answer, type Command, type CommandName } from "@/ipc";
import { FileField } from "./FileField";
import { contentOf, uploadFault } from "./upload";

/** Commands that say what is in a file, and change nothing. */
type Look = "exchange.look_answer" | "exchange.look_request" | "exchange.hub_look" | "key.look";

interface ComparedFileProps<L extends Look> {
  title: string;
  lead: string;
  /** What the file is called, and where it comes from. */
  file: { label: string; hint: string };
  look: L;
  /** What its button says before it was looked at, and after. */
  lookLabel?: string;
  takeLabel: string;
  taking: Pick<Command<CommandName>, "busy" | "failure">;
  /** Takes what was looked at; whether it was taken. */
  onTake(content: string, view: Answer<L>): Promise<boolean>;
  /** Something was looked at. */
  onSeen?(view: Answer<L>): void;
  /** Above the form: what came of the last one. */
  before?: ReactNode;
  children(view: Answer<L>): ReactNode;
}

/** A file from elsewhere: looked at first, compared by people, then taken. */
export function ComparedFile<L extends Look>({ title, lead, file: words, look: command, lookLabel, takeLabel, taking, onTake, onSeen, before, children }: ComparedFileProps<L>) {
  const { t } = useI18n();
  const fault = useFault();
  // Each takes the file alone: the type cannot see that of a command it does not know yet.
  const look = useCommand(command as Look, { quiet: true });
  const [file, setFile] = useState<File | null>(null);
  const [seen, setSeen] = useState<{ content: string; view: Answer<L> } | null>(null);
  const failure = look.failure ?? taking.failure;
  const choose = (chosen: File | null) => {
    setFile(chosen);
    setSeen(null);
  };
  const open = async () => {
    const wrong = uploadFault("file", file);
    if (wrong || !file) return look.fail(wrong);
    const content = await contentOf(file);
    const done = await look.run({ file: content });
    if (!done.ok) return;
    const view = done.answer as Answer<L>;
    setSeen({ content, view });
    onSeen?.(view);
  };
  const take = async () => {
    if (seen && (await onTake(seen.content, seen.view))) choose(null);
  };
  return (
    <Card title={title}>
      <Stack>
        {before}
        <Form
          label={title}
          onSubmit={() => void (seen ? take() : open())}
          failure={failure}
          actions={
            <Row gap={2}>
              <Button type="submit" look={seen ? "primary" : "secondary"} busy={look.busy || taking.busy}>
                {seen ? takeLabel : (lookLabel ?? t("exchange.look"))}
              </Button>
              {seen && (
                <Button look="quiet" onPress={() => setSeen(null)}>
                  {t("action.cancel")}
                </Button>
              )}
            </Row>
          }
        >
          <p>{lead}</p>
          <FileField name="file" label={words.label} hint={words.hint} accept="" file={file} onChange={choose} error={fault.of(failure, "file")} />
          {seen && children(seen.view)}
        </Form>
      </Stack>
    </Card>
  );
}
