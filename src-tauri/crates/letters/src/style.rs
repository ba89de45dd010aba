//! Sizes, leadings and colours of a letter, in one place.

use crate::lang::Lang;
use crate::script::Script;

/// Millimetres to points.
pub(crate) const MM: f32 = 72.0 / 25.4;

/// A colour in sRGB.
pub(crate) type Colour = (u8, u8, u8);
/// Body text.
pub(crate) const INK: Colour = (0x1a, 0x1d, 0x21);
/// Headings, the mark, the bar of a box.
pub(crate) const ACCENT: Colour = (0x1d, 0x3b, 0x5c);
/// Labels and small print; dark enough to be read when photocopied.
pub(crate) const MUTED: Colour = (0x55, 0x5d, 0x67);
/// Ground of boxes and table heads.
pub(crate) const PALE: Colour = (0xf3, 0xf5, 0xf8);
/// Hairlines.
pub(crate) const HAIR: Colour = (0xc5, 0xcb, 0xd3);
/// Rules that carry meaning: boxes, blanks.
pub(crate) const RULE: Colour = (0x7b, 0x86, 0x94);
/// The word across a preview.
pub(crate) const WATERMARK: Colour = (0xe4, 0xe7, 0xec);

/// How a paragraph looks.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Style {
    pub(crate) size: f32,
    /// Distance of the baselines, as a multiple of the size, for western text.
    pub(crate) leading: f32,
    pub(crate) bold: bool,
    pub(crate) colour: Colour,
}

const fn style(size: f32, leading: f32, bold: bool, colour: Colour) -> Style {
    Style { size, leading, bold, colour }
}

pub(crate) const BODY: Style = style(10.5, 1.48, false, INK);
pub(crate) const SMALL: Style = style(8.5, 1.4, false, MUTED);
pub(crate) const LABEL: Style = style(9.5, 1.5, false, MUTED);
pub(crate) const CELL: Style = style(9.5, 1.42, false, INK);
pub(crate) const CELL_HEAD: Style = style(9.0, 1.42, true, ACCENT);
pub(crate) const AUTHORITY: Style = style(14.0, 1.3, true, ACCENT);
/// The authority on a narrow sheet.
pub(crate) const AUTHORITY_NARROW: Style = style(12.0, 1.3, true, ACCENT);
pub(crate) const UNIT: Style = style(9.5, 1.42, false, INK);
pub(crate) const BOX_TITLE: Style = style(11.0, 1.42, true, ACCENT);
/// Name of a person beside the portrait.
pub(crate) const NAME: Style = style(12.5, 1.35, true, ACCENT);
pub(crate) const FOOT: Style = style(8.0, 1.4, false, MUTED);

/// Style of a heading.
pub(crate) const fn heading(level: u8) -> Style {
    match level {
        0 | 1 => style(14.5, 1.3, true, ACCENT),
        2 => style(11.5, 1.35, true, ACCENT),
        _ => style(10.5, 1.42, true, INK),
    }
}

/// Style of a name in the person's own script. Among western text it may reach further up and down.
pub(crate) const fn native_name(lang: Lang) -> Style {
    style(12.5, if lang.is_rtl() { 1.35 } else { 1.55 }, false, INK)
}

/// How letters of a script are set beside Latin ones.
struct Measure {
    /// Size against Latin letters of the same text: some scripts look smaller than they are.
    scale: f32,
    /// Distance of the lines against that of western text.
    stretch: f32,
    /// Share of the line above the baseline; `None` puts capitals in the middle.
    above: Option<f32>,
}

const fn measure(script: Script, lang: Lang) -> Measure {
    let (scale, stretch, above) = match script {
        // Words hang from upper right to lower left and need most of two lines.
        Script::Arabic if lang.is_nastaliq() => (1.12, 1.66, Some(0.66)),
        // Naskh reaches further down.
        Script::Arabic => (1.16, 1.25, Some(0.65)),
        Script::Devanagari | Script::Bengali => (1.06, 1.14, Some(0.66)),
        Script::Tamil | Script::Sinhala => (1.0, 1.1, None),
        // Letters are stacked below, vowels above.
        Script::Myanmar => (1.0, 1.36, Some(0.6)),
        Script::Western | Script::Georgian | Script::Armenian | Script::Ethiopic => (1.0, 1.0, None),
    };
    Measure { scale, stretch, above }
}

/// Size of the number of a footnote, compared with the text it stands in.
pub(crate) const NOTE_SCALE: f32 = 0.66;
/// How far it is raised, compared with the size of the text.
pub(crate) const NOTE_RISE: f32 = 0.34;
/// A footnote.
pub(crate) const NOTE: Style = style(8.5, 1.4, false, INK);

impl Style {
    /// Size of the letters of a script.
    pub(crate) const fn size_in(&self, script: Script, lang: Lang) -> f32 {
        self.size * measure(script, lang).scale
    }

    /// Height of a line.
    pub(crate) fn line_height(&self, lang: Lang) -> f32 {
        self.size * self.leading * measure(lang.script(), lang).stretch
    }

    /// Distance of the baseline from the top of its line.
    pub(crate) fn baseline(&self, lang: Lang) -> f32 {
        let height = self.line_height(lang);
        match measure(lang.script(), lang).above {
            Some(share) => height * share,
            None => (height + self.size * 0.714) / 2.0,
        }
    }
}
