//! What must hold of any KPI file: nothing stops the program, what is written reads back, the order of rows is nothing,
//! and a number with two meanings is never read.
#![allow(
    clippy::unwrap_used,
    clippy::needless_pass_by_value,
    clippy::format_push_string,
    clippy::allow_attributes,
    missing_docs,
    reason = "a test that can't go on fails"
)]

use proptest::prelude::*;
use std::path::Path;
use throughline::calendar::FiscalYears;
use throughline::data::{Context, describe};
use throughline::diagnostic::Diagnostic;
use throughline::world::Memory;
use throughline::{source, strategy};

/// The values of a KPI with this file and these lines below `data:`, or why it is refused.
fn read(file: &[u8], data: &str) -> Result<Vec<(String, Option<f64>)>, Vec<Diagnostic>> {
    let world = Memory::new(jiff::civil::date(2026, 11, 21));
    world.put("c/strategy.yaml", "name: T\n");
    world.put("c/data/k.csv", file);
    let text = format!("---\ntitle: K\ndirection: higher\nfrequency: monthly\ndata:\n  file: k.csv\n{data}\n---\n");
    world.put("c/kpis/k.md", text);
    let content = source::load(&world, Path::new("c")).unwrap();
    let strategy = strategy::link(&world, &content).strategy.unwrap();
    let measure = strategy.measures.values().next().unwrap();
    match &measure.series {
        Some(series) => {
            let years = FiscalYears::default();
            Ok(series.observations.iter().map(|o| (o.period.id(&years), o.value)).collect())
        }
        None => Err(measure.refused.clone()),
    }
}

/// A way of writing numbers.
#[derive(Debug, Clone, Copy)]
struct Style {
    decimal: char,
    thousands: Option<char>,
    brackets: bool,
}

fn style() -> impl Strategy<Value = Style> {
    let marks = prop_oneof![
        Just(('.', None)),
        Just((',', None)),
        Just(('.', Some(','))),
        Just((',', Some('.'))),
        Just(('.', Some('\''))),
        Just((',', Some(' '))),
        Just((',', Some('\u{a0}'))),
        Just(('.', Some('\u{202f}'))),
    ];
    (marks, any::<bool>()).prop_map(|((decimal, thousands), brackets)| Style { decimal, thousands, brackets })
}

impl Style {
    /// A number of hundredths as this style writes it.
    fn write(self, hundredths: i64) -> String {
        let (whole, rest) = (hundredths.unsigned_abs() / 100, hundredths.unsigned_abs() % 100);
        let digits = whole.to_string();
        let mut out = String::new();
        for (i, digit) in digits.chars().enumerate() {
            if i > 0 && (digits.len() - i) % 3 == 0 {
                out.extend(self.thousands);
            }
            out.push(digit);
        }
        out.push(self.decimal);
        out.push_str(&format!("{rest:02}"));
        match (hundredths < 0, self.brackets) {
            (true, true) => format!("({out})"),
            (true, false) => format!("-{out}"),
            _ => out,
        }
    }
}

fn month(i: usize) -> String {
    format!("{:04}-{:02}", 2000 + i / 12, i % 12 + 1)
}

#[expect(clippy::cast_precision_loss, reason = "the numbers are small")]
fn as_number(hundredths: i64) -> f64 {
    format!("{}e-2", hundredths as f64).parse().unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_bytes_are_read_or_refused(
        bytes in prop::collection::vec(prop_oneof![
            4 => prop::sample::select(b"period,value;\t|\r\n\"0123456789.,-%'()/: JanQFYWTotal".to_vec()),
            1 => any::<u8>(),
        ], 0..200),
        head in any::<bool>(),
    ) {
        let bytes = if head { [b"period,value\n".as_slice(), &bytes].concat() } else { bytes };
        if let Err(refused) = read(&bytes, "") {
            prop_assert!(!refused.is_empty() && refused.len() <= 20);
            prop_assert!(refused.iter().all(|why| !why.helps.is_empty() || why.severity == throughline::diagnostic::Severity::Fault), "{refused:?}");
        }
        let years = FiscalYears::default();
        describe::describe("k.csv", &bytes, Context { years: &years, language: "en", explained: &|_, _| false });
    }

    #[test]
    fn a_table_in_any_declared_style_reads_back(
        values in prop::collection::vec(prop::option::weighted(0.9, -999_999_999_i64..999_999_999), 1..30),
        style in style(),
        delimiter in prop::sample::select(vec![',', ';', '\t', '|']),
        quoted in any::<bool>(),
        crlf in any::<bool>(),
    ) {
        let end = if crlf { "\r\n" } else { "\n" };
        let mut file = format!("period{delimiter}value{end}");
        for (i, value) in values.iter().enumerate() {
            let text = value.map_or(String::new(), |value| style.write(value));
            let text = if quoted || text.contains(delimiter) { format!("\"{text}\"") } else { text };
            file.push_str(&format!("{}{delimiter}{text}{end}", month(i)));
        }
        let word = if delimiter == '\t' { "tab".to_owned() } else { format!("\"{delimiter}\"") };
        let data = format!("  delimiter: {word}\n  decimal: \"{}\"", style.decimal);
        let wanted: Vec<_> = values.iter().enumerate().map(|(i, v)| (month(i), v.map(as_number))).collect();
        prop_assert_eq!(read(file.as_bytes(), &data).unwrap(), wanted.clone(), "{}", file);
        // Without the declaration it is the same, or refused.
        if let Ok(read) = read(file.as_bytes(), "") {
            prop_assert_eq!(read, wanted, "{}", file);
        }
    }

    #[test]
    fn the_order_of_rows_is_nothing(
        values in prop::collection::vec(0i64..1_000_000, 2..20),
        seed in any::<u64>(),
        dates in any::<bool>(),
    ) {
        let rows: Vec<String> = values
            .iter()
            .enumerate()
            .map(|(i, value)| {
                let period = if dates { format!("{:02}/{:02}/{}", 28 - i % 28, i % 12 + 1, 2000 + i) } else { month(i) };
                format!("{period};{}", Style { decimal: ',', thousands: Some('.'), brackets: false }.write(*value))
            })
            .collect();
        let mut shuffled = rows.clone();
        let mut state = seed;
        for i in (1..shuffled.len()).rev() {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            shuffled.swap(i, usize::try_from(state >> 33).unwrap() % (i + 1));
        }
        let file = |rows: &[String]| format!("period;value\n{}\n", rows.join("\n"));
        let of = |rows: &[String]| {
            read(file(rows).as_bytes(), "").map_err(|why| why.iter().map(|d| d.id).collect::<std::collections::BTreeSet<_>>())
        };
        prop_assert_eq!(of(&rows), of(&shuffled));
    }

    #[test]
    fn a_number_with_two_meanings_is_never_read(
        values in prop::collection::vec((1u32..999, 0u32..999), 1..20),
        mark in prop::sample::select(vec!['.', ',']),
        delimiter in prop::sample::select(vec![';', '\t', '|']),
    ) {
        let mut file = format!("period{delimiter}value\n");
        for (i, (whole, rest)) in values.iter().enumerate() {
            file.push_str(&format!("{}{delimiter}{whole}{mark}{rest:03}\n", month(i)));
        }
        let refused = read(file.as_bytes(), "").unwrap_err();
        prop_assert_eq!(refused[0].id, "ambiguous-number");
        for (decimal, scale) in [('.', mark == '.'), (',', mark == ',')] {
            let read = read(file.as_bytes(), &format!("  decimal: \"{decimal}\"")).unwrap();
            for ((_, value), (whole, rest)) in read.iter().zip(&values) {
                let wanted = if scale { format!("{whole}.{rest:03}") } else { format!("{whole}{rest:03}") };
                prop_assert_eq!(*value, wanted.parse().ok());
            }
        }
    }

    #[test]
    fn a_date_with_two_meanings_is_never_read(days in prop::collection::vec((1u8..13, 1u8..13, 2000u16..2030), 1..20)) {
        let rows: Vec<String> = days.iter().map(|(a, b, year)| format!("{a:02}/{b:02}/{year},1\n")).collect();
        let result = read(format!("period,value\n{}", rows.concat()).as_bytes(), "");
        if days.iter().any(|(a, b, _)| a != b) {
            prop_assert_eq!(result.unwrap_err()[0].id, "ambiguous-date");
        }
    }
}
