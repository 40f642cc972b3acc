use crate::calendar::Grain;
use crate::check::rule::says;
use crate::check::rules::kpi::count;
use crate::check::{Found, Looks, Rule};
use crate::diagnostic::Severity;
use crate::edition::{Capability, Reader};
use crate::reading::Freshness;
use crate::source::record::Kind;
use crate::statistics::partition::Stage;
use crate::strategy::{Ref, Relation};

pub(super) const RULE: Rule = Rule {
    id: "too-few-points",
    severity: Severity::Note,
    capability: Capability::OrganisationalIntelligence,
    when: "A KPI has fewer than twelve values since its limits began, so they are provisional or there are none. \
        Silent where twelve can't be had by the end of the planning period, and for annual and irregular KPIs.",
    why: "a signal can't be told from chance yet, so two values are no trend",
    mend: "If there are older values that were counted in the same way, add them to the file. Else wait, and decide \
        nothing by a single change.",
    looks: Looks::Each(&[Kind::Kpi], find),
    absence: false,
    figures: false,
};

fn find(reader: &Reader<'_>, of: &Ref, found: &mut Found) {
    let (Some(charted), Some(measure), Some(reading), Some(place)) =
        (super::charted(reader, of), reader.measure(&of.id), reader.reading(&of.id), reader.place(of))
    else {
        return;
    };
    let (Some(partition), Some(latest)) = (charted.last_partition(), reading.latest) else { return };
    let is_slow = measure.frequency.grain().is_none_or(|grain| grain >= Grain::Half);
    if partition.stage > Stage::Provisional || partition.used >= LIMITS || is_slow || reading.freshness == Freshness::Stale {
        return;
    }
    let then = (partition.used..LIMITS).fold(latest.period, |period, _| period.next());
    let end = reader.planning().map(|period| period.end.0);
    if end.is_some_and(|end| then.end() > end) {
        return;
    }
    let years = reader.years();
    let anew = charted.steps.last().is_some_and(|step| step.at == partition.from);
    let since = if anew { " since its limits began anew" } else { "" };
    let words = format!("`{}` has {}{since}: too few to tell a signal from chance", of.id, count(partition.used, "value"));
    let told = says(place, words)
        .note(format!("limits are ordinary from {LIMITS} values on, which it has in {} at the earliest", then.id(years)));
    let file = measure.series.as_ref().map_or("", |series| series.file.as_str());
    found.add(
        of,
        if anew || file.is_empty() || !reader.links(of, Relation::ComputedFrom).is_empty() {
            told.help("wait, and decide nothing by a single change")
        } else {
            told.help(format!("if there are older values counted in the same way, add them to `{file}`; else decide nothing by a single change"))
        },
    );
}

/// Values from which limits are ordinary ones.
const LIMITS: usize = 12;
