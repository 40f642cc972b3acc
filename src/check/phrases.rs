//! Turns of phrase that messages of the check share.

use crate::strategy::Ref;

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
