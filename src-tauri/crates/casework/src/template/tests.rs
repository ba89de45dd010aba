//! Templates that are whole, and what they print.

use super::{Against, Clauses, Sample, Template, check, sample};
use crate::profile::{Profile, codes, shipped};
use chrono::NaiveDate;
use letters::Block;
use std::collections::BTreeSet;

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 26).unwrap()
}

fn against<'p>(profile: &'p Profile, template: &Template, none: &'p Clauses) -> Against<'p> {
    Against {
        profile,
        words: &profile.letter_words[&template.language],
        clauses: profile.clauses.get(&template.language).unwrap_or(none),
        today: today(),
    }
}

#[test]
fn the_shipped_letters_can_be_written_for_everybody() {
    let none = Clauses::new();
    let mut wrong = Vec::new();
    let mut seen = BTreeSet::new();
    for code in codes() {
        let profile = shipped(code).unwrap();
        // What profiles share is tried at length with the first of them; `set_tests` writes each for every sample.
        for template in profile.templates.values().filter(|template| seen.insert(&template.source)) {
            let against = against(profile, template, &none);
            let name = format!("{code}/{}.{}", template.id, template.language.tag());
            wrong.extend(check(template, &against).iter().map(|fault| format!("{name}: {fault}")));
            for sample in Sample::ALL {
                let context = sample::context(profile, template, sample, 0, today()).unwrap();
                let Ok(rendered) = template.render(against.words, against.clauses, &context) else {
                    continue;
                };
                let text = serde_json::to_string(&rendered.blocks).unwrap();
                for odd in ['\u{e000}', '\u{e001}', '\u{e002}', '\u{e003}', '\u{e004}', '{'] {
                    // Braces of the fields of JSON stand outside of texts.
                    let inside = odd != '{' && text.contains(odd) || odd == '{' && text.contains("{{");
                    assert!(!inside, "{name}: {odd:?} in {text}");
                }
                assert!(
                    rendered.blocks.iter().any(|block| matches!(block, Block::Paragraph { .. })),
                    "{name}"
                );
            }
        }
    }
    assert_eq!(wrong, [""; 0], "{}", wrong.join("\n"));
}
