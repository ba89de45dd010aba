import { useState } from "react";

const SIZE = 50;

/** Rows by fifty, for a table. A page that is there no more gives way to the last one. */
export function usePages<R>(rows: readonly R[] | undefined) {
  const [wanted, onPage] = useState(1);
  const total = rows?.length ?? 0;
  const page = Math.min(wanted, Math.max(1, Math.ceil(total / SIZE)));
  return { rows: rows?.slice((page - 1) * SIZE, page * SIZE), total, page, pageSize: SIZE, onPage };
}
