//! The periods that a series should have and has not.

use super::Observation;
use crate::calendar::{FiscalYears, Frequency, Grain, Period};
use crate::diagnostic::{Diagnostic, Place, Severity, SourceFile, Span};
use std::sync::Arc;

/// The most missing periods that are looked for: beyond them the first or the last period is a slip of the hand.
const MOST: usize = 100_000;

/// The most that are named in a message.
const NAMED: usize = 6;

/// How many of its grain's periods lie between two values.
fn step(frequency: Frequency) -> usize {
    match (frequency, frequency.grain()) {
        // Half a year, or five years, are one period each; every second month is every second period.
        (Frequency::Every { every, unit }, Some(grain)) => {
            use crate::calendar::Unit;
            let whole = match (unit, grain) {
                (Unit::Day, Grain::Day)
                | (Unit::Week, Grain::Week)
                | (Unit::Month, Grain::Month)
                | (Unit::Quarter, Grain::Quarter) => every,
                _ => 1,
            };
            usize::from(whole.max(1))
        }
        _ => 1,
    }
}

/// The periods between the first observation and the last value that have none, by the frequency of the KPI.
pub(super) fn missing(observations: &[Observation], frequency: Frequency) -> Vec<Period> {
    let mut missing = Vec::new();
    if frequency.grain().is_none() {
        return missing;
    }
    // What comes after the last value is not missing, it is to come: targets and forecasts may stand there.
    let until = observations.iter().rposition(|observation| observation.value.is_some()).map_or(0, |last| last + 1);
    let observations = &observations[..until];
    let step = step(frequency);
    let after = |period: Period| (0..step).fold(period, |period, _| period.next());
    for pair in observations.windows(2) {
        let mut next = after(pair[0].period);
        while next.end() < pair[1].period.start() && missing.len() < MOST {
            missing.push(next);
            let later = after(next);
            if later == next {
                break;
            }
            next = later;
        }
    }
    missing
}

/// What is missing in a series, in one message: periods without a row, and rows without a value, between the first value
/// and the last. What comes before the first value is a time that the records do not know.
pub(crate) fn note(
    id: &str,
    file: &Arc<SourceFile>,
    observations: &[Observation],
    missing: &[Period],
    years: &FiscalYears,
) -> Option<Diagnostic> {
    let last = observations.iter().rposition(|observation| observation.value.is_some())?;
    let first = observations.iter().position(|observation| observation.value.is_some())?;
    let blank = observations[first..last].iter().filter(|observation| observation.value.is_none());
    let (begin, end) = (observations[first].period, observations[last].period);
    let absent: Vec<Period> = missing.iter().copied().filter(|period| *period > begin && *period < end).collect();
    let of = last - first + 1 + absent.len();
    let mut without: Vec<Period> = blank.map(|observation| observation.period).chain(absent).collect();
    without.sort_unstable();
    if without.is_empty() {
        return None;
    }
    let mut named: Vec<String> = without.iter().take(NAMED).map(|period| period.id(years)).collect();
    if without.len() > NAMED {
        named.push(format!("{} more", without.len() - NAMED));
    }
    let words = format!("`{id}` has no value for {} of {of} periods: {}", without.len(), named.join(", "));
    Some(
        Diagnostic::new(Severity::Warning, "gap-in-series", Place::new(file, Span::default()), words)
            .note("a missing value is a gap, not zero")
            .help("add the values, or say in `commentary` why there are none"),
    )
}
