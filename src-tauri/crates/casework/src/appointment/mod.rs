//! Appointments: when and where members of a case are to come.

mod cancel;
mod make;
pub(crate) mod storage;
mod view;

pub use cancel::cancel;
pub(crate) use make::time_of_day;
pub use make::{AppointmentForm, make};
pub use view::AppointmentView;
pub(crate) use view::{of_application, view};

use chrono::NaiveDate;
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
    }
}
