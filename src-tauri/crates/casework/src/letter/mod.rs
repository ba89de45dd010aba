//! Letters: a template of the profile, filled from the decision, typeset, frozen when issued.

mod addressed;
mod deliver;
mod export;
mod field;
mod fill;
mod issue;
pub(crate) mod people;
mod preview;
pub(crate) mod seal;
pub(crate) mod storage;
mod view;

pub use addressed::LetterDue;
pub(crate) use addressed::{due, of_decision};
pub(crate) use deliver::counts_on;
pub use deliver::{DeliverForm, MeansForm, deliver};
pub use export::{export, show};
pub(crate) use field::{check_fields, filled};
pub use issue::{LetterForm, issue};
pub use preview::{Preview, PreviewForm, preview};
pub use view::LetterView;
pub(crate) use view::of_application;

use crate::{Code, Failure, Kind, Result, text};
use chrono::{DateTime, NaiveDate, Utc};
use letters::{Document, LetterError, Pdf};
use vault::{BlobHash, Id};

/// How a letter was handed over. One value, one merge unit.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct Delivery {
    /// Day on which it counts as served; the time for appeal runs from here.
    pub on: NaiveDate,
    /// To whom and how, in words: in person, with which interpreter.
    pub means: String,
    /// Officer who handed it over.
    pub officer: Id,
    /// Day on which it was done; none in older records, where it is the same.
    #[serde(default)]
    pub done_on: Option<NaiveDate>,
    /// How, one of the profile's services.
    #[serde(default)]
    pub by: Option<String>,
    /// Interpreter, when there was one.
    #[serde(default)]
    pub interpreter: Option<String>,
    /// Whether it was read out in a language that they understand.
    #[serde(default)]
    pub read_out: bool,
    /// Whether they signed; none where nobody signs.
    #[serde(default)]
    pub signed: Option<bool>,
    /// Why they did not sign, as far as they said.
    #[serde(default)]
    pub refusal: Option<String>,
    /// Who saw that they did not.
    #[serde(default)]
    pub witness: Option<String>,
    /// The signed copy or the receipt, an attachment.
    #[serde(default)]
    pub document: Option<Id>,
}

vault::structured!(Delivery);

vault::record! {
    /// An issued letter. Only its delivery is added later.
    pub struct Letter = 13 "letter" {
        /// Case.
        1 application: Id,
        /// Decision.
        2 decision: Id,
        /// Number: the case number and a counter.
        3 number: String,
        /// Template and version, `refusal@1`.
        4 template: String,
        /// Language, as a tag.
        5 language: String,
        /// Language of the summary, when there is one.
        6 summary: Option<String>,
        /// Day on which it was to be handed over.
        7 hand_over: NaiveDate,
        /// Officer who issued it.
        8 issued_by: Id,
        /// When it was issued.
        9 issued_at: DateTime<Utc>,
        /// SHA-256 of the filled document: the frozen inputs.
        10 inputs: String,
        /// The document as printed.
        11 pdf: BlobHash,
        /// Its pages.
        12 pages: u32,
        /// How it was handed over.
        13 delivery: Option<Delivery>,
    }
}

impl Letter {
    /// Name of its template, without the version.
    #[must_use]
    pub fn name(&self) -> &str {
        self.template.split('@').next().unwrap_or_default()
    }
}

/// Typesets a document; what cannot be printed is said, with the text around it.
pub(crate) fn typeset(document: &Document) -> Result<Pdf> {
    letters::typeset(document).map_err(|error| match error {
        LetterError::MissingGlyph { character, context } => Failure::new(Kind::Invalid, Code::MissingGlyph)
            .with("character", text::shown(character))
            .with("text", context),
        other => Failure::new(Kind::Unexpected, Code::Unexpected).context(other),
    })
}
