//! What stands against an act, asked before it is done: the page shows it where the act is offered.

use super::{Act, Asked, Broken, Doing, Overriding, RuleEntry, RuleKind, broken};
use crate::{
    Code, Desk, Result,
    application::Application,
    coi,
    permit::{Permit, ReadCases},
    profile::Words,
    restriction::Withheld,
};
use chrono::{DateTime, Utc};
use std::collections::BTreeMap;
use vault::Id;

/// Which act is asked about.
#[derive(Debug, Clone, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct RuleQuery {
    /// Case.
    pub application: Id,
    /// Act.
    pub act: Act,
    /// Whom it concerns; nobody is everybody.
    #[serde(default)]
    pub person: Option<Id>,
    /// The record that is acted on.
    #[serde(default)]
    pub record: Option<Id>,
    /// Officer who is to do it, when somebody else.
    #[serde(default)]
    pub officer: Option<Id>,
    /// Interpreter of the register.
    #[serde(default)]
    pub interpreter: Option<Id>,
    /// Language that it is done in, as a tag.
    #[serde(default)]
    pub language: Option<String>,
    /// A further code of the act.
    #[serde(default)]
    pub code: Option<String>,
}

impl RuleQuery {
    /// Asks about an act on a whole case.
    #[must_use]
    pub fn of(application: Id, act: Act) -> Self {
        let (person, record, officer, interpreter, language, code) = (None, None, None, None, None, None);
        Self { application, act, person, record, officer, interpreter, language, code }
    }
}

/// A rule that is not kept, with what to do about it.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct BrokenView {
    /// Which.
    pub code: Code,
    /// Whether it blocks or warns.
    pub kind: RuleKind,
    /// Whom it concerns.
    pub person: Option<Id>,
    /// Values for the words.
    pub params: BTreeMap<String, String>,
    /// What to do next.
    pub next: Words,
    /// The law or standard it rests on.
    pub legal_basis: Words,
    /// Whether that was confirmed.
    pub verified: bool,
}

impl BrokenView {
    /// What a rule that is not kept says.
    pub(super) fn of(rule: &RuleEntry, broken: Broken) -> Self {
        Self {
            code: broken.code,
            kind: rule.kind,
            person: broken.person,
            params: broken.params,
            next: rule.next.clone(),
            legal_basis: rule.legal_basis.clone(),
            verified: rule.verified,
        }
    }

    /// Going on in spite of it.
    #[must_use]
    pub fn because(&self, reason: &str) -> Overriding {
        Overriding { code: self.code, person: self.person, reason: reason.to_owned() }
    }
}

/// Everything that stands against an act.
///
/// # Errors
/// [`Code::NotFound`]; of the database.
pub fn ask(
    desk: &Desk,
    permit: &Permit<ReadCases>,
    query: &RuleQuery,
    now: DateTime<Utc>,
) -> Result<Vec<BrokenView>> {
    let case: Application = desk.read().get(query.application)?;
    let doing = Doing {
        person: query.person,
        record: query.record,
        officer: query.officer,
        interpreter: query.interpreter,
        language: query.language.clone(),
        day: None,
        code: query.code.clone(),
        payment: None,
    };
    let mut broken = against(desk, &case, permit.officer(), query.act, &doing, now)?;
    let cited = coi::of_application(desk.read(), case.id)?.into_iter().map(|one| one.id);
    Withheld::of(desk.read(), permit.acting(), case.id)?.rules(&mut broken, cited);
    Ok(broken)
}

/// Everything that stands against an act of an officer.
pub(crate) fn against(
    desk: &Desk,
    case: &Application,
    officer: Id,
    act: Act,
    doing: &Doing,
    now: DateTime<Utc>,
) -> Result<Vec<BrokenView>> {
    let asked = Asked { desk, case, act, doing, officer, day: desk.today(now) };
    Ok(broken(&asked)?.into_iter().map(|(rule, broken)| BrokenView::of(rule, broken)).collect())
}
