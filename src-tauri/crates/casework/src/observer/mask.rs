//! Masking: names of the persons of a case become initials wherever they stand, in whatever script and with whatever
//! ending; long numbers become dots, since documents and telephones have them. A name that is written in another way than
//! any that the file knows is not found: whoever lets a file be observed reads it before.

use crate::{
    Result, application,
    person::{Person, PersonName},
};
use std::collections::BTreeMap;
use vault::{Id, Read};

/// Letters from which on a name is also found with an ending: `Zahra` in `Zahranın`.
const STEM: usize = 4;
/// Digits from which on a number is masked: a year is not.
const DIGITS: usize = 6;

/// Masks the names of one case.
#[derive(Debug, Clone, Default)]
pub struct Mask {
    /// What each part of a name becomes, by its small letters.
    parts: BTreeMap<String, String>,
}

impl Mask {
    /// The mask of everybody who is or was in a case, but those whose name may be told.
    pub(super) fn of(read: Read<'_>, application: Id, told: &[Id]) -> Result<Self> {
        let mut mask = Self::default();
        for member in
            read.list::<application::Member>("WHERE application = ?1 ORDER BY position, id", [application])?
        {
            if told.contains(&member.person) {
                continue;
            }
            let Some(person) = read.find::<Person>(member.person)? else { continue };
            mask.hide(&person.name);
            for alias in person.aliases.iter().flat_map(|aliases| &aliases.0) {
                mask.hide_text(&alias.name);
            }
        }
        Ok(mask)
    }

    /// Hides every part of a name.
    pub fn hide(&mut self, name: &PersonName) {
        let PersonName { latin, native, family, given, father, mother, parts, single: _ } = name;
        let others = [native, family, given, father, mother].into_iter().flatten();
        let parts = parts.iter().map(|part| &part.text);
        std::iter::once(latin).chain(others).chain(parts).for_each(|text| self.hide_text(text));
    }

    fn hide_text(&mut self, text: &str) {
        for word in text.split(|c: char| !c.is_alphanumeric()).filter(|word| word.chars().count() > 1) {
            if let Some(first) = word.chars().next() {
                let initial = format!("{}.", first.to_uppercase());
                self.parts.insert(word.to_lowercase(), initial);
            }
        }
    }

    /// A text without the names.
    #[must_use]
    pub fn text(&self, text: &str) -> String {
        let mut out = String::with_capacity(text.len());
        let mut word = String::new();
        for c in text.chars().map(Some).chain([None]) {
            match c {
                Some(c) if c.is_alphanumeric() => word.push(c),
                other => {
                    out.push_str(&self.word(&word));
                    word.clear();
                    out.extend(other);
                }
            }
        }
        out
    }

    fn word(&self, word: &str) -> String {
        let digits = word.chars().filter(|c| c.is_numeric()).count();
        if digits >= DIGITS {
            return "…".to_owned();
        }
        let small = word.to_lowercase();
        if let Some(initial) = self.parts.get(&small) {
            return initial.clone();
        }
        let stem = self
            .parts
            .iter()
            .find(|(part, _)| part.chars().count() >= STEM && small.starts_with(part.as_str()));
        stem.map_or_else(|| word.to_owned(), |(_, initial)| initial.clone())
    }

    /// The initials of a name.
    #[must_use]
    pub fn initials(name: &PersonName) -> String {
        let words = name.latin.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
        let letters: Vec<String> =
            words.filter_map(|word| Some(format!("{}.", word.chars().next()?.to_uppercase()))).collect();
        letters.join(" ")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn mask() -> Mask {
        let mut mask = Mask::default();
        mask.hide(&PersonName {
            latin: "Zahra Namuna".to_owned(),
            native: Some("زهرا نمونه".to_owned()),
            father: Some("Ali".to_owned()),
            ..PersonName::default()
        });
        mask
    }

    #[test]
    fn names_become_initials_wherever_they_stand() {
        for (said, shown) in [
            ("Zahra Namuna gəldi.", "Z. N. gəldi."),
            ("ZAHRANIN atası Ali", "Z. atası A."),
            ("نام من زهرا است", "نام من ز. است"),
            ("Alice stays: a short name has no endings", "Alice stays: a short name has no endings"),
            ("Pasport P1234567, 2019-cu il, tel. 0501234567", "Pasport …, 2019-cu il, tel. …"),
            ("(Namuna), zahra-namuna", "(N.), Z.-N."),
        ] {
            assert_eq!(mask().text(said), shown, "{said}");
        }
        assert_eq!(
            Mask::initials(&PersonName { latin: "Zahra Bint-Namuna".to_owned(), ..PersonName::default() }),
            "Z. B. N."
        );
    }

    proptest! {
        #[test]
        fn no_name_is_left(before in "[a-z ,.\\-0-9\\n]{0,30}", after in "[ ,.\\-\\n(]{1}[a-z]{0,9}", name in 0usize..3) {
            let name = ["Zahra", "NAMUNA", "ali"][name];
            let shown = mask().text(&format!("{before} {name}{after}"));
            let words = shown.split(|c: char| !c.is_alphanumeric()).map(str::to_lowercase);
            for word in words {
                prop_assert!(!["zahra", "namuna", "ali"].contains(&word.as_str()), "{shown}");
            }
        }
    }
}
