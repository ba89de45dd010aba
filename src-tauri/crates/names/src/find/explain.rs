//! Why a person was found: which part of the query met which stored part, and how close.

use super::alphabet::{WRITINGS, Writing, letter};
use super::channel::table;
use super::index::{Index, Query};
use super::pattern::Pattern;
use super::prepared::{Met, Prepared, Unit};
use super::reading::hold;
use super::score::{Meeting, align};
use super::store::Held;
use super::vocabulary::Vocabulary;
use super::weights::WEIGHTS;
use super::words::Kind;

/// Two parts, one of each name, taken for the same.
#[derive(Clone, Debug, PartialEq)]
pub struct Pairing {
    /// The part of the first name, lower case.
    pub asked: String,
    /// The part of the second name, in the letters it is compared by.
    pub stored: String,
    /// How close the spellings are, 0 to 100.
    pub per_cent: u8,
    /// Evidence, in natural logarithms: more for rare parts.
    pub evidence: f32,
    /// What it would be if the spellings agreed as well as any can.
    pub perfect: f32,
}

/// One person's names made ready to be compared with those of many.
pub struct Asked(Vec<Ready>);

/// A name of a record made ready to be compared with several.
pub struct Stored {
    held: Vec<Held>,
    vocabulary: Vocabulary,
}

impl Stored {
    /// Makes ready. A text without letters is no name, and meets nothing.
    #[must_use]
    pub fn new(name: &str) -> Self {
        let mut vocabulary = Vocabulary::new();
        let held = hold(name, &mut vocabulary, true);
        Self { held, vocabulary }
    }
}

struct Ready {
    prepared: Prepared,
    /// Per unit and stored writing.
    patterns: Vec<[Option<Pattern>; WRITINGS.len()]>,
}

impl Ready {
    fn new(prepared: Prepared) -> Self {
        let of = |unit: &Unit| {
            WRITINGS
                .map(|stored| table(stored, unit.form.writing).map(|t| Pattern::new(t, &unit.form.symbols)))
        };
        let patterns = prepared.units.iter().map(of).collect();
        Self { prepared, patterns }
    }

    fn pattern(&self, unit: usize, stored: Writing) -> Option<&Pattern> {
        self.patterns.get(unit)?.get(stored.number())?.as_ref()
    }
}

/// Names of one person that are compared.
const NAMES: usize = 8;

/// Two persons' names compared.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Comparison {
    /// log of (probability of these names if one person) / (if two persons met by chance). Names
    /// common in the register weigh less.
    pub log_likelihood_ratio: f32,
    /// How close the names are as a whole, 0 to 100, whether common or rare; parts left over on
    /// either side count against it, titles and particles hardly.
    pub per_cent: u8,
    /// Which parts met.
    pub parts: Vec<Pairing>,
    /// Parts of the first name that met nothing.
    pub a_left: Vec<String>,
    /// Parts of the second name that met nothing.
    pub b_left: Vec<String>,
}

impl Index {
    /// Why a person is (or is not) what the query says; `None` if the person has no names here.
    #[must_use]
    pub fn explain(&self, query: &Query<'_>, slot: u32) -> Option<Comparison> {
        self.with(|frontier| {
            let prepared = self.prepare(query, false, frontier);
            let ready = Ready::new(prepared);
            let names = self.store.of_slot(slot).map(|n| meet(&ready, self.store.forms(n), &self.vocabulary));
            names.reduce(better)
        })
    }

    /// Makes one person's names ready to be compared with those of many.
    #[must_use]
    pub fn ask(&self, names: &[&str]) -> Asked {
        self.with(|frontier| {
            let mut ready = Vec::new();
            for text in names.iter().take(NAMES) {
                let query = Query { text, birth: None, typing: false, limit: 1 };
                ready.push(Ready::new(self.prepare(&query, false, frontier)));
            }
            Asked(ready)
        })
    }

    /// Names made ready compared with another person's, each with each; the pair that tells most.
    /// `None` if one of the persons has no name.
    #[must_use]
    pub fn compare_asked(&self, a: &Asked, b: &[&str]) -> Option<Comparison> {
        let stored = b.iter().take(NAMES).map(|name| Stored::new(name));
        stored.filter_map(|stored| self.compare_stored(a, &stored)).reduce(better)
    }

    /// As [`Index::compare_asked`], with a name that is compared several times.
    #[must_use]
    pub fn compare_stored(&self, a: &Asked, b: &Stored) -> Option<Comparison> {
        if b.held.is_empty() {
            return None;
        }
        let asked = a.0.iter().filter(|ready| !ready.prepared.parts.is_empty());
        asked.map(|ready| meet(ready, &b.held, &b.vocabulary)).reduce(better)
    }

    /// Two persons' names compared, each name of the one with each of the other; the pair that
    /// tells most. The register says how common the parts are.
    #[must_use]
    pub fn compare(&self, a: &[&str], b: &[&str]) -> Comparison {
        self.compare_asked(&self.ask(a), b).unwrap_or_default()
    }
}

fn better(a: Comparison, b: Comparison) -> Comparison {
    if b.log_likelihood_ratio > a.log_likelihood_ratio { b } else { a }
}

/// Every unit against every form held, without the search's limits.
fn meet(ready: &Ready, held: &[Held], vocabulary: &Vocabulary) -> Comparison {
    let query = &ready.prepared;
    let mut met: Vec<Met> = Vec::new();
    for (number, unit) in query.units.iter().enumerate() {
        let chance: f32 = query.chance.iter().skip(unit.form.first).take(unit.form.count).sum();
        for h in held {
            let Some(pattern) = ready.pattern(number, vocabulary.writing(h.form())) else { continue };
            let number = u16::try_from(number).unwrap_or(u16::MAX);
            let likelihood =
                query.likelihood(number, vocabulary, h.form(), pattern, WEIGHTS.against - chance);
            if likelihood > chance - WEIGHTS.against {
                let evidence = likelihood - chance;
                met.push(Met { form: h.form(), unit: number, likelihood, evidence, begun: false });
            }
        }
    }
    met.sort_by(|a, b| a.form.cmp(&b.form).then(a.unit.cmp(&b.unit)));
    met.dedup_by_key(|m| (m.form, m.unit));
    let compared = query.with_met(met);
    let mark = |form: u32| {
        let start = compared.met.partition_point(|m| m.form < form);
        let end = compared.met.partition_point(|m| m.form <= form);
        (start as u32, end as u32)
    };
    let (mut ways, mut chosen) = (Vec::new(), Vec::new());
    let score = align(&compared, held, vocabulary, mark, &mut ways, &mut chosen);
    describe(&compared, held, vocabulary, &chosen, score)
}

/// What a search met in a name that it found; `marks` say where the meetings of each form are.
pub(crate) fn describe_met(
    query: &Prepared,
    held: &[Held],
    vocabulary: &Vocabulary,
    marks: &[(u32, u32)],
) -> Comparison {
    let mark = |form: u32| marks.get(form as usize).copied().unwrap_or((0, 0));
    let (mut ways, mut chosen) = (Vec::new(), Vec::new());
    let score = align(query, held, vocabulary, mark, &mut ways, &mut chosen);
    describe(query, held, vocabulary, &chosen, score)
}

const fn weight(kind: Kind) -> f32 {
    match kind {
        Kind::Name => 1.0,
        Kind::Patronymic => 0.5,
        Kind::Initial => 0.3,
        Kind::Particle | Kind::Title => 0.1,
    }
}

fn describe(
    query: &Prepared,
    held: &[Held],
    vocabulary: &Vocabulary,
    chosen: &[Meeting],
    score: f32,
) -> Comparison {
    let least = |c: &Meeting| {
        let writing = vocabulary.writing(c.met.form).number();
        let least = query.least.get(usize::from(c.met.unit)).and_then(|of| of.get(writing)).copied();
        least.unwrap_or(0.0) + if c.met.begun { query.unfinished } else { 0.0 }
    };
    let spelt = |h: &Held| {
        let writing = vocabulary.writing(h.form());
        vocabulary
            .text(h.form())
            .iter()
            .filter(|s| **s > super::alphabet::END)
            .map(|s| letter(writing, *s))
            .collect()
    };
    let mut out = Comparison { log_likelihood_ratio: score, ..Comparison::default() };
    let (mut asked, mut stored, mut close, mut all) = (0u16, 0u16, 0.0, 0.0);
    for c in chosen {
        let Some(unit) = query.units.get(usize::from(c.met.unit)) else { continue };
        let texts: Vec<&str> =
            query.parts.iter().skip(unit.form.first).take(unit.form.count).map(|p| p.text.as_str()).collect();
        asked |= unit.mask;
        stored |= c.held.mask();
        let of = query.kinds.get(unit.form.first).copied().map_or(1.0, weight) * unit.form.count as f32;
        let letters = unit.form.symbols.len().saturating_sub(2).max(1);
        let equal = unit.form.symbols == vocabulary.text(c.met.form);
        let loss = if equal { 0.0 } else { (-c.met.likelihood - least(c)).max(0.0) };
        // One wrong letter in six is about 74 per cent.
        let this = (-loss / (4.0 * letters as f32)).exp();
        close += of * this;
        all += of;
        let (asked, stored) = (texts.join(" "), spelt(&c.held));
        out.parts.push(Pairing {
            asked,
            stored,
            per_cent: per_cent(this),
            evidence: c.met.evidence,
            perfect: c.met.evidence + loss,
        });
    }
    for (i, (part, kind)) in query.parts.iter().zip(&query.kinds).enumerate() {
        if asked >> i & 1 == 0 {
            all += weight(*kind);
            out.a_left.push(part.text.clone());
        }
    }
    for h in held.iter().filter(|h| h.whole()) {
        if stored & h.mask() == 0 {
            all += weight(h.kind()) * 0.5;
            out.b_left.push(spelt(h));
        }
    }
    out.per_cent = if all > 0.0 { per_cent(close / all) } else { 0 };
    out
}

fn per_cent(share: f32) -> u8 {
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "0 to 100")]
    let n = (share * 100.0).round().clamp(0.0, 100.0) as u8;
    n
}
