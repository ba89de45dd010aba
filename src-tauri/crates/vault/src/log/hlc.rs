//! Hybrid logical clock: orders what is displayed. Causality is carried by the bases of writes, never by clocks.

use chrono::{DateTime, TimeDelta, Utc};

/// 48 bits of milliseconds and 16 bits of counter.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub(crate) struct Hlc(pub u64);

/// The year 6429: one bit is left free, because the database's integers are signed.
const LAST_INSTANT: u64 = (1 << 47) - 1;

impl Hlc {
    /// The next value after `self`, at `now`. Never goes back, even when the clock does.
    pub(crate) fn next(self, now: DateTime<Utc>) -> Self {
        let millis = u64::try_from(now.timestamp_millis()).unwrap_or(0).min(LAST_INSTANT);
        Self((millis << 16).max(self.0.saturating_add(1)))
    }

    /// The earliest that stands for an instant.
    pub(crate) fn first(at: DateTime<Utc>) -> Self {
        Self(u64::try_from(at.timestamp_millis()).unwrap_or(0).min(LAST_INSTANT) << 16)
    }

    /// The latest clock of another workstation that is believed at `now`: a day ahead of it. Whatever is later was
    /// made by a clock that is wrong.
    pub(crate) fn latest_believed(now: DateTime<Utc>) -> Self {
        let then = now.checked_add_signed(TimeDelta::days(1)).unwrap_or(now);
        Self(Self::default().next(then).0 | 0xffff)
    }

    /// The instant it stands for.
    pub(crate) fn instant(self) -> DateTime<Utc> {
        i64::try_from(self.0 >> 16).ok().and_then(DateTime::from_timestamp_millis).unwrap_or_default()
    }
}

/// The instant of a commit's clock as the database keeps it.
#[must_use]
pub fn instant(stored: i64) -> DateTime<Utc> {
    Hlc(u64::try_from(stored).unwrap_or(0)).instant()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_advances_when_the_clock_stands_still_or_goes_back() {
        let at = |millis| DateTime::from_timestamp_millis(millis).unwrap();
        let first = Hlc::default().next(at(5_000));
        let second = first.next(at(5_000));
        let third = second.next(at(1_000));
        assert!(first < second && second < third, "order follows the commits, not the clock");
        assert_eq!(third.instant(), at(5_000), "the shown time never goes back");
        let absurd = third.next(DateTime::<Utc>::MAX_UTC);
        assert!(absurd > third && i64::try_from(absurd.next(at(0)).0).is_ok(), "no date overflows it");
    }
}
