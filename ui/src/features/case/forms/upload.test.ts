import { expect, test } from "vitest";
import { uploadFault } from "./upload";

test("a file is refused before it is read when it cannot be taken", () => {
  expect(uploadFault("file", null)?.of("file")?.code).toBe("required");
  expect(uploadFault("file", { size: 0 })?.of("file")?.code).toBe("fileEmpty");
  expect(uploadFault("file", { size: 60 << 20 })).toBeNull();
  expect(uploadFault("photograph", { size: (60 << 20) + 1 })?.of("photograph")).toMatchObject({ code: "fileTooLarge", params: { size: "61", limit: "60" } });
});
