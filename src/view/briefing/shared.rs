//! What several briefings show.

use crate::edition::Reader;
use crate::source::record::{InitiativeState, Kind};
use crate::strategy::{Ref, Relation};
use crate::view::changes::{self, Change};
use crate::view::parts::{self, DecisionRow, DependencyRow, KpiRow, Link, ReviewRow, Stop};
use serde::Serialize;

pub(super) fn free_pages(reader: &Reader<'_>) -> Vec<Link> {
    reader.all(Kind::Page).iter().filter_map(|of| parts::link(reader, of)).collect()
}

pub(super) fn open_decisions(reader: &Reader<'_>) -> Vec<DecisionRow> {
    let mut rows = parts::decision_rows(reader, &reader.all(Kind::Decision));
    rows.retain(|row| row.open);
    rows
}

pub(super) fn changes_since(
    reader: &Reader<'_>,
    kpis: &[Ref],
    initiatives: &[Ref],
    most: usize,
) -> (Vec<Change>, Option<Link>) {
    let Some((review, date)) = reader.last_review() else { return (Vec::new(), None) };
    let mut changes = changes::since(reader, date, kpis, initiatives, &reader.all(Kind::Decision));
    changes.truncate(most);
    let link = parts::link(reader, &review)
        .map(|link| Link { text: format!("{}, {}", link.text, reader.language().date(date)), ..link });
    (changes, link)
}

pub(super) fn all_dependencies(reader: &Reader<'_>) -> Vec<DependencyRow> {
    let mut rows: Vec<DependencyRow> =
        reader.all(Kind::Initiative).iter().flat_map(|initiative| parts::dependency_rows(reader, initiative)).collect();
    parts::sort_dependencies(&mut rows);
    rows
}

pub(super) fn next_review(reader: &Reader<'_>, team: Option<&Ref>) -> Option<ReviewRow> {
    let of_team: Vec<Ref> = reader
        .all(Kind::Review)
        .into_iter()
        .filter(|review| team.is_none() || reader.team_of(review).as_ref() == team)
        .collect();
    let mut rows = parts::review_rows(reader, &of_team);
    rows.retain(|row| row.planned);
    rows.pop()
}

/// A KPI with its chart.
#[derive(Debug, Serialize)]
pub struct KpiCard {
    pub(super) row: KpiRow,
    pub(super) chart: Option<String>,
}

pub(super) fn own(reader: &Reader<'_>, kind: Kind) -> Vec<Ref> {
    reader.all(kind).into_iter().filter(|of| reader.is_own(of)).collect()
}

pub(super) fn cards(reader: &Reader<'_>, kpis: &[Ref], charts: usize) -> Vec<KpiCard> {
    parts::kpi_rows(reader, kpis)
        .into_iter()
        .enumerate()
        .map(|(i, row)| {
            let chart = if i < charts {
                parts::chart(reader, &row.of, &format!("chart-{}", row.of.id), parts::Detail::Short)
            } else {
                None
            };
            KpiCard { row, chart }
        })
        .collect()
}

pub(super) fn active(reader: &Reader<'_>, initiatives: Vec<Ref>) -> Vec<Ref> {
    initiatives
        .into_iter()
        .filter(|of| {
            let state = reader.initiative(&of.id).and_then(|record| record.data.status);
            !matches!(state, Some(InitiativeState::Done | InitiativeState::Stopped))
        })
        .collect()
}

/// From the top objective down to the team, for each objective that its work serves.
pub(super) fn chains(reader: &Reader<'_>, initiatives: &[Ref], kpis: &[Ref]) -> Vec<Vec<Stop>> {
    let mut served: Vec<Ref> = Vec::new();
    for of in initiatives {
        served.extend(reader.links(of, Relation::Supports));
    }
    for of in kpis {
        served.extend(reader.links(of, Relation::Measures));
    }
    served.sort_unstable();
    served.dedup();
    let team = reader.edition_team();
    served
        .iter()
        .map(|objective| {
            let mut chain = parts::chain_up(reader, objective);
            let work = initiatives.iter().filter(|of| reader.links(of, Relation::Supports).contains(objective));
            chain.extend(work.take(3).filter_map(|of| parts::stop(reader, of)));
            chain.extend(
                team.as_ref().and_then(|team| parts::stop(reader, team)).map(|stop| Stop { here: true, ..stop }),
            );
            chain
        })
        .collect()
}
