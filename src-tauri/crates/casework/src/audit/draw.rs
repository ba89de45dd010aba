//! Drawing a sample that anybody can draw again: files stand in the order of the SHA-256 over seed and identifier, which
//! no program and no machine changes.

use super::{
    Audit, AuditFile, SampleMethod, Stratum, edition, files,
    frame::{Candidate, candidates},
    storage,
};
use crate::{
    Code, Desk, Failure, Result,
    failure::Faults,
    permit::{Assess as Right, Permit},
    text,
};
use chrono::{DateTime, Utc};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use vault::Id;

/// Files in the order in which they are taken, each with the group it was drawn from: the first `size` are the sample,
/// the others stand ready in place of those that cannot be looked at.
pub(super) fn order(
    candidates: Vec<Candidate>,
    method: SampleMethod,
    stratum: Stratum,
    seed: &str,
    size: usize,
) -> Vec<(Candidate, String)> {
    match method {
        SampleMethod::Targeted => candidates.into_iter().map(|one| (one, String::new())).collect(),
        SampleMethod::Simple => {
            shuffled(candidates, seed).into_iter().map(|one| (one, String::new())).collect()
        }
        SampleMethod::Systematic => systematic(candidates, seed, size),
        SampleMethod::Stratified => stratified(candidates, stratum, seed, size),
    }
}

fn key(seed: &str, subject: Id) -> [u8; 32] {
    let mut hash = Sha256::new();
    hash.update(seed.as_bytes());
    hash.update([0]);
    hash.update(subject.as_bytes());
    hash.finalize().into()
}

fn shuffled(mut candidates: Vec<Candidate>, seed: &str) -> Vec<Candidate> {
    candidates.sort_by_cached_key(|one| key(seed, one.subject));
    candidates
}

/// Every so manieth from a beginning that the seed gives; the others after them, by the seed.
fn systematic(candidates: Vec<Candidate>, seed: &str, size: usize) -> Vec<(Candidate, String)> {
    let count = candidates.len();
    if size == 0 || count == 0 {
        return Vec::new();
    }
    let begin = key(seed, Id::from_bytes([0; 16]));
    let begin = begin.iter().take(6).fold(0_usize, |sum, byte| (sum << 8 | usize::from(*byte)) % count);
    let chosen: Vec<usize> =
        (0..size.min(count)).map(|one| (begin + one * count / size.min(count)) % count).collect();
    let mut taken: BTreeMap<usize, Candidate> = candidates.into_iter().enumerate().collect();
    let mut sample: Vec<Candidate> = chosen.into_iter().filter_map(|at| taken.remove(&at)).collect();
    sample.extend(shuffled(taken.into_values().collect(), seed));
    sample.into_iter().map(|one| (one, String::new())).collect()
}

/// In proportion from each group, at least one from each as far as the size allows (largest remainders); what is left of
/// the groups after them.
fn stratified(candidates: Vec<Candidate>, by: Stratum, seed: &str, size: usize) -> Vec<(Candidate, String)> {
    let mut groups: BTreeMap<String, Vec<Candidate>> = BTreeMap::new();
    let total = candidates.len();
    for one in candidates {
        let group = match by {
            Stratum::Country => one.country.clone(),
            Stratum::Officer => one.officer.to_string(),
            Stratum::Outcome => one.outcome.clone(),
            Stratum::Procedure => one.procedure.clone(),
        };
        groups.entry(group).or_default().push(one);
    }
    let shares = shares(&groups.iter().map(|(name, of)| (name.clone(), of.len())).collect(), total, size);
    let (mut sample, mut rest) = (Vec::new(), Vec::new());
    for (name, members) in groups {
        let share = shares.get(&name).copied().unwrap_or_default();
        for (at, one) in shuffled(members, seed).into_iter().enumerate() {
            if at < share { sample.push((one, name.clone())) } else { rest.push((one, name.clone())) }
        }
    }
    rest.sort_by_cached_key(|(one, _)| key(seed, one.subject));
    sample.extend(rest);
    sample
}

/// How many from each group.
fn shares(groups: &BTreeMap<String, usize>, total: usize, size: usize) -> BTreeMap<String, usize> {
    let size = size.min(total);
    if total == 0 {
        return BTreeMap::new();
    }
    let mut shares: BTreeMap<String, usize> =
        groups.iter().map(|(name, of)| (name.clone(), of * size / total)).collect();
    let mut left = size - shares.values().sum::<usize>();
    let mut by_remainder: Vec<(&String, usize, bool)> =
        groups.iter().map(|(name, of)| (name, of * size % total, shares.get(name) == Some(&0))).collect();
    // A group of which nothing was drawn goes first: nobody's work stays unseen while there is room.
    by_remainder.sort_by(|a, b| b.2.cmp(&a.2).then(b.1.cmp(&a.1)).then(a.0.cmp(b.0)));
    for (name, _, _) in by_remainder {
        if left == 0 {
            break;
        }
        if let Some(share) = shares.get_mut(name) {
            *share += 1;
            left -= 1;
        }
    }
    shares
}

/// A file that cannot be looked at.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[ts(rename = "AuditReplacement")]
pub struct Replacement {
    /// File of the sample.
    pub file: Id,
    /// Why: lost, sealed since, in use by a court.
    pub reason: String,
}

/// Takes a file out of the sample and the next of its group into it.
///
/// # Errors
/// [`Code::AuditClosed`]; [`Code::AuditFinished`] when it was marked already; [`Code::Required`] at `reason`;
/// [`Code::SampleExhausted`] when there is no other.
pub fn replace(
    desk: &mut Desk,
    permit: &Permit<Right>,
    form: &Replacement,
    now: DateTime<Utc>,
) -> Result<Id> {
    let file: AuditFile = desk.read().get(form.file)?;
    let audit: Audit = desk.read().get(file.audit)?;
    if audit.closed_on.is_some() {
        return Err(Failure::not_now(Code::AuditClosed));
    }
    if !super::assessments(desk.read(), file.id)?.is_empty() || file.replaced.is_some() {
        return Err(Failure::not_now(Code::AuditFinished));
    }
    let mut faults = Faults::default();
    let reason = faults.keep(text::required("reason", &form.reason));
    faults.check()?;
    let subject = edition::of(desk.read(), &audit)?.subject;
    let (all, _) = candidates(desk.read(), subject, &audit.plan.filter, permit.scope())?;
    let every: Vec<AuditFile> = desk.read().list(storage::FILES, [audit.id])?;
    let size = files(desk.read(), audit.id)?.len();
    let (method, by) = (audit.plan.method, audit.plan.stratum);
    let next = order(all, method, by, &audit.plan.seed, size)
        .into_iter()
        .find(|(one, group)| *group == file.stratum && every.iter().all(|known| known.subject != one.subject))
        .ok_or_else(|| Failure::not_now(Code::SampleExhausted))?;
    let position = every.iter().map(|one| one.position).max().unwrap_or_default() + 1;
    desk.commit(permit.officer(), "audit.replace", None, now, |change| {
        let id = change.new_id()?;
        change.update(&AuditFile { replaced: Some(reason), ..file.clone() })?;
        let (one, stratum) = next;
        change.create(&AuditFile {
            id,
            audit: audit.id,
            subject: one.subject,
            application: one.application,
            officer: one.officer,
            stratum,
            position,
            double: file.double,
            replaced: None,
        })?;
        Ok(id)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn population(groups: &[(&str, u8)]) -> Vec<Candidate> {
        let mut all = Vec::new();
        for (at, (country, count)) in groups.iter().enumerate() {
            for one in 0..*count {
                let mut bytes = [0; 16];
                (bytes[0], bytes[1]) = (u8::try_from(at).unwrap(), one);
                all.push(Candidate {
                    subject: Id::from_bytes(bytes),
                    application: None,
                    officer: Id::from_bytes([9; 16]),
                    day: format!("2026-01-{:02}", one % 28 + 1),
                    country: (*country).to_owned(),
                    procedure: String::new(),
                    outcome: String::new(),
                    stage: String::new(),
                });
            }
        }
        all
    }

    fn drawn(method: SampleMethod, seed: &str, size: usize, of: &[(&str, u8)]) -> Vec<(Candidate, String)> {
        order(population(of), method, Stratum::Country, seed, size)
    }

    #[test]
    fn groups_are_drawn_in_proportion_and_none_is_left_out() {
        let sample = drawn(SampleMethod::Stratified, "7", 20, &[("AFG", 150), ("SYR", 40), ("ERI", 2)]);
        let count = |country: &str| sample.iter().take(20).filter(|(one, _)| one.country == country).count();
        assert_eq!((count("AFG"), count("SYR"), count("ERI")), (15, 4, 1));
        assert_eq!(sample.len(), 192, "the rest stands ready");
    }

    /// The draw is part of what an audit may be asked for years later: it does not change with the program.
    #[test]
    fn the_same_seed_draws_the_same_files_for_ever() {
        let first: Vec<String> = drawn(SampleMethod::Simple, "2026-11-27", 3, &[("AFG", 9)])
            .iter()
            .take(3)
            .map(|(one, _)| one.subject.to_string())
            .collect();
        insta::assert_debug_snapshot!(first);
    }

    proptest! {
        #[test]
        fn every_draw_is_a_draw_of_the_population(
            a in 0_u8..60, b in 0_u8..60, size in 0_usize..130, seed in "[a-z0-9]{1,8}", method in 0_usize..4,
        ) {
            let method = [
                SampleMethod::Simple, SampleMethod::Stratified, SampleMethod::Systematic, SampleMethod::Targeted,
            ][method];
            let groups = [("AFG", a), ("SYR", b)];
            let sample = drawn(method, &seed, size, &groups);
            let total = usize::from(a) + usize::from(b);
            let expected = if method == SampleMethod::Systematic && size == 0 { 0 } else { total };
            prop_assert_eq!(sample.len(), expected);
            let mut subjects: Vec<Id> = sample.iter().map(|(one, _)| one.subject).collect();
            subjects.sort();
            subjects.dedup();
            prop_assert_eq!(subjects.len(), expected, "none twice");
            prop_assert_eq!(&sample, &drawn(method, &seed, size, &groups), "reproducible");
        }
    }
}
