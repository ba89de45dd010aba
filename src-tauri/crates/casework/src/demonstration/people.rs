//! Invented persons: from a row of data to what an officer would type.

use super::unusable;
use crate::{
    Result,
    application::{MemberForm, Relationship},
    person::{BirthBasis, BirthForm, DocumentForm, NameForm, PersonForm, Sex},
};
use names::{
    calendar::{Calendar, CivilDate},
    mrz::{MrzSex, Td3Fields, write_td3},
};

/// A member of a family. Short names of fields keep a person on one line of the data.
#[derive(Debug, Clone, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Member {
    #[serde(alias = "r")]
    pub(super) relationship: Relationship,
    #[serde(alias = "s")]
    sex: Sex,
    #[serde(alias = "n")]
    pub(super) latin: String,
    #[serde(alias = "o")]
    native: Option<String>,
    family: Option<String>,
    given: Option<String>,
    father: Option<String>,
    #[serde(alias = "one", default)]
    single: bool,
    #[serde(alias = "c")]
    country: String,
    /// `1989-05-03`, `1989`, `~9` an age, `SH1366-01-12` Solar Hijri, `AH1410-05-02` Islamic, nothing.
    #[serde(alias = "b", default)]
    birth: String,
    /// Number of a passport; its machine-readable zone is written from the rest.
    #[serde(alias = "pass")]
    passport: Option<String>,
    #[serde(alias = "own", default)]
    pub(super) own_claim: bool,
}

/// Last day of every invented passport.
const EXPIRY: CivilDate = CivilDate { year: 2031, month: 8, day: 4 };

impl Member {
    /// As an officer types it.
    pub(super) fn form(&self) -> Result<MemberForm> {
        let mut birth = birth(&self.birth)?;
        let mut name = NameForm {
            latin: self.latin.clone(),
            native: self.native.clone(),
            family: self.family.clone(),
            given: self.given.clone(),
            father: self.father.clone(),
            single: self.single,
            ..NameForm::default()
        };
        let mut document = DocumentForm::default();
        if let Some(number) = &self.passport {
            if let (None, Some((given, family))) = (&name.family, self.latin.rsplit_once(' ')) {
                (name.family, name.given) = (Some(family.to_owned()), Some(given.to_owned()));
            }
            birth.basis = BirthBasis::Document;
            document.mrz = Some(self.zone(number, &name, &birth));
        }
        Ok(MemberForm {
            person: PersonForm {
                name,
                sex: Some(self.sex),
                birth,
                nationality: Some(self.country.clone()),
                documents: vec![document],
                ..PersonForm::default()
            },
            relationship: self.relationship,
            own_claim: self.own_claim,
            ..MemberForm::default()
        })
    }

    fn zone(&self, number: &str, name: &NameForm, birth: &BirthForm) -> String {
        let day = match (birth.calendar, birth.year, birth.month, birth.day) {
            (Some(Calendar::Gregorian), Some(year), Some(month), Some(day)) => {
                Some(CivilDate { year, month, day })
            }
            _ => None,
        };
        let lines = write_td3(&Td3Fields {
            document_code: "P".to_owned(),
            issuing_state: self.country.clone(),
            family_name: name.family.clone().unwrap_or_else(|| self.latin.clone()),
            given_names: name.given.clone().unwrap_or_default(),
            document_number: number.to_owned(),
            nationality: self.country.clone(),
            birth: day,
            sex: match self.sex {
                Sex::F => MrzSex::F,
                Sex::M => MrzSex::M,
                Sex::U => MrzSex::X,
            },
            expiry: Some(EXPIRY),
            optional: String::new(),
        });
        lines.join("\n")
    }
}

fn birth(text: &str) -> Result<BirthForm> {
    let wrong = || unusable(format!("no birth: {text:?}"));
    let mut form = BirthForm::default();
    if let Some(age) = text.strip_prefix('~') {
        form.age = Some(age.parse().map_err(|_| wrong())?);
        return Ok(form);
    }
    let (calendar, date) = match (text.strip_prefix("SH"), text.strip_prefix("AH")) {
        (Some(date), _) => (Calendar::SolarHijri, date),
        (None, Some(date)) => (Calendar::IslamicCivil, date),
        (None, None) => (Calendar::Gregorian, text),
    };
    let mut parts = date.split('-').filter(|part| !part.is_empty());
    if let Some(year) = parts.next() {
        form.calendar = Some(calendar);
        form.year = Some(year.parse().map_err(|_| wrong())?);
    }
    let mut part = || parts.next().map(str::parse).transpose().map_err(|_| wrong());
    (form.month, form.day) = (part()?, part()?);
    Ok(form)
}
