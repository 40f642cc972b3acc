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
    let kind = match of.kind {
        Kind::Objective => Some("column-objective"),
        Kind::Kpi => Some("column-kpi"),
        Kind::Initiative => Some("column-initiative"),
        Kind::Team => Some("person-team"),
        Kind::Person => Some("person-person"),
        _ => None,
    };
    let kind = kind.map_or_else(|| "".into(), |key| language.word(key));
    Some(Stop { kind, link: link(reader, of)?, mark: stop_mark(reader, of), here: false })
}

/// Where an objective, a KPI or a piece of work stands; none of what has no state of its own.
pub fn stop_mark(reader: &Reader<'_>, of: &Ref) -> Option<Mark> {
    let language = reader.language();
    match of.kind {
        Kind::Objective => Some(words::course(language, reader.roll(&of.id)?.course)),
        Kind::Kpi => super::kpi_mark(reader, of),
        Kind::Initiative => {
            let state = reader.initiative(&of.id).and_then(|record| record.data.status);
            Some(words::schedule(language, reader.progress(&of.id)?.schedule, state))
        }
        _ => None,
    }
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
