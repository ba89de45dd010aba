//! Putting records into words of a language, for those who read them.

use super::{CLOSE, Confidences, OPEN, Phrases, Standing};
use crate::{
    Result,
    interview::Interview,
    letter::people,
    person::Person,
    profile::{Entry, Profile, Words},
    time,
};
use letters::Lang;
use vault::Id;

/// Words of a line that are quoted at most; the officer chooses which.
const QUOTED: usize = 60;

/// In which language, for whom.
pub(super) struct Telling<'a> {
    pub(super) profile: &'static Profile,
    pub(super) standing: &'a Standing<'a>,
    pub(super) confidences: &'a Confidences,
    pub(super) lang: Lang,
    /// Who reads it: the first is spoken to.
    pub(super) readers: &'a [Id],
}

impl Telling<'_> {
    pub(super) fn phrases(&self) -> &'static Phrases {
        &self.profile.phrases
    }

    pub(super) fn say(&self, name: &str, values: &[(&str, String)]) -> String {
        self.phrases().say(self.lang, name, values)
    }

    /// Words of the file as they are put into this language: as they stand in the official one, between brackets that
    /// ask for a translation in others.
    pub(super) fn own(&self, words: &str) -> String {
        let words = words.trim();
        if self.profile.languages.first() == Some(&self.lang) {
            words.to_owned()
        } else {
            to_translate(words)
        }
    }

    /// The same, as a sentence; nothing of nothing.
    pub(super) fn sentence(&self, words: &str) -> Option<String> {
        let words = ended(words)?;
        Some(self.own(&words))
    }

    /// Words of another language than this one, named by its tag.
    pub(super) fn from(&self, tag: Option<&str>, words: &str) -> String {
        let primary = tag.and_then(|tag| tag.split('-').next());
        if primary == Some(self.lang.tag()) { words.trim().to_owned() } else { to_translate(words.trim()) }
    }

    /// An entry of a list, where nobody wrote it in this language to be translated.
    pub(super) fn entry(&self, entry: &Entry) -> String {
        entry.said(self.lang).map_or_else(|| to_translate(&entry.en), str::to_owned)
    }

    /// Words of the profile; they ask for a translation where it does not have the language.
    pub(super) fn words(&self, words: &Words) -> String {
        let text = words.get(self.lang);
        if words.0.contains_key(self.lang.tag()) { text.to_owned() } else { to_translate(text) }
    }

    pub(super) fn name(&self, person: Id) -> Result<String> {
        let name = self.standing.read.get::<Person>(person)?.name;
        let native =
            name.native.filter(|native| self.lang.is_rtl() && native.chars().all(letters::can_print));
        Ok(native.unwrap_or(name.latin))
    }

    /// Whether somebody is spoken to.
    pub(super) fn is_addressed(&self, person: Id) -> bool {
        self.readers.first() == Some(&person)
    }

    pub(super) fn day(&self, interview: &Interview) -> String {
        people::written(time::day(interview.started_at, self.profile.utc_offset_minutes), self.lang)
    }

    /// The beginning of a line, as much as one quotes.
    pub(super) fn quoted(&self, words: &str) -> String {
        let mut pieces = words.split_whitespace();
        let mut kept: Vec<&str> = pieces.by_ref().take(QUOTED).collect();
        if pieces.next().is_some() {
            kept.push("…");
        }
        self.own(&kept.join(" "))
    }
}

fn to_translate(words: &str) -> String {
    if words.is_empty() { String::new() } else { format!("{OPEN}{words}{CLOSE}") }
}

/// With a sign at its end; none of nothing.
fn ended(words: &str) -> Option<String> {
    let words = words.trim();
    let last = words.chars().next_back()?;
    let stop = matches!(last, '.' | '!' | '?' | '…' | '۔' | '؟' | ':' | ';');
    Some(if stop { words.to_owned() } else { format!("{words}.") })
}

/// Sentences one after the other.
pub(super) fn joined(sentences: Vec<String>) -> String {
    let mut text = String::new();
    for sentence in sentences.into_iter().filter(|sentence| !sentence.trim().is_empty()) {
        if !text.is_empty() {
            text.push(' ');
        }
        text.push_str(sentence.trim());
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sentences_end_once() {
        for (words, whole) in [
            ("Qorxur", Some("Qorxur.")),
            (" Qorxur. ", Some("Qorxur.")),
            ("Niyə?", Some("Niyə?")),
            ("می‌ترسد؟", Some("می‌ترسد؟")),
            ("  ", None),
        ] {
            assert_eq!(ended(words).as_deref(), whole, "{words}");
        }
        assert_eq!(joined(vec!["A.".to_owned(), String::new(), " B.".to_owned()]), "A. B.");
        assert_eq!(to_translate("söz"), "[[söz]]");
    }
}
