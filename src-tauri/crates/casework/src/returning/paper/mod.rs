//! Papers about a return: the record of counselling, the application, the declaration, the withdrawal, the request to a
//! consulate, the confirmation of departure, the receipt. Frozen as printed.

mod consulate;
mod fill;
mod text;

use super::{Course, PaperKindOfReturn as Kind, ReturnPaper, ReturnPayment, VoluntaryReturn, known};
use crate::{
    Code, Desk, Failure, Result, access,
    application::Application,
    letter::{self, Preview, typeset},
    permit::{CounselReturns, Permit},
    person, proof,
    rule::{Act, Asked, Doing, Overriding, gate},
};
use chrono::{DateTime, Utc};
use consulate::ForConsulate;
use fill::{Beside, Filling};
use letters::{Document, Lang, Pdf};
use text::Words;
use vault::{Id, Read};

/// A paper to look at.
#[derive(Debug, Clone, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename = "ReturnPrintQuery")]
pub struct PrintQuery {
    /// Return.
    pub voluntary_return: Id,
    /// Which paper.
    pub kind: Kind,
    /// Language.
    #[ts(type = "string")]
    pub language: Lang,
    /// Payment of a receipt.
    #[serde(default)]
    pub payment: Option<Id>,
}

/// A paper to print.
#[derive(Debug, Clone, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename = "ReturnPrintForm")]
pub struct PrintForm {
    /// Return.
    pub voluntary_return: Id,
    /// Which paper.
    pub kind: Kind,
    /// Language.
    #[ts(type = "string")]
    pub language: Lang,
    /// Payment of a receipt.
    #[serde(default)]
    pub payment: Option<Id>,
    /// Why it is done in spite of warnings.
    #[serde(default)]
    pub overrides: Vec<Overriding>,
}

/// A paper that was printed.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
#[ts(rename = "ReturnPrinted")]
pub struct Printed {
    /// Which.
    pub id: Id,
    /// The paper.
    pub pdf: Preview,
}

/// Shows a paper as it would be. Writes nothing.
///
/// # Errors
/// As [`print`], but for the rules.
pub fn preview(
    desk: &Desk,
    permit: &Permit<CounselReturns>,
    form: &PrintQuery,
    now: DateTime<Utc>,
) -> Result<Preview> {
    let (case, course) = known(desk, permit.acting(), form.voluntary_return)?;
    let words = Words::of(form.kind, form.language)?;
    let payment = payment(desk, &course, form.kind, form.payment)?;
    let mut document = set(desk, (&case, &course), payment.as_ref(), &words, (form.kind, Beside::Rows), now)?;
    document.watermark = Some(words.label("preview")?.to_owned());
    let pdf = typeset(&document)?;
    Ok(Preview::new(&pdf.bytes, pdf.pages))
}

/// Prints a paper and keeps it as printed.
///
/// # Errors
/// [`Code::ReturnNothingToPrint`] for what did not happen yet; [`Code::NotAChoice`] at `language` and `payment`; for a
/// consulate the rules of [`Act::ApproachConsulate`]; a character that cannot be printed.
pub fn print(
    desk: &mut Desk,
    permit: &Permit<CounselReturns>,
    form: &PrintForm,
    now: DateTime<Utc>,
) -> Result<Printed> {
    let (today, officer) = (desk.today(now), permit.officer());
    let (case, course) = known(desk, permit.acting(), form.voluntary_return)?;
    let words = Words::of(form.kind, form.language)?;
    let payment = payment(desk, &course, form.kind, form.payment)?;
    let passed = match form.kind {
        Kind::Consulate => {
            let (act, person, record) = (Act::ApproachConsulate, course.one.person, course.one.id);
            let doing = Doing { person: Some(person), record: Some(record), ..Doing::default() };
            let asked = Asked { desk, case: &case, act, doing: &doing, officer, day: today };
            Some(gate(&asked, &form.overrides, now)?)
        }
        _ => None,
    };
    let number = number(&course.one, form.kind);
    let document =
        |desk: &Desk, beside| set(desk, (&case, &course), payment.as_ref(), &words, (form.kind, beside), now);
    let (pdf, inputs) = match form.kind {
        // No seal: a code that only this authority's desks make, and the state of its log, would be a trace of the claim
        // in the hands of the consulate.
        Kind::Consulate => {
            let document = document(desk, Beside::Rows)?;
            (typeset(&document)?, letter::seal::inputs(&document)?)
        }
        _ => {
            proof::ready(desk, officer, now)?;
            let about = proof::About {
                // The paper goes with the person: as its number, its code holds nothing of a case.
                case: "",
                number: &number,
                kind: &format!("return_{}", form.kind.code()),
                outcomes: Vec::new(),
                day: today,
                holder: &course.person.name.latin,
                caption: words.label("verify")?,
            };
            sealed(desk, Beside::TRIED.map(|beside| document(desk, beside)), &about)?
        }
    };
    let pages = u32::try_from(pdf.pages).unwrap_or(u32::MAX);
    let id = desk.commit(officer, "return.print", Some(case.id), now, |change| {
        let paper = ReturnPaper {
            id: change.new_id()?,
            application: case.id,
            voluntary_return: course.one.id,
            kind: form.kind,
            number,
            language: form.language.tag().to_owned(),
            inputs,
            pdf: change.keep(&pdf.bytes)?,
            pages,
            issued_by: officer,
            issued_at: now,
            record: payment.as_ref().map(|payment| payment.id),
        };
        change.create(&paper)?;
        if let Some(passed) = passed {
            passed.record(change)?;
        }
        Ok::<_, Failure>(paper.id)
    })?;
    Ok(Printed { id, pdf: Preview::new(&pdf.bytes, pdf.pages) })
}

/// The first of some ways to set a paper in which its code takes no further page, or else the last of them: signatures
/// never go onto a page of their own for a code, away from what is signed.
fn sealed(
    desk: &Desk,
    ways: impl IntoIterator<Item = Result<Document>>,
    about: &proof::About<'_>,
) -> Result<(Pdf, String)> {
    let mut last = Err(Failure::not_now(Code::ReturnNothingToPrint));
    for document in ways {
        let mut document = document?;
        let bare = typeset(&document)?.pages;
        let sealed = proof::printed(desk, &mut document, about)?;
        if sealed.0.pages <= bare {
            return Ok(sealed);
        }
        last = Ok(sealed);
    }
    last
}

/// A printed paper.
///
/// # Errors
/// Not found; damaged.
pub fn show(desk: &Desk, permit: &Permit<CounselReturns>, paper: Id) -> Result<Preview> {
    let paper: ReturnPaper = desk.read().get(paper)?;
    access::entered(desk.read(), permit.acting(), paper.application)?;
    let bytes = desk.vault.blob(paper.pdf)?;
    Ok(Preview::new(&bytes, usize::try_from(paper.pages).unwrap_or(0)))
}

/// File name and bytes of a printed paper that leaves the case file. That it left is logged; its name says neither whose
/// it is nor of which case.
///
/// # Errors
/// [`Code::ConsulateConsentMissing`] for a request to a consulate once the consent was taken back; not found; damaged.
pub fn save(
    desk: &mut Desk,
    permit: &Permit<CounselReturns>,
    paper: Id,
    now: DateTime<Utc>,
) -> Result<(String, Vec<u8>)> {
    let paper: ReturnPaper = desk.read().get(paper)?;
    let (_, course) = known(desk, permit.acting(), paper.voluntary_return)?;
    if paper.kind == Kind::Consulate && course.consulate().is_none() {
        return Err(Failure::not_now(Code::ConsulateConsentMissing));
    }
    let bytes = desk.vault.blob(paper.pdf)?;
    let name = format!("{}-{}.pdf", paper.number, paper.language);
    desk.commit(permit.officer(), "return.save_paper", Some(paper.application), now, |_| {
        Ok::<_, Failure>(())
    })?;
    Ok((name, bytes))
}

/// Whether a paper with this number was printed here.
pub(crate) fn number_known(read: Read<'_>, number: &str) -> Result<bool> {
    let printed: Vec<ReturnPaper> = read.list(super::storage::NUMBERED, [number])?;
    Ok(!printed.is_empty())
}

/// Languages that papers are printed in, as tags.
pub(super) fn languages() -> Vec<String> {
    text::LANGUAGES.iter().map(|lang| lang.tag().to_owned()).collect()
}

/// Those of them whose texts nobody confirmed.
pub(super) fn unconfirmed() -> Result<Vec<String>> {
    Ok(text::unconfirmed()?.iter().map(|lang| lang.tag().to_owned()).collect())
}

/// A number by which a paper is found again. It is drawn from the return, so that it holds no number of a case.
fn number(one: &VoluntaryReturn, kind: Kind) -> String {
    let digits: String = one.id.as_bytes().iter().rev().take(5).map(|byte| format!("{byte:02X}")).collect();
    let mark = match kind {
        Kind::Counselling => "C",
        Kind::Application => "A",
        Kind::Declaration => "D",
        Kind::Withdrawal => "W",
        Kind::Consulate => "T",
        Kind::Departure => "G",
        Kind::Receipt => "P",
    };
    format!("{mark}{digits}")
}

/// The payment of a receipt: approved, and of this return.
fn payment(desk: &Desk, course: &Course, kind: Kind, id: Option<Id>) -> Result<Option<ReturnPayment>> {
    if kind != Kind::Receipt {
        return Ok(None);
    }
    let found = match id {
        Some(id) => desk.read().find::<ReturnPayment>(id)?,
        None => return Err(Failure::field("payment", Code::Required)),
    };
    let own = found.filter(|one| one.voluntary_return == course.one.id && one.cancelled.is_none());
    let Some(payment) = own else { return Err(Failure::field("payment", Code::NotAChoice)) };
    if payment.approval.is_none() {
        return Err(Failure::not_now(Code::PaymentNotApproved));
    }
    Ok(Some(payment))
}

/// Sets a paper of what happened, or of what is about to be signed.
fn set(
    desk: &Desk,
    (case, course): (&Application, &Course),
    payment: Option<&ReturnPayment>,
    words: &Words,
    (kind, beside): (Kind, Beside),
    now: DateTime<Utc>,
) -> Result<Document> {
    let today = desk.today(now);
    let profile = desk.profile_of(case);
    let one = &course.one;
    let told = course.counselled_on(&profile.returning).is_some();
    let there = match kind {
        Kind::Counselling => !course.counsellings.is_empty(),
        Kind::Application => one.applied.is_some(),
        Kind::Declaration | Kind::Withdrawal => told && one.applied.is_some() && one.led_by.is_none(),
        Kind::Consulate => one.destination.is_some(),
        Kind::Departure => one.departed.is_some(),
        Kind::Receipt => true,
    };
    if !there {
        return Err(Failure::not_now(Code::ReturnNothingToPrint));
    }
    let number = number(one, kind);
    if kind == Kind::Consulate {
        let documents = person::documents(desk.read(), one.person)?;
        let country = one.destination.as_ref().map_or("", |place| place.country.as_str());
        let addressee = course.consulate().unwrap_or_default();
        let told = ForConsulate::of(&course.person, &documents, (addressee, country, &number));
        return consulate::document(&told, words, &profile.authority, &profile.lists, today);
    }
    Filling { desk, case, course, payment, words, number: &number, today }.document(kind, beside)
}
