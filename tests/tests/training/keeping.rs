//! What is refused, and what follows from what.

use crate::{CHILDREN, INVALID, id_of, office, plan, session, shown, trainer};
use casework::{
    Code, Kind,
    appointment::{self, AppointmentForm, AppointmentMode},
    interpreter::{self, InterpreterForm, SpokenLanguage},
    officer::{self, Qualification, QualifyForm},
    person::Sex,
    training::{
        self, CancelForm, EnrolmentState, ModuleForm, NominationForm, PlanForm, PostForm, RecordForm,
        RequiredState, SessionForm, StepForm, WithdrawCertificateForm,
    },
};
use panah_tests::office::{ADMINISTRATOR, Office};
use vault::Id;

fn module(code: &str, version: &str) -> ModuleForm {
    let title = ["az", "ru", "en"].map(|lang| (lang.to_owned(), format!("Nümunə {lang}")));
    ModuleForm {
        code: code.to_owned(),
        version: version.to_owned(),
        title: title.into_iter().collect(),
        area: training::Area::Asylum,
        level: training::Level::Core,
        online_hours: 0,
        face_hours: 8,
        prerequisites: Vec::new(),
        validity_months: Some(12),
        pass_mark: None,
        qualification: None,
    }
}

#[test]
fn a_session_says_all_that_is_wrong_at_once() {
    let mut office = office();
    let one = trainer(&mut office, "leyla", &[CHILDREN]);
    let vulnerable = trainer(&mut office, "samir", &["interviewing-vulnerable"]);
    let good = session(&[one]);
    let table: Vec<(SessionForm, Vec<(&str, Code)>)> = vec![
        (
            SessionForm { module: "yoga".to_owned(), ..good.clone() },
            vec![("module", Code::NotAChoice), ("trainers.0", Code::TrainerUnaccredited)],
        ),
        (
            SessionForm { online_until: "2026-11-30".parse().ok(), ..good.clone() },
            vec![("onlineUntil", Code::DatesOutOfOrder)],
        ),
        (SessionForm { face_until: None, ..good.clone() }, vec![("faceUntil", Code::Required)]),
        (
            SessionForm { face_until: "2027-12-31".parse().ok(), ..good.clone() },
            vec![("faceUntil", Code::OutOfRange)],
        ),
        (SessionForm { place: " ".to_owned(), ..good.clone() }, vec![("place", Code::Required)]),
        (
            SessionForm { language: "Azerbaijani, probably".to_owned(), ..good.clone() },
            vec![("language", Code::NotAChoice)],
        ),
        (
            SessionForm { funder: "me".to_owned(), seats: 0, ..good.clone() },
            vec![("funder", Code::NotAChoice), ("seats", Code::OutOfRange)],
        ),
        (SessionForm { trainers: Vec::new(), ..good.clone() }, vec![("trainers", Code::Required)]),
        (session(&[one, one]), vec![("trainers.1", Code::AlreadyRecorded)]),
        (session(&[one, vulnerable]), vec![("trainers.1", Code::TrainerUnaccredited)]),
        (
            SessionForm {
                online_from: None,
                online_until: None,
                face_from: None,
                face_until: None,
                ..good.clone()
            },
            vec![("onlineFrom", Code::Required)],
        ),
    ];
    for (form, faults) in table {
        office.refused("aysel", INVALID, &faults, |desk, acting, now| {
            training::plan_session(desk, &acting.permit()?, &form, now)
        });
    }
    office.refused("leyla", (Kind::Forbidden, Code::NotAllowed), &[], |desk, acting, now| {
        training::plan_session(desk, &acting.permit()?, &good, now)
    });
}

fn nominate(office: &mut Office, session: Id, logins: &[&str]) -> Vec<Id> {
    let officers = logins.iter().map(|login| id_of(office, login)).collect();
    let form = NominationForm { session, officers };
    office.run("aysel", |desk, acting, now| training::nominate(desk, &acting.permit()?, &form, now)).unwrap()
}

fn step(office: &mut Office, enrolment: Id, to: EnrolmentState, reason: &str) -> casework::Result<()> {
    let form = StepForm { enrolment, to, reason: reason.to_owned() };
    office.run("aysel", |desk, acting, now| training::step(desk, &acting.permit()?, &form, now))
}

#[test]
fn seats_are_counted_steps_follow_and_a_cancelled_session_takes_nobody() {
    let mut office = office();
    let one = trainer(&mut office, "both", &[CHILDREN]);
    let taught = plan(&mut office, &session(&[one]));
    let form = NominationForm { session: taught, officers: vec![id_of(&mut office, "both")] };
    office.refused("aysel", INVALID, &[("officers.0", Code::NotAChoice)], |desk, acting, now| {
        training::nominate(desk, &acting.permit()?, &form, now)
    });
    let three = nominate(&mut office, taught, &["leyla", "samir", "kamran"]);
    for (enrolment, to, reason, code) in [
        (three[0], EnrolmentState::Completed, "", Some(Code::CheckTheForm)),
        (three[0], EnrolmentState::NoShow, "x", Some(Code::CheckTheForm)),
        (three[0], EnrolmentState::Enrolled, "", None),
        (three[1], EnrolmentState::Enrolled, "", None),
        (three[2], EnrolmentState::Enrolled, "", Some(Code::SessionFull)),
        (three[0], EnrolmentState::NoShow, "Gəlmədi.", Some(Code::SessionToCome)),
        (three[0], EnrolmentState::Withdrawn, "", Some(Code::CheckTheForm)),
        (three[0], EnrolmentState::Withdrawn, "Xəstədir.", None),
        (three[0], EnrolmentState::Enrolled, "", Some(Code::EnrolmentClosed)),
        (three[2], EnrolmentState::Enrolled, "", None),
    ] {
        let found = step(&mut office, enrolment, to, reason).err().map(|failure| failure.code);
        assert_eq!(found, code, "{to:?} {reason}");
    }
    // Who was taken out may be nominated again.
    nominate(&mut office, taught, &["leyla"]);
    let cancel = CancelForm { session: taught, reason: "Maliyyə yoxdur.".to_owned() };
    office.run("aysel", |desk, acting, now| training::cancel(desk, &acting.permit()?, &cancel, now)).unwrap();
    let view = shown(&mut office, taught);
    assert!(view.participants.iter().all(|one| one.enrolment.state == EnrolmentState::Withdrawn));
    office.refused("aysel", (Kind::NotNow, Code::SessionCancelled), &[], |desk, acting, now| {
        training::cancel(desk, &acting.permit()?, &cancel, now)
    });
    assert_eq!(
        step(&mut office, three[2], EnrolmentState::Withdrawn, "x").unwrap_err().code,
        Code::SessionCancelled
    );
    // The trainer is free again.
    plan(&mut office, &session(&[one]));
    office.assert_sound();
}

#[test]
fn a_module_is_never_rewritten_and_sessions_keep_the_version_they_were_planned_with() {
    let mut office = office();
    let add = |office: &mut Office, form: &ModuleForm| {
        office.run("aysel", |desk, acting, now| training::add_module(desk, &acting.permit()?, form, now))
    };
    for (form, field) in [
        (module("Böyük", "1"), "code"),
        (ModuleForm { title: [("az".to_owned(), "Ad".to_owned())].into(), ..module("n-1", "1") }, "title.ru"),
        (ModuleForm { face_hours: 0, ..module("n-1", "1") }, "onlineHours"),
        (ModuleForm { prerequisites: vec!["n-1".to_owned()], ..module("n-1", "1") }, "prerequisites"),
        (ModuleForm { qualification: Some("yoga".to_owned()), ..module("n-1", "1") }, "qualification"),
        (module(CHILDREN, "2026"), "version"),
    ] {
        assert_eq!(add(&mut office, &form).unwrap_err().fields[0].field, field);
    }
    add(&mut office, &module("n-1", "1")).unwrap();
    let one = trainer(&mut office, "leyla", &["n-1"]);
    let form =
        SessionForm { module: "n-1".to_owned(), online_from: None, online_until: None, ..session(&[one]) };
    let taught = plan(&mut office, &form);
    add(&mut office, &ModuleForm { face_hours: 16, ..module("n-1", "2") }).unwrap();
    let kept = shown(&mut office, taught).session.module;
    assert_eq!((kept.version.as_str(), kept.face_hours), ("1", 8));
    let all = training::modules(office.desk()).unwrap();
    let versions: Vec<(&str, bool)> = all
        .iter()
        .filter(|one| one.module.code == "n-1")
        .map(|one| (one.module.version.as_str(), one.current))
        .collect();
    assert_eq!(versions, [("1", false), ("2", true)]);
    // A new version of a shared module gives what the module gives.
    add(&mut office, &module(CHILDREN, "2027")).unwrap();
    let all = training::modules(office.desk()).unwrap();
    let newest = all.iter().find(|one| one.module.code == CHILDREN && one.current).unwrap();
    assert_eq!(newest.module.qualification.as_deref(), Some(CHILDREN));
}

#[test]
fn what_was_told_and_what_was_certified_are_one_truth() {
    let mut office = office();
    let nigar = id_of(&mut office, "nigar");
    let told = |office: &mut Office, codes: &[(&str, Option<&str>)]| {
        let one = |(code, until): &(&str, Option<&str>)| Qualification {
            code: (*code).to_owned(),
            until: until.and_then(|day| day.parse().ok()),
        };
        let form = QualifyForm { officer: nigar, sex: None, qualifications: codes.iter().map(one).collect() };
        office
            .run(ADMINISTRATOR, |desk, acting, now| officer::qualify(desk, &acting.permit()?, &form, now))
            .unwrap();
    };
    let recorded = |office: &mut Office| -> Vec<String> {
        let desk = office.desk();
        let all = officer::all(desk.read()).unwrap();
        let one = all.iter().find(|one| one.id == nigar).unwrap();
        let known = training::recorded(desk.read(), &desk.profile.lists, one).unwrap();
        known.iter().map(|one| format!("{} {:?}", one.code, one.until)).collect()
    };
    told(&mut office, &[("inclusion", None), ("coi", Some("2027-01-01"))]);
    assert_eq!(recorded(&mut office), ["inclusion None", "coi Some(2027-01-01)"]);
    let form = RecordForm {
        officer: nigar,
        module: CHILDREN.to_owned(),
        version: "2026".to_owned(),
        issuer: "Uydurma Mərkəz".to_owned(),
        number: "1".to_owned(),
        seen: "Surəti".to_owned(),
        awarded_on: "2026-03-01".parse().unwrap(),
        valid_until: None,
    };
    let certificate = office
        .run("aysel", |desk, acting, now| training::record_certificate(desk, &acting.permit()?, &form, now))
        .unwrap();
    // The administrator's list is set anew; the certificate of another body stays.
    told(&mut office, &[("inclusion", Some("2028-01-01"))]);
    let both = ["inclusion Some(2028-01-01)".to_owned(), format!("{CHILDREN} Some(2029-02-28)")];
    assert_eq!(recorded(&mut office), both);
    let form = WithdrawCertificateForm { certificate, reason: "Saxta çıxdı.".to_owned() };
    office
        .run("aysel", |desk, acting, now| training::withdraw_certificate(desk, &acting.permit()?, &form, now))
        .unwrap();
    assert_eq!(recorded(&mut office), both[..1]);
    office.assert_sound();
}

#[test]
fn a_deadline_counts_from_the_appointment_and_a_plan_is_agreed() {
    let mut office = office();
    let (nigar, rais) = (id_of(&mut office, "nigar"), id_of(&mut office, "rais"));
    let states = |office: &mut Office, module: &str| {
        let mine = office.run("nigar", |desk, acting, now| training::mine(desk, acting, None, now)).unwrap();
        mine.row.required.iter().find(|one| one.module == module).map(|one| (one.state, one.due)).unwrap()
    };
    assert_eq!(states(&mut office, "inclusion"), (RequiredState::Missing, "2027-05-25".parse().ok()));
    let post =
        PostForm { officer: nigar, unit: "1-ci şöbə".to_owned(), since: "2026-05-01".parse().unwrap() };
    office.run("aysel", |desk, acting, now| training::set_post(desk, &acting.permit()?, &post, now)).unwrap();
    assert_eq!(states(&mut office, "inclusion"), (RequiredState::Overdue, "2026-11-01".parse().ok()));
    assert_eq!(states(&mut office, "drafting"), (RequiredState::Missing, "2027-05-01".parse().ok()));
    let mut form = PlanForm {
        officer: nigar,
        module: "gender".to_owned(),
        due: "2026-11-24".parse().unwrap(),
        agreed_by: rais,
        note: String::new(),
    };
    office.refused("aysel", INVALID, &[("due", Code::DateInPast)], |desk, acting, now| {
        training::agree(desk, &acting.permit()?, &form, now)
    });
    form.due = "2026-12-20".parse().unwrap();
    let item = office
        .run("aysel", |desk, acting, now| training::agree(desk, &acting.permit()?, &form, now))
        .unwrap();
    office.refused("aysel", INVALID, &[("module", Code::AlreadyRecorded)], |desk, acting, now| {
        training::agree(desk, &acting.permit()?, &form, now)
    });
    let mine = office.run("nigar", |desk, acting, now| training::mine(desk, acting, None, now)).unwrap();
    assert_eq!((mine.plan.len(), mine.plan[0].agreed_by.as_str()), (1, "Rəis Sınaqlı"));
    office
        .run("aysel", |desk, acting, now| training::drop_plan(desk, &acting.permit()?, item, "Sonra.", now))
        .unwrap();
    office.refused("kamran", (Kind::Forbidden, Code::NotAllowed), &[], |desk, acting, now| {
        training::mine(desk, acting, Some(nigar), now)
    });
}

/// Who hears through an interpreter should have learnt it once the deadline of their role is over.
#[test]
fn whoever_hears_through_an_interpreter_learns_it_in_time() {
    let mut office = office();
    let case = office.registered();
    let (nigar, leyla) = (id_of(&mut office, "nigar"), "leyla");
    let interpreter = InterpreterForm {
        interpreter: None,
        name: "Uydurma Dilbilənli".to_owned(),
        sex: Some(Sex::F),
        languages: vec![SpokenLanguage {
            language: "PRS".to_owned(),
            dialects: Vec::new(),
            level: Some("E".to_owned()),
            accredited: true,
        }],
        accreditation: "NÜM-001".to_owned(),
        accredited_until: Some("2026-12-31".parse().unwrap()),
        undertaking: Some("2026-01-12".parse().unwrap()),
        modes: vec![AppointmentMode::InPerson],
        nationality: None,
        ethnicity: None,
        caution: None,
        conflicts: Vec::new(),
        contact: None,
    };
    let interpreter = office
        .run(leyla, |desk, acting, now| interpreter::record(desk, &acting.permit()?, &interpreter, now))
        .unwrap();
    let broken = |office: &mut Office, through: Option<Id>| -> bool {
        let form = AppointmentForm {
            officer: Some(nigar),
            interpreter: through,
            ..panah_tests::forms::appointment(&case, "10:00")
        };
        let check = office
            .run(leyla, |desk, acting, now| appointment::check(desk, &acting.permit()?, &form, now))
            .unwrap();
        check.broken.iter().any(|one| one.code == Code::InterpretingUntrained)
    };
    assert!(!broken(&mut office, Some(interpreter)), "she is new here: a year is hers");
    let post = PostForm { officer: nigar, unit: String::new(), since: "2025-12-06".parse().unwrap() };
    office.run("aysel", |desk, acting, now| training::set_post(desk, &acting.permit()?, &post, now)).unwrap();
    assert!(broken(&mut office, Some(interpreter)), "a year and a day on the day of the interview");
    assert!(!broken(&mut office, None), "she hears without one");
    let form = RecordForm {
        officer: nigar,
        module: "interpreters".to_owned(),
        version: "2026".to_owned(),
        issuer: "Uydurma Mərkəz".to_owned(),
        number: "2".to_owned(),
        seen: "Əsli".to_owned(),
        awarded_on: "2026-11-01".parse().unwrap(),
        valid_until: None,
    };
    office
        .run("aysel", |desk, acting, now| training::record_certificate(desk, &acting.permit()?, &form, now))
        .unwrap();
    assert!(!broken(&mut office, Some(interpreter)));
}
