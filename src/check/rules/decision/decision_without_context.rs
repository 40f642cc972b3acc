use super::is_live;
use crate::check::rule::says;
use crate::check::{Found, Looks, Rule};
use crate::diagnostic::Severity;
use crate::edition::{Capability, Reader};
use crate::source::record::Kind;
use crate::strategy::Ref;

pub(super) const RULE: Rule = Rule {
    id: "decision-without-context",
    severity: Severity::Warning,
    capability: Capability::DecisionMaking,
    when: "A decision that is open, or decided and not yet verified, has neither `context` nor a narrative.",
    why: "whoever was not there can't tell why it is asked, or why it was decided so",
    mend: "Add `context:` with what one must know to decide, or write it below the front matter.",
    looks: Looks::Each(&[Kind::Decision], find),
    absence: false,
    figures: false,
};

fn find(reader: &Reader<'_>, of: &Ref, found: &mut Found) {
    let (Some(record), Some(place)) = (reader.decision(&of.id), reader.place(of)) else { return };
    let has_context = record.data.context.as_ref().is_some_and(|context| !context.trim().is_empty());
    let has_body = reader.body(of).is_some_and(|body| !body.trim().is_empty());
    if has_context || has_body || !is_live(reader, &record.data) {
        return;
    }
    found.add(
        of,
        says(place, format!("decision `{}` has no context", of.id))
            .help("add `context:` with what one must know to decide, or write it as the narrative"),
    );
}
