//! Records: paper files, requests for disclosure, what leaves, how long it is kept, breaches.

use super::{after::Made, letter::SavedFile};
use crate::{Session, files};
use casework::{
    Result,
    breach::{self, BreachCloseForm, BreachForm, BreachView, NotifyForm},
    disclosure::{
        self, AnswerForm, DecideForm, DiscloseForm, IdentityForm, RequestDesk, RequestForm,
        RequestWithdrawForm, RequestsList, RequestsQuery,
    },
    filing::{self, BoxForm, ConfirmForm, FilesList, FilesQuery, LabelForm, SendForm, VolumeForm},
    keeping::{
        self, CaseRecords, DueList, DueQuery, ErasureForm, ErasureVerdictForm, HoldForm, LateForm, LiftForm,
        OrderView,
    },
    letter::Preview,
    permit::{
        ApproveErasure, Disclose, KeepBreaches, KeepFiles, ReadCases, Receive, Release, Retain, Right,
        SeeRecipients,
    },
    profile::{Ground, records},
    release::{
        self, AttachmentReleaseForm, CaseReleaseForm, CasesReleaseForm, EndForm, ExportsList, ExportsQuery,
        Package, Recipient, RecipientForm, Standing,
    },
};
use vault::Id;

/// A package that left.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct Released {
    /// Its number.
    pub number: String,
    /// Where it lies.
    pub path: String,
    /// Words that open it; said once, kept nowhere.
    pub passphrase: Option<String>,
}

/// A case of which records are shown.
#[derive(Debug, Clone, Copy, serde::Deserialize, ts_rs::TS)]
pub struct RecordsOf {
    /// Case.
    pub application: Id,
}

/// A volume.
#[derive(Debug, Clone, Copy, serde::Deserialize, ts_rs::TS)]
pub struct VolumeId {
    /// Which.
    pub file: Id,
}

/// A request for disclosure.
#[derive(Debug, Clone, Copy, serde::Deserialize, ts_rs::TS)]
pub struct DisclosureId {
    /// Which.
    pub request: Id,
}

/// An order about records.
#[derive(Debug, Clone, Copy, serde::Deserialize, ts_rs::TS)]
pub struct KeepingOrderId {
    /// Which.
    pub order: Id,
}

/// What an officer chooses from when something leaves.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct ReleaseChoices {
    /// Recipients that are given something, by name.
    pub recipients: Vec<Recipient>,
    /// Legal bases.
    pub bases: Vec<Ground>,
}

/// Two permits at once: what leaves is read first.
fn both<A: Right, B: Right>(
    session: &mut Session,
) -> Result<(casework::permit::Permit<A>, casework::permit::Permit<B>, casework::permit::Acting)> {
    let (_, acting) = session.desk()?;
    Ok((acting.permit()?, acting.permit()?, acting.clone()))
}

pub(super) fn left(session: &Session, package: Package) -> Result<Released> {
    let folder = session.places().exports();
    let saved = files::save(&folder, (package.name, package.bytes))?;
    Ok(Released { number: package.export.number, path: saved.path, passphrase: package.passphrase })
}

/// The records of a case.
///
/// # Errors
/// Not found.
pub fn of_case(session: &mut Session, of: RecordsOf) -> Result<CaseRecords> {
    let (desk, permit, now) = session.permitted::<ReadCases>()?;
    keeping::of_case(desk, &permit, of.application, now)
}

/// Volumes of all cases.
///
/// # Errors
/// Of the database.
pub fn files_list(session: &mut Session, query: FilesQuery) -> Result<FilesList> {
    let (desk, permit, now) = session.permitted::<KeepFiles>()?;
    filing::list(desk, &permit, &query, now)
}

/// Whom a volume can be handed to.
///
/// # Errors
/// Of the database.
pub fn keepers(session: &mut Session, (): ()) -> Result<Vec<filing::FileKeeper>> {
    let (desk, permit, _) = session.permitted::<KeepFiles>()?;
    filing::keepers(desk, &permit)
}

/// Begins a volume, or describes one anew.
///
/// # Errors
/// See [`filing::open`].
pub fn volume(session: &mut Session, form: VolumeForm) -> Result<()> {
    let (desk, permit, now) = session.permitted::<KeepFiles>()?;
    match form.file {
        Some(file) => filing::change(desk, &permit, file, &form, now),
        None => filing::open(desk, &permit, &form, now).map(drop),
    }
}

/// Hands a volume over.
///
/// # Errors
/// See [`filing::send`].
pub fn send(session: &mut Session, form: SendForm) -> Result<()> {
    let (desk, permit, now) = session.permitted::<KeepFiles>()?;
    filing::send(desk, &permit, &form, now).map(drop)
}

/// Records what the receiver of a volume says.
///
/// # Errors
/// See [`filing::confirm`].
pub fn confirm(session: &mut Session, form: ConfirmForm) -> Result<()> {
    let (desk, permit, now) = session.permitted::<KeepFiles>()?;
    filing::confirm(desk, &permit, &form, now)
}

/// Puts a volume back in its place.
///
/// # Errors
/// See [`filing::put_back`].
pub fn put_back(session: &mut Session, volume: VolumeId) -> Result<()> {
    let (desk, permit, now) = session.permitted::<KeepFiles>()?;
    filing::put_back(desk, &permit, volume.file, now)
}

/// Puts a volume in a box of the archive.
///
/// # Errors
/// See [`filing::box_up`].
pub fn box_up(session: &mut Session, form: BoxForm) -> Result<()> {
    let (desk, permit, now) = session.permitted::<KeepFiles>()?;
    filing::box_up(desk, &permit, &form, now)
}

/// The label of a volume.
///
/// # Errors
/// Not found.
pub fn label(session: &mut Session, form: LabelForm) -> Result<Preview> {
    let (desk, permit, now) = session.permitted::<KeepFiles>()?;
    filing::label(desk, &permit, &form, now)
}

/// Requests of all cases.
///
/// # Errors
/// Of the database.
pub fn requests(session: &mut Session, query: RequestsQuery) -> Result<RequestsList> {
    let (desk, permit, now) = session.permitted::<Receive>()?;
    disclosure::list(desk, &permit, &query, now)
}

/// A request with what is needed to answer it.
///
/// # Errors
/// Not found.
pub fn request(session: &mut Session, id: DisclosureId) -> Result<RequestDesk> {
    let (desk, permit, now) = session.permitted::<Disclose>()?;
    disclosure::open(desk, &permit, id.request, now)
}

/// Records a request.
///
/// # Errors
/// See [`disclosure::receive`].
pub fn receive(session: &mut Session, form: RequestForm) -> Result<Made> {
    let (desk, permit, now) = session.permitted::<Receive>()?;
    disclosure::receive(desk, &permit, &form, now).map(|request| Made { id: request.id })
}

/// Records how it was made sure who asks.
///
/// # Errors
/// See [`disclosure::check_identity`].
pub fn check_identity(session: &mut Session, form: IdentityForm) -> Result<()> {
    let (desk, permit, now) = session.permitted::<Receive>()?;
    disclosure::check_identity(desk, &permit, &form, now)
}

/// Records what is done with documents.
///
/// # Errors
/// See [`disclosure::decide`].
pub fn decide(session: &mut Session, form: DecideForm) -> Result<()> {
    let (desk, permit, now) = session.permitted::<Disclose>()?;
    disclosure::decide(desk, &permit, &form, now)
}

/// Gives what was decided.
///
/// # Errors
/// See [`disclosure::disclose`].
pub fn disclose(session: &mut Session, form: DiscloseForm) -> Result<Released> {
    let (disclose, release, _) = both::<Disclose, Release>(session)?;
    let now = session.now();
    let (desk, _) = session.desk()?;
    let package = disclosure::disclose(desk, &disclose, &release, &form, now)?;
    left(session, package)
}

/// Answers a request by a letter alone.
///
/// # Errors
/// See [`disclosure::answer`].
pub fn answer(session: &mut Session, form: AnswerForm) -> Result<()> {
    let (desk, permit, now) = session.permitted::<Disclose>()?;
    disclosure::answer(desk, &permit, &form, now)
}

/// The letter that answered a request.
///
/// # Errors
/// Not found; damaged.
pub fn answer_letter(session: &mut Session, id: DisclosureId) -> Result<Preview> {
    let (desk, permit, _) = session.permitted::<Disclose>()?;
    disclosure::letter(desk, &permit, id.request)
}

/// Takes a request back.
///
/// # Errors
/// See [`disclosure::withdraw`].
pub fn withdraw_request(session: &mut Session, form: RequestWithdrawForm) -> Result<()> {
    let (desk, permit, now) = session.permitted::<Disclose>()?;
    disclosure::withdraw(desk, &permit, &form, now)
}

/// What an officer chooses from when something leaves.
///
/// # Errors
/// Of the database.
pub fn choices(session: &mut Session, (): ()) -> Result<ReleaseChoices> {
    let (desk, permit, _) = session.permitted::<SeeRecipients>()?;
    let mut recipients = release::recipients(desk, &permit)?;
    recipients.retain(|one| one.inactive.is_none());
    Ok(ReleaseChoices { recipients, bases: records::bases()?.to_vec() })
}

/// Recipients, by name.
///
/// # Errors
/// Of the database.
pub fn recipients(session: &mut Session, (): ()) -> Result<Vec<Recipient>> {
    let (desk, permit, _) = session.permitted::<SeeRecipients>()?;
    release::recipients(desk, &permit)
}

/// Records a recipient.
///
/// # Errors
/// See [`release::record`].
pub fn record_recipient(session: &mut Session, form: RecipientForm) -> Result<Made> {
    let (desk, permit, now) = session.permitted::<Release>()?;
    release::record(desk, &permit, &form, now).map(|id| Made { id })
}

/// Gives a recipient nothing more, or gives to them again.
///
/// # Errors
/// See [`release::stand`].
pub fn stand_recipient(session: &mut Session, form: Standing) -> Result<()> {
    let (desk, permit, now) = session.permitted::<Release>()?;
    release::stand(desk, &permit, &form, now)
}

/// What left.
///
/// # Errors
/// Of the database.
pub fn exports(session: &mut Session, query: ExportsQuery) -> Result<ExportsList> {
    let (desk, permit, now) = session.permitted::<Release>()?;
    release::exports(desk, &permit, &query, now)
}

/// Records that a package is no more with its recipient.
///
/// # Errors
/// See [`release::end`].
pub fn end_export(session: &mut Session, form: EndForm) -> Result<()> {
    let (desk, permit, now) = session.permitted::<Release>()?;
    release::end(desk, &permit, &form, now)
}

/// Releases a list of cases.
///
/// # Errors
/// See [`release::release_cases`].
pub fn release_cases(session: &mut Session, form: CasesReleaseForm) -> Result<Released> {
    let (read, release, _) = both::<ReadCases, Release>(session)?;
    let now = session.now();
    let (desk, _) = session.desk()?;
    let package = release::release_cases(desk, &read, &release, &form, now)?;
    left(session, package)
}

/// Releases a case.
///
/// # Errors
/// See [`release::release_case`].
pub fn release_case(session: &mut Session, form: CaseReleaseForm) -> Result<Released> {
    let (read, release, acting) = both::<ReadCases, Release>(session)?;
    let now = session.now();
    let (desk, _) = session.desk()?;
    let package = release::release_case(desk, &read, &release, &acting, &form, now)?;
    left(session, package)
}

/// Releases a scan or a file of a case.
///
/// # Errors
/// See [`release::release_attachment`].
pub fn release_attachment(session: &mut Session, form: AttachmentReleaseForm) -> Result<Released> {
    let (read, release, _) = both::<ReadCases, Release>(session)?;
    let now = session.now();
    let (desk, _) = session.desk()?;
    let package = release::release_attachment(desk, &read, &release, &form, now)?;
    left(session, package)
}

/// Whose time is over.
///
/// # Errors
/// Of the database.
pub fn due(session: &mut Session, query: DueQuery) -> Result<DueList> {
    let (desk, permit, now) = session.permitted::<Retain>()?;
    keeping::due(desk, &permit, &query, now)
}

/// Erasures of all cases.
///
/// # Errors
/// Of the database.
pub fn erasures(session: &mut Session, (): ()) -> Result<Vec<OrderView>> {
    let (desk, permit, _) = session.permitted::<ReadCases>()?;
    keeping::erasures(desk, &permit)
}

/// How many copies of the case file were set aside that may still hold what was erased.
///
/// # Errors
/// Locked; not allowed.
pub fn aside(session: &mut Session, (): ()) -> Result<u64> {
    let (desk, permit, _) = session.permitted::<ReadCases>()?;
    Ok(keeping::aside(desk, &permit))
}

/// Holds records.
///
/// # Errors
/// See [`keeping::hold`].
pub fn hold(session: &mut Session, form: HoldForm) -> Result<Made> {
    let (desk, permit, now) = session.permitted::<Retain>()?;
    keeping::hold(desk, &permit, &form, now).map(|id| Made { id })
}

/// Seals a closed case.
///
/// # Errors
/// See [`keeping::seal`].
pub fn seal(session: &mut Session, form: HoldForm) -> Result<Made> {
    let (desk, permit, now) = session.permitted::<Retain>()?;
    keeping::seal(desk, &permit, &form, now).map(|id| Made { id })
}

/// Lifts a hold or a seal.
///
/// # Errors
/// See [`keeping::lift`].
pub fn lift(session: &mut Session, form: LiftForm) -> Result<()> {
    let (desk, permit, now) = session.permitted::<Retain>()?;
    keeping::lift(desk, &permit, &form, now)
}

/// Proposes an erasure.
///
/// # Errors
/// See [`keeping::propose`].
pub fn propose_erasure(session: &mut Session, form: ErasureForm) -> Result<Made> {
    let (desk, permit, now) = session.permitted::<Retain>()?;
    keeping::propose(desk, &permit, &form, now).map(|id| Made { id })
}

/// Approves an erasure and does it, or refuses it.
///
/// # Errors
/// See [`keeping::decide`].
pub fn decide_erasure(session: &mut Session, form: ErasureVerdictForm) -> Result<()> {
    let (desk, permit, now) = session.permitted::<ApproveErasure>()?;
    keeping::decide(desk, &permit, &form, now)
}

/// Erases what came about a case after it had been erased.
///
/// # Errors
/// See [`keeping::erase_late`].
pub fn erase_late(session: &mut Session, form: LateForm) -> Result<()> {
    let (desk, permit, now) = session.permitted::<ApproveErasure>()?;
    keeping::erase_late(desk, &permit, &form, now)
}

/// The certificate of an erasure.
///
/// # Errors
/// Not found; damaged.
pub fn certificate(session: &mut Session, id: KeepingOrderId) -> Result<Preview> {
    let (desk, permit, _) = session.permitted::<ReadCases>()?;
    keeping::certificate(desk, &permit, id.order)
}

/// Saves the certificate of an erasure, to be printed and signed.
///
/// # Errors
/// As [`certificate`]; the file cannot be written.
pub fn save_certificate(session: &mut Session, id: KeepingOrderId) -> Result<SavedFile> {
    use base64::{Engine, engine::general_purpose::STANDARD};
    let preview = certificate(session, id)?;
    let folder = session.places().letters();
    let bytes = STANDARD.decode(preview.pdf).unwrap_or_default();
    files::save(&folder, (format!("erasure-{}.pdf", id.order), bytes))
}

/// Breaches.
///
/// # Errors
/// Of the database.
pub fn breaches(session: &mut Session, (): ()) -> Result<Vec<BreachView>> {
    let (desk, permit, now) = session.permitted::<KeepBreaches>()?;
    breach::list(desk, &permit, now)
}

/// Records a breach.
///
/// # Errors
/// See [`breach::record`].
pub fn record_breach(session: &mut Session, form: BreachForm) -> Result<Made> {
    let (desk, permit, now) = session.permitted::<KeepBreaches>()?;
    breach::record(desk, &permit, &form, now).map(|id| Made { id })
}

/// Records that a breach was told.
///
/// # Errors
/// See [`breach::notify`].
pub fn notify_breach(session: &mut Session, form: NotifyForm) -> Result<()> {
    let (desk, permit, now) = session.permitted::<KeepBreaches>()?;
    breach::notify(desk, &permit, &form, now)
}

/// Concludes a breach.
///
/// # Errors
/// See [`breach::close`].
pub fn close_breach(session: &mut Session, form: BreachCloseForm) -> Result<()> {
    let (desk, permit, now) = session.permitted::<KeepBreaches>()?;
    breach::close(desk, &permit, &form, now)
}
