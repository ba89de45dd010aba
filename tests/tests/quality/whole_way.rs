//! The whole way once around: what audits find in four hundred decisions is answered, trained for, and found mended when
//! it is looked at again; and the board is told the numbers.

use crate::{
    assess, finished, plan, plan_form,
    planted::{PLANTED, decisions, faults_of},
    shown,
};
use casework::{
    Code, Result,
    application::{self, Relationship},
    appointment::{self, AppointmentForm},
    audit::{
        self, AuditReport, AuditView, AuthorityAnswerForm, AuthorityAnswerKind, CloseAuditForm, Dimension,
        DoneForm, GapArea, GapForm, Group, ImprovementForm, Mark, RecommendationForm, ReportQuery,
        SampleMethod, Scores, Stratum, Urgency,
    },
    board::{self, BodyForm, BodyKind, PackForm},
    demonstration::main_job::Case,
    family::{self, RepresentativeForm, RepresentativeKind},
    indicator::{self, IndicatorFilter, IndicatorQuery, Step},
    officer,
    permit::Role,
    person::BirthForm,
    statistic::Period,
    training::{
        self, AttendanceForm, AwardForm, EnrolmentState, LedBy, NeedForm, NeedState, NominationForm,
        OnlineForm, Part, RecordForm, SessionForm, StepForm, TestForm, TrainerForm,
    },
};
use letters::Lang;
use panah_tests::{
    forms,
    office::{Office, applicant, registration},
    pdf,
};
use std::collections::BTreeMap;
use vault::Id;

const CHILDREN: &str = "interviewing-children";

fn office() -> Office {
    let mut office = crate::office();
    office.appoint("aysel", "Aysel Nümunəli", &[Role::TRAINING_COORDINATOR]);
    office.appoint("katib", "Katib Nümunəli", &[Role::BOARD_SECRETARY]);
    office.appoint("nigar", "Nigar Nümunə", &[Role::CASEWORKER]);
    office
}

/// The sample of 400 with 95 per cent and ten points is 96.04 / (1 + 95.04 / 400) = 77.6, so 78: of 160, 120, 80 and 40
/// these are 31.2, 23.4, 15.6 and 7.8; the two that remain go to the largest remainders.
const DRAWN: [(&str, usize); 4] = [("AFG", 31), ("IRN", 23), ("PAK", 16), ("SYR", 8)];

fn drawn(office: &mut Office) -> AuditView {
    let mut form = plan_form();
    (form.method, form.stratum, form.double) = (SampleMethod::Stratified, Stratum::Country, 25);
    let audit = plan(office, &form);
    assert_eq!(audit.audit.plan.population, 400);
    let count = |country: &str| audit.files.iter().filter(|one| one.file.stratum == country).count();
    assert_eq!(DRAWN.map(|(country, _)| (country, count(country))), DRAWN);
    let again = plan(office, &form);
    let subjects = |of: &AuditView| of.files.iter().map(|one| one.file.subject).collect::<Vec<_>>();
    assert_eq!(subjects(&audit), subjects(&again), "the same seed draws the same files");
    audit
}

/// What the second assessor sees otherwise than what was planted, by country and how often.
fn overlooked(country: &str, nth: usize) -> Option<(&'static str, Mark)> {
    match (country, nth) {
        ("AFG", 0..3) => Some(("d9", Mark::Minor)),
        ("IRN", 0..2) => Some(("d13", Mark::Correct)),
        ("SYR", 0) => Some(("d2", Mark::Minor)),
        _ => None,
    }
}

/// Every file is marked as the faults were planted; each fourth by a second assessor, too, and agreed on.
fn marked(office: &mut Office, audit: &AuditView) {
    let mut doubles: BTreeMap<&str, usize> = BTreeMap::new();
    for one in &audit.files {
        let (file, country) = (one.file.id, one.file.stratum.as_str());
        let truth = faults_of(country);
        assess(office, "sevda", &finished(file, truth));
        if !one.file.double {
            continue;
        }
        let nth = doubles.entry(country).or_default();
        let other = overlooked(country, *nth);
        *nth += 1;
        let mut seen: Vec<(&str, Mark)> =
            truth.iter().copied().filter(|(code, _)| other.is_none_or(|(wrong, _)| wrong != *code)).collect();
        seen.extend(other);
        assess(office, "tofiq", &finished(file, &seen));
        // They agree on what was planted, and say why where they differed.
        let mut agreed = finished(file, truth);
        if let Some((code, _)) = other {
            agreed.marks.get_mut(code).unwrap().note = "Birlikdə baxıldı.".to_owned();
        }
        assess(office, "sevda", &agreed);
    }
    assert_eq!(doubles.values().copied().collect::<Vec<_>>(), [7, 6, 4, 2], "every fourth of 78");
}

/// By hand: 19 files of 32 indicators are 608 pairs. The first assessor has 11 grave errors (7 AFG, 4 PAK), 10 minor ones
/// (6 IRN, 4 PAK) and 587 correct; the second 8, 12 and 588; alike are 8, 8 and 586.
/// κ = (608·602 − (11·8 + 10·12 + 587·588)) / (608² − (11·8 + 10·12 + 587·588)) = 20652 / 24300 = 0.84988.
fn agreement(office: &mut Office, audit: Id) {
    let found = shown(office, audit).agreement.unwrap();
    assert_eq!(found.pairs, 608);
    assert!((found.observed - 602.0 / 608.0).abs() < 1e-12, "{found:?}");
    assert!((found.kappa.unwrap() - 20_652.0 / 24_300.0).abs() < 1e-12, "{found:?}");
}

fn closed(office: &mut Office, audit: Id) -> AuditReport {
    let close = CloseAuditForm { audit, conclusion: "Uydurma nəticə.".to_owned() };
    office.run("sevda", |desk, acting, now| audit::close(desk, &acting.permit()?, &close, now)).unwrap();
    let query = ReportQuery {
        checklist: "decision".to_owned(),
        audit: Some(audit),
        from: None,
        until: None,
        day: audit::ReportDay::default(),
    };
    office.run("rais", |desk, acting, _| audit::report(desk, &acting.permit()?, acting, &query)).unwrap()
}

/// By hand, of 32 indicators a file: 31 files AFG with a grave error each, 23 IRN with a minor one, 16 PAK with one of
/// either, 8 SYR without any. Nobody's unit is known.
fn side_by_side(report: &AuditReport) {
    let of = |by: Dimension| {
        let of = report.compared.iter().find(|one| one.by == by).map(|one| one.groups.as_slice());
        let told = |one: &Group| {
            let Scores { correct, minor, significant, .. } = one.scores;
            (one.key.clone(), one.files, correct, minor, significant)
        };
        of.unwrap_or_default().iter().map(told).collect::<Vec<_>>()
    };
    let row = |key: &str, files, correct, minor, grave| (key.to_owned(), files, correct, minor, grave);
    let countries = [
        row("AFG", 31, 31 * 31, 0, 31),
        row("IRN", 23, 23 * 31, 23, 0),
        row("PAK", 16, 16 * 30, 16, 16),
        row("SYR", 8, 8 * 32, 0, 0),
    ];
    assert_eq!(of(Dimension::Country), countries);
    let all = |key: &str| [row(key, 78, 2_410, 39, 47)];
    assert_eq!(of(Dimension::Procedure), all("regular"));
    assert_eq!(of(Dimension::Quarter), all("2026-Q4"));
    assert_eq!(of(Dimension::Unit), []);
}

/// Figures of a year, by the code of the indicator: so many of so many.
fn capacity(office: &mut Office, year: i32) -> impl Fn(&str) -> (u32, u32) + use<> {
    let asked = IndicatorQuery {
        period: Period::year(year),
        step: Step::Quarter,
        filter: IndicatorFilter::default(),
    };
    let all =
        office.run("rais", |desk, acting, _| indicator::indicators(desk, &acting.permit()?, &asked)).unwrap();
    move |code| {
        let figure = all.indicators.iter().find(|one| one.indicator.code == code).unwrap().figure;
        (figure.part, figure.whole)
    }
}

fn marks_of(report: &AuditReport, code: &str) -> (u32, u32, u32) {
    let all = report.sections.iter().flat_map(|section| &section.items);
    let scores = all.into_iter().find(|one| one.code == code).unwrap().scores;
    (scores.correct, scores.minor, scores.significant)
}

/// A finding of the audit with what is recommended about it, the authority's answer, and who does it.
fn followed(office: &mut Office, audit: Id) -> (Id, Id) {
    let form = GapForm {
        audit: Some(audit),
        area: GapArea::Training,
        text: "Uşağın ən yaxşı marağına baxılmır.".to_owned(),
        indicators: vec!["d25".to_owned()],
        causes: vec!["vulnerability".to_owned()],
        training: Some(CHILDREN.to_owned()),
    };
    let gap =
        office.run("sevda", |desk, acting, now| audit::found(desk, &acting.permit()?, &form, now)).unwrap();
    let form = RecommendationForm {
        gap,
        text: "Uşaq işləri aparanlar öyrədilsin.".to_owned(),
        addressed_to: "İdarə".to_owned(),
        priority: Urgency::High,
    };
    let recommendation = office
        .run("sevda", |desk, acting, now| audit::recommend(desk, &acting.permit()?, &form, now))
        .unwrap();
    let kind = AuthorityAnswerKind::Accepted;
    let form = AuthorityAnswerForm { recommendation, kind, reason: String::new() };
    office.run("rais", |desk, acting, now| audit::respond(desk, &acting.permit()?, &form, now)).unwrap();
    let owner = office.acting("aysel").officer();
    let form = ImprovementForm {
        recommendation,
        text: "Uşaqlarla müsahibə təlimi keçirmək.".to_owned(),
        owner,
        due: "2027-01-31".parse().unwrap(),
    };
    let action =
        office.run("rais", |desk, acting, now| audit::add(desk, &acting.permit()?, &form, now)).unwrap();
    (gap, action)
}

/// A small child alone, with a guardian, whom nigar is to hear.
fn child_alone(office: &mut Office) -> Case {
    let mut child = applicant("Samim Nümunə");
    child.person.birth = BirthForm { year: Some(2018), ..BirthForm::default() };
    child.relationship = Relationship::Pa;
    let form = registration(vec![child]);
    let done = office
        .run("nigar", |desk, acting, now| application::register(desk, &acting.permit()?, &form, now))
        .unwrap();
    let members: Vec<Id> =
        office.file("nigar", done.application).members.iter().map(|one| one.person.id).collect();
    let form = RepresentativeForm {
        application: done.application,
        person: members[0],
        kind: RepresentativeKind::Guardian,
        name: "Qəyyum Nümunəyeva".to_owned(),
        organisation: None,
        authority: Some("Uydurma sərəncam № 000".to_owned()),
        contact: None,
        since: None,
        until: None,
    };
    office.run("nigar", |desk, acting, now| family::appoint(desk, &acting.permit()?, &form, now)).unwrap();
    Case { application: done.application, number: done.number, members }
}

/// Which rules stand against it that nigar hears the child.
fn against(office: &mut Office, case: &Case, day: &str) -> Vec<Code> {
    let officer = Some(office.acting("nigar").officer());
    let form = AppointmentForm { officer, day: day.parse().unwrap(), ..forms::appointment(case, "10:00") };
    let check = office
        .run("nigar", |desk, acting, now| appointment::check(desk, &acting.permit()?, &form, now))
        .unwrap();
    // Days so far ahead are past the time limit of the case, which is told of and nothing here.
    check.broken.into_iter().map(|one| one.code).filter(|code| *code != Code::DeadlineNear).collect()
}

/// The gap becomes a need, the need a session, the session a certificate.
fn trained(office: &mut Office, gap: Id) {
    fn train<T>(
        office: &mut Office,
        verb: impl FnOnce(
            &mut casework::Desk,
            &casework::permit::Permit<casework::permit::Train>,
            chrono::DateTime<chrono::Utc>,
        ) -> Result<T>,
    ) -> T {
        office.run("aysel", |desk, acting, now| verb(desk, &acting.permit()?, now)).unwrap()
    }
    let nigar = office.acting("nigar").officer();
    let need = NeedForm {
        gap: Some(gap),
        module: CHILDREN.to_owned(),
        officers: vec![nigar],
        unit: String::new(),
        why: "Auditin tapdığı boşluq.".to_owned(),
        due: "2027-02-01".parse().ok(),
    };
    let need = train(office, |desk, permit, now| training::raise(desk, permit, &need, now));
    let trainer = TrainerForm {
        trainer: None,
        officer: None,
        name: "Təlimçi Nümunəzadə".to_owned(),
        organisation: "Uydurma Təlim Mərkəzi".to_owned(),
        modules: vec![CHILDREN.to_owned()],
        since: "2025-03-01".parse().unwrap(),
    };
    let trainer = train(office, |desk, permit, now| training::record_trainer(desk, permit, &trainer, now));
    let session = SessionForm {
        session: None,
        module: CHILDREN.to_owned(),
        online_from: "2026-12-01".parse().ok(),
        online_until: "2026-12-31".parse().ok(),
        face_from: "2027-01-11".parse().ok(),
        face_until: "2027-01-12".parse().ok(),
        place: "Bakı".to_owned(),
        language: "az".to_owned(),
        trainers: vec![LedBy { trainer, part: Part::Lead }],
        funder: "unhcr".to_owned(),
        seats: 2,
        need: Some(need),
    };
    let session = train(office, |desk, permit, now| training::plan_session(desk, permit, &session, now));
    let before = RecordForm {
        officer: nigar,
        module: "interview-techniques".to_owned(),
        version: String::new(),
        issuer: "Uydurma Təlim Mərkəzi".to_owned(),
        number: "UTM-17".to_owned(),
        seen: "Əsli göstərildi.".to_owned(),
        awarded_on: "2024-05-06".parse().unwrap(),
        valid_until: None,
    };
    train(office, |desk, permit, now| training::record_certificate(desk, permit, &before, now));
    let form = NominationForm { session, officers: vec![nigar] };
    let enrolment = train(office, |desk, permit, now| training::nominate(desk, permit, &form, now))[0];
    let enrol = StepForm { enrolment, to: EnrolmentState::Enrolled, reason: String::new() };
    train(office, |desk, permit, now| training::step(desk, permit, &enrol, now));
    office.wait(48);
    let hours = OnlineForm { enrolment, hours: 30 };
    train(office, |desk, permit, now| training::online(desk, permit, hours, now));
    let mark = |day: &str| {
        let mark = serde_json::json!({ "enrolment": enrolment, "day": day, "presence": "present" });
        serde_json::from_value(mark).unwrap()
    };
    let form = AttendanceForm { session, marks: vec![mark("2027-01-11"), mark("2027-01-12")] };
    train(office, |desk, permit, now| training::mark(desk, permit, &form, now));
    let test = TestForm { enrolment, score: 72, held_on: "2027-01-12".parse().unwrap() };
    train(office, |desk, permit, now| training::test(desk, permit, test, now));
    let award = AwardForm { enrolment, language: Lang::Az };
    train(office, |desk, permit, now| training::award(desk, permit, award, now));
}

/// A body of the board, to which the numbers are told.
fn founded(office: &mut Office) -> Id {
    let form = BodyForm {
        id: None,
        kind: BodyKind::Board,
        name: "Layihənin İdarə Heyəti (nümunə)".to_owned(),
        mandate: String::new(),
        quorum: None,
        since: "2026-09-01".parse().unwrap(),
    };
    office.run("katib", |desk, acting, now| board::save_body(desk, &acting.permit()?, &form, now)).unwrap()
}

/// The pack of a year in English, as read back from its pages.
fn pack(office: &mut Office, body: Id, year: i32) -> String {
    let form = PackForm {
        body,
        meeting: None,
        language: Lang::En,
        period: Period::year(year),
        texts: BTreeMap::new(),
    };
    let pack = office.run("katib", |desk, acting, now| board::issue_pack(desk, acting, &form, now)).unwrap();
    let (_, bytes) =
        office.run("rais", |desk, acting, _| board::read_pack(desk, &acting.permit()?, pack)).unwrap();
    pdf::assert_clean(&bytes);
    pdf::laid_out(&bytes)
}

/// The row that begins so says these, in this order.
fn says(laid: &str, begins: &str, words: &[&str]) {
    let rows: Vec<Vec<&str>> = laid
        .lines()
        .map(str::trim)
        .filter(|line| line.starts_with(begins))
        .map(|line| line[begins.len()..].split_whitespace().collect())
        .collect();
    assert!(rows.iter().any(|row| row == words), "{begins} {words:?} among {rows:?}\n{laid}");
}

#[test]
fn what_an_audit_finds_is_trained_for_and_found_mended() {
    let mut office = office();
    decisions(&mut office, "leyla", "kamran", PLANTED.map(|(country, count, _)| (country, count)), 2026);
    let child = child_alone(&mut office);
    assert!(against(&mut office, &child, "2026-12-07").contains(&Code::ChildInterviewerUntrained));

    let audit = drawn(&mut office);
    marked(&mut office, &audit);
    let first = audit.audit.id;
    agreement(&mut office, first);
    // 78 files of 32 indicators are 2496 marks; grave are 31 AFG and 16 PAK, minor 23 IRN and 16 PAK.
    let before = closed(&mut office, first);
    assert_eq!((before.files, before.scores.applicable()), (78, 2_496));
    assert_eq!((before.scores.correct, before.scores.minor, before.scores.significant), (2_410, 39, 47));
    assert_eq!(marks_of(&before, "d9"), (47, 0, 31));
    assert_eq!(marks_of(&before, "d13"), (39, 39, 0));
    side_by_side(&before);
    assert_eq!(marks_of(&before, "d25"), (62, 0, 16));
    // Whoever made a grave error gets no A: 47 files have one.
    assert_eq!(before.grades, [31, 47, 0, 0]);
    assert_eq!(before.causes.get("speculation"), Some(&47));

    let (gap, action) = followed(&mut office, first);
    let body = founded(&mut office);
    let told = pack(&mut office, body, 2026);
    says(&told, "Files marked", &["78"]);
    says(&told, "Significant errors", &["47"]);
    // 2410 of 2496.
    says(&told, "Right", &["96.6", "%"]);
    trained(&mut office, gap);
    assert_eq!(against(&mut office, &child, "2027-02-01"), []);
    let needs =
        office.run("rais", |desk, acting, now| training::needs(desk, &acting.permit()?, now)).unwrap();
    assert_eq!(needs[0].state, NeedState::Done);
    let done = DoneForm { improvement: action, evidence: "Sertifikat, 12.01.2027.".to_owned() };
    office.run("aysel", |desk, acting, now| audit::finish(desk, acting, &done, now)).unwrap();

    // Looked at again: decisions of the new year, among which only one fault of the old kind is left.
    decisions(&mut office, "leyla", "kamran", [("PAK", 20)], 2027);
    let mut form = plan_form();
    form.filter.from = "2027-01-01".parse().unwrap();
    form.filter.until = "2027-12-31".parse().unwrap();
    (form.method, form.follows) = (SampleMethod::Targeted, Some(first));
    let again = plan(&mut office, &form);
    assert_eq!(again.files.len(), 20);
    for (at, one) in again.files.iter().enumerate() {
        let faults: &[_] = if at == 0 { &[("d25", Mark::Significant)] } else { &[] };
        assess(&mut office, "sevda", &finished(one.file.id, faults));
    }
    let after = closed(&mut office, again.audit.id);
    assert_eq!(marks_of(&after, "d25"), (19, 0, 1));
    // The bounds of both shares lie apart: that it helped is no chance.
    let of = |report: &AuditReport| report.right.unwrap();
    assert!(of(&after).low > of(&before).high, "{:?} after {:?}", of(&after), of(&before));

    let told = pack(&mut office, body, 2027);
    says(&told, "Files marked", &["20"]);
    says(&told, "Significant errors", &["1"]);
    // 639 of 640.
    says(&told, "Right", &["99.8", "%"]);
    assert!(told.contains("Uşaqlarla müsahibə təlimi keçirmək."), "{told}");

    // What the office can do, in the new year: two days at a training, nobody left, and the child waits too long.
    // Whoever set the office up has no post in it.
    let everybody = u32::try_from(officer::all(office.desk().read()).unwrap().len() - 1).unwrap();
    let year = capacity(&mut office, 2027);
    assert_eq!(year("trainingDays"), (2, everybody));
    assert_eq!(year("turnover"), (0, everybody));
    assert_eq!(year("caseload"), (1, 1));
    assert_eq!(year("backlogInTime"), (0, 1));
    let (trained, asked) = year("trained");
    assert!(trained < asked && asked <= everybody, "{trained} of {asked}");
    office.assert_sound();
}
