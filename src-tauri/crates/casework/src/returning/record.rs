//! Records of a voluntary return: one for each person, with what was said, found, signed, arranged and paid for it.
//! Each names its case, so that it is kept and erased with it.

use super::value::{
    Arrived, Booking, Cleared, ConsulateConsent, Departed, Destination, EligibilityAnswer, FindingKind,
    Indicators, LegalNote, PaidOut, PaperKindOfReturn, PaymentApproval, PaymentPurpose, Reconfirmations,
    ReturnApplication, ReturnEnd, ReturnReferral, ScreeningVerdict, Topics, TravelPaper, WithdrawalState,
};
use chrono::{DateTime, NaiveDate, Utc};
use vault::{BlobHash, Id};

vault::record! {
    /// The return of one person, from the first question to the last visit.
    pub struct VoluntaryReturn = 133 "voluntary_return" {
        /// Case.
        1 application: Id,
        /// Who.
        2 person: Id,
        /// When they first asked.
        3 asked_on: NaiveDate,
        /// What they asked, in their own words.
        4 said: String,
        /// The adult with whom a child returns; none for adults, and for a child who would return alone.
        5 led_by: Option<Id>,
        /// Where they wish to go.
        6 destination: Option<Destination>,
        /// The application for help to return.
        7 applied: Option<ReturnApplication>,
        /// Whether the office may write to their consulate.
        8 consulate: Option<ConsulateConsent>,
        /// What they travel on.
        9 travel_paper: Option<TravelPaper>,
        /// The journey.
        10 booking: Option<Booking>,
        /// When they said again that they wish to go.
        11 reconfirmed: Reconfirmations,
        /// That they left.
        12 departed: Option<Departed>,
        /// That they came there.
        13 arrived: Option<Arrived>,
        /// How it ended.
        14 ended: Option<ReturnEnd>,
        /// Who recorded the question.
        15 opened_by: Id,
        /// What a lawyer says of the status of a recognised refugee.
        16 legal_note: Option<LegalNote>,
        /// Medical clearance, where the journey needs it.
        17 cleared: Option<Cleared>,
    }
}

vault::record! {
    /// A talk about returning and staying. Never changes.
    pub struct ReturnCounselling = 134 "return_counselling" {
        /// Case.
        1 application: Id,
        /// Of whose return.
        2 voluntary_return: Id,
        /// When.
        3 held_on: NaiveDate,
        /// Language it was held in, as a tag.
        4 language: String,
        /// Interpreter.
        5 interpreter: Option<String>,
        /// What was spoken of, codes of the list `return_topic`.
        6 topics: Topics,
        /// What was explained.
        7 explained: String,
        /// What they asked.
        8 questions: Option<String>,
        /// Whether they were spoken to alone.
        9 alone: bool,
        /// Who counselled.
        10 officer: Id,
    }
}

vault::record! {
    /// Whether something speaks against going. Only its verdict is added later.
    pub struct ReturnScreening = 135 "return_screening" {
        /// Case.
        1 application: Id,
        /// Of whose return.
        2 voluntary_return: Id,
        /// When.
        3 screened_on: NaiveDate,
        /// What was found, codes of the list `return_indicator`.
        4 indicators: Indicators,
        /// To whom they were referred.
        5 referral: Option<ReturnReferral>,
        /// What another officer decided.
        6 verdict: Option<ScreeningVerdict>,
        /// Who screened.
        7 officer: Id,
    }
}

vault::record! {
    /// A declaration that a return is voluntary, signed by one person. Only that it lapsed is added later.
    pub struct ReturnDeclaration = 136 "return_declaration" {
        /// Case.
        1 application: Id,
        /// Of whose return.
        2 voluntary_return: Id,
        /// When it was signed.
        3 signed_on: NaiveDate,
        /// Language it was read in, as a tag.
        4 language: String,
        /// Interpreter.
        5 interpreter: Option<String>,
        /// Who witnessed it.
        6 witness: String,
        /// Who stood by a child that signs alone.
        7 guardian: Option<String>,
        /// The talk that came before.
        8 counselling: Id,
        /// Who took it.
        9 officer: Id,
        /// When it lapsed: the person stays.
        10 lapsed_on: Option<NaiveDate>,
    }
}

vault::record! {
    /// A claim given up for a return: an act of its own. It takes effect with the departure, and lapses without one.
    pub struct ClaimWithdrawal = 137 "claim_withdrawal" {
        /// Case.
        1 application: Id,
        /// Of whose return.
        2 voluntary_return: Id,
        /// Whose claim.
        3 person: Id,
        /// When it was signed.
        4 signed_on: NaiveDate,
        /// Language it was read in, as a tag.
        5 language: String,
        /// Interpreter.
        6 interpreter: Option<String>,
        /// Who witnessed it.
        7 witness: String,
        /// Who stood by a child that signs alone.
        8 guardian: Option<String>,
        /// Who took it.
        9 officer: Id,
        /// Where it stands.
        10 state: WithdrawalState,
        /// When it took effect or lapsed.
        11 settled_on: Option<NaiveDate>,
        /// The end of the case that it brought about.
        12 closure: Option<Id>,
    }
}

vault::record! {
    /// Whether an organisation helps with a return.
    pub struct ReturnEligibility = 138 "return_eligibility" {
        /// Case.
        1 application: Id,
        /// Of whose return.
        2 voluntary_return: Id,
        /// Who was asked, a code of the list `return_body`.
        3 organisation: String,
        /// When.
        4 asked_on: NaiveDate,
        /// By whom.
        5 asked_by: Id,
        /// What came back.
        6 answer: Option<EligibilityAnswer>,
    }
}

vault::record! {
    /// A paper about a return, as printed. Never changes.
    pub struct ReturnPaper = 139 "return_paper" {
        /// Case.
        1 application: Id,
        /// Of whose return.
        2 voluntary_return: Id,
        /// Which paper.
        3 kind: PaperKindOfReturn,
        /// Its number. It says nothing of a case.
        4 number: String,
        /// Language, as a tag.
        5 language: String,
        /// SHA-256 of the filled document: the frozen inputs.
        6 inputs: String,
        /// The paper as printed.
        7 pdf: BlobHash,
        /// Its pages.
        8 pages: u32,
        /// Who issued it.
        9 issued_by: Id,
        /// When.
        10 issued_at: DateTime<Utc>,
        /// What it is of: a payment.
        11 record: Option<Id>,
    }
}

vault::record! {
    /// Money for a return: planned, approved by another officer, paid.
    pub struct ReturnPayment = 140 "return_payment" {
        /// Case.
        1 application: Id,
        /// Of whose return.
        2 voluntary_return: Id,
        /// For what.
        3 purpose: PaymentPurpose,
        /// Which tranche of help to begin again.
        4 tranche: Option<u32>,
        /// How much, in the smallest unit of the currency.
        5 amount: i64,
        /// Currency, ISO 4217.
        6 currency: String,
        /// Who pays.
        7 payer: String,
        /// Who planned it.
        8 planned_by: Id,
        /// When.
        9 planned_on: NaiveDate,
        /// That another officer approved it.
        10 approval: Option<PaymentApproval>,
        /// That it was paid.
        11 paid: Option<PaidOut>,
        /// Why it is not paid after all.
        12 cancelled: Option<String>,
    }
}

vault::record! {
    /// How a person fares after their return. Never changes.
    pub struct ReturnVisit = 141 "return_visit" {
        /// Case.
        1 application: Id,
        /// Of whose return.
        2 voluntary_return: Id,
        /// How many months after arrival it was due.
        3 after_months: u32,
        /// When.
        4 visited_on: NaiveDate,
        /// Whether they were reached.
        5 reached: bool,
        /// How, or how it was tried.
        6 contact: String,
        /// Threats or incidents; none when there were none.
        7 safety: Option<String>,
        /// What they live on.
        8 livelihood: Option<String>,
        /// Where they live.
        9 housing: Option<String>,
        /// Whether they have papers.
        10 papers: Option<bool>,
        /// How content they are with the help, from 1 to 5.
        11 satisfaction: Option<u32>,
        /// Whether they think of leaving again.
        12 leaving_again: Option<bool>,
        /// Who recorded it.
        13 officer: Id,
    }
}

vault::record! {
    /// What was found of a child before it may return. Never changes; a later one of its kind counts in its place.
    pub struct ReturnChildFinding = 142 "return_child_finding" {
        /// Case.
        1 application: Id,
        /// Of whose return.
        2 voluntary_return: Id,
        /// What was asked.
        3 kind: FindingKind,
        /// When it was found.
        4 found_on: NaiveDate,
        /// Who found it.
        5 found_by: String,
        /// Whether it speaks for the return.
        6 favours: bool,
        /// What it says.
        7 summary: String,
        /// Who recorded it.
        8 officer: Id,
    }
}
