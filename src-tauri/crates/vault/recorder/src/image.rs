//! The files as a kill or a power cut leaves them.

use crate::{Event, Tape};
use std::{
    collections::BTreeMap,
    fs, io,
    path::{Path, PathBuf},
};

/// What a disk writes at once.
const SECTOR: usize = 512;

/// Files as they are found after a crash.
#[derive(Debug, Clone, Default)]
pub struct Image {
    /// Each with its content.
    pub files: BTreeMap<PathBuf, Vec<u8>>,
    /// What had been acknowledged.
    pub acknowledged: Option<u64>,
}

impl Image {
    /// Writes the files into an empty folder.
    ///
    /// # Errors
    /// Of the file system.
    pub fn write_into(&self, folder: &Path) -> io::Result<()> {
        self.files.iter().try_for_each(|(name, bytes)| fs::write(folder.join(name), bytes))
    }
}

impl Tape {
    /// As a kill after this many events leaves the files: the operating system keeps all that was written.
    #[must_use]
    pub fn after_kill(&self, events: usize) -> Image {
        let mut image = Image { files: self.base.clone(), acknowledged: None };
        for event in self.events.iter().take(events) {
            match event {
                Event::Acknowledged(number) => image.acknowledged = Some(*number),
                event => apply(&mut image.files, event),
            }
        }
        image
    }

    /// As a power cut after this many events leaves the files: what was synced is there; of the rest, each write is
    /// kept, lost, torn or garbled, in any order, as `seed` has it.
    #[must_use]
    pub fn after_power_cut(&self, events: usize, seed: u64) -> Image {
        let mut image = Image { files: self.base.clone(), acknowledged: None };
        let mut pending: BTreeMap<&Path, Vec<&Event>> = BTreeMap::new();
        for event in self.events.iter().take(events) {
            match event {
                Event::Acknowledged(number) => image.acknowledged = Some(*number),
                Event::Sync(file) => {
                    for event in pending.remove(file.as_path()).unwrap_or_default() {
                        apply(&mut image.files, event);
                    }
                }
                Event::Delete { file, durable: true } => {
                    pending.remove(file.as_path());
                    image.files.remove(file);
                }
                Event::Write { file, .. } | Event::Cut { file, .. } | Event::Delete { file, .. } => {
                    pending.entry(file).or_default().push(event);
                }
            }
        }
        let mut dice = Dice(seed);
        for (_, mut waiting) in pending {
            // A deletion that was not yet durable parts the file from its successor of the same name: in order.
            let parted = waiting.iter().any(|event| matches!(event, Event::Delete { .. }));
            if !parted && dice.below(2) == 0 {
                dice.shuffle(&mut waiting);
            }
            for event in waiting {
                match event {
                    Event::Write { file, at, bytes } => {
                        dice.write(image.files.entry(file.clone()).or_default(), *at, bytes);
                    }
                    Event::Delete { .. } if dice.below(2) == 0 => break,
                    event if dice.below(4) > 0 => apply(&mut image.files, event),
                    _ => {}
                }
            }
        }
        image
    }

    /// The tape of a program that never syncs these files: shows that a test of power cuts can fail.
    #[must_use]
    pub fn without_syncs(&self) -> Self {
        let mut tape = self.clone();
        tape.events.retain(|event| !matches!(event, Event::Sync(_)));
        tape
    }
}

fn apply(files: &mut BTreeMap<PathBuf, Vec<u8>>, event: &Event) {
    match event {
        Event::Write { file, at, bytes } => put(files.entry(file.clone()).or_default(), *at, bytes),
        Event::Cut { file, length } => files.entry(file.clone()).or_default().resize(*length, 0),
        Event::Delete { file, .. } => {
            files.remove(file);
        }
        Event::Sync(_) | Event::Acknowledged(_) => {}
    }
}

fn put(content: &mut Vec<u8>, at: usize, bytes: &[u8]) {
    let end = at + bytes.len();
    if content.len() < end {
        content.resize(end, 0);
    }
    content[at..end].copy_from_slice(bytes);
}

/// Chance that can be repeated: splitmix64.
struct Dice(u64);

impl Dice {
    fn roll(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut value = self.0;
        value = (value ^ (value >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        value = (value ^ (value >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        value ^ (value >> 31)
    }

    fn below(&mut self, end: u64) -> u64 {
        self.roll() % end.max(1)
    }

    fn shuffle<T>(&mut self, items: &mut [T]) {
        for last in (1..items.len()).rev() {
            let other = self.below(last as u64 + 1);
            items.swap(last, usize::try_from(other).unwrap_or(0));
        }
    }

    /// A write that nothing made durable.
    fn write(&mut self, content: &mut Vec<u8>, at: usize, bytes: &[u8]) {
        match self.below(4) {
            0 => {}
            1 => put(content, at, bytes),
            // Torn: some of its sectors.
            2 => {
                for (place, sector) in sectors(at, bytes) {
                    if self.below(2) == 0 {
                        put(content, place, sector);
                    }
                }
            }
            // Garbled: one of its sectors holds neither the old nor the new.
            _ => {
                put(content, at, bytes);
                let all: Vec<_> = sectors(at, bytes).collect();
                let chosen = usize::try_from(self.below(all.len() as u64)).unwrap_or(0);
                if let Some((place, sector)) = all.get(chosen) {
                    let noise: Vec<u8> = sector.iter().map(|_| self.roll().to_le_bytes()[0]).collect();
                    put(content, *place, &noise);
                }
            }
        }
    }
}

/// The parts of a write, one for each sector of the file, each with its place.
fn sectors(at: usize, bytes: &[u8]) -> impl Iterator<Item = (usize, &[u8])> {
    let mut rest = (at, bytes);
    std::iter::from_fn(move || {
        let (place, bytes) = rest;
        let first = (SECTOR - place % SECTOR).min(bytes.len());
        let (sector, others) = bytes.split_at(first);
        rest = (place + first, others);
        (!sector.is_empty()).then_some((place, sector))
    })
}
