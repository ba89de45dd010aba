//! A file as an observer reads it: what was asked and answered, found and decided, of persons who consented.

use super::{
    Mask, ObserverConsent,
    list::{counting, names_told, shown},
};
use crate::{
    Code, Desk, Failure, Kind, Result,
    application::{self, Application, Relationship},
    assessment::{self, Finding},
    decision,
    interview::{self, LineKind},
    keeping,
    permit::{Acting, Class, Observe, Permit},
    person::{Person, Sex},
    profile::{OutcomeCode, Stage},
    restriction::Withheld,
};
use chrono::{DateTime, NaiveDate, Utc};
use std::collections::BTreeSet;
use vault::Id;

/// A member of the case, as an observer sees them.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct ObservedMember {
    /// Who.
    pub person: Id,
    /// Initials, or the name where it was asked for.
    pub name: String,
    /// Relationship to the principal applicant.
    pub relationship: Relationship,
    /// Sex.
    pub sex: Sex,
    /// Country of origin, ISO 3166 alpha-3.
    pub country: Option<String>,
    /// The consent that counts; none where nothing of theirs is shown.
    pub consent: Option<Id>,
    /// Until when it counts.
    pub until: Option<NaiveDate>,
    /// Whether the name can be asked for.
    pub unmaskable: bool,
    /// Whether it is told.
    pub told: bool,
    /// What was decided for them, once it was approved.
    pub outcome: Option<OutcomeCode>,
}

/// A line of an interview.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct ObservedLine {
    /// Number.
    pub number: u32,
    /// What it is.
    pub kind: LineKind,
    /// What is said, without names; nothing of what is restricted.
    pub text: String,
    /// Classes for want of which it is left out.
    pub withheld: BTreeSet<Class>,
}

/// An interview.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct ObservedInterview {
    /// Which.
    pub id: Id,
    /// Of whom.
    pub person: Id,
    /// When it began.
    pub at: DateTime<Utc>,
    /// Language, as a tag.
    pub language: String,
    /// Whether there was an interpreter.
    pub interpreted: bool,
    /// Lines, in order.
    pub lines: Vec<ObservedLine>,
}

/// A material fact.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct ObservedFact {
    /// Number in the case.
    pub number: u32,
    /// The fact.
    pub statement: String,
    /// What was found.
    pub finding: Finding,
    /// Why.
    pub reasoning: String,
}

/// A paragraph of the reasons of an approved decision.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct ObservedReason {
    /// Language, as a tag.
    pub language: String,
    /// What it says.
    pub text: String,
}

/// A file as an observer reads it.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct ObservedFile {
    /// Case.
    pub application: Id,
    /// Its number.
    pub number: String,
    /// Where it stands.
    pub stage: Stage,
    /// Procedure of the profile.
    pub procedure: String,
    /// When it was registered.
    pub registered_on: NaiveDate,
    /// Members.
    pub members: Vec<ObservedMember>,
    /// Signed interviews of whoever consented.
    pub interviews: Vec<ObservedInterview>,
    /// Material facts of whoever consented; those told in confidence are nobody else's.
    pub facts: Vec<ObservedFact>,
    /// Reasons of the approved decision, where everybody consented whom it is about.
    pub reasons: Vec<ObservedReason>,
    /// When it was approved.
    pub approved_on: Option<NaiveDate>,
    /// Classes for want of which something was left out.
    pub withheld: BTreeSet<Class>,
}

/// Consents of a case that count for an observer now.
///
/// # Errors
/// [`Code::NotObserved`] where there is none: whether the case is there at all is not told.
pub(super) fn let_read(
    desk: &Desk,
    acting: &Acting,
    application: Id,
    now: DateTime<Utc>,
) -> Result<Vec<ObserverConsent>> {
    let mut consents = counting(desk, acting.officer(), now)?;
    consents.retain(|one| one.application == application);
    let closed = keeping::refuse_sealed(desk.read(), acting, application).is_err()
        || !acting.scope().opens(desk.read(), application)?;
    if consents.is_empty() || closed {
        return Err(Failure::new(Kind::Forbidden, Code::NotObserved));
    }
    Ok(consents)
}

/// Opens a file for an observer. The opening is logged.
///
/// # Errors
/// [`Code::NotObserved`].
pub fn open(
    desk: &mut Desk,
    permit: &Permit<Observe>,
    acting: &Acting,
    application: Id,
    now: DateTime<Utc>,
) -> Result<ObservedFile> {
    let consents = let_read(desk, acting, application, now)?;
    desk.commit(permit.officer(), "observer.open", Some(application), now, |_| Ok(()))?;
    let read = desk.read();
    let case: Application = read.get(application)?;
    let told = names_told(desk, permit.officer(), &consents)?;
    let mask = Mask::of(read, application, &told)?;
    let withheld = Withheld::of(desk.read(), acting, application)?;
    let consented = |person: Id| consents.iter().find(|one| one.person == person);
    let decision = decision::current(read, &case)?.filter(|one| one.approval.is_some());
    let rulings = match &decision {
        Some(decision) => decision::rulings(read, decision.id)?,
        None => Vec::new(),
    };
    let mut members = Vec::new();
    for member in application::members(read, application)? {
        let person: Person = read.get(member.person)?;
        let consent = consented(person.id);
        let ruling = rulings.iter().find(|ruling| ruling.person == person.id);
        members.push(ObservedMember {
            name: shown(&person, &told),
            person: person.id,
            relationship: member.relationship,
            sex: person.sex,
            country: person.nationality,
            consent: consent.map(|one| one.id),
            until: consent.map(|one| one.expires_on),
            unmaskable: desk.profile.observers.unmasking && consent.is_some_and(|one| one.names),
            told: told.contains(&member.person),
            outcome: consent.and(ruling).and_then(|ruling| ruling.outcome.code),
        });
    }
    let mut interviews = Vec::new();
    for one in read.list::<interview::Interview>(
        "WHERE application = ?1 AND closing IS NOT NULL ORDER BY started_at, id",
        [application],
    )? {
        if consented(one.person).is_none() || withheld.has(one.id) {
            continue;
        }
        let line = |line: interview::Line| ObservedLine {
            number: line.number,
            kind: line.kind,
            text: if withheld.has(line.id) { String::new() } else { mask.text(&line.text) },
            withheld: withheld.get(line.id).cloned().unwrap_or_default(),
        };
        interviews.push(ObservedInterview {
            lines: interview::lines(read, one.id)?.into_iter().map(line).collect(),
            id: one.id,
            person: one.person,
            at: one.started_at,
            language: one.language,
            interpreted: one.interpreter.is_some(),
        });
    }
    let facts = assessment::facts(read, application)?.into_iter();
    let facts =
        facts.filter(|fact| consented(fact.person).is_some() && !fact.confidential && !withheld.has(fact.id));
    let facts = facts.map(|fact| ObservedFact {
        number: fact.number,
        statement: mask.text(&fact.statement),
        finding: fact.assessed.finding,
        reasoning: mask.text(&fact.assessed.reasoning),
    });
    // Reasons are about the family as one: they are shown where each of them consented.
    let everybody = members.iter().all(|member| member.consent.is_some());
    let paragraphs = decision.iter().filter(|_| everybody).flat_map(|one| &one.reasons.0);
    let paragraphs = paragraphs
        .filter(|paragraph| paragraph.annex.is_none() && withheld.in_paragraph(paragraph).is_empty());
    let reasons = paragraphs
        .flat_map(|paragraph| &paragraph.texts)
        .map(|(language, text)| ObservedReason { language: language.clone(), text: mask.text(text) });
    let approved = decision.as_ref().and_then(|one| one.approval.as_ref());
    Ok(ObservedFile {
        withheld: withheld.all(),
        application,
        number: case.number,
        stage: case.stage,
        procedure: case.procedure,
        registered_on: case.registered_on,
        facts: facts.collect(),
        reasons: reasons.collect(),
        approved_on: approved.map(|approval| desk.today(approval.at)),
        members,
        interviews,
    })
}
