//! The sign between fields: declared, written in the file, or proven by every row.

use super::records::Records;
use super::{HOME, refuse};
use crate::diagnostic::{Diagnostic, SourceFile, Span};
use std::sync::Arc;

/// The sign between fields.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[expect(missing_docs, reason = "the words say it")]
pub enum Delimiter {
    Comma,
    Semicolon,
    Tab,
    Bar,
}

/// What tells the delimiter of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Proof {
    /// The KPI's `data:` block.
    Declared,
    /// A first line such as `sep=;`.
    Line,
    /// It alone gives every row the same number of fields.
    Rows,
    /// The head holds no other; the table may have one column.
    Head,
}

impl Delimiter {
    /// All that are known.
    pub const ALL: [Self; 4] = [Self::Comma, Self::Semicolon, Self::Tab, Self::Bar];

    /// The words that name a delimiter in content.
    pub const WORDS: &'static str = "`\",\"`, `\";\"`, `tab` or `\"|\"`";

    /// The delimiter of a word.
    pub fn named(word: &str) -> Option<Self> {
        Some(match word {
            "," | "comma" => Self::Comma,
            ";" | "semicolon" => Self::Semicolon,
            "\t" | "\\t" | "tab" => Self::Tab,
            "|" | "bar" => Self::Bar,
            _ => return None,
        })
    }

    /// As it is written in content.
    pub fn word(self) -> &'static str {
        match self {
            Self::Comma => "\",\"",
            Self::Semicolon => "\";\"",
            Self::Tab => "tab",
            Self::Bar => "\"|\"",
        }
    }

    /// In a sentence, after "by": ``commas (`,`)``.
    pub fn noun(self) -> &'static str {
        match self {
            Self::Comma => "commas",
            Self::Semicolon => "semicolons",
            Self::Tab => "tabs",
            Self::Bar => "bars",
        }
    }

    pub(super) fn byte(self) -> u8 {
        match self {
            Self::Comma => b',',
            Self::Semicolon => b';',
            Self::Tab => b'\t',
            Self::Bar => b'|',
        }
    }
}

/// A first line `sep=;`: the delimiter and the bytes of the line with its break.
///
/// # Errors
/// If the line names a sign that is no delimiter.
pub(super) fn sep_line(file: &Arc<SourceFile>) -> Result<Option<(Delimiter, usize)>, Box<Diagnostic>> {
    let text = &file.text;
    let end = text.find('\n').map_or(text.len(), |i| i + 1);
    let line = text[..end].trim_end_matches(['\r', '\n']);
    let bare = line.trim_matches('"');
    let Some(sign) = bare.get(..4).filter(|start| start.eq_ignore_ascii_case("sep=")).map(|_| &bare[4..]) else {
        return Ok(None);
    };
    match Delimiter::named(sign) {
        Some(delimiter) => Ok(Some((delimiter, end))),
        None => Err(Box::new(
            refuse("delimiter-unknown", file, Span::new(0, line.len()), format!("`{line}` names no known delimiter"))
                .help(format!("separate the fields by one of {}", Delimiter::WORDS)),
        )),
    }
}

/// The delimiter that the rows from a byte on prove.
///
/// # Errors
/// If several could be it.
pub(super) fn detect(file: &Arc<SourceFile>, from: usize) -> Result<(Delimiter, Proof), Box<Diagnostic>> {
    let text = &file.text[from..];
    let first = text.lines().find(|line| !line.trim().is_empty()).unwrap_or("");
    // Without title rows the head holds the delimiter; with them, the first row that holds any does.
    let first = if first.contains(SIGNS) { first } else { text.lines().find(|l| l.contains(SIGNS)).unwrap_or("") };
    let seen: Vec<Delimiter> =
        Delimiter::ALL.into_iter().filter(|sign| first.bytes().any(|b| b == sign.byte())).collect();
    match seen.as_slice() {
        [] => return Ok((Delimiter::Comma, Proof::Head)),
        [only] => return Ok((*only, Proof::Head)),
        _ => {}
    }
    let widths: Vec<(Delimiter, Widths)> = seen.iter().map(|sign| (*sign, Widths::of(text, *sign))).collect();
    let mut even = widths.iter().filter(|(_, widths)| widths.first >= 2 && widths.differs.is_none());
    match (even.next(), even.next()) {
        (Some((only, _)), None) => Ok((*only, Proof::Rows)),
        _ => Err(ambiguous(file, from, &widths)),
    }
}

const SIGNS: [char; 4] = [',', ';', '\t', '|'];

/// How many fields the first row has, and the first row that has another number of them.
struct Widths {
    first: usize,
    differs: Option<(usize, usize)>,
}

impl Widths {
    fn of(text: &str, delimiter: Delimiter) -> Self {
        let mut records = Records::new(text, delimiter);
        let mut widths = Self { first: 0, differs: None };
        while let Some(record) = records.next() {
            let width = records.fields();
            if widths.first == 0 {
                widths.first = width;
            } else if width != widths.first {
                widths.differs = Some((record.start, width));
                break;
            }
            records.forget();
        }
        widths
    }
}

fn ambiguous(file: &Arc<SourceFile>, from: usize, widths: &[(Delimiter, Widths)]) -> Box<Diagnostic> {
    let named: Vec<String> = widths.iter().map(|(sign, _)| sign.noun().to_owned()).collect();
    let differs = widths.iter().filter_map(|(_, widths)| widths.differs).map(|(start, _)| from + start).min();
    let (line, _) = file.line_column(Span::new(differs.unwrap_or(from), 0).start);
    let span = file.line_span(u32::try_from(line).unwrap_or(u32::MAX));
    let words = format!("the fields could be separated by {}", named.join(" or by "));
    let mut refused = refuse("delimiter-ambiguous", file, span, words);
    for (sign, widths) in widths {
        refused = refused.note(match widths.differs {
            None => format!("by {} every row has {} fields", sign.noun(), widths.first),
            Some((start, width)) => {
                let (line, _) = file.line_column(Span::new(from + start, 0).start);
                format!("by {} the first row has {} fields, line {line} has {width}", sign.noun(), widths.first)
            }
        });
    }
    let lines: Vec<String> = widths.iter().map(|(sign, _)| format!("`delimiter: {}`", sign.word())).collect();
    Box::new(refused.help(format!("add {} below `data:` in `{HOME}`", lines.join(" or "))))
}
