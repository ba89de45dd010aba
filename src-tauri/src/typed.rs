//! Searches stand in the journal as they were typed to their end, and not at every key: a person who is shown while
//! somebody types was looked for as well.

use crate::Session;
use casework::{Result, access, permit::ReadCases};
use chrono::{DateTime, TimeDelta, Utc};

/// Commands that look for people by what is typed.
const SEARCHES: [&str; 2] = ["find.search", "case.list"];
/// Commands that go on with somebody who was found.
const GOES_ON: [&str; 4] = ["case.open", "find.person", "session.lock", "session.sign_out"];
/// So long without a key, and what stands there is what was looked for.
const RESTED: TimeDelta = TimeDelta::seconds(2);
/// Shorter texts find nobody.
const LEAST: usize = 2;

/// What is being typed.
pub struct Typed {
    text: String,
    at: DateTime<Utc>,
}

impl Session {
    /// Somebody is looking for this, key by key. What they looked for before is written down, unless this is the same
    /// with a letter more or less.
    ///
    /// # Errors
    /// [`casework::Code::Locked`]; not allowed; of the database.
    pub fn types(&mut self, text: &str) -> Result<()> {
        let (now, text) = (self.now(), text.trim());
        if text.chars().count() < LEAST {
            return Ok(());
        }
        let before = self.typed()?.replace(Typed { text: text.to_owned(), at: now });
        let same = |before: &Typed| text.starts_with(&before.text) || before.text.starts_with(text);
        match before {
            Some(before) if before.text != text && (!same(&before) || now - before.at >= RESTED) => {
                self.write_down(&before)
            }
            _ => Ok(()),
        }
    }

    /// Writes down what was looked for, once another command shows that it was typed to its end.
    ///
    /// # Errors
    /// Of the database.
    pub fn note_search(&mut self, command: &str) -> Result<()> {
        let now = self.now();
        let Ok(typed) = self.typed() else { return Ok(()) };
        let ended = |typed: &mut Typed| GOES_ON.contains(&command) || now - typed.at >= RESTED;
        if SEARCHES.contains(&command) {
            return Ok(());
        }
        match typed.take_if(ended) {
            Some(typed) => self.write_down(&typed),
            None => Ok(()),
        }
    }

    fn write_down(&mut self, typed: &Typed) -> Result<()> {
        let (desk, permit, now) = self.permitted::<ReadCases>()?;
        access::searched(desk, &permit, &typed.text, now)
    }
}
