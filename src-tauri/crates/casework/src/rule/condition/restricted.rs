//! Rules of what is restricted: whoever judges a fact must be able to read it.

use super::{Asked, Broken};
use crate::{
    Code, Result,
    decision::commission,
    officer::Officer,
    permit::{Class, RightName},
    restriction,
};
use std::collections::BTreeSet;

fn named(classes: &BTreeSet<Class>) -> String {
    classes.iter().map(|class| class.code()).collect::<Vec<_>>().join(",")
}

/// Too few officers who could decide hold the classes of the facts.
pub(super) fn nobody_holds_class(asked: &Asked<'_>) -> Result<Vec<Broken>> {
    let classes = restriction::of_facts(asked.read(), asked.case.id)?;
    if classes.is_empty() {
        return Ok(Vec::new());
    }
    let (right, wanted) = match commission(asked.profile()) {
        Some(body) => (RightName::Ballots, usize::try_from(body.quorum).unwrap_or(usize::MAX)),
        None => (RightName::Review, 1),
    };
    let holding = restriction::holders(asked.desk, asked.case, (right, asked.officer), &classes)?;
    let broken = || Broken::new(Code::NobodyHoldsClass, None).with("classes", named(&classes));
    Ok((holding < wanted).then(broken).into_iter().collect())
}

/// Whoever decides does not hold a class of the facts.
pub(super) fn facts_restricted(asked: &Asked<'_>) -> Result<Vec<Broken>> {
    let classes = restriction::of_facts(asked.read(), asked.case.id)?;
    if classes.is_empty() {
        return Ok(Vec::new());
    }
    let officer: Officer = asked.read().get(asked.officer)?;
    let lacked = restriction::lacked(asked.desk.profile, &officer, asked.case.officer, &classes);
    let broken = || Broken::new(Code::FactsRestricted, None).with("classes", named(&lacked));
    Ok((!lacked.is_empty()).then(broken).into_iter().collect())
}
