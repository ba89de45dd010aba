//! Who may hear an applicant: interviewers are trained, wishes are kept or the reason is, interpreters are bound.

use crate::{booking, dari, enter, id_of, make};
use casework::{
    Code, Kind, Result,
    application::{self, MemberForm, Relationship},
    appointment::{self, AppointmentForm},
    demonstration::main_job::Case,
    family::{self, RepresentativeForm, RepresentativeKind},
    interpreter::{ConflictForm, InterpreterForm},
    interview::{self, StartForm},
    need::{self, NeedForm, NeedSource},
    officer::{self, Qualification, QualifyForm},
    person::{BirthForm, Details, Sex, Wishes},
    rule::Overriding,
};
use panah_tests::office::{ADMINISTRATOR, OFFICERS, Office, applicant, registration};
use vault::Id;

fn qualify(office: &mut Office, login: &str, sex: Option<Sex>, trainings: &[(&str, Option<&str>)]) {
    let form = QualifyForm {
        officer: id_of(office, login),
        sex,
        qualifications: trainings
            .iter()
            .map(|(code, until)| Qualification {
                code: (*code).to_owned(),
                until: until.map(|day| day.parse().unwrap()),
            })
            .collect(),
    };
    office
        .run(ADMINISTRATOR, |desk, acting, now| officer::qualify(desk, &acting.permit()?, &form, now))
        .unwrap();
}

fn start(case: &Case, person: Id) -> StartForm {
    panah_tests::forms::interview(case.application, person)
}

fn begin(office: &mut Office, form: &StartForm) -> Result<interview::Interview> {
    office.run("leyla", |desk, acting, now| interview::start(desk, &acting.permit()?, form, now))
}

fn codes<T: std::fmt::Debug>(result: Result<T>) -> Vec<Code> {
    let failure = result.unwrap_err();
    if failure.code == Code::ReasonNeeded {
        return failure.fields.iter().map(|one| one.code).collect();
    }
    vec![failure.code]
}

fn because(code: Code, person: Option<Id>) -> Vec<Overriding> {
    vec![Overriding { code, person, reason: "Başqa əməkdaş yoxdur.".to_owned() }]
}

fn registered(office: &mut Office, members: Vec<MemberForm>) -> Case {
    let form = registration(members);
    let done = office
        .run("leyla", |desk, acting, now| application::register(desk, &acting.permit()?, &form, now))
        .unwrap();
    let file = office.file("leyla", done.application);
    let members = file.members.iter().map(|member| member.person.id).collect();
    Case { application: done.application, number: done.number, members }
}

fn child_alone(office: &mut Office) -> Case {
    let mut child = applicant("Samim Nümunə");
    child.person.birth = BirthForm { year: Some(2011), ..BirthForm::default() };
    let case = registered(office, vec![child]);
    let form = RepresentativeForm {
        application: case.application,
        person: case.members[0],
        kind: RepresentativeKind::Guardian,
        name: "Qəyyum Nümunəyeva".to_owned(),
        organisation: None,
        authority: Some("Uydurma sərəncam № 000".to_owned()),
        contact: None,
        since: None,
        until: None,
    };
    office.run("leyla", |desk, acting, now| family::appoint(desk, &acting.permit()?, &form, now)).unwrap();
    case
}

#[test]
fn a_child_alone_is_heard_by_who_was_trained_for_it() {
    let mut office = Office::new();
    let case = child_alone(&mut office);
    let child = case.members[0];
    let leyla = Some(id_of(&mut office, "leyla"));
    for (what, trainings, codes_found) in [
        ("nothing", &[][..], vec![Code::ChildInterviewerUntrained]),
        ("other modules", &[("interview-techniques", None)], vec![Code::ChildInterviewerUntrained]),
        (
            "one that ended",
            &[("interview-techniques", None), ("interviewing-children", Some("2026-11-24"))],
            vec![Code::ChildInterviewerUntrained],
        ),
    ] {
        qualify(&mut office, "leyla", Some(Sex::F), trainings);
        assert_eq!(codes(begin(&mut office, &start(&case, child))), codes_found, "{what}");
        let form = AppointmentForm { officer: leyla, ..booking(&case, "10:00", 60) };
        assert_eq!(codes(make(&mut office, &form)), codes_found, "{what}: booked");
    }
    // Who will hear the child need not be known when the day is set.
    make(&mut office, &booking(&case, "10:00", 60)).unwrap();
    qualify(
        &mut office,
        "leyla",
        Some(Sex::F),
        &[("interview-techniques", None), ("interviewing-children", Some("2026-11-25"))],
    );
    // On the day of the interview the training counts no longer.
    let form = AppointmentForm { officer: leyla, ..booking(&case, "14:00", 60) };
    assert_eq!(codes(make(&mut office, &form)), [Code::ChildInterviewerUntrained]);
    begin(&mut office, &start(&case, child)).unwrap();
}

#[test]
fn an_untrained_interviewer_needs_a_reason_where_the_office_keeps_trainings() {
    let mut office = Office::new();
    let case = office.registered();
    let person = case.members[0];
    qualify(&mut office, "leyla", Some(Sex::F), &[]);
    assert_eq!(codes(begin(&mut office, &start(&case, person))), [Code::InterviewerUntrained]);
    for (login, _, _) in OFFICERS.iter().filter(|(login, ..)| *login != "leyla") {
        qualify(&mut office, login, None, &[]);
    }
    // Nobody's trainings are kept: only special needs ask for them.
    let need = NeedForm {
        application: case.application,
        person,
        code: "TR-PI".to_owned(),
        status: None,
        severity: None,
        source: NeedSource::Stated,
        told: None,
        restricted: false,
        note: None,
        referral: None,
    };
    let other = office.registered();
    begin(&mut office, &start(&other, other.members[0])).unwrap();
    office.run("leyla", |desk, acting, now| need::record(desk, &acting.permit()?, &need, now)).unwrap();
    let details = Details {
        wishes: Some(Wishes { interviewer: Some(Sex::F), ..Wishes::default() }),
        ..Details::default()
    };
    office
        .run("leyla", |desk, acting, now| {
            application::describe_person(desk, &acting.permit()?, case.application, person, &details, now)
        })
        .unwrap();
    assert_eq!(codes(begin(&mut office, &start(&case, person))), [Code::InterviewerUntrained]);
    qualify(
        &mut office,
        "leyla",
        Some(Sex::F),
        &[("interview-techniques", None), ("interviewing-vulnerable", None)],
    );
    begin(&mut office, &start(&case, person)).unwrap();
}

#[test]
fn a_wish_for_a_woman_is_kept_or_the_reason_is() {
    let mut office = Office::new();
    let case = office.registered();
    let person = case.members[0];
    let details = Details {
        wishes: Some(Wishes { interviewer: Some(Sex::F), interpreter: Some(Sex::F), ..Wishes::default() }),
        ..Details::default()
    };
    office
        .run("leyla", |desk, acting, now| {
            application::describe_person(desk, &acting.permit()?, case.application, person, &details, now)
        })
        .unwrap();
    let (leyla, samir) = (Some(id_of(&mut office, "leyla")), Some(id_of(&mut office, "samir")));
    let woman = enter(&mut office, &dari("Tərcümə Sınaqzadə")).unwrap();
    let man =
        enter(&mut office, &InterpreterForm { sex: Some(Sex::M), ..dari("Dilmanc Nümunəyev") }).unwrap();
    let book = |officer, interpreter, time: &str| AppointmentForm {
        officer,
        interpreter: Some(interpreter),
        ..booking(&case, time, 30)
    };
    let met = make(&mut office, &book(leyla, woman, "09:00")).unwrap().wish.unwrap();
    assert_eq!((met.interviewer, met.interpreter, met.because), (Some(true), Some(true), None));
    for (form, interviewer, interpreter) in [
        (book(samir, woman, "10:00"), Some(false), Some(true)),
        (book(leyla, man, "11:00"), Some(true), Some(false)),
        (book(samir, man, "12:00"), Some(false), Some(false)),
    ] {
        assert_eq!(codes(make(&mut office, &form)), [Code::SexPreferenceUnmet]);
        let form = AppointmentForm { overrides: because(Code::SexPreferenceUnmet, Some(person)), ..form };
        let wish = make(&mut office, &form).unwrap().wish.unwrap();
        assert_eq!((wish.interviewer, wish.interpreter), (interviewer, interpreter));
        assert_eq!(wish.because.as_deref(), Some("Başqa əməkdaş yoxdur."));
    }
    // A sex that was not recorded meets no wish.
    qualify(&mut office, "leyla", None, &[("interview-techniques", None)]);
    assert_eq!(codes(begin(&mut office, &start(&case, person))), [Code::SexPreferenceUnmet]);
    let overridden = office.file("leyla", case.application).overrides;
    assert_eq!(overridden.len(), 3, "each reason is on the file");
}

#[test]
fn an_interpreter_is_bound_free_of_conflict_and_accredited() {
    let mut office = Office::new();
    let (case, other) = (office.registered(), office.registered());
    let person = case.members[0];
    let unbound = InterpreterForm { undertaking: None, ..dari("Uydurma Dilbilənli") };
    let opposed = InterpreterForm {
        conflicts: vec![ConflictForm { number: case.number.clone(), note: "Qohumdur".to_owned() }],
        ..dari("Qohum Nümunəli")
    };
    let mut lapsed = dari("Keçmiş Nümunəli");
    lapsed.accredited_until = Some("2026-11-24".parse().unwrap());
    let mut pashto = dari("Puştu Nümunəli");
    pashto.languages[0].language = "PBT".to_owned();
    let mut uncovered = dari("Həvəskar Nümunəli");
    uncovered.languages[0].accredited = false;
    for (form, code) in [
        (unbound, Code::InterpreterUnsworn),
        (opposed, Code::InterpreterConflict),
        (lapsed, Code::InterpreterUnsuited),
        (pashto, Code::InterpreterUnsuited),
        (uncovered, Code::InterpreterUnsuited),
    ] {
        let interpreter = Some(enter(&mut office, &form).unwrap());
        let begun = StartForm { interpreter_id: interpreter, ..start(&case, person) };
        assert_eq!(codes(begin(&mut office, &begun)), [code], "{}", form.name);
        let booked = AppointmentForm { interpreter, ..booking(&case, "10:00", 30) };
        assert_eq!(codes(make(&mut office, &booked)), [code], "{}: booked", form.name);
        if code == Code::InterpreterConflict {
            // Of somebody else's case the conflict says nothing.
            make(&mut office, &AppointmentForm { interpreter, ..booking(&other, "16:00", 30) }).unwrap();
        }
    }
    // The dialect that the applicant asked for.
    for (dialect, suited) in [("Herat", true), ("herat ", true), ("Kabul", false)] {
        let details = Details {
            wishes: Some(Wishes { dialect: Some(dialect.to_owned()), ..Wishes::default() }),
            ..Details::default()
        };
        office
            .run("leyla", |desk, acting, now| {
                application::describe_person(desk, &acting.permit()?, case.application, person, &details, now)
            })
            .unwrap();
        let good = Some(enter(&mut office, &dari("Yaxşı Nümunəli")).unwrap());
        let booked = AppointmentForm { interpreter: good, ..booking(&case, "17:00", 15) };
        let check = office
            .run("leyla", |desk, acting, now| appointment::check(desk, &acting.permit()?, &booked, now))
            .unwrap();
        assert_eq!(check.broken.is_empty(), suited, "{dialect}");
    }
    let form = InterpreterForm {
        conflicts: vec![ConflictForm { number: "BAK1-2026-99999-X".to_owned(), note: String::new() }],
        languages: Vec::new(),
        sex: None,
        modes: Vec::new(),
        accreditation: String::new(),
        ..dari(" ")
    };
    office.refused(
        "leyla",
        (Kind::Invalid, Code::CheckTheForm),
        &[
            ("name", Code::Required),
            ("sex", Code::Required),
            ("languages", Code::Required),
            ("accreditation", Code::Required),
            ("modes", Code::Required),
            ("conflicts.0.note", Code::Required),
            ("conflicts.0.number", Code::NotFound),
        ],
        |desk, acting, now| casework::interpreter::record(desk, &acting.permit()?, &form, now),
    );
    office.assert_sound();
}

/// Somebody of the family who is to be heard apart is not heard through the same interpreter.
#[test]
fn one_interpreter_for_two_who_are_heard_apart_needs_a_reason() {
    let mut office = Office::new();
    let mut husband = applicant("Nader Namuna");
    husband.relationship = Relationship::Hus;
    let case = registered(&mut office, vec![applicant("Zahra Namuna"), husband]);
    let (zahra, nader) = (case.members[0], case.members[1]);
    let interpreter = Some(enter(&mut office, &dari("Tərcümə Sınaqzadə")).unwrap());
    let begun = StartForm { interpreter_id: interpreter, ..start(&case, nader) };
    begin(&mut office, &begun).unwrap();
    let booked = AppointmentForm { interpreter, ..booking(&case, "10:00", 60) };
    let plain = office
        .run("leyla", |desk, acting, now| appointment::check(desk, &acting.permit()?, &booked, now))
        .unwrap();
    assert!(plain.broken.is_empty(), "a family without such a need shares an interpreter");
    let need = NeedForm {
        application: case.application,
        person: zahra,
        code: "SV-VO".to_owned(),
        status: None,
        severity: None,
        source: NeedSource::Stated,
        told: None,
        restricted: false,
        note: None,
        referral: None,
    };
    office.run("leyla", |desk, acting, now| need::record(desk, &acting.permit()?, &need, now)).unwrap();
    assert_eq!(codes(make(&mut office, &booked)), [Code::InterpreterOpposing]);
    let form = AppointmentForm { overrides: because(Code::InterpreterOpposing, Some(zahra)), ..booked };
    make(&mut office, &form).unwrap();
}
