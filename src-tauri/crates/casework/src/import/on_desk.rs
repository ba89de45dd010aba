//! The list that lies on the desk: read, looked at, taken over in pieces. It is in memory only, beside a draft of the
//! file that brings it back after a crash; nothing of it is a record until a piece is taken over.

use super::{
    Import, ImportRow, Mapping,
    alike::{Rows, duplicates_of},
    check::{self, Checked},
    reading::Reader,
    storage,
    words::{self, Meanings},
};
use crate::{
    Code, Desk, Failure, Kind, Result,
    permit::{Permit, Register},
};
use chrono::{DateTime, Utc};
use intake::table::{Choice, Table};
use std::collections::{HashMap, HashSet};
use vault::{Id, Mark, Read};

/// The list that lies on the desk: one at a time.
#[derive(Default)]
pub struct OnDesk(Option<(Id, List)>);

/// A list.
pub(super) struct List {
    pub(super) name: String,
    pub(super) sha256: String,
    pub(super) bytes: Vec<u8>,
    pub(super) choice: Choice,
    pub(super) table: Table,
    /// Rows as checked by one mapping, as far as they were.
    look: Option<Look>,
    /// The person made of a row, by its index.
    pub(super) made: HashMap<usize, Id>,
    /// Rows taken over or left out.
    pub(super) done: usize,
}

/// Rows as checked by one mapping.
struct Look {
    mapping: Mapping,
    rows: Vec<Checked>,
    met: Rows,
    /// How the file was when it was asked for persons who are alike.
    mark: Mark,
}

impl OnDesk {
    /// Puts a list down, in the place of another.
    pub(super) fn put(&mut self, id: Id, list: List) {
        self.0 = Some((id, list));
    }

    /// Takes a list up: it is to be put down again.
    pub(super) fn take(&mut self, id: Id) -> Result<List> {
        let taken = self.0.take_if(|(there, _)| *there == id);
        let missing = || Failure::new(Kind::NotFound, Code::NotFound).context("no such list on the desk");
        taken.map(|(_, list)| list).ok_or_else(missing)
    }

    /// A list.
    pub(super) fn get(&self, id: Id) -> Option<&List> {
        self.0.as_ref().filter(|(there, _)| *there == id).map(|(_, list)| list)
    }

    /// Which list lies there.
    pub(super) fn there(&self) -> Option<Id> {
        self.0.as_ref().map(|(id, _)| *id)
    }
}

/// Works on a list, which lies on the desk again afterwards, whatever came of it.
pub(super) fn with<T>(
    desk: &mut Desk,
    id: Id,
    work: impl FnOnce(&mut Desk, &mut List) -> Result<T>,
) -> Result<T> {
    let mut list = desk.imports.take(id)?;
    let answer = work(desk, &mut list);
    desk.imports.put(id, list);
    answer
}

impl List {
    /// A list just read.
    pub(super) fn new(name: String, sha256: String, bytes: Vec<u8>, choice: Choice, table: Table) -> Self {
        Self { name, sha256, bytes, choice, table, look: None, made: HashMap::new(), done: 0 }
    }

    /// Remembers which rows an import that was broken off has reached.
    pub(super) fn catch_up(&mut self, read: Read<'_>, import: &Import) -> Result<()> {
        let reached: Vec<ImportRow> = read.list(storage::ROWS, [import.id])?;
        let by_line: HashMap<u32, usize> =
            (0..).zip(&self.table.rows).map(|(at, row)| (row.line, at)).collect();
        let made = reached.iter().filter_map(|row| Some((*by_line.get(&row.line)?, row.person?)));
        self.made = made.collect();
        self.done = reached.len();
        Ok(())
    }

    /// Checks rows up to an index, by a mapping, and who they may be from an index on.
    pub(super) fn look(
        &mut self,
        desk: &mut Desk,
        permit: &Permit<Register>,
        mapping: &Mapping,
        asked: std::ops::Range<usize>,
        now: DateTime<Utc>,
    ) -> Result<&[Checked]> {
        let words = words::shipped()
            .map_err(|error| Failure::new(Kind::Unexpected, Code::ProfileInvalid).context(error))?;
        desk.finder.follow(&desk.vault)?;
        let mark = desk.vault.mark()?;
        let mut look = match self.look.take().filter(|look| look.mapping == *mapping) {
            Some(mut look) if look.mark != mark => {
                // Somebody was registered meanwhile: who is alike is asked anew.
                look.rows.iter_mut().for_each(|row| row.in_file = None);
                Look { mark, ..look }
            }
            Some(look) => look,
            None => {
                let met = Rows::beside(desk.finder.len());
                Look { mapping: mapping.clone(), rows: Vec::new(), met, mark }
            }
        };
        let meanings = Meanings::new(words, &desk.profile.lists);
        let lists = &desk.profile.lists;
        let reader = Reader { mapping, meanings: &meanings, lists };
        let until = asked.end.min(self.table.rows.len());
        for row in self.table.rows.get(look.rows.len()..until).unwrap_or_default() {
            let mut checked = check::check(desk, permit, &reader, row, now)?;
            checked.in_list = look.met.meet(&checked);
            look.rows.push(checked);
        }
        look.met.settle();
        // Who was made of this very list is met as a row of it.
        let own: HashSet<Id> = self.made.values().copied().collect();
        for row in look.rows.get_mut(asked.start..until).into_iter().flatten() {
            if row.in_file.is_none() && row.faults.is_empty() {
                let mut found = duplicates_of(desk, row)?;
                found.retain(|(person, _)| !own.contains(person));
                row.in_file = Some(found);
            }
        }
        Ok(&self.look.insert(look).rows)
    }

    /// What this list wrote itself is no reason to ask anew.
    pub(super) fn wrote(&mut self, desk: &Desk) -> Result<()> {
        if let Some(look) = &mut self.look {
            look.mark = desk.vault.mark()?;
        }
        Ok(())
    }

    /// By which mapping they were.
    pub(super) fn mapping(&self) -> Option<&Mapping> {
        self.look.as_ref().map(|look| &look.mapping)
    }

    /// Rows checked so far.
    pub(super) fn checked(&self) -> &[Checked] {
        self.look.as_ref().map_or(&[], |look| &look.rows)
    }
}
