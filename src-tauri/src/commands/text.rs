//! Texts of letters: written, checked, approved.

use crate::{Session, commands::letter::SavedFile, files};
use casework::{
    Result, application,
    permit::{ApproveTexts, EditTexts, ReadCases, ReadTexts},
    template::{
        self, Checked, TextDecision, TextFile, TextForm, TextId, TextName, TextPreviewForm, TextPreviewed,
        Texts, TextsView,
    },
};

/// All texts of letters.
///
/// # Errors
/// [`casework::Code::NotAllowed`].
pub fn list(session: &mut Session, (): ()) -> Result<TextsView> {
    let (desk, permit, _) = session.permitted::<ReadTexts>()?;
    template::list(desk, &permit)
}

/// A text with its editions.
///
/// # Errors
/// [`casework::Code::NotAllowed`].
pub fn open(session: &mut Session, text: TextName) -> Result<TextFile> {
    let (desk, permit, now) = session.permitted::<ReadTexts>()?;
    template::open(desk, &permit, text, now)
}

/// Checks a text as it is typed.
///
/// # Errors
/// [`casework::Code::NotAllowed`].
pub fn check(session: &mut Session, form: TextForm) -> Result<Checked> {
    let (desk, _, now) = session.permitted::<ReadTexts>()?;
    let texts = Texts::of(desk.read(), desk.profile)?;
    template::check_text(&texts, &form, desk.today(now))
}

/// Shows a text for invented people or a real case; that is written down as read, once since sign-in.
///
/// # Errors
/// See [`template::preview_text`].
pub fn preview(session: &mut Session, form: TextPreviewForm) -> Result<TextPreviewed> {
    session.permitted::<ReadTexts>()?;
    let now = session.now();
    let (desk, acting) = session.desk()?;
    let cases = acting.permit::<ReadCases>().ok();
    let shown = template::preview_text(desk, cases.as_ref(), &form, now)?;
    if let Some(case) = shown.case
        && !session.has_read(case)?
    {
        let (desk, acting) = session.desk()?;
        application::note_reading(desk, acting, case, now)?;
        session.remember_reading(case)?;
    }
    Ok(shown)
}

/// Saves a text that is being written.
///
/// # Errors
/// See [`template::save`].
pub fn save(session: &mut Session, form: TextForm) -> Result<TextId> {
    let (desk, permit, now) = session.permitted::<EditTexts>()?;
    template::save(desk, &permit, &form, now).map(|edition| TextId { edition: edition.id })
}

/// Hands a text in for approval.
///
/// # Errors
/// See [`template::submit`].
pub fn submit(session: &mut Session, id: TextId) -> Result<()> {
    let (desk, permit, now) = session.permitted::<EditTexts>()?;
    template::submit(desk, &permit, id.edition, now)
}

/// Approves a text that somebody else wrote.
///
/// # Errors
/// See [`template::approve`].
pub fn approve(session: &mut Session, id: TextId) -> Result<()> {
    let (desk, permit, now) = session.permitted::<ApproveTexts>()?;
    template::approve(desk, &permit, id.edition, now)
}

/// Gives a text back to whoever wrote it.
///
/// # Errors
/// See [`template::send_back`].
pub fn send_back(session: &mut Session, form: TextDecision) -> Result<()> {
    let (desk, permit, now) = session.permitted::<ApproveTexts>()?;
    template::send_back(desk, &permit, &form, now)
}

/// Takes a text out of use.
///
/// # Errors
/// See [`template::retire`].
pub fn retire(session: &mut Session, form: TextDecision) -> Result<()> {
    let (desk, permit, now) = session.permitted::<EditTexts>()?;
    template::retire(desk, &permit, &form, now)
}

/// Saves a text as a file.
///
/// # Errors
/// The file cannot be written; the disk is full.
pub fn export(session: &mut Session, form: TextForm) -> Result<SavedFile> {
    let folder = session.places().letters();
    session.permitted::<ReadTexts>()?;
    let name = format!("{}.{}.md", form.text.name, form.text.language.tag());
    files::save(&folder, (name, form.source.into_bytes()))
}
