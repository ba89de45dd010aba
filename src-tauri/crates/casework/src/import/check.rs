//! A row as checked: the person that would be made, what is wrong, what may be wrong.

use super::{
    CellFault, CellWarning, ImportField,
    reading::{Read, Reader},
};
use crate::{
    Desk, Result,
    application::{self, MemberForm, RegistrationForm, Relationship, WarningCode},
    failure,
    permit::{Permit, Register},
    person::{IdentityDocument, Person, PersonForm},
};
use chrono::{DateTime, Utc};
use intake::table::Row;
use names::same::Likeness;
use vault::Id;

/// A row that was checked.
pub(super) struct Checked {
    pub(super) line: u32,
    /// Name as far as it is known, for lists.
    pub(super) name: String,
    pub(super) person: Person,
    pub(super) documents: Vec<IdentityDocument>,
    pub(super) family: Option<String>,
    pub(super) relationship: Option<Relationship>,
    pub(super) faults: Vec<CellFault>,
    pub(super) warnings: Vec<CellWarning>,
    /// Earlier rows of the list that may be the same person, by their index.
    pub(super) in_list: Vec<(usize, Likeness)>,
    /// Persons of the file who may be the same; none when it must be asked anew.
    pub(super) in_file: Option<Vec<(Id, Likeness)>>,
}

/// Checks a row. Whether it is like somebody is asked afterwards.
pub(super) fn check(
    desk: &Desk,
    permit: &Permit<Register>,
    reader: &Reader<'_>,
    row: &Row,
    now: DateTime<Utc>,
) -> Result<Checked> {
    let Read { form, family, relationship, mut faults } = reader.read(row);
    let today = desk.today(now);
    let mut found = failure::Faults::default();
    let (person, documents) = form.check("", Id::new(now)?, &desk.profile.lists, now, today, &mut found)?;
    for fault in found.into_failure().fields {
        let mut at = reader.fault(row, ImportField::of_path(&fault.field), fault.code);
        at.params = fault.params;
        // A cell that could not be read is said once.
        if faults.iter().all(|known| known.field != at.field) {
            faults.push(at);
        }
    }
    let name = person.name.latin.clone();
    let warnings = warnings(desk, permit, reader, row, form, now)?;
    let (in_list, in_file) = (Vec::new(), None);
    Ok(Checked {
        line: row.line,
        name,
        person,
        documents,
        family,
        relationship,
        faults,
        warnings,
        in_list,
        in_file,
    })
}

/// What registration would have an officer look at twice, as far as it holds of one person without a case.
fn warnings(
    desk: &Desk,
    permit: &Permit<Register>,
    reader: &Reader<'_>,
    row: &Row,
    person: PersonForm,
    now: DateTime<Utc>,
) -> Result<Vec<CellWarning>> {
    let form = RegistrationForm {
        language: String::new(),
        reasons: String::new(),
        fears: String::new(),
        contact: String::new(),
        arrived_on: None,
        intent_on: None,
        members: vec![MemberForm { person, ..MemberForm::default() }],
    };
    let of_a_case = [WarningCode::FearsMissing, WarningCode::AloneAsChild];
    let found = application::warnings(desk, permit, &form, now)?.into_iter();
    Ok(found
        .filter(|warning| !of_a_case.contains(&warning.code))
        .map(|warning| {
            let path = warning.field.strip_prefix("members.0.person.").unwrap_or(&warning.field);
            let (field, column) = reader.mapping.place(ImportField::of_path(path));
            let value = column.map_or("", |column| row.text(column)).to_owned();
            let column = column.and_then(|column| u32::try_from(column).ok());
            CellWarning { field, column, code: warning.code, params: warning.params, value }
        })
        .collect())
}
