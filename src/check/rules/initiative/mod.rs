//! Whether the work hangs on the strategy, keeps to its plan and moves what it should.

rules! {
    budget_against_rank,
    budget_on_no_objective,
    done_not_moved,
    initiative_drift,
    initiative_kpi_elsewhere,
    initiative_past_end,
    initiative_stalled,
    initiative_watermelon,
    initiative_without_kpi,
    initiative_without_objective,
    milestone_keeps_slipping,
    progress_without_milestones,
    rebaselined_without_decision,
}

use crate::check::Found;
use crate::diagnostic::{Diagnostic, Severity};
use crate::edition::Reader;
use crate::source::record::{Initiative, InitiativeState, Kind};
use crate::strategy::{Ref, Relation};
use jiff::civil::Date;

/// Whether work is under way, or rests. Of work without a status nothing says that it does not.
fn is_live(data: &Initiative) -> bool {
    matches!(data.status, None | Some(InitiativeState::Active | InitiativeState::Paused))
}

/// Adds a finding on what work hangs on. A proposal may still find it: of that it is a note. Work that is over is history.
fn add_unaligned(data: &Initiative, of: &Ref, diagnostic: Diagnostic, found: &mut Found) {
    match data.status {
        Some(InitiativeState::Done | InitiativeState::Stopped) => {}
        Some(InitiativeState::Proposed) => found.add_as(Severity::Note, of, diagnostic),
        None | Some(InitiativeState::Active | InitiativeState::Paused) => found.add(of, diagnostic),
    }
}

/// Whether a decision about a record was asked for or taken since a day. One without dates may have been.
fn is_answered(reader: &Reader<'_>, of: &Ref, since: Date) -> bool {
    let as_of = reader.as_of();
    let about = reader.backlinks(of, Relation::About);
    about.iter().filter(|other| other.kind == Kind::Decision).filter_map(|other| reader.decision(&other.id)).any(
        |record| {
            let days = [&record.data.raised, &record.data.decided_on];
            let mut days = days.into_iter().flatten().map(|day| day.0).peekable();
            days.peek().is_none() || days.any(|day| since <= day && day <= as_of)
        },
    )
}
