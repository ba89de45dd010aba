//! What audits show as files: each table for programs, and the aggregated report and the plan
//! of action on paper. No officer is named in any:
//! whose work it is, is told to those whom it concerns, and nobody is ranked.

mod paper;
mod sheet;
mod tables;
mod words;

use super::{Audit, ReportQuery, gaps, report};
use crate::{
    Code, Desk, Failure, Result,
    letter::typeset,
    permit::{Acting, Permit, ReadQuality},
    statistic::{ExportFormat, tables_as},
};
use chrono::{DateTime, Utc};
use letters::Lang;
use vault::Id;

/// Which table, or the report.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase", tag = "of")]
#[ts(rename = "WhatOfAudits")]
pub enum WhatOfAudits {
    /// All audits.
    Audits,
    /// The sample of one.
    Sample {
        /// Which.
        audit: Id,
    },
    /// Results over audits: marks by section and indicator, root causes. On paper, too.
    Report {
        /// Over which.
        query: ReportQuery,
    },
    /// What officers were told in one, and what they answered. For whoever assesses.
    Feedback {
        /// Which.
        audit: Id,
    },
    /// Consents to the files of one being observed. For whoever records them.
    Consents {
        /// Which.
        audit: Id,
    },
    /// The plan of action: gaps, what was recommended, answered and done. On one page of paper, too.
    Plan,
}

/// An export as asked for.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
pub struct AuditExport {
    /// What.
    #[serde(flatten)]
    pub what: WhatOfAudits,
    /// To which kind of file.
    pub format: ExportFormat,
    /// Language of a document.
    #[ts(type = "string")]
    pub language: Lang,
}

/// Writes files: names and bytes. That they left is logged.
///
/// # Errors
/// [`Code::NotAllowed`] for feedback and consents; [`Code::NotAChoice`] at `format` for a table on paper, at `language` for one that no words stand in; as [`report`];
/// [`Code::NotFound`]; [`Code::MissingGlyph`] for a character that no font has.
pub fn export(
    desk: &mut Desk,
    permit: &Permit<ReadQuality>,
    acting: &Acting,
    form: &AuditExport,
    now: DateTime<Utc>,
) -> Result<Vec<(String, Vec<u8>)>> {
    let day = desk.today(now);
    let (stem, sheets) = match (&form.what, form.format) {
        (WhatOfAudits::Report { query }, ExportFormat::Pdf) => {
            if !words::LANGUAGES.contains(&form.language) {
                return Err(Failure::field("language", Code::NotAChoice));
            }
            let shown = report(desk, permit, acting, query)?;
            let audit: Option<Audit> = query.audit.map(|id| desk.read().get(id)).transpose()?;
            let about = paper::About { query, audit: audit.as_ref(), by: acting.officer(), today: day };
            let pdf = typeset(&paper::document(desk, &shown, &about, form.language)?)?;
            let name = format!("quality-{}-{day}-{}.pdf", query.checklist, form.language.tag());
            desk.commit(permit.officer(), "audit.export", None, now, |_| Ok(()))?;
            return Ok(vec![(name, pdf.bytes)]);
        }
        (WhatOfAudits::Plan, ExportFormat::Pdf) => {
            if !words::LANGUAGES.contains(&form.language) {
                return Err(Failure::field("language", Code::NotAChoice));
            }
            let plan = gaps(desk, permit, now)?;
            let pdf = sheet::page(desk, &plan, acting.officer(), day, form.language)?;
            let name = format!("action-plan-{day}-{}.pdf", form.language.tag());
            desk.commit(permit.officer(), "audit.export", None, now, |_| Ok(()))?;
            return Ok(vec![(name, pdf.bytes)]);
        }
        (WhatOfAudits::Audits, _) => ("audits".to_owned(), vec![tables::audits(desk, permit)?]),
        (WhatOfAudits::Sample { audit }, _) => {
            ("audit-sample".to_owned(), vec![tables::sample(desk, permit, *audit)?])
        }
        (WhatOfAudits::Report { query }, _) => {
            let shown = report(desk, permit, acting, query)?;
            (format!("quality-{}", query.checklist), tables::report(&shown))
        }
        (WhatOfAudits::Feedback { audit }, _) => {
            ("audit-feedback".to_owned(), vec![tables::feedback(desk, &acting.permit()?, *audit)?])
        }
        (WhatOfAudits::Consents { audit }, _) => {
            ("audit-consents".to_owned(), vec![tables::consents(desk, &acting.permit()?, *audit, now)?])
        }
        (WhatOfAudits::Plan, _) => ("action-plan".to_owned(), tables::plan(desk, permit, now)?),
    };
    let files = tables_as(form.format, &format!("{stem}-{day}"), &sheets, now)?;
    desk.commit(permit.officer(), "audit.export", None, now, |_| Ok(()))?;
    Ok(files)
}
