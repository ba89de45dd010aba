//! What a row says: its cells as the form of a person, with what could not be read.

use super::{
    CellFault, CountryCodes, ImportField, Mapping,
    date::{self, Unread},
    name::NameCells,
    words::Meanings,
};
use crate::{
    Code,
    application::Relationship,
    person::{BirthForm, Contact, DocumentForm, Journey, Origins, PersonForm, Sex},
    profile::Lists,
};
use intake::table::{Cell, CellKind, Row};
use names::calendar::GivenDate;
use std::collections::BTreeMap;

/// What a row says.
pub(super) struct Read {
    pub(super) form: PersonForm,
    pub(super) family: Option<String>,
    pub(super) relationship: Option<Relationship>,
    pub(super) faults: Vec<CellFault>,
}

/// Reads rows by one mapping.
pub(super) struct Reader<'r> {
    pub(super) mapping: &'r Mapping,
    pub(super) meanings: &'r Meanings,
    pub(super) lists: &'r Lists,
}

impl Reader<'_> {
    /// What a row says.
    pub(super) fn read(&self, row: &Row) -> Read {
        let mut cells = Cells { reader: self, row, faults: Vec::new() };
        cells.unreadable();
        let sex = cells.sex();
        let mut form = PersonForm {
            name: NameCells {
                full: cells.name(ImportField::FullName),
                native: cells.name(ImportField::NativeName),
                family: cells.name(ImportField::FamilyName),
                given: cells.name(ImportField::GivenName),
                father: cells.name(ImportField::FatherName),
                mother: cells.name(ImportField::MotherName),
            }
            .form(),
            sex,
            birth: cells.birth(),
            nationality: cells.nationality(),
            documents: cells.document().into_iter().collect(),
            ..PersonForm::default()
        };
        let phone = cells.text(ImportField::Phone);
        form.details.contact = phone.map(|phone| Contact { phone: Some(phone), ..Contact::default() });
        let number = cells.text(ImportField::UnhcrNumber);
        form.details.origins =
            number.map(|number| Origins { unhcr_number: Some(number), ..Origins::default() });
        let entered = cells.date(ImportField::ArrivedOn).as_ref().and_then(date::partial);
        form.details.journey = entered.map(|day| Journey { entered: Some(day), ..Journey::default() });
        let relationship = cells.relationship(sex.unwrap_or(Sex::U));
        let family = cells.text(ImportField::Group);
        Read { form, family, relationship, faults: cells.faults }
    }

    /// A fault at a field, or at the column that stands in for it.
    pub(super) fn fault(&self, row: &Row, field: ImportField, code: Code) -> CellFault {
        let (field, column) = self.mapping.place(field);
        let value = column.map_or("", |column| row.text(column)).to_owned();
        let column = column.and_then(|column| u32::try_from(column).ok());
        CellFault { field, column, code, params: BTreeMap::new(), value }
    }
}

struct Cells<'r> {
    reader: &'r Reader<'r>,
    row: &'r Row,
    faults: Vec<CellFault>,
}

impl Cells<'_> {
    /// The cell of a field, when it says something.
    fn cell(&self, field: ImportField) -> Option<&Cell> {
        let cell = self.row.cells.get(self.reader.mapping.column(field)?)?;
        Some(cell).filter(|cell| cell.kind != CellKind::Error && !self.reader.meanings.is_nothing(&cell.text))
    }

    /// The cell of a part of a name.
    fn name(&self, field: ImportField) -> Option<String> {
        let cell = self.row.cells.get(self.reader.mapping.column(field)?)?;
        let said = cell.kind != CellKind::Error && !self.reader.meanings.is_no_name(&cell.text);
        said.then(|| cell.text.clone())
    }

    fn text(&self, field: ImportField) -> Option<String> {
        self.cell(field).map(|cell| cell.text.clone())
    }

    fn add(&mut self, field: ImportField, code: Code, params: &[(&str, &str)]) {
        let mut fault = self.reader.fault(self.row, field, code);
        fault.params.extend(params.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())));
        self.faults.push(fault);
    }

    /// Cells that show an error, and formulas whose value was never saved: nothing can be known of them.
    fn unreadable(&mut self) {
        let columns: Vec<(usize, ImportField)> =
            (0..).zip(&self.reader.mapping.columns).filter_map(|(at, field)| Some((at, (*field)?))).collect();
        for (at, field) in columns {
            let Some(cell) = self.row.cells.get(at) else { continue };
            if cell.kind == CellKind::Error {
                self.add(field, Code::CellError, &[]);
            } else if cell.is_formula && cell.text.is_empty() {
                self.add(field, Code::FormulaWithoutValue, &[]);
            }
        }
    }

    fn sex(&mut self) -> Option<Sex> {
        let text = self.text(ImportField::Sex)?;
        let sex = self.reader.meanings.sex(&text);
        if sex.is_none() {
            self.add(ImportField::Sex, Code::NotAChoice, &[]);
        }
        sex
    }

    fn date(&mut self, field: ImportField) -> Option<GivenDate> {
        let cell = self.cell(field)?;
        let Mapping { calendar, order, .. } = self.reader.mapping;
        match date::read(cell, *calendar, *order) {
            Ok(given) => return Some(given),
            Err(Unread::NotADate) => self.add(field, Code::NotADate, &[]),
            Err(Unread::Swapped { as_written }) => {
                self.add(field, Code::DayMonthSwapped, &[("date", &as_written)]);
            }
            Err(Unread::Impossible { why }) => self.add(field, Code::ImpossibleDate, &[("why", &why)]),
        }
        None
    }

    /// The most exact that the row says: a date, else a year, else an age.
    fn birth(&mut self) -> BirthForm {
        let calendar = self.reader.mapping.calendar;
        if self.cell(ImportField::BirthDate).is_some() {
            return self.date(ImportField::BirthDate).map_or_else(BirthForm::default, |given| BirthForm {
                calendar: Some(given.calendar),
                year: Some(given.year),
                month: given.month,
                day: given.day,
                ..BirthForm::default()
            });
        }
        if self.cell(ImportField::BirthYear).is_some() {
            return self.date(ImportField::BirthYear).map_or_else(BirthForm::default, |given| BirthForm {
                calendar: Some(given.calendar),
                year: Some(given.year),
                ..BirthForm::default()
            });
        }
        let Some(text) = self.text(ImportField::Age) else { return BirthForm::default() };
        let age = self.reader.meanings.years(&text);
        if age.is_none() {
            self.add(ImportField::Age, Code::NotANumber, &[]);
        }
        let age_in_year = age.and(self.reader.mapping.ages_of_year);
        BirthForm { calendar: Some(calendar), age, age_in_year, ..BirthForm::default() }
    }

    fn nationality(&mut self) -> Option<String> {
        let text = self.text(ImportField::Nationality)?;
        let country = match self.reader.mapping.countries {
            CountryCodes::Unhcr if text.chars().count() <= 3 => names::country::by_unhcr(text.trim()),
            _ => names::country::recognise(&text),
        };
        if country.is_none() {
            self.add(ImportField::Nationality, Code::NotAChoice, &[]);
        }
        country.map(|country| country.iso3.to_owned())
    }

    fn document(&mut self) -> Option<DocumentForm> {
        let number = self.text(ImportField::DocumentNumber);
        let said = self.text(ImportField::DocumentType);
        let of_type = said.as_ref().and_then(|said| self.reader.meanings.document(said)).map(str::to_owned);
        if said.is_some() && of_type.is_none() {
            self.add(ImportField::DocumentType, Code::NotAChoice, &[]);
        }
        (number.is_some() || of_type.is_some()).then(|| DocumentForm {
            number,
            of_type,
            ..DocumentForm::default()
        })
    }

    fn relationship(&mut self, sex: Sex) -> Option<Relationship> {
        let text = self.text(ImportField::Relationship)?;
        let relationship = self.reader.meanings.relationship(&text, sex);
        match relationship.map(|relationship| relationship.sex(self.reader.lists)) {
            None => self.add(ImportField::Relationship, Code::NotAChoice, &[]),
            Some(Some(told)) if sex != Sex::U && told != sex => {
                self.add(ImportField::Relationship, Code::SexContradicts, &[]);
            }
            Some(_) => {}
        }
        relationship
    }
}
