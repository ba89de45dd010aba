//! The domain: one folder for each noun, one file for each verb, its SQL in the noun's `storage`.
//!
//! Every verb takes the permit that proves the right to it, validates against the country profile, and commits
//! through the vault's write door. Times are passed in; nothing here knows a window.
#![allow(clippy::inconsistent_digit_grouping, reason = "the version of a migration is its date")]

pub mod access;
pub mod acknowledgement;
pub mod appeal;
pub mod application;
pub mod appointment;
pub mod assessment;
pub mod assignment;
pub mod assistance;
pub mod attachment;
pub mod audit;
pub mod board;
pub mod breach;
pub mod clock;
pub mod closure;
pub mod coi;
pub mod conflict;
pub mod custody;
pub mod decision;
pub mod demonstration;
mod desk;
pub mod diary;
pub mod disclosure;
pub mod duplicate;
pub mod edition;
mod failure;
pub mod family;
pub mod filing;
pub mod find;
pub mod flag;
pub mod folder;
pub mod handover;
pub mod household;
pub mod import;
pub mod incident;
pub mod indicator;
pub mod inquiry;
pub mod integration;
pub mod interpreter;
pub mod interview;
pub mod journal;
pub mod keeping;
pub mod letter;
pub mod need;
pub mod observer;
pub mod office;
pub mod officer;
pub mod paper;
pub mod permit;
pub mod person;
pub mod profile;
pub mod proof;
pub mod release;
pub mod restriction;
pub mod returning;
pub mod room;
pub mod rule;
mod schema;
pub mod shelter;
pub mod statistic;
pub mod status;
pub mod task;
pub mod template;
mod text;
mod time;
pub mod training;
pub mod transfer;
pub mod travel;
pub mod verify;

pub use desk::Desk;
pub use failure::{Code, Failure, Fault, Kind, Result};
pub use schema::SCHEMA;
pub use text::MAX_TEXT;
