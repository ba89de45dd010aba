//! How far two assessors who marked the same files agree.

use std::collections::BTreeMap;

/// Agreement of two assessors.
#[derive(Debug, Clone, Copy, PartialEq, serde::Serialize, ts_rs::TS)]
pub struct Agreement {
    /// Marks that both gave.
    pub pairs: u32,
    /// Share of equal marks.
    pub observed: f64,
    /// Share that chance alone would give.
    pub expected: f64,
    /// Cohen's κ; none where both always gave one mark, where chance explains everything.
    pub kappa: Option<f64>,
}

/// Share of equal marks, and Cohen's κ: how much of the agreement chance does not explain (J. Cohen, A coefficient of
/// agreement for nominal scales, Educational and Psychological Measurement 20, 1960). None without marks.
#[must_use]
pub fn agreement<T: Ord + Copy>(pairs: &[(T, T)]) -> Option<Agreement> {
    let count = u32::try_from(pairs.len()).ok().filter(|count| *count > 0)?;
    let all = f64::from(count);
    let mut equal = 0_u32;
    let mut margins: BTreeMap<T, (u32, u32)> = BTreeMap::new();
    for (first, second) in pairs {
        equal += u32::from(first == second);
        margins.entry(*first).or_default().0 += 1;
        margins.entry(*second).or_default().1 += 1;
    }
    let observed = f64::from(equal) / all;
    let by_chance = |(first, second): &(u32, u32)| f64::from(*first) * f64::from(*second);
    let expected = margins.values().map(by_chance).sum::<f64>() / (all * all);
    let kappa = (expected < 1.0).then(|| (observed - expected) / (1.0 - expected));
    Some(Agreement { pairs: count, observed, expected, kappa })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn table(counts: &[&[usize]]) -> Vec<(usize, usize)> {
        let mut pairs = Vec::new();
        for (first, row) in counts.iter().enumerate() {
            for (second, count) in row.iter().enumerate() {
                pairs.extend(std::iter::repeat_n((first, second), *count));
            }
        }
        pairs
    }

    /// J. Cohen, Weighted kappa, Psychological Bulletin 70 (1968), table 1, of 200 cases: margins .60 .30 .10 and
    /// .50 .30 .20, observed .70, by chance .41, unweighted κ .492.
    #[test]
    fn kappa_is_that_of_the_published_table() {
        let found = agreement(&table(&[&[88, 14, 18], &[10, 40, 10], &[2, 6, 12]])).unwrap();
        assert!((found.observed - 0.70).abs() < 1e-9 && (found.expected - 0.41).abs() < 1e-9);
        assert!((found.kappa.unwrap() - 0.4915).abs() < 5e-5, "{found:?}");
    }

    #[test]
    fn the_ends_of_the_scale() {
        let kappa = |counts: &[&[usize]]| agreement(&table(counts)).and_then(|found| found.kappa);
        assert_eq!(kappa(&[&[5, 0], &[0, 5]]), Some(1.0));
        assert_eq!(kappa(&[&[0, 5], &[5, 0]]), Some(-1.0));
        assert_eq!(kappa(&[&[5, 5], &[5, 5]]), Some(0.0));
        assert_eq!(kappa(&[&[7]]), None, "both gave one mark only");
        assert_eq!(agreement::<u8>(&[]), None);
    }
}
