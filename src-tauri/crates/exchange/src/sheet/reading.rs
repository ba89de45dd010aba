//! Reads commits from their columns. Anybody may have written them: each place is looked up, nothing is left over, and
//! what comes of a small sheet is bounded as the sheet itself is.

use super::{
    columns::{Cell, Column, FRESH, KNOWN, NAMED, Packed, RANDOM, Sheet, TIME, Whole},
    inflated,
};
use crate::{Reason, Result, wire::decoded};
use std::{array, vec::IntoIter};
use vault::{Commit, Dot, Id, Parts, Value, Write};

/// Bytes that may come of one sheet: one that tells a long value again and again must not fill the memory.
const LARGEST: usize = 256 * 1024 * 1024;
/// What a commit takes beside what it writes, a write beside its value, and what it replaces, about.
const COMMIT: usize = 256;
const WRITE: usize = 192;
const BASE: usize = 32;

type Refused<T> = std::result::Result<T, Reason>;

/// Unpacks commits of a stream from a number on.
///
/// # Errors
/// [`Reason::Malformed`], [`Reason::TooLarge`].
pub(super) fn unpack(stream: Id, first: u64, packed: &[u8]) -> Result<Vec<Parts>> {
    let Packed { random, seeds, deflated } = decoded(packed)?;
    let sheet: Sheet = decoded(&inflated(&deflated)?)?;
    let ids = identifiers(stream, &sheet.times, &random)?;
    let (seeds, rest) = seeds.as_chunks::<16>();
    if !rest.is_empty() {
        return Err(Reason::Malformed.into());
    }
    let mut whole = sheet.whole.into_iter();
    let mut reader = Reader {
        ids,
        used: 1,
        seeds: Vec::from(seeds).into_iter(),
        words: sheet.words,
        clock: 0,
        clocks: sheet.clocks.into_iter(),
        actors: sheet.actors.into_iter(),
        commands: sheet.commands.into_iter(),
        subjects: sheet.subjects.into_iter(),
        records: sheet.records.into_iter(),
        bases: sheet.bases.into_iter(),
        columns: sheet.columns.into_iter().map(Reading::of).collect(),
        left: LARGEST,
    };
    let mut commits = Vec::new();
    for (shape, seq) in sheet.commits.into_iter().zip(first..) {
        commits.push(match usize::try_from(shape).ok().and_then(|shape| shape.checked_sub(1)) {
            None => {
                let Whole { header, body } = whole.next().ok_or(Reason::Malformed)?;
                Parts { header, body }
            }
            Some(shape) => {
                let cells = sheet.shapes.get(shape).ok_or(Reason::Malformed)?;
                let commit = reader.commit(Dot { stream, seq }, cells)?;
                Parts { header: commit.header(), body: commit.body() }
            }
        });
    }
    if whole.next().is_some() || !reader.is_done() {
        return Err(Reason::Malformed.into());
    }
    Ok(commits)
}

/// All identifiers, the stream's first.
fn identifiers(stream: Id, times: &[i64], random: &[u8]) -> Refused<Vec<Id>> {
    let (random, rest) = random.as_chunks::<RANDOM>();
    if !rest.is_empty() || random.len() != times.len() {
        return Err(Reason::Malformed);
    }
    let mut time = 0_i64;
    let mut ids = vec![stream];
    for (after, random) in times.iter().zip(random) {
        time = time
            .checked_add(*after)
            .filter(|time| (0..1 << (8 * TIME)).contains(time))
            .ok_or(Reason::Malformed)?;
        let [_, _, time @ ..] = time.to_be_bytes();
        let mut bytes = time.iter().chain(random).copied();
        ids.push(Id::from_bytes(array::from_fn(|_| bytes.next().unwrap_or_default())));
    }
    Ok(ids)
}

struct Reader {
    ids: Vec<Id>,
    /// How many of them were used.
    used: usize,
    seeds: IntoIter<[u8; 16]>,
    words: Vec<String>,
    clock: u64,
    clocks: IntoIter<u64>,
    actors: IntoIter<u32>,
    commands: IntoIter<u32>,
    subjects: IntoIter<u32>,
    records: IntoIter<u32>,
    bases: IntoIter<u64>,
    columns: Vec<Reading>,
    /// Bytes that may still come.
    left: usize,
}

impl Reader {
    fn commit(&mut self, dot: Dot, cells: &[Cell]) -> Refused<Commit> {
        self.take(COMMIT)?;
        let after = self.clocks.next().ok_or(Reason::Malformed)?;
        self.clock = self.clock.checked_add(after).ok_or(Reason::Malformed)?;
        let actor = self.actors.next().ok_or(Reason::Malformed)?;
        let actor = self.near(actor.into())?;
        let command = self.commands.next().and_then(|place| self.words.get(usize::try_from(place).ok()?));
        let command = command.ok_or(Reason::Malformed)?.clone();
        self.take(command.len())?;
        let subject = match self.subjects.next().ok_or(Reason::Malformed)?.checked_sub(1) {
            None => None,
            Some(far) => Some(self.far(far)?),
        };
        let seed = if cells.is_empty() { None } else { Some(self.seeds.next().ok_or(Reason::Malformed)?) };
        let mut records = Vec::new();
        let mut writes = Vec::with_capacity(cells.len());
        for cell in cells {
            writes.push(self.write(dot, &seed.unwrap_or_default(), cell, &mut records)?);
        }
        Ok(Commit { dot, hlc: self.clock, actor, command, subject, seed, writes })
    }

    fn write(&mut self, dot: Dot, seed: &[u8; 16], cell: &Cell, records: &mut Vec<Id>) -> Refused<Write> {
        self.take(WRITE)?;
        let record = usize::try_from(cell.record).map_err(|_| Reason::Malformed)?;
        if record == records.len() {
            let far = self.records.next().ok_or(Reason::Malformed)?;
            records.push(self.far(far)?);
        }
        let record = *records.get(record).ok_or(Reason::Malformed)?;
        let mut base = Vec::new();
        for _ in 0..cell.bases {
            self.take(BASE)?;
            let (near, number) = self.bases.next().zip(self.bases.next()).ok_or(Reason::Malformed)?;
            let stream = self.near(near)?;
            let seq = if stream == dot.stream { dot.seq.checked_sub(number) } else { Some(number) };
            base.push(Dot { stream, seq: seq.ok_or(Reason::Malformed)? });
        }
        let (table, field, value) = self.value(cell.column)?;
        self.take(size(&value))?;
        Ok(Write::seeded(seed, table, record, field, base, value))
    }

    fn value(&mut self, column: u32) -> Refused<(u16, u16, Value)> {
        let at = usize::try_from(column).map_err(|_| Reason::Malformed)?;
        let column = self.columns.get_mut(at).ok_or(Reason::Malformed)?;
        let (table, field) = (column.table, column.field);
        let value = match column.cells.next().ok_or(Reason::Malformed)? {
            FRESH => column.fresh()?,
            NAMED => {
                let far = column.named.next().ok_or(Reason::Malformed)?;
                let value = Value::Bytes(self.far(far)?.as_bytes().to_vec());
                self.columns.get_mut(at).ok_or(Reason::Malformed)?.known.push(value.clone());
                value
            }
            known => {
                let place = usize::try_from(known - KNOWN).map_err(|_| Reason::Malformed)?;
                column.known.get(place).ok_or(Reason::Malformed)?.clone()
            }
        };
        Ok((table, field, value))
    }

    /// By its place from the beginning.
    fn near(&mut self, place: u64) -> Refused<Id> {
        let place = usize::try_from(place).map_err(|_| Reason::Malformed)?;
        match place.checked_sub(1) {
            None => self.fresh(),
            Some(place) => {
                self.ids.get(..self.used).and_then(|used| used.get(place)).copied().ok_or(Reason::Malformed)
            }
        }
    }

    /// By its place from the end.
    fn far(&mut self, place: u32) -> Refused<Id> {
        match usize::try_from(place).map_err(|_| Reason::Malformed)? {
            0 => self.fresh(),
            place => {
                let at = self.used.checked_sub(place).ok_or(Reason::Malformed)?;
                self.ids.get(at).copied().ok_or(Reason::Malformed)
            }
        }
    }

    fn fresh(&mut self) -> Refused<Id> {
        let id = self.ids.get(self.used).copied().ok_or(Reason::Malformed)?;
        self.used += 1;
        Ok(id)
    }

    fn take(&mut self, bytes: usize) -> Refused<()> {
        self.left = self.left.checked_sub(bytes).ok_or(Reason::TooLarge)?;
        Ok(())
    }

    /// Whether all was told that there is.
    fn is_done(&self) -> bool {
        let lists = [&self.actors, &self.commands, &self.subjects, &self.records];
        self.used == self.ids.len()
            && lists.into_iter().all(|list| list.len() == 0)
            && (self.seeds.len(), self.clocks.len(), self.bases.len()) == (0, 0, 0)
            && self
                .columns
                .iter()
                .all(|column| (column.cells.len(), column.fresh.len(), column.named.len()) == (0, 0, 0))
    }
}

fn size(value: &Value) -> usize {
    match value {
        Value::Null | Value::Int(_) => 0,
        Value::Text(text) => text.len(),
        Value::Bytes(bytes) => bytes.len(),
    }
}

/// A column, as far as it was read.
struct Reading {
    table: u16,
    field: u16,
    cells: IntoIter<u32>,
    fresh: IntoIter<Value>,
    named: IntoIter<u32>,
    known: Vec<Value>,
    number: i64,
}

impl Reading {
    fn of(Column { table, field, cells, fresh, named }: Column) -> Self {
        let (cells, fresh, named) = (cells.into_iter(), fresh.into_iter(), named.into_iter());
        Self { table, field, cells, fresh, named, known: Vec::new(), number: 0 }
    }

    fn fresh(&mut self) -> Refused<Value> {
        let mut value = self.fresh.next().ok_or(Reason::Malformed)?;
        if let Value::Int(number) = &mut value {
            self.number = self.number.wrapping_add(*number);
            *number = self.number;
        }
        self.known.push(value.clone());
        Ok(value)
    }
}
