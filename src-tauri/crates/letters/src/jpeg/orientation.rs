//! Which side of a photograph is up, as the camera noted it (Exif 2.3, tag 0x0112).
//!
//! Readers of PDF do not look at the note: without it a face would lie on its side.

/// The eight ways a picture can be stored, numbered as in Exif; 1 is upright.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Orientation(u8);

impl Default for Orientation {
    fn default() -> Self {
        Self(1)
    }
}

impl Orientation {
    /// Whether lines are stored as columns.
    pub(crate) fn is_sideways(self) -> bool {
        self.0 >= 5
    }

    /// The transformation of the unit square, in which a PDF paints every picture, into an upright
    /// picture with its lower left corner at `x`, `y`.
    pub(crate) fn matrix(self, [x, y, width, height]: [f32; 4]) -> [f32; 6] {
        let (right, top) = (x + width, y + height);
        match self.0 {
            2 => [-width, 0.0, 0.0, height, right, y],
            3 => [-width, 0.0, 0.0, -height, right, top],
            4 => [width, 0.0, 0.0, -height, x, top],
            5 => [0.0, -height, -width, 0.0, right, top],
            6 => [0.0, -height, width, 0.0, x, top],
            7 => [0.0, height, width, 0.0, x, y],
            8 => [0.0, height, -width, 0.0, right, y],
            _ => [width, 0.0, 0.0, height, x, y],
        }
    }
}

/// The orientation in the notes of a camera, if they can be read and name one.
pub(super) fn of_exif(payload: &[u8]) -> Option<Orientation> {
    let tiff = payload.strip_prefix(b"Exif\0\0")?;
    let little = match tiff.get(..4)? {
        b"II*\0" => true,
        b"MM\0*" => false,
        _ => return None,
    };
    let short = |at: usize| {
        let pair = *tiff.get(at..)?.first_chunk::<2>()?;
        Some(if little { u16::from_le_bytes(pair) } else { u16::from_be_bytes(pair) })
    };
    let start = {
        let four = *tiff.get(4..)?.first_chunk::<4>()?;
        usize::try_from(if little { u32::from_le_bytes(four) } else { u32::from_be_bytes(four) }).ok()?
    };
    let count = usize::from(short(start)?);
    (0..count).find_map(|entry| {
        let at = start.checked_add(2 + entry * 12)?;
        if short(at)? != 0x0112 {
            return None;
        }
        // The value, when it is a short, is stored in place.
        u8::try_from(short(at.checked_add(8)?)?).ok().filter(|value| (1..=8).contains(value)).map(Orientation)
    })
}

#[cfg(test)]
mod tests {
    use super::{Orientation, of_exif};

    #[test]
    fn every_way_fills_the_same_square() {
        for number in 1..=8 {
            let [a, b, c, d, e, f] = Orientation(number).matrix([10.0, 20.0, 35.0, 45.0]);
            let corners = [(0.0, 0.0), (1.0, 0.0), (0.0, 1.0), (1.0, 1.0)];
            let mut found = corners.map(|(u, v)| ((a * u + c * v + e) as i32, (b * u + d * v + f) as i32));
            found.sort_unstable();
            assert_eq!(found, [(10, 20), (10, 65), (45, 20), (45, 65)], "{number}");
        }
    }

    #[test]
    fn notes_in_both_orders_of_bytes() {
        let little = b"Exif\0\0II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0\x06\0\0\0";
        let big = b"Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x08\0\0";
        assert_eq!(of_exif(little), Some(Orientation(6)));
        assert_eq!(of_exif(big), Some(Orientation(8)));
        for end in 0..little.len() - 3 {
            assert_eq!(of_exif(&little[..end]), None, "cut at {end}");
        }
        assert_eq!(of_exif(b"Exif\0\0II*\0\xff\xff\xff\xff"), None);
    }
}
