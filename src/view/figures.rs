//! The figures of an edition for programs: `strategy.json` and `kpis/<id>.json`. Numbers are unrounded; missing is null.

use super::reader::Reader;
use crate::calendar::FiscalYears;
use crate::reading::Freshness;
use crate::source::record::{Direction, Kind};
use crate::strategy::{Band, Id, Ref, Relation};
use serde::Serialize;

/// `strategy.json`.
#[derive(Debug, Serialize)]
pub struct Figures<'a> {
    as_of: String,
    organisation: &'a str,
    audience: Audience<'a>,
    objectives: Vec<Objective<'a>>,
    kpis: Vec<Kpi<'a>>,
    initiatives: Vec<Initiative<'a>>,
    decisions: Vec<Decision<'a>>,
    actions: Vec<Action<'a>>,
}

#[derive(Debug, Serialize)]
struct Audience<'a> {
    id: &'a str,
    title: &'a str,
    tier: &'static str,
    team: Option<&'a str>,
}

#[derive(Debug, Serialize)]
struct Objective<'a> {
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

/// A KPI of `strategy.json`.
#[derive(Debug, Serialize)]
pub struct Kpi<'a> {
    id: Id,
    title: &'a str,
    unit: &'a str,
    direction: &'static str,
    frequency: std::borrow::Cow<'static, str>,
    owner: Option<Id>,
    objectives: Vec<Id>,
    latest: Option<Latest>,
    target: Option<Target>,
    gap: Option<f64>,
    score: Option<f64>,
    status: &'static str,
    freshness: &'static str,
    signal: Option<()>,
    outlook: Option<()>,
}

#[derive(Debug, Serialize)]
struct Latest {
    period: String,
    value: f64,
}

#[derive(Debug, Serialize)]
struct Target {
    value: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    low: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    high: Option<f64>,
    by: Option<String>,
}

impl Target {
    fn of(band: Band, by: Option<String>) -> Self {
        match band.as_value() {
            Some(value) => Self { value: Some(value), low: None, high: None, by },
            None => Self { value: None, low: band.low, high: band.high, by },
        }
    }
}

/// `kpis/<id>.json`: the same with the whole series.
#[derive(Debug, Serialize)]
pub struct KpiFigures<'a> {
    #[serde(flatten)]
    kpi: Kpi<'a>,
    source: Option<Source<'a>>,
    limits: [(); 0],
    series: Vec<Point>,
}

#[derive(Debug, Serialize)]
struct Source<'a> {
    file: &'a str,
    row: Option<u32>,
}

#[derive(Debug, Serialize)]
struct Point {
    period: String,
    value: Option<f64>,
    target: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    low: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    high: Option<f64>,
    flags: [(); 0],
}

#[derive(Debug, Serialize)]
struct Initiative<'a> {
    id: Id,
    title: &'a str,
    owner: Option<Id>,
    objectives: Vec<Id>,
    status: Option<&'static str>,
    schedule: Option<&'static str>,
    progress: Option<f64>,
    slip_days: Option<i32>,
    moves: Vec<Move>,
}

#[derive(Debug, Serialize)]
struct Move {
    kpi: Id,
    verdict: Option<&'static str>,
    flags: [(); 0],
}

#[derive(Debug, Serialize)]
struct Decision<'a> {
    id: Id,
    title: &'a str,
    state: Option<&'static str>,
    owner: Option<Id>,
    authority: Option<Id>,
    raised: Option<String>,
    needed_by: Option<String>,
    decided_on: Option<String>,
    implemented_on: Option<String>,
}

#[derive(Debug, Serialize)]
struct Action<'a> {
    id: Id,
    title: &'a str,
    state: &'static str,
    owner: Option<Id>,
    due: Option<String>,
    done_on: Option<String>,
    supports: Option<String>,
}

fn ids(refs: Vec<Ref>) -> Vec<Id> {
    refs.into_iter().map(|of| of.id).collect()
}

fn owner(reader: &Reader<'_>, of: &Ref) -> Option<Id> {
    reader.link_to(of, Relation::Owner).map(|owner| owner.id)
}

/// The figures of a KPI, without its series.
fn kpi<'a>(reader: &Reader<'a>, of: &Ref, years: &FiscalYears) -> Option<Kpi<'a>> {
    let data = &reader.kpi(&of.id)?.data;
    let reading = reader.reading(&of.id)?;
    let measure = reader.measure(&of.id)?;
    Some(Kpi {
        id: of.id.clone(),
        title: &data.title.value,
        unit: data.unit.as_ref().map_or("", |unit| unit.value.trim()),
        direction: match data.direction.value {
            Direction::Higher => "higher",
            Direction::Lower => "lower",
            Direction::Within => "within",
            Direction::Neutral => "neutral",
        },
        frequency: measure.frequency.word(),
        owner: owner(reader, of),
        objectives: ids(reader.links(of, Relation::Measures)),
        latest: reading.latest.map(|latest| Latest { period: latest.period.id(years), value: latest.value }),
        target: reading.target.map(|target| Target::of(target.band, target.by.map(|by| by.id(years)))),
        gap: reading.gap,
        score: reading.score,
        status: reading.status.word(),
        freshness: match reading.freshness {
            Freshness::Never => "never",
            other => other.word(),
        },
        signal: None,
        outlook: None,
    })
}

/// `kpis/<id>.json`.
pub fn kpi_figures<'a>(reader: &Reader<'a>, id: &Id) -> Option<KpiFigures<'a>> {
    let of = Ref::new(Kind::Kpi, id);
    let years = reader.years();
    let reading = reader.reading(id)?;
    let measure = reader.measure(id)?;
    let series = reading
        .points(measure)
        .map(|point| {
            let band = point.target.filter(|band| band.as_value().is_none());
            Point {
                period: point.period.id(years),
                value: point.value,
                target: point.target.and_then(Band::as_value),
                low: band.and_then(|band| band.low),
                high: band.and_then(|band| band.high),
                flags: [],
            }
        })
        .collect();
    Some(KpiFigures {
        kpi: kpi(reader, &of, years)?,
        source: measure
            .series
            .as_ref()
            .map(|series| Source { file: &series.file, row: reading.latest.map(|latest| latest.line) }),
        limits: [],
        series,
    })
}

/// `strategy.json`.
#[expect(clippy::too_many_lines, reason = "one list after the other, each as the interface names it")]
pub fn figures<'a>(reader: &Reader<'a>) -> Figures<'a> {
    use crate::source::record::{ActionState, DecisionState, InitiativeState};
    let years = reader.years();
    let edition = reader.edition();
    let day = |day: &Option<crate::source::At<crate::source::record::Day>>| day.as_ref().map(|day| day.0.to_string());
    Figures {
        as_of: reader.as_of().to_string(),
        organisation: &reader.organisation().name.value,
        audience: Audience {
            id: &edition.audience.id,
            title: &edition.audience.title,
            tier: edition.audience.tier.word(),
            team: edition.audience.team.as_deref(),
        },
        objectives: reader
            .all(Kind::Objective)
            .iter()
            .filter_map(|of| {
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
            })
            .collect(),
        kpis: reader.all(Kind::Kpi).iter().filter_map(|of| kpi(reader, of, years)).collect(),
        initiatives: reader
            .all(Kind::Initiative)
            .iter()
            .filter_map(|of| {
                let data = &reader.initiative(&of.id)?.data;
                let reading = reader.progress(&of.id)?;
                Some(Initiative {
                    id: of.id.clone(),
                    title: &data.title.value,
                    owner: owner(reader, of),
                    objectives: ids(reader.links(of, Relation::Supports)),
                    status: data.status.map(|state| match state {
                        InitiativeState::Proposed => "proposed",
                        InitiativeState::Active => "active",
                        InitiativeState::Paused => "paused",
                        InitiativeState::Done => "done",
                        InitiativeState::Stopped => "stopped",
                    }),
                    schedule: reading.schedule.map(crate::reading::Schedule::word),
                    progress: reading.progress,
                    slip_days: reading.slip_days,
                    moves: ids(reader.links(of, Relation::Moves))
                        .into_iter()
                        .map(|kpi| Move { kpi, verdict: None, flags: [] })
                        .collect(),
                })
            })
            .collect(),
        decisions: reader
            .all(Kind::Decision)
            .iter()
            .filter_map(|of| {
                let data = &reader.decision(&of.id)?.data;
                Some(Decision {
                    id: of.id.clone(),
                    title: &data.title.value,
                    state: data.state.map(|state| match state {
                        DecisionState::Proposed => "proposed",
                        DecisionState::Decided => "decided",
                        DecisionState::Implementing => "implementing",
                        DecisionState::Implemented => "implemented",
                        DecisionState::Verified => "verified",
                        DecisionState::Deferred => "deferred",
                        DecisionState::Rejected => "rejected",
                        DecisionState::Superseded => "superseded",
                    }),
                    owner: owner(reader, of),
                    authority: reader.link_to(of, Relation::Authority).map(|who| who.id),
                    raised: day(&data.raised),
                    needed_by: day(&data.needed_by),
                    decided_on: day(&data.decided_on),
                    implemented_on: day(&data.implemented_on),
                })
            })
            .collect(),
        actions: reader
            .all(Kind::Action)
            .iter()
            .filter_map(|of| {
                let data = &reader.action(&of.id)?.data;
                Some(Action {
                    id: of.id.clone(),
                    title: &data.title.value,
                    state: match data.state.unwrap_or_default() {
                        ActionState::Open => "open",
                        ActionState::InProgress => "in-progress",
                        ActionState::Blocked => "blocked",
                        ActionState::Done => "done",
                        ActionState::Cancelled => "cancelled",
                    },
                    owner: owner(reader, of),
                    due: day(&data.due),
                    done_on: day(&data.done_on),
                    supports: reader.link_to(of, Relation::Serves).map(|served| served.to_string()),
                })
            })
            .collect(),
    }
}
