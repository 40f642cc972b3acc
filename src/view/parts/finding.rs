//! What the check finds, in lists.

use super::{Link, link};
use crate::check;
use crate::diagnostic::Severity;
use crate::edition::{Finding, Reader};
use crate::say;
use crate::strategy::Relation;
use crate::view::words::{self, Mark};
use serde::Serialize;

/// A finding in a list.
#[derive(Debug, Clone, Serialize)]
pub struct FindingRow {
    /// How soon it is to be mended.
    pub mark: Mark,
    /// What is wrong, in a sentence.
    pub words: Vec<Word>,
    /// Why that matters, and what proves it.
    pub reasons: Vec<Vec<Word>>,
    /// What to type.
    pub remedies: Vec<Vec<Word>>,
    /// The file, and the line where it tells nothing of others.
    pub place: String,
    /// The name of the finding.
    pub id: &'static str,
    /// The record it is about.
    pub record: Option<Link>,
    /// The person who answers for the record.
    pub owner: Option<Link>,
    /// The language of its sentences, where the page's is another: they are messages about content.
    pub lang: Option<&'static str>,
    /// Why and until when it is accepted.
    pub accepted: Option<String>,
}

/// A stretch of a sentence.
#[derive(Debug, Clone, Serialize)]
pub struct Word {
    text: String,
    /// Whether it is a name or something to type.
    code: bool,
}

/// A sentence with names in backticks, as stretches.
fn words_of(sentence: &str) -> Vec<Word> {
    let pieces = sentence.split('`').enumerate();
    pieces
        .filter(|(_, text)| !text.is_empty())
        .map(|(at, text)| Word { text: text.to_owned(), code: at % 2 == 1 })
        .collect()
}

/// How soon a finding is to be mended.
fn finding_mark(reader: &Reader<'_>, finding: &Finding) -> Mark {
    match (finding.accepted.is_some(), finding.diagnostic.severity) {
        (true, _) => words::mark(reader.language(), "none", "mark-accepted"),
        (false, Severity::Fault | Severity::Error) => words::mark(reader.language(), "bad", "mark-fix-first"),
        (false, Severity::Warning) => words::mark(reader.language(), "watch", "mark-fix-soon"),
        (false, Severity::Note) => words::mark(reader.language(), "open", "mark-worth-a-look"),
    }
}

/// A finding in a list.
fn finding_row(reader: &Reader<'_>, finding: &Finding) -> FindingRow {
    let diagnostic = &finding.diagnostic;
    let file = &diagnostic.place.file;
    // In a list of records, the line tells how many stand before, which not all editions may show.
    let is_own_file = file.path.rsplit_once('.').is_some_and(|(_, ending)| ending.eq_ignore_ascii_case("md"));
    let place = if is_own_file || reader.edition().is_whole() {
        let (line, _) = file.line_column(diagnostic.place.span.start);
        say!(reader.language(), "finding-line", file = file.path.as_str(), line = line.to_string())
    } else {
        file.path.clone()
    };
    let of = finding.of.as_ref();
    FindingRow {
        mark: finding_mark(reader, finding),
        words: words_of(&check::sentence(&diagnostic.message)),
        reasons: diagnostic.notes.iter().map(|note| words_of(&check::sentence(note))).collect(),
        remedies: diagnostic.helps.iter().map(|help| words_of(&check::sentence(help))).collect(),
        place,
        id: diagnostic.id,
        record: of.and_then(|of| link(reader, of)),
        owner: of.and_then(|of| link(reader, &reader.link_to(of, Relation::Owner)?)),
        lang: (!reader.language().is_english()).then_some("en"),
        accepted: finding.accepted.as_ref().map(|accepted| {
            let (language, reason) = (reader.language(), accepted.reason.as_str());
            accepted.until.map_or_else(
                || reason.to_owned(),
                |day| say!(language, "finding-accepted-until", date = language.date(day), reason = reason),
            )
        }),
    }
}

/// Findings in lists: the gravest first, accepted ones last, then by place.
pub fn finding_rows<'f>(reader: &Reader<'_>, findings: impl IntoIterator<Item = &'f Finding>) -> Vec<FindingRow> {
    let mut findings: Vec<&Finding> = findings.into_iter().collect();
    findings.sort_by_key(|finding| (finding.accepted.is_some(), finding.diagnostic.severity));
    findings.into_iter().map(|finding| finding_row(reader, finding)).collect()
}
