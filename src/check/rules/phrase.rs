//! Figures and names as findings write them.

use crate::source::record::ReviewKind;
use jiff::civil::Date;

/// `1 day`, `12 days`.
pub(super) fn days(count: i32) -> String {
    format!("{count} {}", if count == 1 { "day" } else { "days" })
}

/// The days from one date to another: `12 days`.
pub(super) fn days_between(from: Date, to: Date) -> String {
    days((to - from).get_days())
}

/// Names as they stand in a sentence: `` `a`, `b` and `c` ``.
pub(super) fn names<T: AsRef<str>>(names: impl IntoIterator<Item = T>) -> String {
    let quoted: Vec<String> = names.into_iter().map(|name| format!("`{}`", name.as_ref())).collect();
    match quoted.as_slice() {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => format!("{} and {last}", first.join(", ")),
    }
}

/// A share as whole per cents.
pub(super) fn per_cent(share: f64) -> String {
    format!("{:.0}%", share * 100.0)
}

/// A sum of money in full: `18,000 GBP`.
pub(super) fn money(amount: f64, currency: Option<&str>) -> String {
    let digits = format!("{:.0}", amount.abs());
    let mut out = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    if let Some(currency) = currency {
        out.push(' ');
        out.push_str(currency);
    }
    out
}

/// How often a review is held, as an adjective.
pub(super) fn review_kind(kind: ReviewKind) -> &'static str {
    match kind {
        ReviewKind::Weekly => "weekly",
        ReviewKind::Monthly => "monthly",
        ReviewKind::Quarterly => "quarterly",
        ReviewKind::Annual => "annual",
    }
}
