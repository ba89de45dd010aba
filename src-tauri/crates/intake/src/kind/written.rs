//! Text, and the kinds that are written in text.

use super::Kind;
use crate::text::encoding;

/// Bytes looked at: enough to judge, few enough to be quick.
const SAMPLE: usize = 64 * 1024;

/// Marks with which a web page begins. Case does not matter.
const HTML: &[&str] = &[
    "<!doctype html",
    "<html",
    "<head",
    "<body",
    "<script",
    "<iframe",
    "<table",
    "<meta",
    "<title",
    "<?php",
];

fn sample(bytes: &[u8]) -> &[u8] {
    bytes.get(..bytes.len().min(SAMPLE)).unwrap_or_default()
}

/// Whether the bytes read as text in some encoding: hardly a control character.
pub(super) fn is_written(bytes: &[u8]) -> bool {
    let sample = sample(bytes);
    let decoded = encoding::decode(sample, encoding::detect(sample));
    let all = decoded.text.chars().count();
    let odd = decoded
        .text
        .chars()
        // Beyond ASCII they may be letters of an encoding that was not guessed.
        .filter(|c| c.is_ascii_control() && !matches!(c, '\t' | '\n' | '\r' | '\u{c}' | '\u{1a}'))
        .count();
    let odd = odd.saturating_add(to_usize(decoded.replaced));
    // A damaged character or two are forgiven even in a short text.
    let share = if odd <= 2 { 10 } else { 100 };
    all > 0 && odd.saturating_mul(share) <= all
}

fn to_usize(count: u32) -> usize {
    usize::try_from(count).unwrap_or(usize::MAX)
}

/// The kind of a text, or nothing when it is not a text.
pub(super) fn text(bytes: &[u8]) -> Option<Kind> {
    if !is_written(bytes) {
        return None;
    }
    let sample = sample(bytes);
    let text = encoding::decode(sample, encoding::detect(sample)).text;
    let head: String = text.trim_start().chars().take(2000).collect::<String>().to_ascii_lowercase();
    let begins = after_prolog(&head);
    Some(if begins.starts_with("<svg") || head.starts_with("<!doctype svg") {
        Kind::Svg
    } else if HTML.iter().any(|mark| begins.starts_with(mark) || head.starts_with(mark)) {
        if begins.starts_with("<?php") { Kind::Script } else { Kind::Html }
    } else if head.starts_with("<?xml") || head.starts_with("<!doctype") {
        Kind::Xml
    } else if head.starts_with("@echo off") || head.starts_with("#!") {
        Kind::Script
    } else {
        Kind::Text
    })
}

/// What follows the declaration, comments and document type of an XML file.
fn after_prolog(head: &str) -> &str {
    let mut rest = head;
    loop {
        let end = match rest {
            r if r.starts_with("<?xml") => "?>",
            r if r.starts_with("<!--") => "-->",
            r if r.starts_with("<!doctype") && !r.starts_with("<!doctype html") => ">",
            r => return r,
        };
        let Some((_, after)) = rest.split_once(end) else { return rest };
        rest = after.trim_start();
    }
}
