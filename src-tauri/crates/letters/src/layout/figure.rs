//! Figures: pictures that say something.

use super::flow::{Keep, Mark, Row};
use super::{Composer, Place};
use crate::error::LetterError;
use crate::image::Image;
use crate::inline;
use crate::jpeg::PictureFault;
use crate::sheet::Frame;
use crate::style::{MM, SMALL};
use crate::tags::{NodeId, Role};

/// Nothing smaller can be made out.
const LEAST: f32 = 5.0 * MM;

/// Of a page, for what must be read: a heading and the words beneath have room beside it.
const LARGE: f32 = 0.75;

impl Composer<'_> {
    pub(crate) fn figure(
        &mut self,
        image: &Image,
        (width, large): (Option<f32>, bool),
        caption: &str,
        place: Place,
    ) -> Result<(), LetterError> {
        let node = self.flow.tree.add(place.node, Role::Div);
        let within = place.under(node);
        let (picture, alt) = self.checked(image)?;
        let Frame { scale, top, bottom, .. } = self.flow.frame;
        let asked = width.map(|width| width * MM / scale).filter(|width| width.is_finite());
        let share = if large { LARGE } else { 0.5 };
        let room =
            (asked.unwrap_or(place.width).clamp(LEAST, place.width.max(LEAST)), (bottom - top) * share);
        let (wide, high) = self.fitted(picture, room);
        let row = self.push(Row { gap: 10.0, height: high, ..Row::default() });
        let x = place.column(0.0, wide);
        let mark = self.picture_mark(picture, alt, [x, 0.0, wide, high], node);
        self.flow.rows[row].marks.push(mark);
        if self.styled(caption, &SMALL, 4.0, within, Role::P)? {
            self.flow.bind(row..row + 1, Keep::Hard);
        }
        self.leave(4.0);
        Ok(())
    }

    /// Number and description of a picture that can be printed.
    pub(crate) fn checked(&mut self, image: &Image) -> Result<(usize, String), LetterError> {
        let alt = inline::plain(&image.alt);
        if alt.chars().all(|c| c.is_whitespace() || inline::is_invisible(c)) {
            return Err(LetterError::Picture { alt, fault: PictureFault::NoDescription });
        }
        Ok((self.flow.pictures.add_image(&image.data, &alt)?, alt))
    }

    /// As large as the room allows without distortion.
    pub(crate) fn fitted(&self, picture: usize, (width, height): (f32, f32)) -> (f32, f32) {
        let sides = self.flow.pictures.list.get(picture).map_or((1, 1), |picture| picture.upright());
        let (wide, high) = (f32::from(sides.0.max(1)), f32::from(sides.1.max(1)));
        let scale = (width / wide).min(height / high);
        (wide * scale, high * scale)
    }

    /// A picture with its description, at its place in a row.
    pub(crate) fn picture_mark(
        &mut self,
        picture: usize,
        alt: String,
        [x, y, width, height]: [f32; 4],
        parent: NodeId,
    ) -> Mark {
        let node = self.flow.tree.add(parent, Role::Figure);
        self.flow.tree.nodes[node].alt = Some(alt);
        let orientation =
            self.flow.pictures.list.get(picture).map(|picture| picture.orientation()).unwrap_or_default();
        Mark::Picture { x, y, width, height, picture, orientation, node }
    }
}
