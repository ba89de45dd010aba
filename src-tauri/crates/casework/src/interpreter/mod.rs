//! The register of interpreters: what they speak, whether they are bound to secrecy, and whom they may not hear.

mod record;
mod stand_down;
pub(crate) mod storage;
mod view;

pub use record::{ConflictForm, InterpreterForm, record};
pub use stand_down::stand_down;
pub use view::{ConflictView, InterpreterView, list};

use crate::{Result, appointment::AppointmentMode, person::Sex, profile::ListName, profile::Lists};
use chrono::NaiveDate;
use vault::{Id, Read};

/// A language that an interpreter works in.
#[derive(Debug, Clone, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase", default)]
pub struct SpokenLanguage {
    /// Code of the list `language`.
    pub language: String,
    /// Dialects, as they are called; none is not limited to any.
    pub dialects: Vec<String>,
    /// How well, a code of the list `language_level`.
    pub level: Option<String>,
    /// Whether the accreditation covers it.
    pub accredited: bool,
}

/// Languages of an interpreter. One value, one merge unit.
#[derive(Debug, Clone, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize, ts_rs::TS)]
pub struct SpokenLanguages(
    /// Best known first.
    pub Vec<SpokenLanguage>,
);

/// How an interpreter is accredited.
#[derive(Debug, Clone, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase", default)]
pub struct Accreditation {
    /// Number, as the accrediting body gives it.
    pub number: String,
    /// Last day on which it counts; none is without end.
    pub until: Option<NaiveDate>,
}

/// In which ways an interpreter can be there.
#[derive(Debug, Clone, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize, ts_rs::TS)]
pub struct Modes(
    /// Each once.
    pub Vec<AppointmentMode>,
);

/// Persons for whom an interpreter must not interpret.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
pub struct DeclaredConflict {
    /// Case that they were in when it was declared.
    pub application: Id,
    /// The persons: the conflict goes with them to another case.
    pub persons: Vec<Id>,
    /// What the conflict is.
    pub note: String,
}

/// Conflicts that were declared. One value, one merge unit.
#[derive(Debug, Clone, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize, ts_rs::TS)]
pub struct DeclaredConflicts(
    /// In the order they were declared.
    pub Vec<DeclaredConflict>,
);

vault::structured!(SpokenLanguages, Accreditation, Modes, DeclaredConflicts);

vault::record! {
    /// An interpreter.
    pub struct Interpreter = 35 "interpreter" {
        /// Name, as it stands in records.
        1 name: String,
        /// Sex, for applicants who wish to speak through a woman or through a man.
        2 sex: Sex,
        /// What they speak.
        3 languages: SpokenLanguages,
        /// How they are accredited.
        4 accreditation: Option<Accreditation>,
        /// Day of the undertaking of confidentiality; none: may not interpret.
        5 undertaking: Option<NaiveDate>,
        /// In which ways they can be there.
        6 modes: Modes,
        /// Nationality, ISO 3166 alpha-3; applicants may fear it.
        7 nationality: Option<String>,
        /// Ethnic group, a code of the list `ethnicity`; applicants may fear it.
        8 ethnicity: Option<String>,
        /// What else speaks against using them for some applicants.
        9 caution: Option<String>,
        /// For whom they must not interpret.
        10 conflicts: DeclaredConflicts,
        /// How they can be reached.
        11 contact: Option<String>,
        /// Why they are not called any more; none: they are.
        12 inactive: Option<String>,
    }
}

impl Interpreter {
    /// Whether they must not interpret for members of a case.
    #[must_use]
    pub fn conflicts_with(&self, application: Id, members: &[Id]) -> bool {
        let touches = |one: &DeclaredConflict| {
            one.application == application || one.persons.iter().any(|person| members.contains(person))
        };
        self.conflicts.0.iter().any(touches)
    }

    /// Whether their accreditation covers a language, given as a tag, and a dialect of it, on a day.
    #[must_use]
    pub fn is_accredited(&self, lists: &Lists, tag: &str, dialect: Option<&str>, day: NaiveDate) -> bool {
        let counts = |one: &Accreditation| one.until.is_none_or(|until| day <= until);
        let same = |a: &str, b: &str| a.trim().to_lowercase() == b.trim().to_lowercase();
        let covers = |spoken: &SpokenLanguage| {
            let entry = lists.entry(ListName::Language, &spoken.language);
            let language = entry.and_then(|entry| entry.tag.as_deref());
            spoken.accredited
                && language.is_some_and(|language| language.eq_ignore_ascii_case(tag))
                && dialect.is_none_or(|wanted| {
                    spoken.dialects.is_empty() || spoken.dialects.iter().any(|known| same(known, wanted))
                })
        };
        self.accreditation.as_ref().is_some_and(counts) && self.languages.0.iter().any(covers)
    }
}

/// All interpreters, by name.
pub(crate) fn all(read: Read<'_>) -> Result<Vec<Interpreter>> {
    Ok(read.list(storage::BY_NAME, [])?)
}

/// Name of an interpreter, empty when unknown here.
pub(crate) fn name(read: Read<'_>, id: Id) -> Result<String> {
    Ok(read.find::<Interpreter>(id)?.map(|interpreter| interpreter.name).unwrap_or_default())
}
