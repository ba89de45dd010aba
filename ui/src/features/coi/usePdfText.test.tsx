import { act } from "react";
import { beforeEach, expect, test, vi } from "vitest";
import { Failure, setTransport } from "@/ipc";
import { mounted } from "@/testing/mounted";
import { usePdfText, type PdfText } from "./usePdfText";

const readPages = vi.hoisted(() => vi.fn());
vi.mock("@/components/pdf", async (original) => ({ ...(await original<typeof import("@/components/pdf")>()), readPages }));

const page = mounted();
const asked: string[] = [];
let answer: () => unknown;
let last: PdfText;

function Probe({ file }: { file: File | null }) {
  last = usePdfText(file);
  return null;
}

beforeEach(() => {
  asked.length = 0;
  readPages.mockReset().mockImplementation(() => {
    asked.push("read");
    return Promise.resolve(["The text"]);
  });
  setTransport((name: string) => {
    asked.push(name);
    return Promise.resolve().then(() => answer());
  });
});

const choose = async (file: File) => {
  await page.show(<Probe file={file} />);
  await act(() => vi.waitFor(() => expect(last.busy).toBe(false)));
};

test("the core looks at a document before its text is read", async () => {
  answer = () => ({ pages: 1 });
  await choose(new File(["%PDF-1.7"], "report.pdf"));
  expect(asked).toEqual(["coi.inspect", "read"]);
  expect(last.pages).toEqual(["The text"]);
});

test("nothing reads a document that the core refuses, and why is said", async () => {
  answer = () => {
    throw new Failure({ kind: "invalid", code: "checkTheForm", fields: [{ field: "file", code: "pdfActs", params: {} }] });
  };
  await choose(new File(["%PDF-1.7 /JavaScript"], "report.pdf"));
  expect(asked).toEqual(["coi.inspect"]);
  expect(readPages).not.toHaveBeenCalled();
  expect([last.refused?.fields[0]?.code, last.failed]).toEqual(["pdfActs", false]);
});

test("an empty file is not even sent", async () => {
  await choose(new File([], "report.pdf"));
  expect(asked).toEqual([]);
  expect(last.refused?.fields[0]?.code).toBe("fileEmpty");
});
