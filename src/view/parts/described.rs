//! A chart in words, for those who do not see it.

use super::line::charted;
use crate::edition::Reader;
use crate::say;
use crate::strategy::Ref;
use crate::view::words::Words;

/// A chart in words: the latest value, the target, the range, the limits, the signals.
pub(super) fn describe(reader: &Reader<'_>, of: &Ref) -> Option<String> {
    let record = reader.kpi(&of.id)?;
    let reading = reader.reading(&of.id)?;
    let measure = reader.measure(&of.id)?;
    let print = Words::of(reader.language(), &record.data);
    let (years, language) = (reader.years(), reader.language());
    let Some(latest) = reading.latest else { return Some(say!(language, "described-none")) };
    let (value, period) = (print.value(latest.value), language.period(latest.period, years));
    let mut said = vec![say!(language, "value-in-period", value = value, period = period)];
    if let Some(target) = reading.target.filter(|_| reading.judged) {
        let band = print.band(target.band);
        said.push(if let Some(by) = target.by {
            say!(language, "described-target-by", target = band, by = language.period(by, years))
        } else {
            say!(language, "described-target", target = band)
        });
    }
    let ended = reading.observations(measure);
    let present = || ended.iter().filter_map(|observation| observation.value);
    let low = present().fold(f64::INFINITY, f64::min);
    let high = present().fold(f64::NEG_INFINITY, f64::max);
    said.push(say!(language, "described-range", low = print.value(low), high = print.value(high)));
    if let Some(charted) = charted(reader, of) {
        if let Some(limits) = charted.last_partition().and_then(|partition| partition.limits) {
            let (low, high) = (print.value(limits.lower), print.value(limits.upper));
            said.push(say!(language, "described-limits", low = low, high = high));
        }
        let flagged = charted.chart.flags.iter().filter(|flags| !flags.is_empty()).count();
        if flagged > 0 {
            said.push(say!(language, "described-signals", n = flagged));
        }
    }
    let missing = reading.missing(measure);
    if missing > 0 {
        said.push(say!(language, "missing-periods", n = missing));
    }
    Some(said.join("; ") + ".")
}
