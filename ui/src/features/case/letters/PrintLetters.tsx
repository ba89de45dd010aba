import { Printer } from "lucide-react";
import { useState } from "react";
import { Button, Dialog, FailureNotice, Notice, Row, Select, Skeleton, Stack, TextField, useToast } from "@/components";
import { useI18n } from "@/i18n";
import { useCommand, useQuery } from "@/ipc";

/** Prints letters on a printer of this computer. Where it has none, that is said, and the letter can be saved instead. */
export function PrintLetters({ letters, disabled }: { letters: readonly string[]; disabled?: boolean }) {
  const { t } = useI18n();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button size="sm" icon={Printer} disabled={disabled ?? false} onPress={() => setOpen(true)}>
        {t("letter.print")}
      </Button>
      {open && <PrintDialog letters={letters} onClose={() => setOpen(false)} />}
    </>
  );
}

function PrintDialog({ letters, onClose }: { letters: readonly string[]; onClose(): void }) {
  const { t } = useI18n();
  const say = useToast();
  const printers = useQuery("printer.list", null);
  const print = useCommand("letter.print", { quiet: true });
  const [chosen, setChosen] = useState<string | null>(null);
  const [copies, setCopies] = useState("1");
  const names = printers.data?.printers ?? [];
  const printer = chosen ?? printers.data?.usual ?? names[0] ?? null;

  const send = async () => {
    const count = Math.max(1, Number.parseInt(copies, 10) || 1);
    const done = await print.run({ letters: [...letters], printer: printer ?? "", copies: count });
    if (!done.ok) return;
    say(t("letter.printed_toast", { count: letters.length }));
    onClose();
  };

  return (
    <Dialog title={t("letter.print_title", { count: letters.length })} open onClose={onClose}>
      <Stack gap={4}>
        {printers.failure && <FailureNotice failure={printers.failure} />}
        {print.failure && <FailureNotice failure={print.failure} />}
        {!printers.data && !printers.failure && <Skeleton lines={2} />}
        {printers.data && names.length === 0 && <Notice tone="warning" title={t("letter.no_printers")}>{t("letter.no_printers_hint")}</Notice>}
        {names.length > 0 && (
          <>
            <Select name="printer" label={t("letter.printer")} width="full" options={names.map((id) => ({ id, label: id }))} value={printer} onChange={setChosen} />
            <TextField name="copies" label={t("letter.print_copies")} value={copies} onChange={setCopies} />
          </>
        )}
        <Row gap={2}>
          <Button look="primary" icon={Printer} disabled={names.length === 0} busy={print.busy} onPress={() => void send()}>
            {t("letter.print")}
          </Button>
          <Button look="quiet" onPress={onClose}>
            {t("action.close")}
          </Button>
        </Row>
      </Stack>
    </Dialog>
  );
}
