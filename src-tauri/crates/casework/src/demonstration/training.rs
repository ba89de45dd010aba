//! Trainings of the demonstration office: a session that is over, one that comes, a certificate that ends soon, a need.

use super::unusable;
use crate::{
    Desk, Result,
    officer::{self, Officer},
    permit::Acting,
    training::{
        self, AttendanceForm, AwardForm, DayMark, EnrolmentState, LedBy, NeedForm, NominationForm,
        OnlineForm, Part, PostForm, Presence, RecordForm, SessionForm, StepForm, TestForm, TrainerForm,
    },
};
use chrono::{DateTime, Days, NaiveDate, Utc};
use letters::Lang;
use vault::Id;

/// What is known before the first case: where officers work, and the certificate that ends soon.
pub(super) fn begin(
    desk: &mut Desk,
    coordinates: &Acting,
    caseworker: Id,
    then: DateTime<Utc>,
    now: DateTime<Utc>,
) -> Result<()> {
    let (permit, today) = (coordinates.permit()?, desk.today(now));
    for one in officer::all(desk.read())? {
        let since = today - Days::new(700);
        let post = PostForm { officer: one.id, unit: unit(&one).to_owned(), since };
        training::set_post(desk, &permit, &post, then)?;
    }
    let form = RecordForm {
        officer: caseworker,
        module: "interviewing-vulnerable".to_owned(),
        version: String::new(),
        issuer: "Uydurma Təlim Mərkəzi".to_owned(),
        number: "UTM-0007".to_owned(),
        seen: "Uydurma: əsli göstərildi.".to_owned(),
        awarded_on: today - Days::new(1050),
        valid_until: Some(today + Days::new(40)),
    };
    training::record_certificate(desk, &permit, &form, then).map(drop)
}

fn unit(officer: &Officer) -> &'static str {
    match officer.login.as_str() {
        "caseworker" | "reviewer" | "head" => "Statusun müəyyənləşdirilməsi şöbəsi",
        _ => "Təminat şöbəsi",
    }
}

/// Sessions and the need, as they are today.
pub(super) fn fill(
    desk: &mut Desk,
    coordinates: &Acting,
    caseworker: Id,
    reviewer: Id,
    now: DateTime<Utc>,
) -> Result<()> {
    let (permit, today) = (coordinates.permit()?, desk.today(now));
    let outside = TrainerForm {
        trainer: None,
        officer: None,
        name: "Təlimçi Sınaqzadə".to_owned(),
        organisation: "Uydurma Təlim Mərkəzi".to_owned(),
        modules: ["drafting", "gender", "interviewing-children"].map(str::to_owned).to_vec(),
        since: today - Days::new(400),
    };
    let lead = training::record_trainer(desk, &permit, &outside, now)?;
    let inside = TrainerForm { officer: Some(reviewer), name: String::new(), ..outside };
    let beside = training::record_trainer(desk, &permit, &inside, now)?;
    let led = [LedBy { trainer: lead, part: Part::Lead }, LedBy { trainer: beside, part: Part::Co }];
    let held = session(
        "drafting",
        &led,
        [today - Days::new(60), today - Days::new(20)],
        [today - Days::new(12), today - Days::new(8)],
    );
    let held = training::plan_session(desk, &permit, &held, now)?;
    complete(desk, coordinates, held, caseworker, today - Days::new(8), now)?;
    let coming = session(
        "gender",
        &led[..1],
        [today + Days::new(14), today + Days::new(35)],
        [today + Days::new(42), today + Days::new(44)],
    );
    let coming = training::plan_session(desk, &permit, &coming, now)?;
    let form = NominationForm { session: coming, officers: vec![caseworker, reviewer] };
    let enrolments = training::nominate(desk, &permit, &form, now)?;
    let first = enrolments.first().copied().ok_or_else(|| unusable("nobody was nominated"))?;
    enrol(desk, coordinates, first, now)?;
    let need = NeedForm {
        gap: None,
        module: "trafficking".to_owned(),
        officers: Vec::new(),
        unit: "Statusun müəyyənləşdirilməsi şöbəsi".to_owned(),
        why: "Uydurma: insan alveri əlamətləri olan vəsatətlər artıb.".to_owned(),
        due: Some(today + Days::new(90)),
    };
    training::raise(desk, &permit, &need, now).map(drop)
}

fn session(module: &str, led: &[LedBy], online: [NaiveDate; 2], face: [NaiveDate; 2]) -> SessionForm {
    let ([online_from, online_until], [face_from, face_until]) = (online.map(Some), face.map(Some));
    SessionForm {
        session: None,
        module: module.to_owned(),
        online_from,
        online_until,
        face_from,
        face_until,
        place: "Bakı, uydurma tədris mərkəzi".to_owned(),
        language: "az".to_owned(),
        trainers: led.to_vec(),
        funder: "national".to_owned(),
        seats: 12,
        need: None,
    }
}

fn enrol(desk: &mut Desk, coordinates: &Acting, enrolment: Id, now: DateTime<Utc>) -> Result<()> {
    let form = StepForm { enrolment, to: EnrolmentState::Enrolled, reason: String::new() };
    training::step(desk, &coordinates.permit()?, &form, now)
}

/// Somebody goes through a session to the certificate.
fn complete(
    desk: &mut Desk,
    coordinates: &Acting,
    session: Id,
    officer: Id,
    held_on: NaiveDate,
    now: DateTime<Utc>,
) -> Result<()> {
    let permit = coordinates.permit()?;
    let form = NominationForm { session, officers: vec![officer] };
    let enrolment = training::nominate(desk, &permit, &form, now)?.pop();
    let enrolment = enrolment.ok_or_else(|| unusable("nobody was nominated"))?;
    enrol(desk, coordinates, enrolment, now)?;
    training::online(desk, &permit, OnlineForm { enrolment, hours: 25 }, now)?;
    let days = training::session(desk, &coordinates.permit()?, session, now)?.session.face_days.0;
    let mark = |day| DayMark { enrolment, day, presence: Presence::Present };
    let form = AttendanceForm { session, marks: days.into_iter().map(mark).collect() };
    training::mark(desk, &permit, &form, now)?;
    training::test(desk, &permit, TestForm { enrolment, score: 78, held_on }, now)?;
    training::award(desk, &permit, AwardForm { enrolment, language: Lang::Az }, now).map(drop)
}
