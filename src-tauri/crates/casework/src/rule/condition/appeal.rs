//! Rules of service, appeals and procedures about a status.

use super::{Asked, Broken};
use crate::{
    Code, Result,
    appeal::{self, Appeal, AppealState, CARRY_OUT, LATENESS},
    decision::{self, Decision},
    letter,
    profile::{BodyKind, Event},
    rule::Act,
    status::{self, ENDS, SERVE, StatusProcedure, StatusVerdict},
    template::Texts,
};
use letters::Lang;
use vault::Id;

fn found(broken: bool, code: Code) -> Vec<Broken> {
    if broken { vec![Broken::new(code, None)] } else { Vec::new() }
}

/// A negative decision is not told without how to challenge it (UNHCR Procedural Standards 6.2).
pub(super) fn remedy_missing(asked: &Asked<'_>) -> Result<Vec<Broken>> {
    let profile = asked.profile();
    let wanted = |lang: &Lang| asked.doing.language.as_deref().is_none_or(|tag| tag == lang.tag());
    let texts = Texts::of(asked.read(), profile)?;
    let letters = texts.letters();
    let tells = |id: &str, lang: Lang| {
        texts.template(id, lang).is_ok_and(|text| text.is_some_and(|text| text.has_remedies()))
    };
    if let Some((letter, remedies)) =
        letter::names_remedies(asked.desk, asked.case, asked.doing.record, asked.day)?
    {
        let mut written = letters.iter().filter(|(id, lang)| *id == letter && wanted(lang));
        let silent = remedies && !written.all(|(id, lang)| tells(id, *lang));
        return Ok(found(silent, Code::RemedyMissing));
    }
    let Some(decision) = appeal::challenged(asked.read(), asked.case.id)? else { return Ok(Vec::new()) };
    let starts = |deadline: &str| profile.deadline(deadline).is_some_and(|one| one.start == Event::Notified);
    let remedies = profile.remedies.iter().any(|remedy| starts(&remedy.deadline));
    let rulings = decision::rulings(asked.read(), decision.id)?;
    let negative = rulings
        .iter()
        .filter_map(|ruling| profile.outcome(ruling.outcome.code?))
        .filter(|rule| rule.negative);
    let silent = negative.into_iter().any(|rule| {
        let mut written = letters.iter().filter(|(id, lang)| *id == rule.letter && wanted(lang));
        !remedies || !written.all(|(id, lang)| tells(id, *lang))
    });
    Ok(found(silent, Code::RemedyMissing))
}

/// The letter, with its summary, speaks a language that the applicant was not said to read.
pub(super) fn letter_language_differs(asked: &Asked<'_>) -> Result<Vec<Broken>> {
    let Some(language) = &asked.doing.language else { return Ok(Vec::new()) };
    let spoken = &asked.case.language;
    let addressed = asked.profile().addressed_in(spoken).tag();
    // A summary in their own language is better than one in the language that they are addressed in.
    let own = spoken.split('-').next().unwrap_or_default();
    let reads = |tag: &str| tag == addressed || tag.eq_ignore_ascii_case(own);
    let differs = !reads(language) && !asked.doing.code.as_deref().is_some_and(reads);
    Ok(found(differs, Code::LetterLanguageDiffers))
}

/// A flag of extradition stands: nothing goes out or ends unseen.
pub(super) fn extradition_requested(asked: &Asked<'_>) -> Result<Vec<Broken>> {
    let flags = crate::flag::of_application(asked.read(), asked.case.id)?;
    let stands = flags.into_iter().filter(|flag| flag.kind == EXTRADITION && flag.stands(asked.day));
    let mut persons: Vec<Id> = stands.map(|flag| flag.person).collect();
    persons.dedup();
    Ok(persons.into_iter().map(|person| Broken::new(Code::ExtraditionRequested, Some(person))).collect())
}

/// Code of the list `flag`.
const EXTRADITION: &str = "extradition";

/// Nobody decides what challenges their own work, nor carries out alone what they recorded.
pub(super) fn own_decision(asked: &Asked<'_>) -> Result<Vec<Broken>> {
    let Some(record) = asked.doing.record else { return Ok(Vec::new()) };
    let own = match asked.act {
        Act::DecideAppeal => own_appeal(asked, record)?,
        Act::EndStatus => own_procedure(asked, record)?,
        _ => false,
    };
    Ok(found(own, Code::OwnDecision))
}

fn own_appeal(asked: &Asked<'_>, record: Id) -> Result<bool> {
    let appeal: Appeal = asked.read().get(record)?;
    let judgments = appeal::judgments(asked.read(), asked.case.id)?;
    let recorded = judgments.iter().any(|one| one.appeal == record && one.recorded_by == asked.officer);
    if asked.doing.code.as_deref() == Some(CARRY_OUT) {
        return Ok(recorded);
    }
    let remedy = asked.profile().remedies.iter().find(|remedy| remedy.code == appeal.remedy);
    // What a court decides is no officer's own.
    if remedy.is_none_or(|remedy| remedy.kind == BodyKind::Court) {
        return Ok(false);
    }
    if let Some(decision) = appeal.decision {
        let decision: Decision = asked.read().get(decision)?;
        let reviews = decision::reviews(asked.read(), decision.id)?;
        let approved = decision.approval.as_ref().is_some_and(|one| one.officer == asked.officer);
        let reviewed = reviews.iter().any(|review| review.officer == asked.officer);
        return Ok(approved || reviewed || decision::has_drafted(asked.desk, &decision, asked.officer)?);
    }
    match appeal.procedure {
        Some(procedure) => Ok(own_procedure(asked, procedure)?
            || status::rulings(asked.read(), procedure)?.iter().any(|one| one.officer == asked.officer)),
        None => Ok(false),
    }
}

fn own_procedure(asked: &Asked<'_>, record: Id) -> Result<bool> {
    // Whoever opened it may hand the decision over: that decides nothing.
    if asked.act == Act::EndStatus && asked.doing.code.as_deref() == Some(SERVE) {
        return Ok(false);
    }
    let procedure: StatusProcedure = asked.read().get(record)?;
    let noticed = procedure.notice.as_ref().is_some_and(|notice| notice.served.officer == asked.officer);
    Ok(procedure.opened_by == asked.officer || noticed)
}

/// What came too late is heard only once that was accepted.
pub(super) fn appeal_out_of_time(asked: &Asked<'_>) -> Result<Vec<Broken>> {
    let code = asked.doing.code.as_deref();
    let Some(record) = asked.doing.record.filter(|_| code != Some(LATENESS)) else { return Ok(Vec::new()) };
    let appeal: Appeal = asked.read().get(record)?;
    let judgments = appeal::judgments(asked.read(), asked.case.id)?;
    let state = appeal.state(judgments.iter().find(|judgment| judgment.appeal == record));
    let unheard = matches!(state, AppealState::OutOfTime | AppealState::LateAsked | AppealState::LateRefused);
    Ok(found(unheard, Code::AppealOutOfTime))
}

fn procedure(asked: &Asked<'_>) -> Result<Option<StatusProcedure>> {
    Ok(asked.doing.record.map(|record| asked.read().get(record)).transpose()?)
}

/// No status ends before its holder was told why it may.
pub(super) fn notice_missing(asked: &Asked<'_>) -> Result<Vec<Broken>> {
    let Some(procedure) = procedure(asked)? else { return Ok(Vec::new()) };
    let due =
        status::rule_of(asked.profile(), &procedure.ground).is_none_or(|(rule, _)| rule.response.is_some());
    let ends = asked.doing.code.as_deref() == Some(ENDS);
    Ok(found(ends && due && procedure.notice.is_none(), Code::NoticeMissing))
}

/// The holder's time to respond runs.
pub(super) fn response_runs(asked: &Asked<'_>) -> Result<Vec<Broken>> {
    let Some(procedure) = procedure(asked)? else { return Ok(Vec::new()) };
    let Some(notice) = &procedure.notice else { return Ok(Vec::new()) };
    let waits = procedure.response.is_none() && asked.day <= notice.respond_by;
    let ends = asked.doing.code.as_deref() == Some(ENDS);
    let broken = Broken::new(Code::ResponseRuns, None).with("day", notice.respond_by);
    Ok(if ends && waits { vec![broken] } else { Vec::new() })
}

/// Compelling reasons out of previous persecution are examined (1951 Convention, Article 1C(5) and (6)).
pub(super) fn compelling_reasons_unexamined(asked: &Asked<'_>) -> Result<Vec<Broken>> {
    let Some(procedure) = procedure(asked)? else { return Ok(Vec::new()) };
    let ground = status::rule_of(asked.profile(), &procedure.ground);
    let must = ground.is_some_and(|(_, ground)| ground.compelling_reasons);
    let ends = asked.doing.code.as_deref() == Some(ENDS);
    Ok(found(ends && must && procedure.compelling.is_none(), Code::CompellingReasonsUnexamined))
}

/// Everybody whose status derives from the holder's is decided on their own.
pub(super) fn dependants_undecided(asked: &Asked<'_>) -> Result<Vec<Broken>> {
    if asked.doing.code.as_deref() != Some(SERVE) {
        return Ok(Vec::new());
    }
    let Some(procedure) = procedure(asked)? else { return Ok(Vec::new()) };
    let undecided = status::undecided(asked.desk, &procedure)?;
    Ok(undecided.into_iter().map(|person| Broken::new(Code::DependantsUndecided, Some(person))).collect())
}

/// Whoever loses a status is told by a letter that says how to challenge it (UNHCR Procedural Standards 11.4): its
/// service alone ends the status and starts the time for appeal.
pub(super) fn loss_untold(asked: &Asked<'_>) -> Result<Vec<Broken>> {
    let Some(record) = asked.doing.record.filter(|_| asked.doing.code.as_deref() == Some(SERVE)) else {
        return Ok(Vec::new());
    };
    let rulings = status::rulings(asked.read(), record)?;
    let ends = rulings.into_iter().filter(|ruling| ruling.verdict == StatusVerdict::Ends);
    Ok(ends.map(|ruling| Broken::new(Code::LossUntold, Some(ruling.person))).collect())
}
