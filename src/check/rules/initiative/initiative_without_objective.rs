use super::add_unaligned;
use crate::check::rule::says;
use crate::check::{Found, Looks, Rule};
use crate::diagnostic::Severity;
use crate::edition::{Capability, Reader};
use crate::source::record::Kind;
use crate::strategy::Ref;

pub(super) const RULE: Rule = Rule {
    id: "initiative-without-objective",
    severity: Severity::Error,
    capability: Capability::TeamAlignment,
    when: "An initiative that is active or paused names no objective that it serves. Of a proposal this is a note.",
    why: "work that serves no objective takes people and money from work that does",
    mend: "Add `objectives: [dependable]` with the ids of the objectives that it serves. If it serves none, ask whether to \
           stop it: `status: stopped`.",
    looks: Looks::Each(&[Kind::Initiative], find),
    absence: false,
    figures: false,
};

fn find(reader: &Reader<'_>, of: &Ref, found: &mut Found) {
    let (Some(record), Some(place)) = (reader.initiative(&of.id), reader.place(of)) else { return };
    if !record.data.objectives.is_empty() {
        return;
    }
    let diagnostic = says(place, format!("initiative `{}` names no objective that it serves", of.id))
        .help("add `objectives: [..]` with the id of an objective; if it serves none, ask whether to stop it");
    add_unaligned(&record.data, of, diagnostic, found);
}
