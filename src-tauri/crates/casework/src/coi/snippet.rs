//! The stretch of a text in which what was looked for stands.

use super::search::Wanted;
use names::script::{Word, words};

/// A piece of a snippet.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, ts_rs::TS)]
pub struct SnippetPiece {
    /// Its text.
    pub text: String,
    /// Whether it is what was looked for.
    pub hit: bool,
}

/// Words of a snippet at most.
const LENGTH: usize = 28;
/// Words before the first hit at most.
const LEAD: usize = 6;

/// The stretch of a text that holds the most of what is wanted, with each of it marked. The beginning of the text when
/// nothing of it is there.
pub(super) fn snippet(text: &str, wanted: &Wanted) -> Vec<SnippetPiece> {
    let words = words(text);
    let hits: Vec<bool> = (0..words.len()).map(|at| wanted.hits(&words, at)).collect();
    let first = best(&hits);
    let from = first.saturating_sub(LEAD);
    let until = (from + LENGTH).min(words.len());
    let mut pieces = Vec::new();
    let mut end = words.get(from).map_or(0, |word| if from == 0 { 0 } else { word.range.start });
    if from > 0 {
        pieces.push(SnippetPiece { text: "… ".to_owned(), hit: false });
    }
    for (word, hit) in words.iter().zip(&hits).take(until).skip(from).filter(|(_, hit)| **hit) {
        push(&mut pieces, text, end..word.range.start, false);
        push(&mut pieces, text, word.range.clone(), *hit);
        end = word.range.end;
    }
    let last = if until == words.len() { text.len() } else { end_of(&words, until, end) };
    push(&mut pieces, text, end..last, false);
    if until < words.len() {
        pieces.push(SnippetPiece { text: " …".to_owned(), hit: false });
    }
    pieces
}

fn end_of(words: &[Word], until: usize, end: usize) -> usize {
    until.checked_sub(1).and_then(|last| words.get(last)).map_or(end, |word| word.range.end.max(end))
}

/// Where the stretch with the most hits begins with one.
fn best(hits: &[bool]) -> usize {
    let count = |from: usize| hits.iter().skip(from).take(LENGTH - LEAD).filter(|hit| **hit).count();
    let starts = hits.iter().enumerate().filter(|(_, hit)| **hit).map(|(at, _)| at);
    // The first of those that hold as many: `max_by_key` would take the last.
    starts.map(|at| (count(at), at)).fold((0, 0), |best, one| if one.0 > best.0 { one } else { best }).1
}

fn push(pieces: &mut Vec<SnippetPiece>, text: &str, range: std::ops::Range<usize>, hit: bool) {
    if let Some(text) = text.get(range).filter(|text| !text.is_empty()) {
        // Lines of a page mean nothing in a snippet.
        pieces.push(SnippetPiece { text: text.replace(['\n', '\r', '\t'], " "), hit });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str, wanted: &str) -> String {
        let pieces = snippet(text, &Wanted::of(wanted));
        pieces
            .into_iter()
            .map(|piece| if piece.hit { format!("[{}]", piece.text) } else { piece.text })
            .collect()
    }

    #[test]
    fn what_was_looked_for_is_marked_as_it_is_written() {
        for (text, wanted, snippet) in [
            ("In Çelik, the police.", "celik", "In [Çelik], the police."),
            ("Полиция\nне действует", "полици действ", "[Полиция] не [действует]"),
            ("نمونه در كابل", "کابل", "نمونه در [كابل]"),
            ("Nothing here", "else", "Nothing here"),
            ("", "else", ""),
        ] {
            assert_eq!(shown(text, wanted), snippet);
        }
    }

    #[test]
    fn a_long_text_is_cut_around_the_most_hits() {
        let far = format!(
            "police {} the police and courts of the sample {}",
            "word ".repeat(60),
            "end ".repeat(60)
        );
        let snippet = shown(&far, "police courts");
        assert!(snippet.starts_with("… word") && snippet.ends_with(" …"), "{snippet}");
        assert!(snippet.contains("[police] and [courts] of the sample"), "{snippet}");
    }
}
