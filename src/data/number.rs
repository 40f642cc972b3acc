//! How a number is written, apart from what proves it: signs, brackets, currencies, marks.

use std::fmt::Write;

/// The mark before decimals.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Mark {
    /// `1.5`
    Point,
    /// `1,5`
    Comma,
}

impl Mark {
    fn sign(self) -> char {
        match self {
            Self::Point => '.',
            Self::Comma => ',',
        }
    }

    /// As it is written in content.
    pub fn word(self) -> &'static str {
        match self {
            Self::Point => "\".\"",
            Self::Comma => "\",\"",
        }
    }

    /// In a sentence.
    pub fn noun(self) -> &'static str {
        match self {
            Self::Point => "a decimal point",
            Self::Comma => "a decimal comma",
        }
    }
}

/// The mark between thousands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Thousands {
    /// `1,234`
    Comma,
    /// `1.234`
    Point,
    /// `1 234`, with any of the blanks U+0020, U+00A0, U+202F.
    Space,
    /// `1'234`, also with U+2019.
    Apostrophe,
}

impl Thousands {
    fn of(sign: char) -> Option<Self> {
        Some(match sign {
            ',' => Self::Comma,
            '.' => Self::Point,
            ' ' | '\u{a0}' | '\u{202f}' => Self::Space,
            '\'' | '\u{2019}' => Self::Apostrophe,
            _ => return None,
        })
    }

    /// In a sentence.
    pub fn noun(self) -> &'static str {
        match self {
            Self::Comma => "commas",
            Self::Point => "points",
            Self::Space => "blanks",
            Self::Apostrophe => "apostrophes",
        }
    }
}

/// What content says of the numbers of a file.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub struct Rules {
    /// The mark before decimals.
    pub decimal: Option<Mark>,
    /// The mark between thousands.
    pub thousands: Option<Thousands>,
    /// Whether thousands are grouped as in India: `12,34,567`.
    pub indian: bool,
    /// Whether `k`, `m` and `bn` behind numbers are read.
    pub suffixes: bool,
    /// Whether errors of spreadsheets stand for missing values.
    pub excel_errors_missing: bool,
    /// Texts that stand for a missing value, beside those that always do.
    pub missing: Vec<String>,
}

/// How a number below zero is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Negative {
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
pub(super) enum Cell<'t> {
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
pub(super) struct Written<'t> {
    /// Digits and marks, perhaps with an exponent.
    pub(super) core: &'t str,
    pub(super) negative: Negative,
    pub(super) percent: bool,
    /// A sign or a code.
    pub(super) currency: Option<&'t str>,
    /// The power of ten of a suffix.
    pub(super) power: i32,
}

/// Takes the text of a cell apart.
pub(super) fn scan<'t>(text: &'t str, rules: &Rules) -> Cell<'t> {
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
    is_code || super::unit::is_sign(text)
}

/// What a core is under a decimal mark: none if it is no number, else the mark between its thousands, if it has one.
#[expect(clippy::option_option, reason = "no number and no thousands are two things")]
pub(super) fn fits(core: &str, mark: Mark, rules: &Rules) -> Option<Option<Thousands>> {
    let (mantissa, exponent) = match core.find(['e', 'E']) {
        Some(at) => (&core[..at], Some(&core[at + 1..])),
        None => (core, None),
    };
    if let Some(exponent) = exponent {
        let digits = exponent.strip_prefix(['+', '-']).unwrap_or(exponent);
        if digits.is_empty() || digits.len() > 3 || !digits.bytes().all(|b| b.is_ascii_digit()) {
            return None;
        }
    }
    let (whole, decimals) = match mantissa.split_once(mark.sign()) {
        Some((whole, decimals)) => (whole, Some(decimals)),
        None => (mantissa, None),
    };
    if !decimals.unwrap_or("").bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    if whole.bytes().all(|b| b.is_ascii_digit()) {
        let some = !whole.is_empty() || decimals.is_some_and(|d| !d.is_empty());
        return some.then_some(None);
    }
    let kind = grouped(whole, rules.indian)?;
    let is_mark = matches!((kind, mark), (Thousands::Comma, Mark::Comma) | (Thousands::Point, Mark::Point));
    let allowed = rules.thousands.is_none_or(|declared| declared == kind);
    (!is_mark && allowed && exponent.is_none()).then_some(Some(kind))
}

/// The mark between strict groups of digits: one to three first (no leading zero), then three each; in India the last
/// has three and the others two.
fn grouped(whole: &str, indian: bool) -> Option<Thousands> {
    let sign = whole.chars().find(|c| !c.is_ascii_digit())?;
    let kind = Thousands::of(sign)?;
    let mut groups = whole.split(sign);
    let first = groups.next()?;
    let rest: Vec<&str> = groups.collect();
    let digits = |group: &&str| group.bytes().all(|b| b.is_ascii_digit());
    if !rest.iter().all(digits) || !digits(&first) || first.starts_with('0') || first.is_empty() {
        return None;
    }
    let (last, inner) = rest.split_last()?;
    let western = first.len() <= 3 && rest.iter().all(|group| group.len() == 3);
    let eastern = indian && first.len() <= 2 && last.len() == 3 && inner.iter().all(|group| group.len() == 2);
    (western || eastern).then_some(kind)
}

/// The number, where it fits the mark; `shift` moves the decimal mark that many places to the right, without a
/// rounding error.
pub(super) fn value(written: &Written<'_>, mark: Mark, shift: i32) -> Option<f64> {
    let shift = shift + written.power;
    let plain = written.core.bytes().all(|b| b.is_ascii_digit() || (b == b'.' && mark == Mark::Point));
    let number: f64 = if plain && shift == 0 {
        written.core.parse().ok()?
    } else {
        let mut digits = String::with_capacity(written.core.len() + 4);
        let (mantissa, exponent) = match written.core.find(['e', 'E']) {
            Some(at) => (&written.core[..at], written.core[at + 1..].parse::<i32>().ok()?),
            None => (written.core, 0),
        };
        for sign in mantissa.chars() {
            if sign == mark.sign() {
                digits.push('.');
            } else if sign.is_ascii_digit() {
                digits.push(sign);
            }
        }
        _ = write!(digits, "e{}", exponent + shift);
        digits.parse().ok()?
    };
    let number = if written.negative == Negative::No { number } else { -number };
    number.is_finite().then_some(number)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str, mark: Mark) -> Option<f64> {
        let rules = Rules { suffixes: true, ..Rules::default() };
        let Cell::Number(written) = scan(text, &rules) else { return None };
        fits(written.core, mark, &rules)?;
        value(&written, mark, 0)
    }

    #[test]
    fn styles_are_strict() {
        for (text, point, comma) in [
            ("1234.5", Some(1234.5), None),
            ("1.234", Some(1.234), Some(1234.0)),
            ("1,234", Some(1234.0), Some(1.234)),
            ("1.234,50", None, Some(1234.5)),
            ("1 234,5", None, Some(1234.5)),
            ("1\u{202f}234\u{202f}567", Some(1_234_567.0), Some(1_234_567.0)),
            ("1'234.50", Some(1234.5), None),
            ("1,234,567", Some(1_234_567.0), None),
            ("12,34", None, Some(12.34)),
            ("12,34,567", None, None),
            ("0,123", None, Some(0.123)),
            ("1,23E+05", None, Some(123_000.0)),
            ("1.5e-1", Some(0.15), None),
            ("1 23", None, None),
            ("1234 567", None, None),
            ("-\u{20ac}1,5", None, Some(-1.5)),
            ("\u{20ac}-2", Some(-2.0), Some(-2.0)),
            ("(3)", Some(-3.0), Some(-3.0)),
            ("4-", Some(-4.0), Some(-4.0)),
            ("\u{2212}5", Some(-5.0), Some(-5.0)),
            ("-(5)", None, None),
            ("2.5 M EUR", Some(2_500_000.0), None),
            ("3k", Some(3000.0), Some(3000.0)),
            ("1.", Some(1.0), None),
            (".5", Some(0.5), None),
            ("12*", None, None),
            ("~10", None, None),
            ("<5", None, None),
            ("1/2", None, None),
            ("NaN", None, None),
            ("1e999", None, None),
        ] {
            assert_eq!((read(text, Mark::Point), read(text, Mark::Comma)), (point, comma), "{text}");
        }
    }

    #[test]
    fn indian_groups_need_a_declaration() {
        let rules = Rules { indian: true, ..Rules::default() };
        assert_eq!(fits("12,34,567", Mark::Point, &rules), Some(Some(Thousands::Comma)));
        assert_eq!(fits("123,45,678", Mark::Point, &rules), None);
    }
}
