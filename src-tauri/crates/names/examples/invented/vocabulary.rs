//! Peoples with their names, each with its frequency: the lists of parts.txt, what is put
//! together of them, and a tail of rare names made of syllables.

use super::random::Random;

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Notation {
    Perso,
    Cyrillic,
    Turkic,
}

/// How a people puts a full name together.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Naming {
    /// Given, family; either may stand alone.
    Simple,
    /// Given, father, grandfather, family.
    Chain,
    /// Given, and a family, a father or husband, or nothing.
    Given,
    /// Family, given, father's name with a son's or daughter's word.
    Patronymic,
    /// Family with its gender, given, patronymic.
    Russian,
}

/// Names with their frequencies.
#[derive(Default)]
pub struct Pool {
    pub names: Vec<String>,
    cumulative: Vec<f64>,
}

impl Pool {
    fn of(mut weighted: Vec<(String, f64)>) -> Self {
        weighted.sort_by(|a, b| b.1.total_cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
        weighted.truncate(usize::from(u16::MAX));
        let mut pool = Self::default();
        let mut sum = 0.0;
        for (name, weight) in weighted {
            sum += weight;
            pool.names.push(name);
            pool.cumulative.push(sum);
        }
        pool
    }

    /// A number of a name, as frequent as the name.
    pub fn draw(&self, random: &mut Random) -> u16 {
        let at = random.unit() * self.cumulative.last().copied().unwrap_or(0.0);
        let place = self.cumulative.partition_point(|c| *c <= at).min(self.names.len().saturating_sub(1));
        u16::try_from(place).unwrap_or(0)
    }

    pub fn name(&self, number: u16) -> &str {
        self.names.get(usize::from(number)).map_or("", String::as_str)
    }
}

pub struct People {
    pub name: String,
    pub notation: Notation,
    pub country: String,
    pub share: f64,
    pub naming: Naming,
    pub male: Pool,
    pub female: Pool,
    pub family: Pool,
    pub places: Pool,
    /// Pairs of given names that twins like to have: neighbours in sound.
    pub rhymes: [Vec<(u16, u16)>; 2],
}

pub fn peoples() -> Vec<People> {
    include_str!("parts.txt").split("\n[").skip(1).filter_map(people).collect()
}

fn people(section: &str) -> Option<People> {
    let (head, body) = section.split_once(']')?;
    let head: Vec<&str> = head.split_whitespace().collect();
    let [name, notation, country, share, naming] = head.as_slice() else { return None };
    let words = |start: &str| -> Vec<&str> {
        let line = body.lines().find(|l| l.split_whitespace().next() == Some(start)).unwrap_or_default();
        line.split_whitespace().skip(1).collect()
    };
    let notation = match *notation {
        "cyrillic" => Notation::Cyrillic,
        "turkic" => Notation::Turkic,
        _ => Notation::Perso,
    };
    let mut random = Random::new(7, name.len() as u64);
    let male = male(name, &zipf(&words("male"), 0.8), notation, &mut random);
    let female = female(name, &zipf(&words("female"), 0.8), notation, &mut random);
    let family = family(&zipf(&words("family"), 0.7), &words("male"), &words("+"), notation, &mut random);
    let (male, female) = (Pool::of(male), Pool::of(female));
    Some(People {
        name: (*name).to_owned(),
        notation,
        country: (*country).to_owned(),
        share: share.parse().ok()?,
        naming: match *naming {
            "chain" => Naming::Chain,
            "given" => Naming::Given,
            "patronymic" => Naming::Patronymic,
            "russian" => Naming::Russian,
            _ => Naming::Simple,
        },
        rhymes: [rhymes(&male), rhymes(&female)],
        male,
        female,
        family: Pool::of(family),
        places: Pool::of(zipf(&words("*"), 1.0)),
    })
}

fn zipf(words: &[&str], exponent: f64) -> Vec<(String, f64)> {
    let mut rank = 1.5;
    let mut out = Vec::new();
    for word in words {
        rank += 1.0;
        out.push(((*word).to_owned(), f64::powf(rank, -exponent)));
    }
    out
}

/// (before, after, how often beside the name alone).
type Compound = (&'static str, &'static str, f64);

fn compounds(base: &[(String, f64)], with: &[Compound], out: &mut Vec<(String, f64)>) {
    for (before, after, factor) in with {
        for (name, weight) in base.iter().filter(|(n, _)| !n.contains('_') && n != before && n != after) {
            let parts = [*before, name.as_str(), *after];
            let parts: Vec<&str> = parts.into_iter().filter(|p| !p.is_empty()).collect();
            out.push((parts.join("_"), weight * factor));
        }
    }
}

fn male(people: &str, base: &[(String, f64)], notation: Notation, random: &mut Random) -> Vec<(String, f64)> {
    let with: &[Compound] = match people {
        "afghan" => &[
            ("moHammad", "", 0.16),
            ("", "ollAh", 0.1),
            ("GolAm", "", 0.08),
            ("", "aHmad", 0.06),
            ("", "moHammad", 0.05),
            ("sayed", "", 0.06),
            ("", "XAh", 0.03),
            ("", "xAn", 0.05),
            ("nUr", "", 0.02),
        ],
        "iranian" => &[
            ("moHammad", "", 0.2),
            ("amIr", "", 0.08),
            ("'alI", "", 0.04),
            ("sayed", "", 0.05),
            ("GolAm", "", 0.02),
        ],
        "pakistani" => &[
            ("moHammad", "", 0.35),
            ("", "xAn", 0.1),
            ("", "aHmad", 0.1),
            ("", "'alI", 0.1),
            ("GolAm", "", 0.05),
        ],
        "arab" => &[("moHammad", "", 0.08), ("", "oddIn", 0.02)],
        "somali" => &[("maHamed", "", 0.02)],
        "caucasian" => &[("саид", "", 0.04), ("", "бек", 0.02), ("", "али", 0.03), ("абдул", "", 0.02)],
        "turkish" => &[("mehmet", "", 0.12), ("", "can", 0.05), ("", "ali", 0.06)],
        "azerbaijani" => &[("", "əli", 0.02), ("əli", "", 0.02)],
        _ => &[],
    };
    let mut out = base.to_vec();
    compounds(base, with, &mut out);
    tail(notation, 600, 0.03, random, &mut out);
    out
}

fn female(
    people: &str,
    base: &[(String, f64)],
    notation: Notation,
    random: &mut Random,
) -> Vec<(String, f64)> {
    let with: &[Compound] = match people {
        "afghan" => &[("bIbI", "", 0.08), ("", "gol", 0.06), ("", "jAn", 0.03), ("", "bIbI", 0.03)],
        "iranian" => &[("fAteme", "", 0.05), ("", "sAdAt", 0.03)],
        "pakistani" => &[("", "bIbI", 0.25), ("", "begam", 0.1), ("", "akhtar", 0.05)],
        "turkish" => &[("fatma", "", 0.06), ("", "nur", 0.04)],
        _ => &[],
    };
    let mut out = base.to_vec();
    compounds(base, with, &mut out);
    tail(notation, 600, 0.03, random, &mut out);
    out
}

fn family(
    base: &[(String, f64)],
    given: &[&str],
    endings: &[&str],
    notation: Notation,
    random: &mut Random,
) -> Vec<(String, f64)> {
    let mut out = base.to_vec();
    for (name, weight) in zipf(given, 0.7) {
        for (i, ending) in endings.iter().enumerate() {
            if !name.contains('_') && !ending.is_empty() {
                let share = if i == 0 { 0.2 } else { 0.08 };
                let link =
                    if notation == Notation::Turkic && name.ends_with(['ə', 'i', 'a']) { "" } else { "_" };
                out.push((format!("{name}{link}{ending}").replace('_', ""), weight * share));
            }
        }
    }
    tail(notation, 4000, 0.14, random, &mut out);
    out
}

/// Rare names of syllables: `count` of them with `share` of all persons.
fn tail(notation: Notation, count: usize, share: f64, random: &mut Random, out: &mut Vec<(String, f64)>) {
    let (consonants, vowels, ends): (&[&str], &[&str], &[&str]) = match notation {
        Notation::Perso => (
            &["b", "d", "k", "g", "l", "m", "n", "r", "s", "X", "t", "v", "z", "j", "x", "f", "q", "H", "y"],
            &["a", "a", "e", "o", "A", "I", "U"],
            &["", "n", "r", "l", "m", "I", "A", "yAr", "n"],
        ),
        Notation::Cyrillic => (
            &["б", "в", "г", "д", "ж", "з", "к", "л", "м", "н", "п", "р", "с", "т", "ч", "ш"],
            &["а", "о", "е", "и", "у", "я"],
            &["ов", "ев", "ин", "енко", "ский", "ович", "ак"],
        ),
        Notation::Turkic => (
            &["b", "c", "d", "g", "h", "k", "l", "m", "n", "r", "s", "ş", "t", "v", "y", "z"],
            &["a", "e", "i", "o", "u", "ü", "ı"],
            &["", "n", "r", "l", "m", "lı", "oğlu", "li"],
        ),
    };
    let sum: f64 = out.iter().map(|(_, w)| w).sum();
    let each = sum * share / f64::from(u32::try_from(count).unwrap_or(1));
    for _ in 0..count {
        let mut name = String::new();
        for _ in 0..2 + random.below(2) {
            name.push_str(random.pick(consonants).copied().unwrap_or_default());
            name.push_str(random.pick(vowels).copied().unwrap_or_default());
        }
        name.push_str(random.pick(consonants).copied().unwrap_or_default());
        name.push_str(random.pick(ends).copied().unwrap_or_default());
        out.push((name, each));
    }
}

/// Consonants that are heard: Hasan and Hosayn have the same.
fn consonants(name: &[char]) -> Vec<char> {
    name.iter()
        .filter(|c| !"aeiouyAIUEOаеиоуяюыэйəöüı@".contains(**c))
        .flat_map(|c| c.to_lowercase())
        .collect()
}

/// Pairs of single given names with the same first letters, ending or consonants.
fn rhymes(pool: &Pool) -> Vec<(u16, u16)> {
    let single: Vec<(u16, Vec<char>)> = (0u16..)
        .zip(&pool.names)
        .filter(|(_, n)| !n.contains('_'))
        .take(70)
        .map(|(i, n)| (i, n.chars().collect()))
        .collect();
    let mut out = Vec::new();
    for (i, a) in &single {
        for (j, b) in &single {
            let starts = a.iter().zip(b).take_while(|(x, y)| x == y).count();
            let ends = a.iter().rev().zip(b.iter().rev()).take_while(|(x, y)| x == y).count();
            let (x, y) = (consonants(a), consonants(b));
            let frame =
                x.len() == y.len() && x.len() > 1 && x.iter().zip(&y).filter(|(p, q)| p != q).count() < 1;
            if i < j && a != b && (starts.max(ends) >= 3 || frame) {
                out.push((*i, *j));
            }
        }
    }
    out
}
