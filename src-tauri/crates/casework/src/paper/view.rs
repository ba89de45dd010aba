//! A paper as the page shows it.

use super::{About, Paper, PaperKind, PaperRule, storage};
use crate::{
    Result, officer,
    profile::{Profile, Words},
};
use chrono::{DateTime, NaiveDate, Utc};
use letters::Lang;
use std::collections::BTreeMap;
use vault::{Id, Read};

/// A paper as the page shows it.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct PaperView {
    /// Which.
    pub id: Id,
    /// Which kind.
    pub kind: PaperKind,
    /// Number.
    pub number: String,
    /// Who holds it.
    pub person: Id,
    /// Language, as a tag.
    pub language: String,
    /// Second language on it.
    pub beside: Option<String>,
    /// Template and version.
    pub template: String,
    /// What it is about.
    pub about: About,
    /// Last day on which it is valid.
    pub valid_until: Option<NaiveDate>,
    /// Whether that day has passed.
    pub expired: bool,
    /// Name of the officer who issued it.
    pub issued_by: String,
    /// When.
    pub issued_at: DateTime<Utc>,
    /// SHA-256 of the printed paper.
    pub hash: String,
    /// Pages.
    pub pages: u32,
    /// The paper that took its place.
    pub superseded_by: Option<Id>,
}

/// What the profile says of a paper, and the languages that it is written in.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct PaperRuleView {
    /// Whether its holder must have a photograph.
    pub requires_photograph: bool,
    /// Last day on which it would be valid if it were issued today.
    pub valid_until: Option<NaiveDate>,
    /// The law that it rests on.
    pub legal_basis: Option<Words>,
    /// Whether a lawyer or a public source confirmed it.
    pub verified: bool,
    /// Languages that it is written in, as tags, the official one first.
    pub languages: Vec<String>,
    /// Those of them whose text nobody confirmed.
    pub unconfirmed: Vec<String>,
    /// The language of them in which the applicant is addressed.
    pub addressed_in: String,
}

/// What a profile says of each kind of paper, for an applicant who speaks a language.
pub(crate) fn rules(profile: &Profile, spoken: &str, today: NaiveDate) -> BTreeMap<PaperKind, PaperRuleView> {
    let view = |(kind, rule): (&PaperKind, &PaperRule)| {
        let written = profile.paper_languages(*kind);
        let confirmed = |lang: &Lang| {
            profile.paper_templates.get(&(*kind, *lang)).is_some_and(|template| template.verified)
        };
        let tags = |langs: Vec<Lang>| langs.into_iter().map(|lang| lang.tag().to_owned()).collect();
        let view = PaperRuleView {
            requires_photograph: rule.requires_photograph,
            valid_until: rule.valid.and_then(|valid| valid.last_day(today)),
            legal_basis: rule.legal_basis.clone(),
            verified: rule.verified,
            unconfirmed: tags(profile.paper_languages(*kind).filter(|lang| !confirmed(lang)).collect()),
            languages: tags(written.collect()),
            addressed_in: profile.paper_addressed_in(*kind, spoken).tag().to_owned(),
        };
        (*kind, view)
    };
    profile.papers.iter().map(view).collect()
}

/// A paper as the page shows it.
pub(crate) fn view(read: Read<'_>, paper: Paper, today: NaiveDate) -> Result<PaperView> {
    Ok(PaperView {
        issued_by: officer::name(read, paper.issued_by)?,
        expired: paper.valid_until.is_some_and(|last| last < today),
        id: paper.id,
        kind: paper.kind,
        number: paper.number,
        person: paper.person,
        language: paper.language,
        beside: paper.beside,
        template: paper.template,
        about: paper.about,
        valid_until: paper.valid_until,
        issued_at: paper.issued_at,
        hash: paper.pdf.to_string(),
        pages: paper.pages,
        superseded_by: paper.superseded_by,
    })
}

/// Papers of a case, in the order in which they were issued.
pub(crate) fn of_application(read: Read<'_>, application: Id) -> Result<Vec<Paper>> {
    Ok(read.list(storage::OF_APPLICATION, [application])?)
}
