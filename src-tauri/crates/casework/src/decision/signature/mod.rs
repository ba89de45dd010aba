//! What officers sign of a decision, each in their own name: who hands it in, who votes on it, who approves it, who
//! returns it. The signature covers what was before them, so that a later edit does not go unnoticed even when the whole log was written
//! anew by somebody who has the key of the file.

mod look;
mod parts;
mod statement;
#[cfg(test)]
mod tests;
mod view;

pub(crate) use crate::officer::signer;
pub use look::SignatureFault;
pub(crate) use look::{Looked, in_order, look, looked};
pub(crate) use view::view;
pub use view::{SignatureView, Unsigned, VoteSignature};

use super::{Decision, stand, version};
use crate::{Result, officer::Signer};
use chrono::{DateTime, Utc};
use exchange::wire::{B16, B32};
use minicbor::{Decode, Encode};
use parts::Parts;
use statement::Statement;
use vault::{Change, Id, Read};

/// What an officer does in their own name.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Encode, Decode, serde::Serialize, serde::Deserialize, ts_rs::TS,
)]
#[cbor(index_only)]
#[serde(rename_all = "camelCase")]
pub enum SignedAct {
    /// Handed in.
    #[n(0)]
    Submitted,
    /// Approved.
    #[n(1)]
    Approved,
    /// Returned to the drafter.
    #[n(2)]
    Returned,
    /// Voted on.
    #[n(3)]
    Voted,
}

vault::coded!(SignedAct);

/// What an act says of its own, beside the decision.
#[derive(Debug, Default)]
pub(crate) struct Said {
    /// The review, or the vote.
    pub record: Option<Id>,
    /// The votes that were counted, where a vote was closed.
    pub counted: Option<Vec<Id>>,
}

impl Said {
    /// In a review, or in a vote.
    pub(crate) fn by(record: Id) -> Self {
        Self { record: Some(record), counted: None }
    }
}

vault::record! {
    /// A signature on a decision. Never changes.
    pub struct DecisionSignature = 186 "decision_signature" {
        /// Decision.
        1 decision: Id,
        /// What was done.
        2 act: SignedAct,
        /// Who signed.
        3 officer: Id,
        /// When.
        4 at: DateTime<Utc>,
        /// What was signed, with the signature, in base 64.
        5 signed: String,
    }
}

/// Signs what was just done, as the last thing of its commit. Without a key, in a file from before keys, nothing is
/// signed.
pub(crate) fn sign(
    change: &mut Change<'_>,
    signer: Option<&Signer>,
    act: SignedAct,
    decision: &Decision,
    said: Said,
) -> Result<()> {
    if matches!(act, SignedAct::Submitted | SignedAct::Approved) {
        stand::behind(change, decision)?;
    }
    let Some(signer) = signer else { return Ok(()) };
    let (read, at, officer) = (change.read(), change.now(), signer.record.officer);
    let version = version::last(read, decision.id)?;
    let mut parts = match act {
        SignedAct::Approved => Parts::of_decision(read, decision)?,
        SignedAct::Submitted | SignedAct::Returned | SignedAct::Voted => {
            Parts::of_version(read, decision.id, version)?
        }
    };
    parts.words = parts::words(read, act, said.record)?;
    let statement = Statement {
        form: statement::FORM,
        act,
        decision: B16::from(decision.id),
        application: B16::from(decision.application),
        version,
        officer: B16::from(officer),
        key: B32(*signer.key.public().as_bytes()),
        at: at.timestamp_millis(),
        record: said.record.map(B16::from),
        parts,
        counted: said.counted.map(|votes| votes.into_iter().map(B16::from).collect()),
    };
    let signed = statement.signed(&signer.key);
    let id = change.new_id()?;
    Ok(change.create(&DecisionSignature { id, decision: decision.id, act, officer, at, signed })?)
}

/// Signatures on a decision, the oldest first.
fn of_decision(read: Read<'_>, decision: Id) -> vault::Result<Vec<DecisionSignature>> {
    read.list(super::storage::SIGNATURES, [decision])
}
