//! Sources named within a paragraph of the reasons: written `^[publisher, title, date, page]` where an officer edits
//! them, a footnote in the letter. What is named twice in the same words is one note.

use super::shown::Printed;

/// A paragraph that may name sources.
#[derive(Debug, Clone)]
pub(super) struct Reasoned(pub(super) String);

/// A piece of a paragraph.
#[derive(Debug, PartialEq, Eq)]
enum Piece<'t> {
    Words(&'t str),
    Source(&'t str),
}

/// The pieces of a paragraph. What is opened and never closed, or names nothing, are words.
fn pieces(text: &str) -> Vec<Piece<'_>> {
    let mut found = Vec::new();
    let (mut rest, mut from) = (text, 0);
    while let Some(open) = rest.get(from..).and_then(|tail| tail.find("^[")).map(|at| at + from) {
        let within = rest.get(open + 2..).unwrap_or_default();
        match within.split_once(']') {
            Some((source, after)) if !source.trim().is_empty() && !source.contains('[') => {
                found.push(Piece::Words(rest.get(..open).unwrap_or_default()));
                found.push(Piece::Source(source.trim()));
                (rest, from) = (after, 0);
            }
            _ => from = open + 2,
        }
    }
    found.push(Piece::Words(rest));
    found.retain(|piece| *piece != Piece::Words(""));
    found
}

/// The paragraph in the inline markup of letters, its sources put aside as footnotes.
pub(super) fn paragraph(printed: &Printed, Reasoned(text): &Reasoned) -> String {
    let told = pieces(text).into_iter().map(|piece| match piece {
        Piece::Words(words) => letters::escape(words),
        Piece::Source(source) => format!("[^{}]", printed.note(letters::user(source))),
    });
    told.collect()
}

/// A reference as it is written into a paragraph: what would end it too early is written otherwise.
pub(crate) fn cited(reference: &str) -> String {
    format!("^[{}]", reference.replace('[', "(").replace(']', ")").replace(['\r', '\n'], " "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sources_are_told_from_words() {
        use Piece::{Source, Words};
        for (text, found) in [
            ("Belədir^[Mərkəz, A, 2026].", vec![Words("Belədir"), Source("Mərkəz, A, 2026"), Words(".")]),
            ("^[A]^[B]", vec![Source("A"), Source("B")]),
            ("heç nə", vec![Words("heç nə")]),
            ("açıq ^[qalır", vec![Words("açıq ^[qalır")]),
            ("boş ^[ ] və ^[A]", vec![Words("boş ^[ ] və "), Source("A")]),
            ("iç ^[a [b] c", vec![Words("iç ^[a [b] c")]),
            ("", vec![]),
        ] {
            assert_eq!(pieces(text), found, "{text}");
        }
        assert_eq!(cited("Mərkəz [2026], s. 1"), "^[Mərkəz (2026), s. 1]");
    }
}
