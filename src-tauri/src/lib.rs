//! The desk behind the window: who is signed in, and the commands the page may call. Knows no rules and no SQL.

mod aside;
mod attempts;
mod background;
mod backups;
pub mod commands;
mod files;
pub mod headless;
pub mod hub_line;
mod ipc;
#[cfg(test)]
mod lock_tests;
mod making;
mod matrix;
mod places;
pub mod printing;
pub mod reserve;
mod session;
mod typed;
mod upload;
pub mod verify;

pub use background::{Background, ahead};
pub use ipc::{COMMANDS, Needs, bindings, dispatch};
pub use making::{Job, Made, Making};
pub use matrix::matrix;
pub use places::{Place, Places};
pub use session::{Clock, LockedBy, Session, Stopwatch};
