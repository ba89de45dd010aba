//! What is known somewhere: the end of each stream.

use crate::wire::{B16, short};
use minicbor::{Decode, Encode};
use std::collections::BTreeMap;
use vault::{Id, Tip};

/// The last commit of each stream, with the beginning of its hash: whoever tells it witnesses what it has seen.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Vector(pub BTreeMap<Id, (u64, [u8; 16])>);

impl Vector {
    /// Number of the last commit of a stream; 0 before the first.
    #[must_use]
    pub fn seq(&self, stream: Id) -> u64 {
        self.0.get(&stream).map_or(0, |(seq, _)| *seq)
    }

    /// What `other` has and this one lacks: a stream and the number of its last commit there.
    pub fn lacks<'o>(&self, other: &'o Self) -> impl Iterator<Item = (Id, u64)> + use<'o, '_> {
        other
            .0
            .iter()
            .filter(|(stream, (seq, _))| self.seq(**stream) < *seq)
            .map(|(id, (seq, _))| (*id, *seq))
    }
}

impl From<BTreeMap<Id, Tip>> for Vector {
    fn from(tips: BTreeMap<Id, Tip>) -> Self {
        Self(tips.into_iter().map(|(stream, tip)| (stream, (tip.seq, short(&tip.hash).0))).collect())
    }
}

/// One entry of a vector as it travels.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Encode, Decode)]
#[cbor(array)]
pub struct Seen {
    #[n(0)]
    pub stream: B16,
    #[n(1)]
    pub seq: u64,
    #[n(2)]
    pub hash: B16,
}

impl From<&Vector> for Vec<Seen> {
    fn from(vector: &Vector) -> Self {
        let entry = |(stream, (seq, hash)): (&Id, &(u64, [u8; 16]))| Seen {
            stream: (*stream).into(),
            seq: *seq,
            hash: B16(*hash),
        };
        vector.0.iter().map(entry).collect()
    }
}

impl From<&[Seen]> for Vector {
    fn from(seen: &[Seen]) -> Self {
        Self(seen.iter().map(|one| (one.stream.into(), (one.seq, one.hash.0))).collect())
    }
}
