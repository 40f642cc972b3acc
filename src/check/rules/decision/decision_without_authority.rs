use super::is_live;
use crate::check::rule::says;
use crate::check::{Found, Looks, Rule};
use crate::diagnostic::Severity;
use crate::edition::{Capability, Reader};
use crate::source::record::Kind;
use crate::strategy::Ref;

pub(super) const RULE: Rule = Rule {
    id: "decision-without-authority",
    severity: Severity::Error,
    capability: Capability::DecisionMaking,
    when: "A decision that is open, or decided and not yet verified, says nobody who takes it.",
    why: "a question that nobody may answer stays open, and an answer that nobody gave binds no one",
    mend: "Add `authority:` with the id of the person who decides; the `owner` carries it out.",
    looks: Looks::Each(&[Kind::Decision], find),
    absence: false,
    figures: false,
};

fn find(reader: &Reader<'_>, of: &Ref, found: &mut Found) {
    let (Some(record), Some(place)) = (reader.decision(&of.id), reader.place(of)) else { return };
    if record.data.authority.is_some() || !is_live(reader, &record.data) {
        return;
    }
    let words = match record.data.decided_on {
        Some(_) => format!("decision `{}` does not say who took it", of.id),
        None => format!("decision `{}` does not say who takes it", of.id),
    };
    found.add(of, says(place, words).help("add `authority:` with the id of the person who decides"));
}
