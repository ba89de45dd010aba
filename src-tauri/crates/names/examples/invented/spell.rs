//! How a clerk spells a name: his tables (clerks.txt), his way with compounds and articles, his
//! slips of the finger.

use std::collections::HashMap;

use super::random::Random;
use super::vocabulary::Notation;

type Table = HashMap<char, Vec<&'static str>>;

pub struct Clerks {
    tables: HashMap<(Notation, &'static str), Table>,
}

impl std::hash::Hash for Notation {
    fn hash<H: std::hash::Hasher>(&self, state: &mut H) {
        (*self as u8).hash(state);
    }
}

/// One registration's habits: they stay the same through one record.
pub struct Hand {
    pub clerk: &'static str,
    join: usize,
    article: &'static str,
    salt: u64,
    pub arabic: bool,
}

impl Clerks {
    pub fn read() -> Self {
        let mut tables = HashMap::new();
        let mut key = None;
        for line in include_str!("clerks.txt").lines().filter(|l| !l.starts_with('#')) {
            if let Some(head) = line.strip_prefix('[').and_then(|l| l.strip_suffix(']')) {
                let (notation, clerk) = head.split_once(' ').unwrap_or((head, ""));
                let notation = match notation {
                    "cyrillic" => Notation::Cyrillic,
                    "turkic" => Notation::Turkic,
                    _ => Notation::Perso,
                };
                key = Some((notation, clerk));
                tables.insert((notation, clerk), Table::new());
                continue;
            }
            let Some(table) = key.and_then(|k| tables.get_mut(&k)) else { continue };
            for (sign, writings) in line.split_whitespace().filter_map(|w| w.split_once('=')) {
                let writings = writings.split('/').map(|w| if w == "." { "" } else { w }).collect();
                if let Some(sign) = sign.chars().next() {
                    table.insert(sign, writings);
                }
            }
        }
        Self { tables }
    }

    pub fn knows(&self, notation: Notation, clerk: &'static str) -> bool {
        self.tables.contains_key(&(notation, clerk))
    }

    /// One name part of the lists as this hand writes it, capital first.
    pub fn spell(&self, notation: Notation, name: &str, hand: &Hand) -> String {
        let Some(table) = self.tables.get(&(notation, hand.clerk)) else { return name.to_owned() };
        let native = hand.clerk == "native" && notation == Notation::Perso || hand.clerk == "persian";
        let pieces: Vec<String> = name
            .split('_')
            .map(|p| if native { arabic_letters(p, table, hand) } else { letters(p, table, hand) })
            .collect();
        let raw: Vec<&str> = name.split('_').collect();
        let mut out = String::new();
        for (i, piece) in pieces.iter().enumerate() {
            let part = raw.get(i).copied().unwrap_or_default();
            let before = if i > 0 { raw.get(i - 1).copied() } else { None };
            if native {
                let glue = before.is_none_or(|b| b == "ol" || b == "al") || part == "ol" || part == "ollAh";
                out.push_str(if glue { "" } else { " " });
                out.push_str(piece);
                continue;
            }
            match (before, part) {
                (_, "ol") => out.push_str(hand.article),
                (Some("ol"), _) if hand.join == 1 => out.push_str(piece),
                (Some("ol"), _) => {
                    out.push(' ');
                    capital(piece, &mut out);
                }
                (Some("al"), _) => {
                    out.push_str(["-", " ", "-", ""].get(hand.join).copied().unwrap_or(" "));
                    capital(piece, &mut out);
                }
                (None, _) => capital(piece, &mut out),
                (_, "ollAh" | "oddIn") if hand.join != 0 => out.push_str(piece),
                _ if hand.join == 1 => out.push_str(piece),
                _ => {
                    out.push(if hand.join == 2 { '-' } else { ' ' });
                    capital(piece, &mut out);
                }
            }
        }
        out
    }
}

impl Hand {
    pub fn new(clerk: &'static str, arabic: bool, random: &mut Random) -> Self {
        let articles: &[&str] = match clerk {
            "levant" | "french" => &["al", "el", "ul"],
            "russian" => &["ул", "аль", "ур"],
            "turkish" | "azerbaijani" => &["ül", "ul", "ur"],
            _ => &["ul", "ul", "ol", "al"],
        };
        let join = *random.pick(&[0, 0, 0, 0, 1, 1, 2, 3]).unwrap_or(&0);
        Self {
            clerk,
            join,
            article: random.pick(articles).copied().unwrap_or("ul"),
            salt: random.next(),
            arabic,
        }
    }

    /// The same hand writing in its people's own script.
    pub const fn native(&self) -> Self {
        Self { clerk: "native", join: self.join, article: self.article, salt: self.salt, arabic: self.arabic }
    }
}

fn capital(piece: &str, out: &mut String) {
    let mut chars = piece.chars();
    if let Some(first) = chars.next() {
        if first == 'i' && piece.contains(['ə', 'ş', 'ç', 'ğ', 'ı']) {
            out.push('İ')
        } else {
            out.extend(first.to_uppercase())
        }
    }
    out.push_str(chars.as_str());
}

fn letters(part: &str, table: &Table, hand: &Hand) -> String {
    let mut out = String::new();
    for (i, sign) in part.chars().enumerate() {
        match table.get(&sign).map(Vec::as_slice) {
            None | Some([]) => out.push(sign),
            Some([only]) => out.push_str(only),
            // A hand is mostly true to its first writing, and true to itself for one name.
            Some([first, others @ ..]) => {
                let mut fate =
                    Random::new(hand.salt ^ u64::from(sign as u32), part.len() as u64 * 31 + i as u64);
                let other = fate.chance(0.25).then(|| fate.pick(others).copied()).flatten();
                out.push_str(other.unwrap_or(first));
            }
        }
    }
    out
}

fn arabic_letters(part: &str, table: &Table, hand: &Hand) -> String {
    match part {
        "ol" | "al" => return "ال".to_owned(),
        "ollAh" => return "الله".to_owned(),
        "oddIn" => return "الدین".to_owned(),
        "lAh" => return "له".to_owned(),
        _ => {}
    }
    let mut out = String::new();
    let mut last = ' ';
    for (i, sign) in part.chars().enumerate() {
        if i == 0 && "aeoiuIUEOаеоиуяюыəöüı".contains(sign) {
            out.push('ا');
        } else if sign == last {
            continue;
        }
        let writings = table.get(&sign).map(Vec::as_slice).unwrap_or_default();
        let mut fate = Random::new(hand.salt, i as u64);
        let writing = if fate.chance(0.75) { writings.first() } else { fate.pick(writings) };
        out.push_str(writing.copied().unwrap_or_default());
        last = sign;
    }
    if hand.arabic {
        out.chars()
            .map(|c| match c {
                'ی' => 'ي',
                'ک' => 'ك',
                c => c,
            })
            .collect()
    } else {
        out
    }
}

/// One slip: a letter lost, doubled, changed for its neighbour, or two that changed places.
pub fn slip(name: &str, random: &mut Random) -> String {
    let mut letters: Vec<char> = name.chars().collect();
    let inner: Vec<usize> = (1..letters.len().saturating_sub(1))
        .filter(|i| letters.get(*i).is_some_and(|c| c.is_alphabetic()))
        .collect();
    let Some(at) = random.pick(&inner).copied() else { return name.to_owned() };
    match random.below(4) {
        0 => {
            letters.remove(at);
        }
        1 => {
            let c = letters.get(at).copied().unwrap_or(' ');
            letters.insert(at, c);
        }
        2 => letters.swap(at, at + 1),
        _ => {
            let others =
                ["aeiouy", "nmh", "bvp", "drt", "szx", "ckq", "gjh", "аоеиу", "нмп", "رزد", "بتی", "حخج"];
            let c = letters.get(at).copied().unwrap_or(' ');
            let row = others.iter().find(|r| r.contains(c)).copied().unwrap_or_default();
            let choice: Vec<char> = row.chars().collect();
            if let (Some(place), Some(new)) = (letters.get_mut(at), random.pick(&choice)) {
                *place = *new;
            }
        }
    }
    letters.into_iter().collect()
}
