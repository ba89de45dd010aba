//! What a file is, by what it holds and never by its name.

mod accept;
mod container;
mod magic;
mod name;
mod written;

pub(crate) use accept::bounded;
pub use accept::{Purpose, Refused, accept};
pub use name::{Disagreement, disagreement};

use serde::Serialize;
use ts_rs::TS;

/// What a file is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum Kind {
    /// Nothing in it.
    Empty,
    /// JPEG picture.
    Jpeg,
    /// PNG picture.
    Png,
    /// WebP picture.
    Webp,
    /// GIF picture.
    Gif,
    /// Windows bitmap.
    Bmp,
    /// TIFF picture; raw pictures of many cameras are TIFF, too.
    Tiff,
    /// HEIC or HEIF picture, as telephones take them.
    Heic,
    /// AVIF picture.
    Avif,
    /// SVG drawing: may hold scripts.
    Svg,
    /// PDF.
    Pdf,
    /// Text without markup: CSV, or anything else that is written in lines.
    Text,
    /// Web page: may hold scripts. Some programs call such a file `.xls`.
    Html,
    /// Other XML, such as the spreadsheets of Office 2003.
    Xml,
    /// Office Open XML workbook, with or without macros.
    Xlsx,
    /// Binary workbook of Office 2007 and later.
    Xlsb,
    /// Workbook of Office 97 to 2003.
    Xls,
    /// OpenDocument spreadsheet.
    Ods,
    /// Text document or slides of any office program.
    Document,
    /// Office file behind a password.
    Locked,
    /// ZIP with anything else in it.
    Zip,
    /// Other archive: 7z, RAR, gzip, bzip2, xz, CAB.
    Archive,
    /// Sound.
    Sound,
    /// Film.
    Film,
    /// Program for Windows or DOS.
    WindowsProgram,
    /// Program for Linux and other systems that use ELF.
    LinuxProgram,
    /// Program for macOS.
    MacProgram,
    /// Java or Android program.
    JavaProgram,
    /// Script that an interpreter runs.
    Script,
    /// Windows shortcut: runs what it points at.
    Shortcut,
    /// None of these.
    Unknown,
}

impl Kind {
    /// Whether opening it runs it.
    #[must_use]
    pub fn is_program(self) -> bool {
        matches!(
            self,
            Self::WindowsProgram
                | Self::LinuxProgram
                | Self::MacProgram
                | Self::JavaProgram
                | Self::Script
                | Self::Shortcut
        )
    }

    /// Whether it is a picture that this crate reads.
    #[must_use]
    pub fn is_picture(self) -> bool {
        matches!(self, Self::Jpeg | Self::Png | Self::Webp | Self::Gif | Self::Bmp | Self::Tiff)
    }

    /// What it is called in English, for logs.
    #[must_use]
    pub fn text(self) -> &'static str {
        match self {
            Self::Empty => "empty file",
            Self::Jpeg => "JPEG picture",
            Self::Png => "PNG picture",
            Self::Webp => "WebP picture",
            Self::Gif => "GIF picture",
            Self::Bmp => "bitmap picture",
            Self::Tiff => "TIFF picture",
            Self::Heic => "HEIC picture",
            Self::Avif => "AVIF picture",
            Self::Svg => "SVG drawing",
            Self::Pdf => "PDF",
            Self::Text => "text",
            Self::Html => "web page",
            Self::Xml => "XML file",
            Self::Xlsx => "XLSX workbook",
            Self::Xlsb => "binary Excel workbook",
            Self::Xls => "old Excel workbook",
            Self::Ods => "OpenDocument spreadsheet",
            Self::Document => "office document",
            Self::Locked => "office file with a password",
            Self::Zip => "ZIP archive",
            Self::Archive => "archive",
            Self::Sound => "sound",
            Self::Film => "film",
            Self::WindowsProgram => "Windows program",
            Self::LinuxProgram => "Linux program",
            Self::MacProgram => "macOS program",
            Self::JavaProgram => "Java or Android program",
            Self::Script => "script",
            Self::Shortcut => "shortcut to a program",
            Self::Unknown => "file of an unknown kind",
        }
    }
}

/// What a file is. Looks at its beginning, and for archives at their directory; never panics.
#[must_use]
pub fn recognise(bytes: &[u8]) -> Kind {
    if bytes.is_empty() {
        return Kind::Empty;
    }
    // A program first: a file that is two things at once is the worse of them.
    magic::program(bytes)
        .or_else(|| magic::signature(bytes))
        .map(|kind| match kind {
            Kind::Zip => container::zip(bytes),
            Kind::Xls => container::compound(bytes),
            other => other,
        })
        .or_else(|| written::text(bytes))
        .or_else(|| magic::late_pdf(bytes))
        .unwrap_or(Kind::Unknown)
}
