//! Taking a list over, piece by piece, each in one commit.

use super::{
    AlikeChoice, CellTexts, Faults, Import, ImportRow, ImportView, Mapping, RowOutcome,
    check::Checked,
    on_desk::{self, List},
    open, preview, view,
};
use crate::{
    Code, Desk, Failure, Result, duplicate,
    duplicate::Alike,
    permit::{Permit, Register},
};
use chrono::{DateTime, NaiveDate, Utc};
use intake::table::Row;
use names::same::{Band, Likeness};
use std::collections::HashMap;
use vault::{Change, Id};

/// The next piece of a list.
#[derive(Debug, Clone, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct RunForm {
    /// List.
    pub import: Id,
    /// Which column is what. Of an import that was begun, what was said then holds.
    pub mapping: Mapping,
    /// What is to be done with rows that are likely somebody known; as said at first.
    pub alike: AlikeChoice,
    /// Rows of the piece; a few hundred leave the window free to move.
    pub count: u32,
}

/// How far a list was taken over.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct RunPiece {
    /// The import.
    pub import: ImportView,
    /// Rows reached.
    pub done: u32,
    /// Rows of the list.
    pub of: u32,
    /// Whether the last row was reached; the list lies on the desk no longer then.
    pub finished: bool,
}

/// Rows in one piece at most.
const MOST: u32 = 1_000;

/// Takes the next piece of a list over, in one commit. To stop asking is to cancel: what was taken over stays, and
/// can be gone on with or undone.
///
/// # Errors
/// As [`super::preview`]; [`Code::ImportUndone`] when the import was undone meanwhile.
pub fn run(
    desk: &mut Desk,
    permit: &Permit<Register>,
    form: &RunForm,
    now: DateTime<Utc>,
) -> Result<RunPiece> {
    let begun: Option<Import> = desk.read().find(form.import)?;
    if begun.as_ref().is_some_and(|begun| begun.undone_on.is_some()) {
        return Err(Failure::not_now(Code::ImportUndone));
    }
    let (mapping, alike) = match &begun {
        Some(begun) => (begun.mapping.clone(), begun.alike),
        None => (form.mapping.clone(), form.alike),
    };
    preview::sound(&mapping)?;
    let count = form.count.clamp(1, MOST) as usize;
    let piece = on_desk::with(desk, form.import, |desk, list| {
        let from = list.done;
        let until = from.saturating_add(count).min(list.table.rows.len());
        list.look(desk, permit, &mapping, from..until, now)?;
        let before =
            begun.unwrap_or_else(|| first(form.import, list, mapping, alike, permit, desk.today(now)));
        let piece = Piece { list, alike, today: desk.today(now), finished: until == list.table.rows.len() };
        let (import, made) =
            desk.commit(permit.officer(), "import.run", Some(form.import), now, |change| {
                piece.write(change, before, from..until)
            })?;
        list.made.extend(made);
        list.done = until;
        list.wrote(desk)?;
        let number = |rows: usize| u32::try_from(rows).unwrap_or(u32::MAX);
        let finished = import.finished_on.is_some();
        let import = view::view(desk.read(), import)?;
        Ok(RunPiece { import, done: number(until), of: number(list.table.rows.len()), finished })
    })?;
    if piece.finished {
        open::close(desk, permit, form.import)?;
    }
    Ok(piece)
}

fn first(
    id: Id,
    list: &List,
    mapping: Mapping,
    alike: AlikeChoice,
    permit: &Permit<Register>,
    today: NaiveDate,
) -> Import {
    let table = &list.table;
    let sheet = usize::try_from(table.sheet).ok().and_then(|sheet| table.sheets.get(sheet));
    Import {
        id,
        name: list.name.clone(),
        sha256: list.sha256.clone(),
        sheet: sheet.map(|sheet| sheet.name.clone()),
        header: CellTexts(table.header.clone()),
        mapping,
        alike,
        rows: u32::try_from(table.rows.len()).unwrap_or(u32::MAX),
        made: 0,
        skipped: 0,
        duplicates: 0,
        begun_on: today,
        begun_by: permit.officer(),
        finished_on: None,
        undone_on: None,
        undone_by: None,
        undone_because: None,
    }
}

struct Piece<'l> {
    list: &'l List,
    alike: AlikeChoice,
    today: NaiveDate,
    finished: bool,
}

impl Piece<'_> {
    /// Writes the rows and the import as it stands after them; answers the persons made, by index of their row.
    fn write(
        &self,
        change: &mut Change<'_>,
        mut import: Import,
        rows: std::ops::Range<usize>,
    ) -> Result<(Import, HashMap<usize, Id>)> {
        let is_new = change.read().find::<Import>(import.id)?.is_none();
        let mut made: HashMap<usize, Id> = HashMap::new();
        for at in rows {
            let (Some(row), Some(source)) = (self.list.checked().get(at), self.list.table.rows.get(at))
            else {
                continue;
            };
            let of_row = |at: &usize| made.get(at).or_else(|| self.list.made.get(at)).copied();
            let in_file = row.in_file.iter().flatten();
            let pairs: Vec<(Id, &Likeness)> = in_file
                .map(|(person, likeness)| (*person, likeness))
                .chain(row.in_list.iter().filter_map(|(at, likeness)| Some((of_row(at)?, likeness))))
                .collect();
            let fate = Fate::of(row, &pairs, self.alike);
            match fate.outcome {
                RowOutcome::Faulty => import.skipped += 1,
                RowOutcome::Left => import.duplicates += 1,
                _ => {
                    self.make(change, row, &pairs)?;
                    made.insert(at, row.person.id);
                    import.made += 1;
                    import.duplicates += u32::from(fate.outcome == RowOutcome::Alike);
                }
            }
            change.create(&record(change.new_id()?, import.id, row, source, &fate))?;
        }
        if self.finished {
            import.finished_on = Some(self.today);
        }
        if is_new {
            change.create(&import)?;
        } else {
            change.update(&import)?;
        }
        Ok((import, made))
    }

    fn make(&self, change: &mut Change<'_>, row: &Checked, pairs: &[(Id, &Likeness)]) -> Result<()> {
        change.create(&row.person)?;
        for document in &row.documents {
            change.create(document)?;
        }
        for (person, likeness) in pairs {
            duplicate::raise(change, row.person.id, Alike::new(*person, likeness), self.today)?;
        }
        Ok(())
    }
}

/// What becomes of a row, and because of whom.
struct Fate {
    outcome: RowOutcome,
    known: Option<Id>,
}

impl Fate {
    fn of(row: &Checked, pairs: &[(Id, &Likeness)], choice: AlikeChoice) -> Self {
        let likely = pairs.iter().find(|(_, likeness)| likeness.band == Band::Likely).map(|(id, _)| *id);
        let (outcome, known) = if !row.faults.is_empty() {
            (RowOutcome::Faulty, None)
        } else if likely.is_some() && choice == AlikeChoice::Leave {
            (RowOutcome::Left, likely)
        } else if pairs.is_empty() {
            (RowOutcome::Made, None)
        } else {
            (RowOutcome::Alike, None)
        };
        Self { outcome, known }
    }
}

fn record(id: Id, import: Id, row: &Checked, source: &Row, fate: &Fate) -> ImportRow {
    let is_made = matches!(fate.outcome, RowOutcome::Made | RowOutcome::Alike);
    ImportRow {
        id,
        import,
        line: row.line,
        family: row.family.clone(),
        relationship: row.relationship,
        person: is_made.then_some(row.person.id),
        known: fate.known,
        outcome: fate.outcome,
        faults: Faults(row.faults.clone()),
        cells: CellTexts(source.cells.iter().map(|cell| cell.text.clone()).collect()),
    }
}
