//! The values of a KPI, from the rows of its table. What can't be read without a guess is refused with the line to add.

use super::{Measure, Strategy, TargetPath};
use crate::calendar::{self, Frequency, Period};
use crate::diagnostic::{Diagnostic, Severity, Span, nearest};
use crate::source::content::Record;
use crate::source::record::{Aggregate, DataFile, Duplicates, Kpi, Others, PercentScale, SpanName};
use crate::source::table::{Table, refuse};

/// What a file says of one period.
#[derive(Debug, Clone, PartialEq)]
pub struct Observation {
    /// The period.
    pub period: Period,
    /// The value in the KPI's unit; none where the file has none. Missing is not zero.
    pub value: Option<f64>,
    /// The target of a target column.
    pub target: Option<f64>,
    /// What the file expects of a period to come.
    pub forecast: Option<f64>,
    /// The upper part of a ratio.
    pub numerator: Option<f64>,
    /// The lower part of a ratio.
    pub denominator: Option<f64>,
    /// The file's note.
    pub note: Option<String>,
    /// The line of the file, from 1; of several rows the last.
    pub line: u32,
}

impl Observation {
    /// The target of a target column.
    pub fn target(&self) -> Option<f64> {
        self.target
    }

    /// The upper part of a ratio.
    pub fn numerator(&self) -> Option<f64> {
        self.numerator
    }

    /// The lower part of a ratio.
    pub fn denominator(&self) -> Option<f64> {
        self.denominator
    }
}

/// The values of a KPI, ascending, each period once.
#[derive(Debug, Clone, PartialEq)]
pub struct Series {
    /// The file, relative to the content folder.
    pub file: String,
    /// Whether it has a target column.
    pub has_targets: bool,
    /// The values.
    pub observations: Vec<Observation>,
}

/// The most problems of one file that are told: beyond them the file is simply not the one that was meant.
const MOST: usize = 20;

type Refusal = Box<Diagnostic>;

/// Reads the values of a KPI. Notes and warnings go to `notes`.
///
/// # Errors
/// Why the file is refused for this KPI, with the remedies.
pub(super) fn read(
    kpi: &Record<Kpi>,
    table: &Table,
    measure: &Measure,
    strategy: &Strategy,
    notes: &mut Vec<Diagnostic>,
) -> Result<Series, Vec<Diagnostic>> {
    let default = DataFile::default();
    let data = kpi.data.data.as_ref().map_or(&default, |data| &data.value.0);
    unread(kpi, data)?;
    let columns = Columns::find(kpi, data, table)?;
    if let (Some(column), false) = (columns.target, matches!(measure.targets, TargetPath::None)) {
        let key = kpi.data.targets.as_ref().map(|t| t.span).or(kpi.data.target.as_ref().map(|t| t.span));
        let words =
            format!("the target is given here and in the column `{}` of `{}`", table.head[column], table.file.path);
        return Err(vec![
            Diagnostic::fault("target-twice", kpi.place(key.unwrap_or(kpi.span)), words)
                .help("take one of the two out; a column holds for its rows, a path between its steps"),
        ]);
    }
    let rows = select(kpi, data, table, &columns)?;
    let mut refused = Vec::new();
    let mut read: Vec<Observation> = Vec::with_capacity(rows.len());
    let mut units = Units::of(kpi, data);
    for row in rows {
        if refused.len() >= MOST {
            break;
        }
        match columns.observation(kpi, data, table, row, strategy, &mut units) {
            Ok(observation) => read.push(observation),
            Err(problems) => refused.extend(problems),
        }
    }
    if refused.is_empty() && read.is_empty() {
        refused.push(no_rows(kpi, data, table));
    }
    if let Some(problem) = units.undecided(kpi, table, &columns) {
        refused.push(problem);
    }
    if !refused.is_empty() {
        return Err(refused);
    }
    read.sort_by_key(|observation| (observation.period.end(), observation.period, observation.line));
    let mut observations = merge(read, kpi, data, table, notes)?;
    if columns.is_ratio() {
        for observation in &mut observations {
            observation.value = units.ratio(observation.numerator, observation.denominator);
        }
    }
    warn_of_bounds(kpi, table, &observations, notes);
    Ok(Series { file: table.file.path.clone(), has_targets: columns.target.is_some(), observations })
}

/// Declarations that are read by the format but whose files are not read yet.
fn unread(kpi: &Record<Kpi>, data: &DataFile) -> Result<(), Vec<Diagnostic>> {
    let keys: [(&str, Option<Span>); 10] = [
        ("delimiter", data.delimiter.as_ref().filter(|d| d.value != ",").map(|d| d.span)),
        ("decimal", data.decimal.as_ref().filter(|d| d.value != ".").map(|d| d.span)),
        ("thousands", data.thousands.as_ref().map(|d| d.span)),
        ("encoding", data.encoding.as_ref().filter(|d| !d.value.eq_ignore_ascii_case("utf-8")).map(|d| d.span)),
        ("date_format", data.date_format.as_ref().map(|d| d.span)),
        ("layout", data.layout.as_ref().filter(|l| l.value == crate::source::record::Layout::Wide).map(|d| d.span)),
        ("columns", data.columns.first().map(|d| d.span)),
        ("skip_rows", data.skip_rows.as_ref().filter(|d| d.value > 0).map(|d| d.span)),
        ("totals", data.totals.as_ref().map(|d| d.span)),
        ("suffixes", data.suffixes.as_ref().filter(|d| d.value).map(|d| d.span)),
    ];
    let refused: Vec<Diagnostic> = keys
        .into_iter()
        .filter_map(|(key, span)| {
            let words = format!("files that need `{key}` are not read yet");
            Some(
                Diagnostic::new(Severity::Error, "data-not-read", kpi.place(span?), words)
                    .help("save the file as comma-separated UTF-8 text with a head and plain numbers"),
            )
        })
        .collect();
    if refused.is_empty() { Ok(()) } else { Err(refused) }
}

/// Which columns hold what.
struct Columns {
    period: Vec<usize>,
    value: Option<usize>,
    target: Option<usize>,
    forecast: Option<usize>,
    numerator: Option<usize>,
    denominator: Option<usize>,
    note: Option<usize>,
}

impl Columns {
    #[expect(
        clippy::too_many_lines,
        reason = "one question for each column, in the order in which columns are told apart"
    )]
    fn find(kpi: &Record<Kpi>, data: &DataFile, table: &Table) -> Result<Self, Vec<Diagnostic>> {
        let mut problems = Vec::new();
        let mut named = |name: Option<(&str, Span)>| -> Option<usize> {
            let (name, span) = name?;
            let column = table.column(name);
            if column.is_none() {
                problems.push(no_column(kpi, table, name, span));
            }
            column
        };
        let at = |key: &'_ Option<crate::source::At<String>>| key.as_ref().map(|k| (k.value.clone(), k.span));
        let mut key = |key: &Option<crate::source::At<String>>| {
            let key = at(key);
            named(key.as_ref().map(|(name, span)| (name.as_str(), *span)))
        };
        let mut value = key(&data.value);
        let mut target = key(&data.target);
        let mut forecast = key(&data.forecast);
        let mut numerator = key(&data.numerator);
        let mut denominator = key(&data.denominator);
        let mut note = key(&data.note);
        let mut period = Vec::new();
        if let Some(columns) = &data.period {
            for name in &columns.value.0 {
                match table.column(name) {
                    Some(column) => period.push(column),
                    None => problems.push(no_column(kpi, table, name, columns.span)),
                }
            }
        } else {
            let names = ["period", "date", "month", "quarter", "week", "year"];
            match by_name(table, &names).as_slice() {
                [only] => period.push(*only),
                [] => problems.push(
                    refuse(
                        "column-missing",
                        &table.file,
                        Span::default(),
                        format!("no column of `{}` is a period's", kpi.id),
                    )
                    .note(format!("the columns are {}", listed(table)))
                    .help(format!(
                        "name it `period` in the file, or add `period: ..` below `data:` in `{}`",
                        kpi.file.path
                    )),
                ),
                _ => problems.push(
                    refuse("column-ambiguous", &table.file, Span::default(), "several columns could be the period's")
                        .note(format!("the columns are {}", listed(table)))
                        .help(format!("add `period: ..` below `data:` in `{}`", kpi.file.path)),
                ),
            }
        }
        let one = |names: &[&str]| by_name(table, names).first().copied();
        let ratio = numerator.is_some() || denominator.is_some() || kpi.data.aggregate == Some(Aggregate::Ratio);
        if data.value.is_none() {
            value = match by_name(table, &["value", "actual"]).as_slice() {
                [first, _, ..] => {
                    problems.push(
                        refuse(
                            "column-ambiguous",
                            &table.file,
                            Span::default(),
                            "`value` and `actual` could both be the values",
                        )
                        .help(format!("add `value: {}` below `data:` in `{}`", table.head[*first], kpi.file.path)),
                    );
                    None
                }
                found => found.first().copied(),
            };
        }
        if ratio {
            numerator = numerator.or_else(|| one(&["numerator"]));
            denominator = denominator.or_else(|| one(&["denominator"]));
            if numerator.is_some() != denominator.is_some() {
                problems.push(
                    refuse(
                        "column-missing",
                        &table.file,
                        Span::default(),
                        "a ratio needs a numerator and a denominator",
                    )
                    .note(format!("the columns are {}", listed(table)))
                    .help(format!("add `numerator: ..` and `denominator: ..` below `data:` in `{}`", kpi.file.path)),
                );
            }
        }
        // A target of a neutral KPI is a fact of the file, not a target: it is read all the same and judged nowhere.
        target = target.or_else(|| if data.target.is_none() { one(&["target"]) } else { None });
        forecast = forecast.or_else(|| if data.forecast.is_none() { one(&["forecast"]) } else { None });
        note = note.or_else(|| if data.note.is_none() { one(&["note"]) } else { None });
        if value.is_none() && numerator.is_none() && problems.is_empty() {
            problems.push(
                refuse(
                    "column-missing",
                    &table.file,
                    Span::default(),
                    format!("no column holds the values of `{}`", kpi.id),
                )
                .note(format!("the columns are {}", listed(table)))
                .help(format!("name it `value` in the file, or add `value: ..` below `data:` in `{}`", kpi.file.path)),
            );
        }
        if problems.is_empty() {
            Ok(Self { period, value, target, forecast, numerator, denominator, note })
        } else {
            Err(problems)
        }
    }

    fn is_ratio(&self) -> bool {
        self.numerator.is_some() && self.denominator.is_some()
    }

    fn named(&self) -> impl Iterator<Item = usize> + '_ {
        let one = [self.value, self.target, self.forecast, self.numerator, self.denominator, self.note];
        self.period.iter().copied().chain(one.into_iter().flatten())
    }

    fn observation(
        &self,
        kpi: &Record<Kpi>,
        data: &DataFile,
        table: &Table,
        row: u32,
        strategy: &Strategy,
        units: &mut Units,
    ) -> Result<Observation, Vec<Diagnostic>> {
        let mut problems = Vec::new();
        let period = self.period(kpi, data, table, row, strategy).map_err(|problem| problems.push(*problem)).ok();
        let mut number = |column: Option<usize>, scaled: bool, units: &mut Units| -> Option<f64> {
            let column = column?;
            let text = table.field(row, column);
            match units.number(text, data, scaled) {
                Ok(number) => number,
                Err(why) => {
                    let words = format!("`{}` is not a plain number: {why}", shortened(text.trim()));
                    let problem = refuse("value-not-a-number", &table.file, table.span(row, column), words);
                    problems.push(problem.help("write digits with a point for decimals, such as `1234.5`; leave the field empty where there is no value"));
                    None
                }
            }
        };
        let ratio = self.is_ratio();
        let value = if ratio { None } else { number(self.value, true, units) };
        let target = number(self.target, true, units);
        let forecast = number(self.forecast, true, units);
        let numerator = number(self.numerator, false, units);
        let denominator = number(self.denominator, false, units);
        let note = self.note.map(|column| table.field(row, column).trim()).filter(|note| !note.is_empty());
        match period {
            Some(period) if problems.is_empty() => Ok(Observation {
                period,
                value,
                target,
                forecast,
                numerator,
                denominator,
                note: note.map(str::to_owned),
                line: table.line(row),
            }),
            _ => Err(problems),
        }
    }

    fn period(
        &self,
        kpi: &Record<Kpi>,
        data: &DataFile,
        table: &Table,
        row: u32,
        strategy: &Strategy,
    ) -> Result<Period, Refusal> {
        let reading = calendar::Reading {
            fiscal: data.fiscal.unwrap_or(false),
            span: data.period_is.map(|span| match span {
                SpanName::SpanStart => calendar::SpanIs::Start,
                SpanName::SpanEnd => calendar::SpanIs::End,
            }),
        };
        let frequency = kpi.data.frequency.value.0;
        let parse = |text: &str| calendar::parse_period(text, frequency, &strategy.years, reading);
        let mut written = Vec::with_capacity(1);
        for column in &self.period {
            written.push(unmarked(table.field(row, *column), &data.period_marks));
        }
        let result = match written.as_slice() {
            [only] => parse(only),
            parts => joined(parts, frequency, parse),
        };
        result.map_err(|error| {
            let column = self.period.first().copied().unwrap_or(0);
            let text = written.join(" ");
            let words = if text.trim().is_empty() {
                "the row has no period".to_owned()
            } else {
                format!("`{}` can't be read as a period: {}", shortened(text.trim()), error.reason())
            };
            Box::new(refuse("period-unreadable", &table.file, table.span(row, column), words).help(error.remedy()))
        })
    }
}

/// A period without the marks that the KPI takes off, such as a sign for provisional figures.
fn unmarked<'t>(text: &'t str, marks: &[String]) -> &'t str {
    let mut text = text.trim();
    for mark in marks.iter().filter(|mark| !mark.is_empty()) {
        text = text.strip_prefix(mark.as_str()).unwrap_or(text).trim();
        text = text.strip_suffix(mark.as_str()).unwrap_or(text).trim();
    }
    text
}

/// A period in several columns: year and quarter, year and month.
fn joined(
    parts: &[&str],
    frequency: Frequency,
    parse: impl Fn(&str) -> Result<Period, calendar::PeriodError>,
) -> Result<Period, calendar::PeriodError> {
    let [first, second, rest @ ..] = parts else { return parse("") };
    let number = second.parse::<u8>().ok();
    let mut forms = vec![format!("{first}-{second}"), format!("{second} {first}")];
    if let Some(number) = number {
        forms = match frequency {
            Frequency::Quarterly => vec![format!("{first}-Q{number}")],
            Frequency::Weekly => vec![format!("{first}-W{number:02}")],
            _ => vec![format!("{first}-{number:02}")],
        };
    }
    if let [day] = rest {
        forms = vec![format!("{first}-{:0>2}-{day:0>2}", second)];
    }
    let mut last = parse(&forms[0]);
    for form in &forms[1..] {
        if last.is_ok() {
            break;
        }
        last = parse(form);
    }
    last
}

/// The rows of the KPI.
fn select(kpi: &Record<Kpi>, data: &DataFile, table: &Table, columns: &Columns) -> Result<Vec<u32>, Vec<Diagnostic>> {
    let mut problems = Vec::new();
    let mut conditions: Vec<(usize, &str)> = Vec::new();
    for (name, wanted) in &data.filter.0 {
        match table.column(name) {
            Some(column) => conditions.push((column, wanted.as_deref().unwrap_or(""))),
            None => problems.push(no_column(kpi, table, name, name.span)),
        }
    }
    // In a tidy file the column `kpi` holds the id.
    if let Some(column) = table.column("kpi").filter(|column| !conditions.iter().any(|(c, _)| c == column)) {
        conditions.push((column, &kpi.id));
    }
    if !problems.is_empty() {
        return Err(problems);
    }
    if matches!(data.others.as_ref().map(|others| others.value), Some(Others::Blank)) {
        let named: Vec<usize> = columns.named().chain(conditions.iter().map(|(column, _)| *column)).collect();
        conditions.extend((0..table.head.len()).filter(|column| !named.contains(column)).map(|column| (column, "")));
    }
    // The condition that fewest rows meet goes first; the others are looked at in these rows only.
    let Some((first, wanted)) =
        conditions.iter().copied().min_by_key(|(column, wanted)| table.rows_with(*column, wanted).len())
    else {
        return Ok((0..table.rows()).collect());
    };
    let meets =
        |row: &u32| conditions.iter().all(|(column, wanted)| table.field(*row, *column).trim() == wanted.trim());
    Ok(table.rows_with(first, wanted).iter().copied().filter(meets).collect())
}

/// Several rows of one period become one, or are refused.
fn merge(
    read: Vec<Observation>,
    kpi: &Record<Kpi>,
    data: &DataFile,
    table: &Table,
    notes: &mut Vec<Diagnostic>,
) -> Result<Vec<Observation>, Vec<Diagnostic>> {
    let mut merged: Vec<Observation> = Vec::with_capacity(read.len());
    let mut refused = Vec::new();
    let mut repeated = 0;
    let rule = data.duplicates.as_ref().map(|rule| rule.value);
    for next in read {
        let Some(last) = merged.last_mut().filter(|last| last.period == next.period) else {
            merged.push(next);
            continue;
        };
        match rule {
            Some(Duplicates::Last) => *last = next,
            Some(Duplicates::Sum) => {
                // A part that is missing makes the sum a lie, so the sum is missing too.
                let add = |a: Option<f64>, b: Option<f64>| Some(a? + b?);
                last.value = add(last.value, next.value);
                last.target = add(last.target, next.target);
                last.forecast = add(last.forecast, next.forecast);
                last.numerator = add(last.numerator, next.numerator);
                last.denominator = add(last.denominator, next.denominator);
                last.note = last.note.take().or(next.note);
                last.line = next.line;
            }
            None => {
                let figures = |o: &Observation| (o.value, o.target, o.forecast, o.numerator, o.denominator);
                if figures(last) == figures(&next) {
                    repeated += 1;
                } else if refused.len() < MOST {
                    refused.push(duplicate(kpi, table, last, &next));
                }
            }
        }
    }
    if repeated > 0 {
        let words = format!("{repeated} rows of `{}` are given twice with the same values", kpi.id);
        notes.push(
            Diagnostic::new(
                Severity::Note,
                "row-twice",
                crate::diagnostic::Place::new(&table.file, Span::default()),
                words,
            )
            .help("delete one of each"),
        );
    }
    if refused.is_empty() { Ok(merged) } else { Err(refused) }
}

fn duplicate(kpi: &Record<Kpi>, table: &Table, first: &Observation, second: &Observation) -> Diagnostic {
    let shown = |o: &Observation| match (o.value.or(o.target), o.numerator, o.denominator) {
        (_, Some(n), Some(d)) => format!("{n} of {d}"),
        (Some(value), ..) => value.to_string(),
        _ => "no value".to_owned(),
    };
    let words = format!(
        "{} appears on line {} ({}) and line {} ({})",
        first.period.id(&calendar::FiscalYears::default()),
        first.line,
        shown(first),
        second.line,
        shown(second)
    );
    let span = table.file.line_span(second.line);
    refuse("duplicate-period", &table.file, span, words)
        .note(format!("either alone could be a wrong number for `{}`", kpi.id))
        .help(format!(
            "delete one, or add `duplicates: last` or `duplicates: sum` below `data:` in `{}`",
            kpi.file.path
        ))
}

/// How the numbers of a KPI are scaled.
struct Units {
    percent: bool,
    scale: Option<PercentScale>,
    per: f64,
    /// Whether a value beyond -1 to 1 was seen, which proves points.
    beyond_one: bool,
    seen: bool,
}

impl Units {
    fn of(kpi: &Record<Kpi>, data: &DataFile) -> Self {
        let percent = kpi.data.unit.as_ref().is_some_and(|unit| unit.trim() == "%");
        let per = data.per.as_ref().map_or(1.0, |per| per.value) * if percent { 100.0 } else { 1.0 };
        Self { percent, scale: data.percent_scale.as_ref().map(|s| s.value), per, beyond_one: false, seen: false }
    }

    /// A number of the file in the KPI's unit; none where it is missing.
    fn number(&mut self, text: &str, data: &DataFile, scaled: bool) -> Result<Option<f64>, &'static str> {
        let text = text.trim();
        if is_missing(text) || data.missing.iter().any(|word| word.trim() == text) {
            return Ok(None);
        }
        let Some(number) = plain_number(text) else { return Err(why_not_a_number(text)) };
        if !scaled || !self.percent {
            return Ok(Some(number));
        }
        self.seen = true;
        self.beyond_one |= number.abs() > 1.0;
        if self.scale == Some(PercentScale::Fraction) {
            // Moving the point in the text is exact; 0.033 * 100.0 is not.
            let shifted = if text.contains(['e', 'E']) { None } else { plain_number(&format!("{text}e2")) };
            return Ok(Some(shifted.unwrap_or(number * 100.0)));
        }
        Ok(Some(number))
    }

    /// Values of a percentage that all lie within -1 to 1 could be shares or points.
    fn undecided(&self, kpi: &Record<Kpi>, table: &Table, columns: &Columns) -> Option<Diagnostic> {
        if !self.percent || self.scale.is_some() || !self.seen || self.beyond_one {
            return None;
        }
        let column = columns.value?;
        Some(
            refuse(
                "percent-scale",
                &table.file,
                Span::default(),
                format!("all values of `{}` lie within -1 and 1", table.head[column]),
            )
            .note("the unit is %: 0.84 could be 84 % or 0.84 %")
            .help(format!(
                "add `percent_scale: fraction` (0.84 is 84 %) or `percent_scale: points` below `data:` in `{}`",
                kpi.file.path
            )),
        )
    }

    fn ratio(&self, numerator: Option<f64>, denominator: Option<f64>) -> Option<f64> {
        let (numerator, denominator) = (numerator?, denominator?);
        let ratio = numerator * self.per / denominator;
        // Nothing of nothing is no share.
        (denominator != 0.0 && ratio.is_finite()).then_some(ratio)
    }
}

fn is_missing(text: &str) -> bool {
    matches!(text, "" | "n/a" | "N/A" | "na" | "-" | "\u{2013}" | "\u{2014}" | ".." | "null" | "#N/A")
}

fn plain_number(text: &str) -> Option<f64> {
    let unsigned = text.strip_prefix(['-', '+', '\u{2212}']).unwrap_or(text);
    let digits = unsigned.starts_with(|c: char| c.is_ascii_digit() || c == '.');
    if !digits || !unsigned.bytes().all(|b| b.is_ascii_digit() || b".eE+-".contains(&b)) {
        return None;
    }
    let number: f64 = match text.strip_prefix('\u{2212}') {
        Some(rest) => -rest.parse::<f64>().ok()?,
        None => text.parse().ok()?,
    };
    number.is_finite().then_some(number)
}

fn why_not_a_number(text: &str) -> &'static str {
    if text.starts_with('#') {
        "it is an error of a spreadsheet"
    } else if text.ends_with('%') {
        "take the % sign out of the fields; the KPI's unit says it"
    } else if text.chars().all(|c| c.is_ascii_digit() || ".,' \u{a0}\u{202f}\u{2019}-+".contains(c)) {
        "marks between thousands and decimal commas are not read yet"
    } else {
        "it holds other signs than digits, a point and a minus"
    }
}

fn warn_of_bounds(kpi: &Record<Kpi>, table: &Table, observations: &[Observation], notes: &mut Vec<Diagnostic>) {
    let Some(bounds) = &kpi.data.bounds else { return };
    let (low, high) = bounds.value;
    for observation in observations {
        if let Some(value) = observation.value.filter(|value| *value < low || *value > high) {
            let place = crate::diagnostic::Place::new(&table.file, table.file.line_span(observation.line));
            let words = format!("{value} lies outside the bounds {low} to {high} of `{}`", kpi.id);
            notes.push(
                Diagnostic::new(Severity::Warning, "value-out-of-bounds", place, words)
                    .help("mend the value, or widen `bounds`"),
            );
        }
    }
}

fn no_rows(kpi: &Record<Kpi>, data: &DataFile, table: &Table) -> Diagnostic {
    let refused = refuse("no-rows", &table.file, Span::default(), format!("no row is of `{}`", kpi.id));
    // The most telling hint is a condition that no row meets at all.
    for (name, wanted) in &data.filter.0 {
        let wanted = wanted.as_deref().unwrap_or("");
        let Some(column) = table.column(name) else { continue };
        if table.rows_with(column, wanted).is_empty() {
            let values = table.values(column);
            let refused = refused.note(format!("no row has `{wanted}` in the column `{}`", name.value));
            return match nearest(wanted, values.iter().map(String::as_str)) {
                Some(near) => refused.help(format!("did you mean `{near}`?")),
                None => refused,
            };
        }
    }
    if table.rows() == 0 {
        return refused.help("write a row for each period, or take the key `data` out while there are none");
    }
    refused.help(format!("look at `where` below `data:` in `{}`", kpi.file.path))
}

fn no_column(kpi: &Record<Kpi>, table: &Table, name: &str, span: Span) -> Diagnostic {
    let words = format!("`{}` has no column `{name}`", table.file.path);
    Diagnostic::new(Severity::Error, "column-missing", kpi.place(span), words)
        .nearest(name, table.head.iter().map(String::as_str))
        .note(format!("its columns are {}", listed(table)))
}

fn listed(table: &Table) -> String {
    table.head.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ")
}

/// Columns whose name is one of the names, whatever its case, in the order of the names.
fn by_name(table: &Table, names: &[&str]) -> Vec<usize> {
    let position = |name: &&str| table.head.iter().position(|known| known.eq_ignore_ascii_case(name));
    names.iter().filter_map(position).collect()
}

fn shortened(text: &str) -> String {
    if text.chars().count() <= 60 {
        return text.to_owned();
    }
    let cut: String = text.chars().take(57).collect();
    format!("{cut}...")
}
