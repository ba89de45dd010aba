//! Planning sessions: who teaches what, when and where. A trainer is in one session at a time.

use super::{
    Days, End, Enrolment, EnrolmentState, Led, Part, Span, Trainer, TrainingNeed, TrainingSession, catalogue,
    module, storage,
};
use crate::{
    Code, Desk, Failure, Fault, Result,
    failure::Faults,
    permit::{Permit, Train},
    profile::Profile,
    text,
};
use chrono::{DateTime, NaiveDate, Utc};
use std::collections::BTreeMap;
use vault::{Id, Read};

/// Days face to face reach over this many days of the calendar at most.
const LONGEST: i64 = 92;
/// Seats of a session at most.
const MOST_SEATS: u32 = 500;

/// Who teaches, and as what.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[ts(rename = "SessionTrainer")]
pub struct LedBy {
    /// Trainer of the register.
    pub trainer: Id,
    /// As what.
    pub part: Part,
}

/// A session as typed.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename = "TrainingSessionForm")]
pub struct SessionForm {
    /// Which one is changed; none is a new one.
    #[serde(default)]
    pub session: Option<Id>,
    /// Module, by code; its current version is taught.
    pub module: String,
    /// First day online.
    #[serde(default)]
    pub online_from: Option<NaiveDate>,
    /// Last day online.
    #[serde(default)]
    pub online_until: Option<NaiveDate>,
    /// First day face to face; none while it is not known.
    #[serde(default)]
    pub face_from: Option<NaiveDate>,
    /// Last day face to face; days on which offices do not work are left out.
    #[serde(default)]
    pub face_until: Option<NaiveDate>,
    /// Where.
    #[serde(default)]
    pub place: String,
    /// In which language.
    pub language: String,
    /// Who teaches.
    pub trainers: Vec<LedBy>,
    /// Who pays.
    pub funder: String,
    /// How many can take part.
    pub seats: u32,
    /// The need that it meets.
    #[serde(default)]
    pub need: Option<Id>,
}

/// That a session does not take place.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[ts(rename = "TrainingCancelForm")]
pub struct CancelForm {
    /// Which.
    pub session: Id,
    /// Why.
    pub reason: String,
}

impl TrainingSession {
    /// Its first day.
    #[must_use]
    pub fn first_day(&self) -> Option<NaiveDate> {
        self.online.map(|span| span.from).into_iter().chain(self.face_days.0.first().copied()).min()
    }

    /// Its last day.
    #[must_use]
    pub fn last_day(&self) -> Option<NaiveDate> {
        self.online.map(|span| span.until).into_iter().chain(self.face_days.0.last().copied()).max()
    }

    /// Whether it has a day in common with another.
    pub(super) fn overlaps(&self, other: &Self) -> bool {
        let spans = |one: &Self| {
            let face = one.face_days.0.iter().map(|day| Span { from: *day, until: *day });
            one.online.into_iter().chain(face).collect::<Vec<_>>()
        };
        let (ours, theirs) = (spans(self), spans(other));
        ours.iter().any(|a| theirs.iter().any(|b| a.from <= b.until && b.from <= a.until))
    }
}

/// All sessions, the newest first.
pub(super) fn all(read: Read<'_>) -> Result<Vec<TrainingSession>> {
    Ok(read.list(storage::SESSIONS, [])?)
}

/// Plans a session, or changes one of which nothing was marked yet.
///
/// # Errors
/// All fields at fault in one failure: [`Code::TrainerBusy`] at a trainer who is in another session on one of the days,
/// [`Code::TrainerUnaccredited`] at one who may not teach the module; [`Code::SessionBegun`];
/// [`Code::SessionCancelled`].
pub fn plan(desk: &mut Desk, permit: &Permit<Train>, form: &SessionForm, now: DateTime<Utc>) -> Result<Id> {
    let known: Option<TrainingSession> = form.session.map(|id| desk.read().get(id)).transpose()?;
    if let Some(known) = &known {
        refuse_ended(desk.read(), known)?;
    }
    let mut faults = Faults::default();
    let wanted = wanted(desk, permit.officer(), form, &mut faults, now)?;
    let need: Option<TrainingNeed> = form.need.map(|id| desk.read().get(id)).transpose()?;
    if need.as_ref().is_some_and(|need| need.module != form.module || need.closed.is_some()) {
        faults.add("need", Code::NotAChoice);
    }
    faults.check()?;
    desk.commit(permit.officer(), "training.plan", None, now, |change| {
        let id = known.as_ref().map_or_else(|| change.new_id(), |one| Ok(one.id))?;
        let session = TrainingSession { id, ..wanted };
        match known {
            Some(known) => {
                let (planned_by, planned_on) = (known.planned_by, known.planned_on);
                change.update(&TrainingSession { planned_by, planned_on, ..session })?;
            }
            None => change.create(&session)?,
        }
        if let Some(need) = need {
            change.update(&TrainingNeed { session: Some(id), ..need })?;
        }
        Ok(id)
    })
}

/// Cancels a session: whoever was to take part is taken out, and needs that it was to meet are open again.
///
/// # Errors
/// [`Code::Required`] at `reason`; [`Code::SessionCancelled`]; [`Code::SessionBegun`] once something was marked.
pub fn cancel(desk: &mut Desk, permit: &Permit<Train>, form: &CancelForm, now: DateTime<Utc>) -> Result<()> {
    let known: TrainingSession = desk.read().get(form.session)?;
    refuse_ended(desk.read(), &known)?;
    let mut faults = Faults::default();
    let reason = faults.keep(text::required_long("reason", &form.reason));
    faults.check()?;
    let end = End { reason: reason.clone(), by: permit.officer(), on: desk.today(now) };
    let seated: Vec<Enrolment> = desk.read().list(storage::IN_SESSION, [known.id])?;
    let needs: Vec<TrainingNeed> = desk.read().list(storage::NEEDS_OF_SESSION, [known.id])?;
    desk.commit(permit.officer(), "training.cancel", None, now, |change| {
        for one in seated.into_iter().filter(|one| one.state.is_open()) {
            let state = EnrolmentState::Withdrawn;
            change.update(&Enrolment { state, reason: Some(reason.clone()), ..one })?;
        }
        for need in needs {
            change.update(&TrainingNeed { session: None, ..need })?;
        }
        change.update(&TrainingSession { cancelled: Some(end), ..known })?;
        Ok(())
    })
}

fn refuse_ended(read: Read<'_>, session: &TrainingSession) -> Result<()> {
    if session.cancelled.is_some() {
        return Err(Failure::not_now(Code::SessionCancelled));
    }
    let begun: Option<bool> = read.row(storage::HAS_BEGUN, [session.id], |row| row.get(0))?;
    if begun == Some(true) {
        return Err(Failure::not_now(Code::SessionBegun));
    }
    Ok(())
}

/// The session as far as the form is right. Its identifier is the officer's until it is planned.
fn wanted(
    desk: &Desk,
    officer: Id,
    form: &SessionForm,
    faults: &mut Faults,
    now: DateTime<Utc>,
) -> Result<TrainingSession> {
    let read = desk.read();
    let module = module::current(read, &desk.profile.lists, &form.module)?;
    if module.is_none() {
        faults.add("module", Code::NotAChoice);
    }
    let module = module.unwrap_or_default();
    let online = span(("onlineFrom", form.online_from), ("onlineUntil", form.online_until), faults);
    let face = span(("faceFrom", form.face_from), ("faceUntil", form.face_until), faults);
    if form.online_from.or(form.face_from).is_none() {
        faults.add(if module.online_hours > 0 { "onlineFrom" } else { "faceFrom" }, Code::Required);
    }
    if face.is_some_and(|span| (span.until - span.from).num_days() >= LONGEST) {
        faults.add_with("faceUntil", Code::OutOfRange, "max", LONGEST);
    }
    let place = faults.keep(text::line("place", &form.place).and_then(|said| text::printable("place", said)));
    if place.is_empty() && face.is_some() {
        faults.add("place", Code::Required);
    }
    let language = faults.keep(text::tag("language", &form.language));
    if catalogue()?.funders.iter().all(|one| one.code != form.funder) {
        faults.add("funder", Code::NotAChoice);
    }
    if !(1..=MOST_SEATS).contains(&form.seats) {
        faults.add_with("seats", Code::OutOfRange, "max", MOST_SEATS);
    }
    let mut trainers = form.trainers.clone();
    trainers.sort_by_key(|one| one.part != Part::Lead);
    let session = TrainingSession {
        id: form.session.unwrap_or(officer),
        module,
        online,
        face_days: face.map(|span| days(desk.profile, span)).unwrap_or_default(),
        place,
        language,
        trainers: Led(trainers),
        funder: form.funder.clone(),
        seats: form.seats,
        planned_by: officer,
        planned_on: desk.today(now),
        cancelled: None,
    };
    check_trainers(read, form, &session, faults)?;
    Ok(session)
}

/// Both days, or neither; in their order.
fn span(
    from: (&str, Option<NaiveDate>),
    until: (&str, Option<NaiveDate>),
    faults: &mut Faults,
) -> Option<Span> {
    match (from.1, until.1) {
        (Some(first), Some(last)) if last < first => {
            faults.add(until.0, Code::DatesOutOfOrder);
            None
        }
        (Some(from), Some(until)) => Some(Span { from, until }),
        (Some(_), None) => {
            faults.add(until.0, Code::Required);
            None
        }
        (None, Some(_)) => {
            faults.add(from.0, Code::Required);
            None
        }
        (None, None) => None,
    }
}

/// The working days of a span; all of its days where it has none, as on a weekend.
fn days(profile: &Profile, span: Span) -> Days {
    let all = || span.from.iter_days().take_while(move |day| *day <= span.until);
    let working: Vec<NaiveDate> = all().filter(|day| profile.is_working_day(*day)).collect();
    Days(if working.is_empty() { all().collect() } else { working })
}

fn check_trainers(
    read: Read<'_>,
    form: &SessionForm,
    session: &TrainingSession,
    faults: &mut Faults,
) -> Result<()> {
    if form.trainers.is_empty() {
        faults.add("trainers", Code::Required);
        return Ok(());
    }
    let others = all(read)?;
    let others: Vec<_> =
        others.iter().filter(|one| Some(one.id) != form.session && one.cancelled.is_none()).collect();
    for (at, led) in form.trainers.iter().enumerate() {
        let field = format!("trainers.{at}");
        let known: Option<Trainer> = read.find(led.trainer)?;
        let Some(known) = known.filter(|one| one.ended.is_none()) else {
            faults.add(field, Code::NotAChoice);
            continue;
        };
        if form.trainers[..at].iter().any(|earlier| earlier.trainer == led.trainer) {
            faults.add(field, Code::AlreadyRecorded);
            continue;
        }
        if !known.modules.0.contains(&form.module) {
            faults.add_with(&field, Code::TrainerUnaccredited, "trainer", &known.name);
        }
        let teaches = |one: &&&TrainingSession| one.trainers.0.iter().any(|t| t.trainer == led.trainer);
        if let Some(other) = others.iter().filter(teaches).find(|one| one.overlaps(session)) {
            faults.keep::<()>(Err(busy(field, &known, session, other)));
        }
    }
    Ok(())
}

/// Names both sessions.
fn busy(field: String, trainer: &Trainer, session: &TrainingSession, other: &TrainingSession) -> Fault {
    let day = |day: Option<NaiveDate>| day.map(|day| day.to_string()).unwrap_or_default();
    let params = [
        ("trainer", trainer.name.clone()),
        ("module", session.module.code.clone()),
        ("other", other.module.code.clone()),
        ("from", day(other.first_day())),
        ("until", day(other.last_day())),
    ];
    let params = params.into_iter().map(|(name, value)| (name.to_owned(), value));
    Fault { field, code: Code::TrainerBusy, params: params.collect::<BTreeMap<_, _>>() }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn session(online: Option<(&str, &str)>, face: &[&str]) -> TrainingSession {
        let day = |text: &str| text.parse().unwrap();
        TrainingSession {
            id: Id::from_bytes([1; 16]),
            module: super::super::Module::default(),
            online: online.map(|(from, until)| Span { from: day(from), until: day(until) }),
            face_days: Days(face.iter().map(|text| day(text)).collect()),
            place: String::new(),
            language: "az".to_owned(),
            trainers: Led::default(),
            funder: "national".to_owned(),
            seats: 10,
            planned_by: Id::from_bytes([1; 16]),
            planned_on: day("2026-11-25"),
            cancelled: None,
        }
    }

    #[test]
    fn sessions_overlap_where_they_have_a_day_in_common() {
        let online = Some(("2026-12-01", "2026-12-20"));
        let ours = session(online, &["2027-01-11", "2027-01-12"]);
        for (other, answer) in [
            (session(Some(("2026-12-20", "2027-01-05")), &[]), true),
            (session(Some(("2026-12-21", "2027-01-10")), &[]), false),
            (session(None, &["2027-01-12"]), true),
            (session(None, &["2027-01-13"]), false),
            (session(Some(("2026-11-01", "2026-11-30")), &["2026-12-10"]), true),
            (session(None, &[]), false),
        ] {
            assert_eq!(ours.overlaps(&other), answer, "{other:?}");
            assert_eq!(other.overlaps(&ours), answer, "the other way round: {other:?}");
        }
        assert_eq!(ours.first_day(), "2026-12-01".parse().ok());
        assert_eq!(ours.last_day(), "2027-01-12".parse().ok());
    }

    #[test]
    fn days_face_to_face_are_those_on_which_offices_work() {
        let profile = crate::profile::azerbaijan().unwrap();
        let of = |from: &str, until: &str| {
            days(profile, Span { from: from.parse().unwrap(), until: until.parse().unwrap() }).0.len()
        };
        assert_eq!(of("2026-12-10", "2026-12-15"), 4, "Thursday to Tuesday");
        assert_eq!(of("2026-12-12", "2026-12-13"), 2, "a weekend on purpose");
    }
}
