//! Why a file is not taken, at its field, in the words of the page. Each code says what to do about it.

use crate::{Code, Failure};
use intake::{
    Remedy,
    kind::Refused,
    pdf::PdfError,
    picture::{PictureError, ScanError},
};

/// A photograph that is not taken.
pub(crate) fn picture(field: &str, error: &PictureError) -> Failure {
    match error {
        PictureError::Refused { refused } => file(field, refused),
        PictureError::TooManyPixels { width, height, limit } => {
            at(field, Code::PictureTooManyPixels, &[("width", width), ("height", height), ("limit", limit)])
        }
        PictureError::Damaged { detail } => at(field, Code::PictureDamaged, &[]).context(detail),
        PictureError::TooSmall { width, height, least_width, least_height } => at(
            field,
            Code::PictureTooSmall,
            &[
                ("width", width),
                ("height", height),
                ("leastWidth", least_width),
                ("leastHeight", least_height),
            ],
        ),
        PictureError::Crop => at(field, Code::PictureCrop, &[]),
        PictureError::SeveralPages { pages } => at(field, Code::PictureSeveralPages, &[("pages", pages)]),
        PictureError::DoesNotFit { limit } => {
            at(field, Code::PictureDoesNotFit, &[("limit", &limit.div_ceil(1000))])
        }
    }
}

/// A scan that is not taken.
pub(crate) fn scan(field: &str, error: &ScanError) -> Failure {
    match error {
        ScanError::Picture { error } => picture(field, error),
        ScanError::Refused { refused } => file(field, refused),
        ScanError::Pdf { error } => {
            let code = match error {
                PdfError::Encrypted => Code::FileLocked,
                PdfError::Acts { .. } => Code::PdfActs,
                PdfError::Uncheckable | PdfError::Bomb { .. } => Code::PdfUncheckable,
                PdfError::NoPages => Code::PdfNoPages,
            };
            at(field, code, &[]).context(error)
        }
    }
}

/// A file that is not even read.
pub(crate) fn file(field: &str, refused: &Refused) -> Failure {
    let failure = match refused {
        Refused::Empty => at(field, Code::FileEmpty, &[]),
        Refused::TooLarge { bytes, limit } => too_large(field, u64::from(*bytes), u64::from(*limit)),
        Refused::Program { .. } => at(field, Code::FileIsProgram, &[]),
        Refused::NotUsable { remedy, .. } => {
            let code = match remedy {
                Remedy::SaveAsJpeg => Code::FileSaveAsJpeg,
                Remedy::SaveAsPdf => Code::FileSaveAsPdf,
                Remedy::Unpack => Code::FileUnpack,
                Remedy::RemovePassword => Code::FileLocked,
                _ => Code::FileNotUsable,
            };
            at(field, code, &[])
        }
    };
    failure.context(refused)
}

/// A file of more bytes than are read.
pub fn too_large(field: &str, bytes: u64, limit: u64) -> Failure {
    at(field, Code::FileTooLarge, &[("size", &bytes.div_ceil(1 << 20)), ("limit", &(limit >> 20))])
}

fn at(field: &str, code: Code, params: &[(&str, &dyn ToString)]) -> Failure {
    let mut failure = Failure::field(field, code);
    for fault in &mut failure.fields {
        fault.params.extend(params.iter().map(|(name, value)| ((*name).to_owned(), value.to_string())));
    }
    failure
}
