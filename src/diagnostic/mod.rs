//! A message about the content: what is wrong, where, why, and what to type.
//!
//! Every stage adds to a list of these and goes on, so that a writer sees all problems at once.
//! Problems of the environment (a folder that can't be read) are not diagnostics but [`crate::world::Failure`].

mod source_file;
mod text;

pub use source_file::{SourceFile, Span};
pub use text::Style;
pub(crate) use text::{brief, printable};

use std::sync::Arc;

/// How grave a message is, the gravest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// The truth can't be built: nothing is written.
    Fault,
    /// It builds, but a figure or a record is missing; `--strict` stops the build.
    Error,
    /// It builds, but the strategy is weaker than it looks.
    Warning,
    /// Worth knowing.
    Note,
}

impl Severity {
    /// The word in messages and for programs.
    pub fn word(self) -> &'static str {
        match self {
            Self::Fault => "fault",
            Self::Error => "error",
            Self::Warning => "warning",
            Self::Note => "note",
        }
    }
}

/// A range of bytes in a file of the content.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// The file.
    pub file: Arc<SourceFile>,
    /// The bytes in it that the message is about.
    pub span: Span,
}

impl Place {
    /// The place of `span` in `file`.
    pub fn new(file: &Arc<SourceFile>, span: Span) -> Self {
        Self { file: Arc::clone(file), span }
    }
}

/// One message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagnostic {
    /// How grave it is.
    pub severity: Severity,
    /// The name by which it is looked up: `unknown-key`.
    pub id: &'static str,
    /// The name of what caused it, where the message stands for something greater: a KPI's file that can't be read
    /// (`data-unreadable`) because of an `ambiguous-date`.
    pub cause: Option<&'static str>,
    /// What is wrong: lower case, no full stop, names in backticks.
    pub message: String,
    /// Where.
    pub place: Place,
    /// What is said under the excerpt; may be empty.
    pub label: String,
    /// Other places that belong to it, each with its words.
    pub related: Vec<(Place, String)>,
    /// Reasons and facts.
    pub notes: Vec<String>,
    /// What to type.
    pub helps: Vec<String>,
}

impl Diagnostic {
    /// A message of any severity.
    pub fn new(severity: Severity, id: &'static str, place: Place, message: impl Into<String>) -> Self {
        Self {
            severity,
            id,
            cause: None,
            message: message.into(),
            place,
            label: String::new(),
            related: Vec::new(),
            notes: Vec::new(),
            helps: Vec::new(),
        }
    }

    /// A message that stops the build.
    pub fn fault(id: &'static str, place: Place, message: impl Into<String>) -> Self {
        Self::new(Severity::Fault, id, place, message)
    }

    /// The same as the cause of something that has a name of its own.
    #[must_use]
    pub fn causes(mut self, id: &'static str, severity: Severity) -> Self {
        self.cause = Some(self.id).filter(|cause| !cause.is_empty() && *cause != id);
        self.id = id;
        self.severity = severity;
        self
    }

    /// The order of messages: by place, then by gravity.
    pub fn order(&self, other: &Self) -> std::cmp::Ordering {
        let key = |d: &Self| (d.place.span.start, d.place.span.end);
        self.place
            .file
            .path
            .cmp(&other.place.file.path)
            .then_with(|| key(self).cmp(&key(other)))
            .then_with(|| (self.severity, self.id, &self.message).cmp(&(other.severity, other.id, &other.message)))
    }

    /// The same with words under the excerpt.
    #[must_use]
    pub fn label(mut self, label: impl Into<String>) -> Self {
        self.label = label.into();
        self
    }

    /// The same with another place.
    #[must_use]
    pub fn related(mut self, place: Place, words: impl Into<String>) -> Self {
        self.related.push((place, words.into()));
        self
    }

    /// The same with a reason.
    #[must_use]
    pub fn note(mut self, note: impl Into<String>) -> Self {
        self.notes.push(note.into());
        self
    }

    /// The same with a remedy.
    #[must_use]
    pub fn help(mut self, help: impl Into<String>) -> Self {
        self.helps.push(help.into());
        self
    }

    /// The same with "did you mean", when a known name is near.
    #[must_use]
    pub fn nearest<'n>(self, name: &str, known: impl IntoIterator<Item = &'n str>) -> Self {
        match nearest(name, known) {
            Some(near) => self.help(format!("did you mean `{near}`?")),
            None => self,
        }
    }
}

/// The known name nearest to `name`, if one is near enough to be a slip of the hand.
pub fn nearest<'n>(name: &str, known: impl IntoIterator<Item = &'n str>) -> Option<&'n str> {
    let length = name.chars().count();
    let allowed = (length / 3).clamp(1, 3);
    known
        .into_iter()
        // The distance is at least the difference in length, and dear to compute where a name is long.
        .filter(|candidate| candidate.chars().count().abs_diff(length) <= allowed)
        .map(|candidate| (strsim::damerau_levenshtein(name, candidate), candidate))
        .filter(|(distance, candidate)| {
            *distance <= allowed || (name.len() > 3 && candidate.strip_suffix('s') == Some(name))
        })
        .min()
        .map(|(_, candidate)| candidate)
}

/// Sorts by place and drops what is said twice.
pub fn sort(diagnostics: &mut Vec<Diagnostic>) {
    diagnostics.sort_by(Diagnostic::order);
    diagnostics.dedup();
}
