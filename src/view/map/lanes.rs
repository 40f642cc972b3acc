//! Objectives on the map, and the lanes in which they stand.

use super::claims::Claim;
use super::words;
use crate::edition::Reader;
use crate::reading::Course;
use crate::source::record::Kind;
use crate::strategy::{Ref, Relation};
use crate::view::parts::{self, Link};
use crate::view::words::{self as print, Mark};
use serde::Serialize;

/// An objective on the map.
#[derive(Debug)]
pub(super) struct Spot {
    pub(super) of: Ref,
    pub(super) link: Link,
    pub(super) mark: Mark,
    pub(super) course: Course,
    pub(super) score: Option<f64>,
    pub(super) owner: Option<Link>,
    /// Where its KPIs stand, worst first.
    pub(super) kpis: Vec<Mark>,
    /// Its perspective, by its place in `strategy.yaml`; none without one that is there.
    perspective: Option<usize>,
    rank: i64,
}

/// A lane as a list: what narrow rooms show instead of the picture.
#[derive(Debug, Serialize)]
pub struct Lane {
    title: Option<String>,
    cards: Vec<Card>,
}

/// An objective in the list.
#[derive(Debug, Serialize)]
pub struct Card {
    link: Link,
    mark: Mark,
    score: Option<String>,
    owner: Option<Link>,
    kpis: Vec<Mark>,
    drives: Vec<Driven>,
    part_of: Option<Link>,
}

/// What an objective drives, and whether the figures bear it out.
#[derive(Debug, Serialize)]
pub struct Driven {
    link: Link,
    mark: Mark,
}

/// The objectives of the edition: by perspective, then worst first.
pub(super) fn spots(reader: &Reader<'_>) -> Vec<Spot> {
    let perspectives = &reader.organisation().perspectives;
    let spot = |of: Ref| -> Option<Spot> {
        let data = &reader.objective(&of.id)?.data;
        let roll = reader.roll(&of.id)?;
        let kpis = parts::worst(reader, &reader.backlinks(&of, Relation::Measures));
        let lane = data.perspective.as_ref();
        Some(Spot {
            link: parts::link(reader, &of)?,
            mark: print::course(roll.course),
            course: roll.course,
            score: roll.score,
            owner: parts::one(reader, &of, Relation::Owner),
            kpis: kpis.iter().filter_map(|kpi| parts::kpi_mark(reader, kpi)).collect(),
            perspective: lane.and_then(|lane| perspectives.iter().position(|p| p.id.value == lane.value)),
            rank: data.rank.as_ref().map_or(i64::MAX, |rank| rank.value),
            of,
        })
    };
    let mut spots: Vec<Spot> = reader.all(Kind::Objective).into_iter().filter_map(spot).collect();
    let key = |spot: &Spot| (spot.perspective.unwrap_or(usize::MAX), spot.course, spot.rank);
    spots.sort_by(|a, b| key(a).cmp(&key(b)).then_with(|| a.of.cmp(&b.of)));
    spots
}

/// The perspectives that have an objective, in their order, with their names; none where no objective has one. The lane
/// of objectives without a perspective has no place in `strategy.yaml`.
pub(super) fn names(reader: &Reader<'_>, spots: &[Spot]) -> Vec<(Option<usize>, String)> {
    let mut names: Vec<(Option<usize>, String)> = Vec::new();
    if spots.iter().all(|spot| spot.perspective.is_none()) {
        return names;
    }
    let perspectives = &reader.organisation().perspectives;
    for spot in spots {
        if names.last().is_none_or(|(last, _)| *last != spot.perspective) {
            let title = spot.perspective.and_then(|at| perspectives.get(at));
            let name = title.map_or_else(|| words::NO_PERSPECTIVE.to_owned(), |lane| lane.title.value.clone());
            names.push((spot.perspective, name));
        }
    }
    names
}

/// The lane of an objective among those that have a name.
pub(super) fn lane_of(spot: &Spot, names: &[(Option<usize>, String)]) -> usize {
    names.iter().position(|(lane, _)| *lane == spot.perspective).unwrap_or(0)
}

/// The map as lists.
pub(super) fn lanes(
    names: &[(Option<usize>, String)],
    spots: &[Spot],
    claims: &[Claim],
    parts: &[(usize, usize)],
) -> Vec<Lane> {
    let card = |(at, spot): (usize, &Spot)| Card {
        link: spot.link.clone(),
        mark: spot.mark,
        score: spot.score.map(|score| print::number(score, Some(0))),
        owner: spot.owner.clone(),
        kpis: spot.kpis.clone(),
        drives: claims
            .iter()
            .filter(|claim| claim.from == at)
            .map(|claim| Driven { link: spots[claim.to].link.clone(), mark: claim.mark() })
            .collect(),
        part_of: parts.iter().find(|(from, _)| *from == at).map(|(_, to)| spots[*to].link.clone()),
    };
    let mut lanes: Vec<Lane> = Vec::new();
    let titles: Vec<Option<&str>> = match names {
        [] => vec![None],
        names => names.iter().map(|(_, name)| Some(name.as_str())).collect(),
    };
    for (nth, title) in titles.into_iter().enumerate() {
        let here = spots.iter().enumerate().filter(|(_, spot)| names.is_empty() || lane_of(spot, names) == nth);
        lanes.push(Lane { title: title.map(str::to_owned), cards: here.map(card).collect() });
    }
    lanes
}
