//! Why a picture is refused.

use crate::{Remedy, kind::Refused};
use serde::Serialize;
use ts_rs::TS;

/// Why a picture is refused.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error, Serialize, TS)]
#[serde(tag = "code", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum PictureError {
    /// It is not a picture that can be read, or too large a file.
    #[error(transparent)]
    Refused {
        /// Why.
        #[from]
        refused: Refused,
    },
    /// More pixels than can be decoded safely. Seen from its header, before anything is decoded.
    #[error("{width} × {height} pixels, at most {limit} million: make it smaller")]
    TooManyPixels {
        /// Width in pixels.
        width: u32,
        /// Height in pixels.
        height: u32,
        /// Millions of pixels allowed for a picture of this kind.
        limit: u32,
    },
    /// It cannot be decoded: cut short, damaged, or made to do harm.
    #[error("the picture is damaged ({detail}): ask for it to be sent again")]
    Damaged {
        /// What the decoder said, for support.
        detail: String,
    },
    /// Too few pixels to know a face by.
    #[error(
        "{width} × {height} pixels after cropping, at least {least_width} × {least_height}: come closer or \
         take the picture again with more pixels"
    )]
    TooSmall {
        /// Width of the chosen part in pixels.
        width: u32,
        /// Height of the chosen part in pixels.
        height: u32,
        /// Width needed, in pixels.
        least_width: u32,
        /// Height needed, in pixels.
        least_height: u32,
    },
    /// The chosen part is not a part of the picture.
    #[error("the chosen part does not lie in the picture: choose it again")]
    Crop,
    /// Several pages in one picture, of which only the first would be kept.
    #[error("the picture has {pages} pages: save it as PDF")]
    SeveralPages {
        /// Pages found.
        pages: u32,
    },
    /// It does not fit into the bytes allowed however it is encoded.
    #[error("the picture does not fit into {limit} bytes: make it smaller")]
    DoesNotFit {
        /// Bytes allowed.
        limit: u32,
    },
}

impl PictureError {
    /// What a person can do about it.
    #[must_use]
    pub fn remedy(&self) -> Remedy {
        match self {
            Self::Refused { refused } => refused.remedy(),
            Self::TooManyPixels { .. } | Self::DoesNotFit { .. } => Remedy::MakeSmaller,
            Self::Damaged { .. } => Remedy::SendAgain,
            Self::TooSmall { .. } => Remedy::ComeCloser,
            Self::Crop => Remedy::CropAgain,
            Self::SeveralPages { .. } => Remedy::SaveAsPdf,
        }
    }

    /// A picture whose decoder gave up.
    pub(super) fn damaged(detail: impl ToString) -> Self {
        Self::Damaged { detail: detail.to_string().chars().take(200).collect() }
    }

    /// A picture whose decoder fell over.
    pub(super) fn fell_over() -> Self {
        Self::damaged("the decoder fell over")
    }
}
