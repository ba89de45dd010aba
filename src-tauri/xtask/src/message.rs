//! Reads an ICU message as far as a translation must keep it: which values it names, how each is formatted,
//! and which cases its plurals have.

use std::{
    collections::{BTreeMap, BTreeSet},
    iter::Peekable,
    str::Chars,
};

/// What a message asks for.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Message {
    /// The values by name, each with the ways in which it is used: empty for plain, else `plural`, `date`...
    pub values: BTreeMap<String, BTreeSet<String>>,
    /// The cases of each plural, as written: `one`, `few`, `=0`, `other`.
    pub plurals: Vec<BTreeSet<String>>,
    /// The cases of each `select` by the name of its value.
    pub selects: BTreeMap<String, BTreeSet<String>>,
}

/// Reads a message, or says what is wrong with its braces.
pub fn read(text: &str) -> Result<Message, String> {
    let mut reader = Reader { rest: text.chars().peekable(), found: Message::default() };
    reader.text(0)?;
    Ok(reader.found)
}

struct Reader<'text> {
    rest: Peekable<Chars<'text>>,
    found: Message,
}

impl Reader<'_> {
    /// Text with arguments in it, up to the end or, inside an argument, up to its closing brace.
    fn text(&mut self, depth: u32) -> Result<(), String> {
        loop {
            match self.rest.next() {
                None if depth == 0 => return Ok(()),
                None => return Err("a `{` is not closed".to_owned()),
                Some('}') if depth == 0 => return Err("a `}` closes nothing".to_owned()),
                Some('}') => return Ok(()),
                Some('{') => self.argument(depth)?,
                Some('\'') => self.quoted(),
                Some(_) => {}
            }
        }
    }

    /// After an apostrophe: one before a brace quotes up to the next apostrophe; two are one apostrophe.
    fn quoted(&mut self) {
        if self.rest.next_if_eq(&'\'').is_some() || !matches!(self.rest.peek(), Some('{' | '}')) {
            return;
        }
        while let Some(sign) = self.rest.next() {
            if sign == '\'' && self.rest.next_if_eq(&'\'').is_none() {
                return;
            }
        }
    }

    /// After `{`: a name, perhaps a kind, perhaps a style or cases, up to `}`.
    fn argument(&mut self, depth: u32) -> Result<(), String> {
        let name = self.word();
        if name.is_empty() {
            return Err("a `{` without a name after it".to_owned());
        }
        let kind = if self.end_of_part(&name)? { String::new() } else { self.word() };
        self.found.values.entry(name.clone()).or_default().insert(kind.clone());
        match kind.as_str() {
            "" => Ok(()),
            "plural" | "selectordinal" | "select" => {
                if self.end_of_part(&name)? {
                    return Err(format!("`{name}` has no cases"));
                }
                let cases = self.cases(&name, depth)?;
                if !cases.contains("other") {
                    return Err(format!("`{name}` has no case `other`"));
                }
                match kind.as_str() {
                    "select" => self.found.selects.entry(name).or_default().extend(cases),
                    "plural" => self.found.plurals.push(cases),
                    _ => {}
                }
                Ok(())
            }
            // A style such as `medium` or `::currency/AZN` names nothing.
            _ => loop {
                match self.rest.next() {
                    Some('}') => return Ok(()),
                    None => return Err("a `{` is not closed".to_owned()),
                    Some(_) => {}
                }
            },
        }
    }

    /// True at `}`, false at a comma.
    fn end_of_part(&mut self, name: &str) -> Result<bool, String> {
        match self.rest.next() {
            Some('}') => Ok(true),
            Some(',') => Ok(false),
            None => Err("a `{` is not closed".to_owned()),
            _ => Err(format!("`}}` or `,` expected after `{{{name}`")),
        }
    }

    /// `one {...} other {...} }`
    fn cases(&mut self, name: &str, depth: u32) -> Result<BTreeSet<String>, String> {
        let mut cases = BTreeSet::new();
        loop {
            let case = self.word();
            match self.rest.next() {
                Some('}') if case.is_empty() => return Ok(cases),
                Some('{') if !case.is_empty() => {
                    self.text(depth + 1)?;
                    if !cases.insert(case.clone()) {
                        return Err(format!("`{name}` has the case `{case}` twice"));
                    }
                }
                // `offset:1` stands before the cases.
                Some(':') if case == "offset" => {
                    self.word();
                }
                _ => return Err(format!("the cases of `{name}` cannot be read")),
            }
        }
    }

    /// A name, number or case, with the white space around it taken off.
    fn word(&mut self) -> String {
        while self.rest.next_if(|sign| sign.is_whitespace()).is_some() {}
        let mut word = String::new();
        while let Some(sign) =
            self.rest.next_if(|sign| !sign.is_whitespace() && !matches!(sign, '{' | '}' | ',' | ':'))
        {
            word.push(sign);
        }
        while self.rest.next_if(|sign| sign.is_whitespace()).is_some() {}
        word
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(text: &str) -> Vec<String> {
        read(text).unwrap().values.into_keys().collect()
    }

    #[test]
    fn values_are_found_at_every_depth() {
        assert_eq!(names("Case {number} of { officer }"), ["number", "officer"]);
        assert_eq!(names("{day, date, medium} {n, number, ::percent}"), ["day", "n"]);
        let plural = "{count, plural, offset:1 =0 {none} one {# of {who}} other {# by {sex, select, f {her} other {them}}}}";
        assert_eq!(names(plural), ["count", "sex", "who"]);
        let read = read(plural).unwrap();
        assert_eq!(read.plurals, [BTreeSet::from(["=0", "one", "other"].map(String::from))]);
        assert_eq!(read.selects["sex"], BTreeSet::from(["f", "other"].map(String::from)));
    }

    #[test]
    fn apostrophes_quote_only_before_braces() {
        assert_eq!(names("the officer's {name} isn''t '{literal}' here"), ["name"]);
        assert_eq!(names("'{it''s}' {name}"), ["name"]);
    }

    #[test]
    fn broken_messages_are_refused() {
        for text in
            ["{a", "a}", "{}", "{n, plural}", "{n, plural, one {x}}", "{n plural}", "{n, plural, one x}"]
        {
            assert!(read(text).is_err(), "{text}");
        }
    }
}
