//! What there is to disclose of a person: each document, and the passages that can be taken out of it.

use super::{DisclosureRequest, copy, receive::unanswered};
use crate::{
    Desk, Result, assessment,
    attachment::{self, Attachment, MediaType},
    interview,
    letter::{self, Letter},
    permit::{Acting, Class, Disclose, Permit},
    person::Person,
    restriction::Withheld,
};
use chrono::NaiveDate;
use std::collections::BTreeSet;
use vault::Id;

/// What a document is.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, serde::Deserialize, ts_rs::TS,
)]
#[serde(rename_all = "camelCase")]
pub enum ItemKind {
    /// What was registered of the person.
    Registration,
    /// The record of an interview.
    Interview,
    /// Material facts and findings.
    Assessment,
    /// A letter.
    Letter,
    /// A scan or a file that came in.
    Attachment,
}

/// A document.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, serde::Deserialize, ts_rs::TS,
)]
#[ts(rename = "DisclosureItemRef")]
pub struct ItemRef {
    /// What it is.
    pub kind: ItemKind,
    /// Which: the person, the interview, the letter, the attachment.
    pub id: Id,
}

/// A passage that can be taken out.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
#[ts(rename = "DisclosurePassage")]
pub struct Passage {
    /// Its name: a field, a line, a fact.
    pub id: String,
    /// What stands beside it: a number, who speaks; empty for a field, whose name says it.
    pub label: String,
    /// Its words.
    pub text: String,
}

/// A document as the page shows it.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
#[ts(rename = "DisclosureItem")]
pub struct ItemView {
    /// Which.
    #[serde(flatten)]
    pub item: ItemRef,
    /// What it is called, where its kind does not say it: the number of a letter, the title of a scan.
    pub title: String,
    /// When it was made.
    pub on: Option<NaiveDate>,
    /// Passages that can be taken out.
    pub passages: Vec<Passage>,
    /// Whether areas of it can be taken out: it is a picture.
    pub areas: bool,
    /// Classes for want of which the officer does not see it, or not all of it. Somebody who holds them decides on it.
    pub withheld: BTreeSet<Class>,
}

/// Documents of the person whom a request is about, and of their whole case. Those of others are not among them: files
/// of family members are kept apart.
///
/// # Errors
/// [`crate::Code::RequestAnswered`]; of the database.
pub fn items(desk: &Desk, permit: &Permit<Disclose>, request: Id) -> Result<Vec<ItemView>> {
    of(desk, permit.acting(), &unanswered(desk.read(), request)?)
}

pub(super) fn of(desk: &Desk, acting: &Acting, request: &DisclosureRequest) -> Result<Vec<ItemView>> {
    let withheld = Withheld::of(desk.read(), acting, request.application)?;
    of_person(desk, &withheld, request.application, request.person)
}

/// Documents of a person in a case.
pub(crate) fn of_person(
    desk: &Desk,
    withheld: &Withheld,
    application: Id,
    person: Id,
) -> Result<Vec<ItemView>> {
    let read = desk.read();
    let person: Person = read.get(person)?;
    let item = |kind, id| ItemRef { kind, id };
    let plain = |item, title: String, on| ItemView {
        item,
        title,
        on,
        passages: Vec::new(),
        areas: false,
        withheld: BTreeSet::new(),
    };
    let fields = copy::fields(desk, application, &person)?;
    let mut all = vec![ItemView {
        passages: fields
            .into_iter()
            .map(|(id, text)| Passage { id: id.to_owned(), label: String::new(), text })
            .collect(),
        ..plain(item(ItemKind::Registration, person.id), String::new(), None)
    }];
    for one in interview::of_application(read, application)?.into_iter().filter(|one| one.person == person.id)
    {
        let lines = interview::lines(read, one.id)?.into_iter().map(|line| Passage {
            id: line.id.to_string(),
            label: line.number.to_string(),
            text: line.text,
        });
        all.push(ItemView {
            passages: lines.collect(),
            ..plain(item(ItemKind::Interview, one.id), String::new(), Some(desk.today(one.started_at)))
        });
    }
    let facts = assessment::facts(read, application)?.into_iter().filter(|fact| fact.person == person.id);
    let facts: Vec<Passage> = facts
        .map(|fact| Passage {
            id: fact.id.to_string(),
            label: fact.number.to_string(),
            text: [fact.statement, fact.assessed.reasoning].join("\n").trim().to_owned(),
        })
        .collect();
    if !facts.is_empty() {
        all.push(ItemView {
            passages: facts,
            ..plain(item(ItemKind::Assessment, person.id), String::new(), None)
        });
    }
    let addresses = |letter: &Letter| letter.persons.0.is_empty() || letter.persons.0.contains(&person.id);
    for one in letter::of_application(read, application)?.into_iter().filter(addresses) {
        let on = Some(desk.today(one.issued_at));
        all.push(plain(item(ItemKind::Letter, one.id), one.number, on));
    }
    let theirs = |scan: &Attachment| scan.person.is_none_or(|owner| owner == person.id);
    let scans = attachment::of_application(read, application)?.into_iter();
    for one in scans.filter(|scan| theirs(scan) && scan.withdrawn.is_none()) {
        let areas = one.media_type == MediaType::Jpeg;
        let title = if one.title.is_empty() { one.kind } else { one.title };
        all.push(ItemView { areas, ..plain(item(ItemKind::Attachment, one.id), title, Some(one.added_on)) });
    }
    for one in &mut all {
        cover(desk, withheld, one)?;
    }
    Ok(all)
}

/// A document without what is not for the officer.
fn cover(desk: &Desk, withheld: &Withheld, one: &mut ItemView) -> Result<()> {
    if withheld.is_empty() {
        return Ok(());
    }
    let mut classes = withheld.get(one.item.id).cloned().unwrap_or_default();
    if one.item.kind == ItemKind::Letter
        && letter::readable(desk, withheld.acting(), &desk.read().get(one.item.id)?).is_err()
    {
        classes.extend(withheld.all());
    }
    if !classes.is_empty() {
        one.passages.clear();
        one.title.clear();
    }
    one.passages.retain(|passage| {
        let mut found = withheld.in_text(&passage.text);
        found.extend(passage.id.parse::<Id>().ok().and_then(|id| withheld.get(id)).into_iter().flatten());
        classes.extend(&found);
        found.is_empty()
    });
    one.withheld = classes;
    Ok(())
}
