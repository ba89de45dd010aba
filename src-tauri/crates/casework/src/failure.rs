//! What a command answers when it cannot do what was asked: a kind the page branches on, a code that the page
//! says in the user's language, the fields at fault, and context for support.

use std::collections::BTreeMap;

/// Result of the domain's functions.
pub type Result<T> = std::result::Result<T, Failure>;

/// What the page does about a failure.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub enum Kind {
    /// Something was entered that cannot be so: shown at its field.
    Invalid,
    /// This officer may not.
    Forbidden,
    /// It cannot be done now; something else must happen first.
    NotNow,
    /// It is not there.
    NotFound,
    /// The case file is locked.
    Locked,
    /// The case file cannot be opened or written.
    File,
    /// A fault of the program.
    Unexpected,
}

/// Why, exactly. The page has words for each in each language; a missing one fails its build.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, serde::Deserialize, ts_rs::TS,
)]
#[serde(rename_all = "camelCase")]
#[allow(missing_docs, reason = "the names say it; the words for people stand in the page's catalogues")]
pub enum Code {
    // Fields
    CheckTheForm,
    Required,
    TooLong,
    NotAChoice,
    ImpossibleDate,
    DateInFuture,
    DatesOutOfOrder,
    NoLetters,
    OneNameNeeded,
    SexContradicts,
    ParentYounger,
    RelationshipsMissing,
    AlreadyRecorded,
    PutToApplicantMissing,
    ClassNotHeld,
    OfficerLacksClass,
    PasswordTooShort,
    PasswordsDiffer,
    PasswordGuessable,
    PasswordUnchanged,
    MistypedPublicKey,
    WorkstationNumber,
    // Machine-readable zone
    MrzLength,
    MrzUnknown,
    MrzCharacter,
    // Lists of other authorities
    NotADate,
    NotANumber,
    DayMonthSwapped,
    CellError,
    FormulaWithoutValue,
    ListEmpty,
    ListNotATable,
    ListTooLarge,
    ListHarmful,
    ListDamaged,
    ListEncrypted,
    ListEncoding,
    ImportBegun,
    ImportUndone,
    // Keys that letters are signed with
    KeysDamaged,
    KeyRevoked,
    // Returns
    PeriodNotOver,
    BalanceBroken,
    // Exchange with other devices
    ExchangeMalformed,
    ExchangeTooLarge,
    ExchangeNotForUs,
    ExchangeUnknownSender,
    ExchangeRevoked,
    ExchangeWrongSignature,
    ExchangeForeignStream,
    ExchangeForked,
    ExchangeNewer,
    ExchangeUnfit,
    ExchangeNotEnrolled,
    ExchangeOtherAuthority,
    ExchangeOtherScope,
    ExchangeScopeStands,
    ExchangePostIsNoOffice,
    WrongAuthorityCode,
    /// The case was handed over to another post.
    HandedOver,
    /// The case is on its way to another post already.
    HandoverOpen,
    /// No case is on its way to this post.
    NothingHandedOver,
    /// The file is no answer of a hub to this device, or it was altered.
    HubAnswerUnfit,
    CannotReadFile,
    // Rights
    NotAllowed,
    Restricted,
    NobodyHoldsClass,
    FactsRestricted,
    ConflictDeclared,
    AlreadySealed,
    NotSealed,
    LastOfTheList,
    AlreadyOpen,
    ReasonTooShort,
    OwnEmergency,
    AlreadyJudged,
    OwnDraft,
    OwnDecision,
    // Rules that warn
    ReasonNeeded,
    NoReadBack,
    Unsigned,
    ContradictionUnexplained,
    AdultNotInterviewed,
    RefoulementMissing,
    DuplicateOpen,
    AgeUncertain,
    ExclusionBeforeInclusion,
    ExclusionUnreasoned,
    RelocationPlaceMissing,
    RelocationNotPut,
    RelocationUnanswered,
    SubsidiaryGroundMissing,
    SubsidiaryUnexamined,
    BenefitUnmet,
    RemarksOpen,
    ReasonsContradict,
    ReasonsOutdated,
    ReasonsUnfinished,
    ReasonsPartial,
    ConfidenceDisclosed,
    ConfidenceRepeated,
    RemarksNeedReturn,
    NoCommission,
    NoQuorum,
    VoteNeeded,
    VoteTied,
    VoteNotInOrder,
    NoSigningKey,
    DissentUnexplained,
    NotSampled,
    NotObserved,
    NamesHidden,
    ConsentTooLong,
    BoardNoQuorum,
    BoardDecided,
    MeetingAttendanceMissing,
    VotesOverPresent,
    MeetingHeld,
    MeetingToCome,
    MeetingCancelled,
    MinutesAdopted,
    MinutesMissing,
    AuditClosed,
    AuditFinished,
    AuditUnfinished,
    AssessedByOther,
    EvidenceMissing,
    MarkedAlike,
    NothingToAudit,
    OwnWork,
    RecommendationOpen,
    SampleExhausted,
    SampleTooLarge,
    LetterLanguageDiffers,
    ExtraditionRequested,
    OriginalsHeld,
    // Appeals, closure, status
    RemedyMissing,
    AppealOutOfTime,
    AppealNotLate,
    LateNotAllowed,
    AppealEnded,
    AppealHasSteps,
    NothingToCarryOut,
    AppealWindowOpen,
    AppealPending,
    NoShowRuns,
    ReopeningTooLate,
    NoStatus,
    ProcedureEnded,
    NoticeMissing,
    ResponseRuns,
    CompellingReasonsUnexamined,
    DependantsUndecided,
    /// A status that ends is told by its letter, which says how the decision can be challenged.
    LossUntold,
    ChildInterviewerUntrained,
    InterviewerUntrained,
    SexPreferenceUnmet,
    InterpreterUnsuited,
    InterpreterOpposing,
    InterpreterConflict,
    InterpreterUnsworn,
    DeadlineNear,
    CertificateExpiring,
    // Order of things
    StageForbids,
    NoPrincipal,
    OnePrincipal,
    AlreadyMember,
    NobodyStays,
    WouldHaveNoCase,
    FamilyInReview,
    FamilyDecided,
    CaseMerged,
    GuardianMissing,
    GuaranteeMissing,
    NeedEnded,
    AlreadyLinked,
    InterviewSigned,
    OpeningMissing,
    LineReadBack,
    InterviewEmpty,
    InterviewOpen,
    NotInterviewed,
    FactsMissing,
    FactsUndecided,
    OutcomeMissing,
    ReasonsMissing,
    NotSubmitted,
    NotApproved,
    DecisionNotInOrder,
    DecisionFrozen,
    AlreadyIssued,
    AlreadyDelivered,
    NothingToTell,
    NotIssued,
    LetterSuperseded,
    LetterVoided,
    LetterServed,
    NoCopyKept,
    Disputed,
    StaleRecord,
    DerivativeNeedsRefugee,
    LetterTextMissing,
    LetterTemplateFaulty,
    TextFaulty,
    TextNotOpen,
    TextNotSubmitted,
    OwnText,
    ClauseInUse,
    MissingGlyph,
    LoginTaken,
    // Files that an officer chose
    FileEmpty,
    FileTooLarge,
    FileIsProgram,
    FileNotUsable,
    FileSaveAsJpeg,
    FileSaveAsPdf,
    FileUnpack,
    FileLocked,
    PictureTooManyPixels,
    PictureTooSmall,
    PictureDamaged,
    PictureCrop,
    PictureSeveralPages,
    PictureDoesNotFit,
    PdfActs,
    PdfUncheckable,
    PdfNoPages,
    CaseFull,
    // Documents, papers, appointments
    DocumentKnown,
    DocumentHeld,
    DocumentNotHeld,
    DocumentIsCopy,
    NothingRetained,
    PhotographMissing,
    DateInPast,
    TimeOfDay,
    AppointmentCancelled,
    // Country of origin information
    ApplicantNumber,
    ApplicantName,
    EditionKnown,
    QueryAnswered,
    QuoteNotInText,
    SourceCited,
    CitationInUse,
    SourceStale,
    AppointmentPostponed,
    AppointmentOver,
    AppointmentToCome,
    NobodyMissed,
    DoubleBooked,
    MinutesOutOfRange,
    InterpreterMode,
    // Trainings
    AttendanceMissing,
    EnrolmentClosed,
    FaceToFaceMissing,
    InterpretingUntrained,
    NoResitLeft,
    NoTest,
    NotEnrolled,
    OnlinePartMissing,
    OutOfRange,
    PrerequisiteMissing,
    SessionBegun,
    SessionCancelled,
    SessionFull,
    SessionToCome,
    TestFailed,
    TestMissing,
    TestPassed,
    TrainerBusy,
    TrainerUnaccredited,
    // Records
    FileBoxed,
    FileInPlace,
    FileNotInPlace,
    NothingOnTheWay,
    RequestAnswered,
    IdentityUnchecked,
    DisclosureUndecided,
    NothingTakenOut,
    NothingGiven,
    RecipientOfOrigin,
    OriginUntold,
    RecipientInactive,
    RecipientHasNoKey,
    ExportEnded,
    OrderStands,
    OrderOver,
    OwnOrder,
    RecordsHeld,
    RetentionRuns,
    NotArchived,
    CaseLinked,
    CaseSealed,
    BreachClosed,
    // Voluntary return
    ReturnOpen,
    ReturnEnded,
    ReturnBegun,
    ReturnNotBegun,
    ReturnNotCounselled,
    ReturnScreeningOpen,
    ReturnChildUndetermined,
    ReturnFamilyUntraced,
    ReturnParentConsentMissing,
    ReturnDestinationExcluded,
    ReturnDestinationAdvised,
    ReturnNotDeclared,
    ReturnClaimStands,
    ReturnNotEligible,
    ReturnPaperMissing,
    ReturnNotReconfirmed,
    ReturnStatusUnexamined,
    ReturnUnfinished,
    ReturnNoClaim,
    ReturnLedByAdult,
    ReturnNothingToPrint,
    ConsulateConsentMissing,
    OwnScreening,
    OwnPayment,
    PaymentOverLimit,
    PaymentNotApproved,
    /// Money was not paid yet.
    PaymentNotPaid,
    PaymentSettled,
    TrancheTwice,
    // Assistance and integration
    HouseholdEnded,
    LivesElsewhere,
    ProblemEnded,
    VisitOver,
    ProgrammeClosed,
    CriteriaMissing,
    NobodyEligible,
    ListOpen,
    ListFrozen,
    ListUnchecked,
    ListUnapproved,
    ListUnpaid,
    LineOver,
    OwnList,
    OwnComplaint,
    OwnReunification,
    BudgetExceeded,
    PaidTwice,
    EligibilityUnconfirmed,
    DuplicatesOpen,
    ComplaintAnswered,
    ShelterFull,
    ShelterUnsuited,
    ShelterWomenOnly,
    StayOver,
    StaysElsewhere,
    UnitClosed,
    PlanEnded,
    NotRecognised,
    BaselineMissing,
    ActionOver,
    ConsentMissing,
    ConsentExceeded,
    ReferralOver,
    EvidenceOfTieMissing,
    ReunificationOver,
    ReunificationUndecided,
    CardOver,
    // File
    Locked,
    WrongPassword,
    MistypedRecoveryCode,
    WrongRecoveryCode,
    WaitBeforeTrying,
    PasswordGiven,
    OwnAccount,
    LastAdministrator,
    OfficerLeft,
    BackupUnsound,
    BackupOfAnother,
    BackupGoingOn,
    BackupEnded,
    DamagedFile,
    FileOpens,
    NewerFile,
    OpenElsewhere,
    DiskFull,
    FileAlarmed,
    NoOffice,
    AlreadyThere,
    CannotWriteFile,
    NoViewer,
    NoPrinting,
    NoPrinter,
    PrinterRefused,
    // Else
    NotFound,
    UnknownCommand,
    ProfileInvalid,
    ProfileOfAnother,
    ProfileVersionTaken,
    ClockNotExtendable,
    ExtensionTooLong,
    InformationAnswered,
    Unexpected,
}

/// One field at fault.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, ts_rs::TS)]
pub struct Fault {
    /// Path of the field in the command's argument, `members.0.name.latin`.
    pub field: String,
    /// Why.
    pub code: Code,
    /// Values for the words.
    pub params: BTreeMap<String, String>,
}

/// A command's failure.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, ts_rs::TS, thiserror::Error)]
#[error("{code:?} {params:?} {fields:?} {context}")]
pub struct Failure {
    /// What the page does about it.
    pub kind: Kind,
    /// Why.
    pub code: Code,
    /// Values for the words.
    pub params: BTreeMap<String, String>,
    /// The fields at fault, in the order of the form.
    pub fields: Vec<Fault>,
    /// For support, in English; never case content.
    pub context: String,
}

impl Failure {
    /// A failure without more to say.
    #[must_use]
    pub fn new(kind: Kind, code: Code) -> Self {
        Self { kind, code, params: BTreeMap::new(), fields: Vec::new(), context: String::new() }
    }

    /// It cannot be done now.
    #[must_use]
    pub fn not_now(code: Code) -> Self {
        Self::new(Kind::NotNow, code)
    }

    /// One field is at fault.
    #[must_use]
    pub fn field(field: impl Into<String>, code: Code) -> Self {
        let mut faults = Faults::default();
        faults.add(field, code);
        faults.into_failure()
    }

    /// With a value for the words.
    #[must_use]
    pub fn with(mut self, name: &str, value: impl ToString) -> Self {
        self.params.insert(name.to_owned(), value.to_string());
        self
    }

    /// With context for support.
    #[must_use]
    pub fn context(mut self, context: impl ToString) -> Self {
        self.context = context.to_string();
        self
    }
}

/// Collects the faults of a form, so that an officer sees all of them at once.
#[derive(Debug, Default)]
pub struct Faults(Vec<Fault>);

impl Faults {
    /// Adds one.
    pub fn add(&mut self, field: impl Into<String>, code: Code) {
        self.0.push(Fault { field: field.into(), code, params: BTreeMap::new() });
    }

    /// Adds one with a value for the words.
    pub fn add_with(&mut self, field: impl Into<String>, code: Code, name: &str, value: impl ToString) {
        let params = BTreeMap::from([(name.to_owned(), value.to_string())]);
        self.0.push(Fault { field: field.into(), code, params });
    }

    /// Keeps the value of a check, or its fault.
    pub fn keep<T: Default>(&mut self, checked: std::result::Result<T, Fault>) -> T {
        checked.unwrap_or_else(|fault| {
            self.0.push(fault);
            T::default()
        })
    }

    /// Fails when there are any.
    ///
    /// # Errors
    /// All of them in one [`Failure`].
    pub fn check(self) -> Result<()> {
        if self.0.is_empty() { Ok(()) } else { Err(self.into_failure()) }
    }

    /// All of them in one failure.
    pub(crate) fn into_failure(self) -> Failure {
        Failure { fields: self.0, ..Failure::new(Kind::Invalid, Code::CheckTheForm) }
    }
}

impl From<crate::profile::LoadError> for Failure {
    fn from(error: crate::profile::LoadError) -> Self {
        let line = error.line.map_or_else(String::new, |line| line.to_string());
        Self::new(Kind::Invalid, Code::ProfileInvalid)
            .with("file", &error.file)
            .with("line", line)
            .with("rule", &error.rule)
            .context(error)
    }
}

impl From<vault::Error> for Failure {
    fn from(error: vault::Error) -> Self {
        use vault::Error as E;
        let (kind, code) = match &error {
            E::WrongPassword => (Kind::File, Code::WrongPassword),
            E::MistypedRecoveryCode => (Kind::Invalid, Code::MistypedRecoveryCode),
            E::WrongRecoveryCode | E::WrongEscrowKey => (Kind::File, Code::WrongRecoveryCode),
            E::LoginTaken(_) => (Kind::Invalid, Code::LoginTaken),
            E::Damaged(_) => (Kind::File, Code::DamagedFile),
            E::Busy => (Kind::File, Code::OpenElsewhere),
            E::Newer { .. } => (Kind::File, Code::NewerFile),
            E::Missing(_) => (Kind::File, Code::NoOffice),
            E::Exists(_) => (Kind::File, Code::AlreadyThere),
            E::DiskFull => (Kind::File, Code::DiskFull),
            E::NotFound { .. } => (Kind::NotFound, Code::NotFound),
            E::Stale { .. } => (Kind::NotNow, Code::StaleRecord),
            E::Io { .. } => (Kind::File, Code::CannotWriteFile),
            E::Unfit(_) => (Kind::Invalid, Code::ExchangeUnfit),
            _ => (Kind::Unexpected, Code::Unexpected),
        };
        Self::new(kind, code).context(error)
    }
}
