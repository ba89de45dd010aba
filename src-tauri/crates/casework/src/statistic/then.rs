//! Where cases stood on a day that is over, and who was in charge of them: what the log says, looked up for those cases
//! that a figure counts, and kept until the case is written about again.

use super::{count::Question, day::Day, dimension::Dimension, ledger::Ledger};
use crate::{Result, application::Application, profile::Stage, time};
use chrono::NaiveDate;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use vault::{FieldValue, Id, Record, Said, Vault};

/// From a day on, where a case stood and who was in charge.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Moved {
    day: Day,
    stage: Option<Stage>,
    officer: u16,
}

/// What was looked up.
#[derive(Debug, Default, Clone)]
pub(crate) struct Then {
    /// Of each case that moved, by its place in the list: all its moves, the oldest first.
    moves: HashMap<u32, Vec<Moved>>,
    /// Whether a case was looked up, by its place in the list.
    known: Vec<bool>,
}

impl Then {
    /// Where a case stood at the end of a day, and who was in charge. None where that is as it is now. What was entered
    /// after that day was registered for it: then it stood where it stood first.
    pub(crate) fn on(&self, case: u32, day: Day) -> Option<(Option<Stage>, u16)> {
        if self.moves.is_empty() {
            return None;
        }
        let moves = self.moves.get(&case)?;
        let until = moves.iter().take_while(|moved| moved.day <= day).last();
        until.or(moves.first()).map(|moved| (moved.stage, moved.officer))
    }

    /// Forgets what was looked up of a case.
    pub(crate) fn forget(&mut self, case: u32) {
        if let Some(known) = self.known.get_mut(case as usize) {
            *known = false;
        }
        self.moves.remove(&case);
    }

    fn knows(&self, case: u32) -> bool {
        self.known.get(case as usize) == Some(&true)
    }

    fn learned(&mut self, case: u32) {
        let case = case as usize;
        if self.known.len() <= case {
            self.known.resize(case + 1, false);
        }
        if let Some(known) = self.known.get_mut(case) {
            *known = true;
        }
    }
}

/// The tag of a field of a case.
fn tag(name: &str) -> u16 {
    Application::TABLE.fields.iter().find(|field| field.name == name).map_or(u16::MAX, |field| field.tag)
}

/// Whether a question asks where cases stood, or who was in charge.
fn asks(question: &Question) -> bool {
    let of = |dimension: Dimension| matches!(dimension, Dimension::Stage | Dimension::Officer);
    question.by.iter().copied().any(of) || question.filters.iter().any(|filter| of(filter.dimension))
}

impl Ledger {
    /// Looks up what questions about days that are over need. Today is as the records say.
    ///
    /// # Errors
    /// Of the database; damaged.
    pub(crate) fn look_back(
        &mut self,
        vault: &Vault,
        questions: &[Question],
        today: NaiveDate,
        utc_offset_minutes: i32,
    ) -> Result<()> {
        let mut due = BTreeSet::new();
        for question in questions.iter().filter(|question| question.period.to < today && asks(question)) {
            self.each(question.measure, question.period, |item| {
                if !self.then.knows(item.person.case) {
                    due.insert(item.person.case);
                }
            });
        }
        if due.is_empty() {
            return Ok(());
        }
        let (stage, officer) = (tag("stage"), tag("officer"));
        let slots: HashMap<Id, u32> =
            due.iter().filter_map(|slot| Some((self.cases.get(*slot as usize)?.id, *slot))).collect();
        let ids: Vec<Id> = slots.keys().copied().collect();
        let mut found: BTreeMap<Id, [Vec<Said>; 2]> = BTreeMap::new();
        for ((case, field), said) in vault.histories(&ids, &[stage, officer])? {
            let place = usize::from(field == officer);
            if let Some(of) = found.entry(case).or_default().get_mut(place) {
                *of = said;
            }
        }
        for (case, [stages, officers]) in found {
            let Some(slot) = slots.get(&case) else { continue };
            let Some(row) = self.cases.get(*slot as usize).copied() else { continue };
            let day = |said: &Said| Day::from(time::day(said.at, utc_offset_minutes));
            let known = |said: &Said| Stage::from_value(said.value.clone()).ok();
            let stages: Vec<(Day, Option<Stage>)> = stages.iter().map(|one| (day(one), known(one))).collect();
            let mut named = Vec::with_capacity(officers.len());
            for said in &officers {
                let officer = Id::from_value(said.value.clone()).map(|id| id.to_string()).unwrap_or_default();
                named.push((day(said), self.officers.number(&officer)));
            }
            self.then.moves.insert(*slot, moves(&stages, &named, (row.stage, row.officer)));
        }
        due.into_iter().for_each(|case| self.then.learned(case));
        Ok(())
    }
}

/// Stages and officers over time as one list. What never changed is as it is now.
fn moves(stages: &[(Day, Option<Stage>)], officers: &[(Day, u16)], now: (Option<Stage>, u16)) -> Vec<Moved> {
    let mut days: Vec<Day> = stages.iter().map(|one| one.0).chain(officers.iter().map(|one| one.0)).collect();
    days.sort_unstable();
    days.dedup();
    let moved = |day: Day| Moved {
        day,
        stage: at(stages, day).unwrap_or(now.0),
        officer: at(officers, day).unwrap_or(now.1),
    };
    days.into_iter().map(moved).collect()
}

/// What stood on a day: the last that was written until then, else the first.
fn at<T: Copy>(said: &[(Day, T)], day: Day) -> Option<T> {
    let until = said.iter().take_while(|(on, _)| *on <= day).last();
    until.or(said.first()).map(|(_, what)| *what)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_case_stood_where_it_was_put_last() {
        let day = |text: &str| Day::from(text.parse::<NaiveDate>().unwrap());
        let stages = [
            (day("2026-01-10"), Some(Stage::Registered)),
            (day("2026-03-01"), Some(Stage::Interview)),
            (day("2026-03-01"), Some(Stage::Assessment)),
        ];
        let officers = [(day("2026-01-10"), 1), (day("2026-05-05"), 2)];
        let mut then = Then::default();
        then.moves.insert(7, moves(&stages, &officers, (Some(Stage::Final), 9)));
        for (on, stage, officer) in [
            ("2026-01-01", Stage::Registered, 1),
            ("2026-02-28", Stage::Registered, 1),
            ("2026-03-01", Stage::Assessment, 1),
            ("2026-05-05", Stage::Assessment, 2),
            ("2027-01-01", Stage::Assessment, 2),
        ] {
            assert_eq!(then.on(7, day(on)), Some((Some(stage), officer)), "{on}");
        }
        assert_eq!(then.on(8, day("2026-01-01")), None);
        then.forget(7);
        assert_eq!(then.on(7, day("2026-03-01")), None);
    }
}
