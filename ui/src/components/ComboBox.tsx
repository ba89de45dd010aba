import { ChevronDown } from "lucide-react";
import { useMemo, useRef, useState } from "react";
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
  /** Words of one's own stand too: what was typed is the value when it names no option. */
  free?: boolean;
}

const SHOWN = 60;

/** One of a long list, found by typing. */
export function ComboBox<T extends string>(props: ComboBoxProps<T>) {
  const { options, value, onChange, disabled, free = false } = props;
  const { t } = useI18n();
  const chosen = options.find((option) => option.id === value);
  const [typed, setTyped] = useState<string | null>(null);
  // Words of one's own stand there as well when they name no option.
  const stands = chosen?.label ?? (free ? value : null) ?? "";
  const text = typed ?? stands;
  // The list commits what stood there whenever it closes, also when the page moved under it. Only what was typed may
  // change a text, and only what was pressed may change a choice.
  const byKey = useRef(false);
  const pressed = useRef(false);

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

  /** Leaving takes what was typed, where it means one option only: its code, its name, or the last one that fits. */
  const leave = () => {
    setTyped(null);
    const wanted = foldForSearch(typed ?? "").trim();
    if (!wanted) return;
    const named = shown.find((option) => foldForSearch(option.label) === wanted || option.id.toLowerCase() === wanted);
    const meant = named ?? (!free && shown.length === 1 ? shown[0] : undefined);
    if (meant) onChange(meant.id);
    // Without a list of its own a caller that allows it takes any text for a value.
    else if (free) onChange((typed ?? "").trim() as T);
  };

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
          // Where any words stand, a list that has none of them says nothing.
          allowsEmptyCollection={!free}
          allowsCustomValue={free}
          onInputChange={(next) => {
            if (!byKey.current) return;
            byKey.current = false;
            setTyped(next === stands ? null : next);
            if (next === "" && value !== null) onChange(null);
          }}
          onSelectionChange={(key) => {
            if (!pressed.current && (key === null || key === value)) return;
            pressed.current = false;
            const picked = options.find((option) => option.id === key);
            setTyped(null);
            if (picked) onChange(picked.id);
          }}
          onBlur={leave}
        >
          <div className={s.combo} onInputCapture={() => (byKey.current = true)}>
            <Input
              id={id}
              className={cx(c.box)}
              dir="auto"
              placeholder={props.placeholder}
              spellCheck={false}
              // Before the list puts back what stood there; an option that is marked is taken by the list itself.
              onKeyDownCapture={(event) => {
                byKey.current = event.key === "Escape";
                pressed.current = event.key === "Enter" && event.currentTarget.hasAttribute("aria-activedescendant");
                if ((event.key === "Tab" || event.key === "Enter") && !event.currentTarget.getAttribute("aria-activedescendant")) leave();
              }}
            />
            <Button className={cx(s.open)} aria-label={t("field.show_all", { label: props.label })}>
              <ChevronDown aria-hidden="true" className={s.arrow} />
            </Button>
          </div>
          <Popover className={cx(s.popover)} offset={4} onPointerDownCapture={() => (pressed.current = true)}>
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
