//! The set of letters that the program brings: every letter in every language, whole, and with what each must say.

use super::{Clauses, Context, Sample, Template, sample};
use crate::profile::{Profile, codes, shipped};
use chrono::NaiveDate;
use letters::{Block, Lang};
use std::collections::BTreeSet;

/// Every letter of a profile.
const LETTERS: [&str; 26] = [
    "annex",
    "recognition",
    "derivative",
    "refusal",
    "exclusion",
    "inadmissible",
    "closure",
    "withdrawal",
    "appeal_upheld",
    "appeal_granted",
    "appeal_remitted",
    "cessation_notice",
    "cessation",
    "cancellation_notice",
    "cancellation",
    "revocation_notice",
    "revocation",
    "information_request",
    "right_to_be_heard",
    "invitation",
    "transfer",
    "status_certificate",
    "travel_document_request",
    "reunion_receipt",
    "reunion_granted",
    "reunion_refused",
];
/// Letters to others than the person: nobody signs that they got them.
const TO_OTHERS: [&str; 2] = ["status_certificate", "travel_document_request"];
/// The letter that goes to another state. A summary for the person would tell there what the request leaves out.
const ABROAD: &str = "travel_document_request";
/// Letters that tell of what a person can challenge.
const NEGATIVE: [&str; 9] = [
    "subsidiary",
    "refusal",
    "exclusion",
    "inadmissible",
    "appeal_upheld",
    "cessation",
    "cancellation",
    "revocation",
    "reunion_refused",
];
const NOTICES: [&str; 3] = ["cessation_notice", "cancellation_notice", "revocation_notice"];

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 26).unwrap()
}

fn profiles() -> impl Iterator<Item = (&'static str, &'static Profile)> {
    codes().map(|code| (code, shipped(code).unwrap()))
}

fn template<'p>(profile: &'p Profile, id: &str, lang: Lang) -> &'p Template {
    let found = profile.templates.get(&(id.to_owned(), lang));
    found.unwrap_or_else(|| panic!("{} has no {id} in {}", profile.code, lang.tag()))
}

fn written(profile: &Profile, template: &Template, sample: Sample, turn: usize) -> Vec<Block> {
    let none = Clauses::new();
    let clauses = profile.clauses.get(&template.language).unwrap_or(&none);
    let context: Context = sample::context(profile, template, sample, turn, today()).unwrap();
    template.render(&profile.letter_words[&template.language], clauses, &context).unwrap().blocks
}

/// Every text of a letter, in its order.
fn texts(blocks: &[Block]) -> Vec<String> {
    fn gather(value: &serde_json::Value, out: &mut Vec<String>) {
        match value {
            serde_json::Value::String(text) => out.push(text.clone()),
            serde_json::Value::Array(all) => all.iter().for_each(|one| gather(one, out)),
            serde_json::Value::Object(fields) => {
                fields.iter().filter(|(name, _)| *name != "kind").for_each(|(_, one)| gather(one, out));
            }
            _ => {}
        }
    }
    let mut out = Vec::new();
    gather(&serde_json::to_value(blocks).unwrap(), &mut out);
    out
}

#[test]
fn every_letter_stands_in_every_language() {
    for (code, profile) in profiles() {
        let second = if code == "georgia" { "humanitarian" } else { "subsidiary" };
        for id in LETTERS.into_iter().chain([second]) {
            for lang in profile.languages.iter().copied() {
                let source = &template(profile, id, lang).source;
                assert!(source.contains("::signature "), "{code}/{id}.{}: nobody signs it", lang.tag());
                let slip = source.contains("::acknowledgement");
                assert_eq!(slip, !TO_OTHERS.contains(&id), "{code}/{id}.{}: the slip", lang.tag());
            }
            for lang in profile.summary_languages() {
                // In a language that another profile's own request is written in it says the same, no more.
                if id == ABROAD && matches!(lang, Lang::Az | Lang::Ru | Lang::En) {
                    continue;
                }
                let summed_up = profile.languages.contains(&lang) || id != ABROAD;
                assert_eq!(profile.templates.contains_key(&(id.to_owned(), lang)), summed_up, "{code}/{id}");
            }
        }
    }
}

#[test]
fn no_letter_is_said_to_be_confirmed_by_a_translator() {
    for (code, profile) in profiles() {
        let letters = profile.templates.values().filter(|template| template.verified);
        assert_eq!(
            letters.count(),
            0,
            "{code}: a translator confirmed it: say who, and take it out of this test"
        );
        assert!(profile.letter_words.values().all(|words| !words.verified));
        assert!(profile.clauses.values().flat_map(|clauses| clauses.values()).all(|clause| !clause.verified));
    }
}

#[test]
fn a_negative_letter_names_every_remedy_with_its_last_day() {
    for (code, profile) in profiles() {
        for ((id, lang), template) in &profile.templates {
            if !NEGATIVE.contains(&id.as_str()) && id != "humanitarian" {
                continue;
            }
            let text = texts(&written(profile, template, Sample::Family, 0)).join("\n");
            let first = profile.remedies.iter().filter(|remedy| remedy.level == 1);
            for remedy in first {
                let deadline = profile.deadline(&remedy.deadline).unwrap();
                let last = crate::letter::people::written(deadline.last_day(today(), profile), *lang);
                let name = format!("{code}/{id}.{}", lang.tag());
                assert!(text.contains(remedy.body.get(*lang)), "{name}: {}", remedy.code);
                assert!(text.contains(&last), "{name}: no {last} in {text}");
            }
        }
    }
}

#[test]
fn a_notice_says_until_when_to_answer_and_when_the_person_is_heard() {
    for (code, profile) in profiles() {
        for ((id, lang), template) in
            profile.templates.iter().filter(|((id, _), _)| NOTICES.contains(&id.as_str()))
        {
            let values = sample::values(profile, template, Sample::Family, 0, today());
            let text = texts(&written(profile, template, Sample::Family, 0)).join("\n");
            for day in ["respond_until", "interview_on"] {
                let on: NaiveDate = values["loss"][day].as_str().unwrap().parse().unwrap();
                let on = crate::letter::people::written(on, *lang);
                assert!(text.contains(&on), "{code}/{id}.{}: {day}", lang.tag());
            }
        }
    }
}

#[test]
fn nothing_that_is_printed_is_empty() {
    for (code, profile) in profiles() {
        for template in profile.templates.values() {
            for sample in Sample::ALL {
                let name =
                    format!("{code}/{}.{} for {}", template.id, template.language.tag(), sample.name());
                for text in texts(&written(profile, template, sample, 0)) {
                    assert!(!text.trim().is_empty(), "{name}: an empty text");
                    for gap in ["  ", " .", " ,", "()", "( ", ": .", " ;", "**.**", "None", "\\*"] {
                        assert!(!text.contains(gap), "{name}: {gap:?} in {text:?}");
                    }
                }
            }
        }
    }
}

/// Whoever reads the request to another body must not learn that somebody sought protection.
#[test]
fn a_request_for_a_travel_document_has_no_trace_of_the_claim() {
    const WORDS: [&str; 22] = [
        "refugee",
        "asylum",
        "protection",
        "persecut",
        "status",
        "unhcr",
        "qaçqın",
        "sığınacaq",
        "müdafiə",
        "statusu",
        "беженц",
        "убежищ",
        "защит",
        "преслед",
        "статус",
        "оон",
        "ლტოლვილ",
        "თავშესაფ",
        "დაცვ",
        "სტატუს",
        "case",
        "işin",
    ];
    for (code, profile) in profiles().filter(|(code, _)| *code != "mandate") {
        for lang in profile.languages.iter().copied() {
            let template = template(profile, "travel_document_request", lang);
            let blocks = written(profile, template, Sample::Family, 0);
            let text = texts(&blocks).join("\n").to_lowercase();
            for word in WORDS {
                assert!(!text.contains(word), "{code}.{}: {word} in {text}", lang.tag());
            }
            assert!(
                !text.contains("bak-2026-00017-4\n"),
                "the number of the case stands in no line of its own"
            );
        }
    }
}

#[test]
fn every_clause_is_used_and_every_language_of_a_letter_has_the_same_ones() {
    let mut used: BTreeSet<String> = BTreeSet::new();
    let mut known: BTreeSet<String> = BTreeSet::new();
    for (_, profile) in profiles() {
        let mut here: BTreeSet<String> = BTreeSet::new();
        for template in profile.templates.values() {
            let called = template.source.split("clause(\"").skip(1).filter_map(|rest| rest.split('"').next());
            here.extend(called.map(|id| format!("{id}.{}", template.language.tag())));
        }
        for (lang, clauses) in &profile.clauses {
            known.extend(clauses.keys().map(|id| format!("{id}.{}", lang.tag())));
        }
        // The official languages of one profile say the same in the same clauses. One that is a foreign language
        // elsewhere has clauses more, of the short letters there.
        let in_use = |lang: &Lang| -> BTreeSet<&String> {
            let ids = profile.clauses[lang].keys();
            ids.filter(|id| here.contains(&format!("{id}.{}", lang.tag()))).collect()
        };
        let mut langs = profile.languages.iter();
        let first = in_use(langs.next().unwrap());
        for lang in langs {
            let other = in_use(lang);
            let odd: Vec<_> = first.symmetric_difference(&other).filter(|id| ***id != "decided").collect();
            assert!(odd.is_empty(), "{}.{}: {odd:?}", profile.code, lang.tag());
        }
        used.extend(here);
    }
    let idle: Vec<_> = known.difference(&used).collect();
    assert!(idle.is_empty(), "{idle:?}");
}

/// One letter in every language, set as it is printed. With `PANAH_LETTERS` the files are kept in that folder.
#[test]
fn every_language_of_the_letters_can_be_set() {
    let folder = std::env::var_os("PANAH_LETTERS").map(std::path::PathBuf::from);
    for (code, profile) in profiles() {
        let main = profile.languages[0];
        for (place, lang) in profile.summary_languages().enumerate() {
            // Another letter for each language, so that all of them are set somewhere.
            let id = if folder.is_some() { LETTERS[(place * 5 + 2) % 20] } else { "refusal" };
            let first = template(profile, id, main);
            let mut blocks = written(profile, first, Sample::Family, 0);
            if lang != main {
                let second = template(profile, id, lang);
                let title = second.title.clone();
                blocks.push(Block::Foreign {
                    lang,
                    title,
                    blocks: written(profile, second, Sample::Family, 0),
                });
            }
            let document = serde_json::json!({
                "lang": main, "title": first.title, "letterhead": profile.authority.letterhead(main),
                "blocks": blocks, "footer": "BAK-2026-00017-4/1", "page_label": profile.letter_words[&main].page,
                "date": [2026, 11, 26],
            });
            let document: letters::Document = serde_json::from_value(document).unwrap();
            let pdf = letters::typeset(&document)
                .unwrap_or_else(|error| panic!("{code}/{id}.{}: {error}", lang.tag()));
            if let Some(folder) = &folder {
                std::fs::write(folder.join(format!("{code}-{id}-{}.pdf", lang.tag())), &pdf.bytes).unwrap();
            }
        }
    }
}

/// Whatever letters print of their own can be printed.
#[test]
fn no_text_of_the_letters_has_a_character_without_a_glyph() {
    for (code, profile) in profiles() {
        let clauses = profile.clauses.iter().flat_map(|(lang, clauses)| {
            clauses.iter().map(move |(id, clause)| (format!("{id}.{}", lang.tag()), clause.text.clone()))
        });
        let words = profile
            .letter_words
            .iter()
            .map(|(lang, words)| (format!("words.{}", lang.tag()), format!("{words:?}")));
        let names = profile.remedies.iter().flat_map(|remedy| remedy.body.0.clone());
        for (name, text) in clauses.chain(words).chain(names) {
            let odd: Vec<char> =
                text.chars().filter(|c| !c.is_control() && !letters::can_print(*c)).collect();
            assert!(odd.is_empty(), "{code}/{name}: {odd:?}");
        }
    }
}
