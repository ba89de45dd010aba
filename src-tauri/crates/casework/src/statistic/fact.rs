//! What is to be counted of a case, gathered from its records and kept in one row beside them. Codes are those of the
//! profile that the case is judged by; what they mean is asked when they are counted, so that nothing here depends on
//! a country.

use minicbor::{Decode, Encode};
use std::borrow::Cow;

/// A day of a fact, in the numbers of [`super::day::Day`].
pub(crate) type FactDay = i32;

/// A case.
#[derive(Debug, Clone, PartialEq, Encode, Decode)]
#[cbor(array)]
pub(crate) struct CaseFact<'b> {
    #[b(0)]
    pub(crate) profile: Cow<'b, str>,
    /// Code of the post.
    #[b(1)]
    pub(crate) post: Cow<'b, str>,
    #[b(2)]
    pub(crate) stage: Cow<'b, str>,
    #[b(3)]
    pub(crate) procedure: Cow<'b, str>,
    #[n(4)]
    #[cbor(with = "minicbor::bytes")]
    pub(crate) officer: [u8; 16],
    #[n(5)]
    pub(crate) registered: FactDay,
    /// Whether it came from a subsequent application.
    #[n(6)]
    pub(crate) subsequent: bool,
    /// Everybody who is or was in it, each once.
    #[b(7)]
    pub(crate) members: Vec<MemberFact<'b>>,
    /// Days on which it was opened again.
    #[n(8)]
    pub(crate) reopened: Vec<FactDay>,
    #[b(9)]
    pub(crate) decisions: Vec<DecisionFact<'b>>,
    #[b(10)]
    pub(crate) closures: Vec<ClosureFact<'b>>,
    #[b(11)]
    pub(crate) appeals: Vec<AppealFact<'b>>,
}

/// A person in a case.
#[derive(Debug, Clone, PartialEq, Encode, Decode)]
#[cbor(array)]
pub(crate) struct MemberFact<'b> {
    #[n(0)]
    #[cbor(with = "minicbor::bytes")]
    pub(crate) person: [u8; 16],
    /// `F`, `M`, `U`.
    #[n(1)]
    pub(crate) sex: char,
    /// Days between which they are born.
    #[n(2)]
    pub(crate) born: Option<(FactDay, FactDay)>,
    /// Country of origin, ISO 3166 alpha-3; empty when unknown.
    #[b(3)]
    pub(crate) origin: Cow<'b, str>,
    /// Nationality, the same.
    #[b(4)]
    pub(crate) citizenship: Cow<'b, str>,
    #[n(5)]
    pub(crate) principal: bool,
    /// Whether they are or were in another case, too.
    #[n(6)]
    pub(crate) elsewhere: bool,
    #[b(7)]
    pub(crate) stays: Vec<Stay<'b>>,
    /// What ended a status that was granted here.
    #[b(8)]
    pub(crate) lost: Vec<LossFact<'b>>,
    /// When they left through the programme of voluntary return.
    #[n(9)]
    pub(crate) departed: Option<FactDay>,
}

/// From when until when somebody was in a case.
#[derive(Debug, Clone, PartialEq, Encode, Decode)]
#[cbor(array)]
pub(crate) struct Stay<'b> {
    /// None is from its registration.
    #[n(0)]
    pub(crate) joined: Option<FactDay>,
    /// When they came over from another case.
    #[n(1)]
    pub(crate) came: Option<FactDay>,
    /// Whether their claim was decided or had ended there.
    #[n(2)]
    pub(crate) decided: bool,
    #[n(3)]
    pub(crate) left: Option<FactDay>,
    /// Whether they went over to another case.
    #[n(4)]
    pub(crate) moved: bool,
    /// Why they left, a code.
    #[b(5)]
    pub(crate) because: Cow<'b, str>,
}

/// A decision that was approved and does not carry out a judgment.
#[derive(Debug, Clone, PartialEq, Encode, Decode)]
#[cbor(array)]
pub(crate) struct DecisionFact<'b> {
    /// When it was approved, in milliseconds since 1970: which day that is, the profile says.
    #[n(0)]
    pub(crate) at: i64,
    /// Place of the member and outcome.
    #[b(1)]
    pub(crate) rulings: Vec<(u16, Cow<'b, str>)>,
}

/// The end of a case.
#[derive(Debug, Clone, PartialEq, Encode, Decode)]
#[cbor(array)]
pub(crate) struct ClosureFact<'b> {
    #[b(0)]
    pub(crate) reason: Cow<'b, str>,
    #[n(1)]
    pub(crate) day: FactDay,
    #[n(2)]
    pub(crate) members: Vec<u16>,
}

/// An appeal that was let in.
#[derive(Debug, Clone, PartialEq, Encode, Decode)]
#[cbor(array)]
pub(crate) struct AppealFact<'b> {
    #[b(0)]
    pub(crate) remedy: Cow<'b, str>,
    #[n(1)]
    pub(crate) lodged: FactDay,
    #[n(2)]
    pub(crate) members: Vec<u16>,
    #[b(3)]
    pub(crate) judgment: Option<JudgmentFact<'b>>,
}

/// How an appeal ended.
#[derive(Debug, Clone, PartialEq, Encode, Decode)]
#[cbor(array)]
pub(crate) struct JudgmentFact<'b> {
    #[b(0)]
    pub(crate) result: Cow<'b, str>,
    #[n(1)]
    pub(crate) given: FactDay,
    /// Place of the member and outcome.
    #[b(2)]
    pub(crate) granted: Vec<(u16, Cow<'b, str>)>,
}

/// Why a status ended.
#[derive(Debug, Clone, PartialEq, Encode, Decode)]
#[cbor(array)]
pub(crate) struct LossFact<'b> {
    /// Code of a closure or of a reason to leave; [`BY_PROCEDURE`] with the ground after it.
    #[b(0)]
    pub(crate) because: Cow<'b, str>,
    #[n(1)]
    pub(crate) day: FactDay,
}

/// What a loss by a procedure of its own begins with.
pub(crate) const BY_PROCEDURE: &str = "status:";

impl CaseFact<'_> {
    /// As the row keeps it.
    pub(crate) fn bytes(&self) -> Vec<u8> {
        let mut bytes = Vec::with_capacity(64 + 64 * self.members.len());
        // Writing to a Vec cannot fail.
        let _infallible = minicbor::encode(self, &mut bytes);
        bytes
    }
}

impl<'b> CaseFact<'b> {
    /// From what the row keeps.
    pub(crate) fn read(bytes: &'b [u8]) -> Result<Self, String> {
        minicbor::decode(bytes).map_err(|error| error.to_string())
    }
}
