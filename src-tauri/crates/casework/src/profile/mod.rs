//! The country profile: everything that the law of a country decides, as data. No rule of any country stands in
//! code. Checked when loaded; a case keeps the version it was opened under.

mod ahead;
mod assistance;
mod check;
mod closing;
mod deadline;
mod fault;
mod guarantee;
mod guard;
mod list;
mod list_check;
mod list_file;
mod list_name;
mod list_words;
pub mod lists;
mod lists_view;
mod load;
mod names;
mod outcome;
mod procedure;
pub mod records;
mod remedy;
mod returning;
mod returns;
mod service;
mod shared;
mod shipped;
mod stage;
mod status;

pub use ahead::Ahead;
pub use assistance::AssistanceRules;
pub use closing::{
    ClosedBy, Closure, Correction, Covers, Disposal, NoShow, Reopening, ReopeningGround, Retention,
};
pub use deadline::{Deadline, Event, Extension, OnExpiry, Period, RollForward, Unit, Whose};
pub use fault::LoadError;
pub use guarantee::Guarantee;
pub use guard::GuardRules;
pub use list::{CodeList, Entry, RelationKind, Until};
pub use list_name::ListName;
pub use lists::Lists;
pub use lists_view::{ListEntryView, ListView, ListsView};
pub use outcome::{OutcomeCode, OutcomeRule, Statistics};
pub use procedure::{Commission, DecisionBody, Procedure, REGULAR};
pub use records::Ground;
pub use remedy::{BodyKind, Late, Remedy};
pub use returning::{DestinationRule, PaymentLimit, ReturnRules};
pub use returns::{Departure, Level, OtherStatus, ProcedureType, Returns};
pub use service::ServiceRule;
pub use shipped::{azerbaijan, codes, shipped};
pub(crate) use shipped::{from_folder, interned};
pub use stage::Stage;
pub use status::{LossGround, LossKind, StatusDocument, StatusProcedure};

use crate::appointment::AppointmentRules;
use crate::observer::ObserverRules;
use crate::paper::{PaperKind, PaperRule, PaperTemplate};
use crate::template::{Clauses, LetterWords, Template};
use chrono::NaiveDate;
use letters::{Lang, Letterhead};
use std::{collections::BTreeMap, sync::Arc};

/// A text in the languages of the profile.
#[derive(Debug, Clone, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize, ts_rs::TS)]
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

/// A place where applications are taken.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
pub struct Post {
    /// Three capital letters; part of each case number.
    pub code: String,
    /// Its name.
    pub name: Words,
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

impl Authority {
    /// Head of its letters and papers.
    #[must_use]
    pub fn letterhead(&self, lang: Lang) -> Letterhead {
        Letterhead {
            authority: vec![self.name.get(lang).to_owned(), self.department.get(lang).to_owned()],
            address: self.address.get(lang).lines().map(str::to_owned).collect(),
            ..Letterhead::default()
        }
    }
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
    /// Languages that stand beside the official one in letters and papers, and in no other place.
    #[serde(default)]
    pub beside: Vec<Lang>,
    /// Languages in which letters have a summary for the person, and papers none.
    #[serde(default)]
    pub summaries: Vec<Lang>,
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
    /// Ways to challenge a decision, in their order.
    pub remedies: Vec<Remedy>,
    /// Procedures; the regular one is among them.
    pub procedures: Vec<Procedure>,
    /// Who takes decisions.
    pub decision_body: DecisionBody,
    /// Reasons to close a case.
    pub closures: Vec<Closure>,
    /// How a case begins again.
    pub reopening: Reopening,
    /// Procedures in which status may be lost.
    pub status_procedures: Vec<StatusProcedure>,
    /// How long files are kept.
    pub retention: Vec<Retention>,
    /// What follows when an applicant does not appear.
    pub no_show: NoShow,
    /// Documents that prove a status.
    pub documents: Vec<StatusDocument>,
    /// Ways to serve a letter, the usual one first.
    #[serde(default)]
    pub services: Vec<ServiceRule>,
    /// What can be wrong with an issued letter.
    #[serde(default)]
    pub corrections: Vec<Correction>,
    /// What can be decided.
    pub outcomes: Vec<OutcomeRule>,
    /// Voluntary return: whom to ask, when to ask again, what may be paid.
    #[serde(default)]
    pub returning: ReturnRules,
    /// How the country's figures are reported.
    #[serde(default)]
    pub returns: Returns,
    /// Tiers of registration, the least first.
    pub tiers: Vec<crate::person::Tier>,
    /// Code lists: the shared ones of `profiles/lists`, changed by the profile's `lists.toml`.
    #[serde(skip)]
    pub lists: Lists,
    /// Rules of the procedure: the shared ones of `profiles/rules.toml`, changed by the profile's own.
    #[serde(skip)]
    pub rules: crate::rule::Rules,
    /// Roles and what each may: the shared ones of `profiles/roles.toml`, changed by the profile's own.
    #[serde(skip)]
    pub roles: crate::permit::RoleTable,
    /// For how long country of origin information may be relied on: the shared `profiles/coi.toml`, or its own.
    #[serde(skip)]
    pub coi: crate::coi::Limits,
    /// Sentences that reasons are proposed in: the shared `profiles/reasons.toml`, changed by the profile's own.
    #[serde(skip)]
    pub phrases: crate::decision::Phrases,
    /// Papers of registration.
    pub papers: BTreeMap<PaperKind, PaperRule>,
    /// When applicants are received, and for how long.
    #[serde(default)]
    pub appointments: AppointmentRules,
    /// When the desk locks by itself, and when a backup is due.
    #[serde(default)]
    pub guard: GuardRules,
    /// How long before ends the office is told of them.
    #[serde(default)]
    pub ahead: Ahead,
    /// How long files are lent, requests may take, breaches may go untold.
    #[serde(default)]
    pub records: records::RecordRules,
    /// What observers may see.
    #[serde(default)]
    pub observers: ObserverRules,
    /// Currency and times of assistance and integration.
    #[serde(default)]
    pub assistance: AssistanceRules,
    /// In which language of papers those are addressed who speak another, by the tag of theirs; English where
    /// it does not say.
    pub addressed: BTreeMap<Lang, Vec<String>>,
    /// Its files, as a case file keeps them.
    #[serde(skip)]
    pub bundle: Vec<u8>,
    /// Templates of papers by kind and language; loaded from `papers/`.
    #[serde(skip)]
    pub paper_templates: BTreeMap<(PaperKind, Lang), PaperTemplate>,
    /// What the shared papers say in this profile, by language; loaded from `papers/`.
    #[serde(skip)]
    pub paper_parts: BTreeMap<Lang, BTreeMap<String, String>>,
    /// Letter templates by name and language; loaded from `letters/`.
    #[serde(skip)]
    pub templates: BTreeMap<(String, Lang), Template>,
    /// Words that every letter of a language uses; loaded from `letters/`.
    #[serde(skip)]
    pub letter_words: BTreeMap<Lang, Arc<LetterWords>>,
    /// Clauses that letters of a language share; loaded from `letters/`.
    #[serde(skip)]
    pub clauses: BTreeMap<Lang, Clauses>,
}

impl Profile {
    /// Name and version, as a case keeps it.
    #[must_use]
    pub fn edition(&self) -> String {
        format!("{}@{}", self.code, self.version)
    }

    /// Version and digest of its code lists. Not part of [`Self::edition`]: a code is never taken out of a list, so
    /// that a case opened under an earlier one still reads.
    #[must_use]
    pub fn lists_edition(&self) -> &str {
        self.lists.edition()
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

    /// Every language that a letter or its summary is written in.
    pub fn summary_languages(&self) -> impl Iterator<Item = Lang> {
        self.letter_languages().chain(self.summaries.iter().copied())
    }

    /// Every language that letters and papers are written in.
    pub fn letter_languages(&self) -> impl Iterator<Item = Lang> {
        self.languages.iter().chain(&self.beside).copied()
    }

    /// The languages that a kind of paper is written in: the official ones first, then as they are declared.
    pub fn paper_languages(&self, kind: PaperKind) -> impl Iterator<Item = Lang> {
        let written = move |lang: &Lang| self.paper_templates.contains_key(&(kind, *lang));
        self.summary_languages().filter(written)
    }

    /// The language of a kind of paper in which a speaker of another, given by its tag, is addressed: their own where
    /// it is written in it, else that of the table, else the official one.
    #[must_use]
    pub fn paper_addressed_in(&self, kind: PaperKind, tag: &str) -> Lang {
        let wanted = [spoken(tag), Some(self.addressed_in(tag))].into_iter().flatten();
        let mut written = wanted.filter(|lang| self.paper_templates.contains_key(&(kind, *lang)));
        let official = || self.languages.first().copied();
        written.next().or_else(official).unwrap_or(Lang::En)
    }

    /// How many of its values nobody confirmed.
    #[must_use]
    pub fn unverified(&self) -> u32 {
        let open = [
            self.deadlines.iter().filter(|one| !one.verified).count(),
            self.deadlines
                .iter()
                .filter_map(|one| one.extension.as_ref())
                .filter(|one| !one.verified)
                .count(),
            self.remedies.iter().filter(|one| !one.verified).count(),
            self.procedures.iter().filter(|one| !one.verified).count(),
            self.closures.iter().filter(|one| !one.verified).count(),
            self.status_procedures.iter().filter(|one| !one.verified).count(),
            self.retention.iter().filter(|one| !one.verified).count(),
            self.documents.iter().filter(|one| !one.verified).count(),
            self.outcomes.iter().filter(|one| !one.verified).count(),
            self.corrections.iter().filter(|one| !one.verified).count(),
            self.papers.values().filter(|one| !one.verified).count(),
            usize::from(!self.no_show.verified),
            usize::from(!self.reopening.verified),
            usize::from(!self.decision_body.verified),
            usize::from(!self.guard.verified),
            usize::from(!self.returns.verified),
            usize::from(!self.ahead.verified),
            usize::from(!self.records.verified),
            usize::from(!self.observers.verified),
            usize::from(!self.returning.verified),
            usize::from(!self.assistance.verified),
        ];
        u32::try_from(open.iter().sum::<usize>()).unwrap_or(u32::MAX)
    }

    /// A deadline as it runs in a procedure; none when it does not.
    #[must_use]
    pub fn period(&self, deadline: &Deadline, procedure: &str) -> Option<Period> {
        let procedure = self.procedure(procedure);
        if procedure.is_some_and(|procedure| procedure.without.contains(&deadline.id)) {
            return None;
        }
        let own = procedure.and_then(|procedure| procedure.deadlines.get(&deadline.id));
        Some(own.copied().unwrap_or(Period { length: deadline.length, unit: deadline.unit }))
    }

    /// The procedure with this code.
    #[must_use]
    pub fn procedure(&self, code: &str) -> Option<&Procedure> {
        self.procedures.iter().find(|procedure| procedure.code == code)
    }

    /// The remedy with this code.
    #[must_use]
    pub fn remedy(&self, code: &str) -> Option<&Remedy> {
        self.remedies.iter().find(|remedy| remedy.code == code)
    }

    /// The closure with this code.
    #[must_use]
    pub fn closure(&self, code: &str) -> Option<&Closure> {
        self.closures.iter().find(|closure| closure.code == code)
    }

    /// The procedure in which status may be lost in this way.
    #[must_use]
    pub fn status_procedure(&self, kind: LossKind) -> Option<&StatusProcedure> {
        self.status_procedures.iter().find(|procedure| procedure.kind == kind)
    }

    /// The language of papers in which a speaker of another, given by its tag, is addressed.
    #[must_use]
    pub fn addressed_in(&self, tag: &str) -> Lang {
        let language = tag.split('-').next().unwrap_or_default();
        let mut all = self.addressed.iter();
        let found = all.find(|(_, speakers)| speakers.iter().any(|one| one.eq_ignore_ascii_case(language)));
        found.map_or(Lang::En, |(lang, _)| *lang)
    }

    /// Whether offices work on this day.
    #[must_use]
    pub fn is_working_day(&self, day: NaiveDate) -> bool {
        use chrono::Datelike;
        !self.weekend.contains(&day.weekday().number_from_monday()) && !self.holidays.contains(&day)
    }
}

/// The written language of those who speak a language or one of its kinds: who speaks Iraqi Arabic reads Arabic.
fn spoken(tag: &str) -> Option<Lang> {
    let language = tag.split('-').next().unwrap_or_default().to_ascii_lowercase();
    match language.as_str() {
        "pes" => Some(Lang::Fa),
        "haz" | "aiq" | "gbz" => Some(Lang::Prs),
        "pbt" | "pst" | "pbu" => Some(Lang::Ps),
        "acm" | "ayp" | "apc" | "afb" | "ayn" | "arz" | "apd" | "ayl" | "arq" | "ary" => Some(Lang::Ar),
        other => Lang::of_tag(other),
    }
}
