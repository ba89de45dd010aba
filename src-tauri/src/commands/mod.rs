//! The commands of the page, one file for each area: check arguments, call, answer.

pub mod after;
pub mod assistance;
pub mod cases;
pub mod coi;
pub mod decision;
pub mod drafts;
pub mod family;
pub mod file;
pub mod files;
pub mod find;
pub mod import;
pub mod integration;
pub mod interview;
pub mod letter;
pub mod office;
pub mod profile;
pub mod proof;
pub mod quality;
pub mod records;
pub mod registration;
pub mod schedule;
pub mod session;
pub mod statistic;
pub mod text;
pub mod writing;
