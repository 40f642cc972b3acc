//! A message or a finding, as the formats for programs need it.

use super::Judged;
use crate::check;
use crate::diagnostic::{Diagnostic, Place};
use crate::edition::{Accepted, Finding};

/// A message with what is known of it.
pub(super) struct Entry<'a> {
    pub diagnostic: &'a Diagnostic,
    /// None for faults and notes on files.
    pub finding: Option<&'a Finding>,
}

/// Where something is, as programs count: from 1, columns in characters; the end is the column after the last.
pub(super) struct Region {
    pub line: usize,
    pub column: usize,
    pub end_line: usize,
    pub end_column: usize,
}

impl Region {
    pub(super) fn of(place: &Place) -> Self {
        let (line, column) = place.file.line_column(place.span.start);
        let (end_line, end_column) = place.file.line_column(place.span.end.max(place.span.start));
        Self { line, column, end_line, end_column }
    }
}

impl<'a> Entry<'a> {
    /// All messages and findings, accepted ones too, sorted by place.
    pub(super) fn all(judged: &'a Judged) -> Vec<Self> {
        let messages = judged.diagnostics.iter().map(|diagnostic| Self { diagnostic, finding: None });
        let findings = judged.whole.iter().flat_map(|whole| whole.findings.all());
        let findings = findings.map(|finding| Self { diagnostic: &finding.diagnostic, finding: Some(finding) });
        let mut all: Vec<Self> = messages.chain(findings).collect();
        all.sort_by(|a, b| a.diagnostic.order(b.diagnostic));
        all
    }

    pub(super) fn accepted(&self) -> Option<&'a Accepted> {
        self.finding?.accepted.as_ref()
    }

    /// The path of the file from where the program was called.
    pub(super) fn path(&self, judged: &Judged) -> String {
        path(&self.diagnostic.place, judged)
    }

    /// The first line of what the message is about, cut to what fits a screen.
    pub(super) fn excerpt(&self) -> String {
        let place = &self.diagnostic.place;
        let (line, _) = place.file.line_column(place.span.start);
        let span = place.file.line_span(u32::try_from(line).unwrap_or(u32::MAX));
        place.file.slice(span).chars().take(240).collect()
    }

    /// Why it matters, in one sentence or more.
    pub(super) fn reason(&self) -> String {
        let sentences: Vec<String> = self.diagnostic.notes.iter().map(|note| check::sentence(note)).collect();
        sentences.join(" ")
    }
}

/// The path of a place from where the program was called.
pub(super) fn path(place: &Place, judged: &Judged) -> String {
    if judged.root.is_empty() { place.file.path.clone() } else { format!("{}/{}", judged.root, place.file.path) }
}
