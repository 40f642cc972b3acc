//! The chart of a KPI.

use super::chart_notes::notes;
use super::described::describe;
use super::line::{Line, charted, marks};
use super::wording::Held;
use crate::calendar;
use crate::calendar::Grain;
use crate::chart::{Forecast, ForecastStep, Limits, MovingRanges, Point, SeriesChart, TargetStep};
use crate::edition::Reader;
use crate::language::Language;
use crate::reading::{Charted, KpiReading, Outlook, Season};
use crate::source::record::Tier;
use crate::statistics::partition::Stage;
use crate::strategy::{Measure, Ref, TargetPath};
use crate::view::words::Words;

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
    let plain = reader.edition().audience.tier == Tier::Frontline;
    let print = Words::of(reader.language(), kpi);
    let years = reader.years();
    let line = Line::of(reading, measure);
    let labels: Vec<String> = line.periods.iter().map(|period| reader.language().period(*period, years)).collect();
    let points: Vec<Point<'_>> = line
        .periods
        .iter()
        .zip(&line.values)
        .zip(&labels)
        .map(|((period, value), label)| Point { date: period.end(), label, value: *value })
        .collect();
    let marks = charted.map(|charted| marks(&line, charted, kpi)).unwrap_or_default();
    let whole = charted.filter(|_| detail == Detail::Whole);
    let limits = whole.map(|charted| limits(&line, charted)).unwrap_or_default();
    // Adjusted values are drawn beside the raw ones.
    let adjusted = whole
        .filter(|charted| charted.season != Season::Raw)
        .map(|charted| line.spread(charted, charted.values.iter().copied().map(Some)));
    let ranges =
        whole.map(|charted| line.spread(charted, charted.chart.moving_ranges.iter().copied())).unwrap_or_default();
    let (fan, fan_label) = match reader.outlook(&of.id) {
        Some(outlook) if detail == Detail::Whole => fan(reader.language(), reading, outlook, years),
        _ => (Vec::new(), String::new()),
    };
    let target = target_steps(reading, measure);
    let notes = if detail == Detail::Whole { notes(reader, of, charted) } else { (Vec::new(), Vec::new()) };
    let (rebases, events) = (lines(&notes.0), lines(&notes.1));
    let described = describe(reader, of)?;
    let language = reader.language();
    let held = Held::new(language);
    let title = language.word(match measure.frequency.grain() {
        Some(Grain::Day) => "chart-change-day",
        Some(Grain::Week) => "chart-change-week",
        Some(Grain::Month) => "chart-change-month",
        Some(Grain::Quarter) => "chart-change-quarter",
        Some(Grain::Half) => "chart-change-half",
        Some(Grain::Year) => "chart-change-year",
        Some(Grain::Years(_)) | None => "chart-change",
    });
    SeriesChart {
        id,
        title: &kpi.title,
        description: &described,
        points: &points,
        marks: &marks,
        target: &target,
        // At the front line the goal is enough.
        red_flag: kpi.red_flag.as_ref().map(|flag| flag.value).filter(|_| reading.judged && !plain),
        limits: &limits,
        bounds: kpi.bounds.as_ref().map_or((None, None), |bounds| (Some(bounds.value.0), Some(bounds.value.1))),
        rebases: &rebases,
        notes: &events,
        adjusted: adjusted.as_deref().unwrap_or(&[]),
        forecast: (!fan.is_empty()).then_some(Forecast { label: &fan_label, steps: &fan }),
        ranges: (!limits.is_empty() && ranges.iter().any(Option::is_some))
            .then_some(MovingRanges { title: &title, values: &ranges }),
        number: &|value| print.value(value),
        short: Some(&|value| print.bare(value)),
        words: held.wording(),
        ..SeriesChart::default()
    }
    .both()
}

/// Notes as the chart takes them.
fn lines(notes: &[super::chart_notes::ChartNote]) -> Vec<crate::chart::Note<'_>> {
    notes.iter().map(|note| crate::chart::Note { date: note.date, lines: [&note.lines[0], &note.lines[1]] }).collect()
}

/// The limits of each partition that has them, over the observations they hold.
fn limits(line: &Line, charted: &Charted) -> Vec<Limits> {
    let at = |point: usize| line.point(charted, point).unwrap_or(0);
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
fn fan(
    language: &Language,
    reading: &KpiReading,
    outlook: &Outlook,
    years: &calendar::FiscalYears,
) -> (Vec<ForecastStep>, String) {
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
    (steps, language.period(period, years))
}
