//! Names of a register taken in: the words of a name as forms of the vocabulary. A register repeats its words, so a
//! word that was read once is not taken apart again.

use std::collections::HashMap;

use super::parts::{LONGEST, PARTS, Part, Shape, join, parts};
use super::store::Held;
use super::vocabulary::{NONE, Vocabulary};
use super::words::{Kind, kind, without_article};

/// A part of a name whose forms are in the vocabulary.
#[derive(Clone, Copy)]
pub(crate) struct Word {
    form: u32,
    /// The same without its article.
    bare: u32,
    kind: Kind,
    shape: Shape,
}

impl Word {
    fn of(part: &Part, vocabulary: &mut Vocabulary, load: bool) -> Self {
        let form = vocabulary.insert(part.writing, &part.symbols, load);
        let bare = without_article(part).map_or(NONE, |bare| vocabulary.insert(part.writing, &bare, load));
        Self { form, bare, kind: kind(part), shape: Shape::of(part) }
    }
}

/// The forms of a name, numbered.
pub(crate) fn hold(name: &str, vocabulary: &mut Vocabulary, load: bool) -> Vec<Held> {
    let words: Vec<Word> = parts(name).iter().map(|part| Word::of(part, vocabulary, load)).collect();
    held(&words, vocabulary, load)
}

fn held(words: &[Word], vocabulary: &mut Vocabulary, load: bool) -> Vec<Held> {
    let mut out = Vec::with_capacity(words.len() * 2);
    let mut add = |held: Held, form: u32| {
        if form < Held::MOST {
            out.push(held);
        }
    };
    let shapes: Vec<Shape> = words.iter().map(|w| w.shape).collect();
    for (i, word) in words.iter().enumerate() {
        add(Held::new(word.form, i, 1, false, word.kind), word.form);
        add(Held::new(word.bare, i, 1, true, Kind::Name), word.bare);
        for count in Shape::joined(shapes.get(i..).unwrap_or(&[])) {
            let symbols = join(words.iter().skip(i).take(*count).map(|w| vocabulary.text(w.form)));
            let form = vocabulary.insert(word.shape.writing, &symbols, load);
            add(Held::new(form, i, *count, false, Kind::Name), form);
        }
    }
    out
}

/// Words read so far, while a register is read whole.
#[derive(Default)]
pub(crate) struct Reading {
    /// Where the parts of a word stand in `words`; none for a word that only its neighbours explain.
    known: HashMap<Box<str>, Option<(u32, u8)>>,
    words: Vec<Word>,
    name: Vec<Word>,
}

impl Reading {
    /// As [`hold`], for a name that is to be found after the vocabulary has settled.
    pub(crate) fn hold(&mut self, name: &str, vocabulary: &mut Vocabulary) -> Vec<Held> {
        self.name.clear();
        for word in name.split(' ').filter(|word| !word.is_empty()) {
            let known = match self.known.get(word) {
                Some(known) => *known,
                None => self.read(word, vocabulary),
            };
            let Some((start, len)) = known.filter(|_| name.len() <= LONGEST) else {
                return hold(name, vocabulary, true);
            };
            let words = start as usize..start as usize + usize::from(len);
            self.name.extend_from_slice(self.words.get(words).unwrap_or(&[]));
        }
        self.name.truncate(PARTS);
        held(&self.name, vocabulary, true)
    }

    fn read(&mut self, word: &str, vocabulary: &mut Vocabulary) -> Option<(u32, u8)> {
        // A hyphen at an edge speaks of the neighbour.
        let alone = word.starts_with(char::is_alphabetic) && word.ends_with(char::is_alphabetic);
        let known = if alone {
            let start = u32::try_from(self.words.len()).unwrap_or(NONE);
            self.words.extend(parts(word).iter().map(|part| Word::of(part, vocabulary, true)));
            u8::try_from(self.words.len() - start as usize).ok().map(|len| (start, len))
        } else {
            None
        };
        self.known.insert(word.into(), known);
        known
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn shown(held: &[Held], of: &Vocabulary) -> Vec<(Vec<u8>, u32, u32, bool, Kind)> {
        let one = |h: &Held| (of.text(h.form()).to_vec(), h.first(), h.count(), h.bare(), h.kind());
        held.iter().map(one).collect()
    }

    proptest! {
        #[test]
        fn a_word_met_before_is_read_as_ever(
            names in prop::collection::vec("([A-Za-zəğšА-Яа-яіالرحمنعبدي]{1,7}[-' .,\u{200c}\u{301}\t]{0,3}){0,14}", 1..12)
        ) {
            let (mut reading, mut known, mut alone) = (Reading::default(), Vocabulary::new(), Vocabulary::new());
            for name in names.iter().chain(&names) {
                let met = reading.hold(name, &mut known);
                prop_assert_eq!(shown(&met, &known), shown(&hold(name, &mut alone, true), &alone), "{:?}", name);
            }
        }
    }
}
