//! One commit: its bytes and its hash.
//!
//! The hash covers, for each write, a salted digest of the value and not the value itself: a value that the law
//! orders to be erased can be blanked, and the chain still verifies.

use crate::{Id, Value};
use minicbor::{Decode, Encode};
use sha2::{Digest, Sha256};

/// SHA-256.
pub(crate) type Hash = [u8; 32];

/// What the first commit of a stream names as its predecessor.
pub(crate) const GENESIS: Hash = [0; 32];

/// Field tag of a record's existence: 1 when it is made, 0 when it is struck out.
pub(crate) const EXISTENCE: u16 = 0;

/// Domain separation: a hash made for one purpose never passes for another.
const VALUE_DOMAIN: &[u8] = b"panah value 1";
const COMMIT_DOMAIN: &[u8] = b"panah commit 1";
const SALT_DOMAIN: &[u8] = b"panah salt 1";

/// Name of a commit: its stream and its number there. Every write of the commit bears it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Dot {
    /// Stream: one for each installation, a new one after each restore.
    pub stream: Id,
    /// Number of the commit in its stream, from 1, without gaps.
    pub seq: u64,
}

/// One field written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Write {
    /// Tag of the table.
    pub table: u16,
    /// Record.
    pub entity: Id,
    /// Tag of the field.
    pub field: u16,
    /// The writes it replaces; empty when the record is new.
    pub base: Vec<Dot>,
    /// Hides the value from whoever holds only the digest.
    pub salt: [u8; 16],
    /// The value; none when it was erased.
    pub value: Option<Value>,
    /// Digest of salt and value.
    pub digest: Hash,
}

impl Write {
    /// A write whose salt follows from the seed of its commit.
    #[must_use]
    pub fn seeded(seed: &[u8; 16], table: u16, entity: Id, field: u16, base: Vec<Dot>, value: Value) -> Self {
        let salt = salt_of(seed, entity, field);
        let digest = digest_of_value(&salt, &value);
        Self { table, entity, field, base, salt, value: Some(value), digest }
    }

    /// A write with fresh salt.
    #[cfg(test)]
    pub(crate) fn new(
        table: u16,
        entity: Id,
        field: u16,
        base: Vec<Dot>,
        value: Value,
    ) -> crate::Result<Self> {
        let mut salt = [0; 16];
        crate::id::fill_random(&mut salt)?;
        let digest = digest_of_value(&salt, &value);
        Ok(Self { table, entity, field, base, salt, value: Some(value), digest })
    }

    /// Whether the digest fits the value. An erased value cannot be checked and passes.
    #[must_use]
    pub fn is_intact(&self) -> bool {
        self.value.as_ref().is_none_or(|value| digest_of_value(&self.salt, value) == self.digest)
    }
}

/// The salt of one write. Whoever holds the seed has all values of the commit anyway; when one of them is erased, the
/// seed goes with it and the salts of the others are kept as they are.
pub(crate) fn salt_of(seed: &[u8; 16], entity: Id, field: u16) -> [u8; 16] {
    let hash = Sha256::new()
        .chain_update(SALT_DOMAIN)
        .chain_update(seed)
        .chain_update(entity.as_bytes())
        .chain_update(field.to_be_bytes())
        .finalize();
    let mut salt = [0; 16];
    salt.iter_mut().zip(hash.iter()).for_each(|(to, from)| *to = *from);
    salt
}

fn digest_of_value(salt: &[u8; 16], value: &Value) -> Hash {
    let mut bytes = Vec::new();
    // Writing to a Vec cannot fail.
    let _infallible = minicbor::encode(value, &mut bytes);
    Sha256::new().chain_update(VALUE_DOMAIN).chain_update(salt).chain_update(bytes).finalize().into()
}

/// An officer's command and what it wrote.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Commit {
    /// Stream and number.
    pub dot: Dot,
    /// Hybrid logical clock, for display and order only.
    pub hlc: u64,
    /// Officer who gave the command.
    pub actor: Id,
    /// Name of the command.
    pub command: String,
    /// Record whose journal shows the commit, usually the application.
    pub subject: Option<Id>,
    /// From which all its salts follow; none when each has its own, as in a commit of which a value was erased.
    pub seed: Option<[u8; 16]>,
    /// What it wrote.
    pub writes: Vec<Write>,
}

impl Commit {
    /// The hashed part: everything but salts and values. Frozen: it leaves the machine.
    #[must_use]
    pub fn header(&self) -> Vec<u8> {
        let writes = self
            .writes
            .iter()
            .map(|write| WriteHeader {
                table: write.table,
                entity: *write.entity.as_bytes(),
                field: write.field,
                base: write.base.iter().map(|dot| DotWire(*dot.stream.as_bytes(), dot.seq)).collect(),
                digest: write.digest,
            })
            .collect();
        let header = CommitHeader {
            stream: *self.dot.stream.as_bytes(),
            seq: self.dot.seq,
            hlc: self.hlc,
            actor: *self.actor.as_bytes(),
            command: self.command.clone(),
            subject: self.subject.map(|id| *id.as_bytes()),
            writes,
        };
        encoded(&header)
    }

    /// The secret part: salts and values, in the order of the writes.
    #[must_use]
    pub fn body(&self) -> Vec<u8> {
        let is_whole = !self.writes.is_empty() && self.writes.iter().all(|write| write.value.is_some());
        if let Some(seed) = self.seed.filter(|_| is_whole) {
            let values = self.writes.iter().map(|write| Kept(write.value.clone())).collect();
            return encoded(&SeededBody { seed, values });
        }
        let body: Vec<WriteBody> = self
            .writes
            .iter()
            .map(|write| WriteBody { salt: write.salt, value: Kept(write.value.clone()) })
            .collect();
        encoded(&body)
    }

    /// The commit from its two parts.
    ///
    /// # Errors
    /// What is malformed, in words.
    pub fn decode(header: &[u8], body: &[u8]) -> Result<Self, String> {
        let header: CommitHeader = decoded(header)?;
        let (seed, body) = values(&header.writes, body)?;
        if header.writes.len() != body.len() {
            return Err(format!("{} write headers but {} values", header.writes.len(), body.len()));
        }
        let writes = header.writes.into_iter().zip(body).map(|(head, body)| Write {
            table: head.table,
            entity: Id::from_bytes(head.entity),
            field: head.field,
            base: head.base.iter().map(|dot| Dot { stream: Id::from_bytes(dot.0), seq: dot.1 }).collect(),
            salt: body.salt,
            value: body.value.0,
            digest: head.digest,
        });
        Ok(Self {
            dot: Dot { stream: Id::from_bytes(header.stream), seq: header.seq },
            hlc: header.hlc,
            actor: Id::from_bytes(header.actor),
            command: header.command,
            subject: header.subject.map(Id::from_bytes),
            seed,
            writes: writes.collect(),
        })
    }
}

/// Salts and values, in either of the two forms.
fn values(writes: &[WriteHeader], body: &[u8]) -> Result<(Option<[u8; 16]>, Vec<WriteBody>), String> {
    let mut decoder = minicbor::Decoder::new(body);
    let is_seeded = matches!(decoder.array(), Ok(Some(2)))
        && matches!(decoder.datatype(), Ok(minicbor::data::Type::Bytes));
    if !is_seeded {
        let bodies: Vec<WriteBody> = decoded(body)?;
        // No digest covers the salt of a value that is not here: it would let the value be guessed, or is damage.
        if bodies.iter().any(|body| body.value.0.is_none() && body.salt != [0; 16]) {
            return Err("a salt without its value".to_owned());
        }
        return Ok((None, bodies));
    }
    let SeededBody { seed, values } = decoded(body)?;
    if values.is_empty() {
        return Err("a seed of no salt".to_owned());
    }
    if values.iter().any(|value| value.0.is_none()) {
        return Err("an erased value beside the seed of its salt".to_owned());
    }
    let salted = writes.iter().zip(values);
    let salted = salted.map(|(write, value)| {
        let salt = salt_of(&seed, Id::from_bytes(write.entity), write.field);
        WriteBody { salt, value }
    });
    Ok((Some(seed), salted.collect()))
}

/// Hash of a commit's header, chained to the one before it.
pub(crate) fn digest_of_chain(previous: &Hash, header: &[u8]) -> Hash {
    Sha256::new().chain_update(COMMIT_DOMAIN).chain_update(previous).chain_update(header).finalize().into()
}

fn encoded<T: Encode<()>>(value: &T) -> Vec<u8> {
    let mut bytes = Vec::new();
    // Writing to a Vec cannot fail.
    let _infallible = minicbor::encode(value, &mut bytes);
    bytes
}

/// The value that the bytes hold, and nothing after it.
fn decoded<'b, T: Decode<'b, ()>>(bytes: &'b [u8]) -> Result<T, String> {
    let mut decoder = minicbor::Decoder::new(bytes);
    let value = decoder.decode().map_err(|error| error.to_string())?;
    let left = bytes.len() - decoder.position();
    if left == 0 { Ok(value) } else { Err(format!("{left} bytes too many")) }
}

#[derive(Encode, Decode)]
#[cbor(array)]
struct DotWire(
    #[n(0)]
    #[cbor(with = "minicbor::bytes")]
    [u8; 16],
    #[n(1)] u64,
);

#[derive(Encode, Decode)]
#[cbor(array)]
struct WriteHeader {
    #[n(0)]
    table: u16,
    #[n(1)]
    #[cbor(with = "minicbor::bytes")]
    entity: [u8; 16],
    #[n(2)]
    field: u16,
    #[n(3)]
    base: Vec<DotWire>,
    #[n(4)]
    #[cbor(with = "minicbor::bytes")]
    digest: Hash,
}

#[derive(Encode, Decode)]
#[cbor(array)]
struct CommitHeader {
    #[n(0)]
    #[cbor(with = "minicbor::bytes")]
    stream: [u8; 16],
    #[n(1)]
    seq: u64,
    #[n(2)]
    hlc: u64,
    #[n(3)]
    #[cbor(with = "minicbor::bytes")]
    actor: [u8; 16],
    #[n(4)]
    command: String,
    #[n(5)]
    #[cbor(with = "minicbor::bytes")]
    subject: Option<[u8; 16]>,
    #[n(6)]
    writes: Vec<WriteHeader>,
}

#[derive(Encode, Decode)]
#[cbor(array)]
struct WriteBody {
    #[n(0)]
    #[cbor(with = "minicbor::bytes")]
    salt: [u8; 16],
    #[n(1)]
    value: Kept,
}

#[derive(Encode, Decode)]
#[cbor(array)]
struct SeededBody {
    #[n(0)]
    #[cbor(with = "minicbor::bytes")]
    seed: [u8; 16],
    #[n(1)]
    values: Vec<Kept>,
}

/// A value, or an empty array when it was erased: a `Null` value is a value.
struct Kept(Option<Value>);

impl<C> Encode<C> for Kept {
    fn encode<W: minicbor::encode::Write>(
        &self,
        e: &mut minicbor::Encoder<W>,
        ctx: &mut C,
    ) -> Result<(), minicbor::encode::Error<W::Error>> {
        match &self.0 {
            Some(value) => value.encode(e, ctx),
            None => e.array(0).map(|_| ()),
        }
    }
}

impl<'b, C> Decode<'b, C> for Kept {
    fn decode(d: &mut minicbor::Decoder<'b>, ctx: &mut C) -> Result<Self, minicbor::decode::Error> {
        if d.datatype()? != minicbor::data::Type::Array {
            return Value::decode(d, ctx).map(Some).map(Self);
        }
        match d.array()? {
            Some(0) => Ok(Self(None)),
            _ => Err(minicbor::decode::Error::message("an erased value with content")),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sample() -> Commit {
        let id = |byte| Id::from_bytes([byte; 16]);
        let write = |field, value: Value, base| {
            let salt = [9; 16];
            let digest = digest_of_value(&salt, &value);
            Write { table: 3, entity: id(7), field, base, salt, value: Some(value), digest }
        };
        Commit {
            dot: Dot { stream: id(1), seq: 42 },
            hlc: 1_795_651_200_000 << 16,
            actor: id(2),
            command: "person.register".to_owned(),
            subject: Some(id(5)),
            seed: None,
            writes: vec![
                write(0, Value::Int(1), vec![]),
                write(1, Value::Text("Məryəm مریم".to_owned()), vec![]),
                write(2, Value::Null, vec![Dot { stream: id(1), seq: 41 }]),
                write(3, Value::Bytes(vec![1, 2, 3]), vec![]),
            ],
        }
    }

    #[test]
    fn bytes_round_trip() {
        let commit = sample();
        assert_eq!(Commit::decode(&commit.header(), &commit.body()).unwrap(), commit);
        for (header, body) in [(b"\0".as_slice(), b"".as_slice()), (b"", b"\0")] {
            let longer =
                Commit::decode(&[&commit.header(), header].concat(), &[&commit.body(), body].concat());
            assert!(longer.is_err(), "one commit has one form");
        }
    }

    #[test]
    fn an_erased_value_leaves_the_hash_as_it_was() {
        let mut commit = sample();
        let hash = digest_of_chain(&GENESIS, &commit.header());
        commit.writes[1].blank();
        let reread = Commit::decode(&commit.header(), &commit.body()).unwrap();
        assert_eq!(digest_of_chain(&GENESIS, &reread.header()), hash, "erasure must not break the chain");
        assert_eq!(reread.writes[1].value, None, "the value is gone");
        assert_eq!(reread.writes[2].value, Some(Value::Null), "an unknown value is not an erased one");
    }

    /// A damaged byte there changes nothing that a digest covers: the form itself has to refuse it.
    #[test]
    fn a_salt_without_its_value_is_refused() {
        let mut commit = sample();
        commit.writes[1].blank();
        commit.writes[1].salt[15] = 1;
        let refused = Commit::decode(&commit.header(), &commit.body()).unwrap_err();
        assert_eq!(refused, "a salt without its value");
    }

    #[test]
    fn a_changed_value_no_longer_fits_its_digest() {
        let mut commit = sample();
        assert!(commit.writes.iter().all(Write::is_intact));
        commit.writes[1].value = Some(Value::Text("somebody else".to_owned()));
        assert!(!commit.writes[1].is_intact());
    }

    /// The format leaves the machine: a change here makes old files unreadable and must be a decision.
    #[test]
    fn frozen_bytes() {
        let hex = |bytes: &[u8]| bytes.iter().map(|byte| format!("{byte:02x}")).collect::<String>();
        let (mut commit, mut text) = (sample(), Vec::new());
        text.push(format!("header {}", hex(&commit.header())));
        text.push(format!("body   {}", hex(&commit.body())));
        text.push(format!("hash   {}", hex(&digest_of_chain(&GENESIS, &commit.header()))));
        commit.writes.truncate(1);
        commit.writes[0].blank();
        text.push(format!("erased {}", hex(&commit.body())));
        insta::assert_snapshot!(text.join("\n"));
    }

    proptest::proptest! {
        #[test]
        fn decoding_never_panics(header: Vec<u8>, body: Vec<u8>) {
            let _ = Commit::decode(&header, &body);
        }
    }
}
