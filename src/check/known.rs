//! The messages that are no rules: faults, which stop a build, and the causes of a KPI file that can't be read. Their
//! words are what `explain` prints; the messages themselves say what is wrong in place.

use crate::diagnostic::Severity;

/// A message that is no rule's.
#[derive(Debug)]
pub struct Message {
    /// By which it is known: `unknown-key`.
    pub id: &'static str,
    /// How grave it is.
    pub severity: Severity,
    /// When it is said, as a sentence.
    pub when: &'static str,
    /// How it is mended, in sentences.
    pub mend: &'static str,
}

/// The message of an id.
pub fn message(id: &str) -> Option<&'static Message> {
    MESSAGES.iter().find(|message| message.id == id)
}

/// What `explain` says of a message.
pub fn documentation(message: &Message) -> String {
    let Message { id, severity, when, mend } = message;
    format!("{id}: {}\n\n{when}\n\nHow to mend it: {mend}\n", severity.word())
}

const fn message_of(id: &'static str, severity: Severity, when: &'static str, mend: &'static str) -> Message {
    Message { id, severity, when, mend }
}

/// All of them, by id.
pub const MESSAGES: &[Message] = &[
    message_of(
        "ambiguous-date",
        Severity::Error,
        "The day and the month of a date can't be told apart: no date of the column proves which comes first.",
        "Add `date_format: \"DD/MM/YYYY\"` or `date_format: \"MM/DD/YYYY\"` below `data:` of the KPI, as the message says it for the file.",
    ),
    message_of(
        "ambiguous-month",
        Severity::Error,
        "A text such as `Jan-26` could be January 2026 or the 26th of January.",
        "Add `date_format: \"MMM-YY\"` below `data:` if it is a month, or write periods with their year.",
    ),
    message_of(
        "ambiguous-number",
        Severity::Error,
        "A number such as `1.234` could be one and a bit, or more than a thousand, and no number of the column proves which.",
        "Add `decimal: \".\"` or `decimal: \",\"` below `data:` of the KPI.",
    ),
    message_of(
        "ambiguous-reference",
        Severity::Fault,
        "An id stands where any kind of record may, and several kinds have it.",
        "Write the kind before it: `initiative:signal-priority`.",
    ),
    message_of(
        "bad-formula",
        Severity::Fault,
        "The formula of a KPI can't be read.",
        "Write ids of KPIs, numbers, `+ - * /` between blanks, and brackets: `on-time / departures`.",
    ),
    message_of(
        "bad-id",
        Severity::Fault,
        "An id has letters that can't stand in an address.",
        "Write it with small letters, digits and hyphens, the first not a hyphen; for a file, rename the file.",
    ),
    message_of(
        "bad-period",
        Severity::Fault,
        "A period in a record can't be read.",
        "Write `2026`, `2026-Q3`, `2026-10`, `2026-W44`, `2026-10-31`, or fiscal years: `FY2026`, `FY2026-Q1`, `FY2026-M07`.",
    ),
    message_of(
        "body-twice",
        Severity::Fault,
        "The narrative of a record stands below its front matter and as a key `body` too.",
        "Keep the text below the front matter and take `body` out.",
    ),
    message_of(
        "column-ambiguous",
        Severity::Error,
        "Several columns could be the one that is looked for.",
        "Name the one that is meant below `data:`: `value: OnTime`.",
    ),
    message_of(
        "column-missing",
        Severity::Error,
        "The file has no column of the name that is looked for.",
        "Name the column below `data:` of the KPI, or in the file.",
    ),
    message_of(
        "column-twice",
        Severity::Error,
        "Two columns of the file have one name.",
        "Give each column its own name.",
    ),
    message_of(
        "column-without-name",
        Severity::Error,
        "A column that holds something has no name in the head.",
        "Name it in the head, or take the column out.",
    ),
    message_of(
        "columns-blank",
        Severity::Note,
        "Empty columns at the end of the rows are passed over.",
        "Nothing is to be done; take them out if they disturb.",
    ),
    message_of(
        "columns-too-many",
        Severity::Error,
        "A table has more columns than any spreadsheet holds.",
        "Leave out the columns that no KPI uses, or write the periods below each other.",
    ),
    message_of(
        "currency-not-unit",
        Severity::Error,
        "The values are in a currency, and the unit of the KPI is another or none.",
        "Set the KPI's `unit`, or convert the values.",
    ),
    message_of(
        "cycle",
        Severity::Fault,
        "A chain of records comes back to where it began: a parent, a deputy, a superseded decision or a formula leads to itself.",
        "Take one link of the circle out; the message names all of them.",
    ),
    message_of(
        "date-in-period",
        Severity::Note,
        "Dates stand for the periods that hold them.",
        "Nothing is to be done if that is meant; else write periods.",
    ),
    message_of(
        "date-with-zone",
        Severity::Error,
        "Dates carry a time and a zone, so that elsewhere they are another day.",
        "Write dates alone, or add `date_format: \"YYYY-MM-DD\"` to take the date as it is written.",
    ),
    message_of(
        "date-without-year",
        Severity::Error,
        "A date has no year.",
        "Write dates with their year, such as 2026-01-26.",
    ),
    message_of(
        "decimal-from-other-column",
        Severity::Note,
        "The decimal mark of a column was proven by another column of the file.",
        "Nothing is to be done; add `decimal:` below `data:` to say it.",
    ),
    message_of(
        "delimiter-ambiguous",
        Severity::Error,
        "The rows could be separated into fields by more than one sign.",
        "Add `delimiter: \";\"` (or the sign that is meant) below `data:`.",
    ),
    message_of(
        "delimiter-line",
        Severity::Note,
        "The first line of the file says by which sign its fields are separated.",
        "Nothing is to be done.",
    ),
    message_of(
        "delimiter-unknown",
        Severity::Error,
        "The first line of the file names a delimiter that is not known.",
        "Separate the fields by a comma, a semicolon, a tab or a bar.",
    ),
    message_of(
        "duplicate-id",
        Severity::Fault,
        "Two records of a kind have one id.",
        "Give one of them another id; `aliases: [old-id]` keeps old references working.",
    ),
    message_of("duplicate-key", Severity::Fault, "A key is given twice in one record.", "Keep one of the two."),
    message_of(
        "duplicate-period",
        Severity::Error,
        "Two rows of a KPI are of one period and differ.",
        "Delete one, or add `duplicates: sum` or `duplicates: last` below `data:`.",
    ),
    message_of(
        "encoding-contradicts",
        Severity::Error,
        "The encoding that is declared is not the one that the file itself shows.",
        "Take `encoding` out below `data:`.",
    ),
    message_of(
        "excel-serial",
        Severity::Error,
        "A period is a bare number, as Excel stores dates.",
        "Add `date_format: excel-serial` below `data:`, or write dates.",
    ),
    message_of(
        "file-empty",
        Severity::Error,
        "The file of a KPI has no rows.",
        "Write a head such as `period,value` and a row for each period.",
    ),
    message_of(
        "file-is-workbook",
        Severity::Error,
        "The file of a KPI is a workbook of a spreadsheet, not a CSV file.",
        "Save the sheet as CSV (UTF-8).",
    ),
    message_of(
        "file-missing",
        Severity::Fault,
        "A record names a file that is not there.",
        "Put the file there, or mend its name.",
    ),
    message_of(
        "file-not-published",
        Severity::Fault,
        "A narrative links to a file of records or values, which readers of an edition may not see whole.",
        "Link to the record: `[words](kpi:punctuality)`.",
    ),
    message_of(
        "file-not-text",
        Severity::Error,
        "A file can't be read as text, or not in the encoding that is declared.",
        "Save it as UTF-8, or say its `encoding` below `data:`.",
    ),
    message_of(
        "file-too-large",
        Severity::Error,
        "The file of a KPI is larger than 1 GiB.",
        "Split it, or leave out what no KPI uses.",
    ),
    message_of(
        "file-unknown",
        Severity::Fault,
        "A file lies where nothing would be read from it; its name is near to one that would.",
        "Rename it as the message says, or move it out of the content folder.",
    ),
    message_of(
        "file-unreadable",
        Severity::Error,
        "The system does not let a file be read.",
        "Look at its permissions.",
    ),
    message_of(
        "foreign-image",
        Severity::Warning,
        "A narrative shows a picture of another site. It is shown as a link, since pages fetch nothing from elsewhere.",
        "Save the picture beside the content and name the file.",
    ),
    message_of(
        "formula-without-values",
        Severity::Error,
        "A KPI that a formula needs has no values.",
        "Mend the file of that KPI first.",
    ),
    message_of(
        "frequency-mismatch",
        Severity::Error,
        "A formula computes with KPIs of another frequency.",
        "Give all of them one frequency.",
    ),
    message_of(
        "front-matter-missing",
        Severity::Fault,
        "A record's file does not begin with front matter.",
        "Begin it with a line `---`, a line `title: ..` and another line `---`.",
    ),
    message_of(
        "front-matter-open",
        Severity::Fault,
        "The front matter of a file is not closed.",
        "Add a line `---` below its last key.",
    ),
    message_of(
        "html-as-text",
        Severity::Note,
        "HTML in a narrative is shown as text.",
        "Write it in markdown; for a sign such as `<` write `&lt;` or put it in backticks.",
    ),
    message_of(
        "key-missing",
        Severity::Fault,
        "A key is missing without which a record means nothing.",
        "Add the line that the message names.",
    ),
    message_of("key-twice", Severity::Fault, "Two keys that exclude each other are both given.", "Keep one of them."),
    message_of(
        "layout-not-wide",
        Severity::Error,
        "`layout: wide` is declared, but no column is a period.",
        "Take `layout: wide` out below `data:`.",
    ),
    message_of(
        "link-leads-nowhere",
        Severity::Fault,
        "A link of the file system in the content folder leads nowhere.",
        "Put the file itself in place of the link, or take the link away.",
    ),
    message_of(
        "link-leads-out",
        Severity::Fault,
        "A link of the file system leads out of the content folder, so that what it shows could be anyone's.",
        "Put the file itself in place of the link, or take the link away.",
    ),
    message_of(
        "link-to-folder",
        Severity::Fault,
        "A link of the file system leads to a folder, whose files are not read through it.",
        "Put the folder itself in place of the link, or link to its files one by one.",
    ),
    message_of(
        "mixed-currency",
        Severity::Error,
        "The values of a KPI are in several currencies.",
        "Convert them into one.",
    ),
    message_of(
        "mixed-date-order",
        Severity::Error,
        "Some dates of a column have the day first and others the month.",
        "Write them one way; 2026-01-31 is never in doubt.",
    ),
    message_of(
        "mixed-decimal-marks",
        Severity::Error,
        "Some numbers of a column have a decimal point and others a decimal comma.",
        "Write them one way.",
    ),
    message_of(
        "mixed-percent",
        Severity::Error,
        "Some values of a column are written with % and others without.",
        "Write the whole column with %, or the whole column without.",
    ),
    message_of(
        "mixed-thousands",
        Severity::Error,
        "Thousands are separated in two ways.",
        "Write them one way, or without any separator.",
    ),
    message_of(
        "month-with-two-digits",
        Severity::Note,
        "Months with years of two digits were read as the message says.",
        "Nothing is to be done if that is meant; else write years with four digits.",
    ),
    message_of(
        "negative-behind",
        Severity::Note,
        "Numbers with a minus behind them are below zero.",
        "Nothing is to be done.",
    ),
    message_of(
        "negative-in-brackets",
        Severity::Note,
        "Numbers in brackets are below zero, as accountants write them.",
        "Nothing is to be done.",
    ),
    message_of(
        "no-rows",
        Severity::Error,
        "No row of the file is of the KPI.",
        "Mend `where` below `data:`, or write the KPI's id in the column `kpi`.",
    ),
    message_of(
        "percent-not-unit",
        Severity::Error,
        "The values are written with %, but the unit of the KPI is another.",
        "Set `unit: \"%\"`, or take the % out of the file.",
    ),
    message_of(
        "percent-scale",
        Severity::Error,
        "The unit is %, and the values could be shares (0.84) or points (84).",
        "Add `percent_scale: fraction` or `percent_scale: points` below `data:`.",
    ),
    message_of(
        "period-unreadable",
        Severity::Error,
        "A period of a file can't be read.",
        "Write it as `2026-10`, `2026-Q3`, `2026-W44` or `2026-10-31`, or say its `date_format` below `data:`.",
    ),
    message_of(
        "quote-open",
        Severity::Error,
        "A quote in a row of a file is never closed.",
        "Close it; a quote that is meant is doubled.",
    ),
    message_of(
        "row-ragged",
        Severity::Error,
        "A row has more or fewer fields than the head.",
        "Mend the row, or put fields that hold the delimiter in quotes.",
    ),
    message_of(
        "row-twice",
        Severity::Note,
        "A row stands in the file twice, the same each time.",
        "Delete one of each.",
    ),
    message_of("rows-blank", Severity::Note, "Empty rows are passed over.", "Nothing is to be done."),
    message_of(
        "spreadsheet-error",
        Severity::Error,
        "A value is an error of a spreadsheet, such as `#REF!`.",
        "Mend the sheet, or add `excel_errors: missing` below `data:`.",
    ),
    message_of(
        "strategy-missing",
        Severity::Fault,
        "The folder has no `strategy.yaml`.",
        "`throughline new DIR` writes a small one to begin with; or create the file with a line `name: ..`.",
    ),
    message_of(
        "suffix-not-declared",
        Severity::Error,
        "Numbers end in `k`, `m` or the like, which may mean several things.",
        "Add `suffixes: true` below `data:`, or write the digits.",
    ),
    message_of(
        "target-twice",
        Severity::Fault,
        "A target is given in two ways, or two steps of a path are due at one time.",
        "Keep one of them.",
    ),
    message_of("title-empty", Severity::Fault, "A record has an empty title.", "Say in a few words what it is."),
    message_of(
        "title-rows",
        Severity::Note,
        "Lines above the head of a file are passed over.",
        "Nothing is to be done; `skip_rows` below `data:` says how many there are.",
    ),
    message_of(
        "title-too-long",
        Severity::Fault,
        "A title is longer than a title can be.",
        "Say in a few words what it is, and the rest below the front matter.",
    ),
    message_of(
        "total-mismatch",
        Severity::Error,
        "A total in a file is not the sum of its rows.",
        "Mend the rows or the total.",
    ),
    message_of(
        "total-row",
        Severity::Error,
        "A row of a file is a total, not a period.",
        "Delete it, or add `totals: drop` below `data:`.",
    ),
    message_of(
        "total-unchecked",
        Severity::Note,
        "A total row is left out, and could not be checked.",
        "Nothing is to be done.",
    ),
    message_of(
        "two-organisations",
        Severity::Fault,
        "Two teams have `level: organisation`.",
        "Give one of them a parent and another level.",
    ),
    message_of(
        "unit-mismatch",
        Severity::Error,
        "A formula adds KPIs of different units, or gives another unit than the KPI's.",
        "Convert one with a number, or mend the `unit`.",
    ),
    message_of(
        "unknown-key",
        Severity::Fault,
        "A record has a key that its kind does not know.",
        "Write the nearest known key that the message names, or take the key out.",
    ),
    message_of(
        "unknown-reference",
        Severity::Fault,
        "A record refers to one that there is not.",
        "Write the nearest known id that the message names, add the record, or take the reference out.",
    ),
    message_of(
        "unknown-rule",
        Severity::Fault,
        "`allow` or `rules` names a finding that there is not.",
        "Write the name as `throughline explain` lists it.",
    ),
    message_of(
        "unknown-word",
        Severity::Fault,
        "A word stands where only certain words may.",
        "Write one of those that the message names.",
    ),
    message_of(
        "value-not-a-number",
        Severity::Error,
        "A value of a file is not a number.",
        "Write the number, leave the field empty where there is none, or name the text that stands for a missing value: `missing: [\"n/k\"]` below `data:`.",
    ),
    message_of(
        "wide-without-key",
        Severity::Error,
        "A table with a column for each period does not say which row is the KPI's.",
        "Write its id in a column `kpi`, or say which row it is: `where: {Depot: East}` below `data:`.",
    ),
    message_of(
        "wrong-type",
        Severity::Fault,
        "A value is of another type than the key takes.",
        "Write it as the message says.",
    ),
    message_of(
        "wrong-value",
        Severity::Fault,
        "A value can't be: a weight below zero, an end before the beginning, a rank of 0.",
        "Write it as the message says.",
    ),
    message_of(
        "yaml-syntax",
        Severity::Fault,
        "A file or its front matter is not valid YAML.",
        "Look at the place and the line above: a missing quote, bracket or blank behind `:`.",
    ),
    message_of(
        "yaml-too-large",
        Severity::Fault,
        "A file of records is larger than 16 MB.",
        "Keep values in CSV files, and split long lists into folders.",
    ),
    message_of(
        "year-with-two-digits",
        Severity::Note,
        "Years of two digits were read as 1970 to 2069.",
        "Nothing is to be done if that is meant; else write years with four digits.",
    ),
];
