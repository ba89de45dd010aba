//! Sections of a record, as it is read back: runs of lines about one topic, none longer than can be listened to.

use super::Line;
use crate::interview::LineKind;

/// Lines of a section at most, before it ends at the next question.
const LONGEST: usize = 40;

/// A part of a record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Section {
    /// Number of its first line.
    pub first: u32,
    /// Number of its last line.
    pub last: u32,
    /// What it is about.
    pub topics: Vec<String>,
    /// How many of its lines are read back.
    pub said: usize,
}

/// The sections of a record, which together are all its lines. A section begins with a question on another topic; a
/// line without a topic belongs to what it follows.
#[must_use]
pub fn sections(lines: &[Line]) -> Vec<Section> {
    let mut sections: Vec<Section> = Vec::new();
    for line in lines {
        let topics = line.topics.as_ref().map_or(&[][..], |topics| &topics.0);
        let asks = matches!(line.kind, LineKind::Question | LineKind::Contradiction);
        let said = usize::from(line.kind.is_read_back());
        let begins = sections.last().is_none_or(|section| {
            let is_other = !topics.is_empty() && !section.topics.is_empty() && topics != section.topics;
            let is_long = usize::try_from(section.last - section.first).unwrap_or(usize::MAX) + 1 >= LONGEST;
            asks && (is_other || is_long)
        });
        match sections.last_mut().filter(|_| !begins) {
            Some(section) => {
                section.last = line.number;
                section.said += said;
                if section.topics.is_empty() {
                    section.topics = topics.to_vec();
                }
            }
            None => sections.push(Section {
                first: line.number,
                last: line.number,
                topics: topics.to_vec(),
                said,
            }),
        }
    }
    sections
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::interview::Topics;
    use proptest::prelude::*;
    use vault::Id;

    fn lines(told: &[(LineKind, &str)]) -> Vec<Line> {
        let (id, at) = (Id::from_bytes([1; 16]), "2026-11-25T06:00:00Z".parse().unwrap());
        let line = |(number, (kind, topic)): (u32, &(LineKind, &str))| Line {
            id,
            interview: id,
            number,
            kind: *kind,
            text: "x".to_owned(),
            at,
            topics: Some(Topics(vec![(*topic).to_owned()])).filter(|_| !topic.is_empty()),
            refers: None,
            until: None,
        };
        (1..).zip(told).map(line).collect()
    }

    #[test]
    fn a_section_begins_with_a_question_on_another_topic() {
        use LineKind::{Answer as A, Note as N, Question as Q};
        for (told, expected) in [
            (&[][..], &[][..]),
            (&[(Q, ""), (A, ""), (Q, "")], &[(1, 3, "")]),
            (&[(N, ""), (Q, "identity"), (A, "")], &[(1, 3, "identity")]),
            (&[(Q, "identity"), (A, ""), (Q, ""), (A, "")], &[(1, 4, "identity")]),
            (&[(Q, "identity"), (A, ""), (Q, "family"), (A, "")], &[(1, 2, "identity"), (3, 4, "family")]),
            // An answer that touches on something else stays with its question.
            (&[(Q, "identity"), (A, "family"), (Q, "identity")], &[(1, 3, "identity")]),
            (
                &[(Q, "identity"), (Q, "family"), (Q, "identity")],
                &[(1, 1, "identity"), (2, 2, "family"), (3, 3, "identity")],
            ),
        ] {
            let found: Vec<(u32, u32, String)> =
                sections(&lines(told)).into_iter().map(|s| (s.first, s.last, s.topics.join(" "))).collect();
            let expected: Vec<(u32, u32, String)> =
                expected.iter().map(|(first, last, topic)| (*first, *last, (*topic).to_owned())).collect();
            assert_eq!(found, expected, "{told:?}");
        }
    }

    proptest! {
        #[test]
        fn sections_are_all_lines_once_and_in_order(
            told in prop::collection::vec((0_usize..12, prop::sample::select(vec!["", "", "identity", "fear"])), 0..300),
        ) {
            let told: Vec<(LineKind, &str)> = told.iter().map(|(kind, topic)| (LineKind::ALL[*kind], *topic)).collect();
            let lines = lines(&told);
            let sections = sections(&lines);
            let numbers: Vec<u32> = sections.iter().flat_map(|section| section.first..=section.last).collect();
            prop_assert_eq!(numbers, lines.iter().map(|line| line.number).collect::<Vec<_>>());
            let said = lines.iter().filter(|line| line.kind.is_read_back()).count();
            prop_assert_eq!(sections.iter().map(|section| section.said).sum::<usize>(), said);
        }
    }
}
