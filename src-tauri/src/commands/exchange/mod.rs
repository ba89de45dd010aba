//! Exchange with other devices: who they are, what waits, and bundles on a stick.

mod bundle;
mod conflict;
mod enrol;
mod hub;
mod media;
mod scopes;
mod state;

pub use self::hub::{
    HubAnswerView, HubPause, HubPlace, HubView, ObstacleView, hub, hub_join, hub_leave, hub_look, hub_now,
    hub_pause, hub_request,
};
pub use bundle::{
    AppliedView, BundleFile, Folder, GiveForm, GivenView, PreviewView, Taking, TakingView, bundles, give,
    look, settle_taken, take, take_on,
};
pub use conflict::{conflicts, settle};
pub use enrol::{
    AuthorityView, EnrolForm, FileForm, FoundForm, Founded, NamedDevice, NamedFile, OpenOfficeForm,
    RequestForm, RequestView, RevokeOfficeForm, believe, enrol, found, join, look_answer, look_request,
    open_office, request, revoke, revoke_office,
};
pub(crate) use media::sticks;
pub use scopes::Posts;
pub use state::{CertifyingOffice, DeviceView, ExchangeView, LedgerLine, WaitingView, state};

use casework::{Code, Failure, Kind};
use exchange::{Error, Reason};
use vault::KeyId;

/// What the exchange says went wrong, in the words of the page.
fn told(error: Error) -> Failure {
    match error {
        Error::Refused(reason) => Failure::new(Kind::Invalid, code(reason)),
        Error::Vault(error) => error.into(),
        Error::Io { action, path, source } => {
            let is_full =
                matches!(source.kind(), std::io::ErrorKind::StorageFull | std::io::ErrorKind::QuotaExceeded);
            let code = match action {
                _ if is_full => Code::DiskFull,
                "reading" | "copying" => Code::CannotReadFile,
                _ => Code::CannotWriteFile,
            };
            Failure::new(Kind::File, code).with("path", path.display()).context(format!("{action}: {source}"))
        }
    }
}

fn code(reason: Reason) -> Code {
    match reason {
        Reason::Malformed => Code::ExchangeMalformed,
        Reason::TooLarge => Code::ExchangeTooLarge,
        Reason::NotForUs => Code::ExchangeNotForUs,
        Reason::UnknownSender => Code::ExchangeUnknownSender,
        Reason::Revoked => Code::ExchangeRevoked,
        Reason::WrongSignature => Code::ExchangeWrongSignature,
        Reason::ForeignStream => Code::ExchangeForeignStream,
        Reason::Forked => Code::ExchangeForked,
        Reason::Newer => Code::ExchangeNewer,
        Reason::Unfit => Code::ExchangeUnfit,
        Reason::NotEnrolled => Code::ExchangeNotEnrolled,
        Reason::OtherAuthority => Code::ExchangeOtherAuthority,
        Reason::OtherScope => Code::ExchangeOtherScope,
        Reason::ScopeStands => Code::ExchangeScopeStands,
    }
}

/// The key that a page names.
fn key(text: &str) -> casework::Result<KeyId> {
    text.parse().map_err(|()| Failure::new(Kind::Invalid, Code::ExchangeUnknownSender))
}
