//! JPEG: its structure looked over before decoding, and decoded no larger than is needed.

use super::error::PictureError;
use crate::guard::fenced;
use image::{DynamicImage, GrayImage, RgbImage, metadata::Orientation};
use jpeg_decoder::{Decoder, PixelFormat};

/// Scans at most. Encoders write about ten; thousands of empty ones over many pixels are made to take hours.
const SCANS: u32 = 100;

/// What the markers of a JPEG say.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Survey {
    scans: u32,
    is_progressive: bool,
}

/// Walks the markers up to the end of the picture, or as far as they make sense.
fn survey(bytes: &[u8]) -> Survey {
    let mut survey = Survey::default();
    let mut at = 2_usize;
    while let Some(from) = bytes.get(at..) {
        // Between segments, and through the compressed data after a scan's header.
        let Some(next) = memchr::memchr(0xFF, from) else { break };
        let marker = from.get(next + 1).copied().unwrap_or(0xD9);
        at += next + 1;
        match marker {
            // A stuffed byte, a restart, or padding before the marker proper.
            0x00 | 0x01 | 0xD0..=0xD8 => at += 1,
            0xFF => {}
            0xD9 => break,
            _ => {
                survey.scans += u32::from(marker == 0xDA);
                survey.is_progressive |= matches!(marker, 0xC2 | 0xC6 | 0xCA | 0xCE);
                let length = match (from.get(next + 2), from.get(next + 3)) {
                    (Some(high), Some(low)) => usize::from(u16::from_be_bytes([*high, *low])),
                    _ => break,
                };
                at += 1 + length;
            }
        }
        if survey.scans > SCANS {
            break;
        }
    }
    survey
}

/// A JPEG whose header has been read.
pub(super) struct Jpeg<'a> {
    decoder: Decoder<&'a [u8]>,
    /// Width and height in pixels as stored.
    pub size: (u32, u32),
    /// How it is turned upright.
    pub orientation: Orientation,
    /// Whether all its coefficients must be held at once.
    pub is_whole: bool,
}

impl<'a> Jpeg<'a> {
    /// Reads the header.
    pub(super) fn open(bytes: &'a [u8]) -> Result<Self, PictureError> {
        let survey = survey(bytes);
        if survey.scans > SCANS {
            return Err(PictureError::damaged(format!("more than {SCANS} scans")));
        }
        let opened = fenced(|| {
            let mut decoder = Decoder::new(bytes);
            decoder.read_info().map(|()| decoder)
        });
        let decoder = opened.ok_or_else(PictureError::fell_over)?.map_err(PictureError::damaged)?;
        let info = decoder.info().ok_or_else(|| PictureError::damaged("no header"))?;
        let orientation = decoder.exif_data().and_then(Orientation::from_exif_chunk);
        Ok(Self {
            decoder,
            size: (info.width.into(), info.height.into()),
            orientation: orientation.unwrap_or(Orientation::NoTransforms),
            is_whole: survey.is_progressive || info.coding_process == jpeg_decoder::CodingProcess::Lossless,
        })
    }

    /// Decodes at a half, a quarter or an eighth if that is still as large as asked for, or if more would be
    /// more than `most` pixels.
    pub(super) fn decode(mut self, least: (u32, u32), most: u64) -> Result<DynamicImage, PictureError> {
        let side = |side: u32| u16::try_from(side).unwrap_or(u16::MAX);
        let mut asked = (side(least.0), side(least.1));
        let decoded = fenced(move || {
            // Three times, because an eighth is the least there is.
            for _ in 0..3 {
                let (width, height) = self.decoder.scale(asked.0, asked.1)?;
                if u64::from(width) * u64::from(height) <= most {
                    break;
                }
                asked = (width / 2, height / 2);
            }
            self.decoder.scale(asked.0, asked.1)?;
            let pixels = self.decoder.decode()?;
            Ok((pixels, self.decoder.info()))
        });
        let (pixels, info) = decoded
            .ok_or_else(PictureError::fell_over)?
            .map_err(|error: jpeg_decoder::Error| PictureError::damaged(error))?;
        let info = info.ok_or_else(|| PictureError::damaged("no header"))?;
        let (width, height) = (u32::from(info.width), u32::from(info.height));
        let picture = match info.pixel_format {
            PixelFormat::L8 => GrayImage::from_raw(width, height, pixels).map(DynamicImage::from),
            PixelFormat::L16 => {
                // The decoder gives them in the order of the machine.
                let high = pixels.chunks_exact(2).map(|pair| match pair {
                    [_, high] if cfg!(target_endian = "little") => *high,
                    [high, _] => *high,
                    _ => 0,
                });
                GrayImage::from_raw(width, height, high.collect()).map(DynamicImage::from)
            }
            PixelFormat::RGB24 => RgbImage::from_raw(width, height, pixels).map(DynamicImage::from),
            PixelFormat::CMYK32 => {
                RgbImage::from_raw(width, height, without_ink(&pixels)).map(DynamicImage::from)
            }
        };
        picture.ok_or_else(|| PictureError::damaged("fewer pixels than promised"))
    }
}

/// Light that four inks leave, each 0 to 255. Without a colour profile there is no better guess.
fn without_ink(pixels: &[u8]) -> Vec<u8> {
    let mut light = Vec::with_capacity(pixels.len() / 4 * 3);
    for pixel in pixels.chunks_exact(4) {
        if let [inks @ .., black] = pixel {
            let paper = 255 - u16::from(*black);
            light.extend(
                inks.iter().map(|ink| u8::try_from((255 - u16::from(*ink)) * paper / 255).unwrap_or(u8::MAX)),
            );
        }
    }
    light
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn scans_are_counted_and_not_what_looks_like_one() {
        let mut bytes = b"\xFF\xD8\xFF\xE1\x00\x06\xFF\xDA\xFF\xDA".to_vec();
        bytes.extend(b"\xFF\xC2\x00\x04ab");
        for _ in 0..3 {
            bytes.extend(b"\xFF\xDA\x00\x04ab12\xFF\x00\xFF\xD034");
        }
        bytes.extend(b"\xFF\xD9\xFF\xDA");
        assert_eq!(survey(&bytes), Survey { scans: 3, is_progressive: true });
    }
}
