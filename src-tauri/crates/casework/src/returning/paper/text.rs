//! Texts of the papers, in every language that they are printed in.

use crate::{Code, Failure, Kind, Result, profile::LoadError, returning::PaperKindOfReturn};
use letters::Lang;
use std::{collections::BTreeMap, sync::OnceLock};

/// What a paper says in a language.
#[derive(Debug, Clone, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Sheet {
    pub(super) title: String,
    pub(super) text: Vec<String>,
    pub(super) signatures: Vec<String>,
}

#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct Shared {
    /// Languages whose texts somebody confirmed who may.
    confirmed: Vec<Lang>,
    labels: BTreeMap<Lang, BTreeMap<String, String>>,
    papers: BTreeMap<String, BTreeMap<Lang, Sheet>>,
}

const FILE: (&str, &str) = ("returning.toml", include_str!("../../../../../profiles/returning.toml"));

/// Languages that papers are printed in.
pub(super) const LANGUAGES: [Lang; 11] = [
    Lang::Az,
    Lang::Ru,
    Lang::En,
    Lang::Fa,
    Lang::Prs,
    Lang::Ps,
    Lang::Ur,
    Lang::Ar,
    Lang::Tr,
    Lang::Uk,
    Lang::Ka,
];

fn shared() -> Result<&'static Shared> {
    static READ: OnceLock<std::result::Result<Shared, LoadError>> = OnceLock::new();
    READ.get_or_init(|| toml::from_str(FILE.1).map_err(|error| LoadError::syntax(FILE.0, FILE.1, &error)))
        .as_ref()
        .map_err(|error| Failure::from(error.clone()))
}

/// Languages whose texts nobody confirmed.
pub(super) fn unconfirmed() -> Result<Vec<Lang>> {
    let confirmed = &shared()?.confirmed;
    Ok(LANGUAGES.into_iter().filter(|lang| !confirmed.contains(lang)).collect())
}

/// Labels and text of a paper.
pub(super) struct Words {
    pub(super) lang: Lang,
    labels: &'static BTreeMap<String, String>,
    pub(super) sheet: &'static Sheet,
}

impl Words {
    /// In a language.
    ///
    /// # Errors
    /// [`Code::NotAChoice`] at `language` for one that there are no texts in.
    pub(super) fn of(kind: PaperKindOfReturn, lang: Lang) -> Result<Self> {
        let shared = shared()?;
        let sheet = shared.papers.get(kind.code()).and_then(|all| all.get(&lang));
        let labels = shared.labels.get(&lang);
        match (labels, sheet) {
            (Some(labels), Some(sheet)) => Ok(Self { lang, labels, sheet }),
            _ => Err(Failure::field("language", Code::NotAChoice)),
        }
    }

    /// A label.
    pub(super) fn label(&self, name: &str) -> Result<&'static str> {
        let missing = || Failure::new(Kind::Unexpected, Code::Unexpected).context(format!("no label {name}"));
        self.labels.get(name).map(String::as_str).ok_or_else(missing)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fields(text: &str) -> Vec<&str> {
        let mut found: Vec<&str> =
            text.split('{').skip(1).filter_map(|part| Some(part.split_once('}')?.0)).collect();
        found.sort_unstable();
        found
    }

    #[test]
    fn every_paper_stands_in_every_language_with_the_same_fields_and_places_to_sign() {
        let shared = shared().unwrap();
        assert_eq!(shared.papers.len(), PaperKindOfReturn::ALL.len());
        for kind in PaperKindOfReturn::ALL {
            let english = Words::of(kind, Lang::En).unwrap().sheet;
            for lang in LANGUAGES {
                let sheet = Words::of(kind, lang).unwrap().sheet;
                let at = format!("{} in {}", kind.code(), lang.tag());
                assert!(!sheet.title.trim().is_empty(), "{at}");
                assert_eq!(sheet.signatures.len(), english.signatures.len(), "{at}");
                assert_eq!(sheet.text.len(), english.text.len(), "{at}");
                for (own, wanted) in sheet.text.iter().zip(&english.text) {
                    assert_eq!(fields(own), fields(wanted), "{at}: {own}");
                }
            }
        }
        let english = &shared.labels[&Lang::En];
        for lang in LANGUAGES {
            for (name, label) in english {
                let own = &shared.labels[&lang][name];
                assert!(!own.trim().is_empty(), "{name} in {}", lang.tag());
                assert_eq!(fields(own), fields(label), "{name} in {}", lang.tag());
            }
            assert_eq!(shared.labels[&lang].len(), english.len(), "{}", lang.tag());
        }
    }

    /// The request to a consulate has no word of asylum in any language: not in what is fixed, whatever is filled in.
    #[test]
    fn the_request_to_a_consulate_says_no_word_of_asylum() {
        for lang in LANGUAGES {
            let sheet = Words::of(PaperKindOfReturn::Consulate, lang).unwrap().sheet;
            let said = format!("{} {} {}", sheet.title, sheet.text.join(" "), sheet.signatures.join(" "));
            for word in super::super::consulate::UNSAID {
                assert!(!said.to_lowercase().contains(word), "{}: {word}", lang.tag());
            }
        }
    }
}
