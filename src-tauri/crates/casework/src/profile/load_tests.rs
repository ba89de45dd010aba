//! Profiles that are whole, and profiles that are spoilt.

use super::super::{azerbaijan, codes, shipped, shipped::changed};
use letters::Lang;

#[test]
fn the_shipped_profiles_load() {
    assert_eq!(codes().collect::<Vec<_>>(), ["azerbaijan", "georgia", "mandate"]);
    for code in codes() {
        let profile = shipped(code).unwrap_or_else(|error| panic!("{code}: {error}"));
        assert_eq!(profile.edition(), format!("{code}@1"));
        assert!(profile.unverified() > 0, "{code}: what nobody confirmed says so");
        assert!(!profile.bundle.is_empty());
    }
    assert_eq!(azerbaijan().unwrap().languages, [Lang::Az, Lang::Ru, Lang::En]);
}

#[test]
fn georgia_differs_two_statuses_and_two_courts() {
    use crate::profile::{BodyKind, OutcomeCode, Statistics};
    let profile = shipped("georgia").unwrap();
    let humanitarian = profile.outcome(OutcomeCode::Subsidiary).unwrap();
    assert_eq!((humanitarian.statistics, humanitarian.letter.as_str()), (Statistics::Other, "humanitarian"));
    assert!(azerbaijan().unwrap().outcome(OutcomeCode::Subsidiary).is_none());
    let levels: Vec<_> = profile.remedies.iter().map(|remedy| (remedy.level, remedy.kind)).collect();
    assert_eq!(levels, [(1, BodyKind::Court), (2, BodyKind::Court)]);
}

/// File, what stands in it, what is put there instead, line at fault (0: none), part of the rule.
type Spoilt = (&'static str, &'static str, &'static str, bool, &'static str);

const MAIN: &str = "profile.toml";

#[rustfmt::skip]
const SPOILT: &[Spoilt] = &[
    (MAIN, "version = 1", "versoin = 1", true, "versoin"),
    (MAIN, "version = 1", "version = 0", true, "counted from 1"),
    (MAIN, "version = 1", "version = ", true, "expected"),
    (MAIN, "code = \"azerbaijan\"", "code = \"Azerbaijan\"", true, "small letters"),
    (MAIN, "languages = [\"az\", \"ru\", \"en\"]", "languages = []", true, "no language"),
    (MAIN, "beside = [\"fa\"]", "beside = [\"ru\"]", true, "ru stands twice"),
    (MAIN, "utc-offset-minutes = 240", "utc-offset-minutes = 2400", true, "time of no country"),
    (MAIN, "weekend = [6, 7]", "weekend = [6, 8]", true, "no day of the week"),
    (MAIN, "weekend = [6, 7]", "weekend = [1, 2, 3, 4, 5, 6, 7]", true, "no working day"),
    (MAIN, "\"2026-01-01\", \"2026-01-02\"", "\"2026-01-02\", \"2026-01-01\"", true, "out of order"),
    (MAIN, "\"2026-01-01\", \"2026-01-02\"", "\"2026-01-01\", \"2026-02-30\"", true, ""),
    (MAIN, "code = \"BAK\"", "code = \"Baku\"", true, "three capital letters"),
    (MAIN, "code = \"AST\"", "code = \"BAK\"", true, "\"BAK\" stands twice"),
    (MAIN, "ru = \"Обычная процедура\", ", "", true, "no text in ru"),
    (MAIN, "appeal = [\"assessment\", \"decided\", \"notified\", \"final\"]", "appeal = []", true, "no way leads from this stage"),
    (MAIN, "notified = [\"appeal\", \"final\", \"closed\"]", "notified = [\"closed\"]", true, "no way leads to this stage"),
    (MAIN, "closed = []", "closed = [\"interview\"]", true, "rules of reopening"),
    (MAIN, "decided = [\"issued\"]", "decided = [\"decided\", \"issued\"]", true, "leads to itself"),
    (MAIN, "decided = [\"issued\"]", "", true, "no transitions from \"decided\""),
    (MAIN, "interview = { length = 10, unit = \"workingDay\" }", "interviews = { length = 10, unit = \"workingDay\" }", true, "no deadline \"interviews\""),
    (MAIN, "code = \"regular\"", "code = \"usual\"", true, "no procedure \"regular\""),
    (MAIN, "id = \"interview\"", "id = \"decision\"", true, "\"decision\" stands twice"),
    (MAIN, "length = 3\nunit = \"month\"\nroll-forward", "length = 0\nunit = \"month\"\nroll-forward", true, "the length is zero"),
    (MAIN, "length = 3\nunit = \"month\"\nroll-forward", "length = 3000\nunit = \"month\"\nroll-forward", true, "longer than a hundred years"),
    (MAIN, "start = \"registered\"\nmet-by = \"decided\"", "start = \"decided\"\nmet-by = \"decided\"", true, "also meets it"),
    (MAIN, "start = \"registered\"\nmet-by = \"decided\"", "start = \"registered\"", true, "always be late"),
    (MAIN, "start = \"registered\"\nmet-by = \"decided\"", "start = \"arrived\"\nmet-by = \"decided\"", true, "arrived"),
    (MAIN, "whose = \"applicant\"", "whose = \"applicant\"\npausable = true", true, "does not stand still"),
    (MAIN, "roles = [\"reviewer\"]\nwhen", "roles = []\nwhen", true, "nobody may make it longer"),
    (MAIN, "deadline = \"court\"", "deadline = \"never\"", true, "no deadline \"never\""),
    (MAIN, "deadline = \"court\"", "deadline = \"cassation\"", true, "starts with the service"),
    (MAIN, "level = 2", "level = 3", true, "level 3 does not follow level 1"),
    (MAIN, "remitted-to = \"assessment\"", "remitted-to = \"interview\"", true, "no transition leads from \"appeal\""),
    (MAIN, "letter = \"refusal\"", "letter = \"poem\"", true, "no letter \"poem\""),
    (MAIN, "negative = true", "negative = false", true, "what protects is not negative"),
    (MAIN, "statistics = \"rejected\"\n\n[[closures]]", "statistics = \"recognized\"\n\n[[closures]]", true, "counted as its opposite"),
    (MAIN, "code = \"derivative\"", "code = \"refugee\"", true, "stands twice"),
    (MAIN, "closure = \"abandoned\"", "closure = \"absent\"", true, "no closure \"absent\""),
    (MAIN, "days = 42", "days = 0", true, "at once"),
    (MAIN, "stages = [\"registered\"]\nper-person", "stages = [\"closed\"]\nper-person", true, "not closed again"),
    (MAIN, "from = [\"final\", \"closed\"]", "from = [\"interview\", \"closed\"]", true, "is open"),
    (MAIN, "to = [\"registered\", \"interview\", \"assessment\"]", "to = [\"issued\"]", true, "nothing could be examined"),
    (MAIN, "subsequent = \"subsequent\"", "subsequent = \"again\"", true, "no procedure \"again\""),
    (MAIN, "closures = [\"withdrawn\", \"abandoned\", \"departed\"]", "closures = [\"tired\"]", true, "no closure \"tired\""),
    (MAIN, "kind = \"cancellation\"", "kind = \"cessation\"", true, "stands twice"),
    (MAIN, "remedies = [\"complaint\", \"court\"]", "remedies = [\"prayer\"]", true, "no remedy \"prayer\""),
    (MAIN, "outcomes = [\"refugee\", \"derivative\"]", "outcomes = [\"subsidiary\"]", true, "no outcome"),
    (MAIN, "from = \"closed\"", "from = \"burnt\"", true, "burnt"),
    (MAIN, "az = [\"az\", \"azb\"]", "az = [\"az\", \"ru\"]", true, "addressed in two languages"),
    (MAIN, "mark = \"Q\"", "mark = \"q\"", true, "capital letters"),
    (MAIN, "mark = \"Q\"", "mark = \"S\"", false, "have one mark"),
    ("shared/letters/refusal.az.md", "{{ decision.date", "{{ decisions.date", true, "decisions"),
    ("shared/letters/transfer.tr.md", "certificate.stays", "certificate.goes", true, "certificate.goes"),
    ("letters/names.tr.toml", "complaint = ", "complain = ", true, "no \"complain\""),
    ("letters/clauses.ru.toml", "\ntext = ", "\ntxt = ", true, "txt"),
    ("shared/papers/certificate.fa.toml", "{holder}", "{holdr}", true, "{holdr}"),
    ("shared/papers/receipt.ru.toml", "documentNumber = ", "documentNumbers = ", false, "documentNumber is missing"),
    ("shared/papers/rights.tr.toml", "{its:appeal}", "{its:appeals}", true, "{its:appeals}"),
    ("shared/papers/slip.en.toml", "kind = \"besideCode\"", "kind = \"besides\"", true, "besides"),
    ("lists.toml", "parent = \"road\"", "parent = \"path\"", false, "no entry \"path\""),
];

#[test]
fn a_spoilt_profile_names_file_line_and_rule() {
    let mut wrong = Vec::new();
    for (file, from, to, has_line, rule) in SPOILT {
        match changed("azerbaijan", file, from, to) {
            Ok(_) => wrong.push(format!("{file}: {from:?} → {to:?} must be refused")),
            Err(error) => {
                if error.file != *file || !error.rule.contains(rule) || (*has_line && error.line.is_none()) {
                    wrong.push(format!("{file}: {from:?} → {to:?} should say {rule:?}, and says {error}"));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn the_line_is_that_of_the_value_at_fault() {
    for (from, to, marks) in [
        ("deadline = \"court\"", "deadline = \"never\"", "deadline = \"never\""),
        ("letter = \"refusal\"", "letter = \"poem\"", "letter = \"poem\""),
        ("days = 42", "days = 0", "days = 0"),
        ("weekend = [6, 7]", "weekend = [6, 8]", "weekend = [6, 8]"),
        ("versoin", "versoin", "versoin"),
    ] {
        let from = if from == "versoin" { "version = 1" } else { from };
        let to = if to == "versoin" { "versoin = 1" } else { to };
        let error = changed("azerbaijan", MAIN, from, to).unwrap_err();
        let bundle = String::from_utf8(azerbaijan().unwrap().bundle.clone()).unwrap();
        let files: std::collections::BTreeMap<String, String> = serde_json::from_str(&bundle).unwrap();
        let text = files[MAIN].replacen(from, to, 1);
        let line = text.lines().position(|line| line.contains(marks)).unwrap() + 1;
        assert_eq!(error.line, u32::try_from(line).ok(), "{error}");
    }
}
