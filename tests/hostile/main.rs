//! Content that means harm, or is broken beyond what a slip of the hand does: the program ends, in time and within its
//! memory, says what is wrong and where, touches nothing but its output, and no text becomes markup.
#![expect(
    clippy::disallowed_methods,
    clippy::expect_used,
    clippy::format_collect,
    clippy::panic,
    clippy::case_sensitive_file_extension_comparisons,
    reason = "tests look at the disk as a user would; what they make is made once, and their pages are ours"
)]

#[path = "../support/mod.rs"]
mod support;

mod bytes;
mod circles;
mod giants;
mod links;
mod names;
mod nesting;

use std::collections::BTreeMap;
use std::fs::File;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};
use support::{DAY, Project, Run};

/// A run that takes longer hangs. Honest runs of these tests take seconds.
const PATIENCE: Duration = Duration::from_mins(1);

/// Runs the program and ends it when it hangs; on Unix with 2 GiB of memory and no more.
#[track_caller]
pub fn run(project: &Project, arguments: &[&str]) -> Run {
    let program = env!("CARGO_BIN_EXE_throughline");
    let mut command = if cfg!(unix) {
        let mut shell = Command::new("sh");
        shell.args(["-c", "ulimit -v 2097152 2>/dev/null; exec \"$0\" \"$@\"", program]);
        shell
    } else {
        Command::new(program)
    };
    // Output goes into files: a pipe that no one reads would stop the program, which would look like a hang.
    let logs = tempfile::tempdir().expect("a folder");
    let log = |name: &str| File::create(logs.path().join(name)).expect("a log");
    let mut child = command
        .args(arguments)
        .current_dir(project.path("."))
        .env("NO_COLOR", "1")
        // Each thread takes address space of its own, which the limit counts.
        .env("RAYON_NUM_THREADS", "2")
        .stdin(Stdio::null())
        .stdout(log("out"))
        .stderr(log("err"))
        .spawn()
        .expect("the program runs");
    let begin = Instant::now();
    let status = loop {
        if let Some(status) = child.try_wait().expect("its end") {
            break status;
        }
        if begin.elapsed() > PATIENCE {
            child.kill().expect("its end");
            child.wait().expect("its end");
            panic!("it hangs: {arguments:?}");
        }
        std::thread::sleep(Duration::from_millis(5));
    };
    let read = |name: &str| String::from_utf8(std::fs::read(logs.path().join(name)).expect("a log")).expect("UTF-8");
    let run = Run { code: status.code().unwrap_or(-1), stdout: read("out"), stderr: read("err") };
    let tail: String = run.stderr.chars().take(2000).collect();
    assert!((0..=3).contains(&run.code), "it ended with {status}: {tail}");
    assert!(!run.stderr.contains("panicked") && !run.stderr.contains("overflowed"), "{tail}");
    assert!(run.stderr.len() < 2_000_000, "{} bytes of messages", run.stderr.len());
    assert!(!run.stderr.contains(|c: char| c.is_control() && c != '\n'), "steers the terminal: {tail}");
    run
}

/// Everything below a folder, links as links, but for the output.
fn state(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut found = BTreeMap::new();
    let mut open = vec![folder.to_owned()];
    while let Some(at) = open.pop() {
        for entry in std::fs::read_dir(&at).expect("a folder") {
            let path = entry.expect("an entry").path();
            let name = path.strip_prefix(folder).expect("below").to_owned();
            let meta = std::fs::symlink_metadata(&path).expect("what it is");
            let is_output = path == folder.join("public");
            if meta.is_dir() && !is_output {
                open.push(path);
            } else if meta.is_symlink() {
                found.insert(name, std::fs::read_link(&path).expect("a link").into_os_string().into_encoded_bytes());
            } else if meta.is_file() && meta.len() < 100_000_000 {
                found.insert(name, std::fs::read(&path).expect("a file"));
            }
        }
    }
    found
}

/// Builds, and looks that nothing outside the output was touched.
#[track_caller]
pub fn build(project: &Project) -> Run {
    let before = state(&project.path("."));
    let run = run(project, &["build", "--as-of", DAY]);
    assert!(state(&project.path(".")) == before, "files of the writer were changed, or others written");
    if run.code != 0 {
        assert!(!project.path("public").exists(), "nothing is written where there are faults");
    }
    run
}

/// The messages of a build that is refused at a place: `objectives/a.md:2:8`.
#[track_caller]
pub fn refused(project: &Project, id: &str, place: &str) -> String {
    let run = build(project);
    let shown: String = run.stderr.chars().take(3000).collect();
    assert_eq!(run.code, 1, "{shown}");
    assert!(run.stderr.contains(&format!("[{id}]")), "no {id}: {shown}");
    assert!(run.stderr.contains(&format!("--> content/{place}")), "not at {place}: {shown}");
    run.stderr
}

/// The messages of a build that ends well, and whose pages hold no element that a text of the content made.
#[track_caller]
pub fn built(project: &Project) -> String {
    let run = build(project);
    let shown: String = run.stderr.chars().take(3000).collect();
    assert_eq!(run.code, 0, "{shown}");
    for (path, bytes) in project.output().into_iter().filter(|(path, _)| path.ends_with(".html")) {
        let page = String::from_utf8(bytes).expect("UTF-8");
        let page = without_scripts_of_the_theme(&page);
        for made in ["<script", "<img src=x", "<iframe", "onerror=\"", "javascript:"] {
            assert!(!page.contains(made), "`{made}` in {path}");
        }
    }
    run.stderr
}

/// A page without the scripts that the theme loads: elements that are empty and lead to a file of its assets.
fn without_scripts_of_the_theme(page: &str) -> String {
    let mut rest = page;
    let mut out = String::with_capacity(page.len());
    while let Some(at) = rest.find("<script") {
        let (before, from) = rest.split_at(at);
        out.push_str(before);
        let end = from.find("</script>").map_or(from.len(), |end| end + "</script>".len());
        let (element, after) = from.split_at(end);
        let path = element.strip_prefix("<script src=\"").map(|source| source.trim_start_matches("../"));
        let name = path.and_then(|path| path.strip_prefix("assets/")).and_then(|path| path.split_once(".js\""));
        let is_plain = name.is_some_and(|(name, ending)| {
            name.bytes().all(|b| b.is_ascii_lowercase()) && matches!(ending, "></script>" | " defer></script>")
        });
        if !is_plain {
            out.push_str(element);
        }
        rest = after;
    }
    out.push_str(rest);
    out
}

/// A project with one objective of this text.
pub fn objective(text: impl AsRef<[u8]>) -> Project {
    Project::new().file("content/objectives/x.md", text)
}

/// A project with one KPI: further keys, and the file of its values.
pub fn kpi(keys: &str, values: impl AsRef<[u8]>) -> Project {
    Project::new()
        .file("content/kpis/k.md", format!("---\ntitle: K\ndirection: higher\n{keys}\n---\n"))
        .file("content/data/k.csv", values)
}
