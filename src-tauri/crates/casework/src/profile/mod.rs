//! The country profile: everything that the law of a country decides, as data. No rule of any country stands in
//! code. Checked when loaded; a case keeps the version it was opened under.

mod deadline;
mod load;

pub use deadline::{Deadline, Event, Milestone, RollForward, Unit};
pub use load::{LoadError, azerbaijan};

use chrono::NaiveDate;
use letters::Lang;
use std::collections::BTreeMap;

/// A text in the languages of the profile.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
pub struct Words(
    /// By language tag.
    pub BTreeMap<String, String>,
);

impl Words {
    /// The text in `lang`, or in English, or whatever there is.
    #[must_use]
    pub fn get(&self, lang: Lang) -> &str {
        self.0
            .get(lang.tag())
            .or_else(|| self.0.get("en"))
            .or_else(|| self.0.values().next())
            .map_or("", |s| s)
    }
}

/// Where an application stands.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize, ts_rs::TS,
)]
#[serde(rename_all = "camelCase")]
pub enum Stage {
    /// Registered, not yet interviewed.
    Registered,
    /// Interviews are under way.
    Interview,
    /// Facts are established and the decision is drafted.
    Assessment,
    /// A second officer reviews the draft.
    Review,
    /// Decided, the letter not yet issued.
    Decided,
    /// The letter is issued, not yet handed over.
    Issued,
    /// The letter was handed over; the time for appeal runs.
    Notified,
    /// Nothing is left to do.
    Closed,
}

/// What was decided for a person.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize, ts_rs::TS,
)]
#[serde(rename_all = "camelCase")]
pub enum OutcomeCode {
    /// Refugee status on the person's own claim.
    Refugee,
    /// Refugee status derived from a family member (family unity).
    Derivative,
    /// Refused.
    Refused,
}

/// A place where applications are taken.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
pub struct Post {
    /// Three capital letters; part of each case number.
    pub code: String,
    /// Its name.
    pub name: Words,
}

/// A way to challenge a decision.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct Remedy {
    /// To whom.
    pub body: Words,
    /// Which of the deadlines runs.
    pub deadline: String,
    /// Whether the decision waits for it.
    pub suspensive: bool,
    /// Whether a lawyer confirmed it.
    pub verified: bool,
}

/// An outcome that the profile knows.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct OutcomeRule {
    /// Which.
    pub code: OutcomeCode,
    /// Its name.
    pub name: Words,
    /// The law it rests on.
    pub legal_basis: Words,
    /// Whether it is negative: reasons and the remedy must stand in the letter.
    pub negative: bool,
    /// Letter template.
    pub letter: String,
}

/// Who decides.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Authority {
    /// Its name.
    pub name: Words,
    /// The department that decides.
    pub department: Words,
    /// Lines of its address.
    pub address: Words,
}

/// A country profile.
#[derive(Debug, Clone, serde::Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Profile {
    /// Name of its folder.
    pub code: String,
    /// Raised with each change; a case keeps the version it was opened under.
    pub version: u32,
    /// Languages of letters, the official one first.
    pub languages: Vec<Lang>,
    /// Minutes that its time is ahead of UTC.
    pub utc_offset_minutes: i32,
    /// Days of rest, Monday is 1.
    pub weekend: Vec<u32>,
    /// Public holidays.
    pub holidays: Vec<NaiveDate>,
    /// Who decides.
    pub authority: Authority,
    /// Where applications are taken.
    pub posts: Vec<Post>,
    /// From which stage to which.
    pub transitions: BTreeMap<Stage, Vec<Stage>>,
    /// Time limits.
    pub deadlines: Vec<Deadline>,
    /// Ways to challenge a decision.
    pub remedies: Vec<Remedy>,
    /// What can be decided.
    pub outcomes: Vec<OutcomeRule>,
    /// Letter templates by name and language; loaded from `letters/`.
    #[serde(skip)]
    pub templates: BTreeMap<(String, Lang), crate::letter::Template>,
}

impl Profile {
    /// Name and version, as a case keeps it.
    #[must_use]
    pub fn edition(&self) -> String {
        format!("{}@{}", self.code, self.version)
    }

    /// Whether the profile lets an application go from one stage to another.
    #[must_use]
    pub fn allows(&self, from: Stage, to: Stage) -> bool {
        self.transitions.get(&from).is_some_and(|stages| stages.contains(&to))
    }

    /// The post with this code.
    #[must_use]
    pub fn post(&self, code: &str) -> Option<&Post> {
        self.posts.iter().find(|post| post.code == code)
    }

    /// The deadline with this name.
    #[must_use]
    pub fn deadline(&self, id: &str) -> Option<&Deadline> {
        self.deadlines.iter().find(|deadline| deadline.id == id)
    }

    /// The outcome with this code.
    #[must_use]
    pub fn outcome(&self, code: OutcomeCode) -> Option<&OutcomeRule> {
        self.outcomes.iter().find(|outcome| outcome.code == code)
    }

    /// Whether offices work on this day.
    #[must_use]
    pub fn is_working_day(&self, day: NaiveDate) -> bool {
        use chrono::Datelike;
        !self.weekend.contains(&day.weekday().number_from_monday()) && !self.holidays.contains(&day)
    }
}
