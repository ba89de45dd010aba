//! Languages a letter can be written in.

use serde::{Deserialize, Serialize};

/// Language of a document or of one of its sections.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Lang {
    /// Azerbaijani in Latin script.
    Az,
    /// Russian.
    Ru,
    /// English.
    En,
    /// Persian, written right to left.
    Fa,
}

impl Lang {
    /// Every language, in the order of declaration.
    pub const ALL: [Self; 4] = [Self::Az, Self::Ru, Self::En, Self::Fa];

    /// BCP 47 tag, as written into the document.
    #[must_use]
    pub const fn tag(self) -> &'static str {
        match self {
            Self::Az => "az",
            Self::Ru => "ru",
            Self::En => "en",
            Self::Fa => "fa",
        }
    }

    /// Whether the language runs from right to left, which mirrors the page.
    #[must_use]
    pub const fn is_rtl(self) -> bool {
        matches!(self, Self::Fa)
    }
}
