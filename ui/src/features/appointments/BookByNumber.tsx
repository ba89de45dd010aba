import { CalendarPlus } from "lucide-react";
import { useState } from "react";
import { Button, Dialog, Form, Stack, TextField, useFault } from "@/components";
import { useI18n } from "@/i18n";
import { Failure, useCommand } from "@/ipc";
import type { BookableCase } from "@/ipc/generated";
import { Book } from "./Book";

/** An appointment of a case that whoever books does not open: it is found by its whole number, and by nothing else. */
export function BookByNumber({ onBooked }: { onBooked(): void }) {
  const { t } = useI18n();
  const fault = useFault();
  const [open, setOpen] = useState(false);
  const [number, setNumber] = useState("");
  const [failure, setFailure] = useState<Failure | null>(null);
  const [found, setFound] = useState<BookableCase | null>(null);
  const find = useCommand("appointment.bookable");
  const begin = () => {
    setNumber("");
    setFailure(null);
    setOpen(true);
  };
  const submit = async () => {
    const wrong = Failure.fields({ number: number.trim() === "" && "required" });
    if (wrong) return setFailure(wrong);
    const done = await find.run({ number });
    if (!done.ok) return setFailure(done.failure);
    setOpen(false);
    setFound(done.answer);
  };
  return (
    <>
      <Button look="primary" icon={CalendarPlus} onPress={begin}>
        {t("appointment.make")}
      </Button>
      <Dialog title={t("appointment.which_case")} open={open} onClose={() => setOpen(false)}>
        <Form
          label={t("appointment.which_case")}
          failure={failure}
          onSubmit={() => void submit()}
          actions={
            <Button type="submit" look="primary" busy={find.busy}>
              {t("calendar.find_number")}
            </Button>
          }
        >
          <Stack>
            <TextField name="number" label={t("calendar.number")} hint={t("calendar.number_hint")} width="full" autoFocus value={number} onChange={setNumber} error={fault.of(failure, "number")} />
          </Stack>
        </Form>
      </Dialog>
      {found && (
        <Book
          key={found.application}
          found={found}
          onClose={(booked) => {
            setFound(null);
            if (booked) onBooked();
          }}
        />
      )}
    </>
  );
}
