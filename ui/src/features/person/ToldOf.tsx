import { Fragment } from "react";
import { KeyValueList } from "@/components";
import type { Told } from "./useShown";

/** Sections in words, one below the other. */
export function ToldOf({ told }: { told: readonly Told[] }) {
  return told.map(({ items, rows }, index) => (
    <Fragment key={index}>
      {items.length > 0 && <KeyValueList items={items} columns={2} />}
      {rows}
    </Fragment>
  ));
}
