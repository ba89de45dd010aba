//! The record of an interview on paper: numbered lines in two columns, then what was added after the signatures.

use super::{PaperForm, PaperKind, PaperTemplate, content::Content, people::digits, template::Row};
use crate::{
    Code, Desk, Result,
    failure::Faults,
    folder,
    interview::{self, Addendum, Interview, Line, LineKind},
    letter::{filled, people::written},
    permit::Acting,
    restriction::Withheld,
    time,
};
use chrono::{DateTime, Duration, Utc};
use letters::Block;
use std::collections::BTreeMap;
use vault::{FieldValue, Value};

/// A record with what belongs to it.
pub(super) struct Recorded {
    pub(super) interview: Interview,
    lines: Vec<Line>,
    addenda: Vec<Addendum>,
}

/// Shares of the width: number and time, who speaks, what is said.
const WIDTHS: [f32; 3] = [0.14, 0.2, 0.66];

/// The record that a paper is of.
pub(super) fn of(
    desk: &Desk,
    form: &PaperForm,
    acting: &Acting,
    faults: &mut Faults,
) -> Result<Option<Recorded>> {
    if form.kind != PaperKind::Transcript {
        return Ok(None);
    }
    let Some(id) = form.interview else {
        faults.add("interview", Code::Required);
        return Ok(None);
    };
    let read = desk.read();
    let folder = folder::joined(read, form.application)?;
    let found: Option<Interview> = read.find(id)?;
    let Some(interview) = found.filter(|found| folder.contains(&found.application)) else {
        faults.add("interview", Code::NotAChoice);
        return Ok(None);
    };
    readable(desk, acting, &interview)?;
    let lines = interview::lines(read, interview.id)?;
    let addenda = interview::addenda(read, interview.id)?;
    Ok(Some(Recorded { interview, lines, addenda }))
}

/// A record is printed whole or not at all: one with gaps is not what was signed.
///
/// # Errors
/// [`Code::Restricted`] when a line of it, or all of it, is not for the officer.
pub(super) fn readable(desk: &Desk, acting: &Acting, interview: &Interview) -> Result<()> {
    let withheld = Withheld::of(desk.read(), acting, interview.application)?;
    if withheld.is_empty() {
        return Ok(());
    }
    withheld.allow(interview.id)?;
    for line in interview::lines(desk.read(), interview.id)? {
        withheld.allow(line.id)?;
    }
    for one in interview::addenda(desk.read(), interview.id)? {
        withheld.allow(one.id)?;
    }
    Ok(())
}

/// A kind of line, as its label is called.
fn label(kind: LineKind) -> String {
    match kind.to_value() {
        Value::Text(code) => format!("line.{code}"),
        _ => String::new(),
    }
}

/// Labels that the table needs.
pub(super) fn labels() -> Vec<String> {
    let columns = ["lineNumber", "lineSpeaker", "lineWords", "addendum", "until"].map(str::to_owned);
    LineKind::ALL.into_iter().map(label).chain(columns).collect()
}

impl Content<'_> {
    fn clock(&self, at: DateTime<Utc>) -> String {
        (at + Duration::minutes(self.profile.utc_offset_minutes.into())).format("%H:%M").to_string()
    }

    /// When, in which language and through whom it was held, and who did not sign.
    pub(super) fn heard(&self, template: &PaperTemplate, values: &mut BTreeMap<&'static str, String>) {
        let Some(Recorded { interview, .. }) = &self.record else { return };
        let lang = template.language;
        let day = time::day(interview.started_at, self.profile.utc_offset_minutes);
        values.insert(Row::ToldOn.name(), written(day, lang));
        values.insert(Row::Time.name(), digits(&self.clock(interview.started_at), lang));
        let spoken = self.profile.lists.language_name(&interview.language, lang);
        values.insert(Row::Told.name(), spoken.unwrap_or_default());
        if let Some(interpreter) = &interview.interpreter {
            values.insert(Row::Interpreter.name(), letters::user(interpreter));
        }
        let Some(closing) = &interview.closing else { return };
        let refused = closing.signatures.iter().filter_map(|signature| {
            let why = signature.refused.as_ref()?;
            Some(letters::user(&format!("{}: {why}", signature.name)))
        });
        let refused: Vec<String> = refused.collect();
        if !refused.is_empty() {
            values.insert(Row::Refused.name(), refused.join("; "));
        }
        for (row, said) in [(Row::Note, &closing.remarks), (Row::Place, &closing.to_add)] {
            if !said.is_empty() {
                values.insert(row.name(), letters::user(said));
            }
        }
    }

    /// The lines as a table; none for a paper of something else.
    pub(super) fn record_table(&self, template: &PaperTemplate) -> Option<Block> {
        let record = self.record.as_ref()?;
        let lang = template.language;
        let cell = |number: &str, at| format!("**{number}**\n{}", digits(&self.clock(at), lang));
        let mut rows: Vec<Vec<String>> = Vec::new();
        for line in &record.lines {
            let mut said = letters::user(&line.text);
            if let Some(until) = line.until {
                let until = digits(&self.clock(until), lang);
                let until = filled(template.label("until"), &BTreeMap::from([("time", until)]));
                said = format!("{said} {until}");
            }
            let number = digits(&line.number.to_string(), lang);
            rows.push(vec![cell(&number, line.at), template.label(&label(line.kind)).to_owned(), said]);
        }
        for one in &record.addenda {
            let number = format!("+{}", digits(&one.number.to_string(), lang));
            let day = written(time::day(one.at, self.profile.utc_offset_minutes), lang);
            let who = format!("{}\n{day}", template.label("addendum"));
            rows.push(vec![cell(&number, one.at), who, letters::user(&one.text)]);
        }
        let head = ["lineNumber", "lineSpeaker", "lineWords"].map(|name| template.label(name).to_owned());
        Some(Block::Table { head: head.to_vec(), rows, widths: WIDTHS.to_vec() })
    }
}
