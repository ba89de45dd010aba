//! The folder of a case: photographs, scans, documents and their custody, papers, appointments, acknowledgements.

use crate::{
    Session,
    files::{self, SavedFile},
    upload,
};
use casework::{
    Result,
    acknowledgement::{self, Acknowledgement, AcknowledgementForm},
    attachment::{
        self, Added, AttachmentContent, AttachmentForm, Crop, Picture, PictureQuery, PortraitTaken,
    },
    custody::{self, ExaminationForm, HeldList, LossForm, RetainForm, ReturnForm},
    letter::Preview,
    paper::{self, PaperForm},
    permit::{ReadCases, Register},
    person::{DocumentForm, IdentityDocument},
};
use vault::Id;

/// A photograph of a person.
#[derive(Debug, Clone, serde::Deserialize, ts_rs::TS)]
pub struct Photograph {
    /// Case.
    pub application: Id,
    /// Whom it shows.
    pub person: Id,
    /// The file, in base 64 or as a URL that holds it.
    pub photograph: String,
    /// The part of it that becomes the portrait; the largest around the middle when none is given.
    #[serde(default)]
    pub crop: Option<Crop>,
}

/// Takes a photograph of a person.
///
/// # Errors
/// See [`attachment::portrait`].
pub fn take_portrait(session: &mut Session, form: Photograph) -> Result<PortraitTaken> {
    let (desk, permit, now) = session.permitted::<Register>()?;
    let bytes = upload::bytes("photograph", &form.photograph, attachment::most_upload())?;
    attachment::portrait(desk, &permit, form.application, form.person, &bytes, form.crop, now)
}

/// An earlier portrait.
#[derive(Debug, Clone, Copy, serde::Deserialize, ts_rs::TS)]
pub struct PortraitChoice {
    /// Case.
    pub application: Id,
    /// Whom it shows.
    pub person: Id,
    /// The attachment that keeps it.
    pub attachment: Id,
}

/// Chooses an earlier portrait again.
///
/// # Errors
/// See [`attachment::choose`].
pub fn choose_portrait(session: &mut Session, choice: PortraitChoice) -> Result<()> {
    let (desk, permit, now) = session.permitted::<Register>()?;
    attachment::choose(desk, &permit, (choice.application, choice.person), choice.attachment, now)
}

/// A scan to add.
#[derive(Debug, Clone, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct NewAttachment {
    /// Case.
    pub application: Id,
    /// Name of the file.
    pub file_name: String,
    /// The file, in base 64 or as a URL that holds it.
    pub file: String,
    /// What it is.
    #[serde(flatten)]
    pub form: AttachmentForm,
}

/// Adds a scan to a case.
///
/// # Errors
/// See [`attachment::add`].
pub fn add_attachment(session: &mut Session, new: NewAttachment) -> Result<Added> {
    let (desk, permit, now) = session.permitted::<Register>()?;
    let bytes = upload::bytes("file", &new.file, attachment::most_upload())?;
    attachment::add(desk, &permit, new.application, &new.form, (&new.file_name, &bytes), now)
}

/// What an attachment is.
#[derive(Debug, Clone, serde::Deserialize, ts_rs::TS)]
pub struct AttachmentDescription {
    /// Which.
    pub attachment: Id,
    /// What it is.
    #[serde(flatten)]
    pub form: AttachmentForm,
}

/// Describes an attachment anew.
///
/// # Errors
/// See [`attachment::describe`].
pub fn describe_attachment(session: &mut Session, described: AttachmentDescription) -> Result<()> {
    let (desk, permit, now) = session.permitted::<Register>()?;
    attachment::describe(desk, &permit, described.attachment, &described.form, now)
}

/// An attachment to take out of the file.
#[derive(Debug, Clone, serde::Deserialize, ts_rs::TS)]
pub struct AttachmentWithdrawal {
    /// Which.
    pub attachment: Id,
    /// Why.
    pub reason: String,
}

/// Takes an attachment out of the file.
///
/// # Errors
/// See [`attachment::withdraw`].
pub fn withdraw_attachment(session: &mut Session, unwanted: AttachmentWithdrawal) -> Result<()> {
    let (desk, permit, now) = session.permitted::<Register>()?;
    attachment::withdraw(desk, &permit, unwanted.attachment, &unwanted.reason, now)
}

/// An attachment.
#[derive(Debug, Clone, Copy, serde::Deserialize, ts_rs::TS)]
pub struct AttachmentId {
    /// Which.
    pub attachment: Id,
}

/// What lies in an attachment. The reading is logged.
///
/// # Errors
/// See [`attachment::read`].
pub fn read_attachment(session: &mut Session, id: AttachmentId) -> Result<AttachmentContent> {
    let (desk, permit, now) = session.permitted::<ReadCases>()?;
    attachment::read(desk, &permit, id.attachment, now)
}

/// Opens an attachment in the system's viewer. A PDF from outside is never drawn in the page.
///
/// # Errors
/// Not found; damaged; the file cannot be written; the disk is full; there is no viewer.
pub fn open_attachment(session: &mut Session, id: AttachmentId) -> Result<SavedFile> {
    let folder = session.places().opened();
    let (desk, permit, now) = session.permitted::<ReadCases>()?;
    files::view(&folder, attachment::export(desk, &permit, id.attachment, now)?)
}

/// A picture of a case for the page.
///
/// # Errors
/// See [`attachment::picture`].
pub fn picture(session: &mut Session, query: PictureQuery) -> Result<Picture> {
    let (desk, permit, _) = session.permitted::<ReadCases>()?;
    attachment::picture(desk, &permit, query)
}

/// A document that a person produced.
#[derive(Debug, Clone, serde::Deserialize, ts_rs::TS)]
pub struct NewDocument {
    /// Case.
    pub application: Id,
    /// Whose it is.
    pub person: Id,
    /// The document.
    pub document: DocumentForm,
}

/// Adds a document to a person.
///
/// # Errors
/// See [`custody::add`].
pub fn add_document(session: &mut Session, new: NewDocument) -> Result<IdentityDocument> {
    let (desk, permit, now) = session.permitted::<Register>()?;
    custody::add(desk, &permit, new.application, new.person, &new.document, now)
}

/// A document as it should be.
#[derive(Debug, Clone, serde::Deserialize, ts_rs::TS)]
pub struct DocumentChange {
    /// Case.
    pub application: Id,
    /// Which.
    pub id: Id,
    /// The document; what is left out stays.
    pub document: DocumentForm,
}

/// Changes what is written of a document.
///
/// # Errors
/// See [`custody::change`].
pub fn change_document(session: &mut Session, changed: DocumentChange) -> Result<IdentityDocument> {
    let (desk, permit, now) = session.permitted::<Register>()?;
    custody::change(desk, &permit, changed.application, changed.id, &changed.document, now)
}

/// Retains an original, or moves it to another place.
///
/// # Errors
/// See [`custody::retain`].
pub fn retain_document(session: &mut Session, form: RetainForm) -> Result<IdentityDocument> {
    let (desk, permit, now) = session.permitted::<Register>()?;
    custody::retain(desk, &permit, &form, now)
}

/// Gives an original back.
///
/// # Errors
/// See [`custody::give_back`].
pub fn return_document(session: &mut Session, form: ReturnForm) -> Result<IdentityDocument> {
    let (desk, permit, now) = session.permitted::<Register>()?;
    custody::give_back(desk, &permit, &form, now)
}

/// Records that a document is lost or destroyed.
///
/// # Errors
/// See [`custody::lose`].
pub fn lose_document(session: &mut Session, form: LossForm) -> Result<IdentityDocument> {
    let (desk, permit, now) = session.permitted::<Register>()?;
    custody::lose(desk, &permit, &form, now)
}

/// Records an examination.
///
/// # Errors
/// See [`custody::examine`].
pub fn examine_document(session: &mut Session, form: ExaminationForm) -> Result<IdentityDocument> {
    let (desk, permit, now) = session.permitted::<Register>()?;
    custody::examine(desk, &permit, &form, now)
}

/// A record of a document that should not be there.
#[derive(Debug, Clone, serde::Deserialize, ts_rs::TS)]
pub struct DocumentWithdrawal {
    /// Case.
    pub application: Id,
    /// Which.
    pub document: Id,
    /// Why.
    pub reason: String,
}

/// Withdraws the record of a document.
///
/// # Errors
/// See [`custody::withdraw`].
pub fn withdraw_document(session: &mut Session, unwanted: DocumentWithdrawal) -> Result<()> {
    let (desk, permit, now) = session.permitted::<Register>()?;
    let DocumentWithdrawal { application, document, reason } = unwanted;
    custody::withdraw(desk, &permit, application, document, &reason, now)
}

/// Everything that the office holds now.
///
/// # Errors
/// Locked; not allowed.
pub fn held(session: &mut Session, (): ()) -> Result<HeldList> {
    let (desk, permit, now) = session.permitted::<ReadCases>()?;
    custody::held(desk, &permit, now)
}

/// A paper.
#[derive(Debug, Clone, Copy, serde::Serialize, serde::Deserialize, ts_rs::TS)]
pub struct PaperId {
    /// Which.
    pub paper: Id,
}

/// Typesets a paper.
///
/// # Errors
/// See [`paper::preview`].
pub fn preview_paper(session: &mut Session, form: PaperForm) -> Result<Preview> {
    let (desk, permit, now) = session.permitted::<ReadCases>()?;
    paper::preview(desk, &permit, &form, now)
}

/// Issues a paper.
///
/// # Errors
/// See [`paper::issue`].
pub fn issue_paper(session: &mut Session, form: PaperForm) -> Result<PaperId> {
    let (desk, permit, now) = session.permitted::<Register>()?;
    paper::issue(desk, &permit, &form, now).map(|paper| PaperId { paper: paper.id })
}

/// An issued paper as printed.
///
/// # Errors
/// Not found; damaged.
pub fn show_paper(session: &mut Session, id: PaperId) -> Result<Preview> {
    let (desk, permit, _) = session.permitted::<ReadCases>()?;
    paper::show(desk, &permit, id.paper)
}

/// Saves an issued paper as a file.
///
/// # Errors
/// The file cannot be written; the disk is full.
pub fn save_paper(session: &mut Session, id: PaperId) -> Result<SavedFile> {
    let folder = session.places().letters();
    let (desk, permit, now) = session.permitted::<ReadCases>()?;
    files::save(&folder, paper::export(desk, &permit, id.paper, now)?)
}

/// Opens an issued paper in the system's viewer, from where it is printed.
///
/// # Errors
/// As [`save_paper`]; there is no viewer.
pub fn open_paper(session: &mut Session, id: PaperId) -> Result<SavedFile> {
    let folder = session.places().opened();
    let (desk, permit, now) = session.permitted::<ReadCases>()?;
    files::view(&folder, paper::export(desk, &permit, id.paper, now)?)
}

/// Records that a person was told of something.
///
/// # Errors
/// See [`acknowledgement::record`].
pub fn acknowledge(session: &mut Session, form: AcknowledgementForm) -> Result<Acknowledgement> {
    let (desk, permit, now) = session.permitted::<Register>()?;
    acknowledgement::record(desk, &permit, &form, now)
}

/// An acknowledgement that was recorded by mistake.
#[derive(Debug, Clone, serde::Deserialize, ts_rs::TS)]
pub struct AcknowledgementWithdrawal {
    /// Which.
    pub acknowledgement: Id,
    /// Why.
    pub reason: String,
}

/// Withdraws an acknowledgement.
///
/// # Errors
/// See [`acknowledgement::withdraw`].
pub fn withdraw_acknowledgement(session: &mut Session, unwanted: AcknowledgementWithdrawal) -> Result<()> {
    let (desk, permit, now) = session.permitted::<Register>()?;
    acknowledgement::withdraw(desk, &permit, unwanted.acknowledgement, &unwanted.reason, now)
}
