//! What the profile says of a paper: its mark, whether a photograph is required, how long it is valid.

use super::{PaperKind, PaperTemplate};
use crate::profile::{ListName, Profile, Unit, Words};
use chrono::{Days, Months, NaiveDate};
use std::collections::BTreeMap;

/// How long a paper is valid.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct Validity {
    /// How many units.
    pub length: u32,
    /// Months or days of the calendar.
    pub unit: Unit,
}

impl Validity {
    /// The last day on which a paper issued on a day is valid.
    #[must_use]
    pub fn last_day(self, issued: NaiveDate) -> Option<NaiveDate> {
        match self.unit {
            Unit::Month => issued.checked_add_months(Months::new(self.length)),
            Unit::CalendarDay | Unit::WorkingDay => issued.checked_add_days(Days::new(self.length.into())),
        }
    }
}

/// What the profile says of a paper.
#[derive(Debug, Clone, serde::Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct PaperRule {
    /// Letters that stand in its number, between the case number and the counter.
    pub mark: String,
    /// Whether its holder must have a photograph.
    #[serde(default)]
    pub requires_photograph: bool,
    /// How long it is valid; without end when none is given.
    pub valid: Option<Validity>,
    /// The law that it rests on.
    pub legal_basis: Option<Words>,
    /// Whether a lawyer or a public source confirmed it.
    pub verified: bool,
}

/// Checks that each paper has its rule and its texts in every language, and that codes that verbs set by themselves
/// are in the lists. Answers the file at fault and what is wrong.
pub(crate) fn check(profile: &Profile) -> Result<(), (&'static str, String)> {
    let main = |rule: String| ("profile.toml", rule);
    let mut marks = BTreeMap::new();
    for kind in PaperKind::ALL {
        let rule = profile.papers.get(&kind).ok_or_else(|| main(format!("papers: no {kind:?}")))?;
        if rule.mark.is_empty() || !rule.mark.bytes().all(|b| b.is_ascii_uppercase()) {
            return Err(main(format!("papers: the mark {:?} is not made of capital letters", rule.mark)));
        }
        if let Some(other) = marks.insert(&rule.mark, kind) {
            return Err(main(format!("papers: {other:?} and {kind:?} have one mark")));
        }
        if rule.valid.is_some_and(|valid| valid.length == 0 || valid.unit == Unit::WorkingDay) {
            return Err(main(format!(
                "papers: {kind:?} is valid for months or days of the calendar, not zero"
            )));
        }
        for lang in profile.letter_languages() {
            if !profile.paper_templates.contains_key(&(kind, lang)) {
                return Err(main(format!("papers: no {kind:?} in {}", lang.tag())));
            }
        }
        let mut places = None;
        for lang in profile.paper_languages(kind) {
            let template = profile.paper_templates.get(&(kind, lang));
            let found = template.map_or(0, PaperTemplate::signing_places);
            if *places.get_or_insert(found) != found {
                return Err(main(format!("papers: {kind:?} is signed by more people in {}", lang.tag())));
            }
        }
    }
    for (list, codes) in
        [("attachment", &["portrait"][..]), ("custody", &["retained", "returned", "lost", "destroyed"])]
    {
        if let Some(code) = codes.iter().find(|code| !profile.lists.has(list, code)) {
            return Err(("lists.toml", format!("{list}: the code {code:?} is needed and not there")));
        }
    }
    words(profile)
}

/// Lists whose codes a paper names.
const fn named(kind: PaperKind) -> &'static [ListName] {
    match kind {
        PaperKind::Certificate => &[ListName::Sex, ListName::Relationship],
        PaperKind::Receipt => &[ListName::Document],
        PaperKind::Rights | PaperKind::Slip | PaperKind::Transcript => &[],
    }
}

/// Every code that a paper may name has its word in the language of the paper.
fn words(profile: &Profile) -> Result<(), (&'static str, String)> {
    for (kind, lang) in profile.paper_templates.keys() {
        for list in named(*kind) {
            if let Some(code) = profile.lists.without_word(*list, *lang) {
                let (list, tag) = (list.as_str(), lang.tag());
                let rule = format!(
                    "{list}: no word for {code:?} in {tag}, the language of a paper that names it; write it in \
                     papers/words.{tag}.toml"
                );
                return Err(("lists.toml", rule));
            }
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_paper_is_valid_to_the_same_day_of_a_later_month() {
        for (length, unit, issued, last) in [
            (3, Unit::Month, "2026-11-25", "2027-02-25"),
            (3, Unit::Month, "2026-11-30", "2027-02-28"),
            (90, Unit::CalendarDay, "2026-11-25", "2027-02-23"),
        ] {
            let valid = Validity { length, unit };
            assert_eq!(valid.last_day(issued.parse().unwrap()), last.parse().ok(), "{issued}");
        }
    }
}
