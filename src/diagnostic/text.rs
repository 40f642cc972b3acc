//! Messages as text for a person at a terminal, in the manner of rustc.

use super::{Diagnostic, Place, Severity, Span};
use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};

/// Whether the text carries colours.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Style {
    /// For files, pipes and tests.
    Plain,
    /// For a terminal.
    Coloured,
}

/// A line longer than this is cut around the place: a megabyte on one line must not fill the screen.
const LONGEST_EXCERPT: usize = 240;

/// A word of more characters is cut; ids and names of files have at most 255.
const LONGEST_WORD: usize = 300;

/// A message of more characters is cut.
const LONGEST_MESSAGE: usize = 4000;

impl Diagnostic {
    /// The message with its excerpt. `root` is put before the path, so that it can be opened from where the writer stands.
    pub fn to_text(&self, root: &str, style: Style) -> String {
        let level = match self.severity {
            Severity::Fault | Severity::Error => Level::ERROR,
            Severity::Warning => Level::WARNING,
            Severity::Note => Level::NOTE,
        };
        let excerpts: Vec<Excerpt> = std::iter::once((&self.place, self.label.as_str()))
            .chain(self.related.iter().map(|(place, words)| (place, words.as_str())))
            .map(|(place, words)| Excerpt::of(place, words, root))
            .collect();
        let id = self.cause.map_or_else(|| self.id.to_owned(), |cause| format!("{}/{cause}", self.id));
        let mut group: Group<'_> = Group::with_title(level.primary_title(shown(&self.message)).id(id));
        for (i, excerpt) in excerpts.iter().enumerate() {
            let kind = if i == 0 { AnnotationKind::Primary } else { AnnotationKind::Context };
            let mut annotation = kind.span(excerpt.span.clone());
            if !excerpt.label.is_empty() {
                annotation = annotation.label(excerpt.label.as_str());
            }
            group = group.element(
                Snippet::source(excerpt.text.as_str())
                    .path(excerpt.path.as_str())
                    .line_start(excerpt.line)
                    .annotation(annotation),
            );
        }
        for note in &self.notes {
            group = group.element(Level::NOTE.message(shown(note)));
        }
        for help in &self.helps {
            group = group.element(Level::HELP.message(shown(help)));
        }
        let renderer = match style {
            Style::Plain => Renderer::plain(),
            Style::Coloured => Renderer::styled(),
        };
        renderer.render(&[group])
    }
}

/// The lines around a place, cut to what fits a screen.
struct Excerpt {
    path: String,
    line: usize,
    text: String,
    span: std::ops::Range<usize>,
    label: String,
}

impl Excerpt {
    fn of(place: &Place, label: &str, root: &str) -> Self {
        let path = if root.is_empty() { place.file.path.clone() } else { format!("{root}/{}", place.file.path) };
        let text = &place.file.text;
        let (line, _) = place.file.line_column(place.span.start);
        let Span { start, end } = place.span;
        let start = floor(text, start as usize);
        let line_start = text[..start].rfind('\n').map_or(0, |i| i + 1);
        let line_end = text[start..].find('\n').map_or(text.len(), |i| start + i);
        // A message about many lines points at the first: the reader has the file.
        let end = floor(text, (end as usize).clamp(start, line_end));
        let from = floor(text, start.saturating_sub(LONGEST_EXCERPT / 2).max(line_start));
        let to = floor(text, line_end.min(from + LONGEST_EXCERPT));
        let end = end.min(to).max(start);
        // What stands in place of a sign may be longer than it, so the parts are made apart.
        let (before, within, after) =
            (excerpted(&text[from..start]), excerpted(&text[start..end]), excerpted(&text[end..to]));
        Self {
            path: printable(&path).replace('\n', "\u{fffd}"),
            line,
            span: before.len()..before.len() + within.len(),
            text: format!("{before}{within}{after}"),
            label: shown(label),
        }
    }
}

/// A part of a line as it is shown.
fn excerpted(text: &str) -> String {
    text.chars()
        .map(|c| match c {
            '\r' | '\0' => ' ',
            // The renderer makes blanks of tabs and pictures of the control characters of ASCII.
            c if c.is_ascii_control() || !steers(c) => c,
            _ => '\u{fffd}',
        })
        .collect()
}

/// The nearest character boundary at or before `at`.
fn floor(text: &str, at: usize) -> usize {
    let mut at = at.min(text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

/// Words of a message, cut where what they quote would fill the screen.
fn shown(text: &str) -> String {
    cut(&brief(text), LONGEST_MESSAGE)
}

/// A text as it may be shown on a terminal, each of its words cut to a length that a person reads.
pub(crate) fn brief(text: &str) -> String {
    let words: String = text.split_inclusive([' ', '\n']).map(|word| cut(word, LONGEST_WORD)).collect();
    printable(&words)
}

fn cut(text: &str, most: usize) -> String {
    match text.char_indices().nth(most) {
        Some((end, _)) => format!("{}\u{2026}", &text[..end]),
        None => text.to_owned(),
    }
}

/// Whether a sign would steer the terminal: a control character, or one that turns the direction of writing.
fn steers(c: char) -> bool {
    c.is_control() || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// Names and texts of the content as they may be shown on a terminal, which they must not steer.
pub(crate) fn printable(text: &str) -> String {
    text.chars().map(|c| if steers(c) && c != '\n' { '\u{fffd}' } else { c }).collect()
}
