//! Dates of birth as evidence: what agreement, near agreement and disagreement of two dates tell.

use std::collections::BTreeMap;

use crate::calendar::{CivilDate, DateRange};

/// A date of birth as far as it is known. Zero months and days are unknown; a month above twelve
/// is kept, since days and months are often exchanged.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Born {
    first_year: u16,
    last_year: u16,
    month: u8,
    day: u8,
}

impl Born {
    /// Year, month and day as written, possible or not.
    #[must_use]
    pub const fn as_written(year: u16, month: u8, day: u8) -> Self {
        Self { first_year: year, last_year: year, month, day }
    }

    const fn exact(self) -> bool {
        self.first_year == self.last_year && self.month != 0 && self.day != 0
    }

    fn key(self) -> u32 {
        u32::from(self.first_year) << 16 | u32::from(self.month) << 8 | u32::from(self.day)
    }
}

impl From<DateRange> for Born {
    fn from(range: DateRange) -> Self {
        let year = |d: CivilDate| u16::try_from(d.year).unwrap_or(0);
        let (first, last) = (range.earliest, range.latest);
        let same_year = first.year == last.year;
        let month = if same_year && first.month == last.month { first.month } else { 0 };
        let day = if range.is_exact() { first.day } else { 0 };
        Self { first_year: year(first), last_year: year(last), month, day }
    }
}

/// The most that two dates can tell once the near ones have been looked up.
pub(crate) const BEYOND_NEAR: f32 = 3.0;

/// Evidence, in natural logarithms, that two dates are one person's.
pub(crate) fn evidence(a: Born, b: Born) -> f32 {
    if a.first_year == 0 || b.first_year == 0 {
        return 0.0;
    }
    let apart = i32::from(a.first_year.max(b.first_year)) - i32::from(a.last_year.min(b.last_year));
    if !(a.exact() && b.exact()) {
        let width = u16::max(a.last_year - a.first_year, b.last_year - b.first_year);
        let narrow = 3.2 - f32::from(width + 1).ln();
        let month = match (a.month, b.month) {
            (0, _) | (_, 0) => 0.0,
            (x, y) if x == y => 2.0,
            _ => -1.0,
        };
        return match apart {
            i32::MIN..=0 => narrow.max(0.3) + month,
            1 => 1.6,
            2 => 0.6,
            3..=5 => -1.0,
            _ => -4.0,
        };
    }
    let swapped = a.first_year == b.first_year && a.month == b.day && a.day == b.month;
    let (month, day) = (a.month == b.month, a.day == b.day);
    let default = (a.month, a.day) == (1, 1) || (b.month, b.day) == (1, 1);
    match (apart, month, day) {
        (0, true, true) if default => 6.0,
        (0, true, true) => 9.0,
        (0, ..) if swapped => 6.5,
        (0, true, false) if close(a.day, b.day) => 5.5,
        (0, false, true) if close(a.month, b.month) => 5.5,
        (0, ..) if days_apart(a, b) <= 3 => 5.0,
        (0, ..) if default => 3.0,
        (0, true, false) | (0, false, true) => 2.4,
        (0, ..) => 0.5,
        (_, true, true) if !default && close_year(a.first_year, b.first_year) => 5.0,
        (1, ..) if default => 1.5,
        (1, true, true) => 4.0,
        (_, true, true) if !default => 1.5,
        (1, ..) if days_apart(a, b) <= 3 => 4.0,
        (1, ..) => -0.5,
        (2, ..) if default => 0.5,
        (2..=3, ..) => -1.5,
        _ => -4.5,
    }
}

fn days_apart(a: Born, b: Born) -> u64 {
    let day = |d: Born| CivilDate::new(i32::from(d.first_year), d.month, d.day).ok();
    day(a).zip(day(b)).map_or(u64::MAX, |(a, b)| a.days_until(b).unsigned_abs())
}

/// One digit differs, or the two are exchanged.
fn close(a: u8, b: u8) -> bool {
    let (x, y) = ((a / 10, a % 10), (b / 10, b % 10));
    x.0 == y.0 || x.1 == y.1 || (x.0 == y.1 && x.1 == y.0) || a.abs_diff(b) <= 1
}

fn close_year(a: u16, b: u16) -> bool {
    let digits = |n: u16| [n / 1000, n / 100 % 10, n / 10 % 10, n % 10];
    let (x, y) = (digits(a), digits(b));
    let differ = x.iter().zip(&y).filter(|(a, b)| a != b).count();
    differ == 1 || a.abs_diff(b) <= 2 || (differ == 2 && x[2] == y[3] && x[3] == y[2])
}

/// Dates of birth by person, and persons by day.
#[derive(Default)]
pub(crate) struct Births {
    of: Vec<Born>,
    days: BTreeMap<u32, Vec<u32>>,
}

impl Births {
    pub(crate) fn of(&self, slot: u32) -> Born {
        self.of.get(slot as usize).copied().unwrap_or_default()
    }

    pub(crate) fn set(&mut self, slot: u32, born: Born) {
        let old = self.of(slot);
        if old == born {
            return;
        }
        if let Some(day) = self.days.get_mut(&old.key()) {
            day.retain(|s| *s != slot);
        }
        if self.of.len() <= slot as usize {
            self.of.resize(slot as usize + 1, Born::default());
        }
        self.of.get_mut(slot as usize).into_iter().for_each(|cell| *cell = born);
        if born.exact() {
            self.days.entry(born.key()).or_default().push(slot);
        }
    }

    pub(crate) fn settle(&mut self) {
        self.of.shrink_to_fit();
        self.days.values_mut().for_each(Vec::shrink_to_fit);
    }

    pub(crate) fn bytes(&self) -> usize {
        self.of.capacity() * size_of::<Born>()
            + self.days.values().map(|d| d.capacity() * 4 + 48).sum::<usize>()
    }

    /// Persons born on the day or on one it is easily mistaken for.
    pub(crate) fn near(&self, born: Born) -> impl Iterator<Item = u32> {
        let mut keys = Vec::new();
        if born.exact() {
            let year = born.first_year;
            let (m, d) = (born.month, born.day);
            let mut add = |y: u16, m: u8, d: u8| keys.push(Born::as_written(y, m, d).key());
            add(year, m, d);
            add(year, d, m);
            (1..=31).filter(|x| close(*x, d)).for_each(|x| add(year, m, x));
            (1..=12).filter(|x| close(*x, m)).for_each(|x| add(year, x, d));
            add(year, 1, 1);
            if (m, d) != (1, 1) {
                (1900..2100).filter(|y| close_year(*y, year)).for_each(|y| add(y, m, d));
            }
            if let Ok(day) = CivilDate::new(i32::from(year), m, d) {
                for n in -3..=3 {
                    let near = day.plus_days(n);
                    add(u16::try_from(near.year).unwrap_or(0), near.month, near.day);
                }
            }
        }
        keys.sort_unstable();
        keys.dedup();
        keys.into_iter().filter_map(|k| self.days.get(&k)).flatten().copied()
    }
}
