//! Workstations that edit, lose power, are copied and put back, and exchange by bad means; and must end up equal.
//! A seed tells everything that happens: `PANAH_SEED=7 cargo test -p hub --test simulation` plays one again.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    missing_docs,
    reason = "a failed expectation is a failed test"
)]

#[path = "../../../exchange/tests/support/domain.rs"]
mod domain;
mod oracle;
mod random;
mod scoped;
mod world;

use vault::fault::{self, Fault};
use world::{Plan, Tally, World};

fn number(name: &str) -> Option<u64> {
    std::env::var(name).ok()?.parse().ok()
}

/// Worlds beyond the first five hundred in which something was wrong once.
const WRONG_ONCE: [u64; 5] = [800, 885, 1176, 10_260, 14_643];

fn play(seed: u64) -> Result<Tally, String> {
    World::play(seed, &Plan::default()).map_err(|what| format!("seed {seed}: {what}"))
}

#[test]
fn every_workstation_ends_up_with_the_same_and_nothing_is_lost() {
    let seeds: Vec<u64> = match number("PANAH_SEED") {
        Some(seed) => vec![seed],
        None => (0..number("PANAH_SEEDS").unwrap_or(500)).chain(WRONG_ONCE).collect(),
    };
    let (mut commits, mut conflicts, mut refused, mut parked, mut restores) = (0, 0, 0, 0, 0);
    let (mut filled, mut forgotten, mut kept_back) = (0, 0, 0);
    let (mut revoked, mut believed, mut epochs) = (0, 0, 0);
    let (mut erased, mut late) = (0, 0);
    let half = |rest: u64| seeds.iter().filter(|seed| *seed % 2 == rest).map(|seed| play(*seed)).collect();
    let played: Vec<Result<Tally, String>> = std::thread::scope(|scope| {
        let odd = scope.spawn(|| -> Vec<_> { half(1) });
        let mut all: Vec<_> = half(0);
        all.extend(odd.join().unwrap());
        all
    });
    let (tallies, wrong): (Vec<_>, Vec<_>) = played.into_iter().partition(Result::is_ok);
    let wrong: Vec<String> = wrong.into_iter().filter_map(Result::err).collect();
    assert!(wrong.is_empty(), "{} of {} worlds: {wrong:#?}", wrong.len(), seeds.len());
    for tally in tallies.into_iter().flatten() {
        commits += tally.commits;
        conflicts += tally.conflicts;
        refused += tally.refused;
        parked += tally.parked;
        restores += tally.restores;
        filled += tally.filled;
        forgotten += tally.forgotten;
        kept_back += tally.kept_back;
        revoked += tally.revoked;
        believed += tally.believed;
        epochs += tally.epochs;
        erased += tally.erased;
        late += tally.late;
    }
    println!(
        "{commits} commits, {conflicts} conflicts, {refused} refused, {parked} parked, {restores} restores, \
         {filled} filled in, {forgotten} forgotten, {kept_back} kept back, {revoked} revoked, {believed} believed again, \
         {epochs} epochs, {erased} erased, {late} too late"
    );
    if seeds.len() > 100 {
        assert!(conflicts > 100 && refused > 100 && parked > 100 && restores > 20, "every fault occurs");
        assert!(
            filled > 50 && forgotten > 50 && kept_back > 1000,
            "scopes are divided, filled and forgotten"
        );
        assert!(erased > 100 && late > 20, "notes are erased, also while others go on with them");
        assert!(revoked > 50 && believed > 10 && epochs > 100, "devices are lost, and keys change");
    }
}

/// The test has teeth: each of these mistakes is caught within a few seeds.
#[test]
fn planted_mistakes_are_caught() {
    let plans = [
        ("no causal gate", Plan { fault: Some(Fault::NoGate), ..Plan::default() }),
        ("a stream is gone on with after a restore", Plan { reuses_stream: true, ..Plan::default() }),
        ("a base forgets the others", Plan { fault: Some(Fault::ForgetfulBase), ..Plan::default() }),
        ("no signatures", Plan { fault: Some(Fault::NoSignature), ..Plan::default() }),
        ("the inbox drops what is early", Plan { fault: Some(Fault::ForgetfulInbox), ..Plan::default() }),
        ("a withheld tail is not noticed", Plan { fault: Some(Fault::NoWitness), ..Plan::default() }),
        ("values go beyond their scope", Plan { fault: Some(Fault::OpensAll), ..Plan::default() }),
        ("what nobody has is forgotten", Plan { fault: Some(Fault::ForgetsEarly), ..Plan::default() }),
        ("what comes into a scope is not filled in", Plan { fault: Some(Fault::NoFill), ..Plan::default() }),
        ("what others erased stays", Plan { fault: Some(Fault::KeepsErased), ..Plan::default() }),
        ("a lost device gets the next key", Plan { fault: Some(Fault::KeyForAll), ..Plan::default() }),
        ("what rests on a lost device waits for ever", Plan { never_believes: true, ..Plan::default() }),
    ];
    for (name, plan) in plans {
        fault::plant(plan.fault);
        let caught = (0..300).find(|seed| World::play(*seed, &plan).is_err());
        fault::plant(None);
        println!("{name}: seed {caught:?}");
        assert!(caught.is_some(), "{name}: not caught");
    }
}
