//! How large a list may be.

/// Bounds of what is read. Beyond those of the file itself, reading stops and says so.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Bytes of the file.
    pub bytes: usize,
    /// Bytes that a workbook may unpack to, by its directory. A million rows of twenty columns are half of it.
    pub unpacked: u64,
    /// How many times larger a part of a workbook may become; rows that are all alike reach about a hundred.
    pub ratio: u64,
    /// Bytes of texts that a workbook's cells share and that are held at a time.
    pub shared: usize,
    /// Rows read, headings and rows above them counted in.
    pub rows: usize,
    /// Columns read.
    pub columns: usize,
    /// Cells read in all.
    pub cells: usize,
    /// Characters of one cell.
    pub characters: usize,
    /// Bytes of text in all cells together.
    pub text: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            bytes: 50 << 20,
            unpacked: 2 << 30,
            ratio: 250,
            shared: 128 << 20,
            rows: 200_000,
            columns: 200,
            cells: 4_000_000,
            characters: 10_000,
            text: 128 << 20,
        }
    }
}
