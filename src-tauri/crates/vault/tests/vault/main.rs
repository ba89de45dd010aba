//! Tests of the case file from outside, by theme.
//!
//! `PANAH_SOAK=1 cargo test -p vault`, or `cargo xtask soak`, for ten times as many crashes.

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
mod golden;
#[cfg(test)]
mod life;
#[cfg(test)]
mod round_trip;
#[cfg(test)]
mod schema;
