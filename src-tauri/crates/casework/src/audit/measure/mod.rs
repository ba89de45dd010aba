//! The arithmetic of auditing: how many files, how sure, how far two assessors agree, what spread is chance. Pure.

mod agreement;
mod difference;
mod funnel;
mod interval;
mod size;

pub use agreement::{Agreement, agreement};
pub use difference::difference;
pub use funnel::{FunnelLimits, exact_limits, limits};
pub use interval::{Interval, wilson};
pub use size::{Confidence, sample_size};
