//! A family that parts: some of its members get a case of their own, with its own number, under the same edition of
//! the profile, and with the time limits that have been running for them.

use super::{
    FamilyChangeKind, Representative, Tie,
    alter::{day_and_reason, no_open_interview, open_family, remember, step_out},
    standing_representatives, ties,
    warn::standing_warnings,
};
use crate::{
    Code, Desk, Result, access,
    application::{self, Application, Member, Relationship, Warning, number},
    failure::Faults,
    interview, need, office,
    permit::{Permit, Register},
    person::Checking,
    profile::Stage,
    text,
};
use chrono::{DateTime, Datelike, NaiveDate, Utc};
use vault::{Change, Id};

/// A split as typed.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct SplitForm {
    /// The case that is parted.
    pub application: Id,
    /// Who goes, and what each is to the principal applicant of the new case, who is among them.
    pub members: Vec<Tie>,
    /// What those who stay are to each other, when the principal applicant goes; none leaves it as it is.
    #[serde(default)]
    pub relationships: Vec<Tie>,
    /// Why, a code of the list `leaving`.
    pub because: String,
    /// When, `YYYY-MM-DD`; none is today.
    #[serde(default)]
    pub on: Option<NaiveDate>,
    /// What is known of it, and from where.
    pub reason: String,
    /// Language of the new case; none is that of the old one.
    #[serde(default)]
    pub language: Option<String>,
    /// Reasons of the new principal applicant; none are those of their own claim.
    #[serde(default)]
    pub reasons: Option<String>,
    /// Fears likewise.
    #[serde(default)]
    pub fears: Option<String>,
    /// Where and how the new principal applicant can be reached safely. Never taken over: it may be where they fled
    /// from.
    #[serde(default)]
    pub contact: String,
}

/// What a split made.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct SplitDone {
    /// The new case.
    pub application: Id,
    /// Its number.
    pub number: String,
    /// What may be wrong in its family.
    pub warnings: Vec<Warning>,
}

/// A split that was checked.
struct Checked {
    on: NaiveDate,
    because: String,
    reason: String,
    language: String,
    reasons: String,
    fears: String,
    contact: String,
}

/// Gives some members of a case a case of their own.
///
/// # Errors
/// All fields at fault in one failure; [`Code::InterviewOpen`] while one of them is being interviewed;
/// [`Code::FamilyInReview`], [`Code::FamilyDecided`], [`Code::CaseMerged`].
pub fn split(
    desk: &mut Desk,
    permit: &Permit<Register>,
    form: &SplitForm,
    now: DateTime<Utc>,
) -> Result<SplitDone> {
    let (today, officer) = (desk.today(now), permit.officer());
    let case = open_family(desk.read(), form.application)?;
    let lists = &desk.profile_of(&case).lists;
    let goes = |member: &Member| form.members.iter().any(|tie| tie.person == member.person);
    let (going, staying): (Vec<_>, Vec<_>) =
        application::members(desk.read(), case.id)?.into_iter().partition(goes);
    let checked = form.check(desk, &case, (&going, &staying), today)?;
    let moving: Vec<Id> = going.iter().map(|member| member.person).collect();
    no_open_interview(desk.read(), case.id, &moving)?;
    let heard = interview::of_application(desk.read(), case.id)?;
    let heard = heard.iter().any(|one| one.closing.is_some() && moving.contains(&one.person));
    let before = need::proposals(desk.read(), lists, case.id, today)?;
    let (application, number) = desk.commit(officer, "family.split", None, now, |change| {
        let office = office::current(change.read())?;
        let number = number::next(change.read(), &office, today.year())?;
        let new = Application {
            id: change.new_id()?,
            number: number.text,
            series: number.series,
            counter: number.counter,
            // Whoever was heard is not heard again for the split's sake.
            stage: if heard { Stage::Interview } else { Stage::Registered },
            language: checked.language,
            reasons: checked.reasons,
            fears: checked.fears,
            contact: checked.contact,
            ..case.clone()
        };
        change.about(new.id);
        change.create(&new)?;
        for (position, member) in (1..).zip(&going) {
            let tie = form.members.iter().find(|tie| tie.person == member.person);
            let relationship = tie.map_or(Relationship::U, |tie| tie.relationship);
            change.create(&Member {
                id: change.new_id()?,
                application: new.id,
                relationship,
                own_claim: member.own_claim || relationship == Relationship::Pa,
                position,
                joined_on: None,
                ..member.clone()
            })?;
            step_out(change, member, checked.on, &checked.because, Some(new.id))?;
        }
        follow(change, &moving, new.id, checked.on)?;
        ties::write(change, &staying, &form.relationships)?;
        access::carry(change, (case.id, new.id), officer, now)?;
        let on = checked.on.to_string();
        let why = (on.as_str(), Some(checked.because.as_str()), checked.reason.as_str());
        for (here, there) in [(new.id, case.id), (case.id, new.id)] {
            remember(change, here, FamilyChangeKind::Split, why, &moving, Some(there))?;
        }
        need::propose(change, lists, new.id, &before, officer, today)?;
        need::propose(change, lists, case.id, &before, officer, today)?;
        Ok::<_, crate::Failure>((new.id, new.number))
    })?;
    let warnings = standing_warnings(desk.read(), lists, application, today)?;
    Ok(SplitDone { application, number, warnings })
}

impl SplitForm {
    fn check(
        &self,
        desk: &Desk,
        case: &Application,
        (going, staying): (&[Member], &[Member]),
        today: NaiveDate,
    ) -> Result<Checked> {
        let (read, lists) = (desk.read(), &desk.profile.lists);
        let persons = |members: &[Member]| ties::persons(read, members.iter().map(|member| member.person));
        let mut faults = Faults::default();
        let (on, reason) = day_and_reason(self.on, &self.reason, today, &mut faults);
        if staying.is_empty() {
            // A case of everybody is the case that there is.
            faults.add("members", Code::NobodyStays);
        }
        ties::check(lists, &self.members, &persons(going)?, "members", &mut faults);
        let principal_goes = going.iter().any(|member| member.relationship == Relationship::Pa);
        if !staying.is_empty() && (principal_goes || !self.relationships.is_empty()) {
            ties::check(lists, &self.relationships, &persons(staying)?, "relationships", &mut faults);
        }
        let mut checking = Checking { today, lists, faults: &mut faults };
        let because = checking.required_code("leaving", "because", &self.because);
        let head = self.members.iter().find(|tie| tie.relationship == Relationship::Pa);
        let head = head.and_then(|tie| going.iter().find(|member| member.person == tie.person));
        let claim = head.and_then(|member| member.claim.clone()).unwrap_or_default();
        let language = self.language.as_deref().unwrap_or(&case.language);
        let checked = Checked {
            language: faults.keep(text::tag("language", language)),
            reasons: faults.keep(text::long("reasons", self.reasons.as_deref().unwrap_or(&claim.reasons))),
            fears: faults.keep(text::long("fears", self.fears.as_deref().unwrap_or(&claim.fears))),
            contact: faults.keep(text::line("contact", &self.contact)),
            on,
            because,
            reason,
        };
        faults.check()?;
        Ok(checked)
    }
}

/// Representatives go where those go for whom they stand; who no longer stands on the day stays behind.
pub(super) fn follow(change: &mut Change<'_>, persons: &[Id], application: Id, on: NaiveDate) -> Result<()> {
    for person in persons {
        let all = standing_representatives(change.read(), *person, None)?;
        for one in all.into_iter().filter(|one| one.until.is_none_or(|last| last >= on)) {
            change.update(&Representative { application, ..one })?;
        }
    }
    Ok(())
}
