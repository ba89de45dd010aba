//! Templates that are whole, and what they print.

use super::{Against, Clauses, Sample, Template, check, sample};
use crate::profile::{Profile, codes, shipped};
use chrono::NaiveDate;
use letters::{Block, Item, Numerals};
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

/// A template of its own, for one paragraph.
fn paragraph(text: &str) -> Template {
    let head =
        "+++\nid = \"refusal\"\nversion = 1\nlanguage = \"en\"\ntitle = \"{{ addressee.name }}\"\n+++\n";
    Template::parse(&format!("{head}{text}\n")).unwrap()
}

fn rendered(template: &Template, values: &serde_json::Value) -> super::Rendered {
    let profile = shipped("azerbaijan").unwrap();
    let context = super::Context::new("refusal", values).unwrap();
    template.render(&profile.letter_words[&template.language], &Clauses::new(), &context).unwrap()
}

/// The values of a sample with another name and other reasons.
fn hostile(name: &str, reasons: &[&str]) -> serde_json::Value {
    let profile = shipped("azerbaijan").unwrap();
    let mut values = sample::values(profile, &paragraph("x"), Sample::Adult, 0, today());
    values["addressee"]["name"]["latin"] = name.into();
    values["addressee"]["name"]["native"] = serde_json::Value::Null;
    values["reasons"] = reasons.into();
    values
}

/// What the letters crate prints of a text, without the characters that only steer the direction.
fn printed(text: &str) -> String {
    text.chars().filter(|c| !matches!(c, '\u{2066}'..='\u{2069}')).collect()
}

#[test]
fn values_are_never_read_as_markup_logic_or_marks() {
    for name in [
        "**bold**",
        "# heading",
        "::box Trap",
        "1. numbered",
        "a. lettered",
        "> quoted",
        "x | y | z",
        "Label :: value",
        "{{ case.number }}",
        "{% if x %}",
        "{{ clause(\"rights.work\") }}",
        "<script>alert(1)</script>",
        "[link](https://example.org)",
        "back\\slash \\* star",
        "&amp; &lt;",
        "```",
        "---",
        "[^1]",
    ] {
        let values = hostile(name, &[name]);
        let template = paragraph("{{ addressee.name }}\n\nDear **{{ addressee.name }}**, a\n\n::reasons");
        let blocks = rendered(&template, &values).blocks;
        let expected = letters::user(name);
        let [
            Block::Paragraph { text: first },
            Block::Paragraph { text: second },
            Block::Numbered { text, .. },
        ] = blocks.as_slice()
        else {
            panic!("{name}: {blocks:?}")
        };
        assert_eq!(*first, expected, "{name}");
        assert_eq!(*second, format!("Dear **{expected}**, a"), "{name}");
        assert_eq!(*text, letters::escape(name), "{name}");
        assert_eq!(rendered(&template, &values).title, expected, "{name}");
    }
}

#[test]
fn a_name_cannot_turn_the_words_around_it() {
    let values = hostile("Nümunə\u{202e}\u{2067} \u{e000}0\u{e001}", &[]);
    let blocks = rendered(&paragraph("Dear {{ addressee.name }}, you"), &values).blocks;
    let [Block::Paragraph { text }] = blocks.as_slice() else { panic!("{blocks:?}") };
    assert!(!text.contains('\u{202e}') && !text.contains('\u{2067}'), "{text:?}");
    assert!(printed(text).starts_with("Dear Nümunə"), "{text:?}");
    assert!(text.ends_with(", you"), "{text:?}");
}

#[test]
fn twenty_thousand_words_of_reasons_are_all_there() {
    let reason = "word ".repeat(1000);
    let reasons: Vec<&str> = (0..20).map(|_| reason.as_str()).collect();
    let blocks = rendered(&paragraph("::reasons"), &hostile("Nümunə", &reasons)).blocks;
    let words: usize = blocks
        .iter()
        .map(|block| match block {
            Block::Numbered { text, .. } => text.split_whitespace().count(),
            other => panic!("{other:?}"),
        })
        .sum();
    assert_eq!((blocks.len(), words), (20, 20_000));
}

#[test]
fn markup_becomes_blocks() {
    let source = "# One\n\n## Two\n\nText **bold** and *soft* [x]\nof two lines\\\nand a third[^n]\n\n3. first\n   a. aa\n   b. bb\n4. second\n\n- dash\n\n> said\n> — source\n\nPlace :: {{ addressee.name }}\nTime :: 9\n\n| a | b |\n| --- | --- |\n| 1 | 2 |\n\n::pagebreak\n\n::annex Annex\n\nWithin\n\n[^n]: a *note* of\ntwo lines";
    let found = rendered(&paragraph(source), &hostile("Nümunə", &[]));
    let name = letters::user("Nümunə");
    let item = |text: &str| Item { text: text.into(), blocks: Vec::new() };
    let list = |numerals, start, items| Block::List { numerals: Some(numerals), start, items };
    let heading = |level, text: &str| Block::Heading { level, text: text.into() };
    let inner = list(Numerals::Letter, 1, vec![item("aa"), item("bb")]);
    assert_eq!(
        found.blocks,
        [
            heading(1, "One"),
            heading(2, "Two"),
            Block::Paragraph {
                text: "Text **bold** and *soft* \\[x] of two lines\nand a third[^en-n]".into()
            },
            list(
                Numerals::Number,
                3,
                vec![Item { text: "first".into(), blocks: vec![inner] }, item("second")]
            ),
            list(Numerals::Dash, 1, vec![item("dash")]),
            Block::Quote { text: "said".into(), source: "source".into() },
            Block::KeyValue { rows: vec![("Place".into(), name), ("Time".into(), "9".into())] },
            Block::Table {
                head: vec!["a".into(), "b".into()],
                rows: vec![vec!["1".into(), "2".into()]],
                widths: Vec::new(),
            },
            Block::PageBreak,
            Block::Annex {
                name: "Annex A".into(),
                title: "Annex".into(),
                page_label: String::new(),
                blocks: vec![Block::Paragraph { text: "Within".into() }],
            },
        ]
    );
    assert_eq!(
        found.notes.into_iter().collect::<Vec<_>>(),
        [("en-n".to_owned(), "a *note* of two lines".to_owned())]
    );
}

#[test]
fn lists_are_said_as_the_language_does() {
    let profile = shipped("azerbaijan").unwrap();
    let template = paragraph("{{ persons | map(attribute=\"name\") | list }}");
    let context = sample::context(profile, &template, Sample::Family, 0, today()).unwrap();
    let words = &profile.letter_words[&template.language];
    let blocks = template.render(words, &Clauses::new(), &context).unwrap().blocks;
    let [Block::Paragraph { text }] = blocks.as_slice() else { panic!("{blocks:?}") };
    let text = printed(text);
    assert!(text.starts_with("Samira Nümunə"), "{text}");
    assert_eq!((text.matches(", ").count(), text.matches(" and ").count()), (2, 1), "{text}");
}

#[test]
fn what_is_not_declared_is_not_supplied() {
    let mut values = hostile("Nümunə", &[]);
    values["shoe"] = 42.into();
    assert!(super::Context::new("refusal", &values).unwrap_err().contains("shoe"));
    let mut values = hostile("Nümunə", &[]);
    values["addressee"].as_object_mut().unwrap().remove("name");
    assert!(super::Context::new("refusal", &values).unwrap_err().contains("addressee.name"));
}
