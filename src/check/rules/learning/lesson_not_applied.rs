use crate::check::rule::says;
use crate::check::{Found, Looks, Rule};
use crate::diagnostic::Severity;
use crate::edition::{Capability, Reader};
use crate::source::record::Kind;
use crate::strategy::Ref;

pub(super) const RULE: Rule = Rule {
    id: "lesson-not-applied",
    severity: Severity::Note,
    capability: Capability::OrganisationalIntelligence,
    when: "A lesson names nothing to which it was applied.",
    why: "a lesson that changed nothing is only a memory",
    mend: "Name the records in which it was applied: `applied_to: [roster-reform]`; any kind of record may stand there.",
    looks: Looks::Each(&[Kind::Lesson], find),
    absence: false,
    figures: false,
};

fn find(reader: &Reader<'_>, of: &Ref, found: &mut Found) {
    let (Some(record), Some(place)) = (reader.lesson(&of.id), reader.place(of)) else { return };
    if !record.data.applied_to.is_empty() {
        return;
    }
    let help = "add `applied_to: [..]` with the ids of the work or the decisions in which it was heeded";
    found.add(of, says(place, format!("lesson `{}` was applied to nothing", of.id)).help(help));
}
