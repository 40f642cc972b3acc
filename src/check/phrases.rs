//! Turns of phrase that messages of the check share.

use crate::source::record::ReviewKind;
use crate::strategy::Ref;
use jiff::civil::Date;

/// How many names a message lists before it says how many more there are.
const SHOWN: usize = 6;

/// A count with its noun: `1 day`, `36 days`.
pub(super) fn counted(count: impl TryInto<u64>, noun: &str) -> String {
    let count = count.try_into().unwrap_or(0);
    let ending = if count == 1 { "" } else { "s" };
    format!("{count} {noun}{ending}")
}

/// Phrases as a list in a sentence: `a, b and c`.
pub(super) fn joined(phrases: &[String]) -> String {
    match phrases {
        [] => String::new(),
        [only] => only.clone(),
        [first @ .., last] => format!("{} and {last}", first.join(", ")),
    }
}

/// `1 day`, `12 days`.
pub(super) fn days(count: i32) -> String {
    counted(u32::try_from(count).unwrap_or(0), "day")
}

/// The days from one date to another: `12 days`.
pub(super) fn days_between(from: Date, to: Date) -> String {
    days((to - from).get_days())
}

/// Names as they stand in a sentence: `` `a`, `b` and `c` ``.
pub(super) fn names<T: AsRef<str>>(names: impl IntoIterator<Item = T>) -> String {
    let quoted: Vec<String> = names.into_iter().map(|name| format!("`{}`", name.as_ref())).collect();
    joined(&quoted)
}

/// The ids of records as a list in a sentence, a long one cut: `a, b and 3 more`.
pub(super) fn ids<'r>(records: impl IntoIterator<Item = &'r Ref>) -> String {
    let mut names: Vec<String> = records.into_iter().map(|of| format!("`{}`", of.id)).collect();
    if names.len() > SHOWN + 1 {
        let more = names.len() - SHOWN;
        names.truncate(SHOWN);
        names.push(format!("{more} more"));
    }
    joined(&names)
}

/// A number as a person would write it: two decimals at most, unless it is small.
pub(super) fn number(value: f64) -> String {
    if value != 0.0 && value.abs() < 0.1 {
        return format!("{value}");
    }
    let text = format!("{value:.2}");
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::record::Kind;

    #[test]
    fn lists_read_as_in_a_sentence() {
        let of = |id: &str| Ref { kind: Kind::Kpi, id: id.into() };
        assert_eq!(ids(&[of("a")]), "`a`");
        assert_eq!(ids(&[of("a"), of("b"), of("c")]), "`a`, `b` and `c`");
        let many: Vec<Ref> = (0..9).map(|n| of(&n.to_string())).collect();
        assert_eq!(ids(&many), "`0`, `1`, `2`, `3`, `4`, `5` and 3 more");
        assert_eq!(ids(&many[..7]), "`0`, `1`, `2`, `3`, `4`, `5` and `6`", "one more is as short as its name");
    }

    #[test]
    fn numbers_and_counts_read_as_written_by_hand() {
        assert_eq!((counted(1, "day"), counted(36, "day")), ("1 day".to_owned(), "36 days".to_owned()));
        assert_eq!([26.0, 27.35, 0.012, 1000.0].map(number), ["26", "27.35", "0.012", "1000"]);
    }
}
