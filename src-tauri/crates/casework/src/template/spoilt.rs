//! Templates that are spoilt in one place each: the check says which, and where.

use super::{Against, Clause, Clauses, FaultCode as F, Sample, Template, check, check_clause, sample};
use crate::profile::azerbaijan;
use chrono::NaiveDate;

/// A whole refusal; each spoilt one differs from it in one place.
const WHOLE: &str = "\
+++
id = \"refusal\"
version = 3
language = \"en\"
title = \"DECISION of {{ decision.date | date }}\"
+++
::reference

# Decision

Dear {{ addressee.name }},

{% if persons | length > 1 %}
All of you: {{ persons | map(attribute=\"name\") | list }}.
{% else %}
You alone.
{% endif %}

| name | born |
| --- | --- |
{% for one in persons %}
| {{ one.name }} | {{ one.birth }} |
{% endfor %}

a. first
b. second

> so you said
> — page 4

Place :: Baku

{{ clause(\"rights.work\") }}

::box How to challenge it
Until the last day:

::remedies
::end

::signature officer
";

fn clauses() -> Clauses {
    let clause = |text: &str| Clause { text: text.to_owned(), verified: false };
    Clauses::from([
        ("rights.work".to_owned(), clause("You may **work**, {{ addressee.name }}.")),
        ("rights.nested".to_owned(), clause("{{ clause(\"rights.work\") }}")),
        ("rights.wrong".to_owned(), clause("{{ addressee.shoe }}")),
        ("rights.long".to_owned(), clause("{% for a in [1,2,3] %}x{% endfor %}")),
    ])
}

fn faults(source: &str) -> Vec<super::Fault> {
    let template = match Template::parse(source) {
        Ok(template) => template,
        Err(fault) => return vec![fault],
    };
    let profile = azerbaijan().unwrap();
    let clauses = clauses();
    let today = NaiveDate::from_ymd_opt(2026, 11, 26).unwrap();
    let words = &profile.letter_words[&template.language];
    check(&template, &Against { profile, words, clauses: &clauses, today })
}

#[test]
fn the_whole_one_has_no_fault() {
    assert_eq!(faults(WHOLE).iter().map(ToString::to_string).collect::<Vec<_>>(), [""; 0]);
}

/// What stands there, what is put in its place, the fault, its line, its column (0: any), part of what it is about.
type Spoilt = (&'static str, &'static str, F, u32, u32, &'static str);

const LOOPS: &str = "{% for a in persons %}{% for b in range(9) %}x{% endfor %}{% endfor %}";

#[rustfmt::skip]
const SPOILT: &[Spoilt] = &[
    // The head
    ("+++\nid", "id", F::HeadMissing, 1, 1, "+++"),
    ("+++\n::ref", "::ref", F::HeadMissing, 0, 1, "+++"),
    ("id = \"refusal\"", "id = \"Refusal letter\"", F::HeadInvalid, 2, 1, "id"),
    ("id = \"refusal\"", "name = \"refusal\"", F::HeadInvalid, 2, 1, "name"),
    ("version = 3", "version = 0", F::HeadInvalid, 3, 1, "version"),
    ("version = 3", "version = three", F::HeadInvalid, 3, 0, ""),
    ("language = \"en\"", "language = \"xx\"", F::HeadInvalid, 4, 0, "xx"),
    ("title = \"DECISION of {{ decision.date | date }}\"", "title = \" \"", F::Empty, 5, 1, "title"),
    ("{{ decision.date | date }}\"", "{{ decision.day | date }}\"", F::FieldUnknown, 1, 0, "decision.day"),
    // Fields
    ("addressee.name }},", "addressee.nmae }},", F::FieldUnknown, 11, 9, "addressee.nmae"),
    ("addressee.name }},", "adressee.name }},", F::FieldUnknown, 11, 9, "adressee"),
    ("addressee.name }},", "loss.ground }},", F::FieldUnknown, 11, 0, "loss"),
    ("addressee.name }},", "addressee.name.latin }},", F::FieldUnknown, 11, 0, "addressee.name.latin"),
    ("{{ one.birth }}", "{{ one.age }}", F::FieldUnknown, 22, 0, "one.age"),
    ("{{ one.birth }}", "{{ two.birth }}", F::FieldUnknown, 22, 0, "two"),
    ("addressee.name }},", "guardian.name }},", F::FieldMissing, 11, 0, ""),
    ("addressee.name }},", "addressee.address }},", F::FieldMissing, 11, 0, ""),
    ("addressee.name }},", "persons }},", F::NotPrintable, 11, 9, "persons"),
    ("addressee.name }},", "addressee }},", F::NotPrintable, 11, 9, "addressee"),
    ("addressee.name }},", "addressee.is_child }},", F::NotPrintable, 11, 0, "addressee.is_child"),
    // Filters, functions, values
    ("addressee.name }},", "addressee.name | upper }},", F::FilterUnknown, 11, 0, "upper"),
    ("addressee.name }},", "addressee.name | date }},", F::WrongValue, 11, 0, "addressee.name | date"),
    ("addressee.name }},", "hand_over | number }},", F::WrongValue, 11, 0, "hand_over | number"),
    ("addressee.name }},", "addressee.name | list }},", F::WrongValue, 11, 0, "list"),
    ("addressee.name }},", "addressee.name | name(\"xx\") }},", F::WrongValue, 11, 0, "xx"),
    ("addressee.name }},", "today() }},", F::FunctionUnknown, 11, 0, "today"),
    ("addressee.name }},", "addressee.name if guardian }},", F::Syntax, 11, 0, "if … else"),
    ("{% if persons | length > 1 %}", "{% if addressee.sex == \"X\" %}", F::WrongValue, 13, 0, "X"),
    ("{% if persons | length > 1 %}", "{% if persons is many %}", F::FilterUnknown, 13, 0, "many"),
    ("{% for one in persons %}", "{% for one in addressee.name %}", F::WrongValue, 21, 0, "addressee.name"),
    ("{% for one in persons %}", "{% for one in persons recursive %}", F::TagUnknown, 21, 0, "recursive"),
    // Tags
    ("{% endif %}\n", "", F::Syntax, 0, 0, ""),
    ("{% endfor %}\n", "", F::Syntax, 0, 0, ""),
    ("{% if persons | length > 1 %}", "{% if persons | %}", F::Syntax, 13, 0, ""),
    ("addressee.name }},", "addressee.name },", F::Syntax, 0, 0, ""),
    ("::signature officer", "{% include \"other\" %}", F::TagUnknown, 41, 0, "include"),
    ("::signature officer", "{% macro x() %}{% endmacro %}", F::TagUnknown, 41, 0, "macro"),
    ("::signature officer", "{% set x %}y{% endset %}", F::TagUnknown, 41, 0, "set"),
    ("::signature officer", "{% autoescape true %}y{% endautoescape %}", F::TagUnknown, 41, 0, "autoescape"),
    ("::signature officer", LOOPS, F::FunctionUnknown, 41, 0, "range"),
    // Clauses
    ("rights.work\")", "rights.wrok\")", F::ClauseUnknown, 33, 0, "rights.wrok"),
    ("rights.work\")", "rights.nested\")", F::ClauseNested, 33, 0, "rights.work"),
    ("rights.work\")", "rights.wrong\")", F::FieldUnknown, 33, 0, "addressee.shoe"),
    ("clause(\"rights.work\")", "clause(addressee.name)", F::WrongValue, 33, 0, "clause"),
    // Directives
    ("::signature officer", "::sign officer", F::DirectiveUnknown, 41, 1, "sign"),
    ("::signature officer", "::signature", F::DirectiveIncomplete, 41, 1, "signature"),
    ("::reference", "::reference of all", F::DirectiveIncomplete, 7, 1, "reference"),
    ("::box How to challenge it", "::box", F::DirectiveIncomplete, 35, 1, "box"),
    ("::remedies\n::end", "::remedies", F::BoxOpen, 35, 1, "box"),
    ("::box How to challenge it\n", "", F::EndAlone, 38, 1, "end"),
    ("::remedies\n", "::remedies\n\n::annex Inside\n", F::NotInBox, 40, 1, "annex"),
    ("::remedies\n", "", F::RemediesMissing, 7, 0, "::remedies"),
    // Markup and characters
    ("You alone.", "You [alone](https://example.org).", F::MarkupUnknown, 16, 1, "[ ]( )"),
    ("You alone.", "<b>You</b> alone.", F::MarkupUnknown, 16, 1, "< >"),
    ("You alone.", "`You` alone.", F::MarkupUnknown, 16, 1, "`"),
    ("# Decision", "---", F::MarkupUnknown, 0, 1, "---"),
    ("# Decision", "    Decision", F::MarkupUnknown, 9, 1, "    "),
    ("You alone.", "You alone[^1].", F::FootnoteMissing, 16, 1, "1"),
    ("You alone.", "You alone.\n\n[^1]: a note", F::FootnoteMissing, 18, 1, "1"),
    ("a. first", "a. first[^9]", F::FootnoteMissing, 25, 1, "9"),
    ("You alone.", "You \u{202e}alone.", F::ForbiddenCharacter, 16, 5, "U+202E"),
    ("You alone.", "You \u{e000}0\u{e001} alone.", F::ForbiddenCharacter, 16, 5, "U+E000"),
    ("You alone.", "You \u{1f600} alone.", F::MissingGlyph, 16, 5, "U+1F600"),
    // Parts that nobody reaches
    ("{% if persons | length > 1 %}", "{% if persons | length > 99 %}", F::NeverUsed, 13, 1, "persons | length > 99"),
];

#[test]
fn a_spoilt_template_is_refused_at_its_place() {
    let mut wrong = Vec::new();
    for (there, instead, code, line, column, what) in SPOILT {
        assert!(WHOLE.contains(there), "{there:?}");
        let found = faults(&WHOLE.replacen(there, instead, 1));
        let fits = |fault: &super::Fault| {
            fault.code == *code
                && (*line == 0 || fault.line == *line)
                && (*column == 0 || fault.column == *column)
                && fault.what.contains(what)
        };
        if !found.iter().any(fits) {
            let found: Vec<String> = found.iter().map(ToString::to_string).collect();
            wrong.push(format!(
                "{there:?} -> {instead:?}: expected {code:?} in line {line}, {what:?}; {found:?}"
            ));
        }
    }
    assert!(SPOILT.len() >= 40);
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_loop_that_does_not_end_is_stopped() {
    let many = "{% for a in persons %}".repeat(8) + "x" + &"{% endfor %}".repeat(8);
    let source = WHOLE.replacen("You alone.", &many, 1);
    let template = Template::parse(&source.replace("length > 1", "length > 9")).unwrap();
    let profile = azerbaijan().unwrap();
    let today = NaiveDate::from_ymd_opt(2026, 11, 26).unwrap();
    let context = sample::context(profile, &template, Sample::Scripts, 0, today).unwrap();
    let words = &profile.letter_words[&template.language];
    let fault = template.render(words, &clauses(), &context).unwrap_err();
    assert_eq!((fault.code, fault.line), (F::TooLong, 16), "{fault}");
}

#[test]
fn a_clause_is_checked_for_the_letters_that_call_it() {
    let profile = azerbaijan().unwrap();
    let clauses = clauses();
    let words = &profile.letter_words[&letters::Lang::En];
    let today = NaiveDate::from_ymd_opt(2026, 11, 26).unwrap();
    let against = Against { profile, words, clauses: &clauses, today };
    let of = |source: &str, letters: &[&str]| {
        let found = check_clause(source, letters, &against);
        found.iter().map(|fault| (fault.code, fault.line, fault.warning)).collect::<Vec<_>>()
    };
    assert_eq!(of("You may work.", &["refusal"]), []);
    assert_eq!(of("", &["refusal"]), [(F::Empty, 1, false)]);
    assert_eq!(of("One\n{{ loss.ground }}", &["refusal"]), [(F::FieldUnknown, 2, false)]);
    assert_eq!(of("One\n{{ loss.ground }}", &["cessation"]), []);
    assert_eq!(of("One\n{{ loss.ground }}", &[]), [(F::FieldUnknown, 2, true)], "nobody calls it yet");
    assert_eq!(of("{{ clause(\"rights.work\") }}", &["refusal"]), [(F::ClauseNested, 1, false)]);
    assert_eq!(of("{{ addressee.name", &["refusal"]).len(), 1);
}
