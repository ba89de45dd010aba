//! What is wrong with a profile, and where: file, line, rule.

use std::fmt;
use toml::de::{DeTable, DeValue};

/// Characters of a line that are shown at most.
const SHOWN: usize = 160;

/// A profile that cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, ts_rs::TS)]
pub struct LoadError {
    /// File of the profile.
    pub file: String,
    /// Line of the file, from 1, where one is at fault.
    pub line: Option<u32>,
    /// Which rule it breaks.
    pub rule: String,
}

impl LoadError {
    /// A file breaks a rule.
    #[must_use]
    pub fn new(file: &str, rule: impl ToString) -> Self {
        Self { file: file.to_owned(), line: None, rule: rule.to_string() }
    }

    /// A file that is not what it should be, with the line that the reader stopped at.
    #[must_use]
    pub fn syntax(file: &str, text: &str, error: &toml::de::Error) -> Self {
        let line = error.span().map(|span| line_at(text, span.start));
        let at = line.and_then(|line| text.lines().nth(usize::try_from(line).ok()?.checked_sub(1)?));
        let rule = match at.map(str::trim).filter(|at| !at.is_empty()) {
            Some(at) => format!("{}, in: {}", error.message(), at.chars().take(SHOWN).collect::<String>()),
            None => error.message().to_owned(),
        };
        Self { line, ..Self::new(file, rule) }
    }

    /// With the line that first holds a text.
    #[must_use]
    pub(crate) fn holding(self, text: &str, part: &str) -> Self {
        let line = text.lines().position(|line| line.contains(part));
        Self { line: line.and_then(|line| u32::try_from(line + 1).ok()), ..self }
    }
}

impl fmt::Display for LoadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.line {
            Some(line) => write!(f, "{}, line {line}: {}", self.file, self.rule),
            None => write!(f, "{}: {}", self.file, self.rule),
        }
    }
}

impl std::error::Error for LoadError {}

/// A rule that a value breaks: where it stands, as keys and places from 0 with dots between, and what is wrong.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Fault {
    pub(super) at: String,
    pub(super) rule: String,
}

impl Fault {
    pub(super) fn new(at: impl Into<String>, rule: impl Into<String>) -> Self {
        Self { at: at.into(), rule: rule.into() }
    }

    /// In a file.
    pub(super) fn located(self, file: &str, text: &str) -> LoadError {
        LoadError {
            line: line_of(text, &self.at),
            ..LoadError::new(file, format!("{}: {}", self.at, self.rule))
        }
    }
}

fn line_at(text: &str, offset: usize) -> u32 {
    let before = text.as_bytes().get(..offset.min(text.len())).unwrap_or_default();
    u32::try_from(before.iter().filter(|byte| **byte == b'\n').count() + 1).unwrap_or(u32::MAX)
}

/// The line at which a value stands; of what is not there, the line of what should hold it.
fn line_of(text: &str, at: &str) -> Option<u32> {
    let table = DeTable::parse(text).ok()?;
    let mut line = None;
    let mut rest = at.split('.');
    let first = rest.next()?;
    let (key, mut value) = table.get_ref().iter().find(|(key, _)| key.get_ref().as_ref() == first)?;
    let mut note = |offset: usize| line = Some(line_at(text, offset));
    note(key.span().start);
    for step in rest {
        match value.get_ref() {
            DeValue::Table(table) => {
                let Some((key, next)) = table.iter().find(|(key, _)| key.get_ref().as_ref() == step) else {
                    break;
                };
                note(key.span().start);
                value = next;
            }
            DeValue::Array(array) => {
                let Some(next) = step.parse::<usize>().ok().and_then(|place| array.get(place)) else { break };
                note(next.span().start);
                value = next;
            }
            _ => break,
        }
    }
    line
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_is_found_at_its_line() {
        let text = "code = \"x\"\n\n[[posts]]\ncode = \"A\"\n\n[[posts]]\ncode = \"B\"\nname = { az = \"1\",\n en = \"2\" }\nlist = [1,\n 2]\n";
        for (at, line) in [
            ("code", Some(1)),
            ("posts.0.code", Some(4)),
            ("posts.1.code", Some(7)),
            ("posts.1.name.en", Some(9)),
            ("posts.1.list.1", Some(11)),
            ("posts.1.list.9", Some(10)),
            ("posts.1.absent", Some(6)),
            ("nothing", None),
        ] {
            assert_eq!(line_of(text, at), line, "{at}");
        }
    }
}
