//! Finding persons by name, in any script, any order and many spellings.

mod alphabet;
mod birth;
mod channel;
mod chunk;
mod explain;
mod index;
mod lexicon;
mod parts;
mod pattern;
mod plan;
mod postings;
mod prepared;
mod rank;
mod reading;
mod recent;
mod score;
mod search;
mod store;
mod vocabulary;
mod weights;
mod words;

pub use alphabet::{END, START, Writing, letter, symbol};
pub use birth::Born;
pub use explain::{Asked, Comparison, Pairing, Stored};
pub use index::{Hit, Index, Query};
pub use parts::{Form, Part, forms, parts};
pub use words::Kind;
