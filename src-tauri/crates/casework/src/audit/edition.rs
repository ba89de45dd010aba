//! Checklists that a case file keeps: an audit is shown and scored by what it was planned with, also by a later program
//! that brings another version.

use super::{
    Audit,
    checklist::{Checklist, Indicator, checklist},
    storage,
};
use crate::Result;
use chrono::NaiveDate;
use std::{cmp::Reverse, collections::BTreeMap};
use vault::{Change, Read};

vault::structured!(Checklist);

vault::record! {
    /// A checklist with which audits were planned. Never changes.
    pub struct ChecklistEdition = 175 "checklist_edition" {
        /// Its code.
        1 code: String,
        /// Version.
        2 version: u32,
        /// All of it, with its words in every language.
        3 content: Checklist,
        /// When it was kept.
        4 kept_on: NaiveDate,
    }
}

/// The checklist that a new audit is planned with: what the file keeps under this code and version counts, so that no
/// two audits of one version differ. Keeps it where it is not there yet.
pub(super) fn keep(change: &mut Change<'_>, list: &Checklist, kept_on: NaiveDate) -> Result<()> {
    let kept: Vec<ChecklistEdition> = change.read().list(storage::EDITION, (&list.code, list.version))?;
    if kept.is_empty() {
        let (id, content) = (change.new_id()?, list.clone());
        change.create(&ChecklistEdition {
            id,
            code: list.code.clone(),
            version: list.version,
            content,
            kept_on,
        })?;
    }
    Ok(())
}

/// The checklists that a file keeps.
pub(super) struct Editions(BTreeMap<(String, u32), Checklist>);

impl Editions {
    /// Those of a file.
    pub(super) fn of(read: Read<'_>) -> Result<Self> {
        let mut known = BTreeMap::new();
        for one in read.list::<ChecklistEdition>(storage::EDITIONS, [])? {
            // Two offices may have kept one each; the first counts.
            known.entry((one.code, one.version)).or_insert(one.content);
        }
        Ok(Self(known))
    }

    /// What an audit was planned with. Of audits from before checklists were kept, what the program brings.
    ///
    /// # Errors
    /// [`Code::NotAChoice`](crate::Code::NotAChoice) at `checklist` when neither has it.
    pub(super) fn with(&self, audit: &Audit) -> Result<&Checklist> {
        match self.0.get(&(audit.checklist.clone(), audit.version)) {
            Some(kept) => Ok(kept),
            None => checklist(&audit.checklist),
        }
    }

    /// The sections in which results of several audits stand together: those of the latest version, and what only
    /// earlier ones asked for behind it in its section.
    pub(super) fn together(&self, audits: &[Audit], code: &str) -> Result<Checklist> {
        let mut lists: Vec<&Checklist> = Vec::new();
        for audit in audits {
            let list = self.with(audit)?;
            if lists.iter().all(|known| known.version != list.version) {
                lists.push(list);
            }
        }
        lists.sort_by_key(|list| Reverse(list.version));
        let Some((latest, earlier)) = lists.split_first() else { return checklist(code).cloned() };
        let mut whole = (*latest).clone();
        for section in earlier.iter().flat_map(|list| &list.sections) {
            let missing: Vec<Indicator> =
                section.items.iter().filter(|item| whole.indicator(&item.code).is_none()).cloned().collect();
            match whole.sections.iter_mut().find(|known| known.code == section.code) {
                _ if missing.is_empty() => {}
                Some(known) => known.items.extend(missing),
                None => whole.sections.push(super::Section { items: missing, ..section.clone() }),
            }
        }
        Ok(whole)
    }
}

/// What an audit was planned with.
///
/// # Errors
/// [`Code::NotAChoice`](crate::Code::NotAChoice) at `checklist` when nobody has it.
pub(super) fn of(read: Read<'_>, audit: &Audit) -> Result<Checklist> {
    let kept: Vec<ChecklistEdition> = read.list(storage::EDITION, (&audit.checklist, audit.version))?;
    match kept.into_iter().next() {
        Some(one) => Ok(one.content),
        None => checklist(&audit.checklist).cloned(),
    }
}

/// What the program brings, or what the file already keeps under the same code and version.
pub(super) fn current(read: Read<'_>, code: &str) -> Result<Checklist> {
    let brought = checklist(code)?;
    let kept: Vec<ChecklistEdition> = read.list(storage::EDITION, (&brought.code, brought.version))?;
    Ok(kept.into_iter().next().map_or_else(|| brought.clone(), |one| one.content))
}
