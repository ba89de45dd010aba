//! Devices that are lost: the office revokes them, and later believes what others built on them.

use super::{Told, World, told};
use exchange::{Error, trust};

impl World {
    /// Whether the device of a station is revoked: whoever has it now writes and hears nothing of ours.
    pub(super) fn is_gone(&self, station: usize) -> bool {
        self.gone.contains_key(&self.stations[station].device.public().id())
    }

    /// A device is lost, with all copies of its disk. What the office does not know of it, it does not believe.
    pub(super) fn lose(&mut self, station: usize) -> Told<()> {
        let device = self.stations[station].device.public().id();
        // The office itself stays; and so do most of the others.
        if device == self.stations[0].device.public().id() || !self.gone.is_empty() {
            return Ok(());
        }
        let epoch = self.newest_epoch()?;
        self.gone.insert(device, epoch);
        self.tally.revoked += 1;
        let (office, trusted, now) = (&self.office, &mut self.trusted, self.now);
        self.stations[0]
            .log
            .exchange::<_, Error>(|intake| trust::revoke_for(intake, trusted, office, device, now))
            .map_err(told)?;
        for station in 0..self.stations.len() {
            if self.is_gone(station) {
                let dead = self.stations[station].log.commits().map_err(told)?;
                self.mourn(&dead)?;
            }
        }
        Ok(())
    }

    /// The office looked into what others have of lost devices, and believes it.
    pub(super) fn believe(&mut self) -> Told<()> {
        if self.never_believes {
            return Ok(());
        }
        let (office, trusted, now) = (&self.office, &mut self.trusted, self.now);
        for device in self.gone.keys() {
            let is_more = self.stations[0]
                .log
                .exchange::<_, Error>(|intake| trust::believe_for(intake, trusted, office, *device, now))
                .map_err(told)?;
            self.tally.believed += u64::from(is_more);
        }
        Ok(())
    }
}
