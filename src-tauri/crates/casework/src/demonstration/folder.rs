//! What lies in the folders of some invented cases: portraits, a retained passport, papers, an appointment.

use super::{silhouette::silhouette, unusable};
use crate::{
    Desk, Result,
    acknowledgement::{self, AcknowledgementForm, AcknowledgementKind, ToldHow},
    application::{self, Application},
    appointment::{self, AppointmentForm, AppointmentKind},
    attachment,
    custody::{self, RetainForm},
    paper::{self, PaperForm, PaperKind},
    permit::Acting,
    person::{self, IdentityDocument},
};
use chrono::{DateTime, Days, Utc};
use letters::Lang;
use vault::Id;

/// Fills the folder of the case that was just registered, as its caseworker, at the times that `clock` gives.
pub(super) fn fill(
    desk: &mut Desk,
    caseworker: &Acting,
    application: Id,
    nth: usize,
    clock: &mut dyn FnMut() -> DateTime<Utc>,
) -> Result<()> {
    let mut folder = Folder { desk, caseworker, application, clock };
    let principal = folder.photographs(nth)?;
    folder.retained()?;
    let told = folder.told(principal)?;
    folder.paper(PaperKind::Rights, |form| form.acknowledgement = Some(told))?;
    folder.paper(PaperKind::Certificate, |_| {})?;
    folder.appointment()
}

struct Folder<'f> {
    desk: &'f mut Desk,
    caseworker: &'f Acting,
    application: Id,
    clock: &'f mut dyn FnMut() -> DateTime<Utc>,
}

impl Folder<'_> {
    /// A portrait of each member. Answers who applies.
    fn photographs(&mut self, nth: usize) -> Result<Id> {
        let members = application::members(self.desk.read(), self.application)?;
        for (place, member) in members.iter().enumerate() {
            let now = (self.clock)();
            let known: person::Person = self.desk.read().get(member.person)?;
            let picture = silhouette(nth + place, known.birth.may_be_child(self.desk.today(now)));
            let (permit, person) = (self.caseworker.permit()?, member.person);
            attachment::portrait(self.desk, &permit, self.application, person, &picture, None, now)?;
        }
        members.first().map(|member| member.person).ok_or_else(|| unusable("a case without members"))
    }

    /// Passports are retained, against a receipt.
    fn retained(&mut self) -> Result<()> {
        let mut passports: Vec<IdentityDocument> = Vec::new();
        for member in application::members(self.desk.read(), self.application)? {
            passports.extend(person::documents(self.desk.read(), member.person)?);
        }
        passports.retain(|document| !document.mrz.0.is_empty());
        for passport in &passports {
            let now = (self.clock)();
            let form = RetainForm {
                application: self.application,
                document: passport.id,
                on: self.desk.today(now),
                kept_at: "Seyf 1, nümunə qovluğu".to_owned(),
                custody: None,
                receipt: None,
            };
            custody::retain(self.desk, &self.caseworker.permit()?, &form, now)?;
        }
        if passports.is_empty() { Ok(()) } else { self.paper(PaperKind::Receipt, |_| {}) }
    }

    fn told(&mut self, person: Id) -> Result<Id> {
        let now = (self.clock)();
        let case: Application = self.desk.read().get(self.application)?;
        let languages = self.desk.profile.lists.get("language");
        let spoken = languages.entries.iter().find(|entry| entry.tag.as_deref() == Some(&case.language));
        let form = AcknowledgementForm {
            application: self.application,
            person,
            kind: AcknowledgementKind::Rights,
            language: spoken.map_or_else(|| "ENG".to_owned(), |entry| entry.code.clone()),
            on: self.desk.today(now),
            how: ToldHow::ReadOut,
            interpreter: Some("T. Sınaqzadə (uydurma)".to_owned()),
            refused: None,
        };
        Ok(acknowledgement::record(self.desk, &self.caseworker.permit()?, &form, now)?.id)
    }

    fn appointment(&mut self) -> Result<()> {
        let now = (self.clock)();
        let days = self.desk.today(now).iter_days().skip(10);
        let day = days.take(30).find(|day| self.desk.profile.is_working_day(*day));
        let form = AppointmentForm {
            application: self.application,
            kind: AppointmentKind::Interview,
            day: day.unwrap_or_else(|| self.desk.today(now) + Days::new(10)),
            time: "10:30".to_owned(),
            place: "Nümunə küçəsi 12, otaq 204".to_owned(),
            persons: Vec::new(),
            note: None,
            minutes: None,
            officer: None,
            interpreter: None,
            room: None,
            mode: None,
            language: None,
            overrides: Vec::new(),
        };
        let made = appointment::make(self.desk, &self.caseworker.permit()?, &form, now)?.id;
        self.paper(PaperKind::Slip, |form| form.appointment = Some(made))
    }

    fn paper(&mut self, kind: PaperKind, about: impl FnOnce(&mut PaperForm)) -> Result<()> {
        let now = (self.clock)();
        let case: Application = self.desk.read().get(self.application)?;
        let beside = Some(self.desk.profile.addressed_in(&case.language));
        let mut form = PaperForm {
            application: self.application,
            kind,
            language: Lang::Az,
            beside: beside.filter(|lang| *lang != Lang::Az),
            person: None,
            documents: Vec::new(),
            appointment: None,
            acknowledgement: None,
            interview: None,
        };
        about(&mut form);
        paper::issue(self.desk, &self.caseworker.permit()?, &form, now).map(drop)
    }
}
