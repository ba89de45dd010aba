//! Citing a source in a case: the edition, the quotation and the day are kept with it.

use super::{Citation, Quote, Source, source};
use crate::{
    Code, Desk, Failure, Kind, Result,
    application::Application,
    assessment::{self, EvidenceSource, Fact, SourceKind},
    decision,
    failure::Faults,
    permit::{Examine, Permit},
};
use chrono::{DateTime, NaiveDate, Utc};
use vault::{Id, Read};

vault::record! {
    /// A source that a case cites.
    pub struct CitationRecord = 33 "coi_citation" {
        /// Case.
        1 application: Id,
        /// Edition of the source.
        2 source: Id,
        /// Quotation from it.
        3 quote: Option<Id>,
        /// Material fact for or against which it speaks; none is the country as a whole.
        4 fact: Option<Id>,
        /// When it was cited.
        5 cited_on: NaiveDate,
        /// By whom.
        6 cited_by: Id,
        /// When it was taken back.
        7 withdrawn: Option<NaiveDate>,
    }
}

/// A citation to make.
#[derive(Debug, Clone, Copy, serde::Deserialize, ts_rs::TS)]
pub struct CiteForm {
    /// Case.
    pub application: Id,
    /// What is cited.
    pub citation: Citation,
    /// Material fact for or against which it speaks; none is the country as a whole.
    #[serde(default)]
    pub fact: Option<Id>,
}

/// The source and the quotation of a citation that may be made: both stand, and the newest edition of them.
pub(super) fn checked(read: Read<'_>, citation: Citation) -> Result<Option<(Source, Option<Quote>)>> {
    let Some(source) = read.find::<Source>(citation.source)? else { return Ok(None) };
    if source.withdrawn.is_some() || !source::successors(read, source.id)?.is_empty() {
        return Ok(None);
    }
    let Some(id) = citation.quote else { return Ok(Some((source, None))) };
    let quote = read.find::<Quote>(id)?;
    let quote = quote.filter(|quote| quote.source == source.id && quote.withdrawn.is_none());
    Ok(quote.map(|quote| (source, Some(quote))))
}

/// Cites a source in a case.
///
/// # Errors
/// [`Code::NotAChoice`] at `citation` when the source or the quotation does not stand or a newer edition is there, at
/// `fact` when it is none of this case; [`Code::AlreadyRecorded`] when it is cited so already; what
/// [`decision::open_to_change`] says.
pub fn cite(desk: &mut Desk, permit: &Permit<Examine>, form: &CiteForm, now: DateTime<Utc>) -> Result<Id> {
    let read = desk.read();
    let case: Application = read.get(form.application)?;
    decision::open_to_change(&case)?;
    let mut faults = Faults::default();
    if checked(read, form.citation)?.is_none() {
        faults.add("citation", Code::NotAChoice);
    }
    if let Some(fact) = form.fact
        && read.find::<Fact>(fact)?.is_none_or(|fact| fact.application != case.id)
    {
        faults.add("fact", Code::NotAChoice);
    }
    faults.check()?;
    let same = |known: &CitationRecord| (known.citation(), known.fact) == (form.citation, form.fact);
    if super::of_application(read, case.id)?.iter().any(same) {
        return Err(Failure::field("citation", Code::AlreadyRecorded));
    }
    let (cited_by, cited_on) = (permit.officer(), desk.today(now));
    desk.commit(cited_by, "coi.cite", Some(case.id), now, |change| {
        let Citation { source, quote } = form.citation;
        let record = CitationRecord {
            id: change.new_id()?,
            application: case.id,
            source,
            quote,
            fact: form.fact,
            cited_on,
            cited_by,
            withdrawn: None,
        };
        change.create(&record)?;
        Ok(record.id)
    })
}

impl CitationRecord {
    /// What it cites.
    #[must_use]
    pub fn citation(&self) -> Citation {
        Citation { source: self.source, quote: self.quote }
    }
}

/// Takes a citation back.
///
/// # Errors
/// [`Code::NotFound`] when it was taken back already; [`Code::CitationInUse`] while a finding rests on it: it would
/// escape the rule that information must be current; what [`decision::open_to_change`] says.
pub fn uncite(desk: &mut Desk, permit: &Permit<Examine>, citation: Id, now: DateTime<Utc>) -> Result<()> {
    let known: CitationRecord = desk.read().get(citation)?;
    if known.withdrawn.is_some() {
        return Err(Failure::new(Kind::NotFound, Code::NotFound).context("the citation was taken back"));
    }
    let case: Application = desk.read().get(known.application)?;
    decision::open_to_change(&case)?;
    let source = EvidenceSource { kind: SourceKind::Citation, id: citation };
    if assessment::rests_on(desk.read(), case.id, &source)? {
        return Err(Failure::not_now(Code::CitationInUse));
    }
    let today = desk.today(now);
    desk.commit(permit.officer(), "coi.uncite", Some(case.id), now, |change| {
        change.update(&CitationRecord { withdrawn: Some(today), ..known })?;
        Ok(())
    })
}
