//! What an open office adds to a check: its keys, whether it issued the letter, and what took its place since.

use super::{State, Successor, Verdict, checked};
use crate::{
    Desk, Result,
    letter::Letter,
    paper::Paper,
    proof::{self, Holder, Statement},
    returning, time, training,
};

/// Checks whatever is given with the keys of this office, and by its letters.
///
/// # Errors
/// Of the database.
pub fn at_desk(desk: &Desk, evidence: &[u8]) -> Result<Verdict> {
    let keys = proof::known(desk.read())?;
    let (mut verdict, statement) = checked(evidence, &keys);
    let Some(statement) = statement else { return Ok(verdict) };
    if matches!(verdict.state, State::UnknownKey | State::Altered) {
        return Ok(verdict);
    }
    let signed = keys.iter().find(|key| key.id() == Some(statement.key()));
    let holder = signed.map_or(Ok(Holder::Other), |key| proof::holder(desk, key))?;
    if holder == Holder::Other {
        return Ok(verdict);
    }
    let standing = standing(desk, &statement)?;
    // A letter of another office may not have come yet, nor the log up to it.
    if holder == Holder::Here {
        verdict.issued_here = Some(standing.is_some());
        verdict.log_agrees = Some(desk.vault.holds(statement.position, &statement.head)?);
    }
    if let Some(Some(successor)) = standing {
        verdict.successor = Some(successor);
        if verdict.is_good() {
            verdict.state = State::Superseded;
        }
    }
    Ok(verdict)
}

/// Whether it was issued here, and then what took its place.
fn standing(desk: &Desk, statement: &Statement) -> Result<Option<Option<Successor>>> {
    let (read, number) = (desk.read(), statement.number());
    let papers: Vec<Paper> = read.list("WHERE number = ?1", [number.as_str()])?;
    if let Some(paper) = papers.into_iter().next() {
        let next: Option<Paper> = paper.superseded_by.map(|id| read.find(id)).transpose()?.flatten();
        let day = |paper: &Paper| time::day(paper.issued_at, desk.profile.utc_offset_minutes);
        return Ok(Some(next.map(|next| Successor { day: Some(day(&next)), number: Some(next.number) })));
    }
    if let Some(certificate) = training::number_known(read, &number)? {
        let called_back = certificate.withdrawn.is_some();
        return Ok(Some(called_back.then_some(Successor { number: None, day: None })));
    }
    if returning::number_known(read, &number)? {
        return Ok(Some(None));
    }
    let letters: Vec<Letter> = read.list("WHERE number = ?1", [number.as_str()])?;
    let Some(letter) = letters.into_iter().next() else { return Ok(None) };
    let next: Option<Letter> = match read.list("WHERE supersedes = ?1 ORDER BY issued_at", [letter.id])? {
        mut later if letter.superseded.is_some() => later.pop(),
        _ => None,
    };
    let day = |letter: &Letter| time::day(letter.issued_at, desk.profile.utc_offset_minutes);
    let successor = next.map(|next| Successor { day: Some(day(&next)), number: Some(next.number) });
    let called_back = letter.voided.is_some() || letter.superseded.is_some();
    Ok(Some(successor.or_else(|| called_back.then_some(Successor { number: None, day: None }))))
}
