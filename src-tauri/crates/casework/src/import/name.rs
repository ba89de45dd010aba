//! A name from the columns that tell it.

use crate::person::NameForm;
use names::script::{Script, detect, romanise};

/// The cells of a row that tell a name.
pub(super) struct NameCells {
    pub(super) full: Option<String>,
    pub(super) native: Option<String>,
    pub(super) family: Option<String>,
    pub(super) given: Option<String>,
    pub(super) father: Option<String>,
    pub(super) mother: Option<String>,
}

impl NameCells {
    /// The name as an officer would type it: what is in another script stays as it is written, beside a reading of
    /// it in Latin letters.
    pub(super) fn form(self) -> NameForm {
        let parts: Vec<&str> =
            [&self.given, &self.family].into_iter().flatten().map(String::as_str).collect();
        let composed = Some(parts.join(" ")).filter(|name| !name.is_empty());
        let whole = self.full.clone().or(composed).or_else(|| self.native.clone()).unwrap_or_default();
        let native = self.native.or_else(|| Some(whole.clone()).filter(|whole| !is_latin(whole)));
        NameForm {
            latin: in_latin(&whole),
            native,
            family: self.family.map(|part| in_latin(&part)),
            given: self.given.map(|part| in_latin(&part)),
            father: self.father,
            mother: self.mother,
            ..NameForm::default()
        }
    }
}

fn is_latin(text: &str) -> bool {
    matches!(detect(text), Script::Latin | Script::Other)
}

fn in_latin(text: &str) -> String {
    if is_latin(text) { text.to_owned() } else { romanise(text, None) }
}
