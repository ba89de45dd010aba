//! Proof: what a finished file says, read back from the file itself, and the place in it for a seal.
//!
//! The seal is bytes that somebody else makes and checks; here it is only put in, taken out, and kept out of what is
//! hashed. Two hashes cover the file: one of its bytes, and one of everything that its catalogue reaches. The second
//! is the same after another program has written the file anew without changing it; anything that is seen, said or
//! hidden in the file is under it.

mod digest;
mod reading;
mod seal;
mod words;

pub use reading::{PageReading, Reading, Unreadable, pictures};
pub use seal::{Sealed, seal, sealed};
pub use words::Passage;

/// SHA-256.
pub type Digest32 = [u8; 32];
