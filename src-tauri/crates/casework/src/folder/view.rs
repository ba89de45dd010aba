//! The folder of a case as the page shows it.

use super::{Hint, hints, joined};
use crate::{
    Desk, Result,
    acknowledgement::{self, AcknowledgementView},
    application::{self, Application},
    appointment::{self, AppointmentView, NoShowView},
    attachment::{self, Attachment, AttachmentView},
    custody,
    paper::{self, PaperKind, PaperRuleView, PaperView},
    person::{self, IdentityDocument, Person},
    restriction::Withheld,
};
use chrono::NaiveDate;
use std::collections::BTreeMap;
use vault::Id;

/// An identity document with its custody.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct DocumentView {
    /// The document.
    pub document: IdentityDocument,
    /// Whether the office holds it.
    pub held: bool,
    /// Whether the applicant has a receipt for it; only asked of what is held.
    pub receipt: bool,
    /// Attachments that show it.
    pub scans: Vec<Id>,
}

/// What lies in the folder of a case.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct CaseFolder {
    /// Identity documents of the members, in the order of the family.
    pub documents: Vec<DocumentView>,
    /// Portraits of the members, by person, the newest last; also those that other cases took.
    pub portraits: Vec<AttachmentView>,
    /// Scans, in the order in which they came.
    pub attachments: Vec<AttachmentView>,
    /// Papers, in the order in which they were issued.
    pub papers: Vec<PaperView>,
    /// Appointments, in the order in which they come.
    pub appointments: Vec<AppointmentView>,
    /// Appointments that were missed and that nothing has followed.
    pub no_shows: Vec<NoShowView>,
    /// What the members were told of.
    pub acknowledgements: Vec<AcknowledgementView>,
    /// What the office still owes.
    pub hints: Vec<Hint>,
    /// What the profile says of each kind of paper.
    pub rules: BTreeMap<PaperKind, PaperRuleView>,
    /// Language of papers in which the applicant is addressed, as a tag.
    pub addressed_in: String,
    /// Languages that papers are written in, as tags, the official one first.
    pub languages: Vec<String>,
}

/// What lies in the folder of a case, and in those of cases that were joined to it.
pub(crate) fn view(
    desk: &Desk,
    case: &Application,
    today: NaiveDate,
    withheld: &Withheld,
) -> Result<CaseFolder> {
    let (read, profile) = (desk.read(), desk.profile_of(case));
    let (mut scans, mut told, mut papers, mut appointments) =
        (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    for case in joined(read, case.id)? {
        scans.extend(attachment::of_application(read, case)?);
        told.extend(acknowledgement::of_application(read, case)?);
        papers.extend(paper::of_application(read, case)?);
        appointments.extend(appointment::of_application(read, case)?);
    }
    scans.sort_by_key(|scan| (scan.added_on, scan.id));
    papers.sort_by_key(|paper| (paper.issued_at, paper.id));
    appointments.sort_by(|a, b| (a.day, &a.time, a.id).cmp(&(b.day, &b.time, b.id)));
    let (mut members, mut documents, mut portraits) = (Vec::new(), Vec::new(), Vec::new());
    for member in application::members(read, case.id)? {
        for document in person::documents(read, member.person)? {
            let held = custody::is_held(&profile.lists, &document);
            let shows = |scan: &&Attachment| scan.document == Some(document.id) && !withheld.has(scan.id);
            let shows = scans.iter().filter(shows);
            documents.push(DocumentView {
                held,
                receipt: held && paper::has_receipt(desk, &document)?,
                scans: shows.map(|scan| scan.id).collect(),
                document,
            });
        }
        portraits.extend(attachment::portraits_of(read, member.person)?);
        let person: Person = read.get(member.person)?;
        members.push((member, person));
    }
    let hints = hints::of_case(desk, case, &members, &documents, &told, today)?;
    let scans = scans.into_iter().filter(|scan| !scan.is_portrait() && !withheld.has(scan.id));
    portraits.retain(|one| !withheld.has(one.id));
    Ok(CaseFolder {
        attachments: scans.map(|scan| attachment::view(read, scan)).collect::<Result<_>>()?,
        portraits: portraits.into_iter().map(|one| attachment::view(read, one)).collect::<Result<_>>()?,
        papers: papers.into_iter().map(|one| paper::view(read, one, today)).collect::<Result<_>>()?,
        appointments: appointments
            .into_iter()
            .map(|one| appointment::view(desk, one))
            .collect::<Result<_>>()?,
        acknowledgements: told
            .into_iter()
            .map(|told| acknowledgement::view(read, told))
            .collect::<Result<_>>()?,
        no_shows: appointment::open_no_shows(desk, case, today)?,
        rules: paper::rules(profile, &case.language, today),
        addressed_in: profile.addressed_in(&case.language).tag().to_owned(),
        languages: profile.letter_languages().map(|lang| lang.tag().to_owned()).collect(),
        documents,
        hints,
    })
}
