//! The line of sight through a record: objective, KPI, work, person. A stop that is missing is told as such.

use super::AlertRow;
use crate::edition::Reader;
use crate::language::Language;
use crate::source::record::Kind;
use crate::strategy::{Ref, Relation};
use crate::view::parts::{self, Link};
use crate::view::words::Mark;
use serde::Serialize;
use std::sync::Arc;

/// What stands at a stop.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Stop {
    Objective,
    Kpi,
    Work,
    Owner,
}

impl Stop {
    const ALL: [Self; 4] = [Self::Objective, Self::Kpi, Self::Work, Self::Owner];

    fn label(self) -> &'static str {
        match self {
            Self::Objective => "stop-objective",
            Self::Kpi => "stop-kpi",
            Self::Work => "stop-initiative",
            Self::Owner => "stop-owner",
        }
    }

    /// What one line says that lacks it.
    fn missing(self) -> &'static str {
        match self {
            Self::Objective => "stop-no-objective",
            Self::Kpi => "stop-no-kpi",
            Self::Work => "stop-no-work",
            Self::Owner => "stop-no-owner",
        }
    }

    /// What is said once where all lines lack it.
    fn lacking(self) -> &'static str {
        match self {
            Self::Objective => "stop-none-objective",
            Self::Kpi => "stop-none-kpi",
            Self::Work => "stop-none-work",
            Self::Owner => "stop-none-owner",
        }
    }
}

/// A stop on the line.
#[derive(Debug, Clone, Serialize)]
pub struct StopRow {
    #[serde(skip)]
    stop: Stop,
    label: Arc<str>,
    /// What is there; none is a gap.
    links: Vec<Link>,
    mark: Option<Mark>,
    /// What is said of a gap.
    missing: Option<Arc<str>>,
}

/// What all lines of several lack, each in a sentence; their rows say it no more, so that it is read once.
pub(super) fn lacking_all(language: &Language, rows: &mut [AlertRow]) -> Vec<Arc<str>> {
    let mut lines: Vec<&mut Vec<StopRow>> =
        rows.iter_mut().map(|row| &mut row.stops).filter(|stops| !stops.is_empty()).collect();
    if lines.len() < 2 {
        return Vec::new();
    }
    let mut said = Vec::new();
    for stop in Stop::ALL {
        let lacks = |line: &Vec<StopRow>| line.iter().any(|row| row.stop == stop && row.missing.is_some());
        if lines.iter().all(|line| lacks(line)) {
            for line in &mut lines {
                line.retain(|row| row.stop != stop);
            }
            said.push(language.word(stop.lacking()));
        }
    }
    said
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
    let row = |stop: Stop, found: Vec<Ref>| {
        let links: Vec<Link> = found.iter().take(2).filter_map(|of| parts::link(reader, of)).collect();
        let missing = links.is_empty().then(|| language.word(stop.missing()));
        let mark = found.first().and_then(|of| parts::stop_mark(reader, of));
        StopRow { stop, label: language.word(stop.label()), mark, links, missing }
    };
    let owner = reader.link_to(of, Relation::Owner);
    vec![
        row(Stop::Objective, objective.into_iter().collect()),
        row(Stop::Kpi, kpi.into_iter().collect()),
        row(Stop::Work, work),
        row(Stop::Owner, owner.into_iter().collect()),
    ]
}
