//! The line of sight.

use super::{Link, link};
use crate::edition::Reader;
use crate::source::record::Kind;
use crate::strategy::{Ref, Relation};
use crate::view::words::{self, Mark};
use serde::Serialize;
use std::sync::Arc;

/// A stop on the line of sight.
#[derive(Debug, Clone, Serialize)]
pub struct Stop {
    /// What kind of record it is, in words.
    pub kind: Arc<str>,
    /// The record.
    pub link: Link,
    /// Where it stands.
    pub mark: Option<Mark>,
    /// Whether the page is about it.
    pub here: bool,
}

/// A stop for a record.
pub fn stop(reader: &Reader<'_>, of: &Ref) -> Option<Stop> {
    let language = reader.language();
    let (kind, mark) = match of.kind {
        Kind::Objective => {
            (Some("column-objective"), reader.roll(&of.id).map(|roll| words::course(language, roll.course)))
        }
        Kind::Kpi => (Some("column-kpi"), super::kpi_mark(reader, of)),
        Kind::Initiative => {
            let state = reader.initiative(&of.id).and_then(|record| record.data.status);
            let mark = reader.progress(&of.id).map(|reading| words::schedule(language, reading.schedule, state));
            (Some("column-initiative"), mark)
        }
        Kind::Team => (Some("person-team"), None),
        Kind::Person => (Some("person-person"), None),
        _ => (None, None),
    };
    let kind = kind.map_or_else(|| "".into(), |key| language.word(key));
    Some(Stop { kind, link: link(reader, of)?, mark, here: false })
}

/// The chain from a record up to the top objective: parents first.
pub fn chain_up(reader: &Reader<'_>, objective: &Ref) -> Vec<Stop> {
    let mut chain = Vec::new();
    let mut at = Some(objective.clone());
    // A chain of a hundred objectives is a mistake; the bound keeps it from being a hang.
    while let Some(of) = at.filter(|_| chain.len() < 100) {
        chain.extend(stop(reader, &of));
        at = reader.link_to(&of, Relation::Parent);
    }
    chain.reverse();
    chain
}
