//! The names of each person: which forms, at which place.

use super::vocabulary::NONE;
use super::words::Kind;

/// A form as it stands in a name: number (22 bits), first part (4), parts covered less one (2),
/// article taken off (1), kind (3).
#[derive(Clone, Copy)]
pub(crate) struct Held(u32);

impl Held {
    pub(crate) const MOST: u32 = 1 << 22;

    pub(crate) fn new(form: u32, first: usize, count: usize, bare: bool, kind: Kind) -> Self {
        let (first, count) = ((first as u32).min(15), (count as u32).clamp(1, 4) - 1);
        Self(
            form & (Self::MOST - 1) | first << 22 | count << 26 | u32::from(bare) << 28 | (kind as u32) << 29,
        )
    }

    pub(crate) const fn form(self) -> u32 {
        self.0 & (Self::MOST - 1)
    }

    pub(crate) const fn first(self) -> u32 {
        self.0 >> 22 & 15
    }

    pub(crate) const fn count(self) -> u32 {
        (self.0 >> 26 & 3) + 1
    }

    pub(crate) const fn bare(self) -> bool {
        self.0 >> 28 & 1 == 1
    }

    /// A single part as it stands.
    pub(crate) const fn whole(self) -> bool {
        self.0 >> 26 & 7 == 0
    }

    pub(crate) const fn kind(self) -> Kind {
        match self.0 >> 29 {
            1 => Kind::Particle,
            2 => Kind::Title,
            3 => Kind::Patronymic,
            4 => Kind::Initial,
            _ => Kind::Name,
        }
    }

    /// The parts covered, one bit each.
    pub(crate) const fn mask(self) -> u16 {
        (((1u32 << self.count()) - 1) << self.first()) as u16
    }
}

#[derive(Clone, Copy)]
struct Name {
    slot: u32,
    start: u32,
    len: u16,
    next: u32,
}

/// Names by number, persons by slot.
#[derive(Default)]
pub(crate) struct Store {
    pool: Vec<Held>,
    names: Vec<Name>,
    heads: Vec<u32>,
    free: Vec<u32>,
    waste: usize,
    live: usize,
}

impl Store {
    /// How many names are held.
    pub(crate) const fn len(&self) -> usize {
        self.live
    }

    /// One more than the highest name number ever given.
    pub(crate) fn numbers(&self) -> usize {
        self.names.len()
    }

    pub(crate) fn bytes(&self) -> usize {
        self.pool.capacity() * 4 + self.names.capacity() * size_of::<Name>() + self.heads.capacity() * 4
    }

    pub(crate) fn slot(&self, name: u32) -> u32 {
        self.names.get(name as usize).map_or(NONE, |n| n.slot)
    }

    pub(crate) fn forms(&self, name: u32) -> &[Held] {
        self.names
            .get(name as usize)
            .and_then(|n| self.pool.get(n.start as usize..n.start as usize + usize::from(n.len)))
            .unwrap_or(&[])
    }

    pub(crate) fn of_slot(&self, slot: u32) -> impl Iterator<Item = u32> {
        let head = self.heads.get(slot as usize).copied().filter(|n| *n != NONE);
        std::iter::successors(head, |n| self.names.get(*n as usize).map(|n| n.next).filter(|n| *n != NONE))
    }

    pub(crate) fn add(&mut self, slot: u32, held: &[Held]) -> u32 {
        if self.heads.len() <= slot as usize {
            self.heads.resize(slot as usize + 1, NONE);
        }
        let start = u32::try_from(self.pool.len()).unwrap_or(NONE);
        self.pool.extend_from_slice(held);
        let next = self.heads.get(slot as usize).copied().unwrap_or(NONE);
        let name = Name { slot, start, len: held.len() as u16, next };
        let number = match self.free.pop() {
            Some(number) => {
                self.names.get_mut(number as usize).into_iter().for_each(|n| *n = name);
                number
            }
            None => {
                self.names.push(name);
                u32::try_from(self.names.len() - 1).unwrap_or(NONE)
            }
        };
        self.heads.get_mut(slot as usize).into_iter().for_each(|h| *h = number);
        self.live += 1;
        number
    }

    /// Takes all names of a person out; returns what they held, name by name.
    pub(crate) fn remove(&mut self, slot: u32) -> Vec<(u32, Vec<Held>)> {
        let numbers: Vec<u32> = self.of_slot(slot).collect();
        let out = numbers.iter().map(|n| (*n, self.forms(*n).to_vec())).collect();
        for number in numbers {
            if let Some(name) = self.names.get_mut(number as usize) {
                self.waste += usize::from(name.len);
                *name = Name { slot: NONE, start: 0, len: 0, next: NONE };
                self.free.push(number);
                self.live -= 1;
            }
        }
        self.heads.get_mut(slot as usize).into_iter().for_each(|h| *h = NONE);
        if self.waste > self.pool.len() / 2 && self.waste > 1 << 16 {
            self.settle();
        }
        out
    }

    /// Gives back what removals have left.
    pub(crate) fn settle(&mut self) {
        let mut pool = Vec::with_capacity(self.pool.len() - self.waste);
        for name in &mut self.names {
            let held = name.start as usize..name.start as usize + usize::from(name.len);
            name.start = u32::try_from(pool.len()).unwrap_or(NONE);
            pool.extend_from_slice(self.pool.get(held).unwrap_or(&[]));
        }
        self.pool = pool;
        self.waste = 0;
        self.names.shrink_to_fit();
        self.heads.shrink_to_fit();
    }
}
