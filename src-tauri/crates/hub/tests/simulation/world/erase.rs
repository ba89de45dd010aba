//! Erasures: an office strikes a note out with whatever is about it, while others may still go on with it.

use super::{Told, World, told};
use crate::domain::{NOTE, Tag};
use vault::{Id, Record};

impl World {
    /// Only who knows everything erases, as in the law: whoever keeps the file. An older version does not know the tags.
    pub(super) fn erase(&mut self, station: usize) -> Told<()> {
        if self.scope(station).is_some() || !self.stations[station].is_newer {
            return Ok(());
        }
        let Some(note) = self.some_note(station)? else { return Ok(()) };
        let tags: Vec<Id> = self.stations[station]
            .log
            .read()
            .rows("SELECT id FROM tag WHERE note = ?1", [note], |row| row.get(0))
            .map_err(told)?;
        let mut records: Vec<(u16, Id)> = tags.into_iter().map(|tag| (Tag::TABLE.tag, tag)).collect();
        records.push((NOTE.tag, note));
        self.tally.erased += 1;
        self.commit(station, |change| change.erase(&records).map(|erased| erased.records > 0))
    }
}
