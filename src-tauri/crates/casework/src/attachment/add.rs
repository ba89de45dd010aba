//! Adding a scan: a picture or a PDF, recognised by what it holds.

use super::{Attachment, AttachmentForm, MediaType, form::Place, refuse, storage};
use crate::{
    Code, Desk, Failure, Result,
    failure::Faults,
    folder,
    permit::{Permit, Register},
    text::MAX_LINE,
};
use chrono::{DateTime, NaiveDate, Utc};
use intake::{
    kind::{Purpose, accept},
    picture::{Limits, Medium, Scan, ScanWarning, scan},
};
use vault::{Change, Id, Read};

/// Bytes of all attachments of one case together at most: 300 MiB. A case file travels on a stick and is backed up
/// whole.
pub const MOST_BYTES: u64 = 300 << 20;

/// A scan that was added.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct Added {
    /// The attachment.
    pub attachment: Id,
    /// What is odd about it. It is kept all the same.
    pub warnings: Vec<ScanWarning>,
}

/// Adds a scan, given as the name of its file and its bytes, to a case. A picture is encoded anew and made smaller; a
/// PDF stays as it came.
///
/// # Errors
/// At the field `file`, with the remedy, when it is neither picture nor PDF, a program whatever its name says, too
/// large, damaged, locked, or would act by itself, and [`Code::CaseFull`] when the case holds too much already; all
/// other fields at fault in one failure.
pub fn add(
    desk: &mut Desk,
    permit: &Permit<Register>,
    application: Id,
    form: &AttachmentForm,
    (name, bytes): (&str, &[u8]),
    now: DateTime<Utc>,
) -> Result<Added> {
    folder::open_case(desk.read(), application, None)?;
    let (officer, today) = (permit.officer(), desk.today(now));
    let mut faults = Faults::default();
    let form =
        form.check(desk, &Place { application, known: None, title: &titled(name) }, today, &mut faults)?;
    faults.check()?;
    // Only now: a large picture takes a while to decode.
    let scanned = scanned(desk.read(), application, (name, bytes))?;
    desk.commit(officer, "attachment.add", Some(application), now, |change| {
        let attachment = scanned.keep(change, (application, form.person), (officer, today))?;
        let attachment = Attachment {
            document: form.document,
            kind: form.kind,
            title: form.title.unwrap_or_default(),
            language: form.language,
            translation_of: form.translation_of,
            authenticity: form.authenticity,
            note: form.note,
            ..attachment
        };
        change.create(&attachment)?;
        Ok(Added { attachment: attachment.id, warnings: scanned.taken.warnings })
    })
}

/// A file that was looked at, recognised and made safe.
pub(crate) struct Scanned {
    taken: Scan,
    media_type: MediaType,
    size: u32,
    pages: u32,
}

impl Scanned {
    /// Keeps the file, and answers the record of it, with what it is left to be said.
    pub(crate) fn keep(
        &self,
        change: &mut Change<'_>,
        (application, person): (Id, Option<Id>),
        (added_by, added_on): (Id, NaiveDate),
    ) -> Result<Attachment> {
        Ok(Attachment {
            id: change.new_id()?,
            application,
            person,
            document: None,
            kind: String::new(),
            title: String::new(),
            media_type: self.media_type,
            size: self.size,
            pages: self.pages,
            blob: change.keep(&self.taken.bytes)?,
            language: None,
            translation_of: None,
            authenticity: None,
            note: None,
            added_by,
            added_on,
            withdrawn: None,
        })
    }
}

/// Looks at a file that is to be kept in a case.
///
/// # Errors
/// At the field `file`, as [`add`].
pub(crate) fn scanned(read: Read<'_>, application: Id, (name, bytes): (&str, &[u8])) -> Result<Scanned> {
    accept(bytes, Some(name), Purpose::Scan).map_err(|refused| refuse::file("file", &refused))?;
    let taken = scan(bytes, &Limits::default()).map_err(|error| refuse::scan("file", &error))?;
    let size = u32::try_from(taken.bytes.len()).unwrap_or(u32::MAX);
    fits(used(read, application)?, size.into(), MOST_BYTES)?;
    let (media_type, pages) = match taken.medium {
        Medium::Jpeg { .. } => (MediaType::Jpeg, 1),
        Medium::Pdf { pages } => (MediaType::Pdf, pages),
    };
    Ok(Scanned { taken, media_type, size, pages })
}

/// The name of a file without folders and ending, as a title.
fn titled(name: &str) -> String {
    let name = name.rsplit(['/', '\\']).next().unwrap_or_default();
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    names::script::clean(stem).text.replace('_', " ").trim().chars().take(MAX_LINE).collect()
}

fn used(read: Read<'_>, application: Id) -> Result<u64> {
    let bytes: Option<i64> = read.row(storage::BYTES, [application], |row| row.get(0))?;
    Ok(bytes.and_then(|bytes| u64::try_from(bytes).ok()).unwrap_or(0))
}

fn fits(used: u64, size: u64, most: u64) -> Result<()> {
    if used.saturating_add(size) <= most {
        return Ok(());
    }
    let mut failure = Failure::field("file", Code::CaseFull);
    for fault in &mut failure.fields {
        fault.params.insert("used".to_owned(), used.div_ceil(1 << 20).to_string());
        fault.params.insert("limit".to_owned(), (most >> 20).to_string());
    }
    Err(failure)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_called_after_its_name_without_folders_and_ending() {
        for (name, title) in [
            ("pasport.pdf", "pasport"),
            ("C:\\Users\\post\\Doğum_haqqında.şəhadətnamə.jpg", "Doğum haqqında.şəhadətnamə"),
            ("/tmp/x/taz\u{202e}kira.png", "tazkira"),
            ("noending", "noending"),
            (".pdf", ""),
        ] {
            assert_eq!(titled(name), title, "{name:?}");
        }
    }

    #[test]
    fn a_case_is_full_at_some_time() {
        assert!(fits(0, MOST_BYTES, MOST_BYTES).is_ok());
        let failure = fits(MOST_BYTES - 1, 2, MOST_BYTES).unwrap_err();
        let fault = &failure.fields[0];
        assert_eq!((fault.field.as_str(), fault.code), ("file", Code::CaseFull));
        assert_eq!((fault.params["used"].as_str(), fault.params["limit"].as_str()), ("300", "300"));
    }
}
