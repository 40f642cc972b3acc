//! The words that the tool writes: numbers with their units, dates, counts, marks. British English.

pub mod process;

use crate::calendar;
use crate::reading::{Course, Freshness, MilestoneState, Schedule, Status};
use crate::source::record::{ActionState, DecisionState, InitiativeState, Judgement, Kpi};
use jiff::civil::Date;
use serde::Serialize;
use std::borrow::Cow;
use std::fmt::Write as _;

/// A state as three carriers: a shape and a colour by its class, and a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Mark {
    /// The class of shape and colour: good, watch, bad, none, stale, done, open.
    pub class: &'static str,
    /// The word.
    pub word: &'static str,
}

const fn mark(class: &'static str, word: &'static str) -> Mark {
    Mark { class, word }
}

/// The mark of a KPI's status.
pub fn status(status: Status, judged: bool) -> Mark {
    match status {
        Status::OnTarget => mark("good", "On target"),
        Status::Watch => mark("watch", "Watch"),
        Status::OffTarget => mark("bad", "Off target"),
        Status::NoData if judged => mark("none", "No data"),
        Status::NoData => mark("none", "No target"),
    }
}

/// The mark of a KPI as a row shows it: a stale value is stale before it is anything else.
pub fn shown(status_now: Status, freshness: Freshness, judged: bool) -> Mark {
    match freshness {
        Freshness::Stale => mark("stale", "Stale"),
        Freshness::Never => mark("none", "No data"),
        _ => status(status_now, judged),
    }
}

/// The mark of an objective's course.
pub fn course(course: Course) -> Mark {
    match course {
        Course::OnCourse => mark("good", "On course"),
        Course::Watch => mark("watch", "Watch"),
        Course::OffCourse => mark("bad", "Off course"),
        Course::NoData => mark("none", "No data"),
    }
}

/// The mark of an initiative.
pub fn schedule(schedule: Option<Schedule>, state: Option<InitiativeState>) -> Mark {
    match (schedule, state) {
        (Some(Schedule::Done), _) => mark("done", "Done"),
        (Some(Schedule::OnTime), _) => mark("good", "On time"),
        (Some(Schedule::AtRisk), _) => mark("watch", "At risk"),
        (Some(Schedule::Late), _) => mark("bad", "Late"),
        (Some(Schedule::NoUpdate), _) => mark("stale", "No update"),
        (None, Some(InitiativeState::Proposed)) => mark("open", "Proposed"),
        (None, Some(InitiativeState::Paused)) => mark("open", "Paused"),
        (None, Some(InitiativeState::Stopped)) => mark("cross", "Stopped"),
        (None, _) => mark("none", "No status"),
    }
}

/// The word of an initiative's state.
pub fn initiative_state(state: Option<InitiativeState>) -> &'static str {
    match state {
        Some(InitiativeState::Proposed) => "Proposed",
        Some(InitiativeState::Active) => "Active",
        Some(InitiativeState::Paused) => "Paused",
        Some(InitiativeState::Done) => "Done",
        Some(InitiativeState::Stopped) => "Stopped",
        None => "No status",
    }
}

/// The mark of a milestone.
pub fn milestone(state: MilestoneState) -> Mark {
    match state {
        MilestoneState::Done => mark("done", "Done"),
        MilestoneState::Late => mark("bad", "Late"),
        MilestoneState::AtRisk => mark("watch", "At risk"),
        MilestoneState::Open => mark("open", "Open"),
    }
}

/// The mark of a decision.
pub fn decision(state: Option<DecisionState>, overdue: bool) -> Mark {
    match state {
        Some(DecisionState::Proposed) if overdue => mark("bad", "Overdue"),
        Some(DecisionState::Proposed) => mark("open", "Proposed"),
        Some(DecisionState::Decided) => mark("half", "Decided"),
        Some(DecisionState::Implementing) => mark("half", "Implementing"),
        Some(DecisionState::Implemented) => mark("done", "Implemented"),
        Some(DecisionState::Verified) => mark("done", "Verified"),
        Some(DecisionState::Deferred) => mark("watch", "Deferred"),
        Some(DecisionState::Rejected) => mark("cross", "Rejected"),
        Some(DecisionState::Superseded) => mark("cross", "Superseded"),
        None => mark("none", "No state"),
    }
}

/// The mark of an action.
pub fn action(state: ActionState, overdue: bool) -> Mark {
    match state {
        ActionState::Done => mark("done", "Done"),
        ActionState::Cancelled => mark("cross", "Cancelled"),
        _ if overdue => mark("bad", "Overdue"),
        ActionState::Blocked => mark("watch", "Blocked"),
        ActionState::InProgress => mark("half", "In progress"),
        ActionState::Open => mark("open", "Open"),
    }
}

/// The mark of a published judgement.
pub fn judgement(judgement: Judgement) -> Mark {
    match judgement {
        Judgement::OnTrack => mark("good", "On track"),
        Judgement::AtRisk => mark("watch", "At risk"),
        Judgement::OffTrack => mark("bad", "Off track"),
    }
}

/// How the numbers of a KPI are printed.
#[derive(Debug, Clone)]
pub struct Words {
    unit: String,
    decimals: Option<usize>,
}

const NO_BREAK: char = '\u{a0}';
const MINUS: char = '\u{2212}';

impl Words {
    /// As a KPI's unit and decimals ask.
    pub fn of(kpi: &Kpi) -> Self {
        Self {
            unit: kpi.unit.as_ref().map(|unit| unit.trim().to_owned()).unwrap_or_default(),
            decimals: kpi.decimals.as_ref().map(|decimals| usize::from(decimals.value)),
        }
    }

    /// A value with its unit.
    pub fn value(&self, value: f64) -> String {
        self.with_unit(self.bare(value))
    }

    /// A value without its unit.
    pub fn bare(&self, value: f64) -> String {
        number(value, self.decimals)
    }

    /// A difference, with its sign: `+3.9 pts`.
    pub fn difference(&self, difference: f64) -> String {
        let number = number(difference.abs(), self.decimals);
        if number.chars().all(|c| !c.is_ascii_digit() || c == '0') {
            return "no change".to_owned();
        }
        let sign = if difference > 0.0 { '+' } else { MINUS };
        format!("{sign}{}", self.amount(difference.abs()))
    }

    /// An amount without a sign: points where the unit is per cent.
    pub fn amount(&self, amount: f64) -> String {
        let number = number(amount.abs(), self.decimals);
        if self.unit == "%" { format!("{number}{NO_BREAK}pts") } else { self.with_unit(number) }
    }

    fn with_unit(&self, mut number: String) -> String {
        let unit = self.unit.as_str();
        if unit.is_empty() {
            return number;
        }
        if unit.starts_with('%') {
            number.push_str(unit);
            return number;
        }
        // £m: the sign goes before the number, what is left behind it.
        if let Some(sign) = unit.chars().next().filter(|c| "£$€¥".contains(*c)) {
            let at = if number.starts_with(MINUS) { MINUS.len_utf8() } else { 0 };
            number.insert(at, sign);
            let rest = unit[sign.len_utf8()..].trim_start();
            if rest.len() > 2 {
                number.push(NO_BREAK);
            }
            number.push_str(rest);
            return number;
        }
        number.push(NO_BREAK);
        number.push_str(unit);
        number
    }

    /// A target: a value, or a band in words.
    pub fn band(&self, band: crate::strategy::Band) -> String {
        match (band.as_value(), band.low, band.high) {
            (Some(value), ..) => self.value(value),
            (None, Some(low), Some(high)) => format!("{} to {}", self.bare(low), self.value(high)),
            (None, Some(low), None) => format!("at least {}", self.value(low)),
            (None, None, Some(high)) => format!("at most {}", self.value(high)),
            (None, None, None) => "\u{2013}".to_owned(),
        }
    }
}

/// A number with thousands commas and a true minus; without decimals given, as many as it needs, two at most.
pub fn number(value: f64, decimals: Option<usize>) -> String {
    let mut out = String::with_capacity(16);
    push_number(&mut out, value, decimals);
    out
}

fn push_number(out: &mut String, value: f64, decimals: Option<usize>) {
    let size = value.abs();
    // Small numbers keep three digits that mean something; others two decimals.
    let needed = decimals.unwrap_or_else(|| {
        if size == 0.0 || size >= 0.1 {
            return 2;
        }
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "at most 2 + 308, above 0")]
        let zeros = (-size.log10()).ceil() as usize;
        (zeros + 2).min(12)
    });
    let begin = out.len();
    if value < 0.0 {
        out.push(MINUS);
    }
    let digits = out.len();
    push_rounded(out, size, needed);
    if !out[digits..].bytes().any(|b| (b'1'..=b'9').contains(&b)) && digits > begin {
        // What rounds to zero has no sign.
        out.replace_range(begin..digits, "");
    }
    if decimals.is_none() && out[begin..].contains('.') {
        let kept = out.trim_end_matches('0').trim_end_matches('.').len();
        out.truncate(kept);
    }
    let digits = out[begin..].find(|c: char| c.is_ascii_digit()).map_or(out.len(), |at| begin + at);
    let whole = out[digits..].find('.').map_or(out.len(), |at| digits + at);
    let mut at = whole;
    while at > digits + 3 {
        at -= 3;
        out.insert(at, ',');
    }
}

/// Rounds as the standard library does: the nearest to the exact value of the number.
fn push_rounded(out: &mut String, size: f64, decimals: usize) {
    const SCALES: [u32; 5] = [1, 10, 100, 1000, 10_000];
    // Tables print hundreds of numbers a page. In whole numbers they are printed in a third of the time, where the
    // scaled number is small enough to be nearly exact and not so near to a half that the difference counts.
    if let Some(scale) = SCALES.get(decimals) {
        let scaled = size * f64::from(*scale);
        let whole = scaled.round();
        if scaled < 1e9 && ((scaled - whole).abs() - 0.5).abs() > 1e-6 {
            #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "0 to 1e9")]
            let whole = whole as u32;
            // Writing to a String can't fail.
            _ = write!(out, "{}", whole / scale);
            if decimals > 0 {
                _ = write!(out, ".{:0decimals$}", whole % scale);
            }
            return;
        }
    }
    _ = write!(out, "{size:.decimals$}");
}

/// An amount of money: `£3.94m`, `£472k`.
pub fn money(amount: f64, currency: Option<&str>) -> String {
    let sign: Cow<'_, str> = match currency {
        Some("GBP") => "£".into(),
        Some("USD") => "$".into(),
        Some("EUR") => "€".into(),
        Some("JPY") => "¥".into(),
        Some(code) => format!("{code}{NO_BREAK}").into(),
        None => "".into(),
    };
    let minus = if amount < 0.0 { "\u{2212}" } else { "" };
    let size = amount.abs();
    let (scaled, letter) = if size >= 999_500.0 {
        (size / 1e6, "m")
    } else if size >= 10_000.0 {
        (size / 1e3, "k")
    } else {
        (size, "")
    };
    let decimals = if letter == "m" && scaled < 100.0 { None } else { Some(0) };
    format!("{minus}{sign}{}{letter}", number(scaled, decimals))
}

/// A count with its noun: `1 decision`, `3 decisions`.
pub fn count(n: usize, one: &str, many: &str) -> String {
    format!("{n}{NO_BREAK}{}", if n == 1 { one } else { many })
}

/// `2 of 6`, on one line.
pub fn of(n: usize, all: usize) -> String {
    format!("{n}{NO_BREAK}of{NO_BREAK}{all}")
}

/// A share as whole per cent; never 100 before it is whole, never 0 once it has begun.
pub fn share(share: f64) -> String {
    let percent = (share * 100.0).round();
    let percent = if share < 1.0 && percent >= 100.0 {
        99.0
    } else if share > 0.0 && percent <= 0.0 {
        1.0
    } else {
        percent
    };
    format!("{percent:.0}%")
}

/// A pace in whole per cent of the plan: 104%. Unlike a share it may be more than the whole.
pub fn share_of_plan(pace: f64) -> String {
    format!("{}% of plan", number(pace * 100.0, Some(0)))
}

/// A date without breaks: `6 Nov 2026`.
pub fn date(date: Date) -> String {
    calendar::short_date(date).replace(' ', "\u{a0}")
}

/// A month with its year: `Jan 2027`.
pub fn month_year(day: Date) -> String {
    format!("{}{NO_BREAK}{}", calendar::short_month(day.month()), day.year())
}

/// A date without its year: `21 Nov`.
pub fn day_month(day: Date) -> String {
    format!("{}{NO_BREAK}{}", day.day(), calendar::short_month(day.month()))
}

/// A slip in words: `11 weeks late`, `3 days early`; days under two weeks.
pub fn lateness(days: i32) -> String {
    let way = if days < 0 { "early" } else { "late" };
    let size = usize::try_from(days.unsigned_abs()).unwrap_or(usize::MAX);
    let size = if size < 14 { count(size, "day", "days") } else { count(size / 7, "week", "weeks") };
    format!("{size} {way}")
}

/// Days from a date to another: `in 3 days`, `today`, `5 days ago`.
pub fn from_now(date: Date, as_of: Date) -> String {
    match (date - as_of).get_days() {
        0 => "today".to_owned(),
        1 => "tomorrow".to_owned(),
        -1 => "yesterday".to_owned(),
        n if n > 0 => format!("in{NO_BREAK}{n}{NO_BREAK}days"),
        n => format!("{}{NO_BREAK}days ago", -n),
    }
}

/// A slip in whole weeks, in days under two of them: `+11 wk`; zero is `±0`.
pub fn slip(days: i32) -> String {
    let sign = if days > 0 { '+' } else { MINUS };
    match days.abs() {
        0 => "±0".to_owned(),
        n if n < 14 => format!("{sign}{n}{NO_BREAK}d"),
        n => format!("{sign}{}{NO_BREAK}wk", n / 7),
    }
}

/// Names joined as a sentence does: `a, b and c`.
pub fn list(names: &[String]) -> String {
    match names {
        [] => String::new(),
        [only] => only.clone(),
        [most @ .., last] => format!("{} and {last}", most.join(", ")),
    }
}

/// A text with its first letter large, to begin a sentence.
pub fn upper_first(text: &str) -> String {
    let mut signs = text.chars();
    signs.next().map_or_else(String::new, |first| first.to_uppercase().collect::<String>() + signs.as_str())
}

/// A text with its first letter small, to stand within a sentence; an abbreviation stays as it is.
pub fn lower_first(text: &str) -> String {
    let mut signs = text.chars();
    match (signs.next(), signs.next()) {
        (Some(first), Some(second)) if !second.is_uppercase() => {
            first.to_lowercase().collect::<String>() + &text[first.len_utf8()..]
        }
        _ => text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(unit: &str, decimals: Option<usize>) -> Words {
        Words { unit: unit.to_owned(), decimals }
    }

    #[test]
    fn numbers_have_commas_and_a_true_minus() {
        let cases = [
            (0.0, None, "0"),
            (-0.0, Some(1), "0.0"),
            (1_234_567.891, None, "1,234,567.89"),
            (-1234.5, Some(0), "\u{2212}1,234"),
            (84.1, Some(1), "84.1"),
            (12.0, None, "12"),
            (0.00347, None, "0.00347"),
            (-0.04, Some(1), "0.0"),
            (999.999, Some(2), "1,000.00"),
        ];
        for (value, decimals, text) in cases {
            assert_eq!(number(value, decimals), text, "{value} {decimals:?}");
        }
    }

    proptest::proptest! {
        #[test]
        fn numbers_are_rounded_as_the_standard_library_does(value in -1e7..1e7_f64, halves in -40_000..40_000_i32, decimals in 0..6_usize) {
            for value in [value, f64::from(halves) / 8.0] {
                let mut plain = format!("{:.decimals$}", value.abs());
                if value < 0.0 && plain.bytes().any(|b| (b'1'..=b'9').contains(&b)) {
                    plain.insert(0, MINUS);
                }
                proptest::prop_assert_eq!(number(value, Some(decimals)).replace(',', ""), plain);
            }
        }
    }

    #[test]
    fn units_stand_where_readers_expect_them() {
        assert_eq!(words("%", Some(1)).value(84.12), "84.1%");
        assert_eq!(words("%", Some(1)).difference(-3.9), "\u{2212}3.9\u{a0}pts");
        assert_eq!(words("%", Some(1)).difference(0.01), "no change");
        assert_eq!(words("£m", Some(2)).value(-9.66), "\u{2212}£9.66m");
        assert_eq!(words("$ per trip", None).value(2.5), "$2.5\u{a0}per trip");
        assert_eq!(words("km", None).value(1200.0), "1,200\u{a0}km");
        assert_eq!(words("", None).value(7.0), "7");
        assert_eq!(money(1_200_000.0, Some("GBP")), "£1.2m");
        assert_eq!(money(472_400.0, Some("SEK")), "SEK\u{a0}472k");
        assert_eq!(money(999_900.0, None), "1m");
    }

    #[test]
    fn slips_shares_and_days() {
        assert_eq!(
            (slip(80), slip(-3), slip(0)),
            ("+11\u{a0}wk".to_owned(), "\u{2212}3\u{a0}d".to_owned(), "±0".to_owned())
        );
        assert_eq!((share(0.999), share(0.001), share(1.0)), ("99%".to_owned(), "1%".to_owned(), "100%".to_owned()));
        assert_eq!(lower_first("Make every journey"), "make every journey");
        assert_eq!(lower_first("NHS waits"), "NHS waits");
    }
}
