//! Conditions of the rules, each under the code of its rule, one file for each room of the procedure.

mod analysis;
mod appeal;
mod coi;
mod commission;
mod decision;
mod ending;
mod handover;
mod hearing;
mod interview;
mod near;
mod reasons;
mod registration;
mod release;
mod restricted;
mod returning;

use super::gate::{Asked, Broken};
use crate::{Code, Result};

/// Answers where a rule is not kept.
pub(crate) type Condition = fn(&Asked<'_>) -> Result<Vec<Broken>>;

/// Every condition. The rules as data name each once: the profile is refused otherwise.
pub(crate) const CONDITIONS: &[(Code, Condition)] = &[
    (Code::HandedOver, handover::handed_over),
    (Code::GuardianMissing, interview::guardian_missing),
    (Code::GuaranteeMissing, interview::guarantee_missing),
    (Code::ChildInterviewerUntrained, hearing::child_interviewer_untrained),
    (Code::InterviewerUntrained, hearing::interviewer_untrained),
    (Code::InterpretingUntrained, hearing::interpreting_untrained),
    (Code::SexPreferenceUnmet, hearing::sex_preference_unmet),
    (Code::InterpreterUnsuited, hearing::interpreter_unsuited),
    (Code::InterpreterUnsworn, hearing::interpreter_unsworn),
    (Code::InterpreterConflict, hearing::interpreter_conflict),
    (Code::InterpreterOpposing, hearing::interpreter_opposing),
    (Code::DeadlineNear, near::deadline_near),
    (Code::CertificateExpiring, near::certificate_expiring),
    (Code::InterviewSigned, interview::signed),
    (Code::OpeningMissing, interview::opening_missing),
    (Code::ContradictionUnexplained, interview::contradiction_unexplained),
    (Code::Unsigned, interview::unsigned),
    (Code::NoReadBack, interview::no_read_back),
    (Code::NotInterviewed, decision::not_interviewed),
    (Code::AdultNotInterviewed, decision::adult_not_interviewed),
    (Code::InterviewOpen, decision::interview_open),
    (Code::FactsMissing, decision::facts_missing),
    (Code::FactsUndecided, decision::facts_undecided),
    (Code::PutToApplicantMissing, decision::put_to_applicant_missing),
    (Code::OutcomeMissing, decision::outcome_missing),
    (Code::ReasonsMissing, decision::reasons_missing),
    (Code::ReasonsContradict, reasons::reasons_contradict),
    (Code::ReasonsOutdated, reasons::reasons_outdated),
    (Code::ReasonsUnfinished, reasons::reasons_unfinished),
    (Code::ReasonsPartial, reasons::reasons_partial),
    (Code::ConfidenceDisclosed, reasons::confidence_disclosed),
    (Code::RefoulementMissing, decision::refoulement_missing),
    (Code::SourceStale, coi::source_stale),
    (Code::BenefitUnmet, decision::benefit_unmet),
    (Code::RemarksOpen, decision::remarks_open),
    (Code::RelocationPlaceMissing, analysis::relocation_place_missing),
    (Code::RelocationNotPut, analysis::relocation_not_put),
    (Code::RelocationUnanswered, analysis::relocation_unanswered),
    (Code::ExclusionBeforeInclusion, analysis::exclusion_before_inclusion),
    (Code::ExclusionUnreasoned, analysis::exclusion_unreasoned),
    (Code::SubsidiaryGroundMissing, analysis::subsidiary_ground_missing),
    (Code::SubsidiaryUnexamined, analysis::subsidiary_unexamined),
    (Code::NobodyHoldsClass, restricted::nobody_holds_class),
    (Code::FactsRestricted, restricted::facts_restricted),
    (Code::VoteNeeded, commission::vote_needed),
    (Code::NoQuorum, commission::no_quorum),
    (Code::VoteTied, commission::vote_tied),
    (Code::DissentUnexplained, commission::dissent_unexplained),
    (Code::DuplicateOpen, registration::duplicate_open),
    (Code::AgeUncertain, registration::age_uncertain),
    (Code::PhotographMissing, registration::photograph_missing),
    (Code::OwnDraft, decision::own_draft),
    (Code::RemedyMissing, appeal::remedy_missing),
    (Code::LetterLanguageDiffers, appeal::letter_language_differs),
    (Code::ExtraditionRequested, appeal::extradition_requested),
    (Code::OwnDecision, appeal::own_decision),
    (Code::AppealOutOfTime, appeal::appeal_out_of_time),
    (Code::AppealWindowOpen, ending::appeal_window_open),
    (Code::NoStatus, ending::no_status),
    (Code::AppealPending, ending::appeal_pending),
    (Code::OriginalsHeld, ending::originals_held),
    (Code::NoShowRuns, ending::no_show_runs),
    (Code::NoticeMissing, appeal::notice_missing),
    (Code::ResponseRuns, appeal::response_runs),
    (Code::CompellingReasonsUnexamined, appeal::compelling_reasons_unexamined),
    (Code::DependantsUndecided, appeal::dependants_undecided),
    (Code::LossUntold, appeal::loss_untold),
    (Code::RecipientOfOrigin, release::recipient_of_origin),
    (Code::ReturnNotCounselled, returning::not_counselled),
    (Code::ReturnScreeningOpen, returning::screening_open),
    (Code::ReturnChildUndetermined, returning::child_undetermined),
    (Code::ReturnFamilyUntraced, returning::family_untraced),
    (Code::ReturnParentConsentMissing, returning::parent_consent_missing),
    (Code::ReturnDestinationExcluded, returning::destination_excluded),
    (Code::ReturnDestinationAdvised, returning::destination_advised),
    (Code::ReturnNotDeclared, returning::not_declared),
    (Code::ReturnClaimStands, returning::claim_stands),
    (Code::ReturnNotEligible, returning::not_eligible),
    (Code::ReturnPaperMissing, returning::paper_missing),
    (Code::ReturnNotReconfirmed, returning::not_reconfirmed),
    (Code::ReturnStatusUnexamined, returning::status_unexamined),
    (Code::ConsulateConsentMissing, returning::consulate_consent_missing),
    (Code::PaymentOverLimit, returning::payment_over_limit),
    (Code::TrancheTwice, returning::tranche_twice),
];
