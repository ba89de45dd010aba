//! The line by which a letter names a source: publisher, title, date, page.

use super::{Citation, Source, quote};
use crate::Result;
use letters::Lang;
use vault::Read;

/// A day as far as known, as letters write it: 30.05.2026, 05.2026, 2026.
fn day(published: &str) -> String {
    let mut parts: Vec<&str> = published.split('-').collect();
    parts.reverse();
    parts.join(".")
}

fn page_sign(lang: Lang) -> &'static str {
    match lang {
        Lang::Az => "səh.",
        Lang::Ru => "с.",
        Lang::En => "p.",
        Lang::Fa | Lang::Prs | Lang::Ar | Lang::Ckb => "ص.",
        Lang::Ps => "مخ",
        Lang::Ur => "ص",
        Lang::Ku => "r.",
        Lang::Tr => "s.",
        Lang::Uk => "с.",
        Lang::Ka => "გვ.",
        Lang::Hy => "էջ",
        Lang::Am | Lang::Ti => "ገጽ",
        Lang::Hi => "पृ.",
        Lang::Bn => "পৃ.",
        Lang::Ta => "ப.",
        Lang::Si => "පි.",
        Lang::My => "စာ",
    }
}

/// How a source is named in a language. Title and publisher stay in the language of the source.
pub(super) fn written(source: &Source, page: Option<u32>, lang: Lang) -> String {
    let mut parts = vec![source.publisher.clone(), source.title.clone(), day(&source.published)];
    parts.extend(page.map(|page| format!("{} {page}", page_sign(lang))));
    parts.join(", ")
}

/// The line by which a letter in this language names what is cited.
///
/// # Errors
/// [`crate::Code::NotFound`].
pub fn reference(read: Read<'_>, citation: Citation, lang: Lang) -> Result<String> {
    let source: Source = read.get(citation.source)?;
    let page = match citation.quote {
        Some(id) => quote::from(read, &source, id)?.map(|quote| quote.page),
        None => None,
    };
    Ok(written(&source, page, lang))
}
