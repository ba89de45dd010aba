//! What a bundle holds, by whom and for whom: signed.

use crate::{
    Reason, Result, Vector,
    scope::Holds,
    vector::Seen,
    wire::{B8, B16, B32, decoded, digest, encoded},
};
use chrono::{DateTime, Utc};
use minicbor::{Decode, Encode, bytes::ByteVec};
use std::collections::BTreeMap;
use vault::{BlobHash, Device, Dot, Id, KeyId, PublicKey, Purpose};

const PURPOSE: Purpose = Purpose("panah bundle 1");

#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(array)]
struct Content {
    #[n(0)]
    version: u8,
    #[n(1)]
    from: B8,
    #[n(2)]
    to: Vec<B8>,
    #[n(3)]
    number: u64,
    #[n(4)]
    made_at: i64,
    #[n(5)]
    has: Vec<Seen>,
    #[n(6)]
    batches: Vec<B32>,
    #[n(7)]
    blobs: Vec<B32>,
    #[n(8)]
    left_out: Vec<(B32, u64)>,
    #[n(9)]
    wants: Vec<B32>,
    #[n(10)]
    certificates: Vec<ByteVec>,
    #[n(11)]
    revocations: Vec<ByteVec>,
}

/// What the second version says beside the first.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(array)]
struct Divided {
    #[n(0)]
    content: Content,
    #[n(1)]
    scope: Option<String>,
    #[n(2)]
    is_partial: bool,
    #[n(3)]
    fills: Vec<B32>,
    #[n(4)]
    holds: Vec<(B16, B16)>,
    #[n(5)]
    lacks: Vec<(B16, Vec<u64>)>,
    #[n(6)]
    scopes: Vec<ByteVec>,
}

#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(array)]
struct Wire {
    #[n(0)]
    content: ByteVec,
    #[n(1)]
    #[cbor(with = "minicbor::bytes")]
    signature: [u8; 64],
}

/// What a bundle says of scopes.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Scoped {
    /// The scope that it was made for; none is everything.
    pub scope: Option<String>,
    /// Whether its maker does not know everything.
    pub is_partial: bool,
    /// Digests of the pieces of values that are filled in, in their order.
    pub fills: Vec<[u8; 32]>,
    /// What its maker holds.
    pub holds: Holds,
    /// Statements that a device has a scope.
    pub scopes: Vec<Vec<u8>>,
}

/// What a bundle holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Manifest {
    /// The device that made it.
    pub from: KeyId,
    /// For whom.
    pub to: Vec<KeyId>,
    /// Number among the bundles of its maker.
    pub number: u64,
    /// When, by the maker's clock.
    pub made_at: DateTime<Utc>,
    /// What the maker has: its acknowledgement of all that it received.
    pub has: Vector,
    /// Digests of the batches, in their order.
    pub batches: Vec<[u8; 32]>,
    /// Pictures and papers in it.
    pub blobs: Vec<BlobHash>,
    /// Pictures and papers that did not fit, with their size.
    pub left_out: Vec<(BlobHash, u64)>,
    /// Pictures and papers that the maker lacks.
    pub wants: Vec<BlobHash>,
    /// Certificates, so that whoever is new is known.
    pub certificates: Vec<Vec<u8>>,
    /// Statements that one is revoked.
    pub revocations: Vec<Vec<u8>>,
    /// What it says of scopes. Where no device has one it says nothing, and older versions read it.
    pub scoped: Scoped,
}

/// Digest of a piece of values that are filled in, as the manifest names it.
pub fn fill_name(piece: &[u8]) -> [u8; 32] {
    digest("panah bundled fill 1", piece)
}

/// Digest of a batch, as the manifest names it.
pub fn name(batch: &[u8]) -> [u8; 32] {
    digest("panah bundled batch 1", batch)
}

impl Manifest {
    /// Signs it.
    #[must_use]
    pub fn sign(&self, device: &Device) -> Vec<u8> {
        let is_first = self.scoped == Scoped::default();
        let content = Content {
            version: if is_first { 1 } else { 2 },
            from: B8(self.from.0),
            to: self.to.iter().map(|key| B8(key.0)).collect(),
            number: self.number,
            made_at: self.made_at.timestamp_millis(),
            has: Vec::from(&self.has),
            batches: self.batches.iter().copied().map(B32).collect(),
            blobs: self.blobs.iter().map(|hash| B32(*hash.as_bytes())).collect(),
            left_out: self.left_out.iter().map(|(hash, size)| (B32(*hash.as_bytes()), *size)).collect(),
            wants: self.wants.iter().map(|hash| B32(*hash.as_bytes())).collect(),
            certificates: self.certificates.iter().cloned().map(ByteVec::from).collect(),
            revocations: self.revocations.iter().cloned().map(ByteVec::from).collect(),
        };
        let content = if is_first { encoded(&content) } else { encoded(&self.scoped.around(content)) };
        let signature = device.sign(PURPOSE, &content);
        encoded(&Wire { content: content.into(), signature })
    }

    /// Reads it, and answers what its signature is asked with.
    ///
    /// # Errors
    /// [`Reason::Malformed`], [`Reason::Newer`].
    pub fn read(bytes: &[u8]) -> Result<(Self, Signed)> {
        let Wire { content: signed, signature } = decoded(bytes)?;
        let (content, scoped) = match version(&signed) {
            Some(1) => (decoded::<Content>(&signed)?, Scoped::default()),
            Some(2) => Scoped::within(decoded(&signed)?),
            Some(_) => return Err(Reason::Newer.into()),
            None => return Err(Reason::Malformed.into()),
        };
        let hash = |bytes: B32| BlobHash::from_bytes(bytes.0);
        let manifest = Self {
            from: KeyId(content.from.0),
            to: content.to.iter().map(|key| KeyId(key.0)).collect(),
            number: content.number,
            made_at: DateTime::from_timestamp_millis(content.made_at).ok_or(Reason::Malformed)?,
            has: Vector::from(content.has.as_slice()),
            batches: content.batches.iter().map(|name| name.0).collect(),
            blobs: content.blobs.into_iter().map(hash).collect(),
            left_out: content.left_out.into_iter().map(|(bytes, size)| (hash(bytes), size)).collect(),
            wants: content.wants.into_iter().map(hash).collect(),
            certificates: content.certificates.into_iter().map(Vec::from).collect(),
            revocations: content.revocations.into_iter().map(Vec::from).collect(),
            scoped,
        };
        Ok((manifest, Signed { content: signed.into(), signature }))
    }
}

/// The version that a content says it is of: its first number, in the content of the second version one deeper.
fn version(content: &[u8]) -> Option<u8> {
    let mut decoder = minicbor::Decoder::new(content);
    decoder.array().ok()?;
    if decoder.datatype().ok()? == minicbor::data::Type::Array {
        decoder.array().ok()?;
    }
    decoder.u8().ok()
}

impl Scoped {
    fn around(&self, content: Content) -> Divided {
        let mut lacks: BTreeMap<Id, Vec<u64>> = BTreeMap::new();
        for dot in &self.holds.lacks {
            lacks.entry(dot.stream).or_default().push(dot.seq);
        }
        Divided {
            content,
            scope: self.scope.clone(),
            is_partial: self.is_partial,
            fills: self.fills.iter().copied().map(B32).collect(),
            holds: self.holds.parts.iter().map(|(part, digest)| ((*part).into(), B16(*digest))).collect(),
            lacks: lacks.into_iter().map(|(stream, seqs)| (stream.into(), seqs)).collect(),
            scopes: self.scopes.iter().cloned().map(ByteVec::from).collect(),
        }
    }

    fn within(divided: Divided) -> (Content, Self) {
        let mut holds = Holds {
            parts: divided.holds.into_iter().map(|(part, digest)| (part.into(), digest.0)).collect(),
            ..Holds::default()
        };
        for (stream, seqs) in divided.lacks {
            let stream = Id::from(stream);
            holds.lacks.extend(seqs.into_iter().map(|seq| Dot { stream, seq }));
        }
        let scoped = Self {
            scope: divided.scope,
            is_partial: divided.is_partial,
            fills: divided.fills.into_iter().map(|name| name.0).collect(),
            holds,
            scopes: divided.scopes.into_iter().map(Vec::from).collect(),
        };
        (divided.content, scoped)
    }
}

/// What was signed, and the signature.
pub struct Signed {
    content: Vec<u8>,
    signature: [u8; 64],
}

impl Signed {
    /// Whether the key signed it.
    #[must_use]
    pub fn is_by(&self, key: &PublicKey) -> bool {
        key.verifies(PURPOSE, &self.content, &self.signature)
    }
}
