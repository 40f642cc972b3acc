//! The series in `kpis/<id>.json`.
//!
//! It is written straight, without a tree and without a serialiser: dozens of points a KPI, of which each has the same keys
//! and nothing that would have to be escaped.

use crate::calendar::FiscalYears;
use crate::reading::Point;
use crate::statistics::rule::Flags;
use crate::strategy::Band;

/// Writes a point: its period, value, target or band, and the rules that it hits.
pub(super) fn push(out: &mut String, point: &Point, flags: Flags, years: &FiscalYears) {
    out.push_str("{\"period\":\"");
    out.push_str(&point.period.id(years));
    out.push_str("\",\"value\":");
    push_number(out, point.value);
    out.push_str(",\"target\":");
    push_number(out, point.target.and_then(Band::as_value));
    let band = point.target.filter(|band| band.as_value().is_none());
    for (key, edge) in [(",\"low\":", band.and_then(|band| band.low)), (",\"high\":", band.and_then(|band| band.high))]
    {
        if edge.is_some() {
            out.push_str(key);
            push_number(out, edge);
        }
    }
    out.push_str(",\"flags\":[");
    for (nth, rule) in flags.iter().enumerate() {
        out.push_str(if nth == 0 { "\"" } else { ",\"" });
        out.push_str(rule.word());
        out.push('"');
    }
    out.push_str("]}");
}

/// A number as `serde_json` writes it; `null` for none, and for what is not finite.
fn push_number(out: &mut String, number: Option<f64>) {
    match number.filter(|number| number.is_finite()) {
        Some(number) => out.push_str(zmij::Buffer::new().format_finite(number)),
        None => out.push_str("null"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::statistics::rule::Rule;

    #[test]
    fn numbers_are_those_of_serde_json() {
        for number in [0.0, -0.0, 84.1, -3.0, 1e21, 1e-7, f64::MAX, 1.0 / 3.0, f64::NAN, f64::INFINITY] {
            let mut out = String::new();
            push_number(&mut out, Some(number));
            assert_eq!(out, serde_json::to_string(&number).unwrap());
        }
    }

    #[test]
    fn a_point_is_an_object_with_the_keys_of_its_target() {
        let years = FiscalYears::default();
        let told = |target| {
            let period = crate::calendar::parse_plain("2026-10", &years).unwrap();
            let flags = Flags::from_iter([Rule::OutsideHigh, Rule::TrendUp]);
            let mut out = String::new();
            push(&mut out, &Point { period, value: None, target, line: 7 }, flags, &years);
            out
        };
        let flags = r#""flags":["outside-high","trend-up"]}"#;
        let value = Band { low: Some(5.0), high: Some(5.0) };
        assert_eq!(told(Some(value)), format!(r#"{{"period":"2026-10","value":null,"target":5.0,{flags}"#));
        let band = Band { low: Some(5.0), high: None };
        assert_eq!(told(Some(band)), format!(r#"{{"period":"2026-10","value":null,"target":null,"low":5.0,{flags}"#));
        assert_eq!(told(None), format!(r#"{{"period":"2026-10","value":null,"target":null,{flags}"#));
    }
}
