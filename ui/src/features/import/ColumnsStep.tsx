import { useState } from "react";
import { BidiText, Button, Card, Form, Notice, Row, Select, Stack, useFault } from "@/components";
import { useI18n } from "@/i18n";
import type { Failure } from "@/ipc";
import type { Choice, ImportField, Mapping, OpenedList } from "@/ipc/generated";
import { FIELDS } from "./fields";
import { assign, mappingFault, missing, samplesOf } from "./mapping";
import { Notes } from "./Notes";
import { Reading } from "./Reading";
import s from "./Import.module.css";

export interface ColumnsStepProps {
  list: OpenedList;
  mapping: Mapping;
  onMapping(mapping: Mapping): void;
  onReread(choice: Choice): void;
  onBack(): void;
  onDone(): void;
}

/** What each column means. What was understood from the headings is suggested. */
export function ColumnsStep({ list, mapping, onMapping, onReread, onBack, onDone }: ColumnsStepProps) {
  const { t } = useI18n();
  const fault = useFault();
  const [failure, setFailure] = useState<Failure | null>(null);
  const lacking = missing(mapping);
  const wrong = fault.of(failure, "columns");
  const go = () => {
    const found = mappingFault(mapping);
    setFailure(found);
    if (!found) onDone();
  };
  return (
    <Form
      label={t("import.step.columns")}
      failure={failure}
      onSubmit={go}
      actions={
        <Row>
          <Button type="submit" look="primary">
            {t("import.to_preview")}
          </Button>
          <Button onPress={onBack}>{t("import.other_file")}</Button>
        </Row>
      }
    >
      <Stack gap={4}>
        <Notes list={list} />
        <Reading list={list} mapping={mapping} onMapping={onMapping} onReread={onReread} />
        <Card flush title={t("import.columns")}>
          <div className={s.scroll} data-field="columns" data-label={t("import.columns")}>
            <table className={s.table}>
              <caption className="visually-hidden">{t("import.columns")}</caption>
              <thead>
                <tr>
                  <th scope="col">{t("import.heading")}</th>
                  <th scope="col">{t("import.samples")}</th>
                  <th scope="col">{t("import.means")}</th>
                </tr>
              </thead>
              <tbody>
                {mapping.columns.map((field, index) => (
                  <Column
                    key={index}
                    heading={list.header[index] || t("import.column", { number: index + 1 })}
                    samples={samplesOf(list, index)}
                    field={field}
                    name={`columns.${index}`}
                    suggested={field !== null && field === list.mapping.columns[index]}
                    onField={(next) => onMapping(assign(mapping, index, next))}
                  />
                ))}
              </tbody>
            </table>
          </div>
          {wrong && <p className={s.wrong}>{wrong}</p>}
        </Card>
        {lacking.length > 0 && <Notice tone="neutral">{t("import.lacks", { fields: lacking.map((field) => t(`import.field.${field}`)).join(" · ") })}</Notice>}
      </Stack>
    </Form>
  );
}

interface ColumnProps {
  heading: string;
  samples: readonly string[];
  field: ImportField | null;
  name: string;
  suggested: boolean;
  onField(field: ImportField | null): void;
}

function Column({ heading, samples, field, name, suggested, onField }: ColumnProps) {
  const { t } = useI18n();
  const options = [{ id: "none" as const, label: t("import.not_taken") }, ...FIELDS.map((id) => ({ id, label: t(`import.field.${id}`) }))];
  return (
    <tr>
      <th scope="row">
        <BidiText>{heading}</BidiText>
      </th>
      <td className={s.quiet}>
        {samples.map((sample) => (
          <div key={sample} className={s.sample}>
            <BidiText>{sample}</BidiText>
          </div>
        ))}
      </td>
      <td>
        <Select<ImportField | "none">
          name={name}
          label={t("import.means_of", { heading })}
          width="full"
          value={field ?? "none"}
          options={options}
          onChange={(next) => onField(next === "none" ? null : next)}
        />
        {suggested && <span className={s.suggested}>{t("import.suggested")}</span>}
      </td>
    </tr>
  );
}
