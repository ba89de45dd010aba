import { expect, it } from "vitest";
import { mounted } from "@/testing/mounted";
import { FolderField } from "./FolderField";

const page = mounted();
const typed = () => page.box.querySelector("input")?.value;

it("shows a folder that is none of those offered", async () => {
  await page.show(<FolderField folders={["/media/STICK"]} value="/mnt/other" onChange={() => {}} />);
  expect(typed()).toBe("/mnt/other");
});

it("shows the one that was chosen, and none where none was", async () => {
  await page.show(<FolderField folders={["/media/STICK"]} value="/media/STICK" onChange={() => {}} />);
  expect(typed()).toBe("/media/STICK");
  await page.show(<FolderField folders={["/media/STICK"]} value="" onChange={() => {}} />);
  expect(typed()).toBe("");
});
