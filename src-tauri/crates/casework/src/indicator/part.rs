//! What some indicators are made of: right marks by section, returned drafts by what was missing, judged appeals by ground,
//! recommendations by where they stand.

use super::{Indicator, narrow::Narrow, storage};
use crate::{
    Desk, Result,
    audit::{self, Checklist},
    decision::guidance,
    profile::Words,
    statistic::Period,
};
use std::collections::BTreeMap;
use vault::Id;

/// The part that is all of it.
const ALL: &str = "*";

/// A part of an indicator.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, ts_rs::TS)]
#[ts(rename = "IndicatorPart")]
pub struct Part {
    /// Its code.
    pub code: String,
    /// What it is called.
    pub name: Words,
    /// So many.
    pub part: u32,
    /// Of so many.
    pub whole: u32,
}

/// The parts of an indicator in a period; none of one that has none.
pub(super) fn parts(desk: &Desk, one: &Indicator, period: Period, narrow: &Narrow) -> Result<Vec<Part>> {
    let Some(query) = storage::parts(&one.code) else { return Ok(Vec::new()) };
    let offset = format!("{:+} minutes", desk.profile.utc_offset_minutes);
    let asked = (period.from.to_string(), period.to.to_string(), offset);
    let rows = desk.read().rows(query, asked, |row| {
        let of: (Option<Id>, Option<Id>) = (row.get(0)?, row.get(1)?);
        Ok((of, row.get::<_, String>(2)?, row.get::<_, u32>(3)?, row.get::<_, u32>(4)?))
    })?;
    let mut sums: BTreeMap<String, (u32, u32)> = BTreeMap::new();
    for ((case, officer), key, part, whole) in rows {
        if narrow.has(case, officer) {
            let sum = sums.entry(key).or_default();
            *sum = (sum.0 + part, sum.1 + whole);
        }
    }
    // What is counted once and falls under several parts, or under one each, is told of all of it.
    if let Some((_, all)) = sums.remove(ALL) {
        for sum in sums.values_mut() {
            sum.1 = all;
        }
    }
    match one.code.as_str() {
        "right" => sections(sums),
        "returned" => remarks(one, sums),
        // Every state and ground is told, also what nothing is in.
        _ => Ok(one
            .parts
            .iter()
            .map(|(code, name)| {
                let (part, whole) = sums.get(code).copied().unwrap_or_default();
                Part { code: code.clone(), name: name.clone(), part, whole }
            })
            .collect()),
    }
}

/// Marks by checklist and indicator, added up by section.
fn sections(sums: BTreeMap<String, (u32, u32)>) -> Result<Vec<Part>> {
    let mut found = Vec::new();
    for list in audit::checklists()? {
        for section in &list.sections {
            let keys = section.items.iter().map(|item| format!("{}/{}", list.code, item.code));
            let of = keys.filter_map(|key| sums.get(&key));
            let (part, whole) = of.fold((0, 0), |sum, one| (sum.0 + one.0, sum.1 + one.1));
            if whole > 0 {
                let code = format!("{}/{}", list.code, section.code);
                found.push(Part { code, name: both(list, &section.title), part, whole });
            }
        }
    }
    Ok(found)
}

fn both(list: &Checklist, section: &Words) -> Words {
    let words = section.0.iter().map(|(lang, title)| {
        let of = list.title.0.get(lang).map_or("", String::as_str);
        (lang.clone(), format!("{of}: {title}"))
    });
    Words(words.collect())
}

/// Returned drafts by what the review found missing, the most frequent first.
fn remarks(one: &Indicator, sums: BTreeMap<String, (u32, u32)>) -> Result<Vec<Part>> {
    let items = &guidance::shared()?.checklist;
    let name = |code: &str| {
        let item = items.iter().find(|item| item.code == code).map(|item| &item.text);
        item.or_else(|| one.parts.get("words")).cloned().unwrap_or_default()
    };
    let mut found: Vec<Part> =
        sums.into_iter().map(|(code, (part, whole))| Part { name: name(&code), code, part, whole }).collect();
    found.sort_by(|a, b| b.part.cmp(&a.part).then(a.code.cmp(&b.code)));
    Ok(found)
}
