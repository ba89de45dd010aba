//! Many letters at once: each on its own, so that one that cannot be issued or served stops no other. The page asks for
//! a piece at a time, shows how far it is, and cancels by not asking for the next.

use super::{DeliverForm, Letter, LetterForm, deliver, issue};
use crate::{
    Code, Desk, Failure, Result,
    permit::{Issue, Permit},
};
use chrono::{DateTime, NaiveDate, Utc};
use vault::Id;

/// Letters of one piece at most: what is typeset for it is gone before the next one.
pub const PIECE: usize = 100;

/// What became of one letter of many.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct BatchDone {
    /// Case.
    pub application: Id,
    /// The letter, where there is one.
    pub letter: Option<Id>,
    /// Its number.
    pub number: Option<String>,
    /// Why it was not done.
    pub failure: Option<Failure>,
}

impl BatchDone {
    fn of(application: Id, letter: Option<Id>, done: Result<Letter>) -> Self {
        match done {
            Ok(letter) => {
                Self { application, letter: Some(letter.id), number: Some(letter.number), failure: None }
            }
            Err(failure) => Self { application, letter, number: None, failure: Some(failure) },
        }
    }
}

/// Letters to issue.
#[derive(Debug, Clone, serde::Deserialize, ts_rs::TS)]
pub struct IssueSomeForm {
    /// Each as it would be issued alone.
    pub letters: Vec<LetterForm>,
}

/// Issues many letters, each in a commit of its own.
///
/// # Errors
/// [`Code::TooLong`] for more than a piece. What keeps a letter from being issued is said of that letter.
pub fn issue_some(
    desk: &mut Desk,
    permit: &Permit<Issue>,
    form: &IssueSomeForm,
    now: DateTime<Utc>,
) -> Result<Vec<BatchDone>> {
    fits(form.letters.len())?;
    let one = |form: &LetterForm| BatchDone::of(form.application, None, issue(desk, permit, form, now));
    Ok(form.letters.iter().map(one).collect())
}

/// The service of many letters, on one day and in one way.
#[derive(Debug, Clone, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct DeliverSomeForm {
    /// Which.
    pub letters: Vec<Id>,
    /// Day on which it was done.
    pub on: NaiveDate,
    /// How, one of the profile's services.
    pub by: String,
    /// To whom and how, in words.
    pub means: String,
}

/// Records the service of many letters, each in a commit of its own. Whoever refused to sign, and what a receipt is
/// needed for, is recorded alone.
///
/// # Errors
/// [`Code::TooLong`] for more than a piece. What keeps a service from being recorded is said of that letter.
pub fn deliver_some(
    desk: &mut Desk,
    permit: &Permit<Issue>,
    form: &DeliverSomeForm,
    now: DateTime<Utc>,
) -> Result<Vec<BatchDone>> {
    fits(form.letters.len())?;
    let mut done = Vec::with_capacity(form.letters.len());
    for id in &form.letters {
        let letter: Option<Letter> = desk.read().find(*id)?;
        let application = letter.map_or(*id, |letter| letter.application);
        let one = DeliverForm { by: form.by.clone(), ..DeliverForm::new(*id, form.on, &form.means) };
        done.push(BatchDone::of(application, Some(*id), deliver(desk, permit, &one, now)));
    }
    Ok(done)
}

fn fits(letters: usize) -> Result<()> {
    if letters <= PIECE {
        return Ok(());
    }
    Err(Failure::field("letters", Code::TooLong).with("max", PIECE))
}
