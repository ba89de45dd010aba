//! A source as typed, and its check.

use super::{Codes, Source};
use crate::{
    Code,
    failure::Faults,
    person::{Checking, PartialDay, first_day},
    profile::{ListName, Lists},
};
use chrono::NaiveDate;

/// A source as typed.
#[derive(Debug, Clone, Default, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase", default)]
pub struct SourceForm {
    /// Title, in the language of the source.
    pub title: String,
    /// Who published it.
    pub publisher: String,
    /// Who wrote it, when somebody else.
    pub author: Option<String>,
    /// Code of the list `coi_kind`.
    pub kind: String,
    /// When it was published, as far as known.
    pub published: PartialDay,
    /// When it was read; today when nothing is said.
    pub consulted: Option<NaiveDate>,
    /// Countries, ISO 3166 alpha-3.
    pub countries: Vec<String>,
    /// Codes of the list `coi_topic`.
    pub topics: Vec<String>,
    /// Code of the list `language`.
    pub language: String,
    /// Code of the list `coi_reliability`.
    pub reliability: String,
    /// Who says it, and how they know.
    pub reliability_note: Option<String>,
    /// Whether the situation changes fast.
    pub volatile: bool,
    /// Where it was found.
    pub found_at: Option<String>,
}

impl SourceForm {
    /// Writes what was typed into a source.
    pub(super) fn fill(
        &self,
        source: Source,
        lists: &Lists,
        today: NaiveDate,
        faults: &mut Faults,
    ) -> Source {
        let mut check = Checking { today, lists, faults };
        let title = check.required("title", &self.title);
        let publisher = check.required("publisher", &self.publisher);
        let author = check.line("author", self.author.as_ref());
        let kind = check.required_code(ListName::CoiKind.as_str(), "kind", &self.kind);
        let published = check.required("published", &self.published);
        let published = check.past("published", Some(&published)).unwrap_or_default();
        let consulted = self.consulted.unwrap_or(today);
        if consulted > today {
            check.faults.add("consulted", Code::DateInFuture);
        } else if first_day(&published).is_some_and(|first| first > consulted) {
            // Nobody read it before it came out.
            check.faults.add("consulted", Code::DatesOutOfOrder);
        }
        let countries = countries("countries", &self.countries, &mut check);
        let topics = topics("topics", &self.topics, &mut check);
        let language = check.required_code(ListName::Language.as_str(), "language", &self.language);
        let reliability =
            check.required_code(ListName::CoiReliability.as_str(), "reliability", &self.reliability);
        let reliability_note = check.long("reliabilityNote", self.reliability_note.as_ref());
        let found_at = check.line("foundAt", self.found_at.as_ref());
        let volatile = self.volatile;
        Source {
            title,
            publisher,
            author,
            kind,
            published,
            consulted,
            countries,
            topics,
            language,
            reliability,
            reliability_note,
            volatile,
            found_at,
            ..source
        }
    }
}

/// Countries, at least one, each once.
fn countries(at: &str, typed: &[String], check: &mut Checking<'_>) -> Codes {
    let known = |check: &mut Checking<'_>, at: &str, code: &String| check.country(at, Some(code));
    several(at, typed, check, known)
}

/// Topics, at least one, each once.
pub(super) fn topics(at: &str, typed: &[String], check: &mut Checking<'_>) -> Codes {
    let list = ListName::CoiTopic.as_str();
    several(at, typed, check, |check, at, code| check.code(list, at, Some(code)))
}

fn several(
    at: &str,
    typed: &[String],
    check: &mut Checking<'_>,
    known: impl Fn(&mut Checking<'_>, &str, &String) -> Option<String>,
) -> Codes {
    let mut codes = Vec::new();
    for code in typed {
        if let Some(code) = known(check, at, code).filter(|code| !codes.contains(code)) {
            codes.push(code);
        }
    }
    if typed.is_empty() {
        check.faults.add(at, Code::Required);
    }
    Codes(codes)
}
