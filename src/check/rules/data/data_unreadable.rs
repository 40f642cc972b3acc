use crate::check::{Found, Looks, Rule};
use crate::diagnostic::Severity;
use crate::edition::{Capability, Reader};
use crate::source::record::Kind;
use crate::strategy::Ref;

pub(super) const RULE: Rule = Rule {
    id: "data-unreadable",
    severity: Severity::Error,
    capability: Capability::OrganisationalVisibility,
    when: "The file of a KPI can't be read, or not without a guess, or its formula can't be computed. Each reason is \
        told at its place in the file, with what settles it. The KPI has no figure until then.",
    why: "a guess would be a wrong number that looks like a right one",
    mend: "Do what the message says: mend the file, or add the line it names below `data:` of the KPI.",
    looks: Looks::Each(&[Kind::Kpi], find),
    absence: false,
    figures: true,
};

fn find(reader: &Reader<'_>, of: &Ref, found: &mut Found) {
    let Some(measure) = reader.measure(&of.id) else { return };
    // A fault among them stops the build by itself.
    for refused in measure.refused.iter().filter(|refused| refused.severity != Severity::Fault) {
        found.add(of, refused.clone());
    }
}
