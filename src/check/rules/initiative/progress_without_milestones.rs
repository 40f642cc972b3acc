use crate::check::phrases::{days, days_between};
use crate::check::rule::says;
use crate::check::{Found, Looks, Rule};
use crate::diagnostic::Severity;
use crate::edition::{Capability, Reader};
use crate::source::record::Kind;
use crate::strategy::Ref;
use crate::source::record::InitiativeState;

pub(super) const RULE: Rule = Rule {
    id: "progress-without-milestones",
    severity: Severity::Warning,
    capability: Capability::ExecutionDiscipline,
    when: "An active initiative has no milestones, and has run for longer than a quarter (92 days) or, if it is to last longer \
           than a month, for more than half of its time.",
    why: "without milestones progress is an opinion, and a slip shows only at the end",
    mend: "Add `milestones: [{id: pilot, title: .., due: 2027-01-29, owner: ..}]`: steps that are either reached or not.",
    looks: Looks::Each(&[Kind::Initiative], find),
    absence: false,
    figures: false,
};

/// The days of a quarter, and of a month.
const QUARTER: i32 = 92;
const MONTH: i32 = 31;

fn find(reader: &Reader<'_>, of: &Ref, found: &mut Found) {
    let (Some(record), Some(place)) = (reader.initiative(&of.id), reader.place(of)) else { return };
    let data = &record.data;
    if data.status != Some(InitiativeState::Active) || !data.milestones.is_empty() {
        return;
    }
    let Some(start) = data.start.as_ref().map(|day| day.0) else { return };
    let run = (reader.as_of() - start).get_days();
    let whole = data.end.as_ref().map(|end| (end.0 - start).get_days());
    let past_half = whole.is_some_and(|whole| whole > MONTH && run * 2 > whole);
    if run <= QUARTER && !past_half {
        return;
    }
    let ran = days_between(start, reader.as_of());
    let of_whole = whole.filter(|whole| run <= *whole).map(|whole| format!(" of its {}", days(whole))).unwrap_or_default();
    found.add(
        of,
        says(place, format!("initiative `{}` has run for {ran}{of_whole} and has no milestones", of.id))
            .help("add `milestones: [{id: .., title: .., due: .., owner: ..}]`, steps that are either reached or not"),
    );
}
