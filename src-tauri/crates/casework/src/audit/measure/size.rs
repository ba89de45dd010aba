//! How many files are enough.

/// How sure the result is to be. Stored by its per cent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub enum Confidence {
    /// 90 of 100.
    Ninety,
    /// 95 of 100, the usual one.
    #[default]
    NinetyFive,
    /// 99 of 100.
    NinetyNine,
}

impl Confidence {
    /// Two-sided quantile of the normal distribution.
    #[must_use]
    pub fn z(self) -> f64 {
        match self {
            Self::Ninety => 1.644_853_626_951_472,
            Self::NinetyFive => 1.959_963_984_540_054,
            Self::NinetyNine => 2.575_829_303_548_901,
        }
    }
}

/// Files to draw from a population so that a share of one half is known to `margin` (0.1 is ten points either way):
/// z²p(1−p)/e² with the correction for a finite population (W. G. Cochran, Sampling Techniques, 3rd ed. 1977, 4.4).
/// Never more than there are; one where there is anything; none from nothing.
#[must_use]
pub fn sample_size(population: u32, confidence: Confidence, margin: f64) -> u32 {
    if population == 0 {
        return 0;
    }
    let all = f64::from(population);
    let endless = confidence.z().powi(2) * 0.25 / margin.max(f64::EPSILON).powi(2);
    let wanted = (endless / (1.0 + (endless - 1.0) / all)).ceil();
    // The least whole number that is not below it; there is no conversion that cannot fail.
    let (mut low, mut high) = (1, population);
    while low < high {
        let middle = low + (high - low) / 2;
        if f64::from(middle) < wanted { low = middle + 1 } else { high = middle }
    }
    low
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// R. V. Krejcie and D. W. Morgan, Determining sample size for research activities, Educational and Psychological
    /// Measurement 30 (1970), table 1 (95 %, 5 points): their figures are rounded to the nearest, ours upwards.
    #[test]
    fn sizes_are_those_of_the_published_table() {
        for (population, published) in
            [(10, 10), (50, 44), (100, 80), (300, 169), (500, 217), (1000, 278), (5000, 357), (75_000, 382)]
        {
            let size = sample_size(population, Confidence::NinetyFive, 0.05);
            assert!(size == published || size == published + 1, "{population}: {size}, {published}");
        }
        // The field's own example: some 300 decisions in a year.
        assert_eq!(sample_size(300, Confidence::NinetyFive, 0.10), 73);
        assert_eq!(sample_size(300, Confidence::NinetyFive, 0.15), 38);
        assert_eq!(sample_size(0, Confidence::NinetyFive, 0.05), 0);
        assert_eq!(sample_size(1, Confidence::Ninety, 0.5), 1);
    }

    proptest! {
        #[test]
        fn a_sample_is_never_larger_than_its_population(population in 1_u32..200_000, points in 1_u32..50) {
            let margin = f64::from(points) / 100.0;
            let size = sample_size(population, Confidence::NinetyFive, margin);
            prop_assert!((1..=population).contains(&size));
            prop_assert!(size <= sample_size(population, Confidence::NinetyNine, margin));
            prop_assert!(size <= sample_size(population + 1, Confidence::NinetyFive, margin));
        }
    }
}
