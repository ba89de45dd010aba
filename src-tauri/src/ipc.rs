//! The commands of the page, declared once: dispatch and TypeScript types follow from this list.

use crate::{Session, commands as c, reserve};
use casework::{Code, Failure, Kind, Result, access, keeping, permit::RightName, restriction};
use serde::{Serialize, de::DeserializeOwned};
use serde_json::Value;
use std::collections::BTreeSet;
use ts_rs::{Config, TS, TypeVisitor};
use vault::Id;

/// What a command needs before it runs, whatever its arguments. Which case it is about comes after that.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Needs {
    /// Nothing: it is given before anybody has signed in, and after.
    Anybody,
    /// That somebody is signed in.
    SignedIn,
    /// One of these rights.
    Right(&'static [RightName]),
}

macro_rules! needs {
    (anybody) => { Needs::Anybody };
    (signed_in) => { Needs::SignedIn };
    ($($right:ident)|+) => { Needs::Right(&[$(RightName::$right),+]) };
}

macro_rules! commands {
    ($($name:literal ($($needs:tt)+): $args:ty => $answer:ty = $run:path;)+) => {
        /// Runs a command by its name.
        ///
        /// # Errors
        /// Those of the command; [`Code::UnknownCommand`].
        pub fn dispatch(session: &mut Session, name: &str, args: Value) -> Result<Value> {
            guard(session, name)?;
            if let Some(needs) = needs_of(name) {
                allow(session, needs)?;
                look(session, name, needs, &args)?;
            }
            session.note_search(name)?;
            let answer = match name {
                $($name => run::<$args, $answer>(session, args, $run),)+
                _ => Err(Failure::new(Kind::Unexpected, Code::UnknownCommand).context(name)),
            };
            // Nothing of the command was kept; what was typed stays on the page, and there is room for it now.
            // A backup is no reason: it lacks more than the reserve holds.
            let is_full = answer.as_ref().is_err_and(|failure| failure.code == Code::DiskFull);
            if is_full && name != "backup.write" {
                reserve::give_up(session.places().root());
            }
            answer
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

        /// All commands, each with what it needs.
        pub const COMMANDS: &[(&str, Needs)] = &[$(($name, needs!($($needs)+))),+];
    };
}

commands! {
    "session.state" (anybody): () => c::session::SessionView = c::session::state;
    "session.sign_in" (anybody): c::session::SignIn => c::session::SessionView = c::session::sign_in;
    "session.sign_out" (anybody): () => c::session::SessionView = c::session::sign_out;
    "session.lock" (anybody): bool => c::session::SessionView = c::session::lock;
    "session.stir" (signed_in): () => () = c::session::stir;
    "disk.space" (signed_in): () => crate::reserve::DiskSpace = c::session::disk;
    "session.change_password" (signed_in): casework::officer::ChangeForm => c::session::SessionView
        = c::session::change_password;
    "session.choose" (anybody): crate::Place => c::session::SessionView = c::session::choose;
    "session.recover" (anybody): c::session::Recover => c::session::SessionView = c::session::recover;
    "session.backups" (anybody): c::file::BackupPlace => Vec<c::file::BackupEntry> = c::door::backups;
    "session.try_backup" (anybody): c::door::DoorForm => c::door::DoorDrill = c::door::try_out;
    "session.restore" (anybody): c::door::DoorForm => c::session::SessionView = c::door::restore;
    "office.set_up" (anybody): casework::office::SetUp => c::session::SetUpDone = c::session::set_up;
    "office.demonstration" (anybody): () => c::session::SessionView = c::session::demonstration;
    "work.mine" (ReadCases): () => casework::task::MyWork = c::cases::my_work;
    "case.list" (ReadCases): casework::application::CaseQuery => casework::application::CaseList = c::cases::list;
    "case.open" (ReadCases): c::cases::CaseId => casework::application::CaseFile = c::cases::open;
    "case.journal" (ReadCases): c::cases::CaseId => Vec<casework::journal::EntryView> = c::journal::of_case;
    "person.journal" (ReadCases): casework::journal::PersonJournal => Vec<casework::journal::EntryView>
        = c::journal::of_person;
    "journal.list" (ReadJournal): casework::journal::JournalQuery => casework::journal::JournalPage
        = c::journal::of_office;
    "journal.export" (ExportJournal): casework::journal::JournalExport => c::records::Released = c::journal::export;
    "page.blocked" (signed_in): c::journal::Blocked => () = c::journal::blocked;
    "registration.register" (Register): casework::application::RegistrationForm => casework::application::Registered
        = c::registration::register;
    "registration.correct" (Register): c::registration::Correction => casework::person::PersonView
        = c::registration::correct;
    "registration.describe" (Register): c::registration::Description => casework::person::PersonView
        = c::registration::describe;
    "registration.warnings" (Register): casework::application::RegistrationForm => Vec<casework::application::Warning>
        = c::registration::warnings;
    "registration.read_mrz" (Register): c::registration::Scanned => names::mrz::Mrz = c::registration::read_mrz;
    "registration.check_birth" (Register): casework::person::BirthForm => casework::person::Birth
        = c::registration::check_birth;
    "registration.romanise" (Register): String => String = c::registration::romanise;
    "find.search" (ReadCases): casework::find::FindQuery => Vec<casework::find::FoundPerson> = c::find::search;
    "find.person" (ReadCases): c::find::PersonId => casework::find::PersonFile = c::find::person;
    "duplicate.candidates" (Register): casework::duplicate::CandidateQuery => Vec<casework::duplicate::Candidate>
        = c::find::candidates;
    "duplicate.compare" (ReadCases): casework::duplicate::PairQuery => casework::duplicate::Compared = c::find::compare;
    "duplicate.decide" (Register): casework::duplicate::VerdictForm => () = c::find::decide;
    "duplicate.undo" (Register): c::find::UndoVerdict => () = c::find::undo;
    "duplicate.waiting" (ReadCases): () => casework::duplicate::WaitingPairs = c::find::waiting;
    "reference.countries" (anybody): () => Vec<c::registration::CountryView> = c::registration::countries;
    "reference.lists" (anybody): () => casework::profile::ListsView = c::registration::lists;
    "family.add_member" (Register): casework::family::JoinForm => Vec<casework::application::Warning>
        = c::family::add_member;
    "family.leave" (Register): casework::family::LeaveForm => Vec<casework::application::Warning> = c::family::leave;
    "family.split" (Register): casework::family::SplitForm => casework::family::SplitDone = c::family::split;
    "family.merge" (Register): casework::family::MergeForm => Vec<casework::application::Warning> = c::family::merge;
    "family.set_relationships" (Register): casework::family::RelateForm => Vec<casework::application::Warning>
        = c::family::set_relationships;
    "family.warnings" (Register): Vec<casework::family::Tie> => Vec<casework::application::Warning>
        = c::family::warnings;
    "family.marry" (Register): casework::family::MarryForm => Vec<casework::application::Warning> = c::family::marry;
    "representative.appoint" (Register): casework::family::RepresentativeForm => vault::Id = c::family::appoint;
    "representative.end" (Register): casework::family::RepresentativeEndForm => () = c::family::end_representative;
    "representative.withdraw" (Register): casework::family::RepresentativeWithdrawForm => ()
        = c::family::withdraw_representative;
    "kinship.record" (Register): casework::family::KinshipForm => vault::Id = c::family::record_kinship;
    "kinship.withdraw" (Register): casework::family::KinshipWithdrawForm => () = c::family::withdraw_kinship;
    "need.record" (Register): casework::need::NeedForm => vault::Id = c::family::record_need;
    "need.review" (Examine): casework::need::NeedReviewForm => () = c::family::review_need;
    "need.end" (Examine): casework::need::NeedEndForm => () = c::family::end_need;
    "need.withdraw" (Examine): casework::need::NeedWithdrawForm => () = c::family::withdraw_need;
    "need.answer" (Examine): casework::need::AnswerForm => () = c::family::answer_guarantee;
    "import.open" (Register): casework::import::OpenForm => casework::import::OpenedList = c::import::open;
    "import.reread" (Register): casework::import::RereadForm => casework::import::OpenedList = c::import::reread;
    "import.resume" (Register): () => Option<casework::import::OpenedList> = c::import::resume;
    "import.close" (Register): c::import::ListId => () = c::import::close;
    "import.preview" (Register): casework::import::PreviewForm => casework::import::PreviewPiece = c::import::preview;
    "import.run" (Register): casework::import::RunForm => casework::import::RunPiece = c::import::run;
    "import.list" (Register | Release): () => Vec<casework::import::ImportView> = c::import::list;
    "import.rows" (Register | Release): casework::import::RowsQuery => casework::import::RowsPage = c::import::rows;
    "import.errors" (Release): casework::import::ErrorsForm => c::records::Released = c::import::errors;
    "import.undo" (Register): casework::import::UndoForm => casework::import::UndoDone = c::import::undo;
    "import.to_case" (Register): casework::import::ToCase => casework::application::RegistrationForm
        = c::import::to_case;
    "import.source" (ReadCases): c::import::ListedPerson => Option<casework::import::PersonSource> = c::import::source;
    "restriction.set" (ReadCases): casework::restriction::RestrictionForm => () = c::cases::restrict;
    "interview.start" (Examine): casework::interview::StartForm => c::interview::InterviewId = c::interview::start;
    "interview.add_line" (Examine): casework::interview::LineForm => casework::interview::LineView
        = c::interview::add_line;
    "interview.change_line" (Examine): c::interview::LineText => casework::interview::LineView
        = c::interview::change_line;
    "interview.sign" (Examine): casework::interview::SignForm => () = c::interview::sign;
    "interview.transcript" (ReadCases): c::interview::InterviewId => casework::interview::Transcript
        = c::interview::transcript;
    "interview.lines" (ReadCases): c::cases::CaseId => Vec<casework::interview::InterviewLines> = c::interview::lines;
    "interview.check_opening" (Examine): casework::interview::OpeningForm => () = c::interview::check_opening;
    "interview.tag_line" (Examine): casework::interview::TagForm => casework::interview::LineView
        = c::interview::tag_line;
    "interview.end_break" (Examine): c::interview::InterviewId => Option<casework::interview::LineView>
        = c::interview::end_break;
    "interview.read_back" (Examine): casework::interview::ReadBackForm => () = c::interview::read_back;
    "interview.add_addendum" (Examine): casework::interview::AddendumForm => () = c::interview::add_addendum;
    "fact.mark" (Examine): casework::assessment::MarkForm => casework::assessment::Fact = c::interview::mark_fact;
    "fact.record" (Examine): casework::assessment::FactForm => casework::assessment::Fact = c::decision::record_fact;
    "decision.save" (Examine): casework::decision::DecisionForm => () = c::decision::save;
    "decision.submit" (Examine): casework::decision::SubmitForm => () = c::decision::submit;
    "clock.extend" (ReadCases): casework::clock::ExtendForm => () = c::profile::extend;
    "information.ask" (Examine): casework::clock::AskInformationForm => vault::Id = c::profile::ask;
    "information.answer" (Examine): casework::clock::AnswerInformationForm => () = c::profile::answer;
    "information.withdraw" (Examine): casework::clock::WithdrawInformationForm => () = c::profile::withdraw;
    "application.set_procedure" (Examine): casework::edition::ProcedureForm => () = c::profile::set_procedure;
    "application.preview_move" (ReadCases): casework::edition::MoveQuery => casework::edition::MovePreview
        = c::profile::preview_move;
    "application.move_profile" (Review): casework::edition::MoveForm => () = c::profile::move_profile;
    "profile.load" (Administer): casework::edition::InstallForm => casework::edition::EditionsView = c::profile::load;
    "profile.editions" (Administer): () => casework::edition::EditionsView = c::profile::editions;
    "rule.ask" (ReadCases): casework::rule::RuleQuery => Vec<casework::rule::BrokenView> = c::cases::ask_rules;
    "decision.review" (Review): casework::decision::ReviewForm => () = c::decision::review;
    "decision.tick_remark" (Examine): casework::decision::TickForm => () = c::decision::tick_remark;
    "decision.vote" (Ballots): casework::decision::VoteForm => () = c::decision::vote;
    "decision.close_vote" (Preside): casework::decision::CloseForm => () = c::decision::close_vote;
    "decision.versions" (ReadCases): c::decision::DecisionId => Vec<casework::decision::VersionView>
        = c::decision::versions;
    "decision.reasons" (ReadCases): casework::decision::ReasonsQuery => casework::decision::ReasonsDesk
        = c::decision::reasons;
    "decision.guidance" (ReadCases): () => casework::decision::guidance::Guidance = c::decision::guidance;
    "text.list" (ReadTexts): () => casework::template::TextsView = c::text::list;
    "text.open" (ReadTexts): casework::template::TextName => casework::template::TextFile = c::text::open;
    "text.check" (ReadTexts): casework::template::TextForm => casework::template::Checked = c::text::check;
    "text.preview" (ReadTexts): casework::template::TextPreviewForm => casework::template::TextPreviewed
        = c::text::preview;
    "text.save" (EditTexts): casework::template::TextForm => casework::template::TextId = c::text::save;
    "text.submit" (EditTexts): casework::template::TextId => () = c::text::submit;
    "text.approve" (ApproveTexts): casework::template::TextId => () = c::text::approve;
    "text.send_back" (ApproveTexts): casework::template::TextDecision => () = c::text::send_back;
    "text.retire" (EditTexts): casework::template::TextDecision => () = c::text::retire;
    "text.export" (ReadTexts): casework::template::TextForm => c::letter::SavedFile = c::text::export;
    "statistic.situation" (Count): casework::statistic::SituationQuery => casework::statistic::Situation
        = c::statistic::situation;
    "statistic.overdue" (Count): () => casework::statistic::Overdue = c::statistic::overdue;
    "statistic.overdue_cases" (ReadCases): c::statistic::DeadlineName => casework::statistic::CountedCases
        = c::statistic::overdue_cases;
    "statistic.cases" (ReadCases): casework::statistic::Question => casework::statistic::CountedCases
        = c::statistic::cases;
    "statistic.table" (Count): casework::statistic::TableQuery => casework::statistic::TableView
        = c::statistic::table;
    "statistic.saved" (Count): () => Vec<casework::statistic::SavedView> = c::statistic::saved;
    "statistic.save" (Count): casework::statistic::SavedForm => vault::Id = c::statistic::save;
    "statistic.forget" (Count): casework::statistic::WithdrawSavedForm => () = c::statistic::forget;
    "statistic.prepare" (Count): casework::statistic::ReturnQuery => casework::statistic::ReturnView
        = c::statistic::prepare;
    "statistic.submit" (SubmitReturns): casework::statistic::SubmissionForm => casework::statistic::SubmissionView
        = c::statistic::submit;
    "statistic.submissions" (Count): () => Vec<casework::statistic::SubmissionView> = c::statistic::submissions;
    "statistic.submitted" (Count): c::statistic::SubmissionId => c::statistic::Submitted = c::statistic::submitted;
    "statistic.difference" (Count): c::statistic::SubmissionId => casework::statistic::Difference
        = c::statistic::difference;
    "statistic.export" (Count): casework::statistic::ExportForm => c::letter::SavedFile = c::statistic::export;
    "statistic.brief" (Count): casework::statistic::BriefForm => c::letter::SavedFile = c::statistic::brief;
    "letter.preview" (ReadCases): casework::letter::PreviewForm => casework::letter::Preview = c::letter::preview;
    "letter.issue" (Issue): casework::letter::LetterForm => () = c::letter::issue;
    "letter.show" (ReadCases): c::letter::LetterId => casework::letter::Preview = c::letter::show;
    "letter.save" (ReadCases): c::letter::LetterId => c::letter::SavedFile = c::letter::save;
    "letter.open" (ReadCases): c::letter::LetterId => c::letter::SavedFile = c::letter::open;
    "letter.deliver" (Issue): casework::letter::DeliverForm => () = c::letter::deliver;
    "letter.issue_some" (Issue): casework::letter::IssueSomeForm => Vec<casework::letter::BatchDone>
        = c::letter::issue_some;
    "letter.deliver_some" (Issue): casework::letter::DeliverSomeForm => Vec<casework::letter::BatchDone>
        = c::letter::deliver_some;
    "letter.list" (Issue): casework::letter::LettersQuery => casework::letter::LettersList = c::letter::list;
    "letter.print" (ReadCases): c::letter::PrintForm => () = c::letter::print;
    "printer.list" (ReadCases): () => crate::printing::Printers = c::letter::printers;
    "letter.copy" (Issue): casework::letter::CopyForm => () = c::letter::copy;
    "letter.show_copy" (ReadCases): c::letter::CopyId => casework::letter::Preview = c::letter::show_copy;
    "letter.save_copy" (ReadCases): c::letter::CopyId => c::letter::SavedFile = c::letter::save_copy;
    "letter.reissue" (Issue): casework::letter::ReissueForm => () = c::letter::reissue;
    "letter.void" (Issue): casework::letter::VoidForm => () = c::letter::void;
    "inquiry.record" (Examine): casework::inquiry::InquiryForm => () = c::writing::ask;
    "inquiry.answer" (Examine): casework::inquiry::InquiryAnswerForm => () = c::writing::answer;
    "inquiry.withdraw" (Examine): casework::inquiry::InquiryWithdrawForm => () = c::writing::take_back;
    "travel.record" (Issue): casework::travel::TravelForm => () = c::writing::travel;
    "travel.withdraw" (Issue): casework::travel::TravelWithdrawForm => () = c::writing::travel_withdraw;
    "case.transfer" (Review): casework::transfer::TransferForm => () = c::writing::transfer;
    "case.assign" (Review): casework::assignment::AssignmentForm => usize = c::writing::assign;
    "letter.check" (signed_in): c::proof::CheckForm => casework::verify::Verdict = c::proof::check;
    "key.list" (Administer): () => Vec<casework::proof::KeyView> = c::proof::keys;
    "key.export" (Administer): () => c::letter::SavedFile = c::proof::export;
    "handover.give" (Register): casework::handover::HandoverForm => () = c::handover::give;
    "handover.receive" (Register): casework::handover::ReceiptForm => () = c::handover::receive;
    "handover.list" (ReadCases): casework::handover::HandoverQuery => casework::handover::HandoverList
        = c::handover::list;
    "handover.of_case" (ReadCases): c::cases::CaseId => casework::handover::HandoverCase = c::handover::of_case;
    "exchange.state" (Exchange): () => c::exchange::ExchangeView = c::exchange::state;
    "exchange.bundles" (Exchange): c::exchange::Folder => Vec<c::exchange::BundleFile> = c::exchange::bundles;
    "exchange.give" (Exchange): c::exchange::GiveForm => c::exchange::GivenView = c::exchange::give;
    "exchange.look" (Exchange): c::exchange::Taking => c::exchange::PreviewView = c::exchange::look;
    "exchange.take" (Exchange): () => c::exchange::TakingView = c::exchange::take;
    "exchange.take_on" (Exchange): () => c::exchange::TakingView = c::exchange::take_on;
    "exchange.found" (Administer): c::exchange::FoundForm => c::exchange::Founded = c::exchange::found;
    "exchange.request" (Administer): c::exchange::RequestForm => c::exchange::NamedFile = c::exchange::request;
    "exchange.look_request" (Administer): c::exchange::FileForm => c::exchange::RequestView
        = c::exchange::look_request;
    "exchange.enrol" (Administer): c::exchange::EnrolForm => c::exchange::NamedFile = c::exchange::enrol;
    "exchange.look_answer" (Administer): c::exchange::FileForm => c::exchange::AuthorityView = c::exchange::look_answer;
    "exchange.join" (Administer): c::exchange::FileForm => () = c::exchange::join;
    "exchange.revoke" (Administer): c::exchange::NamedDevice => () = c::exchange::revoke;
    "exchange.open_office" (Administer): c::exchange::OpenOfficeForm => () = c::exchange::open_office;
    "exchange.revoke_office" (Administer): c::exchange::RevokeOfficeForm => () = c::exchange::revoke_office;
    "exchange.believe" (Administer): c::exchange::NamedDevice => () = c::exchange::believe;
    "exchange.hub" (Exchange): () => c::exchange::HubPlace = c::exchange::hub;
    "exchange.hub_now" (Exchange): () => () = c::exchange::hub_now;
    "exchange.hub_request" (Administer): c::exchange::RequestForm => c::exchange::NamedFile = c::exchange::hub_request;
    "exchange.hub_look" (Administer): c::exchange::FileForm => c::exchange::HubAnswerView = c::exchange::hub_look;
    "exchange.hub_join" (Administer): c::exchange::FileForm => () = c::exchange::hub_join;
    "exchange.hub_pause" (Administer): c::exchange::HubPause => () = c::exchange::hub_pause;
    "exchange.hub_leave" (Administer): () => () = c::exchange::hub_leave;
    "conflict.list" (Settle): () => casework::conflict::DisputeList = c::exchange::conflicts;
    "conflict.settle" (Settle): casework::conflict::SettleForm => Option<casework::conflict::DisputeView>
        = c::exchange::settle;
    "key.look" (Administer): casework::proof::KeyFile => casework::proof::KeyFileView = c::proof::look;
    "key.import" (Administer): casework::proof::KeyFile => casework::proof::ImportedKeys = c::proof::import;
    "key.revoke" (Administer): casework::proof::RevokeForm => () = c::proof::revoke;
    "appeal.lodge" (Issue): casework::appeal::AppealForm => c::after::Made = c::after::lodge;
    "appeal.withdraw" (Issue): casework::appeal::AppealWithdrawForm => () = c::after::withdraw_appeal;
    "appeal.lateness" (Review): casework::appeal::LatenessForm => () = c::after::decide_lateness;
    "appeal.proceed" (Issue): casework::appeal::ProceedingForm => c::after::Made = c::after::proceed;
    "appeal.done" (Issue): casework::appeal::ProceedingDoneForm => () = c::after::step_done;
    "appeal.take_back" (Issue): casework::appeal::ProceedingWithdrawForm => () = c::after::take_back;
    "appeal.judge" (Issue): casework::appeal::JudgmentForm => c::after::Made = c::after::judge;
    "appeal.carry_out" (Review): casework::appeal::CarryOutForm => () = c::after::carry_out;
    "case.close" (Issue): casework::closure::ClosureForm => () = c::after::close;
    "case.request_reopening" (Issue): casework::closure::ReopenForm => c::after::Made = c::after::request_reopening;
    "case.decide_reopening" (Review): casework::closure::ReopenVerdictForm => c::after::Opened
        = c::after::decide_reopening;
    "status.open" (Examine): casework::status::StatusProcedureForm => c::after::Made = c::after::open_procedure;
    "status.abandon" (Examine): casework::status::AbandonForm => () = c::after::abandon;
    "status.respond" (Examine): casework::status::ResponseForm => () = c::after::respond;
    "status.decide" (Review): casework::status::StatusRulingForm => () = c::after::rule_on;
    "status.serve" (Issue): casework::status::ServeForm => () = c::after::serve;
    "board.export" (ReadBoard): casework::board::BoardExport => c::letter::SavedFile = c::board::export;
    "board.overview" (ReadBoard): () => casework::board::BoardOverview = c::board::overview;
    "board.meeting" (ReadBoard): c::board::BoardId => casework::board::MeetingView = c::board::meeting;
    "board.mine" (signed_in): () => Vec<casework::board::ActionView> = c::board::mine;
    "board.body" (KeepBoard): casework::board::BodyForm => vault::Id = c::board::body;
    "board.end" (KeepBoard): c::board::BoardId => () = c::board::end_body;
    "board.seat" (KeepBoard): casework::board::SeatForm => vault::Id = c::board::seat;
    "board.unseat" (KeepBoard): casework::board::EndSeatForm => () = c::board::end_seat;
    "board.call" (KeepBoard): casework::board::MeetingForm => vault::Id = c::board::call;
    "board.cancel" (KeepBoard): casework::board::CancelMeetingForm => () = c::board::cancel;
    "board.agenda" (KeepBoard): casework::board::AgendaForm => () = c::board::agenda;
    "board.paper" (KeepBoard): c::board::NewBoardPaper => vault::Id = c::board::add_paper;
    "board.withdraw_paper" (KeepBoard): casework::board::WithdrawPaperForm => () = c::board::withdraw_paper;
    "board.open_paper" (ReadBoard): c::board::BoardId => c::letter::SavedFile = c::board::open_paper;
    "board.attend" (KeepBoard): casework::board::AttendanceForm => casework::board::Presence = c::board::attend;
    "board.minutes" (KeepBoard): casework::board::MinutesForm => () = c::board::minutes;
    "board.adopt" (KeepBoard): casework::board::AdoptForm => () = c::board::adopt;
    "board.decide" (KeepBoard): casework::board::BoardDecisionForm => vault::Id = c::board::decide;
    "board.act" (KeepBoard): casework::board::ActionForm => vault::Id = c::board::act;
    "board.done" (signed_in): casework::board::BoardDoneForm => () = c::board::done;
    "board.risk" (KeepBoard): casework::board::RiskForm => vault::Id = c::board::risk;
    "board.close_risk" (KeepBoard): casework::board::CloseRiskForm => () = c::board::close_risk;
    "board.preview_pack" (KeepBoard): casework::board::PackForm => casework::letter::Preview = c::board::preview_pack;
    "board.issue_pack" (KeepBoard): casework::board::PackForm => vault::Id = c::board::issue_pack;
    "board.open_pack" (ReadBoard): c::board::BoardId => c::letter::SavedFile = c::board::open_pack;
    "indicator.all" (ReadQuality): casework::indicator::IndicatorQuery => casework::indicator::Indicators
        = c::indicator::all;
    "indicator.by_officer" (ReadQuality): casework::indicator::OneIndicator => casework::indicator::Funnel
        = c::indicator::by_officer;
    "indicator.cases" (ReadCases): casework::indicator::OneIndicator => casework::statistic::CountedCases
        = c::indicator::cases;
    "indicator.export" (ReadQuality): casework::indicator::IndicatorExport => c::letter::SavedFile
        = c::indicator::export;
    "observe.files" (Observe): () => Vec<casework::observer::ObservedRow> = c::observe::files;
    "observe.file" (Observe): c::observe::ObserveId => casework::observer::ObservedFile = c::observe::file;
    "observe.unmask" (Observe): casework::observer::UnmaskForm => () = c::observe::unmask;
    "observe.consents" (LetObserve): c::observe::ObserveId => c::observe::AuditConsents = c::observe::consents;
    "observe.consent" (LetObserve): casework::observer::ConsentForm => vault::Id = c::observe::consent;
    "observe.withdraw" (LetObserve): casework::observer::WithdrawConsentForm => () = c::observe::withdraw;
    "quality.checklists" (ReadQuality): () => Vec<casework::audit::Checklist> = c::quality::checklists;
    "quality.audits" (ReadQuality): () => Vec<casework::audit::AuditRow> = c::quality::audits;
    "quality.audit" (ReadQuality): c::quality::AuditId => casework::audit::AuditView = c::quality::audit;
    "quality.choices" (ReadQuality): () => casework::audit::AuditChoices = c::quality::choices;
    "quality.propose" (Assess): casework::audit::PlanQuery => casework::audit::FrameView = c::quality::propose;
    "quality.plan" (Assess): casework::audit::AuditForm => vault::Id = c::quality::plan;
    "quality.replace" (Assess): casework::audit::Replacement => vault::Id = c::quality::replace;
    "quality.sheet" (Assess): c::quality::AuditId => casework::audit::SheetView = c::quality::sheet;
    "quality.assess" (Assess): casework::audit::AssessmentForm => casework::audit::AuditAssessment = c::quality::assess;
    "quality.feedback" (Assess): casework::audit::FeedbackForm => vault::Id = c::quality::feedback;
    "quality.close" (Assess): casework::audit::CloseAuditForm => () = c::quality::close;
    "quality.report" (ReadQuality): casework::audit::ReportQuery => casework::audit::AuditReport
        = c::quality::report;
    "quality.export" (ReadQuality): casework::audit::AuditExport => c::letter::SavedFile = c::quality::export;
    "quality.gaps" (ReadQuality): () => casework::audit::ActionPlan = c::quality::gaps;
    "quality.found" (Assess): casework::audit::GapForm => vault::Id = c::quality::found;
    "quality.recommend" (Assess): casework::audit::RecommendationForm => vault::Id = c::quality::recommend;
    "quality.respond" (SteerQuality): casework::audit::AuthorityAnswerForm => () = c::quality::respond;
    "quality.improve" (SteerQuality): casework::audit::ImprovementForm => vault::Id = c::quality::improve;
    "quality.done" (signed_in): casework::audit::DoneForm => () = c::quality::done;
    "quality.mine" (signed_in): () => c::quality::MyQuality = c::quality::mine;
    "quality.answer" (signed_in): casework::audit::FeedbackAnswerForm => () = c::quality::answer;
    "training.catalogue" (signed_in): () => c::training::TrainingCatalogueView = c::training::catalogue;
    "training.choices" (ReadTraining): () => c::training::TrainingChoices = c::training::choices;
    "training.module" (Train): casework::training::ModuleForm => vault::Id = c::training::module;
    "training.trainer" (Train): casework::training::TrainerForm => vault::Id = c::training::trainer;
    "training.trainer_end" (Train): casework::training::StandDownTrainerForm => () = c::training::trainer_end;
    "training.sessions" (ReadTraining): () => Vec<casework::training::SessionRow> = c::training::sessions;
    "training.session" (ReadTraining): c::training::TrainingId => casework::training::SessionView
        = c::training::session;
    "training.plan" (Train): casework::training::SessionForm => vault::Id = c::training::plan;
    "training.cancel" (Train): casework::training::CancelForm => () = c::training::cancel;
    "training.nominate" (Train): casework::training::NominationForm => Vec<vault::Id> = c::training::nominate;
    "training.step" (Train): casework::training::StepForm => () = c::training::step;
    "training.attendance" (Train): casework::training::AttendanceForm => () = c::training::attendance;
    "training.online" (Train): casework::training::OnlineForm => () = c::training::online;
    "training.test" (Train): casework::training::TestForm => casework::training::Exam = c::training::test;
    "training.award" (Train): casework::training::AwardForm => casework::training::Certificate = c::training::award;
    "training.preview" (Train): casework::training::AwardForm => casework::letter::Preview = c::training::preview;
    "training.record" (Train): casework::training::RecordForm => vault::Id = c::training::record;
    "training.withdraw" (Train): casework::training::WithdrawCertificateForm => () = c::training::withdraw;
    "training.matrix" (ReadTraining): () => casework::training::Matrix = c::training::matrix;
    "training.post" (Train): casework::training::PostForm => () = c::training::post;
    "training.agree" (Train): casework::training::PlanForm => vault::Id = c::training::agree;
    "training.drop_plan" (Train): c::training::TrainingEndForm => () = c::training::drop_plan;
    "training.needs" (ReadTraining): () => Vec<casework::training::NeedView> = c::training::needs;
    "training.need" (Train): casework::training::NeedForm => vault::Id = c::training::need;
    "training.meet" (Train): casework::training::MeetForm => () = c::training::meet;
    "training.close_need" (Train): c::training::TrainingEndForm => () = c::training::close_need;
    "training.turnover" (ReadTraining): casework::training::TurnoverQuery => casework::training::Turnover
        = c::training::turnover;
    "training.export" (ReadTraining): casework::training::TrainingExport => c::letter::SavedFile = c::training::export;
    "training.mine" (signed_in): c::training::TrainingOf => casework::training::MyTraining = c::training::mine;
    "training.evaluate" (signed_in): casework::training::EvaluationForm => () = c::training::evaluate;
    "training.certificate" (signed_in): c::training::TrainingId => casework::letter::Preview
        = c::training::certificate;
    "training.save_certificate" (signed_in): c::training::TrainingId => c::letter::SavedFile
        = c::training::save_certificate;
    "return.list" (CounselReturns | DecideReturns | AdviseReturns): () => Vec<casework::returning::ReturnRow> = c::returning::list;
    "return.of_case" (ReadCases): c::returning::ReturnsOf => casework::returning::CaseReturns = c::returning::of_case;
    "return.ask" (AskReturns): casework::returning::AskForm => c::after::Made = c::returning::ask;
    "return.counsel" (CounselReturns): casework::returning::CounselForm => c::after::Made = c::returning::counsel;
    "return.screen" (CounselReturns): casework::returning::ScreenForm => c::after::Made = c::returning::screen;
    "return.decide" (DecideReturns): casework::returning::DecideScreeningForm => () = c::returning::decide;
    "return.child" (CounselReturns): casework::returning::ChildFindingForm => c::after::Made = c::returning::child;
    "return.apply" (CounselReturns): casework::returning::ApplyForm => () = c::returning::apply;
    "return.declare" (CounselReturns): casework::returning::DeclareForm => c::after::Made = c::returning::declare;
    "return.withdraw_claim" (CounselReturns): casework::returning::WithdrawClaimForm => c::after::Made = c::returning::withdraw_claim;
    "return.ask_eligibility" (CounselReturns): casework::returning::AskEligibilityForm => c::after::Made = c::returning::ask_eligibility;
    "return.answer_eligibility" (CounselReturns): casework::returning::AnswerEligibilityForm => () = c::returning::answer_eligibility;
    "return.advise" (AdviseReturns): casework::returning::LegalNoteForm => () = c::returning::advise;
    "return.consent" (CounselReturns): casework::returning::ConsentForm => () = c::returning::consent;
    "return.take_back_consent" (CounselReturns): casework::returning::TakeBackConsentForm => () = c::returning::take_back_consent;
    "return.travel_paper" (CounselReturns): casework::returning::TravelPaperForm => () = c::returning::travel_paper;
    "return.clear" (CounselReturns): casework::returning::ClearForm => () = c::returning::clear;
    "return.book" (CounselReturns): casework::returning::BookForm => () = c::returning::book;
    "return.reconfirm" (CounselReturns): casework::returning::ReconfirmForm => () = c::returning::reconfirm;
    "return.depart" (CounselReturns): casework::returning::DepartForm => () = c::returning::depart;
    "return.arrive" (CounselReturns): casework::returning::ArriveForm => () = c::returning::arrive;
    "return.revoke" (CounselReturns): casework::returning::RevokeForm => () = c::returning::revoke;
    "return.end" (CounselReturns): casework::returning::EndReturnForm => () = c::returning::end;
    "return.visit" (CounselReturns): casework::returning::VisitForm => c::after::Made = c::returning::visit;
    "return.plan_payment" (CounselReturns): casework::returning::PaymentForm => c::after::Made = c::returning::plan_payment;
    "return.approve_payment" (DecideReturns): casework::returning::ApprovePaymentForm => () = c::returning::approve_payment;
    "return.paid" (CounselReturns): casework::returning::PaidForm => () = c::returning::paid;
    "return.keep_receipt" (CounselReturns): c::returning::NewReceipt => vault::Id = c::returning::keep_receipt;
    "return.cancel_payment" (CounselReturns): casework::returning::CancelPaymentForm => () = c::returning::cancel_payment;
    "return.preview" (CounselReturns): casework::returning::PrintQuery => casework::letter::Preview = c::returning::preview;
    "return.print" (CounselReturns): casework::returning::PrintForm => casework::returning::Printed = c::returning::print;
    "return.show" (CounselReturns): c::returning::ReturnPaperId => casework::letter::Preview = c::returning::show;
    "return.save" (CounselReturns): c::returning::ReturnPaperId => c::letter::SavedFile = c::returning::save;
    "flag.raise" (Issue): casework::flag::FlagForm => c::after::Made = c::after::raise_flag;
    "flag.end" (Issue): casework::flag::FlagEndForm => () = c::after::end_flag;
    "flag.withdraw" (Issue): casework::flag::FlagWithdrawForm => () = c::after::withdraw_flag;
    "portrait.take" (Register): c::files::Photograph => casework::attachment::PortraitTaken = c::files::take_portrait;
    "portrait.choose" (Register): c::files::PortraitChoice => () = c::files::choose_portrait;
    "attachment.add" (Register): c::files::NewAttachment => casework::attachment::Added = c::files::add_attachment;
    "attachment.describe" (Register): c::files::AttachmentDescription => () = c::files::describe_attachment;
    "attachment.withdraw" (Register): c::files::AttachmentWithdrawal => () = c::files::withdraw_attachment;
    "attachment.read" (ReadCases): c::files::AttachmentId => casework::attachment::AttachmentContent
        = c::files::read_attachment;
    "attachment.open" (ReadCases): c::files::AttachmentId => c::letter::SavedFile = c::files::open_attachment;
    "attachment.picture" (ReadCases): casework::attachment::PictureQuery => casework::attachment::Picture
        = c::files::picture;
    "document.add" (Register): c::files::NewDocument => casework::person::IdentityDocument = c::files::add_document;
    "document.change" (Register): c::files::DocumentChange => casework::person::IdentityDocument
        = c::files::change_document;
    "document.retain" (Register): casework::custody::RetainForm => casework::person::IdentityDocument
        = c::files::retain_document;
    "document.return" (Register): casework::custody::ReturnForm => casework::person::IdentityDocument
        = c::files::return_document;
    "document.lose" (Register): casework::custody::LossForm => casework::person::IdentityDocument
        = c::files::lose_document;
    "document.examine" (Register): casework::custody::ExaminationForm => casework::person::IdentityDocument
        = c::files::examine_document;
    "document.withdraw" (Register): c::files::DocumentWithdrawal => () = c::files::withdraw_document;
    "custody.held" (ReadCases): () => casework::custody::HeldList = c::files::held;
    "paper.preview" (ReadCases): casework::paper::PaperForm => casework::letter::Preview = c::files::preview_paper;
    "paper.issue" (Register): casework::paper::PaperForm => c::files::PaperId = c::files::issue_paper;
    "paper.show" (ReadCases): c::files::PaperId => casework::letter::Preview = c::files::show_paper;
    "paper.save" (ReadCases): c::files::PaperId => c::letter::SavedFile = c::files::save_paper;
    "paper.open" (ReadCases): c::files::PaperId => c::letter::SavedFile = c::files::open_paper;
    "appointment.make" (Coordinate): casework::appointment::AppointmentForm => casework::appointment::Appointment
        = c::schedule::make_appointment;
    "appointment.check" (Coordinate): casework::appointment::AppointmentForm => casework::appointment::AppointmentCheck
        = c::schedule::check_appointment;
    "appointment.bookable" (Coordinate): casework::appointment::BookingQuery => casework::appointment::BookableCase
        = c::schedule::bookable;
    "appointment.cancel" (Coordinate): c::schedule::AppointmentCancellation => () = c::schedule::cancel_appointment;
    "appointment.outcome" (Coordinate): casework::appointment::OutcomeForm => Option<casework::appointment::Appointment>
        = c::schedule::record_outcome;
    "appointment.attempt" (Coordinate): casework::appointment::ContactForm => vault::Id = c::schedule::record_attempt;
    "appointment.calendar" (Coordinate): casework::appointment::CalendarQuery => casework::appointment::OfficeCalendar
        = c::schedule::calendar;
    "appointment.slots" (Coordinate): casework::appointment::SlotQuery => Vec<casework::appointment::Slot>
        = c::schedule::slots;
    "appointment.choices" (Coordinate): () => casework::appointment::AppointmentChoices = c::schedule::choices;
    "interpreter.list" (Coordinate): () => Vec<casework::interpreter::InterpreterView> = c::schedule::interpreters;
    "interpreter.record" (Coordinate): casework::interpreter::InterpreterForm => vault::Id
        = c::schedule::record_interpreter;
    "interpreter.stand_down" (Coordinate): c::schedule::InterpreterStanding => () = c::schedule::stand_down;
    "room.list" (Coordinate): () => Vec<casework::room::Room> = c::schedule::rooms;
    "room.record" (Coordinate): casework::room::RoomForm => vault::Id = c::schedule::record_room;
    "acknowledgement.record" (Register): casework::acknowledgement::AcknowledgementForm
        => casework::acknowledgement::Acknowledgement = c::files::acknowledge;
    "acknowledgement.withdraw" (Register): c::files::AcknowledgementWithdrawal => ()
        = c::files::withdraw_acknowledgement;
    "coi.search" (ResearchCoi): casework::coi::CoiSearch => casework::coi::CoiFound = c::coi::search;
    "coi.pick" (ResearchCoi): casework::coi::CoiSearch => Vec<casework::coi::Picked> = c::coi::pick;
    "coi.show" (ResearchCoi): c::coi::SourceId => casework::coi::SourceView = c::coi::show;
    "coi.page" (ResearchCoi): casework::coi::PageQuery => casework::coi::PageView = c::coi::page;
    "coi.copy" (ResearchCoi): c::coi::SourceId => casework::coi::CopyContent = c::coi::copy;
    "coi.inspect" (ResearchCoi): c::coi::SourceFile => casework::coi::Inspected = c::coi::inspect;
    "coi.add" (ResearchCoi): c::coi::AddSource => vault::Id = c::coi::add;
    "coi.correct" (ResearchCoi): casework::coi::SourceCorrection => () = c::coi::correct;
    "coi.withdraw" (ResearchCoi): c::coi::SourceWithdrawal => () = c::coi::withdraw;
    "coi.quote" (ResearchCoi): casework::coi::QuoteForm => vault::Id = c::coi::quote;
    "coi.unquote" (ResearchCoi): c::coi::QuoteWithdrawal => () = c::coi::unquote;
    "coi.queries" (ResearchCoi): () => casework::coi::QueriesView = c::coi::queries;
    "coi.query" (ResearchCoi): c::coi::QueryId => casework::coi::QueryView = c::coi::query;
    "coi.ask" (ReadCases): casework::coi::QueryForm => vault::Id = c::coi::ask;
    "coi.unask" (ReadCases): c::coi::QueryWithdrawal => () = c::coi::unask;
    "coi.answer" (ResearchCoi): casework::coi::QueryAnswerForm => () = c::coi::answer;
    "coi.cite" (Examine): casework::coi::CiteForm => vault::Id = c::coi::cite;
    "coi.uncite" (Examine): c::coi::CitationId => () = c::coi::uncite;
    "coi.cited" (ReadCases): casework::coi::CitedBy => Vec<casework::coi::CitationView> = c::coi::cited;
    "access.who" (ReadCases): c::cases::CaseId => casework::access::AccessView = c::access::who;
    "access.seal" (Seals): casework::access::SealForm => () = c::access::seal;
    "access.unseal" (Seals): casework::access::UnsealForm => () = c::access::unseal;
    "access.admit" (Seals): casework::access::AdmitForm => () = c::access::admit;
    "access.dismiss" (Seals): casework::access::DismissForm => () = c::access::dismiss;
    "access.declare_conflict" (ReadCases): casework::access::ConflictOfInterestForm => ()
        = c::access::declare_conflict;
    "access.break_glass" (ReadCases): casework::access::EmergencyForm => c::cases::CaseId
        = c::access::break_glass;
    "access.emergencies" (OverseeAccess): () => Vec<casework::access::EmergencyView>
        = c::access::emergencies;
    "access.judge" (OverseeAccess): casework::access::JudgeForm => () = c::access::judge;
    "access.matches" (Register): casework::duplicate::CandidateQuery => Vec<casework::duplicate::ClosedMatch>
        = c::access::matches;
    "draft.save" (signed_in): c::drafts::DraftForm => () = c::drafts::save;
    "draft.load" (signed_in): c::drafts::DraftKey => Option<c::drafts::DraftView> = c::drafts::load;
    "draft.discard" (signed_in): c::drafts::DraftKey => () = c::drafts::discard;
    "officer.list" (Administer): () => Vec<c::office::OfficerView> = c::office::officers;
    "officer.add" (Administer): casework::officer::NewOfficer => c::office::OfficerView = c::office::add_officer;
    "officer.qualify" (Administer): casework::officer::QualifyForm => c::office::OfficerView = c::office::qualify_officer;
    "officer.reset_password" (Administer): casework::officer::ResetForm => c::office::OfficerView
        = c::office::reset_password;
    "officer.remove" (Administer): c::office::OfficerId => c::office::OfficerView = c::office::remove_officer;
    "office.keys" (Administer): () => casework::office::KeysView = c::office::keys;
    "office.renew_recovery_code" (Administer): () => c::session::SetUpDone = c::office::renew_recovery_code;
    "office.entrust" (Administer): casework::office::EscrowForm => casework::office::KeysView = c::office::entrust;
    "backup.folders" (Administer): () => Vec<String> = c::file::backup_folders;
    "backup.write" (Administer): c::file::BackupPlace => () = c::file::backup;
    "backup.asked" (Administer): () => c::file::BackupAsked = c::file::asked_backup;
    "backup.state" (signed_in): () => c::file::BackupState = c::file::backup_state;
    "backup.list" (Administer): c::file::BackupPlace => Vec<c::file::BackupEntry> = c::file::list_backups;
    "backup.drill" (Administer): c::file::BackupForm => c::file::DrillView = c::file::drill;
    "backup.restore" (Administer): c::file::BackupForm => c::session::SessionView = c::file::restore;
    "backup.aside" (Administer): () => Vec<crate::aside::AsideEntry> = c::aside::list;
    "backup.remove_aside" (Administer): c::aside::AsideName => Vec<crate::aside::AsideEntry> = c::aside::remove;
    "file.check" (Administer): () => c::file::FileCheckView = c::file::check;
    "file.begin_check" (Administer): () => c::file::CheckProgress = c::file::begin_check;
    "file.step_check" (Administer): () => c::file::CheckProgress = c::file::step_check;
    "records.of_case" (ReadCases): c::records::RecordsOf => casework::keeping::CaseRecords = c::records::of_case;
    "filing.list" (KeepFiles): casework::filing::FilesQuery => casework::filing::FilesList = c::records::files_list;
    "filing.keepers" (KeepFiles): () => Vec<casework::filing::FileKeeper> = c::records::keepers;
    "filing.volume" (KeepFiles): casework::filing::VolumeForm => () = c::records::volume;
    "filing.send" (KeepFiles): casework::filing::SendForm => () = c::records::send;
    "filing.confirm" (KeepFiles): casework::filing::ConfirmForm => () = c::records::confirm;
    "filing.put_back" (KeepFiles): c::records::VolumeId => () = c::records::put_back;
    "filing.box" (KeepFiles): casework::filing::BoxForm => () = c::records::box_up;
    "filing.label" (KeepFiles): casework::filing::LabelForm => casework::letter::Preview = c::records::label;
    "disclosure.list" (Receive): casework::disclosure::RequestsQuery => casework::disclosure::RequestsList
        = c::records::requests;
    "disclosure.open" (Disclose): c::records::DisclosureId => casework::disclosure::RequestDesk = c::records::request;
    "disclosure.receive" (Receive): casework::disclosure::RequestForm => c::after::Made = c::records::receive;
    "disclosure.identify" (Receive): casework::disclosure::IdentityForm => () = c::records::check_identity;
    "disclosure.decide" (Disclose): casework::disclosure::DecideForm => () = c::records::decide;
    "disclosure.disclose" (Disclose): casework::disclosure::DiscloseForm => c::records::Released
        = c::records::disclose;
    "disclosure.answer" (Disclose): casework::disclosure::AnswerForm => () = c::records::answer;
    "disclosure.letter" (Disclose): c::records::DisclosureId => casework::letter::Preview = c::records::answer_letter;
    "disclosure.withdraw" (Disclose): casework::disclosure::RequestWithdrawForm => () = c::records::withdraw_request;
    "release.choices" (SeeRecipients): () => c::records::ReleaseChoices = c::records::choices;
    "release.exports" (Release): casework::release::ExportsQuery => casework::release::ExportsList
        = c::records::exports;
    "release.end" (Release): casework::release::EndForm => () = c::records::end_export;
    "release.cases" (Release): casework::release::CasesReleaseForm => c::records::Released
        = c::records::release_cases;
    "release.attachment" (Release): casework::release::AttachmentReleaseForm => c::records::Released
        = c::records::release_attachment;
    "release.case" (Release): casework::release::CaseReleaseForm => c::records::Released = c::records::release_case;
    "recipient.list" (SeeRecipients): () => Vec<casework::release::Recipient> = c::records::recipients;
    "recipient.record" (Release): casework::release::RecipientForm => c::after::Made = c::records::record_recipient;
    "recipient.stand" (Release): casework::release::Standing => () = c::records::stand_recipient;
    "keeping.due" (Retain): casework::keeping::DueQuery => casework::keeping::DueList = c::records::due;
    "keeping.erasures" (ReadCases): () => Vec<casework::keeping::OrderView> = c::records::erasures;
    "keeping.aside" (ReadCases): () => u64 = c::records::aside;
    "keeping.hold" (Retain): casework::keeping::HoldForm => c::after::Made = c::records::hold;
    "keeping.seal" (Retain): casework::keeping::HoldForm => c::after::Made = c::records::seal;
    "keeping.lift" (Retain): casework::keeping::LiftForm => () = c::records::lift;
    "keeping.propose_erasure" (Retain): casework::keeping::ErasureForm => c::after::Made
        = c::records::propose_erasure;
    "keeping.decide_erasure" (ApproveErasure): casework::keeping::ErasureVerdictForm => () = c::records::decide_erasure;
    "keeping.erase_late" (ApproveErasure): casework::keeping::LateForm => () = c::records::erase_late;
    "keeping.certificate" (ReadCases): c::records::KeepingOrderId => casework::letter::Preview
        = c::records::certificate;
    "keeping.save_certificate" (ReadCases): c::records::KeepingOrderId => c::letter::SavedFile
        = c::records::save_certificate;
    "breach.list" (KeepBreaches): () => Vec<casework::breach::BreachView> = c::records::breaches;
    "breach.record" (KeepBreaches): casework::breach::BreachForm => c::after::Made = c::records::record_breach;
    "breach.notify" (KeepBreaches): casework::breach::NotifyForm => () = c::records::notify_breach;
    "breach.close" (KeepBreaches): casework::breach::BreachCloseForm => () = c::records::close_breach;
    "file.repair" (Administer): () => c::file::FileRepaired = c::file::repair;
    "file.checked" (Administer): () => c::file::FileChecked = c::file::checked;
    "household.list" (Assist): casework::household::HouseholdQuery => casework::household::HouseholdList
        = c::assistance::households;
    "household.show" (Assist): c::assistance::HouseholdId => casework::household::HouseholdView
        = c::assistance::show_household;
    "household.register" (Assist): casework::household::HouseholdForm => vault::Id
        = c::assistance::register_household;
    "household.change" (Assist): casework::household::HouseholdForm => () = c::assistance::change_household;
    "household.end" (Assist): casework::household::EndHouseholdForm => () = c::assistance::end_household;
    "household.move_in" (Assist): casework::household::MoveInForm => () = c::assistance::move_in;
    "household.leave" (Assist): casework::household::LeaveForm => () = c::assistance::leave;
    "problem.report" (Assist): casework::household::ProblemForm => vault::Id = c::assistance::report_problem;
    "problem.solve" (Assist): casework::household::OutcomeForm => () = c::assistance::solve_problem;
    "visit.plan" (Assist): casework::household::VisitForm => vault::Id = c::assistance::plan_visit;
    "visit.report" (Assist): casework::household::ReportForm => () = c::assistance::report_visit;
    "visit.cancel" (Assist): casework::household::CancelVisitForm => () = c::assistance::cancel_visit;
    "visit.picture" (Assist): c::assistance::VisitPictureQuery => casework::attachment::Picture
        = c::assistance::visit_picture;
    "visit.photograph" (Assist): c::assistance::NewVisitPhotograph => () = c::assistance::take_photograph;
    "diary.between" (signed_in): casework::diary::DiaryQuery => Vec<casework::diary::DiaryEntry>
        = c::assistance::diary;
    "visit.of_case" (Assist): c::cases::CaseId => Vec<casework::diary::CaseVisit> = c::assistance::visits_of;
    "assistance.due" (signed_in): () => Vec<casework::assistance::AssistanceDue> = c::assistance::due;
    "programme.list" (Assist): () => Vec<casework::assistance::ProgrammeView> = c::assistance::programmes;
    "programme.save" (ApproveAssistance): casework::assistance::ProgrammeForm => vault::Id
        = c::assistance::save_programme;
    "programme.criteria" (ApproveAssistance): casework::assistance::CriteriaForm => u32
        = c::assistance::set_criteria;
    "programme.close" (ApproveAssistance): c::assistance::CloseProgramme => ()
        = c::assistance::close_programme;
    "eligibility.assess" (Assist): casework::assistance::AssessForm => vault::Id = c::assistance::assess;
    "eligibility.assess_all" (Assist): c::assistance::ProgrammeId => casework::assistance::AssessedMany
        = c::assistance::assess_all;
    "eligibility.waiting" (Assist): c::assistance::ProgrammeId => Vec<casework::assistance::EligibilityView>
        = c::assistance::waiting;
    "eligibility.confirm" (Assist): casework::assistance::ConfirmForm => u32 = c::assistance::confirm;
    "eligibility.confirm_eligible" (Assist): c::assistance::ProgrammeId => u32
        = c::assistance::confirm_eligible;
    "payment.lists" (Assist): c::assistance::ListsOf => Vec<casework::assistance::ListRow>
        = c::assistance::lists;
    "payment.show" (Assist): casework::assistance::LineQuery => casework::assistance::ListView
        = c::assistance::show_list;
    "payment.draft" (Assist): casework::assistance::DraftListForm => vault::Id = c::assistance::draft;
    "payment.settle" (Assist): casework::assistance::SettleForm => () = c::assistance::settle;
    "payment.check" (Assist): casework::assistance::ListId => () = c::assistance::check;
    "payment.approve" (ApproveAssistance): casework::assistance::ApproveForm => () = c::assistance::approve;
    "payment.pay" (Assist): casework::assistance::PaidForm => () = c::assistance::pay;
    "payment.drop" (Assist): casework::assistance::DropForm => () = c::assistance::drop_list;
    "payment.deliver" (Assist): casework::assistance::DeliveryForm => u32 = c::assistance::deliver;
    "payment.fail" (Assist): casework::assistance::FailedForm => () = c::assistance::fail;
    "complaint.list" (Assist): () => Vec<casework::assistance::ComplaintView> = c::assistance::complaints;
    "complaint.lodge" (Assist): casework::assistance::ComplaintForm => vault::Id = c::assistance::lodge;
    "complaint.answer" (HearComplaints): casework::assistance::AnswerComplaintForm => ()
        = c::assistance::answer;
    "shelter.sites" (Assist): () => Vec<casework::shelter::SiteView> = c::assistance::sites;
    "shelter.site" (Assist): casework::shelter::SiteForm => vault::Id = c::assistance::site;
    "shelter.unit" (Assist): casework::shelter::UnitForm => vault::Id = c::assistance::unit;
    "shelter.against" (Assist): casework::shelter::CheckInForm => Vec<casework::rule::BrokenView>
        = c::assistance::against;
    "shelter.check_in" (Assist): casework::shelter::CheckInForm => vault::Id = c::assistance::check_in;
    "shelter.check_out" (Assist): casework::shelter::CheckOutForm => () = c::assistance::check_out;
    "integration.of_case" (Integrate): c::integration::CaseId => casework::integration::IntegrationView
        = c::integration::of_case;
    "integration.open" (Integrate): casework::integration::PlanForm => vault::Id = c::integration::open;
    "integration.exit" (Integrate): casework::integration::ExitForm => () = c::integration::exit;
    "integration.review" (Integrate): casework::integration::ReviewForm => vault::Id = c::integration::review;
    "integration.goal" (Integrate): casework::integration::GoalForm => vault::Id = c::integration::goal;
    "integration.action_done" (Integrate): casework::integration::ActionDoneForm => ()
        = c::integration::action_done;
    "integration.end_goal" (Integrate): casework::integration::GoalEndForm => () = c::integration::end_goal;
    "referral.against" (Integrate): casework::integration::ReferralForm => Vec<casework::rule::BrokenView>
        = c::integration::against;
    "referral.send" (Integrate): casework::integration::ReferralForm => vault::Id = c::integration::refer;
    "referral.answer" (Integrate): casework::integration::ReferralAnswerForm => () = c::integration::answer;
    "reunion.apply" (Integrate): casework::integration::ReunionForm => vault::Id = c::integration::apply;
    "reunion.evidence" (Integrate): casework::integration::EvidenceForm => () = c::integration::evidence;
    "reunion.decide" (DecideReunification): casework::integration::ReunionDecisionForm => ()
        = c::integration::decide;
    "reunion.step" (Integrate): casework::integration::ReunionStepForm => () = c::integration::step;
    "reunion.arrive" (Integrate): casework::integration::ArrivalForm => () = c::integration::arrive;
    "card.issue" (Issue): casework::integration::CardForm => vault::Id = c::integration::issue;
    "card.lose" (Issue): casework::integration::CardLossForm => () = c::integration::lose;
    "card.ending" (Integrate): () => Vec<casework::integration::CardView> = c::integration::ending;
    "about" (anybody): () => c::office::About = c::office::about;
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

/// What the page asks by itself, again and again: that is not to be at the desk.
const ASKED_BY_ITSELF: [&str; 5] =
    ["session.state", "exchange.hub", "disk.space", "backup.state", "backup.asked"];

/// What comes before every command: a desk that was left too long is locked, and a password that somebody else chose
/// is replaced first.
fn guard(session: &mut Session, name: &str) -> Result<()> {
    let locked_now = session.lock_when_idle();
    if !ASKED_BY_ITSELF.contains(&name) && !locked_now {
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

/// What a command needs.
fn needs_of(name: &str) -> Option<Needs> {
    COMMANDS.iter().find(|(known, _)| *known == name).map(|(_, needs)| *needs)
}

/// The right comes before the arguments: whoever may not give a command learns nothing from how it fails.
fn allow(session: &mut Session, needs: Needs) -> Result<()> {
    let rights = match needs {
        Needs::Anybody => return Ok(()),
        Needs::SignedIn => return session.desk().map(drop),
        Needs::Right(rights) => rights,
    };
    let (_, acting) = session.desk()?;
    if rights.iter().any(|right| acting.rights().contains(right)) {
        return Ok(());
    }
    Err(Failure::new(Kind::Forbidden, Code::NotAllowed))
}

/// Commands about who sees what answer for themselves whom they tell of a case.
const ABOUT_ACCESS: &str = "access.";

/// Commands about a closed case that its keeper sealed, which others give too: an erasure is approved by a second officer,
/// a volume comes back from whoever has it, a request to read is received at the counter. None shows the file.
const OF_SEALED: [&str; 4] = ["keeping.", "filing.", "disclosure.receive", "disclosure.identify"];

/// What the arguments name is open to the officer, whatever the command: its verb need not think of it.
fn look(session: &mut Session, name: &str, needs: Needs, args: &Value) -> Result<()> {
    if !matches!(needs, Needs::Right(_)) {
        return Ok(());
    }
    session.renew()?;
    if name.starts_with(ABOUT_ACCESS) {
        return Ok(());
    }
    let (desk, acting) = session.desk()?;
    let mut named = Vec::new();
    ids(args, &mut named);
    access::gate(desk, acting, &named)?;
    if !OF_SEALED.iter().any(|start| name.starts_with(start)) {
        keeping::gate(desk, acting, &named)?;
    }
    restriction::gate(desk, acting, &named)
}

/// Every identifier in the arguments.
fn ids(args: &Value, found: &mut Vec<Id>) {
    match args {
        Value::String(text) => found.extend(text.parse::<Id>().ok()),
        Value::Array(parts) => parts.iter().for_each(|part| ids(part, found)),
        Value::Object(parts) => parts.values().for_each(|part| ids(part, found)),
        _ => {}
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
        for (name, _) in COMMANDS {
            assert_eq!(bindings.matches(&format!("\"{name}\":")).count(), 1, "{name}");
        }
    }
}
