//! Names of one person held against names of another, every spelling with every spelling.

use super::near::{Heard, distance};
use crate::find::{Asked, Comparison, Index, Pairing, Stored};
use crate::script::{Script, detect};

/// What the names tell.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Alike {
    /// Evidence for one person against a stranger, natural logarithm.
    pub(crate) evidence: f32,
    /// How alike, 0 to 100.
    pub(crate) per_cent: u8,
    /// Grade of the least agreeing part (`field::GIVEN`).
    pub(crate) given: u8,
}

/// One person's names made ready.
pub(crate) struct Names {
    asked: Vec<(Script, Asked)>,
    /// What each part would tell if it agreed perfectly.
    perfect: Vec<(String, f32)>,
}

/// Spellings of one person that are held against others.
const SPELLINGS: usize = 6;

impl Names {
    pub(crate) fn new(index: &Index, names: &[String]) -> Self {
        let mut out = Self { asked: Vec::new(), perfect: Vec::new() };
        for name in names.iter().take(SPELLINGS) {
            // The blank says that the last part is whole: endings need not be looked for.
            let whole = format!("{name} ");
            let asked = index.ask(&[&whole]);
            let with_itself = index.compare_asked(&asked, &[&whole]);
            out.perfect.extend(with_itself.into_iter().flat_map(|c| c.parts).map(|p| (p.asked, p.perfect)));
            out.asked.push((detect(name), asked));
        }
        out
    }

    /// Held against the names of a record; `None` if one side has none.
    pub(crate) fn beside(&self, index: &Index, names: &[String]) -> Option<Alike> {
        let mut best: Option<Alike> = None;
        let mut of_script: Vec<(Script, f32, u8)> = Vec::new();
        if self.asked.is_empty() {
            return None;
        }
        let names: Vec<(Script, Stored)> =
            names.iter().map(|name| (detect(name), Stored::new(name))).collect();
        for (script, asked) in &self.asked {
            for (stored_script, stored) in &names {
                let Some(found) = index.compare_stored(asked, stored) else { continue };
                let (found, loss) = self.repaired(found);
                let given = given(&found, loss);
                let evidence = found.log_likelihood_ratio;
                if best.is_none_or(|b| b.evidence < evidence) {
                    best = Some(Alike { evidence, per_cent: found.per_cent, given });
                }
                if stored_script == script {
                    match of_script.iter_mut().find(|(s, ..)| s == script) {
                        Some(cell) if cell.1 < evidence => *cell = (*script, evidence, given),
                        Some(_) => {}
                        None => of_script.push((*script, evidence, given)),
                    }
                }
            }
        }
        // Hasan is easily حسین, but not if both are also written in Latin and Arabic letters.
        let worst = of_script.iter().map(|(_, _, given)| *given).max();
        best.map(|best| Alike { given: worst.unwrap_or(best.given), ..best })
    }

    /// What a part that the comparison left alone tells if it agrees.
    fn perfect(&self, part: &str) -> f32 {
        const UNKNOWN: f32 = 3.0;
        let known = |text: &str| self.perfect.iter().find(|(p, _)| p == text).map(|(_, e)| *e);
        known(part).unwrap_or_else(|| part.split(' ').map(|p| known(p).unwrap_or(UNKNOWN)).sum())
    }

    /// Pairs parts that were left on both sides and sound alike; and the most a pair lost by it.
    fn repaired(&self, mut found: Comparison) -> (Comparison, f32) {
        let mut most = 0.0f32;
        if found.a_left.is_empty() || found.b_left.is_empty() {
            return (found, most);
        }
        let heard = |parts: &[String]| parts.iter().map(|part| Heard::new(part)).collect::<Vec<_>>();
        let (mut a_heard, mut b_heard) = (heard(&found.a_left), heard(&found.b_left));
        while let Some((i, j, loss)) = nearest((&found.a_left, &a_heard), (&found.b_left, &b_heard)) {
            let (a, _) = (found.a_left.remove(i), found.b_left.remove(j));
            a_heard.remove(i);
            b_heard.remove(j);
            most = most.max(loss);
            self.gain(&mut found, &a, 1, 1, loss);
        }
        // One clerk writes one word where another writes two.
        let (rest_a, rest_b) = (found.a_left.join(" "), found.b_left.join(" "));
        let counts = (found.a_left.len(), found.b_left.len());
        if counts.0 > 0 && counts.1 > 0 && counts.0 + counts.1 > 2 {
            let apart = distance(&Heard::new(&rest_a), &Heard::new(&rest_b));
            let room = room(&rest_a, &rest_b);
            if apart <= room {
                (found.a_left, found.b_left) = (Vec::new(), Vec::new());
                most = most.max(apart * LOSS);
                self.gain(&mut found, &rest_a, counts.0, counts.1, apart * LOSS);
            }
        }
        (found, most)
    }

    fn gain(&self, found: &mut Comparison, part: &str, asked: usize, stored: usize, loss: f32) {
        #[allow(clippy::cast_precision_loss, reason = "counts of name parts")]
        let given_back = asked as f32 * ASKED_LEFT + stored as f32 * STORED_LEFT;
        found.log_likelihood_ratio += (given_back + self.perfect(part) - loss).max(0.0);
        let share = 100 / (found.parts.len() + found.a_left.len() + asked).max(1);
        let better = usize::from(found.per_cent) + share * 8 / 10;
        found.per_cent = u8::try_from(better.min(97)).unwrap_or(97);
    }
}

/// What the comparison takes off for a part left over, natural logarithm.
const ASKED_LEFT: f32 = 2.5;
const STORED_LEFT: f32 = 1.0;
/// What one unit of distance takes off, natural logarithm.
const LOSS: f32 = 1.6;

/// How far two spellings may be apart to be one part.
fn room(a: &str, b: &str) -> f32 {
    let letters = a.chars().count().min(b.chars().count());
    if letters < 3 {
        0.3
    } else if letters < 5 {
        1.2
    } else {
        2.2
    }
}

/// The two parts left over that sound most alike, and what is lost if they are one.
fn nearest(a: (&[String], &[Heard]), b: (&[String], &[Heard])) -> Option<(usize, usize, f32)> {
    let each =
        |(i, part): (usize, _)| b.0.iter().zip(b.1).enumerate().map(move |(j, other)| (i, j, part, other));
    a.0.iter()
        .zip(a.1)
        .enumerate()
        .flat_map(each)
        .map(|(i, j, x, y)| (i, j, distance(x.1, y.1), room(x.0, y.0)))
        .filter(|(_, _, apart, room)| apart <= room)
        .min_by(|a, b| a.2.total_cmp(&b.2))
        .map(|(i, j, apart, _)| (i, j, apart * LOSS))
}

/// Losses of a part against perfect agreement, in natural logarithms: the grades of `field::GIVEN`.
const STEPS: [f32; 4] = [0.5, 1.3, 2.2, 3.5];
const DOUBTFUL: f32 = 1.3;

fn given(found: &Comparison, repaired: f32) -> u8 {
    let by_ear = |p: &Pairing| distance(&Heard::new(&p.asked), &Heard::new(&p.stored)) * LOSS;
    // What is below the first step changes no grade: it need not be listened to.
    let lost = |p: &Pairing| {
        let lost = p.perfect - p.evidence;
        if lost < STEPS[0] { lost } else { lost.min(by_ear(p)) }
    };
    let loss = found.parts.iter().map(lost).fold(repaired, f32::max);
    // Articles and initials left over say nothing.
    let none = |left: &[String]| left.iter().all(|part| part.chars().count() < 3);
    match (none(&found.a_left), none(&found.b_left)) {
        (true, true) => u8::try_from(STEPS.iter().filter(|s| loss >= **s).count()).unwrap_or(0),
        (false, false) => 7,
        _ => 5 + u8::from(loss >= DOUBTFUL),
    }
}
