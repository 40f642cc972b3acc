use crate::check::rule::says;
use crate::check::{Found, Looks, Rule};
use crate::diagnostic::Severity;
use crate::edition::{Capability, Reader};
use crate::source::record::{Kind, RiskKind};
use crate::strategy::Ref;

pub(super) const RULE: Rule = Rule {
    id: "risk-without-response",
    severity: Severity::Warning,
    capability: Capability::OrganisationalIntelligence,
    when: "A risk does not say what is done about it. To accept it is an answer too.",
    why: "it was seen and not decided: when it happens, nobody will be ready",
    mend: "Add `response:` (avoid, reduce, transfer or accept; of an opportunity: use, share or accept), and `mitigation:` \
           with what is done.",
    looks: Looks::Each(&[Kind::Risk], find),
    absence: false,
    figures: false,
};

fn find(reader: &Reader<'_>, of: &Ref, found: &mut Found) {
    let (Some(record), Some(place)) = (reader.risk(&of.id), reader.place(of)) else { return };
    if record.data.response.as_ref().is_some_and(|response| !response.trim().is_empty()) {
        return;
    }
    let help = match record.data.kind.unwrap_or_default() {
        RiskKind::Threat => "add `response: reduce` (or `avoid`, `transfer`, `accept`) and `mitigation:` with what is done",
        RiskKind::Opportunity => "add `response: use` (or `share`, `accept`) and `mitigation:` with what is done",
    };
    found.add(of, says(place, format!("risk `{}` has no response", of.id)).help(help));
}
