//! The office: where this case file works, and under which profile.

mod keys;
mod set_up;
mod station;
pub(crate) mod storage;

pub use keys::{EscrowForm, KeysView, entrust, keys, renew_recovery_code};
pub use set_up::{SetUp, set_up, usual};
pub(crate) use station::name_of;

use vault::Id;

vault::record! {
    /// An office: the one that this case file belongs to, and those whose cases came from elsewhere.
    pub struct Office = 1 "office" {
        /// Its name.
        1 name: String,
        /// Profile it works under, `code@version`.
        2 profile: String,
        /// Code of the post; first part of each case number.
        3 post: String,
        /// Number of this workstation at the post, 1–99; no two share one.
        4 workstation: u32,
        /// Whether all its persons are invented.
        5 demonstration: bool,
    }
}

impl Office {
    /// What people call this workstation: its post and its number there.
    pub(crate) fn station(&self) -> String {
        format!("{}-{}", self.post, self.workstation)
    }

    /// What the numbers begin with that this workstation gives: post and workstation. A file that was restored or copied
    /// adds three letters of its own from then on: the next plain numbers may have been given by what it lost, or by the
    /// one that it was copied from.
    ///
    /// # Errors
    /// Of the database.
    pub fn series(&self, read: vault::Read<'_>) -> crate::Result<String> {
        let began: Option<Id> = read.row(storage::BEGAN, [self.id], |row| row.get(0))?;
        let now: Option<Id> = read.row(storage::WRITES, [], |row| row.get(0))?;
        let plain = format!("{}{}", self.post, self.workstation);
        Ok(match now {
            Some(now) if began.is_some_and(|began| began != now) => plain + &letters(now),
            _ => plain,
        })
    }
}

/// Three letters for a stream, of those that are not mistaken for digits.
fn letters(stream: Id) -> String {
    const LETTERS: &[u8; 23] = b"ABCDEFGHJKLMNPRSTUVWXYZ";
    // The last bytes are random in every identifier.
    let [.., a, b, c] = *stream.as_bytes();
    [a, b, c].into_iter().map(|byte| char::from(LETTERS[usize::from(byte) % LETTERS.len()])).collect()
}

/// The office of an open case file: the one that was set up in it.
///
/// # Errors
/// Of the database; a file without an office is damaged.
pub fn current(read: vault::Read<'_>) -> crate::Result<Office> {
    let mut offices: Vec<Office> = read.list(storage::HERE, [])?;
    offices.pop().ok_or_else(|| vault::Error::Damaged("there is no office in it".to_owned()).into())
}

/// Identifier that stands for the program itself where no officer acted.
pub const NOBODY: Id = Id::from_bytes([0; 16]);
