//! Two-digit years, Doc 9303-3 §4.8: the reader decides the century.

use super::MrzDate;
use crate::calendar::{Calendar, CivilDate, month_length};

/// A date field read, and whether its content can be right.
pub(super) struct Read {
    pub date: MrzDate,
    pub plausible: bool,
}

impl Read {
    /// A birth lies before the expiry of the document: a paper of 1998 that says 20 means 1920.
    pub(super) fn not_after(mut self, expiry: &Self) -> Self {
        let day = |d: &MrzDate| Some((d.year?, d.month.unwrap_or(1), d.day.unwrap_or(1)));
        let after = |birth, expiry| birth > expiry;
        if expiry.plausible && day(&self.date).zip(day(&expiry.date)).is_some_and(|(b, e)| after(b, e)) {
            self.date.year = self.date.year.map(|year| year - 100);
        }
        self
    }
}

/// Two digits, or `None` for fillers; `Err` for anything else.
fn two(raw: &[char]) -> Result<Option<u8>, ()> {
    match raw {
        ['<', '<'] => Ok(None),
        [a, b] => match (a.to_digit(10), b.to_digit(10)) {
            (Some(a), Some(b)) => u8::try_from(a * 10 + b).map(Some).map_err(|_| ()),
            _ => Err(()),
        },
        _ => Err(()),
    }
}

fn field(raw: &str, century: impl Fn(i32, u8, u8) -> i32) -> Read {
    let chars: Vec<char> = raw.chars().collect();
    let part = |at: usize| chars.get(at..at + 2).map_or(Err(()), two);
    let (y, m, d) = (part(0), part(2), part(4));
    let mut plausible = y.is_ok() && m.is_ok() && d.is_ok();
    // Some issuers write 00 for an unknown day or month.
    let known = |p: Result<Option<u8>, ()>| p.ok().flatten().filter(|n| *n > 0);
    let month = known(m).filter(|m| *m <= 12);
    plausible &= known(m).is_none() || month.is_some();
    let year = y.ok().flatten().map(|y| century(i32::from(y), month.unwrap_or(1), known(d).unwrap_or(1)));
    let longest = match (year, month) {
        (Some(year), Some(month)) => month_length(Calendar::Gregorian, year, month).unwrap_or(31),
        (None, Some(2)) => 29,
        _ => 31,
    };
    let day = known(d).filter(|d| *d <= longest);
    plausible &= known(d).is_none() || day.is_some();
    Read { date: MrzDate { raw: raw.to_owned(), year, month, day }, plausible }
}

/// A birth is the latest one that does not lie in the future.
pub(super) fn birth(raw: &str, today: CivilDate) -> Read {
    field(raw, |yy, month, day| {
        let this = today.year - today.year.rem_euclid(100) + yy;
        if (this, month, day) > (today.year, today.month, today.day) { this - 100 } else { this }
    })
}

/// An expiry lies at most 50 years ahead, and less than 50 back.
pub(super) fn expiry(raw: &str, today: CivilDate) -> Read {
    field(raw, |yy, _, _| {
        let this = today.year - today.year.rem_euclid(100) + yy;
        if this > today.year + 50 {
            this - 100
        } else if this <= today.year - 50 {
            this + 100
        } else {
            this
        }
    })
}

/// Whether the last day of validity is over; an unknown day or month counts to its end.
pub(super) fn is_over(expiry: &MrzDate, today: CivilDate) -> bool {
    let day = |year| (year, expiry.month.unwrap_or(12), expiry.day.unwrap_or(31));
    expiry.year.is_some_and(|year| day(year) < (today.year, today.month, today.day))
}
