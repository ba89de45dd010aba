//! Registering a family as one case.

use super::{Application, Claim, Member, Relationship, number};
use crate::{
    Code, Desk, Result,
    duplicate::{self, Alike, Sameness, VerdictForm},
    edition,
    failure::Faults,
    need, office,
    permit::{Permit, Register},
    person::{Details, IdentityDocument, Person, PersonForm, Sex},
    profile::{REGULAR, Stage},
    text,
};
use chrono::{DateTime, Datelike, NaiveDate, Utc};
use std::collections::BTreeSet;
use vault::{Change, Id};

/// One member of a family as typed: somebody new, or a person whom the case file knows.
#[derive(Debug, Clone, Default, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase", default)]
pub struct MemberForm {
    /// Who. Of a known person only what was filled is written.
    pub person: PersonForm,
    /// The person, when the case file knows them.
    pub known: Option<Id>,
    /// Relationship to the principal applicant.
    pub relationship: Relationship,
    /// Whether they claim protection in their own right.
    pub own_claim: bool,
    /// Reasons and fears of their own.
    pub claim: Claim,
    /// What was decided while typing about persons who look like them.
    pub decided: Vec<MemberVerdict>,
}

/// What an officer decided about a member and a person whom the case file knows.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct MemberVerdict {
    /// The known person.
    pub other: Id,
    /// What they are: different, or relatives. Who is the same is registered as known.
    pub verdict: Sameness,
    /// What the known person is to the member, when they are relatives.
    #[serde(default)]
    pub relationship: Option<Relationship>,
    /// Why.
    #[serde(default)]
    pub reason: String,
}

/// A registration as typed.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct RegistrationForm {
    /// Language of the applicant, as a tag.
    pub language: String,
    /// Reasons for leaving and fears, in the applicant's own words.
    pub reasons: String,
    /// What they fear on return, in the applicant's own words.
    #[serde(default)]
    pub fears: String,
    /// Where and how they can be reached safely.
    pub contact: String,
    /// When they entered the country, `YYYY-MM-DD`.
    pub arrived_on: Option<NaiveDate>,
    /// When the wish for protection was expressed, at the border or to any authority, `YYYY-MM-DD`. The time for
    /// registration runs from it.
    #[serde(default)]
    pub intent_on: Option<NaiveDate>,
    /// The family, the principal applicant among them.
    pub members: Vec<MemberForm>,
}

/// Answer to a registration.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct Registered {
    /// The case.
    pub application: Id,
    /// Its number.
    pub number: String,
}

/// Registers a family as one case, in one commit.
///
/// # Errors
/// All fields at fault in one failure; nothing is kept then.
pub fn register(
    desk: &mut Desk,
    permit: &Permit<Register>,
    form: &RegistrationForm,
    now: DateTime<Utc>,
) -> Result<Registered> {
    let today = desk.today(now);
    let mut faults = Faults::default();
    let language = faults.keep(text::tag("language", &form.language));
    let reasons = faults.keep(text::long("reasons", &form.reasons));
    let fears = faults.keep(text::long("fears", &form.fears));
    let contact = faults.keep(text::line("contact", &form.contact));
    if form.arrived_on.is_some_and(|day| day > today) {
        faults.add("arrivedOn", Code::DateInFuture);
    }
    if form.intent_on.is_some_and(|day| day > today) {
        faults.add("intentOn", Code::DateInFuture);
    }
    let family = checked_family(desk, &form.members, now, &mut faults)?;
    faults.check()?;
    let alike = duplicate::alike(desk, family.iter().map(Checked::unmet))?;
    let (profile, officer) = (desk.profile, permit.officer());
    desk.commit(officer, "application.register", None, now, |change| {
        let office = office::current(change.read())?;
        let number = number::next(change.read(), &office, today.year())?;
        let application = Application {
            id: change.new_id()?,
            number: number.text,
            series: number.series,
            counter: number.counter,
            profile: profile.edition(),
            stage: Stage::Registered,
            registered_at: now,
            registered_on: today,
            officer,
            language,
            reasons,
            contact,
            arrived_on: form.arrived_on,
            fears,
            merged_into: None,
            procedure: REGULAR.to_owned(),
            intent_on: form.intent_on,
        };
        change.about(application.id);
        edition::keep(change, profile, officer, today)?;
        change.create(&application)?;
        for (position, checked) in (1..).zip(&family) {
            checked.join(change, application.id, position, None)?;
        }
        for (checked, alike) in family.iter().zip(&alike) {
            checked.settle(change, alike, officer, today)?;
        }
        need::propose(change, &profile.lists, application.id, &BTreeSet::new(), officer, today)?;
        Ok(Registered { application: application.id, number: application.number })
    })
}

/// A member whose form was checked.
pub(crate) struct Checked {
    person: Person,
    documents: Vec<IdentityDocument>,
    known: bool,
    relationship: Relationship,
    own_claim: bool,
    claim: Option<Claim>,
    decided: Vec<VerdictForm>,
}

impl Checked {
    /// Checks the form of a member. `at` is its path.
    pub(crate) fn of(
        desk: &Desk,
        form: &MemberForm,
        at: &str,
        now: DateTime<Utc>,
        faults: &mut Faults,
    ) -> Result<Self> {
        let (lists, today) = (&desk.profile.lists, desk.today(now));
        let id = form.known.map_or_else(|| Id::new(now), Ok)?;
        let (mut person, documents) =
            form.person.check(&format!("{at}.person."), id, lists, now, today, faults)?;
        if let Some(known) = form.known {
            person = over(desk.read().get(known)?, person);
        }
        let sex = form.relationship.sex(lists);
        if sex.is_some_and(|sex| person.sex != Sex::U && person.sex != sex) {
            faults.add(format!("{at}.relationship"), Code::SexContradicts);
        }
        let claim = Claim {
            reasons: faults.keep(text::long(&format!("{at}.claim.reasons"), &form.claim.reasons)),
            fears: faults.keep(text::long(&format!("{at}.claim.fears"), &form.claim.fears)),
        };
        let mut decided = Vec::new();
        for (i, verdict) in form.decided.iter().enumerate() {
            let at = format!("{at}.decided.{i}.");
            // Who is the same is not registered anew.
            if verdict.verdict == Sameness::Same {
                faults.add(format!("{at}verdict"), Code::NotAChoice);
            }
            let verdict = VerdictForm {
                one: id,
                other: verdict.other,
                verdict: verdict.verdict,
                kept: None,
                relationship: verdict.relationship,
                reason: verdict.reason.clone(),
            };
            let reason = verdict.check(&at, faults);
            decided.push(VerdictForm { reason, ..verdict });
        }
        Ok(Self {
            decided,
            person,
            documents,
            known: form.known.is_some(),
            relationship: form.relationship,
            own_claim: form.own_claim || form.relationship == Relationship::Pa,
            claim: Some(claim).filter(|claim| *claim != Claim::default()),
        })
    }

    /// The person.
    pub(crate) fn person(&self) -> &Person {
        &self.person
    }

    /// The person, when the case file has not met them under this record, with their documents.
    pub(crate) fn unmet(&self) -> Option<(&Person, &[IdentityDocument])> {
        (!self.known).then_some((&self.person, &self.documents))
    }

    /// Records what was decided about persons who look like the member, and raises the pairs that were not.
    pub(crate) fn settle(
        &self,
        change: &mut Change<'_>,
        alike: &[Alike],
        officer: Id,
        today: NaiveDate,
    ) -> Result<()> {
        for verdict in &self.decided {
            duplicate::record(change, verdict, &verdict.reason, officer, today)?;
        }
        let undecided = alike.iter().filter(|alike| self.decided.iter().all(|one| one.other != alike.person));
        for alike in undecided {
            duplicate::raise(change, self.person.id, *alike, today)?;
        }
        Ok(())
    }

    /// Writes the person and the documents that are new.
    pub(crate) fn enter(&self, change: &mut Change<'_>) -> Result<()> {
        if self.known {
            change.update(&self.person)?;
        } else {
            change.create(&self.person)?;
        }
        let held = crate::person::documents(change.read(), self.person.id)?;
        for document in &self.documents {
            if document.number.is_empty() || held.iter().all(|held| held.number != document.number) {
                change.create(document)?;
            }
        }
        Ok(())
    }

    /// Makes the person a member of a case.
    pub(crate) fn join(
        &self,
        change: &mut Change<'_>,
        application: Id,
        position: u32,
        joined_on: Option<NaiveDate>,
    ) -> Result<()> {
        self.enter(change)?;
        change.create(&Member {
            id: change.new_id()?,
            application,
            person: self.person.id,
            relationship: self.relationship,
            own_claim: self.own_claim,
            position,
            claim: self.claim.clone(),
            joined_on,
            left_on: None,
            left_because: None,
            left_for: None,
        })?;
        Ok(())
    }
}

/// What was typed of a person who is known already: what was left out stays as it is.
fn over(known: Person, typed: Person) -> Person {
    let mut person = Person {
        name: if typed.name.latin.is_empty() { known.name.clone() } else { typed.name.clone() },
        sex: if typed.sex == Sex::U { known.sex } else { typed.sex },
        birth: if typed.birth.earliest.is_none() { known.birth.clone() } else { typed.birth.clone() },
        nationality: typed.nationality.clone().or_else(|| known.nationality.clone()),
        ethnicity: typed.ethnicity.clone().or_else(|| known.ethnicity.clone()),
        religion: typed.religion.clone().or_else(|| known.religion.clone()),
        ..known
    };
    Details::of(&typed).onto(&mut person);
    person
}

fn checked_family(
    desk: &Desk,
    members: &[MemberForm],
    now: DateTime<Utc>,
    faults: &mut Faults,
) -> Result<Vec<Checked>> {
    match members.iter().filter(|member| member.relationship == Relationship::Pa).count() {
        0 => faults.add("members.0.relationship", Code::NoPrincipal),
        1 => {}
        _ => {
            let second =
                members.iter().rposition(|member| member.relationship == Relationship::Pa).unwrap_or(0);
            faults.add(format!("members.{second}.relationship"), Code::OnePrincipal);
        }
    }
    let mut family = Vec::new();
    for (index, member) in members.iter().enumerate() {
        if member.known.is_some() && members[..index].iter().any(|other| other.known == member.known) {
            faults.add(format!("members.{index}.person"), Code::AlreadyMember);
        }
        family.push(Checked::of(desk, member, &format!("members.{index}"), now, faults)?);
    }
    Ok(family)
}
