//! KPIs in `strategy.json`, and `kpis/<id>.json`.

use super::{ids, owner, points};
use crate::calendar::FiscalYears;
use crate::edition::Reader;
use crate::reading::{self, Charted, Freshness};
use crate::source::record::{Direction, Kind};
use crate::statistics::assurance::Assurance;
use crate::statistics::outlook::Verdict;
use crate::statistics::partition::Partition;
use crate::statistics::rule::Flags;
use crate::statistics::variation::Variation;
use crate::strategy::{Band, Id, Measure, Ref, Relation};
use serde::Serialize;

/// A KPI of `strategy.json`.
#[derive(Debug, Serialize)]
pub(super) struct Kpi<'a> {
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

/// The figures of a KPI, without its series.
pub(super) fn kpi<'a>(reader: &Reader<'a>, of: &Ref, years: &FiscalYears) -> Option<Kpi<'a>> {
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
