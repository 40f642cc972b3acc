//! The head of a table: where it stands, and what its names must be.

use super::delimiter::Delimiter;
use super::records::Records;
use super::{HOME, Table, refuse};
use crate::diagnostic::{Diagnostic, Span};

/// The most title rows that are looked at for a head.
const DEEPEST: u32 = 30;

/// Where the text begins after so many lines.
pub(super) fn after_lines(text: &str, lines: u32) -> usize {
    let ends = text.match_indices('\n').map(|(i, _)| i + 1);
    ends.take(lines as usize).last().filter(|_| lines > 0).unwrap_or(0)
}

/// How many lines and bytes stand before the head, if the first row is no head with the names of a KPI and a later
/// row is one exactly.
pub(super) fn preamble(text: &str, told: Option<Delimiter>, names: &[Vec<String>]) -> Option<(u32, usize)> {
    let names: Vec<&Vec<String>> = names.iter().filter(|names| names.len() >= 2).collect();
    if names.is_empty() {
        return None;
    }
    let signs = told.map_or_else(|| Delimiter::ALL.to_vec(), |sign| vec![sign]);
    let mut at = 0;
    for (lines, line) in (0..DEEPEST).zip(text.split_inclusive('\n')) {
        let is_head = signs.iter().any(|sign| {
            if !line.as_bytes().contains(&sign.byte()) {
                return false;
            }
            let mut records = Records::new(line, *sign);
            let fields: Vec<String> = match records.next() {
                Some(_) => (0..records.fields()).map(|i| records.field(i).trim().to_owned()).collect(),
                None => Vec::new(),
            };
            names.iter().any(|names| names.iter().all(|name| fields.iter().any(|field| field == name.trim())))
        });
        if is_head {
            return (lines > 0).then_some((lines, at));
        }
        at += line.len();
    }
    None
}

/// As many columns as a sheet of the common spreadsheet programs has.
const MOST_COLUMNS: usize = 16_384;

/// Names that are missing or given twice, or more than any sheet has.
pub(super) fn check(table: &Table, refused: &mut Vec<Diagnostic>) {
    if table.head.len() > MOST_COLUMNS {
        let words = format!("the head has {} columns, and {MOST_COLUMNS} are read at most", table.head.len());
        refused.push(
            refuse("columns-too-many", &table.file, table.head_span(0), words)
                .help("leave out the columns that no KPI uses, or write the periods below each other"),
        );
        return;
    }
    for (i, name) in table.head.iter().enumerate() {
        if name.is_empty() {
            refused.push(
                refuse("column-without-name", &table.file, table.head_span(i), format!("column {} has no name", i + 1))
                    .help("name it in the head, or take the column out"),
            );
        } else if table.head[..i].contains(name) {
            refused.push(
                refuse("column-twice", &table.file, table.head_span(i), format!("two columns are named `{name}`"))
                    .help("give each column its own name"),
            );
        }
    }
}

/// The refusal of a row with more or fewer fields than the head.
pub(super) fn ragged(table: &Table, found: usize, line: u32, row: Span, from: usize) -> Diagnostic {
    let wanted = table.head.len();
    let fields = if found == 1 { "field" } else { "fields" };
    let head = if table.form.has_head { "the head has" } else { "the names declared are" };
    let words = if found == wanted {
        format!("line {line} has {found} {fields}, the rows before it have more")
    } else {
        format!("line {line} has {found} {fields}, {head} {wanted}")
    };
    let refused = refuse("row-ragged", &table.file, row, words);
    let sign = table.form.delimiter;
    if table.starts.is_empty() && wanted == 1 && table.form.has_head {
        let titles = table.file.text[from..].get(..(row.start as usize).saturating_sub(from)).unwrap_or("");
        let titles = titles.matches('\n').count();
        refused
            .note("the rows before it look like titles, not like the head of a table")
            .help(format!("take them out, or add `skip_rows: {titles}` below `data:` in `{HOME}`"))
    } else if found > wanted {
        let sign = if sign == Delimiter::Comma { "comma".to_owned() } else { format!("sign {}", sign.word()) };
        refused
            .note(format!("a {sign} inside a text is the usual cause"))
            .help("put the text with the comma in quotes: `\"Fog, all day\"`")
    } else {
        let noun = if sign == Delimiter::Comma { "commas" } else { sign.noun() };
        refused.help(format!("add the missing {noun}; a missing value is an empty field"))
    }
}
