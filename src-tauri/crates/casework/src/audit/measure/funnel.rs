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
}
