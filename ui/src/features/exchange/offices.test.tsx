import { act, type ReactNode } from "react";
import { expect, it } from "vitest";
import { SessionRoot } from "@/app/session";
import { setTransport } from "@/ipc";
import type { OfficeView, OfficerView } from "@/ipc/generated";
import { VIEW } from "@/ipc/mock.exchange";
import { mounted } from "@/testing/mounted";
import { Devices } from "./Devices";
import { Enrol } from "./Enrol";

const page = mounted();
const button = (words: string) => [...document.querySelectorAll("button")].find(({ textContent }) => textContent?.includes(words));
const settle = () => act(async () => new Promise((done) => setTimeout(done, 20)));

const officer = { id: "inci", name: "İnci Nümunəyeva", login: "inci", roles: ["administrator"], active: true, sex: null, qualifications: [] } as OfficerView;
const office = { name: "Sınaq" } as unknown as OfficeView;

async function shown(screen: ReactNode) {
  const asked: [string, unknown][] = [];
  setTransport((name, args) => {
    asked.push([name, args]);
    return Promise.resolve(null);
  });
  await page.show(
    <SessionRoot officer={officer} office={office} rights={["administer", "exchange"]}>
      {screen}
    </SessionRoot>,
  );
  await settle();
  return asked;
}

it("counts what others built on a lost device, and lets it in when told to", async () => {
  const asked = await shown(<Devices view={VIEW} />);
  expect(page.box.textContent).toContain("6 of its changes are with others");
  await act(async () => button("Let in")?.click());
  await settle();
  const dialog = document.querySelector("[role=alertdialog]");
  expect(dialog?.textContent).toContain("Ask those posts first");
  await act(async () => [...(dialog?.querySelectorAll("button") ?? [])].find(({ textContent }) => textContent === "Let in")?.click());
  await settle();
  expect(asked).toContainEqual(["exchange.believe", { device: "0404040404040404" }]);
});

it("asks for the secret of the authority before it revokes an office", async () => {
  const asked = await shown(<Enrol view={VIEW} />);
  await act(async () => button("Revoke")?.click());
  await settle();
  const dialog = document.querySelector("[role=alertdialog]");
  expect(dialog?.textContent).toContain("Sample regional office");
  expect(dialog?.querySelectorAll("input")).toHaveLength(1);
  expect(asked).toEqual([]);
});

it("offers to become an office to a desk that knows all, and not to a post", async () => {
  await shown(<Enrol view={{ ...VIEW, issues: false }} />);
  expect(page.box.textContent).toContain("Let this office certify devices too");
  const devices = VIEW.devices.map((device) => ({ ...device, scope: device.own ? "AST" : device.scope }));
  await shown(<Enrol view={{ ...VIEW, issues: false, devices }} />);
  expect(page.box.textContent).not.toContain("Let this office certify devices too");
});
