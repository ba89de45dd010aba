import { BidiText, Card, Grid, Select, TextField } from "@/components";
import { useI18n } from "@/i18n";
import type { Calendar, Choice, CountryCodes, DayOrder, Mapping, OpenedList } from "@/ipc/generated";
import { COUNTRY_CODES, ORDERS } from "./fields";
import { hasDates, uses } from "./mapping";

const CALENDARS: readonly Calendar[] = ["gregorian", "solarHijri", "islamicCivil", "ummAlQura"];
/** Encodings of lists from these parts of the world; the one that was read is offered whatever it is. */
const ENCODINGS = ["UTF-8", "windows-1251", "windows-1254", "windows-1252", "windows-1256", "UTF-16LE"];
const DELIMITERS = [",", ";", "\t", "|"] as const;

export interface ReadingProps {
  list: OpenedList;
  mapping: Mapping;
  onMapping(mapping: Mapping): void;
  onReread(choice: Choice): void;
}

/** How the list is read: sheet, letters, headings; and what its dates, codes and ages mean. */
export function Reading({ list, mapping, onMapping, onReread }: ReadingProps) {
  const { t, number } = useI18n();
  const { source } = list;
  const csv = source.format === "csv" ? source : null;
  const encodings = csv && !ENCODINGS.includes(csv.encoding) ? [csv.encoding, ...ENCODINGS] : ENCODINGS;
  const headed = list.header.some((heading) => heading !== "");
  const read: Choice = { sheet: csv ? null : list.sheet, delimiter: csv?.delimiter ?? null, encoding: csv?.encoding ?? null, header: { at: headed ? "found" : "none" } };
  return (
    <Card title={<BidiText>{list.name}</BidiText>} note={t("import.rows", { count: list.rows, rows: number(list.rows) })}>
      <Grid min="14rem">
        {list.sheets.length > 1 && (
          <Select
            name="sheet"
            label={t("import.sheet")}
            width="full"
            value={String(list.sheet)}
            options={list.sheets.map((sheet, index) => ({ id: String(index), label: sheet.isHidden ? t("import.hidden_sheet", { name: sheet.name }) : sheet.name }))}
            onChange={(sheet) => onReread({ ...read, sheet: Number(sheet) })}
          />
        )}
        {csv && (
          <>
            <Select name="encoding" label={t("import.encoding")} width="full" value={csv.encoding} options={encodings.map((id) => ({ id, label: id }))} onChange={(encoding) => onReread({ ...read, encoding })} />
            <Select
              name="delimiter"
              label={t("import.delimiter")}
              width="full"
              value={csv.delimiter}
              options={DELIMITERS.map((id) => ({ id, label: id === "\t" ? t("import.delimiter.tab") : id }))}
              onChange={(delimiter) => onReread({ ...read, delimiter })}
            />
          </>
        )}
        <Select<"found" | "none">
          name="headings"
          label={t("import.headings")}
          width="full"
          value={headed ? "found" : "none"}
          options={[
            { id: "found", label: t("import.headings.found") },
            { id: "none", label: t("import.headings.none") },
          ]}
          onChange={(at) => onReread({ ...read, header: { at } })}
        />
        {(hasDates(mapping) || uses(mapping, "birthYear")) && (
          <Select<Calendar>
            name="calendar"
            label={t("import.calendar")}
            width="full"
            value={mapping.calendar}
            options={CALENDARS.map((id) => ({ id, label: t(`calendar.${id}`) }))}
            onChange={(calendar) => onMapping({ ...mapping, calendar })}
          />
        )}
        {hasDates(mapping) && (
          <Select<DayOrder> name="order" label={t("import.order")} width="full" value={mapping.order} options={ORDERS.map((id) => ({ id, label: t(`import.order.${id}`) }))} onChange={(order) => onMapping({ ...mapping, order })} />
        )}
        {uses(mapping, "nationality") && (
          <Select<CountryCodes>
            name="countries"
            label={t("import.countries")}
            width="full"
            value={mapping.countries}
            options={COUNTRY_CODES.map((id) => ({ id, label: t(`import.countries.${id}`) }))}
            onChange={(countries) => onMapping({ ...mapping, countries })}
          />
        )}
        {uses(mapping, "age") && (
          <TextField
            optional
            name="agesOfYear"
            label={t("import.ages_of_year")}
            hint={t("import.ages_of_year_hint")}
            width="full"
            inputMode="numeric"
            maxLength={4}
            value={mapping.agesOfYear === null ? "" : String(mapping.agesOfYear)}
            onChange={(typed) => onMapping({ ...mapping, agesOfYear: /^\d{1,4}$/.test(typed) ? Number(typed) : null })}
          />
        )}
      </Grid>
    </Card>
  );
}
