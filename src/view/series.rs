//! The series of a KPI for spreadsheets: `data/<id>.csv`, with limits, flags and readings. Numbers are unrounded; missing
//! is an empty field.

use super::reader::Reader;
use crate::reading::{TOLERANCE, judge};
use crate::source::record::Kind;
use crate::statistics::variation::{Variation, judge as judge_flags};
use crate::strategy::{Band, Id, Ref};

/// The columns, in their order.
const HEAD: [&str; 16] = [
    "period",
    "from",
    "to",
    "value",
    "target",
    "target_low",
    "target_high",
    "gap",
    "status",
    "mean",
    "lower_limit",
    "upper_limit",
    "moving_range",
    "signal",
    "rules",
    "note",
];

/// The series of a KPI, if the edition holds it.
///
/// # Errors
/// None that memory would not give; said all the same.
pub fn csv(reader: &Reader<'_>, id: &Id) -> Option<Result<Vec<u8>, csv::Error>> {
    let of = Ref::new(Kind::Kpi, id);
    let record = reader.kpi(&of.id)?;
    let reading = reader.reading(id)?;
    let measure = reader.measure(id)?;
    let charted = reader.signal(id)?.charted();
    let years = reader.years();
    let data = &record.data;
    let tolerance = reader.organisation().limits.tolerance.unwrap_or(TOLERANCE);
    let red_flag = data.red_flag.as_ref().map(|flag| flag.value);
    let (way, _) = crate::reading::aim(data.direction.value, None);
    let mut of_observation = vec![None; reading.ended];
    for (point, at) in charted.into_iter().flat_map(|charted| charted.points.iter().enumerate()) {
        of_observation[*at] = Some(point);
    }
    let mut writer = csv::Writer::from_writer(Vec::new());
    let mut write = || -> Result<(), csv::Error> {
        writer.write_record(HEAD)?;
        for ((point, observation), charted_at) in
            reading.points(measure).zip(reading.observations(measure)).zip(&of_observation)
        {
            let band = point.target.filter(|band| band.as_value().is_none());
            let judged = point
                .value
                .zip(point.target)
                .filter(|_| reading.judged)
                .and_then(|(value, target)| judge(value, target, data.direction.value, red_flag, tolerance));
            let at = charted.zip(*charted_at);
            let limits = at.and_then(|(charted, at)| charted.chart.partition_at(at)?.limits);
            let flags = at.map(|(charted, at)| charted.chart.flags[at]).unwrap_or_default();
            let ghost = at.is_some_and(|(charted, at)| charted.ghosts.contains(&at));
            let signal = match judge_flags(flags, way).variation {
                _ if ghost => "left out",
                Variation::Improvement => "better",
                Variation::Concern => "worse",
                Variation::NeutralHigh | Variation::NeutralLow => "signal",
                Variation::CommonCause | Variation::TooFewPoints => "",
            };
            let rules: Vec<String> = flags.iter().map(|rule| rule.word().to_owned()).collect();
            writer.write_record([
                point.period.id(years),
                point.period.start().to_string(),
                point.period.end().to_string(),
                number(point.value),
                number(point.target.and_then(Band::as_value)),
                number(band.and_then(|band| band.low)),
                number(band.and_then(|band| band.high)),
                number(judged.and_then(|judged| judged.gap)),
                judged.map_or_else(String::new, |judged| judged.status.word().to_owned()),
                number(limits.map(|limits| limits.mean)),
                number(limits.map(|limits| limits.lower)),
                number(limits.map(|limits| limits.upper)),
                number(at.and_then(|(charted, at)| charted.chart.moving_ranges[at])),
                signal.to_owned(),
                rules.join(" "),
                safe(observation.note().unwrap_or("")),
            ])?;
        }
        Ok(())
    };
    if let Err(error) = write() {
        return Some(Err(error));
    }
    Some(writer.into_inner().map_err(|error| error.into_error().into()))
}

fn number(value: Option<f64>) -> String {
    value.map_or_else(String::new, |value| value.to_string())
}

/// A text that no spreadsheet takes for a formula: those begin with one of these signs.
fn safe(text: &str) -> String {
    if text.starts_with(['=', '+', '-', '@', '\t', '\r', '\u{ff1d}', '\u{ff0b}', '\u{ff0d}', '\u{ff20}']) {
        return format!("'{text}");
    }
    text.to_owned()
}

#[cfg(test)]
mod tests {
    use super::safe;

    #[test]
    fn no_cell_begins_a_formula() {
        for text in ["=1+1", "+cmd", "-x", "@SUM(A1)", "\t=1", "\r=1", "\u{ff1d}1"] {
            assert!(safe(text).starts_with('\''), "{text:?}");
        }
        assert_eq!(safe("up by 3"), "up by 3");
    }
}
