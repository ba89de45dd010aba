//! Whether two records are one person: a calibrated probability that explains itself.

mod alike;
mod birth;
mod candidates;
mod evidence;
mod field;
mod likeness;
mod near;
mod observation;
mod reason;
mod weights;

pub use candidates::{Candidate, Lookup, candidates, slots};
pub use evidence::{Evidence, Sex};
pub use field::{Field, Relation};
pub use likeness::{Band, Likeness, likeness, weigh};
pub use observation::{Observation, Sought};
pub use reason::{Finding, Reason};
pub use weights::Weights;
