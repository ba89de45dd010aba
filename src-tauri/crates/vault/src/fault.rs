//! Mistakes that a simulation plants to show that it would find them. In a program that is no simulation none can be
//! planted.

#[cfg(feature = "plain")]
use std::cell::Cell;

/// A mistake.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// What rests on something that is not here is applied all the same.
    NoGate,
    /// A write replaces one of several that nobody replaced, and forgets the others.
    ForgetfulBase,
    /// Signatures are not looked at.
    NoSignature,
    /// What comes too early is dropped.
    ForgetfulInbox,
    /// A batch does not say what its maker had seen.
    NoWitness,
    /// A device of a scope is given the values of all records.
    OpensAll,
    /// A device forgets what nobody said they have.
    ForgetsEarly,
    /// What others erased keeps its values.
    KeepsErased,
    /// What a device lacks of its scope is not filled in.
    NoFill,
    /// The folder of a case file is not taken for one process.
    NoLock,
    /// A file that a newer program wrote is opened all the same.
    NoVersion,
    /// A device that is revoked, or has a scope, gets the key of the hub's next epoch.
    KeyForAll,
    /// What carries a class is shown to whoever does not hold it.
    NoClasses,
    /// What an officer signed is not held against their signature.
    NoOfficerSignature,
}

#[cfg(feature = "plain")]
thread_local! {
    static PLANTED: Cell<Option<Fault>> = const { Cell::new(None) };
}

/// Plants a mistake in this thread, or takes it out.
#[cfg(feature = "plain")]
pub fn plant(fault: Option<Fault>) {
    PLANTED.set(fault);
}

/// Whether the mistake is planted.
#[cfg(feature = "plain")]
#[must_use]
pub fn is(fault: Fault) -> bool {
    PLANTED.get() == Some(fault)
}

/// Whether the mistake is planted: it is not.
#[cfg(not(feature = "plain"))]
#[must_use]
pub const fn is(_: Fault) -> bool {
    false
}
