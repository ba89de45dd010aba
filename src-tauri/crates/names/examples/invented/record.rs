//! One registration of a person: what one clerk on one day wrote down.

use names::calendar::{CivilDate, DateRange, age_range};
use names::same::{Evidence, Sex};

use super::random::Random;
use super::spell::{Clerks, Hand, slip};
use super::vocabulary::{Naming, Notation, People};
use super::world::{Person, World};

/// The clerk's day; ages are counted to it.
const DAY: CivilDate = CivilDate { year: 2026, month: 11, day: 1 };

struct Writing<'a> {
    people: &'a People,
    person: &'a Person,
    clerks: &'a Clerks,
    random: Random,
    again: bool,
}

/// Registration number `turn` (0: the first) of a person.
pub fn record(world: &World, clerks: &Clerks, person: &Person, turn: u64) -> Evidence {
    let Some(people) = world.people(person) else { return Evidence::default() };
    let random = Random::new(person.seed, turn + 11);
    let mut writing = Writing { people, person, clerks, random, again: turn > 0 };
    writing.all()
}

impl Writing<'_> {
    fn all(&mut self) -> Evidence {
        let arabic = matches!(self.people.name.as_str(), "arab" | "somali");
        let clerk = self.clerk();
        let hand = Hand::new(clerk, arabic, &mut self.random);
        let mut names = vec![self.full_name(&hand)];
        if self.chance(if self.again { 0.35 } else { 0.5 }) {
            names.push(self.full_name(&hand.native()));
            if self.again && self.chance(0.3) {
                names.remove(0);
            }
        }
        if self.chance(0.05) {
            let other = self.clerk();
            let other = Hand::new(other, arabic, &mut self.random);
            names.push(self.full_name(&other));
        }
        let father = self.known(0.8).then(|| self.parent(&hand, false)).into_iter().collect();
        let mother = self.known(0.65).then(|| self.parent(&hand, true)).into_iter().collect();
        Evidence {
            names,
            sex: self.sex(),
            birth: self.birth(),
            father,
            mother,
            nationalities: self.nationality(),
            birth_places: self.place(&hand).into_iter().collect(),
            documents: self.documents(),
            phones: self.phones(),
            unhcr: self.unhcr(),
        }
    }

    fn chance(&mut self, probability: f64) -> bool {
        self.random.chance(probability)
    }

    fn known(&mut self, share: f64) -> bool {
        let share = if self.again { share * 0.9 } else { share };
        self.chance(share)
    }

    /// A clerk the person's notation has a table for, English hands most.
    fn clerk(&mut self) -> &'static str {
        let own: &'static str = match self.people.name.as_str() {
            "afghan" => "dari",
            "arab" => "levant",
            "pakistani" => "urdu",
            "somali" => "somali",
            "turkish" => "turkish",
            "azerbaijani" => "native",
            _ => "passport",
        };
        let choice = [
            "english",
            "english",
            "english",
            own,
            own,
            own,
            "russian",
            "azerbaijani",
            "azerbaijani",
            "german",
            "french",
            "passport",
            "turkish",
            "ascii",
        ];
        for _ in 0..8 {
            let clerk = self.random.pick(&choice).copied().unwrap_or("english");
            if self.clerks.knows(self.people.notation, clerk) {
                return clerk;
            }
        }
        if self.people.notation == Notation::Cyrillic { "passport" } else { "english" }
    }

    fn spell(&self, name: &str, hand: &Hand) -> String {
        self.clerks.spell(self.people.notation, name, hand)
    }

    fn full_name(&mut self, hand: &Hand) -> String {
        let p = self.person;
        let people = self.people;
        let pool = if p.female { &people.female } else { &people.male };
        let given = self.spell(pool.name(p.given), hand);
        let married = p.married && !(self.again && self.chance(0.12));
        let family = people.family.name(if married { p.family } else { p.maiden });
        let family = self.gendered(family, p.female);
        let family = self.spell(&family, hand);
        let father = self.spell(people.male.name(p.father), hand);
        let mut parts: Vec<String> = match people.naming {
            Naming::Simple if p.mononym && people.name == "afghan" => vec![given],
            Naming::Simple if self.chance(0.04) => vec![given],
            Naming::Simple => vec![given, family],
            Naming::Chain => {
                let mut parts = vec![given];
                if self.chance(0.75) {
                    parts.push(father);
                    if self.chance(0.6) {
                        parts.push(self.spell(people.male.name(p.grandfather), hand));
                    }
                }
                if people.name == "arab" && (parts.len() == 1 || self.chance(0.7)) {
                    parts.push(family);
                }
                parts
            }
            Naming::Given => {
                let mut fate = Random::new(p.seed, 3);
                let style = if self.chance(0.15) { self.random.unit() } else { fate.unit() };
                let second = self.spell(people.male.name(p.second), hand);
                if style < 0.45 {
                    vec![given, family]
                } else if style < 0.75 {
                    vec![given, second]
                } else {
                    vec![given]
                }
            }
            Naming::Patronymic => {
                let word = if p.female { "qızı" } else { "oğlu" };
                let mut parts = vec![family, given];
                if self.chance(0.6) {
                    parts.push(father);
                    parts.push(self.spell(word, hand));
                }
                parts
            }
            Naming::Russian => {
                let mut parts = vec![family, given];
                if self.chance(0.7) {
                    parts.push(self.spell(&patronymic(people.male.name(p.father), p.female), hand));
                }
                parts
            }
        };
        if self.chance(if self.again { 0.12 } else { 0.05 }) {
            parts.rotate_left(1);
        }
        if parts.len() == 1
            && parts.first().is_some_and(|p| p.contains(' '))
            && self.again
            && self.chance(0.1)
        {
            parts = parts.iter().filter_map(|p| p.split_once(' ').map(|(_, last)| last.to_owned())).collect();
        }
        if self.chance(0.02) && people.notation == Notation::Perso {
            parts.insert(0, self.spell(if p.female { "bIbI" } else { "HAjI" }, hand));
        }
        let name = parts.join(" ");
        if self.chance(if self.again { 0.09 } else { 0.05 }) { slip(&name, &mut self.random) } else { name }
    }

    fn gendered(&self, family: &str, female: bool) -> String {
        let ends = |e: &[&str]| e.iter().any(|e| family.ends_with(e));
        match self.people.notation {
            Notation::Cyrillic if female && ends(&["ов", "ев", "ёв", "ин"]) => format!("{family}а"),
            Notation::Cyrillic if female && ends(&["ский"]) => family.replace("ский", "ская"),
            Notation::Turkic if female && self.people.name == "azerbaijani" && ends(&["ov", "ev"]) => {
                format!("{family}a")
            }
            _ => family.to_owned(),
        }
    }

    fn parent(&mut self, hand: &Hand, mother: bool) -> String {
        let (p, people) = (self.person, self.people);
        let given = if mother { people.female.name(p.mother) } else { people.male.name(p.father) };
        let family = if mother { p.mother_family } else { p.maiden };
        let mut name = self.spell(given, hand);
        if !p.mononym && self.chance(0.3) {
            let family = self.gendered(people.family.name(family), mother);
            name.push(' ');
            name.push_str(&self.spell(&family, hand));
        }
        let slips = if self.again { 0.08 } else { 0.05 };
        if self.chance(slips) { slip(&name, &mut self.random) } else { name }
    }

    fn sex(&mut self) -> Option<Sex> {
        let other = if self.person.female { Sex::Male } else { Sex::Female };
        let told = if self.chance(0.004) { other } else { self.person.sex() };
        (!self.chance(0.01)).then_some(told)
    }

    fn birth(&mut self) -> Option<DateRange> {
        let p = self.person;
        if self.chance(0.02) {
            return None;
        }
        if !self.chance(if self.again { 0.7 } else { 0.8 }) {
            let off = *self.random.pick(&[0, 0, 0, 0, 0, 1, -1, 1, -1, 2, -2, 3]).unwrap_or(&0);
            let year = p.born.year + off;
            return Some(match self.random.below(4) {
                0 => {
                    let age =
                        u16::try_from(DAY.year - year - i32::from((p.born.month, p.born.day) > (11, 1)));
                    age_range(age.unwrap_or(0), DAY)
                }
                1 => DateRange::new(
                    CivilDate { year, month: 1, day: 1 },
                    CivilDate { year, month: 12, day: 31 },
                ),
                2 => DateRange::exact(CivilDate { year, month: 1, day: 1 }),
                _ => DateRange::exact(p.born),
            });
        }
        let mut day = p.official;
        let slips = self.random.unit();
        if slips < 0.015 && day.day <= 12 {
            (day.month, day.day) = (day.day, day.month);
        } else if slips < 0.025 {
            let off = *self.random.pick(&[1, -1, 10, -10, 2]).unwrap_or(&1);
            day.year = (day.year + off).clamp(1920, 2026);
        } else if slips < 0.035 {
            day.day = u8::try_from(1 + self.random.below(28)).unwrap_or(1);
        } else if slips < 0.04 {
            day.month = u8::try_from(1 + self.random.below(12)).unwrap_or(1);
            day.day = day.day.min(28);
        }
        Some(DateRange::exact(day))
    }

    fn nationality(&mut self) -> Vec<String> {
        if self.chance(0.03) {
            return Vec::new();
        }
        let others = ["PAK", "IRN", "SYR", "IRQ", "RUS", "TUR", "XXA", "YEM"];
        let own = match (self.people.name.as_str(), self.person.clan % 10) {
            ("arab", 0..4) => "IRQ",
            ("arab", 4..5) => "YEM",
            ("caucasian" | "russian", 0) => "UKR",
            _ => &self.people.country,
        };
        let told = if self.chance(0.02) { self.random.pick(&others).copied().unwrap_or(own) } else { own };
        let mut out = vec![told.to_owned()];
        if told != own && self.chance(0.3) {
            out.push(own.to_owned());
        }
        out
    }

    fn place(&mut self, hand: &Hand) -> Option<String> {
        if !self.known(0.65) {
            return None;
        }
        let other = self.people.places.draw(&mut self.random);
        let place = if self.chance(0.15) { other } else { self.person.place };
        Some(self.spell(self.people.places.name(place), hand))
    }

    fn documents(&mut self) -> Vec<String> {
        let p = self.person;
        let mut fate = Random::new(p.seed, 5);
        if self.chance(0.002) {
            // Lent or stolen: somebody else's, one of a thousand going round in the clan's people.
            let holder = u64::from(p.people) * 1000 + u64::from(p.clan % 1000);
            return vec![format!("P{:08}", Random::new(holder, 6).next() % 100_000_000)];
        }
        if !fate.chance(0.6) || self.again && self.chance(0.55) {
            let other = self.again && self.chance(0.25);
            let number = self.random.next() % 900_000_000 + 100_000_000;
            return other.then(|| format!("N{number}")).into_iter().collect();
        }
        // A few children stand in a parent's passport.
        let shared = fate.chance(0.02) && p.born_in != 0;
        let holder = if shared { u64::from(p.born_in) * 7919 + 7 } else { p.seed };
        let mut number = format!("P{:08}", Random::new(holder, 6).next() % 100_000_000);
        if self.again && self.chance(0.03) {
            number = slip(&number.replace('P', "PA"), &mut self.random);
        }
        vec![number]
    }

    fn phones(&mut self) -> Vec<String> {
        let p = self.person;
        let mut fate = Random::new(p.seed, 8);
        if !fate.chance(0.5) || self.again && !self.chance(0.4) {
            let other = self.chance(0.3);
            let number = self.random.next() % 10_000_000;
            return other.then(|| format!("+994 50 {number:07}")).into_iter().collect();
        }
        let of_family = if p.heads == 0 { p.born_in } else { p.heads };
        let own = fate.chance(0.3);
        let holder = if own { p.seed } else { u64::from(of_family) + 1 };
        vec![format!("+994 55 {:07}", Random::new(holder, 9).next() % 10_000_000)]
    }

    fn unhcr(&mut self) -> Option<String> {
        let mut fate = Random::new(self.person.seed, 10);
        let has = fate.chance(0.2) && self.chance(if self.again { 0.4 } else { 0.9 });
        has.then(|| {
            format!("{:03}-{:08}", self.person.people, Random::new(self.person.seed, 12).next() % 100_000_000)
        })
    }
}

/// A Russian patronymic of a given name.
fn patronymic(father: &str, daughter: bool) -> String {
    let plain = father.replace('_', "");
    let stem = match plain.chars().last() {
        Some(c @ ('й' | 'ь')) => plain.trim_end_matches(c).to_owned() + "е",
        Some('а') => {
            let stem = plain.trim_end_matches('а').to_owned();
            return stem + if daughter { "ична" } else { "ич" };
        }
        Some('и' | 'о' | 'у' | 'я' | 'е') => plain + "е",
        _ => plain + "о",
    };
    stem + if daughter { "вна" } else { "вич" }
}
