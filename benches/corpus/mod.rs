//! Generated content: the same bytes for the same seed, on every machine.

pub(crate) mod plain;
pub(crate) mod prose;
pub(crate) mod strategy;
