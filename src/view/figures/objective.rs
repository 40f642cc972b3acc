//! Objectives in `strategy.json`.

use super::{ids, owner};
use crate::edition::Reader;
use crate::strategy::{Id, Ref, Relation};
use serde::Serialize;

/// An objective.
#[derive(Debug, Serialize)]
pub(super) struct Objective<'a> {
    id: Id,
    title: &'a str,
    owner: Option<Id>,
    parent: Option<Id>,
    perspective: Option<&'a str>,
    rank: Option<i64>,
    status: &'static str,
    score: Option<f64>,
    scored: usize,
    of: usize,
    kpis: Vec<Id>,
    initiatives: Vec<Id>,
}

/// What is said of an objective.
pub(super) fn objective<'a>(reader: &Reader<'a>, of: &Ref) -> Option<Objective<'a>> {
    let data = &reader.objective(&of.id)?.data;
    let roll = reader.roll(&of.id)?;
    Some(Objective {
        id: of.id.clone(),
        title: &data.title.value,
        owner: owner(reader, of),
        parent: reader.link_to(of, Relation::Parent).map(|parent| parent.id),
        perspective: data.perspective.as_ref().map(|perspective| perspective.value.as_str()),
        rank: data.rank.as_ref().map(|rank| rank.value),
        status: roll.course.word(),
        score: roll.score,
        scored: roll.scored,
        of: roll.of,
        kpis: ids(reader.backlinks(of, Relation::Measures)),
        initiatives: ids(reader.backlinks(of, Relation::Supports)),
    })
}
