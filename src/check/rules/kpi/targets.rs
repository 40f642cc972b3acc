//! The targets of a KPI that still count, each with its place.
use crate::calendar::Period;
use crate::diagnostic::Place;
use crate::edition::Reader;
use crate::source::content::Record;
use crate::source::record::Kpi;
use crate::strategy::{Band, Ref, Step, TargetPath};

/// A target with the day by which it is due, where it has one, and its place.
pub(super) struct Due {
    pub band: Band,
    pub by: Option<Period>,
    pub place: Place,
}

impl Due {
    /// As it stands in a sentence: `the target 90 by 2027-03`.
    pub fn words(&self, reader: &Reader<'_>) -> String {
        let by = self.by.map_or_else(String::new, |by| format!(" by {}", by.id(reader.years())));
        format!("the target {}{by}", shown(self.band))
    }
}

/// A target as it is written: `90`, `4 to 6`, `from 4`, `up to 6`.
pub(super) fn shown(band: Band) -> String {
    match (band.low, band.high) {
        (Some(low), Some(high)) if low.to_bits() == high.to_bits() => low.to_string(),
        (Some(low), Some(high)) => format!("{low} to {high}"),
        (Some(low), None) => format!("from {low}"),
        (None, Some(high)) => format!("up to {high}"),
        (None, None) => "that is not set".to_owned(),
    }
}

/// The targets that hold today or later, in the order of their dates. What was due before has been overtaken.
pub(super) fn still_due(reader: &Reader<'_>, of: &Ref) -> Vec<Due> {
    let (Some(record), Some(measure), Some(reading)) =
        (reader.kpi(&of.id), reader.measure(&of.id), reader.reading(&of.id))
    else {
        return Vec::new();
    };
    let data = &record.data;
    let whole = record.place(data.title.span);
    match &measure.targets {
        TargetPath::Always(band) => {
            let place = data.target.as_ref().map_or(whole, |target| record.place(target.span));
            vec![Due { band: *band, by: None, place }]
        }
        TargetPath::Steps(steps) => {
            let now = reading.target.and_then(|target| target.by).map(Period::end);
            let due = steps.iter().filter(|step| now.is_none_or(|now| step.by.end() >= now));
            due.map(|step| Due { band: step.band, by: Some(step.by), place: place(record, *step, &whole) }).collect()
        }
        TargetPath::None | TargetPath::ToBeSet => {
            let since = reading.latest.map(|latest| latest.period);
            let place = data.data.as_ref().map_or(whole, |data| record.place(data.span));
            let rows = measure.observations().iter().filter(|row| since.is_none_or(|since| row.period >= since));
            rows.filter_map(|row| {
                Some(Due { band: Band::value(row.target()?), by: Some(row.period), place: place.clone() })
            })
            .collect()
        }
    }
}

/// Where a step is written: it is found again by what it says.
fn place(record: &Record<Kpi>, step: Step, whole: &Place) -> Place {
    let Some(path) = &record.data.targets else { return whole.clone() };
    let says = |low: Option<f64>, high: Option<f64>| Band { low, high } == step.band;
    let written = path.value.iter().find(|written| match written.value {
        Some(value) => says(Some(value), Some(value)),
        None => says(written.low, written.high),
    });
    record.place(written.map_or(path.span, |written| written.by.span))
}
