//! Values for commits that are there already.

use super::Offer;
use crate::{
    Result,
    wire::{B16, decoded, encoded},
};
use minicbor::{Decode, Encode, bytes::ByteVec};
use std::collections::BTreeSet;
use vault::{Dot, Id, Intake};

/// Bytes in one piece, after which it is closed.
const BYTES: usize = 4 * 1024 * 1024;

#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(array)]
struct Line {
    #[n(0)]
    stream: B16,
    #[n(1)]
    seq: u64,
    #[n(2)]
    body: ByteVec,
}

/// The values of these commits that may go, in pieces.
///
/// # Errors
/// Of the database.
pub fn fills(intake: &Intake<'_>, offer: &Offer) -> Result<Vec<Vec<u8>>> {
    let (mut pieces, mut lines, mut bytes) = (Vec::new(), Vec::new(), 0);
    for dot in &offer.fills {
        let Some(body) = intake.body(*dot, |_, entity| offer.opens(entity))? else { continue };
        bytes += body.len();
        lines.push(Line { stream: dot.stream.into(), seq: dot.seq, body: body.into() });
        if bytes > BYTES {
            pieces.push(encoded(&std::mem::take(&mut lines)));
            bytes = 0;
        }
    }
    if !lines.is_empty() {
        pieces.push(encoded(&lines));
    }
    Ok(pieces)
}

/// Takes values over, each held against the digest that its device signed. Answers of how many records.
///
/// # Errors
/// [`crate::Reason::Malformed`]; [`crate::Reason::Unfit`] when one was altered.
pub fn take_fill(intake: &mut Intake<'_>, bytes: &[u8]) -> Result<u64> {
    let lines: Vec<Line> = decoded(bytes)?;
    let mut filled = BTreeSet::new();
    for line in lines {
        let dot = Dot { stream: line.stream.into(), seq: line.seq };
        filled.extend(intake.fill(dot, &line.body).map_err(crate::Error::from).map_err(crate::take::told)?);
    }
    intake.tell(&filled)?;
    let records: BTreeSet<Id> = filled.iter().map(|one| one.entity).collect();
    Ok(u64::try_from(records.len()).unwrap_or(u64::MAX))
}
