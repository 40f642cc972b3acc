use crate::check::phrases::{days_between, names};
use crate::calendar::long_date;
use crate::check::rule::says;
use crate::check::{Found, Looks, Rule};
use crate::diagnostic::Severity;
use crate::edition::{Capability, Reader};
use crate::source::record::Kind;
use crate::strategy::Ref;
use crate::reading::drift::Sign;
use crate::source::record::{ActionState, DecisionState};
use crate::strategy::Relation;
use std::collections::BTreeSet;

pub(super) const RULE: Rule = Rule {
    id: "decision-not-implemented",
    severity: Severity::Warning,
    capability: Capability::DecisionMaking,
    when: "A decision was taken and is not implemented although the day from which its effect was to be checked (without one: \
           a quarter since it was decided) has passed; or it is called implemented while an action that comes from it, or \
           supports it, is open.",
    why: "a decision that is not carried out costs as much as one that was not taken, and people believe it is done",
    mend: "Once it is carried out, write `state: implemented` and `implemented_on:`. If it takes longer, move the day of `check` \
           and say why in the narrative. If it will not be, take a new decision with `supersedes:`.",
    looks: Looks::Each(&[Kind::Decision], find),
    absence: false,
    figures: false,
};

fn find(reader: &Reader<'_>, of: &Ref, found: &mut Found) {
    let Some(record) = reader.decision(&of.id) else { return };
    let data = &record.data;
    for drift in reader.signs_of(of) {
        let Sign::DecisionUnimplemented { due } = drift.sign else { continue };
        let check = data.check.as_ref().and_then(|check| check.on.as_ref()).filter(|on| on.0 == due);
        let Some(written) = check.or(data.decided_on.as_ref()) else { continue };
        let since = days_between(due, reader.as_of());
        let decided = data.decided_on.as_ref().map(|day| format!(" on {}", long_date(day.0))).unwrap_or_default();
        let limit = if check.is_some() { "its effect was to be seen from" } else { "the quarter to do it ended on" };
        let words = format!(
            "decision `{}` was taken{decided} and is not implemented; {limit} {}, {since} ago",
            of.id,
            long_date(due)
        );
        let later = if check.is_some() { "a later day in `check`" } else { "the day its effect will show: `check: {kpi: .., on: ..}`" };
        found.add(
            of,
            says(record.place(written.span), words)
                .help(format!("write `state: implemented` and `implemented_on:` if it is; if it takes longer, {later}")),
        );
    }
    if !matches!(data.state, Some(DecisionState::Implemented | DecisionState::Verified)) {
        return;
    }
    let from = [Relation::From, Relation::Serves].into_iter().flat_map(|how| reader.backlinks(of, how));
    let actions: BTreeSet<Ref> = from.filter(|other| other.kind == Kind::Action).collect();
    let is_open = |action: &&Ref| {
        let state = reader.action(&action.id).map(|action| action.data.state.unwrap_or_default());
        matches!(state, Some(ActionState::Open | ActionState::InProgress | ActionState::Blocked))
    };
    let open: Vec<&Ref> = actions.iter().filter(is_open).collect();
    let written = data.implemented_on.as_ref().map(|day| record.place(day.span));
    let Some(place) = written.or_else(|| reader.place(of)).filter(|_| !open.is_empty()) else { return };
    let (noun, is) = if open.len() == 1 { ("action", "is") } else { ("actions", "are") };
    let words = format!(
        "decision `{}` is called {}, but its {noun} {} {is} open",
        of.id,
        if data.state == Some(DecisionState::Verified) { "verified" } else { "implemented" },
        names(open.iter().map(|action| &*action.id))
    );
    let help = "close them (`state: done`, `done_on:`, or `state: cancelled`), or write `state: implementing` at the decision";
    let diagnostic = says(place, words).help(help);
    let places = open.iter().filter_map(|action| reader.place(action));
    found.add(of, places.fold(diagnostic, |all, place| all.related(place, "open")));
}
