//! Seeding: the invented cases are made through the same verbs as real ones, at the times they were begun.

use super::{
    care,
    cases::{Case, Fact, Plan, Step, Story, Target},
    diary, folder, people,
    telling::{line, sources, spoken},
    unusable,
};
use crate::{
    Desk, Result,
    application::{self, RegistrationForm},
    assessment::{self, FactForm},
    decision::{
        self, Analysis, DecisionForm, LetterReasons, OwnAnalyses, Reasons, ReviewForm, RulingForm,
        SubmitForm, Verdict,
    },
    interview::{self, LineForm, OpeningForm, SignForm, StartForm},
    letter::{self, DeliverForm, LetterForm},
    permit::Acting,
    profile::OutcomeCode,
    rule::{self, Act, Overriding, RuleKind, RuleQuery},
};
use chrono::{DateTime, Days, Duration, NaiveDate, NaiveTime, Utc};
use letters::Lang;
use std::collections::BTreeMap;
use vault::Id;

/// A case as far as it was made.
#[derive(Debug, Clone, Default)]
struct Made {
    application: Option<Id>,
    members: Vec<Id>,
    first_interview: Option<Id>,
    letter: Option<Id>,
}

impl Made {
    fn application(&self) -> Result<Id> {
        self.application.ok_or_else(|| unusable("the case was not registered"))
    }

    fn member(&self, at: usize) -> Result<Id> {
        self.members.get(at).copied().ok_or_else(|| unusable(format!("no member {at}")))
    }
}

/// The officers at the desk, and the clock on its wall.
struct Seeder<'s> {
    desk: &'s mut Desk,
    caseworker: &'s Acting,
    reviewer: &'s Acting,
    plan: &'s Plan,
    clock: DateTime<Utc>,
    now: DateTime<Utc>,
}

/// Makes all cases.
pub(super) fn seed(
    desk: &mut Desk,
    caseworker: &Acting,
    reviewer: &Acting,
    plan: &Plan,
    now: DateTime<Utc>,
) -> Result<()> {
    let steps = plan.steps(desk.profile, now);
    let mut made = vec![Made::default(); plan.cases.len()];
    let clock = plan.opened(now);
    let mut seeder = Seeder { desk, caseworker, reviewer, plan, clock, now };
    for (day, index, step) in steps {
        seeder.at(day);
        let (Some(case), Some(made)) = (plan.cases.get(index), made.get_mut(index)) else { continue };
        seeder.take(step, index, case, made)?;
    }
    let last = seeder.tick();
    let mut diary = diary::Diary { desk: &mut *desk, caseworker, now: last };
    diary.keep()?;
    let find = |name: &str| {
        let mut cases = plan.cases.iter().zip(&made);
        cases.find_map(|(case, made)| {
            let at = case.members.iter().position(|member| member.latin == name)?;
            Some((made.application?, *made.members.get(at)?))
        })
    };
    care::record(desk, caseworker, find, last)
}

impl Seeder<'_> {
    /// Not before the office opens on this day.
    fn at(&mut self, day: NaiveDate) {
        let nine = NaiveTime::from_hms_opt(9, 0, 0).unwrap_or_default();
        let opening =
            day.and_time(nine).and_utc() - Duration::minutes(self.desk.profile.utc_offset_minutes.into());
        self.clock = self.clock.max(opening);
    }

    /// The time of the next act, two minutes later.
    fn tick(&mut self) -> DateTime<Utc> {
        self.clock = (self.clock + Duration::minutes(2)).min(self.now);
        self.clock
    }

    fn take(&mut self, step: Step, index: usize, case: &Case, made: &mut Made) -> Result<()> {
        let story = self.plan.story(case)?;
        match step {
            Step::Register => self.register(index, case, story, made),
            Step::Interview(nth) => self.interview(nth, case, story, made),
            Step::Assess => story.facts.iter().try_for_each(|fact| self.assess(fact, made)),
            Step::Draft => self.draft(case, story, made),
            Step::HandIn => {
                self.draft(case, story, made)?;
                let now = self.tick();
                care::before_review(self.desk, self.caseworker, made.application()?, now)?;
                let now = self.tick();
                let form = self.answered(made.application()?, now)?;
                decision::submit(self.desk, &self.caseworker.permit()?, &form, now).map(drop)
            }
            Step::Return => self.review(made, Verdict::Returned, case.returned.clone().unwrap_or_default()),
            Step::Approve => self.review(made, Verdict::Approved, String::new()),
            Step::Issue => self.issue(case, story, made),
            Step::Deliver => self.deliver(made),
        }
    }

    /// A draft to hand in, with a reason for each warning.
    fn answered(&self, application: Id, now: DateTime<Utc>) -> Result<SubmitForm> {
        let query = RuleQuery::of(application, Act::SubmitDecision);
        let reason = "Əsas ərizəçi ilə birlikdə dinlənilib, ayrıca iddiası yoxdur.";
        Ok(SubmitForm { application, overrides: self.reasons(&query, reason, now)? })
    }

    /// The same reason for each warning that stands against an act.
    fn reasons(&self, query: &RuleQuery, reason: &str, now: DateTime<Utc>) -> Result<Vec<Overriding>> {
        let broken = rule::ask(self.desk, &self.caseworker.permit()?, query, now)?;
        let warned = broken.into_iter().filter(|broken| broken.kind == RuleKind::Warn);
        Ok(warned.map(|one| one.because(reason)).collect())
    }

    fn register(&mut self, index: usize, case: &Case, story: &Story, made: &mut Made) -> Result<()> {
        let now = self.tick();
        let form = RegistrationForm {
            language: case.language.clone(),
            reasons: story.reasons.clone(),
            fears: story.fears.clone(),
            contact: format!("Nümunə, uydurma: telefon 000-00-{:02}", index + 1),
            arrived_on: Some(self.desk.today(now) - Days::new(3)),
            intent_on: Some(self.desk.today(now) - Days::new(3)),
            members: case.members.iter().map(people::Member::form).collect::<Result<_>>()?,
        };
        let application =
            application::register(self.desk, &self.caseworker.permit()?, &form, now)?.application;
        let members = application::members(self.desk.read(), application)?;
        made.application = Some(application);
        made.members = members.into_iter().map(|member| member.person).collect();
        if case.folder {
            let (mut clock, now) = (self.clock, self.now);
            let mut tick = || {
                clock = (clock + Duration::minutes(1)).min(now);
                clock
            };
            folder::fill(self.desk, self.caseworker, application, index, &mut tick)?;
            self.clock = clock;
        }
        Ok(())
    }

    fn interview(&mut self, nth: usize, case: &Case, story: &Story, made: &mut Made) -> Result<()> {
        let claimants = case.claimants();
        let member = claimants.get(nth).copied().unwrap_or_default();
        let permit = self.caseworker.permit()?;
        let form = StartForm {
            application: made.application()?,
            person: made.member(member)?,
            language: case.language.clone(),
            interpreter: Some("T. Sınaqzadə (uydurma)".to_owned()),
            interpreter_id: None,
            appointment: None,
            overrides: Vec::new(),
        };
        let now = self.tick();
        care::before_interview(self.desk, self.caseworker, form.application, form.person, now)?;
        let now = self.tick();
        let interview = interview::start(self.desk, &permit, &form, now)?.id;
        let now = self.tick();
        let opening = OpeningForm::all_confirmed(self.desk, interview, now);
        interview::check_opening(self.desk, &permit, &opening, now)?;
        made.first_interview.get_or_insert(interview);
        // Where only one person is heard, a case at this stage is in the middle of the interview.
        let goes_on = case.stage == Target::Interview && claimants.len() == 1;
        let lines = if nth == 0 { &story.lines } else { &self.plan.relative };
        for written in lines.iter().take(if goes_on { 2 } else { lines.len() }) {
            let (kind, text) = spoken(written)?;
            let now = self.tick();
            interview::add_line(self.desk, &permit, &LineForm::new(interview, kind, text), now)?;
        }
        if goes_on {
            return Ok(());
        }
        let remarks = "Oxundu, düzəliş istənilmədi.".to_owned();
        let now = self.tick();
        let form = SignForm { remarks, ..SignForm::by_all(self.desk, interview, now)? };
        interview::sign(self.desk, &permit, &form, now).map(drop)
    }

    fn assess(&mut self, fact: &Fact, made: &Made) -> Result<()> {
        let interview = made.first_interview.ok_or_else(|| unusable("nobody was interviewed"))?;
        let link = |number: &u32| line(self.desk, interview, *number);
        let form = FactForm {
            fact: None,
            application: made.application()?,
            person: made.member(0)?,
            statement: fact.found.statement.clone(),
            evidence: sources(fact.evidence.iter().map(link))?,
            indicators: fact.found.indicators(),
            finding: fact.found.finding,
            reasoning: fact.found.reasoning.clone(),
            put_in: fact.put_in.as_ref().map(link).transpose()?,
            explanation: String::new(),
            doubt: fact.found.doubt(),
            factors: Vec::new(),
            confidential: false,
        };
        let now = self.tick();
        assessment::record(self.desk, &self.caseworker.permit()?, &form, now).map(drop)
    }

    fn draft(&mut self, case: &Case, story: &Story, made: &Made) -> Result<()> {
        let claimants = case.claimants();
        let ruling = |(at, person): (usize, &Id)| {
            let derived = story.outcome == OutcomeCode::Refugee && !claimants.contains(&at);
            RulingForm {
                person: *person,
                outcome: Some(if derived { OutcomeCode::Derivative } else { story.outcome }),
                derived_from: made.members.first().copied().filter(|_| derived),
            }
        };
        let reasons = [("az", &story.letter), ("ru", &story.letter_ru), ("fa", &story.letter_fa)];
        let form = DecisionForm {
            application: made.application()?,
            rulings: made.members.iter().enumerate().map(ruling).collect(),
            analysis: Analysis {
                fear: story.fear.clone(),
                grounds: story.grounds.iter().copied().map(Into::into).collect(),
                exclusion: "İstisna maddələrinin tətbiqinə əsas verən məlumat yoxdur.".to_owned(),
                refoulement: "Qaytarılmanın yolverilməzliyi yoxlanılıb.".to_owned(),
                ..Analysis::default()
            },
            reasons: Reasons::written(BTreeMap::from(
                reasons.map(|(lang, texts)| (lang.to_owned(), texts.clone())),
            )),
            own: OwnAnalyses::default(),
            letter_reasons: LetterReasons::default(),
        };
        let now = self.tick();
        decision::save(self.desk, &self.caseworker.permit()?, &form, now).map(drop)
    }

    fn review(&mut self, made: &Made, verdict: Verdict, reasons: String) -> Result<()> {
        let (remarks, overrides) = (Vec::new(), Vec::new());
        let form = ReviewForm { application: made.application()?, verdict, reasons, remarks, overrides };
        let now = self.tick();
        decision::review(self.desk, &self.reviewer.permit()?, &form, now).map(drop)
    }

    fn issue(&mut self, case: &Case, story: &Story, made: &mut Made) -> Result<()> {
        let now = self.tick();
        let summary = match case.language.as_str() {
            "fa" | "prs" | "ps" | "haz" if !story.letter_fa.is_empty() => Some(Lang::Fa),
            "ru" | "uk" | "be" | "ce" if !story.letter_ru.is_empty() => Some(Lang::Ru),
            _ => None,
        };
        let application = made.application()?;
        let query = RuleQuery {
            language: Some(Lang::Az.tag().to_owned()),
            code: summary.map(|lang| lang.tag().to_owned()),
            ..RuleQuery::of(application, Act::IssueLetter)
        };
        let overrides = self.reasons(&query, "Tərcüməçi oxuyub izah edəcək.", now)?;
        let hand_over = self.desk.today(now) + Days::new(7);
        let (letter, about) = (None, None);
        let form =
            LetterForm { application, language: Lang::Az, summary, hand_over, letter, about, overrides };
        made.letter = Some(letter::issue(self.desk, &self.caseworker.permit()?, &form, now)?.id);
        Ok(())
    }

    fn deliver(&mut self, made: &Made) -> Result<()> {
        let now = self.tick();
        let letter = made.letter.ok_or_else(|| unusable("no letter was issued"))?;
        let form = DeliverForm {
            read_out: true,
            signed: Some(true),
            ..DeliverForm::new(letter, self.desk.today(now), "Şəxsən, tərcüməçinin iştirakı ilə")
        };
        letter::deliver(self.desk, &self.caseworker.permit()?, &form, now).map(drop)
    }
}
