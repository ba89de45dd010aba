//! Procedural guarantees: what a specific need asks the procedure to do, and before which stage.

use super::{Stage, Words, list::Entry};

/// A guarantee, read from its entry.
#[derive(Debug, Clone, Copy)]
pub struct Guarantee<'a> {
    /// Its entry in the list: code, words, whether verified.
    pub entry: &'a Entry,
    /// The action that it asks for.
    pub action: &'a Words,
    /// The stage that must not begin before it is met or offered.
    pub before: Stage,
    /// Whether it stops the application there; otherwise it warns.
    pub blocks: bool,
    /// Whether it is asked for on the day the need is recorded.
    pub urgent: bool,
}

impl<'a> Guarantee<'a> {
    /// Of an entry of the list of guarantees; none for an entry of another list.
    pub(super) fn of(entry: &'a Entry) -> Option<Self> {
        let (action, before) = (entry.action.as_ref()?, entry.before?);
        Some(Self { entry, action, before, blocks: entry.blocks, urgent: entry.urgent })
    }

    /// Whether it must be met or offered before an application enters a stage: its own or a later one.
    #[must_use]
    pub fn due_before(&self, stage: Stage) -> bool {
        stage >= self.before
    }
}
