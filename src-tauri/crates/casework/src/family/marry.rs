//! Marriage, divorce, separation: the civil status of both, and what they are to each other in their case.

use super::{
    FamilyChangeKind, Tie,
    alter::{living, remember},
    inverse, ties,
    warn::standing_warnings,
};
use crate::{
    Code, Desk, Failure, Kind, Result,
    application::{self, Application, Member, Relationship, Warning},
    failure::Faults,
    need,
    permit::{Permit, Register},
    person::{Checking, Civil, PartialDay, Person, Sex, first_day},
    profile::Stage,
    text,
};
use chrono::{DateTime, Utc};
use vault::{Id, Read};

/// What two persons did.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub enum MarriageChange {
    /// They married, or live together as if they had.
    Marriage,
    /// They divorced or separated.
    Divorce,
}

/// A marriage or its end as typed.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct MarryForm {
    /// Case of the one.
    pub application: Id,
    /// The one.
    pub one: Id,
    /// The other.
    pub other: Id,
    /// Case of the other, when it is another.
    #[serde(default)]
    pub other_application: Option<Id>,
    /// What they did.
    pub what: MarriageChange,
    /// Marital status of both from then on, a code of the list `marital`; none is married, or divorced.
    #[serde(default)]
    pub marital: Option<String>,
    /// When, as far as known; none is today.
    #[serde(default)]
    pub on: Option<PartialDay>,
    /// Form of the marriage: civil, religious, customary.
    #[serde(default)]
    pub form: Option<String>,
    /// Where.
    #[serde(default)]
    pub place: Option<String>,
    /// What it rests on: the certificate, what they say.
    pub reason: String,
}

/// A marriage that was checked.
struct Checked {
    marital: String,
    on: PartialDay,
    form: Option<String>,
    place: Option<String>,
    reason: String,
}

/// Records a marriage or its end. Where one of the two is the principal applicant of a case with the other, what
/// they are to each other there changes with it.
///
/// # Errors
/// All fields at fault in one failure; [`Code::FamilyInReview`], [`Code::CaseMerged`] of either case.
pub fn marry(
    desk: &mut Desk,
    permit: &Permit<Register>,
    form: &MarryForm,
    now: DateTime<Utc>,
) -> Result<Vec<Warning>> {
    let (today, officer, lists) = (desk.today(now), permit.officer(), &desk.profile.lists);
    let elsewhere = form.other_application.unwrap_or(form.application);
    let case = unreviewed(desk.read(), form.application, form.one)?;
    let other_case = unreviewed(desk.read(), elsewhere, form.other)?;
    let pair: [Person; 2] = [desk.read().get(form.one)?, desk.read().get(form.other)?];
    let checked = form.check(desk, &pair, today)?;
    let mut cases = vec![case];
    if other_case.id != form.application {
        cases.push(other_case);
    }
    let before = need::proposals(desk.read(), lists, form.application, today)?;
    desk.commit(officer, "family.marry", Some(form.application), now, |change| {
        for person in &pair {
            change.update(&Person { civil: Some(checked.onto(person, form.what)), ..person.clone() })?;
        }
        let kind = match form.what {
            MarriageChange::Marriage => FamilyChangeKind::Marriage,
            MarriageChange::Divorce => FamilyChangeKind::Divorce,
        };
        for here in &cases {
            let members = application::members(change.read(), here.id)?;
            ties::write(change, &members, &between(&members, &pair, form.what, &checked.marital))?;
            let there = cases.iter().map(|case| case.id).find(|other| *other != here.id);
            let why = (checked.on.as_str(), None, checked.reason.as_str());
            remember(change, here.id, kind, why, &[form.one, form.other], there)?;
        }
        need::propose(change, lists, form.application, &before, officer, today)
    })?;
    standing_warnings(desk.read(), lists, form.application, today)
}

/// The case of a person, unless a second officer reads its draft now.
fn unreviewed(read: Read<'_>, application: Id, person: Id) -> Result<Application> {
    let case = living(read, application)?;
    if application::members(read, application)?.iter().all(|member| member.person != person) {
        return Err(Failure::new(Kind::NotFound, Code::NotFound).context("not a member of this case"));
    }
    match case.stage {
        Stage::Review => Err(Failure::not_now(Code::FamilyInReview)),
        _ => Ok(case),
    }
}

impl MarryForm {
    fn check(&self, desk: &Desk, pair: &[Person; 2], today: chrono::NaiveDate) -> Result<Checked> {
        let lists = &desk.profile.lists;
        let mut faults = Faults::default();
        let reason = faults.keep(text::required_long("reason", &self.reason));
        if self.one == self.other {
            faults.add("other", Code::NotAChoice);
        }
        let mut checking = Checking { today, lists, faults: &mut faults };
        let usual = match self.what {
            MarriageChange::Marriage => "MA",
            MarriageChange::Divorce => "DV",
        };
        let checked = Checked {
            marital: checking
                .code("marital", "marital", self.marital.as_ref())
                .unwrap_or_else(|| usual.to_owned()),
            on: checking.past("on", self.on.as_ref()).unwrap_or_else(|| today.to_string()),
            form: checking.line("form", self.form.as_ref()),
            place: checking.line("place", self.place.as_ref()),
            reason,
        };
        let born = pair.iter().filter_map(|person| person.birth.latest).max();
        if born.zip(first_day(&checked.on)).is_some_and(|(born, on)| on < born) {
            faults.add("on", Code::DatesOutOfOrder);
        }
        faults.check()?;
        Ok(checked)
    }
}

impl Checked {
    /// The civil status of a person from then on. The form of a marriage stays known when it ends.
    fn onto(&self, person: &Person, what: MarriageChange) -> Civil {
        let known = person.civil.clone().unwrap_or_default();
        let (form, place) = match what {
            MarriageChange::Marriage => (self.form.clone(), self.place.clone()),
            MarriageChange::Divorce => (self.form.clone().or(known.form), self.place.clone().or(known.place)),
        };
        Civil { marital: Some(self.marital.clone()), form, since: Some(self.on.clone()), place }
    }
}

/// What changes between the two in a case in which one of them is the principal applicant.
fn between(members: &[Member], pair: &[Person; 2], what: MarriageChange, marital: &str) -> Vec<Tie> {
    let member = |person: &Person| members.iter().find(|member| member.person == person.id);
    let [Some(one), Some(other)] = [member(&pair[0]), member(&pair[1])] else { return Vec::new() };
    let (tied, person) = match (one.relationship, other.relationship) {
        (Relationship::Pa, _) => (other, &pair[1]),
        (_, Relationship::Pa) => (one, &pair[0]),
        _ => return Vec::new(),
    };
    let husband = match (what, marital) {
        (MarriageChange::Marriage, "CL") => Relationship::Clh,
        (MarriageChange::Marriage, "PT" | "P") => Relationship::Ptm,
        (MarriageChange::Marriage, _) => Relationship::Hus,
        (MarriageChange::Divorce, _) => Relationship::Exm,
    };
    // Of a spouse of unknown sex no code holds; the officer gives one when it is known.
    match person.sex {
        Sex::U => Vec::new(),
        sex => vec![Tie { person: tied.person, relationship: inverse(husband, sex) }],
    }
}
