//! Signatures as the page shows them beside the decision.

use super::{Looked, SignatureFault, SignedAct};
use crate::{
    Result,
    officer::{self, Keys},
    proof,
};
use chrono::{DateTime, Utc};
use vault::Read;

/// A signature as the page shows it.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct SignatureView {
    /// What was done.
    pub act: SignedAct,
    /// Who signed.
    pub officer: String,
    /// When.
    pub at: DateTime<Utc>,
    /// Name of the key, by which two persons compare it; none when it is not known here.
    pub key: Option<String>,
    /// The office that certified the key, where this file trusts it; none is a key that rests on its own statement.
    pub certified_by: Option<String>,
    /// What is wrong; nothing in a signature that holds.
    pub faults: Vec<SignatureFault>,
}

/// Why an approved decision bears no signature.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub enum Unsigned {
    /// It was made before officers had keys.
    BeforeKeys,
    /// There should be one.
    Missing,
}

/// How far a vote is its member's.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub enum VoteSignature {
    /// The member signed it.
    Holds,
    /// It was given before officers had keys.
    BeforeKeys,
    /// It bears no signature that holds, though it should.
    Wrong,
}

/// The signatures on a decision, each checked, and why there is none on an approval.
pub(crate) fn view(
    read: Read<'_>,
    keys: &Keys<'_>,
    looked: &Looked<'_>,
) -> Result<(Vec<SignatureView>, Option<Unsigned>)> {
    let mut views = Vec::new();
    for one in &looked.found {
        let certified_by = match one.key {
            Some(known) => keys.held(known)?.certified_by,
            None => None,
        };
        views.push(SignatureView {
            act: one.record.act,
            officer: officer::name(read, one.record.officer)?,
            at: one.record.at,
            key: one.key.map(|known| proof::grouped(known.key.id())),
            certified_by,
            faults: one.faults.clone(),
        });
    }
    let unsigned = looked.unsigned.map(|must| if must { Unsigned::Missing } else { Unsigned::BeforeKeys });
    Ok((views, unsigned))
}
