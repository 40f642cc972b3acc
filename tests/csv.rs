//! How KPI files are read: each quirk a case, with the file, what is declared of it, and what comes of it.
//!
//! All cases of a test are KPIs of one strategy, so that one build reads them all.
#![allow(
    clippy::unwrap_used,
    clippy::needless_pass_by_value,
    clippy::format_push_string,
    clippy::panic,
    clippy::allow_attributes,
    reason = "a test that can't go on fails"
)]

mod support;
use support::Project;

/// A file, what is declared of it, and what comes of it.
struct Case {
    name: &'static str,
    file: Vec<u8>,
    data: &'static str,
    keys: &'static str,
    every: &'static str,
    wanted: Wanted,
}

enum Wanted {
    /// These values, with these notes and warnings and no others.
    Values(&'static str, &'static [&'static str]),
    /// No value, by a message of this id that has this text.
    Refused(&'static str, &'static str),
}

fn case(name: &'static str, file: impl Into<Vec<u8>>) -> Case {
    Case { name, file: file.into(), data: "", keys: "", every: "monthly", wanted: Wanted::Values("", &[]) }
}

impl Case {
    /// Keys below `data:`.
    fn data(self, data: &'static str) -> Self {
        Self { data, ..self }
    }
    /// Other keys of the KPI.
    fn keys(self, keys: &'static str) -> Self {
        Self { keys, ..self }
    }
    fn every(self, every: &'static str) -> Self {
        Self { every, ..self }
    }
    /// In silence: `2026-01=1.5 2026-02=none`.
    fn reads(self, values: &'static str) -> Self {
        Self { wanted: Wanted::Values(values, &[]), ..self }
    }
    fn notes(self, ids: &'static [&'static str], values: &'static str) -> Self {
        Self { wanted: Wanted::Values(values, ids), ..self }
    }
    fn refuses(self, id: &'static str, line: &'static str) -> Self {
        Self { wanted: Wanted::Refused(id, line), ..self }
    }
}

/// Builds a strategy of the cases and looks at each.
#[track_caller]
fn check_with(strategy: &str, cases: Vec<Case>) {
    let mut project = Project::new().file(
        "content/strategy.yaml",
        format!("name: Test\nperiod: {{start: 2025-04-01, end: 2028-03-31}}\n{strategy}"),
    );
    for (i, case) in cases.iter().enumerate() {
        let (keys, data, every) = (case.keys, case.data, case.every);
        project = project.file(&format!("content/data/c{i:02}.csv"), &case.file).file(
            &format!("content/kpis/c{i:02}.md"),
            format!("---\ntitle: C\ndirection: higher\nfrequency: {every}\n{keys}\ndata:\n  file: c{i:02}.csv\n{data}\n---\n"),
        );
    }
    let run = project.build_with(&[]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    let mut wrong = String::new();
    for (i, case) in cases.iter().enumerate() {
        // How old the last value is, is asked of the day, not of the file.
        let mut told: Vec<&str> = run
            .stderr
            .split("\n\n")
            .filter(|block| block.contains(&format!("c{i:02}.")) && !block.starts_with("warning[value-stale]"))
            .collect();
        told.sort_unstable();
        let ids = |severity: &str| -> Vec<String> {
            let of = |block: &&str| block.strip_prefix(severity)?.strip_prefix('[')?.split(']').next().map(str::len);
            let id = |block: &&'_ str| of(block).map(|n| block[severity.len() + 1..][..n].to_owned());
            // What is told by a rule of the check carries the name of its cause.
            told.iter().filter_map(id).map(|id| id.rsplit('/').next().unwrap_or_default().to_owned()).collect()
        };
        let figures = project.json(&format!("executive/kpis/c{i:02}.json"));
        let shown: Vec<String> = figures["series"]
            .as_array()
            .unwrap()
            .iter()
            .map(|point| {
                let value = point["value"].as_f64().map_or("none".to_owned(), |value| value.to_string());
                format!("{}={value}", point["period"].as_str().unwrap())
            })
            .collect();
        let shown = shown.join(" ");
        let fine = match case.wanted {
            Wanted::Values(values, notes) => {
                let mut ids = [ids("note"), ids("warning")].concat();
                ids.sort_unstable();
                let mut notes = notes.to_vec();
                notes.sort_unstable();
                shown == values && ids == notes && self::errors(&told) == 0
            }
            Wanted::Refused(id, line) => {
                shown.is_empty()
                    && told
                        .iter()
                        .any(|block| block.starts_with(&format!("error[data-unreadable/{id}]")) && block.contains(line))
            }
        };
        if !fine {
            wrong.push_str(&format!("# {}\nread: {shown}\n{}\n\n", case.name, told.join("\n")));
        }
    }
    assert!(wrong.is_empty(), "\n{wrong}");
}

fn errors(told: &[&str]) -> usize {
    told.iter().filter(|block| block.starts_with("error")).count()
}

#[track_caller]
fn check(cases: Vec<Case>) {
    check_with("", cases);
}

/// UTF-16 with or without its mark.
fn utf16(mark: bool, big: bool, text: &str) -> Vec<u8> {
    let text = if mark { format!("\u{feff}{text}") } else { text.to_owned() };
    text.encode_utf16().flat_map(|unit| if big { unit.to_be_bytes() } else { unit.to_le_bytes() }).collect()
}

#[test]
fn text() {
    check(vec![
        case("BOM and CRLF", "\u{feff}period,value\r\n2026-01,1.5\r\n").reads("2026-01=1.5"),
        case("CR alone", "period,value\r2026-01,1.5\r2026-02,2\r").reads("2026-01=1.5 2026-02=2"),
        case("LF, no end", "period,value\n2026-01,1.5").reads("2026-01=1.5"),
        case(
            "quotes and breaks within",
            "period,value,note\n\"2026-01\",\"1.5\",\"said \"\"so\"\",\ntwice\"\n2026-02,2,\n",
        )
        .reads("2026-01=1.5 2026-02=2"),
        case("UTF-16 LE with BOM", utf16(true, false, "period,value\n2026-01,1.5\n"))
            .notes(&["file-utf16"], "2026-01=1.5"),
        case("UTF-16 BE with BOM", utf16(true, true, "period\tvalue\n2026-01\t1.5\n"))
            .notes(&["file-utf16"], "2026-01=1.5"),
        case("UTF-16 without BOM", utf16(false, false, "period,value\n2026-01,1.5\n"))
            .refuses("file-not-text", "add `encoding: utf-16le` below `data:` in `kpis/c06.md`"),
        case("UTF-16 declared", utf16(false, false, "period,value\n2026-01,1.5\n"))
            .data("  encoding: utf-16le")
            .reads("2026-01=1.5"),
        case("not UTF-8", b"period,value,note\n2026-01,1.5,caf\xe9\n".to_vec())
            .refuses("file-not-utf8", "byte 0xe9 at line 2, column 16"),
        case("not UTF-8: both readings", b"period,value,note\n2026-01,1.5,caf\xe9\n".to_vec())
            .refuses("file-not-utf8", "as UTF-8 it is `caf\u{fffd}`, as windows-1252 it is `caf\u{e9}`"),
        case("not UTF-8: the line to add", b"period,value,note\n2026-01,1.5,caf\xe9\n".to_vec())
            .refuses("file-not-utf8", "add `encoding: windows-1252` below `data:` in `kpis/c10.md`"),
        case("windows-1252 declared", b"period,value,note\n2026-01,1.5,caf\xe9\n".to_vec())
            .data("  encoding: windows-1252")
            .reads("2026-01=1.5"),
        case("latin-1 is windows-1252", b"period,value\n2026-01,\x80 1.5\n".to_vec())
            .data("  encoding: latin-1")
            .keys("unit: EUR")
            .reads("2026-01=1.5"),
        case("NUL", "period,value\n2026-01,1\0\n").refuses("file-not-text", "UTF-16 without a byte order mark"),
        case("a workbook", b"PK\x03\x04\x14\0rest".to_vec()).refuses("file-is-workbook", "an Excel workbook"),
        case("an old workbook", b"\xd0\xcf\x11\xe0rest".to_vec()).refuses("file-is-workbook", "save the sheet as CSV"),
    ]);
}

#[test]
fn delimiters() {
    check(vec![
        case("semicolons", "period;value\n2026-01;1,5\n").reads("2026-01=1.5"),
        case("tabs", "period\tvalue\n2026-01\t1.5\n").reads("2026-01=1.5"),
        case("bars", "period|value\n2026-01|1.5\n").reads("2026-01=1.5"),
        case("sep line", "sep=;\nperiod;value\n2026-01;1,5\n").notes(&["delimiter-line"], "2026-01=1.5"),
        case("sep line of no delimiter", "sep=:\nperiod:value\n2026-01:1\n").refuses("delimiter-unknown", "`sep=:`"),
        case("declared", "period;value,x\n2026-01;1\n")
            .data("  delimiter: \";\"\n  value: \"value,x\"")
            .reads("2026-01=1"),
        case("two candidates", "period;value,note\n2026-01;1,x\n")
            .refuses("delimiter-ambiguous", "add `delimiter: \",\"` or `delimiter: \";\"` below `data:`"),
        case("two candidates: the first row that differs", "period;value,a\n2026-01;1\n2026-02;2,y\n2026;01;3,z\n")
            .refuses("delimiter-ambiguous", "by semicolons the first row has 2 fields, line 4 has 3"),
        case("one gives all rows the same", "period;\"value\";\"a, b\"\n2026-01;1,5;\"x,y\"\n").reads("2026-01=1.5"),
        case("an unknown word", "period,value\n2026-01,1\n")
            .data("  delimiter: tab")
            .refuses("column-missing", "period"),
    ]);
}

#[test]
fn decimal_marks() {
    check(vec![
        case("1.234,50", "period;value\n2026-01;1.234,50\n2026-02;1.234\n").reads("2026-01=1234.5 2026-02=1234"),
        case("1 234,5", "period;value\n2026-01;1 234,5\n2026-02;1,234\n").reads("2026-01=1234.5 2026-02=1.234"),
        case("1'234.50", "period;value\n2026-01;1'234.50\n2026-02;1.234\n").reads("2026-01=1234.5 2026-02=1.234"),
        case("1,234,567", "period;value\n2026-01;1,234,567\n2026-02;1,234\n").reads("2026-01=1234567 2026-02=1234"),
        case("a point between commas", "period,value\n2026-01,1.234\n").reads("2026-01=1.234"),
        case("a quoted comma between commas", "period,value\n2026-01,\"1,5\"\n").reads("2026-01=1.5"),
        case("1.234 between semicolons", "period;value\n2026-01;1.234\n2026-02;5.678\n")
            .refuses("ambiguous-number", "add `decimal: \".\"` or `decimal: \",\"` below `data:` in `kpis/c06.md`"),
        case("1,234 between tabs", "period\tvalue\n2026-01\t1,234\n")
            .refuses("ambiguous-number", "thousands, or decimals?"),
        case("1,234 in quotes between commas", "period,value\n2026-01,\"1,234\"\n")
            .refuses("ambiguous-number", "1,234"),
        case("1.234 declared a point", "period;value\n2026-01;1.234\n").data("  decimal: \".\"").reads("2026-01=1.234"),
        case("1.234 declared a comma", "period;value\n2026-01;1.234\n").data("  decimal: \",\"").reads("2026-01=1234"),
        case("1.234 by its thousands", "period;value\n2026-01;1.234\n")
            .data("  thousands: \".\"")
            .reads("2026-01=1234"),
        case("another column proves it", "period;value;other\n2026-01;1.234;0,5\n")
            .notes(&["decimal-from-other-column"], "2026-01=1234"),
        case("two columns prove two things", "period;value;a;b\n2026-01;1.234;0,5;0.5\n")
            .refuses("ambiguous-number", "1.234"),
        case("mixed", "period;value\n2026-01;1,5\n2026-02;2.25\n")
            .refuses("mixed-decimal-marks", "`1,5` is written one way and `2.25` another"),
        case("declared and not so", "period;value\n2026-01;1.5\n")
            .data("  decimal: \",\"")
            .refuses("value-not-a-number", "not a number with a decimal comma"),
    ]);
}

#[test]
fn thousands() {
    check(vec![
        case("NBSP", "period;value\n2026-01;1\u{a0}234\n").reads("2026-01=1234"),
        case("narrow NBSP", "period;value\n2026-01;1\u{202f}234\u{202f}567,5\n").reads("2026-01=1234567.5"),
        case("curly apostrophe", "period;value\n2026-01;1\u{2019}234\n").reads("2026-01=1234"),
        case("12,34 is never thousands", "period;value\n2026-01;12,34\n").reads("2026-01=12.34"),
        case("groups of two", "period;value\n2026-01;12 34\n")
            .refuses("value-not-a-number", "before each three digits"),
        case("lakh without a declaration", "period;value\n2026-01;12,34,567\n")
            .refuses("value-not-a-number", "add `grouping: indian` below `data:`"),
        case("lakh declared", "period;value\n2026-01;12,34,567\n2026-02;1,23,456.5\n")
            .data("  grouping: indian")
            .reads("2026-01=1234567 2026-02=123456.5"),
        case("two marks between thousands", "period;value\n2026-01;1 234\n2026-02;1'234\n")
            .refuses("mixed-thousands", "`1 234` and `1'234`"),
        case("declared blanks", "period;value\n2026-01;1 234,5\n").data("  thousands: \" \"").reads("2026-01=1234.5"),
    ]);
}

#[test]
fn units() {
    check(vec![
        case("%", "period,value\n2026-01,84.1%\n2026-02,85 %\n").keys("unit: \"%\"").reads("2026-01=84.1 2026-02=85"),
        case("% of a bare number", "period,value\n2026-01,84.1%\n").reads("2026-01=0.841"),
        case("% of another unit", "period,value\n2026-01,84.1%\n")
            .keys("unit: EUR")
            .refuses("percent-not-unit", "set `unit: \"%\"`"),
        case("mixed %", "period,value\n2026-01,2.5%\n2026-02,0.024\n")
            .keys("unit: \"%\"")
            .refuses("mixed-percent", "`2.5%` and `0.024`"),
        case("points", "period,value\n2026-01,0.5\n2026-02,2\n").keys("unit: \"%\"").reads("2026-01=0.5 2026-02=2"),
        case("within -1 and 1", "period,value\n2026-01,0.5\n2026-02,1\n")
            .keys("unit: \"%\"")
            .refuses("percent-scale", "add `percent_scale: fraction` (0.84 is 84 %) or `percent_scale: points`"),
        case("shares", "period,value,target\n2026-01,0.033,0.1\n")
            .keys("unit: \"%\"")
            .data("  percent_scale: fraction")
            .reads("2026-01=3.3"),
        case("one column shares, the other points", "period,value,target\n2026-01,84,0.9\n2026-02,85,0.9\n")
            .keys("unit: \"%\"")
            .refuses("percent-scale", "all values of `target` lie within -1 and 1"),
        case("a ratio needs no scale", "period,numerator,denominator\n2026-01,1,4\n")
            .keys("unit: \"%\"\naggregate: ratio")
            .reads("2026-01=25"),
        case("its own currency", "period;value\n2026-01;\u{20ac}1.234,50\n2026-02;-\u{20ac}2,5\n2026-03;3 EUR\n")
            .keys("unit: EUR")
            .reads("2026-01=1234.5 2026-02=-2.5 2026-03=3"),
        case("a currency that is not the unit", "period,value\n2026-01,$5\n")
            .keys("unit: EUR")
            .refuses("currency-not-unit", "the column holds USD"),
        case("two currencies", "period,value\n2026-01,5 EUR\n2026-02,5 USD\n")
            .keys("unit: EUR")
            .refuses("mixed-currency", "the column holds EUR and USD"),
        case("a suffix", "period,value\n2026-01,2.5m\n")
            .refuses("suffix-not-declared", "add `suffixes: true` below `data:`"),
        case("suffixes", "period,value\n2026-01,2.5M\n2026-02,3k\n2026-03,1bn\n")
            .data("  suffixes: true")
            .reads("2026-01=2500000 2026-02=3000 2026-03=1000000000"),
        case("minus signs", "period,value\n2026-01,-1\n2026-02,\u{2212}2\n").reads("2026-01=-1 2026-02=-2"),
        case("brackets", "period,value\n2026-01,(1)\n").notes(&["negative-in-brackets"], "2026-01=-1"),
        case("a minus behind", "period,value\n2026-01,1-\n").notes(&["negative-behind"], "2026-01=-1"),
    ]);
}

#[test]
fn months() {
    check_with(
        "locale: de-DE\nfiscal_year_start: april\n",
        vec![
            case("ISO", "period,value\n2026-01,1\n").reads("2026-01=1"),
            case("slash", "period,value\n2026/02,1\n").reads("2026-02=1"),
            case("no sign", "period,value\n202601,1\n").reads("2026-01=1"),
            case("month first", "period,value\n01/2026,1\n").reads("2026-01=1"),
            case("names", "period,value\nJan 2026,1\nFebruary 2026,2\nM\u{c4}R. 2026,3\nOkt 2026,4\n")
                .notes(&["gap-in-series"], "2026-01=1 2026-02=2 2026-03=3 2026-10=4"),
            case("another language", "period,value\njanv. 2026,1\n").refuses("period-unreadable", "janv. 2026"),
            case("years", "period,value\n2025,1\n").every("annual").reads("2025=1"),
            case("quarters", "period,value\n2025-Q1,1\nQ2 2025,2\n2025Q3,3\n")
                .every("quarterly")
                .reads("2025-Q1=1 2025-Q2=2 2025-Q3=3"),
            case("weeks", "period,value\n2026-W01,1\n").every("weekly").reads("2026-W01=1"),
            case("halves", "period,value\n2025-H1,1\n").every("{every: 6, unit: month}").reads("2025-H1=1"),
            case("fiscal quarters", "period,value\nFY26 Q1,1\nQ2 FY2026,2\nFY2025/26 Q3,3\n")
                .every("quarterly")
                .reads("FY2026-Q1=1 FY2026-Q2=2 FY2026-Q3=3"),
            case("fiscal years", "period,value\nFY2024/25,1\nFY26,2\n").every("annual").reads("FY2025=1 FY2026=2"),
            case("fiscal months", "period,value\nFY2026 P03,1\n").reads("2025-06=1"),
            case("a part of a year", "year,part,value\nFY2026,P03,1\n")
                .data("  period: [year, part]")
                .reads("2025-06=1"),
            case("a part of no year", "period,value\nP03,1\n").refuses("date-without-year", "period: [Year, Period]"),
        ],
    );
}

#[test]
fn fiscal_years_have_defaults() {
    check(vec![
        case("FY26 Q1", "period,value\nFY26 Q1,1\n").every("quarterly").reads("FY2026-Q1=1"),
        case("FY2024/25", "period,value\nFY2024/25,1\n").every("annual").reads("FY2025=1"),
        case("P03", "period,value\nFY2026 P03,1\n").reads("2026-03=1"),
    ]);
}

#[test]
fn months_with_two_digits() {
    check(vec![
        case("Jan-26", "period,value\nJan-26,1\nFeb-26,2\n").notes(&["month-with-two-digits"], "2026-01=1 2026-02=2"),
        case("Jan-71", "period,value\nJan-71,1\nJan-72,2\n")
            .notes(&["month-with-two-digits", "gap-in-series"], "1971-01=1 1972-01=2"),
        case("days of January", "period,value\nJan-24,1\nJan-25,2\nJan-26,3\n")
            .refuses("ambiguous-month", "January 2024, or 24 January?"),
        case("not monthly", "period,value\nJan-24,1\n")
            .every("daily")
            .refuses("ambiguous-month", "date_format: \"MMM-YY\""),
        case("declared", "period,value\nJan-24,1\nJan-25,2\nJan-26,3\n")
            .data("  date_format: MMM-YY")
            .notes(&["gap-in-series"], "2024-01=1 2025-01=2 2026-01=3"),
        case("26-Jan", "period,value\n26-Jan,1\n").refuses("date-without-year", "has no year"),
    ]);
}

#[test]
fn dates() {
    check(vec![
        case("day first", "period,value\n31/01/2026,1\n01/02/2026,2\n")
            .every("daily")
            .reads("2026-01-31=1 2026-02-01=2"),
        case("month first", "period,value\n01/31/2026,1\n02/01/2026,2\n")
            .every("daily")
            .reads("2026-01-31=1 2026-02-01=2"),
        case("dots", "period,value\n31.1.2026,1\n1.2.2026,2\n").every("daily").reads("2026-01-31=1 2026-02-01=2"),
        case("either", "period,value\n01/02/2026,2.4\n03/04/2026,2\n").refuses(
            "ambiguous-date",
            "add `date_format: \"DD/MM/YYYY\"` or `date_format: \"MM/DD/YYYY\"` below `data:` in `kpis/c03.md`",
        ),
        case("either: both readings", "period,value\n01/02/2026,2.4\n03/04/2026,2\n").refuses(
            "ambiguous-date",
            "could be 1 February 2026 or 2 January 2026; all 2 such dates fit both readings",
        ),
        case("declared", "period,value\n01/02/2026,2.4\n")
            .data("  date_format: DD/MM/YYYY")
            .notes(&["date-in-period"], "2026-02=2.4"),
        case("both orders", "period,value\n31/01/2026,1\n02/28/2026,2\n").refuses("mixed-date-order", "`31/01/2026`"),
        case("two digits", "period,value\n30/04/26,1\n31/05/26,2\n")
            .notes(&["year-with-two-digits", "date-in-period"], "2026-04=1 2026-05=2"),
        case("before 1970", "period,value\n30/04/70,1\n31/05/70,2\n")
            .notes(&["year-with-two-digits", "date-in-period"], "1970-04=1 1970-05=2"),
        case("year first, two digits", "period,value\n26/01/02,1\n26/01/03,2\n")
            .every("daily")
            .refuses("ambiguous-date", "`date_format: \"YY/MM/DD\"`"),
        case("serials", "period,value\n45292,1\n45323,2\n").refuses("excel-serial", "1 January 2024"),
        case("serials: the line to add", "period,value\n45292,1\n")
            .refuses("excel-serial", "add `date_format: excel-serial` below `data:`"),
        case("serials declared", "period,value\n45292,1\n45323,2\n")
            .data("  date_format: excel-serial")
            .notes(&["date-in-period"], "2024-01=1 2024-02=2"),
        case("finer than the cadence", "period,value\n2026-01-31,1\n2026-02-28,2\n")
            .notes(&["date-in-period"], "2026-01=1 2026-02=2"),
        case("two dates of a month", "period,value\n2026-01-15,1\n2026-01-31,2\n")
            .refuses("duplicate-period", "2026-01 appears on line 2 (1) and line 3 (2)"),
        case("with a zone", "period,value\n2026-01-31T23:00:00Z,1\n")
            .refuses("date-with-zone", "add `date_format: \"YYYY-MM-DD\"`"),
        case("with a zone, declared", "period,value\n2026-01-31T23:00:00+01:00,1\n")
            .data("  date_format: YYYY-MM-DD")
            .notes(&["date-in-period"], "2026-01=1"),
        case("with a time alone", "period,value\n2026-01-31 00:00:00,1\n").every("daily").reads("2026-01-31=1"),
        case("long forms", "period,value\n\"Jan 31, 2026\",1\n1 Feb 2026,2\n")
            .every("daily")
            .reads("2026-01-31=1 2026-02-01=2"),
    ]);
}

#[test]
fn missing_values() {
    check(vec![
        case("words", "period,value\n2026-01,1\n2026-02,n/a\n2026-03,N/A\n2026-04,na\n2026-05,-\n2026-06,\u{2013}\n2026-07,\u{2014}\n2026-08,..\n2026-09,null\n2026-10,#N/A\n")
            .reads("2026-01=1 2026-02=none 2026-03=none 2026-04=none 2026-05=none 2026-06=none 2026-07=none 2026-08=none 2026-09=none 2026-10=none"),
        case("counted", "period,value\n2026-01,1\n2026-02,\n2026-03,3\n").notes(&["gap-in-series"], "2026-01=1 2026-02=none 2026-03=3"),
        case("0 is no blank", "period,value\n2026-01,0\n2026-02,\n").reads("2026-01=0 2026-02=none"),
        case("NA is a region", "period,region,value\n2026-01,NA,1\n2026-01,EU,2\n").data("  where: {region: NA}").reads("2026-01=1"),
        case("an error", "period,value\n2026-01,#DIV/0!\n").refuses("spreadsheet-error", "add `excel_errors: missing` below `data:`"),
        case("errors declared", "period,value\n2026-01,1\n2026-02,#REF!\n2026-03,#NAME?\n")
            .data("  excel_errors: missing")
            .reads("2026-01=1 2026-02=none 2026-03=none"),
        case("TBC", "period,value\n2026-01,TBC\n").refuses("value-not-a-number", "add `missing: [\"TBC\"]` below `data:`"),
        case("12*", "period,value\n2026-01,12*\n").refuses("value-not-a-number", "`12*`"),
        case("~10", "period,value\n2026-01,~10\n").refuses("value-not-a-number", "`~10`"),
        case("<5", "period,value\n2026-01,<5\n").refuses("value-not-a-number", "`<5`"),
        case("<5 declared", "period,value\n2026-01,<5\n2026-02,7\n").data("  missing: [\"<5\"]").reads("2026-01=none 2026-02=7"),
        case("=A1", "period,value\n2026-01,=A1\n").refuses("value-not-a-number", "`=A1`"),
        case("=cmd in a label", "period,who,value\n2026-01,=cmd|' /C calc'!A0,1\n").reads("2026-01=1"),
    ]);
}

#[test]
fn rows() {
    check(vec![
        case("the same twice", "period,value\n2026-01,1\n2026-01,1\n").notes(&["row-twice"], "2026-01=1"),
        case("two values", "period,value\n2026-01,10\n2026-01,11\n")
            .refuses("duplicate-period", "2026-01 appears on line 2 (10) and line 3 (11)"),
        case("two values: the line to add", "period,value\n2026-01,10\n2026-01,11\n").refuses("duplicate-period", "`duplicates: last`"),
        case("the last", "period,value\n2026-01,10\n2026-01,11\n").data("  duplicates: last").reads("2026-01=11"),
        case("unsorted", "period,value\n2026-02,2\n2026-01,1\n").reads("2026-01=1 2026-02=2"),
        case("gaps", "period,value\n2026-01,1\n2026-04,4\n").notes(&["gap-in-series"], "2026-01=1 2026-04=4"),
        case("no gaps every other month", "period,value\n2026-01,1\n2026-03,4\n").every("{every: 2, unit: month}").reads("2026-01=1 2026-03=4"),
        case("long", "kpi,period,value,target\nc07,2026-01,1,5\nother,2026-01,2,5\n").reads("2026-01=1"),
        case("a total", "period,value\n2026-01,1\n2026-02,2\nTotal,3\n").refuses("total-row", "add `totals: drop` below `data:`"),
        case("Gesamt", "period,value\n2026-01,1\nGesamt,1\n").refuses("total-row", "`Gesamt`"),
        case("YTD", "period,value\n2026-01,1\nYTD,1\n").refuses("total-row", "`YTD`"),
        case("a total beside a blank", "period,region,value\n2026-01,x,1\n,Total,1\n").refuses("total-row", "`Total`"),
        case("totals dropped", "period,value\n2026-01,1.5\n2026-02,2\nTotal,3.5\nAverage,1.75\n").data("  totals: drop").reads("2026-01=1.5 2026-02=2"),
        case("totals by year", "period,value\n2025-11,1\n2025-12,2\nTotal 2025,3\n2026-01,5\n2026-02,6\nTotal 2026,11\n")
            .data("  totals: drop")
            .reads("2025-11=1 2025-12=2 2026-01=5 2026-02=6"),
        case("a total that is none", "period,value\n2026-01,1\n2026-02,2\nTotal,4\n")
            .data("  totals: drop")
            .refuses("total-mismatch", "`Total` is 4, the rows before it add up to 3"),
        case("a ragged row", "period,value,note\n2026-01,1,fog\n2026-02,1,fog, all day\n").refuses("row-ragged", "line 3 has 4 fields, the head has 3"),
        case("a ragged row: the cause", "period,value,note\n2026-01,1,fog, all day\n").refuses("row-ragged", "a comma inside a text is the usual cause"),
        case("empty columns", "period,value,,\n2026-01,1,,\n").notes(&["columns-blank"], "2026-01=1"),
        case("empty rows", "period,value\n2026-01,1\n,\n2026-02,2\n").notes(&["rows-blank"], "2026-01=1 2026-02=2"),
        case("a name twice", "period,value,value\n2026-01,1,2\n").refuses("column-twice", "`value`"),
        case("no name", "period,,value\n2026-01,1,2\n").refuses("column-without-name", "column 2 has no name"),
        case("a head alone", "period,value\n").refuses("no-rows", "write a row for each period"),
        case("nothing", "").refuses("file-empty", "the file has no rows"),
        case("bounds", "period,value\n2026-01,101\n").keys("bounds: [0, 100]").notes(&["value-out-of-bounds"], "2026-01=101"),
        case("an unusual change", "period,value\n2026-01,10\n2026-02,11\n2026-03,10\n2026-04,11\n2026-05,10\n2026-06,11\n2026-07,10\n2026-08,11\n2026-09,110\n")
            .notes(&["change-unusual"], "2026-01=10 2026-02=11 2026-03=10 2026-04=11 2026-05=10 2026-06=11 2026-07=10 2026-08=11 2026-09=110"),
        case("a value of a period to come", "period,value\n2026-10,1\n2026-12,2\n").notes(&["value-in-future"], "2026-10=1"),
    ]);
}

#[test]
fn title_rows_and_heads() {
    check(vec![
        case("title rows", "Report of 2026\n\nperiod,value\n2026-01,1\n")
            .refuses("row-ragged", "add `skip_rows: 2` below `data:`"),
        case("title rows declared", "Report of 2026\n\nperiod,value\n2026-01,1\n")
            .data("  skip_rows: 2")
            .reads("2026-01=1"),
        case("title rows before the names that are asked for", "Report of 2026;;\n\nWhen;How much\n2026-01;1,5\n")
            .data("  period: When\n  value: How much")
            .notes(&["title-rows"], "2026-01=1.5"),
        case("no head", "2026-01,1\n2026-02,2\n").data("  columns: [period, value]").reads("2026-01=1 2026-02=2"),
        case("several columns missing", "a,b\n1,2\n")
            .data("  period: When\n  value: How\n  where: {Site: x}")
            .refuses("column-missing", "no column `When`"),
        case("several columns missing: value", "a,b\n1,2\n")
            .data("  period: When\n  value: How\n  where: {Site: x}")
            .refuses("column-missing", "no column `How`"),
        case("several columns missing: where", "a,b\n1,2\n")
            .data("  period: When\n  value: How\n  where: {Site: x}")
            .refuses("column-missing", "no column `Site`"),
    ]);
}

#[test]
fn wide_tables() {
    check(vec![
        case("a row for each KPI", "kpi,2026-01,2026-02\nc00,1,2\nother,3,4\n").reads("2026-01=1 2026-02=2"),
        case("years are periods", "measure;2024;2025\nc01;1,5;2\n").every("annual").reads("2024=1.5 2025=2"),
        case("by where", "Region,Jan 2026,Feb 2026\nNorth,1,2\nSouth,3,4\n")
            .data("  where: {Region: South}")
            .reads("2026-01=3 2026-02=4"),
        case("no key", "Region,2026-01,2026-02\nNorth,1,2\nSouth,3,4\n")
            .refuses("wide-without-key", "where: {Region: ..}"),
        case("two kinds of periods", "kpi,2026-01,2026-02,2026\nc04,1,2,3\n")
            .refuses("period-unreadable", "it is a year, where a month is expected"),
        case("declared", "kpi,2026-01\nc05,1\n").data("  layout: wide").reads("2026-01=1"),
        case("two rows", "kpi,2026-01,2026-02\nc06,1,2\nc06,3,4\n")
            .refuses("duplicate-period", "line 2 (1) and line 3 (3)"),
    ]);
}

#[test]
fn words_that_mean_nothing_are_faults() {
    for (data, wanted) in [
        ("delimiter: \":\"", "`delimiter` can't be `:`"),
        ("decimal: x", "`\".\"` or `\",\"`"),
        ("thousands: x", "`thousands` can't be `x`"),
        ("encoding: ebcdic", "`windows-1252`"),
        ("date_format: \"%d/%m\"", "`\"DD/MM/YYYY\"`"),
        ("grouping: chinese", "`indian`"),
        ("totals: keep", "`drop`"),
        ("excel_errors: zero", "`missing`"),
        ("columns: [a, a]", "two columns are named `a`"),
        ("decimal: \",\", thousands: \",\"", "the same mark"),
    ] {
        let project = Project::new().file("content/data/k.csv", "period,value\n2026-01,1\n").file(
            "content/kpis/k.md",
            format!("---\ntitle: K\ndirection: higher\nfrequency: monthly\ndata: {{file: k.csv, {data}}}\n---\n"),
        );
        let said = project.faults();
        assert!(said.contains(wanted), "{data}: {said}");
    }
}

#[test]
fn what_several_kpis_share_is_told_once() {
    let mut project = Project::new().file("content/data/k.csv", "kpi;period;value\na;2026-01;1.234\nb;2026-01;2.345\n");
    for id in ["a", "b"] {
        let text = "---\ntitle: K\ndirection: higher\nfrequency: monthly\ndata: k.csv\n---\n";
        project = project.file(&format!("content/kpis/{id}.md"), text);
    }
    let run = project.build();
    assert_eq!(run.stderr.matches("error[data-unreadable/ambiguous-number]").count(), 1, "{}", run.stderr);
    assert!(run.stderr.contains("it is the same for `b`"), "{}", run.stderr);
    assert!(project.page("executive/kpis/b.html").contains("kpis/b.md"));
}

/// What is said of a file, and the lines to paste with the first of several readings chosen.
fn described(file: &str) -> (String, String) {
    let project = Project::new().file("k.csv", file);
    let said = project.run(&["describe", "k.csv"]).ok().stdout;
    let block = said.split_once("to paste into the KPI's file\n").map_or("", |(_, block)| block);
    let lines = block.lines().map(|line| {
        let line = line.strip_prefix("    ").unwrap_or(line);
        line.replacen("# ", "", usize::from(line.trim_start().starts_with("# "))) + "\n"
    });
    (said.clone(), lines.collect())
}

#[test]
fn what_describe_says_can_be_pasted() {
    for (file, wanted) in [
        ("period,value\n2026-01,1.5\n2026-02,2\n", "2026-01=1.5 2026-02=2"),
        ("Monat;Umsatz\n31.01.2026;1.234,50 EUR\n28.02.2026;-\nTotal;1.234,50 EUR\n", "2026-01=1234.5 2026-02=none"),
        ("Report\n\nperiod;value\n01/02/2026;1.234\n02/03/2026;5.678\n", "2026-02=1.234 2026-03=5.678"),
        ("kpi,2024,2025\nk,1,2\nother,3,4\n", "2024=1 2025=2"),
        ("Region,2024,2025\nNorth,1,TBC\nSouth,3,4\n", "2024=1 2025=none"),
        ("Region,Month,Sales,Note\nSouth,2026-01,1k,\nNorth,2026-01,2k,x\n", "2026-01=1000"),
        ("date,value\n45292,1\n45323,#REF!\n45352,2\n", "2024-01=1 2024-02=none 2024-03=2"),
        ("Year,Quarter,Amount\n2025,1,5\n2025,2,6\n", "2025-Q1=5 2025-Q2=6"),
        ("kpi\tperiod\tvalue\nk\t2026-W01\t12%\nj\t2026-W01\t13%\n", "2026-W01=12"),
    ] {
        let (said, block) = described(file);
        let project = Project::new()
            .file("content/data/k.csv", file)
            .file("content/kpis/k.md", format!("---\ntitle: K\ndirection: higher\n{block}\n---\n"));
        let run = project.build_with(&[]);
        // A frequency that can't be known yet is the one thing left to write.
        let run = if run.stderr.contains("`frequency`") {
            project.put(
                "content/kpis/k.md",
                format!("---\ntitle: K\ndirection: higher\nfrequency: monthly\n{block}\n---\n"),
            );
            project.build()
        } else {
            run
        };
        assert!(run.code == 0 && !run.stderr.contains("error["), "{said}\n{}", run.stderr);
        let figures = project.json("executive/kpis/k.json");
        let shown: Vec<String> = figures["series"]
            .as_array()
            .unwrap()
            .iter()
            .map(|point| {
                let value = point["value"].as_f64().map_or("none".to_owned(), |value| value.to_string());
                format!("{}={value}", point["period"].as_str().unwrap())
            })
            .collect();
        assert_eq!(shown.join(" "), wanted, "{said}");
    }
}

#[test]
fn describe_says_what_proves_it_and_what_is_to_settle() {
    let file = "Report 2026;;;\n\nWeek;Depot;Departures;OnTime\n05/01/2026;East;1.234,5;12\n12/01/2026;East;1.300;n/a\n19/01/2026;East;<5;14\n";
    insta::assert_snapshot!(described(file).0);
    let run = Project::new().run(&["describe", "none.csv"]);
    assert_eq!(run.code, 3, "{}", run.stderr);
    let run = Project::new().run(&["describe"]);
    assert_eq!(run.code, 2, "{}", run.stderr);
    let project = Project::new()
        .file("content/strategy.yaml", "name: T\nlocale: fr-FR\nfiscal_year_start: april\n")
        .file("k.csv", "mois;valeur\njanv. 2026;1\nf\u{e9}vr. 2026;2\n");
    let said = project.run(&["describe", "--content", "content", "k.csv"]).ok().stdout;
    assert!(said.contains("monthly, 2026-01 to 2026-02"), "{said}");
}
