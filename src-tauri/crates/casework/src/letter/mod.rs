//! Letters: a template of the profile, filled from the decision, typeset, frozen when issued.

mod addressed;
mod batch;
mod copy;
mod deliver;
mod effect;
mod export;
mod field;
mod fill;
mod frozen;
mod issue;
mod list;
mod number;
mod offered;
mod own;
pub(crate) mod people;
mod preview;
mod reissue;
pub(crate) mod seal;
pub(crate) mod storage;
mod subject;
mod view;
mod void;
mod whom;

pub use addressed::LetterDue;
pub(crate) use addressed::{due, of_decision};
pub use batch::{BatchDone, DeliverSomeForm, IssueSomeForm, PIECE, deliver_some, issue_some};
pub use copy::{CopyForm, copy, export_copy, show_copy};
pub(crate) use deliver::counts_on;
pub use deliver::{DeliverForm, MeansForm, deliver};
pub(crate) use export::readable;
pub use export::{export, printable, printed, show};
pub(crate) use field::{check_fields, filled};
pub use issue::{LetterAbout, LetterForm, issue};
pub use list::{LetterRow, LetterState, LettersList, LettersQuery, list};
pub(crate) use list::{owing, unserved};
pub use offered::{LetterOffer, WritingView};
pub(crate) use offered::{names_remedies, offers, writing};
pub(crate) use preview::preview_of;
pub use preview::{Corrects, Preview, PreviewForm, preview};
pub use reissue::{ReissueForm, reissue};
pub use subject::Subject;
pub(crate) use view::of_application;
pub use view::{CopyView, LetterView};
pub use void::{VoidForm, void};

use crate::{Code, Failure, Kind, Result, family::Concerned, text};
use chrono::{DateTime, NaiveDate, Utc};
use letters::{Document, LetterError, Pdf};
use vault::{BlobHash, Id, Read};

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

/// That another letter took the place of one. One value, one merge unit.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct Superseded {
    /// The letter that did.
    pub by: Id,
    /// What was wrong, a correction of the profile.
    pub correction: String,
    /// Why, in words.
    pub because: String,
    /// Whether time limits count from the service of the new letter; else from that of this one.
    pub restarts: bool,
}

/// That a letter was made void. One value, one merge unit.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct Voided {
    /// Why.
    pub because: String,
    /// Who did.
    pub officer: Id,
    /// When.
    pub on: NaiveDate,
}

vault::coded!(Subject);
vault::structured!(Delivery, Superseded, Voided);

vault::record! {
    /// An issued letter. Only that it was delivered, superseded or made void is added later.
    pub struct Letter = 13 "letter" {
        /// Case.
        1 application: Id,
        /// The decision on the application that it tells of, where it tells of one.
        2 decision: Option<Id>,
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
        /// What it tells of.
        14 subject: Subject,
        /// The record that it tells of; none of older letters, which tell of their decision.
        15 record: Option<Id>,
        /// Whom it addresses.
        16 persons: Concerned,
        /// The document as it was filled: copies are set from it.
        17 document: Option<BlobHash>,
        /// The letter whose place it took.
        18 supersedes: Option<Id>,
        /// That another took its place.
        19 superseded: Option<Superseded>,
        /// That it was made void before it was served.
        20 voided: Option<Voided>,
    }
}

vault::record! {
    /// A copy of an issued letter, marked as one. Never changes.
    pub struct LetterCopy = 73 "letter_copy" {
        /// Case.
        1 application: Id,
        /// Letter.
        2 letter: Id,
        /// Who made it.
        3 made_by: Id,
        /// When.
        4 made_at: DateTime<Utc>,
        /// For whom and why.
        5 because: String,
        /// The copy as printed.
        6 pdf: BlobHash,
        /// Its pages.
        7 pages: u32,
    }
}

impl Letter {
    /// The record that it tells of.
    #[must_use]
    pub fn about(&self) -> Option<Id> {
        self.record.or(self.decision)
    }

    /// Whether it stands: nothing took its place, and it is not void.
    #[must_use]
    pub fn stands(&self) -> bool {
        self.superseded.is_none() && self.voided.is_none()
    }

    /// Whether its service counts for time limits. That of a letter which another took the place of counts until the
    /// new one is served, and then the later of the two does.
    #[must_use]
    pub fn counts(&self) -> bool {
        self.voided.is_none()
    }

    /// Name of its template, without the version.
    #[must_use]
    pub fn name(&self) -> &str {
        self.template.split('@').next().unwrap_or_default()
    }
}

/// A letter that stands about a record of a case.
pub(crate) fn standing(read: Read<'_>, application: Id, record: Id) -> Result<Option<Letter>> {
    let letters = of_application(read, application)?;
    Ok(letters.into_iter().find(|letter| letter.about() == Some(record) && letter.stands()))
}

/// Nothing is done to a letter that stands no longer.
pub(crate) fn refuse_gone(letter: &Letter) -> Result<()> {
    match (&letter.superseded, &letter.voided) {
        (Some(_), _) => Err(Failure::not_now(Code::LetterSuperseded)),
        (_, Some(_)) => Err(Failure::not_now(Code::LetterVoided)),
        (None, None) => Ok(()),
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
