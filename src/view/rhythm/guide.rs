//! Where does this go? Which question belongs in which review.

use super::series::SeriesRow;
use crate::edition::Reader;
use crate::source::record::ReviewKind;
use crate::view::parts::{self, Link, review_kind};
use crate::view::words;
use serde::Serialize;

/// A kind of review with the questions that belong in it.
#[derive(Debug, Serialize)]
pub(super) struct GuideRow {
    kind: String,
    questions: &'static [&'static str],
    /// The next reviews of the kind.
    next: Vec<Link>,
}

const QUESTIONS: [(ReviewKind, &[&str]); 4] = [
    (
        ReviewKind::Weekly,
        &[
            "An action is due, overdue or blocked",
            "A milestone of the next two months slips",
            "Another team must help this week",
        ],
    ),
    (
        ReviewKind::Monthly,
        &[
            "A KPI of the department has a signal, or is off target",
            "An initiative is late, or done and nothing moved",
            "What a team owes another is late or not confirmed",
            "A decision within the department’s authority",
        ],
    ),
    (
        ReviewKind::Quarterly,
        &[
            "An objective is off course",
            "An initiative to keep, change or stop; money or people to move",
            "A decision that several departments must carry",
            "An assumption is broken, a risk has grown",
        ],
    ),
    (
        ReviewKind::Annual,
        &[
            "An objective to keep, change or retire; ranks and targets",
            "A KPI to add or drop",
            "What the year taught, and what the strategy rests on",
        ],
    ),
];

/// The kinds of review that the edition has, each with its questions.
pub(super) fn rows(reader: &Reader<'_>, series: &[SeriesRow]) -> Vec<GuideRow> {
    let kinds = QUESTIONS.into_iter().filter(|(kind, _)| series.iter().any(|row| row.kind == *kind));
    kinds
        .map(|(kind, questions)| {
            let next = series.iter().filter(|row| row.kind == kind).filter_map(|row| row.next_of.as_ref());
            GuideRow {
                kind: words::upper_first(review_kind(kind)),
                questions,
                next: next.filter_map(|of| parts::link(reader, of)).collect(),
            }
        })
        .collect()
}
