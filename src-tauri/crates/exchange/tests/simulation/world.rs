//! The world: workstations, what is on its way between them, and a hub that is not always honest.

use crate::{
    domain::{NEWER, Note, OLDER, Tag, older},
    oracle::{self, Made},
    random::Random,
};
use chrono::{DateTime, TimeDelta, Utc};
use exchange::{
    Error, Vector, cut,
    take::{self, Outcome},
    trust::{Certificate, Kind, Trusted},
};
use std::collections::BTreeMap;
use vault::{Change, Device, Id, Intent, PlainLog, fault::Fault};

/// What is different from an honest program.
#[derive(Default)]
pub struct Plan {
    pub fault: Option<Fault>,
    pub reuses_stream: bool,
}

/// What happened, to see that everything did.
#[derive(Default)]
pub struct Tally {
    pub commits: u64,
    pub conflicts: u64,
    pub refused: u64,
    pub parked: u64,
    pub restores: u64,
}

struct Station {
    log: PlainLog,
    device: Device,
    skew: TimeDelta,
    is_newer: bool,
    backup: Option<PlainLog>,
    /// What each other one said it has.
    heard: BTreeMap<usize, Vector>,
}

pub struct World {
    random: Random,
    now: DateTime<Utc>,
    stations: Vec<Station>,
    trusted: Trusted,
    stranger: Device,
    made: BTreeMap<(Id, u64), Made>,
    /// Everything that was ever sent, for replays.
    sent: Vec<Vec<u8>>,
    hub: Vec<(Id, u64, Vec<u8>)>,
    ids: u32,
    tally: Tally,
    reuses_stream: bool,
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
        let steps = 30 + world.random.below(60);
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
            sent: Vec::new(),
            hub: Vec::new(),
            ids: 0,
            tally: Tally::default(),
            reuses_stream: plan.reuses_stream,
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
        match self.random.below(100) {
            0..=15 => self.create(station),
            16..=52 => self.edit(station),
            53..=55 => self.settle(station),
            56..=81 => self.carry(station),
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
        let log = &mut self.stations[station].log;
        let actor = Id::from_bytes([9; 16]);
        let intent = Intent { actor, command: "note.write", subject: None, now };
        if log.commit::<_, vault::Error>(&intent, command).map_err(told)? {
            self.tally.commits += 1;
            let commit = log.commits_of(stream, seq).map_err(told)?;
            // A dot that is used twice is what a stream gone on with after a restore leads to.
            self.made.insert((stream, seq), Made { commit, seen });
        }
        Ok(())
    }

    fn vector(&mut self, station: usize) -> Told<Vector> {
        let log = &mut self.stations[station].log;
        log.exchange::<_, Error>(|intake| Ok(Vector::from(intake.tips()?))).map_err(told)
    }

    fn create(&mut self, station: usize) -> Told<()> {
        let (id, other) = (self.id(), self.id());
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

    /// The batches that a workstation gives, beyond what the other has.
    fn gives(&mut self, from: usize, known: &Vector) -> Told<Vec<Vec<u8>>> {
        let station = &mut self.stations[from];
        let device = &station.device;
        let batches = station.log.exchange::<_, Error>(|intake| {
            cut::cut(intake, device)?;
            let names = cut::beyond(intake, known)?;
            let mut all = Vec::new();
            for name in names {
                all.extend(cut::load(intake, name)?.map(|batch| batch.bytes()));
            }
            Ok(all)
        });
        batches.map_err(told)
    }

    fn takes(&mut self, station: usize, bytes: &[u8]) -> Told<()> {
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
                        Outcome::Applied { .. } | Outcome::Known => {}
                    }
                }
                if is_changed {
                    return self.is_closed(station);
                }
            }
            Err(Error::Refused(_)) => self.tally.refused += 1,
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
    fn carry(&mut self, from: usize) -> Told<()> {
        let to = self.random.below(self.stations.len());
        let known = match self.stations[from].heard.get(&to) {
            Some(known) if self.random.chance(80) => known.clone(),
            _ => Vector::default(),
        };
        let mut batches = self.gives(from, &known)?;
        self.sent.extend(batches.iter().cloned());
        if self.random.chance(30) {
            self.random.shuffle(&mut batches);
        }
        if self.random.chance(20) && !self.sent.is_empty() {
            batches.push(self.sent[self.random.below(self.sent.len())].clone());
        }
        for mut batch in batches {
            match self.random.below(100) {
                0..=9 => batch.truncate(self.random.below(batch.len())),
                10..=19 => {
                    let place = self.random.below(batch.len());
                    batch[place] ^= 1 << self.random.below(8);
                }
                20..=24 => self.takes(to, &batch.clone())?,
                25..=34 => continue,
                _ => {}
            }
            self.takes(to, &batch)?;
        }
        // What the other says it has comes back, or does not.
        if self.random.chance(50) {
            let has = self.vector(to)?;
            self.stations[from].heard.insert(to, has);
        }
        Ok(())
    }

    fn push(&mut self, station: usize) -> Told<()> {
        for bytes in self.gives(station, &Vector::default())? {
            let batch = exchange::batch::Batch::read(&bytes).map_err(told)?;
            let (stream, last) = (batch.head.stream(), batch.head.last);
            if !self.hub.iter().any(|(s, l, _)| (*s, *l) == (stream, last)) {
                self.hub.push((stream, last, bytes));
            }
        }
        Ok(())
    }

    /// From the hub, which may hide the end of a stream.
    fn pull(&mut self, station: usize) -> Told<()> {
        let known = self.vector(station)?;
        let hidden = self.random.chance(40).then(|| self.random.below(self.hub.len()));
        let hidden = hidden.and_then(|place| self.hub.get(place)).map(|(stream, last, _)| (*stream, *last));
        let offered: Vec<Vec<u8>> = self
            .hub
            .iter()
            .filter(|(stream, last, _)| *last > known.seq(*stream))
            .filter(|(stream, last, _)| hidden.is_none_or(|(of, from)| *stream != of || *last < from))
            .map(|(_, _, bytes)| bytes.clone())
            .collect();
        offered.iter().try_for_each(|bytes| self.takes(station, bytes))
    }

    fn restore(&mut self, station: usize) -> Told<()> {
        let Some(backup) = &self.stations[station].backup else { return Ok(()) };
        let log = backup.copy().map_err(told)?;
        let (stream, is_newer) = (self.id(), self.stations[station].is_newer);
        let station_of = &mut self.stations[station];
        station_of.log = log;
        station_of.heard.clear();
        if is_newer {
            station_of.log.upgrade(&NEWER).map_err(told)?;
        }
        if !self.reuses_stream {
            self.stations[station].log.go_on_as(stream);
        }
        self.own(station);
        self.tally.restores += 1;
        Ok(())
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
        let Some(honest) = self.sent.last() else { return Ok(()) };
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

    /// Everybody meets everybody; then everything is compared.
    fn end(&mut self) -> Told<()> {
        for station in 0..self.stations.len() {
            self.upgrade(station)?;
        }
        self.once_each()?;
        for _ in 0..2 {
            for to in 0..self.stations.len() {
                for from in 0..self.stations.len() {
                    let known = self.vector(to)?;
                    for bytes in self.gives(from, &known)? {
                        self.takes(to, &bytes)?;
                    }
                }
            }
        }
        let first = self.vector(0)?;
        for station in 1..self.stations.len() {
            if self.vector(station)? != first {
                return Err(format!("station {station} does not know the same as the first"));
            }
        }
        for station in &mut self.stations {
            let waits = station.log.exchange::<_, Error>(|intake| take::inbox(intake)).map_err(told)?;
            if waits.iter().any(|waits| waits.why != "early" || waits.wanted.is_none()) {
                return Err(format!("left in the inbox: {waits:?}"));
            }
        }
        self.tally.conflicts = oracle::compare(
            &self.stations.iter().map(|station| &station.log).collect::<Vec<_>>(),
            &self.made,
            &mut self.random,
        )?;
        Ok(())
    }

    /// Each batch once, to somebody who knows nothing, in any order: what comes early must not be lost.
    fn once_each(&mut self) -> Told<()> {
        let mut batches = self.gives(0, &Vector::default())?;
        self.random.shuffle(&mut batches);
        let stream = self.id();
        let mut log = PlainLog::new(&NEWER, stream).map_err(told)?;
        for bytes in &batches {
            match take::take(&mut log, &self.stranger, &self.trusted, bytes, self.now) {
                Ok(_) => {}
                Err(error) => return Err(format!("given once, in any order: {error}")),
            }
        }
        let has = log.exchange::<_, Error>(|intake| Ok(Vector::from(intake.tips()?))).map_err(told)?;
        let wanted = self.vector(0)?;
        match has.lacks(&wanted).next() {
            None => Ok(()),
            Some((stream, seq)) => Err(format!("given once, in any order: {stream}/{seq} was lost")),
        }
    }
}
