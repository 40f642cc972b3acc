//! What is weak though it builds: findings that need the readings. The rules of the check will live here, one file each.

use crate::calendar;
use crate::diagnostic::{Diagnostic, Severity};
use crate::reading::{Freshness, Readings, Status};
use crate::strategy::Strategy;

/// Finds what the readings show to be wrong.
pub fn findings(strategy: &Strategy, readings: &Readings) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for (id, reading) in &readings.kpis {
        let (Some(record), Some(measure)) = (strategy.kpis.get(id), strategy.measures.get(id)) else { continue };
        let left_out = &measure.observations()[reading.ended..];
        let mut future = left_out.iter().filter(|observation| observation.value.is_some());
        if let (Some(first), Some(series)) = (future.next(), &measure.series) {
            let (values, are) = match future.count() {
                0 => ("a value".to_owned(), "is"),
                more => (format!("{} values", more + 1), "are"),
            };
            let first = first.line;
            let as_of = calendar::long_date(readings.as_of);
            let words = format!("{values} of `{id}` {are} of a period that has not ended by {as_of}");
            let place = record.place(record.data.data.as_ref().map_or(record.span, |data| data.span));
            found.push(
                Diagnostic::new(Severity::Warning, "value-in-future", place, words)
                    .note(format!(
                        "it is on line {first} of `{}`; a value dated after the as-of date is left out",
                        series.file
                    ))
                    .help("keep forecasts in a column `forecast`, or build as of a later day"),
            );
        }
        if let (Freshness::Stale, Some(latest), Some(series)) = (reading.freshness, reading.latest, &measure.series) {
            let days = (readings.as_of - latest.period.end()).get_days();
            let period = latest.period.id(&strategy.years);
            let place = record.place(record.data.data.as_ref().map_or(record.span, |data| data.span));
            found.push(
                Diagnostic::new(
                    Severity::Warning,
                    "value-stale",
                    place,
                    format!("the last value of `{id}` is that of {period}, {days} days old"),
                )
                .note(format!("it is {}; a stale value is not scored", measure.frequency.word()))
                .help(format!(
                    "add the values since then to `{}`, line {} on",
                    series.file,
                    latest.line + 1
                )),
            );
        }
        if let Some(flag) = record.data.red_flag.as_ref()
            && reading.judged
            && reading.latest.is_some()
            && reading.target.is_some()
            && reading.status == Status::NoData
        {
            found.push(
                Diagnostic::new(
                    Severity::Error,
                    "thresholds-contradict",
                    record.place(flag.span),
                    format!("the red flag of `{id}` is on the good side of its target"),
                )
                .note("the target is where it is good, the red flag where it becomes unacceptable; nothing can be judged between them")
                .help("mend `red_flag` or the target; `direction` says which way is better"),
            );
        }
    }
    found
}
