//! Copies of issued letters: set again from the frozen document, marked as copies, without a number of their own.

use super::{Letter, LetterCopy, Preview, people, readable};
use crate::{
    Code, Desk, Failure, Kind, Result,
    application::Application,
    failure::Faults,
    officer,
    permit::{Issue, Permit, ReadCases},
    profile::Profile,
    proof, text,
};
use chrono::{DateTime, NaiveDate, Utc};
use letters::{Block, Document};
use std::collections::BTreeMap;
use vault::Id;

/// A copy to be made.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
pub struct CopyForm {
    /// Letter.
    pub letter: Id,
    /// For whom and why.
    pub because: String,
}

/// Makes a copy of a letter: the same words, marked on every page, with who made it and when. A superseded letter can
/// be copied still: it was what somebody got.
///
/// # Errors
/// [`Code::LetterVoided`]; [`Code::NoCopyKept`] of letters that were issued before their documents were kept;
/// [`Code::Required`] at `because`.
pub fn copy(
    desk: &mut Desk,
    permit: &Permit<Issue>,
    form: &CopyForm,
    now: DateTime<Utc>,
) -> Result<LetterCopy> {
    let letter: Letter = desk.read().get(form.letter)?;
    if letter.voided.is_some() {
        return Err(Failure::not_now(Code::LetterVoided));
    }
    let mut faults = Faults::default();
    let because = faults.keep(text::required("because", &form.because));
    faults.check()?;
    let kept = letter.document.ok_or_else(|| Failure::not_now(Code::NoCopyKept))?;
    let damaged = |error| Failure::new(Kind::File, Code::DamagedFile).context(error);
    let mut document: Document = serde_json::from_slice(&desk.vault.blob(kept)?).map_err(damaged)?;
    let case: Application = desk.read().get(letter.application)?;
    let by = officer::name(desk.read(), permit.officer())?;
    mark(desk.profile_of(&case), &mut document, &by, desk.today(now))?;
    proof::ready(desk, permit.officer(), now)?;
    let pdf = proof::copied(desk, &document)?;
    let application = letter.application;
    desk.commit(permit.officer(), "letter.copy", Some(application), now, |change| {
        let copy = LetterCopy {
            id: change.new_id()?,
            application,
            letter: letter.id,
            made_by: permit.officer(),
            made_at: now,
            because,
            pdf: change.keep(&pdf.bytes)?,
            pages: u32::try_from(pdf.pages).unwrap_or(u32::MAX),
        };
        change.create(&copy)?;
        Ok(copy)
    })
}

/// The mark on every page, and above the letter who made the copy and when.
fn mark(profile: &Profile, document: &mut Document, by: &str, on: NaiveDate) -> Result<()> {
    let lang = document.lang;
    let own = profile.letter_words.get(&lang).and_then(|words| words.copy.as_ref());
    // A mark in another language is better than no mark.
    let words = own.or_else(|| profile.letter_words.values().find_map(|words| words.copy.as_ref()));
    let words =
        words.ok_or_else(|| Failure::field("language", Code::NotAChoice).with("language", lang.tag()))?;
    let values = BTreeMap::from([("date", people::written(on, lang)), ("officer", letters::user(by))]);
    let line = super::filled(&words.line, &values);
    document.watermark = Some(words.mark.clone());
    document.blocks.insert(0, Block::Paragraph { text: format!("**{line}**") });
    Ok(())
}

/// A copy as printed.
///
/// # Errors
/// Not found; damaged.
pub fn show_copy(desk: &Desk, permit: &Permit<ReadCases>, copy: Id) -> Result<Preview> {
    let copy: LetterCopy = desk.read().get(copy)?;
    readable(desk, permit.acting(), &desk.read().get(copy.letter)?)?;
    let bytes = desk.vault.blob(copy.pdf)?;
    Ok(Preview::new(&bytes, usize::try_from(copy.pages).unwrap_or(0)))
}

/// File name and bytes of a copy that leaves the case file. That it left is logged.
///
/// # Errors
/// Not found; damaged.
pub fn export_copy(
    desk: &mut Desk,
    permit: &Permit<ReadCases>,
    copy: Id,
    now: DateTime<Utc>,
) -> Result<(String, Vec<u8>)> {
    let copy: LetterCopy = desk.read().get(copy)?;
    let letter: Letter = desk.read().get(copy.letter)?;
    readable(desk, permit.acting(), &letter)?;
    let bytes = desk.vault.blob(copy.pdf)?;
    let name = format!("{}-{}-copy.pdf", letter.number.replace('/', "-"), letter.language);
    desk.commit(permit.officer(), "letter.export", Some(letter.application), now, |_| Ok(()))?;
    Ok((name, bytes))
}
