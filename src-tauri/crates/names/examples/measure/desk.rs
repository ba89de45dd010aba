//! The register as a registration desk meets it: an index, records by slot, queries of persons
//! met again and of new ones.

use std::collections::HashMap;

use names::find::{Born, Index};
use names::same::{Evidence, Lookup};

use crate::invented::random::Random;
use crate::invented::record::record;
use crate::invented::spell::Clerks;
use crate::invented::world::{Relation, World};

pub struct Desk {
    pub world: World,
    pub clerks: Clerks,
    pub index: Index,
    numbers: HashMap<String, Vec<u32>>,
    /// Persons on file who come again.
    pub again: Vec<usize>,
    /// Persons not on file.
    pub new: Vec<usize>,
    on_file: Vec<bool>,
    count: usize,
}

impl Desk {
    /// `count` persons on file, `queries` of them come again, and as many come who are new.
    pub fn new(count: usize, queries: usize, seed: u64) -> Self {
        let world = World::new(count + queries, seed);
        let clerks = Clerks::read();
        let mut random = Random::new(seed, 77);
        let persons = world.persons.len();
        let mut on_file = vec![true; persons];
        let mut draw = |on_file: &mut Vec<bool>, away: bool| {
            let mut out = Vec::with_capacity(queries);
            while out.len() < queries {
                let at = random.below(persons);
                if on_file.get(at) == Some(&true) && !out.contains(&at) {
                    out.push(at);
                    if away && let Some(cell) = on_file.get_mut(at) {
                        *cell = false;
                    }
                }
            }
            out
        };
        let new = draw(&mut on_file, true);
        let again = draw(&mut on_file, false);
        let mut desk = Self {
            world,
            clerks,
            index: Index::new(),
            numbers: HashMap::new(),
            again,
            new,
            on_file,
            count: 0,
        };
        for slot in 0..persons {
            if desk.is_on_file(slot) {
                desk.count += 1;
                let evidence = desk.first(slot);
                for name in &evidence.names {
                    desk.index.insert(u32::try_from(slot).unwrap_or(u32::MAX), name);
                }
                desk.index.born(u32::try_from(slot).unwrap_or(u32::MAX), evidence.birth.map(Born::from));
                for number in evidence.documents.into_iter().chain(evidence.unhcr) {
                    desk.numbers.entry(number).or_default().push(u32::try_from(slot).unwrap_or(u32::MAX));
                }
            }
        }
        desk.index.settle();
        desk
    }

    pub fn is_on_file(&self, slot: usize) -> bool {
        self.on_file.get(slot) == Some(&true)
    }

    fn registration(&self, slot: usize, turn: u64) -> Evidence {
        self.world.persons.get(slot).map(|p| record(&self.world, &self.clerks, p, turn)).unwrap_or_default()
    }

    /// The registration on file.
    pub fn first(&self, slot: usize) -> Evidence {
        self.registration(slot, 0)
    }

    /// The registration of today.
    pub fn today(&self, slot: usize) -> Evidence {
        self.registration(slot, 1)
    }

    /// Persons of the clan who are on file, with what they are to the person.
    pub fn clan(&self, slot: usize) -> Vec<(usize, Relation)> {
        let clan = self.world.persons.get(slot).map(|p| p.clan);
        let of_clan = |at: &usize| self.world.persons.get(*at).map(|p| p.clan) == clan;
        let before = (0..slot).rev().take_while(of_clan);
        let after = (slot + 1..self.world.persons.len()).take_while(of_clan);
        before
            .chain(after)
            .filter(|at| self.is_on_file(*at))
            .map(|at| (at, self.world.relation(slot, at)))
            .collect()
    }
}

impl Lookup for Desk {
    fn evidence(&self, slot: u32) -> Option<Evidence> {
        Some(self.first(slot as usize))
    }

    fn holders(&self, number: &str) -> Vec<u32> {
        self.numbers.get(number).cloned().unwrap_or_default()
    }

    fn population(&self) -> usize {
        self.count
    }
}
