//! A seal and a conflict of interest follow the people: into the case that a family parts into, that it joins, or that it
//! opens later.

use casework::{
    access::{self, Conflict, ConflictOfInterestForm, SealForm},
    application::{self, Relationship, Warning, WarningCode},
    assignment::{self, AssignmentForm},
    closure::{self, ReopenForm, ReopenVerdictForm, ReopeningKind},
    demonstration::main_job::Case,
    family::{self, MergeForm, SplitForm, Tie},
    permit::Role,
    task::TaskCode,
};
use panah_tests::{
    forms,
    office::{Office, applicant, registration},
};
use vault::{Change, Id};

/// An office in which two more officers work: one is against the applicant, one has nothing to do with them.
pub(super) fn office() -> Office {
    let mut office = Office::new();
    office.appoint("nigar", "Nigar Nümunə", &[Role::CASEWORKER]);
    office.appoint("tural", "Tural Nümunə", &[Role::CASEWORKER]);
    office
}

pub(super) fn registered(office: &mut Office, login: &str, names: &[&str]) -> Case {
    let mut members: Vec<_> = names.iter().map(|name| applicant(name)).collect();
    members.iter_mut().skip(1).for_each(|member| member.relationship = Relationship::Sil);
    let form = registration(members);
    let made = office
        .run(login, |desk, acting, now| application::register(desk, &acting.permit()?, &form, now))
        .unwrap();
    let file = office.file(login, made.application);
    let mut members: Vec<_> = file.members.iter().map(|one| (one.position, one.person.id)).collect();
    members.sort_unstable();
    let members = members.into_iter().map(|(_, person)| person).collect();
    Case { application: made.application, number: made.number, members }
}

pub(super) fn seal(office: &mut Office, case: Id, logins: &[&str]) {
    let officers = logins.iter().map(|login| office.acting(login).officer()).collect();
    let form = SealForm { application: case, reason: "Həssas iş".to_owned(), officers };
    office.run("kamran", |desk, acting, now| access::seal(desk, &acting.permit()?, &form, now)).unwrap();
}

fn declare(office: &mut Office, login: &str, case: Id) {
    let reason = "Ərizəçi qohumumdur".to_owned();
    let form = ConflictOfInterestForm { application: case, reason, hand_over: None };
    office.run(login, |desk, acting, now| access::declare(desk, &acting.permit()?, &form, now)).unwrap();
}

pub(super) fn tie(person: Id, relationship: Relationship) -> Tie {
    Tie { person, relationship }
}

fn merge(office: &mut Office, login: &str, from: &Case, into: &Case) -> Vec<Warning> {
    let mut persons = into.members.iter().chain(&from.members);
    let first = tie(*persons.next().unwrap(), Relationship::Pa);
    let form = MergeForm {
        from: from.application,
        into: into.application,
        relationships: [first].into_iter().chain(persons.map(|one| tie(*one, Relationship::Sil))).collect(),
        on: None,
        reason: "Sənədlə təsdiqlənib, uydurma.".to_owned(),
    };
    office.run(login, |desk, acting, now| family::merge(desk, &acting.permit()?, &form, now)).unwrap()
}

/// Who of some officers finds a case open.
pub(super) fn who<'l>(office: &mut Office, case: Id, logins: &[&'l str]) -> Vec<&'l str> {
    let opens =
        |login: &&&str| office.run(login, |desk, acting, _| acting.scope().opens(desk.read(), case)).unwrap();
    logins.iter().filter(opens).copied().collect()
}

fn conflicts(office: &mut Office, login: &str, case: Id) -> bool {
    office.acting(login).scope().conflicts(case)
}

/// The new case of somebody who parts from a family.
pub(super) fn parted(office: &mut Office, case: Id, person: Id) -> Id {
    let form = SplitForm {
        application: case,
        members: vec![tie(person, Relationship::Pa)],
        relationships: Vec::new(),
        because: "divorce".to_owned(),
        on: None,
        reason: "Məhkəmə qərarı, uydurma.".to_owned(),
        language: None,
        reasons: Some("Qorxurdum.".to_owned()),
        fears: None,
        contact: String::new(),
    };
    let new =
        office.run("leyla", |desk, acting, now| family::split(desk, &acting.permit()?, &form, now)).unwrap();
    new.application
}

pub(super) const ALL: [&str; 6] = ["leyla", "samir", "kamran", "both", "nigar", "tural"];

#[test]
fn a_case_that_parts_from_a_closed_one_is_closed_to_the_same_officers() {
    let mut office = office();
    let case = registered(&mut office, "leyla", &["Zahra Namuna", "Rana Namuna"]);
    declare(&mut office, "nigar", case.application);
    seal(&mut office, case.application, &["both", "nigar"]);
    let new = parted(&mut office, case.application, case.members[1]);
    for case in [case.application, new] {
        assert_eq!(who(&mut office, case, &ALL), ["leyla", "kamran", "both"]);
        assert!(conflicts(&mut office, "nigar", case), "whatever the list says");
    }
    let (one, other) = (office.file("kamran", case.application), office.file("kamran", new));
    assert_eq!((one.members.len(), other.members.len()), (1, 1));
    let seen = office.run("both", |desk, acting, _| access::who(desk, &acting.permit()?, new)).unwrap();
    assert_eq!((seen.sealed.as_deref(), seen.listed.len()), (Some("Həssas iş"), 4));
    office.assert_sound();
}

#[test]
fn a_case_that_takes_the_people_of_a_closed_one_is_closed_like_it() {
    let mut office = office();
    let one = registered(&mut office, "leyla", &["Zahra Namuna"]);
    let other = registered(&mut office, "samir", &["Rana Namuna"]);
    declare(&mut office, "nigar", one.application);
    seal(&mut office, one.application, &["both"]);
    assert_eq!(who(&mut office, other.application, &ALL), ALL);
    merge(&mut office, "both", &one, &other);
    // Who did it was on the list and goes on; who is in charge of either does so too.
    assert_eq!(who(&mut office, other.application, &ALL), ["leyla", "samir", "kamran", "both"]);
    assert_eq!(who(&mut office, one.application, &ALL), ["leyla", "samir", "kamran", "both"]);
    assert!(conflicts(&mut office, "nigar", other.application));
    // No hand-over puts it into the hands of who is against them.
    let seen = office.run("both", |desk, acting, _| access::who(desk, &acting.permit()?, other.application));
    assert_eq!(seen.unwrap().conflicts, ["Nigar Nümunə"]);
    office.assert_sound();
}

/// Cases for which an officer is to find another.
fn to_hand_over(office: &mut Office, login: &str) -> Vec<Id> {
    let tasks = office.my_work(login).tasks.into_iter().filter(|task| task.code == TaskCode::HandOver);
    tasks.map(|task| task.application).collect()
}

/// Who is in charge is shut out by what they declared of those who come: whoever did it is told, and whoever assigns
/// cases sees it until somebody else is in charge.
#[test]
fn a_case_whose_officer_is_shut_out_by_who_comes_into_it_waits_for_another() {
    let mut office = office();
    let one = registered(&mut office, "leyla", &["Zahra Namuna"]);
    let other = registered(&mut office, "samir", &["Rana Namuna"]);
    declare(&mut office, "samir", one.application);
    assert_eq!(to_hand_over(&mut office, "kamran"), [], "neither case is led by whom it is closed to");
    let told = merge(&mut office, "leyla", &one, &other);
    let told: Vec<_> = told.iter().filter(|one| one.code == WarningCode::OfficerInConflict).collect();
    assert_eq!(told.len(), 1);
    assert_eq!(told[0].params["officer"], "Samir Nümunə");
    assert_eq!(who(&mut office, other.application, &["samir", "leyla"]), ["leyla"]);
    assert_eq!(to_hand_over(&mut office, "kamran"), [other.application]);
    for login in ["samir", "leyla", "tural"] {
        assert_eq!(to_hand_over(&mut office, login), [], "{login}");
    }
    let form = AssignmentForm {
        application: other.application,
        to: office.acting("tural").officer(),
        reason: "Maraqların toqquşması".to_owned(),
        all: false,
    };
    office
        .run("kamran", |desk, acting, now| assignment::assign(desk, &acting.permit()?, &form, now))
        .unwrap();
    assert_eq!(to_hand_over(&mut office, "kamran"), []);
    // Of one whom nobody in it concerns nothing is said.
    let third = registered(&mut office, "leyla", &["Laleh Namuna"]);
    let fourth = registered(&mut office, "samir", &["Parwin Namuna"]);
    let told = merge(&mut office, "leyla", &third, &fourth);
    assert!(told.iter().all(|one| one.code != WarningCode::OfficerInConflict), "{told:?}");
    office.assert_sound();
}

#[test]
fn two_lists_are_one_once_two_sealed_cases_are() {
    let mut office = office();
    let one = registered(&mut office, "leyla", &["Zahra Namuna"]);
    let other = registered(&mut office, "samir", &["Rana Namuna"]);
    seal(&mut office, one.application, &["both"]);
    seal(&mut office, other.application, &["tural", "both"]);
    merge(&mut office, "both", &one, &other);
    let all = ["leyla", "samir", "kamran", "both", "tural"];
    assert_eq!(who(&mut office, other.application, &ALL), all);
    let seen = office.run("both", |desk, acting, _| access::who(desk, &acting.permit()?, other.application));
    assert_eq!(seen.unwrap().listed.len(), all.len(), "nobody stands on it twice");
}

#[test]
fn a_subsequent_application_of_a_closed_case_is_closed_like_it() {
    let mut office = office();
    let case = registered(&mut office, "leyla", &["Zahra Namuna"]);
    declare(&mut office, "nigar", case.application);
    seal(&mut office, case.application, &["both"]);
    let mut withdrawn = forms::closure(&case, "withdrawn");
    withdrawn.statement_on = Some("2026-11-25".parse().unwrap());
    withdrawn.return_asked = Some(true);
    office
        .run("leyla", |desk, acting, now| closure::close(desk, &acting.permit()?, acting, &withdrawn, now))
        .unwrap();
    office.wait(100);
    let request = ReopenForm {
        application: case.application,
        kind: ReopeningKind::Subsequent,
        ground: "circumstances".to_owned(),
        requested_by: "Ərizəçi".to_owned(),
        requested_on: "2027-03-05".parse().unwrap(),
        reasons: "Ölkədə vəziyyət dəyişib.".to_owned(),
        persons: Vec::new(),
        document: None,
    };
    let reopening = office
        .run("leyla", |desk, acting, now| closure::request_reopening(desk, &acting.permit()?, &request, now))
        .unwrap()
        .id;
    let because = "Yeni hallar.".to_owned();
    let accept = ReopenVerdictForm { reopening, accepted: true, because, stage: None, overrides: Vec::new() };
    let decided = office
        .run("kamran", |desk, acting, now| closure::decide_reopening(desk, &acting.permit()?, &accept, now))
        .unwrap();
    let new = decided.opened.unwrap();
    assert_eq!(who(&mut office, new, &ALL), ["leyla", "kamran", "both"]);
    assert!(conflicts(&mut office, "nigar", new));
    office.assert_sound();
}

#[test]
fn what_one_workstation_closes_while_another_joins_it_is_closed_wherever_its_people_are() {
    let mut office = office();
    let one = registered(&mut office, "leyla", &["Zahra Namuna"]);
    let other = registered(&mut office, "samir", &["Rana Namuna"]);
    merge(&mut office, "leyla", &one, &other);
    seal(&mut office, one.application, &["both"]);
    // Who is in charge of the case that stands sees it, as of any sealed one.
    assert_eq!(who(&mut office, other.application, &ALL), ["leyla", "samir", "kamran", "both"]);
    assert_eq!(who(&mut office, one.application, &ALL), ["leyla", "kamran", "both"]);
    let told = office.run("tural", |desk, acting, now| {
        application::open(desk, &acting.permit()?, acting, other.application, false, now)
    });
    assert_eq!(told.unwrap_err().code, casework::Code::NotFound);

    let third = registered(&mut office, "samir", &["Laleh Namuna"]);
    let fourth = registered(&mut office, "samir", &["Parwin Namuna"]);
    merge(&mut office, "samir", &third, &fourth);
    let nigar = office.acting("nigar").officer();
    for (case, closed) in [(third.application, fourth.application), (fourth.application, third.application)] {
        let now = office.tick();
        let conflict = Conflict {
            id: Id::new(now).unwrap(),
            application: case,
            officer: nigar,
            reason: "Ərizəçi qohumumdur".to_owned(),
            declared_at: now,
            withdrawn: None,
            beside: None,
        };
        let declared = |change: &mut Change<'_>| Ok(change.create(&conflict)?);
        office.desk().commit(nigar, "access.declare_conflict", Some(case), now, declared).unwrap();
        assert!(conflicts(&mut office, "nigar", closed));
        assert_eq!(who(&mut office, closed, &["nigar", "tural"]), ["tural"]);
        let withdrawn = Conflict { withdrawn: Some("Səhv".to_owned()), ..conflict.clone() };
        let taken_back = |change: &mut Change<'_>| Ok(change.update(&withdrawn)?);
        office.desk().commit(nigar, "access.declare_conflict", Some(case), now, taken_back).unwrap();
        assert_eq!(who(&mut office, closed, &["nigar"]), ["nigar"]);
    }
}
