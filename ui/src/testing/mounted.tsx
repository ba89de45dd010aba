import { act, type ReactNode } from "react";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, beforeEach } from "vitest";
import { ToastRoot } from "@/components";
import { I18nRoot } from "@/i18n";

(globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true;

/** A page of its own for each test of a file, in English: the element that it stands in, and what shows something on it. */
export function mounted() {
  let root: Root;
  const page = { box: document.body, show: (what: ReactNode) => act(async () => root.render(inEnglish(what))) };
  beforeEach(() => {
    page.box = document.body.appendChild(document.createElement("div"));
    root = createRoot(page.box);
  });
  afterEach(async () => {
    await act(async () => root.unmount());
    page.box.remove();
  });
  return page;
}

const inEnglish = (what: ReactNode) => (
  <I18nRoot initial="en">
    <ToastRoot>{what}</ToastRoot>
  </I18nRoot>
);
