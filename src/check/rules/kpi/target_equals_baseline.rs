use crate::check::rule::says;
use crate::check::{Found, Looks, Rule};
use crate::diagnostic::Severity;
use crate::edition::{Capability, Reader};
use crate::source::record::{Direction, Kind};
use crate::strategy::Ref;
use super::targets::{Due, still_due};

pub(super) const RULE: Rule = Rule {
    id: "target-equals-baseline",
    severity: Severity::Error,
    capability: Capability::OrganisationalVisibility,
    when: "All targets of a KPI that hold now or later are the value of its baseline.",
    why: "from where it started there is no way to go, so no progress can be computed",
    mend: "Write the value that is to be reached as the target. To hold a level, take `baseline` out, or write \
        `direction: within` with a band.",
    looks: Looks::Each(&[Kind::Kpi], find),
    absence: false,
    figures: false,
};

fn find(reader: &Reader<'_>, of: &Ref, found: &mut Found) {
    let Some(record) = reader.kpi(&of.id) else { return };
    let Some(baseline) = record.data.baseline.as_ref().map(|baseline| baseline.value) else { return };
    if record.data.direction.value == Direction::Neutral {
        return;
    }
    let due = still_due(reader, of);
    let same = |due: &Due| due.band.as_value().is_some_and(|target| (target - baseline).abs() <= 1e-9 * target.abs());
    let Some(first) = due.first().filter(|_| due.iter().all(same)) else { return };
    found.add(
        of,
        says(first.place.clone(), format!("the target of `{}` is its baseline, {baseline}", of.id))
            .help("write the value that is to be reached as the target")
            .help("if the level is to be held, take `baseline` out, or write `direction: within` with a band"),
    );
}
