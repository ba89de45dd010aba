//! What a consulate hears. A canary sits in every field of every record of the case, by the declarations of the records
//! themselves; only those of the allow-list may sing in the request, its properties and the name of its file.

use crate::{COUNSELLOR, NOW, apply, ask, by, counsel, office, screen};
use casework::{
    Code, SCHEMA,
    demonstration::main_job::{self, Case},
    returning::{self, ConsentForm, PaperKindOfReturn, PrintForm, PrintQuery, TakeBackConsentForm},
    verify,
};
use letters::Lang;
use panah_tests::{office::Office, pdf};
use std::collections::BTreeMap;
use vault::{Id, Record, TableInfo, Value, ValueError};

/// Fields that a consulate may be told, and parts of fields; and no other.
const ALLOWED: &[(&str, &str)] = &[
    ("person", "name"),
    ("person", "birth"),
    ("person", "origins.birthPlace"),
    ("person", "nationality"),
    ("identity_document", "number"),
    ("identity_document", "issuer"),
    ("voluntary_return", "consulate.consulate"),
    ("voluntary_return", "destination.country"),
];

/// Codes that the request could not be read without: what they stand for is printed, and they hold no words of anybody.
const CODES: &[(&str, &str)] = &[("identity_document", "of_type"), ("person", "nationality")];

/// A row of any table, by its declaration alone: the table of this place in the schema.
#[derive(Debug, Clone)]
struct Row<const T: usize> {
    id: Id,
    values: Vec<Value>,
}

impl<const T: usize> Record for Row<T> {
    const TABLE: TableInfo = if T < SCHEMA.tables.len() { SCHEMA.tables[T] } else { SCHEMA.tables[0] };

    fn id(&self) -> Id {
        self.id
    }

    fn values(&self) -> Vec<Value> {
        self.values.clone()
    }

    fn from_values(id: Id, values: Vec<Value>) -> Result<Self, ValueError> {
        Ok(Self { id, values })
    }
}

/// Where each canary sits: table and field, with the path within a structured value.
type Canaries = BTreeMap<String, (String, String)>;

/// A word that stands nowhere else: letters only, so that no line is broken within it.
fn canary(number: usize) -> String {
    let mut letters = String::from("Qx");
    let mut rest = number;
    for _ in 0..3 {
        letters.push(char::from(b'a' + u8::try_from(rest % 26).unwrap()));
        rest /= 26;
    }
    format!("{letters}zq")
}

/// A day in a year that no other field has.
fn day(number: usize) -> String {
    format!("{}-03-04", 3000 + number)
}

fn is_day(text: &str) -> bool {
    text.len() == 10 && text.parse::<chrono::NaiveDate>().is_ok()
}

/// Every text within a value, one after another.
fn leaves(value: &serde_json::Value, path: &str, found: &mut Vec<String>) {
    use serde_json::Value as J;
    match value {
        J::String(_) => found.push(path.to_owned()),
        J::Array(all) => {
            for (place, one) in all.iter().enumerate() {
                leaves(one, &format!("{path}/{place}"), found);
            }
        }
        J::Object(all) => {
            for (name, one) in all {
                leaves(one, &format!("{path}/{name}"), found);
            }
        }
        J::Null | J::Bool(_) | J::Number(_) => {}
    }
}

struct Poisoned {
    canaries: Canaries,
    /// How many were tried.
    tried: usize,
    tables: Vec<&'static str>,
}

impl Poisoned {
    /// The next canary in place of a text; a day stays a day.
    fn next(&mut self, was: &str, table: &str, field: &str) -> (String, String) {
        let number = self.tried;
        self.tried += 1;
        let (written, sought) = match is_day(was) {
            true => (day(number), (3000 + number).to_string()),
            false => (canary(number), canary(number)),
        };
        self.canaries.insert(sought.clone(), (table.to_owned(), field.to_owned()));
        (written, sought)
    }
}

fn works(office: &mut Office, query: &PrintQuery) -> bool {
    office
        .run(COUNSELLOR, |desk, acting, now| returning::preview(desk, &acting.permit()?, query, now))
        .is_ok()
}

/// Puts canaries into all rows of a table that belong to the case. What is no free text (a code, a tag) is left, for
/// the request could not be read with it.
fn poison<const T: usize>(office: &mut Office, case: &Case, query: &PrintQuery, done: &mut Poisoned) {
    let table = Row::<T>::TABLE;
    let of: Vec<&str> = ["application", "person", "id"]
        .into_iter()
        .filter(|name| *name == "id" || table.fields.iter().any(|field| field.name == *name))
        .collect();
    let mut rows: Vec<Row<T>> = Vec::new();
    let owners: Vec<Id> = std::iter::once(case.application).chain(case.members.iter().copied()).collect();
    for column in of {
        for owner in &owners {
            let found: Vec<Row<T>> =
                office.desk().read().list(&format!("WHERE \"{column}\" = ?1"), [*owner]).unwrap();
            rows.extend(found);
        }
    }
    if rows.is_empty() {
        rows.extend(fabricated::<T>(office, case));
    }
    if !rows.is_empty() {
        done.tables.push(table.name);
    }
    for mut row in rows {
        for (place, field) in table.fields.iter().enumerate() {
            let Some(Value::Text(text)) = row.values.get(place).cloned() else { continue };
            if CODES.contains(&(table.name, field.name)) {
                continue;
            }
            let paths = match serde_json::from_str::<serde_json::Value>(&text) {
                Ok(parsed) if parsed.is_object() || parsed.is_array() => {
                    let mut found = Vec::new();
                    leaves(&parsed, "", &mut found);
                    found
                }
                _ => vec![String::new()],
            };
            for path in paths {
                let before = row.values[place].clone();
                let Value::Text(text) = &before else { continue };
                let (changed, sought) = if path.is_empty() {
                    done.next(text, table.name, field.name)
                } else {
                    let mut parsed: serde_json::Value = serde_json::from_str(text).unwrap();
                    let leaf = parsed.pointer_mut(&path).unwrap();
                    let name = format!("{}{}", field.name, path.replace('/', "."));
                    let (written, sought) = done.next(leaf.as_str().unwrap(), table.name, &name);
                    *leaf = written.into();
                    (parsed.to_string(), sought)
                };
                row.values[place] = Value::Text(changed);
                // What the file itself refuses is no free text either, and nothing of it is kept.
                let kept = update(office, &row);
                if kept && works(office, query) {
                    continue;
                }
                row.values[place] = before;
                assert!(!kept || update(office, &row), "{}.{} is put back", table.name, field.name);
                done.canaries.remove(&sought);
            }
        }
    }
}

fn update<const T: usize>(office: &mut Office, row: &Row<T>) -> bool {
    let written = office.run(COUNSELLOR, |desk, acting, now| {
        desk.commit(acting.officer(), "test.canary", None, now, |change| {
            change.update(row)?;
            Ok(())
        })
    });
    written.is_ok()
}

/// A row of a table that the case has none in, made of its columns alone.
fn fabricated<const T: usize>(office: &mut Office, case: &Case) -> Option<Row<T>> {
    let table = Row::<T>::TABLE;
    let names: Vec<&str> = table.fields.iter().map(|field| field.name).collect();
    let belongs = names.contains(&"application") || names.contains(&"person");
    if !belongs {
        return None;
    }
    let kinds: Vec<(String, String)> = office
        .desk()
        .read()
        .rows("SELECT name, type FROM pragma_table_info(?1)", [table.name], |row| {
            Ok((row.get(0)?, row.get(1)?))
        })
        .unwrap();
    let kinds: BTreeMap<String, String> = kinds.into_iter().collect();
    let values = table.fields.iter().map(|field| match (field.name, kinds[field.name].as_str()) {
        ("application", _) => Value::Bytes(case.application.as_bytes().to_vec()),
        ("person", _) => Value::Bytes(case.members[0].as_bytes().to_vec()),
        (_, "TEXT") => Value::Text("x".to_owned()),
        (_, "INTEGER") => Value::Int(0),
        _ => Value::Bytes(vec![7; 16]),
    });
    let mut id = *case.application.as_bytes();
    id[15] = id[15].wrapping_add(u8::try_from(T % 250).unwrap()).wrapping_add(3);
    let mut row = Row::<T> { id: Id::from_bytes(id), values: values.collect() };
    let mut tried: BTreeMap<String, usize> = BTreeMap::new();
    for _ in 0..200 {
        let made = office.run(COUNSELLOR, |desk, acting, now| {
            desk.commit(acting.officer(), "test.canary", None, now, |change| {
                change.create(&row)?;
                Ok(())
            })
        });
        let Err(refused) = made else { return Some(row) };
        // What reads along with every commit says which field it cannot read, and of a code which there are.
        let said = refused.context;
        let field = said.strip_prefix("the value of ")?.split(' ').next()?.split('.').nth(1)?.to_owned();
        let place = table.fields.iter().position(|one| one.name == field)?;
        let again = tried.entry(field).or_default();
        let offered = said.split("expected").nth(1).and_then(|rest| rest.split('`').nth(1)).unwrap_or("x");
        let texts = ["2026-01-05", "[]", "{}", offered];
        row.values[place] = match texts.get(*again) {
            _ if kinds[table.fields[place].name] == "BLOB" => Value::Bytes(vec![7; 32]),
            Some(text) => Value::Text((*text).to_owned()),
            None => Value::Null,
        };
        if *again > texts.len() {
            return None;
        }
        *again += 1;
    }
    None
}

/// All tables there are, each by its place.
macro_rules! every_table {
    ($office:expr, $case:expr, $query:expr, $done:expr, [$($place:literal)+]) => {
        $(if $place < SCHEMA.tables.len() {
            poison::<$place>($office, $case, $query, $done);
        })+
    };
}

/// What can be read of a paper.
struct Said {
    /// Its text and the name of its file.
    text: String,
    /// That, its properties and every stream of it.
    whole: String,
}

/// Canaries that sing though they may not, and how many of the others do. Years are sought in the text alone: a file is
/// full of figures that nobody reads.
fn heard(said: &Said, canaries: &Canaries) -> (Vec<(String, String)>, usize) {
    let (mut leaks, mut told) = (Vec::new(), 0);
    for (canary, (table, field)) in canaries {
        let within = if canary.starts_with('Q') { &said.whole } else { &said.text };
        let there = within.split(|c: char| !c.is_alphanumeric()).any(|word| word == canary);
        if !there {
            continue;
        }
        let may = |allowed: &&(&str, &str)| {
            allowed.0 == table && (field == allowed.1 || field.starts_with(&format!("{}.", allowed.1)))
        };
        if ALLOWED.iter().any(|allowed| may(&allowed)) {
            told += 1;
        } else {
            leaks.push((table.clone(), field.clone()));
        }
    }
    (leaks, told)
}

/// Everything in a PDF that can be read: its text in both orders, its properties, every stream of it.
fn everything(name: &str, bytes: &[u8]) -> Said {
    let document = lopdf::Document::load_mem(bytes).unwrap();
    let text = format!("{name}\n{}\n{}\n", pdf::flowing(&pdf::text(bytes)), pdf::drawn(bytes));
    let mut whole = text.clone();
    for object in document.objects.values() {
        whole.push_str(&format!("{object:?}\n"));
        if let Ok(stream) = object.as_stream() {
            let plain = stream.decompressed_content().unwrap_or_else(|_| stream.content.clone());
            whole.push_str(&String::from_utf8_lossy(&plain));
        }
    }
    for value in document.trailer.iter().map(|(_, value)| value) {
        whole.push_str(&format!("{value:?}\n"));
    }
    Said { text, whole }
}

fn print(office: &mut Office, id: Id, kind: PaperKindOfReturn, language: Lang) -> (String, Vec<u8>) {
    let form = PrintForm { voluntary_return: id, kind, language, payment: None, overrides: Vec::new() };
    by(office, COUNSELLOR, |desk, acting, now| {
        let printed = returning::print(desk, &acting.permit()?, &form, now)?;
        returning::save(desk, &acting.permit()?, printed.id, now)
    })
}

/// A family heard, assessed and decided on, whose mother asked about returning.
fn full(office: &mut Office) -> (Case, Id) {
    let case = office.work("leyla", main_job::take).unwrap();
    office.work("leyla", |work, officer| main_job::interviews(work, officer, &case)).unwrap();
    office.work("leyla", |work, officer| main_job::assess(work, officer, &case)).unwrap();
    office.work("leyla", |work, officer| main_job::draft(work, officer, &case)).unwrap();
    let id = ask(office, &case, case.members[0], None);
    counsel(office, id);
    screen(office, id);
    let reasons = crate::warned(case.members[0], &[Code::ReturnDestinationAdvised]);
    let form = returning::ApplyForm { overrides: reasons, ..crate::application(id, "IRN") };
    by(office, COUNSELLOR, |desk, acting, now| returning::apply(desk, &acting.permit()?, &form, now));
    consent(office, id);
    (case, id)
}

fn consent(office: &mut Office, id: Id) {
    let form =
        ConsentForm {
            voluntary_return: id, consulate: "Nümunə konsulluğu, Bakı".to_owned(), given_on: None
        };
    by(office, COUNSELLOR, |desk, acting, now| returning::consent(desk, &acting.permit()?, &form, now));
}

#[test]
fn a_consulate_hears_of_no_field_outside_the_allow_list() {
    let mut office = office();
    let (case, id) = full(&mut office);
    let query = PrintQuery {
        voluntary_return: id,
        kind: PaperKindOfReturn::Consulate,
        language: Lang::En,
        payment: None,
    };
    assert!(works(&mut office, &query), "without canaries the request is set");
    let mut done = Poisoned { canaries: Canaries::new(), tried: 0, tables: Vec::new() };
    every_table!(&mut office, &case, &query, &mut done, [
        0 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25 26 27 28 29 30 31 32 33 34 35 36 37 38 39
        40 41 42 43 44 45 46 47 48 49 50 51 52 53 54 55 56 57 58 59 60 61 62 63 64 65 66 67 68 69 70 71 72 73 74 75 76
        77 78 79 80 81 82 83 84 85 86 87 88 89 90 91 92 93 94 95 96 97 98 99 100 101 102 103 104 105 106 107 108 109
        110 111 112 113 114 115 116 117 118 119 120 121 122 123 124 125 126 127
        128 129 130 131 132 133 134 135
    ]);
    assert!(SCHEMA.tables.len() <= 136, "the list of places above is too short");
    // Every table that names a case or a person holds canaries.
    let mut left_out = Vec::new();
    for table in SCHEMA.tables {
        let belongs = table.fields.iter().any(|field| ["application", "person"].contains(&field.name));
        if belongs && !done.tables.contains(&table.name) {
            left_out.push(table.name);
        }
    }
    // Of a few no row can be made from its columns alone, for what follows each commit reads them along.
    assert!(left_out.len() <= 4, "no row of these could be made: {left_out:?}");
    assert!(done.canaries.len() > 150, "only {} canaries", done.canaries.len());
    let mut printed = Vec::new();
    for language in crate::papers::LANGUAGES {
        let (name, bytes) = print(&mut office, id, PaperKindOfReturn::Consulate, language);
        printed.push((name.clone(), bytes.clone()));
        let said = everything(&name, &bytes);
        let (leaks, told) = heard(&said, &done.canaries);
        assert_eq!(leaks, [], "{}", language.tag());
        assert!(told >= 3, "{}: only {told} canaries that may be told", language.tag());
        // Nor anything else that leads to the case: its number, its identifier, who decides on it.
        let plain = said.text.to_lowercase();
        let numbers = [case.number.clone(), case.application.to_string()];
        for secret in numbers.iter().map(String::as_str).chain(WORDS.iter().copied()) {
            assert!(!plain.contains(&secret.to_lowercase()), "{}: {secret}", language.tag());
        }
    }

    panah_tests::standards::assert_all_kept(printed);
    // The check hears: a paper that is no request to a consulate is full of what it may not say.
    let (name, bytes) = print(&mut office, id, PaperKindOfReturn::Counselling, Lang::En);
    let (leaks, _) = heard(&everything(&name, &bytes), &done.canaries);
    assert!(
        leaks.iter().any(|(table, field)| table == "return_counselling" && field == "explained"),
        "{leaks:?}"
    );
    // And one planted fault in a request is one fault that is heard, wherever it is.
    let planted = done.canaries.iter().find(|(_, at)| at.0 == "application" && at.1 == "reasons").unwrap().0;
    let (name, bytes) = print(&mut office, id, PaperKindOfReturn::Consulate, Lang::En);
    assert_eq!(heard(&everything(&format!("{planted}-{name}"), &bytes), &done.canaries).0.len(), 1);
}

/// Words that would tell by themselves.
const WORDS: &[&str] = &[
    "asylum",
    "refugee",
    "qaçqın",
    "sığınacaq",
    "беженц",
    "убежищ",
    "پناهند",
    "پناهجو",
    "لجوء",
    "لاجئ",
    "біжен",
];

#[test]
fn no_consulate_is_written_to_without_consent_and_none_any_more_once_it_is_taken_back() {
    let mut office = office();
    let case = crate::couple(&mut office);
    let id = ask(&mut office, &case, case.members[0], None);
    counsel(&mut office, id);
    screen(&mut office, id);
    apply(&mut office, id);
    let form = PrintForm {
        voluntary_return: id,
        kind: PaperKindOfReturn::Consulate,
        language: Lang::En,
        payment: None,
        overrides: Vec::new(),
    };
    let refused = |office: &mut Office| {
        office.refused(COUNSELLOR, (NOW, Code::ConsulateConsentMissing), &[], |desk, acting, now| {
            returning::print(desk, &acting.permit()?, &form, now)
        });
    };
    refused(&mut office);
    consent(&mut office, id);
    let printed = by(&mut office, COUNSELLOR, |desk, acting, now| {
        returning::print(desk, &acting.permit()?, &form, now)
    });
    let back = TakeBackConsentForm { voluntary_return: id };
    by(&mut office, COUNSELLOR, |desk, acting, now| {
        returning::take_back_consent(desk, &acting.permit()?, &back, now)
    });
    refused(&mut office);
    // What was printed before does not leave any more.
    office.refused(COUNSELLOR, (NOW, Code::ConsulateConsentMissing), &[], |desk, acting, now| {
        returning::save(desk, &acting.permit()?, printed.id, now)
    });
}

#[test]
fn papers_are_sealed_as_letters_are_but_the_request_to_a_consulate_is_not() {
    let mut office = office();
    let case = crate::couple(&mut office);
    let id = crate::signed(&mut office, &case, case.members[0]);
    for kind in
        [PaperKindOfReturn::Counselling, PaperKindOfReturn::Declaration, PaperKindOfReturn::Withdrawal]
    {
        let (_, bytes) = print(&mut office, id, kind, Lang::En);
        let verdict = verify::at_desk(office.desk(), &bytes).unwrap();
        assert_eq!(
            (verdict.state, verdict.issued_here),
            (verify::State::Genuine, Some(true)),
            "{}",
            kind.code()
        );
        // The paper goes with the person: its code holds nothing of the case either.
        let facts = verdict.facts.unwrap();
        assert_eq!((facts.kind, facts.case.as_str()), (format!("return_{}", kind.code()), ""));
    }
    consent(&mut office, id);
    let (_, bytes) = print(&mut office, id, PaperKindOfReturn::Consulate, Lang::En);
    let verdict = verify::at_desk(office.desk(), &bytes).unwrap();
    assert!(
        !matches!(verdict.state, verify::State::Genuine | verify::State::CodeGenuine),
        "{:?}",
        verdict.state
    );
    assert!(verdict.facts.is_none() && verdict.issued_here.is_none());
    assert!(letters::proof::sealed(&bytes).unwrap().is_none(), "no seal within the file");
}

#[test]
fn every_paper_is_set_in_every_language() {
    let mut office = office();
    let case = crate::couple(&mut office);
    let he = case.members[0];
    let id = crate::signed(&mut office, &case, he);
    for language in crate::papers::LANGUAGES {
        for kind in [
            PaperKindOfReturn::Counselling,
            PaperKindOfReturn::Application,
            PaperKindOfReturn::Declaration,
            PaperKindOfReturn::Withdrawal,
        ] {
            let (_, bytes) = print(&mut office, id, kind, language);
            pdf::assert_clean(&bytes);
            let pages = usize::try_from(pdf::pages(&bytes)).unwrap();
            assert!(pages <= crate::papers::pages(language), "{} in {}", kind.code(), language.tag());
            assert!(pdf::text(&bytes).contains("Nadir Namuna"), "{} in {}", kind.code(), language.tag());
        }
    }
}

#[test]
fn nothing_is_confirmed_that_did_not_happen() {
    let mut office = office();
    let case = crate::couple(&mut office);
    let id = crate::signed(&mut office, &case, case.members[0]);
    let unsaid = PrintForm {
        voluntary_return: id,
        kind: PaperKindOfReturn::Departure,
        language: Lang::En,
        payment: None,
        overrides: Vec::new(),
    };
    office.refused(COUNSELLOR, (NOW, Code::ReturnNothingToPrint), &[], |desk, acting, now| {
        returning::print(desk, &acting.permit()?, &unsaid, now)
    });
}
