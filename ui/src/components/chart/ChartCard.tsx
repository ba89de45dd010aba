import { ChartColumn, Table2 } from "lucide-react";
import { useState, type ReactNode } from "react";
import { useI18n } from "@/i18n";
import { Button } from "../Button";
import { Card } from "../Card";

/** A chart, and the same numbers as a table: whoever looks chooses. */
export function ChartCard({ title, note, chart, table }: { title: string; note?: ReactNode; chart: ReactNode; table: ReactNode }) {
  const { t } = useI18n();
  const [asTable, setAsTable] = useState(false);
  const toggle = (
    <Button size="sm" look="quiet" icon={asTable ? ChartColumn : Table2} onPress={() => setAsTable(!asTable)}>
      {t(asTable ? "chart.as_chart" : "chart.as_table")}
      <span className="visually-hidden">: {title}</span>
    </Button>
  );
  return (
    <Card title={title} note={note} actions={toggle} flush={asTable}>
      {asTable ? table : chart}
    </Card>
  );
}
