//! The weights: how often each grade of each field is seen in one person met twice, and in pairs
//! of strangers, siblings and so on. Read from `weights.txt`, which says how they were learned.

use std::sync::LazyLock;

use super::field::{Field, Relation};
use super::observation::Observation;

const RELATIONS: usize = Relation::ALL.len();
const GRADES: usize = 16;

/// Learned probabilities.
#[derive(Clone, Debug)]
pub struct Weights {
    /// Natural logarithm of the probability of a grade under a relation.
    grades: [[[f32; RELATIONS]; GRADES]; Field::ALL.len()],
    /// Mean number in the register of each relation of a newly met person; for `Same` the share
    /// of newly met persons who are there already.
    pub(crate) expected: [f32; RELATIONS],
    /// Names: weight against a stranger = base + slope × evidence + share × weight of the grade of
    /// the least agreeing part.
    pub(crate) names: [f32; 3],
    /// Last correction of the logarithmic odds: `base` + `slope` × odds.
    pub(crate) calibration: (f32, f32),
}

static SHIPPED: LazyLock<Weights> = LazyLock::new(|| Weights::read(include_str!("weights.txt")));

impl Weights {
    /// The weights of the product.
    #[must_use]
    pub fn shipped() -> &'static Self {
        &SHIPPED
    }

    /// Reads weights; lines that are not understood are left out (a test checks the shipped ones).
    #[must_use]
    pub fn read(text: &str) -> Self {
        let mut out = Self {
            grades: [[[0.0; RELATIONS]; GRADES]; Field::ALL.len()],
            expected: [1.0; RELATIONS],
            names: [0.0, 1.0, 0.0],
            calibration: (0.0, 1.0),
        };
        for line in text.lines().filter(|l| !l.starts_with('#')) {
            let mut words = line.split_whitespace();
            let (Some(what), Some(grade)) = (words.next(), words.next()) else { continue };
            let numbers: Vec<f32> = words.filter_map(|w| w.parse().ok()).collect();
            let pair = (numbers.first().copied().unwrap_or(0.0), numbers.get(1).copied().unwrap_or(1.0));
            match what {
                "names" => fill(&mut out.names, &numbers),
                "calibration" => out.calibration = pair,
                "expected" => fill(&mut out.expected, &numbers),
                _ => {
                    let field = Field::ALL.into_iter().find(|f| f.name() == what);
                    let row = field.and_then(|f| {
                        let place = f.grades().iter().position(|g| *g == grade)?;
                        out.grades.get_mut(f as usize)?.get_mut(place)
                    });
                    row.into_iter().for_each(|row| fill(row, &numbers));
                }
            }
        }
        out
    }

    /// Weight of what was seen of a field for one person against a relation, natural logarithm;
    /// 0 if the field is not known on both sides. The names against a stranger are weighed as a
    /// whole.
    pub(crate) fn of(&self, seen: &Observation, field: Field, against: Relation) -> f32 {
        let Some(grade) = seen.grade(field) else { return 0.0 };
        let row = self.grades.get(field as usize).and_then(|f| f.get(usize::from(grade)));
        let weight = row.map_or(0.0, |row| {
            let of = |r: Relation| row.get(r as usize).copied().unwrap_or(0.0);
            of(Relation::Same) - of(against)
        });
        if field == Field::Given && against == Relation::Stranger {
            let [base, slope, share] = self.names;
            return base + slope * seen.names + share * weight;
        }
        weight
    }
}

fn fill(row: &mut [f32], numbers: &[f32]) {
    for (cell, number) in row.iter_mut().zip(numbers) {
        *cell = *number;
    }
}

#[cfg(test)]
mod tests {
    use super::{RELATIONS, Weights};
    use crate::same::field::Field;

    #[test]
    fn the_shipped_weights_are_whole() {
        let lines: Vec<&str> = include_str!("weights.txt").lines().filter(|l| !l.starts_with('#')).collect();
        let grades: usize = Field::ALL.iter().map(|f| f.grades().len()).sum();
        assert_eq!(lines.len(), grades + 3, "each grade, the expected relatives and two lines");
        let weights = Weights::shipped();
        for field in Field::ALL {
            for relation in 0..RELATIONS {
                let row = |g: usize| weights.grades[field as usize][g][relation];
                let sum: f32 = (0..field.grades().len()).map(|g| row(g).exp()).sum();
                assert!((0.8..1.35).contains(&sum), "{field:?} {relation}: {sum}");
            }
        }
        assert!(weights.expected.iter().all(|n| *n > 0.0));
        assert!(weights.names[1] > 0.0 && weights.calibration.1 > 0.0);
    }
}
