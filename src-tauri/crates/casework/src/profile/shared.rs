//! Letters, papers, clauses and words that every profile may use. A profile's own file of the same name stands in place
//! of a shared letter or paper; of words, clauses and names it changes only those that it has.

use super::load::{MAIN, PAPERS};
use std::collections::BTreeMap;

/// Where they stand among the files of a profile.
pub(super) const PLACE: &str = "shared/";

const SHARED: &[(&str, &str)] = include!(concat!(env!("OUT_DIR"), "/shared.rs"));

/// Lists of a profile that name the languages of its letters.
const LANGUAGES: [&str; 3] = ["languages", "beside", "summaries"];

/// Adds those in the languages of the profile that it has none of its own for.
pub(super) fn add(files: &mut BTreeMap<String, String>) {
    let languages = files.get(MAIN).map(|text| languages(text)).unwrap_or_default();
    for (file, text) in SHARED {
        let spoken = language(file).is_some_and(|tag| languages.iter().any(|one| one == tag));
        let is_whole = file.ends_with(".md") || file.starts_with(PAPERS);
        let replaced = is_whole && files.contains_key(*file);
        if spoken && !replaced {
            files.insert(format!("{PLACE}{file}"), text.replace("\r\n", "\n"));
        }
    }
}

/// Language of a file such as `letters/refusal.az.md`.
fn language(file: &str) -> Option<&str> {
    file.rsplit('.').nth(1)
}

/// None when the profile cannot be read; whoever loads it says why.
fn languages(main: &str) -> Vec<String> {
    let Ok(table) = main.parse::<toml::Table>() else { return Vec::new() };
    let lists = LANGUAGES.iter().filter_map(|name| table.get(*name)?.as_array());
    lists.flatten().filter_map(|tag| tag.as_str().map(str::to_owned)).collect()
}
