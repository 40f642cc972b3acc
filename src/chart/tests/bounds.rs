//! Whatever the figures, dates and words: every text stays inside its picture, and none lies over
//! another.

use jiff::ToSpan;
use jiff::civil::{Date, date};
use proptest::prelude::*;

use super::{assert_plain, assert_sound};
use crate::chart::labels::width;
use crate::chart::{
    Forecast, ForecastStep, Limits, Mark, MovingRanges, Note, Point, SeriesChart, SixTwelve, SixTwelvePoint,
    SmallMultiple, TargetStep, Width, Wording,
};

/// A text and the box around it: left, right, top, foot, in tenths of a user unit.
struct Text {
    words: String,
    across: (i32, i32),
    heights: (i32, i32),
}

fn tenths(number: &str) -> i32 {
    #[expect(clippy::cast_possible_truncation, reason = "places within a picture")]
    let tenths = (number.parse::<f64>().unwrap() * 10.0).round() as i32;
    tenths
}

/// All texts of a picture as a wide face would set them.
fn texts(svg: &str, font: i32) -> Vec<Text> {
    let mut side = "start";
    let mut texts = Vec::new();
    for part in svg.split('<').skip(1) {
        let (tag, content) = part.split_once('>').unwrap();
        let attribute =
            |name: &str| tag.split_once(&format!(" {name}=\"")).map(|(_, rest)| rest.split_once('"').unwrap().0);
        if tag.starts_with('g') {
            side = attribute("text-anchor").unwrap_or("start");
        } else if tag == "/g" {
            side = "start";
        } else if tag.starts_with("text ") {
            let class = attribute("class").unwrap_or_default();
            let size = if class == "val" { font + 10 } else { font };
            let bold = matches!(class, "val" | "lab lab-target" | "lab lab-forecast");
            let text = content.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&");
            let wide = width(&text, if bold { size * 12 / 11 } else { size });
            let (x, y) = (tenths(attribute("x").unwrap()), tenths(attribute("y").unwrap()));
            let left = match attribute("text-anchor").unwrap_or(side) {
                "middle" => x - wide / 2,
                "end" => x - wide,
                _ => x,
            };
            texts.push(Text {
                words: text,
                across: (left, left + wide),
                heights: (y - size * 77 / 100, y + size * 22 / 100),
            });
        }
    }
    texts
}

/// Fails when a text leaves the picture or lies over another.
fn assert_clear(svg: &str) {
    let size = svg.split_once("viewBox=\"0 0 ").unwrap().1.split_once('"').unwrap().0.split_once(' ').unwrap();
    let size = (tenths(size.0), tenths(size.1));
    let font = if svg.starts_with("<svg class=\"chart narrow\"") { 110 } else { 120 };
    let texts = texts(svg, font);
    for (nth, text) in texts.iter().enumerate() {
        // Rounding of widths and baselines is a tenth or two.
        assert!(text.across.0 >= -2 && text.across.1 <= size.0 + 2, "{} leaves {size:?} in {svg}", text.words);
        assert!(text.heights.0 >= 0 && text.heights.1 <= size.1, "{} leaves {size:?} in {svg}", text.words);
        for other in &texts[nth + 1..] {
            let apart = text.across.1 <= other.across.0 + 2
                || other.across.1 <= text.across.0 + 2
                || text.heights.1 <= other.heights.0
                || other.heights.1 <= text.heights.0;
            assert!(apart, "{} lies over {} in {svg}", text.words, other.words);
        }
    }
}

fn figure() -> impl Strategy<Value = f64> {
    prop_oneof![
        6 => -50.0..150.0,
        2 => (0_i32..9).prop_map(f64::from),
        1 => any::<f64>(),
        1 => prop_oneof![Just(f64::NAN), Just(f64::INFINITY), Just(f64::MAX), Just(-0.0), Just(1e15)],
    ]
}

fn figures(most: usize) -> impl Strategy<Value = Vec<Option<f64>>> {
    prop::collection::vec(prop::option::weighted(0.9, figure()), 0..most)
}

/// Any words, but for those that numbers without a value are told by.
fn words() -> impl Strategy<Value = String> {
    let words = prop_oneof![3 => "[A-Za-z0-9 ,<&]{0,24}", 1 => "\\PC{0,60}", 1 => any::<String>()];
    words.prop_map(|words| words.replace("NaN", "Nan").replace("inf", "Inf"))
}

fn mark() -> impl Strategy<Value = Mark> {
    prop_oneof![6 => Just(Mark::Plain), 1 => Just(Mark::Better), 1 => Just(Mark::Worse), 1 => Just(Mark::Neutral), 1 => Just(Mark::Ghost)]
}

/// How numbers may be printed, from short to far too long.
fn print(nth: usize) -> impl Fn(f64) -> String {
    move |value: f64| match nth {
        0 => format!("{value:.1}"),
        1 => format!("\u{a3}{value:.0}"),
        2 => format!("{value:.1}%"),
        3 => format!("{value:e}"),
        _ => format!("{value:.3} tonnes of freight"),
    }
}

fn day(from: Date, after: i64) -> Date {
    from.saturating_add(after.days())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_process_chart_keeps_its_texts_clear(
        values in figures(70),
        marks in prop::collection::vec(mark(), 0..70),
        levels in prop::collection::vec(figure(), 8),
        ahead in prop::collection::vec(figure(), 0..30),
        words in prop::collection::vec(words(), 8),
        days in prop::collection::vec(-200_i64..3000, 5),
        rhythm in prop_oneof![Just(1_i64), Just(7), Just(30), Just(91), Just(365), Just(40_000)],
        has in prop::array::uniform8(any::<bool>()),
        parts in prop::array::uniform4(0_usize..80),
        printed in 0_usize..5,
    ) {
        let first = date(2020, 1, 31);
        let dates: Vec<_> = (0..).zip(&values).map(|(nth, _)| day(first, nth * rhythm)).collect();
        let labels: Vec<_> = dates.iter().map(|date| date.strftime("%-d %b %Y").to_string()).collect();
        let points: Vec<_> =
            values.iter().zip(&dates).zip(&labels).map(|((&value, &date), label)| Point { date, label, value }).collect();
        let limits = |from, to, nth: usize| Limits {
            from,
            to,
            mean: levels[nth],
            lower: levels[nth] - levels[nth + 1].abs(),
            upper: levels[nth] + levels[nth + 1].abs(),
            provisional: has[0],
            range_mean: levels[nth + 1],
            range_upper: levels[nth + 2],
        };
        let limits = [limits(parts[0], parts[1], 0), limits(parts[2], parts[3], 2)];
        let target = [
            TargetStep { from: None, to: dates.get(3).copied(), low: Some(levels[4]), high: Some(levels[5]) },
            TargetStep { from: dates.get(3).copied(), to: None, low: Some(levels[6]), high: has[1].then_some(levels[6]) },
        ];
        let note = |nth: usize| Note { date: day(first, days[nth]), lines: [&words[nth], &words[nth + 1]] };
        let notes = [note(0), note(1), note(2), note(3)];
        let rebases = [note(4)];
        let last = dates.last().copied().unwrap_or(first);
        let steps: Vec<_> = (1..)
            .zip(&ahead)
            .map(|(nth, &mid)| ForecastStep {
                date: day(last, nth * rhythm),
                mid,
                low80: mid - levels[6],
                high80: mid + levels[6],
                low50: mid - levels[7],
                high50: mid + levels[7],
            })
            .collect();
        let number = print(printed);
        let chart = SeriesChart {
            id: "x",
            title: &words[6],
            description: &words[7],
            points: &points,
            marks: &marks,
            target: if has[2] { &target } else { &[] },
            red_flag: has[3].then_some(levels[7]),
            limits: if has[4] { &limits } else { &[] },
            bounds: (has[5].then_some(0.0), None),
            rebases: if has[6] { &rebases } else { &[] },
            notes: if has[7] { &notes } else { &[] },
            adjusted: if has[0] { &values } else { &[] },
            forecast: has[1].then_some(Forecast { label: &words[5], steps: &steps }),
            ranges: has[3].then_some(MovingRanges { title: &words[0], values: &values }),
            number: &number,
            short: None,
            width: Width::Wide,
            words: Wording::default(),
        };
        for width in [Width::Wide, Width::Narrow] {
            let chart = SeriesChart { width, ..chart };
            if let Some(svg) = chart.svg() {
                assert_sound(&svg);
                assert_clear(&svg);
                if printed < 4 && words.iter().all(|word| !word.contains('=')) {
                    assert_plain(&svg);
                }
                prop_assert_eq!(Some(svg), chart.svg());
            } else {
                prop_assert!(!points.iter().any(|point| point.value.is_some_and(f64::is_finite)));
            }
        }
    }

    #[test]
    fn small_charts_keep_their_texts_clear(
        values in figures(20),
        prior in figures(20),
        levels in prop::collection::vec(figure(), 6),
        words in prop::collection::vec(words(), 3),
        marks in prop::collection::vec(mark(), 0..20),
        has in prop::array::uniform4(any::<bool>()),
        printed in 0_usize..5,
    ) {
        let number = print(printed);
        let multiple = SmallMultiple {
            description: &words[0],
            values: &values,
            targets: &[has[0].then_some((levels[0], levels[1])), Some((levels[2], levels[2]))],
            limits: has[1].then_some((levels[3], levels[4])),
            marks: &marks,
            scale: has[2].then_some((levels[4], levels[5])),
            periods: (&words[1], &words[2]),
            number: &number,
            ..SmallMultiple::default()
        };
        if let Some(svg) = multiple.svg() {
            assert_sound(&svg);
            assert_clear(&svg);
        }
        let points: Vec<_> = values
            .iter()
            .enumerate()
            .map(|(nth, &value)| SixTwelvePoint {
                label: &words[nth % 3],
                value,
                prior: prior.get(nth).copied().flatten(),
                target: has[3].then_some(levels[0]),
            })
            .collect();
        let (weeks, months) = points.split_at(points.len() / 3);
        let chart = SixTwelve { description: &words[0], weeks, months, shared_axis: has[0], number: &number, ..SixTwelve::default() };
        for width in [Width::Wide, Width::Narrow] {
            if let Some(svg) = (SixTwelve { width, ..chart }).svg() {
                assert_sound(&svg);
                assert_clear(&svg);
            }
        }
    }
}
