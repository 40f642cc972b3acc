//! A series from a table: periods, values, and all that is wrong with either at once.

use super::cells::{Cells, Role};
use super::columns::Columns;
use super::declaration::Declaration;
use super::period::{self, Found, Periods, Read, Wrong};
use super::rows;
use super::sheet::Sheet;
use super::wide::Wide;
use super::{Context, More, Observation, Series, gaps, merge, refusal, totals, warnings};
use crate::calendar::{self, Period};
use crate::diagnostic::{Diagnostic, Place, Severity, Span};
use crate::source::content::Record;
use crate::source::record::{DataFile, Kpi, SpanName};
use crate::source::table::{MOST, Table};
use std::collections::BTreeSet;

/// Reads the values of a KPI. Notes and warnings go to `notes`.
///
/// # Errors
/// Why the file is refused for this KPI, with the remedies; at most twenty reasons.
pub fn read(
    kpi: &Record<Kpi>,
    declaration: &Declaration,
    sheet: &Sheet,
    context: Context<'_>,
    notes: &mut Vec<Diagnostic>,
) -> Result<Series, Vec<Diagnostic>> {
    let default = DataFile::default();
    let data = kpi.data.data.as_ref().map_or(&default, |data| &data.value.0);
    let table = &sheet.table;
    let periods = Periods {
        frequency: kpi.data.frequency.value.0,
        years: context.years,
        language: context.language,
        reading: calendar::Reading {
            fiscal: data.fiscal.unwrap_or(false),
            span: data.period_is.map(|span| match span {
                SpanName::SpanStart => calendar::SpanIs::Start,
                SpanName::SpanEnd => calendar::SpanIs::End,
            }),
        },
        format: declaration.dates.as_ref(),
        marks: &data.period_marks,
    };
    let mut reader = Reader {
        kpi,
        data,
        sheet,
        periods,
        cells: Cells::new(sheet, kpi, data, &declaration.numbers),
        drop_totals: declaration.drop_totals,
        read: Vec::new(),
        totals: Vec::new(),
        told: BTreeSet::new(),
        months: Vec::new(),
        finer: None,
        short: None,
    };
    let mut problems = Vec::new();
    let wide = Wide::find(kpi, data, table, &reader.periods, &mut problems);
    let has_targets = match wide {
        Some(wide) => {
            reader.wide(&wide, problems)?;
            false
        }
        None => reader.long(problems)?,
    };
    let observations = reader.observations(notes)?;
    let missing = gaps::missing(&observations, kpi.data.frequency.value.0);
    notes.extend(gaps::note(&kpi.id, &table.file, &observations, &missing, context.years));
    warnings::bounds(kpi, table, &observations, notes);
    warnings::change(kpi, table, &observations, context, notes);
    Ok(Series { file: table.file.path.clone(), has_targets, observations, missing })
}

/// What is known while the rows of a KPI are read.
struct Reader<'s> {
    kpi: &'s Record<Kpi>,
    data: &'s DataFile,
    sheet: &'s Sheet,
    periods: Periods<'s>,
    cells: Cells<'s>,
    drop_totals: bool,
    read: Vec<Observation>,
    /// Rows of totals, with the column that says so.
    totals: Vec<(u32, usize)>,
    /// What is said once, however many rows have it.
    told: BTreeSet<&'static str>,
    /// Months written as `Jan-26`, with the first place.
    months: Vec<((i8, i8), (u32, usize))>,
    /// The first date finer than its period.
    finer: Option<(u32, usize)>,
    /// The first year of two digits.
    short: Option<(u32, usize)>,
}

impl Reader<'_> {
    /// Reads a long table; returns whether it has a target column.
    fn long(&mut self, mut problems: Vec<Diagnostic>) -> Result<bool, Vec<Diagnostic>> {
        let table = &self.sheet.table;
        let columns = Columns::find(self.kpi, self.data, table, &mut problems);
        let conditions = rows::conditions(self.kpi, self.data, table, &mut problems);
        if !problems.is_empty() {
            problems.truncate(MOST);
            return Err(problems);
        }
        if let Some(fault) = self.two_targets(&columns) {
            return Err(vec![fault]);
        }
        let rows = rows::select(self.data, table, &columns.all().collect::<Vec<_>>(), conditions);
        let roles = [
            (Role::Value, columns.value.filter(|_| !columns.is_ratio())),
            (Role::Target, columns.target),
            (Role::Forecast, columns.forecast),
            (Role::Numerator, columns.numerator),
            (Role::Denominator, columns.denominator),
        ];
        for (role, column) in roles {
            if let Some(column) = column.filter(|_| !rows.is_empty()) {
                self.cells.decide(role, &[column], &columns.period);
            }
        }
        let order = match columns.period.as_slice() {
            [only] if self.periods.format.is_none() => {
                self.sheet.order(*only, self.periods.marks, self.periods.language)
            }
            _ => Found::Nothing,
        };
        self.read.reserve_exact(rows.len());
        for row in rows {
            if self.cells.problems.len() >= MOST {
                break;
            }
            self.row(row, &columns, order);
        }
        let totals = std::mem::take(&mut self.totals);
        totals::check(self.kpi, table, &columns, &totals, &self.read, &mut self.cells);
        if columns.is_ratio() {
            // Rows of one period are added up before they are divided.
            self.cells.finish();
            self.check()?;
            let read = self.merged()?;
            self.read = read;
            for observation in &mut self.read {
                observation.value = self.cells.ratio(observation.numerator(), observation.denominator());
            }
        }
        Ok(columns.target.is_some())
    }

    /// A target column and a target of the record contradict each other.
    fn two_targets(&self, columns: &Columns) -> Option<Diagnostic> {
        let data = &self.kpi.data;
        let path = data.targets.as_ref().filter(|targets| !targets.value.is_empty()).map(|targets| targets.span);
        let key = path.or(data.target.as_ref().map(|target| target.span))?;
        let table = &self.sheet.table;
        let column = &table.head[columns.target?];
        let words = format!("the target is given here and in the column `{column}` of `{}`", table.file.path);
        Some(
            Diagnostic::fault("target-twice", self.kpi.place(key), words)
                .help("take one of the two out; a column holds for its rows, a path between its steps"),
        )
    }

    fn row(&mut self, row: u32, columns: &Columns, order: Found) {
        let table = &self.sheet.table;
        if let Some(column) = totals::column(table, row, columns) {
            if self.drop_totals {
                self.totals.push((row, column));
            } else {
                self.cells.problems.push(totals::refusal(table, row, column, &self.kpi.file.path));
            }
            return;
        }
        let period = self.period(row, columns, order);
        let mut number = |role: Role, column: Option<usize>| column.and_then(|c| self.cells.number(role, (row, c)));
        let value = number(Role::Value, columns.value.filter(|_| !columns.is_ratio()));
        let more = More {
            target: number(Role::Target, columns.target),
            forecast: number(Role::Forecast, columns.forecast),
            numerator: number(Role::Numerator, columns.numerator),
            denominator: number(Role::Denominator, columns.denominator),
            note: columns
                .note
                .map(|column| table.field(row, column).trim())
                .filter(|note| !note.is_empty())
                .map(Into::into),
        };
        if let Some(period) = period {
            self.read.push(Observation::with(period, value, table.line(row), more));
        }
    }

    fn period(&mut self, row: u32, columns: &Columns, order: Found) -> Option<Period> {
        let table = &self.sheet.table;
        let first = columns.period.first().copied()?;
        let marks = self.periods.marks;
        let (read, shown) = if let [only] = columns.period.as_slice() {
            let text = period::unmarked(table.field(row, *only), marks);
            (self.periods.read(text, order), None)
        } else {
            let parts: Vec<&str> =
                columns.period.iter().map(|column| period::unmarked(table.field(row, *column), marks)).collect();
            (self.periods.joined(&parts, &table.head[columns.period[1]]), Some(parts.join(" ")))
        };
        match read {
            Ok(read) => {
                self.remember(&read, (row, first));
                Some(read.period)
            }
            Err(wrong) => {
                let once = match wrong {
                    Wrong::Order => Some("order"),
                    Wrong::Serial(_) => Some("serial"),
                    Wrong::Zoned => Some("zoned"),
                    Wrong::DayAndMonth(..) => Some("day"),
                    Wrong::MonthOrDay(..) => Some("month"),
                    Wrong::PartAlone => Some("part"),
                    _ => None,
                };
                if once.is_none_or(|once| self.told.insert(once)) {
                    let shown = shown.unwrap_or_else(|| period::unmarked(table.field(row, first), marks).to_owned());
                    let home = &self.kpi.file.path;
                    self.cells.problems.push(refusal::period(table, (Some(row), first), &shown, &wrong, order, home));
                }
                None
            }
        }
    }

    fn remember(&mut self, read: &Read, at: (u32, usize)) {
        if read.finer {
            self.finer.get_or_insert(at);
        }
        if read.short {
            self.short.get_or_insert(at);
        }
        if let Some(two) = read.two {
            self.months.push((two, at));
        }
    }

    /// Reads the rows of a wide table.
    fn wide(&mut self, wide: &Wide, mut problems: Vec<Diagnostic>) -> Result<(), Vec<Diagnostic>> {
        let table = &self.sheet.table;
        let conditions = rows::conditions(self.kpi, self.data, table, &mut problems);
        let conditions = wide.conditions(self.kpi, table, conditions, &mut problems);
        if !problems.is_empty() {
            problems.truncate(MOST);
            return Err(problems);
        }
        let columns = wide.columns();
        let rows = rows::select(self.data, table, &columns, conditions);
        if !rows.is_empty() {
            self.cells.decide(Role::Value, &columns, &[]);
        }
        for row in rows {
            for (column, read) in &wide.periods {
                if self.cells.problems.len() >= MOST {
                    break;
                }
                let value = self.cells.number(Role::Value, (row, *column));
                self.read.push(Observation::plain(read.period, value, table.line(row)));
                if read.short {
                    self.short.get_or_insert((row, *column));
                }
            }
        }
        Ok(())
    }

    /// Stops where something is wrong.
    fn check(&mut self) -> Result<(), Vec<Diagnostic>> {
        let mut problems = std::mem::take(&mut self.cells.problems);
        if self.read.is_empty() && problems.is_empty() {
            problems.push(rows::none(self.kpi, self.data, &self.sheet.table));
        }
        let found: Vec<(i8, i8)> = self.months.iter().map(|(two, _)| *two).collect();
        let monthly = self.kpi.data.frequency.value.0 == calendar::Frequency::Monthly;
        if let Some(((month, two), (row, column))) = self.months.first().copied()
            && !(monthly && period::are_months(&found))
        {
            let (table, home) = (&self.sheet.table, &self.kpi.file.path);
            let wrong = Wrong::MonthOrDay(month, two);
            problems.push(refusal::period(
                table,
                (Some(row), column),
                table.field(row, column),
                &wrong,
                Found::Nothing,
                home,
            ));
        }
        problems.truncate(MOST);
        if problems.is_empty() { Ok(()) } else { Err(problems) }
    }

    fn merged(&mut self) -> Result<Vec<Observation>, Vec<Diagnostic>> {
        let mut read = std::mem::take(&mut self.read);
        // Periods of several lengths are in the order of their ends, by which values are dated.
        read.sort_by_key(|observation| (observation.period.end(), observation.period, observation.line));
        merge::merge(read, self.kpi, self.data, &self.sheet.table, self.periods.years, &mut self.cells.notes)
    }

    /// The observations, if nothing is wrong.
    fn observations(mut self, notes: &mut Vec<Diagnostic>) -> Result<Vec<Observation>, Vec<Diagnostic>> {
        self.cells.finish();
        self.check()?;
        let observations = self.merged()?;
        notes.append(&mut self.cells.notes);
        let table = &self.sheet.table;
        if let Some((_, at)) = self.months.first() {
            let words = format!("`{}` is read as a month of a year", table.field(at.0, at.1).trim());
            notes.push(note("month-with-two-digits", table, *at, words));
        }
        if let Some(at) = self.short {
            let words = "years of two digits are read as 1970 to 2069".to_owned();
            notes.push(note("year-with-two-digits", table, at, words));
        }
        if let Some(at) = self.finer {
            let words = format!(
                "dates such as `{}` stand for the {} that holds them",
                table.field(at.0, at.1).trim(),
                self.kpi.data.frequency.value.0.grain().map_or("period".into(), calendar::Grain::noun)
            );
            notes.push(note("date-in-period", table, at, words));
        }
        Ok(observations)
    }
}

fn note(id: &'static str, table: &Table, at: (u32, usize), words: String) -> Diagnostic {
    let span = if table.rows() == 0 { Span::default() } else { table.span(at.0, at.1) };
    Diagnostic::new(Severity::Note, id, Place::new(&table.file, span), words)
}
