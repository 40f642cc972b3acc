//! The narrative of a record.

use crate::diagnostic::{SourceFile, Span};
use crate::source::At;
use crate::source::markdown::{self, Mention};

/// The narrative of a record.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Body {
    text: Text,
    /// What it refers to.
    pub mentions: Vec<Mention>,
}

/// Where the text of a narrative is: below the front matter it is not copied.
#[derive(Debug, Clone, PartialEq)]
enum Text {
    Below(Span),
    Entry(String, Span),
}

impl Default for Text {
    fn default() -> Self {
        Self::Below(Span::default())
    }
}

impl Body {
    pub(super) fn below(file: &SourceFile, start: usize) -> Self {
        let span = Span::new(start, file.text.len());
        Self { text: Text::Below(span), mentions: markdown::mentions(file.slice(span)) }
    }

    pub(super) fn entry(body: &At<String>) -> Self {
        Self { text: Text::Entry(body.value.clone(), body.span), mentions: markdown::mentions(&body.value) }
    }

    /// The markdown.
    pub fn text<'a>(&'a self, file: &'a SourceFile) -> &'a str {
        match &self.text {
            Text::Below(span) => file.slice(*span),
            Text::Entry(text, _) => text,
        }
    }

    /// What stands above it in its file; for one in a list, the whole file.
    pub fn above<'a>(&self, file: &'a SourceFile) -> &'a str {
        match &self.text {
            Text::Below(span) if is_document(file) => file.slice(Span { start: 0, end: span.start }),
            _ => &file.text,
        }
    }

    /// Whether there is any.
    pub fn is_empty(&self, file: &SourceFile) -> bool {
        self.text(file).trim().is_empty()
    }

    /// A span of the narrative as a span of its file. In a YAML list it is the narrative's as a whole: indents and
    /// folds of a YAML text have no places of their own.
    pub fn span_in_file(&self, span: Span) -> Span {
        match &self.text {
            Text::Below(body) => Span { start: body.start + span.start, end: body.start + span.end },
            Text::Entry(_, whole) => *whole,
        }
    }
}

/// Whether a file is one record with its narrative, not a list of records.
pub(super) fn is_document(file: &SourceFile) -> bool {
    file.path.rsplit('.').next() != Some("yaml")
}
