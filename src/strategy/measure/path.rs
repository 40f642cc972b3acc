//! The targets that a record names.

use super::{Band, Step, Strategy, TargetPath};
use crate::calendar;
use crate::diagnostic::Diagnostic;
use crate::source::content::Record;
use crate::source::record::{Direction, Kpi, Target};
use crate::strategy::values::bad_period;

pub(super) fn target_path(record: &Record<Kpi>, strategy: &Strategy, out: &mut Vec<Diagnostic>) -> TargetPath {
    let data = &record.data;
    if let Some(steps) = &data.targets {
        let mut path = Vec::new();
        for step in &steps.value {
            let place = record.place(step.by.span);
            let frequency = data.frequency.value.0;
            // A step may name any period or date: a path is often coarser than the values.
            let by = calendar::parse_period(&step.by.value.0, frequency, &strategy.years, calendar::Reading::default())
                .or_else(|_| calendar::parse_plain(&step.by.value.0, &strategy.years));
            let band = match (step.value, step.low, step.high) {
                (Some(value), None, None) if data.direction.value != Direction::Within => Band::value(value),
                (None, low, high) if low.is_some() || high.is_some() => Band { low, high },
                _ => {
                    let help = if data.direction.value == Direction::Within {
                        "write `{by: .., low: .., high: ..}`"
                    } else {
                        "write `{by: .., value: ..}`"
                    };
                    out.push(Diagnostic::fault("wrong-value", place, "a step of the path needs its target").help(help));
                    continue;
                }
            };
            match by {
                Ok(by) => path.push(Step { by, band }),
                Err(error) => out.push(bad_period(place, &step.by.value.0, &error)),
            }
        }
        path.sort_by_key(|step| step.by.end());
        for pair in path.windows(2) {
            if pair[0].by.end() == pair[1].by.end() {
                let words = format!("two steps of the path are due by {}", calendar::long_date(pair[0].by.end()));
                out.push(Diagnostic::fault("target-twice", record.place(steps.span), words).help("keep one of them"));
            }
        }
        return if path.is_empty() { TargetPath::None } else { TargetPath::Steps(path) };
    }
    match data.target.as_ref().map(|target| target.value) {
        None => TargetPath::None,
        Some(Target::ToBeSet) => TargetPath::ToBeSet,
        Some(Target::Value(value)) => TargetPath::Always(Band::value(value)),
        Some(Target::Band { low, high }) => TargetPath::Always(Band { low, high }),
    }
}
