//! Which differences between officers may be chance.

use super::Confidence;

/// Bounds within which a share may lie by chance, from 0 to 1.
#[derive(Debug, Clone, Copy, PartialEq, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct FunnelLimits {
    /// 95 of 100 lie above.
    pub low: f64,
    /// 95 of 100 lie below.
    pub high: f64,
    /// 99.8 of 100 lie above.
    pub far_low: f64,
    /// 99.8 of 100 lie below.
    pub far_high: f64,
}

/// Quantile of 99.8 per cent, two-sided, the outer line of funnel plots.
const OUTER: f64 = 3.090_232_306_167_813;

/// Limits of a funnel plot about the share of all, for somebody with `of` decisions: the normal approximation
/// θ ± z√(θ(1−θ)/n) (D. J. Spiegelhalter, Funnel plots for comparing institutional performance, Statistics in
/// Medicine 24, 2005). None without decisions.
#[must_use]
pub fn limits(all: f64, of: u32) -> Option<FunnelLimits> {
    if of == 0 {
        return None;
    }
    let deviation = (all * (1.0 - all) / f64::from(of)).sqrt();
    let bounds = |z: f64| ((all - z * deviation).max(0.0), (all + z * deviation).min(1.0));
    let ((low, high), (far_low, far_high)) = (bounds(Confidence::NinetyFive.z()), bounds(OUTER));
    Some(FunnelLimits { low, high, far_low, far_high })
}

/// More decisions than these are counted no longer one by one: the normal approximation is as good.
const COUNTED: u32 = 2_000;

/// Limits of a funnel plot by the binomial distribution itself, which holds with few decisions, too: the interpolated
/// quantiles of appendix A.1.1 of the same paper. None without decisions.
#[must_use]
pub fn exact_limits(all: f64, of: u32) -> Option<FunnelLimits> {
    if of == 0 || of > COUNTED || all <= 0.0 || all >= 1.0 {
        return limits(all, of);
    }
    let bound = |tail: f64| quantile(all, of, tail);
    // What lies outside of 3.09 deviations of a normal distribution, on each side.
    const FAR: f64 = 0.001;
    Some(FunnelLimits {
        low: bound(0.025),
        high: bound(0.975),
        far_low: bound(FAR),
        far_high: bound(1.0 - FAR),
    })
}

/// The share below which the given part of a binomial distribution lies: with `r` the smallest number for which
/// `P(R ≤ r) > part`, it is `(r − α) / n` with `α = (P(R ≤ r) − part) / P(R = r)`.
fn quantile(share: f64, of: u32, part: f64) -> f64 {
    let n = f64::from(of);
    // In logarithms: of a thousand decisions the first term is smaller than any number of this kind.
    let mut log = n * (1.0 - share).ln();
    let step = (share / (1.0 - share)).ln();
    let mut sum = 0.0;
    for r in 0..=of {
        let term = log.exp();
        sum += term;
        if sum > part && term > 0.0 {
            return ((f64::from(r) - (sum - part) / term) / n).clamp(0.0, 1.0);
        }
        log += step + ((n - f64::from(r)) / (f64::from(r) + 1.0)).ln();
    }
    1.0
}

#[cfg(test)]
mod tests {
    use super::*;

    /// By hand: θ 0.5, n 100, deviation 0.05; 0.5 ± 1.96 · 0.05 and 0.5 ± 3.09 · 0.05.
    #[test]
    fn limits_narrow_with_the_number_of_decisions() {
        let found = limits(0.5, 100).unwrap();
        assert!((found.low - 0.402).abs() < 1e-4 && (found.high - 0.598).abs() < 1e-4, "{found:?}");
        assert!((found.far_low - 0.3455).abs() < 1e-4 && (found.far_high - 0.6545).abs() < 1e-4, "{found:?}");
        let few = limits(0.9, 4).unwrap();
        assert!((few.high - 1.0).abs() < f64::EPSILON && few.low < 0.61, "{few:?}");
        assert_eq!(limits(0.5, 0), None);
    }

    /// The cumulative binomial distribution of printed tables, n 20, p 0.5: P(R ≤ 5) 0.0207, P(R ≤ 6) 0.0577; so r is 6,
    /// α = (0.0577 − 0.025) / 0.0370 = 0.884, and the limit (6 − 0.884) / 20 = 0.2558. The other side mirrors it, less the
    /// one decision that P(R ≤ r) includes: P(R ≤ 13) 0.9423, P(R ≤ 14) 0.9793, α = 0.0043 / 0.0370 = 0.116, 0.6942.
    /// With n 10, p 0.1 a tenth of a thousand lies below nothing at all: P(R ≤ 0) 0.3487; P(R ≤ 3) 0.9872,
    /// P(R = 3) 0.0574, α = 0.0122 / 0.0574 = 0.2125, 0.2787.
    #[test]
    fn exact_limits_are_those_of_the_tables() {
        for (all, of, low, high) in [(0.5, 20, 0.2558, 0.6942), (0.1, 10, 0.0, 0.2787)] {
            let found = exact_limits(all, of).unwrap();
            assert!(
                (found.low - low).abs() < 5e-4 && (found.high - high).abs() < 5e-4,
                "{of} of {all}: {found:?}"
            );
            assert!(found.far_low <= found.low && found.high <= found.far_high, "{found:?}");
        }
        let (exact, normal) = (exact_limits(0.5, 1_999).unwrap(), limits(0.5, 1_999).unwrap());
        assert!((exact.low - normal.low).abs() < 1e-3 && (exact.far_high - normal.far_high).abs() < 1e-3);
        assert_eq!(exact_limits(0.5, 0), None);
        assert!(exact_limits(0.0, 7).is_some() && exact_limits(1.0, 7).is_some());
    }

    /// P. Aylin and others, Paediatric cardiac surgical mortality in England after Bristol, BMJ 329 (2004): of 143 children
    /// under one year operated at Bristol from 1991 to 1995 41 died, 29 % with the bounds 21 % and 37 %, against 12 % in all
    /// centres; the Lancet's correspondence of 2001 found the centre outside of the control limits. The limits are not
    /// printed there: by hand, 0.12 ± 3.09 · √(0.12 · 0.88 / 143) reaches to 0.204.
    #[test]
    fn the_outlier_of_the_published_case_lies_outside() {
        let (exact, normal) = (exact_limits(0.12, 143).unwrap(), limits(0.12, 143).unwrap());
        assert!((normal.far_high - 0.204).abs() < 5e-4, "{normal:?}");
        assert!((exact.far_high - normal.far_high).abs() < 0.02, "{exact:?}");
        let share = 41.0 / 143.0;
        assert!(share > exact.far_high && share > normal.far_high);
        let bounds = super::super::wilson(41, 143, Confidence::NinetyFive).unwrap();
        assert!((bounds.low - 0.21).abs() < 0.01 && (bounds.high - 0.37).abs() < 0.01, "{bounds:?}");
    }
}
