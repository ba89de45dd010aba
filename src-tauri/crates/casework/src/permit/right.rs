//! Rights: each is a type that a permit proves, and a code that roles are given in `roles.toml`.

/// A right. Implemented by marker types only.
pub trait Right: private::Sealed {
    /// Its name.
    const NAME: RightName;
}

mod private {
    pub trait Sealed {}
}

macro_rules! rights {
    ($($(#[$doc:meta])* $name:ident;)+) => {
        /// A right by its name, as roles hold it.
        #[derive(
            Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, serde::Deserialize, ts_rs::TS,
        )]
        #[serde(rename_all = "camelCase")]
        pub enum RightName {
            $($(#[$doc])* $name,)+
        }

        impl RightName {
            /// Every right there is.
            pub const ALL: &'static [Self] = &[$(Self::$name),+];
        }

        $(
            $(#[$doc])*
            #[derive(Debug, Clone, Copy)]
            pub enum $name {}
            impl private::Sealed for $name {}
            impl Right for $name {
                const NAME: RightName = RightName::$name;
            }
        )+
    };
}

rights! {
    /// To read cases.
    ReadCases;
    /// To register persons and applications.
    Register;
    /// To interview, assess and draft.
    Examine;
    /// To approve or return a draft of somebody else.
    Review;
    /// To vote on a draft of somebody else.
    Ballots;
    /// To close the vote of a commission.
    Preside;
    /// To issue and deliver letters of approved decisions.
    Issue;
    /// To read and keep the library of country of origin information.
    ResearchCoi;
    /// To keep accounts, backups and the file.
    Administer;
    /// To read the texts of letters.
    ReadTexts;
    /// To write the texts of letters.
    EditTexts;
    /// To approve texts of letters that somebody else wrote.
    ApproveTexts;
    /// To plan audits of quality and mark files.
    Assess;
    /// To read the results of audits, and the plan of action.
    ReadQuality;
    /// To answer recommendations for the authority, and decide what is done.
    SteerQuality;
    /// To count: figures without persons.
    Count;
    /// To submit returns in the name of the office.
    SubmitReturns;
    /// To read the journal of the whole office; of cases no more than by other rights.
    ReadJournal;
    /// To take the journal out as a file.
    ExportJournal;
    /// To give and take what other devices write, without reading it.
    Exchange;
    /// To settle what two workstations say differently.
    Settle;
    /// To read what the bodies that steer the system were told and decided.
    ReadBoard;
    /// To call their meetings, write their minutes and issue what they are told.
    KeepBoard;
    /// To read the files that one was let see, without names.
    Observe;
    /// To let observers see files of a sample.
    LetObserve;
    /// To read who was trained for what, and figures of trainings.
    ReadTraining;
    /// To keep trainings: sessions, trainers, certificates, needs and plans.
    Train;
    /// To book interviews and keep interpreters, rooms and the calendar.
    Coordinate;
    /// To seal cases, and to say who stands on their lists.
    Seals;
    /// To answer whether emergencies were justified.
    OverseeAccess;
    /// To keep paper files: where they are and who has them.
    KeepFiles;
    /// To receive requests for disclosure.
    Receive;
    /// To decide what is disclosed.
    Disclose;
    /// To let something leave, and to keep the register of recipients.
    Release;
    /// To see to whom something may be given.
    SeeRecipients;
    /// To hold and seal records and to propose their erasure.
    Retain;
    /// To approve an erasure that somebody else proposed.
    ApproveErasure;
    /// To read sealed cases.
    ReadSealed;
    /// To keep the register of breaches.
    KeepBreaches;
    /// To record that somebody asks about returning.
    AskReturns;
    /// To counsel on voluntary return and to arrange it.
    CounselReturns;
    /// To decide whether a return goes on in spite of what speaks against it, and to approve payments.
    DecideReturns;
    /// To advise on what a return means for a status.
    AdviseReturns;
    /// To keep households, problems, visits, payment lists and shelter.
    Assist;
    /// To set up programmes and approve payment lists that somebody else drew up.
    ApproveAssistance;
    /// To hear complaints, also those made in confidence.
    HearComplaints;
    /// To keep plans of integration, referrals and documents of refugees.
    Integrate;
    /// To decide applications for family reunification that somebody else prepared.
    DecideReunification;
}
