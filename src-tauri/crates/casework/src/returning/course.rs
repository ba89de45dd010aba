//! The course of a return: everything that was recorded of it, and where it stands. Told from the records, so nothing
//! can contradict them.

use super::{
    ClaimWithdrawal, FindingKind, ReturnChildFinding, ReturnCounselling, ReturnDeclaration,
    ReturnEligibility, ReturnEndKind, ReturnPayment, ReturnScreening, ReturnVisit, VoluntaryReturn,
    WithdrawalState, storage,
};
use crate::{
    Desk, Result, application,
    application::Application,
    need,
    person::Person,
    profile::{ReturnRules, Stage},
    status,
};
use chrono::{Days, NaiveDate};
use vault::{Id, Read};

/// Where a return stands.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize, ts_rs::TS,
)]
#[serde(rename_all = "camelCase")]
pub enum ReturnStage {
    /// Somebody asked.
    Asked,
    /// They were told what they need to know.
    Counselled,
    /// Something speaks against going: another officer looks at it.
    Referred,
    /// Nothing speaks against it.
    Screened,
    /// They applied for help.
    Applied,
    /// An organisation helps.
    Eligible,
    /// They declared that they go of their own will.
    Declared,
    /// They have a document to travel on.
    Documented,
    /// The journey is booked.
    Booked,
    /// They said once more that they wish to go.
    Reconfirmed,
    /// They left.
    Departed,
    /// They came there.
    Arrived,
    /// They are helped to begin again.
    Reintegrating,
    /// They were visited.
    Monitored,
    /// All was done.
    Completed,
    /// They stay.
    Revoked,
    /// Nobody helps.
    NotEligible,
    /// They did not leave.
    Failed,
}

/// As what somebody returns.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename = "ReturnRole")]
pub enum Role {
    /// An adult, who decides alone.
    Adult,
    /// A child with an adult of the family.
    ChildWithAdult,
    /// A child without parents here.
    ChildAlone,
}

/// Everything that was recorded of a return.
#[derive(Debug, Clone)]
pub(crate) struct Course {
    pub(crate) one: VoluntaryReturn,
    pub(crate) person: Person,
    pub(crate) counsellings: Vec<ReturnCounselling>,
    pub(crate) screenings: Vec<ReturnScreening>,
    pub(crate) declarations: Vec<ReturnDeclaration>,
    pub(crate) withdrawals: Vec<ClaimWithdrawal>,
    pub(crate) eligibilities: Vec<ReturnEligibility>,
    pub(crate) payments: Vec<ReturnPayment>,
    pub(crate) visits: Vec<ReturnVisit>,
    pub(crate) findings: Vec<ReturnChildFinding>,
    /// The return of the adult who leads a child, where there is one that did not end.
    pub(crate) leader: Option<Box<Course>>,
}

impl Course {
    pub(crate) fn of(read: Read<'_>, id: Id) -> Result<Self> {
        Self::gathered(read, read.get(id)?)
    }

    /// Everything of a return.
    pub(crate) fn gathered(read: Read<'_>, one: VoluntaryReturn) -> Result<Self> {
        let leader = match one.led_by {
            // A child leads nobody, so this goes one step and no further.
            Some(adult) => leading(read, one.application, adult)?
                .map(|led| Self::gathered(read, led).map(Box::new))
                .transpose()?,
            None => None,
        };
        let id = one.id;
        Ok(Self {
            person: read.get(one.person)?,
            counsellings: read.list(storage::OF_RETURN, [id])?,
            screenings: read.list(storage::OF_RETURN, [id])?,
            declarations: read.list(storage::OF_RETURN, [id])?,
            withdrawals: read.list(storage::OF_RETURN, [id])?,
            eligibilities: read.list(storage::OF_RETURN, [id])?,
            payments: read.list(storage::OF_RETURN, [id])?,
            visits: read.list(storage::OF_RETURN, [id])?,
            findings: read.list(storage::OF_RETURN, [id])?,
            leader,
            one,
        })
    }

    /// Whose signatures count: those of the adult who leads a child, or their own.
    fn signer(&self) -> &Self {
        match (&self.one.led_by, &self.leader) {
            (Some(_), Some(leader)) => leader,
            _ => self,
        }
    }

    /// As what they return. Of a birth that is not known nobody may conclude that they are of age.
    pub(crate) fn role(&self, desk: &Desk, today: NaiveDate) -> Result<Role> {
        let birth = &self.person.birth;
        if birth.earliest.is_some() && !birth.may_be_child(today) {
            return Ok(Role::Adult);
        }
        if self.one.led_by.is_none() && birth.earliest.is_none() {
            // An applicant of whom no age is known and who is here alone is heard as an adult everywhere else too.
            return Ok(Role::Adult);
        }
        let case: Application = desk.read().get(self.one.application)?;
        let lists = &desk.profile_of(&case).lists;
        let says = need::proposals(desk.read(), lists, case.id, today)?;
        let alone = says.iter().any(|(child, code)| *child == self.one.person && code.starts_with("SC-"));
        Ok(if alone || self.one.led_by.is_none() { Role::ChildAlone } else { Role::ChildWithAdult })
    }

    /// Topics of the profile that nobody spoke of with them yet.
    pub(crate) fn topics_missing(&self, rules: &ReturnRules) -> Vec<String> {
        let leader = self.leader.iter().flat_map(|leader| &leader.counsellings);
        let told: Vec<&String> =
            self.counsellings.iter().chain(leader).flat_map(|one| &one.topics.0).collect();
        rules.required_topics.iter().filter(|topic| !told.contains(topic)).cloned().collect()
    }

    /// The day from which all was spoken of.
    pub(crate) fn counselled_on(&self, rules: &ReturnRules) -> Option<NaiveDate> {
        if !self.topics_missing(rules).is_empty() {
            return None;
        }
        let leader = self.leader.iter().flat_map(|leader| &leader.counsellings);
        let mut talks: Vec<&ReturnCounselling> = self.counsellings.iter().chain(leader).collect();
        talks.sort_by_key(|talk| talk.held_on);
        let mut missing: Vec<&String> = rules.required_topics.iter().collect();
        for talk in talks {
            missing.retain(|topic| !talk.topics.0.contains(topic));
            if missing.is_empty() {
                return Some(talk.held_on);
            }
        }
        None
    }

    /// The screening that counts: the latest.
    pub(crate) fn screening(&self) -> Option<&ReturnScreening> {
        self.screenings.last()
    }

    /// Whether nothing that was found stops the return.
    pub(crate) fn is_cleared(&self) -> bool {
        self.screening().is_some_and(|one| match &one.verdict {
            Some(verdict) => verdict.goes_on,
            None => one.indicators.0.is_empty(),
        })
    }

    /// The declaration that stands, of the person or of the adult who leads them.
    pub(crate) fn declaration(&self) -> Option<&ReturnDeclaration> {
        self.signer().declarations.iter().rev().find(|one| one.lapsed_on.is_none())
    }

    /// The withdrawal of the claim that waits or took effect, of the person or of the adult who leads them.
    pub(crate) fn withdrawal(&self) -> Option<&ClaimWithdrawal> {
        self.signer().withdrawals.iter().rev().find(|one| one.state != WithdrawalState::Lapsed)
    }

    /// Whether an organisation helps.
    pub(crate) fn is_eligible(&self) -> bool {
        let own =
            self.eligibilities.iter().chain(self.leader.iter().flat_map(|leader| &leader.eligibilities));
        own.filter_map(|one| one.answer.as_ref()).any(|answer| answer.eligible)
    }

    /// The latest finding of a kind.
    pub(crate) fn finding(&self, kind: FindingKind) -> Option<&ReturnChildFinding> {
        self.findings.iter().rev().find(|one| one.kind == kind)
    }

    /// Whether the latest finding of a kind speaks for the return.
    pub(crate) fn favours(&self, kind: FindingKind) -> bool {
        self.finding(kind).is_some_and(|one| one.favours)
    }

    /// Whether the office may write to a consulate.
    pub(crate) fn consulate(&self) -> Option<&str> {
        let consent = self.one.consulate.as_ref()?;
        consent.taken_back_on.is_none().then_some(consent.consulate.as_str())
    }

    /// Whether they said once more, near enough to the departure, that they wish to go.
    pub(crate) fn is_reconfirmed(&self, rules: &ReturnRules, leaving: NaiveDate) -> bool {
        let from = leaving.checked_sub_days(Days::new(rules.reconfirm_days.into())).unwrap_or(leaving);
        let mut said = self.signer().one.reconfirmed.0.iter();
        said.any(|one| from <= one.on && one.on <= leaving)
    }

    /// Whether each adult said freely and after being told that they go, and gave up the claim that they have. Law
    /// of nations, not of a country: no profile takes it out.
    pub(crate) fn is_voluntary(&self, rules: &ReturnRules, has_claim: bool) -> bool {
        let told = self.signer().counselled_on(rules);
        let declared = self.declaration().is_some_and(|one| told.is_some_and(|told| told <= one.signed_on));
        declared && (!has_claim || self.withdrawal().is_some())
    }

    /// Where it stands: the furthest that was reached.
    pub(crate) fn stage(&self, rules: &ReturnRules) -> ReturnStage {
        use ReturnStage as S;
        let one = &self.one;
        if let Some(ended) = &one.ended {
            return match ended.kind {
                ReturnEndKind::Revoked => S::Revoked,
                ReturnEndKind::NotEligible => S::NotEligible,
                ReturnEndKind::Failed => S::Failed,
                ReturnEndKind::Completed => S::Completed,
            };
        }
        let paid = self.payments.iter().any(|one| one.tranche.is_some() && one.paid.is_some());
        let reached = [
            (!self.visits.is_empty(), S::Monitored),
            (one.arrived.is_some() && paid, S::Reintegrating),
            (one.arrived.is_some(), S::Arrived),
            (one.departed.is_some(), S::Departed),
            (self.screening().is_some() && !self.is_cleared(), S::Referred),
            (
                one.booking.as_ref().is_some_and(|way| self.is_reconfirmed(rules, way.departs_on)),
                S::Reconfirmed,
            ),
            (one.booking.is_some(), S::Booked),
            (one.travel_paper.is_some() && self.declaration().is_some(), S::Documented),
            (self.declaration().is_some(), S::Declared),
            (one.applied.is_some() && self.is_eligible(), S::Eligible),
            (one.applied.is_some(), S::Applied),
            (self.is_cleared(), S::Screened),
            (self.counselled_on(rules).is_some(), S::Counselled),
        ];
        reached.into_iter().find(|(there, _)| *there).map_or(S::Asked, |(_, stage)| stage)
    }
}

/// The return of an adult who leads a child: one that goes on, or was done. What an adult gave up leads nobody.
fn leading(read: Read<'_>, application: Id, adult: Id) -> Result<Option<VoluntaryReturn>> {
    let all: Vec<VoluntaryReturn> = read.list(storage::OF_CASE, [application])?;
    let counts =
        |one: &VoluntaryReturn| one.ended.as_ref().is_none_or(|ended| ended.kind == ReturnEndKind::Completed);
    Ok(all.into_iter().rev().find(|one| one.person == adult && one.led_by.is_none() && counts(one)))
}

/// The return of a person in a case that did not end.
pub(super) fn of_person(read: Read<'_>, application: Id, person: Id) -> Result<Option<VoluntaryReturn>> {
    let all: Vec<VoluntaryReturn> = read.list(storage::OF_CASE, [application])?;
    Ok(all.into_iter().find(|one| one.person == person && one.ended.is_none()))
}

/// Whether a person still has a claim in a case: nobody decided it finally, and it did not end in a status.
pub(crate) fn has_claim(desk: &Desk, case: &Application, person: Id) -> Result<bool> {
    let member = application::members(desk.read(), case.id)?.iter().any(|member| member.person == person);
    Ok(member && case.stage < Stage::Final && !holds_status(desk, case.id, person)?)
}

/// Whether a person holds a status by a case.
pub(crate) fn holds_status(desk: &Desk, case: Id, person: Id) -> Result<bool> {
    Ok(status::held(desk, case)?.iter().any(|one| one.person == person && one.stands()))
}
