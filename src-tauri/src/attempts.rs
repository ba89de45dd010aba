//! Failed attempts to sign in: each after the first few makes the next one wait longer.
//!
//! Kept in a small file beside the case file, so that starting the program again does not start the count again. It
//! stops whoever sits at the keyboard; whoever has the disk is stopped by the work that each password costs.

use casework::{Code, Failure, Kind, Result};
use chrono::{DateTime, Duration, Utc};
use std::{fs, path::PathBuf};

/// Attempts that may fail before anybody has to wait: Caps Lock, the other keyboard, the old password.
const FREE: u32 = 5;
const FIRST: i64 = 5;
const LONGEST: i64 = 300;

/// Failed attempts at one case file since somebody last signed in.
pub struct Attempts {
    file: PathBuf,
    failed: u32,
    last: DateTime<Utc>,
}

impl Attempts {
    /// Those that the file tells of; none when it is not there or tells nothing.
    #[must_use]
    pub fn load(file: PathBuf) -> Self {
        let read = || {
            let text = fs::read_to_string(&file).ok()?;
            let (failed, last) = text.trim().split_once(' ')?;
            Some((failed.parse().ok()?, DateTime::from_timestamp_millis(last.parse().ok()?)?))
        };
        let (failed, last) = read().unwrap_or_default();
        Self { file, failed, last }
    }

    /// Refuses an attempt that comes too early.
    ///
    /// # Errors
    /// [`Code::WaitBeforeTrying`] with the seconds that are left.
    pub fn allow(&self, now: DateTime<Utc>) -> Result<()> {
        let wait = self.wait();
        // A clock that was set back must not lock anybody out for longer than the wait itself.
        let left = (wait - (now - self.last)).clamp(Duration::zero(), wait);
        let seconds = left.num_milliseconds().div_euclid(1000) + i64::from(left.subsec_nanos() > 0);
        if seconds > 0 {
            return Err(Failure::new(Kind::NotNow, Code::WaitBeforeTrying).with("seconds", seconds));
        }
        Ok(())
    }

    fn wait(&self) -> Duration {
        match self.failed.checked_sub(FREE) {
            None => Duration::zero(),
            Some(over) => Duration::seconds(FIRST.saturating_mul(1 << over.min(16)).min(LONGEST)),
        }
    }

    /// Counts the outcome of an attempt: what was wrong is counted, who got in begins anew.
    pub fn count<T>(&mut self, outcome: &Result<T>, now: DateTime<Utc>) {
        match outcome {
            Err(failure) if is_wrong(failure) => {
                self.failed = self.failed.saturating_add(1);
                self.last = now;
                let text = format!("{} {}\n", self.failed, now.timestamp_millis());
                // Best effort: the case file itself must open from a disk that is full.
                let _kept = fs::write(&self.file, text);
            }
            Ok(_) if self.failed > 0 => {
                self.failed = 0;
                let _gone = fs::remove_file(&self.file);
            }
            _ => {}
        }
    }
}

/// Whether it says that a secret was wrong, at a field of its form or as a whole.
fn is_wrong(failure: &Failure) -> bool {
    let wrong = |code: Code| matches!(code, Code::WrongPassword | Code::WrongRecoveryCode);
    wrong(failure.code) || failure.fields.iter().any(|fault| wrong(fault.code))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(seconds: i64) -> DateTime<Utc> {
        DateTime::from_timestamp(1_780_000_000 + seconds, 0).unwrap()
    }

    fn wrong() -> Result<()> {
        Err(Failure::new(Kind::File, Code::WrongPassword))
    }

    #[test]
    fn each_attempt_too_many_waits_longer_also_after_a_restart() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("attempts");
        let mut now = 0;
        let mut waits = Vec::new();
        for _ in 0..14 {
            let mut attempts = Attempts::load(file.clone());
            let began = now;
            while let Err(failure) = attempts.allow(at(now)) {
                assert_eq!(failure.code, Code::WaitBeforeTrying);
                now += 1;
            }
            waits.push(now - began);
            attempts.count(&wrong(), at(now));
        }
        assert_eq!(waits, [0, 0, 0, 0, 0, 5, 10, 20, 40, 80, 160, 300, 300, 300]);
        let mut attempts = Attempts::load(file.clone());
        assert!(attempts.allow(at(now + 299)).is_err() && attempts.allow(at(now + 300)).is_ok());
        // What is not a wrong secret is no attempt.
        attempts.count(&Err::<(), _>(Failure::new(Kind::File, Code::OpenElsewhere)), at(now + 300));
        assert!(attempts.allow(at(now + 300)).is_ok());
        let left = attempts.allow(at(now - 86_400)).unwrap_err().params["seconds"].clone();
        assert_eq!(left, "300", "a clock set back by a day costs no more");
        attempts.count(&Ok(()), at(now + 301));
        assert!(Attempts::load(file.clone()).allow(at(now + 301)).is_ok() && !file.exists());
    }

    #[test]
    fn a_file_that_tells_nothing_is_no_attempt() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("attempts");
        for text in ["", "x", "5", "9 x", "-1 0", "99999999999 0", "9 99999999999999999"] {
            fs::write(&file, text).unwrap();
            assert!(Attempts::load(file.clone()).allow(at(0)).is_ok(), "{text}");
        }
    }
}
