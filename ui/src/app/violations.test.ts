import { expect, it } from "vitest";
import { setTransport } from "@/ipc";
import { watchViolations } from "./violations";

it("what the page was kept from is told once", async () => {
  const told: unknown[] = [];
  setTransport((name, args) => {
    told.push([name, args]);
    return Promise.resolve(null);
  });
  const page = new EventTarget();
  watchViolations(page);
  const blocked = (blockedURI: string) => Object.assign(new Event("securitypolicyviolation"), { effectiveDirective: "img-src", blockedURI, sourceFile: "tauri://localhost/app.js", lineNumber: 7 });
  page.dispatchEvent(blocked("https://example.org/a.png"));
  page.dispatchEvent(blocked("https://example.org/a.png"));
  page.dispatchEvent(blocked("https://example.org/b.png"));
  await Promise.resolve();
  expect(told).toEqual([
    ["page.blocked", { directive: "img-src", wanted: "https://example.org/a.png", place: "tauri://localhost/app.js:7" }],
    ["page.blocked", { directive: "img-src", wanted: "https://example.org/b.png", place: "tauri://localhost/app.js:7" }],
  ]);
});
