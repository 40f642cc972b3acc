//! Pictures of KPIs, with what they show in words.

use crate::calendar;
use crate::chart::Sparkline;
use crate::reading::KpiReading;
use crate::strategy::{Measure, Ref};
use crate::view::reader::Reader;
use crate::view::words::{self, Words};
use std::fmt::Write;

/// The last twelve periods of a KPI, small.
pub(super) fn sparkline(
    reading: &KpiReading,
    measure: &Measure,
    title: &str,
    print: &Words,
    years: &calendar::FiscalYears,
) -> Option<String> {
    let ended = reading.observations(measure);
    let tail = &ended[ended.len().saturating_sub(12)..];
    let values: Vec<Option<f64>> = tail.iter().map(|observation| observation.value).collect();
    let (first, last) = (tail.first()?, reading.latest?);
    let described = format!(
        "{title}, {} to {}: last {}",
        first.period.label(years),
        tail.last()?.period.label(years),
        print.value(last.value)
    );
    let band = reading.target.map(|target| target.band);
    let target = band.and_then(|band| Some((band.low.or(band.high)?, band.high.or(band.low)?)));
    Sparkline { description: &described, values: &values, target }.svg()
}

/// The line chart of a KPI.
pub fn chart(reader: &Reader<'_>, of: &Ref, id: &str) -> Option<String> {
    use crate::chart::{Point, SeriesChart, TargetStep};
    let record = reader.kpi(&of.id)?;
    let reading = reader.reading(&of.id)?;
    let measure = reader.measure(&of.id)?;
    let print = Words::of(&record.data);
    let years = reader.years();
    let labels: Vec<String> = reading.observations(measure).iter().map(|seen| seen.period.label(years)).collect();
    let points: Vec<Point<'_>> = reading
        .points(measure)
        .zip(&labels)
        .map(|(point, label)| Point { date: point.period.end(), label, value: point.value })
        .collect();
    let target = if !reading.judged {
        Vec::new()
    } else if measure.has_target_column() {
        // A target column holds for its row: each period is a step of its own, equal neighbours one.
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
        steps
    } else {
        match &measure.targets {
            crate::strategy::TargetPath::Always(band) => {
                vec![TargetStep { from: None, to: None, low: band.low, high: band.high }]
            }
            crate::strategy::TargetPath::Steps(steps) => steps
                .iter()
                .enumerate()
                .map(|(i, step)| TargetStep {
                    from: (i > 0).then(|| step.by.end()),
                    to: steps.get(i + 1).map(|next| next.by.end()),
                    low: step.band.low,
                    high: step.band.high,
                })
                .collect(),
            _ => Vec::new(),
        }
    };
    let described = describe(reading, measure, &print, years);
    let number = |value: f64| print.value(value);
    SeriesChart {
        id,
        title: &record.data.title,
        description: &described,
        points: &points,
        target: &target,
        red_flag: record.data.red_flag.as_ref().map(|flag| flag.value).filter(|_| reading.judged),
        number: &number,
    }
    .svg()
}

/// A chart in words: the latest value, the target, the range.
fn describe(reading: &KpiReading, measure: &Measure, print: &Words, years: &calendar::FiscalYears) -> String {
    let Some(latest) = reading.latest else { return "No value yet.".to_owned() };
    let mut words = format!("{} in {}", print.value(latest.value), latest.period.label(years));
    if let Some(target) = reading.target.filter(|_| reading.judged) {
        let _ = write!(words, "; target {}", print.band(target.band));
        if let Some(by) = target.by {
            let _ = write!(words, " by {}", by.label(years));
        }
    }
    let ended = reading.observations(measure);
    let present = || ended.iter().filter_map(|observation| observation.value);
    let low = present().fold(f64::INFINITY, f64::min);
    let high = present().fold(f64::NEG_INFINITY, f64::max);
    let missing = ended.iter().filter(|observation| observation.value.is_none()).count();
    let _ = write!(words, "; lowest {}, highest {}", print.value(low), print.value(high));
    if missing > 0 {
        let _ = write!(words, "; {} without a value", words::count(missing, "period", "periods"));
    }
    words.push('.');
    words
}
