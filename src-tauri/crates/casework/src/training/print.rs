//! The certificate on paper: words of the profile, number, square code; signed like letters.

use super::{Certificate, Exam, Led, Trainer, TrainingSession, may_read, storage};
use crate::{
    Code, Desk, Failure, Kind, Result,
    letter::{self, Preview, filled, people::written},
    officer,
    permit::{Acting, Permit, Train},
    profile::LoadError,
    proof,
};
use chrono::{DateTime, Datelike, NaiveDate, Utc};
use letters::{Block, Document, Lang, Pdf, SignaturePlace};
use std::{collections::BTreeMap, sync::OnceLock};
use vault::{Id, Read};

/// Words of a certificate in a language.
#[derive(Debug, Clone, serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct Paper {
    version: u32,
    language: Lang,
    title: String,
    page: String,
    preview: String,
    verify: String,
    opening: String,
    holder: String,
    completed: String,
    module: String,
    conditions: String,
    signed: String,
    score: String,
    hours: String,
    labels: BTreeMap<String, String>,
    levels: BTreeMap<String, String>,
}

/// Rows of a certificate, in their order.
const ROWS: [&str; 9] =
    ["number", "version", "level", "hours", "period", "place", "trainers", "score", "awarded"];

macro_rules! file {
    ($name:literal) => {
        ($name, include_str!(concat!("../../../../profiles/training/", $name)))
    };
}

const FILES: [(&str, &str); 3] =
    [file!("certificate.az.toml"), file!("certificate.ru.toml"), file!("certificate.en.toml")];

fn papers() -> Result<&'static [Paper]> {
    static LOADED: OnceLock<std::result::Result<Vec<Paper>, LoadError>> = OnceLock::new();
    let load = || FILES.iter().map(|(file, text)| load(file, text)).collect();
    LOADED
        .get_or_init(load)
        .as_ref()
        .map(Vec::as_slice)
        .map_err(|error| Failure::new(Kind::Unexpected, Code::ProfileInvalid).context(error))
}

fn load(file: &str, text: &str) -> std::result::Result<Paper, LoadError> {
    let paper: Paper = toml::from_str(text).map_err(|error| LoadError::syntax(file, text, &error))?;
    let labels = ROWS.into_iter().chain(["validUntil", "withoutEnd"]);
    for label in labels {
        if paper.labels.get(label).is_none_or(|said| said.trim().is_empty()) {
            return Err(LoadError::new(file, format!("labels: {label} is missing")));
        }
    }
    for level in ["foundation", "core", "advanced", "specialised"] {
        if !paper.levels.contains_key(level) {
            return Err(LoadError::new(file, format!("levels: {level} is missing")));
        }
    }
    Ok(paper)
}

fn paper(lang: Lang) -> Result<&'static Paper> {
    let found = papers()?.iter().find(|one| one.language == lang);
    found.ok_or_else(|| Failure::field("language", Code::NotAChoice))
}

/// Words and version, as an issued certificate names them.
pub(super) fn edition(lang: Lang) -> Result<String> {
    Ok(format!("certificate@{}", paper(lang)?.version))
}

/// The signed file of a certificate, and the hash of its inputs.
pub(super) fn sealed(
    desk: &Desk,
    certificate: &Certificate,
    session: &TrainingSession,
    lang: Lang,
) -> Result<(Pdf, String)> {
    let paper = paper(lang)?;
    let holder = officer::name(desk.read(), certificate.officer)?;
    let mut document = document(desk, paper, certificate, session)?;
    proof::printed(
        desk,
        &mut document,
        &proof::About {
            case: "",
            number: &certificate.number,
            kind: "training",
            outcomes: Vec::new(),
            day: certificate.awarded_on,
            holder: &holder,
            caption: &paper.verify,
        },
    )
}

/// The certificate as it would be, with a watermark. Writes nothing; what it lacks is said when it is given.
///
/// # Errors
/// [`Code::NotAChoice`] at `language`; not found.
pub fn preview(
    desk: &Desk,
    permit: &Permit<Train>,
    form: super::AwardForm,
    now: DateTime<Utc>,
) -> Result<Preview> {
    let known: super::Enrolment = desk.read().get(form.enrolment)?;
    let session: TrainingSession = desk.read().get(known.session)?;
    let today = desk.today(now);
    let (module, paper) = (&session.module, paper(form.language)?);
    let certificate = Certificate {
        id: known.id,
        officer: known.officer,
        module: module.code.clone(),
        version: module.version.clone(),
        qualification: None,
        origin: super::Origin::Session,
        enrolment: Some(known.id),
        number: "—".to_owned(),
        awarded_on: today,
        valid_until: module.validity_months.and_then(|months| super::certificate::until(today, months)),
        evidence: None,
        hours: module.online_hours + module.face_hours,
        printed: None,
        issued_by: permit.officer(),
        issued_at: now,
        withdrawn: None,
    };
    let mut document = document(desk, paper, &certificate, &session)?;
    document.watermark = Some(paper.preview.clone());
    let pdf = letter::typeset(&document)?;
    Ok(Preview::new(&pdf.bytes, pdf.pages))
}

fn document(
    desk: &Desk,
    paper: &Paper,
    certificate: &Certificate,
    session: &TrainingSession,
) -> Result<Document> {
    let (read, lang) = (desk.read(), paper.language);
    let holder = officer::name(read, certificate.officer)?;
    let values: BTreeMap<&str, String> = BTreeMap::from([
        ("authority", desk.profile.authority.name.get(lang).to_owned()),
        ("holder", letters::user(&holder)),
        ("module", letters::user(session.module.title.get(lang))),
    ]);
    let said = |text: &str| filled(text, &values);
    let issuer = officer::name(read, certificate.issued_by)?;
    Ok(Document {
        lang,
        title: paper.title.clone(),
        letterhead: desk.profile.authority.letterhead(lang),
        blocks: vec![
            Block::Heading { level: 1, text: paper.title.clone() },
            Block::Paragraph { text: said(&paper.opening) },
            Block::Heading { level: 2, text: said(&paper.holder) },
            Block::Paragraph { text: said(&paper.completed) },
            Block::Heading { level: 2, text: said(&paper.module) },
            Block::KeyValue { rows: rows(read, paper, certificate, session)? },
            Block::Paragraph { text: paper.conditions.clone() },
            Block::Signatures {
                places: vec![SignaturePlace {
                    role: paper.signed.clone(),
                    name: letters::user(&issuer),
                    date: String::new(),
                }],
            },
        ],
        footer: letters::user(&certificate.number),
        page_label: paper.page.clone(),
        date: (certificate.awarded_on.year(), certificate.awarded_on.month(), certificate.awarded_on.day()),
        ..Document::default()
    })
}

fn rows(
    read: Read<'_>,
    paper: &Paper,
    certificate: &Certificate,
    session: &TrainingSession,
) -> Result<Vec<(String, String)>> {
    let (lang, module) = (paper.language, &session.module);
    let number = |number: u32| lang.digits(&number.to_string());
    let tests: Vec<Exam> = match certificate.enrolment {
        Some(enrolment) => read.list(storage::TESTS_OF, [enrolment])?,
        None => Vec::new(),
    };
    let score = tests.iter().find(|test| test.is_passed()).map(|test| {
        let values = BTreeMap::from([("score", number(test.score))]);
        filled(&paper.score, &values)
    });
    let hours =
        BTreeMap::from([("online", number(module.online_hours)), ("face", number(module.face_hours))]);
    let period = match (session.first_day(), session.last_day()) {
        (Some(from), Some(until)) if from != until => between(from, until, lang),
        (Some(day), _) => written(day, lang),
        _ => String::new(),
    };
    let value = |row: &str| match row {
        "number" => letters::user(&certificate.number),
        "version" => letters::user(&certificate.version),
        "level" => paper.levels.get(module.level.code()).cloned().unwrap_or_default(),
        "hours" => filled(&paper.hours, &hours),
        "period" => period.clone(),
        "place" if !session.place.is_empty() => letters::user(&session.place),
        "score" => score.clone().unwrap_or_default(),
        "awarded" => written(certificate.awarded_on, lang),
        _ => String::new(),
    };
    let label = |name: &str| paper.labels.get(name).cloned().unwrap_or_default();
    let mut rows: Vec<(String, String)> = Vec::new();
    for row in ROWS {
        let said = if row == "trainers" { names(read, &session.trainers)? } else { value(row) };
        if !said.is_empty() {
            rows.push((label(row), said));
        }
    }
    let last = certificate.valid_until.map_or_else(|| label("withoutEnd"), |last| written(last, lang));
    rows.push((label("validUntil"), last));
    Ok(rows)
}

fn between(from: NaiveDate, until: NaiveDate, lang: Lang) -> String {
    format!("{} – {}", written(from, lang), written(until, lang))
}

fn names(read: Read<'_>, trainers: &Led) -> Result<String> {
    let mut names = Vec::new();
    for led in &trainers.0 {
        names.extend(read.find::<Trainer>(led.trainer)?.map(|trainer| letters::user(&trainer.name)));
    }
    Ok(names.join(", "))
}

/// A certificate of this register by its number.
pub(crate) fn number_known(read: Read<'_>, number: &str) -> Result<Option<Certificate>> {
    let mut found: Vec<Certificate> = read.list(storage::BY_NUMBER, [number])?;
    Ok(found.pop())
}

fn bytes(desk: &Desk, acting: &Acting, id: Id) -> Result<(Certificate, Vec<u8>, u32)> {
    let known: Certificate = desk.read().get(id)?;
    if !may_read(acting, known.officer) {
        return Err(Failure::new(Kind::Forbidden, Code::NotAllowed));
    }
    let printed = known.printed.clone().ok_or_else(|| Failure::new(Kind::NotFound, Code::NotFound))?;
    let bytes = desk.vault.blob(printed.pdf)?;
    Ok((known, bytes, printed.pages))
}

/// A certificate as printed: for its holder, and for who reads trainings.
///
/// # Errors
/// [`Code::NotAllowed`]; [`Code::NotFound`] for one that was not printed here; damaged.
pub fn show(desk: &Desk, acting: &Acting, certificate: Id) -> Result<Preview> {
    let (_, bytes, pages) = bytes(desk, acting, certificate)?;
    Ok(Preview::new(&bytes, usize::try_from(pages).unwrap_or(0)))
}

/// File name and bytes of a certificate that leaves the case file. That it left is logged.
///
/// # Errors
/// As [`show`].
pub fn certificate_file(
    desk: &mut Desk,
    acting: &Acting,
    certificate: Id,
    now: DateTime<Utc>,
) -> Result<(String, Vec<u8>)> {
    let (known, bytes, _) = bytes(desk, acting, certificate)?;
    desk.commit(acting.officer(), "training.certificate_export", None, now, |_| Ok(()))?;
    Ok((format!("{}.pdf", known.number), bytes))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_words_are_there_in_three_languages() {
        let tags: Vec<&str> = papers().unwrap().iter().map(|one| one.language.tag()).collect();
        assert_eq!(tags, ["az", "ru", "en"]);
        let spoilt = FILES[2].1.replace("trainers = ", "teachers = ");
        assert_eq!(load("certificate.en.toml", &spoilt).unwrap_err().rule, "labels: trainers is missing");
    }
}
