//! Conditions of the rules, each under the code of its rule, one file for each room of the procedure.

mod coi;
mod decision;
mod interview;

use super::gate::{Asked, Broken};
use crate::{Code, Result};

/// Answers where a rule is not kept.
pub(crate) type Condition = fn(&Asked<'_>) -> Result<Vec<Broken>>;

/// Every condition. The rules as data name each once: the profile is refused otherwise.
pub(crate) const CONDITIONS: &[(Code, Condition)] = &[
    (Code::GuardianMissing, interview::guardian_missing),
    (Code::GuaranteeMissing, interview::guarantee_missing),
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
    (Code::OutcomesMixed, decision::outcomes_mixed),
    (Code::ReasonsMissing, decision::reasons_missing),
    (Code::RefoulementMissing, decision::refoulement_missing),
    (Code::ExclusionBeforeInclusion, decision::exclusion_before_inclusion),
    (Code::SourceStale, coi::source_stale),
    (Code::OwnDraft, decision::own_draft),
];
