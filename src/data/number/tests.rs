use super::*;

fn read(text: &str, mark: Mark) -> Option<f64> {
    let rules = Rules { suffixes: true, ..Rules::default() };
    let Cell::Number(written) = scan(text, &rules) else { return None };
    fits(written.core, mark, &rules)?;
    value(&written, mark, 0)
}

#[test]
fn styles_are_strict() {
    for (text, point, comma) in [
        ("1234.5", Some(1234.5), None),
        ("1.234", Some(1.234), Some(1234.0)),
        ("1,234", Some(1234.0), Some(1.234)),
        ("1.234,50", None, Some(1234.5)),
        ("1 234,5", None, Some(1234.5)),
        ("1\u{202f}234\u{202f}567", Some(1_234_567.0), Some(1_234_567.0)),
        ("1'234.50", Some(1234.5), None),
        ("1,234,567", Some(1_234_567.0), None),
        ("12,34", None, Some(12.34)),
        ("12,34,567", None, None),
        ("0,123", None, Some(0.123)),
        ("1,23E+05", None, Some(123_000.0)),
        ("1.5e-1", Some(0.15), None),
        ("1 23", None, None),
        ("1234 567", None, None),
        ("-\u{20ac}1,5", None, Some(-1.5)),
        ("\u{20ac}-2", Some(-2.0), Some(-2.0)),
        ("(3)", Some(-3.0), Some(-3.0)),
        ("4-", Some(-4.0), Some(-4.0)),
        ("\u{2212}5", Some(-5.0), Some(-5.0)),
        ("-(5)", None, None),
        ("2.5 M EUR", Some(2_500_000.0), None),
        ("3k", Some(3000.0), Some(3000.0)),
        ("1.", Some(1.0), None),
        (".5", Some(0.5), None),
        ("12*", None, None),
        ("~10", None, None),
        ("<5", None, None),
        ("1/2", None, None),
        ("NaN", None, None),
        ("1e999", None, None),
    ] {
        assert_eq!((read(text, Mark::Point), read(text, Mark::Comma)), (point, comma), "{text}");
    }
}

#[test]
fn indian_groups_need_a_declaration() {
    let rules = Rules { indian: true, ..Rules::default() };
    assert_eq!(fits("12,34,567", Mark::Point, &rules), Some(Some(Thousands::Comma)));
    assert_eq!(fits("123,45,678", Mark::Point, &rules), None);
}
