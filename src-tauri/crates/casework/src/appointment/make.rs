//! Making an appointment.

use super::{
    Appointment, AppointmentKind, AppointmentMode, Invited,
    collide::{self, Collision},
    time, wish,
};
use crate::{
    Code, Desk, Result,
    application::{self, Application},
    failure::Faults,
    folder,
    interpreter::Interpreter,
    officer::Officer,
    permit::{Coordinate, Permit},
    room::Room,
    rule::{self, Act, BrokenView, Doing, Overriding, Passed},
    text,
};
use chrono::{DateTime, NaiveDate, Utc};
use vault::{Change, Id};

/// An appointment to make.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
pub struct AppointmentForm {
    /// Case.
    pub application: Id,
    /// What it is for.
    pub kind: AppointmentKind,
    /// Day.
    pub day: NaiveDate,
    /// Time of the day, `9:30` or `09:30`.
    pub time: String,
    /// Where; empty is where the room is.
    pub place: String,
    /// Who is to come; nobody is everybody.
    #[serde(default)]
    pub persons: Vec<Id>,
    /// What else the applicant should know.
    #[serde(default)]
    pub note: Option<String>,
    /// Minutes it is expected to take; none is as long as the profile says.
    #[serde(default)]
    pub minutes: Option<u32>,
    /// Who receives them.
    #[serde(default)]
    pub officer: Option<Id>,
    /// Interpreter of the register.
    #[serde(default)]
    pub interpreter: Option<Id>,
    /// Room of the office.
    #[serde(default)]
    pub room: Option<Id>,
    /// In which way they meet.
    #[serde(default)]
    pub mode: Option<AppointmentMode>,
    /// Language of an interview, as a tag; none is the language of the case.
    #[serde(default)]
    pub language: Option<String>,
    /// Why it is booked in spite of warnings.
    #[serde(default)]
    pub overrides: Vec<Overriding>,
}

/// What stands against an appointment, asked while it is being typed.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct AppointmentCheck {
    /// Double bookings. They refuse it.
    pub collisions: Vec<Collision>,
    /// Rules of interviews that are not kept.
    pub broken: Vec<BrokenView>,
    /// Whether offices work on that day.
    pub working_day: bool,
    /// Whether it lies within the hours in which applicants are received.
    pub in_hours: bool,
    /// Minutes that it takes.
    pub minutes: u32,
}

/// What stands against an appointment. Writes nothing.
///
/// # Errors
/// [`Code::CaseMerged`]; of the database.
pub fn check(
    desk: &Desk,
    permit: &Permit<Coordinate>,
    form: &AppointmentForm,
    now: DateTime<Utc>,
) -> Result<AppointmentCheck> {
    let case = folder::open_case(desk.read(), form.application, None)?;
    // What is not filled in yet is told when the form is sent.
    let wanted = form.wanted(desk, permit.officer(), now, &mut Faults::default())?;
    let broken = match form.kind {
        AppointmentKind::Interview => {
            rule::against(desk, &case, permit.officer(), Act::BookInterview, &form.doing(&wanted), now)?
        }
        _ => Vec::new(),
    };
    let rules = &desk.profile.appointments;
    Ok(AppointmentCheck {
        collisions: collide::of(desk, &wanted, None)?,
        broken,
        working_day: desk.profile.is_working_day(wanted.day),
        in_hours: super::slot::in_hours(rules, time::Interval::of(&wanted, rules)),
        minutes: wanted.minutes.unwrap_or_else(|| rules.usual_minutes(form.kind)),
    })
}

/// Makes an appointment with members of the case.
///
/// # Errors
/// All fields at fault in one failure: [`Code::DateInPast`], [`Code::TimeOfDay`], [`Code::NotAChoice`] at `persons`,
/// [`Code::DoubleBooked`] at who or what is booked twice; the rules of [`Act::BookInterview`] that are not kept.
pub fn make(
    desk: &mut Desk,
    permit: &Permit<Coordinate>,
    form: &AppointmentForm,
    now: DateTime<Utc>,
) -> Result<Appointment> {
    let ready = form.ready(desk, permit.officer(), None, now)?;
    desk.commit(permit.officer(), "appointment.make", Some(form.application), now, |change| {
        ready.create(change)
    })
}

/// An appointment that may be made.
pub(super) struct Ready {
    appointment: Appointment,
    passed: Option<Passed>,
}

impl Ready {
    /// Makes it, in the commit of the verb.
    pub(super) fn create(self, change: &mut Change<'_>) -> Result<Appointment> {
        let appointment = Appointment { id: change.new_id()?, ..self.appointment };
        change.create(&appointment)?;
        if let Some(passed) = self.passed {
            passed.record(change)?;
        }
        Ok(appointment)
    }
}

impl AppointmentForm {
    /// Checks it; `instead_of` is the appointment whose place it takes.
    pub(super) fn ready(
        &self,
        desk: &Desk,
        officer: Id,
        instead_of: Option<Id>,
        now: DateTime<Utc>,
    ) -> Result<Ready> {
        let case = folder::open_case(desk.read(), self.application, None)?;
        let mut faults = Faults::default();
        let mut appointment = self.wanted(desk, officer, now, &mut faults)?;
        for collision in collide::of(desk, &appointment, instead_of)? {
            faults.keep::<()>(Err(collision.fault()));
        }
        faults.check()?;
        let passed = self.gate(desk, &case, officer, &appointment, now)?;
        if let Some(wish) = appointment.wish.as_mut().filter(|wish| wish.is_unmet()) {
            let reason = self.overrides.iter().find(|one| one.code == Code::SexPreferenceUnmet);
            wish.because = reason.map(|one| one.reason.trim().to_owned());
        }
        appointment.follows = instead_of;
        Ok(Ready { appointment, passed })
    }

    fn gate(
        &self,
        desk: &Desk,
        case: &Application,
        officer: Id,
        wanted: &Appointment,
        now: DateTime<Utc>,
    ) -> Result<Option<Passed>> {
        if self.kind != AppointmentKind::Interview {
            return Ok(None);
        }
        let (act, doing, day) = (Act::BookInterview, self.doing(wanted), desk.today(now));
        let asked = rule::Asked { desk, case, act, doing: &doing, officer, day };
        rule::gate(&asked, &self.overrides, now).map(Some)
    }

    fn doing(&self, wanted: &Appointment) -> Doing {
        let person = match wanted.persons.0.as_slice() {
            [one] => Some(*one),
            _ => None,
        };
        Doing {
            person,
            officer: wanted.officer,
            interpreter: wanted.interpreter,
            language: wanted.language.clone(),
            day: Some(wanted.day),
            ..Doing::default()
        }
    }

    /// The appointment as far as the form is right. Its identifier is that of the case until it is made.
    fn wanted(
        &self,
        desk: &Desk,
        officer: Id,
        now: DateTime<Utc>,
        faults: &mut Faults,
    ) -> Result<Appointment> {
        let (read, profile) = (desk.read(), desk.profile);
        let case: Application = read.get(self.application)?;
        if self.day < desk.today(now) {
            faults.add("day", Code::DateInPast);
        }
        let begins = time::typed(&self.time);
        if begins.is_none() {
            faults.add("time", if self.time.trim().is_empty() { Code::Required } else { Code::TimeOfDay });
        }
        if self.minutes.is_some_and(|minutes| !(5..=time::LONGEST).contains(&minutes)) {
            faults.add_with("minutes", Code::MinutesOutOfRange, "max", time::LONGEST);
        }
        let room: Option<Room> = self.room.map(|id| read.find(id)).transpose()?.flatten();
        if self.room.is_some() && !room.as_ref().is_some_and(|room| room.active) {
            faults.add("room", Code::NotAChoice);
        }
        let place = match (&room, self.place.trim()) {
            (Some(room), "") => format!("{}, {}", room.place, room.name),
            (_, typed) => typed.to_owned(),
        };
        let place = faults.keep(text::required("place", &place).and_then(|t| text::printable("place", t)));
        let note = faults.keep(text::optional("note", self.note.as_deref()));
        let note = note.and_then(|note| faults.keep(text::printable("note", note).map(Some)));
        let members = application::members(read, self.application)?;
        if self.persons.iter().any(|id| members.iter().all(|member| member.person != *id)) {
            faults.add("persons", Code::NotAChoice);
        }
        let receives: Option<Officer> = self.officer.map(|id| read.find(id)).transpose()?.flatten();
        if self.officer.is_some() && !receives.is_some_and(|officer| officer.active) {
            faults.add("officer", Code::NotAChoice);
        }
        self.interpreter(desk, faults)?;
        let language = match (&self.language, self.kind) {
            (Some(tag), _) => faults.keep(text::tag("language", tag).map(Some)),
            (None, AppointmentKind::Interview) => Some(case.language),
            (None, _) => None,
        };
        let invited = members.iter().map(|member| member.person);
        let invited = invited.filter(|person| self.persons.is_empty() || self.persons.contains(person));
        let persons: Vec<Id> = invited.collect();
        let wish = match self.kind {
            AppointmentKind::Interview => wish::met(read, &persons, self.officer, self.interpreter)?,
            _ => None,
        };
        Ok(Appointment {
            id: self.application,
            application: self.application,
            kind: self.kind,
            day: self.day,
            time: time::written(begins.unwrap_or_default()),
            place,
            persons: Invited(persons),
            note,
            made_by: officer,
            cancelled: None,
            minutes: Some(self.minutes.unwrap_or_else(|| profile.appointments.usual_minutes(self.kind))),
            officer: self.officer,
            interpreter: self.interpreter,
            room: self.room,
            mode: self.mode,
            language,
            wish,
            attendance: None,
            follows: None,
        })
    }

    /// The interpreter is called, and in this way.
    fn interpreter(&self, desk: &Desk, faults: &mut Faults) -> Result<()> {
        let Some(id) = self.interpreter else { return Ok(()) };
        let found: Option<Interpreter> = desk.read().find(id)?;
        match found.filter(|one| one.inactive.is_none()) {
            None => faults.add("interpreter", Code::NotAChoice),
            Some(one) => {
                let mode = self.mode.unwrap_or(AppointmentMode::InPerson);
                if !one.modes.0.contains(&mode) {
                    faults.add("interpreter", Code::InterpreterMode);
                }
            }
        }
        Ok(())
    }
}
