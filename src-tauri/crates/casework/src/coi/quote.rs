//! Quotations: words of a source with their page, marked in its text.

use super::{Source, correct::standing, source::page_text, storage};
use crate::{
    Code, Desk, Failure, Kind, Result,
    failure::Faults,
    officer,
    permit::{Permit, ResearchCoi},
    text,
};
use chrono::{DateTime, NaiveDate, Utc};
use std::ops::Range;
use vault::{Id, Read};

vault::record! {
    /// A quotation from a source.
    pub struct Quote = 31 "coi_quote" {
        /// Source.
        1 source: Id,
        /// Page.
        2 page: u32,
        /// Byte of the page's text at which it begins; none when the page has no text.
        3 at: Option<u32>,
        /// Its words, as they stand in the text.
        4 text: String,
        /// What is to be known of it.
        5 note: Option<String>,
        /// Who marked it.
        6 added_by: Id,
        /// When.
        7 added_on: NaiveDate,
        /// Why it stands no longer.
        8 withdrawn: Option<String>,
    }
}

/// A quotation as typed or marked.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct QuoteForm {
    /// Source.
    pub source: Id,
    /// Page.
    pub page: u32,
    /// Its words.
    pub text: String,
    /// What is to be known of it.
    #[serde(default)]
    pub note: Option<String>,
}

/// A quotation as the page shows it.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct QuoteView {
    /// Which.
    pub id: Id,
    /// Page.
    pub page: u32,
    /// Its words.
    pub text: String,
    /// What is to be known of it.
    pub note: Option<String>,
    /// Name of who marked it.
    pub added_by: String,
    /// When.
    pub added_on: NaiveDate,
}

/// Where words stand in a text: the same words one after another, whatever stands between and however they are
/// spelt. Signs before and after them, a full stop say, belong to it where both have them.
pub(super) fn locate(page: &str, quoted: &str) -> Option<Range<usize>> {
    let (words, wanted) = (names::script::words(page), names::script::words(quoted));
    let (first, last) = (wanted.first()?, wanted.last()?);
    let same = |stretch: &&[names::script::Word]| {
        stretch.iter().zip(&wanted).all(|(word, wanted)| word.folded == wanted.folded)
    };
    let stretch = words.windows(wanted.len()).find(same)?;
    let (mut from, mut until) = (stretch.first()?.range.start, stretch.last()?.range.end);
    let before = quoted.get(..first.range.start).unwrap_or_default().trim_start();
    if page.get(..from).is_some_and(|text| text.ends_with(before)) {
        from -= before.len();
    }
    let after = quoted.get(last.range.end..).unwrap_or_default().trim_end();
    if page.get(until..).is_some_and(|text| text.starts_with(after)) {
        until += after.len();
    }
    Some(from..until)
}

/// Marks a quotation. Where the page has a text, the words are taken from it as they stand there.
///
/// # Errors
/// [`Code::QuoteNotInText`] at `text`; [`Code::NotAChoice`] at `page` when the source has no such page.
pub fn quote(
    desk: &mut Desk,
    permit: &Permit<ResearchCoi>,
    form: &QuoteForm,
    now: DateTime<Utc>,
) -> Result<Id> {
    let source = standing(desk, form.source)?;
    let (officer, today) = (permit.officer(), desk.today(now));
    let mut faults = Faults::default();
    let mut words = faults.keep(text::required_long("text", &form.text));
    let note = faults.keep(text::long("note", form.note.as_deref().unwrap_or_default()));
    if form.page == 0 || (source.pages > 0 && form.page > source.pages) {
        faults.add("page", Code::NotAChoice);
    }
    let mut at = None;
    if let Some(page) = page_text(desk.read(), source.id, form.page)? {
        match locate(&page, &words) {
            Some(range) => {
                at = u32::try_from(range.start).ok();
                words = page.get(range).map(str::to_owned).unwrap_or(words);
            }
            None if !words.is_empty() => faults.add("text", Code::QuoteNotInText),
            None => {}
        }
    }
    faults.check()?;
    desk.commit(officer, "coi.quote", Some(source.id), now, |change| {
        let quote = Quote {
            id: change.new_id()?,
            source: source.id,
            page: form.page,
            at,
            text: words,
            note: Some(note).filter(|note| !note.is_empty()),
            added_by: officer,
            added_on: today,
            withdrawn: None,
        };
        change.create(&quote)?;
        Ok(quote.id)
    })
}

/// Takes a quotation back that nothing cites.
///
/// # Errors
/// [`Code::SourceCited`] when something does; [`Code::Required`] at `reason`.
pub fn withdraw_quote(
    desk: &mut Desk,
    permit: &Permit<ResearchCoi>,
    quote: Id,
    reason: &str,
    now: DateTime<Utc>,
) -> Result<()> {
    let known: Quote = desk.read().get(quote)?;
    if known.withdrawn.is_some() {
        return Err(Failure::new(Kind::NotFound, Code::NotFound).context("the quotation was withdrawn"));
    }
    let mut faults = Faults::default();
    let reason = faults.keep(text::required("reason", reason));
    faults.check()?;
    let cited = desk.read().row(storage::IS_QUOTE_CITED, (quote, format!("%{quote}%")), |row| row.get(0))?;
    if cited.unwrap_or(false) {
        return Err(Failure::not_now(Code::SourceCited));
    }
    desk.commit(permit.officer(), "coi.unquote", Some(known.source), now, |change| {
        change.update(&Quote { withdrawn: Some(reason), ..known })?;
        Ok(())
    })
}

/// Quotations from a source that stand, in the order of its pages.
pub(super) fn of_source(read: Read<'_>, source: Id) -> Result<Vec<Quote>> {
    Ok(read.list(storage::QUOTES, [source])?)
}

/// A quotation from this source, whether or not it was withdrawn since.
pub(super) fn from(read: Read<'_>, source: &Source, quote: Id) -> Result<Option<Quote>> {
    Ok(read.find::<Quote>(quote)?.filter(|quote| quote.source == source.id))
}

pub(super) fn view(read: Read<'_>, quote: Quote) -> Result<QuoteView> {
    Ok(QuoteView {
        added_by: officer::name(read, quote.added_by)?,
        id: quote.id,
        page: quote.page,
        text: quote.text,
        note: quote.note,
        added_on: quote.added_on,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_quotation_is_found_however_it_was_copied() {
        let page = "Nümunə bölməsi.\nThe sample police of\nÇelik did not act, twice.";
        for (copied, stands) in [
            ("sample police of Çelik", Some("sample police of\nÇelik")),
            ("SAMPLE  police — of “Celik” did not act", Some("sample police of\nÇelik did not act")),
            ("Çelik did not act, twice.", Some("Çelik did not act, twice.")),
            ("Nümunə bölməsi. The sample", Some("Nümunə bölməsi.\nThe sample")),
            ("«Çelik»!", Some("Çelik")),
            ("police acted", None),
            ("sample polic", None),
            ("—", None),
            ("", None),
        ] {
            assert_eq!(locate(page, copied).map(|range| &page[range]), stands, "{copied:?}");
        }
    }
}
