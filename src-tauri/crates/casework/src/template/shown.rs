//! How values are printed. Each is put aside, and a mark stands for it until the text was read as markup.

use super::{
    FaultCode, LetterWords, cited,
    source::VALUE,
    value::{Born, Day, Named},
};
use crate::letter::people;
use letters::Lang;
use minijinja::{Error, ErrorKind, Value};
use std::{
    collections::BTreeMap,
    fmt,
    sync::{Arc, Mutex, PoisonError},
};

/// Bytes of all printed values at most.
const LARGEST: usize = 8 << 20;

/// A fault found while the logic ran.
#[derive(Debug)]
pub(super) struct Told {
    pub(super) code: FaultCode,
    pub(super) what: String,
}

impl fmt::Display for Told {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?} {}", self.code, self.what)
    }
}

impl std::error::Error for Told {}

/// An error that carries what is wrong.
pub(super) fn told(code: FaultCode, what: &str) -> Error {
    Error::new(ErrorKind::InvalidOperation, "").with_source(Told { code, what: what.to_owned() })
}

#[derive(Debug, Default)]
struct Aside {
    values: Vec<String>,
    notes: Vec<String>,
    bytes: usize,
}

/// What was printed, and the words for it.
#[derive(Debug, Clone)]
pub(super) struct Printed {
    aside: Arc<Mutex<Aside>>,
    pub(super) words: Arc<LetterWords>,
}

impl Printed {
    pub(super) fn new(words: Arc<LetterWords>) -> Self {
        Self { aside: Arc::default(), words }
    }

    pub(super) fn lang(&self) -> Lang {
        self.words.language
    }

    /// Puts a value aside; answers the mark that stands for it.
    pub(super) fn print(&self, value: &Value) -> Result<String, Error> {
        self.aside_text(self.shown(value)?)
    }

    /// Puts a text aside that is in the inline markup of letters already.
    pub(super) fn aside_text(&self, shown: String) -> Result<String, Error> {
        let mut aside = self.aside.lock().unwrap_or_else(PoisonError::into_inner);
        aside.bytes += shown.len();
        if aside.bytes > LARGEST {
            return Err(told(FaultCode::TooLarge, ""));
        }
        aside.values.push(shown);
        Ok(format!("{}{}{}", VALUE.0, aside.values.len() - 1, VALUE.1))
    }

    /// A value as the letter shows it, in the inline markup of letters.
    pub(super) fn shown(&self, value: &Value) -> Result<String, Error> {
        let lang = self.lang();
        if value.is_undefined() || value.is_none() {
            return Err(told(FaultCode::FieldMissing, ""));
        }
        if let Some(Day(day)) = value.downcast_object_ref() {
            return Ok(people::written(*day, lang));
        }
        if let Some(Named(name)) = value.downcast_object_ref() {
            return Ok(people::name(name, lang));
        }
        if let Some(Born(birth)) = value.downcast_object_ref() {
            return Ok(people::birth(birth, lang, &self.words.unknown, &self.words.about));
        }
        if let Some(paragraph) = value.downcast_object_ref() {
            return Ok(letters::isolate(&cited::paragraph(self, paragraph)));
        }
        if let Some(text) = value.as_str() {
            return Ok(letters::user(text));
        }
        match value.as_i64().filter(|_| value.is_integer()) {
            Some(number) => Ok(digits(number, lang)),
            None => Err(told(FaultCode::NotPrintable, &value.kind().to_string())),
        }
    }

    /// Puts a footnote aside that a value brings along, the same words once; answers its name in the document.
    pub(super) fn note(&self, shown: String) -> String {
        let mut aside = self.aside.lock().unwrap_or_else(PoisonError::into_inner);
        let known = aside.notes.iter().position(|one| *one == shown);
        let at = known.unwrap_or_else(|| {
            aside.notes.push(shown);
            aside.notes.len() - 1
        });
        self.name(at)
    }

    /// No template can write a footnote of such a name: a full stop is no part of theirs.
    fn name(&self, at: usize) -> String {
        format!("{}.{at}", self.lang().tag())
    }

    /// Footnotes that values brought along, by their names in the document.
    pub(super) fn notes(&self) -> BTreeMap<String, String> {
        let aside = self.aside.lock().unwrap_or_else(PoisonError::into_inner);
        aside.notes.iter().enumerate().map(|(at, text)| (self.name(at), text.clone())).collect()
    }

    /// A text with the values in the places of their marks.
    pub(super) fn filled(&self, text: &str) -> String {
        let aside = self.aside.lock().unwrap_or_else(PoisonError::into_inner);
        let mut out = String::with_capacity(text.len());
        let mut rest = text;
        while let Some(start) = rest.find(VALUE.0) {
            out.push_str(&rest[..start]);
            let Some(length) = rest[start..].find(VALUE.1) else { break };
            let index = rest[start + VALUE.0.len_utf8()..start + length].parse::<usize>().ok();
            out.push_str(index.and_then(|index| aside.values.get(index)).map_or("", String::as_str));
            rest = &rest[start + length + VALUE.1.len_utf8()..];
        }
        out.push_str(rest);
        out
    }
}

/// A number in the digits of a language.
pub(super) fn digits(number: i64, lang: Lang) -> String {
    lang.digits(&number.to_string())
}
