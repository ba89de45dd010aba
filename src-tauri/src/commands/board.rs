//! The board: bodies, meetings, what they decide, what they are told.

use crate::{
    Session,
    files::{self, SavedFile},
    upload,
};
use casework::{
    Result, attachment,
    board::{
        self, ActionForm, ActionView, AdoptForm, AgendaForm, AttendanceForm, BoardDecisionForm,
        BoardDoneForm, BoardExport, BoardOverview, BoardPaperForm, BodyForm, CancelMeetingForm,
        CloseRiskForm, EndSeatForm, MeetingForm, MeetingView, MinutesForm, PackForm, Presence, RiskForm,
        SeatForm, WithdrawPaperForm,
    },
    letter::Preview,
    permit::{KeepBoard, ReadBoard},
};
use vault::Id;

/// A body, a meeting, a paper or a pack.
#[derive(Debug, Clone, Copy, serde::Deserialize, ts_rs::TS)]
pub struct BoardId {
    /// Which.
    pub id: Id,
}

/// A paper with its file.
#[derive(Debug, Clone, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct NewBoardPaper {
    /// Name of the file.
    pub file_name: String,
    /// The file, in base 64 or as a URL that holds it.
    pub file: String,
    /// What it is.
    #[serde(flatten)]
    pub form: BoardPaperForm,
}

/// All bodies and meetings.
///
/// # Errors
/// See [`board::overview`].
pub fn overview(session: &mut Session, (): ()) -> Result<BoardOverview> {
    let now = session.now();
    let (desk, acting) = session.desk()?;
    board::overview(desk, &acting.permit()?, acting, now)
}

/// Saves a table.
///
/// # Errors
/// See [`board::export`]; the file cannot be written.
pub fn export(session: &mut Session, form: BoardExport) -> Result<SavedFile> {
    let folder = session.places().letters();
    let now = session.now();
    let (desk, acting) = session.desk()?;
    let acting = acting.clone();
    files::save_all(&folder, board::export(desk, &acting.permit()?, &acting, form, now)?)
}

/// A meeting.
///
/// # Errors
/// See [`board::show`].
pub fn meeting(session: &mut Session, which: BoardId) -> Result<MeetingView> {
    let now = session.now();
    let (desk, acting) = session.desk()?;
    board::show(desk, &acting.permit()?, acting, which.id, now)
}

/// What an officer still has to do for a body.
///
/// # Errors
/// See [`board::my_actions`].
pub fn mine(session: &mut Session, (): ()) -> Result<Vec<ActionView>> {
    let now = session.now();
    let (desk, acting) = session.desk()?;
    board::my_actions(desk, acting, now)
}

/// Founds or changes a body.
///
/// # Errors
/// See [`board::save_body`].
pub fn body(session: &mut Session, form: BodyForm) -> Result<Id> {
    let (desk, permit, now) = session.permitted::<KeepBoard>()?;
    board::save_body(desk, &permit, &form, now)
}

/// Ends a body.
///
/// # Errors
/// See [`board::end_body`].
pub fn end_body(session: &mut Session, which: BoardId) -> Result<()> {
    let (desk, permit, now) = session.permitted::<KeepBoard>()?;
    board::end_body(desk, &permit, which.id, now)
}

/// Gives somebody a seat.
///
/// # Errors
/// See [`board::seat`].
pub fn seat(session: &mut Session, form: SeatForm) -> Result<Id> {
    let (desk, permit, now) = session.permitted::<KeepBoard>()?;
    board::seat(desk, &permit, &form, now)
}

/// Ends a seat.
///
/// # Errors
/// See [`board::end_seat`].
pub fn end_seat(session: &mut Session, form: EndSeatForm) -> Result<()> {
    let (desk, permit, now) = session.permitted::<KeepBoard>()?;
    board::end_seat(desk, &permit, &form, now)
}

/// Calls or moves a meeting.
///
/// # Errors
/// See [`board::call`].
pub fn call(session: &mut Session, form: MeetingForm) -> Result<Id> {
    let (desk, permit, now) = session.permitted::<KeepBoard>()?;
    board::call(desk, &permit, &form, now)
}

/// Calls a meeting off.
///
/// # Errors
/// See [`board::cancel`].
pub fn cancel(session: &mut Session, form: CancelMeetingForm) -> Result<()> {
    let (desk, permit, now) = session.permitted::<KeepBoard>()?;
    board::cancel(desk, &permit, &form, now)
}

/// Sets an agenda.
///
/// # Errors
/// See [`board::set_agenda`].
pub fn agenda(session: &mut Session, form: AgendaForm) -> Result<()> {
    let (desk, permit, now) = session.permitted::<KeepBoard>()?;
    board::set_agenda(desk, &permit, &form, now)
}

/// Adds a paper.
///
/// # Errors
/// See [`board::add_paper`].
pub fn add_paper(session: &mut Session, new: NewBoardPaper) -> Result<Id> {
    let (desk, permit, now) = session.permitted::<KeepBoard>()?;
    let bytes = upload::bytes("file", &new.file, attachment::most_upload())?;
    board::add_paper(desk, &permit, &new.form, (&new.file_name, &bytes), now)
}

/// Takes a paper off a meeting.
///
/// # Errors
/// See [`board::withdraw_paper`].
pub fn withdraw_paper(session: &mut Session, form: WithdrawPaperForm) -> Result<()> {
    let (desk, permit, now) = session.permitted::<KeepBoard>()?;
    board::withdraw_paper(desk, &permit, &form, now)
}

/// Saves a paper and opens it in the system's viewer.
///
/// # Errors
/// See [`board::read_paper`]; the file cannot be written.
pub fn open_paper(session: &mut Session, which: BoardId) -> Result<SavedFile> {
    let folder = session.places().letters();
    let (desk, permit, _) = session.permitted::<ReadBoard>()?;
    files::opened(files::save(&folder, board::read_paper(desk, &permit, which.id)?)?)
}

/// Records who was there.
///
/// # Errors
/// See [`board::attend`].
pub fn attend(session: &mut Session, form: AttendanceForm) -> Result<Presence> {
    let (desk, permit, now) = session.permitted::<KeepBoard>()?;
    board::attend(desk, &permit, &form, now)
}

/// Writes minutes.
///
/// # Errors
/// See [`board::write`].
pub fn minutes(session: &mut Session, form: MinutesForm) -> Result<()> {
    let (desk, permit, now) = session.permitted::<KeepBoard>()?;
    board::write(desk, &permit, &form, now)
}

/// Records that minutes were adopted.
///
/// # Errors
/// See [`board::adopt`].
pub fn adopt(session: &mut Session, form: AdoptForm) -> Result<()> {
    let (desk, permit, now) = session.permitted::<KeepBoard>()?;
    board::adopt(desk, &permit, &form, now)
}

/// Records a decision.
///
/// # Errors
/// See [`board::decide`].
pub fn decide(session: &mut Session, form: BoardDecisionForm) -> Result<Id> {
    let (desk, permit, now) = session.permitted::<KeepBoard>()?;
    board::decide(desk, &permit, &form, now)
}

/// Gives somebody something to do.
///
/// # Errors
/// See [`board::act`].
pub fn act(session: &mut Session, form: ActionForm) -> Result<Id> {
    let (desk, permit, now) = session.permitted::<KeepBoard>()?;
    board::act(desk, &permit, &form, now)
}

/// Records that something was done.
///
/// # Errors
/// See [`board::finish`].
pub fn done(session: &mut Session, form: BoardDoneForm) -> Result<()> {
    let now = session.now();
    let (desk, acting) = session.desk()?;
    let acting = acting.clone();
    board::finish(desk, &acting, &form, now)
}

/// Records a risk.
///
/// # Errors
/// See [`board::save_risk`].
pub fn risk(session: &mut Session, form: RiskForm) -> Result<Id> {
    let (desk, permit, now) = session.permitted::<KeepBoard>()?;
    board::save_risk(desk, &permit, &form, now)
}

/// Closes a risk.
///
/// # Errors
/// See [`board::close_risk`].
pub fn close_risk(session: &mut Session, form: CloseRiskForm) -> Result<()> {
    let (desk, permit, now) = session.permitted::<KeepBoard>()?;
    board::close_risk(desk, &permit, &form, now)
}

/// The pack as it would be issued now.
///
/// # Errors
/// See [`board::preview_pack`].
pub fn preview_pack(session: &mut Session, form: PackForm) -> Result<Preview> {
    let now = session.now();
    let (desk, acting) = session.desk()?;
    let acting = acting.clone();
    board::preview_pack(desk, &acting, &form, now)
}

/// Issues a pack.
///
/// # Errors
/// See [`board::issue_pack`].
pub fn issue_pack(session: &mut Session, form: PackForm) -> Result<Id> {
    let now = session.now();
    let (desk, acting) = session.desk()?;
    let acting = acting.clone();
    board::issue_pack(desk, &acting, &form, now)
}

/// Saves a pack that was issued and opens it in the system's viewer.
///
/// # Errors
/// See [`board::read_pack`]; the file cannot be written.
pub fn open_pack(session: &mut Session, which: BoardId) -> Result<SavedFile> {
    let folder = session.places().letters();
    let (desk, permit, _) = session.permitted::<ReadBoard>()?;
    files::opened(files::save(&folder, board::read_pack(desk, &permit, which.id)?)?)
}
