//! Forms as officers fill them in, as plain as they may be: stories say only what matters to them.

use casework::{
    Code, Desk, Result,
    application::{MemberForm, RegistrationForm, Relationship},
    appointment::{AppointmentForm, AppointmentKind},
    assessment::{Doubt, EvidenceSource, FactForm, Finding, Indicators},
    closure::ClosureForm,
    decision::{
        Analysis, DecisionForm, LetterReasons, OwnAnalyses, Reasons, ReviewForm, RulingForm, SubmitForm,
        Verdict,
    },
    demonstration::main_job::Case,
    integration::{Joining, ReunionForm},
    interview::StartForm,
    permit::Acting,
    person::{NameForm, PersonForm},
    profile::OutcomeCode,
    rule::{self, Act, BrokenView, Overriding, RuleKind, RuleQuery},
};
use chrono::{DateTime, NaiveDate, Utc};
use std::collections::BTreeMap;
use vault::Id;

/// An applicant of whom only the name is known.
#[must_use]
pub fn applicant(name: &str) -> MemberForm {
    MemberForm {
        person: PersonForm {
            name: NameForm { latin: name.to_owned(), ..NameForm::default() },
            ..PersonForm::default()
        },
        relationship: Relationship::Pa,
        own_claim: true,
        ..MemberForm::default()
    }
}

/// The registration of a family.
#[must_use]
pub fn registration(members: Vec<MemberForm>) -> RegistrationForm {
    RegistrationForm {
        language: "prs".to_owned(),
        reasons: "Qorxurdum.".to_owned(),
        fears: "Qayıtsam, həbs oluna bilərəm.".to_owned(),
        contact: "Nümunə, uydurma".to_owned(),
        arrived_on: None,
        intent_on: None,
        members,
    }
}

/// An accepted fact.
#[must_use]
pub fn fact(case: &Case, evidence: &[Id]) -> FactForm {
    FactForm {
        fact: None,
        application: case.application,
        person: case.members[0],
        statement: "Müraciət edən qorxur.".to_owned(),
        evidence: evidence.iter().copied().map(EvidenceSource::line).collect(),
        indicators: Indicators::default(),
        finding: Finding::Accepted,
        reasoning: "Ardıcıl danışıb.".to_owned(),
        put_in: None,
        explanation: String::new(),
        doubt: Doubt::default(),
        factors: Vec::new(),
        confidential: false,
    }
}

/// A decision with reasons in several languages.
#[must_use]
pub fn decision(case: &Case, outcome: OutcomeCode, reasons: &[(&str, &str)]) -> DecisionForm {
    let reasons = reasons.iter().map(|(lang, text)| ((*lang).to_owned(), vec![(*text).to_owned()]));
    DecisionForm {
        application: case.application,
        rulings: vec![RulingForm { person: case.members[0], outcome: Some(outcome), derived_from: None }],
        analysis: Analysis::default(),
        reasons: Reasons::written(reasons.collect::<BTreeMap<_, _>>()),
        own: OwnAnalyses::default(),
        letter_reasons: LetterReasons::default(),
    }
}

/// A draft to hand in, with a reason for each warning that stands against it.
///
/// # Errors
/// Of the database.
pub fn handed_in(desk: &Desk, acting: &Acting, application: Id, now: DateTime<Utc>) -> Result<SubmitForm> {
    Ok(SubmitForm { application, overrides: reasons(desk, acting, application, Act::SubmitDecision, now)? })
}

/// A reason for each warning that stands against an act.
///
/// # Errors
/// Of the database.
pub fn reasons(
    desk: &Desk,
    acting: &Acting,
    application: Id,
    act: Act,
    now: DateTime<Utc>,
) -> Result<Vec<Overriding>> {
    let broken = rule::ask(desk, &acting.permit()?, &RuleQuery::of(application, act), now)?;
    let warned = broken.into_iter().filter(|broken| broken.kind == RuleKind::Warn);
    let reason = "Yoxlanıldı: bu işdə əhəmiyyəti yoxdur.";
    let answer =
        |one: BrokenView| Overriding { code: one.code, person: one.person, reason: reason.to_owned() };
    Ok(warned.map(answer).collect())
}

/// A review.
#[must_use]
pub fn verdict(case: &Case, verdict: Verdict) -> ReviewForm {
    ReviewForm {
        application: case.application,
        verdict,
        reasons: "Əsaslandırma natamamdır.".to_owned(),
        remarks: Vec::new(),
        overrides: Vec::new(),
    }
}

/// Why a letter goes out in a language that the applicant does not read.
#[must_use]
pub fn letter_reasons() -> Vec<Overriding> {
    let reason = "Tərcüməçi oxuyub izah edəcək.".to_owned();
    vec![Overriding { code: Code::LetterLanguageDiffers, person: None, reason }]
}

/// An interview of somebody, without an interpreter and without an appointment.
#[must_use]
pub fn interview(application: Id, person: Id) -> StartForm {
    StartForm {
        application,
        person,
        language: "prs".to_owned(),
        interpreter: None,
        interpreter_id: None,
        appointment: None,
        overrides: Vec::new(),
    }
}

/// The first person of a case comes to an interview on Monday 7 December 2026; nobody and nothing is booked with it.
///
/// # Panics
/// Never: the day is one.
#[must_use]
pub fn appointment(case: &Case, time: &str) -> AppointmentForm {
    AppointmentForm {
        application: case.application,
        kind: AppointmentKind::Interview,
        day: "2026-12-07".parse().unwrap(),
        time: time.to_owned(),
        place: "Nümunə küçəsi 12".to_owned(),
        persons: vec![case.members[0]],
        note: None,
        minutes: None,
        officer: None,
        interpreter: None,
        room: None,
        mode: None,
        language: None,
        overrides: Vec::new(),
    }
}

/// Closing a case for a reason of the list, as far as most reasons ask.
#[must_use]
pub fn closure(case: &Case, reason: &str) -> ClosureForm {
    ClosureForm {
        application: case.application,
        reason: reason.to_owned(),
        on: None,
        known: "Nümunə: işdən məlumdur.".to_owned(),
        statement_on: None,
        return_asked: None,
        other: None,
        destination: None,
        document: None,
        overrides: Vec::new(),
    }
}

/// An application of the first person of a case for a son to join them.
#[must_use]
pub fn reunion(case: &Case, applied_on: NaiveDate) -> ReunionForm {
    ReunionForm {
        application: case.application,
        sponsor: case.members[0],
        relatives: vec![Joining {
            name: "Sınaq Nümunəli".to_owned(),
            relationship: "SON".to_owned(),
            born: "2012".to_owned(),
            country: "TUR".to_owned(),
        }],
        applied_on,
    }
}
