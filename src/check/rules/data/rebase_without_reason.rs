use crate::calendar::long_date;
use crate::check::rule::says;
use crate::check::{Found, Looks, Rule};
use crate::diagnostic::Severity;
use crate::edition::{Capability, Reader};
use crate::source::record::{EventKind, Kind};
use crate::strategy::Ref;

pub(super) const RULE: Rule = Rule {
    id: "rebase-without-reason",
    severity: Severity::Error,
    capability: Capability::OrganisationalIntelligence,
    when: "An event of kind `step-change` or `definition` makes the limits of a KPI anew and gives no `reason`.",
    why: "limits that are moved without a reason can hide any change",
    mend: "Add `reason:` with what changed in the process, or in what is counted, and `by:` with who vouches for it. \
        Without a known cause, take the event out.",
    looks: Looks::Each(&[Kind::Event], find),
    absence: false,
    figures: false,
};

fn find(reader: &Reader<'_>, of: &Ref, found: &mut Found) {
    let (Some(event), Some(place)) = (reader.event(&of.id), reader.place(of)) else { return };
    let data = &event.data;
    let kind = match data.kind {
        EventKind::StepChange => "step-change",
        EventKind::Definition => "definition",
        EventKind::Ghost | EventKind::OneOff => return,
    };
    let day = data.date.value.0;
    let has_reason = data.reason.as_ref().is_some_and(|reason| !reason.trim().is_empty());
    if has_reason || day > reader.as_of() {
        return;
    }
    let words = format!("the limits of `{}` are made anew on {} and nobody says why", data.kpi.value, long_date(day));
    found.add(
        of,
        says(place, words)
            .help(format!("add `reason:` to the event of kind `{kind}`, and `by:` with who vouches for it")),
    );
}
