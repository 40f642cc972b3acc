//! The words of what is refused: what was seen, why it matters, and the line to add.

use super::date::Order;
use super::number::{Cell, Mark, Rules, Thousands};
use super::period::{Found, Wrong};
use super::style::{At, Style};
use crate::calendar;
use crate::diagnostic::{Diagnostic, Place, Severity, Span};
use crate::source::table::{Table, refuse};

/// A text of a file, short enough for a message.
pub(super) fn shortened(text: &str) -> String {
    if text.chars().count() <= 60 {
        return text.to_owned();
    }
    let cut: String = text.chars().take(57).collect();
    format!("{cut}...")
}

fn text(table: &Table, at: At) -> String {
    shortened(table.field(at.0, at.1).trim())
}

fn at(table: &Table, at: At) -> Span {
    table.span(at.0, at.1)
}

/// Numbers whose marks can't be decided.
pub(super) fn style(table: &Table, style: Style, home: &str) -> Diagnostic {
    match style {
        Style::Ambiguous(first, count) => {
            let shown = text(table, first);
            let values = if count == 1 { "the value fits".to_owned() } else { format!("all {count} such values fit") };
            refuse(
                "ambiguous-number",
                &table.file,
                at(table, first),
                format!("`{shown}` in `{}` could be two numbers", table.head[first.1]),
            )
            .label(format!("thousands, or decimals? {values} both readings"))
            .help(format!("add `decimal: \".\"` or `decimal: \",\"` below `data:` in `{home}`"))
        }
        Style::Mixed(one, other) => refuse(
            "mixed-decimal-marks",
            &table.file,
            at(table, other),
            format!(
                "`{}` is written one way and `{}` another: a decimal point and a decimal comma",
                text(table, one),
                text(table, other)
            ),
        )
        .related(Place::new(&table.file, at(table, one)), "the other way")
        .help("write the whole column one way"),
        Style::MixedThousands(one, other) => refuse(
            "mixed-thousands",
            &table.file,
            at(table, other),
            format!("thousands are separated in two ways: `{}` and `{}`", text(table, one), text(table, other)),
        )
        .related(Place::new(&table.file, at(table, one)), "the other way")
        .help(format!("write the whole column one way, or add `thousands: ..` below `data:` in `{home}`")),
        Style::Known(..) => refuse("ambiguous-number", &table.file, Span::default(), "the numbers are in doubt"),
    }
}

/// The note that a column is read as another proves.
pub(super) fn proven_elsewhere(table: &Table, columns: &[usize], mark: Mark, proof: At) -> Diagnostic {
    let name = columns.first().map_or("", |column| table.head[*column].as_str());
    let words = format!(
        "`{name}` is read with {}, as `{}` in the column `{}` proves",
        mark.noun(),
        text(table, proof),
        table.head[proof.1]
    );
    let place = Place::new(&table.file, at(table, proof));
    Diagnostic::new(Severity::Note, "decimal-from-other-column", place, words)
}

/// A cell that holds no number.
pub(super) fn cell(table: &Table, place: At, cell: &Cell<'_>, home: &str) -> Diagnostic {
    let shown = text(table, place);
    let span = at(table, place);
    match cell {
        Cell::SheetError => {
            refuse("spreadsheet-error", &table.file, span, format!("`{shown}` is an error of a spreadsheet"))
                .note("what it stands for is not known; it is not zero")
                .help(format!("mend the sheet, or add `excel_errors: missing` below `data:` in `{home}`"))
        }
        Cell::Suffix(suffix) => {
            let words = format!("`{shown}` ends in `{suffix}`");
            refuse("suffix-not-declared", &table.file, span, words)
                .note("`m` may be a million, a thousandth or, in Roman numerals, a thousand")
                .help(format!(
                    "add `suffixes: true` below `data:` in `{home}` (k is a thousand, m a million, bn a billion), or write the digits"
                ))
        }
        _ => refuse("value-not-a-number", &table.file, span, format!("`{shown}` is not a number")).help(format!(
            "write the number, leave the field empty where there is none, or, if `{shown}` stands for a missing value, \
             add `missing: [\"{}\"]` below `data:` in `{home}`",
            shown.replace('\\', "\\\\").replace('"', "\\\"")
        )),
    }
}

/// A number that does not fit the way in which its column is read.
pub(super) fn misfit(table: &Table, place: At, mark: Mark, rules: &Rules, home: &str) -> Diagnostic {
    let shown = text(table, place);
    let groups = super::number::fits(
        match super::number::scan(table.field(place.0, place.1), rules) {
            Cell::Number(written) => written.core,
            _ => "",
        },
        mark,
        &Rules { indian: true, ..Rules::default() },
    );
    let refused = refuse(
        "value-not-a-number",
        &table.file,
        at(table, place),
        format!("`{shown}` is not a number with {}", mark.noun()),
    )
    .note("marks between thousands stand before each three digits");
    match groups {
        Some(Some(Thousands::Comma | Thousands::Point | Thousands::Space | Thousands::Apostrophe)) if !rules.indian => {
            refused.help(format!(
                "if digits are grouped as in India, add `grouping: indian` below `data:` in `{home}`; else mend the value"
            ))
        }
        _ => refused.help("write digits such as `1234.5`; leave the field empty where there is no value"),
    }
}

/// A period that can't be read: in a column, at a row or, for none, in the head.
pub(super) fn period(
    table: &Table,
    (row, column): (Option<u32>, usize),
    shown: &str,
    wrong: &Wrong,
    order: Found,
    home: &str,
) -> Diagnostic {
    let span = row.map_or_else(|| table.head_span(column), |row| table.span(row, column));
    let shown = shortened(shown.trim());
    let add = |lines: &str| format!("add {lines} below `data:` in `{home}`");
    let unreadable = |why: String| {
        refuse("period-unreadable", &table.file, span, format!("`{shown}` can't be read as a period: {why}"))
    };
    match wrong {
        Wrong::Calendar(error) if shown.is_empty() => {
            refuse("period-unreadable", &table.file, span, "the row has no period").help(error.remedy())
        }
        Wrong::Calendar(error) => unreadable(error.reason()).help(error.remedy()),
        Wrong::Format => unreadable("it is not written as `date_format` says".to_owned())
            .help(format!("mend it, or `date_format` below `data:` in `{home}`")),
        Wrong::NoSuchDay => unreadable("there is no such day, read as the other dates of the column are".to_owned())
            .help("mend the date"),
        Wrong::Order => self::order(table, column, order, home),
        Wrong::Serial(date) => {
            let words = format!("`{shown}` is how a spreadsheet counts {}", calendar::long_date(*date));
            refuse("excel-serial", &table.file, span, words)
                .note("a number without a form could mean anything")
                .help(format!("{}, or write {date}", add("`date_format: excel-serial`")))
        }
        Wrong::Zoned => refuse("date-with-zone", &table.file, span, format!("`{shown}` has a time and a zone"))
            .note("elsewhere it is another day, so values could be a period off")
            .help(format!(
                "{} to take the date as it is written, or write dates alone",
                add("`date_format: \"YYYY-MM-DD\"`")
            )),
        Wrong::DayAndMonth(day, month) => {
            let words = format!(
                "`{shown}` has no year: {day} {}, or {} of some year?",
                calendar::month_name(*month),
                calendar::month_name(*month)
            );
            refuse("date-without-year", &table.file, span, words)
                .help("write dates with their year, such as 2026-01-26")
        }
        Wrong::MonthOrDay(month, two) => month_or_day(table, span, &shown, (*month, *two), home),
        Wrong::PartAlone => refuse("date-without-year", &table.file, span, format!("`{shown}` has no year")).help(
            "write it with its year, such as `FY2026 P03`, or name the columns of both: `period: [Year, Period]`",
        ),
    }
}

/// Day and month that can't be told apart.
fn order(table: &Table, column: usize, found: Found, home: &str) -> Diagnostic {
    let dates = |row: u32| {
        let super::date::Form::Slashed(slashed) = super::date::form(table.field(row, column), "en") else {
            return None;
        };
        Some((slashed.date(Order::DayFirst)?, slashed.date(Order::MonthFirst)?))
    };
    match found {
        Found::Ambiguous(row, count) => {
            let shown = text(table, (row, column));
            let words = format!("`{shown}` could be two days");
            let sign = shown.chars().find(|c| !c.is_ascii_digit()).unwrap_or('/');
            let year = if shown.rsplit(sign).next().is_some_and(|year| year.len() == 2) { "YY" } else { "YYYY" };
            let all = if count == 1 { "the date fits".to_owned() } else { format!("all {count} such dates fit") };
            let label = dates(row).map_or_else(String::new, |(day, month)| {
                format!("could be {} or {}; {all} both readings", calendar::long_date(day), calendar::long_date(month))
            });
            refuse("ambiguous-date", &table.file, at(table, (row, column)), words).label(label).help(format!(
                "add `date_format: \"DD{sign}MM{sign}{year}\"` or `date_format: \"MM{sign}DD{sign}{year}\"` below `data:` in `{home}`"
            ))
        }
        Found::Mixed(one, other) => refuse(
            "mixed-date-order",
            &table.file,
            at(table, (other, column)),
            format!(
                "`{}` has the day in one place and `{}` in another",
                text(table, (one, column)),
                text(table, (other, column))
            ),
        )
        .related(Place::new(&table.file, at(table, (one, column))), "the other way")
        .note("days and months may have been swapped when the file was made, in other rows too")
        .help("make the file anew with dates such as 2026-01-31"),
        Found::YearFirst(row) => {
            let shown = text(table, (row, column));
            let sign = shown.chars().find(|c| !c.is_ascii_digit()).unwrap_or('/');
            let line = |parts: [&str; 3]| format!("`date_format: \"{}\"`", parts.join(&sign.to_string()));
            refuse(
                "ambiguous-date",
                &table.file,
                at(table, (row, column)),
                format!("the year of `{shown}` could be its first part or its last"),
            )
            .help(format!(
                "add {} or {} or {} below `data:` in `{home}`",
                line(["YY", "MM", "DD"]),
                line(["DD", "MM", "YY"]),
                line(["MM", "DD", "YY"])
            ))
        }
        Found::Nothing | Found::Known(..) => {
            refuse("ambiguous-date", &table.file, Span::default(), "day and month can't be told apart")
                .help("write dates such as 2026-01-31")
        }
    }
}

/// `Jan-26` where it could be a day.
fn month_or_day(table: &Table, span: Span, shown: &str, (month, two): (i8, i8), home: &str) -> Diagnostic {
    let year = super::date::pivot(i16::from(two));
    let name = calendar::month_name(month);
    refuse("ambiguous-month", &table.file, span, format!("`{shown}` could be a month or a day"))
        .label(format!("{name} {year}, or {two} {name}?"))
        .help(format!("if it is a month, add `date_format: \"MMM-YY\"` below `data:` in `{home}`; else write dates with their year"))
}
