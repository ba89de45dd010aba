//! Copies for somebody outside: set anew from the records without what is taken out, so that it is nowhere in them.

use super::Hidden;
use crate::{
    Code, Desk, Failure, Kind, Result,
    application::Application,
    assessment::{self, Finding},
    attachment::{Attachment, MediaType},
    interview::{self, Interview},
    letter::{
        Letter, filled,
        people::{birth, name, written},
        typeset,
    },
    person::{self, Person, Sex},
    profile::{Ground, ListName, records},
    release::Mark,
};
use intake::picture::{self, Limits};
use letters::{Block, Document, Lang};
use std::collections::BTreeMap;
use vault::Id;

/// Name and bytes of a file that was set for somebody outside.
pub(crate) type Copy = (String, Vec<u8>);

/// Fields of what was registered of a person, each with its value in English: those that are empty are left out.
pub(super) fn fields(desk: &Desk, application: Id, person: &Person) -> Result<Vec<(&'static str, String)>> {
    Ok(rows(desk, application, person, Lang::En)?
        .into_iter()
        .map(|(field, _, value)| (field, plain(&value)))
        .collect())
}

/// Without the marks that keep the direction of a value in a document.
fn plain(text: &str) -> String {
    text.chars().filter(|c| !matches!(c, '\u{2066}'..='\u{2069}' | '\\')).collect()
}

/// Name, label and value of each field that is known.
fn rows(
    desk: &Desk,
    application: Id,
    person: &Person,
    lang: Lang,
) -> Result<Vec<(&'static str, String, String)>> {
    let words = records::words(lang)?;
    let case: Application = desk.read().get(application)?;
    let user = |text: &Option<String>| text.as_deref().map(letters::user).unwrap_or_default();
    let sex = match person.sex {
        Sex::F => "F",
        Sex::M => "M",
        Sex::U => "U",
    };
    let entry = desk.profile.lists.entry(ListName::Sex, sex);
    let country = person.nationality.as_deref().and_then(names::country::country);
    let documents = person::documents(desk.read(), person.id)?.into_iter();
    let documents: Vec<String> = documents
        .filter(|document| document.withdrawn.is_none() && !document.number.is_empty())
        .map(|document| letters::user(&format!("{} {}", document.issuer, document.number)))
        .collect();
    let all = [
        ("name", &words.name, letters::user(&person.name.latin)),
        ("nativeName", &words.native_name, user(&printable(&person.name.native))),
        ("sex", &words.sex, entry.map_or_else(String::new, |entry| entry.text(lang).to_owned())),
        ("birth", &words.birth, birth(&person.birth, lang, &words.birth_unknown, &words.birth_about)),
        (
            "nationality",
            &words.nationality,
            country.map_or_else(String::new, |one| one.name(lang.tag()).to_owned()),
        ),
        ("ethnicity", &words.ethnicity, user(&person.ethnicity)),
        ("religion", &words.religion, user(&person.religion)),
        ("documents", &words.documents, documents.join(", ")),
        ("contact", &words.contact, letters::user(&case.contact)),
        ("arrival", &words.journey, case.arrived_on.map(|day| written(day, lang)).unwrap_or_default()),
        ("reasons", &words.reasons, letters::user(&case.reasons)),
    ];
    let known = all.into_iter().filter(|(_, _, value)| !value.trim().is_empty());
    Ok(known.map(|(field, label, value)| (field, label.clone(), value)).collect())
}

fn printable(text: &Option<String>) -> Option<String> {
    text.clone().filter(|text| text.chars().all(letters::can_print))
}

/// What stands in the place of a passage.
fn taken_out(lang: Lang, ground: Option<&Ground>) -> Result<String> {
    let ground = ground.map_or("—", |ground| ground.name.get(lang));
    let values = BTreeMap::from([("ground", ground.to_owned())]);
    Ok(letters::escape(&filled(&records::words(lang)?.withheld_passage, &values)))
}

/// The note above a copy that something was taken out of.
fn noted(mark: &Mark, hidden: &Hidden, mut blocks: Vec<Block>) -> Result<Vec<Block>> {
    if !hidden.passages.is_empty() {
        blocks.insert(0, redacted_note(mark)?);
    }
    Ok(blocks)
}

fn redacted_note(mark: &Mark) -> Result<Block> {
    Ok(Block::Paragraph { text: format!("**{}**", records::words(mark.lang)?.redacted_note) })
}

/// What was registered of a person.
pub(crate) fn registration(
    desk: &Desk,
    mark: &Mark,
    (application, person): (Id, Id),
    hidden: &Hidden,
    ground: Option<&Ground>,
) -> Result<Copy> {
    let words = records::words(mark.lang)?;
    let person: Person = desk.read().get(person)?;
    let mut shown = Vec::new();
    for (field, label, value) in rows(desk, application, &person, mark.lang)? {
        let is_out = hidden.passages.iter().any(|passage| passage == field);
        shown.push((label, if is_out { taken_out(mark.lang, ground)? } else { value }));
    }
    let blocks = noted(mark, hidden, vec![Block::KeyValue { rows: shown }])?;
    let pdf = typeset(&mark.page(&words.registration, blocks)?)?;
    Ok(("registration.pdf".to_owned(), pdf.bytes))
}

/// The record of an interview.
pub(crate) fn interview(
    desk: &Desk,
    mark: &Mark,
    interview: Id,
    hidden: &Hidden,
    ground: Option<&Ground>,
) -> Result<Copy> {
    let words = records::words(mark.lang)?;
    let one: Interview = desk.read().get(interview)?;
    let mut lines = Vec::new();
    for line in interview::lines(desk.read(), one.id)? {
        let id = line.id.to_string();
        let text = match hidden.passages.contains(&id) {
            true => taken_out(mark.lang, ground)?,
            false => letters::user(&line.text),
        };
        lines.push(Block::Numbered {
            number: format!("{}.", mark.lang.digits(&line.number.to_string())),
            text,
        });
    }
    let on = desk.today(one.started_at);
    let language = desk.profile.lists.entry(ListName::Language, &one.language);
    let language = language.map_or_else(|| one.language.clone(), |entry| entry.language_name(mark.lang));
    let values = BTreeMap::from([("date", written(on, mark.lang)), ("language", letters::user(&language))]);
    let held = Block::Paragraph { text: filled(&words.held_on, &values) };
    let mut blocks = noted(mark, hidden, lines)?;
    blocks.insert(0, held);
    let pdf = typeset(&mark.page(&words.interview, blocks)?)?;
    Ok((format!("interview-{on}.pdf"), pdf.bytes))
}

/// Material facts and findings on a person's claim.
pub(crate) fn assessment(
    desk: &Desk,
    mark: &Mark,
    (application, person): (Id, Id),
    hidden: &Hidden,
    ground: Option<&Ground>,
) -> Result<Copy> {
    let words = records::words(mark.lang)?;
    let mut blocks = Vec::new();
    let facts = assessment::facts(desk.read(), application)?.into_iter();
    for fact in facts.filter(|fact| fact.person == person) {
        let heading = format!("{} {}", words.fact, mark.lang.digits(&fact.number.to_string()));
        blocks.push(Block::Heading { level: 2, text: heading });
        if hidden.passages.contains(&fact.id.to_string()) {
            blocks.push(Block::Paragraph { text: taken_out(mark.lang, ground)? });
            continue;
        }
        blocks.push(Block::Paragraph { text: letters::user(&fact.statement) });
        if !fact.assessed.reasoning.is_empty() && fact.assessed.finding != Finding::Undecided {
            let reasoning = format!("{}: {}", words.reasoning, letters::user(&fact.assessed.reasoning));
            blocks.push(Block::Paragraph { text: reasoning });
        }
    }
    let pdf = typeset(&mark.page(&words.assessment, noted(mark, hidden, blocks)?)?)?;
    Ok(("assessment.pdf".to_owned(), pdf.bytes))
}

/// A letter, set again from the document that was frozen when it was issued, and marked; of an older one only the printed
/// pages were kept, and it leaves as it was printed.
pub(crate) fn letter_copy(desk: &Desk, mark: &Mark, letter: Id) -> Result<Copy> {
    let letter: Letter = desk.read().get(letter)?;
    let name = format!("letter-{}.pdf", letter.number);
    let Some(kept) = letter.document else { return Ok((name, desk.vault.blob(letter.pdf)?)) };
    let damaged = |error| Failure::new(Kind::File, Code::DamagedFile).context(error);
    let mut document: Document = serde_json::from_slice(&desk.vault.blob(kept)?).map_err(damaged)?;
    mark.put_on(&mut document)?;
    Ok((name, typeset(&document)?.bytes))
}

/// Bytes of a picture that a page takes at most.
const ON_A_PAGE: usize = 1 << 20;

/// A scan or a file that came in: a picture without its hidden areas, on a page that bears the mark; a PDF as it came,
/// since nothing here sets the pages of strangers anew. The marked first page of the package names it with its hash.
pub(crate) fn attachment(desk: &Desk, mark: &Mark, attachment: Id, hidden: &Hidden) -> Result<Copy> {
    let scan: Attachment = desk.read().get(attachment)?;
    let bytes = desk.vault.blob(scan.blob)?;
    let title = if scan.title.is_empty() { &scan.kind } else { &scan.title };
    let name = format!("{title}.{}", scan.media_type.ending());
    if scan.media_type != MediaType::Jpeg {
        return Ok((name, bytes));
    }
    let unreadable = |error| Failure::new(Kind::Unexpected, Code::Unexpected).context(error);
    // As it is kept, where a page takes it so.
    let data = match hidden.areas.is_empty() && letters::check_picture(&bytes).is_ok() {
        true => bytes,
        false => {
            picture::redacted(&bytes, &hidden.areas, ON_A_PAGE, &Limits::default()).map_err(unreadable)?
        }
    };
    let called = match title.chars().all(letters::can_print) {
        true => title.as_str(),
        false => records::words(mark.lang)?.picture.as_str(),
    };
    let image = letters::Image { data, alt: letters::user(called) };
    let mut blocks = vec![Block::Figure { image, width: None, large: true, caption: String::new() }];
    if !hidden.areas.is_empty() {
        blocks.insert(0, redacted_note(mark)?);
    }
    let pdf = typeset(&mark.page(called, blocks)?)?;
    Ok((format!("{title}.pdf"), pdf.bytes))
}

/// The name of a person as copies show it.
pub(super) fn named(desk: &Desk, person: Id, lang: Lang) -> Result<String> {
    let person: Person = desk.read().get(person)?;
    Ok(name(&person.name, lang))
}
