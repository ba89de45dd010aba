//! An invented register: seeded, homonym-rich, with families, twins, fathers and sons of one
//! name, and persons met again by other clerks.

pub mod random;
pub mod record;
pub mod spell;
pub mod vocabulary;
pub mod world;
