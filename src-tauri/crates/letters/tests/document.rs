//! The page that describes the model says what is so.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod common;

use std::collections::BTreeSet;

use common::{bare, write};
use letters::{Block, Document, Lang};
use serde_json::Value;

const PAGE: &str = include_str!("../DOCUMENT.md");

/// The examples in JSON, in order.
fn examples() -> Vec<Value> {
    let parts = PAGE.split("```json\n").skip(1);
    parts.map(|part| serde_json::from_str(part.split("```").next().unwrap()).unwrap()).collect()
}

#[test]
fn every_example_is_set() {
    let examples = examples();
    for example in &examples {
        let doc = match example.get("kind") {
            Some(_) => bare(Lang::En, vec![serde_json::from_value(example.clone()).expect("a block")]),
            None => serde_json::from_value::<Document>(example.clone()).expect("a document"),
        };
        assert!(write(&doc).pdf.pages > 0, "{example}");
        let again: Document = serde_json::from_value(serde_json::to_value(&doc).unwrap()).unwrap();
        assert_eq!(again, doc);
    }
}

#[test]
fn every_kind_of_block_has_an_example() {
    let error = serde_json::from_str::<Block>(r#"{"kind":"?"}"#).unwrap_err().to_string();
    let known = error.split('`').skip(3).step_by(2).map(str::to_owned).collect::<BTreeSet<_>>();
    assert!(known.len() > 20, "{error}");
    let shown = examples().iter().filter_map(|e| Some(e.get("kind")?.as_str()?.to_owned())).collect();
    assert_eq!(known, shown);
}

#[test]
fn what_is_not_known_is_refused() {
    for json in [
        r#"{"lang":"az","title":"","date":[2026,1,1],"block":[]}"#,
        r#"{"lang":"xx","title":"","date":[2026,1,1]}"#,
        r#"{"lang":"az","title":"","date":[2026,1,1],"blocks":[{"kind":"paragraph","txt":"a"}]}"#,
        r#"{"lang":"az","title":"","date":[2026,1,1],"blocks":[{"kind":"paragraph","text":"a","level":1}]}"#,
        r#"{"lang":"az","title":"","date":[2026,1,1],"blocks":[{"kind":"grid","columns":[{}],"rows":[[{"txt":"a"}]]}]}"#,
        r#"{"lang":"az","title":"","date":[2026,1,1],"letterhead":{"arrangement":"oblique"}}"#,
    ] {
        assert!(serde_json::from_str::<Document>(json).is_err(), "{json}");
    }
}
