//! A chart in words, for those who do not see it.

use super::line::charted;
use crate::edition::Reader;
use crate::strategy::Ref;
use crate::view::words;
use crate::view::words::Words;
use std::fmt::Write as _;

/// A chart in words: the latest value, the target, the range, the limits, the signals.
pub(super) fn describe(reader: &Reader<'_>, of: &Ref) -> Option<String> {
    let record = reader.kpi(&of.id)?;
    let reading = reader.reading(&of.id)?;
    let measure = reader.measure(&of.id)?;
    let print = Words::of(reader.language(), &record.data);
    let years = reader.years();
    let Some(latest) = reading.latest else { return Some("No value yet.".to_owned()) };
    let mut said = format!("{} in {}", print.value(latest.value), reader.language().period(latest.period, years));
    if let Some(target) = reading.target.filter(|_| reading.judged) {
        _ = write!(said, "; target {}", print.band(target.band));
        if let Some(by) = target.by {
            _ = write!(said, " by {}", reader.language().period(by, years));
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
    let missing = reading.missing(measure);
    if missing > 0 {
        _ = write!(said, "; {} without a value", words::count(missing, "period", "periods"));
    }
    said.push('.');
    Some(said)
}
