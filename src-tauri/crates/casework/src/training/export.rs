//! Tables of trainings as files.

use super::{RequiredState, TurnoverQuery, list, module, need, required, taking_part, trainer, turnover};
use crate::{
    Code, Desk, Failure, Result,
    permit::{Permit, ReadTraining},
    statistic::{ExportFormat, Sheet, code_of, tables_as},
};
use chrono::{DateTime, NaiveDate, Utc};
use vault::Id;

/// Which table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub enum TrainingTable {
    /// Officers and modules.
    Matrix,
    /// Sessions.
    Sessions,
    /// Needs.
    Needs,
    /// How far roles and units are trained.
    Coverage,
    /// Who left.
    Leavers,
    /// What left, by module.
    Lost,
    /// Modules, each version.
    Modules,
    /// The register of trainers.
    Trainers,
    /// Who takes part in one session.
    Participants,
    /// Who was there on which day of one session.
    Attendance,
    /// What participants of one session think.
    Evaluation,
    /// Every certificate.
    Certificates,
    /// What was agreed with officers.
    Plans,
}

/// A table as asked for.
#[derive(Debug, Clone, Copy, serde::Serialize, serde::Deserialize, ts_rs::TS)]
pub struct TrainingExport {
    /// Which.
    pub table: TrainingTable,
    /// To which kind of file.
    pub format: ExportFormat,
    /// Over which days leavers are counted.
    pub period: TurnoverQuery,
    /// Of which session, where the table is of one.
    #[serde(default)]
    pub session: Option<Id>,
}

/// Writes a table: names and bytes of its files. That it left is logged.
///
/// # Errors
/// [`crate::Code::NotAChoice`] at `format` for one that tables are not written in; [`crate::Code::Required`] at `session`
/// for a table of one; of the database.
pub fn export(
    desk: &mut Desk,
    reads: &Permit<ReadTraining>,
    form: TrainingExport,
    now: DateTime<Utc>,
) -> Result<Vec<(String, Vec<u8>)>> {
    let sheet = sheet(desk, reads, form, now)?;
    // A description that programs read stands beside each table of comma-separated values, so those name it themselves.
    let day = desk.today(now);
    let stem = match form.format {
        ExportFormat::Csv => format!("training-{day}"),
        _ => format!("training-{day}-{}", sheet.id),
    };
    let files = tables_as(form.format, &stem, &[sheet], now)?;
    desk.commit(reads.officer(), "training.export", None, now, |_| Ok(()))?;
    Ok(files)
}

fn sheet(
    desk: &Desk,
    reads: &Permit<ReadTraining>,
    form: TrainingExport,
    now: DateTime<Utc>,
) -> Result<Sheet> {
    let today = desk.today(now);
    let session = || form.session.ok_or_else(|| Failure::field("session", Code::Required));
    Ok(match form.table {
        TrainingTable::Matrix => matrix(desk, today)?,
        TrainingTable::Sessions => sessions(desk)?,
        TrainingTable::Needs => needs(desk, today)?,
        TrainingTable::Coverage => {
            let mut sheet =
                Sheet::new("coverage", &["role", "unit", "module"], &["officers", "held", "overdue"]);
            for one in turnover(desk, reads, form.period, now)?.coverage {
                sheet.push([one.role.code(), &one.unit, &one.module], [one.officers, one.held, one.overdue]);
            }
            sheet
        }
        TrainingTable::Leavers => {
            let mut sheet = Sheet::new("leavers", &["name", "unit", "left_on"], &["certificates", "hours"]);
            for one in turnover(desk, reads, form.period, now)?.leavers {
                sheet.push([one.name, one.unit, one.left_on.to_string()], [one.certificates, one.hours]);
            }
            sheet
        }
        TrainingTable::Lost => {
            let counts = ["certificates", "hours", "remaining"];
            let mut sheet = Sheet::new("lost", &["module"], &counts);
            for one in turnover(desk, reads, form.period, now)?.lost {
                sheet.push([one.module], [one.certificates, one.hours, one.remaining]);
            }
            sheet
        }
        TrainingTable::Modules => modules(desk)?,
        TrainingTable::Trainers => trainers(desk, reads)?,
        TrainingTable::Participants => taking_part::participants(desk, reads, session()?, now)?,
        TrainingTable::Attendance => taking_part::attendance(desk, reads, session()?, now)?,
        TrainingTable::Evaluation => taking_part::evaluation(desk, reads, session()?, now)?,
        TrainingTable::Certificates => taking_part::certificates(desk)?,
        TrainingTable::Plans => taking_part::plans(desk)?,
    })
}

fn modules(desk: &Desk) -> Result<Sheet> {
    let texts = ["module", "version", "area", "level", "prerequisites", "current"];
    let counts = ["online_hours", "face_hours", "pass_mark", "validity_months"];
    let mut sheet = Sheet::new("modules", &texts, &counts);
    for one in module::modules(desk)? {
        let (known, current) = (one.module, if one.current { "yes" } else { "no" });
        let (area, level) = (code_of(known.area), code_of(known.level));
        let before = known.prerequisites.join("; ");
        // No test and no end are 0: nobody passes with nothing, and no certificate ends at once.
        let figures = [known.pass_mark.unwrap_or(0), known.validity_months.unwrap_or(0)];
        let texts = [known.code, known.version, area, level, before, current.to_owned()];
        sheet.push(texts, [known.online_hours, known.face_hours].into_iter().chain(figures));
    }
    Ok(sheet)
}

fn trainers(desk: &Desk, reads: &Permit<ReadTraining>) -> Result<Sheet> {
    let mut sheet = Sheet::new("trainers", &["name", "organisation", "modules", "since", "ended_on"], &[]);
    for one in trainer::trainers(desk, reads)? {
        let known = one.trainer;
        let ended = day(known.ended.as_ref().map(|end| end.on));
        let (modules, since) = (known.modules.0.join("; "), known.since.to_string());
        sheet.push([known.name, known.organisation, modules, since, ended], []);
    }
    Ok(sheet)
}

fn matrix(desk: &Desk, today: NaiveDate) -> Result<Sheet> {
    let columns = ["name", "unit", "since", "module", "state", "due", "until"];
    let mut sheet = Sheet::new("matrix", &columns, &[]);
    for row in required::rows(desk, today)? {
        let since = day(row.post.since);
        let mut add = |module: &str, state: RequiredState, due, until| {
            let cells = [&row.name, &row.post.unit, &since, module, code(state), &day(due), &day(until)];
            sheet.push(cells, []);
        };
        for one in &row.required {
            add(&one.module, one.state, one.due, one.until);
        }
        for one in &row.others {
            add(&one.code, RequiredState::Held, None, one.until);
        }
    }
    Ok(sheet)
}

const fn code(state: RequiredState) -> &'static str {
    match state {
        RequiredState::Overdue => "overdue",
        RequiredState::Expired => "expired",
        RequiredState::Expiring => "expiring",
        RequiredState::Missing => "missing",
        RequiredState::Held => "held",
    }
}

fn sessions(desk: &Desk) -> Result<Sheet> {
    let texts =
        ["module", "version", "from", "until", "place", "language", "trainers", "funder", "cancelled"];
    let mut sheet = Sheet::new("sessions", &texts, &["seats", "taken", "nominated", "completed"]);
    for one in list::rows(desk.read())? {
        let cancelled = if one.cancelled { "yes" } else { "no" };
        let (from, until, trainers) = (day(one.first_day), day(one.last_day), one.trainers.join("; "));
        let (module, version) = (one.module.code, one.module.version);
        let texts = [
            module,
            version,
            from,
            until,
            one.place,
            one.language,
            trainers,
            one.funder,
            cancelled.to_owned(),
        ];
        sheet.push(texts, [one.seats, one.taken, one.nominated, one.completed]);
    }
    Ok(sheet)
}

fn needs(desk: &Desk, today: NaiveDate) -> Result<Sheet> {
    let texts = ["module", "state", "unit", "officers", "why", "gap", "due", "raised_on"];
    let mut sheet = Sheet::new("needs", &texts, &["named", "done"]);
    for one in need::all(desk.read(), today)? {
        let state = serde_json::to_value(one.state).ok();
        let state = state.as_ref().and_then(serde_json::Value::as_str).unwrap_or_default().to_owned();
        let (named, gap) =
            (u32::try_from(one.officers.len()).unwrap_or(u32::MAX), one.gap.unwrap_or_default());
        let (due, raised_on) = (day(one.need.due), one.need.raised_on.to_string());
        let (officers, need) = (one.officers.join("; "), one.need);
        let texts = [need.module, state, need.unit, officers, need.why, gap, due, raised_on];
        sheet.push(texts, [named, one.done]);
    }
    Ok(sheet)
}

fn day(day: Option<NaiveDate>) -> String {
    day.map(|day| day.to_string()).unwrap_or_default()
}
