import { useEffect, useRef, type RefObject } from "react";
import { usePlace } from "./router";

/** An element that the address names (`?scan=3f2a`): it is brought into sight and takes the focus once it is there. */
export function useAddressed<T extends HTMLElement>(name: string, value: string): RefObject<T | null> {
  const { query } = usePlace();
  const element = useRef<T>(null);
  const named = query.get(name) === value;
  useEffect(() => {
    if (!named) return;
    element.current?.scrollIntoView({ block: "center" });
    element.current?.focus({ preventScroll: true });
  }, [named]);
  return element;
}
