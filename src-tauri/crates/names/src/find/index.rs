//! The index: names of persons by slot, kept in memory and current.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BinaryHeap};
use std::sync::{Mutex, PoisonError};

use super::birth::{BEYOND_NEAR, Births, Born, evidence as birth_evidence};
use super::explain::{Comparison, describe_met};
use super::postings::Postings;
use super::prepared::Prepared;
use super::reading::{Reading, hold};
use super::score::{Meeting, align};
use super::search::Frontier;
use super::store::{Held, Store};
use super::vocabulary::{NONE, Vocabulary};
use super::weights::WEIGHTS;
use super::words::Kind;

/// What is looked for.
#[derive(Clone, Copy, Debug)]
pub struct Query<'a> {
    /// The name, in any script and order.
    pub text: &'a str,
    /// The date of birth, as far as it is known.
    pub birth: Option<Born>,
    /// The last part is being typed and may be unfinished.
    pub typing: bool,
    /// Persons at most.
    pub limit: usize,
}

/// A person found.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Hit {
    /// The caller's number of the person.
    pub slot: u32,
    /// Evidence that this is the person, in natural logarithms.
    pub score: f32,
}

/// Who was found, by which of their names, and what each form met.
struct Found<'a> {
    hits: &'a [(Hit, u32)],
    prepared: &'a Prepared,
    marks: &'a [(u32, u32)],
}

/// Buffers of one search.
#[derive(Default)]
struct Scratch {
    frontier: Frontier,
    /// Per form: where its meetings start and end in the query's list.
    marks: Vec<(u32, u32)>,
    seen: Vec<u64>,
    touched: Vec<u32>,
}

/// Names of persons, found in any script.
pub struct Index {
    pub(crate) vocabulary: Vocabulary,
    pub(crate) postings: Postings,
    pub(crate) store: Store,
    births: Births,
    /// What was loaded since the index last settled has been read with this.
    reading: Option<Reading>,
    scratch: Mutex<Vec<Scratch>>,
}

/// Names scored at most for one query.
const SCORED: usize = 80_000;
/// The same while somebody types and waits for every key.
const SCORED_TYPING: usize = 15_000;
/// Letters typed before a wide search can tell anything.
const FEW: usize = 3;

/// Score, person, and the name that was scored.
#[derive(Clone, Copy, PartialEq)]
struct Ranked(f32, u32, u32);

impl Eq for Ranked {}

impl PartialOrd for Ranked {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Ranked {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.0.total_cmp(&other.0).then(other.1.cmp(&self.1)).then(other.2.cmp(&self.2))
    }
}

impl Default for Index {
    fn default() -> Self {
        Self::new()
    }
}

impl Index {
    /// An empty index.
    #[must_use]
    pub fn new() -> Self {
        Self {
            vocabulary: Vocabulary::new(),
            postings: Postings::default(),
            store: Store::default(),
            births: Births::default(),
            reading: None,
            scratch: Mutex::default(),
        }
    }

    /// Adds a name of a person.
    pub fn insert(&mut self, slot: u32, name: &str) {
        let held = hold(name, &mut self.vocabulary, false);
        if held.is_empty() {
            return;
        }
        let name = self.store.add(slot, &held);
        for number in distinct(&held) {
            self.postings.add(number, name);
        }
    }

    /// Adds a name of a person, to be found only after [`Self::settle`]: many times faster, for
    /// reading a whole register.
    pub fn load(&mut self, slot: u32, name: &str) {
        let held = self.reading.get_or_insert_default().hold(name, &mut self.vocabulary);
        if !held.is_empty() {
            self.store.add(slot, &held);
        }
    }

    /// Says when a person was born; `None` forgets it.
    pub fn born(&mut self, slot: u32, born: Option<Born>) {
        self.births.set(slot, born.unwrap_or_default());
    }

    /// Takes a person out: all names and the date of birth.
    pub fn remove(&mut self, slot: u32) {
        self.births.set(slot, Born::default());
        for (name, held) in self.store.remove(slot) {
            for number in distinct(&held) {
                self.postings.remove(number, name);
            }
        }
    }

    /// After many insertions: lays memory out for searching and gives back what is unused.
    pub fn settle(&mut self) {
        self.vocabulary.settle();
        self.store.settle();
        match self.reading.take() {
            Some(_) => self.postings = Postings::of_all(self.vocabulary.len(), &self.store),
            None => self.postings.settle(false),
        }
        self.births.settle();
    }

    /// How many names are held.
    #[must_use]
    pub const fn len(&self) -> usize {
        self.store.len()
    }

    /// Whether nothing is held.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Memory held, in bytes.
    #[must_use]
    pub fn bytes(&self) -> usize {
        self.vocabulary.bytes() + self.postings.bytes() + self.store.bytes() + self.births.bytes()
    }

    /// The persons whose names most likely are what the query says, best first; ties by slot.
    #[must_use]
    pub fn find(&self, query: &Query<'_>) -> Vec<Hit> {
        self.search(query, |found| found.hits.iter().map(|h| h.0).collect())
    }

    /// The same, each with what met what in the name by which the person was found.
    #[must_use]
    pub fn find_explained(&self, query: &Query<'_>) -> Vec<(Hit, Comparison)> {
        self.search(query, |found| {
            let explained = |(hit, name): &(Hit, u32)| {
                let held = self.store.forms(*name);
                (*hit, describe_met(found.prepared, held, &self.vocabulary, found.marks))
            };
            found.hits.iter().map(explained).collect()
        })
    }

    fn with_scratch<T>(&self, work: impl FnOnce(&mut Scratch) -> T) -> T {
        let mut scratch =
            self.scratch.lock().unwrap_or_else(PoisonError::into_inner).pop().unwrap_or_default();
        let out = work(&mut scratch);
        self.scratch.lock().unwrap_or_else(PoisonError::into_inner).push(scratch);
        out
    }

    pub(crate) fn with<T>(&self, work: impl FnOnce(&mut Frontier) -> T) -> T {
        self.with_scratch(|scratch| work(&mut scratch.frontier))
    }

    pub(crate) fn prepare(&self, query: &Query<'_>, wide: bool, frontier: &mut Frontier) -> Prepared {
        Prepared::new(
            query.text,
            query.typing,
            wide,
            &self.vocabulary,
            &self.postings,
            self.store.len(),
            frontier,
        )
    }

    fn search<T>(&self, query: &Query<'_>, answer: impl Fn(&Found<'_>) -> Vec<T>) -> Vec<T> {
        self.with_scratch(|scratch| {
            let (out, sure) = self.attempt(query, false, scratch, &answer);
            let few =
                query.typing && query.text.chars().filter(|c| c.is_alphabetic()).take(FEW + 1).count() <= FEW;
            if sure || few { out } else { self.attempt(query, true, scratch, &answer).0 }
        })
    }

    fn attempt<T>(
        &self,
        query: &Query<'_>,
        wide: bool,
        scratch: &mut Scratch,
        answer: impl Fn(&Found<'_>) -> Vec<T>,
    ) -> (Vec<T>, bool) {
        let prepared = self.prepare(query, wide, &mut scratch.frontier);
        scratch.marks.resize(self.vocabulary.len(), (0, 0));
        scratch.seen.resize(self.store.numbers().div_ceil(64), 0);
        let mut start = 0u32;
        for group in prepared.met.chunk_by(|a, b| a.form == b.form) {
            let end = start + u32::try_from(group.len()).unwrap_or(0);
            if let Some(cell) = group.first().and_then(|m| scratch.marks.get_mut(m.form as usize)) {
                *cell = (start, end);
            }
            start = end;
        }
        let (hits, sure) = self.rank(query, &prepared, scratch);
        let out = answer(&Found { hits: &hits, prepared: &prepared, marks: &scratch.marks });
        for met in &prepared.met {
            scratch.marks.get_mut(met.form as usize).into_iter().for_each(|cell| *cell = (0, 0));
        }
        for name in scratch.touched.drain(..) {
            scratch.seen.get_mut(name as usize / 64).into_iter().for_each(|word| *word = 0);
        }
        (out, sure)
    }

    fn rank(&self, query: &Query<'_>, prepared: &Prepared, scratch: &mut Scratch) -> (Vec<(Hit, u32)>, bool) {
        let Scratch { marks, seen, touched, .. } = scratch;
        let evidence = |i: usize| prepared.met.get(i).map_or(0.0, |m| m.evidence);
        // What speaks against is kept for comparing, not for finding.
        let mut order: Vec<usize> = (0..prepared.met.len()).filter(|i| evidence(*i) > 0.0).collect();
        order.sort_by(|a, b| evidence(*b).total_cmp(&evidence(*a)).then(a.cmp(b)));
        let bounds = bounds(prepared, &order);
        let keep = query.limit.max(1) * 5 / 4;
        let mut best: BinaryHeap<Reverse<Ranked>> = BinaryHeap::with_capacity(keep + 1);
        let (mut ways, mut chosen) = (Vec::new(), Vec::new());
        let mut scored = 0;
        let mut top: (f32, Vec<(u16, f32)>) = (f32::MIN, Vec::new());
        let mut look =
            |name: u32, best: &mut BinaryHeap<Reverse<Ranked>>, top: &mut (f32, Vec<(u16, f32)>)| {
                let Some(word) = seen.get_mut(name as usize / 64) else { return };
                let bit = 1u64 << (name % 64);
                if *word & bit != 0 {
                    return;
                }
                *word |= bit;
                touched.push(name);
                scored += 1;
                let held = self.store.forms(name);
                let mark = |form: u32| marks.get(form as usize).copied().unwrap_or((0, 0));
                let slot = self.store.slot(name);
                let mut score = align(prepared, held, &self.vocabulary, mark, &mut ways, &mut chosen);
                if let Some(born) = query.birth {
                    score += birth_evidence(born, self.births.of(slot));
                }
                if score > top.0 {
                    *top = (score, chosen.iter().map(|c: &Meeting| (c.met.unit, c.met.likelihood)).collect());
                }
                if best.len() < keep || best.peek().is_some_and(|w| w.0.0 <= score) {
                    best.push(Reverse(Ranked(score, slot, name)));
                    if best.len() > keep {
                        best.pop();
                    }
                }
            };
        let mut room = if query.typing { SCORED_TYPING } else { SCORED };
        if let Some(born) = query.birth {
            for slot in self.births.near(born) {
                self.store.of_slot(slot).for_each(|name| look(name, &mut best, &mut top));
            }
        }
        let dated = if query.birth.is_some() { BEYOND_NEAR } else { 0.0 };
        for (i, bound) in order.iter().zip(bounds) {
            let hopeless = top.0 > bound + dated + WEIGHTS.hopeless;
            if hopeless
                || best.len() >= keep && best.peek().is_some_and(|w| w.0.0 >= bound + dated)
                || room == 0
            {
                break;
            }
            let Some(met) = prepared.met.get(*i) else { continue };
            let names = self.postings.of(met.form);
            for name in names.iter().take(room) {
                look(*name, &mut best, &mut top);
            }
            room -= names.len().min(room);
        }
        let mut by_slot: BTreeMap<u32, (f32, u32)> = BTreeMap::new();
        for Reverse(Ranked(score, slot, name)) in best {
            if slot != NONE {
                let cell = by_slot.entry(slot).or_insert((score, name));
                if score > cell.0 {
                    *cell = (score, name);
                }
            }
        }
        let hit = |(slot, (score, name)): (u32, (f32, u32))| (Hit { slot, score }, name);
        let mut hits: Vec<(Hit, u32)> = by_slot.into_iter().map(hit).collect();
        hits.sort_by(|(a, _), (b, _)| b.score.total_cmp(&a.score).then(a.slot.cmp(&b.slot)));
        hits.truncate(query.limit);
        (hits, sure(prepared, &top.1))
    }
}

fn distinct(held: &[Held]) -> Vec<u32> {
    let mut numbers: Vec<u32> = held.iter().map(|h| h.form()).collect();
    numbers.sort_unstable();
    numbers.dedup();
    numbers
}

/// Whether every name of the query met something so close that a wider search could not help.
fn sure(prepared: &Prepared, chosen: &[(u16, f32)]) -> bool {
    let mut met = 0u16;
    for (unit, likelihood) in chosen {
        if -likelihood > WEIGHTS.doubtful {
            return false;
        }
        met |= prepared.units.get(usize::from(*unit)).map_or(0, |u| u.mask);
    }
    !chosen.is_empty()
        && prepared.kinds.iter().enumerate().all(|(i, k)| met >> i & 1 == 1 || *k != Kind::Name)
}

/// For each meeting in order: the most a name can reach that none of the meetings before found.
fn bounds(prepared: &Prepared, order: &[usize]) -> Vec<f32> {
    let mut best: Vec<f32> = prepared.kinds.iter().map(|k| -WEIGHTS.query_left(*k)).collect();
    let mut out = vec![0.0; order.len()];
    for (place, i) in order.iter().enumerate().rev() {
        if let Some(met) = prepared.met.get(*i) {
            let first = prepared.units.get(usize::from(met.unit)).map_or(0, |u| u.form.first);
            if let Some(cell) = best.get_mut(first) {
                *cell = cell.max(met.evidence);
            }
        }
        if let Some(cell) = out.get_mut(place) {
            *cell = best.iter().sum();
        }
    }
    out
}
