//! The spelling channel: how likely a piece of a stored part is written as a piece of a query
//! part, per pair of writings. Costs are negative natural logarithms of probabilities.

use std::collections::{BTreeMap, HashMap};
use std::sync::LazyLock;

use super::alphabet::{END, START, SYMBOLS, WRITINGS, Writing, symbol};
use super::chunk::{Chunk, pack, unpack};

/// No way through.
pub(crate) const NEVER: f32 = 1e9;

/// The lesser of two costs; neither is ever undefined, which `f32::min` would have to ask.
pub(crate) const fn lesser(a: f32, b: f32) -> f32 {
    if a < b { a } else { b }
}

/// One direction of a pair of writings.
pub(crate) struct Table {
    /// For a query piece, the stored pieces it may stand for.
    pub(crate) by_query: HashMap<Chunk, Vec<(Chunk, f32)>>,
    /// For the first letters of a query piece whose others are still to be typed: the s of sh.
    pub(crate) by_head: HashMap<Chunk, Vec<(Chunk, f32)>>,
    /// A query symbol that stands for nothing.
    pub(crate) insert: [f32; SYMBOLS],
    /// A stored symbol that is not written.
    pub(crate) delete: [f32; SYMBOLS],
    /// Any symbol for any other.
    pub(crate) substitute: f32,
    /// Both sides share one alphabet.
    pub(crate) same: bool,
}

/// What is taken from a count before it is believed, and the doubt added to its total.
const DISCOUNT: f32 = 0.35;
const DOUBT: f32 = 1.0;
/// Of a letter kept as it is, within one writing, beside what was learned.
const KEPT: f32 = 400.0;

struct Tables(Vec<Option<Table>>);

static TABLES: LazyLock<Tables> = LazyLock::new(|| read(include_str!("../../data/channel.txt")));

/// The channel from stored to query writing, if there is one.
pub(crate) fn table(stored: Writing, query: Writing) -> Option<&'static Table> {
    TABLES.0.get(stored.number() * WRITINGS.len() + query.number())?.as_ref()
}

type Counts = Vec<(Chunk, Chunk, f32)>;

fn read(text: &str) -> Tables {
    let mut pair: Option<(Writing, Writing)> = None;
    let mut all: HashMap<(Writing, Writing), Counts> = HashMap::new();
    for line in text.lines().filter(|l| !l.starts_with('#')) {
        if let Some(codes) = line.strip_prefix('[') {
            let found: Vec<Writing> = codes.chars().filter_map(Writing::of_code).collect();
            pair = found.first().zip(found.get(1)).map(|(a, b)| (*a, *b));
            continue;
        }
        let Some((a, b)) = pair else { continue };
        let mut fields = line.split(' ');
        let piece = |text: Option<&str>, w: Writing| {
            let symbols: Vec<u8> = text.unwrap_or("").chars().filter_map(|c| symbol(w, c)).collect();
            pack(&symbols)
        };
        let (x, y) = (piece(fields.next(), a), piece(fields.next(), b));
        let n: f32 = fields.next().and_then(|n| n.parse().ok()).unwrap_or(0.0);
        all.entry((a, b)).or_default().push((x, y, n));
    }
    let mut tables: Vec<Option<Table>> = (0..WRITINGS.len() * WRITINGS.len()).map(|_| None).collect();
    let mut put = |stored: Writing, query: Writing, counts: &Counts| {
        if let Some(cell) = tables.get_mut(stored.number() * WRITINGS.len() + query.number()) {
            *cell = Some(direction(counts, stored == query));
        }
    };
    for ((a, b), counts) in &all {
        put(*a, *b, counts);
        if a != b {
            let turned: Counts = counts.iter().map(|(x, y, n)| (*y, *x, *n)).collect();
            put(*b, *a, &turned);
        }
    }
    // Letter for letter where nothing was learned.
    for writing in WRITINGS {
        if !all.contains_key(&(writing, writing)) {
            put(writing, writing, &Vec::new());
        }
    }
    Tables(tables)
}

fn direction(counts: &Counts, same: bool) -> Table {
    let mut joint: HashMap<(Chunk, Chunk), f32> = HashMap::new();
    for (s, q, n) in counts {
        *joint.entry((*s, *q)).or_default() += n;
    }
    if same {
        for s in 1..SYMBOLS as Chunk {
            *joint.entry((s, s)).or_default() += KEPT;
        }
    }
    let mut joint: Vec<((Chunk, Chunk), f32)> = joint.into_iter().collect();
    joint.sort_by_key(|(pieces, _)| *pieces);
    let mut total: HashMap<Chunk, f32> = HashMap::new();
    for ((s, _), n) in &joint {
        *total.entry(*s).or_default() += n;
    }
    let letters: f32 = joint.iter().map(|((s, _), n)| n * unpack(*s).count() as f32).sum::<f32>().max(100.0);
    let edit = if same { 6.3 } else { 7.5 };
    let mut table = Table {
        by_query: HashMap::new(),
        by_head: HashMap::new(),
        insert: [edit; SYMBOLS],
        delete: [edit; SYMBOLS],
        substitute: edit + 1.0,
        same,
    };
    for edge in [START, END] {
        for costs in [&mut table.insert, &mut table.delete] {
            if let Some(cost) = costs.get_mut(usize::from(edge)) {
                *cost = NEVER;
            }
        }
        if !same {
            let edge = Chunk::from(edge);
            table.by_query.entry(edge).or_default().push((edge, 0.0));
        }
    }
    for ((s, q), n) in joint {
        let long = unpack(s).count() > 1;
        let believed = if long { n - DISCOUNT } else { n };
        // A longer piece also occurs where its letters were taken one by one: what was seen of it is a share of that.
        let apart = unpack(s).map(|one| total.get(&Chunk::from(one)).copied().unwrap_or(0.0) / letters);
        let doubt = if long { DOUBT + letters * apart.product::<f32>() } else { 0.0 };
        let of = total.get(&s).copied().unwrap_or(0.0) + doubt;
        if s == 0 {
            let cost = -(n / letters).ln();
            if let Some(cell) = table.insert.get_mut(q as usize) {
                *cell = cell.min(cost);
            }
        } else if believed > 0.0 {
            let cost = -(believed / of).ln();
            let edge = |c: Chunk| unpack(c).all(|s| s == START || s == END) && c != 0;
            if q == 0 && (s as usize) < SYMBOLS && !edge(s) {
                if let Some(cell) = table.delete.get_mut(s as usize) {
                    *cell = cell.min(cost);
                }
            } else if edge(s) && s == q {
                if same {
                    table.by_query.entry(q).or_default().push((s, 0.0));
                }
            } else if q != 0 {
                table.by_query.entry(q).or_default().push((s, cost));
            }
        }
    }
    thin(&mut table);
    table.by_head = heads(&table.by_query);
    table
}

/// How likely a stored piece is written as some piece that begins so.
fn heads(by_query: &HashMap<Chunk, Vec<(Chunk, f32)>>) -> HashMap<Chunk, Vec<(Chunk, f32)>> {
    let mut begun: BTreeMap<(Chunk, Chunk), f32> = BTreeMap::new();
    let mut pieces: Vec<&Chunk> = by_query.keys().collect();
    pieces.sort_unstable();
    for piece in pieces {
        let symbols: Vec<u8> = unpack(*piece).collect();
        // What ends a part is not being typed.
        let heads = if symbols.contains(&END) { 0 } else { symbols.len() };
        for head in (1..heads).filter_map(|len| symbols.get(..len)) {
            for (stored, cost) in by_query.get(piece).into_iter().flatten() {
                *begun.entry((pack(head), *stored)).or_default() += (-cost).exp();
            }
        }
    }
    let mut by_head: HashMap<Chunk, Vec<(Chunk, f32)>> = HashMap::new();
    for ((head, stored), likely) in begun {
        by_head.entry(head).or_default().push((stored, -likely.ln()));
    }
    by_head
}

/// Longer pieces that hardly gain over their letters taken one by one only slow the search.
fn thin(table: &mut Table) {
    const GAIN: f32 = 0.4;
    let mut single: HashMap<(Chunk, Chunk), f32> = HashMap::new();
    for (q, list) in &table.by_query {
        for (s, cost) in list.iter().filter(|(s, _)| (*s as usize) < SYMBOLS) {
            single.insert((*s, *q), *cost);
        }
    }
    let costs = (table.insert, table.delete);
    for (q, list) in &mut table.by_query {
        let asked: Vec<u8> = unpack(*q).collect();
        list.retain(|(s, cost)| {
            let stored: Vec<u8> = unpack(*s).collect();
            stored.len() < 2 || cost + GAIN < letterwise(&stored, &asked, &single, &costs)
        });
    }
}

fn letterwise(
    stored: &[u8],
    asked: &[u8],
    single: &HashMap<(Chunk, Chunk), f32>,
    (insert, delete): &([f32; SYMBOLS], [f32; SYMBOLS]),
) -> f32 {
    let of = |costs: &[f32; SYMBOLS], s: u8| costs.get(usize::from(s)).copied().unwrap_or(NEVER);
    let carry = |row: &mut Vec<f32>| {
        for j in 1..row.len() {
            let before = row.get(j - 1).copied().unwrap_or(NEVER);
            let cost = before + asked.get(j - 1).map_or(NEVER, |q| of(insert, *q));
            row.get_mut(j).into_iter().for_each(|c| *c = c.min(cost));
        }
    };
    let mut row = vec![NEVER; asked.len() + 1];
    row.first_mut().into_iter().for_each(|c| *c = 0.0);
    carry(&mut row);
    for s in stored {
        let mut next: Vec<f32> = row.iter().map(|c| c + of(delete, *s)).collect();
        for (i, base) in row.iter().enumerate() {
            for end in i + 1..=asked.len() {
                let piece = pack(asked.get(i..end).unwrap_or(&[]));
                let cost = single.get(&(Chunk::from(*s), piece)).map_or(NEVER, |c| base + c);
                next.get_mut(end).into_iter().for_each(|c| *c = c.min(cost));
            }
        }
        carry(&mut next);
        row = next;
    }
    row.last().copied().unwrap_or(NEVER)
}
