//! The ledger: everything that is counted, in memory, so that a table of a million persons is one pass over two lists.
//! It is built when a figure is first asked for, and follows every commit from then on, whoever made it.

use super::{
    day::{Day, NEVER},
    derived,
    fact::CaseFact,
    gather::gather,
    storage,
    story::{self, Begun, Ended},
    then::Then,
};
use crate::{
    Result,
    edition::Editions,
    person::Sex,
    profile::{Departure, Level, OutcomeCode, Profile, Stage},
};
use std::{
    collections::{BTreeSet, HashMap},
    sync::mpsc,
};
use vault::{Id, Mark, Read, Vault};

/// One part in so many: when more than that is out of date, laying the lists out anew pays.
const PART_ANEW: usize = 4;

/// Cases that go from one thread to the other at once, and how often before the first waits.
const CHUNK: usize = 512;
const CHUNKS: usize = 8;

/// Names that stand for numbers in the lists.
#[derive(Debug, Default, Clone)]
pub(crate) struct Names {
    numbers: HashMap<String, u16>,
    names: Vec<String>,
}

impl Names {
    pub(crate) fn number(&mut self, name: &str) -> u16 {
        if let Some(number) = self.numbers.get(name) {
            return *number;
        }
        let number = u16::try_from(self.names.len()).unwrap_or(u16::MAX);
        self.numbers.insert(name.to_owned(), number);
        self.names.push(name.to_owned());
        number
    }

    pub(crate) fn name(&self, number: u16) -> &str {
        self.names.get(usize::from(number)).map_or("", String::as_str)
    }

    pub(crate) fn find(&self, name: &str) -> Option<u16> {
        self.numbers.get(name).copied()
    }
}

/// A case.
#[derive(Debug, Clone, Copy)]
pub(crate) struct CaseRow {
    pub(crate) id: Id,
    pub(crate) registered: Day,
    pub(crate) procedure: u16,
    pub(crate) post: u16,
    pub(crate) officer: u16,
    pub(crate) stage: Option<Stage>,
}

/// A person in a case.
#[derive(Debug, Clone, Copy)]
pub(crate) struct PersonRow {
    pub(crate) id: Id,
    pub(crate) case: u32,
    /// In the middle of the days that are possible; [`NEVER`] when nothing is known.
    pub(crate) born: Day,
    pub(crate) sex: Sex,
    pub(crate) origin: u16,
    pub(crate) citizenship: u16,
    pub(crate) principal: bool,
    /// Whether they are in another case, too.
    pub(crate) elsewhere: bool,
    /// Whether no adult is or was in the case with them.
    pub(crate) alone: bool,
}

/// One person's claim at one level, from one day to another.
#[derive(Debug, Clone, Copy)]
pub(crate) struct ClaimRow {
    pub(crate) person: u32,
    pub(crate) begin: Day,
    pub(crate) end: Day,
    pub(crate) level: Level,
    pub(crate) begun: Begun,
    pub(crate) ended: Ended,
    pub(crate) outcome: Option<OutcomeCode>,
    /// The closure or the reason to leave by which it ended.
    pub(crate) reason: u16,
}

/// One person's status, from one day to another.
#[derive(Debug, Clone, Copy)]
pub(crate) struct HoldingRow {
    pub(crate) person: u32,
    pub(crate) begin: Day,
    pub(crate) end: Day,
    pub(crate) outcome: OutcomeCode,
    pub(crate) refugee: bool,
    pub(crate) because: Departure,
    /// Whether the holder was born after the application of the family, and the status follows from that.
    pub(crate) born_here: bool,
}

/// One person who left through the programme of voluntary return, and when.
#[derive(Debug, Clone, Copy)]
pub(crate) struct ReturnRow {
    pub(crate) person: u32,
    pub(crate) day: Day,
}

/// Everything that is counted.
#[derive(Default, Clone)]
pub struct Ledger {
    pub(crate) cases: Vec<CaseRow>,
    pub(crate) persons: Vec<PersonRow>,
    pub(crate) claims: Vec<ClaimRow>,
    pub(crate) holdings: Vec<HoldingRow>,
    pub(crate) returns: Vec<ReturnRow>,
    pub(crate) then: Then,
    pub(crate) countries: Names,
    pub(crate) procedures: Names,
    pub(crate) posts: Names,
    pub(crate) officers: Names,
    pub(crate) reasons: Names,
    slots: HashMap<Id, u32>,
    /// Rows that count no more: those of cases that changed.
    dead: usize,
    mark: Option<Mark>,
}

impl Ledger {
    /// Brings the ledger up to what the file holds now.
    ///
    /// # Errors
    /// Of the database; [`vault::Error::Damaged`] when a row of facts cannot be read.
    pub(crate) fn follow(
        &mut self,
        vault: &Vault,
        editions: &Editions,
        usual: &'static Profile,
    ) -> Result<()> {
        let Some(mut mark) = self.mark.take() else { return self.build(vault, editions, usual) };
        let touched: Vec<(u16, Id)> = vault.touched_since(&mut mark)?.into_iter().collect();
        let mut cases = derived::cases(vault.read(), &touched)?;
        self.with_those_erased(vault.read(), &mut cases)?;
        let known = self.cases.len();
        if cases.len() + self.dead > known / PART_ANEW + 64 {
            return self.build(vault, editions, usual);
        }
        self.replace(vault.read(), &cases, editions, usual)?;
        self.mark = Some(mark);
        Ok(())
    }

    /// Adds the other cases of whoever was in a case that was erased: what is known of them has changed, too.
    fn with_those_erased(&self, read: Read<'_>, cases: &mut BTreeSet<Id>) -> Result<()> {
        let mut erased = BTreeSet::new();
        for case in cases.iter() {
            if let Some(slot) = self.slot(*case)
                && read.row(storage::EXISTS, [case], |_| Ok(()))?.is_none()
            {
                erased.insert(slot);
            }
        }
        if erased.is_empty() {
            return Ok(());
        }
        for person in self.persons.iter().filter(|person| person.elsewhere && erased.contains(&person.case)) {
            cases.extend(derived::of_person(read, person.id)?);
        }
        Ok(())
    }

    /// Puts cases in anew, as a reader sees them: as they are, or as they were.
    pub(crate) fn replace(
        &mut self,
        read: Read<'_>,
        cases: &BTreeSet<Id>,
        editions: &Editions,
        usual: &'static Profile,
    ) -> Result<()> {
        self.forget(cases);
        for case in cases {
            if let Some(fact) = gather(read, *case)? {
                self.put(*case, &fact, editions.get(&fact.profile).unwrap_or(usual));
            }
        }
        Ok(())
    }

    fn build(&mut self, vault: &Vault, editions: &Editions, usual: &'static Profile) -> Result<()> {
        let mark = vault.mark()?;
        let read = vault.read();
        *self = Self::default();
        self.put_all(read, editions, usual)?;
        // Cases that are older than the table of facts, until something touches them.
        for case in read.rows(storage::WITHOUT, [], |row| row.get::<_, Id>(0))? {
            if let Some(fact) = gather(read, case)? {
                self.put(case, &fact, editions.get(&fact.profile).unwrap_or(usual));
            }
        }
        self.mark = Some(mark);
        Ok(())
    }

    /// Puts in every case that has a row of facts. One thread reads and deciphers, another one tells what happened: on a
    /// file of many cases each is half of the work.
    fn put_all(&mut self, read: Read<'_>, editions: &Editions, usual: &'static Profile) -> Result<()> {
        std::thread::scope(|scope| {
            let (send, receive) = mpsc::sync_channel::<Vec<(Id, Vec<u8>)>>(CHUNKS);
            let telling = scope.spawn(move || {
                for (case, bytes) in receive.into_iter().flatten() {
                    let fact = CaseFact::read(&bytes)?;
                    self.put(case, &fact, editions.get(&fact.profile).unwrap_or(usual));
                }
                Ok(())
            });
            let mut chunk = Vec::with_capacity(CHUNK);
            // Whoever tells goes only when a row could not be read, and then says so below.
            let read = read.rows(storage::ALL, [], |row| {
                chunk.push((row.get(0)?, row.get(1)?));
                if chunk.len() == CHUNK {
                    let _gone = send.send(std::mem::replace(&mut chunk, Vec::with_capacity(CHUNK)));
                }
                Ok(())
            });
            let _gone = send.send(chunk);
            drop(send);
            let told = telling.join().unwrap_or_else(|_| Err("the facts of a case".to_owned()));
            read?;
            told.map_err(|why| vault::Error::Damaged(why).into())
        })
    }

    /// Takes cases out. Their rows stay in the lists, with days on which nothing is counted.
    fn forget(&mut self, cases: &BTreeSet<Id>) {
        let slots: BTreeSet<u32> = cases.iter().filter_map(|case| self.slots.remove(case)).collect();
        if slots.is_empty() {
            return;
        }
        self.dead += slots.len();
        for slot in &slots {
            if let Some(case) = self.cases.get_mut(*slot as usize) {
                case.stage = None;
            }
            self.then.forget(*slot);
        }
        let persons = &self.persons;
        let gone =
            |person: u32| persons.get(person as usize).is_some_and(|person| slots.contains(&person.case));
        self.claims.retain(|claim| !gone(claim.person));
        self.holdings.retain(|holding| !gone(holding.person));
        self.returns.retain(|left| !gone(left.person));
    }

    fn put(&mut self, id: Id, fact: &CaseFact<'_>, profile: &Profile) {
        let case = u32::try_from(self.cases.len()).unwrap_or(u32::MAX);
        self.slots.insert(id, case);
        self.cases.push(CaseRow {
            id,
            registered: Day(fact.registered),
            procedure: self.procedures.number(&fact.procedure),
            post: self.posts.number(&fact.post),
            officer: self.officers.number(&Id::from_bytes(fact.officer).to_string()),
            stage: Stage::ALL.into_iter().find(|stage| stage.code() == fact.stage),
        });
        let first = u32::try_from(self.persons.len()).unwrap_or(u32::MAX);
        let registered = Day(fact.registered);
        let born = |member: &super::fact::MemberFact<'_>| member.born.map_or(NEVER, middle);
        let adult = |born: Day| born != NEVER && registered.age(born) >= MAJORITY;
        let some_adult = fact.members.iter().any(|member| adult(born(member)));
        for member in &fact.members {
            let born = born(member);
            self.persons.push(PersonRow {
                id: Id::from_bytes(member.person),
                case,
                born,
                sex: match member.sex {
                    'F' => Sex::F,
                    'M' => Sex::M,
                    _ => Sex::U,
                },
                origin: self.countries.number(country(&member.origin)),
                citizenship: self.countries.number(country(&member.citizenship)),
                principal: member.principal,
                elsewhere: member.elsewhere,
                alone: !some_adult && born != NEVER,
            });
        }
        self.returns.extend((first..).zip(&fact.members).filter_map(|(person, member)| {
            let day = Day(member.departed?);
            Some(ReturnRow { person, day })
        }));
        let story = story::tell(fact, profile);
        self.claims.extend(story.claims.iter().map(|claim| ClaimRow {
            person: first + u32::from(claim.member),
            begin: claim.begin,
            end: claim.end,
            level: claim.level,
            begun: claim.begun,
            ended: claim.ended,
            outcome: claim.outcome,
            reason: self.reasons.number(claim.reason),
        }));
        self.holdings.extend(story.holdings.iter().map(|holding| HoldingRow {
            person: first + u32::from(holding.member),
            begin: holding.begin,
            end: holding.end,
            outcome: holding.outcome,
            refugee: holding.refugee,
            because: holding.because,
            born_here: holding.outcome == OutcomeCode::Derivative
                && fact.members.get(usize::from(holding.member)).is_some_and(|member| {
                    let born = born(member);
                    born != NEVER && born > registered
                }),
        }));
    }

    pub(crate) fn person(&self, person: u32) -> Option<&PersonRow> {
        self.persons.get(person as usize)
    }

    pub(crate) fn case_of(&self, person: &PersonRow) -> Option<&CaseRow> {
        self.cases.get(person.case as usize)
    }

    /// The place of a case in the list.
    pub(crate) fn slot(&self, case: Id) -> Option<u32> {
        self.slots.get(&case).copied()
    }
}

/// A child is under 18 (Convention on the Rights of the Child, Article 1).
pub(crate) const MAJORITY: i32 = 18;

/// Unknown is a country of its own in every table.
fn country(code: &str) -> &str {
    if code.is_empty() { UNKNOWN } else { code }
}

/// ISO has no code for an unknown country; travel documents do (ICAO Doc 9303-3).
pub(crate) const UNKNOWN: &str = "XXX";

/// The day in the middle of those on which somebody can be born. Of a year it is the second of July, of a month its
/// fifteenth or sixteenth.
fn middle((first, last): (i32, i32)) -> Day {
    if first == last {
        return Day(first);
    }
    let (first, last) = (Day(first).date(), Day(last).date());
    (first + (last - first) / 2).into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_birth_that_is_known_to_the_year_is_in_its_middle() {
        let day = |text: &str| Day::from(text.parse::<chrono::NaiveDate>().unwrap());
        for (first, last, wanted) in [
            ("1990-01-01", "1990-12-31", "1990-07-02"),
            ("1990-02-01", "1990-02-28", "1990-02-14"),
            ("1990-05-07", "1990-05-07", "1990-05-07"),
        ] {
            assert_eq!(middle((day(first).0, day(last).0)), day(wanted), "{first}");
        }
    }

    #[test]
    fn names_have_one_number_each() {
        let mut names = Names::default();
        assert_eq!([names.number("AFG"), names.number("IRN"), names.number("AFG")], [0, 1, 0]);
        assert_eq!((names.name(1), names.find("IRN"), names.find("SYR")), ("IRN", Some(1), None));
    }
}
