//! The text of one page, with the quotations from it.

use super::{Source, quote, source::page_text};
use crate::{
    Code, Desk, Failure, Kind, Result,
    permit::{Permit, ResearchCoi},
};
use vault::Id;

/// Which page.
#[derive(Debug, Clone, Copy, serde::Deserialize, ts_rs::TS)]
pub struct PageQuery {
    /// Source.
    pub source: Id,
    /// Number, from 1.
    pub page: u32,
}

/// A stretch of the text.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, ts_rs::TS)]
pub struct Stretch {
    /// Its text.
    pub text: String,
    /// The quotation that it is; the one that begins first where two overlap.
    pub quote: Option<Id>,
}

/// The text of a page.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct PageView {
    /// Its number.
    pub page: u32,
    /// Its text from beginning to end.
    pub stretches: Vec<Stretch>,
}

/// The text of a page, divided where quotations begin and end.
///
/// # Errors
/// [`Code::NotFound`] when the page has no text.
pub fn page(desk: &Desk, _: &Permit<ResearchCoi>, query: PageQuery) -> Result<PageView> {
    let read = desk.read();
    let source: Source = read.get(query.source)?;
    let text = page_text(read, source.id, query.page)?
        .ok_or_else(|| Failure::new(Kind::NotFound, Code::NotFound).context("the page has no text"))?;
    let quotes = quote::of_source(read, source.id)?;
    let here = quotes.iter().filter(|quote| quote.page == query.page);
    let places = here.filter_map(|quote| {
        let from = usize::try_from(quote.at?).ok()?;
        Some((from..from + quote.text.len(), quote.id))
    });
    Ok(PageView { page: query.page, stretches: divided(&text, places) })
}

fn divided(text: &str, places: impl Iterator<Item = (std::ops::Range<usize>, Id)>) -> Vec<Stretch> {
    let mut stretches = Vec::new();
    let mut end = 0;
    let mut push = |range: std::ops::Range<usize>, quote| {
        if let Some(text) = text.get(range).filter(|text| !text.is_empty()) {
            stretches.push(Stretch { text: text.to_owned(), quote });
        }
    };
    for (place, quote) in places {
        let from = place.start.max(end);
        if from < place.end {
            push(end..from, None);
            push(from..place.end, Some(quote));
            end = place.end;
        }
    }
    push(end..text.len(), None);
    stretches
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_is_divided_and_nothing_of_it_is_lost() {
        let id = |byte| Id::from_bytes([byte; 16]);
        for (places, shown) in [
            (vec![], "one two three"),
            (vec![(4..7, id(1))], "one |two| three"),
            (vec![(0..3, id(1)), (8..13, id(2))], "one| two |three"),
            (vec![(0..7, id(1)), (4..13, id(2))], "one two| three"),
            (vec![(0..13, id(1)), (4..7, id(2))], "one two three"),
        ] {
            let stretches = divided("one two three", places.into_iter());
            let texts: Vec<&str> = stretches.iter().map(|stretch| stretch.text.as_str()).collect();
            assert_eq!(texts.join("|"), shown);
            assert_eq!(texts.concat(), "one two three");
        }
    }
}
