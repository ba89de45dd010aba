//! Service: how a letter was handed over. From the day on which that counts the time for appeal runs; which day that
//! is, the profile says for each way to serve.

use super::{Delivery, Letter, effect::Effect, refuse_gone};
use crate::{
    Code, Desk, Failure, Result, appeal,
    application::Application,
    failure::Faults,
    permit::{Issue, Permit},
    profile::ServiceRule,
    rule::{self, Act, Doing, Overriding},
    text, time,
};
use chrono::{DateTime, NaiveDate, Utc};
use vault::Id;

/// A way to serve, with its day.
#[derive(Debug, Clone, Default, serde::Serialize, serde::Deserialize, ts_rs::TS)]
pub struct MeansForm {
    /// How, one of the profile's services; its first when none is given.
    #[serde(default)]
    pub by: String,
    /// Day on which it was done.
    pub on: NaiveDate,
    /// To whom and how, in words.
    pub means: String,
}

/// How a letter was handed over.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct DeliverForm {
    /// Letter.
    pub letter: Id,
    /// Day on which it was done.
    pub on: NaiveDate,
    /// To whom and how.
    pub means: String,
    /// How, one of the profile's services; its first when none is given.
    #[serde(default)]
    pub by: String,
    /// Interpreter, when there was one.
    #[serde(default)]
    pub interpreter: Option<String>,
    /// Whether it was read out in a language that they understand.
    #[serde(default)]
    pub read_out: bool,
    /// Whether they signed; none where nobody signs.
    #[serde(default)]
    pub signed: Option<bool>,
    /// Why they did not sign, as far as they said.
    #[serde(default)]
    pub refusal: Option<String>,
    /// Who saw that they did not.
    #[serde(default)]
    pub witness: Option<String>,
    /// The signed copy or the receipt, an attachment of the case.
    #[serde(default)]
    pub document: Option<Id>,
    /// Why it is recorded in spite of warnings.
    #[serde(default)]
    pub overrides: Vec<Overriding>,
}

impl DeliverForm {
    /// A service of which no more is known than the day and the means.
    #[must_use]
    pub fn new(letter: Id, on: NaiveDate, means: &str) -> Self {
        Self {
            letter,
            on,
            means: means.to_owned(),
            by: String::new(),
            interpreter: None,
            read_out: false,
            signed: None,
            refusal: None,
            witness: None,
            document: None,
            overrides: Vec::new(),
        }
    }
}

/// Records the delivery. What follows is the act's own: the time for appeal or to respond begins.
///
/// # Errors
/// [`Code::AlreadyDelivered`]; [`Code::LetterSuperseded`], [`Code::LetterVoided`] of what stands no longer; a day
/// before the issue or in the future; [`Code::Required`] at `witness` where they refused to sign; the rules of
/// [`Act::ServeDecision`].
pub fn deliver(
    desk: &mut Desk,
    permit: &Permit<Issue>,
    form: &DeliverForm,
    now: DateTime<Utc>,
) -> Result<Letter> {
    let letter: Letter = desk.read().get(form.letter)?;
    refuse_gone(&letter)?;
    if letter.delivery.is_some() {
        return Err(Failure::not_now(Code::AlreadyDelivered));
    }
    let case: Application = desk.read().get(letter.application)?;
    let officer = permit.officer();
    let delivery = as_before(desk, &letter, form.check(desk, &letter, officer, now)?)?;
    let doing = Doing { language: Some(letter.language.clone()), ..Doing::on(letter.id) };
    let day = desk.today(now);
    let asked = rule::Asked { desk, case: &case, act: Act::ServeDecision, doing: &doing, officer, day };
    let passed = rule::gate(&asked, &form.overrides, now)?;
    let effect = Effect::of(desk, &case, &letter)?;
    let delivered = Letter { delivery: Some(delivery.clone()), ..letter };
    let profile = desk.profile_of(&case);
    desk.commit(officer, "letter.deliver", Some(case.id), now, |change| {
        effect.follow(change, profile, &case, &delivery)?;
        change.update(&delivered)?;
        passed.record(change)?;
        Ok(delivered)
    })
}

/// A letter that only mends what does not touch time limits counts from when the first one was served.
fn as_before(desk: &Desk, letter: &Letter, delivery: Delivery) -> Result<Delivery> {
    let Some(before) = letter.supersedes else { return Ok(delivery) };
    let before: Letter = desk.read().get(before)?;
    let restarts = before.superseded.as_ref().is_none_or(|by| by.restarts);
    match before.delivery {
        Some(first) if !restarts => Ok(Delivery { on: first.on, ..delivery }),
        _ => Ok(delivery),
    }
}

impl DeliverForm {
    fn check(&self, desk: &Desk, letter: &Letter, officer: Id, now: DateTime<Utc>) -> Result<Delivery> {
        let mut faults = Faults::default();
        let means = faults.keep(text::required("means", &self.means));
        let interpreter = faults.keep(text::optional("interpreter", self.interpreter.as_deref()));
        let refusal = faults.keep(text::optional("refusal", self.refusal.as_deref()));
        let witness = faults.keep(text::optional("witness", self.witness.as_deref()));
        let refused = self.signed == Some(false);
        if refused && witness.is_none() {
            faults.add("witness", Code::Required);
        }
        let service = MeansForm { by: self.by.clone(), on: self.on, means: means.clone() };
        let issued = time::day(letter.issued_at, desk.profile.utc_offset_minutes);
        let on = counts_on(desk, &service, issued, "", now, &mut faults);
        appeal::check_document(desk.read(), letter.application, self.document, &mut faults)?;
        if service_of(desk, &self.by).is_some_and(|rule| rule.receipt) && self.document.is_none() {
            faults.add("document", Code::Required);
        }
        faults.check()?;
        Ok(Delivery {
            on,
            means,
            officer,
            done_on: Some(self.on),
            by: service_of(desk, &self.by).map(|rule| rule.code.clone()),
            interpreter,
            read_out: self.read_out,
            signed: self.signed,
            refusal: refusal.filter(|_| refused),
            witness: witness.filter(|_| refused),
            document: self.document,
        })
    }
}

fn service_of(desk: &Desk, code: &str) -> Option<&'static ServiceRule> {
    let mut services = desk.profile.services.iter();
    if code.is_empty() { services.next() } else { services.find(|rule| rule.code == code) }
}

/// The day on which a service counts: that on which it was done, or so much later as the profile says.
pub(crate) fn counts_on(
    desk: &Desk,
    form: &MeansForm,
    not_before: NaiveDate,
    at: &str,
    now: DateTime<Utc>,
    faults: &mut Faults,
) -> NaiveDate {
    if form.on > desk.today(now) {
        faults.add(format!("{at}on"), Code::DateInFuture);
    } else if form.on < not_before {
        faults.add(format!("{at}on"), Code::ImpossibleDate);
    }
    let Some(rule) = service_of(desk, &form.by) else {
        if !form.by.is_empty() {
            faults.add(format!("{at}by"), Code::NotAChoice);
        }
        return form.on;
    };
    rule.counts_after.map_or(form.on, |after| after.last_day(form.on, desk.profile))
}
