//! The head of a template file: what stands between the lines `+++`.

use super::{Fault, FaultCode};
use letters::Lang;
use std::collections::BTreeMap;

/// The head of a template.
#[derive(Debug, Clone, PartialEq, Eq, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Head {
    pub(super) id: String,
    pub(super) version: u32,
    pub(super) language: Lang,
    pub(super) title: String,
    #[serde(default)]
    pub(super) verified: bool,
    /// Labels in place of those that every letter of the language uses.
    #[serde(default)]
    pub(super) labels: BTreeMap<String, String>,
}

const BORDER: &str = "+++";

/// The head of a file, its body, and the line on which the body begins, from 1.
pub(super) fn split(source: &str) -> Result<(Head, &str, usize), Fault> {
    let missing = |line| Fault::new(FaultCode::HeadMissing, line, 1, BORDER);
    let rest = source.strip_prefix(BORDER).ok_or_else(|| missing(1))?;
    let rest = rest.strip_prefix('\n').ok_or_else(|| missing(1))?;
    let mut end = 0;
    for (number, line) in rest.split_inclusive('\n').enumerate() {
        if line.trim_end() == BORDER {
            let (head, body) = (&rest[..end], &rest[end + line.len()..]);
            return Ok((read(head)?, body, number + 3));
        }
        end += line.len();
    }
    Err(missing(source.lines().count()))
}

fn read(text: &str) -> Result<Head, Fault> {
    let head: Head = toml::from_str(text).map_err(|error| {
        let before = error.span().and_then(|span| text.get(..span.start)).unwrap_or_default();
        let column = before.chars().rev().take_while(|c| *c != '\n').count() + 1;
        Fault::new(FaultCode::HeadInvalid, before.matches('\n').count() + 2, column, error.message())
    })?;
    let line = |key: &str| text.lines().position(|line| line.starts_with(key)).map_or(2, |at| at + 2);
    let id = head.id.as_str();
    if id.is_empty() || !id.chars().all(|c| c.is_ascii_lowercase() || c == '_') {
        return Err(Fault::new(FaultCode::HeadInvalid, line("id"), 1, "id"));
    }
    if head.title.trim().is_empty() {
        return Err(Fault::new(FaultCode::Empty, line("title"), 1, "title"));
    }
    if head.version == 0 {
        return Err(Fault::new(FaultCode::HeadInvalid, line("version"), 1, "version"));
    }
    Ok(head)
}
