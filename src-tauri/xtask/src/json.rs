//! Reads the one kind of JSON the locales are: an object of strings. A general reader would accept what must
//! not be there, such as nesting or the same key twice.

use std::{iter::Peekable, str::Chars};

/// The keys and texts of a flat JSON object, in the order of the file.
pub fn flat(text: &str) -> Result<Vec<(String, String)>, String> {
    let mut reader = Reader { rest: text.chars().peekable(), line: 1 };
    let mut entries: Vec<(String, String)> = Vec::new();
    reader.expect('{')?;
    if reader.peek() == Some('}') {
        reader.expect('}')?;
    } else {
        loop {
            let key = reader.string()?;
            reader.expect(':')?;
            if reader.peek() != Some('"') {
                return Err(format!("line {}: `{key}` is not a string; the file must be flat", reader.line));
            }
            entries.push((key, reader.string()?));
            if reader.peek() == Some(',') {
                reader.expect(',')?;
            } else {
                reader.expect('}')?;
                break;
            }
        }
    }
    match reader.peek() {
        None => Ok(entries),
        Some(sign) => Err(format!("line {}: `{sign}` after the end", reader.line)),
    }
}

struct Reader<'text> {
    rest: Peekable<Chars<'text>>,
    line: usize,
}

impl Reader<'_> {
    /// The next sign that is not white space, left in place.
    fn peek(&mut self) -> Option<char> {
        while let Some(sign) = self.rest.next_if(|sign| matches!(sign, ' ' | '\t' | '\r' | '\n')) {
            self.line += usize::from(sign == '\n');
        }
        self.rest.peek().copied()
    }

    fn expect(&mut self, wanted: char) -> Result<(), String> {
        match self.peek() {
            Some(sign) if sign == wanted => {
                self.rest.next();
                Ok(())
            }
            Some(sign) => Err(format!("line {}: `{wanted}` expected, found `{sign}`", self.line)),
            None => Err(format!("line {}: `{wanted}` expected, found the end", self.line)),
        }
    }

    fn string(&mut self) -> Result<String, String> {
        self.expect('"')?;
        let mut text = String::new();
        loop {
            match self.rest.next() {
                Some('"') => return Ok(text),
                Some('\\') => text.push(self.escaped()?),
                Some(sign) if sign >= ' ' => text.push(sign),
                _ => return Err(format!("line {}: a string does not end", self.line)),
            }
        }
    }

    fn escaped(&mut self) -> Result<char, String> {
        let sign = match self.rest.next() {
            Some(sign @ ('"' | '\\' | '/')) => Some(sign),
            Some('b') => Some('\u{8}'),
            Some('f') => Some('\u{c}'),
            Some('n') => Some('\n'),
            Some('r') => Some('\r'),
            Some('t') => Some('\t'),
            Some('u') => match self.unit() {
                Some(high @ 0xD800..=0xDBFF)
                    if self.rest.next() == Some('\\') && self.rest.next() == Some('u') =>
                {
                    let low = self.unit().filter(|low| (0xDC00..=0xDFFF).contains(low));
                    low.and_then(|low| char::from_u32(0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00)))
                }
                unit => unit.and_then(char::from_u32),
            },
            _ => None,
        };
        sign.ok_or_else(|| format!("line {}: not an escape JSON knows", self.line))
    }

    fn unit(&mut self) -> Option<u32> {
        (0..4).try_fold(0, |value, _| Some(value * 16 + self.rest.next()?.to_digit(16)?))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn flat_objects() {
        let read = flat("{\n  \"a.b\": \"x \\\"y\\\" \\u018f\\ud83d\\ude00\",\n  \"c\": \"\"\n}\n").unwrap();
        let wanted = [("a.b", "x \"y\" Ə😀"), ("c", "")].map(|(key, text)| (key.to_owned(), text.to_owned()));
        assert_eq!(read, wanted);
        assert_eq!(flat(" { } "), Ok(Vec::new()));
    }

    #[test]
    fn everything_else_is_refused_with_its_line() {
        for (text, complaint) in [
            ("{\n\"a\": {\"b\": \"c\"}}", "line 2: `a` is not a string; the file must be flat"),
            ("{\n\"a\": \"b\",\n}", "line 3: `\"` expected, found `}`"),
            ("{\"a\": \"b\" \"c\": \"d\"}", "line 1: `}` expected, found `\"`"),
            ("{\"a\": \"b\n\"}", "line 1: a string does not end"),
            ("{\"a\": \"\\x\"}", "line 1: not an escape JSON knows"),
            ("{\"a\": \"\\ud83d\"}", "line 1: not an escape JSON knows"),
            ("{} {", "line 1: `{` after the end"),
            ("", "line 1: `{` expected, found the end"),
        ] {
            assert_eq!(flat(text), Err(complaint.to_owned()), "{text}");
        }
    }
}
