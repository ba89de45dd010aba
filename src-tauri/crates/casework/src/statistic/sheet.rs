//! A table of figures: columns with names and kinds, rows of codes and counts. What leaves the office has this form,
//! whichever file it is written to.

/// What stands in place of a count that this office does not collect: it is not nothing.
pub(crate) const NOT_COLLECTED: &str = "-";

/// What stands in a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub enum ColumnKind {
    /// A code or a name. `NA` is one like any other.
    Text,
    /// A count.
    Count,
}

/// A column.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
pub struct SheetColumn {
    /// Its name, as whoever receives the table expects it.
    pub id: String,
    /// What stands in it.
    pub kind: ColumnKind,
}

/// A cell.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(untagged)]
#[ts(rename = "SheetCell")]
pub enum Cell {
    /// A count.
    Count(u32),
    /// A code or a name; in place of a count, that it is not published (`*`) or not collected (`-`).
    Text(String),
}

/// A table.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[ts(rename = "ReturnSheet")]
pub struct Sheet {
    /// Its name, also that of its file.
    pub id: String,
    /// Columns.
    pub columns: Vec<SheetColumn>,
    /// Rows, in a fixed order.
    pub rows: Vec<Vec<Cell>>,
}

impl Sheet {
    /// A table without rows: names of the columns with codes, then of those with counts.
    pub(crate) fn new(id: &str, codes: &[&str], counts: &[&str]) -> Self {
        let column = |kind| move |id: &&str| SheetColumn { id: (*id).to_owned(), kind };
        let columns =
            codes.iter().map(column(ColumnKind::Text)).chain(counts.iter().map(column(ColumnKind::Count)));
        Self { id: id.to_owned(), columns: columns.collect(), rows: Vec::new() }
    }

    /// Adds a row.
    pub(crate) fn push<T: Into<String>>(
        &mut self,
        codes: impl IntoIterator<Item = T>,
        counts: impl IntoIterator<Item = u32>,
    ) {
        let codes = codes.into_iter().map(|code| Cell::Text(code.into()));
        self.rows.push(codes.chain(counts.into_iter().map(Cell::Count)).collect());
    }

    /// Says of columns that nobody here knows what should stand in them.
    pub(crate) fn not_collected(&mut self, columns: &[&str]) {
        let places =
            self.columns.iter().enumerate().filter(|(_, column)| columns.contains(&column.id.as_str()));
        let places: Vec<usize> = places.map(|(place, _)| place).collect();
        for row in &mut self.rows {
            for place in &places {
                if let Some(cell) = row.get_mut(*place) {
                    *cell = NOT_COLLECTED.into();
                }
            }
        }
    }

    /// Names of the columns of which nobody here knows what should stand in them.
    #[must_use]
    pub fn without(&self) -> Vec<&str> {
        let unknown = |place: usize| {
            let mut cells = self.rows.iter().filter_map(|row| row.get(place));
            cells.any(|cell| *cell == NOT_COLLECTED.into())
        };
        let counts = self.columns.iter().enumerate().filter(|(_, column)| column.kind == ColumnKind::Count);
        counts.filter(|(place, _)| unknown(*place)).map(|(_, column)| column.id.as_str()).collect()
    }

    /// The sum of a column; what is not published counts nothing.
    #[must_use]
    pub fn sum(&self, column: &str) -> u64 {
        let Some(place) = self.columns.iter().position(|one| one.id == column) else { return 0 };
        self.rows.iter().filter_map(|row| row.get(place)).map(Cell::count).sum()
    }
}

impl Cell {
    fn count(&self) -> u64 {
        match self {
            Self::Count(count) => u64::from(*count),
            Self::Text(_) => 0,
        }
    }
}

impl From<&str> for Cell {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}
