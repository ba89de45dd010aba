//! A modest likeness of two names. Token order is free; missing tokens cost a little.

use super::fold::keys;
use super::skeleton::skeleton;

/// Likeness of two tokens, 0 to 1: spelling of the keys, lifted if the consonants agree.
fn token_score(query: &str, candidate: &str) -> f64 {
    if query == candidate {
        return 1.0;
    }
    let spelling = strsim::jaro_winkler(query, candidate);
    let (a, b) = (skeleton(query), skeleton(candidate));
    let consonants = if a.chars().count() < 2 {
        0.0
    } else if a == b {
        0.94
    } else if hard(&a) == hard(&b) {
        0.90
    } else {
        0.0
    };
    // Short tokens agree by chance; unlike skeletons cap what spelling alone can claim.
    let spelling = if query.chars().count().min(candidate.chars().count()) < 3 {
        spelling * 0.6
    } else {
        spelling * 0.95
    };
    spelling.max(consonants)
}

/// Russian writes Г for an initial H (Гасанов for Həsənov).
fn hard(skeleton: &str) -> String {
    match skeleton.strip_prefix('g') {
        Some(rest) => format!("h{rest}"),
        None => skeleton.to_owned(),
    }
}

/// How alike two names are, 0 to 1. Tokens are paired greedily, best pair first.
#[must_use]
pub fn match_score(query: &str, candidate: &str) -> f32 {
    let (wanted, have) = (tokens(query), tokens(candidate));
    if wanted.is_empty() || have.is_empty() {
        return 0.0;
    }
    let mut pairs: Vec<(f64, usize, usize)> = Vec::new();
    for (i, q) in wanted.iter().enumerate() {
        for (j, c) in have.iter().enumerate() {
            pairs.push((token_score(q, c), i, j));
        }
    }
    pairs.sort_by(|a, b| b.0.total_cmp(&a.0));
    let weight = |t: &String| f64::from(u32::try_from(t.chars().count().min(12)).unwrap_or(1));
    let mut used_query = vec![false; wanted.len()];
    let mut used_candidate = vec![false; have.len()];
    let mut sum = 0.0;
    for (score, i, j) in pairs {
        let free =
            !used_query.get(i).copied().unwrap_or(true) && !used_candidate.get(j).copied().unwrap_or(true);
        if let (true, Some(q), Some(c), Some(token)) =
            (free, used_query.get_mut(i), used_candidate.get_mut(j), wanted.get(i))
        {
            *q = true;
            *c = true;
            // A poor pair is no evidence at all.
            sum += weight(token) * if score < 0.6 { score * 0.5 } else { score };
        }
    }
    let total: f64 = wanted.iter().map(weight).sum();
    let extra = have.len().saturating_sub(wanted.len()).min(4);
    let penalty = 1.0 - 0.03 * f64::from(u32::try_from(extra).unwrap_or(0));
    #[allow(clippy::cast_possible_truncation)]
    let score = (sum / total * penalty) as f32;
    score.clamp(0.0, 1.0)
}

/// At most twelve tokens of at most forty characters: more is no name, and the comparison is
/// quadratic in both.
fn tokens(text: &str) -> Vec<String> {
    let start: String = text.chars().take(1000).collect();
    keys(&start).into_iter().take(12).map(|t| t.chars().take(40).collect()).collect()
}
