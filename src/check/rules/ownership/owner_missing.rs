use crate::check::rule::says;
use crate::check::{Found, Looks, Rule};
use crate::diagnostic::Severity;
use crate::edition::{Capability, Reader};
use crate::source::record::Kind;
use crate::strategy::Ref;

pub(super) const RULE: Rule = Rule {
    id: "owner-missing",
    severity: Severity::Error,
    capability: Capability::Accountability,
    when: "An objective, a KPI, an initiative, a decision, an action or a risk has no owner.",
    why: "what no one answers for, no one moves",
    mend: "Add `owner:` with the id of a person of `people.yaml`; a team can't own anything.",
    looks: Looks::Each(
        &[Kind::Objective, Kind::Kpi, Kind::Initiative, Kind::Decision, Kind::Action, Kind::Risk],
        find,
    ),
    absence: false,
    figures: false,
};

fn find(reader: &Reader<'_>, of: &Ref, found: &mut Found) {
    let (Some(header), Some(place)) = (reader.header(of), reader.place(of)) else { return };
    // A name that could not be read is a fault, and a team's is another finding.
    if header.owner().is_some() {
        return;
    }
    found.add(
        of,
        says(place, format!("{} `{}` has no owner", of.kind.noun(), of.id)).help("add `owner:` with the id of a person"),
    );
}
