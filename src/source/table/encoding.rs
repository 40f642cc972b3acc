//! Bytes become text. What the bytes do not prove is refused: a guessed encoding is a guessed number.

use super::{HOME, refuse};
use crate::diagnostic::{Diagnostic, Place, Severity, SourceFile, Span};
use std::sync::Arc;

/// How the text of a file is written in bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Encoding {
    /// With or without a byte order mark.
    Utf8,
    /// As some spreadsheets export it, low byte first.
    Utf16Le,
    /// High byte first.
    Utf16Be,
    /// What Windows wrote in western Europe; "latin-1" is read as this, as browsers do.
    Windows1252,
}

impl Encoding {
    /// The words that name an encoding in content.
    pub const WORDS: &'static str = "`utf-8`, `windows-1252`, `latin-1`, `utf-16le` or `utf-16be`";

    /// The encoding of a word.
    pub fn named(word: &str) -> Option<Self> {
        Some(match word.trim().to_ascii_lowercase().as_str() {
            "utf-8" | "utf8" => Self::Utf8,
            "windows-1252" | "cp1252" | "latin-1" | "latin1" | "iso-8859-1" => Self::Windows1252,
            "utf-16le" => Self::Utf16Le,
            "utf-16be" => Self::Utf16Be,
            _ => return None,
        })
    }

    /// Its name.
    pub fn name(self) -> &'static str {
        match self {
            Self::Utf8 => "UTF-8",
            Self::Utf16Le => "UTF-16LE",
            Self::Utf16Be => "UTF-16BE",
            Self::Windows1252 => "windows-1252",
        }
    }

    fn decode(self, bytes: &[u8]) -> (String, bool) {
        let codec = match self {
            Self::Utf8 => encoding_rs::UTF_8,
            Self::Utf16Le => encoding_rs::UTF_16LE,
            Self::Utf16Be => encoding_rs::UTF_16BE,
            Self::Windows1252 => encoding_rs::WINDOWS_1252,
        };
        let (text, broken) = codec.decode_without_bom_handling(bytes);
        (text.into_owned(), broken)
    }
}

/// The text of a file and how it was found.
pub(super) struct Text {
    pub(super) file: Arc<SourceFile>,
    pub(super) encoding: Encoding,
    /// Whether a byte order mark or the declaration says so; plain UTF-8 proves itself.
    pub(super) marked: bool,
    pub(super) notes: Vec<Diagnostic>,
}

/// The largest file of values that is read.
const LARGEST: usize = 1024 * 1024 * 1024;

/// The text of a file. Line breaks of old systems (CR alone) become line feeds, so that lines can be counted.
pub(super) fn text(path: &str, bytes: Vec<u8>, declared: Option<Encoding>) -> Result<Text, Box<Diagnostic>> {
    let no = |id, words: &str, help: &str| {
        let file = Arc::new(SourceFile::new(path, ""));
        Err(Box::new(refuse(id, &file, Span::default(), words).help(help)))
    };
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"\xd0\xcf\x11\xe0") {
        let words = "this is an Excel workbook, not a CSV file";
        return no("file-is-workbook", words, "save the sheet as CSV (UTF-8)");
    }
    if bytes.len() > LARGEST {
        return no("file-too-large", "the file is larger than 1 GiB", "split it, or leave out what no KPI uses");
    }
    let marks: [(&[u8], Encoding); 3] =
        [(b"\xef\xbb\xbf", Encoding::Utf8), (b"\xff\xfe", Encoding::Utf16Le), (b"\xfe\xff", Encoding::Utf16Be)];
    let mark = marks.into_iter().find(|(mark, _)| bytes.starts_with(mark));
    if let (Some((_, marked)), Some(declared)) = (mark, declared)
        && marked != declared
    {
        let words = format!("the file begins with the mark of {}, not of {}", marked.name(), declared.name());
        return no("encoding-contradicts", &words, "take `encoding` out: the file says it itself");
    }
    let encoding = declared.or(mark.map(|(_, encoding)| encoding)).unwrap_or(Encoding::Utf8);
    let length = mark.map_or(0, |(mark, _)| mark.len());
    let wide = matches!(encoding, Encoding::Utf16Le | Encoding::Utf16Be);
    if !wide && bytes.contains(&0) {
        let help = format!(
            "save it as CSV (UTF-8); if it is UTF-16, add `encoding: {}` below `data:` in `{HOME}`",
            if bytes.first() == Some(&0) { "utf-16be" } else { "utf-16le" }
        );
        let words = "the file holds NUL bytes: it is UTF-16 without a byte order mark, or no text at all";
        return no("file-not-text", words, &help);
    }
    let decoded = match encoding {
        Encoding::Utf8 => match String::from_utf8(bytes) {
            Ok(mut text) => {
                text.drain(..length);
                text
            }
            Err(error) => return Err(not_utf8(path, &error.into_bytes())),
        },
        other => {
            let (text, broken) = other.decode(&bytes[length..]);
            if broken {
                let words = format!("the file is not {} throughout", other.name());
                return no("file-not-text", &words, "save it as CSV (UTF-8)");
            }
            text
        }
    };
    let decoded = if decoded.contains('\r') && !decoded.contains('\n') { decoded.replace('\r', "\n") } else { decoded };
    let file = Arc::new(SourceFile::new(path, decoded));
    let mut notes = Vec::new();
    if wide {
        let words = format!("the file is read as {}, as its byte order mark says", encoding.name());
        if declared.is_none() {
            notes.push(Diagnostic::new(Severity::Note, "file-utf16", Place::new(&file, Span::default()), words));
        }
    }
    Ok(Text { file, encoding, marked: mark.is_some() || declared.is_some(), notes })
}

/// The refusal of bytes that are not UTF-8, with both readings of the word they stand in.
fn not_utf8(path: &str, bytes: &[u8]) -> Box<Diagnostic> {
    let good = std::str::from_utf8(bytes).map_or_else(|error| error.valid_up_to(), str::len);
    let shown = String::from_utf8_lossy(bytes);
    let file = Arc::new(SourceFile::new(path, shown));
    let is_part = |b: &u8| !b",;\t|\"\r\n ".contains(b);
    let start = bytes[..good].iter().rposition(|b| !is_part(b)).map_or(0, |i| i + 1);
    let end = bytes[good..].iter().position(|b| !is_part(b)).map_or(bytes.len(), |i| good + i);
    let word = &bytes[start..end.min(start + 60).max(good + 1).min(bytes.len())];
    let (line, column) = file.line_column(Span::new(good, good).start);
    let byte = bytes.get(good).copied().unwrap_or_default();
    let words = format!("the file is not UTF-8: byte {byte:#04x} at line {line}, column {column}");
    let note = format!(
        "as UTF-8 it is `{}`, as windows-1252 it is `{}`",
        String::from_utf8_lossy(word),
        Encoding::Windows1252.decode(word).0
    );
    Box::new(refuse("file-not-utf8", &file, Span::new(good, good + '\u{fffd}'.len_utf8()), words).note(note).help(
        format!(
            "save it as CSV (UTF-8), or, if the second is right, add `encoding: windows-1252` below `data:` in `{HOME}`"
        ),
    ))
}
