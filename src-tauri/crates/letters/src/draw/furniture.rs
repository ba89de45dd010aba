//! What surrounds the text: running header, footer, page number, and the word across a preview.

use std::rc::Rc;

use super::pen::Pen;
use crate::document::Document;
use crate::error::LetterError;
use crate::inline::{self, Inline};
use crate::lang::Lang;
use crate::shape::{Align, Line, Shaper};
use crate::style::{FOOT, HAIR, MEASURE, MM, PAGE_HEIGHT, PAGE_WIDTH, SIDE, Style, WATERMARK};

const HEADER: f32 = 13.0 * MM;
const FOOTER: f32 = PAGE_HEIGHT - 17.0 * MM;

/// The furniture of all pages, set once.
pub(crate) struct Furniture {
    lang: Lang,
    header: Option<Rc<Line>>,
    footer: Option<Rc<Line>>,
    labels: Vec<Option<Rc<Line>>>,
    watermark: Option<Rc<Line>>,
}

impl Furniture {
    pub(crate) fn prepare(doc: &Document, pages: usize, shaper: &mut Shaper) -> Result<Self, LetterError> {
        let authority = doc.letterhead.authority.first().map(String::as_str);
        let parts = [authority.unwrap_or_default(), doc.title.as_str()];
        let parts: Vec<&str> = parts.into_iter().filter(|p| !p.is_empty()).collect();
        let mut set = |text: &str, width, align| one_line(shaper, text, &FOOT, doc.lang, width, align);
        let header = set(&parts.join(" \u{b7} "), MEASURE, Align::Start)?;
        let footer = set(&doc.footer, MEASURE * 0.7, Align::Start)?;
        let total = digits(pages, doc.lang);
        let labels = (1..=pages)
            .map(|page| {
                let label = doc.page_label.replace("{pages}", &total);
                let label = label.replace("{page}", &digits(page, doc.lang));
                set(&label, MEASURE * 0.28, Align::End)
            })
            .collect::<Result<Vec<_>, _>>()?;
        let watermark = match &doc.watermark {
            Some(word) => watermark(shaper, word, doc.lang)?,
            None => None,
        };
        Ok(Self { lang: doc.lang, header, footer, labels, watermark })
    }

    /// Start of a column of the furniture.
    fn column(&self, start: f32, width: f32) -> f32 {
        if self.lang.is_rtl() { SIDE + MEASURE - start - width } else { SIDE + start }
    }

    pub(crate) fn watermark(&self, pen: &mut Pen<'_>) -> Result<(), LetterError> {
        if let Some(line) = &self.watermark {
            pen.begin_artifact(Some("Watermark"));
            let centre = (PAGE_WIDTH / 2.0, PAGE_HEIGHT / 2.0);
            pen.turned_text(line, centre, 52.0, WATERMARK)?;
            pen.end();
        }
        Ok(())
    }

    pub(crate) fn header_and_footer(&self, pen: &mut Pen<'_>, page: usize) -> Result<(), LetterError> {
        if let (Some(line), true) = (&self.header, page > 0) {
            pen.begin_artifact(Some("Header"));
            pen.text(line, self.column(0.0, MEASURE), HEADER, FOOT.colour)?;
            pen.fill(&[[SIDE, HEADER + 6.0, MEASURE, 0.5]], HAIR);
            pen.end();
        }
        pen.begin_artifact(Some("Footer"));
        pen.fill(&[[SIDE, FOOTER, MEASURE, 0.5]], HAIR);
        let base = FOOTER + 4.0 + FOOT.baseline(self.lang);
        if let Some(line) = &self.footer {
            pen.text(line, self.column(0.0, MEASURE * 0.7), base, FOOT.colour)?;
        }
        if let Some(line) = self.labels.get(page).and_then(Option::as_ref) {
            let width = MEASURE * 0.28;
            let left = self.column(MEASURE - width, width);
            pen.text(line, left, base, FOOT.colour)?;
        }
        pen.end();
        Ok(())
    }
}

/// A number in the digits of the language.
fn digits(number: usize, lang: Lang) -> String {
    let shown = number.to_string();
    if !lang.is_rtl() {
        return shown;
    }
    let persian = |c: char| c.to_digit(10).and_then(|d| char::from_u32(0x6f0 + d));
    shown.chars().filter_map(persian).collect()
}

/// A text on one line; what does not fit is cut off and shown to be.
fn one_line(
    shaper: &mut Shaper,
    text: &str,
    style: &Style,
    lang: Lang,
    width: f32,
    align: Align,
) -> Result<Option<Rc<Line>>, LetterError> {
    let mut inline = inline::parse(&text.replace(['\n', '\r'], " "));
    let mut lines = shaper.lines(&inline, style, lang, Some(width), align)?;
    let mut room = width;
    while lines.len() > 1 && room > 20.0 {
        room -= 8.0;
        let narrow = shaper.lines(&inline, style, lang, Some(room), align)?;
        let end = narrow.first().map_or(0, |line| line.end);
        let kept = inline.text.get(..end).unwrap_or_default().trim_end();
        // Reading it again closes what was opened in the part cut off.
        inline = inline::parse(&inline::unparse(&format!("{kept}\u{2026}")));
        lines = shaper.lines(&inline, style, lang, Some(width), align)?;
    }
    Ok(lines.into_iter().next())
}

/// The word, as large as the diagonal of the page allows.
fn watermark(shaper: &mut Shaper, word: &str, lang: Lang) -> Result<Option<Rc<Line>>, LetterError> {
    let inline = Inline { text: inline::plain(word), bold: Vec::new() };
    let mut style = Style { size: 100.0, bold: true, ..FOOT };
    let probe = shaper.lines(&inline, &style, lang, None, Align::Start)?;
    let width = probe.first().map_or(0.0, |line| line.width);
    style.size = (100.0 * 600.0 / width.max(1.0)).clamp(12.0, 110.0);
    let lines = shaper.lines(&inline, &style, lang, None, Align::Start)?;
    Ok(lines.into_iter().next())
}
