//! Code lists as they stand in files: the shared ones, and what a country profile changes in them.

use super::{
    ListName, LoadError,
    list::{CodeList, Entry},
    list_check,
};
use std::collections::BTreeMap;

/// A file of `profiles/lists`.
#[derive(Debug, serde::Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
struct ListFile {
    list: ListName,
    version: String,
    source: String,
    /// Whether a public source confirms the entries that do not say otherwise.
    verified: bool,
    /// Whether the codes are a standard's.
    #[serde(default)]
    standard: bool,
    entries: Vec<Entry>,
}

/// `lists.toml` of a country profile.
#[derive(Debug, serde::Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
struct ChangeFile {
    version: String,
    lists: Vec<Change>,
}

#[derive(Debug, serde::Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
struct Change {
    list: ListName,
    /// Codes that come first, in this order.
    #[serde(default)]
    first: Vec<String>,
    /// Replaces the entry with the same code, or comes last.
    #[serde(default)]
    entries: Vec<Entry>,
}

/// All lists, by name, from the files of the shared ones and the changes of a profile.
pub(super) fn read(
    files: &[(&str, &str)],
    changes: Option<(&str, &str)>,
) -> Result<BTreeMap<ListName, CodeList>, LoadError> {
    let mut lists = BTreeMap::new();
    let mut from = BTreeMap::new();
    for (file, text) in files {
        let raw: ListFile = toml::from_str(text).map_err(|error| LoadError::syntax(file, text, &error))?;
        version(&raw.version).map_err(|rule| fail(file, &rule))?;
        if let Some(earlier) = from.insert(raw.list, *file) {
            return Err(fail(file, &format!("the list stands already in {earlier}; keep one of the two")));
        }
        let entries = resolved(raw.entries, raw.verified);
        let list = CodeList::new(raw.list, raw.version, raw.source, raw.standard, entries);
        inspect(file, &list)?;
        lists.insert(raw.list, list);
    }
    if let Some((file, text)) = changes {
        change(file, text, &mut lists)?;
    }
    if let (Some(needs), Some(guarantees)) = (lists.get(&ListName::Need), lists.get(&ListName::Guarantee)) {
        let file = from.get(&ListName::Need).copied().unwrap_or_default();
        list_check::references(needs, guarantees).map_err(|(place, fault)| at(file, needs, place, &fault))?;
    }
    Ok(lists)
}

fn change(file: &str, text: &str, lists: &mut BTreeMap<ListName, CodeList>) -> Result<(), LoadError> {
    let changes: ChangeFile = toml::from_str(text).map_err(|error| LoadError::syntax(file, text, &error))?;
    version(&changes.version).map_err(|rule| fail(file, &rule))?;
    for change in changes.lists {
        let name = change.list;
        let Some(list) = lists.remove(&name) else {
            return Err(fail(
                file,
                &format!("{name:?}: there is no such list; add it to profiles/lists first"),
            ));
        };
        let mut entries = list.entries;
        for entry in resolved(change.entries, true) {
            match entries.iter_mut().find(|known| known.code == entry.code) {
                Some(known) => *known = entry,
                None => entries.push(entry),
            }
        }
        for code in change.first.iter().rev() {
            let Some(place) = entries.iter().position(|entry| entry.code == *code) else {
                return Err(fail(
                    file,
                    &format!("entry {code:?}: first names a code that the list lacks; take it away"),
                ));
            };
            let entry = entries.remove(place);
            entries.insert(0, entry);
        }
        let version = format!("{}+{}", list.version, changes.version);
        let list = CodeList::new(name, version, list.source, list.standard, entries);
        inspect(file, &list)?;
        lists.insert(name, list);
    }
    Ok(())
}

/// Entries that say themselves whether they are verified.
fn resolved(mut entries: Vec<Entry>, verified: bool) -> Vec<Entry> {
    for entry in &mut entries {
        entry.verified.get_or_insert(verified);
    }
    entries
}

/// A version is a year and a number in it, so that a later one is greater.
fn version(text: &str) -> Result<(), String> {
    let fits = text.split_once('.').is_some_and(|(year, number)| {
        year.len() == 4 && [year, number].iter().all(|part| part.parse::<u16>().is_ok())
    });
    if fits {
        Ok(())
    } else {
        Err(format!("version: {text:?} is no version; write year and number: \"2026.1\""))
    }
}

fn inspect(file: &str, list: &CodeList) -> Result<(), LoadError> {
    if list.entries.is_empty() {
        return Err(fail(file, &"entries: the list is empty; give it an entry"));
    }
    list_check::check(list).map_err(|(place, fault)| at(file, list, place, &fault))
}

fn at(file: &str, list: &CodeList, place: usize, fault: &list_check::Fault) -> LoadError {
    let code = list.entries.get(place).map_or("", |entry| entry.code.as_str());
    fail(file, &format!("entry {code:?} ({}. of the list): {fault}", place + 1))
}

fn fail(file: &str, rule: &impl ToString) -> LoadError {
    LoadError::new(file, rule.to_string())
}

#[cfg(test)]
#[path = "list_file_tests.rs"]
mod tests;
