//! How a number is written, apart from what proves it: `scan` takes signs, brackets, currencies and suffixes off; here are
//! the marks.

mod scan;
#[cfg(test)]
mod tests;

pub(super) use scan::{Cell, Negative, Written, scan};

use crate::source::LARGEST_NUMBER;
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
    (number.abs() <= LARGEST_NUMBER).then_some(number)
}
