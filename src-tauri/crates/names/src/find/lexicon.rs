//! Other names of the same name: forms no spelling channel reaches (Микола – Николай, Bill –
//! William), from a table written by hand.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::alphabet::Writing;
use super::parts::parts;

/// A form on a line of the table.
pub(crate) struct Entry {
    pub(crate) writing: Writing,
    pub(crate) symbols: Vec<u8>,
    /// A short or changed form rather than a spelling.
    pub(crate) nick: bool,
}

struct Lexicon {
    lines: Vec<Vec<Entry>>,
    by_form: HashMap<(Writing, Vec<u8>), Vec<u32>>,
}

static LEXICON: LazyLock<Lexicon> = LazyLock::new(|| {
    let mut lexicon = Lexicon { lines: Vec::new(), by_form: HashMap::new() };
    for line in include_str!("../../data/names.txt").lines().filter(|l| !l.starts_with('#')) {
        let mut entries = Vec::new();
        for (i, half) in line.splitn(2, '~').enumerate() {
            for word in half.split_whitespace() {
                let Some(part) = parts(word).into_iter().next() else { continue };
                entries.push(Entry { writing: part.writing, symbols: part.symbols, nick: i > 0 });
            }
        }
        let number = u32::try_from(lexicon.lines.len()).unwrap_or(u32::MAX);
        for entry in &entries {
            let lines = lexicon.by_form.entry((entry.writing, entry.symbols.clone())).or_default();
            if lines.last() != Some(&number) {
                lines.push(number);
            }
        }
        lexicon.lines.push(entries);
    }
    lexicon
});

/// The other forms of a form, with whether a nickname stands between them.
pub(crate) fn others(writing: Writing, symbols: &[u8]) -> impl Iterator<Item = (&'static Entry, bool)> {
    let lines = LEXICON.by_form.get(&(writing, symbols.to_vec()));
    let lines = lines.into_iter().flatten().filter_map(|n| LEXICON.lines.get(*n as usize));
    let own = symbols.to_vec();
    lines.flat_map(move |line| {
        let nick = line.iter().find(|e| e.writing == writing && e.symbols == own).is_some_and(|e| e.nick);
        line.iter().map(move |e| (e, e.nick || nick))
    })
}
