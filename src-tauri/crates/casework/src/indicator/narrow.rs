//! Figures of some cases and some officers only: of one country of origin, one procedure, one unit. What is about no case
//! counts nothing where cases are asked for, and what is nobody's work nothing where a unit is.

use super::{count::Counted, storage};
use crate::{Desk, Result, training};
use std::collections::BTreeSet;
use vault::Id;

/// Of which cases and whose work.
#[derive(Debug, Clone, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(default)]
pub struct IndicatorFilter {
    /// Country of origin of the principal applicant, ISO 3166 alpha-3.
    pub country: Option<String>,
    /// Procedure of the case, a code of the profile.
    pub procedure: Option<String>,
    /// Unit of whose work it is, as it is now.
    pub unit: Option<String>,
}

impl IndicatorFilter {
    /// Whether anything is asked for.
    #[must_use]
    pub fn is_open(&self) -> bool {
        *self == Self::default()
    }
}

/// A filter with the cases and officers that meet it.
pub(super) struct Narrow {
    cases: Option<BTreeSet<Id>>,
    officers: Option<BTreeSet<Id>>,
}

impl Narrow {
    pub(super) fn to(desk: &Desk, filter: &IndicatorFilter) -> Result<Self> {
        let read = desk.read();
        let asked = filter.country.is_some() || filter.procedure.is_some();
        let like = || read.rows(storage::CASES_LIKE, (&filter.country, &filter.procedure), |row| row.get(0));
        let cases = asked.then(like).transpose()?.map(|ids: Vec<Id>| ids.into_iter().collect());
        let officers = match &filter.unit {
            Some(unit) => {
                let posts = training::posts(read)?.into_iter();
                Some(posts.filter(|(_, post)| post.unit == *unit).map(|(officer, _)| officer).collect())
            }
            None => None,
        };
        Ok(Self { cases, officers })
    }

    pub(super) fn has(&self, application: Option<Id>, officer: Option<Id>) -> bool {
        let meets = |wanted: &Option<BTreeSet<Id>>, found: Option<Id>| {
            wanted.as_ref().is_none_or(|wanted| found.is_some_and(|found| wanted.contains(&found)))
        };
        meets(&self.cases, application) && meets(&self.officers, officer)
    }

    pub(super) fn keep(&self, mut rows: Vec<Counted>) -> Vec<Counted> {
        rows.retain(|row| self.has(row.application, row.officer));
        rows
    }
}
