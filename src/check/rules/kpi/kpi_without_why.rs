use crate::check::rule::says;
use crate::check::{Found, Looks, Rule};
use crate::diagnostic::Severity;
use crate::edition::{Capability, Reader};
use crate::source::record::Kind;
use crate::strategy::Ref;

pub(super) const RULE: Rule = Rule {
    id: "kpi-without-why",
    severity: Severity::Warning,
    capability: Capability::DecisionMaking,
    when: "A KPI does not say why it is measured: what would be decided differently if its number changed.",
    why: "where nobody can say what a number would change, it changes nothing",
    mend: "Add `why:` with one sentence: what would we do differently if this number changed?",
    looks: Looks::Each(&[Kind::Kpi], find),
    absence: false,
    figures: false,
};

fn find(reader: &Reader<'_>, of: &Ref, found: &mut Found) {
    let (Some(record), Some(place)) = (reader.kpi(&of.id), reader.place(of)) else { return };
    let written = record.data.why.as_ref();
    if written.is_some_and(|why| !why.trim().is_empty()) {
        return;
    }
    let place = written.map_or(place, |why| record.place(why.span));
    found.add(
        of,
        says(place, format!("KPI `{}` does not say why it is measured", of.id))
            .help("add `why:` with what you would do differently if the number changed"),
    );
}
