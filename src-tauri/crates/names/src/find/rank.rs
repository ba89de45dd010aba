//! Names looked at one by one; the best are kept.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BinaryHeap};

use super::birth::{BEYOND_NEAR, evidence as birth_evidence};
use super::index::{Hit, Index, Query, Scratch};
use super::plan::{Looker, Plan};
use super::prepared::Prepared;
use super::score::{Meeting, align};
use super::vocabulary::NONE;
use super::weights::WEIGHTS;
use super::words::Kind;

/// Names scored at most for one query.
const SCORED: usize = 80_000;
/// The same while somebody types and waits for every key.
const SCORED_TYPING: usize = 15_000;
/// Names scored at most that met only one of several parts, all in the same way.
const ALONE: usize = 20_000;
const ALONE_TYPING: usize = 4_000;

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

/// One search's names.
struct Ranking<'s> {
    index: &'s Index,
    query: &'s Query<'s>,
    prepared: &'s Prepared,
    marks: &'s [(u32, u32)],
    seen: &'s mut [u64],
    touched: &'s mut Vec<u32>,
    ways: Vec<Meeting>,
    chosen: Vec<Meeting>,
    /// How many are kept.
    keep: usize,
    best: BinaryHeap<Reverse<Ranked>>,
    /// The highest score, and per meeting its unit and likelihood.
    top: (f32, Vec<(u16, f32)>),
    /// Names that may still be looked at, and of those of the same kind.
    room: usize,
    alike: usize,
}

impl Looker for Ranking<'_> {
    fn enough(&mut self, bound: f32, parts: usize) -> bool {
        let bound = bound + if self.query.birth.is_some() { BEYOND_NEAR } else { 0.0 };
        let hopeless = self.top.0 > bound + WEIGHTS.hopeless;
        let full = self.best.len() >= self.keep && self.best.peek().is_some_and(|w| w.0.0 >= bound);
        self.alike = match (parts == 1 && self.prepared.parts.len() > 1, self.query.typing) {
            (true, true) => ALONE_TYPING,
            (true, false) => ALONE,
            _ => self.room,
        };
        hopeless || full || self.room == 0
    }

    fn look(&mut self, name: u32) -> bool {
        let Some(word) = self.seen.get_mut(name as usize / 64) else { return true };
        let bit = 1u64 << (name % 64);
        if *word & bit != 0 {
            return true;
        }
        *word |= bit;
        self.touched.push(name);
        self.score(name);
        self.room = self.room.saturating_sub(1);
        self.alike = self.alike.saturating_sub(1);
        self.room > 0 && self.alike > 0
    }
}

impl Ranking<'_> {
    fn score(&mut self, name: u32) {
        let store = &self.index.store;
        let (held, slot) = (store.forms(name), store.slot(name));
        let mark = |form: u32| self.marks.get(form as usize).copied().unwrap_or((0, 0));
        let vocabulary = &self.index.vocabulary;
        let mut score = align(self.prepared, held, vocabulary, mark, &mut self.ways, &mut self.chosen);
        if let Some(born) = self.query.birth {
            score += birth_evidence(born, self.index.births.of(slot));
        }
        if score > self.top.0 {
            self.top = (score, self.chosen.iter().map(|c| (c.met.unit, c.met.likelihood)).collect());
        }
        if self.best.len() < self.keep || self.best.peek().is_some_and(|w| w.0.0 <= score) {
            self.best.push(Reverse(Ranked(score, slot, name)));
            if self.best.len() > self.keep {
                self.best.pop();
            }
        }
    }
}

impl Index {
    /// The best persons, each with the name by which they were found; and whether a wider search could not help.
    pub(crate) fn rank(
        &self,
        query: &Query<'_>,
        prepared: &Prepared,
        scratch: &mut Scratch,
    ) -> (Vec<(Hit, u32)>, bool) {
        let Scratch { marks, seen, touched, sets, .. } = scratch;
        let keep = query.limit.max(1) * 5 / 4;
        let mut ranking = Ranking {
            index: self,
            query,
            prepared,
            marks,
            seen,
            touched,
            ways: Vec::new(),
            chosen: Vec::new(),
            keep,
            best: BinaryHeap::with_capacity(keep + 1),
            top: (f32::MIN, Vec::new()),
            room: if query.typing { SCORED_TYPING } else { SCORED },
            alike: usize::MAX,
        };
        if let Some(born) = query.birth {
            for slot in self.births.near(born) {
                for name in self.store.of_slot(slot) {
                    ranking.look(name);
                }
            }
        }
        let mut plan = Plan::new(prepared, &self.postings, std::mem::take(sets));
        plan.walk(&self.postings, self.store.numbers(), &mut ranking);
        *sets = plan.end();
        let sure = sure(prepared, &ranking.top.1);
        let mut by_slot: BTreeMap<u32, (f32, u32)> = BTreeMap::new();
        for Reverse(Ranked(score, slot, name)) in ranking.best {
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
        (hits, sure)
    }
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
