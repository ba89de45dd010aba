//! Nexus: the grounds of the Convention, held or imputed.

/// Grounds of the 1951 Convention, Article 1A(2).
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, serde::Deserialize, ts_rs::TS,
)]
#[serde(rename_all = "camelCase")]
#[allow(missing_docs, reason = "the grounds of the Convention")]
pub enum Ground {
    Race,
    Religion,
    Nationality,
    SocialGroup,
    PoliticalOpinion,
}

/// Whether the applicant has what they are persecuted for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub enum Held {
    /// They have it.
    #[default]
    Actual,
    /// It is ascribed to them.
    Imputed,
    /// Both.
    Both,
}

/// A ground that the harm is linked to.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, ts_rs::TS)]
pub struct Nexus {
    /// Which.
    pub ground: Ground,
    /// Whether it is held or imputed.
    pub held: Held,
    /// Why.
    pub reasoning: String,
}

impl From<Ground> for Nexus {
    fn from(ground: Ground) -> Self {
        Self { ground, held: Held::Actual, reasoning: String::new() }
    }
}

/// Grounds were first kept as bare codes; those still read.
impl<'de> serde::Deserialize<'de> for Nexus {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        #[derive(serde::Deserialize)]
        #[serde(untagged)]
        enum Written {
            Ground(Ground),
            Nexus {
                ground: Ground,
                #[serde(default)]
                held: Held,
                #[serde(default)]
                reasoning: String,
            },
        }
        Ok(match <Written as serde::Deserialize>::deserialize(deserializer)? {
            Written::Ground(ground) => ground.into(),
            Written::Nexus { ground, held, reasoning } => Self { ground, held, reasoning },
        })
    }
}
