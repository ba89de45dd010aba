//! Taking the original of a document, giving it back, and saying that it is gone.

use super::{document_of, is_held};
use crate::{
    Code, Desk, Failure, Result,
    failure::Faults,
    permit::{Permit, Register},
    person::{Checking, IdentityDocument},
    text,
};
use chrono::{DateTime, NaiveDate, Utc};
use vault::Id;

/// Codes of the list `custody` that verbs set by themselves. The profile's lists are refused without them.
const RETAINED: &str = "retained";
const RETURNED: &str = "returned";

/// An original that the office takes, or moves to another place.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct RetainForm {
    /// Case.
    pub application: Id,
    /// Document.
    pub document: Id,
    /// Day.
    pub on: NaiveDate,
    /// Where it is kept: cabinet, shelf, envelope.
    pub kept_at: String,
    /// Why it is held, a code of the list `custody` for which a receipt is owed; retained when none is given.
    #[serde(default)]
    pub custody: Option<String>,
    /// Number of a receipt that was given elsewhere, at the border say.
    #[serde(default)]
    pub receipt: Option<String>,
}

/// An original that goes back.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct ReturnForm {
    /// Case.
    pub application: Id,
    /// Document.
    pub document: Id,
    /// Day.
    pub on: NaiveDate,
    /// To whom: the holder, or who else with which authority.
    pub to: String,
}

/// How a document is gone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub enum LossKind {
    /// Nobody knows where it is.
    Lost,
    /// It is no more.
    Destroyed,
}

impl LossKind {
    /// Its code in the list `custody`.
    const fn code(self) -> &'static str {
        match self {
            Self::Lost => "lost",
            Self::Destroyed => "destroyed",
        }
    }
}

/// A document that is gone.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct LossForm {
    /// Case.
    pub application: Id,
    /// Document.
    pub document: Id,
    /// How it is gone.
    pub kind: LossKind,
    /// Day on which it was noticed.
    pub on: NaiveDate,
    /// How it came about.
    pub how: String,
}

/// Adds the fault of a day that cannot be one of the document's custody.
fn check_day(desk: &Desk, on: NaiveDate, known: &IdentityDocument, now: DateTime<Utc>, faults: &mut Faults) {
    if on > desk.today(now) {
        faults.add("on", Code::DateInFuture);
    } else if known.custody_on.is_some_and(|since| on < since) {
        faults.add("on", Code::DatesOutOfOrder);
    }
}

/// Records that the office took an original, and where it is kept. What it holds already is moved.
///
/// # Errors
/// All fields at fault in one failure; [`Code::DocumentIsCopy`] when the record says that it is no original.
pub fn retain(
    desk: &mut Desk,
    permit: &Permit<Register>,
    form: &RetainForm,
    now: DateTime<Utc>,
) -> Result<IdentityDocument> {
    let known = document_of(desk, form.application, form.document)?;
    if known.original == Some(false) {
        return Err(Failure::not_now(Code::DocumentIsCopy));
    }
    let lists = &desk.profile.lists;
    let mut faults = Faults::default();
    check_day(desk, form.on, &known, now, &mut faults);
    let kept_at = faults.keep(text::required("keptAt", &form.kept_at));
    let receipt = faults.keep(text::optional("receipt", form.receipt.as_deref()));
    let mut checking = Checking { today: desk.today(now), lists, faults: &mut faults };
    let custody = checking.code("custody", "custody", form.custody.as_ref());
    let custody = custody.unwrap_or_else(|| RETAINED.to_owned());
    let was_held = is_held(lists, &known);
    let held = IdentityDocument {
        custody: Some(custody),
        // What is only moved is held since it was taken.
        custody_on: if was_held { known.custody_on.or(Some(form.on)) } else { Some(form.on) },
        kept_at: Some(kept_at),
        custody_note: None,
        original: Some(true),
        receipt: if was_held { receipt.or_else(|| known.receipt.clone()) } else { receipt },
        ..known
    };
    if form.custody.is_some() && !is_held(lists, &held) {
        faults.add("custody", Code::NotAChoice);
    }
    faults.check()?;
    desk.commit(permit.officer(), "document.retain", Some(form.application), now, |change| {
        change.update(&held)?;
        Ok(held)
    })
}

/// Records that an original went back.
///
/// # Errors
/// [`Code::DocumentNotHeld`] when the office does not hold it; all fields at fault in one failure.
pub fn give_back(
    desk: &mut Desk,
    permit: &Permit<Register>,
    form: &ReturnForm,
    now: DateTime<Utc>,
) -> Result<IdentityDocument> {
    let known = document_of(desk, form.application, form.document)?;
    if !is_held(&desk.profile.lists, &known) {
        return Err(Failure::not_now(Code::DocumentNotHeld));
    }
    let mut faults = Faults::default();
    check_day(desk, form.on, &known, now, &mut faults);
    let to = faults.keep(text::required("to", &form.to));
    faults.check()?;
    let returned = moved(known, RETURNED, form.on, to);
    desk.commit(permit.officer(), "document.return", Some(form.application), now, |change| {
        change.update(&returned)?;
        Ok(returned)
    })
}

/// Records that a document is lost or destroyed, whoever held it.
///
/// # Errors
/// All fields at fault in one failure.
pub fn lose(
    desk: &mut Desk,
    permit: &Permit<Register>,
    form: &LossForm,
    now: DateTime<Utc>,
) -> Result<IdentityDocument> {
    let known = document_of(desk, form.application, form.document)?;
    let mut faults = Faults::default();
    check_day(desk, form.on, &known, now, &mut faults);
    let how = faults.keep(text::required("how", &form.how));
    faults.check()?;
    let lost = moved(known, form.kind.code(), form.on, how);
    desk.commit(permit.officer(), "document.lose", Some(form.application), now, |change| {
        change.update(&lost)?;
        Ok(lost)
    })
}

/// A document that the office no longer holds.
fn moved(known: IdentityDocument, custody: &str, on: NaiveDate, note: String) -> IdentityDocument {
    IdentityDocument {
        custody: Some(custody.to_owned()),
        custody_on: Some(on),
        custody_note: Some(note),
        kept_at: None,
        receipt: None,
        ..known
    }
}
