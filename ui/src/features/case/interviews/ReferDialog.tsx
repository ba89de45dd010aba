import { Fragment, useMemo } from "react";
import { Button, ComboBox, Dialog, Stack } from "@/components";
import { useI18n } from "@/i18n";
import type { LineKind, Refers } from "@/ipc/generated";
import { References } from "./references";
import { listed, withOne, withoutOne } from "./refers";
import { referenceOf, type ReferWords } from "./useReferWords";
import { FirstField } from "./FirstField";

export interface ReferDialogProps {
  kind: LineKind;
  refers: Refers;
  words: ReferWords;
  open: boolean;
  onChange(refers: Refers): void;
  onClose(): void;
}

/** What a line refers to: earlier lines, facts, documents, found by a word or a number. */
export function ReferDialog({ kind, refers, words, open, onChange, onClose }: ReferDialogProps) {
  const { t, maybe } = useI18n();
  const options = useMemo(() => (open ? words.options() : []), [open, words]);
  return (
    <Dialog title={maybe(`line.refer_title.${kind}`, {}) ?? t("line.refer_title")} open={open} onClose={onClose} keep>
      <Stack gap={4}>
        {/* Begun anew after each choice: the list closes, and the next is typed. */}
        <Fragment key={listed(refers).length}>
          <FirstField name="refers" />
          <ComboBox
          name="refers"
          label={t("line.refer_find")}
          hint={maybe(`line.refer_hint.${kind}`, {}) ?? t("line.refer_hint")}
          width="full"
          options={options}
          value={null}
          onChange={(key) => key && onChange(withOne(refers, referenceOf(key)))}
          />
        </Fragment>
        <References refers={refers} onRemove={(reference) => onChange(withoutOne(refers, reference))} />
        <div>
          <Button look="primary" onPress={onClose}>
            {t("line.refer_done")}
          </Button>
        </div>
      </Stack>
    </Dialog>
  );
}
