//! An entry of the log in words that a reader may see.

use super::{CaseOfEntry, ChangeView, EntryView, READINGS, Sight};
use crate::{
    Desk, Result, access,
    appeal::Appeal,
    application::Application,
    appointment::{Appointment, Invited},
    audit::{AuditAssessment, AuditFeedback, AuditFile},
    closure::{Closure, Reopening},
    decision::{Decision, DraftVersion, Review, ReviewRemark, Vote},
    family::{self, FamilyChange},
    flag::Flag,
    need::SpecificNeed,
    office, officer,
    permit::Acting,
    person::Person,
    restriction::{self, Restriction, Withheld},
};
use std::{collections::BTreeMap, rc::Rc};
use vault::{FieldChange, FieldValue, Id, JournalEntry, Read, Record, Value};

/// Characters of a value shown.
const SHOWN: usize = 160;

/// What stands beside many entries is looked up once.
pub(super) struct Shower<'d> {
    desk: &'d Desk,
    /// Who reads.
    reader: Acting,
    officers: BTreeMap<Id, String>,
    cases: BTreeMap<Id, Option<String>>,
    workstations: BTreeMap<Id, String>,
    /// What is not for the reader, by case.
    withheld: BTreeMap<Id, Rc<Withheld>>,
}

impl<'d> Shower<'d> {
    pub(super) fn new(desk: &'d Desk, reader: &Acting) -> Result<Self> {
        let (officers, cases, workstations) = (BTreeMap::new(), BTreeMap::new(), BTreeMap::new());
        let withheld = BTreeMap::new();
        Ok(Self { desk, reader: reader.clone(), officers, cases, workstations, withheld })
    }

    /// An entry, with no more of it than the reader sees.
    pub(super) fn entry(&mut self, entry: JournalEntry, sight: &Sight) -> Result<EntryView> {
        let mut changes = Vec::new();
        let mut hidden = 0;
        // Links between records say nothing to a reader, nor what is written once more as it stood by whoever answers for
        // it. A dispute that was settled does, also where the value that was shown stays.
        let settles = entry.command == "conflict.settle";
        let is_said = |change: &FieldChange| {
            let repeats = change.field.is_some() && change.value.is_some() && change.value == change.before;
            !matches!(change.value, Some(Value::Bytes(_))) && (settles || !repeats)
        };
        for change in entry.changes.into_iter().filter(is_said) {
            let is_seen = self.sees(&change, sight)?;
            if is_seen {
                changes.push(ChangeView::of(self.desk.read(), change)?);
            } else if change.field.is_none() {
                changes.push(ChangeView { field: change.table.to_owned(), before: None, value: None });
            } else {
                hidden += 1;
            }
        }
        let case = match entry.subject {
            Some(id) => self.number(id)?.map(|number| CaseOfEntry { id, number }),
            None => None,
        };
        let reading = READINGS.contains(&entry.command.as_str());
        Ok(EntryView {
            at: entry.at,
            officer: self.officer(entry.actor)?,
            workstation: self.workstation(entry.stream)?,
            number: entry.seq,
            command: entry.command,
            reading,
            case,
            changes,
            hidden,
        })
    }

    /// Whether the reader may see what a change wrote.
    pub(super) fn sees(&mut self, change: &FieldChange, sight: &Sight) -> Result<bool> {
        Ok(match sight {
            Sight::Of(case) => {
                let record = (change.table, change.entity);
                let withheld = self.withheld(case.id)?;
                super::seen::is_seen(self.desk, &self.reader, case, &withheld, record)?
                    && !tells(&withheld, change)
            }
            Sight::Open => {
                !self.is_of_closed(change)?
                    && !is_restricted(self.desk.read(), change)?
                    && !self.marks_what_is_withheld(change)?
            }
            Sight::Outside => super::seen::is_of_office(change.table),
        })
    }

    /// Whether a change is of a case that is closed to the reader, or of an audit of one: what was written under no case,
    /// or under several at once, is about one all the same.
    fn is_of_closed(&self, change: &FieldChange) -> Result<bool> {
        let (read, scope) = (self.desk.read(), self.reader.scope());
        if scope.is_whole() {
            return Ok(false);
        }
        match self.audited(change)? {
            Some(case) => Ok(!scope.opens(read, case)?),
            None => Ok(!access::of_open(read, &self.reader, change.entity)?),
        }
    }

    /// The case that an audit looked at, of a change of what it marked or told.
    fn audited(&self, change: &FieldChange) -> Result<Option<Id>> {
        let read = self.desk.read();
        let file = match change.table {
            table if table == AuditFile::TABLE.name => Some(change.entity),
            table if table == AuditAssessment::TABLE.name => {
                read.find::<AuditAssessment>(change.entity)?.map(|one| one.file)
            }
            table if table == AuditFeedback::TABLE.name => {
                read.find::<AuditFeedback>(change.entity)?.map(|one| one.file)
            }
            _ => None,
        };
        let file: Option<AuditFile> = file.map(|file| read.find(file)).transpose()?.flatten();
        Ok(file.and_then(|file| file.application))
    }

    /// Whether a change is of a marking, or of what was told of one, that repeats what the reader may not see of its case.
    fn marks_what_is_withheld(&mut self, change: &FieldChange) -> Result<bool> {
        match self.audited(change)? {
            Some(case) => Ok(tells(self.withheld(case)?.as_ref(), change)),
            None => Ok(false),
        }
    }

    fn withheld(&mut self, case: Id) -> Result<Rc<Withheld>> {
        if let Some(known) = self.withheld.get(&case) {
            return Ok(Rc::clone(known));
        }
        let withheld = Rc::new(Withheld::of(self.desk.read(), &self.reader, case)?);
        self.withheld.insert(case, Rc::clone(&withheld));
        Ok(withheld)
    }

    fn officer(&mut self, id: Id) -> Result<String> {
        if let Some(name) = self.officers.get(&id) {
            return Ok(name.clone());
        }
        let name = officer::name(self.desk.read(), id)?;
        self.officers.insert(id, name.clone());
        Ok(name)
    }

    /// The number of a case; none when the record is no case.
    pub(super) fn number(&mut self, id: Id) -> Result<Option<String>> {
        if let Some(number) = self.cases.get(&id) {
            return Ok(number.clone());
        }
        let number = self.desk.read().find::<Application>(id)?.map(|case| case.number);
        self.cases.insert(id, number.clone());
        Ok(number)
    }

    fn workstation(&mut self, stream: Id) -> Result<String> {
        if let Some(name) = self.workstations.get(&stream) {
            return Ok(name.clone());
        }
        let name = office::name_of(self.desk, stream)?;
        self.workstations.insert(stream, name.clone());
        Ok(name)
    }
}

/// Whether a value that was written, or stood there before, repeats or names what is not for the reader; and whether it
/// is of a decision, which is made of all facts together.
fn tells(withheld: &Withheld, change: &FieldChange) -> bool {
    if withheld.is_empty() {
        return false;
    }
    let of_decision =
        [Decision::TABLE.name, DraftVersion::TABLE.name, Review::TABLE.name, ReviewRemark::TABLE.name];
    let made_of_facts = of_decision.contains(&change.table) || change.table == Vote::TABLE.name;
    let says = |value: &Option<Value>| match value {
        Some(Value::Text(text)) => !withheld.in_stored(text).is_empty(),
        _ => false,
    };
    (made_of_facts && !withheld.facts().is_empty()) || says(&change.value) || says(&change.before)
}

/// Whether a change is one of a need or a flag that is restricted now, whatever it was when it was written.
fn is_restricted(read: Read<'_>, change: &FieldChange) -> Result<bool> {
    if restriction::is_classed(read, change.entity)? || change.table == Restriction::TABLE.name {
        return Ok(true);
    }
    if change.table == Flag::TABLE.name {
        return Ok(read.find::<Flag>(change.entity)?.is_none_or(|flag| flag.restricted));
    }
    if change.table != SpecificNeed::TABLE.name {
        return Ok(false);
    }
    Ok(read.find::<SpecificNeed>(change.entity)?.is_none_or(|need| need.restricted))
}

impl ChangeView {
    fn of(read: Read<'_>, change: FieldChange) -> Result<Self> {
        let field = match change.field {
            Some(field) => format!("{}.{field}", change.table),
            None => return Ok(Self { field: change.table.to_owned(), before: None, value: None }),
        };
        let says = |value: Option<Value>| said(read, change.table, change.field, value);
        Ok(Self { field, before: says(change.before)?, value: says(change.value)? })
    }
}

fn said(read: Read<'_>, table: &str, field: Option<&str>, value: Option<Value>) -> Result<Option<String>> {
    match value {
        Some(value) if names_persons(table) && field == Some("persons") => names(read, value),
        Some(value) if table == Appointment::TABLE.name && field == Some("persons") => {
            names(read, family::Concerned(Invited::from_value(value).unwrap_or_default().0).to_value())
        }
        Some(value) => Ok(shown(&value)),
        None => Ok(None),
    }
}

/// Whether records of a table list persons under `persons`.
fn names_persons(table: &str) -> bool {
    let tables = [FamilyChange::TABLE, Appeal::TABLE, Closure::TABLE, Reopening::TABLE];
    tables.iter().any(|one| one.name == table)
}

/// Names of the persons whom a change concerns.
fn names(read: Read<'_>, persons: Value) -> Result<Option<String>> {
    let Ok(persons) = family::Concerned::from_value(persons) else { return Ok(None) };
    let mut names = Vec::new();
    for person in persons.0 {
        names.extend(read.find::<Person>(person)?.map(|person| person.name.latin));
    }
    Ok(shown(&Value::Text(names.join(", "))))
}

/// A value in short.
fn shown(value: &Value) -> Option<String> {
    in_length(value, SHOWN)
}

/// A value of which what differs may stand anywhere.
pub(crate) fn in_length(value: &Value, length: usize) -> Option<String> {
    match value {
        Value::Text(text) => Some(text.chars().take(length).collect()),
        Value::Int(number) => Some(number.to_string()),
        Value::Null | Value::Bytes(_) => None,
    }
}
