import { ChevronDown } from "lucide-react";
import { useMemo, useState } from "react";
import { Button, ComboBox as AriaComboBox, Input, ListBox, Popover } from "react-aria-components";
import { useI18n } from "@/i18n";
import { cx } from "./cx";
import { Field, type FieldProps } from "./Field";
import { foldForSearch } from "./fold";
import { Item } from "./Select";
import c from "./control.module.css";
import s from "./Select.module.css";

export interface ComboOption<T extends string> {
  id: T;
  label: string;
  /** Shown small below, and searched too: a code, a native name. */
  detail?: string;
  /** Other spellings that find it. */
  also?: string;
}

export interface ComboBoxProps<T extends string> extends FieldProps {
  options: readonly ComboOption<T>[];
  value: T | null;
  onChange(value: T | null): void;
  placeholder?: string;
}

const SHOWN = 60;

/** One of a long list, found by typing. */
export function ComboBox<T extends string>(props: ComboBoxProps<T>) {
  const { options, value, onChange, disabled } = props;
  const { t } = useI18n();
  const chosen = options.find((option) => option.id === value);
  const [typed, setTyped] = useState<string | null>(null);
  const text = typed ?? chosen?.label ?? "";

  const shown = useMemo(() => {
    const wanted = typed === null ? "" : foldForSearch(typed);
    if (!wanted) return options.slice(0, 300);
    const starts: ComboOption<T>[] = [];
    const holds: ComboOption<T>[] = [];
    for (const option of options) {
      if (foldForSearch(option.label).startsWith(wanted)) starts.push(option);
      else if (foldForSearch(`${option.label} ${option.detail ?? ""} ${option.also ?? ""}`).includes(wanted)) holds.push(option);
    }
    return [...starts, ...holds].slice(0, SHOWN);
  }, [options, typed]);

  return (
    <Field {...props}>
      {({ id, labelId, describedBy }) => (
        <AriaComboBox
          aria-labelledby={labelId}
          aria-describedby={describedBy}
          items={shown}
          inputValue={text}
          selectedKey={value}
          isDisabled={disabled ?? false}
          isInvalid={Boolean(props.error)}
          menuTrigger="input"
          allowsEmptyCollection
          onInputChange={(next) => {
            setTyped(next === chosen?.label ? null : next);
            if (next === "" && value !== null) onChange(null);
          }}
          onSelectionChange={(key) => {
            const picked = options.find((option) => option.id === key);
            setTyped(null);
            if (picked) onChange(picked.id);
          }}
          onBlur={() => setTyped(null)}
        >
          <div className={s.combo}>
            <Input id={id} className={cx(c.box)} dir="auto" placeholder={props.placeholder} spellCheck={false} />
            <Button className={cx(s.open)} aria-label={t("field.show_all", { label: props.label })}>
              <ChevronDown aria-hidden="true" className={s.arrow} />
            </Button>
          </div>
          <Popover className={cx(s.popover)} offset={4}>
            <ListBox
              className={cx(s.list)}
              items={shown}
              renderEmptyState={() => <div className={s.none}>{t("field.none_found")}</div>}
            >
              {(option) => <Item id={option.id} label={option.label} detail={option.detail} />}
            </ListBox>
          </Popover>
        </AriaComboBox>
      )}
    </Field>
  );
}
