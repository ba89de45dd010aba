//! The case file: everything about one case that this officer may see.

use super::{
    ActionCode, AfterView, Application, Claim, Member, Relationship, Step, Warning, after, members, steps,
};
use crate::{
    Code, Desk, Failure, Kind, Result,
    access::{self, LookedFor},
    assessment::{self, Fact},
    clock::{self, Clock, InformationView, Which},
    coi, conflict,
    decision::{self, DecisionView},
    family::{self, FamilyChangeView, FormerMember, KinView, RepresentativeView},
    folder::{self, CaseFolder},
    interview::{self, InterviewView},
    keeping,
    letter::{self, LetterDue, LetterView, WritingView},
    need::{self, GuaranteeView, NeedView},
    officer,
    permit::{Acting, Class, Permit, ReadCases, Review},
    person::{self, PersonView},
    profile::{Deadline, OutcomeRule, Procedure, Profile, Remedy, Stage},
    restriction::{self, Carried, RestrictionView, Withheld},
    rule::{self, Act, BrokenView, Doing, OverrideView},
};
use chrono::{DateTime, NaiveDate, Utc};
use vault::Id;

/// A member of the family as the page shows them.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct MemberView {
    /// Who.
    pub person: PersonView,
    /// Relationship to the principal applicant.
    pub relationship: Relationship,
    /// Whether they claim in their own right.
    pub own_claim: bool,
    /// Reasons and fears of their own.
    pub claim: Claim,
    /// When they came into the case; none is from the start.
    pub joined_on: Option<NaiveDate>,
    /// Place in the family's order.
    pub position: u32,
    /// What they need of the procedure, as far as this officer may see it.
    pub needs: Vec<NeedView>,
    /// Whether there is something that this officer may not see.
    pub restricted: bool,
    /// What the procedure owes them.
    pub guarantees: Vec<GuaranteeView>,
    /// Who stands or stood for them.
    pub representatives: Vec<RepresentativeView>,
    /// Relatives whom the case file knows, in any case.
    pub kin: Vec<KinView>,
}

/// A case file.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct CaseFile {
    /// Case.
    pub id: Id,
    /// Case number.
    pub number: String,
    /// Profile edition it was opened under.
    pub profile: String,
    /// Procedure of the profile that it is in.
    pub procedure: String,
    /// Where it stands.
    pub stage: Stage,
    /// When it was registered.
    pub registered_at: DateTime<Utc>,
    /// Name of the officer in charge.
    pub officer: String,
    /// Language of the applicant, as a tag.
    pub language: String,
    /// Reasons in the applicant's own words.
    pub reasons: String,
    /// What they fear on return, in the applicant's own words.
    pub fears: String,
    /// The case that all its members went to.
    pub merged_into: Option<Id>,
    /// Contact.
    pub contact: String,
    /// When they entered the country.
    pub arrived_on: Option<NaiveDate>,
    /// When the wish for protection was expressed.
    pub intent_on: Option<NaiveDate>,
    /// The family, in its order.
    pub members: Vec<MemberView>,
    /// Who was a member and left.
    pub former: Vec<FormerMember>,
    /// How the family changed.
    pub changes: Vec<FamilyChangeView>,
    /// What may be wrong in the family, each at its member's place here.
    pub warnings: Vec<Warning>,
    /// Interviews.
    pub interviews: Vec<InterviewView>,
    /// Material facts.
    pub facts: Vec<Fact>,
    /// Scans, interviews and facts that carry a class: those that this officer sees, and those that they do not.
    pub restrictions: Vec<RestrictionView>,
    /// Classes that this officer may put on what the case holds.
    pub holds: Vec<Class>,
    /// The decision that is being made, or was made last.
    pub decision: Option<DecisionView>,
    /// Decisions that were made before the case came back, the oldest first.
    pub earlier: Vec<DecisionView>,
    /// Letters that the decision asks for, the principal applicant's first.
    pub letters_due: Vec<LetterDue>,
    /// Letters.
    pub letters: Vec<LetterView>,
    /// What else can be written: letters of other acts, and what they are made from.
    pub writing: WritingView,
    /// Documents, scans, papers, appointments, acknowledgements.
    pub folder: CaseFolder,
    /// Time limits, the nearest first.
    pub clocks: Vec<Clock>,
    /// Information that was asked for.
    pub information: Vec<InformationView>,
    /// Deadlines that this officer may extend where they run.
    pub can_extend: Vec<String>,
    /// Procedures of the profile.
    pub procedures: Vec<Procedure>,
    /// Editions of the profile that the file knows, the latest first.
    pub editions: Vec<String>,
    /// Whether this officer may move the case to another edition.
    pub may_move: bool,
    /// Outcomes of the profile, each with the law it rests on.
    pub outcomes: Vec<OutcomeRule>,
    /// Remedies of the profile.
    pub remedies: Vec<Remedy>,
    /// Rules that stand against handing the draft in; none once it was.
    pub broken: Vec<BrokenView>,
    /// Warnings that were overridden, each with its reason.
    pub overrides: Vec<OverrideView>,
    /// What follows the decision.
    pub after: AfterView,
    /// Steps, in order.
    pub steps: Vec<Step>,
    /// What this officer may do now.
    pub actions: Vec<ActionCode>,
    /// Why this officer may not review, when that is why.
    pub own_draft: bool,
    /// Fields on which two workstations differ.
    pub disputed: usize,
}

/// Opens a case file. The opening is logged: who read what can be proved.
///
/// # Errors
/// [`crate::Code::NotFound`].
pub fn open(
    desk: &mut Desk,
    permit: &Permit<ReadCases>,
    acting: &Acting,
    id: Id,
    log_reading: bool,
    now: DateTime<Utc>,
) -> Result<CaseFile> {
    let today = desk.today(now);
    if !permit.scope().opens(desk.read(), id)? {
        return Err(Failure::new(Kind::NotFound, Code::NotFound));
    }
    let case: Application = desk.read().get(id)?;
    keeping::refuse_sealed(desk.read(), acting, id)?;
    if log_reading {
        desk.commit(permit.officer(), "application.open", Some(id), now, |_| Ok(()))?;
    }
    let read = desk.read();
    let interviews = interview::of_application(read, id)?;
    let saved = decision::current(read, &case)?;
    let letters = letter::of_application(read, id)?;
    let mut facts = assessment::facts(read, id)?;
    let is_assessed = !facts.is_empty();
    let standing = folder::standing(read, id)?;
    let (carried, withheld) = (Carried::of(read, standing)?, Withheld::of(desk.read(), acting, id)?);
    facts.retain(|fact| !withheld.has(fact.id));
    let profile = desk.profile_of(&case);
    let mut events = clock::events_of(read, Which::These(&[id]), profile.utc_offset_minutes)?;
    let events = events.remove(&id).unwrap_or_default();
    // What a decision that was made before the case came back was told by counts no more.
    let told = letter::of_decision(read, saved.as_ref())?;
    let own_draft = match &saved {
        Some(decision) => decision::has_drafted(desk, decision, acting.officer())?,
        None => false,
    };
    let may_vote = match &saved {
        Some(decision) => decision::may_vote(desk, &case, decision, acting.officer())?,
        None => false,
    };
    let letters_due = match &saved {
        Some(decision) => letter::due(desk, decision)?,
        None => Vec::new(),
    };
    let mut earlier = decision::all(read, id)?;
    earlier.retain(|one| saved.as_ref().is_none_or(|current| current.id != one.id));
    let shown_to = |decision| -> Result<DecisionView> {
        let mut view = decision::view(desk, decision, acting.officer())?;
        withheld.decision(&mut view);
        Ok(view)
    };
    let earlier: Vec<DecisionView> = earlier.into_iter().map(shown_to).collect::<Result<_>>()?;
    let decision = saved.map(shown_to).transpose()?;
    let clocks = clock::of(profile, &case, &events, today);
    let asked = need::Asked { read, lists: &profile.lists, case: &case, day: Some(today) };
    let mut broken = match decision::open_to_change(&case) {
        Ok(()) => rule::against(desk, &case, acting.officer(), Act::SubmitDecision, &Doing::default(), now)?,
        Err(_) => Vec::new(),
    };
    let cited: Vec<Id> = coi::of_application(read, id)?.into_iter().map(|one| one.id).collect();
    withheld.rules(&mut broken, cited.iter().copied());
    let writing = letter::writing(desk, acting, &case, today)?;
    let letters: Vec<LetterView> =
        letters.into_iter().map(|one| LetterView::new(read, one)).collect::<Result<_>>()?;
    let mut done = steps::steps(desk, &asked, &broken, &events, decision.as_ref(), &told, is_assessed)?;
    done.extend(steps::tell(&writing.offers, &letters));
    let actions = steps::actions(&case, acting, decision.is_some(), own_draft, may_vote);
    let mut shown = Vec::new();
    for member in members(read, id)? {
        shown.push(member_view(desk, &asked, acting, &member, today)?);
    }
    let file = CaseFile {
        disputed: conflict::count_of(desk, acting, id)?,
        members: shown,
        former: family::former(read, acting.scope(), id)?,
        changes: family::changes(read, acting.scope(), id)?,
        warnings: family::standing_warnings(read, &desk.profile.lists, id, today)?,
        interviews: interviews
            .into_iter()
            .map(|one| interview::view(read, one, &withheld))
            .collect::<Result<_>>()?,
        letters,
        writing,
        officer: officer::name(read, case.officer)?,
        folder: folder::view(desk, &case, today, &withheld)?,
        outcomes: profile.outcomes.clone(),
        remedies: profile.remedies.clone(),
        information: clock::information(read, id)?,
        can_extend: profile
            .deadlines
            .iter()
            .filter(|one| may_extend(one, acting))
            .map(|one| one.id.clone())
            .collect(),
        procedures: profile.procedures.clone(),
        editions: desk.editions.of_code(&profile.code).into_iter().map(Profile::edition).collect(),
        may_move: acting.may::<Review>(),
        overrides: withheld.overrides(rule::of_application(read, id)?),
        restrictions: restriction::of_case(read, &carried, &withheld)?,
        holds: desk
            .profile_of(&case)
            .roles
            .classes()
            .iter()
            .map(|class| class.code)
            .filter(|class| acting.sees(*class, case.officer))
            .collect(),
        after: after::view(desk, acting, &case, today)?,
        broken,
        facts,
        decision,
        earlier,
        letters_due,
        clocks,
        steps: done,
        actions,
        own_draft,
        id,
        number: case.number,
        profile: case.profile,
        procedure: case.procedure,
        stage: case.stage,
        registered_at: case.registered_at,
        language: case.language,
        reasons: case.reasons,
        contact: case.contact,
        arrived_on: case.arrived_on,
        intent_on: case.intent_on,
        fears: case.fears,
        merged_into: case.merged_into,
    };
    if log_reading {
        look(desk, acting, &file, now)?;
    }
    Ok(file)
}

/// Writes down that an officer saw what is in a case, elsewhere than in its file.
///
/// # Errors
/// Of the database.
pub fn note_reading(desk: &mut Desk, acting: &Acting, id: Id, now: DateTime<Utc>) -> Result<()> {
    desk.commit(acting.officer(), "application.open", Some(id), now, |_| Ok(()))?;
    if acting.scope().is_listed(id) {
        access::note(desk, acting.officer(), LookedFor::Sealed, None, Some(id), now)?;
    }
    Ok(())
}

/// That a sealed case, or what is restricted in one, was read is written down beside the opening.
fn look(desk: &mut Desk, acting: &Acting, file: &CaseFile, now: DateTime<Utc>) -> Result<()> {
    let restricted = file.members.iter().flat_map(|member| &member.needs).any(|need| need.restricted)
        || file.after.flags.iter().any(|flag| flag.restricted)
        || file.restrictions.iter().any(|one| !one.withheld);
    let sealed = acting.scope().is_listed(file.id);
    for (what, read) in [(LookedFor::Sealed, sealed), (LookedFor::Restricted, restricted)] {
        if read {
            access::note(desk, acting.officer(), what, None, Some(file.id), now)?;
        }
    }
    Ok(())
}

fn member_view(
    desk: &Desk,
    asked: &need::Asked<'_>,
    acting: &Acting,
    member: &Member,
    today: NaiveDate,
) -> Result<MemberView> {
    let care = need::of_member(desk.profile_of(asked.case), asked, acting, member.person)?;
    Ok(MemberView {
        needs: care.needs,
        restricted: care.hidden,
        guarantees: care.guarantees,
        representatives: family::representatives(desk.read(), member.person, today)?,
        kin: family::kin_of(desk.read(), acting.scope(), member.person)?,
        person: person::view(desk, member.person, today)?,
        relationship: member.relationship,
        own_claim: member.own_claim,
        claim: member.claim.clone().unwrap_or_default(),
        joined_on: member.joined_on,
        position: member.position,
    })
}

fn may_extend(deadline: &Deadline, acting: &Acting) -> bool {
    deadline.extension.as_ref().is_some_and(|rule| rule.roles.iter().any(|role| acting.has(*role)))
}
