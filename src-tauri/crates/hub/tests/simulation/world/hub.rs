//! A hub that is not always honest: sealed rows, and statements about the keys of its epochs.

use super::{Sent, Station, Told, World, told};
use exchange::{Error, Vector, batch::Batch, scope::Holds, wire::encoded};
use hub::{
    ALL,
    keys::{self, Epoch},
    seal::{self, Body},
};
use vault::Id;

/// What lies at the hub.
#[derive(Default)]
pub struct Hub {
    rows: Vec<Row>,
    statements: Vec<Vec<u8>>,
}

#[derive(Clone)]
struct Row {
    stream: Id,
    last: u64,
    epoch: u64,
    body: Vec<u8>,
}

impl World {
    /// Statements go both ways before anything else; the office makes what is missing.
    fn states(&mut self, station: usize) -> Told<()> {
        let (office, trusted, now) = (&self.office, &self.trusted, self.now);
        let Station { log, device, .. } = &mut self.stations[station];
        let known: Vec<Vec<u8>> = log
            .exchange::<_, hub::Error>(|intake| {
                for statement in &self.hub.statements {
                    keys::learn(intake, trusted, device, statement)?;
                }
                if station == 0 {
                    keys::tend_for(intake, trusted, office, device, ALL, now)?;
                }
                Ok(keys::stated(intake, ALL)?.iter().map(Epoch::bytes).collect())
            })
            .map_err(told)?;
        for statement in known {
            if !self.hub.statements.contains(&statement) {
                self.hub.statements.push(statement);
            }
        }
        Ok(())
    }

    pub(super) fn push(&mut self, station: usize) -> Told<()> {
        // The hub carries what is not divided.
        if self.scope(station).is_some() || self.lacks_something(station)? {
            return Ok(());
        }
        self.states(station)?;
        let log = &mut self.stations[station].log;
        let newest = log.exchange::<_, Error>(|intake| Ok(keys::held(intake, ALL)?.pop())).map_err(told)?;
        let Some(key) = newest else { return Ok(()) };
        for sent in self.gives(station, None, &<(Vector, Holds)>::default())? {
            let Sent::Batch(bytes) = sent else { continue };
            let batch = Batch::read(&bytes).map_err(told)?;
            let (stream, last) = (batch.head.stream(), batch.head.last);
            if self.hub.rows.iter().any(|row| (row.stream, row.last) == (stream, last)) {
                continue;
            }
            let body = encoded(&Body { batch: bytes.into(), blobs: Vec::new() });
            let body = key.seal(&seal::place(stream, last, ALL, key.epoch), &body).map_err(told)?;
            self.hub.rows.push(Row { stream, last, epoch: key.epoch, body });
        }
        Ok(())
    }

    /// From the hub, which may hide the end of a stream, or what was stated last.
    pub(super) fn pull(&mut self, station: usize) -> Told<()> {
        if self.scope(station).is_some() {
            return Ok(());
        }
        if self.random.chance(70) {
            self.states(station)?;
        }
        let known = self.vector(station)?;
        let rows = &self.hub.rows;
        let hidden = self.random.chance(40).then(|| self.random.below(rows.len()));
        let hidden = hidden.and_then(|place| rows.get(place)).map(|row| (row.stream, row.last));
        let offered: Vec<Row> = rows
            .iter()
            .filter(|row| row.last > known.seq(row.stream))
            .filter(|row| hidden.is_none_or(|(stream, from)| row.stream != stream || row.last < from))
            .cloned()
            .collect();
        // What is sealed under a key that is not here yet holds its stream up.
        let mut held_up = Vec::new();
        for row in offered {
            if held_up.contains(&row.stream) {
                continue;
            }
            match self.opened(station, &row)? {
                Some(batch) => self.takes_batch(station, &batch)?,
                None => held_up.push(row.stream),
            }
        }
        Ok(())
    }

    fn opened(&mut self, station: usize, row: &Row) -> Told<Option<Vec<u8>>> {
        let log = &mut self.stations[station].log;
        let held = log.exchange::<_, Error>(|intake| keys::held(intake, ALL)).map_err(told)?;
        let Some(key) = held.into_iter().find(|key| seal::key_of(&row.body) == Some(key.id)) else {
            return Ok(None);
        };
        let plain = key.open(&seal::place(row.stream, row.last, ALL, row.epoch), &row.body);
        let plain = plain.ok_or("a row does not open under its own key")?;
        let body: Body = exchange::wire::decoded(&plain).map_err(told)?;
        Ok(Some(body.batch.to_vec()))
    }

    /// Whoever is to know everything opens every row in the end; and a device that was lost opens what was sealed while it
    /// was one of ours, and nothing since, whatever it is given.
    pub(super) fn keys_end(&mut self) -> Told<()> {
        self.states(0)?;
        self.tally.epochs += self.newest_epoch()?;
        for station in 0..self.stations.len() {
            let is_whole = self.scope(station).is_none();
            if self.is_gone(station) || !is_whole {
                let id = self.stations[station].device.public().id();
                let until = self.gone.get(&id).copied().unwrap_or(0);
                for statement in &self.hub.statements {
                    let epoch = Epoch::read(statement).map_err(told)?;
                    if epoch.number > until && epoch.open(&self.stations[station].device).is_some() {
                        return Err(format!("station {station} has the key of epoch {}", epoch.number));
                    }
                }
                continue;
            }
            self.states(station)?;
            for row in self.hub.rows.clone() {
                if self.opened(station, &row)?.is_none() {
                    return Err(format!("station {station} cannot open {}/{}", row.stream, row.last));
                }
            }
        }
        Ok(())
    }

    /// Number of the newest epoch that was stated: the hub has all statements, also where the office was put back since.
    pub(super) fn newest_epoch(&self) -> Told<u64> {
        let mut newest = 0;
        for statement in &self.hub.statements {
            newest = newest.max(Epoch::read(statement).map_err(told)?.number);
        }
        Ok(newest)
    }
}
