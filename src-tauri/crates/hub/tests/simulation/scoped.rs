//! What is right of a workstation that has a scope: the same commits as everybody, the values of its own records, and no
//! other value anywhere.

use crate::{
    domain::{COMMON_TABLES, NEWER, at},
    oracle::strikes,
};
use std::collections::BTreeSet;
use vault::{Dot, Id, PlainLog};

/// Compares a workstation of a place with one that knows everything. Answers the values that are kept back. `lost` names
/// what died with a disk: a commit of which a value is nowhere nobody acknowledges, and what it wrote of is not forgotten.
pub fn compare(
    whole: &PlainLog,
    divided: &PlainLog,
    place: &str,
    lost: &BTreeSet<(Dot, Id)>,
) -> Result<u64, String> {
    let told = |error: vault::Error| error.to_string();
    let mut own: BTreeSet<Id> = at(whole.read(), place).map_err(|error| error.to_string())?;
    let tags = whole.read().rows("SELECT id, note FROM tag", [], |row| Ok((row.get(0)?, row.get(1)?)));
    let tags: Vec<(Id, Id)> = tags.map_err(told)?;
    let of_own: Vec<Id> = tags.iter().filter(|(_, note)| own.contains(note)).map(|(tag, _)| *tag).collect();
    own.extend(of_own);
    let (all, here) = (whole.commits().map_err(told)?, divided.commits().map_err(told)?);
    if all.len() != here.len() {
        return Err(format!("{} commits of {}", here.len(), all.len()));
    }
    let died: BTreeSet<Dot> = lost.iter().map(|(dot, _)| *dot).collect();
    let of_dead = all.iter().filter(|commit| died.contains(&commit.dot));
    let unheard: BTreeSet<Id> = of_dead.flat_map(|commit| &commit.writes).map(|write| write.entity).collect();
    let mut kept_back = 0;
    for (wanted, found) in all.iter().zip(&here) {
        if wanted.header() != found.header() {
            return Err(format!("commit {:?} is another one", found.dot));
        }
        for (wanted, found) in wanted.writes.iter().zip(&found.writes) {
            // That something was erased is told to everybody.
            let is_open =
                strikes(found) || own.contains(&found.entity) || COMMON_TABLES.contains(&found.table);
            if is_open && found.value != wanted.value {
                return Err(format!("{:?} of its own is not there: {:?}", wanted, found.value));
            }
            if !is_open && found.value.is_some() {
                if unheard.contains(&found.entity) {
                    continue;
                }
                return Err(format!("it knows {found:?}"));
            }
            if !is_open && found.salt != [0; 16] {
                return Err("a salt lets a value be guessed".to_owned());
            }
            kept_back += u64::from(!is_open);
        }
    }
    let rebuilt = PlainLog::told(&NEWER, here).map_err(told)?;
    let different = divided.differences(&rebuilt).map_err(told)?;
    if !different.is_empty() {
        return Err(format!("it differs from a rebuild: {different:?}"));
    }
    Ok(kept_back)
}

/// Whether a workstation of a place holds a word of a note that was never to be there: one that was let in and forgotten
/// later was let in all the same, and so was one whose handing over died with a disk since. `handed` names every note
/// that was ever handed over to the place.
pub fn never_let_in(whole: &PlainLog, divided: &PlainLog, handed: &BTreeSet<Id>) -> Result<(), String> {
    let told = |error: vault::Error| error.to_string();
    let sql = "SELECT id, id FROM note UNION SELECT id, note FROM tag";
    let notes: Vec<(Id, Id)> =
        whole.read().rows(sql, [], |row| Ok((row.get(0)?, row.get(1)?))).map_err(told)?;
    let strange: BTreeSet<Id> =
        notes.into_iter().filter(|(_, note)| !handed.contains(note)).map(|(id, _)| id).collect();
    for commit in divided.commits().map_err(told)? {
        for write in commit.writes {
            if write.value.is_some() && !strikes(&write) && strange.contains(&write.entity) {
                return Err(format!("it was let know {write:?}"));
            }
        }
    }
    Ok(())
}
