//! One session with its participants, their attendance, tests and certificates.

use super::{
    Attendance, Certificate, Enrolment, EnrolmentState, Exam, Lack, Presence, SessionRow, TrainingSession,
    catalogue, certificate, list, storage,
};
use crate::{
    Desk, Result, officer,
    permit::{Permit, ReadTraining},
};
use chrono::{DateTime, NaiveDate, Utc};
use std::collections::BTreeMap;
use vault::Id;

/// A day of an enrolment.
#[derive(Debug, Clone, Copy, serde::Serialize, ts_rs::TS)]
#[ts(rename = "AttendanceDay")]
pub struct DayView {
    /// Day.
    pub day: NaiveDate,
    /// Whether they were there; none while it is not marked.
    pub presence: Option<Presence>,
}

/// A participant.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
#[ts(rename = "EnrolmentView")]
pub struct EnrolmentView {
    /// The enrolment.
    pub enrolment: Enrolment,
    /// Name.
    pub name: String,
    /// Each day face to face.
    pub days: Vec<DayView>,
    /// Tests in their order.
    pub tests: Vec<Exam>,
    /// What the certificate still lacks; nothing of who has none to come.
    pub lacks: Vec<Lack>,
    /// The certificate.
    pub certificate: Option<Certificate>,
}

/// Answers to a question.
#[derive(Debug, Clone, PartialEq, serde::Serialize, ts_rs::TS)]
#[ts(rename = "TrainingAnswers")]
pub struct AnswerTally {
    /// Question, by code.
    pub code: String,
    /// How many gave each mark, 1 to 5.
    pub counts: [u32; 5],
    /// Average.
    pub mean: f64,
}

/// A session as the page shows it.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename = "TrainingSessionView")]
pub struct SessionView {
    /// The session.
    pub session: TrainingSession,
    /// The session as the list has it.
    pub row: SessionRow,
    /// Participants by name, those who were taken out last.
    pub participants: Vec<EnrolmentView>,
    /// How many said what they think.
    pub answers: u32,
    /// What they think; nothing while too few have answered.
    pub evaluation: Vec<AnswerTally>,
    /// What they said in their own words, likewise.
    pub remarks: Vec<String>,
}

/// One session.
///
/// # Errors
/// [`crate::Code::NotFound`]; of the database.
pub fn session(
    desk: &Desk,
    _: &Permit<ReadTraining>,
    session: Id,
    now: DateTime<Utc>,
) -> Result<SessionView> {
    let (read, today) = (desk.read(), desk.today(now));
    let session: TrainingSession = read.get(session)?;
    let days: Vec<Attendance> = read.list(storage::DAYS_IN_SESSION, [session.id])?;
    let tests: Vec<Exam> = read.list(storage::TESTS_IN_SESSION, [session.id])?;
    let given: Vec<Certificate> = read.list(storage::CERTIFICATES_OF_SESSION, [session.id])?;
    let mut participants = Vec::new();
    for enrolment in read.list::<Enrolment>(storage::IN_SESSION, [session.id])? {
        let theirs: Vec<Attendance> =
            days.iter().filter(|one| one.enrolment == enrolment.id).cloned().collect();
        let taken: Vec<Exam> = tests.iter().filter(|one| one.enrolment == enrolment.id).cloned().collect();
        let lacks = match enrolment.state.is_open() {
            true => certificate::missing(&enrolment, &session, &theirs, &taken, today)?,
            false => Vec::new(),
        };
        let day = |day: &NaiveDate| DayView {
            day: *day,
            presence: theirs.iter().find(|one| one.day == *day).map(|one| one.presence),
        };
        participants.push(EnrolmentView {
            name: officer::name(read, enrolment.officer)?,
            days: session.face_days.0.iter().map(day).collect(),
            tests: taken,
            lacks,
            certificate: given.iter().find(|one| one.enrolment == Some(enrolment.id)).cloned(),
            enrolment,
        });
    }
    let gone = |one: &EnrolmentView| one.enrolment.state == EnrolmentState::Withdrawn;
    participants.sort_by(|a, b| (gone(a), &a.name).cmp(&(gone(b), &b.name)));
    let (answers, evaluation, remarks) = said(&participants)?;
    // Nobody is told who said what.
    participants.iter_mut().for_each(|one| one.enrolment.evaluation = None);
    Ok(SessionView {
        row: list::row(read, session.clone())?,
        session,
        participants,
        answers,
        evaluation,
        remarks,
    })
}

/// What participants think, where enough of them said so that nobody is known by it.
fn said(participants: &[EnrolmentView]) -> Result<(u32, Vec<AnswerTally>, Vec<String>)> {
    let catalogue = catalogue()?;
    let given: Vec<_> = participants.iter().filter_map(|one| one.enrolment.evaluation.as_ref()).collect();
    let answers = u32::try_from(given.len()).unwrap_or(u32::MAX);
    if answers < catalogue.rules.least_answers {
        return Ok((answers, Vec::new(), Vec::new()));
    }
    let mut tallies: BTreeMap<&str, [u32; 5]> = BTreeMap::new();
    for (code, mark) in given.iter().flat_map(|one| &one.marks) {
        let counts = tallies.entry(code).or_default();
        let place = usize::try_from(mark.saturating_sub(1)).unwrap_or(0);
        counts.get_mut(place).into_iter().for_each(|count| *count += 1);
    }
    let tally = |code: &str| {
        let counts = *tallies.get(code)?;
        let answered: u32 = counts.iter().sum();
        let sum: u32 = (1..).zip(counts).map(|(mark, count): (u32, u32)| mark * count).sum();
        Some(AnswerTally { code: code.to_owned(), counts, mean: f64::from(sum) / f64::from(answered.max(1)) })
    };
    let evaluation = catalogue.questions.iter().filter_map(|question| tally(&question.code)).collect();
    let mut remarks: Vec<String> =
        given.iter().map(|one| one.text.clone()).filter(|said| !said.is_empty()).collect();
    // In no order that would tell who said it.
    remarks.sort();
    Ok((answers, evaluation, remarks))
}
