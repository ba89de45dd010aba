//! What a mark rests on: lines of the interviews, papers of the case, country information it cites, paragraphs of the
//! reasons of a decision that was approved.

use super::{AuditAssessment, AuditFile, Marked, Marks};
use crate::{
    Result, application,
    assessment::{EvidenceSource, Linkable, SourceKind},
    attachment::Attachment,
    coi::{CitationRecord, Source},
    decision::{self, Decision, Paragraph},
    folder,
    interview::{self, Interview, Line},
    permit::{Acting, Class},
    person::IdentityDocument,
    restriction::Withheld,
};
use std::collections::{BTreeMap, BTreeSet};
use vault::{Id, Read};

/// What a mark rests on.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename = "AuditEvidence")]
pub struct Evidence {
    /// What it is.
    pub kind: EvidenceKind,
    /// Which: a line, a document, an attachment, a citation; of a paragraph its decision.
    pub id: Id,
    /// Number of a paragraph in the reasons, from 1.
    #[serde(default)]
    pub paragraph: Option<u32>,
    /// The letter of whose own reasons it is; none is of the reasons for everybody.
    #[serde(default)]
    pub letter: Option<String>,
}

/// Kinds of evidence of a mark.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, serde::Deserialize, ts_rs::TS,
)]
#[serde(rename_all = "camelCase")]
#[ts(rename = "AuditEvidenceKind")]
pub enum EvidenceKind {
    /// A line of a transcript.
    Line,
    /// A scan or another attachment.
    Attachment,
    /// An identity document.
    Document,
    /// A citation of country information.
    Citation,
    /// A paragraph of the reasons of a decision.
    Paragraph,
}

/// Evidence as the page shows it, and what is needed to open it.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename = "AuditEvidenceView")]
pub struct EvidenceView {
    /// What it is.
    pub evidence: Evidence,
    /// Case that it is opened in.
    pub application: Id,
    /// Interview that a line was said in.
    pub interview: Option<Id>,
    /// Number of a line or of a paragraph.
    pub number: Option<u32>,
    /// How it begins, or what it is called.
    pub text: String,
    /// Whether it can still be linked: what was withdrawn is only shown.
    pub stands: bool,
    /// Classes for want of which its words are left out.
    pub withheld: BTreeSet<Class>,
}

/// So many characters of a line or a paragraph are shown.
const SHOWN: usize = 280;

impl Evidence {
    const fn of(kind: EvidenceKind, id: Id) -> Self {
        Self { kind, id, paragraph: None, letter: None }
    }

    fn source(&self) -> Option<EvidenceSource> {
        let kind = match self.kind {
            EvidenceKind::Line => SourceKind::Line,
            EvidenceKind::Attachment => SourceKind::Attachment,
            EvidenceKind::Document => SourceKind::Document,
            EvidenceKind::Citation => SourceKind::Citation,
            EvidenceKind::Paragraph => return None,
        };
        Some(EvidenceSource { kind, id: self.id })
    }
}

/// What can be linked in the case of a file.
pub(super) struct Rests<'r> {
    read: Read<'r>,
    withheld: Option<Withheld>,
    /// None of what is about no case: there is nothing to link.
    case: Option<(Id, Linkable<'r>)>,
}

impl<'r> Rests<'r> {
    /// Of a file.
    pub(super) fn of(read: Read<'r>, acting: &Acting, file: &AuditFile) -> Result<Self> {
        let case = file.application.map(|case| Ok::<_, crate::Failure>((case, Linkable::of(read, case)?)));
        let withheld = file.application.map(|case| Withheld::of(read, acting, case)).transpose()?;
        Ok(Self { read, withheld, case: case.transpose()? })
    }

    /// Whether a mark may rest on it.
    pub(super) fn has(&self, evidence: &Evidence) -> Result<bool> {
        let Some((case, linkable)) = &self.case else { return Ok(false) };
        match evidence.source() {
            Some(source) => {
                let bare = evidence.paragraph.is_none() && evidence.letter.is_none();
                Ok(bare && linkable.has(&source)?)
            }
            None => Ok(paragraph(self.read, *case, evidence)?.is_some()),
        }
    }

    /// A source without its words, where they are not for the reader.
    fn cover(&self, mut view: EvidenceView, paragraph: Option<&Paragraph>) -> EvidenceView {
        let Some(withheld) = &self.withheld else { return view };
        let mut classes = withheld.in_text(&view.text);
        classes.extend(withheld.get(view.evidence.id).into_iter().flatten());
        classes.extend(paragraph.map(|one| withheld.in_paragraph(one)).into_iter().flatten());
        if !classes.is_empty() {
            view.text.clear();
            view.withheld = classes;
        }
        view
    }

    /// A marking with the notes that are for the reader.
    pub(super) fn notes(&self, one: &AuditAssessment) -> AuditAssessment {
        let mut one = one.clone();
        for marked in one.marks.0.values_mut() {
            marked.note = self.note(&marked.note);
        }
        one
    }

    /// What an assessor wrote, where it repeats nothing that is not for the reader.
    pub(super) fn note(&self, note: &str) -> String {
        match &self.withheld {
            Some(withheld) if !withheld.in_text(note).is_empty() => "—".to_owned(),
            _ => note.to_owned(),
        }
    }

    /// All that can be linked: paragraphs, lines, papers, citations.
    pub(super) fn choices(&self) -> Result<Vec<EvidenceView>> {
        let Some((case, _)) = &self.case else { return Ok(Vec::new()) };
        let (read, case) = (self.read, *case);
        let mut found = Vec::new();
        for decision in decision::all(read, case)?.into_iter().filter(|one| one.approval.is_some()) {
            for (letter, reasons) in reasons_of(&decision) {
                for (number, one) in (1..).zip(&reasons.0) {
                    let letter = letter.map(str::to_owned);
                    let of = Evidence::of(EvidenceKind::Paragraph, decision.id);
                    let evidence = Evidence { paragraph: Some(number), letter, ..of };
                    let shown = view(evidence, case, None, Some(number), words(one));
                    found.push(self.cover(shown, Some(one)));
                }
            }
        }
        for interview in interview::of_application(read, case)? {
            for line in interview::lines(read, interview.id)? {
                found.push(self.cover(of_line(line, &interview), None));
            }
        }
        for member in application::members(read, case)? {
            for one in crate::person::documents(read, member.person)? {
                if one.withdrawn.is_none() {
                    found.push(of_document(one, case));
                }
            }
        }
        for joined in folder::joined(read, case)? {
            let attached: Vec<Attachment> = read.list(super::storage::ATTACHED, [joined])?;
            found.extend(attached.into_iter().map(|one| self.cover(of_attachment(one), None)));
            for one in read.list::<CitationRecord>(super::storage::CITED, [joined])? {
                found.push(self.cover(of_citation(read, one)?, None));
            }
        }
        Ok(found)
    }

    /// What some marks rest on, also what was withdrawn since.
    pub(super) fn shown<'m>(&self, marks: impl Iterator<Item = &'m Marked>) -> Result<Vec<EvidenceView>> {
        let Some((case, _)) = &self.case else { return Ok(Vec::new()) };
        let mut seen: BTreeMap<&Evidence, EvidenceView> = BTreeMap::new();
        for evidence in marks.flat_map(|one| &one.evidence) {
            if !seen.contains_key(evidence)
                && let Some(mut view) = resolve(self.read, *case, evidence)?
            {
                view.stands = self.has(evidence)?;
                let paragraph = match evidence.kind {
                    EvidenceKind::Paragraph => paragraph(self.read, *case, evidence)?,
                    _ => None,
                };
                seen.insert(evidence, self.cover(view, paragraph.as_ref()));
            }
        }
        Ok(seen.into_values().collect())
    }
}

/// What was linked in a marking before: that it was withdrawn since does not keep the marking from being saved.
pub(super) fn was_linked(before: Option<&Marks>, code: &str, evidence: &Evidence) -> bool {
    before.and_then(|marks| marks.0.get(code)).is_some_and(|one| one.evidence.contains(evidence))
}

fn resolve(read: Read<'_>, case: Id, evidence: &Evidence) -> Result<Option<EvidenceView>> {
    Ok(match evidence.kind {
        EvidenceKind::Line => match read.find::<Line>(evidence.id)? {
            Some(line) => {
                let interview: Interview = read.get(line.interview)?;
                Some(of_line(line, &interview))
            }
            None => None,
        },
        EvidenceKind::Attachment => read.find::<Attachment>(evidence.id)?.map(of_attachment),
        EvidenceKind::Document => {
            read.find::<IdentityDocument>(evidence.id)?.map(|one| of_document(one, case))
        }
        EvidenceKind::Citation => {
            read.find::<CitationRecord>(evidence.id)?.map(|one| of_citation(read, one)).transpose()?
        }
        EvidenceKind::Paragraph => paragraph(read, case, evidence)?
            .map(|one| view(evidence.clone(), case, None, evidence.paragraph, words(&one))),
    })
}

/// A paragraph of a decision on the case that was approved; only those change no more.
fn paragraph(read: Read<'_>, case: Id, evidence: &Evidence) -> Result<Option<Paragraph>> {
    let Some(decision) = read.find::<Decision>(evidence.id)? else { return Ok(None) };
    if decision.application != case || decision.approval.is_none() {
        return Ok(None);
    }
    let wanted = evidence.letter.as_deref();
    let mut own = reasons_of(&decision);
    let Some((_, reasons)) = own.find(|(letter, _)| *letter == wanted) else { return Ok(None) };
    let place = evidence.paragraph.and_then(|number| number.checked_sub(1));
    let place = place.and_then(|place| usize::try_from(place).ok());
    Ok(place.and_then(|place| reasons.0.get(place)).cloned())
}

/// The reasons for everybody, and those of letters that have their own.
fn reasons_of(decision: &Decision) -> impl Iterator<Item = (Option<&str>, &decision::Reasons)> {
    let own = decision.letter_reasons.0.iter().map(|(letter, one)| (Some(letter.as_str()), one));
    std::iter::once((None, &decision.reasons)).chain(own)
}

fn words(paragraph: &Paragraph) -> &str {
    paragraph.texts.values().map(|text| text.trim()).find(|text| !text.is_empty()).unwrap_or_default()
}

fn view(
    evidence: Evidence,
    application: Id,
    interview: Option<Id>,
    number: Option<u32>,
    text: &str,
) -> EvidenceView {
    let mut shown: String = text.chars().take(SHOWN).collect();
    if text.chars().nth(SHOWN).is_some() {
        shown.push('…');
    }
    EvidenceView {
        evidence,
        application,
        interview,
        number,
        text: shown,
        stands: true,
        withheld: BTreeSet::new(),
    }
}

fn of_line(line: Line, interview: &Interview) -> EvidenceView {
    let evidence = Evidence::of(EvidenceKind::Line, line.id);
    view(evidence, interview.application, Some(interview.id), Some(line.number), &line.text)
}

fn of_attachment(one: Attachment) -> EvidenceView {
    view(Evidence::of(EvidenceKind::Attachment, one.id), one.application, None, None, &one.title)
}

fn of_document(one: IdentityDocument, case: Id) -> EvidenceView {
    let text = format!("{} {}", one.kind, one.number);
    view(Evidence::of(EvidenceKind::Document, one.id), case, None, None, text.trim())
}

fn of_citation(read: Read<'_>, one: CitationRecord) -> Result<EvidenceView> {
    let source: Option<Source> = read.find(one.source)?;
    let title = source.map(|source| source.title).unwrap_or_default();
    Ok(view(Evidence::of(EvidenceKind::Citation, one.id), one.application, None, None, &title))
}
