//! The first form: commit after commit.

use super::{deflated, inflated, told};
use crate::{
    Reason, Result,
    wire::{decoded, encoded},
};
use minicbor::{Decode, Encode};
use std::collections::HashMap;
use vault::{Commit, Dot, Id, Parts, Value, Write};

#[derive(Debug, PartialEq, Default, Encode, Decode)]
#[cbor(array)]
struct Sheet {
    /// Identifiers, sixteen bytes each.
    #[n(0)]
    #[cbor(with = "minicbor::bytes")]
    ids: Vec<u8>,
    #[n(1)]
    words: Vec<String>,
    #[n(2)]
    commits: Vec<Line>,
}

#[derive(Debug, PartialEq, Encode, Decode)]
enum Line {
    #[n(0)]
    Short(#[n(0)] Short),
    #[n(1)]
    Whole(
        #[n(0)]
        #[cbor(with = "minicbor::bytes")]
        Vec<u8>,
        #[n(1)]
        #[cbor(with = "minicbor::bytes")]
        Vec<u8>,
    ),
}

#[derive(Debug, PartialEq, Encode, Decode)]
#[cbor(array)]
struct Short {
    /// From the clock of the one before.
    #[n(0)]
    hlc: u64,
    #[n(1)]
    actor: u32,
    #[n(2)]
    command: u32,
    /// Counted from 1; 0 is none.
    #[n(3)]
    subject: u32,
    #[n(4)]
    #[cbor(with = "minicbor::bytes")]
    seed: Option<[u8; 16]>,
    #[n(5)]
    writes: Vec<Cell>,
}

#[derive(Debug, PartialEq, Encode, Decode)]
#[cbor(array)]
struct Cell {
    #[n(0)]
    entity: u32,
    #[n(1)]
    table: u16,
    #[n(2)]
    field: u16,
    /// Stream and number, in turn.
    #[n(3)]
    base: Vec<u64>,
    #[n(4)]
    value: Value,
}

/// Packs commits of a stream from a number on.
pub fn pack(stream: Id, first: u64, commits: &[Parts]) -> Vec<u8> {
    let mut names = Names::default();
    let mut clock = 0;
    let lines = commits.iter().zip(first..).map(|(parts, seq)| {
        names
            .shorten(Dot { stream, seq }, &mut clock, parts)
            .unwrap_or_else(|| Line::Whole(parts.header.clone(), parts.body.clone()))
    });
    let commits = lines.collect();
    let plain = encoded(&Sheet { ids: names.ids, words: names.words, commits });
    deflated(&plain)
}

/// Unpacks commits.
///
/// # Errors
/// [`Reason::Malformed`], [`Reason::TooLarge`].
pub fn unpack(stream: Id, first: u64, packed: &[u8]) -> Result<Vec<Parts>> {
    let sheet: Sheet = decoded(&inflated(packed)?)?;
    let (ids, rest) = sheet.ids.as_chunks::<16>();
    if !rest.is_empty() {
        return Err(Reason::Malformed.into());
    }
    let mut clock = 0_u64;
    let lines = sheet.commits.into_iter().zip(first..).map(|(line, seq)| {
        let parts = match line {
            Line::Whole(header, body) => Parts { header, body },
            Line::Short(short) => {
                let dot = Dot { stream, seq };
                let commit = lengthen(dot, clock, short, ids, &sheet.words).ok_or(Reason::Malformed)?;
                clock = commit.hlc;
                Parts { header: commit.header(), body: commit.body() }
            }
        };
        Ok(parts)
    });
    lines.collect()
}

#[derive(Default)]
struct Names {
    ids: Vec<u8>,
    id: HashMap<Id, u32>,
    words: Vec<String>,
    word: HashMap<String, u32>,
}

impl Names {
    fn id(&mut self, id: Id) -> Option<u32> {
        if let Some(known) = self.id.get(&id) {
            return Some(*known);
        }
        let place = u32::try_from(self.id.len()).ok()?;
        self.id.insert(id, place);
        self.ids.extend_from_slice(id.as_bytes());
        Some(place)
    }

    fn word(&mut self, word: &str) -> Option<u32> {
        if let Some(known) = self.word.get(word) {
            return Some(*known);
        }
        let place = u32::try_from(self.words.len()).ok()?;
        self.word.insert(word.to_owned(), place);
        self.words.push(word.to_owned());
        Some(place)
    }

    /// None when the short form would not give the same bytes.
    fn shorten(&mut self, dot: Dot, clock: &mut u64, parts: &Parts) -> Option<Line> {
        let commit = told(dot, parts)?;
        let seed = commit.seed;
        let hlc = commit.hlc.checked_sub(*clock)?;
        let (actor, command) = (self.id(commit.actor)?, self.word(&commit.command)?);
        let subject = commit.subject.map_or(Some(0), |id| self.id(id)?.checked_add(1))?;
        let mut writes = Vec::with_capacity(commit.writes.len());
        for write in commit.writes {
            let mut base = Vec::with_capacity(2 * write.base.len());
            for dot in write.base {
                base.extend([u64::from(self.id(dot.stream)?), dot.seq]);
            }
            let (entity, value) = (self.id(write.entity)?, write.value?);
            writes.push(Cell { entity, table: write.table, field: write.field, base, value });
        }
        *clock = commit.hlc;
        Some(Line::Short(Short { hlc, actor, command, subject, seed, writes }))
    }
}

fn lengthen(dot: Dot, clock: u64, short: Short, ids: &[[u8; 16]], words: &[String]) -> Option<Commit> {
    let id = |place: u64| ids.get(usize::try_from(place).ok()?).copied().map(Id::from_bytes);
    let seed = short.seed.unwrap_or_default();
    if short.seed.is_some() == short.writes.is_empty() {
        return None;
    }
    let mut writes = Vec::with_capacity(short.writes.len());
    for cell in short.writes {
        let (pairs, rest) = cell.base.as_chunks::<2>();
        if !rest.is_empty() {
            return None;
        }
        let base = pairs.iter().map(|[stream, seq]| Some(Dot { stream: id(*stream)?, seq: *seq }));
        let (entity, base) = (id(cell.entity.into())?, base.collect::<Option<_>>()?);
        writes.push(Write::seeded(&seed, cell.table, entity, cell.field, base, cell.value));
    }
    let subject = match short.subject.checked_sub(1) {
        None => None,
        Some(place) => Some(id(place.into())?),
    };
    Some(Commit {
        dot,
        hlc: clock.checked_add(short.hlc)?,
        actor: id(short.actor.into())?,
        command: words.get(usize::try_from(short.command).ok()?)?.clone(),
        subject,
        seed: short.seed,
        writes,
    })
}
