//! Figures and dates in the title of an objective.

use crate::calendar::{FiscalYears, Period, month_name, parse_plain};
use jiff::ToSpan;
use jiff::civil::Date;

/// What stands right behind a number and makes it a figure.
const SUFFIXES: &[&str] = &[
    "%", "\u{2030}", "k", "m", "bn", "tn", "mio", "mrd", "pp", "kwh", "mwh", "gwh", "mw", "gw", "km", "kg", "t", "€",
    "£", "$", "x",
];

/// Words that make a figure of the number before them, in the languages of Europe.
const UNITS: &[&str] = &[
    "%",
    "percent",
    "prozent",
    "procent",
    "prosent",
    "prosenttia",
    "procentów",
    "percentage",
    "points",
    "million",
    "millions",
    "billion",
    "billions",
    "thousand",
    "millionen",
    "milliarden",
    "mio",
    "mrd",
    "milliards",
    "millones",
    "milhões",
    "milioni",
    "miljoen",
    "mln",
    "miljoner",
    "millioner",
    "miljoonaa",
    "euro",
    "euros",
    "eur",
    "gbp",
    "usd",
    "pounds",
    "dollars",
    "days",
    "hours",
    "minutes",
    "weeks",
    "tage",
    "tagen",
    "stunden",
    "minuten",
    "wochen",
    "jours",
    "heures",
    "semaines",
    "días",
    "horas",
    "dias",
    "giorni",
    "ore",
    "dagen",
    "uur",
    "dni",
    "godzin",
    "dagar",
    "timmar",
    "dage",
    "dager",
    "timer",
    "päivää",
    "tuntia",
    "km",
    "kg",
    "tonnes",
    "tons",
    "kwh",
    "mwh",
    "gwh",
    "mw",
];

/// Two words that make a figure of the number before them.
const UNIT_PAIRS: &[[&str; 2]] =
    &[["per", "cent"], ["pour", "cent"], ["por", "ciento"], ["por", "cento"], ["per", "cento"], ["pro", "cent"]];

/// The number with its unit that a title holds, if it holds one. `24/7`, `5G` and `365 days` are ways of speaking.
pub(super) fn figure(title: &str) -> Option<String> {
    let tokens: Vec<&str> = title.split_whitespace().map(trimmed).collect();
    for (at, token) in tokens.iter().enumerate() {
        let next = |ahead: usize| tokens.get(at + ahead).copied().unwrap_or_default();
        let Some((number, suffix)) = split(token) else {
            if let Some(percent) = percent_within(token) {
                return Some(percent.to_owned());
            }
            continue;
        };
        let is_money = token.starts_with(['£', '$', '€', '¥', '₹']);
        if is_money || SUFFIXES.contains(&suffix.to_lowercase().as_str()) {
            return Some((*token).to_owned());
        }
        let unit = next(1).to_lowercase();
        let pair = [unit.as_str(), &next(2).to_lowercase()];
        if suffix.is_empty() && UNIT_PAIRS.contains(&pair) {
            return Some(format!("{token} {} {}", next(1), next(2)));
        }
        let is_speech = matches!(number, "24" | "7" | "365");
        if suffix.is_empty() && UNITS.contains(&unit.as_str()) && !is_speech {
            return Some(format!("{token} {}", next(1)));
        }
    }
    None
}

/// A word without the marks around it.
fn trimmed(word: &str) -> &str {
    word.trim_matches(|c: char| ".,;:!?()[]\"'\u{201c}\u{201d}\u{2018}\u{2019}\u{ab}\u{bb}".contains(c))
}

/// A word that begins with a number, as the number and the rest: `-20%`, `£5m`, `5-10%`.
fn split(token: &str) -> Option<(&str, &str)> {
    let number = token.trim_start_matches(['£', '$', '€', '¥', '₹', '+', '-', '\u{2212}', '\u{2013}', '<', '>', '~']);
    if !number.starts_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let is_part = |c: char| c.is_ascii_digit() || ".,'-\u{2013}".contains(c);
    let end = number.find(|c: char| !is_part(c)).unwrap_or(number.len());
    let (digits, suffix) = number.split_at(end);
    // `24-hour` is a way of speaking; its hyphen joins a word.
    (!digits.ends_with(['-', '\u{2013}'])).then_some((digits, suffix))
}

/// The percentage within a word of a language without blanks: `売上を20%増やす`.
fn percent_within(token: &str) -> Option<&str> {
    let sign = token.find(['%', '\u{ff05}'])?;
    let digits = token[..sign].rfind(|c: char| !c.is_ascii_digit() && c != '.')?;
    let begin = digits + token[digits..].chars().next().map_or(0, char::len_utf8);
    let end = sign + token[sign..].chars().next().map_or(0, char::len_utf8);
    (begin < sign).then(|| &token[begin..end])
}

/// A date, month, quarter or year of a title that ends within a year from a day, with its last day.
pub(super) fn near_date(title: &str, as_of: Date, years: &FiscalYears) -> Option<(String, Date)> {
    let tokens: Vec<&str> = title.split_whitespace().map(trimmed).collect();
    let pairs = tokens.windows(2).filter_map(|pair| Some((format!("{} {}", pair[0], pair[1]), of_pair(pair, years)?)));
    let singles = tokens.iter().filter_map(|token| Some(((*token).to_owned(), of_word(token, years)?)));
    let ahead = as_of.saturating_add(1.year());
    let mut found = pairs.chain(singles).map(|(words, period)| (words, period.end()));
    // A month or a quarter says more than the year that is a part of it, and comes first.
    found.find(|(_, end)| *end >= as_of && *end < ahead)
}

fn of_pair(pair: &[&str], years: &FiscalYears) -> Option<Period> {
    let [first, year] = pair else { return None };
    if !is_year(year) {
        return None;
    }
    let quarter = matches!(first.to_uppercase().as_str(), "Q1" | "Q2" | "Q3" | "Q4");
    if quarter {
        return parse_plain(&format!("{year}-{}", first.to_uppercase()), years).ok();
    }
    let month = (1..=12).find(|month| first.eq_ignore_ascii_case(month_name(*month)))?;
    parse_plain(&format!("{year}-{month:02}"), years).ok()
}

fn of_word(word: &str, years: &FiscalYears) -> Option<Period> {
    let begins = word.get(..4).is_some_and(is_year) || (word.len() > 4 && word.starts_with("FY"));
    let is_plain = word.len() == 4 || word.len() > 5;
    (begins && is_plain).then(|| parse_plain(word, years).ok()).flatten()
}

/// Whether a word is the year of a plan: four digits of this century.
fn is_year(word: &str) -> bool {
    word.len() == 4 && word.starts_with("20") && word.bytes().all(|b| b.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendar::NamedBy;
    use jiff::civil::date;

    #[test]
    fn figures_are_numbers_with_units() {
        for (title, found) in [
            ("Raise satisfaction to 90%", "90%"),
            ("Cut costs by 5-10%.", "5-10%"),
            ("Cut costs by 20 per cent a year", "20 per cent"),
            ("Save £5m", "£5m"),
            ("Reach 3 million riders", "3 million"),
            ("Answer every letter within 10 days", "10 days"),
            ("Den Umsatz um 20 Prozent steigern", "20 Prozent"),
            ("売上を20%増やす", "20%"),
        ] {
            assert_eq!(figure(title).as_deref(), Some(found), "{title}");
        }
        for title in [
            "Be there 24/7",
            "One team",
            "Vision 2030",
            "Open 24 hours a day",
            "A 24-hour city",
            "Industry 4.0",
            "Be among the top 10",
            "A 5G country",
            "Heat 365 days a year",
            "Halve our emissions",
        ] {
            assert_eq!(figure(title), None, "{title}");
        }
    }

    #[test]
    fn dates_count_when_they_end_within_a_year() {
        let years = FiscalYears { start_month: 4, named: NamedBy::End };
        let near =
            |title: &str| near_date(title, date(2026, 11, 21), &years).map(|(words, end)| (words, end.to_string()));
        let is = |words: &str, end: &str| Some((words.to_owned(), end.to_owned()));
        assert_eq!(near("Be the first choice by 2026"), is("2026", "2026-12-31"));
        assert_eq!(near("Be the first choice by March 2027"), is("March 2027", "2027-03-31"));
        assert_eq!(near("Open by Q1 2027"), is("Q1 2027", "2027-03-31"));
        assert_eq!(near("Balanced in FY2027"), is("FY2027", "2027-03-31"));
        assert_eq!(near("Ready on 2027-11-20"), is("2027-11-20", "2027-11-20"));
        assert_eq!(near("Ready on 2027-11-21"), None, "a year from now");
        for title in
            ["Vision 2030", "Net zero by 2050", "Better than in 2019", "Back to 2025 levels", "Be open in 2027"]
        {
            assert_eq!(near(title), None, "{title}");
        }
    }
}
