use crate::check::rule::says;
use crate::check::rules::kpi::in_use;
use crate::check::{Found, Looks, Rule};
use crate::diagnostic::Severity;
use crate::edition::{Capability, Reader};
use crate::source::record::Kind;
use crate::strategy::Ref;

pub(super) const RULE: Rule = Rule {
    id: "value-never",
    severity: Severity::Warning,
    capability: Capability::OrganisationalVisibility,
    when: "A KPI has no value by the as-of date: neither `data` nor `formula`, or a file without any value. Silent \
        before the planning period begins, and while the first value is not due yet.",
    why: "a KPI without values is an intention, and its pages are empty",
    mend: "Put its values into a CSV file with the columns `period` and `value` and name it: `data: name.csv`. Or \
        compute it from other KPIs: `formula: a / b`.",
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
    let is_to_begin = reader.planning().is_some_and(|period| period.start.0 > reader.as_of());
    let to_come = &measure.observations()[reading.ended..];
    // What stands in the file for a time to come is another finding.
    let known = reading.latest.is_some() || to_come.iter().any(|row| row.value.is_some()) || !measure.refused.is_empty();
    if known || is_to_begin || !in_use(reader, of) {
        return;
    }
    let data = &record.data;
    let (id, span) = (&of.id, data.data.as_ref().map(|data| data.span));
    let Some(series) = &measure.series else {
        // A file that is not there is a fault.
        if data.data.is_none() && data.formula.is_none() {
            found.add(
                of,
                says(record.place(data.title.span), format!("`{id}` has no values, and does not say where they are"))
                    .help(format!("put them into `data/{id}.csv` with the columns `period` and `value`, and add `data: {id}.csv`"))
                    .help("or compute it from other KPIs: `formula: \"a / b\"`"),
            );
        }
        return;
    };
    let grace = measure.frequency.freshness().map_or(0, |(_, grace)| grace);
    let due = measure.observations().first().map(|first| first.period.end());
    if due.is_none_or(|due| (reader.as_of() - due).get_days() <= grace) {
        return;
    }
    let (place, help) = if let Some(formula) = &data.formula {
        (formula.span, "it is computed where all parts of its formula have a value: add those of the same periods to each".to_owned())
    } else {
        (span.unwrap_or(data.title.span), format!("write the values that are known into `{}`", series.file))
    };
    let first = measure.observations().first().map_or_else(String::new, |first| first.period.id(reader.years()));
    let words = format!("`{id}` has periods from {first} on and not one value");
    found.add(of, says(record.place(place), words).help(help));
}
