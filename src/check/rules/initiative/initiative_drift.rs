use crate::check::phrases::{days, money, per_cent};
use crate::calendar::long_date;
use crate::check::rule::says;
use crate::check::{Found, Looks, Rule};
use crate::diagnostic::Severity;
use crate::edition::{Capability, Reader};
use crate::source::record::Kind;
use crate::strategy::{Ref, Relation};
use crate::reading::drift::Sign;
use crate::source::record::{DecisionState, InitiativeState};

pub(super) const RULE: Rule = Rule {
    id: "initiative-drift",
    severity: Severity::Warning,
    capability: Capability::ExecutionDiscipline,
    when: "The end of an initiative that is active or paused has moved by more than a fifth of its time, or more than 15% over \
           its budget is spent, and no decision about it was taken since it began. `limits: {end_slip: 0.2, budget_over: 0.15}` \
           in `strategy.yaml` sets the shares.",
    why: "the work has become another than the one that was agreed, and nobody has agreed to it",
    mend: "Ask for a decision: a file in `decisions/` with `initiatives: [..]`, who decides (`authority:`) and by when \
           (`needed_by:`); once it is taken, with `decided_on:` and `outcome:`.",
    looks: Looks::Each(&[Kind::Initiative], find),
    absence: true,
    figures: false,
};

fn find(reader: &Reader<'_>, of: &Ref, found: &mut Found) {
    let (Some(record), Some(reading)) = (reader.initiative(&of.id), reader.progress(&of.id)) else { return };
    let data = &record.data;
    if !matches!(data.status, Some(InitiativeState::Active | InitiativeState::Paused)) {
        return;
    }
    for drift in reader.signs_of(of) {
        let Sign::InitiativeDrift { end, money: over } = drift.sign else { continue };
        let mut facts = Vec::new();
        if let (Some(share), Some(slip), Some(expected)) = (end, reading.slip_days, reading.expected_end) {
            let (slip, share) = (days(slip), per_cent(share));
            facts.push(format!("its end has moved by {slip} to {}, {share} of its time", long_date(expected)));
        }
        if let (Some(share), Some(budget), Some(spent)) = (over, data.budget, data.spent) {
            let currency = reader.currency();
            let (spent, budget, share) = (money(spent, currency), money(budget, currency), per_cent(share));
            facts.push(format!("{spent} of {budget} is spent, {share} too much"));
        }
        let moved = data.forecast_end.as_ref().filter(|_| end.is_some());
        let place = moved.map(|day| record.place(day.span)).or_else(|| reader.place(of));
        let Some(place) = place else { continue };
        let words = format!("initiative `{}` has drifted without a decision: {}", of.id, facts.join("; "));
        let open = open_decision(reader, of).map_or_else(String::new, |decision| {
            format!("; or let `{}`, which is about it and open, settle the new plan too", decision.id)
        });
        found.add(
            of,
            says(place, words).help(format!(
                "ask for a decision in `decisions/` with `initiatives: [{}]`: keep it with the new plan, change it or stop it{open}",
                of.id
            )),
        );
    }
}

/// A decision about the initiative that is still to be taken.
fn open_decision(reader: &Reader<'_>, of: &Ref) -> Option<Ref> {
    let about = reader.backlinks(of, Relation::About).into_iter().filter(|other| other.kind == Kind::Decision);
    about.into_iter().find(|decision| {
        let state = reader.decision(&decision.id).and_then(|record| record.data.state);
        matches!(state, Some(DecisionState::Proposed | DecisionState::Deferred))
    })
}
