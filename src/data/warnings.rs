//! Values that are read and yet look odd.

use super::{Context, Observation};
use crate::diagnostic::{Diagnostic, Place, Severity};
use crate::source::content::Record;
use crate::source::record::Kpi;
use crate::source::table::{MOST, Table};

/// How many times the usual change a change must be to be told: a slip of the decimal mark is ten times, and what
/// signals read as change is far below.
const UNUSUAL: f64 = 10.0;

/// The least number of changes that say what is usual.
const CHANGES: usize = 8;

/// Warns of values outside the bounds of the KPI.
pub(super) fn bounds(kpi: &Record<Kpi>, table: &Table, observations: &[Observation], notes: &mut Vec<Diagnostic>) {
    let Some(bounds) = &kpi.data.bounds else { return };
    let (low, high) = bounds.value;
    let outside = observations.iter().filter_map(|o| Some((o, o.value.filter(|value| *value < low || *value > high)?)));
    for (observation, value) in outside.take(MOST) {
        let place = Place::new(&table.file, table.line_span(observation.line));
        let words = format!("{value} lies outside the bounds {low} to {high} of `{}`", kpi.id);
        notes.push(
            Diagnostic::new(Severity::Warning, "value-out-of-bounds", place, words)
                .help("mend the value, or widen `bounds`"),
        );
    }
}

/// Warns of the largest change, if it is more than ten times the usual change from value to value.
pub(super) fn change(
    kpi: &Record<Kpi>,
    table: &Table,
    observations: &[Observation],
    context: Context<'_>,
    notes: &mut Vec<Diagnostic>,
) {
    // A running total falls to nothing each year, and that is no slip.
    if kpi.data.cumulative == Some(true) {
        return;
    }
    let values: Vec<(&Observation, f64)> = observations.iter().filter_map(|o| Some((o, o.value?))).collect();
    let changes: Vec<f64> = values.windows(2).map(|pair| (pair[1].1 - pair[0].1).abs()).collect();
    if changes.len() < CHANGES {
        return;
    }
    let mut sorted = changes.clone();
    sorted.sort_by(f64::total_cmp);
    // A slip makes two changes, there and back; what is usual is the mean of the others.
    let others = &sorted[..sorted.len() - 2];
    #[expect(clippy::cast_precision_loss, reason = "a series has fewer than 2^53 values")]
    let usual = others.iter().sum::<f64>() / others.len() as f64;
    // Of the way there and the way back the first is told.
    let largest = changes.iter().enumerate().rev().max_by(|a, b| a.1.total_cmp(b.1));
    let Some((i, largest)) = largest.filter(|(_, largest)| usual > 0.0 && **largest > UNUSUAL * usual) else { return };
    let ((from, before), (at, value)) = (values[i], values[i + 1]);
    // The way back from a value that is explained needs no words of its own.
    if (context.explained)(kpi, from.period) || (context.explained)(kpi, at.period) {
        return;
    }
    let place = Place::new(&table.file, table.line_span(at.line));
    let words = format!("`{}` goes from {before} to {value} in {}", kpi.id, at.period.id(context.years));
    notes.push(
        Diagnostic::new(Severity::Warning, "change-unusual", place, words)
            .note(format!("that is {:.0} times its usual change from one value to the next", largest / usual))
            .help("mend the value if it is a slip; if it is right, say why in `commentary` or `events.yaml`"),
    );
}
