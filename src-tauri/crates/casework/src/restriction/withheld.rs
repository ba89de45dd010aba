//! What an officer may not see of a case: the records, and their words wherever they are repeated.

use super::{Carried, storage};
use crate::{
    Code, Failure, Kind, Result,
    application::Application,
    decision::{Paragraph, Stretches},
    folder,
    permit::{Acting, Class},
};
use std::collections::{BTreeMap, BTreeSet};
use vault::{Id, Read};

/// What is not for one officer in a case.
pub(crate) struct Withheld {
    acting: Acting,
    records: BTreeMap<Id, BTreeSet<Class>>,
    facts: BTreeSet<Class>,
    lines: BTreeSet<Class>,
    /// Numbers of the facts.
    pub(super) numbers: BTreeMap<u32, BTreeSet<Class>>,
    words: Stretches<Class>,
    /// Texts too short to be known by a stretch of words, as they stand.
    short: Vec<(String, BTreeSet<Class>)>,
}

/// Letters of a text that is looked for as it stands at least: shorter ones stand in anything.
const LEAST: usize = 6;

impl Withheld {
    /// Of a case, for whoever acts.
    pub(crate) fn of(read: Read<'_>, acting: &Acting, case: Id) -> Result<Self> {
        let nothing = || Self::nothing(acting);
        if vault::fault::is(vault::fault::Fault::NoClasses) {
            return Ok(nothing());
        }
        if read.find::<Application>(case)?.is_none() {
            return Ok(nothing());
        }
        let case: Application = read.get(folder::standing(read, case)?)?;
        let carried = Carried::of(read, case.id)?;
        let lacks = |classes: &BTreeSet<Class>| -> BTreeSet<Class> {
            classes.iter().copied().filter(|class| !acting.sees(*class, case.officer)).collect()
        };
        let records: BTreeMap<Id, BTreeSet<Class>> = carried
            .all()
            .map(|(id, classes)| (id, lacks(classes)))
            .filter(|(_, classes)| !classes.is_empty())
            .collect();
        Ok(if records.is_empty() { nothing() } else { Self::read(acting, &carried, &case, records) })
    }

    /// Where nothing is withheld.
    fn nothing(acting: &Acting) -> Self {
        Self {
            acting: acting.clone(),
            records: BTreeMap::new(),
            facts: BTreeSet::new(),
            lines: BTreeSet::new(),
            numbers: BTreeMap::new(),
            words: Stretches::default(),
            short: Vec::new(),
        }
    }

    /// From whom.
    pub(crate) fn acting(&self) -> &Acting {
        &self.acting
    }

    fn read(
        acting: &Acting,
        carried: &Carried,
        case: &Application,
        records: BTreeMap<Id, BTreeSet<Class>>,
    ) -> Self {
        let (mut told, mut open) = (Vec::new(), vec![case.reasons.clone(), case.fears.clone()]);
        let mut say = |record: Id, text: &str| match records.get(&record) {
            Some(classes) => told.extend(classes.iter().map(|class| (*class, text.to_owned()))),
            None => open.push(text.to_owned()),
        };
        let found = &carried.read;
        for line in &found.lines {
            say(line.id, &line.text);
        }
        for one in &found.addenda {
            say(one.id, &one.text);
        }
        for fact in &found.facts {
            fact.texts().for_each(|text| say(fact.id, text));
        }
        for scan in &found.scans {
            say(scan.id, &scan.title);
            say(scan.id, scan.note.as_deref().unwrap_or_default());
        }
        let of = |ids: &mut dyn Iterator<Item = Id>| -> BTreeSet<Class> {
            ids.filter_map(|id| records.get(&id)).flatten().copied().collect()
        };
        let facts = of(&mut found.facts.iter().map(|fact| fact.id));
        let lines =
            of(&mut found.lines.iter().map(|line| line.id).chain(found.interviews.iter().map(|one| one.id)));
        let mut short: BTreeMap<String, BTreeSet<Class>> = BTreeMap::new();
        for (class, text) in &told {
            let text = text.trim();
            let said_openly = open.iter().any(|said| said.contains(text));
            if text.chars().count() >= LEAST && text.split_whitespace().count() < 3 && !said_openly {
                short.entry(text.to_owned()).or_default().insert(*class);
            }
        }
        let words = Stretches::of(&told, &open);
        let numbered =
            found.facts.iter().filter_map(|fact| Some((fact.number, records.get(&fact.id)?.clone())));
        let numbers = numbered.collect();
        Self {
            acting: acting.clone(),
            words,
            facts,
            lines,
            numbers,
            short: short.into_iter().collect(),
            records,
        }
    }

    /// Whether the officer may see all of the case.
    pub(crate) fn is_empty(&self) -> bool {
        self.records.is_empty()
    }

    /// The classes for want of which a record is not for the officer.
    pub(crate) fn get(&self, record: Id) -> Option<&BTreeSet<Class>> {
        self.records.get(&record)
    }

    /// Whether a record is not for the officer.
    pub(crate) fn has(&self, record: Id) -> bool {
        self.records.contains_key(&record)
    }

    /// Classes of material facts that the officer does not see: what was made of all facts together rests on them.
    pub(crate) fn facts(&self) -> &BTreeSet<Class> {
        &self.facts
    }

    /// Classes of facts, interviews and lines that the officer does not see.
    pub(crate) fn told(&self) -> BTreeSet<Class> {
        self.facts.union(&self.lines).copied().collect()
    }

    /// Classes of everything that the officer does not see.
    pub(crate) fn all(&self) -> BTreeSet<Class> {
        self.records.values().flatten().copied().collect()
    }

    /// Classes of what a text repeats, or names by its identifier.
    pub(crate) fn in_text(&self, text: &str) -> BTreeSet<Class> {
        if self.is_empty() {
            return BTreeSet::new();
        }
        let mut found = self.words.in_text(text);
        found.extend(
            self.short.iter().filter(|(said, _)| text.contains(said)).flat_map(|(_, classes)| classes),
        );
        if let Ok(id) = text.parse::<Id>() {
            found.extend(self.records.get(&id).into_iter().flatten());
        }
        found
    }

    /// Classes of what anything that is written as JSON repeats or names.
    pub(crate) fn in_any<T: serde::Serialize>(&self, any: &T) -> BTreeSet<Class> {
        if self.is_empty() {
            return BTreeSet::new();
        }
        // Our own types hold nothing that JSON cannot write.
        let mut found = BTreeSet::new();
        self.walk(&serde_json::to_value(any).unwrap_or_default(), &mut found);
        found
    }

    /// Classes of what a stored value repeats or names, be it a text or a structure.
    pub(crate) fn in_stored(&self, text: &str) -> BTreeSet<Class> {
        if self.is_empty() {
            return BTreeSet::new();
        }
        let structure = text.starts_with(['{', '[']).then(|| serde_json::from_str(text).ok()).flatten();
        match structure {
            Some(value) => self.in_any::<serde_json::Value>(&value),
            None => self.in_text(text),
        }
    }

    /// Classes of what a paragraph of the reasons tells of. One that does not say which facts it rests on may rest on
    /// any of them.
    pub(crate) fn in_paragraph(&self, paragraph: &Paragraph) -> BTreeSet<Class> {
        let mut found = self.in_any(paragraph);
        if found.is_empty() && !paragraph.says_its_facts() {
            found.extend(&self.facts);
        }
        found
    }

    fn walk(&self, value: &serde_json::Value, found: &mut BTreeSet<Class>) {
        match value {
            serde_json::Value::String(text) => found.extend(self.in_text(text)),
            serde_json::Value::Array(parts) => parts.iter().for_each(|part| self.walk(part, found)),
            serde_json::Value::Object(parts) => {
                for (name, part) in parts {
                    found.extend(
                        name.parse::<Id>().ok().and_then(|id| self.records.get(&id)).into_iter().flatten(),
                    );
                    self.walk(part, found);
                }
            }
            _ => {}
        }
    }

    /// Refuses a record that is not for the officer.
    ///
    /// # Errors
    /// [`Code::Restricted`].
    pub(crate) fn allow(&self, record: Id) -> Result<()> {
        match self.records.get(&record) {
            Some(classes) => Err(refused(classes)),
            None => Ok(()),
        }
    }

    /// Refuses what carries classes that the officer does not hold.
    ///
    /// # Errors
    /// [`Code::Restricted`] when there are any.
    pub(crate) fn none(classes: &BTreeSet<Class>) -> Result<()> {
        if classes.is_empty() { Ok(()) } else { Err(refused(classes)) }
    }
}

/// What is answered about something restricted: of which class, and nothing else.
pub(crate) fn refused(classes: &BTreeSet<Class>) -> Failure {
    let codes: Vec<&str> = classes.iter().map(|class| class.code()).collect();
    Failure::new(Kind::Forbidden, Code::Restricted).with("classes", codes.join(","))
}

/// Whether a record carries a class of its own, or tells that one does: for readers who see no case.
pub(crate) fn is_classed(read: Read<'_>, record: Id) -> Result<bool> {
    let set: Vec<super::Restriction> = read.list(storage::OF_RECORD, [record])?;
    Ok(set.iter().any(|one| !one.classes.0.is_empty()))
}
