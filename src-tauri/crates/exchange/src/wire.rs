//! Encoding: CBOR, strict. One content has one form, and nothing stands after it.

use crate::{Reason, Result};
use minicbor::{Decode, Encode};
use sha2::{Digest, Sha256};
use vault::Id;

/// Sixteen bytes: an identifier, or the beginning of a hash.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Encode, Decode)]
#[cbor(transparent)]
pub struct B16(
    #[cbor(with = "minicbor::bytes")]
    #[n(0)]
    pub [u8; 16],
);

/// Eight bytes: the name of a key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Encode, Decode)]
#[cbor(transparent)]
pub struct B8(
    #[cbor(with = "minicbor::bytes")]
    #[n(0)]
    pub [u8; 8],
);

/// Thirty-two bytes: a key or a hash.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Encode, Decode)]
#[cbor(transparent)]
pub struct B32(
    #[cbor(with = "minicbor::bytes")]
    #[n(0)]
    pub [u8; 32],
);

impl From<Id> for B16 {
    fn from(id: Id) -> Self {
        Self(*id.as_bytes())
    }
}

impl From<B16> for Id {
    fn from(bytes: B16) -> Self {
        Self::from_bytes(bytes.0)
    }
}

/// The bytes of a value.
pub fn encoded<T: Encode<()>>(value: &T) -> Vec<u8> {
    let mut bytes = Vec::new();
    // Writing to a Vec cannot fail.
    let _infallible = minicbor::encode(value, &mut bytes);
    bytes
}

/// The value that the bytes hold, in its one form.
pub fn decoded<'b, T: Decode<'b, ()> + Encode<()>>(bytes: &'b [u8]) -> Result<T> {
    let value: T = minicbor::decode(bytes).map_err(|_| Reason::Malformed)?;
    if encoded(&value) == bytes { Ok(value) } else { Err(Reason::Malformed.into()) }
}

/// Hash of bytes, for one purpose.
pub fn digest(domain: &str, bytes: &[u8]) -> [u8; 32] {
    Sha256::new().chain_update(domain).chain_update([0]).chain_update(bytes).finalize().into()
}

/// The beginning of a hash.
pub fn short(hash: &[u8; 32]) -> B16 {
    let mut begin = [0; 16];
    begin.iter_mut().zip(hash).for_each(|(to, from)| *to = *from);
    B16(begin)
}
