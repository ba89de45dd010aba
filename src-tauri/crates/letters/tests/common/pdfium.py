"""Writes the text of a file as PDFium finds it, page after page."""

import sys

import pypdfium2

sys.stdout.reconfigure(encoding="utf-8", newline="\n")
for page in pypdfium2.PdfDocument(sys.argv[1]):
    print(page.get_textpage().get_text_range())
