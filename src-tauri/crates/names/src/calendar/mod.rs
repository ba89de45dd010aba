//! Civil dates, the four calendars people give dates in, ages, and dates written out in letters.

mod age;
mod civil;
mod doubt;
mod error;
mod further;
mod given;
mod months;
mod parse;
mod spellings;
#[cfg(test)]
mod tests;
mod umm_al_qura;
mod written;

pub use age::{age_at, age_range};
pub use civil::{CivilDate, Weekday};
pub use doubt::{DateDoubt, doubts, swapped};
pub use error::DateError;
pub use given::{Calendar, DateRange, GivenDate, computed, convert, from_civil, month_length};
pub use months::{NameStyle, month_name};
pub use parse::parse_given;
pub use written::{azerbaijani_ordinal_suffix, persian_digits, written_date};
