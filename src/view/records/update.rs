//! What the pages of several kinds of record share.

use crate::edition::Reader;
use crate::source::record::Kind;
use crate::strategy::Ref;
use crate::view::parts::{self, Link};
use crate::view::words::Mark;
use serde::Serialize;

/// A judgement or a report that was published.
#[derive(Debug, Serialize)]
pub struct UpdateRow {
    pub(super) date: String,
    pub(super) mark: Option<Mark>,
    pub(super) text: Option<String>,
    pub(super) by: Option<Link>,
    /// What was forecast then.
    pub(super) forecasts: Vec<String>,
}

/// Who wrote an update, if the edition holds them.
pub(super) fn author(reader: &Reader<'_>, by: Option<&crate::source::At<String>>) -> Option<Link> {
    parts::link(reader, &reader.resolve(Kind::Person, by?)?)
}

pub(super) fn of_kind(refs: Vec<Ref>, kind: Kind) -> Vec<Ref> {
    refs.into_iter().filter(|of| of.kind == kind).collect()
}
