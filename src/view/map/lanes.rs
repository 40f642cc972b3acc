//! Objectives on the map, and the lanes in which they stand.

use super::claims::Claim;
use super::words;
use crate::edition::Reader;
use crate::language::Language;
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
    let (language, perspectives) = (reader.language(), &reader.organisation().perspectives);
    let spot = |of: Ref| -> Option<Spot> {
        let data = &reader.objective(&of.id)?.data;
        let roll = reader.roll(&of.id)?;
        let kpis = parts::worst(reader, &reader.backlinks(&of, Relation::Measures));
        let lane = data.perspective.as_ref();
        Some(Spot {
            link: parts::link(reader, &of)?,
            mark: print::course(language, roll.course),
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

/// The lanes of a map: the perspectives that have an objective, in their order; none where no objective has one. The lane
/// of objectives without a perspective comes last.
pub(super) struct Lanes {
    perspectives: Vec<Option<usize>>,
    names: Vec<String>,
}

impl Lanes {
    /// The lanes of objectives that stand by perspective.
    pub(super) fn of(reader: &Reader<'_>, spots: &[Spot]) -> Self {
        let mut lanes = Self { perspectives: Vec::new(), names: Vec::new() };
        if spots.iter().all(|spot| spot.perspective.is_none()) {
            return lanes;
        }
        let written = &reader.organisation().perspectives;
        for spot in spots {
            if lanes.perspectives.last() != Some(&spot.perspective) {
                let title = spot.perspective.and_then(|at| written.get(at)).map(|lane| lane.title.value.clone());
                lanes.perspectives.push(spot.perspective);
                lanes.names.push(title.unwrap_or_else(|| words::no_perspective(reader.language()).to_string()));
            }
        }
        lanes
    }

    /// Their names, from the top.
    pub(super) fn names(&self) -> &[String] {
        &self.names
    }

    /// The perspective at the bottom, from which the map is read; none where there is only one.
    pub(super) fn lowest(&self) -> Option<&str> {
        let last = self.perspectives.iter().rposition(Option::is_some).filter(|last| *last > 0)?;
        self.names.get(last).map(String::as_str)
    }

    /// The lane of an objective.
    pub(super) fn lane(&self, spot: &Spot) -> usize {
        self.perspectives.iter().position(|lane| *lane == spot.perspective).unwrap_or(0)
    }
}

/// The map as lists.
pub(super) fn lists(
    language: &Language,
    lanes: &Lanes,
    spots: &[Spot],
    claims: &[Claim],
    parts: &[(usize, usize)],
) -> Vec<Lane> {
    let card = |(at, spot): (usize, &Spot)| Card {
        link: spot.link.clone(),
        mark: spot.mark.clone(),
        score: spot.score.map(|score| language.number(score, Some(0))),
        owner: spot.owner.clone(),
        kpis: spot.kpis.clone(),
        drives: claims
            .iter()
            .filter(|claim| claim.from == at)
            .map(|claim| Driven { link: spots[claim.to].link.clone(), mark: claim.mark(language) })
            .collect(),
        part_of: parts.iter().find(|(from, _)| *from == at).map(|(_, to)| spots[*to].link.clone()),
    };
    let titles: Vec<Option<&String>> =
        if lanes.names.is_empty() { vec![None] } else { lanes.names.iter().map(Some).collect() };
    let list = |(nth, title): (usize, Option<&String>)| {
        let here = spots.iter().enumerate().filter(|(_, spot)| lanes.lane(spot) == nth);
        Lane { title: title.cloned(), cards: here.map(card).collect() }
    };
    titles.into_iter().enumerate().map(list).collect()
}
