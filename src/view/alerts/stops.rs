//! The line of sight through a record: objective, KPI, work, person. A stop that is missing is told as such.

use crate::edition::Reader;
use crate::source::record::Kind;
use crate::strategy::{Ref, Relation};
use crate::view::parts::{self, Link};
use crate::view::words::{self, Mark};
use serde::Serialize;
use std::sync::Arc;

/// A stop on the line.
#[derive(Debug, Clone, Serialize)]
pub struct StopRow {
    label: Arc<str>,
    /// What is there; none is a gap.
    links: Vec<Link>,
    mark: Option<Mark>,
    /// What is said of a gap.
    missing: Option<Arc<str>>,
}

/// The four stops of a KPI, an initiative or an objective.
pub(super) fn stops(reader: &Reader<'_>, of: &Ref) -> Vec<StopRow> {
    let first = |from: Option<&Ref>, relation: Relation| from.and_then(|from| reader.link_to(from, relation));
    let back = |from: Option<&Ref>, relation: Relation| -> Vec<Ref> {
        let found = from.map(|from| reader.backlinks(from, relation)).unwrap_or_default();
        found.into_iter().filter(|other| other.kind == Kind::Initiative).collect()
    };
    let (objective, kpi, work) = match of.kind {
        Kind::Kpi => (first(Some(of), Relation::Measures), Some(of.clone()), back(Some(of), Relation::Moves)),
        Kind::Initiative => (first(Some(of), Relation::Supports), first(Some(of), Relation::Moves), vec![of.clone()]),
        Kind::Objective => {
            let roll = reader.roll(&of.id);
            let worst = roll.and_then(|roll| roll.masked.clone().or_else(|| roll.worst.clone()));
            (Some(of.clone()), worst.filter(|worst| worst.kind == Kind::Kpi), back(Some(of), Relation::Supports))
        }
        _ => return Vec::new(),
    };
    let language = reader.language();
    let stop = |label: &str, missing: &str, found: Vec<Ref>| {
        let links: Vec<Link> = found.iter().take(2).filter_map(|of| parts::link(reader, of)).collect();
        let missing = links.is_empty().then(|| language.word(missing));
        StopRow { label: language.word(label), mark: found.first().and_then(|of| mark(reader, of)), links, missing }
    };
    let owner = reader.link_to(of, Relation::Owner);
    vec![
        stop("stop-objective", "stop-no-objective", objective.into_iter().collect()),
        stop("stop-kpi", "stop-no-kpi", kpi.into_iter().collect()),
        stop("stop-initiative", "stop-no-work", work),
        stop("stop-owner", "stop-no-owner", owner.into_iter().collect()),
    ]
}

fn mark(reader: &Reader<'_>, of: &Ref) -> Option<Mark> {
    let language = reader.language();
    match of.kind {
        Kind::Kpi => parts::kpi_mark(reader, of),
        Kind::Objective => Some(words::course(language, reader.roll(&of.id)?.course)),
        Kind::Initiative => {
            let state = reader.initiative(&of.id)?.data.status;
            Some(words::schedule(language, reader.progress(&of.id)?.schedule, state))
        }
        _ => None,
    }
}
