//! The index: names of persons by slot, kept in memory and current.

use std::sync::{Mutex, PoisonError};
use std::thread;

use super::birth::{Births, Born};
use super::explain::{Comparison, describe_met};
use super::postings::Postings;
use super::prepared::Prepared;
use super::reading::{Reading, hold};
use super::search::Frontier;
use super::store::{Held, Store};
use super::vocabulary::Vocabulary;

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
pub(crate) struct Scratch {
    frontier: Frontier,
    /// Per form: where its meetings start and end in the query's list.
    pub(crate) marks: Vec<(u32, u32)>,
    /// Names already looked at, one bit each.
    pub(crate) seen: Vec<u64>,
    pub(crate) touched: Vec<u32>,
    /// Sets of names.
    pub(crate) sets: Vec<Vec<u64>>,
}

/// Names of persons, found in any script.
pub struct Index {
    pub(crate) vocabulary: Vocabulary,
    pub(crate) postings: Postings,
    pub(crate) store: Store,
    pub(crate) births: Births,
    /// What was loaded since the index last settled has been read with this.
    reading: Option<Reading>,
    scratch: Mutex<Vec<Scratch>>,
}

/// Letters typed before a wide search can tell anything.
const FEW: usize = 3;

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
        self.forget();
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
        self.forget();
        let forms = self.vocabulary.len();
        match self.reading.take() {
            // A register read whole: the one does not need the other.
            Some(_) => thread::scope(|scope| {
                scope.spawn(|| self.vocabulary.settle());
                self.store.settle();
                self.postings = Postings::of_all(forms, &self.store);
            }),
            None => {
                self.vocabulary.settle();
                self.store.settle();
                self.postings.settle(false);
            }
        }
        self.births.settle();
    }

    /// What was found in the vocabulary as it was is forgotten.
    fn forget(&mut self) {
        let scratch = self.scratch.get_mut().unwrap_or_else(PoisonError::into_inner);
        scratch.iter_mut().for_each(|scratch| scratch.frontier.forget());
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
}

fn distinct(held: &[Held]) -> Vec<u32> {
    let mut numbers: Vec<u32> = held.iter().map(|h| h.form()).collect();
    numbers.sort_unstable();
    numbers.dedup();
    numbers
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::score::align;
    use super::super::weights::WEIGHTS;
    use super::*;

    /// Names of few letters and few parts, so that many are nearly alike.
    fn names(most: usize) -> impl Strategy<Value = Vec<String>> {
        prop::collection::vec("(al |abd )?[abm][ai][dlnr]?[ai]?[dn]?( [abm][ai][dlnr]?[ai]?){0,3}", 1..most)
    }

    proptest! {
        #[test]
        fn nobody_better_is_passed_over(stored in names(120), asked in names(4), typing: bool, wide: bool) {
            let mut index = Index::new();
            (0u32..).zip(&stored).for_each(|(slot, name)| index.load(slot, name));
            index.settle();
            for text in &asked {
                let query = Query { text, birth: None, typing, limit: 8 };
                let (scores, all): (Vec<f32>, Vec<f32>) = index.with_scratch(|scratch| {
                    let answer = |found: &Found<'_>| {
                        let mark = |form: u32| found.marks.get(form as usize).copied().unwrap_or((0, 0));
                        let (mut ways, mut chosen) = (Vec::new(), Vec::new());
                        let each = (0..stored.len() as u32).map(|name| {
                            let held = index.store.forms(name);
                            align(found.prepared, held, &index.vocabulary, mark, &mut ways, &mut chosen)
                        });
                        let mut all: Vec<f32> = each.collect();
                        all.sort_by(|a, b| b.total_cmp(a));
                        vec![(found.hits.iter().map(|hit| hit.0.score).collect(), all)]
                    };
                    index.attempt(&query, wide, scratch, answer).0.remove(0)
                });
                // Names that met nothing, or far less than the best, need not be found.
                let worth = |score: &&f32| **score > 0.0 && **score > all[0] - WEIGHTS.hopeless;
                let wanted: Vec<f32> = all.iter().take(8).filter(worth).copied().collect();
                let found: Vec<f32> = scores.iter().take(wanted.len()).copied().collect();
                prop_assert_eq!(found, wanted, "{:?}", text);
            }
        }

        #[test]
        fn every_key_finds_what_is_found_at_once(
            stored in names(60), typed in "[abm][ai][dln]?[ai] [abm][ai][dln]?", added in names(3)
        ) {
            let (mut typed_in, mut at_once) = (Index::new(), Index::new());
            for (slot, name) in (0u32..).zip(stored.iter().chain(&added)) {
                // The register grows while somebody types.
                let half = typed.get(..4).unwrap_or(&typed);
                drop(typed_in.find(&Query { text: half, birth: None, typing: true, limit: 9 }));
                typed_in.insert(slot, name);
                at_once.insert(slot, name);
            }
            for end in 1..=typed.len() {
                let query = Query { text: typed.get(..end).unwrap_or(""), birth: None, typing: true, limit: 9 };
                let keys = typed_in.find(&query);
                at_once.forget();
                prop_assert_eq!(keys, at_once.find(&query));
            }
        }
    }
}
