//! Words that were told and are known again in another text: whole where they are few, by a stretch where they are many.

use std::collections::{BTreeSet, HashMap, HashSet};

/// Words that stand together before they are known again in another text.
const STRETCH: usize = 6;
/// A shorter text is known again as a whole; one of fewer words than this says nothing by itself.
const SHORTEST: usize = 3;

/// Stretches of words, each with what it tells: who said it, which class it carries.
pub(crate) struct Stretches<T>(HashMap<Vec<String>, BTreeSet<T>>);

impl<T> Default for Stretches<T> {
    fn default() -> Self {
        Self(HashMap::new())
    }
}

impl<T: Ord + Copy> Stretches<T> {
    /// Stretches of what was told that stand in nothing that was said openly.
    pub(crate) fn of(told: &[(T, String)], open: &[String]) -> Self {
        if told.is_empty() {
            return Self::default();
        }
        let mut known: HashMap<Vec<String>, BTreeSet<T>> = HashMap::new();
        for (what, text) in told {
            let words = folded(text);
            for stretch in windows(&words) {
                known.entry(stretch.to_vec()).or_default().insert(*what);
            }
        }
        let lengths: HashSet<usize> = known.keys().map(Vec::len).collect();
        for text in open {
            let words = folded(text);
            for length in &lengths {
                for stretch in words.windows(*length) {
                    known.remove(stretch);
                }
            }
        }
        Self(known)
    }

    /// Whether there are none.
    pub(crate) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// What a text repeats.
    pub(crate) fn in_text(&self, text: &str) -> BTreeSet<T> {
        let mut found = BTreeSet::new();
        if self.is_empty() {
            return found;
        }
        let words = folded(text);
        for length in SHORTEST..=STRETCH {
            for stretch in words.windows(length) {
                found.extend(self.0.get(stretch).into_iter().flatten().copied());
            }
        }
        found
    }
}

fn folded(text: &str) -> Vec<String> {
    names::script::words(text).into_iter().map(|word| word.folded).collect()
}

fn windows(words: &[String]) -> impl Iterator<Item = &[String]> {
    let length = words.len().min(STRETCH);
    let long_enough = length >= SHORTEST;
    // Of a length of nothing there are no windows, and asking for them is refused.
    words.windows(length.max(1)).filter(move |_| long_enough)
}
