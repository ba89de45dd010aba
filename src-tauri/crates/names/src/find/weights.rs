//! What was tuned on the development data: what parts left over cost, what forms cost, and how
//! far a search goes. Costs are natural logarithms.

use super::words::Kind;

pub(crate) struct Weights {
    /// log P of a part nobody in the register has: this much, and this much per letter, less.
    pub(crate) unknown: f32,
    pub(crate) unknown_letter: f32,
    /// Names of people who may come and of whom the register does not know.
    pub(crate) elsewhere: f32,
    /// A part of the query that met nothing, by kind.
    query: [f32; 5],
    /// A part of the stored name that met nothing, by kind.
    stored: [f32; 5],
    /// More for every two parts left over that contradict each other.
    pub(crate) conflict: f32,
    /// A meeting may speak against by this much and still be better than none.
    pub(crate) against: f32,
    /// The same parts in another order: the last moved to the front or back; any other.
    pub(crate) rotated: f32,
    pub(crate) shuffled: f32,
    /// Two parts taken as one; a part without its article.
    pub(crate) joined: f32,
    pub(crate) bare: f32,
    /// The last part is unfinished: when a whole name was asked, when its last part has the three letters that
    /// people type before they look, and while typing.
    whole: f32,
    three: f32,
    typing: f32,
    /// Of what a stored part that met nothing costs: after an unfinished part, where it may still be typed, and before
    /// it, where it was left out.
    pub(crate) to_come: f32,
    pub(crate) skipped: f32,
    /// Letters of a last part that may be unfinished though nobody is typing.
    pub(crate) unfinished_letters: usize,
    /// A single letter fits the beginning of a name.
    pub(crate) initial: f32,
    /// Another name of the same name; a short or changed form.
    pub(crate) other: f32,
    pub(crate) nick: f32,
    /// A meeting this dear may be wrong: search wider.
    pub(crate) doubtful: f32,
    /// A name this much less likely than the best is not looked for.
    pub(crate) hopeless: f32,
}

pub(crate) const WEIGHTS: Weights = Weights {
    unknown: 2.0,
    unknown_letter: 2.3,
    elsewhere: 5_000.0,
    // In the order of `Kind`: name, particle, title, patronymic, initial.
    query: [2.5, 0.3, 0.2, 1.2, 0.7],
    stored: [1.0, 0.1, 0.1, 0.5, 0.4],
    conflict: 2.5,
    against: 3.0,
    rotated: 0.3,
    shuffled: 0.8,
    joined: 0.5,
    bare: 0.2,
    whole: 3.5,
    three: 1.5,
    typing: 0.7,
    to_come: 0.1,
    skipped: 1.5,
    unfinished_letters: 4,
    initial: 1.5,
    other: 1.5,
    nick: 4.0,
    doubtful: 6.0,
    hopeless: 6.0,
};

const fn of(costs: &[f32; 5], kind: Kind) -> f32 {
    let [name, particle, title, patronymic, initial] = *costs;
    match kind {
        Kind::Name => name,
        Kind::Particle => particle,
        Kind::Title => title,
        Kind::Patronymic => patronymic,
        Kind::Initial => initial,
    }
}

impl Weights {
    /// What it costs that a last part of so many letters is unfinished.
    pub(crate) const fn unfinished(&self, typing: bool, letters: usize) -> f32 {
        match letters {
            _ if typing => self.typing,
            3 => self.three,
            _ => self.whole,
        }
    }

    pub(crate) const fn query_left(&self, kind: Kind) -> f32 {
        of(&self.query, kind)
    }

    pub(crate) const fn stored_left(&self, kind: Kind) -> f32 {
        of(&self.stored, kind)
    }
}
