use crate::check::rule::says;
use crate::check::rules::kpi::count;
use crate::check::{Found, Looks, Rule};
use crate::diagnostic::Severity;
use crate::edition::{Capability, Reader};
use crate::source::record::Kind;
use crate::statistics::partition::Stage;
use crate::strategy::Ref;

pub(super) const RULE: Rule = Rule {
    id: "too-coarse-for-limits",
    severity: Severity::Note,
    capability: Capability::OrganisationalIntelligence,
    when: "The values of a KPI with limits, twelve or more, take so few steps that their changes have three sizes at \
        most, or that the smallest step is larger than the usual change.",
    why: "limits from so few steps are wrong, and so are the signals read from them",
    mend: "Write the values with one more digit, count over longer periods, or do without limits: `signals: {profile: \
        none}`.",
    looks: Looks::Each(&[Kind::Kpi], find),
    absence: false,
    figures: false,
};

fn find(reader: &Reader<'_>, of: &Ref, found: &mut Found) {
    let (Some(charted), Some(place)) = (super::charted(reader, of), reader.place(of)) else { return };
    let Some(partition) = charted.last_partition() else { return };
    if partition.stage < Stage::LimitsOnly || !charted.cautions().too_coarse {
        return;
    }
    let mut values = charted.values_of(partition);
    let points = values.len();
    values.sort_by(f64::total_cmp);
    values.dedup();
    let words = format!("the values of `{}` take too few steps for limits", of.id);
    found.add(
        of,
        says(place, words)
            .note(format!("its last {} are {} different numbers", count(points, "value"), values.len()))
            .help("write the values with one more digit, or count over longer periods")
            .help("or do without limits: `signals: {profile: none}`"),
    );
}
