//! What a code list must keep to. Each fault names the remedy, and its caller the file and the entry.

use super::{
    ListName, Stage, Words,
    list::{CodeList, Entry},
};
use crate::person::Sex;
use letters::Lang;
use std::collections::BTreeSet;

/// Codes are short: they stand in tables and in the exchange.
const MAX_CODE: usize = 40;
/// Codes of the program in a standard's list begin like this, so that no code of the standard ever meets them.
const OWN: &str = "X-";
const LANGUAGES: [Lang; 3] = [Lang::En, Lang::Az, Lang::Ru];

/// What is wrong with an entry.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub(super) enum Fault {
    #[error(
        "the code is empty, longer than {MAX_CODE} or holds more than letters, digits and -; write another"
    )]
    Code,
    #[error("the code stands twice; give each entry a code of its own")]
    Twice,
    #[error("{place}: no text in {}; write it", lang.tag())]
    NoText { place: &'static str, lang: Lang },
    #[error("{place}: the text in {} begins or ends with a space; take it away", lang.tag())]
    Untrimmed { place: &'static str, lang: Lang },
    #[error("the list has no column {0:?}; take it away")]
    ForeignColumn(&'static str),
    #[error("the column {0:?} is missing; fill it in")]
    MissingColumn(&'static str),
    #[error("parent: no entry {0:?} stands above it; name one, or move it below")]
    NoParent(String),
    #[error("it is open to all, but stands below the restricted {0:?}; write restricted = true")]
    OpenBelowRestricted(String),
    #[error(
        "own and the code disagree; codes of the program in this list begin with {OWN:?} and say own = true"
    )]
    Own,
    #[error("own is for lists of a standard's codes; take it away")]
    OwnInOwnList,
    #[error("sex is U; write F, M, or nothing when the code holds for both")]
    SexUnknown,
    #[error("sex contradicts the last letter of the code; write {0:?}")]
    SexOfCode(Sex),
    #[error("generation: {0} is not between -2 and 2; write how many generations older than the applicant")]
    Generation(i8),
    #[error("tag: {0:?} is no language tag; write one of BCP 47, such as \"az\" or \"fa-AF\"")]
    Tag(String),
    #[error("icao: {0:?} is no capital letter; write the first of the machine-readable zone")]
    Icao(char),
    #[error("guarantees: the list \"guarantee\" has no {0:?}; add it there or take it away")]
    NoGuarantee(String),
    #[error("guarantees: {0:?} stands twice; take one away")]
    GuaranteeTwice(String),
    #[error("before: every application begins as registered; name a later stage")]
    BeforeRegistration,
}

/// The first entry of the list that is wrong, by its place and code.
pub(super) fn check(list: &CodeList) -> Result<(), (usize, Fault)> {
    let mut seen = BTreeSet::new();
    for (place, entry) in list.entries.iter().enumerate() {
        let at = |fault| (place, fault);
        code(entry).and_then(|()| words(entry)).and_then(|()| columns(list.name, entry)).map_err(at)?;
        own(list.standard, entry).and_then(|()| values(entry)).map_err(at)?;
        if let Some(parent) = &entry.parent {
            // Only what stands above can be a parent, so no chain of parents runs in a circle.
            let above = seen.contains(parent.as_str()).then(|| list.entry(parent)).flatten();
            let Some(above) = above else { return Err(at(Fault::NoParent(parent.clone()))) };
            if above.restricted && !entry.restricted {
                return Err(at(Fault::OpenBelowRestricted(parent.clone())));
            }
        }
        if !seen.insert(entry.code.as_str()) {
            return Err(at(Fault::Twice));
        }
    }
    Ok(())
}

/// The first need that refers to no guarantee.
pub(super) fn references(needs: &CodeList, guarantees: &CodeList) -> Result<(), (usize, Fault)> {
    for (place, need) in needs.entries.iter().enumerate() {
        let mut seen = BTreeSet::new();
        for code in &need.guarantees {
            if !guarantees.has(code) {
                return Err((place, Fault::NoGuarantee(code.clone())));
            }
            if !seen.insert(code) {
                return Err((place, Fault::GuaranteeTwice(code.clone())));
            }
        }
    }
    Ok(())
}

fn code(entry: &Entry) -> Result<(), Fault> {
    let code = &entry.code;
    let fits = (1..=MAX_CODE).contains(&code.len());
    if fits && code.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-') {
        Ok(())
    } else {
        Err(Fault::Code)
    }
}

fn words(entry: &Entry) -> Result<(), Fault> {
    for lang in LANGUAGES {
        text("words", lang, entry.text(lang))?;
        for (place, said) in [("action", &entry.action), ("legal-basis", &entry.legal_basis)] {
            if let Some(Words(said)) = said {
                text(place, lang, said.get(lang.tag()).map_or("", String::as_str))?;
            }
        }
    }
    Ok(())
}

fn text(place: &'static str, lang: Lang, text: &str) -> Result<(), Fault> {
    match text.trim() {
        "" => Err(Fault::NoText { place, lang }),
        trimmed if trimmed != text => Err(Fault::Untrimmed { place, lang }),
        _ => Ok(()),
    }
}

/// Columns that the entries of a list must have, and those that they may have.
const fn known(list: ListName) -> (&'static [&'static str], &'static [&'static str]) {
    match list {
        ListName::Relationship => (&["kind"], &["sex", "generation"]),
        ListName::Language => (&["tag"], &["autonym", "rtl"]),
        ListName::Occupation | ListName::Crossing => (&[], &["parent"]),
        ListName::Document => (&[], &["icao"]),
        ListName::Custody => (&[], &["receipt"]),
        ListName::Need => (&[], &["parent", "restricted", "guarantees"]),
        ListName::NeedStatus => (&[], &["open"]),
        ListName::Opening => (&["action", "legal-basis"], &[]),
        ListName::Flag | ListName::InterviewTopic => (&[], &["restricted"]),
        ListName::Guarantee => (&["action", "before"], &["blocks", "urgent"]),
        _ => (&[], &[]),
    }
}

fn columns(list: ListName, entry: &Entry) -> Result<(), Fault> {
    let (must, may) = known(list);
    for (column, filled) in [
        ("parent", entry.parent.is_some()),
        ("sex", entry.sex.is_some()),
        ("generation", entry.generation.is_some()),
        ("kind", entry.kind.is_some()),
        ("tag", entry.tag.is_some()),
        ("autonym", entry.autonym.is_some()),
        ("rtl", entry.rtl),
        ("icao", entry.icao.is_some()),
        ("receipt", entry.receipt),
        ("restricted", entry.restricted),
        ("guarantees", !entry.guarantees.is_empty()),
        ("open", entry.open),
        ("action", entry.action.is_some()),
        ("before", entry.before.is_some()),
        ("blocks", entry.blocks),
        ("urgent", entry.urgent),
        ("legal-basis", entry.legal_basis.is_some()),
    ] {
        if filled && !must.contains(&column) && !may.contains(&column) {
            return Err(Fault::ForeignColumn(column));
        }
        if !filled && must.contains(&column) {
            return Err(Fault::MissingColumn(column));
        }
    }
    Ok(())
}

fn own(standard: bool, entry: &Entry) -> Result<(), Fault> {
    match (standard, entry.own, entry.code.starts_with(OWN)) {
        (true, own, marked) if own != marked => Err(Fault::Own),
        (false, true, _) => Err(Fault::OwnInOwnList),
        _ => Ok(()),
    }
}

fn values(entry: &Entry) -> Result<(), Fault> {
    let by_code = match entry.code.bytes().last() {
        Some(b'F') => Some(Sex::F),
        Some(b'M') => Some(Sex::M),
        _ => None,
    };
    match (entry.sex, by_code) {
        (Some(Sex::U), _) => return Err(Fault::SexUnknown),
        (Some(sex), Some(by_code)) if sex != by_code => return Err(Fault::SexOfCode(by_code)),
        _ => {}
    }
    if let Some(generation) = entry.generation.filter(|generation| !(-2..=2).contains(generation)) {
        return Err(Fault::Generation(generation));
    }
    if let Some(tag) = entry.tag.as_ref().filter(|tag| !is_tag(tag)) {
        return Err(Fault::Tag(tag.clone()));
    }
    if entry.autonym.as_ref().is_some_and(|autonym| autonym.trim().is_empty()) {
        return Err(Fault::MissingColumn("autonym"));
    }
    if let Some(letter) = entry.icao.filter(|letter| !letter.is_ascii_uppercase()) {
        return Err(Fault::Icao(letter));
    }
    if entry.before == Some(Stage::Registered) {
        return Err(Fault::BeforeRegistration);
    }
    Ok(())
}

/// A language of two or three letters, then perhaps a script and a region (RFC 5646, section 2.1).
fn is_tag(tag: &str) -> bool {
    let mut parts = tag.split('-');
    let language =
        parts.next().is_some_and(|p| matches!(p.len(), 2 | 3) && p.bytes().all(|b| b.is_ascii_lowercase()));
    language && parts.all(|p| matches!(p.len(), 2..=4) && p.bytes().all(|b| b.is_ascii_alphanumeric()))
}
