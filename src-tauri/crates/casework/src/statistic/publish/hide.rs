//! Which counts are left out, so that none of the small ones can be told: a search for ways to move each of them.

use super::{SMALLEST, is_small};

/// Counts of some tables and the sums that hold between them.
#[derive(Debug, Default)]
pub(super) struct Counts {
    /// The counts.
    counts: Vec<Count>,
    /// Sums that are nothing: which counts, taken once or taken away once.
    sums: Vec<Vec<(usize, i32)>>,
}

#[derive(Debug, Clone, Copy)]
struct Count {
    value: u32,
    /// What it costs to leave it out: nobody wants a table without its totals. None must stand as it is.
    cost: Option<u32>,
    hidden: bool,
    /// Whether nobody may tell it. What two tables differ by is nobody's count.
    counts: bool,
}

/// A count that is left out anyway costs next to nothing: of two ways, the shorter.
const HIDDEN: u32 = 1;
/// Steps of a search without having found any way, and after one was found.
const MOST_STEPS: u32 = 20_000;
const MOST_BETTER: u32 = 1_500;

impl Counts {
    /// Adds a count of a table, with what it costs to leave it out; none must stay. Answers its number.
    pub(super) fn shown(&mut self, value: u32, cost: Option<u32>) -> usize {
        self.push(Count { value, cost, hidden: is_small(value), counts: true })
    }

    /// Adds a count that no table shows and that follows from those that they do.
    pub(super) fn between(&mut self, value: u32) -> usize {
        self.push(Count { value, cost: Some(HIDDEN), hidden: true, counts: true })
    }

    /// Adds what two sums differ by.
    pub(super) fn rest(&mut self, value: u32) -> usize {
        self.push(Count { value, cost: Some(HIDDEN), hidden: true, counts: false })
    }

    fn push(&mut self, count: Count) -> usize {
        self.counts.push(count);
        self.counts.len() - 1
    }

    /// A sum that is nothing.
    pub(super) fn sum(&mut self, parts: Vec<(usize, i32)>) {
        self.sums.push(parts);
    }

    /// What is left of a sum.
    pub(super) fn left(&self, parts: &[(usize, i32)]) -> i64 {
        let value = |count: &usize| self.counts.get(*count).map_or(0, |count| i64::from(count.value));
        parts.iter().map(|(count, sign)| value(count) * i64::from(*sign)).sum()
    }

    /// Numbers of the counts that are left out.
    pub(super) fn hide(mut self) -> Vec<usize> {
        let mut of = vec![Vec::new(); self.counts.len()];
        for (sum, parts) in self.sums.iter().enumerate() {
            for (count, sign) in parts {
                if let Some(of) = of.get_mut(*count) {
                    of.push((sum, *sign));
                }
            }
        }
        let small = |(_, count): &(usize, &Count)| count.counts && is_small(count.value);
        let mut small: Vec<usize> = self.counts.iter().enumerate().filter(small).map(|(at, _)| at).collect();
        // The largest first: what they need serves the others, too.
        small.sort_by_key(|at| std::cmp::Reverse(self.counts.get(*at).map_or(0, |count| count.value)));
        for one in small {
            self.protect(one, &of);
        }
        (0..self.counts.len()).filter(|at| self.counts.get(*at).is_some_and(|count| count.hidden)).collect()
    }

    /// Leaves out what is needed so that a small count could be anything from 1 to 4: moved there step by step, all
    /// sums hold and no count is less than nothing.
    fn protect(&mut self, one: usize, of: &[Vec<(usize, i32)>]) {
        let value = self.counts.get(one).map_or(0, |count| count.value);
        for (sign, steps) in [(1, SMALLEST - 1 - value), (-1, value - 1)] {
            let mut values: Vec<i64> = self.counts.iter().map(|count| i64::from(count.value)).collect();
            for _ in 0..steps {
                let Some(way) = Search::of(self, of, &values).way(one, sign) else {
                    self.hide_all();
                    return;
                };
                for (count, sign) in way {
                    if let Some(value) = values.get_mut(count) {
                        *value += i64::from(sign);
                    }
                    if let Some(count) = self.counts.get_mut(count) {
                        count.hidden = true;
                    }
                }
            }
        }
    }

    /// The last resort: nothing of these tables is told. What is nothing stays.
    fn hide_all(&mut self) {
        for count in self.counts.iter_mut().filter(|count| count.cost.is_some() && count.value > 0) {
            count.hidden = true;
        }
    }
}

/// The search for the cheapest way to move one count by one.
struct Search<'c> {
    counts: &'c Counts,
    of: &'c [Vec<(usize, i32)>],
    values: &'c [i64],
    moved: Vec<i32>,
    /// What is left of each sum by what was moved so far.
    left: Vec<i32>,
    steps: u32,
    best: Option<(u32, Vec<(usize, i32)>)>,
}

impl<'c> Search<'c> {
    fn of(counts: &'c Counts, of: &'c [Vec<(usize, i32)>], values: &'c [i64]) -> Self {
        let (moved, left) = (vec![0; values.len()], vec![0; counts.sums.len()]);
        Self { counts, of, values, moved, left, steps: MOST_STEPS, best: None }
    }

    fn way(mut self, one: usize, sign: i32) -> Option<Vec<(usize, i32)>> {
        self.set(one, sign);
        self.go(0);
        self.best.map(|(_, way)| way)
    }

    fn set(&mut self, count: usize, sign: i32) {
        let before = self.moved.get(count).copied().unwrap_or(0);
        if let Some(moved) = self.moved.get_mut(count) {
            *moved = sign;
        }
        for (sum, times) in self.of.get(count).into_iter().flatten() {
            if let Some(left) = self.left.get_mut(*sum) {
                *left += times * (sign - before);
            }
        }
    }

    fn go(&mut self, cost: u32) {
        if self.steps == 0 || self.best.as_ref().is_some_and(|(best, _)| *best <= cost) {
            return;
        }
        self.steps -= 1;
        let broken = self.left.iter().enumerate().filter(|(_, left)| **left != 0);
        // The sum with the fewest counts first: there is least to choose.
        let Some((sum, left)) = broken.min_by_key(|(sum, _)| self.counts.sums.get(*sum).map_or(0, Vec::len))
        else {
            let moved = self.moved.iter().copied().enumerate().filter(|(_, sign)| *sign != 0);
            self.best = Some((cost, moved.collect()));
            self.steps = self.steps.min(MOST_BETTER);
            return;
        };
        let needed = -left.signum();
        let parts = self.counts.sums.get(sum).into_iter().flatten();
        let mut choices: Vec<(u32, usize, i32)> =
            parts.filter_map(|(count, times)| self.choice(*count, needed * times)).collect();
        choices.sort_unstable();
        for (more, count, sign) in choices {
            self.set(count, sign);
            self.go(cost + more);
            self.set(count, 0);
        }
    }

    /// What it costs to move a count, when it can be moved.
    fn choice(&self, count: usize, sign: i32) -> Option<(u32, usize, i32)> {
        let known = self.counts.counts.get(count)?;
        let free = self.moved.get(count) == Some(&0);
        let stays = sign < 0 && self.values.get(count).is_none_or(|value| *value < 1);
        let cost = if known.hidden { HIDDEN } else { known.cost? };
        (free && !stays).then_some((cost, count, sign))
    }
}
