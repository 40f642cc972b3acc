//! Whether decisions can be taken, are taken, and do what they were for.

rules! {
    decision_deferred_twice,
    decision_not_implemented,
    decision_overdue,
    decision_without_authority,
    decision_without_context,
    decision_without_objective,
    decision_without_options,
    effect_not_checked,
}

use crate::edition::Reader;
use crate::source::record::{Decision, DecisionState};

/// Whether a decision is asked for by now.
fn is_asked(reader: &Reader<'_>, data: &Decision) -> bool {
    data.raised.as_ref().is_none_or(|day| day.0 <= reader.as_of())
}

/// Whether a question still waits for its answer.
fn is_open(reader: &Reader<'_>, data: &Decision) -> bool {
    let decided = data.decided_on.as_ref().is_some_and(|day| day.0 <= reader.as_of());
    let open = matches!(data.state, None | Some(DecisionState::Proposed | DecisionState::Deferred));
    open && !decided && is_asked(reader, data)
}

/// Whether anybody will still act on it: what is verified, rejected or superseded is history and is not edited.
fn is_live(reader: &Reader<'_>, data: &Decision) -> bool {
    let over =
        matches!(data.state, Some(DecisionState::Verified | DecisionState::Rejected | DecisionState::Superseded));
    !over && is_asked(reader, data)
}
