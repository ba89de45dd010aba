//! How a person belongs to a case.

use crate::{person::Sex, profile::Lists};

/// How a person belongs to a case, in UNHCR's codes.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Default,
    serde::Serialize,
    serde::Deserialize,
    ts_rs::TS,
)]
#[serde(rename_all = "UPPERCASE")]
#[allow(missing_docs, reason = "UNHCR's codes; the words for people stand in the page's catalogues")]
pub enum Relationship {
    Pa,
    Hr1,
    Hr2,
    Hus,
    Wif,
    Clh,
    Clw,
    Exm,
    Exf,
    Ptm,
    Ptf,
    Son,
    Dau,
    Scm,
    Scf,
    Fcm,
    Fcf,
    Fpm,
    Fpf,
    Fp,
    Prm,
    Prf,
    Spm,
    Spf,
    Plm,
    Plf,
    Sbm,
    Sbf,
    Spb,
    Sps,
    Hab,
    Has,
    Bil,
    Sil,
    Clm,
    Clf,
    Ilm,
    Ilf,
    Gpm,
    Gpf,
    Gcm,
    Gcf,
    Unc,
    Ant,
    Nep,
    Nce,
    Com,
    Cof,
    Orm,
    Orf,
    Nrm,
    Nrf,
    Ukm,
    Ukf,
    #[default]
    U,
}

vault::coded!(Relationship);

impl Relationship {
    /// UNHCR's code, as the list `relationship` has it.
    #[must_use]
    pub fn code(self) -> String {
        format!("{self:?}").to_uppercase()
    }

    /// The sex that the code implies.
    #[must_use]
    pub fn sex(self, lists: &Lists) -> Option<Sex> {
        lists.entry("relationship", &self.code())?.sex
    }

    /// Generations below (negative) or above the principal applicant, where the code says.
    #[must_use]
    pub fn generation(self, lists: &Lists) -> Option<i8> {
        lists.entry("relationship", &self.code())?.generation
    }
}
