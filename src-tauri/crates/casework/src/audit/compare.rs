//! Results side by side: by the quarter in which audits were planned or the work was done, unit, procedure and country of origin. Each group
//! with the bounds of its share, for a group of a few files says little.

use super::{Audit, AuditFile, Scores, measure::Interval, report::right, storage};
use crate::{
    Desk, Result,
    profile::{Profile, Words},
    training,
};
use chrono::{Datelike, NaiveDate};
use std::collections::{BTreeMap, BTreeSet};
use vault::{Id, Read};

/// By what results stand side by side.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, serde::Deserialize, ts_rs::TS,
)]
#[serde(rename_all = "camelCase")]
#[ts(rename = "AuditDimension")]
pub enum Dimension {
    /// Quarter in which the audit was planned: `2026-Q1`.
    Quarter,
    /// Quarter in which the work was done that was looked at: the interview held, the decision approved.
    Done,
    /// Unit of whoever did the work, as it is now.
    Unit,
    /// Procedure of the case, a code of its profile.
    Procedure,
    /// Country of origin of the principal applicant, or that a question was about: ISO 3166 alpha-3.
    Country,
}

impl Dimension {
    /// All, in the order in which they are shown.
    pub const ALL: [Self; 5] = [Self::Quarter, Self::Done, Self::Unit, Self::Procedure, Self::Country];
}

/// Results of one group.
#[derive(Debug, Clone, PartialEq, serde::Serialize, ts_rs::TS)]
#[ts(rename = "AuditGroup")]
pub struct Group {
    /// Quarter, name or code; empty where it is not known.
    pub key: String,
    /// What the office's profile calls it, where that has a name for it.
    pub name: Option<Words>,
    /// Files.
    pub files: u32,
    /// Marks.
    pub scores: Scores,
    /// Share that was right, with its bounds.
    pub right: Option<Interval>,
}

/// Results by one dimension.
#[derive(Debug, Clone, PartialEq, serde::Serialize, ts_rs::TS)]
#[ts(rename = "AuditComparison")]
pub struct Comparison {
    /// By what.
    pub by: Dimension,
    /// In the order of their keys, which ranks nobody.
    pub groups: Vec<Group>,
    /// Files of units that are so small that they would tell of one person.
    pub withheld: u32,
}

/// What is known of a file beside its marks.
#[derive(Debug, Clone, Default)]
pub(super) struct About {
    pub(super) procedure: String,
    pub(super) country: String,
    /// Day of the work that is looked at.
    pub(super) done_on: Option<NaiveDate>,
}

/// What is known of the files of an audit beside their marks.
pub(super) fn about(desk: &Desk, audit: Id) -> Result<BTreeMap<Id, About>> {
    let offset = format!("{:+} minutes", desk.profile.utc_offset_minutes);
    let rows = desk.read().rows(storage::ABOUT_FILES, (audit, offset), |row| {
        let day: String = row.get(3)?;
        Ok((row.get(0)?, About { procedure: row.get(1)?, country: row.get(2)?, done_on: day.parse().ok() }))
    })?;
    Ok(rows.into_iter().collect())
}

fn quarter(day: NaiveDate) -> String {
    format!("{}-Q{}", day.year(), day.month0() / 3 + 1)
}

/// Adds marked files up by each dimension.
pub(super) struct Compared {
    units: BTreeMap<Id, training::PostView>,
    sums: BTreeMap<(Dimension, String), (u32, Scores, BTreeSet<Id>)>,
}

impl Compared {
    /// Nothing yet.
    pub(super) fn new(read: Read<'_>) -> Result<Self> {
        Ok(Self { units: training::posts(read)?, sums: BTreeMap::new() })
    }

    /// Adds the marks of a file.
    pub(super) fn add(&mut self, audit: &Audit, file: &AuditFile, scores: Scores, about: Option<&About>) {
        let unit = self.units.get(&file.officer).map(|post| post.unit.clone()).unwrap_or_default();
        let about = about.cloned().unwrap_or_default();
        let keys = [
            (Dimension::Quarter, quarter(audit.planned_on)),
            (Dimension::Done, about.done_on.map(quarter).unwrap_or_default()),
            (Dimension::Unit, unit),
            (Dimension::Procedure, about.procedure),
            (Dimension::Country, about.country),
        ];
        for key in keys {
            let sum = self.sums.entry(key).or_default();
            (sum.0, sum.1) = (sum.0 + 1, sum.1.plus(scores));
            sum.2.insert(file.officer);
        }
    }

    /// By each dimension of which anything is known. Units of fewer than `fewest` files, or of one
    /// officer, are told only to whoever sees officers as well.
    pub(super) fn comparisons(self, profile: &Profile, sees_officers: bool, fewest: u32) -> Vec<Comparison> {
        // Where nothing is known of any file there is nothing to compare.
        let known: BTreeSet<Dimension> =
            self.sums.keys().filter(|(_, key)| !key.is_empty()).map(|(by, _)| *by).collect();
        let mut found: BTreeMap<Dimension, Comparison> = BTreeMap::new();
        for ((by, key), (files, scores, officers)) in
            self.sums.into_iter().filter(|((by, _), _)| known.contains(by))
        {
            let comparison =
                found.entry(by).or_insert_with(|| Comparison { by, groups: Vec::new(), withheld: 0 });
            let tells_of_one = by == Dimension::Unit && (files < fewest || officers.len() < 2);
            if tells_of_one && !sees_officers {
                comparison.withheld += files;
            } else {
                let known = (by == Dimension::Procedure).then(|| profile.procedure(&key)).flatten();
                let name = known.map(|procedure| procedure.name.clone());
                comparison.groups.push(Group { key, name, files, scores, right: right(scores) });
            }
        }
        found.into_values().collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn compared() -> Compared {
        let scores = Scores { correct: 30, minor: 2, ..Scores::default() };
        let officer = |number| Id::from_bytes([number; 16]);
        let sum =
            |files: u32, officers: &[u8]| (files, scores, officers.iter().copied().map(officer).collect());
        let sums = [
            ((Dimension::Unit, "Balakən".to_owned()), sum(9, &[1])),
            ((Dimension::Unit, "Bakı".to_owned()), sum(8, &[2, 3])),
            ((Dimension::Unit, "Şəki".to_owned()), sum(4, &[4, 5])),
            ((Dimension::Procedure, "regular".to_owned()), sum(21, &[1, 2, 3, 4, 5])),
            ((Dimension::Country, String::new()), sum(21, &[1, 2, 3, 4, 5])),
        ];
        Compared { units: BTreeMap::new(), sums: BTreeMap::from(sums) }
    }

    fn keys(comparison: &Comparison) -> Vec<(&str, u32)> {
        comparison.groups.iter().map(|group| (group.key.as_str(), group.files)).collect()
    }

    #[test]
    fn a_unit_that_tells_of_one_officer_is_for_those_who_see_officers() {
        let profile = crate::profile::azerbaijan().unwrap();
        let told = compared().comparisons(profile, false, 5);
        assert_eq!(
            told.iter().map(|one| one.by).collect::<Vec<_>>(),
            [Dimension::Unit, Dimension::Procedure]
        );
        assert_eq!((keys(&told[0]), told[0].withheld), (vec![("Bakı", 8)], 13));
        assert!(told[1].groups[0].name.is_some(), "the profile's name of the procedure");
        let seen = compared().comparisons(profile, true, 5);
        assert_eq!((keys(&seen[0]), seen[0].withheld), (vec![("Bakı", 8), ("Balakən", 9), ("Şəki", 4)], 0));
    }
}
