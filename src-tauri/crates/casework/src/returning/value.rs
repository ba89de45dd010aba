//! Values of the records of a return. Each is one merge unit.

use chrono::NaiveDate;
use vault::Id;

macro_rules! codes {
    ($($(#[$meta:meta])* $name:ident { $($(#[$doc:meta])* $variant:ident),+ $(,)? })+) => {
        $(
            $(#[$meta])*
            #[derive(
                Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize,
                ts_rs::TS,
            )]
            #[serde(rename_all = "camelCase")]
            pub enum $name { $($(#[$doc])* $variant),+ }
            vault::coded!($name);
        )+
    };
}

codes! {
    /// Where a claim that was given up stands.
    WithdrawalState {
        /// Signed; the claim goes on until the person left.
        Waiting,
        /// The person left: the claim is given up.
        Effective,
        /// The person stays: it counts for nothing.
        Lapsed,
    }
    /// How a return ended.
    ReturnEndKind {
        /// The person stays. No reason is asked.
        Revoked,
        /// Nobody helps, and the person does not go on their own.
        NotEligible,
        /// They did not leave on the day, or could not.
        Failed,
        /// All was done.
        Completed,
    }
    /// Who says that somebody left.
    DepartureProof {
        /// The border authority's record.
        BorderRecord,
        /// The organisation that took them.
        Organisation,
        /// An officer who saw them off.
        Officer,
    }
    /// For what money is paid.
    PaymentPurpose {
        /// Tickets.
        Ticket,
        /// Money for the way.
        Allowance,
        /// Help to begin again, in parts.
        Tranche,
        /// The way within a country, and a bed before it.
        Transport,
        /// Doctors and escorts.
        Medical,
        /// Fees for travel documents.
        DocumentFee,
    }
    /// What is found of a child.
    FindingKind {
        /// What is best for the child.
        BestInterests,
        /// Where its family is, and whether they take it in.
        Tracing,
        /// The other parent agrees.
        ParentConsent,
        /// A court decided in the other parent's place.
        CourtDecision,
        /// There is no other parent who could be asked.
        SoleParent,
    }
    /// Papers about a return.
    PaperKindOfReturn {
        /// What was spoken of.
        Counselling,
        /// The application for help.
        Application,
        /// That the return is voluntary.
        Declaration,
        /// That the claim is given up, if and when the person leaves.
        Withdrawal,
        /// The request to a consulate. It knows nothing of a claim.
        Consulate,
        /// That the person left.
        Departure,
        /// That money was received.
        Receipt,
    }
}

impl PaperKindOfReturn {
    /// All of them, in the order of a return.
    pub const ALL: [Self; 7] = [
        Self::Counselling,
        Self::Application,
        Self::Declaration,
        Self::Withdrawal,
        Self::Consulate,
        Self::Departure,
        Self::Receipt,
    ];

    /// Its code.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Counselling => "counselling",
            Self::Application => "application",
            Self::Declaration => "declaration",
            Self::Withdrawal => "withdrawal",
            Self::Consulate => "consulate",
            Self::Departure => "departure",
            Self::Receipt => "receipt",
        }
    }
}

macro_rules! values {
    ($($(#[$meta:meta])* $name:ident { $($(#[$doc:meta])* $field:ident: $type:ty),+ $(,)? })+) => {
        $(
            $(#[$meta])*
            #[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
            #[serde(rename_all = "camelCase")]
            pub struct $name { $($(#[$doc])* pub $field: $type),+ }
            vault::structured!($name);
        )+
    };
}

values! {
    /// Where somebody wishes to go.
    Destination {
        /// Country, ISO 3166 alpha-3.
        country: String,
        /// Province, district, place, as far as they say.
        place: String,
    }
    /// The application for help to return.
    ReturnApplication {
        /// When it was signed.
        on: NaiveDate,
        /// What help is asked for.
        help: String,
        /// Who awaits them there.
        awaited_by: Option<String>,
        /// Who recorded it.
        officer: Id,
    }
    /// That the office may write to a consulate for a travel document. It can be taken back.
    ConsulateConsent {
        /// When it was given.
        given_on: NaiveDate,
        /// Which consulate.
        consulate: String,
        /// Who recorded it.
        officer: Id,
        /// When it was taken back.
        taken_back_on: Option<NaiveDate>,
    }
    /// A document to travel on.
    TravelPaper {
        /// Kind, a code of the list `document`.
        kind: String,
        /// Number.
        number: String,
        /// Last day of validity.
        valid_until: Option<NaiveDate>,
    }
    /// A journey.
    Booking {
        /// Day of departure.
        departs_on: NaiveDate,
        /// From where, over what, to where.
        route: String,
        /// Who arranged it, a code of the list `return_body`.
        arranged_by: String,
        /// Who goes along, where somebody must.
        escort: Option<String>,
        /// When it was booked.
        booked_on: NaiveDate,
        /// Who recorded it.
        officer: Id,
    }
    /// Once more: they wish to go.
    Reconfirmed {
        /// When.
        on: NaiveDate,
        /// How they said so.
        how: String,
        /// To whom.
        officer: Id,
    }
    /// That somebody left.
    Departed {
        /// When.
        on: NaiveDate,
        /// Who says so.
        proof: DepartureProof,
        /// Number or name of what proves it.
        reference: String,
        /// Who recorded it.
        officer: Id,
    }
    /// That somebody came there.
    Arrived {
        /// When.
        on: NaiveDate,
        /// Where.
        place: String,
        /// Who says so.
        told_by: String,
    }
    /// How a return ended.
    ReturnEnd {
        /// How.
        kind: ReturnEndKind,
        /// When.
        on: NaiveDate,
        /// What is to be known of it. Of whoever stays nobody asks why.
        note: Option<String>,
        /// Who recorded it.
        officer: Id,
    }
    /// What a lawyer says of a status.
    LegalNote {
        /// When.
        on: NaiveDate,
        /// What.
        advice: String,
        /// Who.
        officer: Id,
    }
    /// That somebody is fit to travel.
    Cleared {
        /// When.
        on: NaiveDate,
        /// By whom.
        doctor: String,
        /// On what conditions.
        conditions: Option<String>,
    }
    /// Something that speaks against going.
    IndicatorFound {
        /// Code of the list `return_indicator`.
        code: String,
        /// What was seen or said.
        note: String,
    }
    /// To whom somebody was referred.
    ReturnReferral {
        /// To whom.
        to: String,
        /// When.
        on: NaiveDate,
    }
    /// What another officer decided on a screening.
    ScreeningVerdict {
        /// Whether the return goes on.
        goes_on: bool,
        /// Why.
        reasons: String,
        /// Who decided.
        officer: Id,
        /// When.
        on: NaiveDate,
    }
    /// What an organisation answered.
    EligibilityAnswer {
        /// When.
        on: NaiveDate,
        /// Whether it helps.
        eligible: bool,
        /// Why, or under what conditions.
        reason: String,
        /// Its own number.
        reference: Option<String>,
        /// Who recorded it.
        officer: Id,
    }
    /// That another officer approved a payment.
    PaymentApproval {
        /// Who.
        officer: Id,
        /// When.
        on: NaiveDate,
    }
    /// That something was paid.
    PaidOut {
        /// When.
        on: NaiveDate,
        /// Number of the transfer or the receipt.
        reference: String,
        /// The receipt, an attachment of the case.
        receipt: Option<Id>,
        /// Who recorded it.
        officer: Id,
    }
}

/// Topics of a talk, codes of the list `return_topic`.
#[derive(Debug, Clone, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[ts(rename = "ReturnTopics")]
pub struct Topics(
    /// In the order of the list.
    pub Vec<String>,
);

/// What speaks against going.
#[derive(Debug, Clone, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[ts(rename = "ReturnIndicators")]
pub struct Indicators(
    /// Each once.
    pub Vec<IndicatorFound>,
);

/// Every time that somebody said again that they wish to go.
#[derive(Debug, Clone, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize, ts_rs::TS)]
pub struct Reconfirmations(
    /// In their order.
    pub Vec<Reconfirmed>,
);

vault::structured!(Topics, Indicators, Reconfirmations);
