//! Answering a request: what is given goes through the export guard; the letter says what, what not, why, and what to do.

use super::{
    AnswerKind, Answered, AskerKind, DisclosureRequest, Given, Hidden, ItemDecision, ItemKind, RequestKind,
    copy,
    item::{self, ItemView},
    receive::unanswered,
};
use crate::{
    Code, Desk, Failure, Fault, Kind, Result, application,
    attachment::Attachment,
    failure::Faults,
    letter::{Letter, Preview, filled, people::written, typeset},
    permit::{Disclose, Permit, Release},
    profile::{Ground, records},
    release::{self, ExportKind, Going, Mark, Package, ReleaseForm},
    restriction::Withheld,
    text,
};
use chrono::{DateTime, Datelike, NaiveDate, Utc};
use letters::{Block, Document, Lang};
use std::collections::{BTreeMap, BTreeSet};
use vault::Id;

/// What is given, to whom; as typed.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
pub struct DiscloseForm {
    /// Request.
    pub request: Id,
    /// Why, in words that stand in the letter.
    #[serde(default)]
    pub reasons: String,
    /// To whom, on what basis, until when.
    pub release: ReleaseForm,
}

/// Gives what was decided, and answers the request.
///
/// # Errors
/// [`Code::RequestAnswered`]; [`Code::IdentityUnchecked`]; [`Code::DisclosureUndecided`] with a fault for each document
/// that nothing was decided on; [`Code::NothingGiven`] when all is withheld: that is a refusal; those of
/// [`release::release`].
pub fn disclose(
    desk: &mut Desk,
    permit: &Permit<Disclose>,
    release: &Permit<Release>,
    form: &DiscloseForm,
    now: DateTime<Utc>,
) -> Result<Package> {
    let request = unanswered(desk.read(), form.request)?;
    identified(&request)?;
    let mut faults = Faults::default();
    let reasons = faults.keep(text::long("reasons", &form.reasons));
    faults.check()?;
    let items = item::of(desk, permit.acting(), &request)?;
    for one in &items {
        Withheld::none(&one.withheld)?;
    }
    let decided = decided(&request, &items)?;
    if decided.iter().all(|(one, _)| one.given == Given::Withheld) {
        return Err(Failure::not_now(Code::NothingGiven));
    }
    let today = desk.today(now);
    let going = Going {
        application: Some(request.application),
        request: Some(request.id),
        persons: concerned(desk.read(), &request, &decided)?,
        ..Going::of(ExportKind::Disclosure)
    };
    let decided: Vec<(ItemDecision, ItemView)> =
        decided.into_iter().map(|(one, shown)| (one.clone(), shown.clone())).collect();
    let (place, officer) = ((request.application, request.person), release.officer());
    // The letter is set with the rest, for it names the package, and kept with the answer.
    let kept = std::cell::RefCell::new((Vec::new(), 0));
    let set = |desk: &Desk, mark: &Mark| {
        let said =
            Said { request: &request, decided: &decided, reasons: &reasons, number: Some(&mark.number) };
        let pdf = typeset(&said.letter(desk, mark.lang, today)?)?;
        *kept.borrow_mut() = (pdf.bytes.clone(), u32::try_from(pdf.pages).unwrap_or(u32::MAX));
        let mut files = vec![("01-answer.pdf".to_owned(), pdf.bytes)];
        for (one, _) in decided.iter().filter(|(one, _)| one.given != Given::Withheld) {
            let (name, bytes) = copied(desk, mark, one, place)?;
            files.push((format!("{:02}-{name}", files.len() + 1), bytes));
        }
        Ok(files)
    };
    release::release_with(desk, officer, &form.release, going, set, now, |change, export| {
        let (letter, pages) = kept.take();
        let answered = Answered {
            kind: AnswerKind::Released,
            on: today,
            officer,
            reasons: reasons.clone(),
            export: Some(export.id),
            letter: change.keep(&letter)?,
            pages,
        };
        change.update(&DisclosureRequest { answered: Some(answered), ..request.clone() })?;
        Ok(())
    })
}

/// Everybody whom what is given may name. A letter to nobody by name and a scan of nobody are of the whole case.
fn concerned(
    read: vault::Read<'_>,
    request: &DisclosureRequest,
    decided: &[(&ItemDecision, &ItemView)],
) -> Result<Vec<Id>> {
    let mut persons = BTreeSet::from([request.person]);
    let mut is_of_all = false;
    for (one, _) in decided.iter().filter(|(one, _)| one.given != Given::Withheld) {
        match one.item.kind {
            ItemKind::Letter => {
                let letter: Letter = read.get(one.item.id)?;
                is_of_all |= letter.persons.0.is_empty();
                persons.extend(letter.persons.0);
            }
            ItemKind::Attachment => match read.get::<Attachment>(one.item.id)?.person {
                Some(owner) => drop(persons.insert(owner)),
                None => is_of_all = true,
            },
            ItemKind::Registration | ItemKind::Interview | ItemKind::Assessment => {}
        }
    }
    if is_of_all {
        persons.extend(application::everybody(read, request.application)?);
    }
    Ok(persons.into_iter().collect())
}

/// Nobody is given anything who is not who they say.
fn identified(request: &DisclosureRequest) -> Result<()> {
    match request.identity {
        Some(_) => Ok(()),
        None => Err(Failure::not_now(Code::IdentityUnchecked)),
    }
}

/// Every document with its decision.
fn decided<'a>(
    request: &'a DisclosureRequest,
    items: &'a [ItemView],
) -> Result<Vec<(&'a ItemDecision, &'a ItemView)>> {
    let (mut decided, mut open) = (Vec::new(), Vec::new());
    for shown in items {
        match request.decisions.0.iter().find(|one| one.item == shown.item) {
            Some(one) => decided.push((one, shown)),
            None => open.push(Fault {
                field: shown.item.id.to_string(),
                code: Code::DisclosureUndecided,
                params: BTreeMap::new(),
            }),
        }
    }
    match open.is_empty() {
        true => Ok(decided),
        false => Err(Failure { fields: open, ..Failure::new(Kind::NotNow, Code::DisclosureUndecided) }),
    }
}

fn copied(desk: &Desk, mark: &Mark, one: &ItemDecision, place: (Id, Id)) -> Result<copy::Copy> {
    let whole = Hidden::default();
    let hidden = if one.given == Given::Redacted { &one.hidden } else { &whole };
    let ground = ground_of(one)?;
    match one.item.kind {
        ItemKind::Registration => copy::registration(desk, mark, place, hidden, ground),
        ItemKind::Interview => copy::interview(desk, mark, one.item.id, hidden, ground),
        ItemKind::Assessment => copy::assessment(desk, mark, place, hidden, ground),
        ItemKind::Letter => copy::letter_copy(desk, mark, one.item.id),
        ItemKind::Attachment => copy::attachment(desk, mark, one.item.id, hidden),
    }
}

fn ground_of(one: &ItemDecision) -> Result<Option<&'static Ground>> {
    Ok(match &one.ground {
        Some(code) => records::named(records::grounds()?, code),
        None => None,
    })
}

/// What the letter says.
struct Said<'a> {
    request: &'a DisclosureRequest,
    decided: &'a [(ItemDecision, ItemView)],
    reasons: &'a str,
    /// Number of the package; none when nothing leaves.
    number: Option<&'a str>,
}

impl Said<'_> {
    fn letter(&self, desk: &Desk, lang: Lang, today: NaiveDate) -> Result<Document> {
        let words = records::words(lang)?;
        let request = self.request;
        let asked = BTreeMap::from([
            ("date", written(request.received_on, lang)),
            ("scope", letters::user(&request.scope)),
        ]);
        let mut blocks = vec![
            Block::Heading { level: 1, text: words.answer_title.clone() },
            Block::KeyValue {
                rows: vec![
                    (words.recipient.clone(), letters::user(&request.name)),
                    (words.name.clone(), copy::named(desk, request.person, lang)?),
                ],
            },
            Block::Paragraph { text: filled(&words.answer_opening, &asked) },
        ];
        if let Some(number) = self.number {
            let values = BTreeMap::from([("number", letters::user(number))]);
            blocks.push(Block::Paragraph { text: filled(&words.answer_released, &values) });
            blocks.push(self.table(lang)?);
        }
        if !self.reasons.is_empty() {
            blocks.push(Block::Heading { level: 2, text: words.answer_reasons.clone() });
            blocks.push(Block::Paragraph { text: letters::user(self.reasons) });
        }
        let days =
            BTreeMap::from([("days", lang.digits(&desk.profile.records.challenge.length.to_string()))]);
        blocks.push(Block::Heading { level: 2, text: words.remedy_title.clone() });
        blocks.push(Block::Paragraph { text: filled(&words.remedy, &days) });
        Ok(Document {
            lang,
            title: words.answer_title.clone(),
            date: (today.year(), today.month(), today.day()),
            letterhead: desk.profile.authority.letterhead(lang),
            blocks,
            ..Document::default()
        })
    }

    fn table(&self, lang: Lang) -> Result<Block> {
        let words = records::words(lang)?;
        let mut rows = Vec::new();
        for (one, shown) in self.decided {
            let kind = match one.item.kind {
                ItemKind::Registration => &words.registration,
                ItemKind::Interview => &words.interview,
                ItemKind::Assessment => &words.assessment,
                ItemKind::Letter => &words.item,
                ItemKind::Attachment => &words.picture,
            };
            let on = shown.on.map(|day| written(day, lang)).unwrap_or_default();
            let title = letters::user(&shown.title);
            let called = [kind.clone(), title, on].into_iter().filter(|part| !part.is_empty());
            let given = match one.given {
                Given::Whole => &words.whole,
                Given::Redacted => &words.redacted,
                Given::Withheld => &words.withheld,
            };
            let ground = ground_of(one)?;
            let ground = ground.map(|one| format!("{} ({})", one.name.get(lang), one.legal_basis.get(lang)));
            rows.push(vec![
                called.collect::<Vec<_>>().join(", "),
                given.clone(),
                letters::escape(&ground.unwrap_or_default()),
            ]);
        }
        let head = vec![words.item.clone(), words.decision.clone(), words.ground.clone()];
        Ok(Block::Table { head, rows, widths: vec![3.0, 2.0, 3.0] })
    }
}

/// An answer without anything that leaves, as typed.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[ts(rename = "DisclosureAnswerForm")]
pub struct AnswerForm {
    /// Request.
    pub request: Id,
    /// Whether what was asked is done.
    pub granted: bool,
    /// Why, in words that stand in the letter.
    pub reasons: String,
    /// Language of the letter.
    #[ts(type = "string")]
    pub language: Lang,
}

/// Answers a request by a letter alone: it is refused, with its remedy, or what was asked is done here.
///
/// # Errors
/// [`Code::RequestAnswered`]; [`Code::NotAChoice`] at `granted` for copies, which are given by [`disclose`];
/// [`Code::Required`] at `reasons`.
pub fn answer(
    desk: &mut Desk,
    permit: &Permit<Disclose>,
    form: &AnswerForm,
    now: DateTime<Utc>,
) -> Result<()> {
    let (today, officer) = (desk.today(now), permit.officer());
    let request = unanswered(desk.read(), form.request)?;
    let mut faults = Faults::default();
    let reasons = faults.keep(text::required_long("reasons", &form.reasons));
    if form.granted && request.kind == RequestKind::Access {
        faults.add("granted", Code::NotAChoice);
    }
    if !records::LANGUAGES.contains(&form.language) {
        faults.add("language", Code::NotAChoice);
    }
    faults.check()?;
    // Whoever is refused for not proving who they are is answered all the same.
    if form.granted && request.asker != AskerKind::Court {
        identified(&request)?;
    }
    let said = Said { request: &request, decided: &[], reasons: &reasons, number: None };
    let mut document = said.letter(desk, form.language, today)?;
    if !form.granted {
        let refused = Block::Paragraph { text: records::words(form.language)?.answer_refused.clone() };
        document.blocks.insert(3, refused);
    }
    let pdf = typeset(&document)?;
    let kind = if form.granted { AnswerKind::Granted } else { AnswerKind::Refused };
    desk.commit(officer, "disclosure.answer", Some(request.application), now, |change| {
        let answered = Answered {
            kind,
            on: today,
            officer,
            reasons,
            export: None,
            letter: change.keep(&pdf.bytes)?,
            pages: u32::try_from(pdf.pages).unwrap_or(u32::MAX),
        };
        change.update(&DisclosureRequest { answered: Some(answered), ..request })?;
        Ok(())
    })
}

/// The letter that answered a request.
///
/// # Errors
/// [`Code::NotFound`] while there is none; damaged.
pub fn letter(desk: &Desk, permit: &Permit<Disclose>, request: Id) -> Result<Preview> {
    let request: DisclosureRequest = desk.read().get(request)?;
    // It names what was given out.
    let withheld = Withheld::of(desk.read(), permit.acting(), request.application)?;
    for decision in &request.decisions.0 {
        withheld.allow(decision.item.id)?;
    }
    let answered = request.answered.ok_or_else(|| Failure::new(Kind::NotFound, Code::NotFound))?;
    let bytes = desk.vault.blob(answered.letter)?;
    Ok(Preview::new(&bytes, usize::try_from(answered.pages).unwrap_or(0)))
}
