//! Country of origin information: sources kept with the text that was read, quotations from them, questions of
//! officers with their answers, and what a case cites. Nothing here is about an applicant.
//!
//! A source never changes once something cites it: newer information is a new edition, and what was cited stays as it
//! was read that day.

mod answer;
mod applicant;
mod ask;
mod cite;
mod cited;
mod copy;
mod correct;
mod edition;
mod find;
mod form;
mod limits;
mod page;
mod pick;
mod query;
mod quote;
mod reference;
mod search;
mod show;
mod snippet;
mod source;
pub(crate) mod storage;
mod view;
mod withdraw;

pub use answer::{QueryAnswerForm, answer};
pub use ask::{QueryForm, ask, withdraw_query};
pub use cite::{CiteForm, cite, uncite};
pub use cited::{CitationView, CitedBy};
pub(crate) use cited::{of_application, stale};
pub use copy::{CopyContent, copy};
pub use correct::{SourceCorrection, correct};
pub use edition::{Inspected, NewSource, add, inspect};
pub(crate) use find::DERIVED;
pub use form::SourceForm;
pub use limits::Limits;
pub use page::{PageQuery, PageView, Stretch, page};
pub use pick::{Picked, pick};
pub use query::{Answer, AnswerView, CoiQuery, QueriesView, QueryState, QueryView, queries, query};
pub use quote::{Quote, QuoteForm, QuoteView, quote, withdraw_quote};
pub use reference::reference;
pub use search::{CoiFound, CoiHit, CoiSearch, Passage, PassageKind, search};
pub use show::{SourceView, show};
pub use snippet::SnippetPiece;
pub use source::{Archived, Codes, Page, Source};
pub use view::{Age, SourceBrief};
pub use withdraw::withdraw;

pub(crate) use cite::CitationRecord;

use vault::Id;

/// What is cited: an edition of a source, as a whole or one quotation from it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
pub struct Citation {
    /// Edition of a source.
    pub source: Id,
    /// Quotation from it.
    #[serde(default)]
    pub quote: Option<Id>,
}
