//! What pages say in few words: marks of states, numbers with their units, days from today.

pub mod process;

use crate::calendar::{Frequency, Unit};
use crate::language::Language;
use crate::reading::{Course, Freshness, MilestoneState, Schedule, Status};
use crate::say;
use crate::source::record::{ActionState, DecisionState, InitiativeState, Judgement, Kpi};
use jiff::civil::Date;
use serde::Serialize;
use std::sync::Arc;

/// A state as three carriers: a shape and a colour by its class, and a word.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Mark {
    /// The message that the word is: what a mark is known by, whatever the language.
    #[serde(skip)]
    pub key: &'static str,
    /// The class of shape and colour: good, watch, bad, none, stale, done, open.
    pub class: &'static str,
    /// The word.
    pub word: Arc<str>,
}

/// The mark of a class, with a word of the catalogue.
pub fn mark(language: &Language, class: &'static str, key: &'static str) -> Mark {
    Mark { key, class, word: language.word(key) }
}

/// The mark of a KPI's status.
pub fn status(language: &Language, status: Status, judged: bool) -> Mark {
    match status {
        Status::OnTarget => mark(language, "good", "mark-on-target"),
        Status::Watch => mark(language, "watch", "mark-watch"),
        Status::OffTarget => mark(language, "bad", "mark-off-target"),
        Status::NoData if judged => mark(language, "none", "mark-no-data"),
        Status::NoData => mark(language, "none", "mark-no-target"),
    }
}

/// The mark of a KPI as a row shows it: a stale value is stale before it is anything else.
pub fn shown(language: &Language, status_now: Status, freshness: Freshness, judged: bool) -> Mark {
    match freshness {
        Freshness::Stale => mark(language, "stale", "mark-stale"),
        Freshness::Never => mark(language, "none", "mark-no-data"),
        _ => status(language, status_now, judged),
    }
}

/// The mark of an objective's course.
pub fn course(language: &Language, course: Course) -> Mark {
    match course {
        Course::OnCourse => mark(language, "good", "mark-on-course"),
        Course::Watch => mark(language, "watch", "mark-watch"),
        Course::OffCourse => mark(language, "bad", "mark-off-course"),
        Course::NoData => mark(language, "none", "mark-no-data"),
    }
}

/// The mark of an initiative.
pub fn schedule(language: &Language, schedule: Option<Schedule>, state: Option<InitiativeState>) -> Mark {
    match (schedule, state) {
        (Some(Schedule::Done), _) => mark(language, "done", "mark-done"),
        (Some(Schedule::OnTime), _) => mark(language, "good", "mark-on-time"),
        (Some(Schedule::AtRisk), _) => mark(language, "watch", "mark-at-risk"),
        (Some(Schedule::Late), _) => mark(language, "bad", "mark-late"),
        (Some(Schedule::NoUpdate), _) => mark(language, "stale", "mark-no-update"),
        (None, Some(InitiativeState::Proposed)) => mark(language, "open", "mark-proposed"),
        (None, Some(InitiativeState::Paused)) => mark(language, "open", "mark-paused"),
        (None, Some(InitiativeState::Stopped)) => mark(language, "cross", "mark-stopped"),
        (None, _) => mark(language, "none", "mark-no-status"),
    }
}

/// The word of an initiative's state.
pub fn initiative_state(language: &Language, state: Option<InitiativeState>) -> Arc<str> {
    language.word(match state {
        Some(InitiativeState::Proposed) => "mark-proposed",
        Some(InitiativeState::Active) => "state-active",
        Some(InitiativeState::Paused) => "mark-paused",
        Some(InitiativeState::Done) => "mark-done",
        Some(InitiativeState::Stopped) => "mark-stopped",
        None => "mark-no-status",
    })
}

/// The mark of a milestone.
pub fn milestone(language: &Language, state: MilestoneState) -> Mark {
    match state {
        MilestoneState::Done => mark(language, "done", "mark-done"),
        MilestoneState::Late => mark(language, "bad", "mark-late"),
        MilestoneState::AtRisk => mark(language, "watch", "mark-at-risk"),
        MilestoneState::Open => mark(language, "open", "mark-open"),
    }
}

/// The mark of a decision.
pub fn decision(language: &Language, state: Option<DecisionState>, overdue: bool) -> Mark {
    match state {
        Some(DecisionState::Proposed) if overdue => mark(language, "bad", "mark-overdue"),
        Some(DecisionState::Proposed) => mark(language, "open", "mark-proposed"),
        Some(DecisionState::Decided) => mark(language, "half", "mark-decided"),
        Some(DecisionState::Implementing) => mark(language, "half", "mark-implementing"),
        Some(DecisionState::Implemented) => mark(language, "done", "mark-implemented"),
        Some(DecisionState::Verified) => mark(language, "done", "mark-verified"),
        Some(DecisionState::Deferred) => mark(language, "watch", "mark-deferred"),
        Some(DecisionState::Rejected) => mark(language, "cross", "mark-rejected"),
        Some(DecisionState::Superseded) => mark(language, "cross", "mark-superseded"),
        None => mark(language, "none", "mark-no-state"),
    }
}

/// The mark of an action.
pub fn action(language: &Language, state: ActionState, overdue: bool) -> Mark {
    match state {
        ActionState::Done => mark(language, "done", "mark-done"),
        ActionState::Cancelled => mark(language, "cross", "mark-cancelled"),
        _ if overdue => mark(language, "bad", "mark-overdue"),
        ActionState::Blocked => mark(language, "watch", "mark-blocked"),
        ActionState::InProgress => mark(language, "half", "mark-in-progress"),
        ActionState::Open => mark(language, "open", "mark-open"),
    }
}

/// The mark of a published judgement.
pub fn judgement(language: &Language, judgement: Judgement) -> Mark {
    match judgement {
        Judgement::OnTrack => mark(language, "good", "mark-on-track"),
        Judgement::AtRisk => mark(language, "watch", "mark-at-risk"),
        Judgement::OffTrack => mark(language, "bad", "mark-off-track"),
    }
}

/// How the numbers of a KPI are printed.
#[derive(Debug, Clone)]
pub struct Words {
    language: Arc<Language>,
    unit: String,
    decimals: Option<usize>,
}

const NO_BREAK: char = '\u{a0}';
const MINUS: char = '\u{2212}';

impl Words {
    /// As a KPI's unit and decimals ask.
    pub fn of(language: &Arc<Language>, kpi: &Kpi) -> Self {
        Self {
            language: Arc::clone(language),
            unit: kpi.unit.as_ref().map(|unit| unit.trim().to_owned()).unwrap_or_default(),
            decimals: kpi.decimals.as_ref().map(|decimals| usize::from(decimals.value)),
        }
    }

    /// The language it is printed in.
    pub fn language(&self) -> &Language {
        &self.language
    }

    /// A value with its unit.
    pub fn value(&self, value: f64) -> String {
        self.with_unit(self.bare(value))
    }

    /// A value without its unit.
    pub fn bare(&self, value: f64) -> String {
        self.language.number(value, self.decimals)
    }

    /// A difference, with its sign: `+3.9 pts`; without one where it rounds to zero, `no change`.
    pub fn difference(&self, difference: f64) -> String {
        let number = self.bare(difference.abs());
        // Digits of any writing but its zero.
        if !number.chars().any(|c| c.is_numeric() && !matches!(c, '0' | '\u{660}' | '\u{6f0}' | '\u{966}')) {
            return self.language.word("no-change").to_string();
        }
        let sign = if difference > 0.0 { '+' } else { MINUS };
        format!("{sign}{}", self.amount(difference.abs()))
    }

    /// An amount without a sign: points where the unit is per cent.
    pub fn amount(&self, amount: f64) -> String {
        let number = self.bare(amount.abs());
        if self.unit == "%" { say!(self.language, "points", number = number) } else { self.with_unit(number) }
    }

    fn with_unit(&self, mut number: String) -> String {
        let unit = self.unit.as_str();
        if unit.is_empty() {
            return number;
        }
        if let Some(rest) = unit.strip_prefix('%') {
            number = self.language.percent(&number);
            number.push_str(rest);
            return number;
        }
        if let Some(sign) = unit.chars().next().filter(|c| "£$€¥".contains(*c)) {
            // A letter or two (`m`, `bn`) belong to the number, words stand apart from it.
            let rest = unit[sign.len_utf8()..].trim_start();
            let rest = if rest.len() > 2 { format!("{NO_BREAK}{rest}") } else { rest.to_owned() };
            return self.language.currency(sign.encode_utf8(&mut [0; 4]), &number, &rest);
        }
        number.push(NO_BREAK);
        number.push_str(unit);
        number
    }

    /// A target: a value, or a band in words.
    pub fn band(&self, band: crate::strategy::Band) -> String {
        let language = &self.language;
        match (band.as_value(), band.low, band.high) {
            (Some(value), ..) => self.value(value),
            (None, Some(low), Some(high)) => say!(language, "from-to", low = self.bare(low), high = self.value(high)),
            (None, Some(low), None) => say!(language, "at-least", value = self.value(low)),
            (None, None, Some(high)) => say!(language, "at-most", value = self.value(high)),
            (None, None, None) => "\u{2013}".to_owned(),
        }
    }
}

/// An amount of money: `£3.94m`, `£472k`.
pub fn money(language: &Language, amount: f64, currency: Option<&str>) -> String {
    let size = amount.abs();
    let (scaled, rest) = if size >= 999_500.0 {
        (amount / 1e6, language.word("million"))
    } else if size >= 10_000.0 {
        (amount / 1e3, language.word("thousand"))
    } else {
        (amount, "".into())
    };
    let decimals = if (999_500.0..1e8).contains(&size) { None } else { Some(0) };
    let number = language.number(scaled, decimals);
    match currency {
        Some("GBP") => language.currency("£", &number, &rest),
        Some("USD") => language.currency("$", &number, &rest),
        Some("EUR") => language.currency("€", &number, &rest),
        Some("JPY") => language.currency("¥", &number, &rest),
        Some(code) => language.currency_code(code, &number, &rest),
        None => number + &rest,
    }
}

/// `2 of 6`, on one line.
pub fn of(language: &Language, n: usize, all: usize) -> String {
    say!(language, "of", n = n, all = all)
}

/// A share as whole per cent; never 100 before it is whole, never 0 once it has begun.
pub fn share(language: &Language, share: f64) -> String {
    let percent = (share * 100.0).round();
    let percent = if share < 1.0 && percent >= 100.0 {
        99.0
    } else if share > 0.0 && percent <= 0.0 {
        1.0
    } else {
        percent
    };
    language.percent(&language.number(percent, Some(0)))
}

/// A pace in whole per cent of the plan: 104%. Unlike a share it may be more than the whole.
pub fn share_of_plan(language: &Language, pace: f64) -> String {
    say!(language, "share-of-plan", share = language.percent(&language.number(pace * 100.0, Some(0))))
}

/// A slip in words: `11 weeks late`, `3 days early`; days under two weeks.
pub fn lateness(language: &Language, days: i32) -> String {
    match (days < 0, days.unsigned_abs()) {
        (false, n) if n < 14 => say!(language, "late-days", n = n),
        (false, n) => say!(language, "late-weeks", n = n / 7),
        (true, n) if n < 14 => say!(language, "early-days", n = n),
        (true, n) => say!(language, "early-weeks", n = n / 7),
    }
}

/// Days from a date to another: `in 3 days`, `today`, `5 days ago`.
pub fn from_now(language: &Language, date: Date, as_of: Date) -> String {
    match (date - as_of).get_days() {
        0 => say!(language, "today"),
        1 => say!(language, "tomorrow"),
        -1 => say!(language, "yesterday"),
        n if n > 0 => say!(language, "in-days", n = n),
        n => say!(language, "days-ago", n = -n),
    }
}

/// A slip in whole weeks, in days under two of them: `+11 wk`; zero is `±0`.
pub fn slip(language: &Language, days: i32) -> String {
    let sign = if days > 0 { "+" } else { "\u{2212}" };
    match days.abs() {
        0 => "±0".to_owned(),
        n if n < 14 => say!(language, "slip-days", sign = sign, n = n),
        n => say!(language, "slip-weeks", sign = sign, n = n / 7),
    }
}

/// How often values come: `monthly`, `every 2 weeks`.
pub fn frequency(language: &Language, frequency: Frequency) -> String {
    match frequency {
        Frequency::Daily => say!(language, "frequency-daily"),
        Frequency::Weekly => say!(language, "frequency-weekly"),
        Frequency::Monthly => say!(language, "frequency-monthly"),
        Frequency::Quarterly => say!(language, "frequency-quarterly"),
        Frequency::Annual => say!(language, "frequency-annual"),
        Frequency::Irregular => say!(language, "frequency-irregular"),
        Frequency::Every { every, unit } => {
            let n = every.max(1);
            match unit {
                Unit::Day => say!(language, "frequency-days", n = n),
                Unit::Week => say!(language, "frequency-weeks", n = n),
                Unit::Month => say!(language, "frequency-months", n = n),
                Unit::Quarter => say!(language, "frequency-quarters", n = n),
                Unit::Year => say!(language, "frequency-years", n = n),
            }
        }
    }
}

/// Names joined as a sentence does: `a, b and c`.
pub fn list(language: &Language, names: &[String]) -> String {
    match names {
        [] => String::new(),
        [only] => only.clone(),
        [most @ .., last] => say!(language, "list", most = most.join(&language.word("list-comma")), last = last),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(locale: &str, unit: &str, decimals: Option<usize>) -> Words {
        Words {
            language: Arc::new(Language::new(locale, &crate::language::Own::default())),
            unit: unit.to_owned(),
            decimals,
        }
    }

    #[test]
    fn units_stand_where_they_are_read() {
        let english = |unit, decimals| words("en-GB", unit, decimals);
        assert_eq!(english("%", Some(1)).value(84.1), "84.1%");
        assert_eq!(english("%", Some(1)).difference(-3.9), "\u{2212}3.9\u{a0}pts");
        assert_eq!(english("%", Some(1)).difference(0.01), "no change");
        assert_eq!(english("£m", Some(2)).value(-9.66), "\u{2212}£9.66m");
        assert_eq!(english("$ per trip", None).value(2.5), "$2.5\u{a0}per trip");
        assert_eq!(english("km", None).value(1200.0), "1,200\u{a0}km");
        assert_eq!(english("", None).value(7.0), "7");
        let money = |locale, amount, currency| money(&words(locale, "", None).language, amount, currency);
        assert_eq!(money("en-GB", 1_200_000.0, Some("GBP")), "£1.2m");
        assert_eq!(money("en-GB", 472_400.0, Some("SEK")), "SEK\u{a0}472k");
        assert_eq!(money("en-GB", 999_900.0, None), "1m");
        assert_eq!(money("en-GB", -20_000.0, Some("GBP")), "\u{2212}£20k");
        assert_eq!(money("de", 1_200_000.0, Some("EUR")), "1,2\u{a0}Mio.\u{a0}€");
        assert_eq!(money("sv", 472_400.0, Some("SEK")), "472\u{a0}tn\u{a0}SEK");
        assert_eq!(words("de", "%", Some(1)).value(84.1), "84,1\u{a0}%");
        assert_eq!(
            words("fr", "€ par trajet", None).value(2.5),
            "2,5\u{a0}par trajet\u{a0}€".replace("\u{a0}par trajet\u{a0}€", "\u{a0}€\u{a0}par trajet")
        );
    }

    #[test]
    fn slips_shares_and_days() {
        let language = Language::default();
        assert_eq!(
            (slip(&language, 80), slip(&language, -3), slip(&language, 0)),
            ("+11\u{a0}wk".to_owned(), "\u{2212}3\u{a0}d".to_owned(), "±0".to_owned())
        );
        let shares = (share(&language, 0.999), share(&language, 0.001), share(&language, 1.0));
        assert_eq!(shares, ("99%".to_owned(), "1%".to_owned(), "100%".to_owned()));
    }
}
