//! Which code lists there are.

/// Which list. Its name in the data is the name of its file.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize, ts_rs::TS,
)]
#[serde(rename_all = "snake_case")]
pub enum ListName {
    /// Sexes.
    Sex,
    /// Marital status.
    Marital,
    /// What a member is to the principal applicant.
    Relationship,
    /// Level of education.
    Education,
    /// Degrees and certificates.
    Degree,
    /// Kinds of employment.
    Employment,
    /// Occupations, ISCO-08.
    Occupation,
    /// Languages.
    Language,
    /// How well a language is known.
    LanguageLevel,
    /// Religions.
    Religion,
    /// Ethnic groups.
    Ethnicity,
    /// Kinds of addresses.
    Address,
    /// Kinds of papers.
    Document,
    /// Who holds a paper.
    Custody,
    /// What an examination of a paper found.
    Authenticity,
    /// Means of transport.
    Transport,
    /// Manner of entry.
    Entry,
    /// Where a border is crossed.
    Crossing,
    /// Kinds of attachments.
    Attachment,
    /// From where a birth is known.
    BirthBasis,
    /// Why a member leaves a case.
    Leaving,
    /// Specific needs.
    Need,
    /// Where a need stands.
    NeedStatus,
    /// How grave a need is.
    Severity,
    /// What country of origin information is about.
    CoiTopic,
    /// Kinds of its sources.
    CoiKind,
    /// How a source knows what it says.
    CoiReliability,
    /// Procedural guarantees that needs trigger.
    Guarantee,
    /// What is said and asked before the first question of an interview.
    Opening,
    /// What a line of an interview is about.
    InterviewTopic,
    /// Personal circumstances that affect what an applicant can tell.
    PersonalFactor,
    /// Rights that persecution violates.
    Right,
    /// Flags of a person in a case.
    Flag,
    /// Trainings of officers.
    Training,
    /// Why errors happen that audits find.
    AuditCause,
    /// What is spoken of before somebody applies to return.
    ReturnTopic,
    /// What stops a return until another officer looked at it.
    ReturnIndicator,
    /// Who helps with a return.
    ReturnBody,
    /// Whom assistance is for.
    Population,
    /// Kinds of assistance.
    AidKind,
    /// Social problems of households.
    SocialProblem,
    /// What a complaint is about.
    ComplaintKind,
    /// Domains of integration.
    IntegrationDomain,
    /// Evidence of a family tie.
    FamilyEvidence,
}

impl ListName {
    /// The name in the data.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Sex => "sex",
            Self::Marital => "marital",
            Self::Relationship => "relationship",
            Self::Education => "education",
            Self::Degree => "degree",
            Self::Employment => "employment",
            Self::Occupation => "occupation",
            Self::Language => "language",
            Self::LanguageLevel => "language_level",
            Self::Religion => "religion",
            Self::Ethnicity => "ethnicity",
            Self::Address => "address",
            Self::Document => "document",
            Self::Custody => "custody",
            Self::Authenticity => "authenticity",
            Self::Transport => "transport",
            Self::Entry => "entry",
            Self::Crossing => "crossing",
            Self::Attachment => "attachment",
            Self::BirthBasis => "birth_basis",
            Self::Leaving => "leaving",
            Self::Need => "need",
            Self::NeedStatus => "need_status",
            Self::Severity => "severity",
            Self::CoiTopic => "coi_topic",
            Self::CoiKind => "coi_kind",
            Self::CoiReliability => "coi_reliability",
            Self::Guarantee => "guarantee",
            Self::Opening => "opening",
            Self::InterviewTopic => "interview_topic",
            Self::PersonalFactor => "personal_factor",
            Self::Right => "right",
            Self::Flag => "flag",
            Self::Training => "training",
            Self::AuditCause => "audit_cause",
            Self::ReturnTopic => "return_topic",
            Self::ReturnIndicator => "return_indicator",
            Self::ReturnBody => "return_body",
            Self::Population => "population",
            Self::AidKind => "aid_kind",
            Self::SocialProblem => "social_problem",
            Self::ComplaintKind => "complaint_kind",
            Self::IntegrationDomain => "integration_domain",
            Self::FamilyEvidence => "family_evidence",
        }
    }
}

impl AsRef<str> for ListName {
    fn as_ref(&self) -> &str {
        self.as_str()
    }
}
