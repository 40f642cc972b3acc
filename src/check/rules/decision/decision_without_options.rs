use super::is_open;
use crate::check::rule::says;
use crate::check::{Found, Looks, Rule};
use crate::diagnostic::Severity;
use crate::edition::{Capability, Reader};
use crate::source::record::Kind;
use crate::strategy::Ref;

pub(super) const RULE: Rule = Rule {
    id: "decision-without-options",
    severity: Severity::Warning,
    capability: Capability::DecisionMaking,
    when: "A decision that is proposed or deferred names no options.",
    why: "a question without options is a discussion, and ends without a decision",
    mend: "Add `options: [{title: .., cost: .., effect: ..}]`; to leave things as they are is one of them.",
    looks: Looks::Each(&[Kind::Decision], find),
    absence: false,
    figures: false,
};

fn find(reader: &Reader<'_>, of: &Ref, found: &mut Found) {
    let (Some(record), Some(place)) = (reader.decision(&of.id), reader.place(of)) else { return };
    if !record.data.options.is_empty() || !is_open(reader, &record.data) {
        return;
    }
    found.add(
        of,
        says(place, format!("decision `{}` is to be taken and names no options", of.id))
            .help("add `options: [{title: .., cost: .., effect: ..}, ..]`; to leave things as they are is one of them"),
    );
}
