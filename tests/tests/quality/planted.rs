//! Four hundred invented decisions whose faults are known, because they were planted by country of origin.

use casework::{
    Desk,
    application::{Application, Member, Relationship},
    audit::Mark,
    decision::{Approval, Decision, DecisionState, Outcome, Ruling},
    permit::Acting,
    person::{Birth, BirthPrecision, Person, PersonName, Sex},
    profile::{OutcomeCode, Stage},
};
use chrono::{DateTime, NaiveDate, Utc};
use panah_tests::office::Office;
use vault::Id;

/// Faults of every decision about somebody from a country: what an assessor who overlooks nothing marks.
pub(crate) type Faults = &'static [(&'static str, Mark)];

/// Country of origin, decisions, faults of each of them.
pub(crate) const PLANTED: [(&str, u32, Faults); 4] = [
    ("AFG", 160, &[("d9", Mark::Significant)]),
    ("IRN", 120, &[("d13", Mark::Minor)]),
    ("PAK", 80, &[("d13", Mark::Minor), ("d25", Mark::Significant)]),
    ("SYR", 40, &[]),
];

/// The faults that were planted in decisions about somebody from a country.
pub(crate) fn faults_of(country: &str) -> Faults {
    PLANTED.iter().find(|(known, ..)| *known == country).map_or(&[], |(_, _, faults)| faults)
}

/// Decisions as they lie in the file of an office: drafted by one officer, approved by another on this day.
pub(crate) fn decisions(
    office: &mut Office,
    drafted_by: &str,
    approved_by: &str,
    countries: impl IntoIterator<Item = (&'static str, u32)>,
    year: u32,
) {
    let (drafter, reviewer) = (office.acting(drafted_by).officer(), office.acting(approved_by).officer());
    office
        .run(drafted_by, |desk: &mut Desk, acting: &Acting, now| {
            let (edition, today) = (desk.profile.edition(), desk.today(now));
            desk.commit(acting.officer(), "import.run", None, now, |change| {
                let mut counter = 0;
                for (country, count) in countries {
                    for _ in 0..count {
                        counter += 1;
                        let one = Planted { drafter, reviewer, country, counter, year };
                        one.write(change, &edition, today, now)?;
                    }
                }
                Ok(())
            })
        })
        .unwrap();
}

struct Planted {
    drafter: Id,
    reviewer: Id,
    country: &'static str,
    counter: u32,
    year: u32,
}

impl Planted {
    fn write(
        &self,
        change: &mut vault::Change<'_>,
        edition: &str,
        today: NaiveDate,
        now: DateTime<Utc>,
    ) -> casework::Result<()> {
        let series = format!("SNQ1-{}", self.year);
        let application = Application {
            id: change.new_id()?,
            number: format!("{series}-{:06}-X", self.counter),
            series,
            counter: self.counter,
            profile: edition.to_owned(),
            stage: Stage::Decided,
            registered_at: now,
            registered_on: today,
            officer: self.drafter,
            language: "prs".to_owned(),
            reasons: "Uydurma.".to_owned(),
            contact: "uydurma".to_owned(),
            arrived_on: None,
            intent_on: None,
            fears: String::new(),
            merged_into: None,
            procedure: "regular".to_owned(),
        };
        change.create(&application)?;
        let name = PersonName { latin: format!("Uydurma {}", self.counter), ..PersonName::default() };
        let born = NaiveDate::from_ymd_opt(1990, 1, 1);
        let birth =
            Birth { precision: BirthPrecision::Exact, earliest: born, latest: born, ..Birth::default() };
        let mut person = Person::new(change.new_id()?, name, Sex::F, birth);
        person.nationality = Some(self.country.to_owned());
        change.create(&person)?;
        change.create(&Member {
            id: change.new_id()?,
            application: application.id,
            person: person.id,
            relationship: Relationship::Pa,
            own_claim: true,
            position: 0,
            claim: None,
            joined_on: None,
            left_on: None,
            left_because: None,
            left_for: None,
        })?;
        let decision = Decision {
            id: change.new_id()?,
            application: application.id,
            drafted_by: self.drafter,
            state: DecisionState::Approved,
            analysis: Default::default(),
            reasons: Default::default(),
            submitted_at: Some(now),
            approval: Some(Approval { officer: self.reviewer, at: now }),
            own: Default::default(),
            number: 1,
            letter_reasons: Default::default(),
        };
        change.create(&decision)?;
        change.create(&Ruling {
            id: change.new_id()?,
            decision: decision.id,
            person: person.id,
            outcome: Outcome { code: Some(OutcomeCode::Refused), derived_from: None },
        })?;
        Ok(())
    }
}
