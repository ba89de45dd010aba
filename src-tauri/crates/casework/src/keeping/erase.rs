//! Erasing records: one officer proposes it when the time of the profile is over, another does it, and a certificate says
//! what went. The log keeps that it was done, and nothing of what is gone.

use super::{Certificate, KeepingOrder, OrderKind, Second, due::ends, scope, standing};
use crate::{
    Code, Desk, Failure, Kind, Result,
    application::Application,
    attachment::Attachment,
    failure::Faults,
    letter::{Preview, filled, people::written, typeset},
    officer,
    permit::{ApproveErasure, Permit, ReadCases, Retain},
    person::Person,
    profile::{Covers, Disposal, Retention, Stage, records},
    release::{self, Export, Recipient, RecipientKind},
    text,
};
use chrono::{DateTime, Datelike, NaiveDate, Utc};
use letters::{Block, Document, Lang};
use std::collections::BTreeMap;
use vault::{BlobHash, Change, Erased, Id, Record};

/// An erasure as proposed.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
pub struct ErasureForm {
    /// Case.
    pub application: Id,
    /// The time limit of the profile that is over.
    pub rule: String,
    /// Why.
    pub reason: String,
}

/// Proposes an erasure.
///
/// # Errors
/// [`Code::StageForbids`] while the case is not closed; [`Code::RecordsHeld`]; [`Code::RetentionRuns`] with the day on
/// which the time ends; [`Code::NotArchived`] where records go to the archive first; [`Code::CaseLinked`];
/// [`Code::OrderStands`] while another waits; fields at fault.
pub fn propose(
    desk: &mut Desk,
    permit: &Permit<Retain>,
    form: &ErasureForm,
    now: DateTime<Utc>,
) -> Result<Id> {
    let (today, officer) = (desk.today(now), permit.officer());
    let case: Application = desk.read().get(form.application)?;
    let mut faults = Faults::default();
    let reason = faults.keep(text::required("reason", &form.reason));
    let rule = rule_of(desk, &case, &form.rule);
    if rule.is_none() {
        faults.add("rule", Code::NotAChoice);
    }
    faults.check()?;
    if let Some(rule) = rule {
        may_erase(desk, &case, rule, today)?;
    }
    let orders = super::view::all(desk.read(), case.id)?;
    if orders.iter().any(KeepingOrder::waits) {
        return Err(Failure::not_now(Code::OrderStands));
    }
    let order = KeepingOrder {
        id: Id::new(now)?,
        application: case.id,
        kind: OrderKind::Erasure,
        rule: Some(form.rule.clone()),
        reason,
        ordered_by: officer,
        ordered_on: today,
        second: None,
        lifted: None,
        erased: None,
        number: case.number,
    };
    desk.commit(officer, "keeping.propose_erasure", Some(order.application), now, |change| {
        change.create(&order)?;
        Ok(order.id)
    })
}

fn rule_of(desk: &Desk, case: &Application, code: &str) -> Option<&'static Retention> {
    desk.profile_of(case).retention.iter().find(|rule| rule.code == code)
}

/// Whether the time is over and nothing stands against it.
fn may_erase(desk: &Desk, case: &Application, rule: &Retention, today: NaiveDate) -> Result<()> {
    if case.stage != Stage::Closed {
        return Err(Failure::not_now(Code::StageForbids));
    }
    if standing(desk.read(), case.id, OrderKind::Hold)?.is_some() {
        return Err(Failure::not_now(Code::RecordsHeld));
    }
    match ends(desk, case, rule)? {
        Some(last) if last < today => {}
        Some(last) => return Err(Failure::not_now(Code::RetentionRuns).with("day", last)),
        None => return Err(Failure::not_now(Code::RetentionRuns).with("day", "")),
    }
    if rule.then == Disposal::Archive && rule.covers == Covers::File && !is_archived(desk, case.id)? {
        return Err(Failure::not_now(Code::NotArchived));
    }
    scope::of(desk.read(), case.id, rule.covers).map(drop)
}

/// Whether the case went to an archive.
fn is_archived(desk: &Desk, case: Id) -> Result<bool> {
    let left: Vec<Export> = desk.read().list("WHERE application = ?1", [case])?;
    for one in left.iter().filter(|one| one.kind == release::ExportKind::Case) {
        let recipient: Option<Recipient> = desk.read().find(one.recipient)?;
        if recipient.is_some_and(|one| one.kind == RecipientKind::Archive) {
            return Ok(true);
        }
    }
    Ok(false)
}

/// What the second officer says, as typed.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
pub struct ErasureVerdictForm {
    /// Order.
    pub order: Id,
    /// Whether it is done.
    pub approved: bool,
    /// Why.
    pub because: String,
    /// Language of the certificate.
    #[ts(type = "string")]
    pub language: Lang,
}

/// Approves an erasure and does it, or refuses it. Nothing brings back what is erased.
///
/// # Errors
/// [`Code::OrderOver`] when it was decided; [`Code::OwnOrder`] for whoever proposed it; those of [`propose`].
pub fn decide(
    desk: &mut Desk,
    permit: &Permit<ApproveErasure>,
    form: &ErasureVerdictForm,
    now: DateTime<Utc>,
) -> Result<()> {
    let (today, officer) = (desk.today(now), permit.officer());
    let order: KeepingOrder = desk.read().get(form.order)?;
    if !order.waits() {
        return Err(Failure::not_now(Code::OrderOver));
    }
    if order.ordered_by == officer {
        return Err(Failure::new(Kind::Forbidden, Code::OwnOrder));
    }
    let mut faults = Faults::default();
    let because = faults.keep(text::required("because", &form.because));
    if !records::LANGUAGES.contains(&form.language) {
        faults.add("language", Code::NotAChoice);
    }
    faults.check()?;
    let second = Some(Second { approved: form.approved, because, officer, on: today });
    let subject = Some(order.application);
    if !form.approved {
        return desk.commit(officer, "keeping.refuse_erasure", subject, now, |change| {
            change.update(&KeepingOrder { second, ..order })?;
            Ok(())
        });
    }
    let case: Application = desk.read().get(order.application)?;
    let missing = || Failure::field("rule", Code::NotAChoice);
    let rule = order.rule.as_deref().and_then(|code| rule_of(desk, &case, code)).ok_or_else(missing)?;
    may_erase(desk, &case, rule, today)?;
    let facts = Facts {
        rule: rule.name.get(form.language).to_owned(),
        basis: rule.legal_basis.get(form.language).to_owned(),
        by: officer::name(desk.read(), order.ordered_by)?,
        second: officer::name(desk.read(), officer)?,
        position: desk.vault.head()?.0 + 1,
        aside: super::aside::holding(desk),
        lang: form.language,
        head: desk.profile.authority.letterhead(form.language),
        today,
    };
    // First, while it can still be refused: a copy that is left would hold what is erased.
    desk.vault.drop_copy_from_before()?;
    desk.commit(officer, "keeping.erase", subject, now, |change| {
        let erased = carry_out(change, &case, rule.covers)?;
        let pdf = facts.certificate(&order, &erased)?;
        let certificate = Certificate {
            records: erased.records,
            values: erased.values,
            blobs: erased.blobs,
            pdf: change.keep(&pdf.bytes)?,
            pages: u32::try_from(pdf.pages).unwrap_or(u32::MAX),
        };
        change.update(&KeepingOrder { second, erased: Some(certificate), ..order })?;
        Ok(())
    })
}

fn carry_out(change: &mut Change<'_>, case: &Application, covers: Covers) -> Result<Erased> {
    let reached = scope::of(change.read(), case.id, covers)?;
    let mut pictures = Vec::new();
    if covers == Covers::Pictures {
        for (_, id) in reached.iter().filter(|(tag, _)| *tag == Attachment::TABLE.tag) {
            let scan: Attachment = change.read().get(*id)?;
            pictures.push(scan.blob);
        }
    }
    let mut erased = scope::strike(change, &reached)?;
    for hash in pictures {
        if unshown(change, hash, &reached)? && change.forget(hash)? {
            erased.blobs += 1;
        }
    }
    Ok(erased)
}

/// Takes a picture off the persons whom it shows. Whether no other attachment has it too.
fn unshown(change: &mut Change<'_>, hash: BlobHash, reached: &[(u16, Id)]) -> Result<bool> {
    use vault::FieldValue;
    let shown: Vec<Attachment> = change.read().list("WHERE blob = ?1", [hash.to_value()])?;
    if shown.iter().any(|other| !reached.contains(&(Attachment::TABLE.tag, other.id))) {
        return Ok(false);
    }
    let persons: Vec<Person> = change.read().list("WHERE portrait = ?1", [hash.to_value()])?;
    for person in persons {
        change.update(&Person { portrait: None, ..person })?;
    }
    Ok(true)
}

/// What a certificate says beside the order.
struct Facts {
    rule: String,
    basis: String,
    by: String,
    second: String,
    position: u64,
    /// Copies of the file beside it that this does not reach.
    aside: u64,
    lang: Lang,
    head: letters::Letterhead,
    today: NaiveDate,
}

impl Facts {
    fn certificate(&self, order: &KeepingOrder, erased: &Erased) -> Result<letters::Pdf> {
        let words = records::words(self.lang)?;
        let number = |number: u32| self.lang.digits(&number.to_string());
        let rows = vec![
            (words.case.clone(), letters::user(&order.number)),
            (words.erased_rule.clone(), letters::user(&format!("{} ({})", self.rule, self.basis))),
            (words.erased_reason.clone(), letters::user(&order.reason)),
            (words.erased_records.clone(), number(erased.records)),
            (words.erased_values.clone(), number(erased.values)),
            (words.erased_blobs.clone(), number(erased.blobs)),
            (words.proposed_by.clone(), letters::user(&self.by)),
            (words.approved_by.clone(), letters::user(&self.second)),
            (words.erased_on.clone(), written(self.today, self.lang)),
            (words.log.clone(), self.lang.digits(&self.position.to_string())),
        ];
        let mut blocks = vec![
            Block::Heading { level: 1, text: words.certificate_title.clone() },
            Block::Paragraph { text: words.certificate_opening.clone() },
            Block::KeyValue { rows },
            Block::Paragraph { text: words.certificate_backups.clone() },
        ];
        if self.aside > 0 {
            let count = BTreeMap::from([("count", number(u32::try_from(self.aside).unwrap_or(u32::MAX)))]);
            blocks.push(Block::Paragraph { text: filled(&words.certificate_aside, &count) });
        }
        blocks.push(Block::Signature { lines: Vec::new(), place_line: letters::user(&self.second) });
        typeset(&Document {
            lang: self.lang,
            title: words.certificate_title.clone(),
            date: (self.today.year(), self.today.month(), self.today.day()),
            letterhead: self.head.clone(),
            blocks,
            ..Document::default()
        })
    }
}

/// The certificate of an erasure.
///
/// # Errors
/// [`Code::NotFound`] while nothing was erased; damaged.
pub fn certificate(desk: &Desk, _: &Permit<ReadCases>, order: Id) -> Result<Preview> {
    let order: KeepingOrder = desk.read().get(order)?;
    let erased = order.erased.ok_or_else(|| Failure::new(Kind::NotFound, Code::NotFound))?;
    let bytes = desk.vault.blob(erased.pdf)?;
    Ok(Preview::new(&bytes, usize::try_from(erased.pages).unwrap_or(0)))
}
