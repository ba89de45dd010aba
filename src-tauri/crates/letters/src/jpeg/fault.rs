//! Why a photograph cannot be printed.

/// Reason for which a photograph is refused; its text says what to do about it.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum PictureFault {
    /// Something else, whatever its name ends in.
    #[error("this is not a JPEG; save the photograph as JPEG")]
    NotJpeg,
    /// A figure or a logo of another kind.
    #[error("this is neither a JPEG nor a PNG; save the picture as one of them")]
    NotPicture,
    /// Damaged or cut short.
    #[error("the file is damaged ({0}); make or send it again")]
    Broken(&'static str),
    /// Four components, made for a printing press.
    #[error("it is in CMYK colours; save it in RGB colours or in grey")]
    Cmyk,
    /// A JPEG of a kind that readers of PDF do not all know.
    #[error("a JPEG of an unusual kind; save it as an ordinary JPEG of 8 bits")]
    Coding,
    /// More data than a portrait needs.
    #[error("{found} bytes, at most {limit}; crop it and save it smaller")]
    Bytes {
        /// Length of the file.
        found: usize,
        /// The limit.
        limit: usize,
    },
    /// More pixels than a portrait needs.
    #[error("{width} × {height} pixels, at most {limit} a side; crop it and save it smaller")]
    Pixels {
        /// Pixels of a line.
        width: u16,
        /// Lines.
        height: u16,
        /// The limit for each.
        limit: u16,
    },
    /// Nothing to be read out to a reader who cannot see the picture.
    #[error("the photograph has no description; say whom it shows")]
    NoDescription,
}
