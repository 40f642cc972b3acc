//! How long the content takes to be read and judged again after an edit: generated KPI pages, edits of one record each, the
//! median of each stage on the way to the editions.
//!
//!     cargo bench --bench again -- --pages 10000
//!
//! Content is in a RAM file system where there is one. `--site` builds the site too, below the content's folder.
#![expect(clippy::disallowed_methods, reason = "a bench reads and writes the disk and measures time")]

mod corpus {
    pub(crate) mod prose;
    pub(crate) mod strategy;
}

use corpus::strategy::{self, Shape};
use jiff::civil::Date;
use std::collections::{BTreeMap, BTreeSet};
use std::error::Error;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::{Duration, Instant};
use std::{env, fs};
use throughline::check::Judge;
use throughline::source::Hints;
use throughline::workshop::{Order, Workshop};
use throughline::world::Disk;

type Result<T> = std::result::Result<T, Box<dyn Error>>;

const USAGE: &str = "\
cargo bench --bench again -- [options]
  --pages N   how many KPI pages (1000)
  --edits N   how many edits of each kind, of which the medians are told (20)
  --site      the site too, not only what is told of the content";

struct Options {
    pages: usize,
    edits: usize,
    site: bool,
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

fn options() -> Result<Options> {
    let arguments: Vec<String> = env::args().skip(1).collect();
    // Cargo adds `--bench` to a bench. Without it this is a test run: does it run at all?
    let test = !arguments.iter().any(|argument| argument == "--bench");
    let (pages, edits) = if test { (40, 1) } else { (1000, 20) };
    let mut options = Options { pages, edits, site: test };
    let mut rest = arguments.iter();
    while let Some(argument) = rest.next() {
        let mut value = || rest.next().ok_or_else(|| format!("`{argument}` needs a value\n{USAGE}"));
        match argument.as_str() {
            "--bench" => {}
            "--pages" => options.pages = value()?.parse()?,
            "--edits" => options.edits = value()?.parse()?,
            "--site" => options.site = true,
            _ => return Err(format!("`{argument}` is not an option\n{USAGE}").into()),
        }
    }
    Ok(options)
}

/// A folder that is removed when it is done.
struct Scratch(PathBuf);

impl Drop for Scratch {
    fn drop(&mut self) {
        _ = fs::remove_dir_all(&self.0);
    }
}

/// The kinds of edits, each of one record.
#[derive(Clone, Copy)]
enum Edit {
    Narrative,
    Row,
    Title,
    Owner,
    Added,
    Organisation,
}

const EDITS: [(Edit, &str); 6] = [
    (Edit::Narrative, "narrative of a KPI"),
    (Edit::Row, "row of a CSV file"),
    (Edit::Title, "title of a KPI"),
    (Edit::Owner, "owner of a KPI"),
    (Edit::Added, "a KPI more"),
    (Edit::Organisation, "name of the organisation"),
];

/// How long each stage took.
type Laps = BTreeMap<&'static str, Duration>;

fn bench(options: &Options) -> Result<()> {
    let ram = Path::new("/dev/shm");
    let below = if ram.is_dir() { ram.to_owned() } else { env::temp_dir() };
    let scratch = Scratch(below.join(format!("throughline-again-{}", std::process::id())));
    let content = scratch.0.join("content");
    fs::create_dir_all(&content)?;
    strategy::write(&content, &Shape { kpis: options.pages, long_table: false, seed: 2026 })?;
    if env::var_os("SIZES").is_some() {
        use std::mem::size_of;
        use throughline::{data, edition, reading, source, strategy as st};
        println!(
            "record {} reading {} charted {} signal {} outlook {} measure {} observation {} finding {} diagnostic {}",
            size_of::<source::content::Record<source::record::Kpi>>(),
            size_of::<reading::KpiReading>(),
            size_of::<reading::Charted>(),
            size_of::<reading::Signal>(),
            size_of::<reading::Outlook>(),
            size_of::<st::Measure>(),
            size_of::<data::Observation>(),
            size_of::<edition::Finding>(),
            size_of::<throughline::diagnostic::Diagnostic>()
        );
    }
    let mut again = Again::new(options, &scratch.0)?;
    println!(
        "{} KPI pages, medians of {} edits in ms; the last is the CPU of an edit, all cores together",
        options.pages, options.edits
    );
    tell("first", &[again.build(&Hints::Any)?]);
    for (edit, name) in EDITS {
        let (mut runs, before) = (Vec::new(), cpu());
        for turn in 0..options.edits {
            let hints = Hints::These(BTreeSet::from([apply(edit, &content, turn, options.pages)?]));
            runs.push(again.build(&hints)?);
        }
        tell(name, &runs);
        if let Some((after, before)) = cpu().zip(before) {
            println!("{:<26} cpu {}", "", (after - before) * 10 / u64::try_from(options.edits.max(1))?);
        }
    }
    if let Ok(status) = fs::read_to_string("/proc/self/status") {
        for line in status.lines().filter(|line| line.starts_with("VmHWM") || line.starts_with("VmRSS")) {
            println!("{line}");
        }
    }
    Ok(())
}

/// What is built again.
enum Again {
    Judged(Box<Judge>, Date),
    Site(Box<Workshop<'static>>, PathBuf),
}

impl Again {
    fn new(options: &Options, scratch: &Path) -> Result<Self> {
        let (content, as_of) = (scratch.join("content"), strategy::AS_OF.parse()?);
        if !options.site {
            return Ok(Self::Judged(Box::new(Judge::new(&content)), as_of));
        }
        let order = Order { content, as_of: Some(as_of), audiences: Vec::new(), theme: None, strict: false };
        Ok(Self::Site(Box::new(Workshop::new(&Disk, order)), scratch.join("public")))
    }

    fn build(&mut self, hints: &Hints) -> Result<Laps> {
        let (begin, mut last) = (Instant::now(), Instant::now());
        let mut laps = Laps::new();
        let mut lap = |name: &'static str| {
            *laps.entry(name).or_default() += last.elapsed();
            last = Instant::now();
        };
        match self {
            Self::Judged(judge, as_of) => {
                let judged = judge.judge(&Disk, *as_of, hints, &mut lap)?;
                if judged.has_faults() {
                    return Err(format!("there are faults: {:?}", judged.diagnostics.first()).into());
                }
            }
            Self::Site(workshop, public) => {
                workshop.build(public, hints, &mut lap).map_err(|_| "the site was not built")?;
            }
        }
        lap("rest");
        laps.insert("whole", begin.elapsed());
        Ok(laps)
    }
}

/// The CPU that this process has used so far, in hundredths of a second; known on Linux only.
fn cpu() -> Option<u64> {
    let stat = fs::read_to_string("/proc/self/stat").ok()?;
    let fields: Vec<&str> = stat.rsplit_once(')')?.1.split_whitespace().collect();
    Some(fields.get(11)?.parse::<u64>().ok()? + fields.get(12)?.parse::<u64>().ok()?)
}

/// Edits a file, and gives its path.
fn apply(edit: Edit, content: &Path, turn: usize, pages: usize) -> Result<String> {
    let i = (turn * 7919 + 13) % pages;
    let group = i * 20 / pages;
    let kpi = format!("kpis/g{group:02}/kpi-{:05}.md", i + 1);
    let path = match edit {
        Edit::Narrative | Edit::Title | Edit::Owner => kpi,
        Edit::Row => format!("data/g{group:02}/kpi-{:05}.csv", i + 1),
        Edit::Added => format!("kpis/g00/kpi-more-{turn:03}.md"),
        Edit::Organisation => "strategy.yaml".to_owned(),
    };
    let file = content.join(&path);
    let text = fs::read_to_string(&file).unwrap_or_default();
    let line = |key: &str, value: String| -> String {
        let lines = text.lines().map(|line| if line.starts_with(key) { &value } else { line });
        lines.flat_map(|line| [line, "\n"]).collect()
    };
    let edited = match edit {
        Edit::Narrative => format!("{text}\nOne sentence more, the {turn}th.\n"),
        Edit::Row => line("2026-10", format!("2026-10,{}.5", 30 + turn)),
        Edit::Title => line("title:", format!("title: Another title {turn}")),
        Edit::Owner => line("owner:", format!("owner: person-{:02}", turn % 48)),
        Edit::Added => format!(
            "---\ntitle: One more {turn}\nowner: person-01\nobjective: objective-01\ndirection: higher\n\
             frequency: monthly\n---\n\nOne more.\n"
        ),
        Edit::Organisation => line("name:", format!("name: Benchmark Works {turn}")),
    };
    fs::write(&file, edited)?;
    Ok(path)
}

fn tell(name: &str, runs: &[Laps]) {
    let stages: BTreeSet<&str> = runs.iter().flat_map(BTreeMap::keys).copied().collect();
    let median = |stage: &str| {
        let mut times: Vec<Duration> = runs.iter().filter_map(|laps| laps.get(stage)).copied().collect();
        times.sort_unstable();
        times.get(times.len() / 2).map_or(0.0, |time| time.as_secs_f64() * 1000.0)
    };
    print!("{name:<26}");
    for stage in stages {
        print!(" {stage} {:.1}", median(stage));
    }
    println!();
}
