//! Rules: what blocks an act of the procedure, and what an officer may do only with a recorded reason.
//!
//! Each rule is declared once, as data (`profiles/rules.toml`): which acts it guards, whether it blocks or warns, the
//! law it rests on, what to do next. A profile may tighten or relax it. Its condition is one function here, under the
//! same code. Every verb that performs an act passes the gate first, so that no path leads around a rule.

mod act;
mod ask;
mod condition;
mod entry;
mod gate;
mod record;
pub(crate) mod storage;
mod weigh;

pub use act::{Act, Doing};
pub(crate) use ask::against;
pub use ask::{BrokenView, RuleQuery, ask};
pub(crate) use condition::CONDITIONS;
pub use entry::{RuleEntry, RuleKind, Rules};
pub(crate) use gate::{Asked, Broken, Passed, blocked, broken, gate};
pub(crate) use record::of_application;
pub use record::{Override, OverrideView, Overriding};
pub(crate) use weigh::{FOUND_BY_VERBS, Weighing, weigh, weighed};
