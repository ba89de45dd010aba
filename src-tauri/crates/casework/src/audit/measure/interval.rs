//! Between which shares the true one lies.

use super::Confidence;

/// A share with the bounds between which the true one lies, from 0 to 1.
#[derive(Debug, Clone, Copy, PartialEq, serde::Serialize, ts_rs::TS)]
pub struct Interval {
    /// What was counted.
    pub share: f64,
    /// Lower bound.
    pub low: f64,
    /// Upper bound.
    pub high: f64,
}

/// The score interval of a share (E. B. Wilson 1927; method 3 of R. G. Newcombe 1998), which keeps within 0 and 1 and
/// stays honest with few files. None of nothing.
#[must_use]
pub fn wilson(hits: u32, of: u32, confidence: Confidence) -> Option<Interval> {
    if of == 0 || hits > of {
        return None;
    }
    let (n, z) = (f64::from(of), confidence.z());
    let share = f64::from(hits) / n;
    let centre = share + z * z / (2.0 * n);
    let spread = z * (share * (1.0 - share) / n + z * z / (4.0 * n * n)).sqrt();
    let whole = 1.0 + z * z / n;
    let (low, high) = ((centre - spread) / whole, (centre + spread) / whole);
    Some(Interval { share, low: low.max(0.0), high: high.min(1.0) })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// R. G. Newcombe, Two-sided confidence intervals for the single proportion, Statistics in Medicine 17 (1998),
    /// table I, method 3.
    #[test]
    fn bounds_are_those_of_the_published_examples() {
        for (hits, of, low, high) in [
            (81, 263, 0.2553, 0.3662),
            (15, 148, 0.0624, 0.1605),
            (0, 20, 0.0000, 0.1611),
            (1, 29, 0.0061, 0.1718),
        ] {
            let found = wilson(hits, of, Confidence::NinetyFive).unwrap();
            assert!(
                (found.low - low).abs() < 5e-5 && (found.high - high).abs() < 5e-5,
                "{hits}/{of}: {found:?}"
            );
        }
        assert_eq!(wilson(0, 0, Confidence::NinetyFive), None);
        assert_eq!(wilson(3, 2, Confidence::NinetyFive), None);
    }
}
