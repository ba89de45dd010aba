"""Sets the letters of a file with one of the peers, as often as it is asked to.

python peers.py PEER LETTERS.json FONTS: for every number read from standard input sets as many letters, each of
them once, and answers `seconds bytes pages`, the last two of the last letter.
"""

import base64
import fcntl
import html
import io
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import time

peer, letters, fonts = sys.argv[1:4]
RTL = {"ar", "fa", "prs", "ps", "ur", "ckb"}


def pages_of(letter):
    """As somebody else reads it: page objects may lie in compressed streams."""
    told = subprocess.run(["pdfinfo", "-"], input=letter, capture_output=True, check=True).stdout
    return int(re.search(rb"Pages:\s+(\d+)", told)[1])


def strong(text, before, after):
    return re.sub(r"\*\*(.+?)\*\*", lambda found: before + found.group(1) + after, text)


def typst_text(text):
    return strong(re.sub(r"([\\#$@<>_`=~/\[\]])", r"\\\1", text), "#strong[", "]")


def typst_blocks(blocks):
    for one in blocks:
        kind = one["kind"]
        if kind == "heading":
            yield f"= {typst_text(one['text'])}"
        elif kind == "paragraph":
            yield typst_text(one["text"])
        elif kind == "numbered":
            number = re.sub(r"\D", "", one["number"])
            yield f"#enum(start: {int(number)})[{typst_text(one['text'])}]"
        elif kind == "key_value":
            cells = "".join(f"[{typst_text(k)}],[{typst_text(v)}]," for k, v in one["rows"])
            yield f"#table(columns: (30%, 70%), stroke: none, {cells})"
        elif kind == "boxed":
            inner = "\n\n".join(typst_blocks(one["blocks"]))
            yield f"#block(fill: luma(245), stroke: 0.5pt, inset: 8pt, width: 100%)[*{one['title']}*\n\n{inner}\n]"
        elif kind == "foreign":
            inner = "\n\n".join(typst_blocks(one["blocks"]))
            direction = "rtl" if one["lang"] in RTL else "ltr"
            yield f'#[#set text(lang: "{one["lang"]}", dir: {direction})\n== {one["title"]}\n\n{inner}\n]'
        elif kind == "signature":
            yield f"#v(16mm)\n#line(length: 40%)\n{typst_text(one['place_line'])}"


def typst_source(letter):
    direction = "rtl" if letter["lang"] in RTL else "ltr"
    head = f"""#set document(title: "{letter['title']}")
#set page(paper: "a4", margin: (x: 22mm, y: 24mm), footer: context [{letter['footer']} #h(1fr) #counter(page).display("1 / 1", both: true)])
#set text(font: ("Noto Sans", "Noto Naskh Arabic"), size: 10.5pt, lang: "{letter['lang']}", dir: {direction})
#set par(leading: 0.75em, spacing: 1.2em)
*{letter['letterhead']['authority'][0]}*

{letter['letterhead']['address'][0]}

"""
    return (head + "\n\n".join(typst_blocks(letter["blocks"]))).encode()


def html_text(text):
    return strong(html.escape(text), "<strong>", "</strong>")


def html_blocks(blocks):
    for one in blocks:
        kind = one["kind"]
        if kind == "heading":
            yield f"<h1>{html_text(one['text'])}</h1>"
        elif kind == "paragraph":
            yield f"<p>{html_text(one['text'])}</p>"
        elif kind == "numbered":
            number = re.sub(r"\D", "", one["number"])
            yield f"<ol start='{int(number)}'><li>{html_text(one['text'])}</li></ol>"
        elif kind == "key_value":
            rows = "".join(f"<tr><th>{html_text(k)}</th><td>{html_text(v)}</td></tr>" for k, v in one["rows"])
            yield f"<table>{rows}</table>"
        elif kind == "boxed":
            yield f"<div class='box'><b>{html_text(one['title'])}</b>{''.join(html_blocks(one['blocks']))}</div>"
        elif kind == "foreign":
            direction = "rtl" if one["lang"] in RTL else "ltr"
            inner = "".join(html_blocks(one["blocks"]))
            yield f"<section lang='{one['lang']}' dir='{direction}'><h2>{html_text(one['title'])}</h2>{inner}</section>"
        elif kind == "signature":
            yield f"<p class='sign'>{html_text(one['place_line'])}</p>"


FACES = "".join(
    f"@font-face {{ font-family: '{family}'; font-weight: {weight}; src: url(file://{fonts}/{file}) }}"
    for family, weight, file in [
        ("Noto Sans", 400, "NotoSans-Regular.ttf"),
        ("Noto Sans", 700, "NotoSans-Bold.ttf"),
        ("Noto Naskh Arabic", 400, "NotoNaskhArabic-Regular.ttf"),
        ("Noto Naskh Arabic", 700, "NotoNaskhArabic-Bold.ttf"),
    ]
)
STYLE = """@page { size: A4; margin: 24mm 22mm; @bottom-right { content: counter(page) ' / ' counter(pages) } }
body { font: 10.5pt/1.45 'Noto Sans', 'Noto Naskh Arabic' } h1 { font-size: 14pt } h2 { font-size: 11pt }
.box { border: 0.5pt solid #777; background: #f3f5f8; padding: 8pt } .sign { margin-top: 16mm }
th { font-weight: 400; text-align: start; width: 30% } table { width: 100% }"""


def html_source(letter):
    direction = "rtl" if letter["lang"] in RTL else "ltr"
    head = letter["letterhead"]
    return (
        f"<!doctype html><html lang='{letter['lang']}' dir='{direction}'><head><title>{html_text(letter['title'])}"
        f"</title></head><body><p><b>{head['authority'][0]}</b></p><p>{head['address'][0]}</p>"
        + "".join(html_blocks(letter["blocks"]))
        + f"<p>{letter['footer']}</p></body></html>"
    )


def typst_maker():
    import typst

    compiler = typst.Compiler(font_paths=[fonts], ignore_system_fonts=True)
    return typst_source, lambda source: compiler.compile(input=source, format="pdf")


def weasyprint_maker():
    import logging

    from weasyprint import CSS, HTML
    from weasyprint.text.fonts import FontConfiguration

    logging.disable(logging.CRITICAL)
    configuration = FontConfiguration()
    sheet = CSS(string=FACES + STYLE, font_config=configuration)
    return html_source, lambda source: HTML(string=source).write_pdf(
        stylesheets=[sheet], font_config=configuration
    )


class Browser:
    """A headless Chromium, spoken to over its pipe: one process for all letters, as an office would keep it running."""

    def __init__(self, folder):
        self.folder, self.asked = pathlib.Path(folder), 0
        theirs_in, self.into = os.pipe()
        self.out, theirs_out = os.pipe()

        def hand_over():
            # Out of the way first: either may be the third or the fourth itself, which would then be closed.
            read, write = fcntl.fcntl(theirs_in, fcntl.F_DUPFD, 10), fcntl.fcntl(theirs_out, fcntl.F_DUPFD, 10)
            os.dup2(read, 3)
            os.dup2(write, 4)

        options = ["--headless=new", "--no-sandbox", "--disable-gpu", "--allow-file-access-from-files"]
        self.child = subprocess.Popen(
            ["chromium", *options, f"--user-data-dir={folder}/profile", "--remote-debugging-pipe", "about:blank"],
            preexec_fn=hand_over,
            close_fds=False,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        os.close(theirs_in)
        os.close(theirs_out)
        self.left, self.session = b"", None
        target = self.ask("Target.createTarget", url="about:blank")["targetId"]
        self.session = self.ask("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        self.ask("Page.enable")

    def told(self):
        while b"\0" not in self.left:
            more = os.read(self.out, 1 << 20)
            if not more:
                raise RuntimeError("the browser ended")
            self.left += more
        one, self.left = self.left.split(b"\0", 1)
        return json.loads(one)

    def ask(self, method, **params):
        self.asked += 1
        message = {"id": self.asked, "method": method, "params": params}
        if self.session:
            message["sessionId"] = self.session
        os.write(self.into, json.dumps(message).encode() + b"\0")
        while True:
            told = self.told()
            if told.get("id") == self.asked:
                return told["result"]

    def pdf(self, source):
        page = self.folder / "letter.html"
        page.write_text(source, encoding="utf-8")
        self.ask("Page.navigate", url=page.as_uri())
        while self.told().get("method") != "Page.loadEventFired":
            pass
        self.ask("Runtime.evaluate", expression="document.fonts.ready.then(() => 1)", awaitPromise=True)
        printed = self.ask("Page.printToPDF", preferCSSPageSize=True, printBackground=True)
        return base64.b64decode(printed["data"])

    def spent(self):
        """Seconds that it and all that it started were on a processor."""
        parents, times = {}, {}
        for entry in pathlib.Path("/proc").glob("[0-9]*"):
            try:
                fields = (entry / "stat").read_text().rpartition(")")[2].split()
            except (OSError, NotADirectoryError):
                continue
            parents[int(entry.name)] = int(fields[1])
            times[int(entry.name)] = int(fields[11]) + int(fields[12])
        ours = {self.child.pid}
        while len(more := ours | {pid for pid, parent in parents.items() if parent in ours}) > len(ours):
            ours = more
        return sum(times.get(pid, 0) for pid in ours) / os.sysconf("SC_CLK_TCK")


browser = None


def chromium_maker():
    global browser
    browser = Browser(tempfile.mkdtemp())
    style = f"<style>{FACES}{STYLE}</style></head>"
    return (lambda letter: html_source(letter).replace("</head>", style, 1)), browser.pdf


def reportlab_maker():
    from reportlab.lib.pagesizes import A4
    from reportlab.lib.styles import ParagraphStyle
    from reportlab.lib.units import mm
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFont
    from reportlab.platypus import Paragraph, SimpleDocTemplate, Spacer, Table

    pdfmetrics.registerFont(TTFont("Sans", f"{fonts}/NotoSans-Regular.ttf"))
    pdfmetrics.registerFont(TTFont("Sans-Bold", f"{fonts}/NotoSans-Bold.ttf"))
    pdfmetrics.registerFontFamily("Sans", normal="Sans", bold="Sans-Bold", italic="Sans", boldItalic="Sans-Bold")
    body = ParagraphStyle("body", fontName="Sans", fontSize=10.5, leading=15.5, spaceAfter=6)
    title = ParagraphStyle("title", parent=body, fontName="Sans-Bold", fontSize=14, leading=18)
    listed = ParagraphStyle("listed", parent=body, leftIndent=20)

    def flow(blocks):
        for one in blocks:
            kind = one["kind"]
            if kind == "heading":
                yield Paragraph(html_text(one["text"]), title)
            elif kind == "paragraph":
                yield Paragraph(html_text(one["text"]), body)
            elif kind == "numbered":
                yield Paragraph(html_text(one["text"]), listed, bulletText=one["number"])
            elif kind == "key_value":
                yield Table([[Paragraph(html_text(k), body), Paragraph(html_text(v), body)] for k, v in one["rows"]])
            elif kind == "boxed":
                yield Paragraph(html_text(one["title"]), title)
                yield from flow(one["blocks"])
            elif kind == "foreign":
                yield Paragraph(html_text(one["title"]), title)
                yield from flow(one["blocks"])
            elif kind == "signature":
                yield Spacer(1, 16 * mm)
                yield Paragraph(html_text(one["place_line"]), body)

    def make(letter):
        out = io.BytesIO()

        def footer(canvas, _):
            canvas.setFont("Sans", 8)
            canvas.drawString(22 * mm, 12 * mm, letter["footer"])
            canvas.drawRightString(188 * mm, 12 * mm, str(canvas.getPageNumber()))

        doc = SimpleDocTemplate(out, pagesize=A4, leftMargin=22 * mm, rightMargin=22 * mm, topMargin=24 * mm, bottomMargin=24 * mm)
        doc.build(list(flow(letter["blocks"])), onFirstPage=footer, onLaterPages=footer)
        return out.getvalue()

    return (lambda letter: letter), make




def processor():
    return time.process_time() + (browser.spent() if browser else 0)


makers = {
    "typst": typst_maker,
    "weasyprint": weasyprint_maker,
    "reportlab": reportlab_maker,
    "chromium": chromium_maker,
}
source, make = makers[peer]()
with open(letters, encoding="utf-8") as file:
    sources = [source(letter) for letter in json.load(file)]
sources = iter(sources)
last = make(next(sources))
print("ready", flush=True)
for line in sys.stdin:
    round_of = [next(sources) for _ in range(int(line))]
    started = processor()
    for one in round_of:
        last = make(one)
    spent = processor() - started
    print(spent, len(last), pages_of(last), flush=True)
if browser:
    browser.child.terminate()
    browser.child.wait()
    shutil.rmtree(browser.folder, ignore_errors=True)
