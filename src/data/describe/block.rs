//! The lines to paste: `frequency`, `unit` and `data` as the file has them. What must be chosen stands in comments.

use super::column::{Column, Holds, quoted};
use super::time::frequency_word;
use super::{Description, Layout};
use crate::source::table::Encoding;

/// A name as YAML takes it, with quotes only where it needs them.
fn name(text: &str) -> String {
    let plain = text.starts_with(|c: char| c.is_ascii_alphabetic())
        && text.chars().all(|c| c.is_ascii_alphanumeric() || " _-".contains(c))
        && !matches!(
            text.to_ascii_lowercase().as_str(),
            "yes" | "no" | "true" | "false" | "null" | "on" | "off" | "y" | "n"
        );
    if plain { text.to_owned() } else { quoted(text) }
}

/// The lines, without an indent of their own.
pub(super) fn lines(of: &Description<'_>) -> Vec<String> {
    let mut out = Vec::new();
    if let Some(time) = of.time.as_ref().filter(|time| !time.in_doubt) {
        out.push(format!("frequency: {}", frequency_word(time.frequency)));
    }
    let numbers: Vec<&Column> = of.columns.iter().filter(|column| column.holds == Holds::Numbers).collect();
    let value = value(&numbers);
    let shown: Vec<&Column> = if of.layout == Layout::Wide { numbers.clone() } else { value.into_iter().collect() };
    if let Some(unit) = shown.iter().find_map(|column| column.unit.as_ref()) {
        out.push(format!("unit: {}", name(unit)));
    }
    out.push("data:".to_owned());
    let mut key = |key: &str, value: String| out.push(format!("  {key}: {value}"));
    key("file", name(of.name));
    if let Some(encoding) = of.declared.encoding {
        key("encoding", encoding_word(encoding).to_owned());
    }
    if let Some(rows) = of.declared.skip_rows {
        key("skip_rows", rows.to_string());
    }
    let table = &of.sheet.table;
    if of.layout == Layout::Wide {
        key("layout", "wide".to_owned());
    } else {
        if let Some(time) = &of.time {
            let names: Vec<String> = time.columns.iter().map(|column| name(&table.head[*column])).collect();
            match names.as_slice() {
                [only] => key("period", only.clone()),
                several => key("period", format!("[{}]", several.join(", "))),
            }
        }
        if let Some(value) = value {
            key("value", name(&value.name));
        }
        for role in ["target", "forecast"] {
            if let Some(column) = numbers.iter().find(|column| column.name.eq_ignore_ascii_case(role)) {
                key(role, name(&column.name));
            }
        }
        if let Some(note) = of.columns.iter().find(|column| column.holds == Holds::Labels && column.is_note()) {
            key("note", name(&note.name));
        }
    }
    filter(of, &mut out);
    settled(of, &shown, &mut out);
    out
}

/// The column of the values: by its name, else the first of numbers.
fn value<'c>(numbers: &[&'c Column]) -> Option<&'c Column> {
    let named = numbers.iter().find(|c| matches!(c.name.to_ascii_lowercase().as_str(), "value" | "actual"));
    let known = ["target", "forecast", "numerator", "denominator", "kpi"];
    let other = || numbers.iter().find(|c| !known.contains(&c.name.to_ascii_lowercase().as_str()));
    named.or_else(other).copied()
}

/// Which rows: those with the labels of the first, to be changed.
fn filter(of: &Description<'_>, out: &mut Vec<String>) {
    if of.layout == Layout::One || (of.layout == Layout::Long && of.sheet.table.column("kpi").is_some()) {
        return;
    }
    let keys: Vec<&Column> = of.labels().filter(|column| !column.labels.is_empty()).collect();
    if of.layout == Layout::Wide && of.sheet.table.column("kpi").is_some() {
        return;
    }
    let Some(first) = of.rows().next() else { return };
    let label = |column: &Column| name(of.sheet.table.field(first, column.index).trim());
    let chosen: Vec<String> = keys.iter().map(|column| format!("{}: {}", name(&column.name), label(column))).collect();
    if !chosen.is_empty() {
        out.push(format!("  where: {{{}}}    # the rows of this KPI", chosen.join(", ")));
    } else if of.layout == Layout::Long {
        out.push("  # duplicates: last    # or sum: several rows have one period".to_owned());
    }
}

/// What must be declared: with one meaning as a line, with several as a comment.
fn settled(of: &Description<'_>, numbers: &[&Column], out: &mut Vec<String>) {
    if let Some(time) = &of.time {
        match time.formats.as_slice() {
            [] => {}
            [only] => out.push(format!("  date_format: {}", quoted(only))),
            [first, others @ ..] => {
                let others: Vec<String> = others.iter().map(|other| quoted(other)).collect();
                out.push(format!("  # date_format: {}    # or {}", quoted(first), others.join(" or ")));
            }
        }
    }
    if numbers.iter().any(|column| column.marks_in_doubt) {
        out.push("  # decimal: \".\"    # or \",\"".to_owned());
    }
    if numbers.iter().any(|column| column.suffixes) {
        out.push("  suffixes: true".to_owned());
    }
    if numbers.iter().any(|column| column.sheet_errors) {
        out.push("  excel_errors: missing".to_owned());
    }
    let texts: Vec<String> = numbers.iter().flat_map(|column| &column.texts).map(|text| quoted(text)).collect();
    if !texts.is_empty() && texts.len() <= 8 {
        out.push(format!("  # missing: [{}]    # if they stand for missing values", texts.join(", ")));
    }
    if !of.totals.is_empty() {
        out.push("  totals: drop".to_owned());
    }
}

fn encoding_word(encoding: Encoding) -> &'static str {
    match encoding {
        Encoding::Utf8 => "utf-8",
        Encoding::Utf16Le => "utf-16le",
        Encoding::Utf16Be => "utf-16be",
        Encoding::Windows1252 => "windows-1252",
    }
}
