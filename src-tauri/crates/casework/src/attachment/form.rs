//! What an attachment is, as typed, and its check.

use super::{Attachment, PORTRAIT};
use crate::{
    Code, Desk, Result,
    failure::Faults,
    folder,
    person::{Checking, IdentityDocument},
    text,
};
use chrono::NaiveDate;
use vault::{Id, Read};

/// What a scan is, as typed.
#[derive(Debug, Clone, Default, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase", default)]
pub struct AttachmentForm {
    /// What it is, a code of the list `attachment`.
    pub kind: String,
    /// What it is called; when none is given, as it was, or as the file.
    pub title: Option<String>,
    /// Whose it is; none is the whole case's.
    pub person: Option<Id>,
    /// The identity document that it shows.
    pub document: Option<Id>,
    /// Language it is written in, a code of the list `language`.
    pub language: Option<String>,
    /// The attachment that this one translates.
    pub translation_of: Option<Id>,
    /// What an examination found, a code of the list `authenticity`.
    pub authenticity: Option<String>,
    /// Anything else.
    pub note: Option<String>,
}

/// Where an attachment lies, and what it was before.
pub(super) struct Place<'p> {
    pub(super) application: Id,
    /// The attachment, when it is described anew.
    pub(super) known: Option<&'p Attachment>,
    /// What it is called when nothing is typed.
    pub(super) title: &'p str,
}

impl AttachmentForm {
    /// The checked form: title and kind there, whose it is completed from the document.
    pub(super) fn check(
        &self,
        desk: &Desk,
        place: &Place<'_>,
        today: NaiveDate,
        faults: &mut Faults,
    ) -> Result<Self> {
        let read = desk.read();
        let title = faults.keep(text::optional("title", self.title.as_deref()));
        let title = title.unwrap_or_else(|| place.title.to_owned());
        let is_portrait = place.known.is_some_and(|known| known.kind == PORTRAIT);
        if title.is_empty() && !is_portrait {
            faults.add("title", Code::Required);
        }
        let mut checking = Checking { today, lists: &desk.profile.lists, faults };
        let kind = checking.required_code("attachment", "kind", &self.kind);
        let language = checking.code("language", "language", self.language.as_ref());
        let authenticity = checking.code("authenticity", "authenticity", self.authenticity.as_ref());
        let note = checking.long("note", self.note.as_ref());
        // A portrait is cropped and encoded anew; a scan does not become one by being called so.
        if !kind.is_empty() && (kind == PORTRAIT) != is_portrait {
            faults.add("kind", Code::NotAChoice);
        }
        let document = match self.document {
            Some(id) => read.find::<IdentityDocument>(id)?,
            None => None,
        };
        let owner = document.as_ref().map(|document| document.person);
        let person = self.person.or(owner);
        if self.document.is_some() && (owner.is_none() || owner != person) {
            faults.add("document", Code::NotAChoice);
        }
        let moved = is_portrait && place.known.is_some_and(|known| known.person != person);
        if moved || !person.map_or(Ok(true), |person| folder::belongs(read, place.application, person))? {
            faults.add("person", Code::NotAChoice);
        }
        if !self.translates(read, place)? {
            faults.add("translationOf", Code::NotAChoice);
        }
        let (document, translation_of) = (self.document, self.translation_of);
        Ok(Self { kind, title: Some(title), person, document, language, translation_of, authenticity, note })
    }

    /// What it translates, if anything, lies in the same folder and is not itself.
    fn translates(&self, read: Read<'_>, place: &Place<'_>) -> Result<bool> {
        let Some(original) = self.translation_of else { return Ok(true) };
        let found: Option<Attachment> = read.find(original)?;
        let is_itself = place.known.is_some_and(|known| known.id == original);
        let Some(found) = found.filter(|_| !is_itself) else { return Ok(false) };
        Ok(folder::standing(read, found.application)? == folder::standing(read, place.application)?)
    }
}
