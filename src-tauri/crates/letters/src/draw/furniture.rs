//! What surrounds the text: running header, footer, page number, and the word across a preview.

use std::rc::Rc;

use super::pen::Pen;
use crate::document::Document;
use crate::error::LetterError;
use crate::inline::{self, Inline};
use crate::lang::Lang;
use crate::layout::annex::REST;
use crate::layout::flow::Flow;
use crate::layout::paginate::Page;
use crate::shape::{Align, Line, Shaper};
use crate::sheet::{Frame, Sheet};
use crate::style::{FOOT, HAIR, Style, WATERMARK};

/// Shares of the width for the two parts of the footer.
const FOOTER: f32 = 0.6;
const LABEL: f32 = 0.38;

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
        flow: &Flow,
        pages: &[Page],
        shaper: &mut Shaper,
    ) -> Result<Self, LetterError> {
        let frame = flow.frame;
        let measure = frame.measure;
        let authority = doc.letterhead.authority.first().map(String::as_str);
        let parts = [authority.unwrap_or_default(), doc.title.as_str()];
        let parts: Vec<&str> = parts.into_iter().filter(|p| !p.is_empty()).collect();
        let mut set = |text: &str, width, align| one_line(shaper, text, &FOOT, doc.lang, width, align);
        let header = set(&parts.join(" \u{b7} "), measure, Align::Start)?;
        let footer = set(&doc.footer, measure * FOOTER, Align::Start)?;
        let labels = labels(doc, flow, pages)
            .iter()
            .map(|label| set(label, measure * LABEL, Align::End))
            .collect::<Result<Vec<_>, _>>()?;
        let watermark = match &doc.watermark {
            Some(word) => watermark(shaper, word, doc.lang, frame)?,
            None => None,
        };
        Ok(Self { lang: doc.lang, frame, header, footer, labels, watermark })
    }

    /// All that is written on so many pages; the header is not on the first.
    pub(crate) fn lines(&self, pages: usize) -> impl Iterator<Item = &Line> {
        let header = self.header.iter().filter(move |_| pages > 1);
        let labels = self.labels.iter().flatten();
        header.chain(&self.footer).chain(labels).chain(&self.watermark).map(|line| &**line)
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
            pen.text(line, self.column(0.0, measure * FOOTER), base, FOOT.colour)?;
        }
        if let Some(line) = self.labels.get(page).and_then(Option::as_ref) {
            let width = measure * LABEL;
            let left = self.column(measure - width, width);
            pen.text(line, left, base, FOOT.colour)?;
        }
        pen.end();
        Ok(())
    }
}

/// The number of each page. The letter and each of its annexes are counted by themselves.
fn labels(doc: &Document, flow: &Flow, pages: &[Page]) -> Vec<String> {
    let pattern = |page: &Page| flow.sections.get(page.section).and_then(|s| s.page_label.as_deref());
    // All that is not an annex is the letter, also what stands between annexes.
    let part = |page: &Page| pattern(page).map(|_| page.section);
    let shown = |number: usize| doc.lang.digits(&number.to_string());
    let label = |(at, page): (usize, &Page)| {
        let same = |other: &&Page| part(other) == part(page);
        let number = pages[..=at].iter().filter(same).count();
        let total = pages.iter().filter(same).count();
        let pattern =
            pattern(page).map_or_else(|| doc.page_label.clone(), |own| own.replace(REST, &doc.page_label));
        pattern.replace("{pages}", &shown(total)).replace("{page}", &shown(number))
    };
    pages.iter().enumerate().map(label).collect()
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
    let inline = Inline { text: inline::plain(word), ..Inline::default() };
    let mut style = Style { size: 100.0, bold: true, ..FOOT };
    let probe = shaper.lines(&inline, &style, lang, None, Align::Start)?;
    let width = probe.first().map_or(0.0, |line| line.width);
    // Chosen for A4; smaller sheets have a shorter diagonal.
    let share = frame.width / Sheet::A4.frame().width;
    style.size = (100.0 * 600.0 * share / width.max(1.0)).min(110.0);
    let lines = shaper.lines(&inline, &style, lang, None, Align::Start)?;
    Ok(lines.into_iter().next())
}
