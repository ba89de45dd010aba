//! What is known of a person beyond who they are. Each section is one value and one merge unit, is none until
//! something is known, and is replaced as a whole: a border post leaves out what the office asks later.

mod alias;
mod background;
mod checking;
mod civil;
mod contact;
mod journey;
mod languages;
mod origins;
mod relatives;

pub use alias::{Alias, AliasKind, Aliases};
pub use background::Background;
pub use checking::PartialDay;
pub(crate) use checking::{Checking, first_day};
pub use civil::{Civil, Schooling, Work};
pub use contact::{Address, Addresses, Contact};
pub use journey::{EarlierApplication, Journey, Leg};
pub use languages::{LanguageSkill, Languages, Wishes};
pub use origins::Origins;
pub use relatives::{Relative, Relatives};

use super::Person;

/// Declares the sections once: their list, their check, and how they come onto a person and off it.
macro_rules! sections {
    ($($(#[$meta:meta])* $section:ident: $type:ty,)+) => {
        /// Sections of a person. In a form, a section that is none stays as it is, an empty one is cleared.
        #[derive(Debug, Clone, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize, ts_rs::TS)]
        #[serde(rename_all = "camelCase", default)]
        pub struct Details {
            $($(#[$meta])* pub $section: Option<$type>,)+
        }

        impl Details {
            /// The checked sections. `at` is the path of the form, empty or ending in a dot.
            pub(crate) fn check(&self, at: &str, checking: &mut Checking<'_>) -> Self {
                Self {
                    $($section: self.$section.as_ref().map(|section| {
                        section.check(&format!("{at}{}", stringify!($section)), checking)
                    }),)+
                }
            }

            /// Puts checked sections onto a person.
            pub(crate) fn onto(self, person: &mut Person) {
                $(if let Some(section) = self.$section {
                    person.$section = Some(section).filter(|section| *section != <$type>::default());
                })+
            }

            /// The sections of a person.
            pub(crate) fn of(person: &Person) -> Self {
                Self { $($section: person.$section.clone(),)+ }
            }
        }
    };
}

sections! {
    /// Other names.
    aliases: Aliases,
    /// Where they come from.
    origins: Origins,
    /// Marriage.
    civil: Civil,
    /// Schooling.
    schooling: Schooling,
    /// Work.
    work: Work,
    /// Languages.
    languages: Languages,
    /// What they wish of an interview.
    wishes: Wishes,
    /// How they can be reached.
    contact: Contact,
    /// Where they lived and live.
    addresses: Addresses,
    /// Relatives who are in no case here.
    relatives: Relatives,
    /// What they did and suffered before.
    background: Background,
    /// The way here.
    journey: Journey,
}
