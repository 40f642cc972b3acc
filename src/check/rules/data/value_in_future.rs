use crate::calendar::long_date;
use crate::check::rule::says;
use crate::check::{Found, Looks, Rule};
use crate::diagnostic::Severity;
use crate::edition::{Capability, Reader};
use crate::source::record::Kind;
use crate::strategy::{Observation, Ref};

pub(super) const RULE: Rule = Rule {
    id: "value-in-future",
    severity: Severity::Warning,
    capability: Capability::OrganisationalVisibility,
    when: "A file has values of periods that have not ended by the as-of date. They are left out.",
    why: "what has not happened yet can't have been measured; a part of a period is not the period",
    mend: "Keep what you expect in a column `forecast`. A value of a period that is under way comes when it has \
        ended; to look at a later day, `--as-of`.",
    looks: Looks::Each(&[Kind::Kpi], find),
    absence: false,
    figures: true,
};

fn find(reader: &Reader<'_>, of: &Ref, found: &mut Found) {
    let (Some(record), Some(measure), Some(reading)) =
        (reader.kpi(&of.id), reader.measure(&of.id), reader.reading(&of.id))
    else {
        return;
    };
    let left_out = &measure.observations()[reading.ended..];
    let future: Vec<&Observation> = left_out.iter().filter(|row| row.value.is_some()).collect();
    // Of a computed KPI it is told at those it is computed from.
    let (Some(first), Some(series), None) = (future.first(), &measure.series, &record.data.formula) else { return };
    let (values, are) = if future.len() == 1 {
        ("a value".to_owned(), "is of a period that has")
    } else {
        (format!("{} values", future.len()), "are of periods that have")
    };
    let words = format!("{values} of `{}` {are} not ended by {}", of.id, long_date(reader.as_of()));
    let period = first.period.id(reader.years());
    found.add(
        of,
        says(super::data_place(record), words)
            .note(format!("the first is on line {} of `{}`, {period}; until a period has ended, its value is left out", first.line, series.file))
            .help("keep forecasts in a column `forecast`; or look as of a later day: `--as-of`"),
    );
}
