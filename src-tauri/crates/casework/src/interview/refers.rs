//! What a line refers to: other lines, documents, scans, facts of the same case.

use super::{Interview, Line, LineKind, of_application};
use crate::{
    Code, Result, application, assessment, attachment, failure::Faults, folder, person::IdentityDocument,
};
use vault::{Id, Read};

/// What a line refers to. One value, one merge unit.
#[derive(Debug, Clone, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase", default)]
pub struct Refers {
    /// Lines of interviews of the case.
    pub lines: Vec<Id>,
    /// Documents of its persons.
    pub documents: Vec<Id>,
    /// Attachments.
    pub attachments: Vec<Id>,
    /// Material facts.
    pub facts: Vec<Id>,
}

vault::structured!(Refers);

impl Refers {
    /// Whether there is nothing.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        [&self.lines, &self.documents, &self.attachments, &self.facts].iter().all(|ids| ids.is_empty())
    }

    /// Checks that all of it belongs to the case, and that a line of this kind refers to what it must.
    pub(super) fn check(
        &self,
        read: Read<'_>,
        interview: &Interview,
        kind: LineKind,
        faults: &mut Faults,
    ) -> Result<()> {
        let case = interview.application;
        let lines = self.found::<Line>(read, &self.lines)?;
        let interviews = of_application(read, case)?;
        let are_of_case = lines
            .as_ref()
            .is_some_and(|all| all.iter().all(|line| interviews.iter().any(|one| one.id == line.interview)));
        if !are_of_case {
            faults.add("refers.lines", Code::NotAChoice);
        }
        if !self.documents_belong(read, case)? {
            faults.add("refers.documents", Code::NotAChoice);
        }
        if !self.attachments.is_empty() {
            let known = attachment::of_application(read, case)?;
            if self.attachments.iter().any(|id| known.iter().all(|one| one.id != *id)) {
                faults.add("refers.attachments", Code::NotAChoice);
            }
        }
        if !self.facts.is_empty() {
            let known = assessment::facts(read, case)?;
            if self.facts.iter().any(|id| known.iter().all(|fact| fact.id != *id)) {
                faults.add("refers.facts", Code::NotAChoice);
            }
        }
        let lines = lines.unwrap_or_default();
        let here = |line: &&Line| line.interview == interview.id;
        let is_whole = match kind {
            LineKind::Contradiction => !self.is_empty(),
            LineKind::Correction | LineKind::InterpreterCorrection => lines.iter().any(|line| here(&line)),
            LineKind::Explanation => {
                lines.iter().any(|line| here(&line) && line.kind == LineKind::Contradiction)
            }
            _ => true,
        };
        if !is_whole {
            faults.add("refers", Code::Required);
        }
        Ok(())
    }

    /// The lines, when each of them is there.
    fn found<R: vault::Record>(&self, read: Read<'_>, ids: &[Id]) -> Result<Option<Vec<R>>> {
        let mut found = Vec::new();
        for id in ids {
            let Some(record) = read.find(*id)? else { return Ok(None) };
            found.push(record);
        }
        Ok(Some(found))
    }

    fn documents_belong(&self, read: Read<'_>, case: Id) -> Result<bool> {
        for id in &self.documents {
            let Some(document) = read.find::<IdentityDocument>(*id)? else { return Ok(false) };
            let is_member = application::members(read, case)?.iter().any(|m| m.person == document.person);
            if !is_member && !folder::belongs(read, case, document.person)? {
                return Ok(false);
            }
        }
        Ok(true)
    }
}
