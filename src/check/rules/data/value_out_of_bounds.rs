use crate::check::{Found, Looks, Rule};
use crate::diagnostic::Severity;
use crate::edition::{Capability, Reader};
use crate::source::record::Kind;
use crate::strategy::Ref;

pub(super) const RULE: Rule = Rule {
    id: "value-out-of-bounds",
    severity: Severity::Warning,
    capability: Capability::OrganisationalVisibility,
    when: "A value lies outside the `bounds` of its KPI. It is kept.",
    why: "a value that can't be is a slip, or the bounds are wrong",
    mend: "Mend the value in the file, or widen `bounds`. Bounds are in the KPI's unit, whatever the file holds.",
    looks: Looks::Each(&[Kind::Kpi], find),
    absence: false,
    figures: true,
};

fn find(reader: &Reader<'_>, of: &Ref, found: &mut Found) {
    for odd in super::odd(reader, of, RULE.id) {
        found.add(of, odd.clone());
    }
}
