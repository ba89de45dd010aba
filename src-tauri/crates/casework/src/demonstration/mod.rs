//! The demonstration office: invented cases in all stages, for a first look and for training.
