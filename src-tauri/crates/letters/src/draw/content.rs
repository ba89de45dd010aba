//! The operators of a page, written as they stand in the file.
//!
//! The writer of the file has a tree of operations for them; a letter has five thousand characters, and
//! building and walking that tree took longer than shaping them.

use crate::digits::digits;

/// Content of a page so far.
#[derive(Default)]
pub(crate) struct Content(Vec<u8>);

impl Content {
    pub(crate) fn into_bytes(self) -> Vec<u8> {
        self.0
    }

    /// Writes as it stands.
    pub(crate) fn raw(&mut self, text: &str) {
        self.0.extend_from_slice(text.as_bytes());
    }

    /// A whole number.
    pub(crate) fn whole(&mut self, value: usize) {
        digits(&mut self.0, value as u64);
    }

    /// A number to a hundredth, which is finer than any printer, and a space.
    pub(crate) fn number(&mut self, value: f32) {
        self.decimal((value * 100.0).round() as i32, 2);
        self.0.push(b' ');
    }

    /// A share of one to a thousandth, and a space.
    pub(crate) fn share(&mut self, value: f32) {
        self.decimal((value * 1000.0).round() as i32, 3);
        self.0.push(b' ');
    }

    /// A whole number of thousandths of an em.
    pub(crate) fn thousandths(&mut self, value: f32) {
        self.decimal(value as i32, 0);
    }

    /// Numbers to a ten-thousandth, for what multiplies others.
    pub(crate) fn matrix(&mut self, values: [f32; 6]) {
        for value in values {
            self.decimal((value * 10_000.0).round() as i32, 4);
            self.0.push(b' ');
        }
        self.raw("cm\n");
    }

    fn decimal(&mut self, value: i32, places: u32) {
        let one = 10u32.pow(places);
        let size = value.unsigned_abs();
        if value < 0 {
            self.0.push(b'-');
        }
        let (whole, mut rest) = (size / one, size % one);
        if whole > 0 || rest == 0 {
            digits(&mut self.0, u64::from(whole));
        }
        let mut unit = one / 10;
        if rest > 0 {
            self.0.push(b'.');
        }
        while rest > 0 {
            self.0.push(b'0' + u8::try_from(rest / unit).unwrap_or_default());
            rest %= unit;
            unit /= 10;
        }
    }

    /// Two bytes of a code within a string.
    pub(crate) fn code(&mut self, code: u16) {
        for byte in code.to_be_bytes() {
            match byte {
                b'(' | b')' | b'\\' => self.0.extend([b'\\', byte]),
                // A bare carriage return is read as a line feed.
                b'\r' => self.0.extend(b"\\r"),
                byte => self.0.push(byte),
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Content;

    fn number(value: f32) -> String {
        let mut content = Content::default();
        content.number(value);
        String::from_utf8(content.into_bytes()).unwrap()
    }

    #[test]
    fn numbers_are_short() {
        for (value, text) in [
            (0.0, "0 "),
            (-0.001, "0 "),
            (12.0, "12 "),
            (0.5, ".5 "),
            (-0.05, "-.05 "),
            (10.51, "10.51 "),
            (841.89, "841.89 "),
            (100.1, "100.1 "),
        ] {
            assert_eq!(number(value), text);
        }
    }

    #[test]
    fn codes_pass_through_strings() {
        let mut content = Content::default();
        for code in [1, 0x28, 0x5c0d, 0x2900] {
            content.code(code);
        }
        assert_eq!(content.into_bytes(), b"\0\x01\0\\(\\\\\\r\\)\0");
    }
}
