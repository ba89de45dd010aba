//! Lists that cannot be read, in the words of the page.

use crate::{Code, Failure};
use intake::{kind::Refused, table::TableError};

/// Why a list is refused, at the field `file`.
pub(super) fn refused(error: &TableError) -> Failure {
    let code = match error {
        TableError::Refused { refused } => match refused {
            Refused::Empty => Code::ListEmpty,
            Refused::TooLarge { .. } => Code::ListTooLarge,
            Refused::Program { .. } => Code::ListHarmful,
            Refused::NotUsable { .. } => Code::ListNotATable,
        },
        TableError::Bomb { .. } => Code::ListHarmful,
        TableError::TooLarge { .. } => Code::ListTooLarge,
        TableError::Damaged { .. } => Code::ListDamaged,
        TableError::Encrypted => Code::ListEncrypted,
        TableError::NoSuchSheet { .. } | TableError::NoRows => Code::ListEmpty,
        TableError::UnknownEncoding { .. } => Code::ListEncoding,
    };
    Failure::field("file", code).context(error)
}
