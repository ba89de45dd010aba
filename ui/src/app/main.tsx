import "@/styles/fonts.css";
import "@/styles/tokens.css";
import "@/styles/base.css";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { I18nRoot } from "@/i18n";
import { setTransport } from "@/ipc";
import { App } from "./App";
import { startTheme } from "./theme";
import { watchViolations } from "./violations";

startTheme();
watchViolations(document);

async function start(): Promise<void> {
  // A stand-in for the core while the page is made; it is not in the built page.
  if (import.meta.env.DEV && new URLSearchParams(location.search).has("mock")) {
    const { answer } = await import("@/ipc/mock");
    setTransport(answer);
  }
  const root = document.getElementById("root");
  if (!root) return;
  createRoot(root).render(
    <StrictMode>
      <I18nRoot>
        <App />
      </I18nRoot>
    </StrictMode>,
  );
}

void start();
