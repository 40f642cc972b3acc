//! Whether a record is still alive: of what is over, few rules have anything to say.

use crate::diagnostic::Place;
use crate::edition::Reader;
use crate::source::record::{ActionState, DecisionState, InitiativeState, Kind, ReviewState};
use crate::strategy::Ref;

/// Words for the state of an assumption that nobody relies on any more.
const SETTLED: &[&str] = &["broken", "failed", "false", "retired", "closed", "dropped"];

/// Whether a record is over: done, stopped, decided against, past its horizon. A person who left is over too.
pub(super) fn is_over(reader: &Reader<'_>, of: &Ref) -> bool {
    match of.kind {
        Kind::Objective => reader
            .objective(&of.id)
            .and_then(|record| record.data.horizon.as_ref()?.end.as_ref())
            .is_some_and(|end| end.0 < reader.as_of()),
        Kind::Initiative => reader
            .initiative(&of.id)
            .is_some_and(|record| matches!(record.data.status, Some(InitiativeState::Done | InitiativeState::Stopped))),
        Kind::Decision => reader.decision(&of.id).is_some_and(|record| match record.data.state {
            Some(DecisionState::Verified | DecisionState::Rejected | DecisionState::Superseded) => true,
            // Somebody still has to look whether it had its effect.
            Some(DecisionState::Implemented) => record.data.check.is_none(),
            _ => false,
        }),
        Kind::Action => reader
            .action(&of.id)
            .is_some_and(|record| matches!(record.data.state, Some(ActionState::Done | ActionState::Cancelled))),
        Kind::Assumption => reader
            .assumption(&of.id)
            .and_then(|record| record.data.state.as_ref())
            .is_some_and(|state| SETTLED.contains(&state.trim().to_lowercase().as_str())),
        Kind::Review => {
            reader.review(&of.id).is_some_and(|record| record.data.state.unwrap_or_default() != ReviewState::Planned)
        }
        Kind::Person => has_left(reader, of),
        _ => false,
    }
}

/// Whether a person is not there: past the last day, or inactive where no last day is written.
pub(super) fn has_left(reader: &Reader<'_>, person: &Ref) -> bool {
    reader.person(&person.id).is_some_and(|record| match &record.data.left_on {
        Some(last) => last.0 < reader.as_of(),
        None => record.data.active == Some(false),
    })
}

/// The place of the first of some records, as they are written: where what concerns all of them is told.
pub(super) fn first_written<'r>(reader: &Reader<'_>, records: impl IntoIterator<Item = &'r Ref>) -> Option<Place> {
    let places = records.into_iter().filter_map(|of| reader.place(of));
    places.min_by(|a, b| (&a.file.path, a.span.start).cmp(&(&b.file.path, b.span.start)))
}

/// The place of what concerns the strategy as a whole: its name.
pub(super) fn of_strategy(reader: &Reader<'_>) -> Place {
    Place::new(reader.organisation_file(), reader.organisation().name.span)
}
