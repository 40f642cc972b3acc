use crate::check::rule::says;
use crate::check::{Found, Looks, Rule};
use crate::diagnostic::Severity;
use crate::edition::{Capability, Reader};
use crate::source::content::Record;
use crate::source::record::{Kind, Kpi};
use crate::statistics::unit_change::{UnitChange, unit_change};
use crate::strategy::{Observation, Ref};

pub(super) const RULE: Rule = Rule {
    id: "unit-change-suspected",
    severity: Severity::Warning,
    capability: Capability::OrganisationalVisibility,
    when: "From some period on all values of a KPI are about 10, 12, 60, 100 or 1000 times those before, or that part \
        of them, and no `commentary` or event of that period says why.",
    why: "a series that goes on in another unit makes a jump that never happened",
    mend: "Write all values in the KPI's unit. If the figures are right, say why in a `commentary` of that period; if \
        it is counted differently since, add an event of kind `definition` to `events.yaml`.",
    looks: Looks::Each(&[Kind::Kpi], find),
    absence: false,
    figures: true,
};

fn find(reader: &Reader<'_>, of: &Ref, found: &mut Found) {
    let (Some((row, change)), Some(record)) = (suspected(reader, of), reader.kpi(&of.id)) else { return };
    let Some(series) = reader.measure(&of.id).and_then(|measure| measure.series.as_ref()) else { return };
    let period = row.period.id(reader.years());
    let times = if change.larger { format!("about {} times", change.factor) } else { part(change.factor) };
    let words = format!("from {period} on the values of `{}` are {times} those before", of.id);
    let (before, since) = (super::shown(change.before), super::shown(change.since));
    let line = row.line;
    let of_file = if record.data.formula.is_some() { String::new() } else { format!(" (line {line} of `{}`)", series.file) };
    found.add(
        of,
        says(super::data_place(record), words)
            .note(format!("their median is {before} before {period}{of_file} and {since} since, and no value lies between"))
            .help(unit(record))
            .help(format!(
                "if it is counted differently since, add to `events.yaml`: `{{date: {}, kpi: {}, kind: definition, reason: .., by: ..}}`",
                row.period.start(),
                of.id
            )),
    );
}

fn part(factor: f64) -> String {
    format!("about 1/{factor} of")
}

fn unit(record: &Record<Kpi>) -> String {
    match record.data.unit.as_ref().map(|unit| unit.trim()).filter(|unit| !unit.is_empty()) {
        Some(unit) => format!("write all values in the KPI's unit, `{unit}`"),
        None => "write all values in one unit, and name it: `unit: ..`".to_owned(),
    }
}

/// The first row in what seems to be another unit.
pub(super) fn suspected<'a>(reader: &Reader<'a>, of: &Ref) -> Option<(&'a Observation, UnitChange)> {
    let (record, measure) = (reader.kpi(&of.id)?, reader.measure(&of.id)?);
    // A running total falls to nothing each year.
    if record.data.cumulative == Some(true) {
        return None;
    }
    let rows: Vec<&Observation> =
        reader.reading(&of.id)?.observations(measure).iter().filter(|row| row.value.is_some()).collect();
    let values: Vec<f64> = rows.iter().filter_map(|row| row.value).collect();
    let change = unit_change(&values)?;
    let row = *rows.get(change.at)?;
    (!super::is_explained(reader, of, row.period)).then_some((row, change))
}
