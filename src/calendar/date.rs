//! Dates and months as words.

use jiff::civil::Date;
use std::fmt::Write as _;

/// The months in English; the first three letters are their short names.
pub(super) const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// A date in full: `31 October 2026`.
pub fn long_date(date: Date) -> String {
    format!("{} {} {}", date.day(), month_name(date.month()), date.year())
}

/// A date with a short month: `31 Oct 2026`.
pub fn short_date(date: Date) -> String {
    format!("{} {} {}", date.day(), short_month(date.month()), date.year())
}

/// Writes a date as programs do: `2026-10-31`.
pub fn push_date(out: &mut String, date: Date) {
    push_month(out, date);
    out.push('-');
    push_pair(out, date.day());
}

/// Writes the year and the month of a date as programs do: `2026-10`.
///
/// By hand, since the files beside the pages hold hundreds of them a KPI.
pub(super) fn push_month(out: &mut String, date: Date) {
    let year = date.year();
    match (i8::try_from(year / 100), i8::try_from(year % 100)) {
        (Ok(century @ 0..), Ok(of_century @ 0..)) => {
            push_pair(out, century);
            push_pair(out, of_century);
        }
        // Writing to a String can't fail.
        _ => _ = write!(out, "{year:04}"),
    }
    out.push('-');
    push_pair(out, date.month());
}

/// Two digits.
fn push_pair(out: &mut String, pair: i8) {
    for digit in [pair / 10, pair % 10] {
        out.push(char::from(b'0' + digit.unsigned_abs()));
    }
}

/// `October` for 10; nothing for what is no month.
pub fn month_name(month: i8) -> &'static str {
    usize::try_from(month).ok().and_then(|month| MONTHS.get(month.checked_sub(1)?)).copied().unwrap_or_default()
}

/// `Oct` for 10.
pub(super) fn short_month(month: i8) -> &'static str {
    month_name(month).get(..3).unwrap_or_default()
}

/// The month, 1 to 12, that an English name stands for: `October`, `oct`, `Sept`.
pub(super) fn month_called(name: &[u8]) -> Option<i8> {
    if name.eq_ignore_ascii_case(b"sept") {
        return Some(9);
    }
    (1..=12).find(|&month| {
        name.eq_ignore_ascii_case(month_name(month).as_bytes())
            || name.eq_ignore_ascii_case(short_month(month).as_bytes())
    })
}
