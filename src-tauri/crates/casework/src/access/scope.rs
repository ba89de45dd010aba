//! How far an officer sees: which cases are open to them, and which are not there for them.

use super::{Conflict, conflict::closed_by, parted::closed_with, storage};
use crate::{Result, application::Application, folder};
use chrono::{DateTime, Days, Utc};
use std::collections::BTreeSet;
use vault::{Id, Read};

/// Which cases a role opens, where nothing else is said of them.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Default,
    serde::Serialize,
    serde::Deserialize,
    ts_rs::TS,
)]
#[serde(rename_all = "camelCase")]
pub enum Width {
    /// Those on whose list the officer stands.
    Listed,
    /// Those that the officer is in charge of, and those on whose list they stand.
    Assigned,
    /// Those, and those in which somebody returns: whoever asks about it in a case opens it.
    Returns,
    /// Those of the unit: all that lie in the file, but the sealed.
    #[default]
    Team,
}

/// How far an officer sees.
#[derive(Debug, Clone)]
pub struct Scope {
    officer: Id,
    width: Width,
    /// Not there for them.
    closed: BTreeSet<Id>,
    /// Open to them whatever the width.
    open: BTreeSet<Id>,
    /// Those in which somebody returns, where that opens them.
    returns: BTreeSet<Id>,
    /// Closed because they said so themselves.
    conflicts: BTreeSet<Id>,
}

impl Scope {
    /// How far an officer sees at a time. Without a time no emergency counts, and no return that has ended. `after` are
    /// the days for which one that ended keeps its case open.
    pub(crate) fn of(
        read: Read<'_>,
        officer: Id,
        (width, after): (Width, u32),
        now: Option<DateTime<Utc>>,
    ) -> Result<Self> {
        let cases = |sql: &str, by: Option<Id>| -> Result<BTreeSet<Id>> {
            let found = match by {
                Some(officer) => read.rows(sql, [officer], |row| row.get(0))?,
                None => read.rows(sql, [], |row| row.get(0))?,
            };
            Ok(found.into_iter().collect())
        };
        let mut open = cases(storage::LISTED, Some(officer))?;
        let mut conflicts = BTreeSet::new();
        for conflict in read.list::<Conflict>(storage::CONFLICTS, [officer])? {
            conflicts.extend(closed_by(read, &conflict)?);
        }
        if let Some(now) = now {
            let found: Vec<Id> =
                read.rows(storage::EMERGENCIES, (officer, now.timestamp_millis()), |row| row.get(0))?;
            open.extend(found);
        }
        open.retain(|case| !conflicts.contains(case));
        let mut closed = conflicts.clone();
        let mut led = BTreeSet::new();
        for case in cases(storage::SEALED, None)? {
            // Cases that went into a sealed one are sealed with it, and so is the one that it went into: one workstation
            // may have sealed it while another joined it. Whoever is in charge of that one sees it all the same.
            // So are those that parted from it while another workstation sealed it.
            let together = folder::together(read, case)?;
            let parted = closed_with(read, case, &together)?;
            if open.contains(&case) {
                open.extend(folder::joined(read, case)?);
                open.extend(parted);
                continue;
            }
            for related in together.into_iter().chain(parted) {
                let leads = related != case
                    && read
                        .find::<Application>(related)?
                        .is_some_and(|one| one.officer == officer && one.merged_into.is_none());
                if leads {
                    led.insert(related);
                }
                closed.insert(related);
            }
        }
        open.extend(led);
        open.retain(|case| !conflicts.contains(case));
        closed.retain(|case| !open.contains(case));
        let mut returns = BTreeSet::new();
        if width == Width::Returns {
            let since = now.and_then(|now| now.date_naive().checked_sub_days(Days::new(after.into())));
            let since = since.map(|day| day.to_string());
            let found: Vec<Id> = read.rows(storage::RETURNING, [since], |row| row.get(0))?;
            returns.extend(found);
        }
        Ok(Self { officer, width, closed, open, returns, conflicts })
    }

    /// How far somebody sees who sees nothing.
    pub(crate) fn nothing(officer: Id) -> Self {
        let none = BTreeSet::new;
        Self {
            officer,
            width: Width::Listed,
            closed: none(),
            open: none(),
            returns: none(),
            conflicts: none(),
        }
    }

    /// Whose it is.
    pub(crate) fn officer(&self) -> Id {
        self.officer
    }

    /// Whether a case is sealed and open to the officer all the same.
    #[must_use]
    pub(crate) fn is_listed(&self, case: Id) -> bool {
        self.open.contains(&case)
    }

    /// Whether every case of the file is open.
    #[must_use]
    pub fn is_whole(&self) -> bool {
        self.width == Width::Team && self.closed.is_empty()
    }

    /// Whether the officer declared a conflict of interest in a case.
    #[must_use]
    pub fn conflicts(&self, case: Id) -> bool {
        self.conflicts.contains(&case)
    }

    /// Whether a case is open.
    ///
    /// # Errors
    /// Of the database.
    pub fn opens(&self, read: Read<'_>, case: Id) -> Result<bool> {
        if self.closed.contains(&case) {
            return Ok(false);
        }
        if self.width == Width::Team || self.open.contains(&case) {
            return Ok(true);
        }
        if self.width == Width::Listed {
            return Ok(false);
        }
        if self.returns.contains(&case) {
            return Ok(true);
        }
        Ok(read.find::<Application>(case)?.is_some_and(|case| case.officer == self.officer))
    }

    /// Whether a person is there for the officer: one who is in no case, or in one that is open.
    ///
    /// # Errors
    /// Of the database.
    pub fn knows(&self, read: Read<'_>, person: Id) -> Result<bool> {
        if self.is_whole() {
            return Ok(true);
        }
        let cases: Vec<Id> = read.rows(storage::CASES_OF, [person], |row| row.get(0))?;
        for case in &cases {
            if self.opens(read, *case)? {
                return Ok(true);
            }
        }
        Ok(cases.is_empty())
    }

    /// The same as a condition of SQL on a table of cases by this name.
    pub(crate) fn condition(&self, table: &str) -> String {
        let mut parts = Vec::new();
        if !self.closed.is_empty() {
            parts.push(format!("{table}.id NOT IN ({})", literals(&self.closed)));
        }
        let open = format!("{table}.id IN ({})", literals(&self.open));
        match self.width {
            Width::Team => {}
            Width::Assigned | Width::Returns => {
                let me = literals(&[self.officer].into());
                let returns = format!("{table}.id IN ({})", literals(&self.returns));
                parts.push(format!("({table}.officer = {me} OR {open} OR {returns})"));
            }
            Width::Listed => parts.push(open),
        }
        if parts.is_empty() { "1".to_owned() } else { parts.join(" AND ") }
    }

    /// The same on a table whose records name a case by this column; what names none is everybody's.
    pub(crate) fn of_records(&self, column: &str) -> String {
        if self.is_whole() {
            return "1".to_owned();
        }
        storage::of_open(column, &self.condition("a"))
    }
}

/// Identifiers as SQL writes bytes. They are made of hexadecimal digits alone.
fn literals(ids: &BTreeSet<Id>) -> String {
    ids.iter().map(|id| format!("x'{id}'")).collect::<Vec<_>>().join(",")
}
