//! The order in which commits may be applied: each after the one before it in its stream, and after all that it
//! replaces. Clocks do not give it: one that is a year slow dates its commits before what they replace.

use super::Commit;
use crate::{Id, Result};
use std::collections::BTreeMap;

/// Lets commits through as soon as what they rest on went through; keeps the others until then.
#[derive(Default)]
pub(crate) struct Causal {
    seen: BTreeMap<Id, u64>,
    waiting: Vec<Commit>,
}

impl Causal {
    /// Takes the next commit, and applies all that are ready now.
    ///
    /// # Errors
    /// Those of `apply`.
    pub(crate) fn take(
        &mut self,
        commit: Commit,
        mut apply: impl FnMut(&Commit) -> Result<()>,
    ) -> Result<()> {
        if !self.is_ready(&commit) {
            self.waiting.push(commit);
            return Ok(());
        }
        self.seen.insert(commit.dot.stream, commit.dot.seq);
        apply(&commit)?;
        while let Some(place) = self.waiting.iter().position(|commit| self.is_ready(commit)) {
            let commit = self.waiting.remove(place);
            self.seen.insert(commit.dot.stream, commit.dot.seq);
            apply(&commit)?;
        }
        Ok(())
    }

    /// Commits that wait for something that never came.
    pub(crate) fn left(&self) -> usize {
        self.waiting.len()
    }

    fn is_ready(&self, commit: &Commit) -> bool {
        let seen = |stream| self.seen.get(&stream).copied().unwrap_or(0);
        let bases = commit.writes.iter().flat_map(|write| &write.base);
        seen(commit.dot.stream) + 1 == commit.dot.seq
            && bases.into_iter().all(|base| *base == commit.dot || seen(base.stream) >= base.seq)
    }
}
