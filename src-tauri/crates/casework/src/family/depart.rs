//! Members who left the country, with the claims that they gave up for it. The others keep their places.

use super::{
    FamilyChangeKind, Tie,
    alter::{living, remember, step_out},
    ties,
};
use crate::{
    Code, Desk, Failure, Result,
    application::{self, Application, Member, Relationship},
    failure::Faults,
    need,
    profile::{Lists, Stage},
};
use chrono::NaiveDate;
use std::collections::BTreeSet;
use vault::{Change, Id};

/// Why they leave, a code of the list `leaving`.
const DEPARTURE: &str = "departure";

/// Members who leave a case in which others stay, checked.
pub(crate) struct Departing<'a> {
    case: Id,
    lists: &'a Lists,
    leaving: Vec<Member>,
    staying: Vec<Member>,
    ties: &'a [Tie],
    before: BTreeSet<(Id, &'static str)>,
}

impl<'a> Departing<'a> {
    /// Checks that they can leave now, and what those who stay are to each other.
    ///
    /// # Errors
    /// [`Code::FamilyInReview`]; [`Code::CaseMerged`]; faults at `relationships`.
    pub(crate) fn check(
        desk: &Desk,
        case: &Application,
        persons: &[Id],
        ties: &'a [Tie],
        today: NaiveDate,
    ) -> Result<Self> {
        let case = living(desk.read(), case.id)?;
        // What was handed in names who it is about: it is taken back first.
        if case.stage == Stage::Review {
            return Err(Failure::not_now(Code::FamilyInReview));
        }
        let lists = &desk.profile_of(&case).lists;
        let members = application::members(desk.read(), case.id)?;
        let (leaving, staying): (Vec<_>, Vec<_>) =
            members.into_iter().partition(|member| persons.contains(&member.person));
        let principal = leaving.iter().any(|member| member.relationship == Relationship::Pa);
        if principal || !ties.is_empty() {
            let family = ties::persons(desk.read(), staying.iter().map(|member| member.person))?;
            let mut faults = Faults::default();
            ties::check(lists, ties, &family, "relationships", &mut faults);
            faults.check()?;
        }
        let before = need::proposals(desk.read(), lists, case.id, today)?;
        Ok(Self { case: case.id, lists, leaving, staying, ties, before })
    }

    /// Lets them leave, in the commit of their departure.
    pub(crate) fn leave(
        self,
        change: &mut Change<'_>,
        on: NaiveDate,
        known: &str,
        (officer, today): (Id, NaiveDate),
    ) -> Result<()> {
        for member in &self.leaving {
            step_out(change, member, on, DEPARTURE, None)?;
        }
        ties::write(change, &self.staying, self.ties)?;
        let persons: Vec<Id> = self.leaving.iter().map(|member| member.person).collect();
        let why = (on.to_string(), Some(DEPARTURE), known);
        remember(change, self.case, FamilyChangeKind::Left, (&why.0, why.1, why.2), &persons, None)?;
        need::propose(change, self.lists, self.case, &self.before, officer, today)
    }
}
