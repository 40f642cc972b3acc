use super::allowances;
use crate::check::rule::says;
use crate::check::{Found, Looks, Rule};
use crate::diagnostic::Severity;
use crate::edition::{Capability, Reader};
use crate::source::record::Kind;
use crate::strategy::Ref;

pub(super) const RULE: Rule = Rule {
    id: "allowance-without-reason",
    severity: Severity::Error,
    capability: Capability::ExecutionDiscipline,
    when: "A finding is to be accepted, and nothing says why. It counts until a reason is given.",
    why: "whoever reads it later can't tell a choice from a habit",
    mend: "Add `reason:` with a sentence to the entry of `allow`, or take the entry out.",
    looks: Looks::Parts(&Kind::ALL, find, None),
    absence: false,
    figures: false,
};

fn find(reader: &Reader<'_>, of: &Ref, found: &mut Found) {
    for (allowance, place) in allowances(reader, of) {
        if allowance.reason.as_ref().is_some_and(|reason| !reason.trim().is_empty()) {
            continue;
        }
        let rule = &allowance.rule.value;
        let words = format!("`{}` allows `{rule}` without a reason", of.id);
        found.add(of, says(place, words).help(format!("write `{{rule: {rule}, reason: \"..\", until: ..}}`")));
    }
}
