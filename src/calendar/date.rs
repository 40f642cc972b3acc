//! Dates and months as words.

use jiff::civil::Date;

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
