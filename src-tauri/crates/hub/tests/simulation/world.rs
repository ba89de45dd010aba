//! The world: workstations, what is on its way between them, and a hub that is not always honest.

mod end;
mod erase;
mod hub;
mod lost;
mod scopes;

use crate::{
    domain::{Handing, NEWER, Note, OLDER, Places, Receipt, Tag, older},
    oracle::Made,
    random::Random,
};
use chrono::{DateTime, TimeDelta, Utc};
use exchange::{
    Error, Vector, cut,
    scope::{self, Holds},
    take::{self, Outcome},
    trust::{Certificate, Kind, Trusted},
};
use std::collections::{BTreeMap, BTreeSet};
use vault::{Change, Device, Dot, Id, Intent, KeyId, PlainLog, fault::Fault};

/// What is different from an honest program.
#[derive(Default)]
pub struct Plan {
    pub fault: Option<Fault>,
    pub reuses_stream: bool,
    /// What others built on a lost device is never believed.
    pub never_believes: bool,
}

/// What happened, to see that everything did.
#[derive(Default)]
pub struct Tally {
    pub commits: u64,
    pub conflicts: u64,
    pub refused: u64,
    pub parked: u64,
    pub restores: u64,
    pub filled: u64,
    pub forgotten: u64,
    pub kept_back: u64,
    pub revoked: u64,
    pub believed: u64,
    pub epochs: u64,
    pub erased: u64,
    /// What was erased while somebody else went on with it.
    pub late: u64,
}

/// What is on its way.
#[derive(Clone)]
enum Sent {
    /// A batch.
    Batch(Vec<u8>),
    /// Values for commits that are there.
    Fill(Vec<u8>),
}

impl Sent {
    fn bytes(&mut self) -> &mut Vec<u8> {
        match self {
            Self::Batch(bytes) | Self::Fill(bytes) => bytes,
        }
    }
}

pub struct Station {
    pub log: PlainLog,
    device: Device,
    skew: TimeDelta,
    is_newer: bool,
    backup: Option<PlainLog>,
    /// What each other one said it has.
    heard: BTreeMap<usize, (Vector, Holds)>,
}

pub struct World {
    random: Random,
    now: DateTime<Utc>,
    stations: Vec<Station>,
    trusted: Trusted,
    stranger: Device,
    made: BTreeMap<(Id, u64), Made>,
    office: Device,
    /// Why something was refused last.
    refused: Option<String>,
    /// What a disk that died took with it: nobody else had the values of these records in these commits.
    lost: BTreeSet<(Dot, Id)>,
    /// Everything that was ever sent, and to whom, for replays.
    sent: Vec<(usize, Sent)>,
    hub: hub::Hub,
    ids: u32,
    tally: Tally,
    reuses_stream: bool,
    never_believes: bool,
    /// Devices that were lost, and the newest epoch of the hub then.
    gone: BTreeMap<KeyId, u64>,
}

type Told<T> = Result<T, String>;

fn told(error: impl std::fmt::Display) -> String {
    error.to_string()
}

fn secret(seed: u64, number: usize) -> [u8; 32] {
    let mut bytes = [7; 32];
    bytes[..8].copy_from_slice(&seed.to_be_bytes());
    bytes[8..16].copy_from_slice(&u64::try_from(number).unwrap().to_be_bytes());
    bytes
}

impl World {
    /// Plays a seed to its end.
    pub fn play(seed: u64, plan: &Plan) -> Told<Tally> {
        let mut world = Self::new(seed, plan);
        let steps = 36 + world.random.below(72);
        for _ in 0..steps {
            world.step()?;
        }
        world.end()?;
        Ok(world.tally)
    }

    fn new(seed: u64, plan: &Plan) -> Self {
        let mut random = Random::new(seed);
        let now = DateTime::from_timestamp(1_795_000_000, 0).unwrap();
        let (root, office) =
            (Device::from_secret(secret(seed, 1000)), Device::from_secret(secret(seed, 1001)));
        let certify = |by: &Device, kind, of: &Device| {
            Certificate::issue(by, kind, of.public(), of.recipient(), "", now)
        };
        let mut trusted = Trusted::of(certify(&root, Kind::Authority, &root)).unwrap();
        trusted.learn(&[certify(&root, Kind::Office, &office)]);
        let mut world = Self {
            now,
            stations: Vec::new(),
            trusted,
            stranger: Device::from_secret(secret(seed, 1002)),
            made: BTreeMap::new(),
            office: Device::from_secret(secret(seed, 1001)),
            refused: None,
            lost: BTreeSet::new(),
            sent: Vec::new(),
            hub: hub::Hub::default(),
            ids: 0,
            tally: Tally::default(),
            reuses_stream: plan.reuses_stream,
            never_believes: plan.never_believes,
            gone: BTreeMap::new(),
            random: Random::new(seed ^ 0xabcd),
        };
        for number in 0..3 + random.below(3) {
            let device = Device::from_secret(secret(seed, number));
            world.trusted.learn(&[certify(&office, Kind::Device, &device)]);
            let is_newer = random.chance(60);
            let stream = world.id();
            // Some clocks are right, some are off by up to two years.
            let skew = if random.chance(50) { 0 } else { i64::try_from(random.below(1460)).unwrap() - 730 };
            world.stations.push(Station {
                log: PlainLog::new(if is_newer { &NEWER } else { &OLDER }, stream).unwrap(),
                device,
                skew: TimeDelta::days(skew),
                is_newer,
                backup: None,
                heard: BTreeMap::new(),
            });
            world.own(number);
            // The first always knows everything.
            if number > 0 && random.chance(60) {
                world.assign(number, &format!("place {number}"));
            }
        }
        world
    }

    fn id(&mut self) -> Id {
        self.ids += 1;
        let mut bytes = [0; 16];
        bytes[8..].copy_from_slice(&self.random.next().to_be_bytes());
        bytes[..4].copy_from_slice(&self.ids.to_be_bytes());
        Id::from_bytes(bytes)
    }

    /// Tells the file which stream it writes, as opening it does.
    fn own(&mut self, station: usize) {
        self.stations[station].log.note_own().unwrap();
    }

    fn step(&mut self) -> Told<()> {
        self.now += TimeDelta::minutes(i64::try_from(self.random.below(600)).unwrap());
        let station = self.random.below(self.stations.len());
        if self.is_gone(station) {
            return Ok(());
        }
        match self.random.below(127) {
            124..=126 => self.erase(station),
            123 => self.lose(station),
            100..=109 => self.hand_over(station),
            110..=120 => self.receive(station),
            121..=122 => self.forget(station),
            0..=15 => self.create(station),
            16..=48 => self.edit(station),
            49..=51 => self.settle(station),
            52..=81 => self.carry(station),
            82..=86 => self.push(station),
            87..=92 => self.pull(station),
            93..=94 => {
                self.stations[station].backup = Some(self.stations[station].log.copy().map_err(told)?);
                Ok(())
            }
            95..=96 => self.restore(station),
            97 => self.clone_of(station),
            98 => self.upgrade(station),
            _ => self.forge(station),
        }
    }

    fn commit(
        &mut self,
        station: usize,
        command: impl FnOnce(&mut Change<'_>) -> vault::Result<bool>,
    ) -> Told<()> {
        let seen = self.vector(station)?;
        let (stream, now) = (self.stations[station].log.stream(), self.now + self.stations[station].skew);
        let seq = seen.seq(stream) + 1;
        let sql = "SELECT entity, stream, seq FROM exchange_withheld";
        let blind = self.stations[station].log.read().rows(sql, [], |row| {
            let seq: i64 = row.get(2)?;
            Ok((row.get(0)?, Dot { stream: row.get(1)?, seq: u64::try_from(seq).unwrap_or(0) }))
        });
        let blind = blind.map_err(told)?.into_iter().collect();
        let log = &mut self.stations[station].log;
        let actor = Id::from_bytes([9; 16]);
        let intent = Intent { actor, command: "note.write", subject: None, now };
        if log.commit::<_, vault::Error>(&intent, command).map_err(told)? {
            self.tally.commits += 1;
            let commit = log.commits_of(stream, seq).map_err(told)?;
            // A dot that is used twice is what a stream gone on with after a restore leads to.
            self.made.insert((stream, seq), Made { commit, seen, blind });
        }
        Ok(())
    }

    fn vector(&mut self, station: usize) -> Told<Vector> {
        let log = &mut self.stations[station].log;
        log.exchange::<_, Error>(|intake| Ok(Vector::from(intake.tips()?))).map_err(told)
    }

    fn create(&mut self, station: usize) -> Told<()> {
        let (id, other) = (self.id(), self.id());
        let (handing, receipt) = (self.id(), self.id());
        let place = self.scope(station).unwrap_or_default().to_owned();
        let title = format!("note {}", self.random.below(3));
        let count = self.random.chance(50).then(|| i64::try_from(self.random.below(3)).unwrap());
        let is_newer = self.stations[station].is_newer;
        let with_tag = self.random.chance(40);
        self.commit(station, |change| {
            if is_newer {
                change.create(&Note { id, title, count, colour: Some("red".to_owned()) })?;
                if with_tag {
                    change.create(&Tag { id: other, note: id, word: "tag".to_owned() })?;
                }
            } else {
                change.create(&older::Note { id, title, count })?;
            }
            change.create(&Handing { id: handing, note: id, place })?;
            change.create(&Receipt { id: receipt, handing })?;
            Ok(true)
        })
    }

    fn some_note(&mut self, station: usize) -> Told<Option<Id>> {
        let read = self.stations[station].log.read();
        let known =
            read.rows("SELECT id FROM note ORDER BY id", [], |row| row.get::<_, Id>(0)).map_err(told)?;
        // Old records and few of them, so that two workstations meet in one.
        let place = self.random.below(known.len().min(4));
        Ok(known.get(place).copied())
    }

    fn edit(&mut self, station: usize) -> Told<()> {
        let Some(id) = self.some_note(station)? else { return Ok(()) };
        let (what, value) = (self.random.below(4), self.random.below(3));
        let (is_newer, number) = (self.stations[station].is_newer, i64::try_from(value).unwrap());
        self.commit(station, |change| {
            if is_newer {
                let mut note: Note = change.read().get(id)?;
                match what {
                    0 => note.title = format!("title {value}"),
                    1 => note.count = None,
                    2 => note.count = Some(number),
                    _ => note.colour = Some(format!("colour {value}")),
                }
                change.update(&note)
            } else {
                let mut note: older::Note = change.read().get(id)?;
                match what {
                    0 => note.title = format!("title {value}"),
                    1 => note.count = None,
                    _ => note.count = Some(number),
                }
                change.update(&note)
            }
            .map(|_| true)
        })
    }

    fn settle(&mut self, station: usize) -> Told<()> {
        let Some(id) = self.some_note(station)? else { return Ok(()) };
        let is_newer = self.stations[station].is_newer;
        self.commit(station, |change| {
            if is_newer {
                let note: Note = change.read().get(id)?;
                change.settle(&note, "title").map(|_| true)
            } else {
                let note: older::Note = change.read().get(id)?;
                change.settle(&note, "title").map(|_| true)
            }
        })
    }

    /// What a workstation gives to another, beyond what that one has.
    fn gives(&mut self, from: usize, to: Option<usize>, known: &(Vector, Holds)) -> Told<Vec<Sent>> {
        let trusted = &self.trusted;
        let to = to.map(|to| self.stations[to].device.public().id());
        let station = &mut self.stations[from];
        let device = &station.device;
        let sent = station.log.exchange::<_, Error>(|intake| {
            cut::cut(intake, device)?;
            let reach = match to {
                Some(to) => scope::reach_of(intake, &Places, trusted, to, false)?,
                None => None,
            };
            let held = std::slice::from_ref(&known.1);
            let offer = scope::offer(intake, reach.as_ref(), &known.0, held)?;
            let mut all: Vec<Sent> = scope::fills(intake, &offer)?.into_iter().map(Sent::Fill).collect();
            for name in &offer.names {
                let batch = scope::load(intake, *name, &offer)?;
                all.extend(batch.map(|batch| Sent::Batch(batch.bytes())));
            }
            Ok(all)
        });
        sent.map_err(told)
    }

    fn takes(&mut self, to: usize, sent: &Sent) -> Told<()> {
        match sent {
            Sent::Batch(bytes) => self.takes_batch(to, bytes),
            Sent::Fill(bytes) => {
                let log = &mut self.stations[to].log;
                match log.exchange::<_, Error>(|intake| scope::take_fill(intake, bytes)) {
                    Ok(records) => self.tally.filled += records,
                    Err(Error::Refused(_)) => self.tally.refused += 1,
                    Err(other) => return Err(other.to_string()),
                }
                Ok(())
            }
        }
    }

    fn takes_batch(&mut self, station: usize, bytes: &[u8]) -> Told<()> {
        let now = self.now + self.stations[station].skew;
        let Station { log, device, .. } = &mut self.stations[station];
        match take::take(log, device, &self.trusted, bytes, now) {
            Ok(outcomes) => {
                let is_changed = outcomes.iter().any(|outcome| matches!(outcome, Outcome::Applied { .. }));
                for outcome in outcomes {
                    match outcome {
                        Outcome::Early(..) => self.tally.parked += 1,
                        Outcome::Forked(_) | Outcome::OwnIsAhead => {
                            return Err(format!("an alarm without cause: {outcome:?}"));
                        }
                        Outcome::Newer => return Err("nothing is newer".to_owned()),
                        Outcome::Applied { .. } | Outcome::Known | Outcome::Filled(_) => {}
                    }
                }
                if is_changed {
                    return self.is_closed(station);
                }
            }
            Err(Error::Refused(reason)) => {
                self.tally.refused += 1;
                self.refused = Some(format!("{reason:?} at {station}"));
            }
            Err(other) => return Err(other.to_string()),
        }
        Ok(())
    }

    /// Whatever is here, all that its maker had seen is here too. A hub that hides a tail cannot make it otherwise.
    fn is_closed(&mut self, station: usize) -> Told<()> {
        let vector = self.vector(station)?;
        for (stream, (seq, _)) in &vector.0 {
            let Some(made) = self.made.get(&(*stream, *seq)) else { continue };
            if let Some((lacking, seq)) = vector.lacks(&made.seen).next() {
                return Err(format!("station {station} has what rests on {lacking}/{seq}, and not that"));
            }
        }
        Ok(())
    }

    /// By a bad stick: cut short, flipped, doubled, lost, in any order, with old ones among them.
    pub(super) fn carry(&mut self, from: usize) -> Told<()> {
        let to = self.random.below(self.stations.len());
        if self.is_gone(to) {
            return Ok(());
        }
        let known = match self.stations[from].heard.get(&to) {
            Some(known) if self.random.chance(80) => known.clone(),
            _ => <(Vector, Holds)>::default(),
        };
        let mut sent = self.gives(from, Some(to), &known)?;
        self.sent.extend(sent.iter().map(|sent| (to, sent.clone())));
        if self.random.chance(30) {
            self.random.shuffle(&mut sent);
        }
        // A stick is sealed for whom it is for: what comes again comes there again.
        let old: Vec<&Sent> =
            self.sent.iter().filter(|(other, _)| *other == to).map(|(_, sent)| sent).collect();
        if self.random.chance(20) && !old.is_empty() {
            sent.push(old[self.random.below(old.len())].clone());
        }
        for mut sent in sent {
            match self.random.below(100) {
                0..=9 => {
                    let length = sent.bytes().len();
                    let end = self.random.below(length);
                    sent.bytes().truncate(end);
                }
                10..=19 => {
                    let length = sent.bytes().len();
                    let (place, bit) = (self.random.below(length), self.random.below(8));
                    sent.bytes()[place] ^= 1 << bit;
                }
                20..=24 => self.takes(to, &sent.clone())?,
                25..=34 => continue,
                _ => {}
            }
            self.takes(to, &sent)?;
        }
        if self.random.chance(30) {
            self.forget(to)?;
        }
        // What the other says it has comes back, or does not.
        if self.random.chance(60) {
            self.hears(from, to)?;
            if self.random.chance(60) {
                self.forget(from)?;
            }
        }
        Ok(())
    }

    fn restore(&mut self, station: usize) -> Told<()> {
        let Some(backup) = &self.stations[station].backup else { return Ok(()) };
        let log = backup.copy().map_err(told)?;
        let (stream, is_newer) = (self.id(), self.stations[station].is_newer);
        let station_of = &mut self.stations[station];
        let dead = std::mem::replace(&mut station_of.log, log).commits().map_err(told)?;
        station_of.heard.clear();
        if is_newer {
            station_of.log.upgrade(&NEWER).map_err(told)?;
        }
        if !self.reuses_stream {
            self.stations[station].log.go_on_as(stream);
        }
        self.own(station);
        self.tally.restores += 1;
        self.mourn(&dead)
    }

    /// A machine is copied, and the copy notices that it is on another one.
    fn clone_of(&mut self, station: usize) -> Told<()> {
        if self.stations.len() > 6 {
            return Ok(());
        }
        let stream = self.id();
        let of = &self.stations[station];
        let mut log = of.log.copy().map_err(told)?;
        log.go_on_as(stream);
        let (skew, is_newer) = (of.skew, of.is_newer);
        let device = Device::from_secret(of.device.secret_of_simulation());
        self.stations.push(Station { log, device, skew, is_newer, backup: None, heard: BTreeMap::new() });
        self.own(self.stations.len() - 1);
        Ok(())
    }

    fn upgrade(&mut self, station: usize) -> Told<()> {
        let station = &mut self.stations[station];
        station.is_newer = true;
        station.log.upgrade(&NEWER).map_err(told)
    }

    /// Somebody without a certificate, or in the name of another, writes a batch.
    fn forge(&mut self, station: usize) -> Told<()> {
        let honest = self.sent.iter().rev().find_map(|(_, sent)| match sent {
            Sent::Batch(bytes) => Some(bytes),
            Sent::Fill(_) => None,
        });
        let Some(honest) = honest else { return Ok(()) };
        let honest = exchange::batch::Batch::read(honest).map_err(told)?;
        let Ok(mut commits) = honest.commits() else { return Ok(()) };
        let mut log = PlainLog::new(&NEWER, honest.head.stream()).map_err(told)?;
        let id = self.id();
        let now = self.now + TimeDelta::days(3000);
        let intent = Intent { actor: id, command: "forged", subject: None, now };
        log.commit::<_, vault::Error>(&intent, |change| {
            change.create(&Note { id, title: "forged".to_owned(), count: None, colour: None })
        })
        .map_err(told)?;
        let forged = log.exchange::<_, Error>(|intake| Ok(intake.commits(honest.head.stream(), 1, 1)?));
        commits.extend(forged.map_err(told)?);
        // The head of a real device, with commits that it never made.
        let mut head = honest.head.clone();
        head.first = 1;
        head.last = 1;
        let commits = commits.split_off(commits.len() - 1);
        let bytes = head.forged(&commits, &self.stranger);
        let before = self.vector(station)?;
        let had_first = before.seq(honest.head.stream()) > 0;
        let now = self.now;
        let Station { log, device, .. } = &mut self.stations[station];
        let outcome = take::take(log, device, &self.trusted, &bytes, now);
        match outcome {
            Err(Error::Refused(_)) => self.tally.refused += 1,
            Ok(_) if had_first => return Err("a forged batch was looked at".to_owned()),
            other => return Err(format!("a forged batch was taken: {other:?}")),
        }
        Ok(())
    }
}
