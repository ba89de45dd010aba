//! A batch: consecutive commits of one stream, signed together by the device that gives them.
//!
//! The signature is over the head. The head names the hash of the chain before the first commit and after the last,
//! and a chain of hashes covers each commit and, by digest, each of its values: whatever is done to the commits, they no
//! longer lead from the one to the other. So the commits may be packed in any form, and a value that the law orders to
//! be erased may be missing. Batches of one stream may overlap, as those of a restored device do; what counts are the
//! commits in them.

use crate::{
    Error, Reason, Result, Vector, sheet,
    vector::Seen,
    wire::{B8, B16, B32, decoded, encoded},
};
use minicbor::{Decode, Encode};
use vault::{Device, Id, KeyId, Parts, PublicKey, Purpose, chained};

/// What a signature over a head is for.
pub const PURPOSE: Purpose = Purpose("panah batch 1");
/// Bytes of a batch at most, as it travels.
pub const LARGEST: usize = 64 * 1024 * 1024;

/// What is signed.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(array)]
pub struct Head {
    /// Whoever reads no form as new as this one keeps the batch until it does.
    #[n(0)]
    pub min_reader: u16,
    /// Stream of the commits.
    #[n(1)]
    pub(crate) stream: B16,
    /// Number of the first commit.
    #[n(2)]
    pub first: u64,
    /// Number of the last commit.
    #[n(3)]
    pub last: u64,
    /// Hash of the chain before the first commit.
    #[n(4)]
    pub(crate) before: B32,
    /// Hash of the chain after the last commit.
    #[n(5)]
    pub(crate) after: B32,
    /// What was known of other streams when it was made, as far as it was not said before.
    #[n(6)]
    pub(crate) rests_on: Vec<Seen>,
    /// The device that signs.
    #[n(7)]
    pub(crate) device: B8,
}

impl Head {
    /// Stream of the commits.
    #[must_use]
    pub fn stream(&self) -> Id {
        self.stream.into()
    }

    /// The device that signed.
    #[must_use]
    pub fn device(&self) -> KeyId {
        KeyId(self.device.0)
    }

    /// Hash of the chain before the first commit.
    #[must_use]
    pub fn before(&self) -> [u8; 32] {
        self.before.0
    }

    /// Hash of the chain after the last commit.
    #[must_use]
    pub fn after(&self) -> [u8; 32] {
        self.after.0
    }

    /// What its signer had seen of other streams, as far as it was not said before.
    #[must_use]
    pub fn rests_on(&self) -> Vector {
        Vector::from(self.rests_on.as_slice())
    }
}

#[cfg(feature = "plain")]
impl Head {
    /// A batch that says it is by the device of this head, and is signed by another. For simulations.
    #[must_use]
    pub fn forged(&self, commits: &[Parts], by: &Device) -> Vec<u8> {
        let mut head = self.clone();
        (head.before, head.rests_on) = (B32([0; 32]), Vec::new());
        head.after = B32(chained([0; 32], commits));
        Batch::sign(head, commits, by).bytes()
    }
}

/// A batch as it travels.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(array)]
struct Wire {
    #[n(0)]
    #[cbor(with = "minicbor::bytes")]
    head: Vec<u8>,
    #[n(1)]
    #[cbor(with = "minicbor::bytes")]
    signature: [u8; 64],
    #[n(2)]
    #[cbor(with = "minicbor::bytes")]
    sheet: Vec<u8>,
}

/// A batch whose head was read. Its signature was not looked at yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Batch {
    /// What is signed.
    pub head: Head,
    /// The signature over the head.
    pub signature: [u8; 64],
    /// The head as it was signed.
    pub signed: Vec<u8>,
    sheet: Vec<u8>,
}

impl Batch {
    /// Signs commits of a stream.
    #[must_use]
    pub fn sign(head: Head, commits: &[Parts], device: &Device) -> Self {
        let signed = encoded(&head);
        let signature = device.sign(PURPOSE, &signed);
        let sheet = sheet::pack(head.min_reader, head.stream(), head.first, commits);
        Self { head, signature, signed, sheet }
    }

    /// The batch again, with commits as they stand in the log now: a value may have been erased since.
    ///
    /// # Errors
    /// [`Reason::Malformed`] when the head is none.
    pub fn again(signed: Vec<u8>, signature: [u8; 64], commits: &[Parts]) -> Result<Self> {
        let head: Head = decoded(&signed)?;
        let sheet = sheet::pack(head.min_reader, head.stream(), head.first, commits);
        Ok(Self { head, signature, signed, sheet })
    }

    /// Its bytes.
    #[must_use]
    pub fn bytes(&self) -> Vec<u8> {
        let (head, sheet) = (self.signed.clone(), self.sheet.clone());
        encoded(&Wire { head, signature: self.signature, sheet })
    }

    /// Reads a batch, but not its commits.
    ///
    /// # Errors
    /// [`Reason::Malformed`], [`Reason::TooLarge`].
    pub fn read(bytes: &[u8]) -> Result<Self> {
        if bytes.len() > LARGEST {
            return Err(Reason::TooLarge.into());
        }
        let Wire { head: signed, signature, sheet } = decoded(bytes)?;
        let head: Head = decoded(&signed)?;
        if head.first == 0 || head.last < head.first || i64::try_from(head.last).is_err() {
            return Err(Reason::Malformed.into());
        }
        Ok(Self { head, signature, signed, sheet })
    }

    /// Whether this key signed it.
    #[must_use]
    pub fn is_by(&self, key: &PublicKey) -> bool {
        key.id() == self.head.device() && key.verifies(PURPOSE, &self.signed, &self.signature)
    }

    /// Its commits, which lead from the hash before them to the one after them.
    ///
    /// # Errors
    /// [`Reason::Malformed`]; [`Reason::TooLarge`]; [`Reason::Unfit`] when they lead elsewhere.
    pub fn commits(&self) -> Result<Vec<Parts>> {
        let count = self.head.last - self.head.first + 1;
        let commits = sheet::unpack(self.head.min_reader, self.head.stream(), self.head.first, &self.sheet)?;
        if u64::try_from(commits.len()) != Ok(count)
            || chained(self.head.before.0, &commits) != self.head.after.0
        {
            return Err(Error::Refused(Reason::Unfit));
        }
        Ok(commits)
    }
}
