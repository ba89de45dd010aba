//! Interpreters, rooms and the calendar of the demonstration office: a week of interviews, one that was missed.

use super::unusable;
use crate::{
    Desk, Result,
    application::{self, Application},
    appointment::{
        self, Appointment, AppointmentForm, AppointmentKind, AppointmentMode, OutcomeForm,
        OutcomeOfAppointment,
    },
    interpreter::{self, InterpreterForm, SpokenLanguage},
    interview,
    permit::Acting,
    person::Sex,
    profile::{ListName, Stage},
    room::{self, RoomForm},
    rule::RuleKind,
};
use chrono::{DateTime, Days, NaiveDate, Utc};
use vault::Id;

/// Times of a day at which interviews begin.
const TIMES: [&str; 4] = ["09:00", "11:00", "14:00", "16:00"];
/// Interviews to book, spread over the next days.
const BOOKED: usize = 8;
/// On one day.
const A_DAY: usize = 2;

/// What is spoken: languages as codes, whether the accreditation covers them.
struct Spoken(&'static str, &'static [&'static str], bool);

/// Who keeps the diary.
pub(super) struct Diary<'d> {
    pub(super) desk: &'d mut Desk,
    pub(super) caseworker: &'d Acting,
    pub(super) now: DateTime<Utc>,
}

impl Diary<'_> {
    /// Keeps it: the register, the rooms, what became of past appointments, the coming ones.
    pub(super) fn keep(&mut self) -> Result<()> {
        let rooms = [
            self.room("204", "Nümunə küçəsi 12, 2-ci mərtəbə")?,
            self.room("115", "Nümunə küçəsi 12, 1-ci mərtəbə")?,
        ];
        let interpreters = self.interpreters()?;
        self.past()?;
        self.coming(rooms, &interpreters)
    }

    fn room(&mut self, name: &str, place: &str) -> Result<Id> {
        let form = RoomForm { room: None, name: name.to_owned(), place: place.to_owned(), active: true };
        room::record(self.desk, &self.caseworker.permit()?, &form, self.now)
    }

    /// Two who are accredited and one who has not undertaken to keep secret what is said.
    fn interpreters(&mut self) -> Result<Vec<(Id, Vec<String>)>> {
        let dari: &[Spoken] =
            &[Spoken("PRS", &["Kabul", "Herat"], true), Spoken("PES", &[], true), Spoken("HAZ", &[], true)];
        let russian: &[Spoken] =
            &[Spoken("RUS", &[], true), Spoken("ENG", &[], true), Spoken("TRK", &[], true)];
        let pashto: &[Spoken] = &[Spoken("PBT", &["Qəndəhar"], false), Spoken("PBU", &[], false)];
        let mut made = Vec::new();
        for (name, sex, spoken, number, bound) in [
            ("Tərcümə Sınaqzadə", Sex::F, dari, "NÜM-014", true),
            ("Dilmanc Nümunəyev", Sex::M, russian, "NÜM-027", true),
            ("Uydurma Dilbilənli", Sex::F, pashto, "", false),
        ] {
            let today = self.desk.today(self.now);
            let form = InterpreterForm {
                interpreter: None,
                name: name.to_owned(),
                sex: Some(sex),
                languages: spoken.iter().map(Spoken::entry).collect(),
                accreditation: number.to_owned(),
                accredited_until: (!number.is_empty()).then(|| today + Days::new(300)),
                undertaking: bound.then(|| today - Days::new(200)),
                modes: vec![AppointmentMode::InPerson, AppointmentMode::Phone],
                nationality: Some("AZE".to_owned()),
                ethnicity: None,
                caution: None,
                conflicts: Vec::new(),
                contact: Some("Nümunə, uydurma: telefon 000-00-00".to_owned()),
            };
            let id = interpreter::record(self.desk, &self.caseworker.permit()?, &form, self.now)?;
            let lists = &self.desk.profile.lists;
            let tag =
                |one: &Spoken| lists.entry(ListName::Language, one.0).and_then(|entry| entry.tag.clone());
            if bound {
                made.push((id, spoken.iter().filter_map(tag).collect()));
            }
        }
        Ok(made)
    }

    /// Past appointments were held, but for the first person who was never heard.
    fn past(&mut self) -> Result<()> {
        let today = self.desk.today(self.now);
        let past: Vec<Appointment> =
            self.desk.read().list("WHERE day < ?1 ORDER BY day, id", [today.to_string()])?;
        for one in past {
            let heard = !interview::of_application(self.desk.read(), one.application)?.is_empty();
            let (outcome, reason) = match heard {
                true => (OutcomeOfAppointment::Attended, None),
                false => {
                    (OutcomeOfAppointment::NoShow, Some("Uydurma: gəlməyib, xəbər verməyib.".to_owned()))
                }
            };
            let form = OutcomeForm { appointment: one.id, outcome, reason, by: None, next: None, wish: None };
            appointment::record_outcome(self.desk, &self.caseworker.permit()?, &form, self.now)?;
        }
        Ok(())
    }

    /// Interviews of the coming days with applicants who wait for one.
    fn coming(&mut self, rooms: [Id; 2], interpreters: &[(Id, Vec<String>)]) -> Result<()> {
        let waiting: Vec<Application> = self
            .desk
            .read()
            .list("WHERE stage IN ('registered', 'interview') ORDER BY registered_at, id", [])?;
        let days: Vec<NaiveDate> = self.working_days()?;
        let mut booked = 0;
        for case in waiting.into_iter().filter(|case| case.stage <= Stage::Interview) {
            if booked == BOOKED {
                break;
            }
            if !appointment::of_application(self.desk.read(), case.id)?.is_empty() {
                continue;
            }
            let Some((interpreter, _)) =
                interpreters.iter().find(|(_, spoken)| spoken.contains(&case.language))
            else {
                continue;
            };
            let Some(day) = days.get(booked / A_DAY) else { break };
            let time = TIMES[(booked % A_DAY) * A_DAY + booked / A_DAY % 2];
            if self.book(&case, *day, time, *interpreter, rooms[booked % 2])? {
                booked += 1;
            }
        }
        Ok(())
    }

    fn working_days(&self) -> Result<Vec<NaiveDate>> {
        let days = self.desk.today(self.now).iter_days().take(60);
        let days: Vec<NaiveDate> =
            days.filter(|day| self.desk.profile.is_working_day(*day)).take(BOOKED / A_DAY).collect();
        if days.is_empty() { Err(unusable("no working day comes")) } else { Ok(days) }
    }

    /// Whether nothing stood against it.
    fn book(
        &mut self,
        case: &Application,
        day: NaiveDate,
        time: &str,
        interpreter: Id,
        room: Id,
    ) -> Result<bool> {
        let principal = application::members(self.desk.read(), case.id)?.first().map(|member| member.person);
        let mut form = AppointmentForm {
            application: case.id,
            kind: AppointmentKind::Interview,
            day,
            time: time.to_owned(),
            place: String::new(),
            persons: principal.into_iter().collect(),
            note: None,
            minutes: None,
            officer: Some(self.caseworker.officer()),
            interpreter: Some(interpreter),
            room: Some(room),
            mode: None,
            language: None,
            overrides: Vec::new(),
        };
        let permit = self.caseworker.permit()?;
        let check = appointment::check(self.desk, &permit, &form, self.now)?;
        if check.broken.iter().any(|one| one.kind == RuleKind::Block) || !check.collisions.is_empty() {
            return Ok(false);
        }
        let reason = "Uydurma: başqa tərcüməçi yoxdur.";
        form.overrides = check.broken.iter().map(|one| one.because(reason)).collect();
        appointment::make(self.desk, &permit, &form, self.now)?;
        Ok(true)
    }
}

impl Spoken {
    fn entry(&self) -> SpokenLanguage {
        let Self(code, dialects, accredited) = self;
        SpokenLanguage {
            language: (*code).to_owned(),
            dialects: dialects.iter().map(|dialect| (*dialect).to_owned()).collect(),
            level: Some("E".to_owned()),
            accredited: *accredited,
        }
    }
}
