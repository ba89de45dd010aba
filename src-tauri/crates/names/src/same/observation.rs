//! What is seen when two records lie side by side, before it is weighed.

use super::alike::{Alike, Names};
use super::birth;
use super::evidence::Evidence;
use super::field::{Field, evidence_grade};
use crate::find::Index;
use crate::script::match_score;

/// Grades of all fields of a pair of records, and what stands behind them.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Observation {
    grades: [Option<u8>; Field::ALL.len()],
    /// Evidence of the names against a stranger, natural logarithm; 0 where a name is missing.
    pub names: f32,
    /// How alike the names are, 0 to 100.
    pub per_cent: u8,
    pub(crate) father: u8,
    pub(crate) mother: u8,
    pub(crate) years: u16,
    pub(crate) number: String,
}

impl Observation {
    /// The grade of a field, if both records know it.
    #[must_use]
    pub fn grade(&self, field: Field) -> Option<u8> {
        self.grades.get(field as usize).copied().flatten()
    }

    /// The name of the grade of a field, if both records know it.
    #[must_use]
    pub fn label(&self, field: Field) -> Option<&'static str> {
        field.grades().get(usize::from(self.grade(field)?)).copied()
    }

    fn set(&mut self, field: Field, grade: Option<u8>) {
        if let Some(cell) = self.grades.get_mut(field as usize) {
            *cell = grade;
        }
    }
}

/// A person looked for, made ready to be held against many records.
pub struct Sought<'a> {
    index: &'a Index,
    evidence: &'a Evidence,
    names: Names,
    father: Names,
    mother: Names,
}

impl<'a> Sought<'a> {
    /// Makes ready. The index lends its knowledge of spellings and frequencies.
    #[must_use]
    pub fn new(index: &'a Index, evidence: &'a Evidence) -> Self {
        Self {
            index,
            evidence,
            names: Names::new(index, &evidence.names),
            father: Names::new(index, &evidence.father),
            mother: Names::new(index, &evidence.mother),
        }
    }

    /// Looks at one record beside the person looked for.
    #[must_use]
    pub fn beside(&self, b: &Evidence) -> Observation {
        let mut seen = Observation::default();
        if let Some(Alike { evidence, per_cent, given }) = self.names.beside(self.index, &b.names) {
            (seen.names, seen.per_cent) = (evidence, per_cent);
            seen.set(Field::Given, Some(given));
        }
        if let Some(father) = self.father.beside(self.index, &b.father) {
            seen.father = father.per_cent;
            seen.set(Field::Father, Some(evidence_grade(father.evidence)));
        }
        if let Some(mother) = self.mother.beside(self.index, &b.mother) {
            seen.mother = mother.per_cent;
            seen.set(Field::Mother, Some(evidence_grade(mother.evidence)));
        }
        beside_names(&mut seen, self.evidence, b);
        seen
    }
}

/// Everything but names.
fn beside_names(seen: &mut Observation, a: &Evidence, b: &Evidence) {
    if let (Some(x), Some(y)) = (&a.birth, &b.birth) {
        let (how, years) = birth::compare(x, y);
        seen.years = years;
        seen.set(Field::Birth, Some(how as u8));
    }
    seen.set(Field::Sex, a.sex.zip(b.sex).map(|(x, y)| u8::from(x != y)));
    seen.set(
        Field::Nationality,
        shared(&a.nationalities, &b.nationalities, |c| c.trim().to_uppercase())
            .map(|s| u8::from(s.is_none())),
    );
    seen.set(Field::Place, places(&a.birth_places, &b.birth_places));
    let (documents, number) = numbers(&a.documents, &b.documents);
    seen.set(Field::Document, documents);
    seen.number = number;
    seen.set(Field::Phone, shared(&a.phones, &b.phones, telephone).map(|s| u8::from(s.is_none())));
    seen.set(Field::Unhcr, numbers(a.unhcr.as_slice(), b.unhcr.as_slice()).0);
}

/// Whether two lists share a value; `None` when one is empty.
fn shared(a: &[String], b: &[String], key: impl Fn(&str) -> String) -> Option<Option<String>> {
    let keys =
        |list: &[String]| -> Vec<String> { list.iter().map(|v| key(v)).filter(|k| !k.is_empty()).collect() };
    let (x, y) = (keys(a), keys(b));
    if x.is_empty() || y.is_empty() {
        return None;
    }
    Some(x.into_iter().find(|k| y.contains(k)))
}

/// A number without blanks and signs, letters large, digits of any script plain.
pub(crate) fn plain_number(text: &str) -> String {
    text.chars()
        .filter_map(|c| match c {
            '٠'..='٩' => char::from_digit(c as u32 - '٠' as u32, 10),
            '۰'..='۹' => char::from_digit(c as u32 - '۰' as u32, 10),
            c if c.is_alphanumeric() => Some(c),
            _ => None,
        })
        .flat_map(char::to_uppercase)
        .collect()
}

/// The last nine digits: country and trunk prefixes come and go.
fn telephone(text: &str) -> String {
    let digits: Vec<char> = plain_number(text).chars().filter(char::is_ascii_digit).collect();
    let start = digits.len().saturating_sub(9);
    if digits.len() < 6 { String::new() } else { digits.iter().skip(start).collect() }
}

/// Numbers of one person: same, one sign off, or different; and the number that is the same.
fn numbers(a: &[String], b: &[String]) -> (Option<u8>, String) {
    let Some(found) = shared(a, b, plain_number) else { return (None, String::new()) };
    if let Some(number) = found {
        return (Some(0), number);
    }
    let near = a
        .iter()
        .map(|x| plain_number(x))
        .any(|x| b.iter().map(|y| plain_number(y)).any(|y| x.len() > 5 && strsim::osa_distance(&x, &y) == 1));
    (Some(if near { 1 } else { 2 }), String::new())
}

fn places(a: &[String], b: &[String]) -> Option<u8> {
    const SAME: f32 = 0.88;
    const ALIKE: f32 = 0.7;
    if a.is_empty() || b.is_empty() {
        return None;
    }
    let best = a.iter().flat_map(|x| b.iter().map(move |y| match_score(x, y))).fold(0.0f32, f32::max);
    Some(if best >= SAME { 0 } else { u8::from(best < ALIKE) + 1 })
}

#[cfg(test)]
mod tests {
    use super::{numbers, plain_number, telephone};

    #[test]
    fn numbers_are_compared_as_they_are_meant() {
        assert_eq!(plain_number(" p-123 ۴۵۶"), "P123456");
        assert_eq!(telephone("+994 (50) 123-45-67"), telephone("050 123 45 67"));
        assert_eq!(telephone("12"), "");
        let of = |t: &str| vec![t.to_owned()];
        assert_eq!(numbers(&of("P1234567"), &of("p 1234567")).0, Some(0));
        assert_eq!(numbers(&of("P1234567"), &of("P1234576")).0, Some(1));
        assert_eq!(numbers(&of("P1234567"), &of("P9934576")).0, Some(2));
        assert_eq!(numbers(&of("P1234567"), &[]).0, None);
        assert_eq!(numbers(&of("-"), &of("P1")).0, None);
    }
}
