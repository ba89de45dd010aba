//! The letters that tell how appeals ended. A court tells itself what it decided; what an authority decided it owes.

use super::{Named, Offer, Subject, untold};
use crate::{
    Desk, Result,
    appeal::{self, Appeal, Judgment, JudgmentResult},
    application::Application,
    profile::{BodyKind, Event, Profile, Remedy},
};

pub(super) fn offers(desk: &Desk, case: &Application, profile: &Profile) -> Result<Vec<Offer>> {
    let read = desk.read();
    let mut offers = Vec::new();
    for judgment in appeal::judgments(read, case.id)? {
        // What is still to be carried out is told once it was.
        if judgment.awaits() {
            continue;
        }
        let Some(letter) = name(judgment.result) else { continue };
        let appeal: Appeal = read.get(judgment.appeal)?;
        let Some(remedy) = profile.remedy(&appeal.remedy) else { continue };
        offers.push(Offer {
            subject: Subject::Judgment,
            record: judgment.id,
            letter: letter.to_owned(),
            persons: untold(appeal.persons.0.iter().copied()),
            owed: remedy.kind == BodyKind::Administrative,
            since: judgment.received_on,
            signatory: Some(judgment.recorded_by),
            remedies: next(profile, remedy, &judgment),
        });
    }
    Ok(offers)
}

/// Name of the letter; what was withdrawn or struck out is told by whoever did it.
fn name(result: JudgmentResult) -> Option<&'static str> {
    match result {
        JudgmentResult::Upheld => Some("appeal_upheld"),
        JudgmentResult::Granted => Some("appeal_granted"),
        JudgmentResult::Remitted => Some("appeal_remitted"),
        JudgmentResult::Withdrawn | JudgmentResult::StruckOut => None,
    }
}

/// Where the applicant can go on to: the time counts from the letter where it is the authority's own act, else from
/// the judgment.
fn next(profile: &Profile, remedy: &Remedy, judgment: &Judgment) -> Vec<Named> {
    if judgment.result != JudgmentResult::Upheld {
        return Vec::new();
    }
    let own = remedy.kind == BodyKind::Administrative;
    let above = profile.remedies.iter().filter(|other| {
        let start = profile.deadline(&other.deadline).map_or(Event::Notified, |deadline| deadline.start);
        appeal::leads_to(remedy, other, start)
    });
    let lowest = above.clone().map(|other| other.level).min();
    above
        .filter(|other| Some(other.level) == lowest)
        .map(|other| Named { code: other.code.clone(), from: (!own).then_some(judgment.received_on) })
        .collect()
}
