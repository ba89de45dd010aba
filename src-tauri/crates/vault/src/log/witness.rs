//! What a paper can tell of the log: its last commit when the paper was made. A log that was turned back or
//! written anew since does not have that commit.

use super::{Hash, door::tip};
use crate::{Result, Vault};

impl Vault {
    /// Number and hash of this installation's last commit; 0 and zeros before the first.
    ///
    /// # Errors
    /// Of the database.
    pub fn head(&self) -> Result<(u64, Hash)> {
        tip(self.read().db, self.stream())
    }

    /// Whether the log holds a commit of this number whose hash begins so. A log of any installation does: a restored
    /// file goes on under another name.
    ///
    /// # Errors
    /// Of the database.
    pub fn holds(&self, seq: u64, head: &[u8]) -> Result<bool> {
        if seq == 0 {
            return Ok(head.iter().all(|byte| *byte == 0));
        }
        let mut statement = self.read().db.prepare_cached("SELECT hash FROM commit_log WHERE seq = ?1")?;
        let hashes = statement.query_map([super::door::signed(seq)], |row| row.get::<_, Hash>(0))?;
        for hash in hashes {
            if hash?.starts_with(head) {
                return Ok(true);
            }
        }
        Ok(false)
    }
}

#[cfg(test)]
mod tests {
    use crate::domain::{Desk, book, id};

    #[test]
    fn the_head_is_the_last_commit() {
        let mut desk = Desk::new();
        let (none, zeros) = desk.vault.head().unwrap();
        assert_eq!((none, zeros), (0, [0; 32]));
        desk.commit(|change| change.create(&book(id(1), "Bir"))).unwrap();
        let (first, one) = desk.vault.head().unwrap();
        desk.commit(|change| change.create(&book(id(2), "İki"))).unwrap();
        let (second, two) = desk.vault.head().unwrap();
        assert_eq!((first, second), (1, 2));
        assert_ne!(one, two);
        for (seq, head, holds) in [
            (0, &zeros[..8], true),
            (0, &one[..8], false),
            (1, &one[..8], true),
            (1, &two[..8], false),
            (2, &two[..8], true),
            (3, &two[..8], false),
        ] {
            assert_eq!(desk.vault.holds(seq, head).unwrap(), holds, "{seq}");
        }
    }
}
