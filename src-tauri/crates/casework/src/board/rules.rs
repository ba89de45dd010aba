//! What kinds of bodies there are, and how many of their members must be present for a decision: shared data, which a
//! body may change for itself.

use crate::{
    Code, Failure, Kind, Result,
    profile::{LoadError, Words},
};
use letters::Lang;
use std::{collections::BTreeMap, sync::OnceLock};

/// What kind of body.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, serde::Deserialize, ts_rs::TS,
)]
#[serde(rename_all = "camelCase")]
#[ts(rename = "BoardBodyKind")]
pub enum BodyKind {
    /// The Project Executive Board.
    Board,
    /// Co-operation with UNHCR.
    Unhcr,
    /// Co-operation with IOM.
    Iom,
    /// Co-operation with other authorities of the country.
    Authorities,
    /// Delegations from abroad.
    Delegation,
    /// Another body.
    Other,
}

/// How many must be present for a decision. One value, one merge unit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[ts(rename = "BoardQuorum")]
pub struct Quorum {
    /// So many of 100 of those who vote.
    pub percent: u32,
    /// But no fewer than these.
    pub least: u32,
}

impl Quorum {
    /// How many of those who vote must be present: a part of one is one more.
    #[must_use]
    pub fn needed(self, voting: u32) -> u32 {
        (self.percent * voting).div_ceil(100).max(self.least)
    }
}

#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct Entry {
    kind: BodyKind,
    quorum: Quorum,
    name: Words,
}

#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct Shared {
    verified: bool,
    bodies: Vec<Entry>,
    words: BTreeMap<String, Words>,
}

const FILE: (&str, &str) = ("board.toml", include_str!("../../../../profiles/board.toml"));
/// Languages that a pack can be issued in.
pub(super) const LANGUAGES: [Lang; 3] = [Lang::Az, Lang::Ru, Lang::En];

fn shared() -> Result<&'static Shared> {
    static READ: OnceLock<std::result::Result<Shared, LoadError>> = OnceLock::new();
    READ.get_or_init(|| toml::from_str(FILE.1).map_err(|error| LoadError::syntax(FILE.0, FILE.1, &error)))
        .as_ref()
        .map_err(|error| Failure::from(error.clone()))
}

/// The quorum of a kind of body, where nothing else was agreed.
pub(super) fn quorum(kind: BodyKind) -> Result<Quorum> {
    let missing = || Failure::new(Kind::Unexpected, Code::Unexpected).context("a kind of body without rule");
    Ok(shared()?.bodies.iter().find(|one| one.kind == kind).ok_or_else(missing)?.quorum)
}

/// Kinds with their rules; whether the authority confirmed them.
pub(super) fn kinds() -> Result<(Vec<(BodyKind, Quorum)>, bool)> {
    let shared = shared()?;
    Ok((shared.bodies.iter().map(|one| (one.kind, one.quorum)).collect(), shared.verified))
}

/// The name of a kind.
pub(super) fn kind_name(kind: BodyKind, lang: Lang) -> Result<&'static str> {
    Ok(shared()?.bodies.iter().find(|one| one.kind == kind).map_or("", |one| one.name.get(lang)))
}

/// A word of the pack; its code where there is none.
pub(super) fn word(code: &str, lang: Lang) -> Result<String> {
    Ok(shared()?.words.get(code).map_or_else(|| code.to_owned(), |words| words.get(lang).to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_of_a_member_is_one_more() {
        for (percent, least, voting, needed) in [
            (50, 1, 6, 3),
            (51, 1, 6, 4),
            (67, 1, 7, 5),
            (100, 1, 4, 4),
            (0, 2, 9, 2),
            (50, 3, 2, 3),
            (1, 1, 0, 1),
        ] {
            assert_eq!(Quorum { percent, least }.needed(voting), needed, "{percent} % of {voting}");
        }
    }

    #[test]
    fn every_kind_and_every_word_stands_in_three_languages() {
        let shared = shared().unwrap();
        assert_eq!(shared.bodies.len(), 6);
        let words = shared.words.iter().map(|(code, words)| (code.clone(), words));
        let names = shared.bodies.iter().map(|one| (format!("{:?}", one.kind), &one.name));
        for (code, words) in words.chain(names) {
            for lang in LANGUAGES {
                assert!(
                    words.0.get(lang.tag()).is_some_and(|text| !text.trim().is_empty()),
                    "{code} in {lang:?}"
                );
            }
        }
    }
}
