use crate::check::rule::says;
use crate::check::rules::life::is_over;
use crate::check::{Found, Looks, Rule};
use crate::diagnostic::Severity;
use crate::edition::{Capability, Reader};
use crate::source::record::Kind;
use crate::strategy::Ref;

pub(super) const RULE: Rule = Rule {
    id: "action-supports-nothing",
    severity: Severity::Warning,
    capability: Capability::TeamAlignment,
    when: "An action that is not done or cancelled names nothing that it supports, and does not come from an objective, a \
           KPI, an initiative, a decision or a risk.",
    why: "nobody can see what it is for, nor whether it was worth doing",
    mend: "Add `supports:` with the id of the record that it serves: `supports: signal-priority`, or `kpi:punctuality` \
           where several kinds have the id.",
    looks: Looks::Each(&[Kind::Action], find),
    absence: false,
    figures: false,
};

fn find(reader: &Reader<'_>, of: &Ref, found: &mut Found) {
    let (Some(record), Some(place)) = (reader.action(&of.id), reader.place(of)) else { return };
    // A review is where it was agreed, not what it is for.
    let comes_from = record.data.from.as_ref().is_some_and(|from| {
        [&from.decision, &from.initiative, &from.objective, &from.kpi, &from.risk].into_iter().any(Option::is_some)
    });
    if record.data.supports.is_some() || comes_from || is_over(reader, of) {
        return;
    }
    let help = "add `supports:` with the id of the initiative, decision, KPI or objective that it serves";
    found.add(of, says(place, format!("action `{}` supports nothing", of.id)).help(help));
}
