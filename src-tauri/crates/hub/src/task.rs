//! Rounds, one after the other, with pauses: short ones while all is well, longer and longer ones while the hub is not to
//! be reached, and never at the same moment as the others.

use crate::{
    Error, Result,
    round::{Place, Progress, Report, round},
};
use std::{
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};
use tokio::{sync::Notify, time::timeout};

/// Between two rounds that end well.
const EVERY: Duration = Duration::from_secs(30);
/// After the first that does not.
const FIRST: Duration = Duration::from_secs(5);
/// After many that do not.
const LONGEST: Duration = Duration::from_secs(600);

/// What others see of the rounds, and how they ask for one.
#[derive(Clone, Default)]
pub struct Handle(Arc<Inner>);

#[derive(Default)]
struct Inner {
    wanted: Notify,
    progress: Mutex<Option<Progress>>,
}

impl Handle {
    /// Asks for a round now.
    pub fn wake(&self) {
        self.0.wanted.notify_one();
    }

    /// How far the round is; none between two.
    #[must_use]
    pub fn progress(&self) -> Option<Progress> {
        *self.0.progress.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn tell(&self, progress: Option<Progress>) {
        *self.0.progress.lock().unwrap_or_else(PoisonError::into_inner) = progress;
    }
}

/// How long to wait after so many rounds in a row that did not end well. `chance` is between 0 and 255.
#[must_use]
pub fn pause(failures: u32, chance: u8) -> Duration {
    let base = match failures {
        0 => EVERY,
        more => FIRST.saturating_mul(1 << (more - 1).min(10)).min(LONGEST),
    };
    // Between half and one and a half of it: forty posts whose line comes back do not knock together.
    base.mul_f64(0.5 + f64::from(chance) / 255.0)
}

/// Goes on for ever. `after` is told what each round did, and says whether to go on.
pub async fn rounds(place: &impl Place, handle: &Handle, mut after: impl FnMut(&Result<Report>) -> bool) {
    let mut failures = 0_u32;
    loop {
        let outcome = round(place, &|progress| handle.tell(Some(progress))).await;
        handle.tell(None);
        failures = match &outcome {
            Ok(_) | Err(Error::Locked | Error::NotSetUp | Error::Paused) => 0,
            Err(_) => failures.saturating_add(1),
        };
        if !after(&outcome) {
            return;
        }
        let mut chance = [128];
        // Without randomness all wait equally long, and nothing else is lost.
        let _no_jitter = openssl::rand::rand_bytes(&mut chance);
        // Woken early or not, the next round begins.
        let _woken = timeout(pause(failures, chance[0]), handle.0.wanted.notified()).await;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pauses_grow_to_a_limit_and_differ() {
        let seconds = |failures, chance| pause(failures, chance).as_secs_f64();
        for (failures, low, high) in [
            (0, 15.0, 45.0),
            (1, 2.5, 7.5),
            (2, 5.0, 15.0),
            (5, 40.0, 120.0),
            (8, 300.0, 900.0),
            (u32::MAX, 300.0, 900.0),
        ] {
            assert!((seconds(failures, 0) - low).abs() < 0.001, "{failures}");
            assert!((seconds(failures, 255) - high).abs() < 0.001, "{failures}");
        }
    }
}
