//! Where the fields of each format stand. Lines and columns count from 0 here; ends excluded.

use super::MrzFormat;

/// A run of characters in one line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Span {
    pub line: usize,
    pub start: usize,
    pub end: usize,
}

const fn span(line: usize, start: usize, end: usize) -> Span {
    Span { line, start, end }
}

/// The layout of one format.
pub(super) struct Layout {
    pub format: MrzFormat,
    pub lines: usize,
    pub width: usize,
    /// Shortest length of each line that can still be filled up with `<`.
    pub shortest: &'static [usize],
    pub names: Span,
    /// The check digit of number, birth and expiry follows each directly.
    pub number: Span,
    pub nationality: Span,
    pub birth: Span,
    pub sex: Span,
    pub expiry: Span,
    pub optional: &'static [Span],
    /// The optional data is followed by its own check digit.
    pub optional_checked: bool,
    /// Whether a long number may run on into the first optional field.
    pub long_number: bool,
    /// The composite digit and what it covers.
    pub composite: Option<(Span, &'static [Span])>,
}

pub(super) const TD1: Layout = Layout {
    format: MrzFormat::Td1,
    lines: 3,
    width: 30,
    shortest: &[15, 30, 3],
    names: span(2, 0, 30),
    number: span(0, 5, 14),
    nationality: span(1, 15, 18),
    birth: span(1, 0, 6),
    sex: span(1, 7, 8),
    expiry: span(1, 8, 14),
    optional: &[span(0, 15, 30), span(1, 18, 29)],
    optional_checked: false,
    long_number: true,
    composite: Some((span(1, 29, 30), &[span(0, 5, 30), span(1, 0, 7), span(1, 8, 15), span(1, 18, 29)])),
};

/// The four formats with two lines differ only in what follows the expiry date.
const fn two_lines(format: MrzFormat, width: usize, shortest: &'static [usize]) -> Layout {
    Layout {
        format,
        lines: 2,
        width,
        shortest,
        names: span(0, 5, width),
        number: span(1, 0, 9),
        nationality: span(1, 10, 13),
        birth: span(1, 13, 19),
        sex: span(1, 20, 21),
        expiry: span(1, 21, 27),
        optional: &[],
        optional_checked: false,
        long_number: false,
        composite: None,
    }
}

pub(super) const TD2: Layout = Layout {
    optional: &[span(1, 28, 35)],
    long_number: true,
    composite: Some((span(1, 35, 36), &[span(1, 0, 10), span(1, 13, 20), span(1, 21, 35)])),
    ..two_lines(MrzFormat::Td2, 36, &[8, 36])
};

pub(super) const TD3: Layout = Layout {
    optional: &[span(1, 28, 42)],
    optional_checked: true,
    composite: Some((span(1, 43, 44), &[span(1, 0, 10), span(1, 13, 20), span(1, 21, 43)])),
    ..two_lines(MrzFormat::Td3, 44, &[8, 44])
};

pub(super) const MRV_A: Layout =
    Layout { optional: &[span(1, 28, 44)], ..two_lines(MrzFormat::MrvA, 44, &[8, 28]) };

pub(super) const MRV_B: Layout =
    Layout { optional: &[span(1, 28, 36)], ..two_lines(MrzFormat::MrvB, 36, &[8, 28]) };

/// The characters of a zone as a grid that always answers.
#[derive(Clone)]
pub(super) struct Grid(pub Vec<Vec<char>>);

impl Grid {
    pub(super) fn at(&self, line: usize, column: usize) -> char {
        self.0.get(line).and_then(|l| l.get(column)).copied().unwrap_or('<')
    }

    pub(super) fn chars(&self, span: Span) -> impl Iterator<Item = char> + '_ {
        (span.start..span.end).map(move |column| self.at(span.line, column))
    }

    pub(super) fn text(&self, span: Span) -> String {
        self.chars(span).collect()
    }

    /// A copy with one character replaced.
    pub(super) fn with(&self, line: usize, column: usize, c: char) -> Self {
        let mut copy = self.clone();
        if let Some(cell) = copy.0.get_mut(line).and_then(|l| l.get_mut(column)) {
            *cell = c;
        }
        copy
    }
}
