//! The gate that every guarded act passes.

use super::{Act, CONDITIONS, Doing, Override, Overriding, RuleEntry, RuleKind, record::WarnedOf};
use crate::{Code, Desk, Failure, Fault, Kind, Result, application::Application, profile::Profile, text};
use chrono::{DateTime, NaiveDate, Utc};
use std::collections::BTreeMap;
use vault::{Change, Id, Read};

/// What a condition may look at.
#[derive(Clone, Copy)]
pub(crate) struct Asked<'a> {
    /// The open file.
    pub(crate) desk: &'a Desk,
    /// The case.
    pub(crate) case: &'a Application,
    /// The act.
    pub(crate) act: Act,
    /// What is asked for beside the case.
    pub(crate) doing: &'a Doing,
    /// Who acts.
    pub(crate) officer: Id,
    /// The day it is done.
    pub(crate) day: NaiveDate,
}

impl<'a> Asked<'a> {
    /// Read access.
    pub(crate) fn read(&self) -> Read<'a> {
        self.desk.read()
    }

    /// The rules of the country that this case stands under.
    pub(crate) fn profile(&self) -> &'static Profile {
        self.desk.profile_of(self.case)
    }
}

/// A rule that is not kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Broken {
    /// Which.
    pub(crate) code: Code,
    /// Whom it concerns.
    pub(crate) person: Option<Id>,
    /// Values for the words.
    pub(crate) params: BTreeMap<String, String>,
}

impl Broken {
    /// Without more to say.
    pub(crate) fn new(code: Code, person: Option<Id>) -> Self {
        Self { code, person, params: BTreeMap::new() }
    }

    /// With a value for the words.
    pub(crate) fn with(mut self, name: &str, value: impl ToString) -> Self {
        self.params.insert(name.to_owned(), value.to_string());
        self
    }
}

/// Every rule of the act that is not kept, each with its entry, in the order of the profile.
pub(crate) fn broken(asked: &Asked<'_>) -> Result<Vec<(&'static RuleEntry, Broken)>> {
    let mut found = Vec::new();
    for rule in asked.profile().rules.of(asked.act) {
        let Some((_, condition)) = CONDITIONS.iter().find(|(code, _)| *code == rule.code) else { continue };
        found.extend(condition(asked)?.into_iter().map(|broken| (rule, broken)));
    }
    Ok(found)
}

/// That an act may be done; what was overridden for it is recorded with it.
#[must_use = "what was overridden is recorded in the commit of the act"]
pub(crate) struct Passed {
    overridden: Vec<Override>,
}

impl Passed {
    /// With what was overridden; identifiers are given when it is recorded.
    pub(super) fn of(overridden: Vec<Override>) -> Self {
        Self { overridden }
    }

    /// Records what was overridden, in the commit of the act.
    pub(crate) fn record(self, change: &mut Change<'_>) -> Result<()> {
        for overridden in self.overridden {
            let id = change.new_id()?;
            change.create(&Override { id, ..overridden })?;
        }
        Ok(())
    }
}

/// Refuses an act that only blocking rules guard, at no more cost than asking them.
///
/// # Errors
/// Those of [`gate`].
pub(crate) fn blocked(asked: &Asked<'_>) -> Result<()> {
    refuse(asked, &broken(asked)?)
}

fn faults<'a>(found: impl Iterator<Item = &'a Broken>) -> Vec<Fault> {
    let fault = |broken: &Broken| Fault {
        field: broken.person.map_or_else(String::new, |id| id.to_string()),
        code: broken.code,
        params: broken.params.clone(),
    };
    found.map(fault).collect()
}

fn refuse(asked: &Asked<'_>, broken: &[(&RuleEntry, Broken)]) -> Result<()> {
    let blocks = || broken.iter().filter(|(rule, _)| rule.kind == RuleKind::Block).map(|(_, broken)| broken);
    let Some(first) = blocks().next() else { return Ok(()) };
    // Four eyes are a matter of who acts: nothing they do makes it right.
    let kind = match first.code {
        Code::OwnDraft | Code::OwnDecision => Kind::Forbidden,
        _ => Kind::NotNow,
    };
    // Where the act names whom or what it concerns, one rule has nothing to tell apart.
    let named = asked.doing.person.is_some() || asked.doing.record.is_some() || first.person.is_none();
    let fields = if named && blocks().count() == 1 { Vec::new() } else { faults(blocks()) };
    Err(Failure { fields, params: first.params.clone(), ..Failure::new(kind, first.code) })
}

/// Lets an act pass, or says everything that stands against it.
///
/// # Errors
/// [`Kind::Forbidden`] or [`Kind::NotNow`] with the code of the first rule that blocks, and a fault for each;
/// [`Code::ReasonNeeded`] with a fault for each warning that no reason was given for.
pub(crate) fn gate(asked: &Asked<'_>, reasons: &[Overriding], now: DateTime<Utc>) -> Result<Passed> {
    let broken = broken(asked)?;
    refuse(asked, &broken)?;
    let mut overridden = Vec::new();
    let mut unanswered = Vec::new();
    for (_, broken) in broken.iter().filter(|(rule, _)| rule.kind == RuleKind::Warn) {
        let reason = reasons.iter().find(|r| r.code == broken.code && r.person == broken.person);
        match reason.map(|reason| text::required_long("reason", &reason.reason)) {
            Some(Ok(reason)) => overridden.push(Override {
                id: asked.case.id,
                application: asked.case.id,
                act: asked.act,
                code: broken.code,
                person: broken.person,
                reason,
                officer: asked.officer,
                at: now,
                params: Some(WarnedOf(broken.params.clone())),
            }),
            _ => unanswered.push(broken),
        }
    }
    if unanswered.is_empty() {
        return Ok(Passed { overridden });
    }
    Err(self::unanswered(unanswered.into_iter()))
}

/// That warnings have no reason yet, each said.
pub(super) fn unanswered<'a>(open: impl Iterator<Item = &'a Broken>) -> Failure {
    Failure { fields: faults(open), ..Failure::new(Kind::NotNow, Code::ReasonNeeded) }
}
