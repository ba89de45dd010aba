//! Ages as tables demand them: on the day of the application, of the decision, or at the end of the period.

use super::day::{Day, NEVER};

/// UNHCR's age groups; the last is for those whose birth is not known.
pub(crate) const UNHCR: &[&str] = &["0_4", "5_11", "12_17", "18_59", "60", "other"];
/// Eurostat's.
pub(crate) const EUROSTAT: &[&str] = &["Y_LT14", "Y14-17", "Y18-34", "Y35-64", "Y_GE65", "UNK"];

pub(crate) fn unhcr(born: Day, on: Day) -> u16 {
    group(born, on, [5, 12, 18, 60])
}

pub(crate) fn eurostat(born: Day, on: Day) -> u16 {
    group(born, on, [14, 18, 35, 65])
}

/// Whoever was born after the day, as a birth that is known to the year can seem to be, is in the youngest group.
fn group(born: Day, on: Day, bounds: [i32; 4]) -> u16 {
    if born == NEVER {
        return 5;
    }
    let age = on.age(born);
    bounds.iter().map(|bound| u16::from(age >= *bound)).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn groups_change_on_the_birthday() {
        let day = |text: &str| Day::from(text.parse::<chrono::NaiveDate>().unwrap());
        for (born, on, unhcr_group, eurostat_group) in [
            ("2021-03-02", "2026-03-01", "0_4", "Y_LT14"),
            ("2021-03-02", "2026-03-02", "5_11", "Y_LT14"),
            ("2014-05-05", "2026-05-05", "12_17", "Y_LT14"),
            ("2012-02-29", "2026-02-28", "12_17", "Y_LT14"),
            ("2012-02-29", "2026-03-01", "12_17", "Y14-17"),
            ("2008-12-31", "2026-12-30", "12_17", "Y14-17"),
            ("2008-12-31", "2026-12-31", "18_59", "Y18-34"),
            ("1966-07-01", "2026-06-30", "18_59", "Y35-64"),
            ("1966-07-01", "2026-07-01", "60", "Y35-64"),
            ("1961-07-01", "2026-07-01", "60", "Y_GE65"),
            ("2027-01-01", "2026-07-01", "0_4", "Y_LT14"),
        ] {
            assert_eq!(UNHCR[usize::from(unhcr(day(born), day(on)))], unhcr_group, "{born} {on}");
            assert_eq!(EUROSTAT[usize::from(eurostat(day(born), day(on)))], eurostat_group, "{born} {on}");
        }
        assert_eq!(UNHCR[usize::from(unhcr(NEVER, day("2026-01-01")))], "other");
        assert_eq!(EUROSTAT[usize::from(eurostat(NEVER, day("2026-01-01")))], "UNK");
    }
}
