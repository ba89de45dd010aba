//! Scopes in the world: who gets one, what is handed over and received, and what is forgotten.

use super::{Station, Told, World, told};
use crate::{
    domain::{self, Handing, Places, Receipt},
    oracle::strikes,
};
use exchange::{
    Error, Vector, peer,
    scope::{self, Holds},
    trust::Assignment,
};
use std::collections::BTreeSet;
use vault::{Commit, FieldValue, Id, Record, Write};

impl World {
    /// The office says which scope a station has, from its beginning on.
    pub(super) fn assign(&mut self, station: usize, scope: &str) {
        let device = self.stations[station].device.public().id();
        let statement = Assignment::issue(&self.office, device, scope, self.now);
        assert!(self.trusted.hear_scope(&statement.bytes()).unwrap());
    }

    /// The scope of a station; none is everything.
    pub(super) fn scope(&self, station: usize) -> Option<&str> {
        self.trusted.scope(self.stations[station].device.public().id())
    }

    /// Notes that were ever handed over to a place, also where nobody knows of it any more.
    pub(super) fn handed_to(&self, place: &str) -> BTreeSet<Id> {
        let [note_field, place_field] = [1, 2];
        let mut handed = BTreeSet::new();
        for made in self.made.values() {
            let of_handing = || made.commit.writes.iter().filter(|write| write.table == Handing::TABLE.tag);
            let value = |entity, field| {
                let mut writes = of_handing().filter(|write| write.entity == entity && write.field == field);
                writes.find_map(|write| write.value.clone())
            };
            for write in of_handing() {
                if value(write.entity, place_field) == Some(place.to_owned().to_value()) {
                    handed.extend(value(write.entity, note_field).and_then(|note| Id::from_value(note).ok()));
                }
            }
        }
        handed
    }

    pub(super) fn hand_over(&mut self, station: usize) -> Told<()> {
        let from = self.scope(station).unwrap_or_default().to_owned();
        let read = self.stations[station].log.read();
        let mut here = Vec::new();
        for note in read.rows("SELECT id FROM note ORDER BY id", [], |row| row.get(0)).map_err(told)? {
            let (holder, on_the_way) = domain::standing(read, note).map_err(told)?;
            if holder == from && on_the_way.is_empty() {
                here.push(note);
            }
        }
        let Some(note) = here.get(self.random.below(here.len())).copied() else { return Ok(()) };
        let other = self.random.below(self.stations.len());
        let place = match from.is_empty() {
            true => self.scope(other).unwrap_or_default().to_owned(),
            // Mostly to those who know everything.
            false if self.random.chance(80) => String::new(),
            false => self.scope(other).unwrap_or_default().to_owned(),
        };
        if place == from {
            return Ok(());
        }
        let id = self.id();
        self.commit(station, |change| change.create(&Handing { id, note, place }).map(|()| true))
    }

    pub(super) fn receive(&mut self, station: usize) -> Told<()> {
        let at = self.scope(station).unwrap_or_default().to_owned();
        let read = self.stations[station].log.read();
        let mut coming = Vec::new();
        for note in read.rows("SELECT id FROM note ORDER BY id", [], |row| row.get(0)).map_err(told)? {
            let (_, on_the_way) = domain::standing(read, note).map_err(told)?;
            coming.extend(on_the_way.into_iter().filter(|(_, to)| *to == at).map(|(handing, _)| handing));
        }
        let Some(handing) = coming.first().copied() else { return Ok(()) };
        let id = self.id();
        self.commit(station, |change| change.create(&Receipt { id, handing }).map(|()| true))?;
        // That it came is soon told: whoever sent it has perhaps gone on with it.
        if self.random.chance(50) { self.carry(station) } else { Ok(()) }
    }

    pub(super) fn forget(&mut self, station: usize) -> Told<()> {
        let own = self.stations[station].device.public().id();
        let trusted = &self.trusted;
        let forgotten = self.stations[station]
            .log
            .exchange::<_, Error>(|intake| scope::forget_for(intake, &Places, trusted, own))
            .map_err(told)?;
        self.tally.forgotten += u64::from(forgotten.gone.records);
        Ok(())
    }

    /// What was on a disk that died and nowhere else.
    pub(super) fn mourn(&mut self, dead: &[Commit]) -> Told<()> {
        let mut there = BTreeSet::new();
        for (number, station) in self.stations.iter().enumerate() {
            if self.is_gone(number) {
                continue;
            }
            for commit in station.log.commits().map_err(told)? {
                let held = commit.writes.iter().filter(|write| write.value.is_some());
                there.extend(held.map(|write| (commit.dot, write.entity)));
            }
        }
        // What was erased on it is gone too, also where the erasure died with it.
        let erased: BTreeSet<Id> = dead
            .iter()
            .flat_map(|commit| &commit.writes)
            .filter(|write| strikes(write))
            .map(|write| write.entity)
            .collect();
        for commit in dead {
            let was_held = |write: &&Write| write.value.is_some() || erased.contains(&write.entity);
            let held = commit.writes.iter().filter(was_held).map(|write| (commit.dot, write.entity));
            self.lost.extend(held.filter(|one| !there.contains(one)));
        }
        Ok(())
    }

    /// What a workstation says of itself.
    pub(super) fn says(&mut self, station: usize) -> Told<(Vector, Holds)> {
        let trusted = &self.trusted;
        let Station { log, device, .. } = &mut self.stations[station];
        let own = device.public().id();
        let said = log.exchange::<_, Error>(|intake| {
            Ok((Vector::from(intake.tips()?), scope::holds(intake, &Places, trusted, own)?))
        });
        said.map_err(told)
    }

    /// What it says comes to another. Whoever knows everything and says that it has something has a copy of it: a disk
    /// that dies must not take what others forgot because of it.
    pub(super) fn hears(&mut self, station: usize, of: usize) -> Told<()> {
        let said = self.says(of)?;
        let device = self.stations[of].device.public().id();
        if self.scope(of).is_none() && self.scope(station).is_some() {
            self.stations[of].backup = Some(self.stations[of].log.copy().map_err(told)?);
        }
        let known = peer::Peer { acknowledged: said.0.clone(), ..peer::Peer::default() };
        let log = &mut self.stations[station].log;
        let noted = log.exchange::<_, Error>(|intake| {
            peer::set(intake, device, &known)?;
            scope::note_holds(intake, device, &said.1)
        });
        noted.map_err(told)?;
        self.stations[station].heard.insert(of, said);
        Ok(())
    }

    pub(super) fn lacks_something(&mut self, station: usize) -> Told<bool> {
        let log = &mut self.stations[station].log;
        log.exchange::<_, Error>(|intake| scope::withholds(intake)).map_err(told)
    }
}
