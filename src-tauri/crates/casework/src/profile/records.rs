//! Records as the law sees them: for how long a file is lent, a request may take, a breach may go untold; and the words,
//! legal bases and grounds that every profile shares.

use super::{LoadError, Period, Unit, Words};
use crate::{Code, Failure, Kind, Result};
use letters::Lang;
use std::{collections::BTreeMap, sync::OnceLock};

/// Time limits of records. A profile says its own.
#[derive(Debug, Clone, serde::Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct RecordRules {
    /// The country whose authority this is, ISO 3166 alpha-3; none where it is that of no country. Nobody fled from it.
    #[serde(default)]
    pub country: Option<String>,
    /// How long a paper file is lent.
    pub loan: Period,
    /// How long a request for disclosure may take.
    pub disclosure: Period,
    /// How long a package may be kept by its recipient, unless an officer says otherwise.
    pub export: Period,
    /// How long the answer to a request can be challenged.
    pub challenge: Period,
    /// Hours within which a breach is told.
    pub breach_hours: u32,
    /// The law that the time for disclosure rests on.
    pub disclosure_basis: Words,
    /// The law that the time for a breach rests on.
    pub breach_basis: Words,
    /// Whether a lawyer or a public source confirmed them.
    #[serde(default)]
    pub verified: bool,
}

impl Default for RecordRules {
    /// As in editions of profiles from before.
    fn default() -> Self {
        let days = |length| Period { length, unit: Unit::CalendarDay };
        let nothing = Words(BTreeMap::new());
        Self {
            country: None,
            loan: days(14),
            disclosure: days(30),
            export: days(90),
            challenge: days(30),
            breach_hours: 72,
            disclosure_basis: nothing.clone(),
            breach_basis: nothing,
            verified: false,
        }
    }
}

/// Whether the values can be meant.
pub(super) fn check(rules: &RecordRules) -> std::result::Result<(), String> {
    for (key, period) in [
        ("loan", rules.loan),
        ("disclosure", rules.disclosure),
        ("export", rules.export),
        ("challenge", rules.challenge),
    ] {
        if !(1..=3_650).contains(&period.length) {
            return Err(format!("records.{key}: from 1 to 3650"));
        }
    }
    match rules.breach_hours {
        1..=720 => Ok(()),
        _ => Err("records.breach-hours: from 1 to 720".to_owned()),
    }
}

/// Something that an officer chooses from: a legal basis of an export, a ground to withhold.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all(serialize = "camelCase", deserialize = "kebab-case"), deny_unknown_fields)]
#[ts(rename_all = "camelCase", rename = "RecordsGround")]
pub struct Ground {
    /// Its code; the record keeps it.
    pub code: String,
    /// Its name.
    pub name: Words,
    /// The law it rests on.
    pub legal_basis: Words,
    /// Whether a lawyer or a public source confirmed it.
    #[serde(default)]
    pub verified: bool,
}

macro_rules! texts {
    ($($name:ident)+) => {
        /// Texts of one language.
        #[derive(Debug, Clone, serde::Deserialize)]
        #[serde(rename_all = "kebab-case", deny_unknown_fields)]
        #[allow(missing_docs, reason = "each is the text of its name; the file shows them")]
        pub struct RecordWords {
            $(pub $name: String,)+
        }

        impl RecordWords {
            #[cfg(test)]
            fn all(&self) -> Vec<(&'static str, &str)> {
                vec![$((stringify!($name), self.$name.as_str())),+]
            }
        }
    };
}

texts! {
    case volume place code confidential watermark footer package_title number recipient basis purpose expires contents
    package_note case_list registration interview assessment picture withheld_passage redacted_note name native_name sex
    birth birth_unknown birth_about nationality ethnicity religion contact documents reasons journey line said fact finding
    reasoning held_on answer_title answer_opening answer_released answer_refused answer_reasons item decision ground whole
    redacted withheld remedy_title remedy certificate_title certificate_opening certificate_backups certificate_aside
    erased_what erased_records erased_values erased_blobs erased_rule erased_reason proposed_by approved_by erased_on log
}

#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct Shared {
    bases: Vec<Ground>,
    grounds: Vec<Ground>,
    words: BTreeMap<String, RecordWords>,
}

const FILE: (&str, &str) = ("records.toml", include_str!("../../../../profiles/records.toml"));

fn shared() -> Result<&'static Shared> {
    static READ: OnceLock<std::result::Result<Shared, LoadError>> = OnceLock::new();
    READ.get_or_init(|| toml::from_str(FILE.1).map_err(|error| LoadError::syntax(FILE.0, FILE.1, &error)))
        .as_ref()
        .map_err(|error| Failure::from(error.clone()))
}

/// Texts in a language; in English where there are none in it.
///
/// # Errors
/// [`Code::ProfileInvalid`] when the file is damaged.
pub(crate) fn words(lang: Lang) -> Result<&'static RecordWords> {
    let words = &shared()?.words;
    let missing = || Failure::new(Kind::Unexpected, Code::Unexpected).context("no words of records");
    words.get(lang.tag()).or_else(|| words.get(Lang::En.tag())).ok_or_else(missing)
}

/// Languages that there are texts in.
pub(crate) const LANGUAGES: [Lang; 3] = [Lang::Az, Lang::Ru, Lang::En];

/// Legal bases of what leaves.
///
/// # Errors
/// As [`words`].
pub fn bases() -> Result<&'static [Ground]> {
    Ok(&shared()?.bases)
}

/// Grounds to withhold something.
///
/// # Errors
/// As [`words`].
pub fn grounds() -> Result<&'static [Ground]> {
    Ok(&shared()?.grounds)
}

/// The one with this code.
pub(crate) fn named<'g>(all: &'g [Ground], code: &str) -> Option<&'g Ground> {
    all.iter().find(|one| one.code == code)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_text_stands_in_every_language_with_the_same_values() {
        let english = words(Lang::En).unwrap().all();
        let values = |text: &str| -> Vec<String> {
            let mut found: Vec<String> =
                text.split('{').skip(1).filter_map(|part| Some(part.split_once('}')?.0.to_owned())).collect();
            found.sort();
            found
        };
        for lang in LANGUAGES {
            for ((name, text), (_, wanted)) in words(lang).unwrap().all().into_iter().zip(&english) {
                assert!(!text.trim().is_empty(), "{name} in {}", lang.tag());
                assert_eq!(values(text), values(wanted), "{name} in {}", lang.tag());
            }
            for ground in bases().unwrap().iter().chain(grounds().unwrap()) {
                assert!(ground.name.0.contains_key(lang.tag()), "{}", ground.code);
                assert!(ground.legal_basis.0.contains_key(lang.tag()), "{}", ground.code);
            }
        }
    }

    #[test]
    fn a_limit_of_no_length_is_no_limit() {
        assert!(check(&RecordRules::default()).is_ok());
        let none = Period { length: 0, unit: Unit::CalendarDay };
        for wrong in [
            RecordRules { loan: none, ..RecordRules::default() },
            RecordRules { disclosure: none, ..RecordRules::default() },
            RecordRules { export: none, ..RecordRules::default() },
            RecordRules { challenge: none, ..RecordRules::default() },
            RecordRules { breach_hours: 0, ..RecordRules::default() },
            RecordRules { breach_hours: 721, ..RecordRules::default() },
        ] {
            assert!(check(&wrong).is_err(), "{wrong:?}");
        }
    }
}
