//! How much work a password is worth on this machine.

use super::{Cost, Secret};
use argon2::{Algorithm, Argon2, Params, Version};
use std::time::Duration;

/// What opening a slot should take: long for whoever guesses, short for whoever knows.
const LEAST: Duration = Duration::from_millis(500);

impl Cost {
    /// The work that takes at least half a second here: from the floor ([`Cost::STANDARD`]) upwards, first more memory,
    /// which is what guessing machines lack, then more passes, up to [`Cost::MOST`]. `stopwatch` runs its argument
    /// and says how long it took: nothing here reads a clock.
    pub fn calibrated(mut stopwatch: impl FnMut(&mut dyn FnMut()) -> Duration) -> Self {
        let mut cost = Self::STANDARD;
        while cost != Self::MOST {
            if stopwatch(&mut || cost.work()) >= LEAST {
                break;
            }
            cost = cost.next();
        }
        cost
    }

    fn next(self) -> Self {
        let more = self.memory_kib * 2;
        if more <= Self::MOST.memory_kib {
            Self { memory_kib: more, ..self }
        } else {
            Self { passes: (self.passes + 1).min(Self::MOST.passes), ..self }
        }
    }

    /// As much work as opening a slot of this cost. No secret is involved.
    fn work(self) {
        let sample = Secret::new("how long does this take".to_owned());
        let mut key = [0; 32];
        if let Ok(params) = Params::new(self.memory_kib, self.passes, 1, Some(32)) {
            let argon = Argon2::new(Algorithm::Argon2id, Version::V0x13, params);
            // A machine without the memory is told so when the slot is made.
            let _measured = argon.hash_password_into(sample.expose_secret().as_bytes(), &[0; 16], &mut key);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A machine that needs so many milliseconds for each 64 MiB and pass; the work itself is left out.
    fn on_a_machine(millis: u64) -> (Cost, usize) {
        let mut cost = Cost::STANDARD;
        let mut measured = 0;
        let found = Cost::calibrated(|_work| {
            measured += 1;
            let blocks = u64::from(cost.memory_kib / Cost::STANDARD.memory_kib * cost.passes);
            cost = cost.next();
            Duration::from_millis(blocks * millis)
        });
        (found, measured)
    }

    #[test]
    fn slow_machines_get_the_floor_and_fast_ones_no_more_than_the_cap() {
        let cost = |memory_mib: u32, passes| Cost { memory_kib: memory_mib * 1024, passes };
        for (millis, wanted) in [
            (1_000, Cost::STANDARD),
            (167, Cost::STANDARD),
            (166, cost(128, 3)),
            (84, cost(128, 3)),
            (50, cost(256, 3)),
            (10, Cost::MOST),
            (0, Cost::MOST),
        ] {
            let (found, measured) = on_a_machine(millis);
            assert_eq!(found, wanted, "{millis} ms");
            assert!(measured <= 4, "measuring is short: {measured}");
        }
        const { assert!(Cost::MOST.memory_kib <= Cost::CAP.memory_kib && Cost::MOST.passes <= Cost::CAP.passes) };
    }
}
