//! A query taken apart, with every stored form each part may stand for and what that tells.

use super::alphabet::{END, WRITINGS, Writing};
use super::channel::table;
use super::lexicon;
use super::parts::{Form, Part, forms, parts};
use super::pattern::Pattern;
use super::postings::Postings;
use super::recent::Sought;
use super::search::{Frontier, Limits};
use super::vocabulary::Vocabulary;
use super::weights::WEIGHTS;
use super::words::{Kind, kind};

/// Neighbouring parts of the query taken as one form.
pub(crate) struct Unit {
    pub(crate) form: Form,
    pub(crate) mask: u16,
}

/// A stored form met by a unit.
#[derive(Clone, Copy)]
pub(crate) struct Met {
    pub(crate) form: u32,
    pub(crate) unit: u16,
    /// log P(query part | stored form).
    pub(crate) likelihood: f32,
    /// The same against the query part met by chance.
    pub(crate) evidence: f32,
    /// Only the beginning of the form was asked for.
    pub(crate) begun: bool,
}

/// The query.
pub(crate) struct Prepared {
    pub(crate) parts: Vec<Part>,
    pub(crate) kinds: Vec<Kind>,
    pub(crate) units: Vec<Unit>,
    /// log P(part), by chance in this register.
    pub(crate) chance: Vec<f32>,
    /// Sorted by form.
    pub(crate) met: Vec<Met>,
    /// Per unit and writing, the least that any form costs.
    pub(crate) least: Vec<[f32; WRITINGS.len()]>,
    /// What a part that may be unfinished costs more.
    pub(crate) unfinished: f32,
}

/// A first look, which finds what is spelt nearly as expected; a wide one, when that was in vain;
/// and one for parts that may be unfinished, below whose beginnings much is found.
const NARROW: Limits = Limits { ceiling: 0.0, beyond: 4.5, forms: 500, steps: 3_000 };
const WIDE: Limits = Limits { ceiling: 0.0, beyond: 8.5, forms: 500, steps: 20_000 };
const UNFINISHED: Limits = Limits { ceiling: 0.0, beyond: 6.0, forms: 20_000, steps: 6_000 };

impl Prepared {
    pub(crate) fn new(
        text: &str,
        typing: bool,
        wide: bool,
        vocabulary: &Vocabulary,
        postings: &Postings,
        names: usize,
        frontier: &mut Frontier,
    ) -> Self {
        let parts = parts(text);
        let kinds: Vec<Kind> = parts.iter().map(kind).collect();
        // A space or a full stop after the last letter ends the part.
        let open = text.chars().next_back().is_some_and(char::is_alphabetic);
        frontier.begin(if wide { 160_000 } else { 40_000 });
        let mut met: Vec<Met> = Vec::new();
        let mut units = Vec::new();
        let mut found = Vec::new();
        let mut least = Vec::new();
        let unfinished = WEIGHTS.unfinished(typing, parts.last().map_or(0, Part::letters));
        let short = parts.last().is_some_and(|part| part.letters() <= WEIGHTS.unfinished_letters);
        for form in forms(&parts) {
            let number = u16::try_from(units.len()).unwrap_or(u16::MAX);
            let last = open && form.first + form.count == parts.len() && parts.len() <= super::parts::PARTS;
            let base = base(&form);
            let initial = form.count == 1 && kinds.get(form.first) == Some(&Kind::Initial);
            let unknown = unknown(&form.symbols);
            let mut add = |found: &mut Vec<(u32, f32)>, begun: bool| {
                let less = if begun { unfinished } else { 0.0 };
                met.extend(found.drain(..).map(|(stored, cost)| {
                    let likelihood = base - less - cost;
                    Met { form: stored, unit: number, likelihood, evidence: 0.0, begun }
                }));
            };
            let mut cheapest = [0.0; WRITINGS.len()];
            for stored in WRITINGS {
                let Some(table) = table(stored, form.writing) else { continue };
                if vocabulary.trie(stored).len() <= 1 {
                    continue;
                }
                let limits =
                    Limits { ceiling: -unknown, ..if wide && form.count == 1 { WIDE } else { NARROW } };
                let sought = |symbols: &[u8], unfinished: bool, limits: Limits| Sought {
                    stored,
                    asked: form.writing,
                    symbols: symbols.to_vec(),
                    unfinished,
                    limits,
                };
                let least =
                    frontier.look(vocabulary, table, sought(&form.symbols, false, limits), &mut found);
                cheapest.get_mut(stored.number()).into_iter().for_each(|cell| *cell = least);
                add(&mut found, false);
                // Arabic writes in pieces what others write as one: عبد الب may become Abdulbaqi.
                let one = form.count == 1 || form.writing == Writing::Arabic;
                if last && one && (typing || (!initial && short)) {
                    let start = form.symbols.strip_suffix(&[END]).unwrap_or(&form.symbols);
                    let limits = Limits { ceiling: (-unknown - unfinished).max(1.0), ..UNFINISHED };
                    frontier.look(vocabulary, table, sought(start, true, limits), &mut found);
                    add(&mut found, true);
                }
            }
            for (other, nick) in lexicon::others(form.writing, &form.symbols) {
                if let Some(stored) = vocabulary.find(other.writing, &other.symbols) {
                    found.push((stored, if nick { WEIGHTS.nick } else { WEIGHTS.other }));
                }
            }
            add(&mut found, false);
            least.push(cheapest);
            let mask = (((1u32 << form.count) - 1) << form.first) as u16;
            units.push(Unit { form, mask });
        }
        met.sort_by(|a, b| {
            a.form.cmp(&b.form).then(a.unit.cmp(&b.unit)).then(b.likelihood.total_cmp(&a.likelihood))
        });
        met.dedup_by_key(|m| (m.form, m.unit));
        let mut prepared = Self { parts, kinds, units, chance: Vec::new(), met, least, unfinished };
        prepared.weigh(postings, names);
        prepared
    }

    /// How likely each part is met by chance: by the register's own frequencies, and a floor for
    /// what the register does not know.
    fn weigh(&mut self, postings: &Postings, names: usize) {
        // A small register says little about how common a name is among those who may come.
        let total = names as f32 + WEIGHTS.elsewhere;
        let mut sums: Vec<f32> = self.parts.iter().map(|p| unknown(&p.symbols).exp()).collect();
        for met in &self.met {
            let Some(unit) = self.units.get(usize::from(met.unit)).filter(|u| u.form.count == 1) else {
                continue;
            };
            if let Some(sum) = sums.get_mut(unit.form.first) {
                *sum += postings.count(met.form) as f32 / total * met.likelihood.exp();
            }
        }
        self.chance = sums.into_iter().map(f32::ln).collect();
        for met in &mut self.met {
            let Some(unit) = self.units.get(usize::from(met.unit)) else { continue };
            let covered = self.chance.iter().skip(unit.form.first).take(unit.form.count);
            met.evidence = met.likelihood - covered.sum::<f32>();
        }
        self.met.retain(|m| m.evidence > -WEIGHTS.against);
    }

    /// log P(unit | form) of a form that need not be in the register.
    pub(crate) fn likelihood(
        &self,
        unit: u16,
        of: &Vocabulary,
        form: u32,
        pattern: &Pattern,
        ceiling: f32,
    ) -> f32 {
        let Some(unit) = self.units.get(usize::from(unit)) else { return f32::MIN };
        let base = base(&unit.form);
        let spelt = pattern.cost(of.text(form), false, ceiling);
        let writing = of.writing(form);
        let named = lexicon::others(unit.form.writing, &unit.form.symbols)
            .find(|(other, _)| other.writing == writing && other.symbols == of.text(form))
            .map_or(f32::MAX, |(_, nick)| if nick { WEIGHTS.nick } else { WEIGHTS.other });
        base - spelt.min(named)
    }

    /// The same query with other meetings.
    pub(crate) fn with_met(&self, met: Vec<Met>) -> Self {
        Self {
            parts: self.parts.clone(),
            kinds: self.kinds.clone(),
            units: self.units.iter().map(|u| Unit { form: u.form.clone(), mask: u.mask }).collect(),
            chance: self.chance.clone(),
            met,
            least: self.least.clone(),
            unfinished: self.unfinished,
        }
    }
}

/// log P of a part nobody in the register has.
fn unknown(symbols: &[u8]) -> f32 {
    -WEIGHTS.unknown - WEIGHTS.unknown_letter * symbols.len().saturating_sub(2) as f32
}

fn base(form: &Form) -> f32 {
    if form.count > 1 {
        -WEIGHTS.joined
    } else if form.bare {
        -WEIGHTS.bare
    } else {
        0.0
    }
}
