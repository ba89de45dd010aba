//! The invented cases: who they are, what they tell, how far each has come, and when which step was taken.

use super::{people::Member, telling::Found, unusable};
use crate::{
    Result,
    application::Relationship,
    decision::Ground,
    profile::{OutcomeCode, Profile},
    time,
};
use chrono::{DateTime, Days, NaiveDate, Utc};

/// How far a case has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, serde::Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) enum Target {
    Registered,
    Interview,
    Assessment,
    Returned,
    Review,
    Decided,
    Issued,
    Notified,
}

#[derive(Debug, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Case {
    story: String,
    pub(super) stage: Target,
    days: u64,
    #[serde(default)]
    delay: u64,
    pub(super) language: String,
    pub(super) returned: Option<String>,
    /// Whether its folder is filled: portraits, papers, an appointment.
    #[serde(default)]
    pub(super) folder: bool,
    pub(super) members: Vec<Member>,
}

#[derive(Debug, serde::Deserialize)]
pub(super) struct Fact {
    pub(super) evidence: Vec<u32>,
    pub(super) put_in: Option<u32>,
    #[serde(flatten)]
    pub(super) found: Found,
}

#[derive(Debug, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Story {
    name: String,
    pub(super) reasons: String,
    #[serde(default)]
    pub(super) fears: String,
    pub(super) lines: Vec<String>,
    pub(super) facts: Vec<Fact>,
    pub(super) outcome: OutcomeCode,
    pub(super) grounds: Vec<Ground>,
    pub(super) fear: String,
    pub(super) letter: Vec<String>,
    #[serde(default)]
    pub(super) letter_ru: Vec<String>,
    #[serde(default)]
    pub(super) letter_fa: Vec<String>,
}

#[derive(Debug, serde::Deserialize)]
struct Cases {
    cases: Vec<Case>,
}

#[derive(Debug, serde::Deserialize)]
struct Stories {
    relative: Vec<String>,
    stories: Vec<Story>,
}

/// Something that an officer does in a case.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Step {
    Register,
    /// Of the first who claims in their own right, of the second, and so on.
    Interview(usize),
    Assess,
    /// Drafts without handing in.
    Draft,
    HandIn,
    Return,
    Approve,
    Issue,
    Deliver,
}

/// Days after the registration.
fn after(step: Step) -> u64 {
    match step {
        Step::Register => 0,
        Step::Interview(nth) => 10 + u64::try_from(nth).unwrap_or(0),
        Step::Assess => 16,
        Step::Draft => 20,
        Step::HandIn => 22,
        Step::Return => 25,
        Step::Approve => 34,
        Step::Issue => 36,
        Step::Deliver => 40,
    }
}

/// All of it.
pub(super) struct Plan {
    pub(super) cases: Vec<Case>,
    pub(super) relative: Vec<String>,
    stories: Vec<Story>,
}

/// Reads the data.
pub(super) fn plan() -> Result<Plan> {
    let Cases { cases } = toml::from_str(include_str!("cases.toml")).map_err(unusable)?;
    let Stories { relative, stories } = toml::from_str(include_str!("stories.toml")).map_err(unusable)?;
    Ok(Plan { cases, relative, stories })
}

impl Plan {
    /// What is told in a case.
    pub(super) fn story(&self, case: &Case) -> Result<&Story> {
        let found = self.stories.iter().find(|story| story.name == case.story);
        found.ok_or_else(|| unusable(format!("no story {:?}", case.story)))
    }

    /// When the office was opened: before its first case, with room for a long holiday.
    pub(super) fn opened(&self, now: DateTime<Utc>) -> DateTime<Utc> {
        let first = self.cases.iter().map(|case| case.days).max().unwrap_or(0);
        now - Days::new(first + 15)
    }

    /// Every step of every case with its day, in the order in which they were taken.
    pub(super) fn steps(&self, profile: &Profile, now: DateTime<Utc>) -> Vec<(NaiveDate, usize, Step)> {
        let today = time::day(now, profile.utc_offset_minutes);
        let mut steps = Vec::new();
        for (index, case) in self.cases.iter().enumerate() {
            let registered = today - Days::new(case.days);
            for step in case.steps(index) {
                let delay = if after(step) > after(Step::Interview(9)) { case.delay } else { 0 };
                // Nothing happened later than yesterday.
                let day = (registered + Days::new(after(step) + delay)).min(today - Days::new(1));
                steps.push((working_day(day, profile), index, step));
            }
        }
        // Stable: the steps of one day keep their order.
        steps.sort_by_key(|(day, ..)| *day);
        steps
    }
}

/// The day itself, or the last working day before it.
fn working_day(day: NaiveDate, profile: &Profile) -> NaiveDate {
    let before = (0..14).map(|back| day - Days::new(back));
    before.into_iter().find(|day| profile.is_working_day(*day)).unwrap_or(day)
}

impl Case {
    /// Members who claim in their own right, by their place in the family.
    pub(super) fn claimants(&self) -> Vec<usize> {
        let claims = |member: &Member| member.own_claim || member.relationship == Relationship::Pa;
        (0..self.members.len()).filter(|at| claims(&self.members[*at])).collect()
    }

    pub(super) fn steps(&self, index: usize) -> Vec<Step> {
        let mut steps = vec![Step::Register];
        if self.stage == Target::Interview {
            steps.push(Step::Interview(0));
        }
        if self.stage >= Target::Assessment {
            steps.extend((0..self.claimants().len()).map(Step::Interview));
            steps.push(Step::Assess);
        }
        match self.stage {
            // Every other one has a draft already.
            Target::Assessment if index.is_multiple_of(2) => steps.push(Step::Draft),
            Target::Returned => steps.extend([Step::HandIn, Step::Return]),
            stage if stage >= Target::Review => steps.push(Step::HandIn),
            _ => {}
        }
        for (target, step) in [
            (Target::Decided, Step::Approve),
            (Target::Issued, Step::Issue),
            (Target::Notified, Step::Deliver),
        ] {
            if self.stage >= target {
                steps.push(step);
            }
        }
        steps
    }
}
