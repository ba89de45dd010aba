//! Words that stand in names without naming anybody: articles, particles, titles; and endings
//! that tell a father's name.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::alphabet::{END, Writing, letter, symbol};
use super::parts::Part;

/// What a part is, as far as its form tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[repr(u8)]
pub enum Kind {
    /// A name.
    Name,
    /// An article, `bin`, `van`, `oğlu`.
    Particle,
    /// `Mr.`, `Dr.`, `Haji`, `Shri`.
    Title,
    /// A father's name by its ending: -ovich, -ovna.
    Patronymic,
    /// A single letter.
    Initial,
}

static WORDS: LazyLock<HashMap<&'static str, Kind>> = LazyLock::new(|| {
    let mut map = HashMap::new();
    let mut kind = Kind::Name;
    for line in include_str!("../../data/words.txt").lines() {
        match line.trim() {
            "[particles]" => kind = Kind::Particle,
            "[titles]" => kind = Kind::Title,
            line if line.starts_with('#') => {}
            line => map.extend(line.split_whitespace().map(|word| (word, kind))),
        }
    }
    map
});

/// Endings of patronymics, per writing.
const PATRONYMIC: &[&str] = &[
    "ovich",
    "evich",
    "yevich",
    "ovych",
    "evych",
    "yovych",
    "avich",
    "ovitch",
    "evitch",
    "ovitsj",
    "ovitj",
    "evitj",
    "ovič",
    "evič",
    "avič",
    "ovyč",
    "yovyč",
    "jovyč",
    "iovyč",
    "ovitš",
    "evitš",
    "owitsch",
    "ewitsch",
    "owicz",
    "ewicz",
    "ovytj",
    "jovytj",
    "ovyts",
    "ovits",
    "evits",
    "ovics",
    "ovna",
    "evna",
    "yevna",
    "ivna",
    "jivna",
    "yivna",
    "ouna",
    "auna",
    "euna",
    "awna",
    "ична",
    "ichna",
    "inichna",
    "инична",
    "ович",
    "евич",
    "йович",
    "авіч",
    "евіч",
    "овна",
    "евна",
    "івна",
    "ївна",
    "аўна",
    "еўна",
    "ovit",
    "evit",
    "oviç",
];

pub(crate) fn kind(part: &Part) -> Kind {
    if part.letters() <= 1 {
        return if matches!(part.writing, Writing::Latin | Writing::Cyrillic) {
            Kind::Initial
        } else {
            Kind::Particle
        };
    }
    let plain: String = plain(part);
    if let Some(kind) = WORDS.get(plain.as_str()) {
        return *kind;
    }
    let long = part.letters() > 6;
    if long && PATRONYMIC.iter().any(|e| plain.ends_with(e)) { Kind::Patronymic } else { Kind::Name }
}

fn plain(part: &Part) -> String {
    part.symbols.iter().filter(|s| **s > END).map(|s| letter(part.writing, *s)).collect()
}

pub(crate) fn is_particle(part: &Part) -> bool {
    kind(part) == Kind::Particle
}

/// First halves of compounds that are written as one word or as two.
pub(crate) fn is_compound(part: &Part) -> bool {
    matches!(
        plain(part).as_str(),
        "abdul"
            | "abdel"
            | "abdal"
            | "abdol"
            | "abdur"
            | "абдул"
            | "абдель"
            | "عبد"
            | "عبدال"
            | "عبدل"
            | "ghulam"
            | "gholam"
            | "غلام"
            | "habib"
            | "jean"
            | "noor"
            | "shah"
            | "mohammad"
            | "sayf"
            | "saif"
    )
}

pub(crate) fn is_article(part: &Part) -> bool {
    matches!(
        plain(part).as_str(),
        "al" | "el" | "ul" | "ال" | "аль" | "эль" | "ur" | "ud" | "ad" | "as" | "ar"
    )
}

/// An Arabic part without `ال`, if enough is left of it.
pub(crate) fn without_article(part: &Part) -> Option<Vec<u8>> {
    if part.writing != Writing::Arabic || part.letters() < 5 {
        return None;
    }
    let (alef, lam) = (symbol(Writing::Arabic, 'ا')?, symbol(Writing::Arabic, 'ل')?);
    if part.symbols.get(1..3)? != [alef, lam] {
        return None;
    }
    let mut out = vec![super::alphabet::START];
    out.extend_from_slice(part.symbols.get(3..)?);
    Some(out)
}
