//! A project in a temporary folder: files in, messages and pages out.
#![expect(clippy::disallowed_methods, reason = "tests look at the disk as a user would")]
#![allow(
    dead_code,
    missing_docs,
    clippy::expect_used,
    clippy::panic,
    clippy::allow_attributes,
    clippy::format_collect,
    reason = "each test file uses a part of it, and a test that can't go on fails"
)]

pub mod around;
pub mod http;
pub mod small;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Command;
use tempfile::TempDir;

/// The day of all tests that name none.
pub const DAY: &str = "2026-11-21";

pub struct Project {
    folder: TempDir,
}

/// How a run of the program ended.
#[derive(Debug)]
pub struct Run {
    pub code: i32,
    pub stdout: String,
    pub stderr: String,
}

impl Run {
    /// Fails the test with what the program said, unless it ended well.
    #[track_caller]
    pub fn ok(self) -> Self {
        assert_eq!(self.code, 0, "{}", self.stderr);
        self
    }
}

/// Runs the program in a folder.
pub fn throughline(folder: &Path, arguments: &[&str]) -> Run {
    let output = Command::new(env!("CARGO_BIN_EXE_throughline"))
        .args(arguments)
        .current_dir(folder)
        .env("NO_COLOR", "1")
        .output()
        .expect("the program runs");
    Run {
        code: output.status.code().expect("it ends by itself"),
        stdout: String::from_utf8(output.stdout).expect("UTF-8"),
        stderr: String::from_utf8(output.stderr).expect("UTF-8"),
    }
}

/// All files below a folder with their bytes.
pub fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    fn walk(folder: &Path, prefix: &str, found: &mut BTreeMap<String, Vec<u8>>) {
        let Ok(entries) = std::fs::read_dir(folder) else { return };
        for entry in entries {
            let entry = entry.expect("an entry");
            let name = format!("{prefix}{}", entry.file_name().to_string_lossy());
            if entry.path().is_dir() {
                walk(&entry.path(), &format!("{name}/"), found);
            } else {
                found.insert(name, std::fs::read(entry.path()).expect("a file"));
            }
        }
    }
    let mut found = BTreeMap::new();
    walk(folder, "", &mut found);
    found
}

impl Project {
    /// A project with the least that a strategy needs.
    pub fn new() -> Self {
        Self::empty()
            .file("content/strategy.yaml", "name: Test\nperiod: {start: 2025-04-01, end: 2028-03-31}\n")
            .file(
                "content/teams.yaml",
                "- {id: whole, name: Whole, level: organisation, head: ann}\n\
                 - {id: dept, name: Dept, level: department, parent: whole, head: bob}\n\
                 - {id: crew, name: Crew, level: team, parent: dept, head: cid}\n",
            )
            .file(
                "content/people.yaml",
                "- {id: ann, name: Ann, team: whole}\n- {id: bob, name: Bob, team: dept}\n- {id: cid, name: Cid, team: crew}\n",
            )
    }

    /// A folder with nothing in it.
    pub fn empty() -> Self {
        Self { folder: TempDir::new().expect("a folder") }
    }

    pub fn path(&self, path: &str) -> PathBuf {
        self.folder.path().join(path)
    }

    /// Adds or replaces a file.
    #[must_use]
    pub fn file(self, path: &str, bytes: impl AsRef<[u8]>) -> Self {
        self.put(path, bytes);
        self
    }

    pub fn put(&self, path: &str, bytes: impl AsRef<[u8]>) {
        let path = self.path(path);
        std::fs::create_dir_all(path.parent().expect("a parent")).expect("a folder");
        std::fs::write(path, bytes).expect("a file");
    }

    /// A file of the project as text.
    #[track_caller]
    pub fn read(&self, path: &str) -> String {
        std::fs::read_to_string(self.path(path)).expect("a file")
    }

    pub fn remove(&self, path: &str) {
        std::fs::remove_file(self.path(path)).expect("a file");
    }

    /// Adds a KPI with values by month: `("2026-09", "84.1")`.
    #[must_use]
    pub fn kpi(self, id: &str, keys: &str, values: &[(&str, &str)]) -> Self {
        let rows: String = values.iter().map(|(period, value)| format!("{period},{value}\n")).collect();
        self.file(&format!("content/data/{id}.csv"), format!("period,value\n{rows}")).file(
            &format!("content/kpis/{id}.md"),
            format!("---\ntitle: {id} title\ndirection: higher\nfrequency: monthly\ndata: {id}.csv\n{keys}\n---\n"),
        )
    }

    pub fn run(&self, arguments: &[&str]) -> Run {
        throughline(self.folder.path(), arguments)
    }

    /// `throughline build` as of the day of the tests, with further arguments.
    pub fn build_with(&self, arguments: &[&str]) -> Run {
        let day: &[&str] = if arguments.contains(&"--as-of") { &[] } else { &["--as-of", DAY] };
        self.run(&[&["build"], day, arguments].concat())
    }

    #[track_caller]
    pub fn build(&self) -> Run {
        self.build_with(&[]).ok()
    }

    /// The messages of a build that must not end well.
    #[track_caller]
    pub fn faults(&self) -> String {
        let run = self.build_with(&[]);
        assert_eq!(run.code, 1, "{}", run.stderr);
        run.stderr
    }

    pub fn output(&self) -> BTreeMap<String, Vec<u8>> {
        files(&self.path("public"))
    }

    #[track_caller]
    pub fn page(&self, path: &str) -> String {
        let path = self.path("public").join(path);
        String::from_utf8(std::fs::read(&path).unwrap_or_else(|_| panic!("no {}", path.display()))).expect("UTF-8")
    }

    #[track_caller]
    pub fn json(&self, path: &str) -> serde_json::Value {
        serde_json::from_str(&self.page(path)).expect("JSON")
    }
}
