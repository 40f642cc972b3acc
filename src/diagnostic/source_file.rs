//! The text that messages point into.

use std::fmt;

/// A range of bytes in a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Span {
    /// The first byte.
    pub start: u32,
    /// The byte after the last.
    pub end: u32,
}

impl Span {
    /// The range from `start` up to but not including `end`.
    /// Offsets beyond 4 GiB, which no content file may reach, end at the last representable byte.
    pub fn new(start: usize, end: usize) -> Self {
        let clip = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        Self { start: clip(start), end: clip(end) }
    }

    /// As a range of `usize`.
    pub fn range(self) -> std::ops::Range<usize> {
        self.start as usize..self.end as usize
    }
}

/// A file of the content as it was read.
#[derive(PartialEq, Eq)]
pub struct SourceFile {
    /// Relative to the content folder, with `/` on every system.
    pub path: String,
    /// The whole text, without a byte order mark; empty for a file that is not text.
    pub text: String,
}

impl fmt::Debug for SourceFile {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "SourceFile({}, {} bytes)", self.path, self.text.len())
    }
}

impl SourceFile {
    /// A file with its text.
    pub fn new(path: impl Into<String>, text: impl Into<String>) -> Self {
        Self { path: path.into(), text: text.into() }
    }

    /// Line and column of a byte, both from 1; the column counts characters.
    pub fn line_column(&self, offset: u32) -> (usize, usize) {
        let mut at = (offset as usize).min(self.text.len());
        while !self.text.is_char_boundary(at) {
            at -= 1;
        }
        let before = &self.text[..at];
        let line = before.bytes().filter(|b| *b == b'\n').count() + 1;
        let line_start = before.rfind('\n').map_or(0, |i| i + 1);
        (line, before[line_start..].chars().count() + 1)
    }

    /// The bytes of a line, from 1, without its line break.
    pub fn line_span(&self, line: u32) -> Span {
        let start =
            (1..line).try_fold(0, |at, _| self.text[at..].find('\n').map(|i| at + i + 1)).unwrap_or(self.text.len());
        let end = self.text[start..].find(['\n', '\r']).map_or(self.text.len(), |i| start + i);
        Span::new(start, end)
    }

    /// The text of a range; empty where the range is not one of this text.
    pub fn slice(&self, span: Span) -> &str {
        self.text.get(span.range()).unwrap_or("")
    }

    /// The folder of the file, relative to the content folder; empty at the top.
    pub fn folder(&self) -> &str {
        self.path.rfind('/').map_or("", |i| &self.path[..i])
    }
}
