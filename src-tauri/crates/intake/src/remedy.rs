//! What a person can do about a file that was refused.

use serde::Serialize;
use ts_rs::TS;

/// What a person can do about it. The page has words for each in each language.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum Remedy {
    /// Choose another file: this one holds nothing.
    ChooseAnother,
    /// Do not open it anywhere; tell whoever looks after the computers.
    DoNotOpen,
    /// Save or export it as JPEG and choose that.
    SaveAsJpeg,
    /// Save or print it as PDF and choose that.
    SaveAsPdf,
    /// Save it as XLSX or CSV and choose that.
    SaveAsXlsx,
    /// Unpack it and choose the file inside.
    Unpack,
    /// Open it with its password and save it without.
    RemovePassword,
    /// Ask whoever sent it to send it again: it was damaged on the way.
    SendAgain,
    /// Make it smaller: fewer pixels, fewer pages, several files.
    MakeSmaller,
    /// Come closer, or take the picture again with more pixels.
    ComeCloser,
    /// Choose the part of the picture again.
    CropAgain,
    /// Choose another sheet, encoding or delimiter.
    ChooseOtherwise,
}

impl Remedy {
    /// The remedy in English, for logs.
    #[must_use]
    pub fn text(self) -> &'static str {
        match self {
            Self::ChooseAnother => "choose another file",
            Self::DoNotOpen => "do not open it, and tell whoever looks after the computers",
            Self::SaveAsJpeg => "save it as JPEG and choose that",
            Self::SaveAsPdf => "save or print it as PDF and choose that",
            Self::SaveAsXlsx => "save it as XLSX or CSV and choose that",
            Self::Unpack => "unpack it and choose the file inside",
            Self::RemovePassword => "open it with its password and save it without",
            Self::SendAgain => "ask for it to be sent again",
            Self::MakeSmaller => "make it smaller or split it",
            Self::ComeCloser => "take the picture again, closer or with more pixels",
            Self::CropAgain => "choose the part of the picture again",
            Self::ChooseOtherwise => "choose another sheet, encoding or delimiter",
        }
    }
}
