//! What a stored name tells about a query: parts aligned in any order, what is left over paid for.

use super::prepared::{Met, Prepared};
use super::store::Held;
use super::vocabulary::Vocabulary;
use super::weights::WEIGHTS;
use super::words::Kind;

/// One query unit meeting one stored form.
#[derive(Clone, Copy)]
pub(crate) struct Meeting {
    pub(crate) met: Met,
    pub(crate) held: Held,
}

/// The evidence of a name, and which parts met.
pub(crate) fn align(
    query: &Prepared,
    held: &[Held],
    vocabulary: &Vocabulary,
    mets: impl Fn(u32) -> (u32, u32),
    ways: &mut Vec<Meeting>,
    chosen: &mut Vec<Meeting>,
) -> f32 {
    chosen.clear();
    ways.clear();
    for h in held {
        let (start, end) = mets(h.form());
        for met in query.met.get(start as usize..end as usize).unwrap_or(&[]) {
            ways.push(Meeting { met: *met, held: *h });
        }
    }
    // Best first; ties by the order of the query, so that the outcome does not depend on luck.
    ways.sort_by(|a, b| b.met.evidence.total_cmp(&a.met.evidence).then(a.met.unit.cmp(&b.met.unit)));
    let single = |w: &Meeting| {
        w.held.count() == 1 && query.units.get(usize::from(w.met.unit)).is_some_and(|u| u.form.count == 1)
    };
    let (mut score, mut asked, mut stored) = assign(query, ways, chosen, |_| true);
    if !chosen.iter().all(single) {
        // A joined form tells of several parts at once and came first; taken one by one they may
        // tell more.
        let joined = std::mem::take(chosen);
        let apart = assign(query, ways, chosen, single);
        if left(query, held, apart, chosen) < left(query, held, (score, asked, stored), &joined) {
            *chosen = joined;
        } else {
            (score, asked, stored) = apart;
        }
    }
    score = left(query, held, (score, asked, stored), chosen);
    score - order(query, chosen) + initials(query, held, vocabulary, asked, stored)
}

/// Takes the best meetings that do not share a part; the evidence and the parts met.
fn assign(
    query: &Prepared,
    ways: &[Meeting],
    chosen: &mut Vec<Meeting>,
    allowed: impl Fn(&Meeting) -> bool,
) -> (f32, u16, u16) {
    let (mut score, mut asked, mut stored) = (0.0, 0u16, 0u16);
    for way in ways.iter().filter(|w| allowed(w)) {
        let Some(unit) = query.units.get(usize::from(way.met.unit)) else { continue };
        let free = asked & unit.mask == 0 && stored & way.held.mask() == 0;
        if free && way.met.evidence > -WEIGHTS.against {
            asked |= unit.mask;
            stored |= way.held.mask();
            score += way.met.evidence;
            if way.held.count() > 1 {
                score -= WEIGHTS.joined;
            }
            if way.held.bare() {
                score -= WEIGHTS.bare;
            }
            chosen.push(*way);
        }
    }
    (score, asked, stored)
}

/// The evidence less what the parts left over cost.
fn left(
    query: &Prepared,
    held: &[Held],
    (mut score, asked, stored): (f32, u16, u16),
    chosen: &[Meeting],
) -> f32 {
    // Names are typed from one end: what stands after an unfinished part may still come.
    let begun = chosen.iter().find(|c| c.met.begun).map(|c| c.held.first());

    // Names and patronymics left over on both sides contradict each other.
    let (mut ours, mut theirs) = ([0u8; 2], [0u8; 2]);
    let class = |kind: Kind| match kind {
        Kind::Name => Some(0usize),
        Kind::Patronymic => Some(1),
        _ => None,
    };
    let count = |counts: &mut [u8; 2], kind: Kind| {
        class(kind).and_then(|c| counts.get_mut(c)).into_iter().for_each(|n| *n += 1);
    };
    for (i, kind) in query.kinds.iter().enumerate() {
        if asked >> i & 1 == 0 {
            score -= WEIGHTS.query_left(*kind);
            count(&mut ours, *kind);
        }
    }
    for h in held {
        if h.whole() && stored & h.mask() == 0 {
            let (cost, to_come) = (WEIGHTS.stored_left(h.kind()), begun.is_some_and(|at| h.first() > at));
            if to_come {
                score -= WEIGHTS.to_come * cost;
            } else {
                score -= if begun.is_some() { WEIGHTS.skipped } else { 1.0 } * cost;
                count(&mut theirs, h.kind());
            }
        }
    }
    let conflicts: u8 = ours.iter().zip(&theirs).map(|(a, b)| *a.min(b)).sum();
    score -= WEIGHTS.conflict * f32::from(conflicts);
    score
}

/// A surname moved to the other end costs little, a shuffle more.
fn order(query: &Prepared, chosen: &[Meeting]) -> f32 {
    let mut places: Vec<(usize, u32)> = chosen
        .iter()
        .filter_map(|c| Some((query.units.get(usize::from(c.met.unit))?.form.first, c.held.first())))
        .collect();
    places.sort_unstable();
    let falls = places.windows(2).filter(|w| matches!(w, [a, b] if b.1 < a.1)).count();
    let around = match (places.first(), places.last()) {
        (Some(first), Some(last)) => last.1 < first.1,
        _ => false,
    };
    match (falls, around) {
        (0, _) => 0.0,
        (1, true) => WEIGHTS.rotated,
        _ => WEIGHTS.shuffled,
    }
}

/// Single letters on either side against the first letter of what is left on the other.
fn initials(query: &Prepared, held: &[Held], vocabulary: &Vocabulary, asked: u16, stored: u16) -> f32 {
    let left = |i: usize| asked >> i & 1 == 0;
    let any = query.kinds.iter().enumerate().any(|(i, k)| left(i) && matches!(k, Kind::Initial | Kind::Name));
    if !any {
        return 0.0;
    }
    let mut gained = 0.0;
    let mut taken = stored;
    for (i, (part, kind)) in query.parts.iter().zip(&query.kinds).enumerate() {
        if !left(i) || !matches!(kind, Kind::Initial | Kind::Name) {
            continue;
        }
        for h in held.iter().filter(|h| h.whole()) {
            let (writing, other) = (vocabulary.writing(h.form()), h.kind());
            let fits = taken & h.mask() == 0
                && (*kind == Kind::Initial) != (other == Kind::Initial)
                && writing == part.writing
                && vocabulary.text(h.form()).get(1) == part.symbols.get(1);
            if fits {
                taken |= h.mask();
                gained += WEIGHTS.initial + WEIGHTS.query_left(*kind) + WEIGHTS.stored_left(other);
                break;
            }
        }
    }
    gained
}
