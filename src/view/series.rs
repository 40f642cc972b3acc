//! The series of a KPI for spreadsheets: `data/<id>.csv`, with limits, flags and readings. Numbers are unrounded; missing
//! is an empty field.

use crate::calendar::push_date;
use crate::edition::Reader;
use crate::reading::judge;
use crate::source::record::Kind;
use crate::statistics::variation::{Variation, judge as judge_flags};
use crate::strategy::{Band, Id, Ref};
use std::borrow::Cow;
use std::ops::Range;

/// The columns, in their order.
const HEAD: &str = "period,from,to,value,target,target_low,target_high,gap,status,mean,lower_limit,upper_limit,moving_range,signal,rules,note\n";

/// The series of a KPI, if the edition holds it.
pub fn csv(reader: &Reader<'_>, id: &Id) -> Option<String> {
    let of = Ref::new(Kind::Kpi, id);
    let record = reader.kpi(&of.id)?;
    let reading = reader.reading(id)?;
    let measure = reader.measure(id)?;
    let charted = reader.signal(id)?.charted();
    let years = reader.years();
    let data = &record.data;
    let tolerance = reader.organisation().limits.tolerance();
    let red_flag = data.red_flag.as_ref().map(|flag| flag.value);
    let (way, _) = crate::reading::aim(data.direction.value, None);
    let mut of_observation = vec![None; reading.ended];
    for (point, at) in charted.into_iter().flat_map(|charted| charted.points.iter().enumerate()) {
        of_observation[*at] = Some(point);
    }
    let mut out = String::with_capacity(96 * (reading.ended + 2));
    out.push_str(HEAD);
    // Before the status and after it.
    let mut columns: ([Column; 5], [Column; 4]) = Default::default();
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
        out.push_str(&point.period.id(years));
        for day in [point.period.start(), point.period.end()] {
            out.push(',');
            push_date(&mut out, day);
        }
        let before = [
            point.value,
            point.target.and_then(Band::as_value),
            band.and_then(|band| band.low),
            band.and_then(|band| band.high),
            judged.and_then(|judged| judged.gap),
        ];
        for (column, figure) in columns.0.iter_mut().zip(before) {
            column.push(&mut out, figure);
        }
        out.push(',');
        out.push_str(judged.map_or("", |judged| judged.status.word()));
        let after = [
            limits.map(|limits| limits.mean),
            limits.map(|limits| limits.lower),
            limits.map(|limits| limits.upper),
            at.and_then(|(charted, at)| charted.chart.moving_ranges[at]),
        ];
        for (column, figure) in columns.1.iter_mut().zip(after) {
            column.push(&mut out, figure);
        }
        out.push(',');
        out.push_str(match judge_flags(flags, way).variation {
            _ if ghost => "left out",
            Variation::Improvement => "better",
            Variation::Concern => "worse",
            Variation::NeutralHigh | Variation::NeutralLow => "signal",
            Variation::CommonCause | Variation::TooFewPoints => "",
        });
        out.push(',');
        for (nth, rule) in flags.iter().enumerate() {
            if nth > 0 {
                out.push(' ');
            }
            out.push_str(rule.word());
        }
        out.push(',');
        push_text(&mut out, observation.note().unwrap_or(""));
        out.push('\n');
    }
    Some(out)
}

/// The figures of a column, unrounded. Limits and targets hold for many rows: what stands above is not printed again.
#[derive(Debug, Clone, Default)]
struct Column {
    last: Option<f64>,
    /// Where the last figure stands.
    text: Range<usize>,
}

impl Column {
    /// A figure in a field of its own.
    fn push(&mut self, out: &mut String, figure: Option<f64>) {
        out.push(',');
        let Some(figure) = figure else { return };
        if self.last.is_some_and(|last| last.to_bits() == figure.to_bits()) {
            out.extend_from_within(self.text.clone());
            return;
        }
        let mut buffer = zmij::Buffer::new();
        let digits = buffer.format(figure);
        let from = out.len();
        out.push_str(digits.strip_suffix(".0").unwrap_or(digits));
        (self.last, self.text) = (Some(figure), from..out.len());
    }
}

/// A text, in quotes where it has to be. The other fields are numbers, dates and words of ours, which never are.
fn push_text(out: &mut String, text: &str) {
    let text = safe(text);
    if text.contains([',', '"', '\n', '\r']) {
        out.push('"');
        out.push_str(&text.replace('"', "\"\""));
        out.push('"');
    } else {
        out.push_str(&text);
    }
}

/// A text that no spreadsheet takes for a formula: those begin with one of these signs.
fn safe(text: &str) -> Cow<'_, str> {
    if text.starts_with(['=', '+', '-', '@', '\t', '\r', '\u{ff1d}', '\u{ff0b}', '\u{ff0d}', '\u{ff20}']) {
        return format!("'{text}").into();
    }
    text.into()
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
