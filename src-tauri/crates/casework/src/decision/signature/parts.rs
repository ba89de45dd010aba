//! The parts of a decision that are signed, each by its digest: so that a check says which of them is not as it was.
//!
//! Digests are taken of what the tables hold, and not of what this program makes of it: a later version may know more
//! fields, and must come to the same digests.

use super::{
    super::{Decision, storage},
    SignedAct,
};
use crate::assessment::Fact;
use exchange::wire::{B32, digest};
use minicbor::{Decode, Encode};
use serde_json::{Map, Value, json};
use vault::{Id, Read, Result};

/// Digests of the parts.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(array)]
pub(super) struct Parts {
    /// Outcome for each person.
    #[n(0)]
    pub outcomes: B32,
    /// The legal analyses.
    #[n(1)]
    pub analysis: B32,
    /// Reasons, with those of letters that have their own.
    #[n(2)]
    pub reasons: B32,
    /// Material facts with their findings.
    #[n(3)]
    pub facts: B32,
    /// What a review or a vote says.
    #[n(4)]
    pub words: B32,
}

impl Parts {
    /// Of a decision as it stands.
    pub(super) fn of_decision(read: Read<'_>, decision: &Decision) -> Result<Self> {
        let columns = read.row(storage::SIGNED_COLUMNS, [decision.id], |row| {
            Ok([row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?])
        })?;
        let [analysis, own, reasons, letters] = columns.unwrap_or_default().map(parsed);
        let rulings = read.rows(storage::RULED, [decision.id], |row| {
            let (person, outcome): (Id, String) = (row.get(0)?, row.get(1)?);
            Ok((person.to_string(), parsed(outcome)))
        })?;
        Ok(Self {
            outcomes: outcomes(rulings),
            analysis: part("analysis", json!({ "family": analysis, "own": own })),
            reasons: part("reasons", json!({ "all": reasons, "letters": letters })),
            facts: facts(read, decision.application)?,
            words: part("words", Value::Null),
        })
    }

    /// Of a version of the draft that was handed in.
    pub(super) fn of_version(read: Read<'_>, decision: Id, version: u32) -> Result<Self> {
        let content: Option<String> = read.row(storage::VERSION, (decision, version), |row| row.get(0))?;
        let mut content = parsed(content.unwrap_or_default());
        let mut take = |name: &str| content.get_mut(name).map(Value::take).unwrap_or_default();
        let rulings = match take("rulings") {
            Value::Array(all) => all.into_iter().filter_map(|mut one| {
                let outcome = one.get_mut("outcome").map(Value::take).unwrap_or_default();
                Some((one.get("person")?.as_str()?.to_owned(), outcome))
            }),
            _ => return Ok(Self::of_nothing()),
        };
        let outcomes = outcomes(rulings.collect());
        Ok(Self {
            outcomes,
            analysis: part("analysis", json!({ "family": take("analysis"), "own": take("own") })),
            reasons: part("reasons", json!({ "all": take("reasons"), "letters": take("letterReasons") })),
            facts: part("facts", take("facts")),
            words: part("words", Value::Null),
        })
    }

    fn of_nothing() -> Self {
        let nothing = B32([0; 32]);
        Self { outcomes: nothing, analysis: nothing, reasons: nothing, facts: nothing, words: nothing }
    }
}

/// Material facts of a case as they stand.
pub(super) fn facts(read: Read<'_>, application: Id) -> Result<B32> {
    let all: Vec<Fact> = read.list(storage::FACTS, [application])?;
    Ok(part("facts", all.iter().map(seen).collect()))
}

/// The same, without facts that somebody added at another workstation who did not know of the signature yet: what was
/// signed does not rest on them.
pub(super) fn facts_without_late(
    read: Read<'_>,
    decision: &Decision,
    version: u32,
    signature: Id,
) -> Result<B32> {
    let content: Option<String> = read.row(storage::VERSION, (decision.id, version), |row| row.get(0))?;
    let handed_in = parsed(content.unwrap_or_default())["facts"].take();
    let handed_in: Vec<Value> = match handed_in {
        Value::Array(facts) => facts.into_iter().map(canonical).collect(),
        _ => Vec::new(),
    };
    let made_in = |record: Id| read.row(storage::MADE_IN, [record], |row| row.get::<_, Id>(0));
    let signed_in = made_in(signature)?;
    let mut kept = Vec::new();
    for fact in read.list::<Fact>(storage::FACTS, [decision.application])? {
        if handed_in.contains(&canonical(seen(&fact))) || made_in(fact.id)? == signed_in {
            kept.push(seen(&fact));
        }
    }
    Ok(part("facts", Value::Array(kept)))
}

fn seen(fact: &Fact) -> Value {
    json!({
        "number": fact.number,
        "statement": fact.statement,
        "finding": fact.assessed.finding,
        "reasoning": fact.assessed.reasoning,
    })
}

/// What a review says, with its remarks, or how a member voted and why. That remarks were dealt with later is no part
/// of it.
pub(super) fn words(read: Read<'_>, act: SignedAct, record: Option<Id>) -> Result<B32> {
    let Some(review) = record else { return Ok(part("words", Value::Null)) };
    if act == SignedAct::Voted {
        let vote: Option<[String; 3]> =
            read.row(storage::VOTE_WORDS, [review], |row| Ok([row.get(0)?, row.get(1)?, row.get(2)?]))?;
        return Ok(part("words", json!({ "vote": vote })));
    }
    let said: Option<(String, String)> =
        read.row(storage::REVIEW_WORDS, [review], |row| Ok((row.get(0)?, row.get(1)?)))?;
    let remarks = read.rows(storage::REMARK_WORDS, [review], |row| {
        let (item, section, note): (String, String, String) = (row.get(0)?, row.get(1)?, row.get(2)?);
        Ok(json!([item, section, note]))
    })?;
    Ok(part("words", json!({ "said": said, "remarks": remarks })))
}

/// Outcomes in the order of the persons, without those of whom nothing is said.
fn outcomes(rulings: Vec<(String, Value)>) -> B32 {
    let rulings: Map<String, Value> =
        rulings.into_iter().map(|(person, outcome)| (person, canonical(outcome))).collect();
    part("outcomes", Value::Object(rulings))
}

fn parsed(text: String) -> Value {
    // What is no JSON any more was altered: its text has another digest than what was signed.
    serde_json::from_str(&text).unwrap_or(Value::String(text))
}

fn part(name: &str, value: Value) -> B32 {
    let text = canonical(value).to_string();
    B32(digest(&format!("panah decision part {name} 1"), text.as_bytes()))
}

/// One form for one content: names in order, nothing that is empty. A field that a later version adds is empty in what
/// was signed before.
fn canonical(value: Value) -> Value {
    match value {
        Value::Object(fields) => {
            let mut kept: Vec<(String, Value)> =
                fields.into_iter().map(|(name, value)| (name, canonical(value))).collect();
            kept.retain(|(_, value)| !is_empty(value));
            kept.sort_by(|(a, _), (b, _)| a.cmp(b));
            Value::Object(kept.into_iter().collect())
        }
        Value::Array(all) => Value::Array(all.into_iter().map(canonical).collect()),
        other => other,
    }
}

fn is_empty(value: &Value) -> bool {
    match value {
        Value::Null | Value::Bool(false) => true,
        Value::String(text) => text.is_empty(),
        Value::Array(all) => all.is_empty(),
        Value::Object(fields) => fields.is_empty(),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_empty_changes_nothing_and_what_is_not_does() {
        let of = |value: Value| part("analysis", value);
        let signed = of(json!({ "fear": "of return", "grounds": ["religion"] }));
        for same in [
            json!({ "grounds": ["religion"], "fear": "of return" }),
            json!({ "fear": "of return", "grounds": ["religion"], "later": null, "more": [], "is": false }),
            json!({ "fear": "of return", "grounds": ["religion"], "later": { "in": "" } }),
        ] {
            assert_eq!(of(same.clone()), signed, "{same}");
        }
        for other in [
            json!({ "fear": "of return" }),
            json!({ "fear": "of return", "grounds": ["religion", ""] }),
            json!({ "fear": "of return", "grounds": ["race"] }),
            json!({ "fear": "of return", "grounds": "religion" }),
            json!({ "fear": "of return", "grounds": ["religion"], "is": true }),
        ] {
            assert_ne!(of(other.clone()), signed, "{other}");
        }
        assert_ne!(
            part("reasons", json!("a")),
            part("facts", json!("a")),
            "a part does not pass for another"
        );
    }

    #[test]
    fn outcomes_do_not_depend_on_their_order() {
        let one = ("1".to_owned(), json!({ "code": "refugee", "derivedFrom": null }));
        let two = ("2".to_owned(), json!({ "code": "negative" }));
        let left = ("3".to_owned(), json!({ "code": null, "derivedFrom": null }));
        assert_eq!(outcomes(vec![one.clone(), two.clone(), left]), outcomes(vec![two.clone(), one.clone()]));
        assert_ne!(outcomes(vec![one.clone()]), outcomes(vec![one, two]));
    }
}
