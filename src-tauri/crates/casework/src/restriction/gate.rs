//! What a command names is looked at before it runs: what is for holders of a class is refused to whoever is none,
//! whatever the command wants of it.

use super::{Withheld, storage};
use crate::{Desk, Result, access, folder, permit::Acting};
use std::collections::{BTreeMap, btree_map::Entry};
use vault::Id;

/// Refuses what names something restricted that the officer may not see. Verbs that list leave such things out by
/// themselves; this stands before those that are told which one is meant.
///
/// # Errors
/// [`crate::Code::Restricted`], with its classes.
pub fn gate(desk: &Desk, acting: &Acting, named: &[Id]) -> Result<()> {
    let read = desk.read();
    if named.is_empty() || read.row(storage::ANY, [], |row| row.get::<_, i64>(0))?.is_none() {
        return Ok(());
    }
    let mut cases: BTreeMap<Id, Withheld> = BTreeMap::new();
    for id in named {
        let Some(case) = access::made_in(read, *id)? else { continue };
        let case = folder::standing(read, case)?;
        let withheld = match cases.entry(case) {
            Entry::Occupied(known) => known.into_mut(),
            Entry::Vacant(new) => new.insert(Withheld::of(read, acting, case)?),
        };
        withheld.allow(*id)?;
    }
    Ok(())
}
