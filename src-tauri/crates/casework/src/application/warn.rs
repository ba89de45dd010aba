//! What may be wrong in a registration and need not be: shown where it stands, never in the way. Registration is
//! where a child is taken for an adult and a name is bent; the officer looks twice, and decides.

use super::{MemberForm, RegistrationForm, Relationship};
use crate::{
    Desk, Result,
    failure::Faults,
    permit::{Permit, Register},
    person::{Birth, BirthPrecision, PersonForm, Sex},
    time,
};
use chrono::{DateTime, Datelike, NaiveDate, Utc};
use names::script::Script;
use std::collections::BTreeMap;

/// What may be wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub enum WarningCode {
    /// Older than almost anybody.
    GreatAge,
    /// The first day of a year: often only the year is known.
    FirstOfYear,
    /// Eighteen within half a year, or just turned: the day of birth decides much.
    NearMajority,
    /// A child who came with no adult relative.
    AloneAsChild,
    /// Letters of two scripts in one word.
    MixedScripts,
    /// Signs that cannot be seen were taken out.
    Invisible,
    /// The name is unusually long.
    LongName,
    /// The document has another name.
    NameDiffers,
    /// The document has another day of birth.
    BirthDiffers,
    /// The document has day and month the other way round.
    BirthSwapped,
    /// The document has another sex.
    SexDiffers,
    /// The document has another nationality.
    NationalityDiffers,
    /// The document is no longer valid.
    DocumentExpired,
    /// Two members have the same name and birth: typed twice, or twins.
    SameAsMember,
    /// A parent who is younger than the child, or older by less than twelve years.
    ParentTooYoung,
    /// A spouse who is or may be under 18.
    ChildSpouse,
    /// More than one spouse.
    SecondSpouse,
    /// No fear on return was written down.
    FearsMissing,
    /// Whoever is in charge of a case declared a conflict of interest with somebody who came into it, and does not see it
    /// any more: another officer has to be put in charge.
    OfficerInConflict,
}

/// What may be wrong, and where.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, ts_rs::TS)]
pub struct Warning {
    /// Path of the field in the form.
    pub field: String,
    /// What.
    pub code: WarningCode,
    /// Values for the words.
    pub params: BTreeMap<String, String>,
}

/// Years of age above which an officer looks twice.
const GREAT_AGE: u16 = 100;
/// Days around the eighteenth birthday in which the day of birth decides much.
const NEAR_DAYS: i64 = 183;
/// Years by which a parent is older than their child at least.
const PARENT_YEARS: i32 = 12;
/// Letters of an unusually long name.
const LONG_NAME: usize = 100;
/// Names of a person and of their document that agree less are shown.
const NAMES_AGREE: f32 = 0.7;

/// What may be wrong in a registration.
///
/// # Errors
/// Of the database.
pub fn warnings(
    desk: &Desk,
    _: &Permit<Register>,
    form: &RegistrationForm,
    now: DateTime<Utc>,
) -> Result<Vec<Warning>> {
    let today = desk.today(now);
    let mut found = Found { today, warnings: Vec::new() };
    let births: Vec<Birth> = form.members.iter().map(|member| birth(&member.person, today)).collect();
    for (i, (member, birth)) in form.members.iter().zip(&births).enumerate() {
        let at = format!("members.{i}.person");
        found.of_birth(&at, &member.person, birth);
        found.of_texts(&at, &member.person);
        found.of_documents(&at, &member.person, birth);
        if form.members.len() == 1 && birth.may_be_child(today) {
            found.add(&format!("{at}.birth"), WarningCode::AloneAsChild, &[]);
        }
    }
    found.of_family(desk, &form.members, &births);
    if form.fears.trim().is_empty() {
        found.add("fears", WarningCode::FearsMissing, &[]);
    }
    Ok(found.warnings)
}

/// The birth as far as it can be understood; what is wrong with it is a fault, said elsewhere.
fn birth(person: &PersonForm, today: NaiveDate) -> Birth {
    person.birth.check("", today, &mut Faults::default())
}

struct Found {
    today: NaiveDate,
    warnings: Vec<Warning>,
}

impl Found {
    fn add(&mut self, field: &str, code: WarningCode, params: &[(&str, String)]) {
        let params = params.iter().map(|(name, value)| ((*name).to_owned(), value.clone())).collect();
        self.warnings.push(Warning { field: field.to_owned(), code, params });
    }

    fn of_birth(&mut self, at: &str, form: &PersonForm, birth: &Birth) {
        let field = format!("{at}.birth");
        if let Some((least, _)) = birth.age_on(self.today).filter(|(least, _)| *least > GREAT_AGE) {
            self.add(&field, WarningCode::GreatAge, &[("age", least.to_string())]);
        }
        if form.birth.month == Some(1) && form.birth.day == Some(1) {
            self.add(&field, WarningCode::FirstOfYear, &[]);
        }
        let exact = birth.precision == BirthPrecision::Exact;
        let majority = birth.earliest.and_then(|day| day.checked_add_months(chrono::Months::new(12 * 18)));
        if let Some(days) = majority.map(|day| (day - self.today).num_days())
            && exact
            && days.abs() <= NEAR_DAYS
        {
            self.add(&field, WarningCode::NearMajority, &[]);
        }
    }

    fn of_texts(&mut self, at: &str, form: &PersonForm) {
        let name = &form.name;
        let texts = [
            ("latin", Some(&name.latin)),
            ("native", name.native.as_ref()),
            ("family", name.family.as_ref()),
            ("given", name.given.as_ref()),
            ("father", name.father.as_ref()),
            ("mother", name.mother.as_ref()),
        ];
        for (part, text) in texts.into_iter().filter_map(|(part, text)| Some((part, text?))) {
            let field = format!("{at}.name.{part}");
            let cleaned = names::script::clean(text);
            if !cleaned.removed.is_empty() {
                self.add(&field, WarningCode::Invisible, &[("count", cleaned.removed.len().to_string())]);
            }
            if let Some(word) = cleaned.text.split_whitespace().find(|word| mixes_scripts(word)) {
                self.add(&field, WarningCode::MixedScripts, &[("word", word.to_owned())]);
            }
            if cleaned.text.chars().count() > LONG_NAME {
                self.add(&field, WarningCode::LongName, &[]);
            }
        }
    }

    fn of_documents(&mut self, at: &str, form: &PersonForm, birth: &Birth) {
        let today = time::civil(self.today);
        let zones = form.documents.iter().enumerate();
        let zones = zones.filter_map(|(i, document)| Some((i, document.mrz.as_deref()?)));
        for (i, mrz) in zones.filter_map(|(i, text)| Some((i, names::mrz::read(text, today).ok()?))) {
            let document = format!("{at}.documents.{i}");
            let name = format!("{} {}", mrz.given_names, mrz.family_name).trim().to_owned();
            let said = [Some(&form.name.latin), form.name.native.as_ref()];
            let closest = said.into_iter().flatten().map(|said| names::script::match_score(&name, said));
            if closest.fold(0.0, f32::max) < NAMES_AGREE && !form.name.latin.is_empty() {
                self.add(&format!("{at}.name.latin"), WarningCode::NameDiffers, &[("document", name)]);
            }
            let sex = match mrz.sex {
                names::mrz::MrzSex::F => Some(Sex::F),
                names::mrz::MrzSex::M => Some(Sex::M),
                names::mrz::MrzSex::X => None,
            };
            if sex.is_some() && form.sex.is_some_and(|said| said != Sex::U && Some(said) != sex) {
                self.add(&format!("{at}.sex"), WarningCode::SexDiffers, &[]);
            }
            let stated = names::country::country(&mrz.nationality).map(|country| country.iso3);
            if let (Some(stated), Some(said)) = (stated, form.nationality.as_deref())
                && stated != said
            {
                let params = [("document", stated.to_owned())];
                self.add(&format!("{at}.nationality"), WarningCode::NationalityDiffers, &params);
            }
            self.of_document_birth(&format!("{at}.birth"), &mrz.birth, birth);
            let (year, month, day) = (mrz.expiry.year, mrz.expiry.month, mrz.expiry.day);
            let expires = year
                .zip(month)
                .zip(day)
                .and_then(|((year, month), day)| NaiveDate::from_ymd_opt(year, month.into(), day.into()));
            if expires.is_some_and(|expires| expires < self.today) {
                self.add(&document, WarningCode::DocumentExpired, &[]);
            }
        }
    }

    fn of_document_birth(&mut self, field: &str, stated: &names::mrz::MrzDate, birth: &Birth) {
        let (Some(earliest), Some(latest)) = (birth.earliest, birth.latest) else { return };
        let (Some(year), Some(month), Some(day)) = (stated.year, stated.month, stated.day) else { return };
        let Some(stated) = NaiveDate::from_ymd_opt(year, month.into(), day.into()) else { return };
        if (earliest..=latest).contains(&stated) {
            return;
        }
        let swapped = NaiveDate::from_ymd_opt(stated.year(), stated.day(), stated.month());
        let code = if earliest == latest && swapped == Some(earliest) {
            WarningCode::BirthSwapped
        } else {
            WarningCode::BirthDiffers
        };
        self.add(field, code, &[("document", stated.to_string())]);
    }

    fn of_family(&mut self, desk: &Desk, members: &[MemberForm], births: &[Birth]) {
        for (i, member) in members.iter().enumerate() {
            let twin = members[..i].iter().zip(births).any(|(other, birth)| {
                let same = |form: &MemberForm| names::script::keys(&form.person.name.latin);
                !same(member).is_empty() && same(member) == same(other) && Some(birth) == births.get(i)
            });
            if twin {
                self.add(&format!("members.{i}.person.name.latin"), WarningCode::SameAsMember, &[]);
            }
        }
        let principal = members.iter().position(|member| member.relationship == Relationship::Pa);
        let Some(principal) = principal.and_then(|principal| births.get(principal)) else { return };
        let mut spouses = 0;
        for (i, (member, birth)) in members.iter().zip(births).enumerate() {
            let field = format!("members.{i}.relationship");
            let generation = member.relationship.generation(&desk.profile.lists);
            let (parent, child) = match generation {
                Some(1) => (birth, principal),
                Some(-1) => (principal, birth),
                _ => (birth, birth),
            };
            if generation.is_some_and(|generation| generation.abs() == 1) && barely_older(parent, child) {
                self.add(&field, WarningCode::ParentTooYoung, &[]);
            }
            if matches!(member.relationship, Relationship::Hus | Relationship::Wif) {
                spouses += 1;
                if spouses > 1 {
                    self.add(&field, WarningCode::SecondSpouse, &[]);
                }
                if birth.may_be_child(self.today) || principal.may_be_child(self.today) {
                    self.add(&field, WarningCode::ChildSpouse, &[]);
                }
            }
        }
    }
}

/// Whether a parent, at the oldest, is less than twelve years older than the child at the youngest.
pub(crate) fn barely_older(parent: &Birth, child: &Birth) -> bool {
    parent.earliest.zip(child.latest).is_some_and(|(parent, child)| {
        let years = child.year()
            - parent.year()
            - i32::from((child.month(), child.day()) < (parent.month(), parent.day()));
        years < PARENT_YEARS
    })
}

/// Whether one word has letters of two scripts: а and a look alike, and are found apart.
fn mixes_scripts(word: &str) -> bool {
    let mut scripts =
        word.chars().filter_map(names::script::script_of).filter(|script| *script != Script::Other);
    let first = scripts.next();
    first.is_some_and(|first| scripts.any(|script| script != first))
}
