//! Takes the text of a cell apart: missing, a number with all that stands around it, or none.

use super::Rules;

/// How a number below zero is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::data) enum Negative {
    /// It is not.
    No,
    /// `-1`
    Sign,
    /// `(1)`
    Brackets,
    /// `1-`
    Behind,
}

/// What a cell of a value column holds.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(in crate::data) enum Cell<'t> {
    Missing,
    Number(Written<'t>),
    /// `#DIV/0!`
    SheetError,
    /// A suffix such as `k` that is not declared.
    Suffix(&'t str),
    Text,
}

/// A number taken apart; whether its marks make sense is another question.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(in crate::data) struct Written<'t> {
    /// Digits and marks, perhaps with an exponent.
    pub(in crate::data) core: &'t str,
    pub(in crate::data) negative: Negative,
    pub(in crate::data) percent: bool,
    /// A sign or a code.
    pub(in crate::data) currency: Option<&'t str>,
    /// The power of ten of a suffix.
    pub(in crate::data) power: i32,
}

/// Takes the text of a cell apart.
pub(in crate::data) fn scan<'t>(text: &'t str, rules: &Rules) -> Cell<'t> {
    let text = text.trim();
    if is_plain(text) {
        let (core, negative) = text.strip_prefix('-').map_or((text, Negative::No), |rest| (rest, Negative::Sign));
        return Cell::Number(Written { core, negative, percent: false, currency: None, power: 0 });
    }
    if is_missing(text) || rules.missing.iter().any(|word| word.trim() == text) {
        return Cell::Missing;
    }
    if is_sheet_error(text) {
        return if rules.excel_errors_missing { Cell::Missing } else { Cell::SheetError };
    }
    take_apart(text, rules)
}

/// Digits with at most one point within: the common case, with nothing to decide but the role of the point.
fn is_plain(text: &str) -> bool {
    let digits = text.as_bytes();
    let digits = digits.strip_prefix(b"-").unwrap_or(digits);
    let mut points = 0;
    let plain = digits.iter().all(|b| {
        points += u32::from(*b == b'.');
        b.is_ascii_digit() || *b == b'.'
    });
    plain && points <= 1 && digits.first().is_some_and(u8::is_ascii_digit)
}

fn is_missing(text: &str) -> bool {
    matches!(text, "" | "n/a" | "N/A" | "na" | "-" | "\u{2013}" | "\u{2014}" | ".." | "null" | "#N/A")
}

fn is_sheet_error(text: &str) -> bool {
    const ERRORS: [&str; 8] = ["#DIV/0!", "#REF!", "#VALUE!", "#NAME?", "#NUM!", "#NULL!", "#SPILL!", "#CALC!"];
    ERRORS.iter().any(|error| error.eq_ignore_ascii_case(text))
}

fn take_apart<'t>(text: &'t str, rules: &Rules) -> Cell<'t> {
    let mut written = Written { core: text, negative: Negative::No, percent: false, currency: None, power: 0 };
    let mut negative = |how: Negative| {
        let first = written.negative == Negative::No;
        written.negative = how;
        first
    };
    let mut rest = text;
    let mut plus = false;
    // Signs may stand in any order around the digits (`-€5`, `€-5`, `(€5)`), each once.
    loop {
        rest = rest.trim_matches([' ', '\u{a0}', '\u{202f}']);
        if let Some(inner) = rest.strip_prefix('(').and_then(|r| r.strip_suffix(')')) {
            if !negative(Negative::Brackets) {
                return Cell::Text;
            }
            rest = inner;
        } else if let Some(after) = rest.strip_prefix(['-', '\u{2212}']) {
            if plus || !negative(Negative::Sign) {
                return Cell::Text;
            }
            rest = after;
        } else if let Some(after) = rest.strip_prefix('+') {
            if plus {
                return Cell::Text;
            }
            plus = true;
            rest = after;
        } else if let Some(before) = rest.strip_suffix(['-', '\u{2212}']) {
            if plus || !negative(Negative::Behind) {
                return Cell::Text;
            }
            rest = before;
        } else if let Some(before) = rest.strip_suffix('%') {
            if written.percent {
                return Cell::Text;
            }
            written.percent = true;
            rest = before;
        } else {
            break;
        }
    }
    let start = rest.find(|c: char| c.is_ascii_digit() || c == '.' || c == ',');
    let Some(start) = start else { return Cell::Text };
    let end = rest.rfind(|c: char| c.is_ascii_digit() || c == '.' || c == ',').map_or(start, |i| i + 1);
    let (before, core, behind) = (rest[..start].trim(), &rest[start..end], rest[end..].trim());
    let before = match before.strip_suffix(['-', '\u{2212}']) {
        // `€-5`
        Some(currency) if written.negative == Negative::No && !plus => {
            written.negative = Negative::Sign;
            currency.trim()
        }
        _ => before,
    };
    let (behind, power, suffix) = match suffix(behind) {
        Some((rest, power, word)) => (rest, power, Some(word)),
        None => (behind, 0, None),
    };
    let currency = match (before, behind) {
        ("", "") => None,
        (one, "") | ("", one) if is_currency(one) => Some(one),
        _ => return Cell::Text,
    };
    if let (Some(word), false) = (suffix, rules.suffixes) {
        return Cell::Suffix(word);
    }
    if written.percent && (currency.is_some() || power != 0) {
        return Cell::Text;
    }
    Cell::Number(Written { core, currency, power, ..written })
}

/// What stands before a suffix, its power of ten, and the suffix.
fn suffix(behind: &str) -> Option<(&str, i32, &str)> {
    const SUFFIXES: [(&str, i32); 12] = [
        ("bn", 9),
        ("BN", 9),
        ("Bn", 9),
        ("B", 9),
        ("b", 9),
        ("mn", 6),
        ("Mn", 6),
        ("M", 6),
        ("m", 6),
        ("K", 3),
        ("k", 3),
        ("MM", 6),
    ];
    let word = behind.split([' ', '\u{a0}']).next()?;
    let (known, power) = SUFFIXES.iter().find(|(known, _)| *known == word)?;
    Some((behind[known.len()..].trim(), *power, &behind[..known.len()]))
}

/// Whether a text around a number may be a currency: a sign, or the three letters of a code.
fn is_currency(text: &str) -> bool {
    let is_code = text.len() == 3 && text.bytes().all(|b| b.is_ascii_uppercase());
    is_code || crate::data::unit::is_sign(text)
}
