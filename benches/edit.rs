//! How soon an edit is seen: from the end of a write to the new page over HTTP, by `throughline serve` and, beside it in the
//! same run, by `hugo server` and `zola serve` on as many plain pages with no chart.
//!
//!     cargo bench --bench edit -- --pages 1000,10000 --edits 50
//!
//! A page is open, as in a browser that listens. An edit writes a file in place; then the page is asked for every
//! millisecond until it says something new. Right after that another page that must say it too is asked for once: where it
//! is still the old one, the site was mixed. Peers are used where they are found; all lies in a RAM file system where
//! there is one.
#![expect(clippy::disallowed_methods, reason = "a bench reads and writes the disk and measures time")]

mod corpus;
mod measure;

use corpus::plain::{self, Peer};
use corpus::strategy::{self, Shape};
use measure::{Result, cpu_of, peak_of};
use std::fmt::Write as _;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitCode, Stdio};
use std::time::{Duration, Instant};
use std::{env, fs, thread};

const USAGE: &str = "\
cargo bench --bench edit -- [options]
  --pages N,N..   how many pages; one run for each (1000)
  --edits N       how many edits of each kind (50)
  --hugo PATH     this Hugo instead of the one on the PATH; `none` for none
  --zola PATH     likewise
  --program PATH  this throughline instead of the one of this build
  --seed N        another corpus";

/// After so long an edit counts as never seen.
const PATIENCE: Duration = Duration::from_mins(2);

struct Options {
    pages: Vec<usize>,
    edits: usize,
    hugo: Option<PathBuf>,
    zola: Option<PathBuf>,
    program: PathBuf,
    seed: u64,
}

/// A file's text with the number of an edit in it.
type Rewrite = Box<dyn Fn(&str, usize) -> String>;

/// A kind of edit: of which file, and where it is seen.
struct Edit {
    name: &'static str,
    file: PathBuf,
    /// What the file holds with the number of the edit in it.
    text: Rewrite,
    page: String,
    /// Another page that says it too.
    also: Option<String>,
}

/// A server with its corpus and what is edited in it.
struct Entrant {
    name: &'static str,
    command: Command,
    port: u16,
    /// A page by which it is known that it serves.
    home: String,
    /// The path of the events that an open page hears, where there are any.
    events: Option<String>,
    edits: Vec<Edit>,
}

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let done = if arguments.iter().any(|argument| argument == "--help") {
        println!("{USAGE}");
        Ok(())
    } else {
        options(&arguments).and_then(|options| bench(&options))
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
    // Cargo adds `--bench` to a bench. Without it this is a test run: does each edit come to be seen?
    let test = !arguments.iter().any(|argument| argument == "--bench");
    let mut options = Options {
        pages: vec![if test { 40 } else { 1000 }],
        edits: if test { 1 } else { 50 },
        hugo: measure::on_path("hugo").filter(|_| !test),
        zola: measure::on_path("zola").filter(|_| !test),
        program: env!("CARGO_BIN_EXE_throughline").into(),
        seed: 2026,
    };
    let peer = |path: &str| (path != "none").then(|| PathBuf::from(path));
    let mut rest = arguments.iter();
    while let Some(argument) = rest.next() {
        let mut value =
            || rest.next().map(String::as_str).ok_or_else(|| format!("`{argument}` needs a value\n{USAGE}"));
        match argument.as_str() {
            "--bench" => {}
            "--pages" => {
                options.pages = value()?.split(',').map(str::parse).collect::<std::result::Result<_, _>>()?;
            }
            "--edits" => options.edits = value()?.parse()?,
            "--seed" => options.seed = value()?.parse()?,
            "--hugo" => options.hugo = peer(value()?),
            "--zola" => options.zola = peer(value()?),
            "--program" => options.program = value()?.into(),
            _ => return Err(format!("`{argument}` is not an option\n{USAGE}").into()),
        }
    }
    if options.pages.contains(&0) || options.edits == 0 {
        return Err("there is nothing to do for 0 pages or 0 edits".into());
    }
    Ok(options)
}

fn bench(options: &Options) -> Result<()> {
    println!("{}", measure::machine());
    for &pages in &options.pages {
        let scratch = tempfile::Builder::new().prefix("throughline-edit-").tempdir_in(measure::ram())?;
        println!("\n{pages} pages, {} edits of each kind", options.edits);
        println!(
            "{:<14}{:<22}{:>11}{:>9}{:>9}{:>9}{:>13}",
            "", "edit", "median ms", "95 % ms", "most ms", "mixed", "CPU ms each"
        );
        let mut entrants = vec![ours(options, pages, scratch.path())?];
        if options.hugo.is_some() {
            entrants.push(hugo(options, pages, scratch.path())?);
        }
        if options.zola.is_some() {
            entrants.push(zola(options, pages, scratch.path())?);
        }
        for entrant in &mut entrants {
            print!("{}", run(entrant, options.edits)?);
        }
    }
    Ok(())
}

fn append(text: &str, nth: usize) -> String {
    format!("{text}\nEdit number {nth}.\n")
}

fn titled(text: &str, nth: usize) -> String {
    let begin = text.find("title: ").unwrap_or_default();
    let end = begin + text[begin..].find('\n').unwrap_or_default();
    format!("{}title: Edited {nth} times{}", &text[..begin], &text[end..])
}

fn ours(options: &Options, pages: usize, scratch: &Path) -> Result<Entrant> {
    let content = scratch.join("throughline/content");
    strategy::write(&content, &Shape { kpis: pages, long_table: false, seed: options.seed })?;
    // A theme of its own, so that there is a template to edit.
    let theme = scratch.join("throughline/theme");
    let template = theme.join("templates/kpi.html");
    fs::create_dir_all(theme.join("templates"))?;
    fs::write(&template, "{% extends \"briefing/kpi.html\" %}\n")?;
    let port = free_port()?;
    let mut command = Command::new(&options.program);
    command.arg("serve").arg(&content).args(["--port", &port.to_string(), "--as-of", strategy::AS_OF]);
    command.arg("--theme").arg(&theme);
    let page = "/executive/kpis/kpi-00001.html".to_owned();
    let last = format!("/executive/kpis/kpi-{pages:05}.html");
    let record = content.join("kpis/g00/kpi-00001.md");
    let edit =
        |name, file: &Path, text: Rewrite, also| Edit { name, file: file.to_owned(), text, page: page.clone(), also };
    let value = |text: &str, nth: usize| {
        let rows = text.trim_end();
        let at = rows.rfind(',').unwrap_or_default();
        format!("{},{}\n", &rows[..at], 100 + nth)
    };
    let named = |text: &str, nth: usize| text.replace("name: Benchmark Works", &format!("name: Benchmark {nth} Works"));
    let blocks = |text: &str, nth: usize| {
        format!("{text}{{% block main %}}{{{{ super() }}}}<p>Edit number {nth}.</p>{{% endblock main %}}\n")
    };
    let scorecard = Some("/executive/scorecard.html".to_owned()).filter(|_| pages <= 2000);
    Ok(Entrant {
        name: "throughline",
        command,
        port,
        home: page.clone(),
        events: Some(format!("/.live/events?page={}", &page[1..])),
        edits: vec![
            edit("narrative", &record, Box::new(append), None),
            edit("CSV row", &content.join("data/g00/kpi-00001.csv"), Box::new(value), None),
            edit("title", &record, Box::new(titled), scorecard),
            edit("template", &template, Box::new(blocks), Some(last.clone())),
            edit("organisation's name", &content.join("strategy.yaml"), Box::new(named), Some(last)),
        ],
    })
}

/// The edits of a plain site, as far as it has such a thing.
fn plain_edits(corpus: &Path, pages: usize, template: &str, settings: &str, seen: fn(&str) -> String) -> Vec<Edit> {
    let page = seen("s00/p00000");
    let last = seen(&format!("s19/p{:05}", pages - 1));
    let record = corpus.join("content/s00/p00000.md");
    let edit = |name, file: PathBuf, text: Rewrite, also| Edit { name, file, text, page: page.clone(), also };
    let footer = |text: &str, nth: usize| text.replace("Internal use.", &format!("Internal use, edit number {nth}."));
    let section = |text: &str, nth: usize| text.replace("\"s19\"", &format!("\"s19\",\"edit-{nth}\""));
    vec![
        edit("narrative", record.clone(), Box::new(append), None),
        edit("title", record, Box::new(titled), Some(seen("s00"))),
        edit("template", corpus.join(template), Box::new(footer), Some(last.clone())),
        // Every page prints the navigation, as ours print the organisation's name.
        edit("navigation", corpus.join(settings), Box::new(section), Some(last)),
    ]
}

fn hugo(options: &Options, pages: usize, scratch: &Path) -> Result<Entrant> {
    let corpus = scratch.join("hugo");
    plain::write(&corpus, Peer::Hugo, pages, options.seed)?;
    let port = free_port()?;
    let mut command = Command::new(options.hugo.as_deref().unwrap_or(Path::new("hugo")));
    command.args(["server", "--quiet", "--bind", "127.0.0.1", "--port", &port.to_string(), "--source"]).arg(&corpus);
    let at = |path: &str| format!("/{path}/");
    let edits = plain_edits(&corpus, pages, "layouts/_default/baseof.html", "hugo.toml", at);
    Ok(Entrant { name: "hugo server", command, port, home: "/s00/p00000/".to_owned(), events: None, edits })
}

fn zola(options: &Options, pages: usize, scratch: &Path) -> Result<Entrant> {
    let corpus = scratch.join("zola");
    plain::write(&corpus, Peer::Zola, pages, options.seed)?;
    let port = free_port()?;
    let mut command = Command::new(options.zola.as_deref().unwrap_or(Path::new("zola")));
    command.arg("--root").arg(&corpus).args(["serve", "--interface", "127.0.0.1", "--port", &port.to_string()]);
    let at = |path: &str| format!("/{path}/");
    let edits = plain_edits(&corpus, pages, "templates/base.html", "config.toml", at);
    Ok(Entrant { name: "zola serve", command, port, home: "/s00/p00000/".to_owned(), events: None, edits })
}

fn free_port() -> Result<u16> {
    Ok(std::net::TcpListener::bind("127.0.0.1:0")?.local_addr()?.port())
}

/// A program that is ended with the bench.
struct Running(Child);

impl Drop for Running {
    fn drop(&mut self) {
        _ = self.0.kill();
        _ = self.0.wait();
    }
}

fn run(entrant: &mut Entrant, edits: usize) -> Result<String> {
    let started = Instant::now();
    let running = Running(entrant.command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).spawn()?);
    let pid = running.0.id();
    while !matches!(get(entrant.port, &entrant.home), Ok((200, _))) {
        if started.elapsed() > PATIENCE {
            return Err(format!("{} does not serve {}", entrant.name, entrant.home).into());
        }
        thread::sleep(Duration::from_millis(20));
    }
    let start = started.elapsed();
    if let Some(path) = &entrant.events {
        let mut stream = TcpStream::connect(("127.0.0.1", entrant.port))?;
        write!(stream, "GET {path} HTTP/1.1\r\nHost: localhost:{}\r\n\r\n", entrant.port)?;
        thread::spawn(move || std::io::copy(&mut stream, &mut std::io::sink()));
    }
    let mut out = String::new();
    let mut name = entrant.name;
    for edit in &entrant.edits {
        let original = fs::read_to_string(&edit.file)?;
        let before = cpu_of(pid);
        let (mut times, mut mixed) = (Vec::new(), 0);
        for nth in 1..=edits {
            // What was told of the edit before is over.
            thread::sleep(Duration::from_millis(60));
            let other = edit.also.as_deref().map(|also| get(entrant.port, also)).transpose()?;
            times.push(seen(entrant.port, edit, &(edit.text)(&original, nth))?);
            if let (Some(also), Some(other)) = (edit.also.as_deref(), other) {
                mixed += usize::from(get(entrant.port, also)? == other);
            }
        }
        let cpu = cpu_of(pid).zip(before).map(|(after, before)| after.saturating_sub(before));
        seen(entrant.port, edit, &original)?;
        times.sort_unstable();
        let at = |share: usize| milliseconds(times[(times.len() - 1) * share / 100]);
        let each = cpu.map_or_else(
            || "-".to_owned(),
            |cpu| format!("{:.0}", milliseconds(cpu / u32::try_from(edits).unwrap_or(1))),
        );
        let mixed = if edit.also.is_some() { mixed.to_string() } else { "-".to_owned() };
        _ = writeln!(
            out,
            "{name:<14}{:<22}{:>11.1}{:>9.1}{:>9.1}{mixed:>9}{each:>13}",
            edit.name,
            at(50),
            at(95),
            at(100)
        );
        name = "";
    }
    let peak = peak_of(pid).map_or_else(|| "-".to_owned(), |peak| format!("{} MB", peak / 1_000_000));
    _ = writeln!(out, "{:<14}first page after {:.2} s, peak {peak}", "", start.as_secs_f64());
    Ok(out)
}

/// How long after the end of a write the page says something new.
fn seen(port: u16, edit: &Edit, text: &str) -> Result<Duration> {
    let before = get(port, &edit.page)?.1;
    fs::write(&edit.file, text)?;
    let written = Instant::now();
    loop {
        if let Ok((200, now)) = get(port, &edit.page)
            && now != before
        {
            return Ok(written.elapsed());
        }
        if written.elapsed() > PATIENCE {
            return Err(format!("the edit of the {} was never seen on {}", edit.name, edit.page).into());
        }
        thread::sleep(Duration::from_millis(1));
    }
}

/// Status and body of a page.
fn get(port: u16, path: &str) -> Result<(u16, Vec<u8>)> {
    let mut stream = TcpStream::connect(("127.0.0.1", port))?;
    write!(stream, "GET {path} HTTP/1.1\r\nHost: localhost:{port}\r\nConnection: close\r\n\r\n")?;
    let mut reader = BufReader::new(stream);
    let mut line = String::new();
    reader.read_line(&mut line)?;
    let status = line.split(' ').nth(1).and_then(|status| status.parse().ok()).ok_or("no answer")?;
    loop {
        line.clear();
        if reader.read_line(&mut line)? <= 2 {
            break;
        }
    }
    let mut body = Vec::new();
    reader.read_to_end(&mut body)?;
    Ok((status, body))
}

fn milliseconds(time: Duration) -> f64 {
    time.as_secs_f64() * 1000.0
}
