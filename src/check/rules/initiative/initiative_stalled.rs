use crate::check::phrases::days_between;
use crate::calendar::long_date;
use crate::check::rule::says;
use crate::check::{Found, Looks, Rule};
use crate::diagnostic::Severity;
use crate::edition::{Capability, Reader};
use crate::source::record::Kind;
use crate::strategy::Ref;
use crate::reading::drift::Sign;

pub(super) const RULE: Rule = Rule {
    id: "initiative-stalled",
    severity: Severity::Warning,
    capability: Capability::ExecutionDiscipline,
    when: "An active initiative has reached no milestone and reported no forecast for longer than two reviews of its team \
           are apart. `limits: {stalled_reviews: 2}` in `strategy.yaml` sets how many; without a rhythm a review is monthly.",
    why: "work that has stopped moving still counts on paper, and is found out when its date passes",
    mend: "Date the milestones that were reached (`done:`), or report in `updates` when the next ones are expected: \
           `{date: .., forecasts: {phase-1: 2026-11-20}}`. If the work rests, write `status: paused`.",
    looks: Looks::Each(&[Kind::Initiative], find),
    absence: false,
    figures: false,
};

fn find(reader: &Reader<'_>, of: &Ref, found: &mut Found) {
    let (Some(record), Some(place)) = (reader.initiative(&of.id), reader.place(of)) else { return };
    for drift in reader.signs_of(of) {
        let Sign::Stalled { since } = drift.sign else { continue };
        let for_days = days_between(since, reader.as_of());
        let begun = record.data.start.as_ref().is_some_and(|start| start.0 == since);
        let words = if begun {
            format!("initiative `{}` began on {}, {for_days} ago, and nothing has moved since", of.id, long_date(since))
        } else {
            format!("nothing of initiative `{}` has moved since {}, {for_days} ago", of.id, long_date(since))
        };
        found.add(
            of,
            says(place.clone(), words)
                .note("no milestone was reached and no report gave a forecast since then")
                .help("date what was reached: `done:` at the milestone; or add a report with forecasts to `updates`; or `status: paused`"),
        );
    }
}
