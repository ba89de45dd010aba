//! Trainings: modules that are taught in sessions, who takes part, on what a certificate rests, who must hold which,
//! and what is still to be taught. After the European curriculum for asylum officials and the reports on its use.

mod attend;
mod catalogue;
mod certificate;
mod change;
mod enrol;
mod evaluate;
mod exam;
mod export;
mod held;
mod list;
mod mine;
mod module;
mod need;
mod plan;
mod post;
mod print;
mod record;
mod required;
mod session;
pub(crate) mod storage;
mod taking_part;
mod trainer;
mod turnover;
mod value;
mod view;

pub use attend::{AttendanceForm, DayMark, OnlineForm, mark, online};
pub use catalogue::{Area, Catalogue, Funder, Level, Module, Question, Required, TrainingRules, catalogue};
pub use certificate::{AwardForm, Lack, WithdrawCertificateForm, award, lacks, withdraw_certificate};
pub use change::{StepForm, step};
pub use enrol::{NominationForm, nominate};
pub use evaluate::{EvaluationForm, evaluate};
pub use exam::{TestForm, test};
pub use export::{TrainingExport, TrainingTable, export};
pub use held::recorded;
pub(crate) use held::{certificates, is_kept, is_qualified, replace as replace_recorded};
pub(crate) use list::rows as session_rows;
pub use list::{SessionRow, sessions};
pub use mine::{MyTraining, TrainingCode, TrainingDue, mine};
pub use module::{ModuleForm, ModuleView, add as add_module, modules};
pub use need::{MeetForm, NeedForm, NeedState, NeedView, close as close_need, meet, needs, raise};
pub(crate) use need::{all as all_needs, of_gap as needs_of_gap};
pub use plan::{PlanForm, PlanRow, agree, drop_plan};
pub use post::{PostForm, PostView, set as set_post};
pub(crate) use post::{all as posts, begin as begin_post, end as end_post};
pub(crate) use print::number_known;
pub use print::{certificate_file, preview, show as show_certificate};
pub use record::{RecordForm, record as record_certificate};
pub(crate) use required::is_overdue;
pub(crate) use required::rows as required_rows;
pub use required::{Matrix, MatrixRow, RequiredState, RequiredView, matrix, row as officer_row};
pub use session::{CancelForm, LedBy, SessionForm, cancel, plan as plan_session};
pub use trainer::{
    StandDownTrainerForm, TrainerForm, TrainerView, record as record_trainer, stand_down, trainers,
};
pub use turnover::{CoverageRow, LeaverRow, LostModule, Turnover, TurnoverQuery, turnover};
pub use value::{
    Days, End, EnrolmentState, Evaluation, Evidence, Led, Online, Origin, Part, People, Presence, Printed,
    Span,
};
pub use view::{AnswerTally, DayView, EnrolmentView, SessionView, session};

use crate::{coi::Codes, permit::Acting};
use chrono::{DateTime, NaiveDate, Utc};
use vault::Id;

vault::structured!(End, Span, Days, Led, People, Module, Online, Evaluation, Evidence, Printed);
vault::coded!(EnrolmentState, Presence, Origin);

vault::record! {
    /// A module, or a version of one, that the authority added. A new version is a new record: nothing is rewritten.
    pub struct NationalModule = 113 "training_module" {
        /// The module.
        1 module: Module,
        /// Who added it.
        2 added_by: Id,
        /// When.
        3 added_on: NaiveDate,
    }
}

vault::record! {
    /// A session: a module taught to a group.
    pub struct TrainingSession = 114 "training_session" {
        /// The module as it was when the session was planned.
        1 module: Module,
        /// The part online.
        2 online: Option<Span>,
        /// Days face to face.
        3 face_days: Days,
        /// Where.
        4 place: String,
        /// In which language, as a tag.
        5 language: String,
        /// Who teaches.
        6 trainers: Led,
        /// Who pays, a code of the catalogue.
        7 funder: String,
        /// How many can take part.
        8 seats: u32,
        /// Who planned it.
        9 planned_by: Id,
        /// When.
        10 planned_on: NaiveDate,
        /// Why it does not take place.
        11 cancelled: Option<End>,
    }
}

vault::record! {
    /// Who may teach what.
    pub struct Trainer = 115 "trainer" {
        /// The officer; none where the trainer comes from outside.
        1 officer: Option<Id>,
        /// Name.
        2 name: String,
        /// Whom they come from.
        3 organisation: String,
        /// Modules, by code.
        4 modules: Codes,
        /// Since when.
        5 since: NaiveDate,
        /// Why they teach no longer.
        6 ended: Option<End>,
    }
}

vault::record! {
    /// An officer in a session.
    pub struct Enrolment = 116 "enrolment" {
        /// Session.
        1 session: Id,
        /// Officer.
        2 officer: Id,
        /// How far they came.
        3 state: EnrolmentState,
        /// Who nominated them.
        4 nominated_by: Id,
        /// When.
        5 nominated_on: NaiveDate,
        /// What they did online.
        6 online: Option<Online>,
        /// Why it ended so.
        7 reason: Option<String>,
        /// What they say of the session.
        8 evaluation: Option<Evaluation>,
    }
}

vault::record! {
    /// Attendance of a day face to face.
    pub struct Attendance = 117 "training_attendance" {
        /// Enrolment.
        1 enrolment: Id,
        /// Day.
        2 day: NaiveDate,
        /// Whether they were there.
        3 presence: Presence,
        /// Who marked it.
        4 marked_by: Id,
    }
}

vault::record! {
    /// A test, or a resit.
    pub struct Exam = 118 "training_test" {
        /// Enrolment.
        1 enrolment: Id,
        /// 1 is the first, each further one a resit.
        2 number: u32,
        /// Of 100.
        3 score: u32,
        /// What was needed.
        4 pass_mark: u32,
        /// When.
        5 held_on: NaiveDate,
        /// Who recorded it.
        6 recorded_by: Id,
    }
}

impl Exam {
    /// Whether it was passed.
    #[must_use]
    pub fn is_passed(&self) -> bool {
        self.score >= self.pass_mark
    }
}

vault::record! {
    /// A certificate: what gives an officer a qualification. Only that it was withdrawn is added later.
    pub struct Certificate = 119 "training_certificate" {
        /// Who holds it.
        1 officer: Id,
        /// Module, by code.
        2 module: String,
        /// Version of the module; empty where it is not known.
        3 version: String,
        /// The training that it gives, a code of the list `training`.
        4 qualification: Option<String>,
        /// Where it comes from.
        5 origin: Origin,
        /// The enrolment that it rests on.
        6 enrolment: Option<Id>,
        /// Number.
        7 number: String,
        /// When it was given.
        8 awarded_on: NaiveDate,
        /// Last day on which it counts; none is without end.
        9 valid_until: Option<NaiveDate>,
        /// What shows one of another body.
        10 evidence: Option<Evidence>,
        /// Hours of training.
        11 hours: u32,
        /// As printed.
        12 printed: Option<Printed>,
        /// Who recorded it.
        13 issued_by: Id,
        /// When.
        14 issued_at: DateTime<Utc>,
        /// Why it counts no longer.
        15 withdrawn: Option<End>,
    }
}

impl Certificate {
    /// Whether it counts on a day. It counts from the day on which it was given.
    #[must_use]
    pub fn counts(&self, day: NaiveDate) -> bool {
        let before = self.origin != Origin::Recorded && day < self.awarded_on;
        self.withdrawn.is_none() && !before && self.valid_until.is_none_or(|until| day <= until)
    }

    /// Whether it stands for a module, in whichever version, or gives a training of this code.
    #[must_use]
    pub fn is_of(&self, code: &str) -> bool {
        self.module == code || self.qualification.as_deref() == Some(code)
    }
}

vault::record! {
    /// A need: who must still learn what, and why.
    pub struct TrainingNeed = 120 "training_need" {
        /// The gap that it would close.
        1 gap: Option<Id>,
        /// Module, by code.
        2 module: String,
        /// Who.
        3 officers: People,
        /// Which unit, where no officers are named.
        4 unit: String,
        /// Why.
        5 why: String,
        /// By when.
        6 due: Option<NaiveDate>,
        /// Who raised it.
        7 raised_by: Id,
        /// When.
        8 raised_on: NaiveDate,
        /// The session that meets it.
        9 session: Option<Id>,
        /// Why it is none any more.
        10 closed: Option<End>,
    }
}

vault::record! {
    /// A step of an officer's own plan.
    pub struct PlanItem = 121 "training_plan" {
        /// Officer.
        1 officer: Id,
        /// Module, by code.
        2 module: String,
        /// By when.
        3 due: NaiveDate,
        /// With whom it was agreed.
        4 agreed_by: Id,
        /// When.
        5 agreed_on: NaiveDate,
        /// What else was agreed.
        6 note: String,
        /// Why it was dropped.
        7 dropped: Option<End>,
    }
}

vault::record! {
    /// Since when an officer works here, and where.
    pub struct Post = 122 "officer_post" {
        /// Officer.
        1 officer: Id,
        /// Unit; empty where there is none.
        2 unit: String,
        /// First day.
        3 since: NaiveDate,
        /// Last day.
        4 left_on: Option<NaiveDate>,
    }
}

/// Whether an officer may read what is about another.
fn may_read(acting: &Acting, of: Id) -> bool {
    acting.officer() == of || acting.may::<crate::permit::ReadTraining>()
}
