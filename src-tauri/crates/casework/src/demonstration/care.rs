//! Needs, guardians and relatives of the invented persons: recorded through the same verbs as real ones.

use super::unusable;
use crate::{
    Code, Desk, Result,
    application::{self, Application, Relationship},
    family::{self, KinshipForm, RepresentativeForm, RepresentativeKind},
    need::{self, AnswerForm, Asked, GuaranteeAnswer, NeedForm, NeedSource},
    permit::Acting,
    profile::Stage,
};
use chrono::{DateTime, Utc};
use vault::Id;

/// What is recorded when all cases stand.
#[derive(Debug, serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct Care {
    needs: Vec<Need>,
    representatives: Vec<Representative>,
    kin: Vec<Kin>,
}

#[derive(Debug, serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct Need {
    person: String,
    code: String,
    status: Option<String>,
    severity: Option<String>,
    told: Option<String>,
    note: Option<String>,
    referral: Option<String>,
}

#[derive(Debug, serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct Representative {
    person: String,
    kind: RepresentativeKind,
    name: String,
    organisation: String,
    authority: String,
}

#[derive(Debug, serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct Kin {
    person: String,
    other: String,
    relationship: Relationship,
    note: String,
}

/// Records it. `find` tells a person of this name and their case.
pub(super) fn record(
    desk: &mut Desk,
    caseworker: &Acting,
    find: impl Fn(&str) -> Option<(Id, Id)>,
    now: DateTime<Utc>,
) -> Result<()> {
    let care: Care = toml::from_str(include_str!("care.toml")).map_err(unusable)?;
    let find = |name: &str| find(name).ok_or_else(|| unusable(format!("nobody is called {name}")));
    for one in care.needs {
        let (application, person) = find(&one.person)?;
        let form = NeedForm {
            application,
            person,
            code: one.code,
            status: one.status,
            severity: one.severity,
            source: NeedSource::Stated,
            told: one.told,
            restricted: false,
            note: one.note,
            referral: one.referral,
        };
        need::record(desk, &caseworker.permit()?, &form, now)?;
    }
    for one in care.representatives {
        let (application, person) = find(&one.person)?;
        let form = RepresentativeForm {
            organisation: Some(one.organisation),
            authority: Some(one.authority),
            ..blank(application, person, one.kind, one.name)
        };
        family::appoint(desk, &caseworker.permit()?, &form, now)?;
    }
    for one in care.kin {
        let (application, person) = find(&one.person)?;
        let (_, other) = find(&one.other)?;
        let form =
            KinshipForm { application, person, other, relationship: one.relationship, note: Some(one.note) };
        family::record_kinship(desk, &caseworker.permit()?, &form, now)?;
    }
    Ok(())
}

fn blank(application: Id, person: Id, kind: RepresentativeKind, name: String) -> RepresentativeForm {
    RepresentativeForm {
        application,
        person,
        kind,
        name,
        organisation: None,
        authority: None,
        contact: None,
        since: None,
        until: None,
    }
}

/// A child who came alone gets a guardian before the interview.
pub(super) fn before_interview(
    desk: &mut Desk,
    caseworker: &Acting,
    application: Id,
    person: Id,
    now: DateTime<Utc>,
) -> Result<()> {
    let case: Application = desk.read().get(application)?;
    let day = Some(desk.today(now));
    let asked = Asked { read: desk.read(), lists: &desk.profile.lists, case: &case, day };
    if need::blocking(&asked, person, &(Stage::Registered..=Stage::Interview))? != Some(Code::GuardianMissing)
    {
        return Ok(());
    }
    let name = "Qəyyum Nümunəyeva (uydurma)".to_owned();
    let form = RepresentativeForm {
        organisation: Some("Nümunə qəyyumluq orqanı".to_owned()),
        authority: Some("Uydurma sərəncam № 000".to_owned()),
        ..blank(application, person, RepresentativeKind::Guardian, name)
    };
    family::appoint(desk, &caseworker.permit()?, &form, now).map(drop)
}

/// What was done for a child who came alone is recorded before the draft is handed in.
pub(super) fn before_review(
    desk: &mut Desk,
    caseworker: &Acting,
    application: Id,
    now: DateTime<Utc>,
) -> Result<()> {
    for member in application::members(desk.read(), application)? {
        for need in need::of_person(desk.read(), member.person)? {
            let form = AnswerForm {
                application,
                need: need.id,
                guarantee: "best-interests-assessment".to_owned(),
                answer: GuaranteeAnswer::Provided,
                note: "Uydurma: qiymətləndirmə aparılıb, nəticəsi işdədir.".to_owned(),
            };
            need::answer(desk, &caseworker.permit()?, caseworker, &form, now)?;
        }
    }
    Ok(())
}
