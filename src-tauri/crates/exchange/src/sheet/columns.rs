//! The second form: what commits have in common stands once as a shape, and what they write stands field by field, where
//! like lies beside like. What is random (seeds, most of an identifier) stands apart and as it is: it cannot be deflated,
//! and would make all else longer.

use super::{deflated, told};
use crate::wire::encoded;
use minicbor::{Decode, Encode};
use std::collections::{BTreeMap, HashMap, btree_map::Entry};
use vault::{Commit, Dot, Id, Parts, Value};

/// Bytes of an identifier that tell its time, and those that are random (RFC 9562, version 7).
pub(super) const TIME: usize = 6;
pub(super) const RANDOM: usize = 16 - TIME;

/// As it travels.
#[derive(Debug, PartialEq, Encode, Decode)]
#[cbor(array)]
pub(super) struct Packed {
    /// The random bytes of each identifier.
    #[n(0)]
    #[cbor(with = "minicbor::bytes")]
    pub(super) random: Vec<u8>,
    /// Sixteen bytes for each commit that wrote something.
    #[n(1)]
    #[cbor(with = "minicbor::bytes")]
    pub(super) seeds: Vec<u8>,
    /// A [`Sheet`].
    #[n(2)]
    #[cbor(with = "minicbor::bytes")]
    pub(super) deflated: Vec<u8>,
}

/// All that can be deflated. Identifiers are told by their place in the order of their first use; the stream's is the
/// first. *Near* counts places from the beginning and *far* from the end, as far as it came until then: a record that was
/// just made is always as far away. 0 is one that was not yet used, in both.
#[derive(Debug, PartialEq, Default, Encode, Decode)]
#[cbor(array)]
pub(super) struct Sheet {
    /// Milliseconds of each identifier, from those of the one before.
    #[n(0)]
    pub(super) times: Vec<i64>,
    #[n(1)]
    pub(super) words: Vec<String>,
    #[n(2)]
    pub(super) shapes: Vec<Vec<Cell>>,
    /// Shape of each commit, from 1; 0 is one that stands whole.
    #[n(3)]
    pub(super) commits: Vec<u32>,
    /// Clock of each, from the one before.
    #[n(4)]
    pub(super) clocks: Vec<u64>,
    /// Near.
    #[n(5)]
    pub(super) actors: Vec<u32>,
    #[n(6)]
    pub(super) commands: Vec<u32>,
    /// Far, and 1 more; 0 is none.
    #[n(7)]
    pub(super) subjects: Vec<u32>,
    /// What each commit wrote to, far.
    #[n(8)]
    pub(super) records: Vec<u32>,
    /// What was replaced, two for each: stream, near; how many commits before in the own stream, its number in another.
    #[n(9)]
    pub(super) bases: Vec<u64>,
    #[n(10)]
    pub(super) columns: Vec<Column>,
    /// Header and body of commits that stand whole.
    #[n(11)]
    pub(super) whole: Vec<Whole>,
}

/// One write of a shape.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Encode, Decode)]
#[cbor(array)]
pub(super) struct Cell {
    /// Which of the records of the commit, in the order of their first use.
    #[n(0)]
    pub(super) record: u32,
    #[n(1)]
    pub(super) column: u32,
    /// How many writes it replaces.
    #[n(2)]
    pub(super) bases: u32,
}

/// Values of one field.
#[derive(Debug, PartialEq, Encode, Decode)]
#[cbor(array)]
pub(super) struct Column {
    #[n(0)]
    pub(super) table: u16,
    #[n(1)]
    pub(super) field: u16,
    /// [`FRESH`], [`NAMED`], or which of the values that stood here before, from [`KNOWN`].
    #[n(2)]
    pub(super) cells: Vec<u32>,
    /// Values that did not stand here before; numbers from the one before.
    #[n(3)]
    pub(super) fresh: Vec<Value>,
    /// The same of those that are identifiers, far.
    #[n(4)]
    pub(super) named: Vec<u32>,
}

/// The next of the fresh values.
pub(super) const FRESH: u32 = 0;
/// The next of the identifiers.
pub(super) const NAMED: u32 = 1;
/// The first of the values that stood there before.
pub(super) const KNOWN: u32 = 2;

/// A commit as it stands in the log.
#[derive(Debug, PartialEq, Encode, Decode)]
#[cbor(array)]
pub(super) struct Whole {
    #[n(0)]
    #[cbor(with = "minicbor::bytes")]
    pub(super) header: Vec<u8>,
    #[n(1)]
    #[cbor(with = "minicbor::bytes")]
    pub(super) body: Vec<u8>,
}

/// Packs commits of a stream from a number on.
pub(super) fn pack(stream: Id, first: u64, commits: &[Parts]) -> Vec<u8> {
    let mut clock = 0;
    let short: Vec<Option<Commit>> = (first..)
        .zip(commits)
        .map(|(seq, parts)| {
            let commit =
                told(Dot { stream, seq }, parts).filter(|commit| commit.hlc >= clock && is_later(commit))?;
            clock = commit.hlc;
            Some(commit)
        })
        .collect();
    let mut writer = Writer { places: [(stream, 0)].into(), ..Writer::default() };
    for (short, parts) in short.iter().zip(commits) {
        match short {
            Some(commit) => writer.short(commit),
            None => {
                writer.sheet.commits.push(0);
                writer.sheet.whole.push(Whole { header: parts.header.clone(), body: parts.body.clone() });
            }
        }
    }
    let Writer { mut sheet, random, seeds, columns, .. } = writer;
    sheet.columns = columns.into_iter().map(|filling| filling.column).collect();
    encoded(&Packed { random, seeds, deflated: deflated(&encoded(&sheet)) })
}

/// Whether it replaces nothing of its own stream but what stood before it.
fn is_later(Commit { dot, writes, .. }: &Commit) -> bool {
    let mut bases = writes.iter().flat_map(|write| &write.base);
    bases.all(|base| base.stream != dot.stream || base.seq < dot.seq)
}

#[derive(Default)]
struct Writer<'c> {
    sheet: Sheet,
    random: Vec<u8>,
    seeds: Vec<u8>,
    clock: u64,
    /// Of the last identifier, in milliseconds.
    time: i64,
    places: HashMap<Id, u32>,
    words: HashMap<&'c str, u32>,
    shapes: HashMap<Vec<Cell>, u32>,
    places_of_columns: HashMap<(u16, u16), u32>,
    columns: Vec<Filling<'c>>,
}

/// Nothing in a sheet is counted beyond four billion: it has 64 MB.
fn narrow(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

impl<'c> Writer<'c> {
    fn short(&mut self, commit: &'c Commit) {
        self.sheet.clocks.push(commit.hlc - self.clock);
        self.clock = commit.hlc;
        let actor = self.near(commit.actor);
        self.sheet.actors.push(actor);
        let command = self.word(&commit.command);
        self.sheet.commands.push(command);
        let subject = commit.subject.map_or(0, |id| self.far(id).saturating_add(1));
        self.sheet.subjects.push(subject);
        self.seeds.extend(commit.seed.iter().flatten());
        let mut records: HashMap<Id, u32> = HashMap::new();
        let mut cells = Vec::with_capacity(commit.writes.len());
        // Of a commit that is told short, each value is here: `told` says so.
        for (write, value) in commit.writes.iter().filter_map(|write| Some((write, write.value.as_ref()?))) {
            let next = narrow(records.len());
            let record = *records.entry(write.entity).or_insert_with(|| {
                let far = self.far(write.entity);
                self.sheet.records.push(far);
                next
            });
            for base in &write.base {
                let near = self.near(base.stream);
                let number =
                    if base.stream == commit.dot.stream { commit.dot.seq - base.seq } else { base.seq };
                self.sheet.bases.extend([near.into(), number]);
            }
            let column = self.fill((write.table, write.field), value);
            cells.push(Cell { record, column, bases: narrow(write.base.len()) });
        }
        let shape = self.shape(cells);
        self.sheet.commits.push(shape);
    }

    /// The place of an identifier, and whether it was used before.
    fn place(&mut self, id: Id) -> (u32, bool) {
        let next = narrow(self.places.len());
        if let Some(place) = self.places.get(&id) {
            return (*place, true);
        }
        self.places.insert(id, next);
        let (time, random) = id.as_bytes().split_at(TIME);
        let time = time.iter().fold(0, |time, byte| time << 8 | i64::from(*byte));
        self.sheet.times.push(time - self.time);
        self.time = time;
        self.random.extend_from_slice(random);
        (next, false)
    }

    fn near(&mut self, id: Id) -> u32 {
        let (place, is_known) = self.place(id);
        if is_known { place + 1 } else { 0 }
    }

    fn far(&mut self, id: Id) -> u32 {
        let count = narrow(self.places.len());
        let (place, is_known) = self.place(id);
        if is_known { count - place } else { 0 }
    }

    fn word(&mut self, word: &'c str) -> u32 {
        let next = narrow(self.words.len());
        *self.words.entry(word).or_insert_with(|| {
            self.sheet.words.push(word.to_owned());
            next
        })
    }

    /// From 1.
    fn shape(&mut self, cells: Vec<Cell>) -> u32 {
        let next = narrow(self.shapes.len() + 1);
        *self.shapes.entry(cells).or_insert_with_key(|cells| {
            self.sheet.shapes.push(cells.clone());
            next
        })
    }

    /// Puts a value into the column of its field, and says which it is.
    fn fill(&mut self, field: (u16, u16), value: &'c Value) -> u32 {
        let next = narrow(self.columns.len());
        let place = *self.places_of_columns.entry(field).or_insert_with(|| {
            self.columns.push(Filling::of(field));
            next
        });
        let at = place as usize;
        let is_fresh = self.columns.get(at).is_some_and(|column| !column.known.contains_key(value));
        let named = if is_fresh { self.named(value) } else { None };
        if let Some(column) = self.columns.get_mut(at) {
            column.push(value, named);
        }
        place
    }

    /// Where a value stands among the identifiers, if it is one.
    fn named(&mut self, value: &Value) -> Option<u32> {
        let Value::Bytes(bytes) = value else { return None };
        let id = Id::from_bytes(bytes.as_slice().try_into().ok()?);
        let tells_time = bytes.get(TIME).is_some_and(|byte| byte >> 4 == 7);
        (tells_time || self.places.contains_key(&id)).then(|| self.far(id))
    }
}

/// A column with what stood in it.
struct Filling<'c> {
    column: Column,
    known: BTreeMap<&'c Value, u32>,
    number: i64,
}

impl<'c> Filling<'c> {
    fn of((table, field): (u16, u16)) -> Self {
        let column = Column { table, field, cells: Vec::new(), fresh: Vec::new(), named: Vec::new() };
        Self { column, known: BTreeMap::new(), number: 0 }
    }

    fn push(&mut self, value: &'c Value, named: Option<u32>) {
        let next = KNOWN.saturating_add(narrow(self.known.len()));
        let cell = match self.known.entry(value) {
            Entry::Occupied(known) => *known.get(),
            Entry::Vacant(fresh) => {
                fresh.insert(next);
                match (named, value) {
                    (Some(far), _) => self.column.named.push(far),
                    (None, Value::Int(number)) => {
                        self.column.fresh.push(Value::Int(number.wrapping_sub(self.number)));
                        self.number = *number;
                    }
                    (None, value) => self.column.fresh.push(value.clone()),
                }
                if named.is_some() { NAMED } else { FRESH }
            }
        };
        self.column.cells.push(cell);
    }
}
