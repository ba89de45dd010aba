//! Who of the persons on file may be the one who is being registered.

use std::cmp::Ordering;

use super::evidence::Evidence;
use super::likeness::{Band, Likeness, weigh};
use super::observation::Sought;
use super::weights::Weights;
use crate::find::{Born, Index, Query};

/// The persons on file, by the slots of the index.
pub trait Lookup {
    /// What is known of a person; `None` if there is nobody any more.
    fn evidence(&self, slot: u32) -> Option<Evidence>;

    /// Persons with this document or UNHCR number, as written.
    fn holders(&self, number: &str) -> Vec<u32> {
        let _ = number;
        Vec::new()
    }

    /// How many persons are on file.
    fn population(&self) -> usize;
}

/// A person on file who may be the one.
#[derive(Clone, Debug, PartialEq)]
pub struct Candidate {
    /// The person.
    pub slot: u32,
    /// How likely, and why.
    pub likeness: Likeness,
}

/// Names looked into for one registration.
const LOOKED_INTO: usize = 60;
/// Spellings of one name that are searched with.
const SPELLINGS: usize = 3;

/// The persons who may be the one, likeliest first, `limit` at most; the unlikely are left out.
#[must_use]
pub fn candidates(index: &Index, lookup: &impl Lookup, evidence: &Evidence, limit: usize) -> Vec<Candidate> {
    let population = lookup.population();
    let sought = Sought::new(index, evidence);
    let mut out: Vec<Candidate> = slots(index, lookup, evidence)
        .into_iter()
        .filter_map(|slot| {
            let seen = sought.beside(&lookup.evidence(slot)?);
            let likeness = weigh(Weights::shipped(), &seen, population);
            (likeness.band > Band::Unlikely).then_some(Candidate { slot, likeness })
        })
        .collect();
    out.sort_by(order);
    out.truncate(limit);
    out
}

/// Whose names or numbers are worth a closer look, each once.
pub fn slots(index: &Index, lookup: &impl Lookup, evidence: &Evidence) -> Vec<u32> {
    let mut out = Vec::new();
    let birth = evidence.birth.map(Born::from);
    for text in evidence.names.iter().take(SPELLINGS) {
        let hits = index.find(&Query { text, birth, typing: false, limit: LOOKED_INTO });
        out.extend(hits.into_iter().map(|h| h.slot));
    }
    for number in evidence.documents.iter().chain(&evidence.unhcr) {
        out.extend(lookup.holders(number));
    }
    out.sort_unstable();
    out.dedup();
    out
}

fn order(a: &Candidate, b: &Candidate) -> Ordering {
    let (x, y) = (&a.likeness, &b.likeness);
    y.band.cmp(&x.band).then(y.probability.total_cmp(&x.probability)).then(a.slot.cmp(&b.slot))
}
