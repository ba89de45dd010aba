//! Best-first search of one trie for the forms a query part most likely stands for.

use super::alphabet::Writing;
use super::channel::{NEVER, Table};
use super::pattern::Pattern;
use super::recent::{Met, Recent, Sought};
use super::vocabulary::{NONE, Node, Vocabulary, bits};

/// How far a search goes.
#[derive(Clone, Copy, PartialEq)]
pub(crate) struct Limits {
    /// No form dearer than this.
    pub(crate) ceiling: f32,
    /// No form this much dearer than the cheapest.
    pub(crate) beyond: f32,
    /// Forms at most.
    pub(crate) forms: usize,
    /// Places of the trie looked into at most.
    pub(crate) steps: usize,
}

struct Visit {
    node: u32,
    parent: u32,
    depth: u32,
    /// What the forms below were already reported for.
    spent: f32,
}

/// Buffers used again from search to search.
#[derive(Default)]
pub(crate) struct Frontier {
    visits: Vec<Visit>,
    rows: Vec<f32>,
    buckets: Vec<Vec<u32>>,
    below: Vec<u32>,
    /// Places that may still be looked into for the whole query.
    left: usize,
    recent: Recent,
}

const FINE: f32 = 4.0;

fn row(rows: &[f32], visit: u32, width: usize) -> &[f32] {
    let start = visit as usize * width;
    rows.get(start..start + width).unwrap_or(&[])
}

impl Frontier {
    /// Begins a query that may look into so many places altogether.
    pub(crate) const fn begin(&mut self, steps: usize) {
        self.left = steps;
    }

    /// The vocabulary has changed: what was found in it is looked for again.
    pub(crate) fn forget(&mut self) {
        self.recent.forget();
    }

    /// Adds forms with their costs, cheapest first. For an unfinished part, all forms below a place
    /// where the query has been spent. Returns the least that any form costs.
    pub(crate) fn look(
        &mut self,
        vocabulary: &Vocabulary,
        table: &Table,
        mut sought: Sought,
        out: &mut Vec<(u32, f32)>,
    ) -> f32 {
        sought.limits.steps = sought.limits.steps.min(self.left);
        if let Some(met) = self.recent.get(&sought) {
            out.extend_from_slice(&met.forms);
            self.left = self.left.saturating_sub(met.steps);
            return met.least;
        }
        let pattern = Pattern::new(table, &sought.symbols);
        let (before, start) = (self.left, out.len());
        self.search(vocabulary, sought.stored, &pattern, sought.unfinished, sought.limits, out);
        let forms = out.get(start..).unwrap_or(&[]).to_vec();
        self.recent.keep(Met::new(sought, forms, before - self.left, pattern.least()));
        pattern.least()
    }

    fn search(
        &mut self,
        vocabulary: &Vocabulary,
        writing: Writing,
        pattern: &Pattern,
        unfinished: bool,
        limits: Limits,
        out: &mut Vec<(u32, f32)>,
    ) {
        let trie = vocabulary.trie(writing);
        let width = pattern.width();
        self.visits.clear();
        self.rows.clear();
        self.buckets.iter_mut().for_each(Vec::clear);
        let mut ceiling = limits.ceiling;
        self.visits.push(Visit { node: 0, parent: NONE, depth: 0, spent: NEVER });
        self.rows.extend(pattern.first_row());
        self.put(0, 0.0);
        let (mut bucket, mut steps, mut found) = (0, 0, 0);
        let mut scratch = [vec![NEVER; width], vec![NEVER; width], vec![NEVER; width], vec![NEVER; width]];
        while bucket < self.buckets.len() {
            let Some(visit) = self.buckets.get_mut(bucket).and_then(Vec::pop) else {
                bucket += 1;
                continue;
            };
            if bucket as f32 / FINE > ceiling || found >= limits.forms || steps >= limits.steps {
                break;
            }
            let Some(&Visit { node, parent, depth, spent: told }) = self.visits.get(visit as usize) else {
                break;
            };
            let here = trie.get(node as usize).map_or(0, |n| n.symbol);
            let (grand, above) = match self.visits.get(parent as usize) {
                Some(v) => (v.parent, trie.get(v.node as usize).map_or(0, |n| n.symbol)),
                None => (NONE, 0),
            };
            let mut next = trie.get(node as usize).map_or(NONE, |n| n.child);
            while let Some(child) = trie.get(next as usize) {
                let number = next;
                next = child.sibling;
                steps += 1;
                let start = self.rows.len();
                self.rows.resize(start + width, NEVER);
                let (old, fresh) = self.rows.split_at_mut(start);
                let rows = [row(old, visit, width), row(old, parent, width), row(old, grand, width)];
                let least = pattern.step(fresh, rows, [child.symbol, here, above], child.below, ceiling);
                if least > ceiling {
                    self.rows.truncate(start);
                    continue;
                }
                if child.form != NONE {
                    let ways = [fresh as &[f32], rows[0], rows[1]];
                    for (buffer, way) in scratch.iter_mut().skip(1).zip(ways) {
                        buffer.clear();
                        buffer.extend_from_slice(way);
                        buffer.resize(width, NEVER);
                    }
                    let tail = vocabulary.text(child.form).get(depth as usize + 1..).unwrap_or(&[]);
                    let cost =
                        finish(pattern, &mut scratch, [child.symbol, here, above], tail, unfinished, ceiling);
                    self.rows.truncate(start);
                    if cost <= ceiling {
                        out.push((child.form, cost));
                        found += 1;
                        ceiling = ceiling.min(cost + limits.beyond);
                    }
                    continue;
                }
                let mut reported = told;
                if unfinished {
                    let spent = fresh.last().copied().unwrap_or(NEVER);
                    if spent <= ceiling && spent < told {
                        reported = spent;
                        let before = out.len();
                        below(trie, number, &mut self.below, out, spent, limits.forms);
                        found += out.len() - before;
                        ceiling = ceiling.min(spent + limits.beyond);
                    }
                }
                if least >= reported {
                    self.rows.truncate(start);
                    continue;
                }
                let entry = u32::try_from(self.visits.len()).unwrap_or(NONE);
                self.visits.push(Visit { node: number, parent: visit, depth: depth + 1, spent: reported });
                self.put(entry, least);
            }
        }
        self.left = self.left.saturating_sub(steps);
        out.retain(|(_, cost)| *cost <= ceiling);
    }

    fn put(&mut self, visit: u32, cost: f32) {
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "0 to a few hundred")]
        let bucket = (cost * FINE) as usize;
        if self.buckets.len() <= bucket {
            self.buckets.resize_with(bucket + 1, Vec::new);
        }
        if let Some(b) = self.buckets.get_mut(bucket) {
            b.push(visit);
        }
    }
}

/// Reads the tail of a form. `rows[1]` is the newest row on entry.
fn finish(
    pattern: &Pattern,
    rows: &mut [Vec<f32>; 4],
    mut symbols: [u8; 3],
    tail: &[u8],
    unfinished: bool,
    ceiling: f32,
) -> f32 {
    let mut best = rows[1].last().copied().unwrap_or(NEVER);
    for (i, s) in tail.iter().enumerate() {
        symbols = [*s, symbols[0], symbols[1]];
        let [out, p, g, gg] = rows;
        let least = pattern.step(out, [p, g, gg], symbols, bits(tail.get(i + 1..).unwrap_or(&[])), ceiling);
        rows.rotate_right(1);
        let spent = rows[1].last().copied().unwrap_or(NEVER);
        best = if unfinished { best.min(spent) } else { spent };
        if least > ceiling || (unfinished && least >= best) {
            return if unfinished { best } else { NEVER };
        }
    }
    best
}

fn below(trie: &[Node], node: u32, stack: &mut Vec<u32>, out: &mut Vec<(u32, f32)>, cost: f32, most: usize) {
    stack.clear();
    stack.push(node);
    let mut room = most;
    while let Some(n) = stack.pop().and_then(|n| trie.get(n as usize)) {
        if n.form != NONE {
            out.push((n.form, cost));
            room = room.saturating_sub(1);
            if room == 0 {
                return;
            }
        }
        let mut next = n.child;
        while let Some(child) = trie.get(next as usize) {
            stack.push(next);
            next = child.sibling;
        }
    }
}
