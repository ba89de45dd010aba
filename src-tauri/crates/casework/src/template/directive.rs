//! Lines that begin with two colons: parts of a letter that are not written but put together.

/// A directive.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Directive {
    Reference,
    Persons,
    Reasons,
    Remedies,
    Box,
    End,
    Annex,
    PageBreak,
    Signature,
    Acknowledgement,
}

/// All of them by their words, with whether they take words of their own.
pub(super) const DIRECTIVES: [(&str, Directive, bool); 10] = [
    ("reference", Directive::Reference, false),
    ("persons", Directive::Persons, false),
    ("reasons", Directive::Reasons, false),
    ("remedies", Directive::Remedies, false),
    ("box", Directive::Box, true),
    ("end", Directive::End, false),
    ("annex", Directive::Annex, true),
    ("pagebreak", Directive::PageBreak, false),
    ("signature", Directive::Signature, true),
    ("acknowledgement", Directive::Acknowledgement, false),
];

/// A line as a directive: its word and what follows; none of any other line.
pub(super) fn read(line: &str) -> Option<(&str, &str)> {
    let rest = line.trim().strip_prefix("::")?;
    if !rest.starts_with(|c: char| c.is_alphabetic()) {
        return None;
    }
    let end = rest.find(char::is_whitespace).unwrap_or(rest.len());
    Some((&rest[..end], rest[end..].trim()))
}

/// The directive of a word.
pub(super) fn of(word: &str) -> Option<(Directive, bool)> {
    DIRECTIVES.iter().find(|(name, _, _)| *name == word).map(|(_, directive, words)| (*directive, *words))
}
