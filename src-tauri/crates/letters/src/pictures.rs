//! The pictures of a document, each kept once however often it is shown.

use crate::error::LetterError;
use crate::jpeg::{self, Jpeg, Orientation, PictureFault};
use crate::raster::{self, Raster};

/// More than a large family with every photograph at its limit.
const MAX_BYTES: usize = 32 << 20;

/// A picture that was checked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Picture {
    /// Goes into the file as it is.
    Jpeg(Jpeg),
    /// Is packed again.
    Raster(Raster),
}

impl Picture {
    /// Width and height as they are looked at.
    pub(crate) fn upright(&self) -> (u16, u16) {
        match self {
            Self::Jpeg(jpeg) => jpeg.upright(),
            Self::Raster(raster) => (raster.width, raster.height),
        }
    }

    /// How it has to be turned to be looked at.
    pub(crate) fn orientation(&self) -> Orientation {
        match self {
            Self::Jpeg(jpeg) => jpeg.orientation,
            Self::Raster(_) => Orientation::default(),
        }
    }

    fn bytes(&self) -> usize {
        match self {
            Self::Jpeg(jpeg) => jpeg.bytes.len(),
            Self::Raster(raster) => raster.pixels.len(),
        }
    }
}

/// Pictures in order of first use.
#[derive(Default)]
pub(crate) struct Pictures {
    pub(crate) list: Vec<Picture>,
    bytes: usize,
}

impl Pictures {
    /// Checks a photograph and returns its number.
    pub(crate) fn add(&mut self, source: &[u8], alt: &str) -> Result<usize, LetterError> {
        self.keep(jpeg::parse(source).map(Picture::Jpeg), alt)
    }

    /// Checks a figure or a logo and returns its number.
    pub(crate) fn add_image(&mut self, source: &[u8], alt: &str) -> Result<usize, LetterError> {
        let picture = if raster::is_png(source) {
            raster::parse(source).map(Picture::Raster)
        } else {
            jpeg::parse(source).map(Picture::Jpeg).map_err(|fault| match fault {
                PictureFault::NotJpeg => PictureFault::NotPicture,
                fault => fault,
            })
        };
        self.keep(picture, alt)
    }

    fn keep(&mut self, picture: Result<Picture, PictureFault>, alt: &str) -> Result<usize, LetterError> {
        let picture = picture.map_err(|fault| LetterError::Picture { alt: alt.to_owned(), fault })?;
        if let Some(known) = self.list.iter().position(|other| *other == picture) {
            return Ok(known);
        }
        self.bytes += picture.bytes();
        if self.bytes > MAX_BYTES {
            return Err(LetterError::TooLong {
                what: "bytes of pictures",
                limit: MAX_BYTES,
                found: self.bytes,
            });
        }
        self.list.push(picture);
        Ok(self.list.len() - 1)
    }
}
