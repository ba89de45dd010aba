//! Words that every letter of a language uses, and the clauses that letters of a language share.

use letters::Lang;
use std::collections::BTreeMap;

/// The slip that is signed on receipt.
#[derive(Debug, Clone, PartialEq, Eq, Default, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Slip {
    /// Heading.
    pub title: String,
    /// Labels of the blanks.
    pub lines: Vec<String>,
}

/// What marks a copy of a letter.
#[derive(Debug, Clone, PartialEq, Eq, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CopyWords {
    /// Across every page.
    pub mark: String,
    /// Above the letter, with the fields `{date}` and `{officer}`.
    pub line: String,
}

/// Words of a language.
#[derive(Debug, Clone, PartialEq, Eq, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LetterWords {
    /// Which language.
    pub language: Lang,
    /// Whether a translator confirmed them.
    #[serde(default)]
    pub verified: bool,
    /// Page label, `{page}` of `{pages}`.
    pub page: String,
    /// Watermark of previews.
    pub draft: String,
    /// What stands beneath the square code.
    pub verify: String,
    /// What marks a copy; languages that no letter is issued in have none.
    #[serde(default)]
    pub copy: Option<CopyWords>,
    /// Above the space of the signature.
    pub closing: String,
    /// Between the last two of a list.
    pub and: String,
    /// A birth of which only the `{years}` are known.
    pub about: String,
    /// A birth that is not known.
    pub unknown: String,
    /// An outcome that there is not.
    pub none: String,
    /// What an annex is called, with its `{letter}`.
    #[serde(default = "letter_alone")]
    pub annex: String,
    /// One line for each remedy, with its fields.
    pub remedy: String,
    /// Labels of the reference block and of the table of persons.
    pub labels: BTreeMap<String, String>,
    /// The slip that is signed on receipt.
    pub slip: Slip,
}

fn letter_alone() -> String {
    "{letter}".to_owned()
}

/// Labels that there must be.
pub(super) const LABELS: [&str; 8] =
    ["number", "case", "date", "principal", "nationality", "name", "birth", "status"];

impl LetterWords {
    /// Every label is there, and no text names a field that it cannot have.
    ///
    /// # Errors
    /// What is wrong, in words.
    pub(crate) fn check(&self) -> Result<(), String> {
        for name in LABELS {
            if self.labels.get(name).is_none_or(|label| label.trim().is_empty()) {
                return Err(format!("labels: {name} is missing"));
            }
        }
        if let Some(name) = self.labels.keys().find(|name| !LABELS.contains(&name.as_str())) {
            return Err(format!("labels: there is no label \"{name}\""));
        }
        for (field, text) in [
            ("draft", &self.draft),
            ("verify", &self.verify),
            ("closing", &self.closing),
            ("and", &self.and),
            ("unknown", &self.unknown),
            ("none", &self.none),
            ("remedy", &self.remedy),
            ("slip.title", &self.slip.title),
        ] {
            if text.trim().is_empty() {
                return Err(format!("{field} is empty"));
            }
        }
        if let Some(copy) = &self.copy {
            crate::letter::check_fields(&copy.line, &["date", "officer"])?;
        }
        crate::letter::check_fields(&self.annex, &["letter"])?;
        crate::letter::check_fields(&self.page, &["page", "pages"])?;
        crate::letter::check_fields(&self.about, &["years"])
    }
}

/// A clause: a text of a fixed name that several letters use.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Clause {
    /// Its text, written as a template is.
    pub text: String,
    /// Whether a translator confirmed it.
    #[serde(default)]
    pub verified: bool,
}

/// Clauses of a language by their names.
pub type Clauses = BTreeMap<String, Clause>;
