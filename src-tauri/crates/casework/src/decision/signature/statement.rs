//! What is signed, byte by byte. It is kept with the signature for as long as the decision is, and checked by whoever
//! has the officer's public key.

use super::{Parts, SignedAct};
use base64::{Engine as _, engine::general_purpose::STANDARD};
use exchange::wire::{B16, B32, decoded, encoded};
use minicbor::{Decode, Encode};
use vault::{
    OfficerKey, PublicKey, Purpose,
    fault::{self, Fault},
};

/// A signature under a decision never passes for one under anything else.
const PURPOSE: Purpose = Purpose("panah decision 1");
/// The form of what is signed.
pub(super) const FORM: u8 = 1;

/// What is signed.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(array)]
pub(super) struct Statement {
    #[n(0)]
    pub form: u8,
    #[n(1)]
    pub act: SignedAct,
    #[n(2)]
    pub decision: B16,
    #[n(3)]
    pub application: B16,
    /// Version of the draft that was handed in last; 0 when none was.
    #[n(4)]
    pub version: u32,
    #[n(5)]
    pub officer: B16,
    #[n(6)]
    pub key: B32,
    /// Milliseconds since 1970, UTC.
    #[n(7)]
    pub at: i64,
    /// The review or the vote, where there was one.
    #[n(8)]
    pub record: Option<B16>,
    #[n(9)]
    pub parts: Parts,
    /// The votes that were counted, where a vote was closed. Not written where there was none, as in all that was signed
    /// before votes were.
    #[n(10)]
    pub counted: Option<Vec<B16>>,
}

#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(array)]
struct Wire {
    #[n(0)]
    #[cbor(with = "minicbor::bytes")]
    content: Vec<u8>,
    #[n(1)]
    #[cbor(with = "minicbor::bytes")]
    signature: [u8; 64],
}

impl Statement {
    /// The statement with the officer's signature, as it is kept.
    pub(super) fn signed(&self, key: &OfficerKey) -> String {
        let content = encoded(self);
        let signature = key.sign(PURPOSE, &content);
        STANDARD.encode(encoded(&Wire { content, signature }))
    }
}

/// A signed statement that was read. Nothing of it is believed before [`Signed::is_by`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Signed {
    pub statement: Statement,
    wire: Wire,
}

impl Signed {
    /// Reads a signed statement; none when it is none, or of a form that this program does not know.
    pub(super) fn read(text: &str) -> Option<Self> {
        let wire: Wire = decoded(&STANDARD.decode(text).ok()?).ok()?;
        let statement: Statement = decoded(&wire.content).ok()?;
        (statement.form == FORM).then_some(Self { statement, wire })
    }

    /// Whether the key signed it.
    pub(super) fn is_by(&self, key: &PublicKey) -> bool {
        key.verifies(PURPOSE, &self.wire.content, &self.wire.signature)
            || fault::is(Fault::NoOfficerSignature)
    }
}
