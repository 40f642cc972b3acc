//! The series of a KPI for spreadsheets: `data/<id>.csv`, with limits, flags and readings. Numbers are unrounded; missing
//! is an empty field.

use crate::edition::Reader;
use crate::reading::judge;
use crate::source::record::Kind;
use crate::statistics::variation::{Variation, judge as judge_flags};
use crate::strategy::{Band, Id, Ref};
use std::borrow::Cow;

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
        push_date(&mut out, point.period.start());
        push_date(&mut out, point.period.end());
        for figure in [
            point.value,
            point.target.and_then(Band::as_value),
            band.and_then(|band| band.low),
            band.and_then(|band| band.high),
            judged.and_then(|judged| judged.gap),
        ] {
            push(&mut out, figure);
        }
        out.push(',');
        out.push_str(judged.map_or("", |judged| judged.status.word()));
        for figure in [
            limits.map(|limits| limits.mean),
            limits.map(|limits| limits.lower),
            limits.map(|limits| limits.upper),
            at.and_then(|(charted, at)| charted.chart.moving_ranges[at]),
        ] {
            push(&mut out, figure);
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

/// A date as programs write it, in a field of its own.
fn push_date(out: &mut String, date: jiff::civil::Date) {
    out.push(',');
    // Years are 1 to 9999 here; four digits as the standard has them.
    for (value, digits) in [(i32::from(date.year()), 4), (i32::from(date.month()), 2), (i32::from(date.day()), 2)] {
        if digits == 2 {
            out.push('-');
        }
        for place in (0..digits).rev() {
            let digit = value / 10_i32.pow(place) % 10;
            out.push(char::from(b'0' + u8::try_from(digit).unwrap_or(0)));
        }
    }
}

/// A figure, unrounded, in a field of its own.
fn push(out: &mut String, figure: Option<f64>) {
    out.push(',');
    if let Some(figure) = figure {
        let mut buffer = zmij::Buffer::new();
        let digits = buffer.format(figure);
        out.push_str(digits.strip_suffix(".0").unwrap_or(digits));
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
