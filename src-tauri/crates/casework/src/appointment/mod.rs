//! Appointments: when and where members of a case are to come, who receives them, and what became of it.

mod bookable;
mod calendar;
mod cancel;
mod choices;
mod collide;
mod contact;
mod hours;
mod make;
mod no_show;
mod outcome;
mod slot;
pub(crate) mod storage;
mod time;
mod view;
mod wish;

pub use bookable::{BookableCase, BookingQuery, Invitee, bookable};
pub(crate) use calendar::of_officer;
pub use calendar::{CalendarDay, CalendarEntry, CalendarQuery, OfficeCalendar, calendar};
pub use cancel::cancel;
pub use choices::{AppointmentChoices, InterviewerChoice, choices};
pub use collide::{Collision, CollisionWith};
pub use contact::{ContactForm, attempt};
pub(crate) use hours::check as check_rules;
pub use hours::{AppointmentRules, Span};
pub use make::{AppointmentCheck, AppointmentForm, check, make};
pub(crate) use no_show::open as open_no_shows;
pub use no_show::{ContactAttemptView, NoShowView};
pub(crate) use outcome::attended;
pub use outcome::{OutcomeForm, record_outcome};
pub use slot::{Slot, SlotQuery, slots};
pub(crate) use time::time_of_day;
pub use view::AppointmentView;
pub(crate) use view::{of_application, view};
pub use wish::SexWish;
pub(crate) use wish::met as wish_met;

use chrono::{DateTime, NaiveDate, Utc};
use vault::Id;

/// What an appointment is for.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, serde::Deserialize, ts_rs::TS,
)]
#[serde(rename_all = "camelCase")]
pub enum AppointmentKind {
    /// Registration, or to complete it.
    Registration,
    /// An interview.
    Interview,
    /// Photographs and fingerprints.
    Photograph,
    /// To bring documents.
    Documents,
    /// To collect a paper or a retained original.
    Collection,
    /// A medical examination.
    Medical,
    /// To be told a decision.
    Notification,
    /// Anything else.
    Other,
}

vault::coded!(AppointmentKind);

impl AppointmentKind {
    /// Every kind, in the order of declaration.
    pub const ALL: [Self; 8] = [
        Self::Registration,
        Self::Interview,
        Self::Photograph,
        Self::Documents,
        Self::Collection,
        Self::Medical,
        Self::Notification,
        Self::Other,
    ];

    /// Its code, as papers and the page know it.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Registration => "registration",
            Self::Interview => "interview",
            Self::Photograph => "photograph",
            Self::Documents => "documents",
            Self::Collection => "collection",
            Self::Medical => "medical",
            Self::Notification => "notification",
            Self::Other => "other",
        }
    }
}

/// Who is to come. One value, one merge unit.
#[derive(Debug, Clone, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize, ts_rs::TS)]
pub struct Invited(
    /// In the order of the family.
    pub Vec<Id>,
);

vault::structured!(Invited);

/// In which way applicant, officer and interpreter meet.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, serde::Deserialize, ts_rs::TS,
)]
#[serde(rename_all = "camelCase")]
pub enum AppointmentMode {
    /// In one room.
    InPerson,
    /// By telephone.
    Phone,
    /// By video.
    Video,
}

vault::coded!(AppointmentMode);

/// What became of an appointment.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, serde::Deserialize, ts_rs::TS,
)]
#[serde(rename_all = "camelCase")]
pub enum OutcomeOfAppointment {
    /// It was held.
    Attended,
    /// Nobody came.
    NoShow,
    /// It was put off to another day.
    Postponed,
    /// It was begun and could not be finished.
    Interrupted,
    /// The applicant came and refused it.
    Refused,
}

/// At whose wish an appointment was put off.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, serde::Deserialize, ts_rs::TS,
)]
#[serde(rename_all = "camelCase")]
pub enum PostponedBy {
    /// The applicant's, or that of whoever stands for them.
    Applicant,
    /// The office's.
    Office,
    /// The interpreter could not be there.
    Interpreter,
}

/// What became of an appointment, and how it is known. One value, one merge unit.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct Attendance {
    /// What.
    pub outcome: OutcomeOfAppointment,
    /// Why, or how it is known.
    #[serde(default)]
    pub reason: Option<String>,
    /// At whose wish it was put off.
    #[serde(default)]
    pub by: Option<PostponedBy>,
    /// Who recorded it.
    pub recorded_by: Id,
    /// When.
    pub recorded_at: DateTime<Utc>,
}

vault::structured!(Attendance, SexWish);

vault::record! {
    /// An attempt to reach an applicant who did not come. Never changes.
    pub struct ContactAttempt = 37 "contact_attempt" {
        /// Appointment to which they did not come.
        1 appointment: Id,
        /// Day.
        2 day: NaiveDate,
        /// How: telephone, letter, through whom.
        3 how: String,
        /// What came of it.
        4 result: String,
        /// Who tried.
        5 officer: Id,
    }
}

vault::record! {
    /// An appointment.
    pub struct Appointment = 20 "appointment" {
        /// Case.
        1 application: Id,
        /// What it is for.
        2 kind: AppointmentKind,
        /// Day.
        3 day: NaiveDate,
        /// Time of the day, `HH:MM`.
        4 time: String,
        /// Where: building, floor, room.
        5 place: String,
        /// Who is to come.
        6 persons: Invited,
        /// What else the applicant should know; stands on the slip.
        7 note: Option<String>,
        /// Who made it.
        8 made_by: Id,
        /// Why it does not take place.
        9 cancelled: Option<String>,
        /// Minutes it is expected to take; none is as long as the profile says.
        10 minutes: Option<u32>,
        /// Who receives them: the interviewer.
        11 officer: Option<Id>,
        /// Interpreter of the register.
        12 interpreter: Option<Id>,
        /// Room of the office.
        13 room: Option<Id>,
        /// In which way they meet; none is in person.
        14 mode: Option<AppointmentMode>,
        /// Language of an interview, as a tag.
        15 language: Option<String>,
        /// Whether the wish for a woman or a man was met, where there was one.
        16 wish: Option<SexWish>,
        /// What became of it.
        17 attendance: Option<Attendance>,
        /// The appointment that it takes the place of.
        18 follows: Option<Id>,
    }
}

impl Appointment {
    /// Whether it keeps officer, interpreter, room and applicants busy: what was called off, put off or missed does
    /// not.
    #[must_use]
    pub fn is_held(&self) -> bool {
        let gone = |one: &Attendance| {
            matches!(
                one.outcome,
                OutcomeOfAppointment::Postponed
                    | OutcomeOfAppointment::NoShow
                    | OutcomeOfAppointment::Refused
            )
        };
        self.cancelled.is_none() && !self.attendance.as_ref().is_some_and(gone)
    }
}
