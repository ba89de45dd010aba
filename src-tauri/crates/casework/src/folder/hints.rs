//! What the office still owes the applicants of a case. Computed, so that none is stale; none of it blocks.

use super::DocumentView;
use crate::{
    Desk, Result,
    acknowledgement::{Acknowledgement, AcknowledgementKind},
    application::{Application, Member, Relationship},
    paper::{self, PaperKind},
    person::Person,
    profile::Stage,
};
use chrono::NaiveDate;
use vault::Id;

/// What is owed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub enum HintCode {
    /// An original is held and no receipt was given for it.
    ReceiptOwed,
    /// A person has no photograph, and certificates require one.
    PhotographMissing,
    /// The principal applicant has no certificate.
    CertificateMissing,
    /// The certificate is valid no longer.
    CertificateExpired,
    /// The certificate ends soon: how soon, the profile says.
    CertificateEnding,
    /// A person with a claim was not told of their rights.
    RightsNotTold,
}

/// Something that the office still owes.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, ts_rs::TS)]
pub struct Hint {
    /// What.
    pub code: HintCode,
    /// To whom.
    pub person: Id,
    /// For which document.
    pub document: Option<Id>,
    /// Since or until when.
    pub on: Option<NaiveDate>,
}

pub(super) fn of_case(
    desk: &Desk,
    case: &Application,
    members: &[(Member, Person)],
    documents: &[DocumentView],
    told: &[Acknowledgement],
    today: NaiveDate,
) -> Result<Vec<Hint>> {
    let hint = |code, person| Hint { code, person, document: None, on: None };
    let mut hints = Vec::new();
    for shown in documents.iter().filter(|shown| shown.held && !shown.receipt) {
        let document = &shown.document;
        let about = Hint {
            document: Some(document.id),
            on: document.custody_on,
            ..hint(HintCode::ReceiptOwed, document.person)
        };
        hints.push(about);
    }
    if case.stage == Stage::Closed {
        return Ok(hints);
    }
    let profile = desk.profile_of(case);
    let certificate = profile.papers.get(&PaperKind::Certificate);
    for (member, person) in members.iter().filter(|(_, person)| person.died.is_none()) {
        if person.portrait.is_none() && certificate.is_some_and(|rule| rule.requires_photograph) {
            hints.push(hint(HintCode::PhotographMissing, person.id));
        }
        if member.relationship == Relationship::Pa {
            let current = paper::current_certificate(desk.read(), case.id, person.id)?;
            let last = current.as_ref().and_then(|paper| paper.valid_until);
            let code = match (&current, last) {
                (None, _) => Some(HintCode::CertificateMissing),
                (_, Some(last)) if last < today => Some(HintCode::CertificateExpired),
                (_, Some(last)) if profile.certificate_nears(last, today) => {
                    Some(HintCode::CertificateEnding)
                }
                _ => None,
            };
            hints.extend(code.map(|code| Hint { on: last, ..hint(code, person.id) }));
        }
        let knows =
            |told: &Acknowledgement| told.person == person.id && told.kind == AcknowledgementKind::Rights;
        if member.own_claim && !told.iter().any(knows) {
            hints.push(hint(HintCode::RightsNotTold, person.id));
        }
    }
    hints.sort_by_key(|hint| hint.code);
    Ok(hints)
}
