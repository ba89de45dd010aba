//! Learns the spelling channel that `names::find` uses.
//!
//! usage: learn INDEX.tsv QUERIES.tsv > data/channel.txt
//!
//! From: the hand-written tables of `data/`, and of the two files only rows whose source is `wd`
//! (public domain). What comes out are expected counts of pairs of pieces (at most three
//! letters), no names. Rounds of expectation maximisation, with a prior that dislikes rare pieces.
#![allow(clippy::print_stdout, clippy::print_stderr, reason = "a program for the terminal")]

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::env;
use std::error::Error;
use std::fs;

use names::find::{END, START, Writing, letter, parts, symbol};

type Piece = Vec<u8>;
type Pieces = (Piece, Piece);

/// Two spellings of one part.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Pair {
    a: Vec<u8>,
    b: Vec<u8>,
}

#[derive(Default)]
struct Channel {
    pairs: BTreeMap<Pair, f64>,
    letters: BTreeMap<Pieces, f64>,
}

const SIZES: [(usize, usize); 11] =
    [(1, 1), (1, 0), (0, 1), (1, 2), (2, 1), (2, 2), (1, 3), (3, 1), (2, 3), (3, 2), (3, 3)];
const ROUNDS: usize = 12;

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = env::args().skip(1);
    let (Some(index), Some(queries)) = (arguments.next(), arguments.next()) else {
        return Err("usage: learn INDEX.tsv QUERIES.tsv".into());
    };
    let mut channels: BTreeMap<(Writing, Writing), Channel> = BTreeMap::new();
    letters(include_str!("../data/letters.txt"), &mut channels);
    names(include_str!("../data/names.txt"), &mut channels);
    attested(&fs::read_to_string(index)?, &fs::read_to_string(queries)?, &mut channels);
    systems(&mut channels);
    println!("# Expected counts of pieces: writings, piece, piece, count. See README.md.");
    // A handful of pairs teaches nothing.
    channels.retain(|_, channel| channel.pairs.len() >= 100);
    for ((a, b), channel) in &channels {
        let kept = learn(channel, a == b);
        eprintln!("{}{}: {} pairs, {} pieces", a.code(), b.code(), channel.pairs.len(), kept.len());
        println!("[{}{}]", a.code(), b.code());
        for ((x, y), n) in kept {
            println!("{} {} {:.2}", show(*a, &x), show(*b, &y), n);
        }
    }
    Ok(())
}

fn show(writing: Writing, piece: &[u8]) -> String {
    if piece.is_empty() { "-".into() } else { piece.iter().map(|s| letter(writing, *s)).collect() }
}

fn add(
    channels: &mut BTreeMap<(Writing, Writing), Channel>,
    a: (Writing, &[u8]),
    b: (Writing, &[u8]),
    n: f64,
) {
    let ((aw, a), (bw, b)) = if a.0 <= b.0 { (a, b) } else { (b, a) };
    if aw == Writing::Other || bw == Writing::Other {
        return;
    }
    let pairs = &mut channels.entry((aw, bw)).or_default().pairs;
    *pairs.entry(Pair { a: a.to_vec(), b: b.to_vec() }).or_default() += n;
    if aw == bw && a != b {
        *pairs.entry(Pair { a: b.to_vec(), b: a.to_vec() }).or_default() += n;
    }
}

fn letters(text: &str, channels: &mut BTreeMap<(Writing, Writing), Channel>) {
    let mut pair = (Writing::Latin, Writing::Latin);
    for line in text.lines().filter(|l| !l.starts_with('#')) {
        if let Some(codes) = line.strip_prefix('[') {
            let found: Vec<Writing> = codes.chars().filter_map(Writing::of_code).collect();
            if let [a, b] = found[..] {
                pair = (a, b);
            }
            continue;
        }
        let piece = |w: Writing, text: &str| text.chars().filter_map(|c| symbol(w, c)).collect::<Vec<u8>>();
        let mut words = line.split_whitespace();
        let Some(from) = words.next() else { continue };
        for to in words {
            let (mut x, mut y) = (piece(pair.0, from), piece(pair.1, to));
            let (mut xw, mut yw) = pair;
            if xw > yw {
                (x, y, xw, yw) = (y, x, yw, xw);
            }
            let table = &mut channels.entry((xw, yw)).or_default().letters;
            *table.entry((x.clone(), y.clone())).or_default() += 1.0;
            if xw == yw {
                *table.entry((y, x)).or_default() += 1.0;
            }
        }
    }
}

/// Hand-written spellings of one name on a line; forms after `~` are other names of the person.
fn names(text: &str, channels: &mut BTreeMap<(Writing, Writing), Channel>) {
    for line in text.lines().filter(|l| !l.starts_with('#')) {
        let spellings = line.split('~').next().unwrap_or("");
        let forms: Vec<_> = spellings.split_whitespace().flat_map(parts).collect();
        for (i, a) in forms.iter().enumerate() {
            for b in forms.iter().skip(i + 1) {
                add(channels, (a.writing, &a.symbols), (b.writing, &b.symbols), 0.5);
            }
        }
    }
}

fn rows(text: &str) -> impl Iterator<Item = HashMap<&str, &str>> {
    let mut lines = text.lines();
    let head: Vec<&str> = lines.next().unwrap_or("").split('\t').collect();
    lines.map(move |line| head.iter().copied().zip(line.split('\t')).collect())
}

/// Public-domain rows: the query against the name it was made from, part by part.
fn attested(index: &str, queries: &str, channels: &mut BTreeMap<(Writing, Writing), Channel>) {
    let names: HashMap<&str, &str> = rows(index)
        .filter(|r| r.get("source") == Some(&"wd"))
        .filter_map(|r| Some((*r.get("id")?, *r.get("name")?)))
        .collect();
    for row in rows(queries).filter(|r| r.get("source") == Some(&"wd")) {
        let (Some(query), Some(gold)) = (row.get("query"), row.get("gold_ids")) else { continue };
        let Some(name) = gold.split(',').find_map(|id| names.get(id)) else { continue };
        let (asked, stored) = (parts(query), parts(name));
        if asked.len() != stored.len() {
            continue;
        }
        for (a, b) in asked.iter().zip(&stored) {
            add(channels, (a.writing, &a.symbols), (b.writing, &b.symbols), 1.0);
        }
    }
}

/// Latin spellings of one Cyrillic part after different systems differ among each other the way
/// published lists differ.
fn systems(channels: &mut BTreeMap<(Writing, Writing), Channel>) {
    let table = include_str!("../data/systems.txt");
    let systems: Vec<HashMap<char, &str>> = table
        .lines()
        .filter(|l| !l.starts_with('#') && !l.trim().is_empty())
        .map(|line| {
            line.split_whitespace()
                .filter_map(|rule| {
                    let (from, to) = rule.split_once('=')?;
                    Some((from.chars().next()?, to))
                })
                .collect()
        })
        .collect();
    let Some(mixed) = channels.get(&(Writing::Latin, Writing::Cyrillic)) else { return };
    let words: BTreeSet<Vec<u8>> = mixed.pairs.keys().map(|p| p.b.clone()).collect();
    let mut made = Vec::new();
    for (i, word) in words.iter().enumerate() {
        let spelt: Vec<Vec<u8>> = systems.iter().filter_map(|system| spell(word, system)).collect();
        for k in 0..spelt.len() {
            // Each word meets a few pairs of systems, not all: enough to count pieces.
            let other = (k + 1 + i % (spelt.len() - 1)) % spelt.len();
            if let (Some(a), Some(b)) = (spelt.get(k), spelt.get(other)) {
                made.push((a.clone(), b.clone()));
            }
        }
    }
    for (a, b) in made {
        add(channels, (Writing::Latin, &a), (Writing::Latin, &b), 0.1);
    }
}

fn spell(word: &[u8], system: &HashMap<char, &str>) -> Option<Vec<u8>> {
    let text: String = word
        .iter()
        .filter(|s| **s > END)
        .map(|s| letter(Writing::Cyrillic, *s))
        .map(|c| system.get(&c).map_or_else(|| c.to_string(), |t| t.trim_matches('.').to_owned()))
        .collect();
    let spelt = parts(&text).into_iter().next()?;
    (spelt.writing == Writing::Latin).then_some(spelt.symbols)
}

/// The largest of ψ's asymptotic terms suffices: exp(ψ(x)).
fn exp_digamma(x: f64) -> f64 {
    if x < 1e-3 {
        return 0.0;
    }
    let (mut x, mut shift) = (x, 0.0);
    while x < 6.0 {
        shift -= 1.0 / x;
        x += 1.0;
    }
    let f = 1.0 / (x * x);
    (shift + x.ln() - 0.5 / x - f * (1.0 / 12.0 - f * (1.0 / 120.0 - f / 252.0))).exp()
}

fn learn(channel: &Channel, same: bool) -> BTreeMap<Pieces, f64> {
    // Before the first round: the letters, and a weak belief in anything small.
    let mut table: HashMap<Pieces, f64> = HashMap::new();
    let start = |x: &[u8], y: &[u8], table: &HashMap<Pieces, f64>, first: bool| -> f64 {
        if let Some(p) = table.get(&(x.to_vec(), y.to_vec())) {
            return *p;
        }
        if !first {
            return if x.len() + y.len() <= 2 { 1e-7 } else { 0.0 };
        }
        match (x.len(), y.len()) {
            (1, 1) if same && x == y => 2e-2,
            (1, 1) => 1e-4,
            (1, 0) | (0, 1) => 3e-4,
            (1, 2) | (2, 1) => 1e-6,
            _ => 1e-9,
        }
    };
    for (pieces, n) in &channel.letters {
        table.insert(pieces.clone(), 1e-2 * n);
    }
    let mut counts: BTreeMap<Pieces, f64> = BTreeMap::new();
    for round in 0..ROUNDS {
        counts = channel.letters.clone();
        for (pair, weight) in &channel.pairs {
            expect(pair, *weight, |x, y| start(x, y, &table, round == 0), &mut counts);
        }
        let total: f64 = counts.values().sum();
        // Rare pieces earn less than their count; longer ones must earn more to stay.
        table = counts
            .iter()
            .map(|((x, y), n)| {
                let size = x.len().max(y.len());
                let alpha = if size <= 1 { 0.3 } else { 0.0 };
                ((x.clone(), y.clone()), exp_digamma(n + alpha) / total)
            })
            .filter(|(_, p)| *p > 1e-12)
            .collect();
    }
    counts.retain(|(x, y), n| *n >= if x.len().max(y.len()) > 1 { 0.6 } else { 0.05 });
    counts
}

/// One pair's expected use of each pair of pieces, forward and backward.
fn expect(pair: &Pair, weight: f64, p: impl Fn(&[u8], &[u8]) -> f64, counts: &mut BTreeMap<Pieces, f64>) {
    let (a, b) = (&pair.a, &pair.b);
    let (n, m) = (a.len(), b.len());
    let edge = |piece: &[u8]| piece.contains(&START) || piece.contains(&END);
    let allowed = |x: &[u8], y: &[u8]| {
        // Edges belong together.
        x.first() == Some(&START) && y.first() == Some(&START)
            || x.last() == Some(&END) && y.last() == Some(&END)
            || !edge(x) && !edge(y)
    };
    let mut forward = vec![vec![0.0; m + 1]; n + 1];
    let mut backward = vec![vec![0.0; m + 1]; n + 1];
    forward[0][0] = 1.0;
    backward[n][m] = 1.0;
    let mut arcs = Vec::new();
    for i in 0..=n {
        for j in 0..=m {
            for (da, db) in SIZES {
                if i + da <= n && j + db <= m {
                    let (x, y) = (&a[i..i + da], &b[j..j + db]);
                    if allowed(x, y) {
                        let q = p(x, y);
                        if q > 0.0 {
                            arcs.push((i, j, da, db, q));
                        }
                    }
                }
            }
        }
    }
    for (i, j, da, db, q) in &arcs {
        forward[i + da][j + db] += forward[*i][*j] * q;
    }
    for (i, j, da, db, q) in arcs.iter().rev() {
        backward[*i][*j] += backward[i + da][j + db] * q;
    }
    let total = forward[n][m];
    // A pair nothing explains is no pair: one wrong row must not teach.
    let letters = (n.max(m) - 2).max(1);
    if total <= 0.0 || total.ln() < -9.0 * (letters as f64) {
        return;
    }
    for (i, j, da, db, q) in arcs {
        let used = weight * forward[i][j] * q * backward[i + da][j + db] / total;
        if used > 1e-4 {
            *counts.entry((a[i..i + da].to_vec(), b[j..j + db].to_vec())).or_default() += used;
        }
    }
}
