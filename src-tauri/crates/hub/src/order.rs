//! In which order batches are given: each after what it rests on. A hub from which a device got a batch then has what
//! the batch rests on, or holds it back.

use exchange::cut::Name;
use std::collections::{BTreeMap, VecDeque};
use vault::Id;

/// A batch and what its signer had seen of other streams.
pub type Resting = (Name, Vec<(Id, u64)>);

/// Puts batches, given stream by stream, in order. `there` is what the hub has.
pub fn causal(batches: Vec<Resting>, there: &BTreeMap<Id, u64>) -> Vec<Name> {
    let mut has = there.clone();
    let mut streams: BTreeMap<Id, VecDeque<Resting>> = BTreeMap::new();
    let mut will: BTreeMap<Id, u64> = BTreeMap::new();
    let count = batches.len();
    for (name, rests_on) in batches {
        let end = will.entry(name.stream).or_default();
        *end = name.last.max(*end);
        streams.entry(name.stream).or_default().push_back((name, rests_on));
    }
    let mut ordered = Vec::with_capacity(count);
    while ordered.len() < count {
        let before = ordered.len();
        for queue in streams.values_mut() {
            let is_ready = |(_, rests_on): &Resting, has: &BTreeMap<Id, u64>| {
                rests_on.iter().all(|(stream, seq)| {
                    let goes = will.get(stream).copied().unwrap_or(0) >= *seq;
                    !goes || has.get(stream).copied().unwrap_or(0) >= *seq
                })
            };
            while queue.front().is_some_and(|front| is_ready(front, &has)) {
                let Some((name, _)) = queue.pop_front() else { break };
                let end = has.entry(name.stream).or_default();
                *end = name.last.max(*end);
                ordered.push(name);
            }
        }
        if ordered.len() == before {
            // A circle, which no honest signer makes: in any order, then.
            ordered.extend(streams.values_mut().flat_map(|queue| queue.drain(..)).map(|(name, _)| name));
        }
    }
    ordered
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn name(stream: u8, last: u64) -> Name {
        Name { stream: Id::from_bytes([stream; 16]), last, first: last }
    }

    #[test]
    fn a_circle_ends() {
        let on = |stream: u8, seq| vec![(Id::from_bytes([stream; 16]), seq)];
        let ordered = causal(vec![(name(1, 1), on(2, 1)), (name(2, 1), on(1, 1))], &BTreeMap::new());
        assert_eq!(ordered.len(), 2);
    }

    proptest! {
        /// A history is written batch by batch, each resting on what was there; told stream by stream, it is put back
        /// into an order in which nothing comes before what it rests on.
        #[test]
        fn each_comes_after_what_it_rests_on(history in prop::collection::vec((0..5_u8, any::<u8>()), 0..60)) {
            let mut ends = BTreeMap::<u8, u64>::new();
            let mut told = BTreeMap::<u8, Vec<Resting>>::new();
            for (stream, seen) in history {
                let rests_on = ends.iter().filter(|(other, _)| **other != stream && seen >> **other & 1 == 1)
                    .map(|(other, end)| (Id::from_bytes([*other; 16]), *end)).collect();
                let end = ends.entry(stream).or_default();
                *end += 1;
                told.entry(stream).or_default().push((name(stream, *end), rests_on));
            }
            let all: Vec<Resting> = told.into_values().rev().flatten().collect();
            let rests: BTreeMap<Name, Vec<(Id, u64)>> = all.iter().cloned().collect();
            let ordered = causal(all.clone(), &BTreeMap::new());
            prop_assert_eq!(ordered.len(), all.len());
            let mut has = BTreeMap::new();
            for name in ordered {
                for (stream, seq) in &rests[&name] {
                    prop_assert!(has.get(stream).copied().unwrap_or(0) >= *seq);
                }
                prop_assert_eq!(has.insert(name.stream, name.last).unwrap_or(0) + 1, name.last);
            }
        }
    }
}
