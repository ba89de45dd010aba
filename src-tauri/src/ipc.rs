//! The commands of the page, declared once: dispatch and TypeScript types follow from this list.

use crate::{Session, commands as c};
use casework::{Code, Failure, Kind, Result};
use serde::{Serialize, de::DeserializeOwned};
use serde_json::Value;
use std::collections::BTreeSet;
use ts_rs::{Config, TS, TypeVisitor};

macro_rules! commands {
    ($($name:literal: $args:ty => $answer:ty = $run:path;)+) => {
        /// Runs a command by its name.
        ///
        /// # Errors
        /// Those of the command; [`Code::UnknownCommand`].
        pub fn dispatch(session: &mut Session, name: &str, args: Value) -> Result<Value> {
            guard(session, name)?;
            match name {
                $($name => run::<$args, $answer>(session, args, $run),)+
                _ => Err(Failure::new(Kind::Unexpected, Code::UnknownCommand).context(name)),
            }
        }

        /// The TypeScript file of all commands and their types.
        #[must_use]
        pub fn bindings() -> String {
            let config = Config::new().with_large_int("number");
            let mut types = Types { config: &config, declared: BTreeSet::new() };
            let mut list = String::new();
            $(
                types.visit::<$args>();
                types.visit::<$answer>();
                list.push_str(&format!(
                    "  \"{}\": {{ args: {}; answer: {} }};\n",
                    $name,
                    <$args as TS>::name(&config),
                    <$answer as TS>::name(&config),
                ));
            )+
            types.visit::<Failure>();
            let mut file = "// Written by `cargo xtask bindings` from the Rust types. Do not edit.\n\n".to_owned();
            for declaration in &types.declared {
                file.push_str("export ");
                file.push_str(declaration);
                file.push_str("\n\n");
            }
            file.push_str("/** Every command of the core: what it takes, what it answers. */\n");
            file.push_str("export interface Commands {\n");
            file.push_str(&list);
            file.push_str("}\n");
            file.lines().flat_map(|line| [line.trim_end(), "\n"]).collect()
        }

        /// Names of all commands.
        pub const COMMANDS: &[&str] = &[$($name),+];
    };
}

commands! {
    "session.state": () => c::session::SessionView = c::session::state;
    "session.sign_in": c::session::SignIn => c::session::SessionView = c::session::sign_in;
    "session.sign_out": () => c::session::SessionView = c::session::sign_out;
    "session.lock": bool => c::session::SessionView = c::session::lock;
    "session.stir": () => () = c::session::stir;
    "session.change_password": casework::officer::ChangeForm => c::session::SessionView
        = c::session::change_password;
    "session.choose": crate::Place => c::session::SessionView = c::session::choose;
    "session.recover": c::session::Recover => c::session::SessionView = c::session::recover;
    "office.set_up": casework::office::SetUp => c::session::SetUpDone = c::session::set_up;
    "office.demonstration": () => c::session::SessionView = c::session::demonstration;
    "work.mine": () => casework::task::MyWork = c::cases::my_work;
    "case.list": casework::application::CaseQuery => casework::application::CaseList = c::cases::list;
    "case.open": c::cases::CaseId => casework::application::CaseFile = c::cases::open;
    "case.journal": c::cases::CaseId => Vec<casework::journal::EntryView> = c::journal::of_case;
    "person.journal": casework::journal::PersonJournal => Vec<casework::journal::EntryView> = c::journal::of_person;
    "journal.list": casework::journal::JournalQuery => casework::journal::JournalPage = c::journal::of_office;
    "journal.export": casework::journal::JournalExport => c::letter::SavedFile = c::journal::export;
    "page.blocked": c::journal::Blocked => () = c::journal::blocked;
    "registration.register": casework::application::RegistrationForm => casework::application::Registered
        = c::registration::register;
    "registration.correct": c::registration::Correction => casework::person::PersonView
        = c::registration::correct;
    "registration.describe": c::registration::Description => casework::person::PersonView
        = c::registration::describe;
    "registration.warnings": casework::application::RegistrationForm => Vec<casework::application::Warning>
        = c::registration::warnings;
    "registration.read_mrz": c::registration::Scanned => names::mrz::Mrz = c::registration::read_mrz;
    "registration.check_birth": casework::person::BirthForm => casework::person::Birth
        = c::registration::check_birth;
    "registration.romanise": String => String = c::registration::romanise;
    "find.search": casework::find::FindQuery => Vec<casework::find::FoundPerson> = c::find::search;
    "find.person": c::find::PersonId => casework::find::PersonFile = c::find::person;
    "duplicate.candidates": casework::duplicate::CandidateQuery => Vec<casework::duplicate::Candidate>
        = c::find::candidates;
    "duplicate.compare": casework::duplicate::PairQuery => casework::duplicate::Compared = c::find::compare;
    "duplicate.decide": casework::duplicate::VerdictForm => () = c::find::decide;
    "duplicate.undo": c::find::UndoVerdict => () = c::find::undo;
    "duplicate.waiting": () => casework::duplicate::WaitingPairs = c::find::waiting;
    "reference.countries": () => Vec<c::registration::CountryView> = c::registration::countries;
    "reference.lists": () => casework::profile::ListsView = c::registration::lists;
    "family.add_member": casework::family::JoinForm => Vec<casework::application::Warning>
        = c::family::add_member;
    "family.leave": casework::family::LeaveForm => Vec<casework::application::Warning> = c::family::leave;
    "family.split": casework::family::SplitForm => casework::family::SplitDone = c::family::split;
    "family.merge": casework::family::MergeForm => Vec<casework::application::Warning> = c::family::merge;
    "family.set_relationships": casework::family::RelateForm => Vec<casework::application::Warning>
        = c::family::set_relationships;
    "family.warnings": Vec<casework::family::Tie> => Vec<casework::application::Warning>
        = c::family::warnings;
    "family.marry": casework::family::MarryForm => Vec<casework::application::Warning> = c::family::marry;
    "representative.appoint": casework::family::RepresentativeForm => vault::Id = c::family::appoint;
    "representative.end": casework::family::RepresentativeEndForm => () = c::family::end_representative;
    "representative.withdraw": casework::family::RepresentativeWithdrawForm => ()
        = c::family::withdraw_representative;
    "kinship.record": casework::family::KinshipForm => vault::Id = c::family::record_kinship;
    "kinship.withdraw": casework::family::KinshipWithdrawForm => () = c::family::withdraw_kinship;
    "need.record": casework::need::NeedForm => vault::Id = c::family::record_need;
    "need.review": casework::need::NeedReviewForm => () = c::family::review_need;
    "need.end": casework::need::NeedEndForm => () = c::family::end_need;
    "need.withdraw": casework::need::NeedWithdrawForm => () = c::family::withdraw_need;
    "need.answer": casework::need::AnswerForm => () = c::family::answer_guarantee;
    "import.open": casework::import::OpenForm => casework::import::OpenedList = c::import::open;
    "import.reread": casework::import::RereadForm => casework::import::OpenedList = c::import::reread;
    "import.resume": () => Option<casework::import::OpenedList> = c::import::resume;
    "import.close": c::import::ListId => () = c::import::close;
    "import.preview": casework::import::PreviewForm => casework::import::PreviewPiece = c::import::preview;
    "import.run": casework::import::RunForm => casework::import::RunPiece = c::import::run;
    "import.list": () => Vec<casework::import::ImportView> = c::import::list;
    "import.rows": casework::import::RowsQuery => casework::import::RowsPage = c::import::rows;
    "import.errors": casework::import::ErrorsForm => c::letter::SavedFile = c::import::errors;
    "import.undo": casework::import::UndoForm => casework::import::UndoDone = c::import::undo;
    "import.to_case": casework::import::ToCase => casework::application::RegistrationForm
        = c::import::to_case;
    "import.source": c::import::ListedPerson => Option<casework::import::PersonSource> = c::import::source;
    "interview.start": casework::interview::StartForm => c::interview::InterviewId = c::interview::start;
    "interview.add_line": casework::interview::LineForm => casework::interview::LineView
        = c::interview::add_line;
    "interview.change_line": c::interview::LineText => casework::interview::LineView
        = c::interview::change_line;
    "interview.sign": casework::interview::SignForm => () = c::interview::sign;
    "interview.transcript": c::interview::InterviewId => casework::interview::Transcript
        = c::interview::transcript;
    "interview.lines": c::cases::CaseId => Vec<casework::interview::InterviewLines> = c::interview::lines;
    "interview.check_opening": casework::interview::OpeningForm => () = c::interview::check_opening;
    "interview.tag_line": casework::interview::TagForm => casework::interview::LineView
        = c::interview::tag_line;
    "interview.end_break": c::interview::InterviewId => Option<casework::interview::LineView>
        = c::interview::end_break;
    "interview.read_back": casework::interview::ReadBackForm => () = c::interview::read_back;
    "interview.add_addendum": casework::interview::AddendumForm => () = c::interview::add_addendum;
    "fact.mark": casework::assessment::MarkForm => casework::assessment::Fact = c::interview::mark_fact;
    "fact.record": casework::assessment::FactForm => casework::assessment::Fact = c::decision::record_fact;
    "decision.save": casework::decision::DecisionForm => () = c::decision::save;
    "decision.submit": casework::decision::SubmitForm => () = c::decision::submit;
    "clock.extend": casework::clock::ExtendForm => () = c::profile::extend;
    "information.ask": casework::clock::AskInformationForm => vault::Id = c::profile::ask;
    "information.answer": casework::clock::AnswerInformationForm => () = c::profile::answer;
    "information.withdraw": casework::clock::WithdrawInformationForm => () = c::profile::withdraw;
    "application.set_procedure": casework::edition::ProcedureForm => () = c::profile::set_procedure;
    "application.preview_move": casework::edition::MoveQuery => casework::edition::MovePreview
        = c::profile::preview_move;
    "application.move_profile": casework::edition::MoveForm => () = c::profile::move_profile;
    "profile.load": casework::edition::InstallForm => casework::edition::EditionsView = c::profile::load;
    "profile.editions": () => casework::edition::EditionsView = c::profile::editions;
    "rule.ask": casework::rule::RuleQuery => Vec<casework::rule::BrokenView> = c::cases::ask_rules;
    "decision.review": casework::decision::ReviewForm => () = c::decision::review;
    "decision.tick_remark": casework::decision::TickForm => () = c::decision::tick_remark;
    "decision.vote": casework::decision::VoteForm => () = c::decision::vote;
    "decision.close_vote": casework::decision::CloseForm => () = c::decision::close_vote;
    "decision.versions": c::decision::DecisionId => Vec<casework::decision::VersionView>
        = c::decision::versions;
    "decision.reasons": casework::decision::ReasonsQuery => casework::decision::ReasonsDesk
        = c::decision::reasons;
    "decision.guidance": () => casework::decision::guidance::Guidance = c::decision::guidance;
    "text.list": () => casework::template::TextsView = c::text::list;
    "text.open": casework::template::TextName => casework::template::TextFile = c::text::open;
    "text.check": casework::template::TextForm => casework::template::Checked = c::text::check;
    "text.preview": casework::template::TextPreviewForm => casework::template::TextPreviewed
        = c::text::preview;
    "text.save": casework::template::TextForm => casework::template::TextId = c::text::save;
    "text.submit": casework::template::TextId => () = c::text::submit;
    "text.approve": casework::template::TextId => () = c::text::approve;
    "text.send_back": casework::template::TextDecision => () = c::text::send_back;
    "text.retire": casework::template::TextDecision => () = c::text::retire;
    "text.export": casework::template::TextForm => c::letter::SavedFile = c::text::export;
    "letter.preview": casework::letter::PreviewForm => casework::letter::Preview = c::letter::preview;
    "letter.issue": casework::letter::LetterForm => () = c::letter::issue;
    "letter.show": c::letter::LetterId => casework::letter::Preview = c::letter::show;
    "letter.save": c::letter::LetterId => c::letter::SavedFile = c::letter::save;
    "letter.open": c::letter::LetterId => c::letter::SavedFile = c::letter::open;
    "letter.deliver": casework::letter::DeliverForm => () = c::letter::deliver;
    "letter.issue_some": casework::letter::IssueSomeForm => Vec<casework::letter::BatchDone>
        = c::letter::issue_some;
    "letter.deliver_some": casework::letter::DeliverSomeForm => Vec<casework::letter::BatchDone>
        = c::letter::deliver_some;
    "letter.list": casework::letter::LettersQuery => casework::letter::LettersList = c::letter::list;
    "letter.print": c::letter::PrintForm => () = c::letter::print;
    "printer.list": () => crate::printing::Printers = c::letter::printers;
    "letter.copy": casework::letter::CopyForm => () = c::letter::copy;
    "letter.show_copy": c::letter::CopyId => casework::letter::Preview = c::letter::show_copy;
    "letter.save_copy": c::letter::CopyId => c::letter::SavedFile = c::letter::save_copy;
    "letter.reissue": casework::letter::ReissueForm => () = c::letter::reissue;
    "letter.void": casework::letter::VoidForm => () = c::letter::void;
    "inquiry.record": casework::inquiry::InquiryForm => () = c::writing::ask;
    "inquiry.answer": casework::inquiry::InquiryAnswerForm => () = c::writing::answer;
    "inquiry.withdraw": casework::inquiry::InquiryWithdrawForm => () = c::writing::take_back;
    "travel.record": casework::travel::TravelForm => () = c::writing::travel;
    "travel.withdraw": casework::travel::TravelWithdrawForm => () = c::writing::travel_withdraw;
    "case.transfer": casework::transfer::TransferForm => () = c::writing::transfer;
    "letter.check": c::proof::CheckForm => casework::verify::Verdict = c::proof::check;
    "key.list": () => Vec<casework::proof::KeyView> = c::proof::keys;
    "key.export": () => c::letter::SavedFile = c::proof::export;
    "key.look": casework::proof::KeyFile => casework::proof::KeyFileView = c::proof::look;
    "key.import": casework::proof::KeyFile => casework::proof::ImportedKeys = c::proof::import;
    "key.revoke": casework::proof::RevokeForm => () = c::proof::revoke;
    "appeal.lodge": casework::appeal::AppealForm => c::after::Made = c::after::lodge;
    "appeal.withdraw": casework::appeal::AppealWithdrawForm => () = c::after::withdraw_appeal;
    "appeal.lateness": casework::appeal::LatenessForm => () = c::after::decide_lateness;
    "appeal.proceed": casework::appeal::ProceedingForm => c::after::Made = c::after::proceed;
    "appeal.done": casework::appeal::ProceedingDoneForm => () = c::after::step_done;
    "appeal.take_back": casework::appeal::ProceedingWithdrawForm => () = c::after::take_back;
    "appeal.judge": casework::appeal::JudgmentForm => c::after::Made = c::after::judge;
    "appeal.carry_out": casework::appeal::CarryOutForm => () = c::after::carry_out;
    "case.close": casework::closure::ClosureForm => () = c::after::close;
    "case.request_reopening": casework::closure::ReopenForm => c::after::Made = c::after::request_reopening;
    "case.decide_reopening": casework::closure::ReopenVerdictForm => c::after::Opened
        = c::after::decide_reopening;
    "status.open": casework::status::StatusProcedureForm => c::after::Made = c::after::open_procedure;
    "status.abandon": casework::status::AbandonForm => () = c::after::abandon;
    "status.notice": casework::status::NoticeForm => () = c::after::give_notice;
    "status.respond": casework::status::ResponseForm => () = c::after::respond;
    "status.decide": casework::status::StatusRulingForm => () = c::after::rule_on;
    "status.serve": casework::status::ServeForm => () = c::after::serve;
    "flag.raise": casework::flag::FlagForm => c::after::Made = c::after::raise_flag;
    "flag.end": casework::flag::FlagEndForm => () = c::after::end_flag;
    "flag.withdraw": casework::flag::FlagWithdrawForm => () = c::after::withdraw_flag;
    "portrait.take": c::files::Photograph => casework::attachment::PortraitTaken = c::files::take_portrait;
    "portrait.choose": c::files::PortraitChoice => () = c::files::choose_portrait;
    "attachment.add": c::files::NewAttachment => casework::attachment::Added = c::files::add_attachment;
    "attachment.describe": c::files::AttachmentDescription => () = c::files::describe_attachment;
    "attachment.withdraw": c::files::AttachmentWithdrawal => () = c::files::withdraw_attachment;
    "attachment.read": c::files::AttachmentId => casework::attachment::AttachmentContent
        = c::files::read_attachment;
    "attachment.save": c::files::AttachmentId => c::letter::SavedFile = c::files::save_attachment;
    "attachment.open": c::files::AttachmentId => c::letter::SavedFile = c::files::open_attachment;
    "attachment.picture": casework::attachment::PictureQuery => casework::attachment::Picture
        = c::files::picture;
    "document.add": c::files::NewDocument => casework::person::IdentityDocument = c::files::add_document;
    "document.change": c::files::DocumentChange => casework::person::IdentityDocument
        = c::files::change_document;
    "document.retain": casework::custody::RetainForm => casework::person::IdentityDocument
        = c::files::retain_document;
    "document.return": casework::custody::ReturnForm => casework::person::IdentityDocument
        = c::files::return_document;
    "document.lose": casework::custody::LossForm => casework::person::IdentityDocument
        = c::files::lose_document;
    "document.examine": casework::custody::ExaminationForm => casework::person::IdentityDocument
        = c::files::examine_document;
    "document.withdraw": c::files::DocumentWithdrawal => () = c::files::withdraw_document;
    "custody.held": () => casework::custody::HeldList = c::files::held;
    "paper.preview": casework::paper::PaperForm => casework::letter::Preview = c::files::preview_paper;
    "paper.issue": casework::paper::PaperForm => c::files::PaperId = c::files::issue_paper;
    "paper.show": c::files::PaperId => casework::letter::Preview = c::files::show_paper;
    "paper.save": c::files::PaperId => c::letter::SavedFile = c::files::save_paper;
    "paper.open": c::files::PaperId => c::letter::SavedFile = c::files::open_paper;
    "appointment.make": casework::appointment::AppointmentForm => casework::appointment::Appointment
        = c::schedule::make_appointment;
    "appointment.check": casework::appointment::AppointmentForm => casework::appointment::AppointmentCheck
        = c::schedule::check_appointment;
    "appointment.cancel": c::schedule::AppointmentCancellation => () = c::schedule::cancel_appointment;
    "appointment.outcome": casework::appointment::OutcomeForm => Option<casework::appointment::Appointment>
        = c::schedule::record_outcome;
    "appointment.attempt": casework::appointment::ContactForm => vault::Id = c::schedule::record_attempt;
    "appointment.calendar": casework::appointment::CalendarQuery => casework::appointment::OfficeCalendar
        = c::schedule::calendar;
    "appointment.slots": casework::appointment::SlotQuery => Vec<casework::appointment::Slot>
        = c::schedule::slots;
    "appointment.choices": () => casework::appointment::AppointmentChoices = c::schedule::choices;
    "interpreter.list": () => Vec<casework::interpreter::InterpreterView> = c::schedule::interpreters;
    "interpreter.record": casework::interpreter::InterpreterForm => vault::Id
        = c::schedule::record_interpreter;
    "interpreter.stand_down": c::schedule::InterpreterStanding => () = c::schedule::stand_down;
    "room.list": () => Vec<casework::room::Room> = c::schedule::rooms;
    "room.record": casework::room::RoomForm => vault::Id = c::schedule::record_room;
    "acknowledgement.record": casework::acknowledgement::AcknowledgementForm
        => casework::acknowledgement::Acknowledgement = c::files::acknowledge;
    "acknowledgement.withdraw": c::files::AcknowledgementWithdrawal => ()
        = c::files::withdraw_acknowledgement;
    "coi.search": casework::coi::CoiSearch => casework::coi::CoiFound = c::coi::search;
    "coi.pick": casework::coi::CoiSearch => Vec<casework::coi::Picked> = c::coi::pick;
    "coi.show": c::coi::SourceId => casework::coi::SourceView = c::coi::show;
    "coi.page": casework::coi::PageQuery => casework::coi::PageView = c::coi::page;
    "coi.copy": c::coi::SourceId => casework::coi::CopyContent = c::coi::copy;
    "coi.add": c::coi::AddSource => vault::Id = c::coi::add;
    "coi.correct": casework::coi::SourceCorrection => () = c::coi::correct;
    "coi.withdraw": c::coi::SourceWithdrawal => () = c::coi::withdraw;
    "coi.quote": casework::coi::QuoteForm => vault::Id = c::coi::quote;
    "coi.unquote": c::coi::QuoteWithdrawal => () = c::coi::unquote;
    "coi.queries": () => casework::coi::QueriesView = c::coi::queries;
    "coi.query": c::coi::QueryId => casework::coi::QueryView = c::coi::query;
    "coi.ask": casework::coi::QueryForm => vault::Id = c::coi::ask;
    "coi.unask": c::coi::QueryWithdrawal => () = c::coi::unask;
    "coi.answer": casework::coi::QueryAnswerForm => () = c::coi::answer;
    "coi.cite": casework::coi::CiteForm => vault::Id = c::coi::cite;
    "coi.uncite": c::coi::CitationId => () = c::coi::uncite;
    "coi.cited": casework::coi::CitedBy => Vec<casework::coi::CitationView> = c::coi::cited;
    "draft.save": c::drafts::DraftForm => () = c::drafts::save;
    "draft.load": c::drafts::DraftKey => Option<c::drafts::DraftView> = c::drafts::load;
    "draft.discard": c::drafts::DraftKey => () = c::drafts::discard;
    "officer.list": () => Vec<c::office::OfficerView> = c::office::officers;
    "officer.add": casework::officer::NewOfficer => c::office::OfficerView = c::office::add_officer;
    "officer.qualify": casework::officer::QualifyForm => c::office::OfficerView = c::office::qualify_officer;
    "officer.reset_password": casework::officer::ResetForm => c::office::OfficerView
        = c::office::reset_password;
    "officer.remove": c::office::OfficerId => c::office::OfficerView = c::office::remove_officer;
    "office.keys": () => casework::office::KeysView = c::office::keys;
    "office.renew_recovery_code": () => c::session::SetUpDone = c::office::renew_recovery_code;
    "office.entrust": casework::office::EscrowForm => casework::office::KeysView = c::office::entrust;
    "backup.write": () => c::file::BackupView = c::file::backup;
    "backup.list": () => Vec<c::file::BackupEntry> = c::file::list_backups;
    "backup.drill": c::file::BackupForm => c::file::DrillView = c::file::drill;
    "backup.restore": c::file::BackupForm => c::session::SessionView = c::file::restore;
    "file.check": () => c::file::FileCheckView = c::file::check;
    "file.begin_check": () => c::file::CheckProgress = c::file::begin_check;
    "file.step_check": () => c::file::CheckProgress = c::file::step_check;
    "file.checked": () => c::file::FileChecked = c::file::checked;
    "about": () => c::office::About = c::office::about;
}

/// Commands that an officer may give while their password is one that somebody else chose.
const BEFORE_OWN_PASSWORD: [&str; 6] = [
    "session.state",
    "session.lock",
    "session.stir",
    "session.sign_out",
    "session.choose",
    "session.change_password",
];

/// What is not done while the case file is alarmed: it binds others, and rests on what may have been altered. Everything
/// else goes on: a person at the border is registered also then, and what is written stands in the log.
const NOT_WHILE_ALARMED: [&str; 7] = [
    "decision.review",
    "decision.close_vote",
    "letter.issue",
    "letter.issue_some",
    "letter.reissue",
    "status.decide",
    "appeal.carry_out",
];

/// What comes before every command: a desk that was left too long is locked, and a password that somebody else chose
/// is replaced first. To ask how the session stands is not to be at the desk.
fn guard(session: &mut Session, name: &str) -> Result<()> {
    let locked_now = session.lock_when_idle();
    if name != "session.state" && !locked_now {
        session.stir();
    }
    if NOT_WHILE_ALARMED.contains(&name) && !session.alarm().is_empty() {
        return Err(Failure::not_now(Code::FileAlarmed));
    }
    match session.officer() {
        Some(officer) if !BEFORE_OWN_PASSWORD.contains(&name) => casework::officer::own_password(officer),
        _ => Ok(()),
    }
}

fn run<A: DeserializeOwned, B: Serialize>(
    session: &mut Session,
    args: Value,
    command: fn(&mut Session, A) -> Result<B>,
) -> Result<Value> {
    let unexpected =
        |error: serde_json::Error| Failure::new(Kind::Unexpected, Code::Unexpected).context(error);
    let args = serde_json::from_value(args).map_err(unexpected)?;
    serde_json::to_value(command(session, args)?).map_err(unexpected)
}

/// Collects the declarations of types and of all that they are made of.
struct Types<'c> {
    config: &'c Config,
    declared: BTreeSet<String>,
}

impl TypeVisitor for Types<'_> {
    fn visit<T: TS + 'static + ?Sized>(&mut self) {
        // Only our own types have a place to be exported to; numbers, lists and the like are inlined.
        if T::output_path().is_some() {
            // Two types of one name are both written, and the page's type check refuses them.
            if !self.declared.insert(T::decl(self.config)) {
                return;
            }
        }
        T::visit_dependencies(self);
        T::visit_generics(self);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Places;
    use vault::Cost;

    #[test]
    fn when_locked_every_command_that_needs_the_file_says_so() {
        let folder = tempfile::tempdir().unwrap();
        let places = Places::new(folder.path().to_owned());
        let now = "2026-11-25T08:00:00Z".parse().unwrap();
        let mut session = Session::new(places, Box::new(move || now), Cost::FOR_TESTS);
        for name in ["work.mine", "officer.list", "file.check", "backup.write"] {
            let failure = dispatch(&mut session, name, Value::Null).unwrap_err();
            assert_eq!((failure.kind, failure.code), (Kind::Locked, Code::Locked), "{name}");
        }
    }

    #[test]
    fn bindings_name_every_command_once() {
        let bindings = bindings();
        for name in COMMANDS {
            assert_eq!(bindings.matches(&format!("\"{name}\":")).count(), 1, "{name}");
        }
    }
}
