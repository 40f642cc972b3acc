//! Sparkline, variance bar, bullet, score line, small multiple.

use super::{ONE, assert_plain, assert_sound, attribute, count, jump, number};
use crate::chart::{Bullet, Mark, ScoreLine, SmallMultiple, Sparkline, Standing, VarianceBar};

#[test]
fn a_sparkline_has_a_line_an_end_and_a_target() {
    let values: Vec<_> = (0..12).map(|nth| (nth != 4).then(|| jump(nth))).collect();
    let spark = Sparkline {
        description: "Fell from 9 to \"8\" & stayed",
        values: &values,
        target: Some((0.5, 0.5)),
        ..Sparkline::default()
    };
    let svg = spark.svg().unwrap();
    assert_sound(&svg);
    assert_plain(&svg);
    assert!(svg.starts_with(
        r#"<svg class="spark" viewBox="0 0 128 30" role="img" aria-label="Fell from 9 to &quot;8&quot; &amp; stayed"><path class="target""#
    ));
    assert_eq!(svg.matches("class=\"actual\"").count(), 1);
    assert_eq!(attribute(&svg, "<path class=\"actual\"", "d").to_lowercase().matches('m').count(), 2);
    assert_eq!(svg.matches("<circle class=\"pt last\"").count(), 1);
    let svg = Sparkline { target: Some((0.2, f64::INFINITY)), ..spark }.svg().unwrap();
    assert_eq!(attribute(&svg, "<rect class=\"band\"", "y"), "0");
}

#[test]
fn a_sparkline_shows_limits_signals_and_where_it_stands() {
    let values: Vec<_> = (0..12).map(|nth| Some(jump(nth))).collect();
    let mut marks = [Mark::Plain; 12];
    (marks[8], marks[9], marks[11]) = (Mark::Worse, Mark::Better, Mark::Worse);
    let spark = Sparkline {
        values: &values,
        limits: Some((0.1, 0.9)),
        marks: &marks,
        standing: Standing::Off,
        ..Sparkline::default()
    };
    let svg = spark.svg().unwrap();
    assert_sound(&svg);
    assert_plain(&svg);
    // The end has its own mark instead of that of its signal.
    assert_eq!((count(&svg, "nat"), count(&svg, "pt worse"), count(&svg, "pt better")), (1, 1, 1));
    for (standing, class) in [(Standing::Off, "m-off"), (Standing::Watch, "m-watch"), (Standing::On, "m-on")] {
        let svg = Sparkline { standing, ..spark }.svg().unwrap();
        assert_eq!(count(&svg, &format!("pt end {class}")), 1);
    }
}

#[test]
fn missing_periods_at_the_end_are_a_dotted_tail() {
    let mut values = [Some(1.0); 12];
    assert_eq!(count(&Sparkline { values: &values, ..Sparkline::default() }.svg().unwrap(), "tail"), 0);
    (values[10], values[11]) = (None, Some(f64::NAN));
    let svg = Sparkline { values: &values, ..Sparkline::default() }.svg().unwrap();
    assert_eq!(count(&svg, "tail"), 1);
    // A gap in between is none.
    values = [Some(1.0); 12];
    values[5] = None;
    assert_eq!(count(&Sparkline { values: &values, ..Sparkline::default() }.svg().unwrap(), "tail"), 0);
}

#[test]
fn a_variance_bar_counts_tolerances_on_a_shared_scale() {
    let bar = |gap| VarianceBar { description: "x", gap, standing: Standing::Off }.svg().unwrap();
    let svg = bar(-1.0);
    assert_sound(&svg);
    assert_plain(&svg);
    assert!(svg.starts_with(r#"<svg class="vbar" viewBox="0 0 124 18" role="img" aria-label="x">"#));
    // A bar of one tolerance ends at the dashed line.
    let (x, wide) =
        (number(&svg, "<rect class=\"bar m-off\"", "x"), number(&svg, "<rect class=\"bar m-off\"", "width"));
    assert!((x - 55.6).abs() < 0.11 && (x + wide - 87.4).abs() < 0.11, "{x} {wide}");
    assert!(attribute(&svg, "<path class=\"thr\"", "d").starts_with("M55.6 0v"));
    // Better is right.
    assert!(number(&bar(0.5), "<rect", "x") > 87.0);
    assert!(!bar(0.0).contains("<rect"));
    assert_eq!((count(&bar(-2.7), "cut"), count(&bar(-2.8), "cut"), count(&bar(1.2), "cut")), (0, 1, 1));
    assert_eq!(count(&bar(f64::NEG_INFINITY), "cut"), 1);
    assert_eq!(VarianceBar { gap: f64::NAN, ..VarianceBar::default() }.svg(), None);
}

#[test]
fn a_bullet_keeps_the_poor_range_darkest() {
    let bullet = Bullet {
        value: 85.0,
        target: Some(95.0),
        edges: &[90.0, 95.0],
        scale: Some((0.0, 100.0)),
        ..Bullet::default()
    };
    let svg = bullet.svg().unwrap();
    assert_sound(&svg);
    assert_plain(&svg);
    assert_eq!((attribute(&svg, "<rect class=\"q1\"", "x"), attribute(&svg, "<rect class=\"q3\"", "x")), ("0", "228"));
    assert_eq!(attribute(&svg, "<rect class=\"bar\"", "width"), "204");
    assert!(attribute(&svg, "<path class=\"tick\"", "d").starts_with("M228 "));
    let svg = Bullet { lower_is_better: true, ..bullet }.svg().unwrap();
    assert_eq!((attribute(&svg, "<rect class=\"q1\"", "x"), attribute(&svg, "<rect class=\"q3\"", "x")), ("228", "0"));
    // Two ranges, and one.
    let svg = Bullet { edges: &[90.0], ..bullet }.svg().unwrap();
    assert_eq!((count(&svg, "q1"), count(&svg, "q2"), count(&svg, "q3")), (1, 0, 1));
    let svg = Bullet { edges: &[], ..bullet }.svg().unwrap();
    assert_eq!((count(&svg, "q1"), count(&svg, "q2"), count(&svg, "q3")), (0, 0, 1));
}

#[test]
fn a_bullet_without_a_zero_has_a_dot() {
    let bullet = Bullet { value: 85.0, scale: Some((70.0, 100.0)), standing: Standing::Watch, ..Bullet::default() };
    let svg = bullet.svg().unwrap();
    assert!(!svg.contains("bar") && svg.contains("pt end m-watch"));
    // Left to itself the scale begins at zero.
    let svg = Bullet { scale: None, ..bullet }.svg().unwrap();
    assert_eq!(attribute(&svg, "<rect class=\"bar m-watch\"", "x"), "0");
    assert_eq!(count(&Bullet { value: 120.0, scale: Some((0.0, 100.0)), ..bullet }.svg().unwrap(), "cut"), 1);
    assert_eq!(Bullet { value: f64::NAN, ..bullet }.svg(), None);
}

#[test]
fn a_score_line_has_zones_and_the_last_review() {
    let mut scores = [Some(70.0); 12];
    scores[11] = Some(150.0);
    let line = ScoreLine { description: "x", scores: &scores, review: Some(8), standing: Standing::On };
    let svg = line.svg().unwrap();
    assert_sound(&svg);
    assert_plain(&svg);
    // 65 of 100, whatever the scores are.
    assert_eq!(attribute(&svg, "<rect class=\"zone\"", "y"), "15.5");
    assert_eq!((count(&svg, "then"), count(&svg, "pt end m-on"), count(&svg, "thr")), (1, 1, 1));
    // A score beyond the scale is at its end.
    assert_eq!(attribute(&svg, "<circle class=\"pt end m-on\"", "cy"), "5");
    // A review of today needs no ring, and one out of sight has none.
    assert_eq!(count(&ScoreLine { review: Some(11), ..line }.svg().unwrap(), "then"), 0);
    assert_eq!(count(&ScoreLine { review: Some(99), ..line }.svg().unwrap(), "then"), 0);
    assert_eq!(ScoreLine { scores: &[None, Some(f64::NAN)], ..line }.svg(), None);
}

#[test]
fn a_small_multiple_prints_its_last_value_and_its_target() {
    let values: Vec<_> = (0..12).map(|nth| Some(jump(nth))).collect();
    let multiple = SmallMultiple {
        description: "x",
        values: &values,
        targets: &[Some((0.5, 0.5))],
        limits: Some((0.1, 0.9)),
        periods: ("Nov 2025", "Oct 2026"),
        number: ONE,
        ..SmallMultiple::default()
    };
    let svg = multiple.svg().unwrap();
    assert_sound(&svg);
    assert_plain(&svg);
    assert!(svg.starts_with(r#"<svg class="small" viewBox="0 0 260 120" role="img" aria-label="x">"#));
    for text in [">Nov 2025<", ">Oct 2026<", ">0.5<", ">0.4<"] {
        assert!(svg.contains(text), "no {text} in {svg}");
    }
    assert_eq!((count(&svg, "nat"), count(&svg, "target"), count(&svg, "val")), (1, 1, 1));
    // A plan is one stepped line.
    let plan: Vec<_> = (0..12).map(|nth| Some((f64::from(nth / 4), f64::from(nth / 4)))).collect();
    let svg = SmallMultiple { targets: &plan, ..multiple }.svg().unwrap();
    let line = attribute(&svg, "<path class=\"target\"", "d");
    assert_eq!(line.chars().filter(char::is_ascii_alphabetic).collect::<String>(), "Mhvhvh");
    // A band is an area.
    let svg = SmallMultiple { targets: &[Some((0.2, f64::INFINITY))], ..multiple }.svg().unwrap();
    assert_eq!(count(&svg, "band"), 1);
}

#[test]
fn small_multiples_of_one_measure_share_a_scale() {
    let with = |value: f64| {
        let values = [Some(value); 12];
        let multiple = SmallMultiple { values: &values, scale: Some((0.0, 10.0)), ..SmallMultiple::default() };
        number(&multiple.svg().unwrap(), "<circle class=\"pt last\"", "cy")
    };
    assert!(with(2.0) > with(8.0));
}
