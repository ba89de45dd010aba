//! The whole way of one officer.

use crate::{CHILDREN, INVALID, id_of, office, plan, session, shown, trainer};
use casework::{
    Code, Kind, Result,
    application::{self, Relationship},
    appointment::{self, AppointmentForm},
    audit::{self, AuditForm, GapArea, GapForm, SampleFilter, SampleMethod, Stratum, measure::Confidence},
    demonstration::main_job::Case,
    family::{self, RepresentativeForm, RepresentativeKind},
    indicator::{self, IndicatorFilter, IndicatorQuery, Step},
    interview, officer,
    person::BirthForm,
    statistic::{ExportFormat, Period},
    training::{
        self, AttendanceForm, AwardForm, EnrolmentState, EvaluationForm, NeedForm, NeedState, NominationForm,
        OnlineForm, Presence, RecordForm, RequiredState, SessionForm, StepForm, TestForm, TrainingCode,
        TrainingExport, TrainingTable, TurnoverQuery,
    },
    verify,
};
use letters::Lang;
use panah_tests::{
    forms,
    office::{ADMINISTRATOR, Office, applicant, registration},
    pdf,
};
use vault::Id;

/// A small child alone, with a guardian, in a case of nigar's.
fn child_alone(office: &mut Office) -> Case {
    let mut child = applicant("Samim Nümunə");
    child.person.birth = BirthForm { year: Some(2018), ..BirthForm::default() };
    child.relationship = Relationship::Pa;
    let form = registration(vec![child]);
    let done = office
        .run("nigar", |desk, acting, now| application::register(desk, &acting.permit()?, &form, now))
        .unwrap();
    let members = office.file("nigar", done.application).members.iter().map(|one| one.person.id).collect();
    let case = Case { application: done.application, number: done.number, members };
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
    office.run("nigar", |desk, acting, now| family::appoint(desk, &acting.permit()?, &form, now)).unwrap();
    case
}

/// Whether nigar may be booked to hear a child on a day, or which rule stands against it.
fn booked(office: &mut Office, case: &Case, day: &str) -> Vec<Code> {
    let officer = Some(id_of(office, "nigar"));
    let form = AppointmentForm { officer, day: day.parse().unwrap(), ..forms::appointment(case, "10:00") };
    let check = office
        .run("nigar", |desk, acting, now| appointment::check(desk, &acting.permit()?, &form, now))
        .unwrap();
    // Days so far ahead are past the time limit of the case, which is told of and nothing here.
    let codes = check.broken.into_iter().map(|one| one.code);
    codes.filter(|code| *code != Code::DeadlineNear).collect()
}

fn begin(office: &mut Office, case: &Case) -> Result<interview::Interview> {
    let form = forms::interview(case.application, case.members[0]);
    office.run("nigar", |desk, acting, now| interview::start(desk, &acting.permit()?, &form, now))
}

/// A gap that an audit of the registration found.
fn gap(office: &mut Office) -> Id {
    let form = AuditForm {
        checklist: "registration".to_owned(),
        title: "Qeydiyyat, noyabr".to_owned(),
        purpose: "Uşaqlarla iş".to_owned(),
        filter: SampleFilter {
            from: "2026-11-01".parse().unwrap(),
            until: "2026-12-31".parse().unwrap(),
            country: None,
            procedure: None,
            outcome: None,
            officer: None,
            unit: None,
            stage: None,
            target: None,
        },
        method: SampleMethod::Targeted,
        stratum: Stratum::Officer,
        confidence: Confidence::NinetyFive,
        margin: 10,
        size: None,
        double: 0,
        seed: Some("7".to_owned()),
        follows: None,
    };
    let found =
        office.run("sevda", |desk, acting, now| audit::plan(desk, &acting.permit()?, &form, now)).unwrap();
    let form = GapForm {
        audit: Some(found),
        area: GapArea::Training,
        text: "Uşaqlarla müsahibə aparan əməkdaş öyrədilməyib.".to_owned(),
        indicators: vec!["r8".to_owned()],
        causes: Vec::new(),
        training: Some(CHILDREN.to_owned()),
    };
    office.run("sevda", |desk, acting, now| audit::found(desk, &acting.permit()?, &form, now)).unwrap()
}

fn needs(office: &mut Office) -> Vec<training::NeedView> {
    office.run("rais", |desk, acting, now| training::needs(desk, &acting.permit()?, now)).unwrap()
}

fn due(office: &mut Office, login: &str) -> Vec<TrainingCode> {
    let mine = office.run(login, |desk, acting, now| training::mine(desk, acting, None, now)).unwrap();
    mine.due.into_iter().map(|one| one.code).collect()
}

fn mark(office: &mut Office, session: Id, marks: &[(Id, &str, Presence)]) -> Result<()> {
    let mark = |(enrolment, day, presence): &(Id, &str, Presence)| {
        serde_json::from_value(
            serde_json::json!({ "enrolment": enrolment, "day": day, "presence": presence }),
        )
        .unwrap()
    };
    let form = AttendanceForm { session, marks: marks.iter().map(mark).collect() };
    office.run("aysel", |desk, acting, now| training::mark(desk, &acting.permit()?, &form, now))
}

#[test]
fn from_the_gap_to_the_child_and_to_the_leaver() {
    let mut office = office();
    let (case, other) = (child_alone(&mut office), child_alone(&mut office));
    let nigar = id_of(&mut office, "nigar");
    assert_eq!(
        booked(&mut office, &case, "2026-12-07"),
        [Code::ChildInterviewerUntrained, Code::InterviewerUntrained]
    );
    assert_eq!(begin(&mut office, &case).unwrap_err().code, Code::ChildInterviewerUntrained);

    // The gap becomes a need.
    let gap = gap(&mut office);
    let mut form = NeedForm {
        gap: Some(gap),
        module: CHILDREN.to_owned(),
        officers: Vec::new(),
        unit: String::new(),
        why: "Auditin tapdığı boşluq.".to_owned(),
        due: "2027-02-01".parse().ok(),
    };
    office.refused("aysel", INVALID, &[("officers", Code::Required)], |desk, acting, now| {
        training::raise(desk, &acting.permit()?, &form, now)
    });
    form.officers = vec![nigar];
    let need = office
        .run("aysel", |desk, acting, now| training::raise(desk, &acting.permit()?, &form, now))
        .unwrap();
    assert_eq!(needs(&mut office)[0].state, NeedState::Open);
    assert!(due(&mut office, "aysel").contains(&TrainingCode::NeedsOpen));

    // The need gets a session with two trainers, who cannot be elsewhere at the same time.
    let first = trainer(&mut office, "leyla", &[CHILDREN, "interviewing-vulnerable"]);
    let second = trainer(&mut office, "Təlimçi Nümunəzadə", &[CHILDREN, "interviewing-vulnerable"]);
    let taught = plan(&mut office, &SessionForm { need: Some(need), ..session(&[first, second]) });
    let overlapping = SessionForm {
        module: "interviewing-vulnerable".to_owned(),
        online_from: "2026-12-20".parse().ok(),
        online_until: "2027-01-05".parse().ok(),
        face_from: None,
        face_until: None,
        ..session(&[second, first])
    };
    let both = [("trainers.0", Code::TrainerBusy), ("trainers.1", Code::TrainerBusy)];
    let refusal = office.refused("aysel", INVALID, &both, |desk, acting, now| {
        training::plan_session(desk, &acting.permit()?, &overlapping, now)
    });
    let said = &refusal.fields[0].params;
    assert_eq!(said["trainer"], "Təlimçi Nümunəzadə");
    assert_eq!((said["module"].as_str(), said["other"].as_str()), ("interviewing-vulnerable", CHILDREN));
    assert_eq!((said["from"].as_str(), said["until"].as_str()), ("2026-12-01", "2027-01-12"));
    assert_eq!(needs(&mut office)[0].state, NeedState::Planned);

    // Nigar takes part once she holds what comes before; her certificate of another body is seen and recorded.
    let form = NominationForm { session: taught, officers: vec![nigar] };
    let enrolment = office
        .run("aysel", |desk, acting, now| training::nominate(desk, &acting.permit()?, &form, now))
        .unwrap()[0];
    let enrol = StepForm { enrolment, to: EnrolmentState::Enrolled, reason: String::new() };
    let missing = (Kind::NotNow, Code::PrerequisiteMissing);
    office.refused("aysel", missing, &[], |desk, acting, now| {
        training::step(desk, &acting.permit()?, &enrol, now)
    });
    let held = RecordForm {
        officer: nigar,
        module: "interview-techniques".to_owned(),
        version: String::new(),
        issuer: "Uydurma Təlim Mərkəzi".to_owned(),
        number: "UTM-17".to_owned(),
        seen: "Əsli göstərildi.".to_owned(),
        awarded_on: "2024-05-06".parse().unwrap(),
        valid_until: None,
    };
    office
        .run("aysel", |desk, acting, now| training::record_certificate(desk, &acting.permit()?, &held, now))
        .unwrap();
    office.refused("aysel", INVALID, &[("number", Code::AlreadyRecorded)], |desk, acting, now| {
        training::record_certificate(desk, &acting.permit()?, &held, now)
    });
    office.run("aysel", |desk, acting, now| training::step(desk, &acting.permit()?, &enrol, now)).unwrap();
    assert_eq!(booked(&mut office, &case, "2026-12-07"), [Code::ChildInterviewerUntrained]);

    // Online is done; face to face is to come.
    office.wait(46);
    let hours = OnlineForm { enrolment, hours: 30 };
    office.run("aysel", |desk, acting, now| training::online(desk, &acting.permit()?, hours, now)).unwrap();
    assert!(due(&mut office, "nigar").contains(&TrainingCode::SessionSoon), "it is tomorrow");
    let award = AwardForm { enrolment, language: Lang::Az };
    let refused = |office: &mut Office, code: Code, all: &[Code]| {
        let fields: Vec<(&str, Code)> = all.iter().map(|code| ("enrolment", *code)).collect();
        office.refused("aysel", (Kind::NotNow, code), &fields, |desk, acting, now| {
            training::award(desk, &acting.permit()?, award, now)
        })
    };
    refused(&mut office, Code::FaceToFaceMissing, &[Code::FaceToFaceMissing, Code::TestMissing]);
    let early = mark(&mut office, taught, &[(enrolment, "2027-01-11", Presence::Present)]).unwrap_err();
    assert_eq!(early.fields[0].code, Code::DateInFuture);

    // Both days, a test, a resit.
    office.wait(2);
    let days = [(enrolment, "2027-01-11", Presence::Present), (enrolment, "2027-01-12", Presence::Absent)];
    mark(&mut office, taught, &days).unwrap();
    refused(&mut office, Code::AttendanceMissing, &[Code::AttendanceMissing, Code::TestMissing]);
    mark(&mut office, taught, &[(enrolment, "2027-01-12", Presence::Present)]).unwrap();
    refused(&mut office, Code::TestMissing, &[]);
    let sit = |office: &mut Office, score| {
        let form = TestForm { enrolment, score, held_on: "2027-01-12".parse().unwrap() };
        office.run("aysel", |desk, acting, now| training::test(desk, &acting.permit()?, form, now))
    };
    assert_eq!(sit(&mut office, 101).unwrap_err().fields[0].code, Code::OutOfRange);
    assert!(!sit(&mut office, 59).unwrap().is_passed());
    let failed = refused(&mut office, Code::TestFailed, &[]);
    assert_eq!((failed.params["score"].as_str(), failed.params["needed"].as_str()), ("59", "60"));
    assert_eq!(sit(&mut office, 72).unwrap().number, 2);
    assert_eq!(sit(&mut office, 80).unwrap_err().code, Code::TestPassed);
    let before = shown(&mut office, taught);
    assert!(before.participants[0].lacks.is_empty());
    let certificate = office
        .run("aysel", |desk, acting, now| training::award(desk, &acting.permit()?, award, now))
        .unwrap();
    assert_eq!(certificate.number, "BLK2-T2027-0001");
    assert_eq!(certificate.valid_until, "2030-01-11".parse().ok());
    let late = mark(&mut office, taught, &[(enrolment, "2027-01-12", Presence::Absent)]).unwrap_err();
    assert_eq!(late.code, Code::EnrolmentClosed, "what a certificate rests on does not change");

    // On paper.
    office.refused("kamran", (Kind::Forbidden, Code::NotAllowed), &[], |desk, acting, _| {
        training::show_certificate(desk, acting, certificate.id)
    });
    let (name, bytes) = office
        .run("nigar", |desk, acting, now| training::certificate_file(desk, acting, certificate.id, now))
        .unwrap();
    assert_eq!(name, "BLK2-T2027-0001.pdf");
    panah_tests::standards::assert_all_kept([(&name, &bytes)]);
    assert_eq!(pdf::pages(&bytes), 1);
    let text = pdf::flowing(&pdf::text(&bytes));
    for part in [
        "Təlim sertifikatı",
        "Nigar Nümunə",
        "Uşaqlarla müsahibə",
        "BLK2-T2027-0001",
        "30 / 16",
        "100-dən 72",
        "Leyla Nümunə",
        "Təlimçi Nümunəzadə",
        "11 yanvar 2030",
    ] {
        assert!(text.contains(part), "{part} is not in: {text}");
    }
    let verdict = verify::at_desk(office.desk(), &bytes).unwrap();
    assert_eq!((verdict.state, verdict.issued_here), (verify::State::Genuine, Some(true)));
    assert_eq!(panah_tests::scan::unread(&bytes, 1), None, "its code is read from a scan");

    // The child is heard, until the certificate ends.
    assert!(booked(&mut office, &case, "2027-02-01").is_empty());
    assert_eq!(booked(&mut office, &case, "2030-01-11"), []);
    assert_eq!(booked(&mut office, &case, "2030-01-14"), [Code::ChildInterviewerUntrained]);
    begin(&mut office, &case).unwrap();
    let plan = office.run("rais", |desk, acting, now| audit::gaps(desk, &acting.permit()?, now)).unwrap();
    assert_eq!((plan.gaps[0].needs[0].state, plan.gaps[0].needs[0].done), (NeedState::Done, 1));

    // She says what she thinks; nobody is known by it.
    let marks = training::catalogue().unwrap().questions.iter().map(|one| (one.code.clone(), 4)).collect();
    let said = EvaluationForm { enrolment, marks, text: "Çox faydalı idi.".to_owned() };
    office.refused("leyla", (Kind::Forbidden, Code::NotAllowed), &[], |desk, acting, now| {
        training::evaluate(desk, acting, &said, now)
    });
    office.run("nigar", |desk, acting, now| training::evaluate(desk, acting, &said, now)).unwrap();
    let view = shown(&mut office, taught);
    assert_eq!((view.answers, view.evaluation.len(), view.remarks.len()), (1, 0, 0));
    assert!(view.participants.iter().all(|one| one.enrolment.evaluation.is_none()));
    let theirs =
        office.run("rais", |desk, acting, now| training::mine(desk, acting, Some(nigar), now)).unwrap();
    assert!(theirs.sessions.iter().all(|one| one.enrolment.evaluation.is_none()) && theirs.due.is_empty());

    // Three years on.
    office.wait(1060);
    assert!(due(&mut office, "nigar").contains(&TrainingCode::Expiring));
    office.wait(36);
    assert_eq!(begin(&mut office, &other).unwrap_err().code, Code::ChildInterviewerUntrained);
    assert!(due(&mut office, "aysel").contains(&TrainingCode::CertificatesExpired));
    let matrix =
        office.run("rais", |desk, acting, now| training::matrix(desk, &acting.permit()?, now)).unwrap();
    let row = matrix.rows.iter().find(|row| row.officer == nigar).unwrap();
    let state = |module: &str| row.required.iter().find(|one| one.module == module).unwrap().state;
    assert_eq!(state(CHILDREN), RequiredState::Expired);
    assert_eq!(state("interview-techniques"), RequiredState::Held);
    assert_eq!(state("inclusion"), RequiredState::Overdue);

    // She leaves, and with her what she had learnt and still counts.
    office
        .run(ADMINISTRATOR, |desk, acting, now| officer::remove(desk, &acting.permit()?, nigar, now))
        .unwrap();
    let period = TurnoverQuery { from: "2030-01-01".parse().unwrap(), until: "2030-12-31".parse().unwrap() };
    let figures = office
        .run("rais", |desk, acting, now| training::turnover(desk, &acting.permit()?, period, now))
        .unwrap();
    assert_eq!((figures.leavers.len(), figures.certificates, figures.hours), (1, 1, 46));
    let asked =
        IndicatorQuery { period: Period::year(2030), step: Step::Month, filter: IndicatorFilter::default() };
    let all =
        office.run("rais", |desk, acting, _| indicator::indicators(desk, &acting.permit()?, &asked)).unwrap();
    let turnover = all.indicators.iter().find(|one| one.indicator.code == "turnover").unwrap();
    // Whoever set the office up has no post in it.
    let everybody = officer::all(office.desk().read()).unwrap().len() - 1;
    assert_eq!((turnover.figure.part, turnover.figure.whole as usize), (1, everybody));
    assert_eq!(turnover.trend.iter().map(|one| one.figure.part).sum::<u32>(), 1);
    assert_eq!((figures.lost[0].module.as_str(), figures.lost[0].remaining), ("interview-techniques", 5));
    let of = |module: &str| {
        let one = figures.coverage.iter().find(|one| one.role.code() == "caseworker" && one.module == module);
        one.map(|one| (one.officers, one.held, one.overdue)).unwrap()
    };
    assert_eq!(of(CHILDREN), (3, 3, 0), "leyla, samir and who is both");
    assert_eq!(of("inclusion"), (3, 0, 3));
    for (format, name, part) in [
        (ExportFormat::Csv, "training-2030-01-12-lost.csv", "interview-techniques"),
        (ExportFormat::Xlsx, "training-2030-01-12-lost.xlsx", "PK"),
    ] {
        let form = TrainingExport { table: TrainingTable::Lost, format, period, session: None };
        let files = office
            .run("aysel", |desk, acting, now| training::export(desk, &acting.permit()?, form, now))
            .unwrap();
        assert_eq!(files[0].0, name);
        let read = String::from_utf8_lossy(&files[0].1);
        assert!(read.contains(part) && !read.contains("Nigar"), "{name}: {read}");
    }
    office.assert_sound();
}
