//! The worst KPIs under their objectives.

use crate::edition::Reader;
use crate::reading::Course;
use crate::source::record::Kind;
use crate::strategy::{Ref, Relation};
use crate::view::parts::{self, KpiRow, Link};
use crate::view::words::{self, Mark};
use serde::Serialize;
use std::collections::BTreeMap;

/// KPIs under the objective that they measure.
#[derive(Debug, Serialize)]
pub struct Group {
    /// None for KPIs of no objective.
    objective: Option<Link>,
    mark: Option<Mark>,
    score: Option<String>,
    kpis: Vec<KpiRow>,
}

/// Some KPIs by objective, the worst objective first and those of none last. A KPI of several objectives stands once, under
/// the worst of them, and names the others.
pub(super) fn grouped<'k>(reader: &Reader<'_>, kpis: impl Iterator<Item = &'k Ref>) -> Vec<Group> {
    let objectives = by_course(reader);
    let mut groups: BTreeMap<usize, Vec<&Ref>> = BTreeMap::new();
    for of in kpis {
        let measured = reader.links(of, Relation::Measures);
        let place = objectives.iter().position(|objective| measured.contains(objective));
        groups.entry(place.unwrap_or(usize::MAX)).or_default().push(of);
    }
    groups.into_iter().map(|(place, kpis)| group(reader, objectives.get(place), &kpis)).collect()
}

/// All objectives: the worst first, then the lowest score, then by rank.
fn by_course(reader: &Reader<'_>) -> Vec<Ref> {
    let mut keys: Vec<(Course, f64, i64, Ref)> = reader
        .all(Kind::Objective)
        .into_iter()
        .filter_map(|of| {
            let rank = reader.objective(&of.id)?.data.rank.as_ref().map_or(i64::MAX, |rank| rank.value);
            let roll = reader.roll(&of.id)?;
            Some((roll.course, roll.score.unwrap_or(f64::INFINITY), rank, of))
        })
        .collect();
    keys.sort_by(|a, b| a.0.cmp(&b.0).then(a.1.total_cmp(&b.1)).then_with(|| (a.2, &a.3).cmp(&(b.2, &b.3))));
    keys.into_iter().map(|(_, _, _, of)| of).collect()
}

fn group(reader: &Reader<'_>, objective: Option<&Ref>, kpis: &[&Ref]) -> Group {
    let language = reader.language();
    let link = objective.and_then(|of| parts::link(reader, of));
    let roll = objective.and_then(|of| reader.roll(&of.id));
    let mut kpis: Vec<KpiRow> = kpis.iter().filter_map(|of| parts::kpi_row(reader, of)).collect();
    for row in &mut kpis {
        row.objectives.retain(|other| Some(&other.href) != link.as_ref().map(|link| &link.href));
    }
    Group {
        mark: roll.map(|roll| words::course(language, roll.course)),
        score: roll.and_then(|roll| roll.score).map(|score| language.number(score, Some(0))),
        objective: link,
        kpis,
    }
}
