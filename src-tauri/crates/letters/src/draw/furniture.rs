//! What surrounds the text: running header, footer, page number, and the word across a preview.

use std::rc::Rc;

use super::pen::Pen;
use crate::document::Document;
use crate::error::LetterError;
use crate::inline::{self, Inline};
use crate::lang::Lang;
use crate::shape::{Align, Line, Shaper};
use crate::sheet::{Frame, Sheet};
use crate::style::{FOOT, HAIR, Style, WATERMARK};

/// The furniture of all pages, set once.
pub(crate) struct Furniture {
    lang: Lang,
    frame: Frame,
    header: Option<Rc<Line>>,
    footer: Option<Rc<Line>>,
    labels: Vec<Option<Rc<Line>>>,
    watermark: Option<Rc<Line>>,
}

impl Furniture {
    pub(crate) fn prepare(
        doc: &Document,
        frame: Frame,
        pages: usize,
        shaper: &mut Shaper,
    ) -> Result<Self, LetterError> {
        let measure = frame.measure;
        let authority = doc.letterhead.authority.first().map(String::as_str);
        let parts = [authority.unwrap_or_default(), doc.title.as_str()];
        let parts: Vec<&str> = parts.into_iter().filter(|p| !p.is_empty()).collect();
        let mut set = |text: &str, width, align| one_line(shaper, text, &FOOT, doc.lang, width, align);
        let header = set(&parts.join(" \u{b7} "), measure, Align::Start)?;
        let footer = set(&doc.footer, measure * 0.7, Align::Start)?;
        let total = doc.lang.digits(&pages.to_string());
        let labels = (1..=pages)
            .map(|page| {
                let label = doc.page_label.replace("{pages}", &total);
                let label = label.replace("{page}", &doc.lang.digits(&page.to_string()));
                set(&label, measure * 0.28, Align::End)
            })
            .collect::<Result<Vec<_>, _>>()?;
        let watermark = match &doc.watermark {
            Some(word) => watermark(shaper, word, doc.lang, frame)?,
            None => None,
        };
        Ok(Self { lang: doc.lang, frame, header, footer, labels, watermark })
    }

    /// Start of a column of the furniture.
    fn column(&self, start: f32, width: f32) -> f32 {
        let Frame { side, measure, .. } = self.frame;
        if self.lang.is_rtl() { side + measure - start - width } else { side + start }
    }

    pub(crate) fn watermark(&self, pen: &mut Pen<'_>) -> Result<(), LetterError> {
        if let Some(line) = &self.watermark {
            pen.begin_artifact(Some("Watermark"));
            let centre = (self.frame.width / 2.0, self.frame.height / 2.0);
            pen.turned_text(line, centre, 52.0, WATERMARK)?;
            pen.end();
        }
        Ok(())
    }

    pub(crate) fn header_and_footer(&self, pen: &mut Pen<'_>, page: usize) -> Result<(), LetterError> {
        let Frame { side, measure, header, footer, .. } = self.frame;
        if let (Some(line), true) = (&self.header, page > 0) {
            pen.begin_artifact(Some("Header"));
            pen.text(line, self.column(0.0, measure), header, FOOT.colour)?;
            pen.fill(&[[side, header + 6.0, measure, 0.5]], HAIR);
            pen.end();
        }
        pen.begin_artifact(Some("Footer"));
        pen.fill(&[[side, footer, measure, 0.5]], HAIR);
        let base = footer + 4.0 + FOOT.baseline(self.lang);
        if let Some(line) = &self.footer {
            pen.text(line, self.column(0.0, measure * 0.7), base, FOOT.colour)?;
        }
        if let Some(line) = self.labels.get(page).and_then(Option::as_ref) {
            let width = measure * 0.28;
            let left = self.column(measure - width, width);
            pen.text(line, left, base, FOOT.colour)?;
        }
        pen.end();
        Ok(())
    }
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
fn watermark(
    shaper: &mut Shaper,
    word: &str,
    lang: Lang,
    frame: Frame,
) -> Result<Option<Rc<Line>>, LetterError> {
    let inline = Inline { text: inline::plain(word), bold: Vec::new() };
    let mut style = Style { size: 100.0, bold: true, ..FOOT };
    let probe = shaper.lines(&inline, &style, lang, None, Align::Start)?;
    let width = probe.first().map_or(0.0, |line| line.width);
    // Chosen for A4; smaller sheets have a shorter diagonal.
    let share = frame.width / Sheet::A4.frame().width;
    style.size = (100.0 * 600.0 * share / width.max(1.0)).clamp(12.0, 110.0);
    let lines = shaper.lines(&inline, &style, lang, None, Align::Start)?;
    Ok(lines.into_iter().next())
}
