//! Files that are looked at whole and not by chance: refusals of children, and what was overturned on appeal.

use super::{checklist::AuditSubject, frame::Candidate, storage};
use crate::Result;
use std::collections::BTreeSet;
use vault::{Id, Read};

/// What a targeted sample is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub enum SampleTarget {
    /// Decisions that refuse protection to somebody who was not yet eighteen when it was approved.
    ChildrenRefused,
    /// Decisions that an appeal overturned.
    Overturned,
}

/// What meets a target: decisions, and the cases they are of.
pub(super) struct Targeted {
    decisions: BTreeSet<Id>,
    cases: BTreeSet<Id>,
}

impl Targeted {
    pub(super) fn of(read: Read<'_>, target: SampleTarget) -> Result<Self> {
        let rows: Vec<(Id, Id)> =
            read.rows(storage::targeted(target), (), |row| Ok((row.get(0)?, row.get(1)?)))?;
        let (decisions, cases) = rows.into_iter().unzip();
        Ok(Self { decisions, cases })
    }

    /// A decision by itself; everything else by the case that it belongs to.
    pub(super) fn has(&self, subject: AuditSubject, one: &Candidate) -> bool {
        match subject {
            AuditSubject::Decision => self.decisions.contains(&one.subject),
            _ => one.application.is_some_and(|case| self.cases.contains(&case)),
        }
    }
}
