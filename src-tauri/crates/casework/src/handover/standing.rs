//! Who has a case.

use super::{Handover, storage};
use crate::{Result, access::Scope, application::Application, office};
use chrono::{DateTime, Utc};
use vault::{Id, Read};

/// A hand-over that nobody received yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OnTheWay {
    /// Which.
    pub handover: Id,
    /// Where to, a post of the profile.
    pub to: String,
    /// Since when.
    pub since: DateTime<Utc>,
}

/// Where a case is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Standing {
    /// The post that has it.
    pub post: String,
    /// The hand-over that nobody received yet: until then the post that gave it has it still.
    pub on_the_way: Option<OnTheWay>,
}

impl Standing {
    /// Whether a post may know the case: it has it, or is to have it.
    #[must_use]
    pub fn is_for(&self, post: &str) -> bool {
        self.post == post || self.on_the_way.as_ref().is_some_and(|on_the_way| on_the_way.to == post)
    }
}

/// The post that gave a case its number.
fn origin(number: &str) -> String {
    number.chars().take(3).collect()
}

/// Where a case is. Two posts that each handed it over, without knowing of the other, are taken in the order of their
/// clocks: all devices come to the same.
///
/// # Errors
/// Not found; of the database.
pub(crate) fn standing(read: Read<'_>, application: Id) -> Result<Standing> {
    let case: Application = read.get(application)?;
    let mut at = Standing { post: origin(&case.number), on_the_way: None };
    let moves: Vec<(Id, String, bool, i64)> = read.rows(storage::MOVES, [application], |row| {
        Ok((row.get(0)?, row.get(2)?, row.get(3)?, row.get(4)?))
    })?;
    for (handover, to, counts, since) in moves {
        if counts {
            at = Standing { post: to, on_the_way: None };
        } else {
            let since = DateTime::from_timestamp_millis(since).unwrap_or_default();
            at.on_the_way = Some(OnTheWay { handover, to, since });
        }
    }
    Ok(at)
}

/// Whether a post handed a case over, ever.
///
/// # Errors
/// Of the database.
pub(crate) fn gave(read: Read<'_>, application: Id, post: &str) -> Result<bool> {
    Ok(read.row(storage::GAVE, (application, post), |_| Ok(()))?.is_some())
}

/// Hand-overs to this post that wait to be received, of cases that an officer may see: since when each does.
///
/// # Errors
/// Of the database.
pub(crate) fn coming(read: Read<'_>, scope: &Scope) -> Result<Vec<DateTime<Utc>>> {
    let here = office::current(read)?.post;
    let mut since = Vec::new();
    for handover in read.list::<Handover>(storage::COMING, [&here])? {
        let case = handover.application;
        // The case itself may come with a later stick.
        if read.find::<Application>(case)?.is_some()
            && scope.opens(read, case)?
            && standing(read, case)?.on_the_way.is_some_and(|one| one.handover == handover.id)
        {
            since.push(handover.at);
        }
    }
    Ok(since)
}
