//! Reasons as the desk shows them: what is proposed, and where what is written no longer agrees.

use super::{Basis, Disagreement, Paragraph};
use vault::Id;

/// How a paragraph stands.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct ParagraphView {
    /// Where it no longer agrees with what it rests on.
    pub disagreements: Vec<Disagreement>,
    /// What it rests on as that stands now; what is gone is left out.
    pub now: Vec<Basis>,
    /// Whose confidences it tells of.
    pub confidences: Vec<Id>,
    /// Whose confidences it tells to others.
    pub disclosed: Vec<Id>,
    /// Languages in which something is still to be translated.
    pub unfinished: Vec<String>,
}

/// Reasons of a letter on the desk.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct ReasonsDesk {
    /// Whom the letter addresses.
    pub persons: Vec<Id>,
    /// Paragraphs that the file gives rise to, in the order of a letter.
    pub proposals: Vec<Paragraph>,
    /// How each paragraph of the draft stands, in its order.
    pub paragraphs: Vec<ParagraphView>,
    /// Languages that paragraphs are proposed in.
    pub languages: Vec<String>,
    /// Those whose sentences no translator confirmed.
    pub unverified: Vec<String>,
}
