//! Any picture, opened within bounds and decoded.

use super::{error::PictureError, jpeg::Jpeg, limits::Limits};
use crate::{guard::fenced, kind::Kind};
use image::codecs::{
    bmp::BmpDecoder, gif::GifDecoder, png::PngDecoder, tiff::TiffDecoder, webp::WebPDecoder,
};
use image::{DynamicImage, ImageDecoder, ImageResult, RgbImage, metadata::Orientation};
use std::io::Cursor;

/// Bytes that decoding may take at most: all pixels allowed, at four bytes, and as much beside them.
const MEMORY: u64 = 512 << 20;

enum Source<'a> {
    Jpeg(Box<Jpeg<'a>>),
    Other(Box<dyn ImageDecoder + 'a>),
}

/// A picture whose header has been read and found within bounds. Nothing is decoded yet.
pub(super) struct Opened<'a> {
    source: Source<'a>,
    /// Width and height in pixels as stored.
    pub stored: (u32, u32),
    /// How it is turned upright.
    pub orientation: Orientation,
    /// Pixels decoded at most.
    most: u64,
}

fn other<'a>(bytes: &'a [u8], kind: Kind) -> ImageResult<Box<dyn ImageDecoder + 'a>> {
    let source = Cursor::new(bytes);
    Ok(match kind {
        Kind::Png => Box::new(PngDecoder::with_limits(source, memory())?),
        Kind::Webp => Box::new(WebPDecoder::new(source)?),
        Kind::Gif => Box::new(GifDecoder::new(source)?),
        Kind::Bmp => Box::new(BmpDecoder::new(source)?),
        _ => Box::new(TiffDecoder::new(source)?),
    })
}

fn memory() -> image::Limits {
    let mut limits = image::Limits::no_limits();
    limits.max_alloc = Some(MEMORY);
    limits
}

/// Whether an upright picture has the width of the stored one.
fn keeps_sides(orientation: Orientation) -> bool {
    matches!(
        orientation,
        Orientation::NoTransforms
            | Orientation::FlipHorizontal
            | Orientation::FlipVertical
            | Orientation::Rotate180
    )
}

impl<'a> Opened<'a> {
    /// Reads the header of a picture and refuses what is too large, before anything is allocated for it.
    pub(super) fn open(bytes: &'a [u8], kind: Kind, limits: &Limits) -> Result<Self, PictureError> {
        let (source, stored, orientation, is_whole) = if kind == Kind::Jpeg {
            let jpeg = Jpeg::open(bytes)?;
            let (size, orientation, is_whole) = (jpeg.size, jpeg.orientation, jpeg.is_whole);
            (Source::Jpeg(Box::new(jpeg)), size, orientation, is_whole)
        } else {
            let opened = fenced(|| {
                let mut decoder = other(bytes, kind)?;
                let orientation = decoder.orientation().unwrap_or(Orientation::NoTransforms);
                Ok((decoder.dimensions(), orientation, decoder))
            });
            let (size, orientation, decoder) = opened
                .ok_or_else(PictureError::fell_over)?
                .map_err(|error: image::ImageError| PictureError::damaged(error))?;
            (Source::Other(decoder), size, orientation, true)
        };
        let limit = if is_whole { limits.whole_pixels } else { limits.pixels };
        let (width, height) = stored;
        if u64::from(width) * u64::from(height) > limit {
            let limit = u32::try_from(limit / 1_000_000).unwrap_or(u32::MAX);
            return Err(PictureError::TooManyPixels { width, height, limit });
        }
        if width == 0 || height == 0 {
            return Err(PictureError::damaged("no pixels"));
        }
        Ok(Self { source, stored, orientation, most: limits.whole_pixels })
    }

    /// Width and height in pixels when turned upright.
    pub(super) fn upright(&self) -> (u32, u32) {
        self.turned(self.stored)
    }

    /// A size of the upright picture as one of the stored picture, and the other way round.
    pub(super) fn turned(&self, (width, height): (u32, u32)) -> (u32, u32) {
        if keeps_sides(self.orientation) { (width, height) } else { (height, width) }
    }

    /// Decodes into shades of grey or colours of eight bits, as stored and not yet upright. A JPEG may come
    /// smaller than it is, but not smaller than `least` unless it is huge; other pictures come whole.
    pub(super) fn decode(self, least: (u32, u32)) -> Result<DynamicImage, PictureError> {
        match self.source {
            Source::Jpeg(jpeg) => jpeg.decode(least, self.most),
            Source::Other(mut decoder) => {
                let decoded = fenced(move || {
                    decoder.set_limits(memory())?;
                    DynamicImage::from_decoder(decoder).map(plain)
                });
                decoded.ok_or_else(PictureError::fell_over)?.map_err(PictureError::damaged)
            }
        }
    }
}

/// Eight bits and no transparency: what shows through is white, as paper is.
fn plain(picture: DynamicImage) -> DynamicImage {
    match picture {
        DynamicImage::ImageLuma8(_) | DynamicImage::ImageRgb8(_) => picture,
        DynamicImage::ImageLuma16(_) => picture.into_luma8().into(),
        _ if picture.color().has_alpha() => {
            let seen = picture.into_rgba8();
            let mut out = RgbImage::new(seen.width(), seen.height());
            for (to, from) in out.pixels_mut().zip(seen.pixels()) {
                let [colours @ .., alpha] = from.0;
                to.0 = colours.map(|colour| {
                    let light = u16::from(colour) * u16::from(alpha) + 255 * (255 - u16::from(alpha));
                    u8::try_from(light / 255).unwrap_or(u8::MAX)
                });
            }
            out.into()
        }
        other => other.into_rgb8().into(),
    }
}
