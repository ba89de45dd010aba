//! Issuing a paper: the inputs, the template's version and the printed bytes are frozen.

use super::{
    Paper, PaperForm, PaperKind,
    content::{Content, vault_code},
    storage,
};
use crate::{
    Code, Desk, Failure, Result,
    permit::{Permit, Register},
    proof,
    rule::{self, Act, Doing},
};
use chrono::{DateTime, Utc};
use vault::{Id, Read};

/// Issues a paper. One that it replaces is superseded: an earlier certificate of the holder, a receipt whose
/// documents it lists all, a slip for the same appointment, a sheet of the same person.
///
/// # Errors
/// [`Code::PhotographMissing`] when the profile requires one of the holder; [`Code::NothingRetained`] for a receipt
/// without documents; [`Code::AppointmentCancelled`]; [`Code::StageForbids`] in a closed case; a character that
/// cannot be printed; all other fields at fault in one failure.
pub fn issue(
    desk: &mut Desk,
    permit: &Permit<Register>,
    form: &PaperForm,
    now: DateTime<Utc>,
) -> Result<Paper> {
    proof::ready(desk, permit.officer(), now)?;
    let content = Content::of(desk, form, permit.acting(), now)?;
    if form.kind == PaperKind::Certificate {
        let (doing, officer) = (Doing::to(content.holder.person.id), permit.officer());
        let (case, act, day) = (&content.case, Act::IssueCertificate, desk.today(now));
        rule::blocked(&rule::Asked { desk, case, act, doing: &doing, officer, day })?;
    }
    if content.record.as_ref().is_some_and(|record| record.interview.closing.is_none()) {
        // What can still change is shown, not issued.
        return Err(Failure::not_now(Code::InterviewOpen));
    }
    let template = content.template("language", form.language)?;
    let mut document = content.document(form.language, form.beside)?;
    let (pdf, inputs) = proof::printed(desk, &mut document, &content.sealed(&template.verify))?;
    let (application, holder, about) = (content.case.id, content.holder.person.id, content.about());
    let (number, valid_until, edition) = (content.number, content.valid_until, template.edition());
    let beside = form.beside.filter(|other| *other != form.language);
    desk.commit(permit.officer(), "paper.issue", Some(application), now, |change| {
        let paper = Paper {
            id: change.new_id()?,
            application,
            person: holder,
            kind: form.kind,
            number,
            language: form.language.tag().to_owned(),
            beside: beside.map(|lang| lang.tag().to_owned()),
            template: edition,
            about,
            valid_until,
            issued_by: permit.officer(),
            issued_at: now,
            inputs,
            pdf: change.keep(&pdf.bytes)?,
            pages: u32::try_from(pdf.pages).unwrap_or(u32::MAX),
            superseded_by: None,
        };
        for earlier in of_kind(change.read(), application, form.kind)? {
            if earlier.superseded_by.is_none() && replaces(&paper, &earlier) {
                change.update(&Paper { superseded_by: Some(paper.id), ..earlier })?;
            }
        }
        change.create(&paper)?;
        Ok(paper)
    })
}

fn of_kind(read: Read<'_>, application: Id, kind: PaperKind) -> Result<Vec<Paper>> {
    Ok(read.list(storage::OF_KIND, (application, vault_code(kind)))?)
}

/// Whether a new paper takes the place of an earlier one of its kind in the case.
fn replaces(new: &Paper, earlier: &Paper) -> bool {
    match new.kind {
        PaperKind::Certificate | PaperKind::Rights => new.person == earlier.person,
        PaperKind::Receipt => {
            earlier.about.documents.iter().all(|document| new.about.documents.contains(document))
        }
        PaperKind::Slip => new.about.appointment == earlier.about.appointment,
        PaperKind::Transcript => {
            new.about.interview == earlier.about.interview && new.language == earlier.language
        }
    }
}

/// The certificate of a person in a case that no other superseded.
pub(crate) fn current_certificate(read: Read<'_>, application: Id, person: Id) -> Result<Option<Paper>> {
    let papers = of_kind(read, application, PaperKind::Certificate)?;
    Ok(papers.into_iter().rev().find(|paper| paper.person == person && paper.superseded_by.is_none()))
}
