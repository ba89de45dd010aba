//! The folder of backups: named by the time, thinned, never too old; and what is known of those that could not be made.

use crate::reserve;
use casework::{Code, Failure, Kind, Result};
use chrono::{DateTime, Duration, NaiveDateTime, Utc};
use std::{
    fs,
    path::{Path, PathBuf},
};
use vault::{Copying, Vault, file::thinned};

const NAME: &str = "%Y-%m-%d-%H%M%S";
/// Ends the name of a backup of a file that was alarmed about: it is nobody's reason to throw a good one away.
const ALARMED: &str = "-alarm";
/// Ends the name of a backup that is being written.
const UNFINISHED: &str = ".unfinished";
/// Bytes that a backup leaves on the disk, for what people write meanwhile.
const LEFT_FREE: u64 = 64 << 20;

/// A backup in the folder.
#[derive(Debug, Clone)]
pub struct Kept {
    /// Name of its folder.
    pub name: String,
    /// When it was made.
    pub made_at: DateTime<Utc>,
    /// Bytes of its database.
    pub bytes: u64,
    /// Whether something was wrong with the case file when it was made.
    pub alarmed: bool,
}

/// The backups in a folder, the newest first. What is named otherwise is none of ours.
#[must_use]
pub fn all(folder: &Path) -> Vec<Kept> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let mut kept: Vec<Kept> = entries
        .filter_map(|entry| {
            let name = entry.file_name().into_string().ok()?;
            let (time, alarmed) =
                name.strip_suffix(ALARMED).map_or((name.as_str(), false), |time| (time, true));
            let made_at = NaiveDateTime::parse_from_str(time, NAME).ok()?.and_utc();
            let bytes = fs::metadata(entry.path().join(vault::file::DATABASE)).ok()?.len();
            Some(Kept { name, made_at, bytes, alarmed })
        })
        .collect();
    kept.sort_by_key(|one| std::cmp::Reverse((one.made_at, !one.alarmed)));
    kept
}

/// The folder of the backup with this name. Only those that [`all`] lists: a name is no path.
///
/// # Errors
/// [`Code::NotFound`].
pub fn named(folder: &Path, name: &str) -> Result<PathBuf> {
    let known = all(folder).into_iter().find(|kept| kept.name == name);
    known
        .map(|kept| folder.join(kept.name))
        .ok_or_else(|| Failure::new(Kind::NotFound, Code::NotFound).context(name))
}

/// Begins a backup in a folder, named by the time. While something is wrong with the case file it is named as what it is.
///
/// # Errors
/// Of the vault; [`Code::DiskFull`], before anything is written.
pub fn begin(vault: &Vault, folder: &Path, now: DateTime<Utc>) -> Result<Copying> {
    let needed = size(vault.folder()).saturating_add(LEFT_FREE);
    if !reserve::has_room(folder, needed) {
        let why = format!("{needed} bytes are needed in {}", folder.display());
        return Err(Failure::new(Kind::File, Code::DiskFull).context(why));
    }
    let ending = if vault.alarm().is_empty() { "" } else { ALARMED };
    Ok(vault.begin_backup(&folder.join(format!("{}{ending}", now.format(NAME))))?)
}

/// Takes those away that are no longer needed, now that another was made. While something is wrong with the case file
/// nothing is taken away, and the new one is named as what it is, if that was found meanwhile: good ones must not go for it.
pub fn settle(vault: &Vault, folder: &Path, made: &Path, now: DateTime<Utc>) {
    if vault.alarm().is_empty() {
        let good = all(folder).into_iter().filter(|kept| !kept.alarmed);
        let times: Vec<_> = good.map(|kept| kept.made_at).collect();
        for gone in thinned(&times, now) {
            // Best effort: one too many harms nobody.
            let _kept = fs::remove_dir_all(folder.join(gone.format(NAME).to_string()));
        }
        return;
    }
    let mut name = made.as_os_str().to_owned();
    if !name.as_encoded_bytes().ends_with(ALARMED.as_bytes()) {
        name.push(ALARMED);
        // Best effort: it lies there whole, under the one name or the other.
        let _named = fs::rename(made, PathBuf::from(name));
    }
}

/// The folder that somebody chose, or the desk's own where they chose none. It must be there: a stick that was pulled out
/// would be made anew as a folder of this machine.
///
/// # Errors
/// [`Code::CannotReadFile`] at `folder`.
pub fn chosen(own: PathBuf, typed: &str) -> Result<PathBuf> {
    let typed = typed.trim();
    let path = PathBuf::from(typed);
    if typed.is_empty() {
        return Ok(own);
    }
    if path.is_absolute() && path.is_dir() {
        Ok(path)
    } else {
        Err(Failure::field("folder", Code::CannotReadFile))
    }
}

/// Bytes of a case file on the disk: a backup takes no more.
fn size(folder: &Path) -> u64 {
    let names = [vault::file::DATABASE, "case.db-wal"].into_iter();
    names.filter_map(|name| fs::metadata(folder.join(name)).ok()).map(|known| known.len()).sum()
}

/// Takes away what a kill left half written: it would keep its room for ever.
pub fn sweep(folder: &Path) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        if entry.file_name().to_str().is_some_and(|name| name.ends_with(UNFINISHED)) {
            // Best effort: where it stays, the room is looked at next.
            let _kept = fs::remove_dir_all(entry.path());
        }
    }
}

/// Writes a backup, verified, and takes away every other that was made before it, and what was set aside beside the file:
/// what this desk forgot lies in those.
///
/// # Errors
/// Of the vault; then those of before are still there. [`Code::FileAlarmed`] while something is wrong with the case file:
/// the good ones may be the only way back. [`Code::CannotWriteFile`] when one could not be taken away.
pub fn renew(vault: &Vault, folder: &Path, now: DateTime<Utc>) -> Result<()> {
    if !vault.alarm().is_empty() {
        return Err(Failure::not_now(Code::FileAlarmed));
    }
    sweep(folder);
    let before = all(folder);
    let mut copying = begin(vault, folder, now)?;
    copying.write()?.sync()?;
    let made = copying.accept()?;
    for old in before.iter().map(|kept| folder.join(&kept.name)).filter(|old| *old != made.folder) {
        fs::remove_dir_all(&old).map_err(|error| {
            Failure::new(Kind::File, Code::CannotWriteFile).with("path", old.display()).context(error)
        })?;
    }
    vault.drop_copy_from_before()?;
    vault.drop_records_set_aside()?;
    Ok(())
}

/// When the newest good backup was made. One of the future is none: the clock was wrong then, or is now.
#[must_use]
pub fn newest(folder: &Path, now: DateTime<Utc>) -> Option<DateTime<Utc>> {
    let good = all(folder).into_iter().filter(|kept| !kept.alarmed);
    good.map(|kept| kept.made_at).find(|made| *made <= now)
}

/// Whether another backup is due.
#[must_use]
pub fn is_due(folder: &Path, hours: u32, now: DateTime<Utc>) -> bool {
    newest(folder, now).is_none_or(|made| now - made >= Duration::hours(i64::from(hours)))
}

/// Backups that could not be made, one after the other.
#[derive(Debug, Clone)]
pub struct Failed {
    /// When the first of them was tried.
    pub since: DateTime<Utc>,
    /// When the last of them was tried.
    pub at: DateTime<Utc>,
    /// When it is tried again.
    pub again: DateTime<Utc>,
    /// Why the last could not be made.
    pub code: Code,
    times: u32,
}

/// What is known of backups that could not be made. Each that fails makes the next one wait longer, up to an hour:
/// a disk that is full would be filled again and again.
#[derive(Debug, Default)]
pub struct Schedule(Option<Failed>);

impl Schedule {
    /// Whether it is too early to try again. A clock that was set back must not put it off for ever.
    #[must_use]
    pub fn is_waiting(&self, now: DateTime<Utc>) -> bool {
        self.0.as_ref().is_some_and(|failed| failed.at <= now && now < failed.again)
    }

    /// Remembers how one ended.
    pub fn note<T>(&mut self, outcome: &Result<T>, now: DateTime<Utc>) {
        let Err(failure) = outcome else {
            self.0 = None;
            return;
        };
        let (since, times) = self.0.as_ref().map_or((now, 0), |before| (before.since, before.times));
        let minutes = 1_i64.checked_shl(times).unwrap_or(i64::MAX).clamp(1, 60);
        let again = now + Duration::minutes(minutes);
        let times = times.saturating_add(1).min(16);
        self.0 = Some(Failed { since, at: now, again, code: failure.code, times });
    }

    /// Those that failed since the last that was made; none when the last was made.
    #[must_use]
    pub fn failed(&self) -> Option<&Failed> {
        self.0.as_ref()
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a failed expectation is a failed test")]

    use super::*;

    #[test]
    fn each_failure_waits_longer_up_to_an_hour_and_one_that_is_made_ends_it() {
        let begin: DateTime<Utc> = "2026-11-26T05:00:00Z".parse().unwrap();
        let (mut schedule, mut now) = (Schedule::default(), begin);
        assert!(!schedule.is_waiting(now));
        let full: Result<()> = Err(Failure::new(Kind::File, Code::DiskFull));
        for minutes in [1, 2, 4, 8, 16, 32, 60, 60, 60] {
            schedule.note(&full, now);
            assert!(schedule.is_waiting(now) && !schedule.is_waiting(now - Duration::hours(9)));
            now += Duration::minutes(minutes);
            assert!(
                schedule.is_waiting(now - Duration::seconds(1)) && !schedule.is_waiting(now),
                "{minutes}"
            );
        }
        let failed = schedule.failed().unwrap();
        assert_eq!((failed.since, failed.code), (begin, Code::DiskFull));
        schedule.note(&Ok(()), now);
        assert!(schedule.failed().is_none() && !schedule.is_waiting(now));
    }
}
