//! Invented clans: grandfathers, their sons' families, children, twins, sons of their father's
//! name. Everything true of a person; what clerks make of it stands in record.rs.

use names::calendar::CivilDate;
pub use names::same::Relation;
use names::same::Sex;

use super::random::Random;
use super::vocabulary::{Naming, People, peoples};

#[derive(Clone)]
pub struct Person {
    pub people: u8,
    pub female: bool,
    pub twin: bool,
    pub mononym: bool,
    pub married: bool,
    pub given: u16,
    pub father: u16,
    pub grandfather: u16,
    pub mother: u16,
    pub mother_family: u16,
    pub family: u16,
    pub maiden: u16,
    /// Father's or husband's given name, for peoples that use it as second part.
    pub second: u16,
    pub place: u16,
    pub clan: u32,
    /// The parents' family the person was born into.
    pub born_in: u32,
    /// The family the person is parent of; 0 if none.
    pub heads: u32,
    pub born: CivilDate,
    /// Birth as the person's papers say.
    pub official: CivilDate,
    pub seed: u64,
}

impl Person {
    pub const fn sex(&self) -> Sex {
        if self.female { Sex::Female } else { Sex::Male }
    }
}

pub struct World {
    pub peoples: Vec<People>,
    pub persons: Vec<Person>,
}

/// Share of birthdays that papers of a people put on 1 January.
fn rounded(people: &str) -> f64 {
    match people {
        "afghan" => 0.45,
        "somali" => 0.6,
        "arab" | "pakistani" => 0.17,
        "turkish" => 0.1,
        "iranian" => 0.04,
        _ => 0.02,
    }
}

struct Making<'a> {
    random: Random,
    people: &'a People,
    number: u8,
    clan: u32,
    families: u32,
    seed: u64,
}

impl World {
    /// At least `count` persons; clans are whole.
    pub fn new(count: usize, seed: u64) -> Self {
        let peoples = peoples();
        let mut persons: Vec<Person> = Vec::with_capacity(count + 64);
        let mut random = Random::new(seed, 1);
        let whole: f64 = peoples.iter().map(|p| p.share).sum();
        let (mut clan, mut families) = (0, 0);
        while persons.len() < count {
            let mut at = random.unit() * whole;
            let number = peoples
                .iter()
                .position(|p| {
                    at -= p.share;
                    at < 0.0
                })
                .unwrap_or(0);
            clan += 1;
            if let Some(people) = peoples.get(number) {
                let number = u8::try_from(number).unwrap_or(0);
                let random = Random::new(random.next(), 2);
                let mut making = Making { random, people, number, clan, families, seed };
                making.clan(&mut persons);
                families = making.families;
            }
        }
        Self { peoples, persons }
    }

    pub fn people(&self, person: &Person) -> Option<&People> {
        self.peoples.get(usize::from(person.people))
    }

    pub fn relation(&self, a: usize, b: usize) -> Relation {
        let (Some(x), Some(y)) = (self.persons.get(a), self.persons.get(b)) else {
            return Relation::Stranger;
        };
        if a == b {
            Relation::Same
        } else if x.clan != y.clan {
            Relation::Stranger
        } else if x.born_in == y.born_in && x.born_in != 0 {
            if x.twin && y.twin && x.born == y.born { Relation::Twin } else { Relation::Sibling }
        } else if x.heads != 0 && x.heads == y.born_in || y.heads != 0 && y.heads == x.born_in {
            if x.given == y.given && x.female == y.female {
                Relation::ParentOfOneName
            } else {
                Relation::Parent
            }
        } else {
            Relation::Kin
        }
    }
}

impl Making<'_> {
    fn clan(&mut self, persons: &mut Vec<Person>) {
        let family = self.people.family.draw(&mut self.random);
        let place = self.people.places.draw(&mut self.random);
        let great = self.people.male.draw(&mut self.random);
        let patriarch = self.people.male.draw(&mut self.random);
        let sons = 1 + usize::from(self.random.chance(0.3)) + usize::from(self.random.chance(0.1));
        let born_in = self.next_family();
        let (mother, mother_family) = (self.female(), self.people.family.draw(&mut self.random));
        let mononym = self.random.chance(0.2);
        let mut year = self.random.between(1930, 1990);
        for _ in 0..sons {
            year += self.random.between(1, 6);
            let given = self.son(patriarch, great, 0.02);
            let mut head = self.person(given, false, family, place, year);
            (head.father, head.grandfather, head.second) = (patriarch, great, patriarch);
            (head.mother, head.mother_family, head.born_in) = (mother, mother_family, born_in);
            head.mononym = mononym;
            self.household(&head, patriarch, persons);
        }
    }

    fn household(&mut self, head: &Person, patriarch: u16, persons: &mut Vec<Person>) {
        let heads = self.next_family();
        let mut head = head.clone();
        head.heads = heads;
        let year = head.born.year;
        let wife_given = self.female();
        let wife_year = year + self.random.between(-3, 10);
        let mut wife = self.person(wife_given, true, head.family, head.place, wife_year);
        (wife.maiden, wife.married, wife.second) =
            (self.people.family.draw(&mut self.random), true, head.given);
        (wife.father, wife.grandfather) = (self.male(), self.male());
        (wife.mother, wife.mother_family) = (self.female(), self.people.family.draw(&mut self.random));
        (wife.born_in, wife.heads, wife.mononym) = (self.next_family(), heads, head.mononym);
        if self.random.chance(0.5) {
            wife.place = self.people.places.draw(&mut self.random);
        }
        let mut birth = wife_year + self.random.between(17, 26);
        let mut children: Vec<Person> = Vec::new();
        let wanted = self.random.below(5) + self.random.below(4);
        while children.len() < wanted && birth <= 2026 && birth < wife_year + 46 {
            let twins = self.random.chance(0.014);
            let first = self.child(&head, &wife, patriarch, birth, &children);
            if twins {
                let second = self.twin_of(&first, &children);
                children.push(second);
                for child in children.iter_mut().rev().take(1) {
                    child.twin = true;
                }
                let mut first = first;
                first.twin = true;
                children.push(first);
            } else {
                children.push(first);
            }
            birth += self.random.between(1, 4);
        }
        for (person, share) in [(head, 0.7), (wife, 0.7)] {
            if self.random.chance(share) {
                persons.push(person);
            }
        }
        for child in children {
            if self.random.chance(0.75) {
                persons.push(child);
            }
        }
    }

    fn child(&mut self, head: &Person, wife: &Person, patriarch: u16, year: i32, older: &[Person]) -> Person {
        let female = self.random.chance(0.48);
        let mut given = if female { self.female() } else { self.son(head.given, patriarch, 0.015) };
        if let Some(elder) = older.last().filter(|o| o.female == female)
            && self.random.chance(0.12)
        {
            given = self.rhyming(elder).unwrap_or(given);
        }
        for _ in 0..8 {
            if older.iter().all(|o| o.given != given || o.female != female) {
                break;
            }
            given = if female { self.female() } else { self.male() };
        }
        let mut child = self.person(given, female, head.family, head.place, year);
        (child.father, child.grandfather, child.second) = (head.given, head.father, head.given);
        (child.mother, child.mother_family) = (wife.given, wife.maiden);
        child.born_in = head.heads;
        child.mononym = head.mononym;
        if self.random.chance(0.15) {
            child.place = self.people.places.draw(&mut self.random);
        }
        if female && 2026 - year > 19 && self.random.chance(0.5) {
            (child.married, child.family) = (true, self.people.family.draw(&mut self.random));
            child.second = self.male();
        }
        child
    }

    /// Twins are often named in pairs: Hasan and Hosayn.
    fn twin_of(&mut self, first: &Person, older: &[Person]) -> Person {
        let mut twin = first.clone();
        twin.seed = self.random.next();
        twin.female = if self.random.chance(0.65) { first.female } else { !first.female };
        let rhyme = twin.female == first.female && self.random.chance(0.4);
        twin.given = match self.rhyming(first) {
            Some(given) if rhyme => given,
            _ if twin.female => self.female(),
            _ => self.male(),
        };
        for _ in 0..20 {
            let taken = older.iter().chain([first]).any(|o| o.given == twin.given && o.female == twin.female);
            if !taken {
                break;
            }
            twin.given = if twin.female { self.female() } else { self.male() };
        }
        twin
    }

    /// A name that rhymes with somebody's.
    fn rhyming(&mut self, person: &Person) -> Option<u16> {
        let pairs: Vec<u16> = self
            .people
            .rhymes
            .get(usize::from(person.female))?
            .iter()
            .filter_map(
                |(a, b)| if *a == person.given { Some(*b) } else { (*b == person.given).then_some(*a) },
            )
            .collect();
        self.random.pick(&pairs).copied()
    }

    fn person(&mut self, given: u16, female: bool, family: u16, place: u16, year: i32) -> Person {
        let first = CivilDate { year, month: 1, day: 1 };
        let born = first.plus_days(i64::from(self.random.between(0, 364)));
        let official = if self.random.chance(rounded(&self.people.name)) {
            let off = *self.random.pick(&[0, 0, 0, 0, 1, -1, 1, -2, 2, 3]).unwrap_or(&0);
            CivilDate { year: year + off, month: 1, day: 1 }
        } else {
            born
        };
        Person {
            people: self.number,
            female,
            twin: false,
            mononym: false,
            married: false,
            given,
            father: 0,
            grandfather: 0,
            mother: 0,
            mother_family: 0,
            family,
            maiden: family,
            second: 0,
            place,
            clan: self.clan,
            born_in: 0,
            heads: 0,
            born,
            official,
            seed: self.seed ^ self.random.next(),
        }
    }

    /// A son's name: often the grandfather's, at times the father's own.
    fn son(&mut self, father: u16, grandfather: u16, own: f64) -> u16 {
        let own = if self.people.naming == Naming::Russian { own * 2.5 } else { own };
        if self.random.chance(own) {
            father
        } else if self.random.chance(0.12) {
            grandfather
        } else {
            self.male()
        }
    }

    fn male(&mut self) -> u16 {
        self.people.male.draw(&mut self.random)
    }

    fn female(&mut self) -> u16 {
        self.people.female.draw(&mut self.random)
    }

    const fn next_family(&mut self) -> u32 {
        self.families += 1;
        self.families
    }
}
