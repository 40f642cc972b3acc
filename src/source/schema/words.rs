//! Words of the content that a type takes as text and a later room reads. A test holds them against the program.
//!
//! Each list ends in null: the keys may be left empty.

type Word = Option<&'static str>;

pub(in crate::source) const DELIMITERS: [Word; 10] = [
    Some(","),
    Some(";"),
    Some("tab"),
    Some("|"),
    Some("comma"),
    Some("semicolon"),
    Some("bar"),
    Some("\t"),
    Some("\\t"),
    None,
];

pub(in crate::source) const DECIMAL_MARKS: [Word; 5] = [Some("."), Some(","), Some("point"), Some("comma"), None];

pub(in crate::source) const THOUSANDS_MARKS: [Word; 12] = [
    Some(","),
    Some("."),
    Some("space"),
    Some("'"),
    Some("comma"),
    Some("point"),
    Some("apostrophe"),
    Some("\u{2019}"),
    Some(" "),
    Some("\u{a0}"),
    Some("\u{202f}"),
    None,
];

pub(in crate::source) const GROUPINGS: [Word; 3] = [Some("thousands"), Some("indian"), None];

pub(in crate::source) const ENCODINGS: [Word; 19] = [
    Some("utf-8"),
    Some("UTF-8"),
    Some("utf8"),
    Some("UTF8"),
    Some("windows-1252"),
    Some("Windows-1252"),
    Some("cp1252"),
    Some("CP1252"),
    Some("latin-1"),
    Some("Latin-1"),
    Some("latin1"),
    Some("Latin1"),
    Some("iso-8859-1"),
    Some("ISO-8859-1"),
    Some("utf-16le"),
    Some("UTF-16LE"),
    Some("utf-16be"),
    Some("UTF-16BE"),
    None,
];

pub(in crate::source) const TOTALS: [Word; 2] = [Some("drop"), None];

pub(in crate::source) const EXCEL_ERRORS: [Word; 2] = [Some("missing"), None];

/// A year, a month and perhaps a day in any order, with signs between them.
pub(in crate::source) const DATE_FORMAT: &str =
    r"^\s*(excel-serial|(?=.*[Yy]{2})(?=.*[Mm])[^0-9%ABCE-LN-XZabce-ln-xz]+)\s*$";

pub(in crate::source) const DATE_FORMAT_HELP: &str =
    "write `excel-serial`, or a pattern of YYYY or YY, MM or MMM and DD such as `DD/MM/YYYY` or `MMM-YY`";
