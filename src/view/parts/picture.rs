//! Pictures of KPIs, with what they show in words.

use super::chart_notes::notes;
use crate::calendar;
use crate::chart::{
    Bullet, Forecast, ForecastStep, Limits, Mark, MovingRanges, Point, SeriesChart, SmallMultiple, Sparkline, Standing,
    TargetStep, VarianceBar,
};
use crate::reading::{Charted, KpiReading, Outlook, Season, Signal, Status};
use crate::source::record::{Direction, Kpi, Tier};
use crate::statistics::partition::Stage;
use crate::statistics::variation::{Variation, judge};
use crate::strategy::{Measure, Ref, TargetPath};
use crate::view::reader::Reader;
use crate::view::words::{self, Words};
use std::fmt::Write;

/// Where the last value stands, as a shape and a colour.
pub(super) fn standing(reading: &KpiReading) -> Standing {
    match reading.status {
        Status::OnTarget => Standing::On,
        Status::Watch => Standing::Watch,
        Status::OffTarget => Standing::Off,
        Status::NoData => Standing::Open,
    }
}

/// What each observation says, by the chart's signals.
fn marks(observations: usize, charted: &Charted, kpi: &Kpi) -> Vec<Mark> {
    let mut marks = vec![Mark::Plain; observations];
    let (direction, _) = crate::reading::aim(kpi.direction.value, None);
    for (point, at) in charted.points.iter().enumerate() {
        let Some(mark) = marks.get_mut(*at) else { continue };
        *mark = if charted.ghosts.contains(&point) {
            Mark::Ghost
        } else {
            match judge(charted.chart.flags[point], direction).variation {
                Variation::Improvement => Mark::Better,
                Variation::Concern => Mark::Worse,
                Variation::NeutralHigh | Variation::NeutralLow => Mark::Neutral,
                Variation::CommonCause | Variation::TooFewPoints => Mark::Plain,
            }
        };
    }
    marks
}

/// The chart of a KPI with its limits and signals; not for the front line, which gets the line and its target.
pub(super) fn charted<'a>(reader: &Reader<'a>, of: &Ref) -> Option<&'a Charted> {
    let plain = reader.edition().audience.tier == Tier::Frontline;
    reader.signal(&of.id).filter(|_| !plain).and_then(Signal::charted)
}

/// The target of the last periods as the small charts draw it: an open side is infinite.
fn edges(band: crate::strategy::Band) -> (f64, f64) {
    (band.low.unwrap_or(f64::NEG_INFINITY), band.high.unwrap_or(f64::INFINITY))
}

/// The limits of the last partition, where there are any.
fn last_limits(charted: Option<&Charted>) -> Option<(f64, f64)> {
    let charted = charted.filter(|charted| charted.season == Season::Raw)?;
    charted.last_partition()?.limits.map(|limits| (limits.lower, limits.upper))
}

/// The last twelve periods of a KPI, small.
pub(super) fn sparkline(
    reading: &KpiReading,
    measure: &Measure,
    charted: Option<&Charted>,
    kpi: &Kpi,
    print: &Words,
    years: &calendar::FiscalYears,
) -> Option<String> {
    let ended = reading.observations(measure);
    let from = ended.len().saturating_sub(12);
    let values: Vec<Option<f64>> = ended[from..].iter().map(|observation| observation.value).collect();
    let (first, last, latest) = (ended.get(from)?, ended.last()?, reading.latest?);
    let mut described = String::with_capacity(64);
    let (first, last) = (first.period.label(years), last.period.label(years));
    _ = write!(described, "{}, {first} to {last}: last {}", *kpi.title, print.value(latest.value));
    Sparkline {
        description: &described,
        values: &values,
        target: reading.target.filter(|_| reading.judged).map(|target| edges(target.band)),
        limits: last_limits(charted),
        marks: charted.map(|charted| marks(ended.len(), charted, kpi)).unwrap_or_default().get(from..).unwrap_or(&[]),
        standing: standing(reading),
    }
    .svg()
}

/// The gap of a KPI as a bar: better to the right, on one scale for all.
pub(super) fn variance(reading: &KpiReading, gap: f64) -> Option<String> {
    let tolerances = words::number(gap.abs(), Some(1));
    let side = if gap < 0.0 { "short of" } else { "better than" };
    let description = format!("{tolerances} tolerances {side} target");
    VarianceBar { description: &description, gap, standing: standing(reading) }.svg()
}

/// Values of a KPI below which a line says nothing.
const FEW: usize = 3;

/// The value of a KPI with little history against its target and red flag.
pub(super) fn bullet(reading: &KpiReading, measure: &Measure, kpi: &Kpi, print: &Words) -> Option<String> {
    let known = reading.observations(measure).iter().filter(|seen| seen.value.is_some()).count();
    let (latest, target) = (reading.latest?, reading.target.filter(|_| reading.judged)?.band.as_value()?);
    if known >= FEW {
        return None;
    }
    let flag = kpi.red_flag.as_ref().map(|flag| flag.value);
    let mut edges: Vec<f64> = flag.into_iter().chain([target]).collect();
    edges.sort_by(f64::total_cmp);
    let description = format!("{} against a target of {}", print.value(latest.value), print.value(target));
    Bullet {
        description: &description,
        value: latest.value,
        target: Some(target),
        edges: &edges,
        lower_is_better: kpi.direction.value == Direction::Lower,
        scale: None,
        standing: standing(reading),
    }
    .svg()
}

/// The last twelve periods of a KPI with its last value and target, to stand beside others.
pub fn small_multiple(reader: &Reader<'_>, of: &Ref) -> Option<String> {
    let record = reader.kpi(&of.id)?;
    let reading = reader.reading(&of.id)?;
    let measure = reader.measure(&of.id)?;
    let charted = charted(reader, of);
    let print = Words::of(&record.data);
    let years = reader.years();
    let ended = reading.observations(measure);
    let from = ended.len().saturating_sub(12);
    let points: Vec<_> = reading.points(measure).skip(from).collect();
    let values: Vec<Option<f64>> = points.iter().map(|point| point.value).collect();
    let targets: Vec<Option<(f64, f64)>> =
        points.iter().map(|point| point.target.filter(|_| reading.judged).map(edges)).collect();
    let (first, last) = (points.first()?.period.label(years), points.last()?.period.label(years));
    let described = describe(reader, of)?;
    SmallMultiple {
        description: &described,
        values: &values,
        targets: &targets,
        limits: last_limits(charted),
        marks: charted
            .map(|charted| marks(ended.len(), charted, &record.data))
            .unwrap_or_default()
            .get(from..)
            .unwrap_or(&[]),
        standing: standing(reading),
        scale: None,
        periods: (&first, &last),
        number: &|value| print.value(value),
    }
    .svg()
}

/// How a KPI's chart is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Detail {
    /// Values, target and signals: one of several on a page.
    Short,
    /// With limits, forecast, events and moving ranges: the chart of the KPI's own page.
    Whole,
}

/// The chart of a KPI, twice: for wide and for narrow rooms.
pub fn chart(reader: &Reader<'_>, of: &Ref, id: &str, detail: Detail) -> Option<String> {
    let record = reader.kpi(&of.id)?;
    let kpi = &record.data;
    let reading = reader.reading(&of.id)?;
    let measure = reader.measure(&of.id)?;
    let charted = charted(reader, of);
    let print = Words::of(kpi);
    let years = reader.years();
    let ended = reading.observations(measure);
    let labels: Vec<String> = ended.iter().map(|seen| seen.period.label(years)).collect();
    let points: Vec<Point<'_>> = ended
        .iter()
        .zip(&labels)
        .map(|(seen, label)| Point { date: seen.period.end(), label, value: seen.value })
        .collect();
    let marks = charted.map(|charted| marks(points.len(), charted, kpi)).unwrap_or_default();
    let limits = charted.map(limits).unwrap_or_default();
    // Adjusted values are drawn beside the raw ones; of the raw ones the limits are not.
    let adjusted = charted.filter(|charted| charted.season != Season::Raw && detail == Detail::Whole).map(|charted| {
        let mut all = vec![None; points.len()];
        for (value, at) in charted.values.iter().zip(&charted.points) {
            all[*at] = Some(*value);
        }
        all
    });
    let ranges: Vec<Option<f64>> = charted.filter(|_| detail == Detail::Whole).map_or_else(Vec::new, |charted| {
        let mut all = vec![None; points.len()];
        for (range, at) in charted.chart.moving_ranges.iter().zip(&charted.points) {
            all[*at] = *range;
        }
        all
    });
    let (fan, fan_label) = match reader.outlook(&of.id) {
        Some(outlook) if detail == Detail::Whole => fan(reading, outlook, years),
        _ => (Vec::new(), String::new()),
    };
    let target = target_steps(reading, measure);
    let notes = if detail == Detail::Whole { notes(reader, of, charted) } else { (Vec::new(), Vec::new()) };
    let (rebases, events) = (lines(&notes.0), lines(&notes.1));
    let described = describe(reader, of)?;
    let title = format!(
        "Change from {} to the next",
        measure.frequency.grain().map_or("value".into(), crate::calendar::Grain::noun)
    );
    SeriesChart {
        id,
        title: &kpi.title,
        description: &described,
        points: &points,
        marks: &marks,
        target: &target,
        red_flag: kpi.red_flag.as_ref().map(|flag| flag.value).filter(|_| reading.judged),
        limits: if detail == Detail::Whole { &limits } else { &[] },
        bounds: kpi.bounds.as_ref().map_or((None, None), |bounds| (Some(bounds.value.0), Some(bounds.value.1))),
        rebases: &rebases,
        notes: &events,
        adjusted: adjusted.as_deref().unwrap_or(&[]),
        forecast: (!fan.is_empty()).then_some(Forecast { label: &fan_label, steps: &fan }),
        ranges: (!limits.is_empty() && ranges.iter().any(Option::is_some))
            .then_some(MovingRanges { title: &title, values: &ranges }),
        number: &|value| print.value(value),
        short: Some(&|value| print.bare(value)),
        ..SeriesChart::default()
    }
    .both()
}

/// Notes as the chart takes them.
fn lines(notes: &[super::chart_notes::ChartNote]) -> Vec<crate::chart::Note<'_>> {
    notes.iter().map(|note| crate::chart::Note { date: note.date, lines: [&note.lines[0], &note.lines[1]] }).collect()
}

/// The limits of each partition that has them, over the observations they hold.
fn limits(charted: &Charted) -> Vec<Limits> {
    let at = |point: usize| charted.points.get(point).copied().unwrap_or(0);
    let drawn = charted.chart.partitions.iter().filter_map(|partition| {
        let limits = partition.limits.filter(|_| partition.stage != Stage::LineOnly)?;
        Some(Limits {
            from: at(partition.from),
            to: at(partition.to),
            mean: limits.mean,
            lower: limits.lower,
            upper: limits.upper,
            provisional: partition.stage == Stage::Provisional,
            range_mean: limits.moving_range,
            range_upper: limits.range_limit,
        })
    });
    drawn.collect()
}

/// The target path over time; a column of targets holds row by row, equal neighbours as one.
fn target_steps(reading: &KpiReading, measure: &Measure) -> Vec<TargetStep> {
    if !reading.judged {
        return Vec::new();
    }
    if measure.has_target_column() {
        let mut steps: Vec<TargetStep> = Vec::new();
        for point in reading.points(measure) {
            let Some(band) = point.target else { continue };
            match steps.last_mut().filter(|step| step.low == band.low && step.high == band.high) {
                Some(step) => step.to = Some(point.period.end()),
                None => steps.push(TargetStep {
                    from: Some(point.period.previous().end()),
                    to: Some(point.period.end()),
                    low: band.low,
                    high: band.high,
                }),
            }
        }
        return steps;
    }
    match &measure.targets {
        TargetPath::Always(band) => vec![TargetStep { from: None, to: None, low: band.low, high: band.high }],
        TargetPath::Steps(steps) => steps
            .iter()
            .enumerate()
            .map(|(i, step)| TargetStep {
                from: (i > 0).then(|| step.by.end()),
                to: steps.get(i + 1).map(|next| next.by.end()),
                low: step.band.low,
                high: step.band.high,
            })
            .collect(),
        TargetPath::None | TargetPath::ToBeSet => Vec::new(),
    }
}

/// The forecast, a step for each period ahead, with the name of its last one.
fn fan(reading: &KpiReading, outlook: &Outlook, years: &calendar::FiscalYears) -> (Vec<ForecastStep>, String) {
    let (Some((_, outlook)), Some(latest)) = (outlook.asked(), reading.latest) else {
        return (Vec::new(), String::new());
    };
    let mut period = latest.period;
    let steps = outlook
        .fan
        .iter()
        .map(|step| {
            period = period.next();
            ForecastStep {
                date: period.end(),
                mid: step.value,
                low80: step.outer.0,
                high80: step.outer.1,
                low50: step.inner.0,
                high50: step.inner.1,
            }
        })
        .collect();
    (steps, period.label(years))
}

/// A chart in words: the latest value, the target, the range, the limits, the signals.
fn describe(reader: &Reader<'_>, of: &Ref) -> Option<String> {
    let record = reader.kpi(&of.id)?;
    let reading = reader.reading(&of.id)?;
    let measure = reader.measure(&of.id)?;
    let print = Words::of(&record.data);
    let years = reader.years();
    let Some(latest) = reading.latest else { return Some("No value yet.".to_owned()) };
    let mut said = format!("{} in {}", print.value(latest.value), latest.period.label(years));
    if let Some(target) = reading.target.filter(|_| reading.judged) {
        _ = write!(said, "; target {}", print.band(target.band));
        if let Some(by) = target.by {
            _ = write!(said, " by {}", by.label(years));
        }
    }
    let ended = reading.observations(measure);
    let present = || ended.iter().filter_map(|observation| observation.value);
    let low = present().fold(f64::INFINITY, f64::min);
    let high = present().fold(f64::NEG_INFINITY, f64::max);
    _ = write!(said, "; lowest {}, highest {}", print.value(low), print.value(high));
    if let Some(charted) = charted(reader, of) {
        if let Some(limits) = charted.last_partition().and_then(|partition| partition.limits) {
            _ = write!(said, "; natural limits {} to {}", print.value(limits.lower), print.value(limits.upper));
        }
        let flagged = charted.chart.flags.iter().filter(|flags| !flags.is_empty()).count();
        if flagged > 0 {
            let points = words::count(flagged, "point", "points");
            _ = write!(said, "; {points} with a signal");
        }
    }
    let missing = ended.iter().filter(|observation| observation.value.is_none()).count();
    if missing > 0 {
        _ = write!(said, "; {} without a value", words::count(missing, "period", "periods"));
    }
    said.push('.');
    Some(said)
}
