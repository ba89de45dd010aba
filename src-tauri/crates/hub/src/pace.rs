//! How much is asked for, or given, at once: little at first, more while the line is quick. A portion that a slow line does
//! not carry in time would be asked for again in each round, and never come.

use std::time::Duration;

/// Bytes of the first portion, of the smallest and of the largest.
const FIRST: usize = 256 * 1024;
const LEAST: usize = 64 * 1024;
const MOST: usize = 8 * 1024 * 1024;
/// A portion that took less is followed by a larger one, one that took more by a smaller one.
const QUICK: Duration = Duration::from_secs(3);
const SLOW: Duration = Duration::from_secs(15);

/// What one line carries.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pace {
    portion: usize,
}

impl Default for Pace {
    fn default() -> Self {
        Self { portion: FIRST }
    }
}

impl Pace {
    /// Bytes to be moved at once.
    pub fn portion(self) -> usize {
        self.portion
    }

    /// Learns from so many bytes that were moved.
    pub fn learn(&mut self, bytes: usize, took: Duration) {
        if took > SLOW {
            self.portion = (self.portion / 2).max(LEAST);
        } else if took < QUICK && bytes >= self.portion / 2 {
            self.portion = (self.portion * 2).min(MOST);
        }
    }

    /// How long to wait for so many bytes, where a portion is waited for so long: a batch is never divided, however large.
    pub fn patience(self, bytes: usize, silence: Duration) -> Duration {
        let portions = bytes.div_ceil(self.portion).max(1);
        silence.saturating_mul(u32::try_from(portions).unwrap_or(u32::MAX))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SILENCE: Duration = Duration::from_secs(60);

    /// Carries everything, portion by portion; whether each came in time, and how many there were.
    fn carry(all: usize, bytes_a_second: u32) -> (bool, usize) {
        let (mut pace, mut left, mut portions, mut in_time) = (Pace::default(), all, 0, true);
        while left > 0 {
            let bytes = pace.portion().min(left);
            let took = Duration::from_secs(bytes as u64) / bytes_a_second;
            in_time &= took < pace.patience(bytes, SILENCE);
            pace.learn(bytes, took);
            left -= bytes;
            portions += 1;
        }
        (in_time, portions)
    }

    #[test]
    fn a_slow_line_gets_there_and_a_quick_one_is_not_held_up() {
        let all = 200 * 1024 * 1024;
        // A telephone, a bad radio link, a village, an office.
        for (bytes_a_second, most) in [(6_000, 3_300), (20_000, 3_300), (120_000, 900), (10_000_000, 31)] {
            let (in_time, portions) = carry(all, bytes_a_second);
            assert!(in_time && portions <= most, "{bytes_a_second} bytes a second: {in_time}, {portions}");
        }
    }

    #[test]
    fn what_cannot_be_divided_is_waited_for() {
        let pace = Pace::default();
        assert_eq!(pace.patience(1, SILENCE), SILENCE);
        assert_eq!(pace.patience(FIRST, SILENCE), SILENCE);
        assert_eq!(pace.patience(64 * 1024 * 1024, SILENCE), 256 * SILENCE);
    }

    #[test]
    fn small_answers_tell_nothing_of_the_line() {
        let mut pace = Pace::default();
        pace.learn(100, Duration::ZERO);
        assert_eq!(pace, Pace::default());
    }
}
