//! Between which values the difference of two shares lies, and whether chance explains it.

use super::{Confidence, Interval, wilson};

/// The difference of two independent shares, the later less the earlier, with its bounds from -1 to 1: the hybrid score
/// interval, method 10 of R. G. Newcombe, Interval estimation for the difference between independent proportions,
/// Statistics in Medicine 17 (1998). None where either is of nothing.
#[must_use]
pub fn difference(earlier: (u32, u32), later: (u32, u32), confidence: Confidence) -> Option<Interval> {
    let first = wilson(earlier.0, earlier.1, confidence)?;
    let second = wilson(later.0, later.1, confidence)?;
    let share = second.share - first.share;
    let below = ((second.share - second.low).powi(2) + (first.high - first.share).powi(2)).sqrt();
    let above = ((second.high - second.share).powi(2) + (first.share - first.low).powi(2)).sqrt();
    Some(Interval { share, low: (share - below).max(-1.0), high: (share + above).min(1.0) })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Newcombe's table II, method 10: 56/70 less 48/80, and so on.
    #[test]
    fn bounds_are_those_of_the_published_examples() {
        for (later, earlier, low, high) in [
            ((56, 70), (48, 80), 0.0524, 0.3339),
            ((9, 10), (3, 10), 0.1705, 0.8090),
            ((6, 7), (2, 7), 0.0582, 0.8062),
            ((5, 56), (0, 29), -0.0381, 0.1926),
            ((0, 10), (0, 20), -0.1611, 0.2775),
            ((0, 10), (0, 10), -0.2775, 0.2775),
            ((10, 10), (0, 20), 0.6791, 1.0000),
            ((10, 10), (0, 10), 0.6075, 1.0000),
        ] {
            let found = difference(earlier, later, Confidence::NinetyFive).unwrap();
            assert!(
                (found.low - low).abs() < 6e-5 && (found.high - high).abs() < 6e-5,
                "{later:?} less {earlier:?}: {found:?}"
            );
        }
        assert_eq!(difference((0, 0), (3, 4), Confidence::NinetyFive), None);
    }
}
