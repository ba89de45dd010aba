import { CalendarPlus } from "lucide-react";
import { useState } from "react";
import { go } from "@/app/router";
import { Button, Dialog, Notice, RadioGroup, Stack, TextField } from "@/components";
import { paperHref } from "@/features/case/papers/addresses";
import { useI18n } from "@/i18n";
import { useQuery } from "@/ipc";

/** A new appointment is made in the case it is for: which one is asked here. */
export function NewAppointment() {
  const { t } = useI18n();
  const [open, setOpen] = useState(false);
  const [text, setText] = useState("");
  const asked = text.trim().length >= 2;
  const cases = useQuery("case.list", open && asked ? { text, stage: null, mine: false, sort: "registered", descending: true, page: 0 } : undefined, { keep: true });
  const rows = asked ? (cases.data?.rows.slice(0, 8) ?? []) : [];
  return (
    <>
      <Button look="primary" icon={CalendarPlus} onPress={() => setOpen(true)}>
        {t("appointment.make")}
      </Button>
      <Dialog title={t("appointment.which_case")} open={open} onClose={() => setOpen(false)}>
        <Stack>
          <TextField name="case" label={t("calendar.find_case")} type="search" width="full" autoFocus value={text} onChange={setText} />
          {rows.length > 0 && (
            <RadioGroup
              name="found"
              label={t("calendar.found")}
              options={rows.map(({ id, number, principal }) => ({ id, label: number, hint: <bdi>{principal.latin}</bdi> }))}
              value={null}
              onChange={(id) => go(paperHref(id, "appointment"))}
            />
          )}
          {asked && cases.data && rows.length === 0 && <Notice>{t("calendar.no_case")}</Notice>}
        </Stack>
      </Dialog>
    </>
  );
}
