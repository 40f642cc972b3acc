//! The periods of a file: in which column, how often, from when to when.

use super::HOME;
use crate::calendar::{self, FiscalYears, Frequency, Grain, Period, Unit};
use crate::data::period::{Found, Periods, Read, Wrong};
use crate::data::sheet::Sheet;
use crate::data::{Context, Observation, gaps, refusal, totals, wide};
use crate::source::table::Table;
use std::collections::BTreeSet;
use std::fmt::Write;

/// What is found of the periods.
pub(super) struct Time {
    pub(super) columns: Vec<usize>,
    /// As the KPI's file would say it.
    pub(super) frequency: Frequency,
    /// Each once, ascending.
    periods: Vec<Period>,
    missing: usize,
    pub(super) repeats: bool,
    /// What proves the order of day and month.
    proof: Option<String>,
    /// Lines of which one must be added, the patterns of dates.
    pub(super) formats: Vec<String>,
    /// Whether `formats` are readings of which one must be chosen.
    pub(super) in_doubt: bool,
    pub(super) settle: Vec<String>,
    years: FiscalYears,
}

const FREQUENCIES: [Frequency; 6] = [
    Frequency::Monthly,
    Frequency::Quarterly,
    Frequency::Annual,
    Frequency::Weekly,
    Frequency::Daily,
    Frequency::Every { every: 6, unit: Unit::Month },
];

impl Time {
    /// Periods across: two names of columns or more that are periods.
    pub(super) fn across(table: &Table, context: Context<'_>) -> Option<Self> {
        let best = FREQUENCIES
            .into_iter()
            .map(|frequency| (wide::names(table, &reader(frequency, context)), frequency))
            .filter(|(found, _)| found.len() >= 2)
            // The first of the longest, so that years are years and not months of a year.
            .fold(None, |best: Option<(Vec<(usize, Period)>, Frequency)>, next| match best {
                Some(best) if best.0.len() >= next.0.len() => Some(best),
                _ => Some(next),
            })?;
        let (found, frequency) = best;
        let columns = found.iter().map(|(column, _)| *column).collect();
        let periods = found.iter().map(|(_, period)| *period).collect();
        Some(Self::new(columns, frequency, periods, context))
    }

    fn new(columns: Vec<usize>, frequency: Frequency, mut periods: Vec<Period>, context: Context<'_>) -> Self {
        let count = periods.len();
        periods.sort_unstable();
        periods.dedup();
        let observations: Vec<Observation> = periods.iter().map(|p| Observation::plain(*p, None, 0)).collect();
        Self {
            columns,
            frequency,
            missing: gaps::missing(&observations, frequency).len(),
            repeats: periods.len() < count,
            periods,
            proof: None,
            formats: Vec::new(),
            in_doubt: false,
            settle: Vec::new(),
            years: context.years.clone(),
        }
    }

    /// Periods down: in the columns that are named so, else in the first column that holds nothing else.
    pub(super) fn down(sheet: &Sheet, named: &[usize], context: Context<'_>) -> Option<Self> {
        let table = &sheet.table;
        if let [_, _, ..] = named {
            let mut parts = named.to_vec();
            parts.sort_by_key(|column| rank(&table.head[*column]));
            if let Some(time) = joined(table, &parts, context) {
                return Some(time);
            }
        }
        let others = (0..table.head.len()).filter(|column| !named.contains(column));
        named.iter().copied().chain(others).find_map(|column| Self::of_column(sheet, column, context))
    }

    fn of_column(sheet: &Sheet, column: usize, context: Context<'_>) -> Option<Self> {
        let table = &sheet.table;
        let order = sheet.order(column, &[], context.language);
        let cells: BTreeSet<&str> = (0..table.rows())
            .map(|row| table.field(row, column).trim())
            .filter(|text| !text.is_empty() && !totals::is_total(text))
            .collect();
        if cells.is_empty() || !cells.iter().all(|text| may_be_period(text)) {
            return None;
        }
        let rows: Vec<u32> = (0..table.rows())
            .filter(|row| {
                let text = table.field(*row, column).trim();
                !text.is_empty() && !totals::is_total(text)
            })
            .collect();
        let read_as = |frequency: Frequency, order: Found| -> Result<Vec<Read>, (u32, Wrong)> {
            let reader = reader(frequency, context);
            rows.iter()
                .map(|row| reader.read(table.field(*row, column), order).map_err(|wrong| (*row, wrong)))
                .collect()
        };
        let dates = read_as(Frequency::Daily, order).ok();
        if let Some(dates) = dates {
            let dates: Vec<Period> = dates.iter().map(|read| read.period).collect();
            let frequency = by_steps(&dates);
            let periods = read_as(frequency, order).ok()?.iter().map(|read| read.period).collect();
            let mut time = Self::new(vec![column], frequency, periods, context);
            if let Found::Known(_, row) = order {
                time.proof = Some(format!(
                    "`{}` on line {} has but one reading",
                    table.field(row, column).trim(),
                    table.line(row)
                ));
            }
            return Some(time);
        }
        for frequency in FREQUENCIES {
            match read_as(frequency, order) {
                Ok(read) => {
                    let periods = read.iter().map(|read| read.period).collect();
                    let mut time = Self::new(vec![column], frequency, periods, context);
                    let two: Vec<(i8, i8)> = read.iter().filter_map(|read| read.two).collect();
                    if let Some((month, digits)) = two.first().filter(|_| !super::super::period::are_months(&two)) {
                        let wrong = Wrong::MonthOrDay(*month, *digits);
                        time.doubt(table, (rows[0], column), &wrong, order);
                        time.formats = vec!["MMM-YY".to_owned()];
                    }
                    return Some(time);
                }
                Err((row, wrong @ (Wrong::Order | Wrong::Serial(_) | Wrong::Zoned))) => {
                    let formats = formats(table, column, &wrong, order);
                    let mut time = Self::new(vec![column], Frequency::Monthly, Vec::new(), context);
                    time.doubt(table, (row, column), &wrong, order);
                    time.in_doubt = formats.len() > 1;
                    time.formats = formats;
                    return Some(time);
                }
                Err(_) => {}
            }
        }
        None
    }

    fn doubt(&mut self, table: &Table, at: (u32, usize), wrong: &Wrong, order: Found) {
        let shown = table.field(at.0, at.1).trim();
        self.settle.push(super::said(&refusal::period(table, (Some(at.0), at.1), shown, wrong, order, HOME)));
    }

    /// Its words in the list of columns.
    pub(super) fn words(&self) -> String {
        let (Some(first), Some(last)) = (self.periods.first(), self.periods.last()) else {
            return "the period, once it is settled how its dates are written".to_owned();
        };
        let mut words =
            format!("the period, {}, {} to {}", self.frequency.word(), first.id(&self.years), last.id(&self.years));
        match self.missing {
            0 => words.push_str(", none missing"),
            n => _ = write!(words, ", {n} missing between"),
        }
        if let Some(proof) = &self.proof {
            _ = write!(words, "\nday and month are told apart: {proof}");
        }
        words
    }
}

fn reader(frequency: Frequency, context: Context<'_>) -> Periods<'_> {
    let reading = calendar::Reading::default();
    Periods { frequency, years: context.years, language: context.language, reading, format: None, marks: &[] }
}

/// Whether a cell is no plain number but a year of our times, or a number of six or eight digits.
fn may_be_period(text: &str) -> bool {
    if !text.bytes().all(|b| b.is_ascii_digit() || b == b'.' || b == b',') || text.contains([',']) {
        return true;
    }
    match (text.len(), text.parse::<u32>()) {
        (4, Ok(year)) => (1900..2100).contains(&year),
        (5, Ok(serial)) => (20_000..=60_000).contains(&serial),
        (6, Ok(month)) => (190_001..210_000).contains(&month),
        (8, Ok(_)) => true,
        // `1.2.26`
        _ => text.matches('.').count() == 2,
    }
}

fn rank(name: &str) -> u8 {
    match name.to_ascii_lowercase().as_str() {
        "year" => 0,
        "quarter" | "month" | "week" => 1,
        _ => 2,
    }
}

/// Year and quarter in two columns.
fn joined(table: &Table, columns: &[usize], context: Context<'_>) -> Option<Time> {
    FREQUENCIES.into_iter().find_map(|frequency| {
        let reader = reader(frequency, context);
        let periods: Option<Vec<Period>> = (0..table.rows())
            .map(|row| {
                let parts: Vec<&str> = columns.iter().map(|column| table.field(row, *column).trim()).collect();
                reader.joined(&parts, &table.head[columns[1]]).ok().map(|read| read.period)
            })
            .collect();
        let periods = periods.filter(|periods| !periods.is_empty())?;
        Some(Time::new(columns.to_vec(), frequency, periods, context))
    })
}

/// How often there are dates, by the usual step from one to the next.
fn by_steps(dates: &[Period]) -> Frequency {
    let mut days: Vec<i64> =
        dates.iter().map(|date| date.start().duration_since(jiff::civil::date(1970, 1, 1)).as_hours() / 24).collect();
    days.sort_unstable();
    days.dedup();
    let mut steps: Vec<i64> = days.windows(2).map(|pair| pair[1] - pair[0]).collect();
    steps.sort_unstable();
    match steps.get(steps.len() / 2) {
        Some(7) => Frequency::Weekly,
        None | Some(28..=31) => Frequency::Monthly,
        Some(89..=92) => Frequency::Quarterly,
        Some(181..=184) => Frequency::Every { every: 6, unit: Unit::Month },
        Some(365..=366) => Frequency::Annual,
        Some(_) => Frequency::Daily,
    }
}

/// The patterns of dates that would settle it.
fn formats(table: &Table, column: usize, wrong: &Wrong, order: Found) -> Vec<String> {
    let row = match (wrong, order) {
        (Wrong::Serial(_), _) => return vec!["excel-serial".to_owned()],
        (Wrong::Zoned, _) => return vec!["YYYY-MM-DD".to_owned()],
        (_, Found::Ambiguous(row, _) | Found::YearFirst(row)) => row,
        _ => return Vec::new(),
    };
    let text = table.field(row, column).trim();
    let sign = text.chars().find(|c| !c.is_ascii_digit()).unwrap_or('/').to_string();
    let year = if text.rsplit(&sign).next().is_some_and(|year| year.len() == 2) { "YY" } else { "YYYY" };
    let mut formats = vec![["DD", "MM", year].join(&sign), ["MM", "DD", year].join(&sign)];
    if matches!(order, Found::YearFirst(_)) {
        formats.push([year, "MM", "DD"].join(&sign));
    }
    formats
}

/// The word for a frequency in a KPI's file.
pub(super) fn frequency_word(frequency: Frequency) -> String {
    match frequency {
        Frequency::Every { every, .. } if frequency.grain() == Some(Grain::Half) => {
            format!("{{every: {every}, unit: month}}")
        }
        other => other.word().into_owned(),
    }
}
