//! Texts of letters as the authority writes them: editions of templates and clauses, each checked, approved by a
//! second person, and used from then on in place of what the profile brings.

mod checked;
mod decide;
mod form;
mod in_use;
mod preview;
mod save;
pub(crate) mod storage;
mod view;

pub use checked::{Checked, check_text};
pub use decide::{TextDecision, TextId, approve, retire, send_back, submit};
pub use form::{TextForm, TextName};
pub use in_use::Texts;
pub use preview::{TextPreviewForm, TextPreviewed, preview_text};
pub use save::save;
pub use view::{ClauseView, FieldView, InUseView, TextEditionView, TextFile, TextRow, TextsView, list, open};

use crate::Result;
use chrono::{DateTime, Utc};
use vault::{Id, Read};

/// What a text is.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, serde::Deserialize, ts_rs::TS,
)]
#[serde(rename_all = "camelCase")]
pub enum TextKind {
    /// The template of a letter.
    Letter,
    /// A clause that letters share.
    Clause,
}

/// Where an edition stands.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, serde::Deserialize, ts_rs::TS,
)]
#[serde(rename_all = "camelCase")]
pub enum TextState {
    /// Being written.
    Draft,
    /// Waits for a second person.
    Submitted,
    /// Letters are written with it.
    Approved,
    /// No longer used.
    Retired,
}

/// Whoever wrote on an edition.
#[derive(Debug, Clone, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize, ts_rs::TS)]
pub struct Writers(
    /// In the order in which they first saved it.
    pub Vec<Id>,
);

vault::coded!(TextKind, TextState);
vault::structured!(Writers);

vault::record! {
    /// An edition of a text. Approved ones never change; a later one takes their place.
    pub struct TextEdition = 66 "text_edition" {
        /// Profile that it belongs to.
        1 profile: String,
        /// Template or clause.
        2 kind: TextKind,
        /// Name of the letter or the clause.
        3 name: String,
        /// Language, as a tag.
        4 language: String,
        /// Counted on from the profile's own.
        5 version: u32,
        /// Version that it was written from; 0 of a new text.
        6 based_on: u32,
        /// The text.
        7 source: String,
        /// Whether a translator confirmed it.
        8 verified: bool,
        /// Where it stands.
        9 state: TextState,
        /// Whoever wrote on it.
        10 writers: Writers,
        /// When it was last saved.
        11 saved_at: DateTime<Utc>,
        /// What was changed, and why.
        12 note: String,
        /// When it was handed in.
        13 submitted_at: Option<DateTime<Utc>>,
        /// Who approved it or gave it back.
        14 decided_by: Option<Id>,
        /// When.
        15 decided_at: Option<DateTime<Utc>>,
        /// Why it was given back, or is no longer used.
        16 remark: Option<String>,
    }
}

impl TextEdition {
    /// Whether it is still being written or waits.
    #[must_use]
    pub fn is_open(&self) -> bool {
        matches!(self.state, TextState::Draft | TextState::Submitted)
    }
}

/// Editions of a text, the latest first.
pub(super) fn of_text(read: Read<'_>, profile: &str, name: &TextName) -> Result<Vec<TextEdition>> {
    let kind = vault::FieldValue::to_value(&name.kind);
    let text = (profile.to_owned(), kind, name.name.clone(), name.language.tag().to_owned());
    Ok(read.list(storage::OF_TEXT, text)?)
}
