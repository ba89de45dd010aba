//! Which names are looked at, and in which order. Names are taken by what of the query they met, most first, until
//! no name left can still come among the best. So names that share only a common part with the query, of which there
//! may be a hundred thousand, are hardly ever looked at.

use super::postings::Postings;
use super::prepared::Prepared;
use super::weights::WEIGHTS;
use super::words::Kind;

/// Parts of the query by which names are told apart; what further parts can tell is granted to every name.
const PARTS: usize = 5;
/// Forms that tell this much less than the best of their part are taken apart from it.
const CLOSE: f32 = 2.5;
/// Lists of so few names are looked at whole, whatever else those names met.
const FEW: usize = 400;

/// Forms of one part that tell about equally much.
struct Tier {
    forms: Vec<u32>,
    /// How many names hold them, at most.
    names: usize,
    most: f32,
    /// The names, one bit each, once they have been asked for.
    set: Option<Vec<u64>>,
}

/// Names that met certain tiers: per part one more than the number of its tier, or zero for a part that they need not
/// have met.
struct Cell {
    tiers: [u8; PARTS],
    /// The most that such a name can reach.
    bound: f32,
}

/// The names worth looking at, in order.
pub(crate) struct Plan {
    parts: Vec<Vec<Tier>>,
    cells: Vec<Cell>,
    sets: Vec<Vec<u64>>,
}

/// Who looks at names.
pub(crate) trait Looker {
    /// Whether names that can reach no more than `bound`, and met so many parts at least, need not be looked at.
    fn enough(&mut self, bound: f32, parts: usize) -> bool;
    /// Looks at a name; whether to go on with others like it.
    fn look(&mut self, name: u32) -> bool;
}

impl Plan {
    pub(crate) fn new(prepared: &Prepared, postings: &Postings, sets: Vec<Vec<u64>>) -> Self {
        let mut met: Vec<Vec<(f32, u32)>> = vec![Vec::new(); prepared.parts.len()];
        // What speaks against is not looked for, but met in names that were, it costs less than having met nothing.
        let mut against = vec![f32::MIN; prepared.parts.len()];
        for one in &prepared.met {
            let Some(unit) = prepared.units.get(usize::from(one.unit)) else { continue };
            // What a joined form tells, each of its parts tells a share of.
            let share = one.evidence / unit.form.count as f32;
            let covered = unit.form.first..unit.form.first + unit.form.count;
            if share > 0.0 {
                met.get_mut(covered).into_iter().flatten().for_each(|part| part.push((share, one.form)));
            } else {
                against.get_mut(covered).into_iter().flatten().for_each(|cost| *cost = cost.max(share));
            }
        }
        // A single letter that met no form may still be the first of a name.
        let left = |part: usize| {
            let unmet = match prepared.kinds.get(part) {
                Some(Kind::Initial) => WEIGHTS.initial,
                Some(kind) => -WEIGHTS.query_left(*kind),
                None => 0.0,
            };
            against.get(part).copied().unwrap_or(unmet).max(unmet)
        };
        let most = |list: &[(f32, u32)]| list.iter().fold(f32::MIN, |most, m| most.max(m.0));
        let mut order: Vec<(f32, usize)> = met.iter().enumerate().map(|(i, m)| (most(m), i)).collect();
        order.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
        let (mut parts, mut without, mut rest) = (Vec::new(), Vec::new(), 0.0);
        for (most, part) in order {
            let list = met.get(part).map_or(&[] as &[_], Vec::as_slice);
            if parts.len() < PARTS && !list.is_empty() {
                parts.push(tiers(list, most, postings));
                without.push(left(part));
            } else {
                rest += most.max(left(part));
            }
        }
        let mut plan = Self { parts, cells: Vec::new(), sets };
        plan.divide(&without, rest);
        plan
    }

    /// All ways in which a name can meet the tiers, those that tell most first.
    fn divide(&mut self, without: &[f32], rest: f32) {
        let mut cells = vec![Cell { tiers: [0; PARTS], bound: rest }];
        for (part, (tiers, without)) in self.parts.iter().zip(without).enumerate() {
            let choices = std::iter::once((0, *without)).chain((1u8..).zip(tiers.iter().map(|t| t.most)));
            let choices: Vec<(u8, f32)> = choices.collect();
            let divided = cells.iter().flat_map(|cell| {
                choices.iter().map(move |(tier, evidence)| {
                    let mut tiers = cell.tiers;
                    tiers.get_mut(part).into_iter().for_each(|t| *t = *tier);
                    Cell { tiers, bound: cell.bound + evidence }
                })
            });
            cells = divided.collect();
        }
        cells.retain(|cell| cell.tiers.iter().any(|tier| *tier > 0));
        cells.sort_by(|a, b| b.bound.total_cmp(&a.bound).then(a.tiers.cmp(&b.tiers)));
        self.cells = cells;
    }

    /// Hands names over, those that can reach most first, until enough were looked at. A name may come again.
    pub(crate) fn walk(&mut self, postings: &Postings, names: usize, looker: &mut impl Looker) {
        let words = names.div_ceil(64);
        for cell in std::mem::take(&mut self.cells) {
            let chosen: Vec<(usize, usize)> = (0..PARTS)
                .zip(cell.tiers)
                .filter_map(|(part, tier)| Some((part, usize::from(tier.checked_sub(1)?))))
                .collect();
            if looker.enough(cell.bound, chosen.len()) {
                return;
            }
            let size = |at: &(usize, usize)| self.tier(*at).map_or(0, |tier| tier.names);
            let Some(fewest) = chosen.iter().copied().min_by_key(size) else { continue };
            let count = size(&fewest);
            // Lists come best first; a set is quicker where several must be met.
            let by_list = chosen.len() == 1 || count <= FEW.max(words);
            let tested = chosen.into_iter().filter(|at| count > FEW && !(by_list && *at == fewest));
            let tested: Vec<(usize, usize)> = tested.collect();
            for at in &tested {
                self.lay(*at, postings, words);
            }
            let set = |at: &(usize, usize)| self.tier(*at)?.set.as_deref();
            let sets: Vec<&[u64]> = tested.iter().filter_map(set).collect();
            if by_list {
                let forms = self.tier(fewest).map_or(&[] as &[u32], |tier| &tier.forms);
                let listed = forms.iter().flat_map(|form| postings.of(*form)).copied();
                hand(listed.filter(|name| sets.iter().all(|set| holds(set, *name))), looker);
            } else {
                hand(both(&sets, words), looker);
            }
        }
    }

    fn tier(&self, (part, tier): (usize, usize)) -> Option<&Tier> {
        self.parts.get(part)?.get(tier)
    }

    /// The names of a tier as a set.
    fn lay(&mut self, (part, tier): (usize, usize), postings: &Postings, words: usize) {
        let Some(tier) = self.parts.get_mut(part).and_then(|tiers| tiers.get_mut(tier)) else { return };
        if tier.set.is_some() {
            return;
        }
        let mut set = self.sets.pop().unwrap_or_default();
        set.clear();
        set.resize(words, 0);
        for name in tier.forms.iter().flat_map(|form| postings.of(*form)) {
            if let Some(word) = set.get_mut(*name as usize / 64) {
                *word |= 1 << (name % 64);
            }
        }
        tier.set = Some(set);
    }

    /// The buffers, to be used again.
    pub(crate) fn end(self) -> Vec<Vec<u64>> {
        let laid = self.parts.into_iter().flatten().filter_map(|tier| tier.set);
        self.sets.into_iter().chain(laid).collect()
    }
}

fn tiers(list: &[(f32, u32)], most: f32, postings: &Postings) -> Vec<Tier> {
    let (near, far): (Vec<_>, Vec<_>) = list.iter().copied().partition(|m| m.0 >= most - CLOSE);
    let tier = |mut met: Vec<(f32, u32)>| {
        // The best first, should not all be looked at.
        met.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
        let forms: Vec<u32> = met.iter().map(|m| m.1).collect();
        let names = forms.iter().map(|form| postings.count(*form) as usize).sum();
        Tier { most: met.first().map_or(0.0, |m| m.0), forms, names, set: None }
    };
    [near, far].into_iter().filter(|met| !met.is_empty()).map(tier).collect()
}

fn hand(names: impl Iterator<Item = u32>, looker: &mut impl Looker) {
    for name in names {
        if !looker.look(name) {
            return;
        }
    }
}

fn holds(set: &[u64], name: u32) -> bool {
    set.get(name as usize / 64).is_some_and(|word| word >> (name % 64) & 1 == 1)
}

/// Names that stand in all sets.
fn both<'s>(sets: &'s [&'s [u64]], words: usize) -> impl Iterator<Item = u32> + 's {
    (0u32..).zip(0..words).flat_map(move |(number, place)| {
        let mut word = sets.iter().fold(u64::MAX, |word, set| word & set.get(place).copied().unwrap_or(0));
        std::iter::from_fn(move || {
            let bit = word.checked_sub(1).map(|less| (word & less, word.trailing_zeros()))?;
            word = bit.0;
            Some(number * 64 + bit.1)
        })
    })
}
