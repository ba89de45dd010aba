//! What a column of a list can be, and how its cells are to be read.

use names::calendar::Calendar;

/// What a column can be.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize, ts_rs::TS,
)]
#[serde(rename_all = "camelCase")]
pub enum ImportField {
    /// The whole name, in whatever script.
    FullName,
    /// The whole name in the person's own script.
    NativeName,
    /// Family name.
    FamilyName,
    /// Given names.
    GivenName,
    /// Name of the father.
    FatherName,
    /// Name of the mother.
    MotherName,
    /// Sex.
    Sex,
    /// Date of birth, as far as known.
    BirthDate,
    /// Year of birth.
    BirthYear,
    /// Age in years.
    Age,
    /// Nationality.
    Nationality,
    /// Number of a document.
    DocumentNumber,
    /// What that document is.
    DocumentType,
    /// Number of a registration with UNHCR.
    UnhcrNumber,
    /// Telephone.
    Phone,
    /// Number of the family or case in the list.
    Group,
    /// What they are to the head of that family.
    Relationship,
    /// When they entered the country.
    ArrivedOn,
    /// Remarks: kept on the row.
    Remarks,
}

impl ImportField {
    /// The fields whose column stands in where this one has none: what is composed of several columns is at fault
    /// in the first that there is.
    pub(super) fn stand_ins(self) -> &'static [Self] {
        match self {
            Self::FullName => &[Self::FullName, Self::GivenName, Self::FamilyName, Self::NativeName],
            Self::NativeName => &[Self::NativeName, Self::FullName, Self::GivenName, Self::FamilyName],
            Self::FamilyName => &[Self::FamilyName, Self::FullName],
            Self::GivenName => &[Self::GivenName, Self::FullName],
            Self::BirthDate => &[Self::BirthDate, Self::BirthYear, Self::Age],
            Self::Age => &[Self::Age, Self::BirthYear, Self::BirthDate],
            Self::FatherName => &[Self::FatherName],
            Self::MotherName => &[Self::MotherName],
            Self::Sex => &[Self::Sex],
            Self::BirthYear => &[Self::BirthYear],
            Self::Nationality => &[Self::Nationality],
            Self::DocumentNumber => &[Self::DocumentNumber],
            Self::DocumentType => &[Self::DocumentType],
            Self::UnhcrNumber => &[Self::UnhcrNumber],
            Self::Phone => &[Self::Phone],
            Self::Group => &[Self::Group],
            Self::Relationship => &[Self::Relationship],
            Self::ArrivedOn => &[Self::ArrivedOn],
            Self::Remarks => &[Self::Remarks],
        }
    }

    /// The field that a path of the form of a person means.
    pub(super) fn of_path(path: &str) -> Self {
        match path {
            "name.native" => Self::NativeName,
            "name.family" => Self::FamilyName,
            "name.given" => Self::GivenName,
            "name.father" => Self::FatherName,
            "name.mother" => Self::MotherName,
            "sex" => Self::Sex,
            "birth.age" => Self::Age,
            "nationality" => Self::Nationality,
            "relationship" => Self::Relationship,
            _ if path.starts_with("birth") => Self::BirthDate,
            _ if path.ends_with(".ofType") => Self::DocumentType,
            _ if path.starts_with("documents.") => Self::DocumentNumber,
            _ if path.starts_with("details.contact") => Self::Phone,
            _ if path.starts_with("details.origins") => Self::UnhcrNumber,
            _ if path.starts_with("details.journey") => Self::ArrivedOn,
            _ => Self::FullName,
        }
    }
}

/// In which order a list writes days and months in numbers. Where the year stands first, it is read so anyway.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub enum DayOrder {
    /// `25.03.1990`.
    #[default]
    DayFirst,
    /// `03/25/1990`.
    MonthFirst,
}

/// What three letters mean in the column of nationalities. Names of countries are read in any case.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub enum CountryCodes {
    /// Codes of ISO 3166.
    #[default]
    Iso,
    /// UNHCR's codes, some of which are another country's ISO code.
    Unhcr,
}

/// Which column is what, and how its cells are to be read.
#[derive(Debug, Clone, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase", default)]
pub struct Mapping {
    /// For each column, from the first, what it is; none is left out.
    pub columns: Vec<Option<ImportField>>,
    /// Calendar of dates and years that do not say theirs.
    pub calendar: Calendar,
    /// Order of day and month.
    pub order: DayOrder,
    /// What codes of countries are.
    pub countries: CountryCodes,
    /// Year, in that calendar, in which the ages of the list were stated; none is today.
    pub ages_of_year: Option<i32>,
}

impl Mapping {
    /// The column of a field, from 0.
    #[must_use]
    pub fn column(&self, field: ImportField) -> Option<usize> {
        self.columns.iter().position(|column| *column == Some(field))
    }

    /// A field, or the one that stands in for it, with its column.
    pub(super) fn place(&self, field: ImportField) -> (ImportField, Option<usize>) {
        let there = field.stand_ins().iter().find_map(|field| Some((*field, self.column(*field)?)));
        there.map_or((field, None), |(field, column)| (field, Some(column)))
    }

    /// Whether any column tells a name: without one no person can be made.
    pub(super) fn has_name(&self) -> bool {
        self.place(ImportField::FullName).1.is_some()
    }

    /// A field to which two columns were assigned.
    pub(super) fn doubled(&self) -> Option<ImportField> {
        let given = self.columns.iter().enumerate().filter_map(|(at, field)| Some((at, (*field)?)));
        given.into_iter().find(|(at, field)| self.column(*field) != Some(*at)).map(|(_, field)| field)
    }
}
