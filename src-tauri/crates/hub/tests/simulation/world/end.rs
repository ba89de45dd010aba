//! The end of the world: everybody meets everybody, and everything is compared.

use super::{Sent, Told, World, told};
use crate::{domain::NEWER, oracle, scoped};
use exchange::{Error, Vector, scope::Holds, take};
use std::collections::BTreeSet;
use vault::PlainLog;

impl World {
    /// Everybody meets everybody; then everything is compared.
    pub(super) fn end(&mut self) -> Told<()> {
        for station in 0..self.stations.len() {
            self.upgrade(station)?;
        }
        self.once_each()?;
        self.refused = None;
        let ours: Vec<usize> = (0..self.stations.len()).filter(|station| !self.is_gone(*station)).collect();
        // What the office believes again in one round comes in the next, and what waited for it in the one after.
        let rounds = if self.gone.is_empty() { 3 } else { 5 };
        for _ in 0..rounds {
            for &to in &ours {
                for &from in &ours {
                    let known = self.says(to)?;
                    for sent in self.gives(from, Some(to), &known)? {
                        self.takes(to, &sent)?;
                    }
                    self.hears(from, to)?;
                    if from == 0 {
                        self.believe()?;
                    }
                }
            }
        }
        for &station in &ours {
            if let Some(place) = self.scope(station) {
                let (whole, divided) = (&self.stations[0].log, &self.stations[station].log);
                scoped::never_let_in(whole, divided, &self.handed_to(place))
                    .map_err(|what| format!("station {station}, {place}: {what}"))?;
            }
        }
        for &station in &ours {
            self.forget(station)?;
        }
        let first = self.vector(0)?;
        for &station in &ours {
            if self.vector(station)? != first {
                let (refused, other) = (&self.refused.clone(), self.vector(station)?);
                let lacks: Vec<_> = other.lacks(&first).chain(first.lacks(&other)).collect();
                return Err(format!(
                    "station {station} is not where the first is: {lacks:?}; refused: {refused:?}"
                ));
            }
        }
        for &station in &ours {
            let waits = self.stations[station]
                .log
                .exchange::<_, Error>(|intake| take::inbox(intake))
                .map_err(told)?;
            if waits.iter().any(|waits| waits.why != "early" || waits.wanted.is_none()) {
                return Err(format!("left in the inbox: {waits:?}"));
            }
        }
        let whole: BTreeSet<usize> =
            ours.iter().copied().filter(|station| self.scope(*station).is_none()).collect();
        let logs: Vec<&PlainLog> = whole.iter().map(|station| &self.stations[*station].log).collect();
        let found = oracle::compare(&logs, &self.made, &self.lost, &mut self.random)?;
        (self.tally.conflicts, self.tally.late) = (found.conflicts, found.late);
        for &station in &ours {
            if let Some(place) = self.trusted.scope(self.stations[station].device.public().id()) {
                let (whole, divided) = (&self.stations[0].log, &self.stations[station].log);
                self.tally.kept_back += scoped::compare(whole, divided, place, &self.lost)
                    .map_err(|what| format!("station {station}, {place}: {what}"))?;
            }
        }
        self.keys_end()
    }

    /// Each batch once, to somebody who knows nothing, in any order: what comes early must not be lost.
    pub(super) fn once_each(&mut self) -> Told<()> {
        let sent = self.gives(0, None, &<(Vector, Holds)>::default())?;
        let mut batches: Vec<Vec<u8>> = sent
            .into_iter()
            .filter_map(|sent| match sent {
                Sent::Batch(bytes) => Some(bytes),
                Sent::Fill(_) => None,
            })
            .collect();
        if self.lacks_something(0)? {
            return Ok(());
        }
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
