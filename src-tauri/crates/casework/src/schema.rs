//! What the vault must know of the domain.

use crate::{
    access::{self, Admission, Conflict, Emergency, Looked, Seal},
    acknowledgement::{self, Acknowledgement},
    appeal::{self, Appeal, Judgment, Proceeding},
    application::{self, Application, Member},
    appointment::{self, Appointment, ContactAttempt},
    assessment::{self, Fact},
    assistance::{self, Complaint, Eligibility, PaymentLine, PaymentList, Programme},
    attachment::{self, Attachment},
    audit::{self, Audit, AuditAssessment, AuditFile, Gap, Improvement, Recommendation},
    board::{
        self, BoardAction, BoardBody, BoardDecision, BoardMeeting, BoardPack, BoardPaper, BoardRisk,
        BoardSeat,
    },
    breach::{self, Breach},
    clock::{self, Extension, InformationRequest},
    closure::{self, Closure, Reopening},
    coi::{self, CitationRecord, CoiQuery, Page, Quote, Source},
    conflict::{self, Settlement},
    decision::{self, Decision, DraftVersion, Review, ReviewRemark, Ruling, Vote},
    disclosure::{self, DisclosureRequest},
    duplicate::{self, LikenessRecord},
    edition::{self, ProcedureChange, ProfileEdition, ProfileMove},
    family::{self, FamilyChange, Kinship, Representative},
    filing::{self, FileMovement, PhysicalFile},
    find,
    flag::{self, Flag},
    household::{self, HomeVisit, Household, HouseholdMember, SocialProblem},
    import::{self, Import, ImportRow},
    incident::{self, Incident},
    indicator,
    inquiry::{self, Inquiry},
    integration::{self, IntegrationPlan, PlanGoal, PlanReview, Referral, RefugeeDocument, Reunification},
    interpreter::{self, Interpreter},
    interview::{self, Addendum, Interview, Line, ReadBack},
    keeping::{self, KeepingOrder},
    letter::{self, Letter, LetterCopy},
    need::{self, SpecificNeed},
    observer::{self, ObserverConsent, Unmasking},
    office::{self, Office},
    officer::{self, Officer},
    paper::{self, Paper},
    person::{self, IdentityDocument, Person},
    proof::{self, IssuerKey},
    release::{self, Export, Recipient},
    returning::{
        self, ClaimWithdrawal, ReturnChildFinding, ReturnCounselling, ReturnDeclaration, ReturnEligibility,
        ReturnPaper, ReturnPayment, ReturnScreening, ReturnVisit, VoluntaryReturn,
    },
    room::{self, Room},
    rule::{self, Override},
    shelter::{self, ShelterSite, ShelterStay, ShelterUnit},
    statistic::{self, SavedTable, Submission},
    status::{self, StatusProcedure, StatusRuling},
    template::{self, TextEdition},
    training::{self, NationalModule, TrainingNeed, TrainingSession},
    transfer::{self, Transfer},
    travel::{self, TravelRequest},
};
use vault::{Record, Schema};

/// All records, migrations and derived tables of the domain.
pub static SCHEMA: Schema = Schema {
    migrations: &[
        office::storage::MIGRATION,
        officer::storage::MIGRATION,
        person::storage::MIGRATION,
        application::storage::MIGRATION,
        interview::storage::MIGRATION,
        assessment::storage::MIGRATION,
        decision::storage::MIGRATION,
        letter::storage::MIGRATION,
        person::storage::FULL_REGISTRATION,
        need::storage::MIGRATION,
        family::storage::REPRESENTATIVES,
        family::storage::KINSHIPS,
        find::storage::MIGRATION,
        attachment::storage::MIGRATION,
        paper::storage::MIGRATION,
        appointment::storage::MIGRATION,
        import::storage::MIGRATION,
        acknowledgement::storage::MIGRATION,
        duplicate::storage::MIGRATION,
        rule::storage::MIGRATION,
        coi::storage::MIGRATION,
        interpreter::storage::MIGRATION,
        room::storage::MIGRATION,
        appointment::storage::CALENDAR,
        officer::storage::QUALIFICATIONS,
        interview::storage::BOOKED,
        interview::storage::ROOM,
        application::storage::PROCEDURE,
        edition::storage::MIGRATION,
        clock::storage::MIGRATION,
        assessment::storage::FACTORS,
        decision::storage::REVIEWING,
        appeal::storage::MIGRATION,
        closure::storage::MIGRATION,
        status::storage::MIGRATION,
        flag::storage::MIGRATION,
        rule::storage::WARNED_OF,
        template::storage::MIGRATION,
        letter::storage::OTHER_ACTS,
        inquiry::storage::MIGRATION,
        transfer::storage::MIGRATION,
        travel::storage::MIGRATION,
        assessment::storage::CONFIDENCE,
        proof::storage::MIGRATION,
        vault::SIGNING_KEYS,
        officer::storage::PASSWORD_GIVEN,
        access::storage::MIGRATION,
        vault::CHECKPOINTS,
        incident::storage::MIGRATION,
        filing::storage::MIGRATION,
        disclosure::storage::MIGRATION,
        release::storage::MIGRATION,
        keeping::storage::MIGRATION,
        breach::storage::MIGRATION,
        vault::EXCHANGE,
        conflict::storage::MIGRATION,
        statistic::storage::MIGRATION,
        audit::storage::MIGRATION,
        training::storage::MIGRATION,
        training::storage::TAKING_PART,
        training::storage::CERTIFICATES,
        training::storage::NEEDS,
        board::storage::MIGRATION,
        board::storage::PACKS,
        observer::storage::MIGRATION,
        returning::storage::MIGRATION,
        household::storage::MIGRATION,
        assistance::storage::PROGRAMMES_TABLES,
        assistance::storage::LISTS_TABLES,
        assistance::storage::COMPLAINTS_TABLE,
        shelter::storage::MIGRATION,
        integration::storage::PLANS,
        integration::storage::REUNIONS,
        vault::HUB,
        vault::LOG_ROWS,
        indicator::storage::INDEXES,
        statistic::storage::DEPARTURES,
    ],
    tables: &[
        Office::TABLE,
        Officer::TABLE,
        Person::TABLE,
        Application::TABLE,
        Member::TABLE,
        IdentityDocument::TABLE,
        Interview::TABLE,
        Line::TABLE,
        Fact::TABLE,
        Decision::TABLE,
        Ruling::TABLE,
        Review::TABLE,
        Letter::TABLE,
        SpecificNeed::TABLE,
        Representative::TABLE,
        Kinship::TABLE,
        FamilyChange::TABLE,
        LikenessRecord::TABLE,
        Attachment::TABLE,
        Paper::TABLE,
        Appointment::TABLE,
        Acknowledgement::TABLE,
        Import::TABLE,
        ImportRow::TABLE,
        Override::TABLE,
        Source::TABLE,
        Quote::TABLE,
        CoiQuery::TABLE,
        CitationRecord::TABLE,
        Page::TABLE,
        ReadBack::TABLE,
        Addendum::TABLE,
        DraftVersion::TABLE,
        Vote::TABLE,
        ReviewRemark::TABLE,
        Appeal::TABLE,
        Proceeding::TABLE,
        Judgment::TABLE,
        Closure::TABLE,
        Reopening::TABLE,
        StatusProcedure::TABLE,
        StatusRuling::TABLE,
        Flag::TABLE,
        Interpreter::TABLE,
        Room::TABLE,
        ContactAttempt::TABLE,
        ProfileEdition::TABLE,
        Extension::TABLE,
        InformationRequest::TABLE,
        ProfileMove::TABLE,
        ProcedureChange::TABLE,
        TextEdition::TABLE,
        LetterCopy::TABLE,
        Inquiry::TABLE,
        Transfer::TABLE,
        TravelRequest::TABLE,
        IssuerKey::TABLE,
        Audit::TABLE,
        AuditFile::TABLE,
        AuditAssessment::TABLE,
        audit::AuditFeedback::TABLE,
        Gap::TABLE,
        Recommendation::TABLE,
        Improvement::TABLE,
        BoardBody::TABLE,
        BoardSeat::TABLE,
        BoardMeeting::TABLE,
        BoardPaper::TABLE,
        BoardDecision::TABLE,
        BoardAction::TABLE,
        BoardPack::TABLE,
        BoardRisk::TABLE,
        ObserverConsent::TABLE,
        Unmasking::TABLE,
        Submission::TABLE,
        SavedTable::TABLE,
        Seal::TABLE,
        Admission::TABLE,
        Conflict::TABLE,
        Emergency::TABLE,
        Looked::TABLE,
        PhysicalFile::TABLE,
        FileMovement::TABLE,
        DisclosureRequest::TABLE,
        Recipient::TABLE,
        Export::TABLE,
        KeepingOrder::TABLE,
        Breach::TABLE,
        Incident::TABLE,
        Settlement::TABLE,
        NationalModule::TABLE,
        TrainingSession::TABLE,
        training::Trainer::TABLE,
        training::Enrolment::TABLE,
        training::Attendance::TABLE,
        training::Exam::TABLE,
        training::Certificate::TABLE,
        TrainingNeed::TABLE,
        training::PlanItem::TABLE,
        training::Post::TABLE,
        VoluntaryReturn::TABLE,
        ReturnCounselling::TABLE,
        ReturnScreening::TABLE,
        ReturnDeclaration::TABLE,
        ClaimWithdrawal::TABLE,
        ReturnEligibility::TABLE,
        ReturnPaper::TABLE,
        ReturnPayment::TABLE,
        ReturnVisit::TABLE,
        ReturnChildFinding::TABLE,
        Household::TABLE,
        HouseholdMember::TABLE,
        SocialProblem::TABLE,
        HomeVisit::TABLE,
        Programme::TABLE,
        Eligibility::TABLE,
        PaymentList::TABLE,
        PaymentLine::TABLE,
        Complaint::TABLE,
        ShelterSite::TABLE,
        ShelterUnit::TABLE,
        ShelterStay::TABLE,
        IntegrationPlan::TABLE,
        PlanReview::TABLE,
        PlanGoal::TABLE,
        Referral::TABLE,
        Reunification::TABLE,
        RefugeeDocument::TABLE,
    ],
    derived: &[find::DERIVED, coi::DERIVED, statistic::DERIVED],
};

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    /// A migration out of its order would leave the file at an earlier version, and be done again at the next opening.
    #[test]
    fn the_declaration_has_no_flaw() {
        assert_eq!(SCHEMA.flaws(), [""; 0]);
    }

    #[test]
    fn tags_are_never_reused() {
        let tags: BTreeSet<u16> = SCHEMA.tables.iter().map(|table| table.tag).collect();
        assert_eq!(tags.len(), SCHEMA.tables.len(), "each table has its own tag");
        for table in SCHEMA.tables {
            let fields: BTreeSet<u16> = table.fields.iter().map(|field| field.tag).collect();
            assert_eq!(fields.len(), table.fields.len(), "{}: each field has its own tag", table.name);
            assert!(!fields.contains(&0), "{}: 0 is the record's existence", table.name);
        }
    }

    /// The declared fields and the migrated columns are the same, in the same order.
    #[test]
    fn columns_follow_the_records() {
        let db = vault::rusqlite::Connection::open_in_memory().unwrap();
        for migration in std::iter::once(&vault::file::OWN).chain(SCHEMA.migrations) {
            db.execute_batch(migration.sql).unwrap();
        }
        for table in SCHEMA.tables {
            let statement = db.prepare(&format!("SELECT * FROM \"{}\"", table.name)).unwrap();
            let declared: Vec<&str> =
                std::iter::once("id").chain(table.fields.iter().map(|field| field.name)).collect();
            let columns: Vec<&str> = statement.column_names().collect();
            assert_eq!(columns, declared, "columns of {}", table.name);
        }
    }

    /// A change of the schema is a decision: it needs a migration, and this picture of it.
    #[test]
    fn schema_snapshot() {
        let db = vault::rusqlite::Connection::open_in_memory().unwrap();
        for migration in std::iter::once(&vault::file::OWN).chain(SCHEMA.migrations) {
            db.execute_batch(migration.sql).unwrap();
        }
        let mut statement = db.prepare("SELECT sql FROM sqlite_master WHERE sql IS NOT NULL").unwrap();
        let parts: Vec<String> =
            statement.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect();
        insta::assert_snapshot!(parts.join("\n\n"));
    }
}
