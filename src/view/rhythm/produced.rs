//! What reviews that were held produced: decisions, and actions with how many are closed.

use crate::edition::Reader;
use crate::say;
use crate::strategy::Ref;
use crate::view::parts::{self, ReviewRow};
use crate::view::review;
use jiff::civil::Date;
use serde::Serialize;

/// A review that was held.
#[derive(Debug, Serialize)]
pub(super) struct HeldRow {
    row: ReviewRow,
    /// Decisions that it took or asked for: `2 decisions, 1 open`.
    decisions: Option<String>,
    /// Actions that came of it: `3 of 4 closed`.
    actions: Option<String>,
    /// Whether some of those are overdue.
    late: Option<String>,
}

/// Reviews held, the latest first; those before a day apart.
pub(super) fn rows(reader: &Reader<'_>, held: &[Ref], back: Date) -> (Vec<HeldRow>, Vec<HeldRow>) {
    let mut rows: Vec<HeldRow> = held.iter().filter_map(|of| row(reader, of)).collect();
    rows.sort_by(|a, b| b.row.day.cmp(&a.row.day).then_with(|| a.row.link.text.cmp(&b.row.link.text)));
    rows.into_iter().partition(|row| row.row.day >= back)
}

fn row(reader: &Reader<'_>, of: &Ref) -> Option<HeldRow> {
    let language = reader.language();
    let row = parts::review_rows(reader, std::slice::from_ref(of)).pop()?;
    let decisions = parts::decision_rows(reader, &review::decisions_of(reader, of));
    let waiting = decisions.iter().filter(|decision| decision.open).count();
    let actions = parts::action_rows(reader, &review::actions_of(reader, of));
    let closed = actions.iter().filter(|action| !action.open).count();
    let overdue = actions.iter().filter(|action| action.overdue).count();
    Some(HeldRow {
        row,
        decisions: (!decisions.is_empty()).then(|| match (decisions.len(), waiting) {
            (n, 0) => say!(language, "held-decisions-n", n = n),
            (n, open) => say!(language, "held-decisions-open", n = n, open = open),
        }),
        actions: (!actions.is_empty()).then(|| say!(language, "held-actions-closed", n = closed, all = actions.len())),
        late: (overdue > 0).then(|| say!(language, "held-actions-overdue", n = overdue)),
    })
}
