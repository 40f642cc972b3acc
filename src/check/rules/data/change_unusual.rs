use crate::check::{Found, Looks, Rule};
use crate::diagnostic::Severity;
use crate::edition::{Capability, Reader};
use crate::source::record::Kind;
use crate::strategy::Ref;

pub(super) const RULE: Rule = Rule {
    id: "change-unusual",
    severity: Severity::Warning,
    capability: Capability::OrganisationalVisibility,
    when: "From one value to the next a KPI changes by more than ten times its usual change, and no `commentary` or \
        event of that period says why.",
    why: "a slip of the decimal mark looks like this; so does news that readers want explained",
    mend: "Mend the value if it is a slip. If it is right, say why in a `commentary` of that period, or in \
        `events.yaml`.",
    looks: Looks::Each(&[Kind::Kpi], find),
    absence: false,
    figures: true,
};

fn find(reader: &Reader<'_>, of: &Ref, found: &mut Found) {
    let same_jump = super::unit_change_suspected::suspected(reader, of).map(|(row, _)| row.line);
    for odd in super::odd(reader, of, RULE.id) {
        if same_jump != Some(super::line(odd)) {
            found.add(of, odd.clone());
        }
    }
}
