//! A material fact as a paragraph: what is said, what it rests on, what was found and why.

use super::{
    Basis,
    telling::{Telling, joined},
};
use crate::{
    Result,
    assessment::{EvidenceSource, Fact, Finding, Indicator, Mark, SourceKind},
    attachment::Attachment,
    coi::{self, CitationRecord},
    interview::{Interview, Line},
    person::IdentityDocument,
    profile::ListName,
    template,
};
use vault::Id;

impl Telling<'_> {
    /// The fact in words.
    pub(super) fn fact(&self, fact: &Fact) -> Result<String> {
        let statement = self.sentence(&fact.statement).unwrap_or_default();
        let mut told = vec![if self.is_addressed(fact.person) {
            self.say("told", &[("statement", statement)])
        } else {
            self.say("told-by", &[("name", self.name(fact.person)?), ("statement", statement)])
        }];
        for source in self.shown_sources(fact)? {
            told.extend(self.source(source)?);
        }
        told.extend(self.indicators(fact)?);
        let factors = fact.factors.0.iter();
        let factors: Vec<String> = factors
            .filter_map(|factor| self.profile.lists.entry(ListName::PersonalFactor, &factor.code))
            .map(|entry| self.entry(entry))
            .collect();
        if !factors.is_empty() {
            told.push(self.say("factors", &[("factors", factors.join(", "))]));
        }
        if let Some(line) = fact.assessed.put_in.filter(|line| self.may_read(*line).unwrap_or(false)) {
            let number = self.standing.read.find::<Line>(line)?.map(|line| line.number.to_string());
            told.extend(number.map(|number| self.say("put", &[("line", number)])));
        }
        told.extend(
            self.sentence(&fact.assessed.explanation).map(|words| self.say("explained", &[("words", words)])),
        );
        told.push(self.say(finding(fact.assessed.finding), &[]));
        told.extend(self.sentence(&fact.assessed.reasoning));
        Ok(joined(told))
    }

    /// What a fact rests on and whoever reads may read, each once, country information last.
    pub(super) fn shown_sources(&self, fact: &Fact) -> Result<Vec<EvidenceSource>> {
        let mut shown = Vec::new();
        for source in &fact.evidence.0 {
            if self.shows(source)? && self.standing.source(*source)?.is_some() {
                shown.push(*source);
            }
        }
        for record in coi::of_application(self.standing.read, self.standing.application)? {
            let source = EvidenceSource { kind: SourceKind::Citation, id: record.id };
            if record.fact == Some(fact.id) && !shown.contains(&source) {
                shown.push(source);
            }
        }
        shown.sort_by_key(|source| source.kind == SourceKind::Citation);
        Ok(shown)
    }

    /// The fact with what it rests on and is told here, as all of it stands.
    pub(super) fn bases(&self, fact: &Fact) -> Result<Vec<Basis>> {
        let mut bases = vec![self.standing.fact(fact)];
        for source in self.shown_sources(fact)? {
            bases.extend(self.standing.source(source)?);
        }
        Ok(bases)
    }

    fn shows(&self, source: &EvidenceSource) -> Result<bool> {
        match source.as_line() {
            Some(line) => self.may_read(line),
            None => Ok(true),
        }
    }

    /// Whether a line may be read: it was said by somebody who reads, and in confidence to nobody else.
    fn may_read(&self, line: Id) -> Result<bool> {
        let Some(line) = self.standing.read.find::<Line>(line)? else { return Ok(false) };
        let speaker = self.standing.read.get::<Interview>(line.interview)?.person;
        let kept = self.confidences.in_line(line.id).is_none_or(|person| self.readers == [person]);
        Ok(kept && self.readers.contains(&speaker))
    }

    /// A source in words; of a question alone there is nothing to say.
    pub(super) fn source(&self, source: EvidenceSource) -> Result<Option<String>> {
        let read = self.standing.read;
        Ok(match source.kind {
            SourceKind::Line => {
                let line: Line = read.get(source.id)?;
                if !line.kind.is_said_by_applicant() {
                    return Ok(None);
                }
                let interview: Interview = read.get(line.interview)?;
                let mut values = vec![
                    ("date", self.day(&interview)),
                    ("line", line.number.to_string()),
                    ("words", self.quoted(&line.text)),
                ];
                Some(if self.is_addressed(interview.person) {
                    self.say("said", &values)
                } else {
                    values.push(("name", self.name(interview.person)?));
                    self.say("said-by", &values)
                })
            }
            SourceKind::Document => {
                let document: IdentityDocument = read.get(source.id)?;
                let of_type = document
                    .of_type
                    .as_ref()
                    .and_then(|code| self.profile.lists.entry(ListName::Document, code));
                let named = of_type.map(|entry| self.entry(entry)).unwrap_or_default();
                Some(self.say(
                    "document",
                    &[("document", format!("{named} {}", document.number).trim().to_owned())],
                ))
            }
            SourceKind::Attachment => {
                let scan: Attachment = read.get(source.id)?;
                Some(self.say("document", &[("document", self.own(&scan.title))]))
            }
            SourceKind::Citation => Some(self.citation(&read.get(source.id)?)?),
        })
    }

    /// Country information with its title, source, date and page.
    pub(super) fn citation(&self, record: &CitationRecord) -> Result<String> {
        let read = self.standing.read;
        let reference = template::cited(&coi::reference(read, record.citation(), self.lang)?);
        let quote = match record.quote {
            Some(id) => read.find::<coi::Quote>(id)?,
            None => None,
        };
        let Some(quote) = quote else {
            return Ok(self.say("information-whole", &[("reference", reference)]));
        };
        let source: coi::Source = read.get(record.source)?;
        let language = self.profile.lists.entry(ListName::Language, &source.language);
        let words = self.from(language.and_then(|entry| entry.tag.as_deref()), &quote.text);
        Ok(self.say("information", &[("words", words), ("reference", reference)]))
    }

    /// Indicators that point either way, each with its note. One that rests on what others said apart is left out.
    fn indicators(&self, fact: &Fact) -> Result<Vec<String>> {
        let mut told = Vec::new();
        for (indicator, weighed) in &fact.indicators.0 {
            let Some(name) = pointing(*indicator, weighed.mark) else { continue };
            let mut may = true;
            for source in &weighed.sources {
                may &= self.shows(source)?;
            }
            if may {
                told.push(self.say(name, &[]));
                told.extend(self.sentence(&weighed.note));
            }
        }
        Ok(told)
    }
}

const fn finding(finding: Finding) -> &'static str {
    match finding {
        Finding::Accepted => "accepted",
        Finding::BenefitOfDoubt => "benefit-of-doubt",
        Finding::Rejected => "rejected",
        Finding::NotMaterial => "not-material",
        Finding::Undecided => "",
    }
}

const fn pointing(indicator: Indicator, mark: Mark) -> Option<&'static str> {
    use Indicator::{Detail, External, Family, Internal, Plausibility};
    Some(match (indicator, mark) {
        (_, Mark::Neutral) => return None,
        (Detail, Mark::Supports) => "detail-supports",
        (Detail, Mark::Against) => "detail-against",
        (Internal, Mark::Supports) => "internal-supports",
        (Internal, Mark::Against) => "internal-against",
        (Family, Mark::Supports) => "family-supports",
        (Family, Mark::Against) => "family-against",
        (External, Mark::Supports) => "external-supports",
        (External, Mark::Against) => "external-against",
        (Plausibility, Mark::Supports) => "plausibility-supports",
        (Plausibility, Mark::Against) => "plausibility-against",
    })
}
