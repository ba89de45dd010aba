//! Making a letter void before anybody got it.

use super::{Letter, Subject, Voided, refuse_gone};
use crate::{
    Code, Desk, Failure, Result,
    application::{self, Application},
    decision,
    failure::Faults,
    inquiry,
    permit::{Issue, Permit},
    text,
};
use chrono::{DateTime, Utc};
use vault::Id;

/// A letter to be made void.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
pub struct VoidForm {
    /// Letter.
    pub letter: Id,
    /// Why.
    pub because: String,
}

/// Makes a letter void that was not served. It stays, and its number is not used again; one whose place it was to take
/// stands as before.
///
/// # Errors
/// [`Code::LetterServed`]: what was served is corrected by another letter; [`Code::LetterSuperseded`];
/// [`Code::LetterVoided`]; [`Code::Required`] at `because`.
pub fn void(desk: &mut Desk, permit: &Permit<Issue>, form: &VoidForm, now: DateTime<Utc>) -> Result<Letter> {
    let read = desk.read();
    let letter: Letter = read.get(form.letter)?;
    refuse_gone(&letter)?;
    if letter.delivery.is_some() {
        return Err(Failure::not_now(Code::LetterServed));
    }
    let mut faults = Faults::default();
    let because = faults.keep(text::required_long("because", &form.because));
    faults.check()?;
    let case: Application = read.get(letter.application)?;
    let current = decision::current(read, &case)?.map(|decision| decision.id);
    let tells_current = letter.subject == Subject::Decision && letter.about() == current;
    let before = letter.supersedes.map(|before| read.get::<Letter>(before)).transpose()?;
    let voided = Voided { because: because.clone(), officer: permit.officer(), on: desk.today(now) };
    let void = Letter { voided: Some(voided), ..letter };
    desk.commit(permit.officer(), "letter.void", Some(case.id), now, |change| {
        match before {
            Some(before) => {
                change.update(&Letter { superseded: None, ..before })?;
            }
            None if tells_current => application::unissue(change, case.id)?,
            None => {}
        }
        if let (Subject::Inquiry, Some(record), None) = (void.subject, void.record, void.supersedes) {
            inquiry::unissued(change, record, &because)?;
        }
        change.update(&void)?;
        Ok(void)
    })
}
