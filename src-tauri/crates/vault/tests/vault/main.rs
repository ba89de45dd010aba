//! Tests of the case file from outside, by theme.
//!
//! `VAULT_CRASHES=500 cargo test -p vault crash` for more crashes than the twenty of each run.

#[cfg(test)]
mod child;
#[cfg(test)]
mod confidentiality;
#[cfg(test)]
mod crash;
#[cfg(test)]
#[allow(dead_code, missing_docs)]
mod domain;
#[cfg(test)]
mod door;
#[cfg(test)]
mod errors;
#[cfg(test)]
mod full;
#[cfg(test)]
mod life;
#[cfg(test)]
mod round_trip;
#[cfg(test)]
mod schema;
