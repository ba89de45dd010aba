//! Saving a text that is being written. Faults do not keep it from being saved: nothing that was typed is lost.

use super::{TextEdition, TextForm, TextKind, TextState, Texts, of_text};
use crate::{
    Code, Desk, Failure, MAX_TEXT, Result,
    failure::Faults,
    permit::{EditTexts, Permit},
    template::Template,
};
use chrono::{DateTime, Utc};
use vault::Id;

/// Characters of a text at most.
const LARGEST: usize = 200_000;

/// Saves the open edition of a text, or begins one. What was handed in goes back to being written.
///
/// # Errors
/// [`Code::StaleRecord`] when somebody else saved it meanwhile; [`Code::Required`]; [`Code::TooLong`].
pub fn save(
    desk: &mut Desk,
    permit: &Permit<EditTexts>,
    form: &TextForm,
    now: DateTime<Utc>,
) -> Result<TextEdition> {
    let mut faults = Faults::default();
    form.text.check(&mut faults);
    if form.source.trim().is_empty() {
        faults.add("source", Code::Required);
    } else if form.source.len() > LARGEST {
        faults.add("source", Code::TooLong);
    }
    if form.note.len() > MAX_TEXT {
        faults.add("note", Code::TooLong);
    }
    if !desk.profile.letter_words.contains_key(&form.text.language) {
        faults.add("language", Code::NotAChoice);
    }
    faults.check()?;
    let editions = of_text(desk.read(), &desk.profile.code, &form.text)?;
    let open = editions.iter().find(|one| one.is_open()).cloned();
    if open.as_ref().map(|one| one.saved_at) != form.seen {
        return Err(Failure::not_now(Code::StaleRecord));
    }
    let officer = permit.officer();
    let based_on = in_use(desk, form)?;
    let latest = editions.first().map_or(based_on, |one| one.version.max(based_on));
    let version = open.as_ref().map_or(latest + 1, |one| one.version);
    let mut writers = open.as_ref().map(|one| one.writers.clone()).unwrap_or_default();
    if !writers.0.contains(&officer) {
        writers.0.push(officer);
    }
    let source = form.source.replace("\r\n", "\n");
    let (source, verified) = match form.text.kind {
        TextKind::Clause => (source, form.verified),
        TextKind::Letter => {
            let source = with_version(&source, version);
            let verified = Template::parse(&source).is_ok_and(|template| template.verified);
            (source, verified)
        }
    };
    let edition = TextEdition {
        id: open.as_ref().map_or_else(|| Id::new(now), |one| Ok(one.id))?,
        profile: desk.profile.code.clone(),
        kind: form.text.kind,
        name: form.text.name.clone(),
        language: form.text.language.tag().to_owned(),
        version,
        based_on: open.as_ref().map_or(based_on, |one| one.based_on),
        source,
        verified,
        state: TextState::Draft,
        writers,
        saved_at: now,
        note: form.note.trim().to_owned(),
        submitted_at: None,
        decided_by: None,
        decided_at: None,
        // Why it was given back stays until it is handed in again.
        remark: open.as_ref().and_then(|one| one.remark.clone()),
    };
    desk.commit(officer, "text.save", None, now, |change| {
        if open.is_some() {
            change.update(&edition)?;
        } else {
            change.create(&edition)?;
        }
        Ok(edition)
    })
}

/// Version of the text in use; 0 where there is none.
fn in_use(desk: &Desk, form: &TextForm) -> Result<u32> {
    let texts = Texts::of(desk.read(), desk.profile)?;
    let name = &form.text;
    if let Some(own) = texts.own(name.kind, &name.name, name.language) {
        return Ok(own.version);
    }
    Ok(match name.kind {
        TextKind::Letter => {
            let key = (name.name.clone(), name.language);
            desk.profile.templates.get(&key).map_or(0, |template| template.version)
        }
        TextKind::Clause => {
            let clauses = desk.profile.clauses.get(&name.language);
            u32::from(clauses.is_some_and(|clauses| clauses.contains_key(&name.name)))
        }
    })
}

/// The head says the version that the edition has, whatever was typed there.
fn with_version(source: &str, version: u32) -> String {
    let mut out = String::with_capacity(source.len() + 4);
    let mut borders = 0;
    for line in source.split_inclusive('\n') {
        borders += usize::from(line.trim_end() == "+++");
        let key = line.split('=').next().unwrap_or_default().trim();
        if borders == 1 && key == "version" {
            out.push_str(&format!("version = {version}\n"));
        } else {
            out.push_str(line);
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::with_version;

    #[test]
    fn the_head_says_the_version_and_the_text_is_left_alone() {
        let source = "+++\nid = \"x\"\nversion = 1\n+++\nversion = 1\n";
        assert_eq!(with_version(source, 7), "+++\nid = \"x\"\nversion = 7\n+++\nversion = 1\n");
        assert_eq!(with_version("no head", 2), "no head");
    }
}
