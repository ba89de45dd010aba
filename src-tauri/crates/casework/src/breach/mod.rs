//! Breaches of confidentiality: what happened, when it was noticed, whom it affects, whom it was told to, and in what time.

mod close;
mod notify;
mod record;
pub(crate) mod storage;
mod view;

pub use close::{BreachCloseForm, close};
pub use notify::{NotifyForm, notify};
pub use record::{BreachForm, record};
pub(crate) use view::open_breaches;
pub use view::{BreachView, list};

use chrono::{DateTime, NaiveDate, Utc};
use vault::Id;

/// To whom a breach is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub enum Told {
    /// The authority for data protection.
    Supervisor,
    /// The persons whom it affects.
    Persons,
    /// The head of the authority.
    Head,
    /// The police.
    Police,
    /// The United Nations High Commissioner for Refugees.
    Unhcr,
    /// Anybody else.
    Other,
}

/// That a breach was told.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[ts(rename = "BreachNotice")]
pub struct Notice {
    /// To whom.
    pub told: Told,
    /// Their name, and how.
    pub how: String,
    /// When.
    pub at: DateTime<Utc>,
    /// Who did.
    pub officer: Id,
}

/// To whom a breach was told. One value, one merge unit.
#[derive(Debug, Clone, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[ts(rename = "BreachNotices")]
pub struct Notices(
    /// In the order in which it was.
    pub Vec<Notice>,
);

/// What a breach came to. One value, one merge unit.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[ts(rename = "BreachConclusion")]
pub struct Conclusion {
    /// What was found and done.
    pub text: String,
    /// When.
    pub on: NaiveDate,
    /// Who.
    pub officer: Id,
}

vault::coded!(Told);
vault::structured!(Notices, Conclusion);

vault::record! {
    /// A breach of confidentiality.
    pub struct Breach = 94 "breach" {
        /// What happened.
        1 what: String,
        /// When, as far as known.
        2 happened_on: Option<NaiveDate>,
        /// When it was noticed: its time runs from then.
        3 noticed_at: DateTime<Utc>,
        /// Whom it affects.
        4 affected: String,
        /// How many persons, as far as known.
        5 persons: Option<u32>,
        /// What was done at once.
        6 measures: String,
        /// To whom it was told.
        7 notices: Notices,
        /// What it came to.
        8 conclusion: Option<Conclusion>,
        /// Who recorded it.
        9 recorded_by: Id,
    }
}
