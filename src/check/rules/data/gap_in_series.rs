use crate::calendar::Period;
use crate::check::{Found, Looks, Rule};
use crate::diagnostic::Severity;
use crate::edition::{Capability, Reader};
use crate::source::record::Kind;
use crate::strategy::{Observation, Ref};

pub(super) const RULE: Rule = Rule {
    id: "gap-in-series",
    severity: Severity::Warning,
    capability: Capability::OrganisationalVisibility,
    when: "Between the first and the last value of a KPI there are periods without one, and no `commentary` or event \
        says why.",
    why: "a missing value is a gap, not zero, and what is read from the rest may not be the whole",
    mend: "Add the values to the file. If there are none, say why in a `commentary` of that period.",
    looks: Looks::Each(&[Kind::Kpi], find),
    absence: false,
    figures: true,
};

fn find(reader: &Reader<'_>, of: &Ref, found: &mut Found) {
    let (Some(measure), Some(reading)) = (reader.measure(&of.id), reader.reading(&of.id)) else { return };
    let (Some(told), Some(series)) = (measure.odd.iter().find(|odd| odd.id == RULE.id), &measure.series) else { return };
    // What the file says of later days does not exist yet, and what is explained is no gap in what is known.
    let is_open = |period: Period| !super::is_explained(reader, of, period);
    let known = reading.observations(measure).iter().filter(|row| row.value.is_some() || is_open(row.period));
    let known: Vec<Observation> = known.cloned().collect();
    let missing: Vec<Period> = series.missing.iter().copied().filter(|period| is_open(*period)).collect();
    if let Some(gap) = crate::data::gap(&of.id, &told.place.file, &known, &missing, reader.years()) {
        found.add(of, gap);
    }
}
