// Prints the text of a file as the desk's own viewer finds it: node pdfjs.mjs PDFJS FILE
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

// Older versions of Node lack what the library takes for granted.
Promise.withResolvers ??= function () {
  let resolve, reject;
  const promise = new this((kept, broken) => ([resolve, reject] = [kept, broken]));
  return { promise, resolve, reject };
};

const [library, file] = process.argv.slice(2);
const { getDocument } = await import(pathToFileURL(library).href);
const data = new Uint8Array(readFileSync(file));
const pdf = await getDocument({ data, useSystemFonts: false, verbosity: 0 }).promise;
for (let number = 1; number <= pdf.numPages; number += 1) {
  const page = await pdf.getPage(number);
  const { items } = await page.getTextContent();
  let end = 0;
  for (const { str, hasEOL, transform, width } of items) {
    // What begins before the last one ended is another thing, as a list's number beside its text.
    process.stdout.write((transform[4] < end - 1 ? " " : "") + str + (hasEOL ? "\n" : ""));
    end = hasEOL ? 0 : transform[4] + width;
  }
  process.stdout.write("\n\f");
}
