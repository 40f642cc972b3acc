//! What the check found, look by look.

use super::{Finding, LookedAtBy};
use crate::strategy::Ref;
use imbl::OrdMap;
use std::sync::Arc;

/// A rule with a key of a record: records of the same key are alike to it.
pub(crate) type Likeness = (&'static str, u64);

/// What was found, look by look. A copy shares what it does not change.
#[derive(Debug, Clone)]
pub(crate) struct Memory {
    /// Whether all records could be read.
    pub(crate) complete: bool,
    pub(crate) looks: OrdMap<Look, Arc<Looked>>,
    /// The records for which a rule of likes has a key, where they are several.
    pub(crate) likes: OrdMap<Likeness, Arc<[Ref]>>,
    pub(crate) marks: LookedAtBy<Look>,
}

/// At what the check looks at one time.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Look {
    /// A record, by all rules of its kind.
    Record(Ref),
    /// Records that are alike to a rule.
    Likes(&'static str, u64),
    /// All that a rule looks at.
    Rule(&'static str),
}

/// What came of a look.
#[derive(Debug)]
pub(crate) struct Looked {
    pub(crate) findings: Vec<Arc<Finding>>,
    /// By which keys the record is like others, for each rule that asks.
    pub(crate) keys: Vec<Likeness>,
}
