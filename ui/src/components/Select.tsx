import { Check, ChevronDown } from "lucide-react";
import { Button, ListBox, ListBoxItem, Popover, Select as AriaSelect, SelectValue } from "react-aria-components";
import { useI18n } from "@/i18n";
import { cx } from "./cx";
import { Field, type FieldProps } from "./Field";
import type { Option } from "./RadioGroup";
import c from "./control.module.css";
import s from "./Select.module.css";

export interface SelectProps<T extends string> extends FieldProps {
  options: readonly Option<T>[];
  value: T | null;
  onChange(value: T): void;
  placeholder?: string;
}

/** One of a short list. For long lists (countries, languages) use ComboBox. */
export function Select<T extends string>(props: SelectProps<T>) {
  const { options, value, onChange, disabled } = props;
  const { t } = useI18n();
  return (
    <Field {...props}>
      {({ id, labelId, describedBy }) => (
        <AriaSelect
          aria-labelledby={labelId}
          aria-describedby={describedBy}
          selectedKey={value}
          isDisabled={disabled ?? false}
          isInvalid={Boolean(props.error)}
          placeholder={props.placeholder ?? t("field.choose")}
          onSelectionChange={(key) => {
            const chosen = options.find((option) => option.id === key);
            if (chosen) onChange(chosen.id);
          }}
        >
          <Button id={id} className={cx(c.box, s.button)}>
            <SelectValue className={cx(s.value)} />
            <ChevronDown aria-hidden="true" className={s.arrow} />
          </Button>
          <Popover className={cx(s.popover)} offset={4}>
            <ListBox className={cx(s.list)} items={options}>
              {(option) => <Item id={option.id} label={option.label} disabled={option.disabled} />}
            </ListBox>
          </Popover>
        </AriaSelect>
      )}
    </Field>
  );
}

export function Item({ id, label, detail, disabled }: { id: string; label: string; detail?: string | undefined; disabled?: boolean | undefined }) {
  return (
    <ListBoxItem id={id} textValue={label} isDisabled={disabled ?? false} className={cx(s.item)}>
      {({ isSelected }) => (
        <>
          <span className={s.itemWords}>
            <bdi>{label}</bdi>
            {detail && <span className={s.detail}>{detail}</span>}
          </span>
          {isSelected && <Check aria-hidden="true" className={s.arrow} />}
        </>
      )}
    </ListBoxItem>
  );
}
