//! What parts of a query lately stood for. Somebody types the last part of a name letter by letter; the parts before
//! it are not looked for again at every key.

use super::alphabet::Writing;
use super::search::Limits;

/// What was looked for, and how far.
#[derive(PartialEq)]
pub(crate) struct Sought {
    pub(crate) stored: Writing,
    pub(crate) asked: Writing,
    pub(crate) symbols: Vec<u8>,
    pub(crate) unfinished: bool,
    pub(crate) limits: Limits,
}

/// What was found.
pub(crate) struct Met {
    sought: Sought,
    /// Forms and their costs.
    pub(crate) forms: Vec<(u32, f32)>,
    /// Places of the trie that were looked into.
    pub(crate) steps: usize,
    /// The least that any form costs.
    pub(crate) least: f32,
}

impl Met {
    pub(crate) const fn new(sought: Sought, forms: Vec<(u32, f32)>, steps: usize, least: f32) -> Self {
        Self { sought, forms, steps, least }
    }
}

/// How many are kept: the parts of a long name in each writing, narrow and wide.
const KEPT: usize = 48;

/// The latest.
#[derive(Default)]
pub(crate) struct Recent {
    kept: Vec<Met>,
    oldest: usize,
}

impl Recent {
    pub(crate) fn get(&self, sought: &Sought) -> Option<&Met> {
        self.kept.iter().find(|met| met.sought == *sought)
    }

    pub(crate) fn keep(&mut self, met: Met) {
        match self.kept.get_mut(self.oldest) {
            Some(old) => *old = met,
            None => self.kept.push(met),
        }
        self.oldest = (self.oldest + 1) % KEPT;
    }

    /// The vocabulary has changed.
    pub(crate) fn forget(&mut self) {
        self.kept.clear();
        self.oldest = 0;
    }
}
