//! Where does this go? Which question belongs in which review.

use super::series::SeriesRow;
use crate::edition::Reader;
use crate::source::record::ReviewKind;
use crate::view::parts::{self, Link};
use serde::Serialize;
use std::sync::Arc;

/// A kind of review with the questions that belong in it.
#[derive(Debug, Serialize)]
pub(super) struct GuideRow {
    kind: Arc<str>,
    questions: Vec<Arc<str>>,
    /// The next reviews of the kind.
    next: Vec<Link>,
}

const QUESTIONS: [(ReviewKind, &[&str]); 4] = [
    (ReviewKind::Weekly, &["guide-weekly-actions", "guide-weekly-milestones", "guide-weekly-help"]),
    (
        ReviewKind::Monthly,
        &["guide-monthly-kpis", "guide-monthly-work", "guide-monthly-debts", "guide-monthly-decisions"],
    ),
    (
        ReviewKind::Quarterly,
        &[
            "guide-quarterly-objectives",
            "guide-quarterly-work",
            "guide-quarterly-decisions",
            "guide-quarterly-assumptions",
        ],
    ),
    (ReviewKind::Annual, &["guide-annual-objectives", "guide-annual-kpis", "guide-annual-lessons"]),
];

/// The kinds of review that the edition has, each with its questions.
pub(super) fn rows(reader: &Reader<'_>, series: &[SeriesRow]) -> Vec<GuideRow> {
    let kinds = QUESTIONS.into_iter().filter(|(kind, _)| series.iter().any(|row| row.kind == *kind));
    kinds
        .map(|(kind, questions)| {
            let next = series.iter().filter(|row| row.kind == kind).filter_map(|row| row.next_of.as_ref());
            GuideRow {
                kind: parts::review_kind(reader.language(), kind),
                questions: questions.iter().map(|key| reader.language().word(key)).collect(),
                next: next.filter_map(|of| parts::link(reader, of)).collect(),
            }
        })
        .collect()
}
