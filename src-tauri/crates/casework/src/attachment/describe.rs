//! Saying better what an attachment is, and taking it out of the file with a reason.

use super::{Attachment, AttachmentForm, PORTRAIT, form::Place, portrait::put_in_use};
use crate::{
    Code, Desk, Failure, Kind, Result,
    failure::Faults,
    folder,
    permit::{Permit, Register},
    person::Person,
    text,
};
use chrono::{DateTime, Utc};
use vault::Id;

/// An attachment that stands, and the case whose journal shows what is done to it.
fn standing(desk: &Desk, attachment: Id) -> Result<(Attachment, Id)> {
    let attachment: Attachment = desk.read().get(attachment)?;
    if attachment.withdrawn.is_some() {
        return Err(Failure::new(Kind::NotFound, Code::NotFound).context("withdrawn"));
    }
    let case = folder::standing(desk.read(), attachment.application)?;
    Ok((attachment, case))
}

/// Describes an attachment anew: what the form leaves out is cleared, but for the title.
///
/// # Errors
/// All fields at fault in one failure; [`Code::NotFound`] when it was withdrawn.
pub fn describe(
    desk: &mut Desk,
    permit: &Permit<Register>,
    attachment: Id,
    form: &AttachmentForm,
    now: DateTime<Utc>,
) -> Result<()> {
    let (known, case) = standing(desk, attachment)?;
    let mut faults = Faults::default();
    let place = Place { application: known.application, known: Some(&known), title: &known.title };
    let form = form.check(desk, &place, desk.today(now), &mut faults)?;
    faults.check()?;
    desk.commit(permit.officer(), "attachment.describe", Some(case), now, |change| {
        change.update(&Attachment {
            person: form.person,
            document: form.document,
            kind: form.kind,
            title: form.title.unwrap_or_default(),
            language: form.language,
            translation_of: form.translation_of,
            authenticity: form.authenticity,
            note: form.note,
            ..known
        })?;
        Ok(())
    })
}

/// Takes an attachment out of the file. Its bytes and the journal stay; a portrait in use is no longer in use.
///
/// # Errors
/// [`Code::Required`] at `reason`; [`Code::NotFound`] when it was withdrawn already.
pub fn withdraw(
    desk: &mut Desk,
    permit: &Permit<Register>,
    attachment: Id,
    reason: &str,
    now: DateTime<Utc>,
) -> Result<()> {
    let (known, case) = standing(desk, attachment)?;
    let mut faults = Faults::default();
    let reason = faults.keep(text::required("reason", reason));
    faults.check()?;
    desk.commit(permit.officer(), "attachment.withdraw", Some(case), now, |change| {
        if let Some(person) = known.person.filter(|_| known.kind == PORTRAIT) {
            let shown: Person = change.read().get(person)?;
            if shown.portrait == Some(known.blob) {
                put_in_use(change, person, None)?;
            }
        }
        change.update(&Attachment { withdrawn: Some(reason), ..known })?;
        Ok(())
    })
}
