//! Families as they change while a case runs: births, partings, deaths, children alone, relatives in other cases.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a failed expectation is a failed test"
)]

mod children;
mod growing;
mod kin;
mod merging;
mod parting;
mod restricted;

use casework::Result;
use casework::application::{self, CaseFile, MemberForm, MemberView, Relationship};
use casework::assessment::{Doubt, EvidenceSource, FactForm, Finding, Indicators};
use casework::demonstration::main_job::Case;
use casework::family::{self, JoinForm, Joining, LeaveForm, SplitDone, SplitForm, Tie};
use casework::interview::{self, LineForm, LineKind};
use casework::journal;
use casework::need::{NeedForm, NeedSource};
use casework::person::{BirthForm, Sex};
use panah_tests::office::{Office, applicant, registration};
use vault::Id;

/// A member of a family of whom name, sex and year of birth are known.
fn member(relationship: Relationship, name: &str, sex: Sex, year: i32) -> MemberForm {
    let mut form = applicant(name);
    form.relationship = relationship;
    form.own_claim = false;
    form.person.sex = Some(sex);
    form.person.birth = BirthForm { year: Some(year), ..BirthForm::default() };
    form
}

fn registered(office: &mut Office, members: Vec<MemberForm>) -> Case {
    let form = registration(members);
    let registered = office
        .run("leyla", |desk, acting, now| application::register(desk, &acting.permit()?, &form, now))
        .unwrap();
    let file = office.file("leyla", registered.application);
    let mut members: Vec<_> = file.members.iter().map(|m| (m.position, m.person.id)).collect();
    members.sort_unstable();
    Case {
        application: registered.application,
        number: registered.number,
        members: members.into_iter().map(|(_, person)| person).collect(),
    }
}

fn family_of_five(office: &mut Office) -> Case {
    use Relationship::{Dau, Hus, Pa, Son};
    registered(
        office,
        vec![
            member(Pa, "Zahra Namuna", Sex::F, 1988),
            member(Hus, "Nader Namuna", Sex::M, 1985),
            member(Son, "Omid Namuna", Sex::M, 2012),
            member(Dau, "Laleh Namuna", Sex::F, 2015),
            member(Dau, "Parwin Namuna", Sex::F, 2018),
        ],
    )
}

fn tie(person: Id, relationship: Relationship) -> Tie {
    Tie { person, relationship }
}

fn relationships(file: &CaseFile) -> Vec<(u32, Relationship)> {
    file.members.iter().map(|member| (member.position, member.relationship)).collect()
}

fn of(file: &CaseFile, person: Id) -> &MemberView {
    file.members.iter().find(|member| member.person.id == person).unwrap()
}

/// Commands of a case's journal, the newest first.
fn commands(office: &mut Office, case: Id) -> Vec<String> {
    let journal =
        office.run("leyla", |desk, acting, _| journal::of_case(desk, &acting.permit()?, case, 100)).unwrap();
    journal.into_iter().map(|entry| entry.command).collect()
}

fn heard(office: &mut Office, case: Id, person: Id) -> (Id, Vec<Id>) {
    let form = panah_tests::forms::interview(case, person);
    let started = office
        .run("leyla", |desk, acting, now| interview::start(desk, &acting.permit()?, &form, now))
        .unwrap();
    office.opening(started.id);
    let lines =
        [(LineKind::Question, "Niyə gəldiniz?"), (LineKind::Answer, "Qorxurdum.")].map(|(kind, text)| {
            let form = LineForm::new(started.id, kind, text);
            office
                .run("leyla", |desk, acting, now| interview::add_line(desk, &acting.permit()?, &form, now))
                .unwrap()
                .id
        });
    (started.id, lines.to_vec())
}

fn sign(office: &mut Office, interview: Id) {
    office.sign(interview);
}

fn add(office: &mut Office, form: &JoinForm) -> Result<Vec<application::Warning>> {
    office.run("leyla", |desk, acting, now| family::add_member(desk, &acting.permit()?, form, now))
}

fn leave(office: &mut Office, form: &LeaveForm) -> Result<Vec<application::Warning>> {
    office.run("leyla", |desk, acting, now| family::leave(desk, &acting.permit()?, form, now))
}

fn split(office: &mut Office, form: &SplitForm) -> Result<SplitDone> {
    office.run("leyla", |desk, acting, now| family::split(desk, &acting.permit()?, form, now))
}

fn joining(case: &Case, member: MemberForm, how: Joining) -> JoinForm {
    JoinForm {
        application: case.application,
        member,
        how,
        on: None,
        reason: "Doğum haqqında şəhadətnamə, uydurma.".to_owned(),
    }
}

fn leaving(case: &Case, person: Id, because: &str) -> LeaveForm {
    LeaveForm {
        application: case.application,
        person,
        because: because.to_owned(),
        on: None,
        died: None,
        relationships: Vec::new(),
        reason: "Ailənin dediyinə görə, uydurma.".to_owned(),
    }
}

fn splitting(case: &Case, members: Vec<Tie>, because: &str) -> SplitForm {
    SplitForm {
        application: case.application,
        members,
        relationships: Vec::new(),
        because: because.to_owned(),
        on: None,
        reason: "Məhkəmə qərarı, uydurma.".to_owned(),
        language: None,
        reasons: None,
        fears: None,
        contact: String::new(),
    }
}

fn need_form(application: Id, person: Id, code: &str) -> NeedForm {
    NeedForm {
        application,
        person,
        code: code.to_owned(),
        status: None,
        severity: None,
        source: NeedSource::Stated,
        told: Some("Uydurma sözlər.".to_owned()),
        restricted: false,
        note: None,
        referral: None,
    }
}

/// A fact that rests on what somebody said.
fn fact(application: Id, person: Id, evidence: Vec<Id>) -> FactForm {
    FactForm {
        fact: None,
        application,
        person,
        statement: "Qorxur.".to_owned(),
        evidence: evidence.into_iter().map(EvidenceSource::line).collect(),
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
