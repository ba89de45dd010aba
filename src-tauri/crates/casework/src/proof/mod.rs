//! Proof that a letter or paper is genuine: the office signs what it says, in the square code on the paper and in
//! a seal within the file. Whoever has Panah and the public key of the office can check both without a network.

mod base32;
mod code;
mod key;
mod list;
mod revoke;
mod seal;
pub(crate) mod storage;

pub use code::{Broken, Statement, read as read_code};
pub(crate) use key::{Holder, first, grouped, holder, ready};
pub use key::{KeyView, KnownKey, keys, known};
pub use list::{
    ImportedKeys, KeyFile, KeyFileView, export, import, look, read as read_list, written as write_list,
};
pub use revoke::{RevokeForm, revoke};
pub(crate) use seal::{About, FileSeal, PageSeal, copied, passage_mark, printed, read as read_seal, short};

use chrono::{DateTime, NaiveDate, Utc};
use vault::{Id, Purpose};

/// Signature over what the code says.
pub(crate) const CODE: Purpose = Purpose("panah letter code 1");
/// Signature over what the file holds.
pub(crate) const FILE: Purpose = Purpose("panah letter file 1");
/// Signature over the tables of a return.
pub(crate) const RETURN: Purpose = Purpose("panah statistics 1");
/// Signature over a list of keys.
pub(crate) const KEYS: Purpose = Purpose("panah keys 1");

vault::record! {
    /// A key that letters are signed with: of this office, or of another whose letters are checked here. The private
    /// half of an own key lies in the vault and is no record.
    pub struct IssuerKey = 63 "issuer_key" {
        /// The public key, in hexadecimal digits.
        1 public: String,
        /// Name of the office that signs with it.
        2 office: String,
        /// Code of its post.
        3 post: String,
        /// First day on which it signs.
        4 since: NaiveDate,
        /// Last day on which it signed, once another took its place.
        5 until: Option<NaiveDate>,
        /// From this day on nothing that it signed counts.
        6 revoked_since: Option<NaiveDate>,
        /// Why.
        7 revocation: Option<String>,
        /// Whether it is of this office.
        8 own: bool,
        /// Certificate of an authority.
        9 certificate: Option<String>,
        /// Who made or added it.
        10 added_by: Id,
        /// When.
        11 added_at: DateTime<Utc>,
    }
}
