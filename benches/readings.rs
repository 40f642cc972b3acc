//! How long readings take, and how long a chart takes beside those of others.
//!
//!     cargo bench --bench readings -- [--python PATH] [--node PATH --modules DIR]
//!
//! Readings: signal and outlook of KPIs of 60 months, one after the other, on one core. Charts: a process chart of 60 points
//! with limits, target and marks, against the stock SVG backend of plotters, matplotlib (where the Python named has it) and
//! the server-side SVG of `ECharts` (where the folder of modules has it), all in one run, each warmed up first.

use jiff::ToSpan;
use jiff::civil::{Date, date};
use plotters::prelude::{
    ChartBuilder, Circle, DashedLineSeries, IntoDrawingArea, LineSeries, PathElement, Rectangle, SVGBackend,
};
use plotters::style::{BLACK, Color, RED};
use std::error::Error;
use std::hint::black_box;
use std::path::PathBuf;
use std::process::{Command, ExitCode};
use std::time::{Duration, Instant};
use throughline::chart::{Limits, Mark, Point, SeriesChart, TargetStep};
use throughline::statistics::direction::{Direction, Target};
use throughline::statistics::outlook::{DEFAULT_LEVEL, Question, outlook};
use throughline::statistics::process::{Settings, chart};

const POINTS: u32 = 60;

struct Options {
    kpis: u32,
    charts: u32,
    python: Option<PathBuf>,
    node: Option<PathBuf>,
    modules: Option<PathBuf>,
}

fn main() -> ExitCode {
    match options().and_then(|options| bench(&options)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::FAILURE
        }
    }
}

fn options() -> Result<Options, Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    // Cargo adds `--bench` to a bench. Without it this is a test run, in which the figures do not matter.
    let test = !arguments.iter().any(|argument| argument == "--bench");
    let (kpis, charts) = if test { (20, 2) } else { (10_000, 2000) };
    let mut options = Options { kpis, charts, python: None, node: None, modules: None };
    let mut rest = arguments.iter();
    while let Some(argument) = rest.next() {
        let mut value = || rest.next().map(PathBuf::from).ok_or_else(|| format!("`{argument}` needs a value"));
        match argument.as_str() {
            "--bench" => {}
            "--python" => options.python = Some(value()?),
            "--node" => options.node = Some(value()?),
            "--modules" => options.modules = Some(value()?),
            _ => return Err(format!("`{argument}` is not an option").into()),
        }
    }
    Ok(options)
}

/// Made-up months: a level, a drift of some of them, and what looks like chance.
fn values(kpi: u32) -> Vec<f64> {
    let drift = f64::from(kpi % 5) / 10.0;
    let mut state = kpi.wrapping_mul(2_654_435_761).wrapping_add(1);
    let mut noise = || {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        f64::from(state >> 16) / 65_536.0 - 0.5
    };
    (0..POINTS).map(|month| 80.0 + drift * f64::from(month) + 6.0 * noise()).collect()
}

fn bench(options: &Options) -> Result<(), Box<dyn Error>> {
    readings(options.kpis);
    println!("\na chart of {POINTS} points with limits, target and marks; medians of {} (one core)", options.charts);
    let ours = time(options.charts, || black_box(ours()).len());
    tell("throughline, wide", ours, ours);
    tell("plotters, stock SVG", time(options.charts, || black_box(stock()).map_or(0, |svg| svg.len())), ours);
    if let Some(python) = &options.python {
        tell("matplotlib, SVG", told(Command::new(python).args(["-c", MATPLOTLIB]))?, ours);
    }
    if let (Some(node), Some(modules)) = (&options.node, &options.modules) {
        tell("ECharts, server-side SVG", told(Command::new(node).args(["-e", ECHARTS]).current_dir(modules))?, ours);
    }
    Ok(())
}

fn readings(kpis: u32) {
    let series: Vec<Vec<f64>> = (0..kpis).map(values).collect();
    let times: Vec<i64> = (0..i64::from(POINTS)).collect();
    let settings = Settings { direction: Direction::Up, target: Some(Target::Value(85.0)), ..Settings::default() };
    let start = Instant::now();
    for values in &series {
        black_box(chart(values, &[], &[], &settings));
    }
    let signals = start.elapsed();
    let start = Instant::now();
    for values in &series {
        black_box(outlook(&Question {
            values,
            times: &times,
            horizon: 12,
            season: None,
            direction: Direction::Up,
            target: settings.target,
            baseline: settings.baseline,
            level: DEFAULT_LEVEL,
        }));
    }
    println!(
        "readings of {kpis} KPIs of {POINTS} months on one core: signal {signals:.0?}, outlook {:.0?}",
        start.elapsed()
    );
}

/// The median of so many runs after a tenth as many to warm up.
fn time(runs: u32, mut draw: impl FnMut() -> usize) -> Duration {
    for _ in 0..runs / 10 {
        black_box(draw());
    }
    let mut took: Vec<Duration> = (0..runs)
        .map(|_| {
            let start = Instant::now();
            black_box(draw());
            start.elapsed()
        })
        .collect();
    took.sort_unstable();
    took.get(took.len() / 2).copied().unwrap_or_default()
}

fn tell(name: &str, took: Duration, ours: Duration) {
    let ratio = took.as_secs_f64() / ours.as_secs_f64();
    println!("  {name:<26}{:>12.1} \u{b5}s {ratio:>8.1} x", took.as_secs_f64() * 1e6);
}

fn ours() -> String {
    let values = values(1);
    let dates: Vec<Date> =
        (0..POINTS).map(|month| date(2021, 11, 30).saturating_add(i64::from(month).months())).collect();
    let labels: Vec<String> = dates.iter().map(|day| format!("{}-{:02}", day.year(), day.month())).collect();
    let points: Vec<Point<'_>> = dates
        .iter()
        .zip(&labels)
        .zip(&values)
        .map(|((date, label), value)| Point { date: *date, label, value: Some(*value) })
        .collect();
    let marks: Vec<Mark> = values.iter().map(|value| if *value > 84.0 { Mark::Better } else { Mark::Plain }).collect();
    let limits = Limits {
        from: 0,
        to: 59,
        mean: 81.0,
        lower: 77.0,
        upper: 85.0,
        provisional: false,
        range_mean: 1.5,
        range_upper: 4.9,
    };
    let target = TargetStep { from: None, to: None, low: Some(86.0), high: Some(86.0) };
    SeriesChart {
        id: "chart",
        title: "Punctuality",
        description: "84.1 in Oct 2026; target 86",
        points: &points,
        marks: &marks,
        target: &[target],
        limits: &[limits],
        number: &|value| format!("{value:.1}"),
        ..SeriesChart::default()
    }
    .svg()
    .unwrap_or_default()
}

/// The same with the stock backend: line, points, band, mean and target, with axes.
fn stock() -> Result<String, Box<dyn Error>> {
    let values = values(1);
    let mut svg = String::new();
    {
        let area = SVGBackend::with_string(&mut svg, (900, 340)).into_drawing_area();
        let mut chart = ChartBuilder::on(&area)
            .caption("Punctuality", ("sans-serif", 16))
            .margin(10)
            .x_label_area_size(30)
            .y_label_area_size(40)
            .build_cartesian_2d(0.0..60.0, 74.0..96.0)?;
        chart.configure_mesh().disable_x_mesh().draw()?;
        chart.draw_series([Rectangle::new([(0.0, 77.0), (60.0, 85.0)], BLACK.mix(0.1).filled())])?;
        chart.draw_series([PathElement::new([(0.0, 81.0), (60.0, 81.0)], BLACK)])?;
        chart.draw_series(DashedLineSeries::new([(0.0, 86.0), (60.0, 86.0)], 7, 3, BLACK.into()))?;
        let line = || values.iter().enumerate().map(|(at, value)| (f64::from(u32::try_from(at).unwrap_or(0)), *value));
        chart.draw_series(LineSeries::new(line(), BLACK))?;
        chart.draw_series(
            line().map(|at| Circle::new(at, 3, if at.1 > 84.0 { RED.filled() } else { BLACK.filled() })),
        )?;
        area.present()?;
    }
    Ok(svg)
}

/// What another program prints: the median time of a chart, in seconds.
fn told(command: &mut Command) -> Result<Duration, Box<dyn Error>> {
    let output = command.output()?;
    if !output.status.success() {
        return Err(String::from_utf8_lossy(&output.stderr).into());
    }
    Ok(Duration::from_secs_f64(String::from_utf8_lossy(&output.stdout).trim().parse()?))
}

const MATPLOTLIB: &str = r#"
import io, statistics, time
import matplotlib
matplotlib.use("svg")
import matplotlib.pyplot as plt
values = [80 + 0.1 * m + 3 * ((m * 7919) % 13) / 13 for m in range(60)]
def draw():
    figure, axes = plt.subplots(figsize=(9, 3.4))
    axes.axhspan(77, 85, alpha=.1, color="black")
    axes.axhline(81, color="black", linewidth=.8)
    axes.axhline(86, color="black", linestyle="--")
    axes.plot(range(60), values, color="black", marker="o", markersize=3)
    axes.scatter([m for m, v in enumerate(values) if v > 84], [v for v in values if v > 84], color="red", zorder=3)
    axes.set_title("Punctuality")
    out = io.StringIO()
    figure.savefig(out, format="svg")
    plt.close(figure)
    return out.getvalue()
for _ in range(3): draw()
took = []
for _ in range(20):
    start = time.perf_counter()
    draw()
    took.append(time.perf_counter() - start)
print(statistics.median(took))
"#;

const ECHARTS: &str = r#"
const echarts = require("echarts");
const values = Array.from({length: 60}, (_, m) => 80 + 0.1 * m + 3 * ((m * 7919) % 13) / 13);
function draw() {
  const chart = echarts.init(null, null, {renderer: "svg", ssr: true, width: 900, height: 340});
  chart.setOption({
    animation: false,
    title: {text: "Punctuality"},
    xAxis: {type: "category", data: values.map((_, m) => "" + m)},
    yAxis: {type: "value", scale: true},
    series: [{
      type: "line",
      data: values.map(v => ({value: v, itemStyle: {color: v > 84 ? "red" : "black"}})),
      symbolSize: 5,
      markArea: {data: [[{yAxis: 77}, {yAxis: 85}]]},
      markLine: {symbol: "none", data: [{yAxis: 81}, {yAxis: 86, lineStyle: {type: "dashed"}}]}
    }]
  });
  const svg = chart.renderToSVGString();
  chart.dispose();
  return svg;
}
for (let i = 0; i < 20; i++) draw();
const took = [];
for (let i = 0; i < 200; i++) {
  const start = process.hrtime.bigint();
  draw();
  took.push(Number(process.hrtime.bigint() - start) / 1e9);
}
took.sort((a, b) => a - b);
console.log(took[took.length >> 1]);
"#;
