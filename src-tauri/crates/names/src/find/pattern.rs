//! A query part made ready to be compared with stored parts symbol by symbol.
//!
//! A row holds, for every place in the query, the least cost of having written that much of the
//! query for the stored symbols read so far.

use super::alphabet::{END, START, SYMBOLS};
use super::channel::{NEVER, Table, lesser};
use super::chunk::{Chunk, pack, unpack};

/// A way to write query symbols `from..from + len`.
#[derive(Clone, Copy)]
struct Arc {
    from: u8,
    len: u8,
    cost: f32,
}

/// More places than a query part has, with some to spare.
const ROOM: usize = 34;

/// Stored pieces that end with two given symbols.
#[derive(Clone, Default)]
struct Pair {
    /// Arcs of the two symbols.
    arcs: (u16, u16),
    /// Arcs of three, by the symbol before the two.
    threes: Vec<(u8, (u16, u16))>,
    /// Per place: least cost to the end by a piece of three that begins with the two.
    begun: Vec<f32>,
}

/// The compiled part.
pub(crate) struct Pattern {
    /// Query symbols.
    len: usize,
    arcs: Vec<Arc>,
    /// Arcs of one stored symbol.
    one: [(u16, u16); SYMBOLS],
    /// Per two symbols, one more than the place in `pairs`.
    pair: Vec<u16>,
    pairs: Vec<Pair>,
    substitute: Vec<f32>,
    insert: Vec<f32>,
    delete: [f32; SYMBOLS],
    /// Least cost of the rest of the query from each place.
    rest: Vec<f32>,
    /// Per first symbol of a longer piece and place: least cost to the end by such a piece.
    begun: Vec<f32>,
    /// Per stored symbol and place: least cost to the end if this symbol is read there.
    quick: Vec<f32>,
    /// Per place: the stored symbols that can end a way to write it, one bit each.
    needs: Vec<u64>,
}

/// Neighbours on a keyboard, per row of keys.
const KEYS: [&str; 3] = ["qwertyuiop", "asdfghjkl", "zxcvbnm"];

/// Costs of slips of the hand within one writing.
const SWAPPED: f32 = 5.6;
const DOUBLED: f32 = 4.6;
const NEIGHBOUR: f32 = 6.2;

impl Pattern {
    /// Query symbols against stored parts, by the channel. `query` starts with START; it ends
    /// with END unless it is unfinished.
    pub(crate) fn new(table: &Table, query: &[u8]) -> Self {
        let n = query.len();
        let mut found: Vec<(Chunk, Arc)> = Vec::new();
        let arc = |from: usize, len: usize, cost: f32| Arc { from: from as u8, len: len as u8, cost };
        for i in 0..n {
            for len in 1..=3.min(n - i) {
                let piece = query.get(i..i + len).unwrap_or(&[]);
                for (stored, cost) in table.by_query.get(&pack(piece)).into_iter().flatten() {
                    found.push((*stored, arc(i, len, *cost)));
                }
            }
            // Of a part being typed, the last letters may be the first of a piece.
            let head = query.get(i..).filter(|head| head.len() < 3 && !query.ends_with(&[END]));
            for (stored, cost) in head.and_then(|head| table.by_head.get(&pack(head))).into_iter().flatten() {
                found.push((*stored, arc(i, n - i, *cost)));
            }
            if table.same {
                if let Some([a, b]) = query.get(i..i + 2).filter(|p| p.iter().all(|s| *s > END)) {
                    if a == b {
                        found.push((Chunk::from(*a), arc(i, 2, DOUBLED)));
                    } else {
                        found.push((pack(&[*b, *a]), arc(i, 2, SWAPPED)));
                    }
                }
                if let Some(a) = query.get(i).filter(|s| **s > END) {
                    found.push((pack(&[*a, *a]), arc(i, 1, DOUBLED - 0.6)));
                    found.extend(neighbours(*a).map(|s| (Chunk::from(s), arc(i, 1, NEIGHBOUR))));
                }
            }
        }
        found.sort_by(|a, b| {
            a.0.cmp(&b.0)
                .then(a.1.from.cmp(&b.1.from))
                .then(a.1.len.cmp(&b.1.len))
                .then(a.1.cost.total_cmp(&b.1.cost))
        });
        found.dedup_by_key(|(c, a)| (*c, a.from, a.len));
        let edge = |i: usize| query.get(i).is_some_and(|s| *s == START || *s == END);
        let cost_at = |costs: &[f32; SYMBOLS], i: usize| {
            query.get(i).and_then(|s| costs.get(usize::from(*s))).copied().unwrap_or(NEVER)
        };
        let mut rest = vec![0.0f32; n + 1];
        let mut best = vec![[NEVER; 4]; n + 1];
        for (_, a) in &found {
            if let Some(cell) = best.get_mut(usize::from(a.from)).and_then(|b| b.get_mut(usize::from(a.len)))
            {
                *cell = cell.min(a.cost);
            }
        }
        let substitute: Vec<f32> = (0..n).map(|i| if edge(i) { NEVER } else { table.substitute }).collect();
        let insert: Vec<f32> = (0..n).map(|i| cost_at(&table.insert, i)).collect();
        for i in (0..n).rev() {
            let mut least = NEVER;
            for (len, cost) in best.get(i).into_iter().flatten().enumerate().skip(1) {
                least = least.min(cost + rest.get(i + len).copied().unwrap_or(NEVER));
            }
            let single =
                substitute.get(i).copied().unwrap_or(NEVER).min(insert.get(i).copied().unwrap_or(NEVER));
            least = least.min(single + rest.get(i + 1).copied().unwrap_or(NEVER));
            if let Some(cell) = rest.get_mut(i) {
                *cell = least;
            }
        }
        let mut pattern = Self {
            len: n,
            arcs: Vec::with_capacity(found.len()),
            one: [(0, 0); SYMBOLS],
            pair: vec![0; SYMBOLS * SYMBOLS],
            pairs: Vec::new(),
            substitute,
            insert,
            delete: table.delete,
            rest,
            begun: vec![NEVER; SYMBOLS * (n + 1)],
            quick: Vec::new(),
            needs: vec![0; n],
        };
        for (chunk, arc) in &found {
            let bit = 1u64 << (chunk & 63);
            let covered = usize::from(arc.from)..usize::from(arc.from) + usize::from(arc.len);
            pattern.needs.get_mut(covered).into_iter().flatten().for_each(|n| *n |= bit);
        }
        for group in found.chunk_by(|a, b| a.0 == b.0) {
            pattern.group(group);
        }
        pattern.hasten();
        pattern
    }

    fn hasten(&mut self) {
        let width = self.width();
        let mut quick = self.begun.clone();
        for (symbol, row) in quick.chunks_mut(width).enumerate() {
            let delete = self.delete.get(symbol).copied().unwrap_or(NEVER);
            for (cell, rest) in row.iter_mut().zip(&self.rest) {
                *cell = cell.min(delete + rest);
            }
            if symbol > usize::from(END) {
                let after = self.rest.iter().skip(1);
                for ((cell, rest), substitute) in row.iter_mut().zip(after).zip(&self.substitute) {
                    *cell = cell.min(substitute + rest);
                }
            }
            let (start, end) = self.one.get(symbol).copied().unwrap_or((0, 0));
            for arc in self.arcs.get(usize::from(start)..usize::from(end)).unwrap_or(&[]) {
                let (place, cost) = self.end(*arc);
                row.get_mut(place).into_iter().for_each(|cell| *cell = cell.min(cost));
            }
        }
        self.quick = quick;
    }

    /// Takes the arcs of one stored piece in.
    fn group(&mut self, group: &[(Chunk, Arc)]) {
        let start = self.arcs.len();
        self.arcs.extend(group.iter().map(|g| g.1));
        let range = (start as u16, self.arcs.len() as u16);
        let symbols: Vec<u8> = group.iter().take(1).flat_map(|g| unpack(g.0)).collect();
        match symbols[..] {
            [a] => self.one.get_mut(usize::from(a)).into_iter().for_each(|cell| *cell = range),
            [a, b] => {
                self.begin(a, group);
                self.pair_of(a, b, |pair| pair.arcs = range);
            }
            [a, b, c] => {
                self.begin(a, group);
                let ends: Vec<(usize, f32)> = group.iter().map(|(_, arc)| self.end(*arc)).collect();
                let width = self.width();
                self.pair_of(a, b, |pair| {
                    pair.begun.resize(width, NEVER);
                    for (place, cost) in ends {
                        pair.begun.get_mut(place).into_iter().for_each(|cell| *cell = cell.min(cost));
                    }
                });
                self.pair_of(b, c, |pair| pair.threes.push((a, range)));
            }
            _ => {}
        }
    }

    fn pair_of(&mut self, a: u8, b: u8, change: impl FnOnce(&mut Pair)) {
        let fresh = self.pairs.len() as u16 + 1;
        let Some(cell) = self.pair.get_mut(usize::from(a) * SYMBOLS + usize::from(b)) else { return };
        if *cell == 0 {
            *cell = fresh;
            self.pairs.push(Pair::default());
        }
        if let Some(pair) = self.pairs.get_mut(usize::from(*cell) - 1) {
            change(pair);
        }
    }

    /// Where an arc begins, and the least cost from there to the end of the query by it.
    fn end(&self, arc: Arc) -> (usize, f32) {
        let end = usize::from(arc.from) + usize::from(arc.len);
        (usize::from(arc.from), arc.cost + self.rest.get(end).copied().unwrap_or(NEVER))
    }

    fn begin(&mut self, first: u8, group: &[(Chunk, Arc)]) {
        let start = usize::from(first) * self.width();
        for (_, arc) in group {
            let (place, cost) = self.end(*arc);
            self.begun.get_mut(start + place).into_iter().for_each(|cell| *cell = cell.min(cost));
        }
    }

    /// Places of a row.
    pub(crate) const fn width(&self) -> usize {
        self.len + 1
    }

    /// The least any stored part costs.
    pub(crate) fn least(&self) -> f32 {
        self.rest.first().copied().unwrap_or(0.0)
    }

    /// The row before anything stored was read.
    pub(crate) fn first_row(&self) -> Vec<f32> {
        let mut row = vec![NEVER; self.width()];
        if let Some(first) = row.first_mut() {
            *first = 0.0;
        }
        row
    }

    /// The row after one more stored symbol. `rows` are the rows one, two and three symbols ago,
    /// `symbols` the last three symbols, newest first (zero where there are not so many).
    /// `further` says which symbols can still come. Returns the least cost any way from here can
    /// end with; if that is above `ceiling`, the row is not worth reading and may be unfinished.
    pub(crate) fn step(
        &self,
        out: &mut [f32],
        rows: [&[f32]; 3],
        symbols: [u8; 3],
        further: u64,
        ceiling: f32,
    ) -> f32 {
        let [last, before, third] = symbols;
        let [p, g, gg] = rows;
        let place = self.pair.get(usize::from(before) * SYMBOLS + usize::from(last)).copied().unwrap_or(0);
        if place == 0 {
            let start = usize::from(last) * self.width();
            let quick = self.quick.get(start..start + self.width()).unwrap_or(&[]);
            let least = p.iter().zip(quick).fold(NEVER, |least, (c, q)| lesser(least, c + q));
            if least > ceiling {
                return least;
            }
        }
        let delete = self.delete.get(usize::from(last)).copied().unwrap_or(NEVER);
        for (o, c) in out.iter_mut().zip(p) {
            *o = c + delete;
        }
        if last > END {
            for ((o, c), s) in out.iter_mut().skip(1).zip(p).zip(&self.substitute) {
                *o = lesser(*o, c + s);
            }
        }
        let range = self.one.get(usize::from(last)).copied().unwrap_or((0, 0));
        self.relax(out, p, range);
        // What the rest of the query costs at least, given what can still come.
        let mut ahead = [0.0f32; ROOM];
        let mut sum = 0.0;
        for i in (0..self.len.min(ROOM - 4)).rev() {
            let missing = self.needs.get(i).is_some_and(|n| n & further == 0);
            if missing {
                let single = self.substitute.get(i).copied().unwrap_or(NEVER);
                sum += lesser(single, self.insert.get(i).copied().unwrap_or(NEVER));
            }
            if let Some(cell) = ahead.get_mut(i) {
                *cell = sum;
            }
        }
        let beyond = ahead.get(3..).unwrap_or(&[]);
        let mut least = NEVER;
        let start = usize::from(last) * self.width();
        for ((c, b), a) in
            p.iter().zip(self.begun.get(start..start + self.width()).unwrap_or(&[])).zip(beyond)
        {
            least = lesser(least, c + if *b < *a { *a } else { *b });
        }
        if let Some(pair) = usize::from(place).checked_sub(1).and_then(|i| self.pairs.get(i)) {
            self.relax(out, g, pair.arcs);
            for (a, range) in &pair.threes {
                if *a == third {
                    self.relax(out, gg, *range);
                }
            }
            for ((c, b), a) in g.iter().zip(&pair.begun).zip(beyond) {
                least = lesser(least, c + if *b < *a { *a } else { *b });
            }
        }
        let mut carried = NEVER;
        for (i, o) in out.iter_mut().enumerate() {
            *o = lesser(*o, carried);
            carried = *o + self.insert.get(i).copied().unwrap_or(NEVER);
            let rest = self.rest.get(i).copied().unwrap_or(NEVER);
            let further = ahead.get(i).copied().unwrap_or(0.0);
            least = lesser(least, *o + if rest < further { further } else { rest });
        }
        least
    }

    fn relax(&self, out: &mut [f32], from: &[f32], (start, end): (u16, u16)) {
        for arc in self.arcs.get(usize::from(start)..usize::from(end)).unwrap_or(&[]) {
            let Some(base) = from.get(usize::from(arc.from)) else { continue };
            if let Some(cell) = out.get_mut(usize::from(arc.from) + usize::from(arc.len)) {
                *cell = lesser(*cell, base + arc.cost);
            }
        }
    }

    /// The cost of a whole stored part; of its beginning, if the query is unfinished.
    pub(crate) fn cost(&self, stored: &[u8], unfinished: bool, ceiling: f32) -> f32 {
        let width = self.width();
        let mut rows = [self.first_row(), vec![NEVER; width], vec![NEVER; width], vec![NEVER; width]];
        let mut symbols = [0u8; 3];
        let mut best = NEVER;
        for s in stored {
            symbols = [*s, symbols[0], symbols[1]];
            let [p, g, gg, out] = &mut rows;
            let least = self.step(out, [p, g, gg], symbols, u64::MAX, NEVER);
            rows.rotate_right(1);
            let done = rows[0].last().copied().unwrap_or(NEVER);
            if unfinished {
                best = best.min(done);
            }
            if least > ceiling {
                return best;
            }
        }
        if unfinished { best } else { rows[0].last().copied().unwrap_or(NEVER) }
    }
}

fn neighbours(symbol: u8) -> impl Iterator<Item = u8> {
    use super::alphabet::{Writing, letter, symbol as symbol_of};
    let c = letter(Writing::Latin, symbol);
    let found = KEYS.iter().enumerate().find_map(|(r, row)| row.chars().position(|k| k == c).map(|p| (r, p)));
    let near = move |dr: isize, dc: isize| {
        let (r, p) = found?;
        let row = KEYS.get(r.checked_add_signed(dr)?)?;
        symbol_of(Writing::Latin, row.chars().nth(p.checked_add_signed(dc)?)?)
    };
    [(0, -1), (0, 1), (-1, 0), (-1, 1), (1, 0), (1, -1)].into_iter().filter_map(move |(r, c)| near(r, c))
}
