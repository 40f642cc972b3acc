//! Whether the figures can be trusted, and read rightly.
use crate::calendar;
use crate::calendar::Period;
use crate::diagnostic::{Diagnostic, Place};
use crate::edition::Reader;
use crate::reading::Charted;
use crate::source::content::Record;
use crate::source::record::Kpi;
use crate::strategy::{Ref, Relation};

rules! {
    data_unreadable,
    value_stale,
    value_never,
    value_in_future,
    value_out_of_bounds,
    gap_in_series,
    change_unusual,
    unit_change_suspected,
    rebase_without_reason,
    rebase_hides_concern,
    sustained_shift,
    autocorrelated_series,
    too_coarse_for_limits,
    cumulative_on_control_chart,
    too_few_points,
}

/// The place of a KPI's `data`; else of its title.
fn data_place(record: &Record<Kpi>) -> Place {
    record.place(record.data.data.as_ref().map_or(record.data.title.span, |data| data.span))
}

/// What was found odd when the file of a KPI was read, by its name, as far as it is about values that exist by the as-of
/// date: those on a line of the file are about the value of the line.
fn odd<'a>(reader: &Reader<'a>, of: &Ref, id: &str) -> Vec<&'a Diagnostic> {
    let (Some(measure), Some(reading)) = (reader.measure(&of.id), reader.reading(&of.id)) else { return Vec::new() };
    let to_come: Vec<u32> = measure.observations()[reading.ended..].iter().map(|row| row.line).collect();
    measure.odd.iter().filter(|odd| odd.id == id && !to_come.contains(&line(odd))).collect()
}

/// The line of its file on which a message is.
fn line(diagnostic: &Diagnostic) -> u32 {
    let Place { file, span } = &diagnostic.place;
    u32::try_from(file.line_column(span.start).0).unwrap_or(u32::MAX)
}

/// The chart of a KPI, if it has one.
fn charted<'a>(reader: &Reader<'a>, of: &Ref) -> Option<&'a Charted> {
    reader.signal(&of.id)?.charted()
}

/// Whether a comment of a KPI, or an event on it, is of a period.
fn is_explained(reader: &Reader<'_>, of: &Ref, period: Period) -> bool {
    let comments = reader.kpi(&of.id).map_or(&[][..], |record| &record.data.commentary);
    let mut comments =
        comments.iter().filter_map(|comment| calendar::parse_plain(&comment.period.value.0, reader.years()).ok());
    let events = reader.backlinks(of, Relation::Affects);
    let mut days = events.iter().filter_map(|event| Some(reader.event(&event.id)?.data.date.value.0));
    comments.any(|comment| comment.start() <= period.end() && period.start() <= comment.end())
        || days.any(|day| period.start() <= day && day <= period.end())
}

/// A computed figure with four digits that count.
fn shown(value: f64) -> String {
    if value == 0.0 || !value.is_finite() {
        return value.to_string();
    }
    // The digits of a double are fewer than 310 either way.
    #[expect(clippy::cast_possible_truncation, reason = "a logarithm of a double is a small number")]
    let digits = 3 - value.abs().log10().floor() as i32;
    if digits <= 0 {
        return format!("{value:.0}");
    }
    let text = format!("{value:.*}", usize::try_from(digits).unwrap_or(0));
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

#[cfg(test)]
mod tests {
    use super::shown;

    #[test]
    fn four_digits_count() {
        let cases = [
            (9420.5, "9420"),
            (84.15, "84.15"),
            (0.8455, "0.8455"),
            (120.0, "120"),
            (0.001_234_5, "0.001234"),
            (0.0, "0"),
            (-2.34567, "-2.346"),
        ];
        for (value, wanted) in cases {
            assert_eq!(shown(value), wanted);
        }
    }
}
