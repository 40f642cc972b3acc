use crate::check::phrases::days_between;
use crate::calendar::long_date;
use crate::check::rule::says;
use crate::check::{Found, Looks, Rule};
use crate::diagnostic::Severity;
use crate::edition::{Capability, Reader};
use crate::source::record::Kind;
use crate::strategy::Ref;
use crate::source::record::InitiativeState;

pub(super) const RULE: Rule = Rule {
    id: "initiative-past-end",
    severity: Severity::Warning,
    capability: Capability::ExecutionDiscipline,
    when: "An initiative is active or paused though its last day has passed: the `end` of its plan and, where there is one, \
           the end that was forecast. A slip with a forecast to come is told by other findings.",
    why: "nobody can plan with work that has no end in sight, and its people and money stay bound",
    mend: "If it is finished, write `status: done` and `done_on:`. If it goes on, write when it is expected to end: \
           `forecast_end: 2027-02-26`; leave `end` as first agreed. If it is given up, write `status: stopped`.",
    looks: Looks::Each(&[Kind::Initiative], find),
    absence: false,
    figures: false,
};

fn find(reader: &Reader<'_>, of: &Ref, found: &mut Found) {
    let (Some(record), Some(reading)) = (reader.initiative(&of.id), reader.progress(&of.id)) else { return };
    let data = &record.data;
    if !matches!(data.status, Some(InitiativeState::Active | InitiativeState::Paused)) {
        return;
    }
    let end = data.end.as_ref().map(|day| day.0);
    let Some(last) = end.max(reading.expected_end).filter(|last| *last < reader.as_of()) else { return };
    let written = [&data.end, &data.forecast_end, &data.done_on].into_iter().flatten();
    let Some(place) = written.into_iter().find(|day| day.0 == last).map(|day| record.place(day.span)).or_else(|| reader.place(of))
    else {
        return;
    };
    let ago = days_between(last, reader.as_of());
    let id = &of.id;
    let is_done = data.done_on.as_ref().is_some_and(|day| day.0 <= reader.as_of());
    let diagnostic = if is_done {
        says(place, format!("initiative `{id}` was done on {}, but is not closed", long_date(last)))
            .help("write `status: done`")
    } else {
        says(place, format!("initiative `{id}` was to end on {}, {ago} ago, and is not closed", long_date(last)))
            .help("if it is finished, write `status: done` and `done_on:`; if not, write the day it is expected to end: `forecast_end:`")
    };
    found.add(of, diagnostic);
}
