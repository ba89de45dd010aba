//! The sizes of paper, and where on them the text stands.

use serde::{Deserialize, Serialize};

use crate::style::MM;

/// Size of the sheets of a document, upright (ISO 216).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Sheet {
    /// 210 × 297 mm: letters and certificates.
    #[default]
    A4,
    /// 148 × 210 mm: half of it.
    A5,
    /// 105 × 148 mm: a slip that fits a pocket.
    A6,
}

/// Measures of a sheet, in points before it is scaled; vertical ones count from the upper edge.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Frame {
    pub(crate) sheet: Sheet,
    /// What a point becomes on paper: a slip is held closer to the eye, and its type is smaller.
    pub(crate) scale: f32,
    /// Width of the page.
    pub(crate) width: f32,
    /// Height of the page.
    pub(crate) height: f32,
    /// Margin on both sides.
    pub(crate) side: f32,
    /// Top of the first page's content.
    pub(crate) top_first: f32,
    /// Baseline of the running header.
    pub(crate) header: f32,
    /// Top of the content of the other pages, under the running header.
    pub(crate) top: f32,
    /// Lower edge of the content.
    pub(crate) bottom: f32,
    /// Rule above the footer.
    pub(crate) footer: f32,
    /// Width of the text.
    pub(crate) measure: f32,
}

impl Frame {
    /// Whether there is neither room for columns side by side at the head nor height to spare.
    pub(crate) fn is_narrow(&self) -> bool {
        self.sheet == Sheet::A6
    }
}

impl Sheet {
    /// Width and height in millimetres.
    #[must_use]
    pub const fn millimetres(self) -> (f32, f32) {
        match self {
            Self::A4 => (210.0, 297.0),
            Self::A5 => (148.0, 210.0),
            Self::A6 => (105.0, 148.0),
        }
    }

    pub(crate) fn frame(self) -> Frame {
        // Side, top of the first page, header, top of the others, foot of the content, footer.
        let margins: [f32; 6] = match self {
            Self::A4 => [25.0, 16.0, 13.0, 24.0, 22.0, 17.0],
            Self::A5 => [16.0, 12.0, 9.0, 18.0, 17.0, 13.0],
            Self::A6 => [10.0, 9.0, 7.0, 15.0, 13.0, 10.0],
        };
        let scale = match self {
            Self::A4 | Self::A5 => 1.0,
            Self::A6 => 0.88,
        };
        let points = |millimetres: f32| millimetres * MM / scale;
        let [side, top_first, header, top, bottom, footer] = margins.map(points);
        let (width, height) = self.millimetres();
        let (width, height) = (points(width), points(height));
        Frame {
            sheet: self,
            scale,
            width,
            height,
            side,
            top_first,
            header,
            top,
            bottom: height - bottom,
            footer: height - footer,
            measure: width - 2.0 * side,
        }
    }
}
