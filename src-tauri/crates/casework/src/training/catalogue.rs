//! The catalogue as data: modules, which roles must hold which, funders, questions of the evaluation.

use crate::{
    Code, Failure, Kind, Result,
    profile::{LoadError, Words},
};
use std::{collections::BTreeSet, sync::OnceLock};

/// Where a module belongs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename = "TrainingArea")]
pub enum Area {
    /// For everybody.
    Transversal,
    /// For whoever examines applications.
    #[default]
    Asylum,
    /// For whoever receives applicants.
    Reception,
}

/// How deep a module goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename = "TrainingLevel")]
#[allow(missing_docs, reason = "the names say it")]
pub enum Level {
    Foundation,
    #[default]
    Core,
    Advanced,
    Specialised,
}

impl Level {
    /// Its code.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Foundation => "foundation",
            Self::Core => "core",
            Self::Advanced => "advanced",
            Self::Specialised => "specialised",
        }
    }
}

/// A module in one version. One value, one merge unit: sessions keep it as it was.
#[derive(Debug, Clone, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all(serialize = "camelCase"))]
#[ts(rename = "TrainingModule", rename_all = "camelCase")]
pub struct Module {
    /// Code; a module of the shared catalogue is called by the list `training`.
    pub code: String,
    /// Version, a year as a rule.
    pub version: String,
    /// Title.
    #[serde(default)]
    pub title: Words,
    /// Where it belongs.
    pub area: Area,
    /// How deep it goes.
    pub level: Level,
    /// Hours online; 0 is no such part.
    #[serde(alias = "online-hours", alias = "onlineHours")]
    pub online_hours: u32,
    /// Hours face to face; 0 is no such part.
    #[serde(alias = "face-hours", alias = "faceHours")]
    pub face_hours: u32,
    /// Modules that come before it, by code.
    #[serde(default)]
    pub prerequisites: Vec<String>,
    /// For how many months a certificate counts; none is without end.
    #[serde(default, alias = "validity-months", alias = "validityMonths")]
    pub validity_months: Option<u32>,
    /// What a test must reach, of 100; none is no test.
    #[serde(default, alias = "pass-mark", alias = "passMark")]
    pub pass_mark: Option<u32>,
    /// The training that a certificate gives, a code of the list `training`.
    #[serde(default)]
    pub qualification: Option<String>,
    /// Whether a public source confirms its hours and terms.
    #[serde(default)]
    pub verified: bool,
}

/// On what a certificate rests, and when is said what.
#[derive(Debug, Clone, Copy, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all(serialize = "camelCase", deserialize = "kebab-case"), deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct TrainingRules {
    /// Percent of the hours online.
    pub online: u32,
    /// Percent of the days face to face.
    pub attendance: u32,
    /// Resits after the first test.
    pub resits: u32,
    /// Days before the end of a certificate from which it ends soon.
    pub expiring_days: u32,
    /// Answers below which no averages are told.
    pub least_answers: u32,
}

/// What a role asks for.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all(serialize = "camelCase", deserialize = "kebab-case"), deny_unknown_fields)]
#[ts(rename = "TrainingRequired", rename_all = "camelCase")]
pub struct Required {
    /// Role.
    #[ts(type = "string")]
    pub role: crate::permit::Role,
    /// Modules, by code.
    pub modules: Vec<String>,
    /// Within how many months after appointment.
    pub within_months: u32,
}

/// Who pays for trainings.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
#[ts(rename = "TrainingFunder")]
pub struct Funder {
    /// Code.
    pub code: String,
    /// What it is called.
    pub text: Words,
}

/// A question of the evaluation.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
#[ts(rename = "TrainingQuestion")]
pub struct Question {
    /// Code.
    pub code: String,
    /// What is asked.
    pub text: Words,
}

/// The catalogue.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
#[ts(rename = "TrainingCatalogue")]
pub struct Catalogue {
    /// Version.
    pub version: String,
    /// Whether the authority confirmed it.
    pub verified: bool,
    /// Rules of certificates.
    pub rules: TrainingRules,
    /// Modules, in order.
    pub modules: Vec<Module>,
    /// What roles ask for.
    pub required: Vec<Required>,
    /// Who pays.
    pub funders: Vec<Funder>,
    /// Questions of the evaluation.
    pub questions: Vec<Question>,
}

const FILE: (&str, &str) = ("catalogue.toml", include_str!("../../../../profiles/training/catalogue.toml"));

/// The shared catalogue.
///
/// # Errors
/// [`Code::ProfileInvalid`]; the tests load it, so an installed program never says so.
pub fn catalogue() -> Result<&'static Catalogue> {
    static LOADED: OnceLock<std::result::Result<Catalogue, LoadError>> = OnceLock::new();
    LOADED
        .get_or_init(|| load(FILE.0, FILE.1))
        .as_ref()
        .map_err(|error| Failure::new(Kind::Unexpected, Code::ProfileInvalid).context(error))
}

fn load(file: &str, text: &str) -> std::result::Result<Catalogue, LoadError> {
    let fail = |rule: String| LoadError::new(file, rule);
    let mut read: Catalogue = toml::from_str(text).map_err(|error| LoadError::syntax(file, text, &error))?;
    let mut codes = BTreeSet::new();
    for module in &mut read.modules {
        if !codes.insert(module.code.clone()) {
            return Err(fail(format!("modules.{}: it stands twice", module.code)));
        }
        if module.online_hours + module.face_hours == 0 {
            return Err(fail(format!("modules.{}: it has no hours", module.code)));
        }
        module.qualification = Some(module.code.clone());
    }
    let asked = read.required.iter().flat_map(|one| &one.modules);
    let before = read.modules.iter().flat_map(|one| &one.prerequisites);
    if let Some(code) = asked.chain(before).find(|code| !codes.contains(*code)) {
        return Err(fail(format!("there is no module {code}")));
    }
    let words = read.funders.iter().map(|one| &one.text).chain(read.questions.iter().map(|one| &one.text));
    for words in words {
        if ["az", "ru", "en"].iter().any(|lang| words.0.get(*lang).is_none_or(|text| text.trim().is_empty()))
        {
            return Err(fail(format!("{}: a language is missing", words.get(letters::Lang::En))));
        }
    }
    if read.rules.online > 100 || read.rules.attendance > 100 {
        return Err(fail("rules: more than 100 percent".to_owned()));
    }
    Ok(read)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        permit::RoleTable,
        profile::{ListName, azerbaijan},
    };

    #[test]
    fn every_module_is_called_by_the_list_and_every_role_exists() {
        let (read, lists) = (catalogue().unwrap(), &azerbaijan().unwrap().lists);
        for module in &read.modules {
            assert!(lists.has(ListName::Training, &module.code), "{} has no title", module.code);
            assert!(!module.verified, "hours of {} are nobody's word yet", module.code);
        }
        let roles = RoleTable::load(None).unwrap();
        for one in &read.required {
            assert!(roles.get(one.role).is_some(), "{:?}", one.role);
        }
        let taught = |code: &str| read.modules.iter().any(|module| module.code == code);
        for entry in &lists.get(ListName::Training).entries {
            assert!(taught(&entry.code), "{} can be asked for and not be learnt", entry.code);
        }
    }

    #[test]
    fn a_spoilt_file_names_its_place() {
        let rule = |text: &str| load("catalogue.toml", text).unwrap_err().rule;
        for (from, to, said) in [
            ("code = \"dublin\"", "code = \"ceas\"", "modules.ceas: it stands twice"),
            ("prerequisites = [\"reception\"]", "prerequisites = [\"yoga\"]", "there is no module yoga"),
            ("attendance = 80", "attendance = 120", "rules: more than 100 percent"),
            ("ru = \"Государственный бюджет\"", "fa = \"x\"", "State budget: a language is missing"),
            (
                "online-hours = 6\nface-hours = 8",
                "online-hours = 0\nface-hours = 0",
                "modules.first-contact: it has no hours",
            ),
        ] {
            assert!(FILE.1.contains(from), "{from}");
            assert_eq!(rule(&FILE.1.replacen(from, to, 1)), said);
        }
    }
}
