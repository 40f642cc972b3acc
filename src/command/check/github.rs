//! The findings as commands of GitHub workflows, which show them beside the lines of a pull request.

use super::Entry;
use super::entry::Region;
use crate::check::Judged;
use crate::diagnostic::Severity;
use std::fmt::Write;

/// A line for each finding that nobody has accepted.
pub(super) fn commands(judged: &Judged) -> String {
    let mut out = String::new();
    for entry in Entry::all(judged).iter().filter(|entry| entry.accepted().is_none()) {
        let diagnostic = entry.diagnostic;
        let Region { line, column, end_line, end_column } = Region::of(&diagnostic.place);
        let command = match diagnostic.severity {
            Severity::Fault | Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Note => "notice",
        };
        let mut words = diagnostic.message.clone();
        for part in [entry.reason()].iter().chain(&diagnostic.helps).filter(|part| !part.is_empty()) {
            words.push('\n');
            words.push_str(part);
        }
        // A range of columns is read only within one line.
        let columns = if line == end_line { format!(",col={column},endColumn={end_column}") } else { String::new() };
        let _ = writeln!(
            out,
            "::{command} file={},line={line},endLine={end_line}{columns},title={}::{}",
            property(&entry.path(judged)),
            property(diagnostic.id),
            data(&words)
        );
    }
    out
}

/// What stands for itself behind `::`.
fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// What stands for itself as the value of a property.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}
