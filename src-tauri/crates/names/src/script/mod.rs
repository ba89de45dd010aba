//! Names as text: which script, cleaned of invisible characters, folded to a search key across
//! scripts, and a readable Latin suggestion.

mod clean;
mod detect;
mod fold;
mod letters;
mod lexicon;
mod matching;
mod romanise;
mod skeleton;
#[cfg(test)]
mod tests;
mod words;

pub use clean::{Cleaned, Removed, RemovedKind, clean, has_letters};
pub use detect::{Script, detect, script_of};
pub use fold::{fold, keys};
pub use matching::match_score;
pub use romanise::romanise;
pub use skeleton::skeleton;
pub use words::{Word, words};
