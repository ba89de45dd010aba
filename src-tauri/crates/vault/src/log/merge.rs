//! Several workstations edit the same records, exchange in any order that respects causality, and must end up
//! with the same tables and the same conflicts: those that an oracle finds which knows nothing of heads.

use super::{
    Commit, Dot, EXISTENCE, Hlc, Write,
    door::signed,
    erase::STRUCK,
    project::{self, heads, project},
};
use crate::{
    Id, Schema, TableInfo, Value,
    domain::{Book, LIBRARY, at, id},
    file::{compare, migrate},
    record::Record,
};
use chrono::TimeDelta;
use proptest::{prelude::*, test_runner::TestRunner};
use rusqlite::Connection;
use std::collections::{BTreeMap, BTreeSet};

const TITLE: u16 = 1;
const YEAR: u16 = 2;
const BOOK: TableInfo = Book::TABLE;

/// How many commits of each stream a workstation has.
type Seen = BTreeMap<Id, u64>;

/// What happens; indices are taken modulo what there is.
#[derive(Debug, Clone)]
enum Event {
    Create { at: usize, year: Option<i64> },
    Edit { at: usize, book: usize, title: Option<u8>, year: Option<Option<i64>> },
    Erase { at: usize, book: usize },
    Deliver { from: usize, to: usize, most: usize },
}

fn events() -> impl Strategy<Value = Vec<Event>> {
    // Few values, so that two workstations sometimes write the same.
    let year = || proptest::option::of(0_i64..3);
    let event = prop_oneof![
        1 => (any::<usize>(), year()).prop_map(|(at, year)| Event::Create { at, year }),
        5 => (any::<usize>(), any::<usize>(), proptest::option::of(0_u8..3), proptest::option::of(year()))
            .prop_map(|(at, book, title, year)| Event::Edit { at, book, title, year }),
        1 => (any::<usize>(), any::<usize>()).prop_map(|(at, book)| Event::Erase { at, book }),
        3 => (any::<usize>(), any::<usize>(), 1_usize..6)
            .prop_map(|(from, to, most)| Event::Deliver { from, to, most }),
    ];
    proptest::collection::vec(event, 1..60)
}

struct Made {
    commit: Commit,
    seen: Seen,
}

struct Workstation {
    db: Connection,
    stream: Id,
    clock: Hlc,
    skew: TimeDelta,
    seen: Seen,
}

/// A bug to plant: alters a commit as it comes from elsewhere.
type Bug = fn(&mut Commit);

struct World {
    workstations: Vec<Workstation>,
    commits: Vec<Made>,
    bug: Bug,
    gate: bool,
}

fn empty() -> Connection {
    let db = Connection::open_in_memory().unwrap();
    migrate(&db, &LIBRARY).unwrap();
    db
}

impl World {
    fn new(bug: Bug, gate: bool) -> Self {
        let workstation = |number: u32| Workstation {
            db: empty(),
            stream: id(1_000_000 + number),
            clock: Hlc::default(),
            // Clocks that are off by more than anything lasts.
            skew: TimeDelta::days(i64::from(number) * 40 - 60),
            seen: Seen::new(),
        };
        Self { workstations: (0..3).map(workstation).collect(), commits: Vec::new(), bug, gate }
    }

    fn happens(&mut self, event: &Event) -> crate::Result<()> {
        let count = self.workstations.len();
        match event {
            Event::Create { at, year } => {
                let book = id(u32::try_from(self.commits.len()).unwrap());
                let write = |field, value| Write::new(BOOK.tag, book, field, Vec::new(), value).unwrap();
                let mut writes = vec![
                    write(EXISTENCE, Value::Int(1)),
                    write(TITLE, Value::Text("new".to_owned())),
                    write(4, Value::Int(0)),
                    write(5, Value::Text("novel".to_owned())),
                ];
                writes.extend(year.map(|year| write(YEAR, Value::Int(year))));
                self.commit(at % count, writes)
            }
            Event::Erase { at, book } => {
                let known = self.workstations[at % count].books();
                if known.is_empty() {
                    return Ok(());
                }
                let (db, book) = (&self.workstations[at % count].db, known[book % known.len()]);
                let mut base = project::late(db, book).unwrap();
                base.extend(heads(db, book, EXISTENCE).unwrap());
                let base = base.into_iter().collect();
                let write = Write::new(BOOK.tag, book, EXISTENCE, base, STRUCK).unwrap();
                self.commit(at % count, vec![write])
            }
            Event::Edit { at, book, title, year } => {
                let known = self.workstations[at % count].shown();
                if known.is_empty() {
                    return Ok(());
                }
                let (db, book) = (&self.workstations[at % count].db, known[book % known.len()]);
                let write = |field, value| {
                    Write::new(BOOK.tag, book, field, heads(db, book, field).unwrap(), value).unwrap()
                };
                let title = title.map(|title| write(TITLE, Value::Text(format!("title {title}"))));
                let year = year.map(|year| write(YEAR, year.map_or(Value::Null, Value::Int)));
                let writes = title.into_iter().chain(year).collect();
                self.commit(at % count, writes)
            }
            Event::Deliver { from, to, most } => self.deliver(from % count, to % count, *most).map(|_| ()),
        }
    }

    fn commit(&mut self, at_station: usize, writes: Vec<Write>) -> crate::Result<()> {
        let station = &mut self.workstations[at_station];
        let seen = station.seen.clone();
        let seq = seen.get(&station.stream).copied().unwrap_or(0) + 1;
        let now = at(i64::try_from(self.commits.len()).unwrap()) + station.skew;
        station.clock = station.clock.next(now);
        let commit = Commit {
            dot: Dot { stream: station.stream, seq },
            hlc: station.clock.0,
            actor: id(0),
            command: "book.write".to_owned(),
            subject: None,
            seed: None,
            writes,
        };
        project(&station.db, &LIBRARY, &commit)?;
        station.seen.insert(station.stream, seq);
        self.commits.push(Made { commit, seen });
        Ok(())
    }

    /// Gives what the one has and the other lacks, in the sender's order. Answers how many.
    fn deliver(&mut self, from: usize, to: usize, most: usize) -> crate::Result<usize> {
        let mut given = 0;
        let sender = self.workstations[from].seen.clone();
        let has = |seen: &Seen, dot: Dot| seen.get(&dot.stream).is_some_and(|seq| *seq >= dot.seq);
        // Newest first, so that without the gate causality is broken.
        loop {
            let receiver = &mut self.workstations[to];
            let ready = |made: &&Made| {
                let next = receiver.seen.get(&made.commit.dot.stream).copied().unwrap_or(0) + 1;
                let follows = made.commit.dot.seq == next;
                let causal = made.seen.iter().all(|(s, n)| receiver.seen.get(s).copied().unwrap_or(0) >= *n);
                has(&sender, made.commit.dot) && follows && (causal || !self.gate)
            };
            let Some(made) = self.commits.iter().rev().find(ready).filter(|_| given < most) else {
                return Ok(given);
            };
            let mut commit = made.commit.clone();
            (self.bug)(&mut commit);
            project(&receiver.db, &LIBRARY, &commit)?;
            receiver.seen.insert(commit.dot.stream, commit.dot.seq);
            receiver.clock = receiver.clock.max(Hlc(made.commit.hlc));
            given += 1;
        }
    }

    /// Everybody meets everybody until all have all.
    fn meet(&mut self) -> crate::Result<()> {
        for round in 0..self.workstations.len() {
            for to in 0..self.workstations.len() {
                self.deliver((to + round) % self.workstations.len(), to, usize::MAX)?;
            }
        }
        for workstation in &self.workstations[1..] {
            assert_eq!(workstation.seen, self.workstations[0].seen, "the exchange itself is complete");
        }
        Ok(())
    }

    /// Says how a workstation differs from the others, from a rebuild or from the oracle.
    fn verdict(&self) -> Result<(), String> {
        let rebuilt = empty();
        let mut log: Vec<&Commit> = self.commits.iter().map(|made| &made.commit).collect();
        log.sort_by_key(|commit| (commit.hlc, commit.dot));
        for commit in log {
            project(&rebuilt, &LIBRARY, commit).map_err(|error| error.to_string())?;
        }
        for workstation in &self.workstations {
            let (_, problems) = compare(&workstation.db, &rebuilt, &LIBRARY).unwrap();
            if !problems.is_empty() {
                return Err(format!("differs from a rebuild: {problems:?}"));
            }
        }
        let shown = self.workstations[0].shown();
        for book in self.workstations[0].books() {
            self.ask_oracle_of_existence(&rebuilt, book, shown.contains(&book))?;
            for field in [TITLE, YEAR].into_iter().filter(|_| shown.contains(&book)) {
                self.ask_oracle(&rebuilt, book, field)?;
            }
        }
        Ok(())
    }

    /// A book is gone when anybody erased it; and disputed when somebody edited it whom nobody who erased it had heard.
    fn ask_oracle_of_existence(&self, db: &Connection, book: Id, is_shown: bool) -> Result<(), String> {
        let of_book = |made: &&Made, erases: bool| {
            let writes = &made.commit.writes;
            let edits = |write: &Write| write.field != EXISTENCE;
            writes
                .iter()
                .any(|write| write.entity == book && if erases { write.strikes() } else { edits(write) })
        };
        let erased: Vec<&Made> = self.commits.iter().filter(|made| of_book(made, true)).collect();
        let heard = |edit: &Made| {
            let dot = edit.commit.dot;
            erased.iter().any(|other| other.seen.get(&dot.stream).is_some_and(|seq| *seq >= dot.seq))
        };
        let unheard = self.commits.iter().filter(|made| of_book(made, false)).any(|edit| !heard(edit));
        let disputed = db
            .prepare("SELECT 1 FROM conflict WHERE entity = ?1 AND field = 0")
            .unwrap()
            .exists([book])
            .unwrap();
        if is_shown == erased.is_empty() && disputed == (!erased.is_empty() && unheard) {
            Ok(())
        } else {
            Err(format!("{book}: shown {is_shown}, disputed {disputed}, erased {} times", erased.len()))
        }
    }

    /// Knows no heads and no bases, only which commits were known when each was made.
    fn ask_oracle(&self, db: &Connection, book: Id, field: u16) -> Result<(), String> {
        let writes: Vec<(&Made, Value)> = self
            .commits
            .iter()
            .filter_map(|made| {
                let of_book = || made.commit.writes.iter().filter(|write| write.entity == book);
                let value =
                    of_book().find(|write| write.field == field).and_then(|write| write.value.clone());
                let creates = of_book().any(|write| write.field == EXISTENCE);
                value.or(creates.then_some(Value::Null)).map(|value| (made, value))
            })
            .collect();
        let replaced = |one: &Made| {
            let dot = one.commit.dot;
            writes.iter().any(|(other, _)| other.seen.get(&dot.stream).is_some_and(|seq| *seq >= dot.seq))
        };
        let maximal: Vec<_> = writes.iter().filter(|(made, _)| !replaced(made)).collect();
        let values: BTreeSet<&Value> = maximal.iter().map(|(_, value)| value).collect();
        let newest = maximal.iter().max_by_key(|(made, _)| (made.commit.hlc, made.commit.dot)).unwrap();

        let name = BOOK.field(field).unwrap().name;
        let shown: Value = db
            .query_row(&format!("SELECT {name} FROM book WHERE id = ?1"), [book], |row| row.get(0))
            .unwrap();
        let disputed = db
            .prepare("SELECT 1 FROM conflict WHERE entity = ?1 AND field = ?2")
            .unwrap()
            .exists((book, field));
        let found: BTreeSet<Dot> = heads(db, book, field).unwrap().into_iter().collect();
        let wanted: BTreeSet<Dot> = maximal.iter().map(|(made, _)| made.commit.dot).collect();
        let right = shown == newest.1 && disputed.unwrap() == (values.len() > 1) && found == wanted;
        if right {
            Ok(())
        } else {
            Err(format!("{name}: shows {shown:?} of {values:?}, {found:?} for {wanted:?}"))
        }
    }
}

impl Workstation {
    fn shown(&self) -> Vec<Id> {
        let mut statement = self.db.prepare("SELECT id FROM book ORDER BY id").unwrap();
        statement.query_map([], |row| row.get(0)).unwrap().collect::<rusqlite::Result<_>>().unwrap()
    }

    fn books(&self) -> Vec<Id> {
        let mut statement = self.db.prepare("SELECT id FROM ent ORDER BY id").unwrap();
        statement.query_map([], |row| row.get(0)).unwrap().collect::<rusqlite::Result<_>>().unwrap()
    }
}

fn run(events: &[Event], bug: Bug, gate: bool) -> Result<u32, String> {
    let mut world = World::new(bug, gate);
    let all = events.iter().try_for_each(|event| world.happens(event)).and_then(|()| world.meet());
    all.map_err(|error| error.to_string())?;
    world.verdict()?;
    let db = &world.workstations[0].db;
    Ok(db.query_row("SELECT count(*) FROM conflict", [], |row| row.get(0)).unwrap())
}

#[test]
fn workstations_agree_and_conflicts_are_those_of_the_oracle() {
    let conflicts = std::cell::Cell::new(0);
    let mut runner = TestRunner::new(ProptestConfig::with_cases(200));
    let result = runner.run(&events(), |events| {
        conflicts.set(conflicts.get() + run(&events, |_| {}, true).map_err(TestCaseError::fail)?);
        Ok(())
    });
    result.unwrap();
    assert!(conflicts.get() > 20, "the events lead to conflicts: {conflicts:?}");
}

/// The test has teeth: it catches each of these mistakes.
#[test]
fn planted_mistakes_are_caught() {
    let bugs: [(&str, Bug, bool); 6] = [
        (
            "an erasure forgets what it had seen",
            |commit| {
                for write in commit.writes.iter_mut().filter(|write| write.strikes()) {
                    write.base.truncate(1);
                }
            },
            true,
        ),
        ("bases are ignored", |commit| commit.writes.iter_mut().for_each(|write| write.base.clear()), true),
        (
            "a base forgets the others",
            |commit| commit.writes.iter_mut().for_each(|w| w.base.truncate(1)),
            true,
        ),
        ("the time of arrival counts", |commit| commit.hlc = 1, true),
        (
            "an unknown value is not written",
            |commit| commit.writes.retain(|w| w.value != Some(Value::Null)),
            true,
        ),
        ("no causal gate", |_| {}, false),
    ];
    for (name, bug, gate) in bugs {
        let config = ProptestConfig {
            cases: 300,
            failure_persistence: None,
            max_shrink_iters: 0,
            ..Default::default()
        };
        let mut runner = TestRunner::new_with_rng(config, TestRunner::deterministic().new_rng());
        let caught =
            runner.run(&events(), |events| run(&events, bug, gate).map(|_| ()).map_err(TestCaseError::fail));
        assert!(caught.is_err(), "{name}: not caught");
    }
}

/// What the door does with a conflict: shows the newest, keeps both, and an officer decides, also for what is
/// shown.
#[test]
fn an_officer_decides_a_dispute() {
    let (mut desk, book) = crate::domain::Desk::with_book("first");
    let theirs = Commit {
        dot: Dot { stream: id(77), seq: 1 },
        hlc: 1,
        actor: id(5),
        command: "book.write".to_owned(),
        subject: None,
        seed: None,
        writes: vec![
            Write::new(
                BOOK.tag,
                book,
                TITLE,
                vec![Dot { stream: desk.vault.stream(), seq: 1 }],
                Value::Text("theirs".to_owned()),
            )
            .unwrap(),
        ],
    };
    desk.edit(1, |book| book.title = "ours".to_owned()).unwrap();
    let (db, schema): (&mut Connection, &Schema) = desk.vault.parts();
    let (header, body) = (theirs.header(), theirs.body());
    let hash = super::digest_of_chain(&super::GENESIS, &header);
    db.execute(
        "INSERT INTO commit_log (stream, seq, hlc, actor, command, header, body, hash) \
         VALUES (?1, 1, ?2, ?3, 'book.write', ?4, ?5, ?6)",
        (theirs.dot.stream, signed(theirs.hlc), theirs.actor, header, body, hash),
    )
    .unwrap();
    project(db, schema, &theirs).unwrap();
    let text = |text: &str| Value::Text(text.to_owned());
    let disputed = desk.vault.read().conflicts(book).unwrap();
    assert_eq!(disputed, BTreeMap::from([(TITLE, vec![text("theirs"), text("ours")])]));
    assert_eq!(desk.book(1).title, "ours", "the newest is shown");
    desk.edit(1, |book| book.year = Some(2000)).unwrap();
    assert_eq!(desk.vault.read().conflicts(book).unwrap(), disputed, "another field decides nothing");

    let shown = desk.book(1);
    assert!(desk.commit(|change| change.settle(&shown, "title")).unwrap());
    assert!(desk.vault.read().conflicts(book).unwrap().is_empty());
    assert_eq!(desk.book(1).title, "ours");
    assert!(desk.commit(|change| change.settle(&shown, "no such field")).is_err());
    desk.reopen();
}
