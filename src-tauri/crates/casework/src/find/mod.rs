//! Find: "have we seen this person?", at once, in any script.

mod asked;
mod card;
mod derived;
mod index;
mod search;
pub(crate) mod storage;

pub use card::{PersonFile, card};
pub(crate) use derived::{DERIVED, bare, spellings};
pub use index::Finder;
pub use search::{FindQuery, FoundCase, FoundPerson, Why, search};
pub(crate) use search::{all_cases, cases, hits, number_holders, person};
