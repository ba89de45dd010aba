//! How cases end and begin again: closures, not appearing, reopening, and how long files are kept.

use super::{Period, Stage, Statistics, Words};
use crate::permit::Role;

/// Who brings a closure about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub enum ClosedBy {
    /// The applicant, who signs a statement.
    Applicant,
    /// The authority, by what the applicant did not do.
    Authority,
    /// What happened: a death, a departure.
    Event,
}

/// A reason to close a case.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all(serialize = "camelCase", deserialize = "kebab-case"), deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct Closure {
    /// Its code; a case keeps it.
    pub code: String,
    /// Its name.
    pub name: Words,
    /// Who brings it about.
    pub by: ClosedBy,
    /// Roles that may record it.
    pub roles: Vec<Role>,
    /// Stages at which it may be recorded.
    pub stages: Vec<Stage>,
    /// Whether it can be one person's, the others going on.
    #[serde(default)]
    pub per_person: bool,
    /// How it is counted where nothing was decided.
    pub statistics: Statistics,
    /// Name of the letter that tells of it; nobody is told where none is named.
    #[serde(default)]
    pub letter: Option<String>,
    /// Remedies that the letter names, by their code.
    #[serde(default)]
    pub remedies: Vec<String>,
    /// Codes of the list `leaving`: a case ends so when its last member left for one of them.
    #[serde(default)]
    pub leaving: Vec<String>,
    /// The law it rests on.
    pub legal_basis: Words,
    /// Whether that was confirmed.
    pub verified: bool,
}

/// What follows when an applicant does not appear.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all(serialize = "camelCase", deserialize = "kebab-case"), deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct NoShow {
    /// How often they are sought before anything follows.
    pub contact_attempts: u32,
    /// Days of the calendar from the appointment until the case may be closed as withdrawn.
    pub days: u32,
    /// The closure that follows.
    pub closure: String,
    /// The law it rests on.
    pub legal_basis: Words,
    /// Whether that was confirmed.
    pub verified: bool,
}

/// A ground to open a case again.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all(serialize = "camelCase", deserialize = "kebab-case"), deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct ReopeningGround {
    /// Its code; the reopening keeps it.
    pub code: String,
    /// Its name.
    pub name: Words,
    /// Closures after which it is open; any where none is named.
    #[serde(default)]
    pub closures: Vec<String>,
}

/// How a case begins again.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all(serialize = "camelCase", deserialize = "kebab-case"), deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct Reopening {
    /// Grounds.
    pub grounds: Vec<ReopeningGround>,
    /// Stages that a case may be opened again from.
    pub from: Vec<Stage>,
    /// Stages that it may return to.
    pub to: Vec<Stage>,
    /// Time from the closure within which it may be asked for; without limit when none is given.
    #[serde(default)]
    pub within: Option<Period>,
    /// Roles that decide it.
    pub roles: Vec<Role>,
    /// The procedure of a subsequent application.
    pub subsequent: String,
    /// The law it rests on.
    pub legal_basis: Words,
    /// Whether that was confirmed.
    pub verified: bool,
}

/// What happens to a file when its time is over.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub enum Disposal {
    /// It goes to the State archive.
    Archive,
    /// It is destroyed, and a record of that is kept.
    Destroy,
    /// An officer decides.
    Review,
}

/// What a time limit is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub enum Covers {
    /// The whole case.
    #[default]
    File,
    /// Photographs of its persons.
    Pictures,
}

/// How long something is kept.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all(serialize = "camelCase", deserialize = "kebab-case"), deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct Retention {
    /// What is kept.
    pub code: String,
    /// Its name.
    pub name: Words,
    /// Stage from whose beginning it is counted.
    pub from: Stage,
    /// What it is about.
    #[serde(default)]
    pub covers: Covers,
    /// How long; without end when none is given.
    #[serde(default)]
    pub period: Option<Period>,
    /// What happens then.
    pub then: Disposal,
    /// The law it rests on.
    pub legal_basis: Words,
    /// Whether that was confirmed.
    pub verified: bool,
}

/// What can be wrong with a letter that was issued, so that another takes its place.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all(serialize = "camelCase", deserialize = "kebab-case"), deny_unknown_fields)]
#[ts(rename_all = "camelCase", rename = "LetterCorrection")]
pub struct Correction {
    /// Its code; the letter keeps it.
    pub code: String,
    /// Its name.
    pub name: Words,
    /// Whether time limits count from the service of the new letter; else that of the old one goes on counting.
    pub restarts: bool,
    /// The law it rests on.
    pub legal_basis: Words,
    /// Whether that was confirmed.
    pub verified: bool,
}
