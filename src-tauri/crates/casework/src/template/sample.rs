//! Invented people and values on which templates are tried: an adult alone, a family, a child with a guardian, a
//! name in each of five scripts, and the least that a letter can be given.

use super::{
    Context, Template,
    field::{Field, FieldKind, fields},
};
use crate::profile::{Event, OutcomeRule, Profile};
use chrono::{Days, NaiveDate};
use letters::Lang;
use serde_json::{Map, Value, json};

/// Whom a sample letter is for.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, serde::Deserialize, ts_rs::TS,
)]
#[serde(rename_all = "camelCase")]
pub enum Sample {
    /// An adult alone.
    Adult,
    /// A family of four, everything known.
    Family,
    /// A child with a guardian.
    Child,
    /// Five names, each in a script of its own.
    Scripts,
    /// As little as can be known.
    Bare,
}

impl Sample {
    /// All of them.
    pub const ALL: [Self; 5] = [Self::Adult, Self::Family, Self::Child, Self::Scripts, Self::Bare];

    /// Its name, as the page knows it.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Adult => "adult",
            Self::Family => "family",
            Self::Child => "child",
            Self::Scripts => "scripts",
            Self::Bare => "bare",
        }
    }

    fn people(self) -> &'static [Invented] {
        match self {
            Self::Adult => &FAMILY[..1],
            Self::Family => FAMILY,
            Self::Child => &FAMILY[3..],
            Self::Scripts => SCRIPTS,
            Self::Bare => BARE,
        }
    }

    fn has(self, field: &Field) -> bool {
        match self {
            Self::Family | Self::Scripts => field.name != "guardian",
            Self::Adult => !matches!(field.name, "guardian" | "interpreter" | "representative"),
            Self::Child => field.name != "representative",
            Self::Bare => false,
        }
    }
}

/// Latin name, name in its own script, sex, year of birth, nationality.
type Invented = (&'static str, Option<&'static str>, &'static str, Option<i32>, &'static str);

const FAMILY: &[Invented] = &[
    ("Samira Nümunə", Some("سمیرا نمونه"), "F", Some(1990), "AFG"),
    ("Dariush Nümunə", Some("داریوش نمونه"), "M", Some(1987), "AFG"),
    ("Laylo Nümunə", None, "F", Some(2015), "AFG"),
    ("Omid Nümunə", Some("امید نمونه"), "M", Some(2012), "AFG"),
];
const SCRIPTS: &[Invented] = &[
    ("Samira Nümunə", Some("سمیرا نمونه"), "F", Some(1990), "IRN"),
    ("Semyon Obraztsov-Primer", Some("Семён Образцов-Пример"), "M", Some(1979), "RUS"),
    ("Nino Nimushi", Some("ნინო ნიმუში"), "F", Some(1985), "GEO"),
    ("Sena Namuna", Some("ሰና ናሙና"), "F", Some(1999), "ETH"),
    ("Ravi Namuna", Some("रवि नमूना"), "M", Some(1970), "IND"),
];
const BARE: &[Invented] = &[("Nümunə", None, "M", None, "")];

/// The values of a sample letter. `turn` goes through the codes that a field can be.
pub(super) fn values(
    profile: &Profile,
    template: &Template,
    sample: Sample,
    turn: usize,
    today: NaiveDate,
) -> Value {
    let maker = Maker { profile, letter: &template.id, lang: template.language, sample, turn, today };
    let mut values = maker.object(fields(&template.id));
    let people: Vec<Value> = sample.people().iter().map(|one| maker.person(one)).collect();
    if let Some(first) = sample.people().first() {
        values.insert("addressee".to_owned(), maker.addressee(first));
    }
    values.insert("principal".to_owned(), people.first().cloned().unwrap_or_default());
    values.insert("persons".to_owned(), Value::from(people));
    let authority = &profile.authority;
    values.insert("authority".to_owned(), {
        let phone = (sample != Sample::Bare).then_some("+000 00 000 00 00");
        json!({ "name": authority.name.get(maker.lang), "address": authority.address.get(maker.lang), "phone": phone })
    });
    values.insert("remedies".to_owned(), Value::from(maker.remedies()));
    values.insert("letter".to_owned(), {
        json!({
            "number": "BAK-2026-00017-4/1", "date": today, "language": maker.lang.tag(), "title": "—",
        })
    });
    Value::Object(values)
}

/// The values as a template takes them.
pub(super) fn context(
    profile: &Profile,
    template: &Template,
    sample: Sample,
    turn: usize,
    today: NaiveDate,
) -> Result<Context, String> {
    Context::new(&template.id, &values(profile, template, sample, turn, today))
}

struct Maker<'p> {
    profile: &'p Profile,
    letter: &'p str,
    lang: Lang,
    sample: Sample,
    turn: usize,
    today: NaiveDate,
}

impl Maker<'_> {
    fn object(&self, fields: impl Iterator<Item = &'static Field>) -> Map<String, Value> {
        let of = |(place, field): (u64, &'static Field)| (field.name.to_owned(), self.value(field, place));
        (0..).zip(fields).map(of).collect()
    }

    fn value(&self, field: &'static Field, place: u64) -> Value {
        if field.optional && !self.sample.has(field) {
            return Value::Null;
        }
        let many = if self.sample == Sample::Bare { 0 } else { 2 };
        match field.kind {
            FieldKind::Text => Value::from(self.text(field)),
            FieldKind::Date => json!(self.today.checked_add_days(Days::new(3 + 7 * place))),
            FieldKind::Number => json!(1 + self.turn),
            FieldKind::Flag => json!((self.turn + usize::from(self.sample == Sample::Child)) % 2 == 1),
            FieldKind::Name => name(&FAMILY[1]),
            FieldKind::Birth => birth(Some(1990)),
            FieldKind::One(fields) => Value::Object(self.object(fields.iter())),
            FieldKind::Many(fields) => (0..many.max(usize::from(field.name == "items")))
                .map(|_| Value::Object(self.object(fields.iter())))
                .collect(),
            FieldKind::Texts => (1..=many).map(|n| format!("{} {n}", self.text(field))).collect(),
            FieldKind::Names => self.sample.people().iter().map(name).collect(),
        }
    }

    fn text(&self, field: &Field) -> String {
        if let Some(choice) = field.choices.get(self.turn % field.choices.len().max(1)) {
            return (*choice).to_owned();
        }
        match field.name {
            "outcome_name" => self.outcome().map_or("—", |outcome| outcome.name.get(self.lang)).to_owned(),
            _ if field.sample.is_empty() => format!("Nümunə ({})", field.name.replace('_', " ")),
            _ => field.sample.to_owned(),
        }
    }

    /// First the outcome that the letter tells, where there is one; a refusal of refugee status grants none.
    fn outcome(&self) -> Option<&OutcomeRule> {
        let outcomes = &self.profile.outcomes;
        let first = outcomes.iter().position(|outcome| outcome.letter == self.letter).unwrap_or_default();
        outcomes.get((first + self.turn) % outcomes.len().max(1))
    }

    fn addressee(&self, one: &Invented) -> Value {
        json!({
            "name": name(one),
            "native": one.1,
            "sex": (self.sample != Sample::Bare).then_some(one.2),
            "birth": birth(one.3),
            "nationality": self.country(one.4),
            "address": (self.sample != Sample::Bare).then_some("Nümunə küçəsi 1"),
            "is_child": self.sample == Sample::Child,
        })
    }

    fn person(&self, one: &Invented) -> Value {
        let outcome = self.outcome().filter(|_| self.sample != Sample::Bare);
        json!({
            "name": name(one),
            "native": one.1,
            "birth": birth(one.3),
            "sex": (self.sample != Sample::Bare).then_some(one.2),
            "nationality": self.country(one.4),
            "relation": (self.sample != Sample::Bare).then_some("—"),
            "outcome": outcome.map(|outcome| outcome.code),
            "outcome_name": outcome.map(|outcome| outcome.name.get(self.lang)),
        })
    }

    fn country(&self, code: &str) -> Option<String> {
        names::country::country(code).map(|country| country.name(self.lang.tag()).to_owned())
    }

    /// Those of the profile that begin with service; none of the barest letter.
    fn remedies(&self) -> Vec<Value> {
        if self.sample == Sample::Bare {
            return Vec::new();
        }
        let remedies = self.profile.remedies.iter().filter_map(|remedy| {
            let deadline = self.profile.deadline(&remedy.deadline)?;
            (deadline.start == Event::Notified).then(|| {
                json!({
                    "body": remedy.body.get(self.lang),
                    "days": deadline.length,
                    "unit": deadline.unit,
                    "last_day": deadline.last_day(self.today, self.profile),
                    "suspensive": (self.turn + usize::from(remedy.suspensive)) % 2 == 1,
                    "address": self.turn.is_multiple_of(2).then_some("Nümunə küçəsi 2"),
                    "how": self.turn.is_multiple_of(2).then_some("—"),
                })
            })
        });
        remedies.collect()
    }
}

fn name(one: &Invented) -> Value {
    json!({
        "latin": one.0, "native": one.1, "family": null, "given": null, "father": null, "single": false,
        "mother": null, "parts": [],
    })
}

fn birth(year: Option<i32>) -> Value {
    use crate::person::{Birth, BirthPrecision};
    let day = |year, month, day| NaiveDate::from_ymd_opt(year, month, day);
    let birth = match year {
        None => Birth::default(),
        // Of children the year is known, of adults the day.
        Some(year) if year > 2008 => Birth {
            precision: BirthPrecision::Year,
            earliest: day(year, 1, 1),
            latest: day(year, 12, 31),
            ..Birth::default()
        },
        Some(year) => Birth {
            precision: BirthPrecision::Exact,
            earliest: day(year, 3, 9),
            latest: day(year, 3, 9),
            ..Birth::default()
        },
    };
    json!(birth)
}
