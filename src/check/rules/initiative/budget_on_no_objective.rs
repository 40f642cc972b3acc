use super::is_live;
use crate::check::phrases::money;
use crate::check::rule::says;
use crate::check::{Found, Looks, Rule};
use crate::diagnostic::Severity;
use crate::edition::{Capability, Reader};
use crate::source::record::Kind;
use crate::strategy::Ref;

pub(super) const RULE: Rule = Rule {
    id: "budget-on-no-objective",
    severity: Severity::Warning,
    capability: Capability::TeamAlignment,
    when: "An initiative that is active or paused has a budget, or has spent money, and names no objective.",
    why: "money that serves no objective is missing where the strategy needs it",
    mend: "Add `objectives: [dependable]` with what the money is for, or ask whether to stop the work and free the money.",
    looks: Looks::Each(&[Kind::Initiative], find),
    absence: false,
    figures: false,
};

fn find(reader: &Reader<'_>, of: &Ref, found: &mut Found) {
    let (Some(record), Some(place)) = (reader.initiative(&of.id), reader.place(of)) else { return };
    let data = &record.data;
    if !data.objectives.is_empty() || !is_live(data) {
        return;
    }
    let has = |amount: Option<f64>| amount.filter(|amount| *amount > 0.0);
    let currency = reader.currency();
    let words = match (has(data.budget), has(data.spent)) {
        (Some(budget), _) => format!("a budget of {} serves no objective", money(budget, currency)),
        (None, Some(spent)) => format!("{} was spent on no objective", money(spent, currency)),
        (None, None) => return,
    };
    found.add(
        of,
        says(place, format!("initiative `{}`: {words}", of.id))
            .help("add `objectives: [..]` with what the money is for; if there is none, ask whether to stop it and free the money"),
    );
}
