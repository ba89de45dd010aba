//! The check code of a signed record.

use super::Line;
use sha2::{Digest, Sha256};

/// Set on the mark of a line that holds more than words, so that records signed before lines could keep their code.
const HOLDS_MORE: u8 = 0x80;

/// SHA-256 over the numbered lines: what each is, what is said, and what it holds beside that.
pub(crate) fn digest(lines: &[Line]) -> String {
    let mut hash = Sha256::new();
    for line in lines {
        let more = more(line);
        hash.update(line.number.to_be_bytes());
        hash.update([line.kind.mark() | if more.is_empty() { 0 } else { HOLDS_MORE }]);
        text(&mut hash, &line.text);
        if !more.is_empty() {
            text(&mut hash, &more);
        }
    }
    hex(hash)
}

/// Topics, references and the end of a break, as they are stored.
fn more(line: &Line) -> String {
    if line.topics.is_none() && line.refers.is_none() && line.until.is_none() {
        return String::new();
    }
    // Our own types hold nothing that JSON cannot write.
    serde_json::to_string(&(&line.topics, &line.refers, line.until.map(|until| until.timestamp_millis())))
        .unwrap_or_default()
}

/// A text with its length before it, so that no two records have one code.
pub(super) fn text(hash: &mut Sha256, text: &str) {
    // As wide on every machine.
    hash.update(u64::try_from(text.len()).unwrap_or(u64::MAX).to_be_bytes());
    hash.update(text.as_bytes());
}

pub(super) fn hex(hash: Sha256) -> String {
    hash.finalize().iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::interview::{LineKind, Refers, Topics};
    use vault::Id;

    fn line(number: u32, kind: LineKind, text: &str) -> Line {
        let (id, at) = (Id::from_bytes([1; 16]), "2026-11-25T06:00:00Z".parse().unwrap());
        let (topics, refers, until) = (None, None, None);
        Line { id, interview: id, number, kind, text: text.to_owned(), at, topics, refers, until }
    }

    /// The bytes of the first edition: number, mark, length, words. Records signed then must keep their code.
    #[test]
    fn a_record_of_the_first_edition_keeps_its_code() {
        let lines = [
            line(1, LineKind::Question, "Niyə?"),
            line(2, LineKind::Answer, "Qorxurdum."),
            line(3, LineKind::Note, ""),
        ];
        let mut first = Sha256::new();
        for (number, mark, text) in [(1_u32, 1_u8, "Niyə?"), (2, 2, "Qorxurdum."), (3, 3, "")] {
            first.update(number.to_be_bytes());
            first.update([mark]);
            first.update((text.len() as u64).to_be_bytes());
            first.update(text.as_bytes());
        }
        assert_eq!(digest(&lines), hex(first));
        assert_eq!(digest(&lines), "4edd7ef030d42e23774bc2c482dd2f34e63eb67c3408101013bf9d5da023c71e");
    }

    #[test]
    fn whatever_a_line_holds_changes_the_code() {
        let plain = line(1, LineKind::Answer, "Qorxurdum.");
        let other = Id::from_bytes([2; 16]);
        let changed = [
            Line { text: "Qorxurdum".to_owned(), ..plain.clone() },
            Line { number: 2, ..plain.clone() },
            Line { kind: LineKind::Explanation, ..plain.clone() },
            Line { topics: Some(Topics(vec!["fear".to_owned()])), ..plain.clone() },
            Line { refers: Some(Refers { lines: vec![other], ..Refers::default() }), ..plain.clone() },
            Line { refers: Some(Refers { facts: vec![other], ..Refers::default() }), ..plain.clone() },
            Line { until: Some("2026-11-25T06:10:00Z".parse().unwrap()), ..plain.clone() },
        ];
        let mut codes: Vec<String> = changed.into_iter().map(|line| digest(&[line])).collect();
        codes.push(digest(&[plain]));
        codes.sort();
        codes.dedup();
        assert_eq!(codes.len(), 8);
    }
}
