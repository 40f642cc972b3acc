use crate::check::rule::says;
use crate::check::rules::kpi::in_use;
use crate::check::{Found, Looks, Rule};
use crate::diagnostic::Severity;
use crate::edition::{Capability, Reader};
use crate::reading::Freshness;
use crate::source::record::Kind;
use crate::strategy::{Ref, Relation};

pub(super) const RULE: Rule = Rule {
    id: "value-stale",
    severity: Severity::Warning,
    capability: Capability::OrganisationalVisibility,
    when: "The last value of a KPI is older than one and a half times its frequency and some days of grace: 14 days \
        for weekly, 57 for monthly, 159 for quarterly and 580 for annual values. Irregular KPIs are never stale; \
        of a computed KPI it is told at those it is computed from.",
    why: "a stale value looks like today's and is not; it is not scored",
    mend: "Add the values since then to the file. If there will be none any more, take the KPI out.",
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
    let (Freshness::Stale, Some(latest), Some(series)) = (reading.freshness, reading.latest, &measure.series) else {
        return;
    };
    let is_stale = |of: &Ref| reader.reading(&of.id).is_some_and(|other| other.freshness == Freshness::Stale);
    let parts = reader.links(of, Relation::ComputedFrom);
    if !in_use(reader, of) || parts.iter().any(is_stale) {
        return;
    }
    let days = (reader.as_of() - latest.period.end()).get_days();
    let period = latest.period.id(reader.years());
    let help = if record.data.formula.is_some() {
        "it is computed where all parts of its formula have a value: add those of the same periods to each".to_owned()
    } else if measure.observations().iter().all(|row| row.line == latest.line) {
        format!("add the values since then to `{}`", series.file)
    } else {
        format!("add the values since then to `{}`, line {} on", series.file, latest.line + 1)
    };
    let words = format!("the last value of `{}` is that of {period}, {days} days old", of.id);
    found.add(
        of,
        says(super::data_place(record), words)
            .note(format!("it is {}; a stale value is not scored", measure.frequency.word()))
            .help(help),
    );
}
