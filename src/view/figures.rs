//! The figures of an edition for programs: `strategy.json` and `kpis/<id>.json`. Numbers are unrounded; missing is null.

mod points;

use crate::calendar::FiscalYears;
use crate::check;
use crate::edition::{self, Reader};
use crate::reading::{self, Charted, Freshness};
use crate::source::record::{Direction, Kind};
use crate::statistics::assurance::Assurance;
use crate::statistics::impact::{self, Size};
use crate::statistics::outlook::Verdict;
use crate::statistics::partition::Partition;
use crate::statistics::rule::Flags;
use crate::statistics::variation::Variation;
use crate::strategy::{Band, Id, Measure, Ref, Relation};
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
    drift: Vec<Drift>,
    findings: Vec<Finding<'a>>,
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
    signal: Signal,
    outlook: Outlook,
}

#[derive(Debug, Serialize)]
struct Latest {
    period: String,
    value: f64,
}

/// What the last point of the chart says.
#[derive(Debug, Serialize)]
struct Signal {
    variation: &'static str,
    assurance: &'static str,
    rules: Flags,
    since: Option<String>,
}

impl Signal {
    fn of(signal: &reading::Signal, measure: &Measure, years: &FiscalYears) -> Self {
        let Some(charted) = signal.charted() else {
            return Self { variation: "not-charted", assurance: "none", rules: Flags::NONE, since: None };
        };
        let said = &charted.chart.signal;
        let since = said.since.and_then(|since| charted.points.get(since));
        Self {
            variation: match said.variation {
                Variation::Improvement => "improvement",
                Variation::Concern => "concern",
                Variation::NeutralHigh => "neutral-high",
                Variation::NeutralLow => "neutral-low",
                Variation::CommonCause => "common-cause",
                Variation::TooFewPoints => "too-few-points",
            },
            assurance: match charted.chart.assurance {
                Some(Assurance::Pass) => "pass",
                Some(Assurance::HitOrMiss) => "hit-or-miss",
                Some(Assurance::Fail) => "fail",
                None => "none",
            },
            rules: said.rules,
            since: since.and_then(|at| measure.observations().get(*at)).map(|seen| seen.period.id(years)),
        }
    }
}

/// What is expected of it.
#[derive(Debug, Serialize)]
struct Outlook {
    verdict: &'static str,
    at: Option<String>,
    value: Option<f64>,
    low: Option<f64>,
    high: Option<f64>,
}

impl Outlook {
    fn of(outlook: &reading::Outlook, years: &FiscalYears) -> Self {
        let Some((goal, outlook)) = outlook.asked() else {
            return Self { verdict: "cannot-say-yet", at: None, value: None, low: None, high: None };
        };
        Self {
            verdict: match outlook.verdict {
                Verdict::LikelyToReach => "likely-to-reach",
                Verdict::Uncertain => "uncertain",
                Verdict::LikelyToMiss => "likely-to-miss",
                Verdict::NeedsAChange => "needs-a-change",
                Verdict::CannotSayYet => "cannot-say-yet",
            },
            at: Some(goal.by.id(years)),
            value: outlook.value,
            low: outlook.low,
            high: outlook.high,
        }
    }
}

/// The natural limits of a stretch.
#[derive(Debug, Serialize)]
struct Limit {
    from: String,
    to: String,
    mean: f64,
    lower: f64,
    upper: f64,
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

/// `kpis/<id>.json` but for its series.
#[derive(Debug, Serialize)]
struct KpiFigures<'a> {
    #[serde(flatten)]
    kpi: Kpi<'a>,
    source: Option<Source<'a>>,
    limits: Vec<Limit>,
}

#[derive(Debug, Serialize)]
struct Source<'a> {
    file: &'a str,
    row: Option<u32>,
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
    verdict: &'static str,
    flags: Vec<&'static str>,
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
        signal: Signal::of(reader.signal(&of.id)?, measure, years),
        outlook: Outlook::of(reader.outlook(&of.id)?, years),
    })
}

/// `kpis/<id>.json` as it is written: the figures of a KPI with the whole series; none where the edition does not hold it.
///
/// # Errors
/// When what stands before the series can't be written as JSON.
pub fn kpi_figures(reader: &Reader<'_>, id: &Id) -> Result<Option<Vec<u8>>, serde_json::Error> {
    let years = reader.years();
    let (Some(reading), Some(measure), Some(signal)) = (reader.reading(id), reader.measure(id), reader.signal(id))
    else {
        return Ok(None);
    };
    let Some(kpi) = kpi(reader, &Ref::new(Kind::Kpi, id), years) else { return Ok(None) };
    let charted = signal.charted();
    let mut flags = vec![Flags::NONE; reading.ended];
    for (at, hit) in charted.into_iter().flat_map(|charted| charted.points.iter().zip(&charted.chart.flags)) {
        flags[*at] = *hit;
    }
    let series = measure.series.as_ref();
    let figures = KpiFigures {
        kpi,
        source: series.map(|series| Source { file: &series.file, row: reading.latest.map(|latest| latest.line) }),
        limits: charted.map(|charted| limits(charted, measure, years)).unwrap_or_default(),
    };
    let mut out = serde_json::to_string(&figures)?;
    out.reserve(POINT * reading.ended);
    // The series stands last in the object.
    out.pop();
    out.push_str(",\"series\":[");
    for (nth, (point, flags)) in reading.points(measure).zip(flags).enumerate() {
        if nth > 0 {
            out.push(',');
        }
        points::push(&mut out, &point, flags, years);
    }
    out.push_str("]}\n");
    Ok(Some(out.into_bytes()))
}

/// About how long a point is as JSON.
const POINT: usize = 80;

fn limits(charted: &Charted, measure: &Measure, years: &FiscalYears) -> Vec<Limit> {
    let label = |point: usize| {
        let seen = charted.points.get(point).and_then(|at| measure.observations().get(*at));
        seen.map_or_else(String::new, |seen| seen.period.id(years))
    };
    let of = |partition: &Partition| {
        let limits = partition.limits?;
        let (from, to) = (label(partition.from), label(partition.to));
        Some(Limit { from, to, mean: limits.mean, lower: limits.lower, upper: limits.upper })
    };
    charted.chart.partitions.iter().filter_map(of).collect()
}

/// What the impact test says of each KPI that an initiative should move.
fn moves(reader: &Reader<'_>, of: &Ref) -> Vec<Move> {
    let impacts = reader.impacts(&of.id);
    let moves = impacts.into_iter().map(|reading| {
        let mut flags = Vec::new();
        if reading.confounders.iter().any(|other| reader.holds(other)) {
            flags.push("confounded");
        }
        flags.extend(reading.impact.size.map(|size| match size {
            Size::AsExpected => "as_expected",
            Size::Less => "less",
            Size::More => "more",
        }));
        Move { kpi: reading.kpi.id.clone(), verdict: verdict(reading.impact.verdict), flags }
    });
    moves.collect()
}

/// The word of the method.
fn verdict(verdict: impact::Verdict) -> &'static str {
    match verdict {
        impact::Verdict::NoBaseline => "no_baseline",
        impact::Verdict::UnstableBaseline => "unstable_baseline",
        impact::Verdict::TooEarly => "too_early",
        impact::Verdict::Moved => "moved",
        impact::Verdict::MovedWrongWay => "moved_wrong_way",
        impact::Verdict::NoMovement => "no_movement",
    }
}

/// What the check finds. The line and the excerpt are left out: in a list of records they would tell of others.
#[derive(Debug, Serialize)]
struct Finding<'a> {
    id: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    cause: Option<&'static str>,
    severity: &'static str,
    capability: &'static str,
    record: Option<String>,
    file: &'a str,
    message: &'a str,
    reason: String,
    remedy: &'a [String],
    /// Why it is accepted, where it is.
    accepted: Option<&'a str>,
}

impl<'a> Finding<'a> {
    fn of(finding: &'a edition::Finding) -> Self {
        let diagnostic = &finding.diagnostic;
        let reasons: Vec<String> = diagnostic.notes.iter().map(|note| check::sentence(note)).collect();
        Self {
            id: diagnostic.id,
            cause: diagnostic.cause,
            severity: diagnostic.severity.word(),
            capability: finding.capability.word(),
            record: finding.of.as_ref().map(ToString::to_string),
            file: &diagnostic.place.file.path,
            message: &diagnostic.message,
            reason: reasons.join(" "),
            remedy: &diagnostic.helps,
            accepted: finding.accepted.as_ref().map(|accepted| accepted.reason.as_str()),
        }
    }
}

/// A sign that strategy and execution come apart.
#[derive(Debug, Serialize)]
struct Drift {
    record: String,
    sign: &'static str,
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
                    moves: moves(reader, of),
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
        findings: reader.findings().all().map(Finding::of).collect(),
        drift: reader.signs().map(|drift| Drift { record: drift.of.to_string(), sign: drift.sign.word() }).collect(),
    }
}
