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
    /// To count: figures without persons.
    Count;
    /// To submit returns in the name of the office.
    SubmitReturns;
    /// To plan audits of quality and mark files.
    Assess;
    /// To read the results of audits, and the plan of action.
    ReadQuality;
    /// To answer recommendations for the authority, and decide what is done.
    SteerQuality;
    /// To book interviews and keep interpreters, rooms and the calendar.
    Coordinate;
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
