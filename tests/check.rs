//! The rules of the check: for each a page in `tests/check/`, with content and what is found in it side by side.
//!
//! A case is a section: files as fenced blocks with their paths, and a block `findings` with what the rule of the page
//! says of them, and nothing else. What other rules say is left out. `As of 2026-10-31.` sets the day.
//! `BLESS=1 cargo test --test check` writes what is found into the pages, for a person to review.
#![expect(clippy::disallowed_methods, reason = "the pages are read from the disk")]
#![allow(clippy::panic, clippy::expect_used, clippy::allow_attributes, reason = "a test that can't go on fails")]

mod support;

use std::fmt::Write;
use std::path::{Path, PathBuf};
use support::{DAY, Project};
use throughline::check;

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/check")
}

/// A section of a page.
#[derive(Default)]
struct Case {
    title: String,
    day: String,
    files: Vec<(String, String)>,
    expected: Option<String>,
}

/// The cases of a page. Lines that are neither heading, block nor day are prose.
fn cases(page: &str) -> Vec<Case> {
    let mut cases: Vec<Case> = Vec::new();
    let mut lines = page.lines();
    while let Some(line) = lines.next() {
        if let Some(title) = line.strip_prefix("## ") {
            cases.push(Case { title: title.to_owned(), day: DAY.to_owned(), ..Case::default() });
        } else if let Some(day) = line.strip_prefix("As of ").and_then(|day| day.strip_suffix('.')) {
            day.clone_into(&mut cases.last_mut().expect("a heading before the day").day);
        } else if let Some(info) = line.strip_prefix("```") {
            let block: String =
                lines.by_ref().take_while(|line| *line != "```").fold(String::new(), |mut text, line| {
                    let _ = writeln!(text, "{line}");
                    text
                });
            let case = cases.last_mut().expect("a heading before the block");
            match info.split_once(' ') {
                Some((_, path)) => case.files.push((path.to_owned(), block)),
                None if info == "findings" => case.expected = Some(block),
                None => panic!("a block says its language and its path: ```{info}"),
            }
        }
    }
    cases
}

/// What a rule finds in a case, as the page shows it.
fn found(rule: &str, case: &Case) -> String {
    let mut project = Project::new();
    for (path, text) in &case.files {
        project = project.file(&format!("content/{path}"), text);
    }
    let run = project.run(&["check", "--format", "json", "--as-of", &case.day]);
    let report: serde_json::Value = serde_json::from_str(&run.stdout).unwrap_or_else(|_| panic!("{}", run.stderr));
    let mut out = String::new();
    for finding in report["findings"].as_array().expect("findings") {
        let text = |key: &str| finding[key].as_str().unwrap_or_default();
        assert_ne!(
            text("severity"),
            "fault",
            "{}: {}:{} {}",
            case.title,
            text("file"),
            finding["line"],
            text("message")
        );
        if text("id") != rule {
            continue;
        }
        assert!(!text("reason").is_empty() && !finding["remedy"].as_array().expect("remedies").is_empty());
        let _ = writeln!(
            out,
            "{}{} {}:{}:{} {}",
            if finding["accepted"].is_null() { "" } else { "accepted " },
            text("severity"),
            text("file").trim_start_matches("content/"),
            finding["line"],
            finding["column"],
            finding["record"].as_str().unwrap_or("strategy")
        );
        let _ = writeln!(out, "  {}", text("message"));
        let _ = writeln!(out, "  because: {}", text("reason"));
        for remedy in finding["remedy"].as_array().expect("remedies") {
            let _ = writeln!(out, "  help: {}", remedy.as_str().expect("text"));
        }
    }
    out
}

#[test]
fn each_rule_finds_what_its_page_says() {
    let bless = std::env::var_os("BLESS").is_some();
    let mut wrong = String::new();
    for rule in check::all() {
        let path = folder().join(format!("{}.md", rule.id));
        let Ok(page) = std::fs::read_to_string(&path) else {
            let _ = writeln!(wrong, "{} has no page", rule.id);
            continue;
        };
        let mut blessed = page.clone();
        let cases = cases(&page);
        for case in &cases {
            let found = found(rule.id, case);
            let expected =
                case.expected.as_deref().unwrap_or_else(|| panic!("{}: no findings: {}", rule.id, case.title));
            if found != expected {
                let _ = writeln!(wrong, "# {}: {}\nexpected\n{expected}\nfound\n{found}", rule.id, case.title);
                let (head, rest) = blessed.split_once(&format!("## {}\n", case.title)).expect("the case");
                let rest =
                    rest.replacen(&format!("```findings\n{expected}```"), &format!("```findings\n{found}```"), 1);
                blessed = format!("{head}## {}\n{rest}", case.title);
            }
        }
        let finds = |case: &Case| case.expected.as_deref().is_some_and(|text| !text.is_empty());
        let both = cases.iter().any(finds) && !cases.iter().all(finds);
        if !both {
            let _ = writeln!(wrong, "{} needs a case that finds something and one that does not", rule.id);
        }
        if bless && blessed != page {
            std::fs::write(&path, blessed).expect("a page");
        }
    }
    assert!(wrong.is_empty() || bless, "\n{wrong}");
}

#[test]
fn each_page_has_a_rule() {
    for entry in std::fs::read_dir(folder()).expect("pages") {
        let name = entry.expect("an entry").file_name().to_string_lossy().into_owned();
        let id = name.strip_suffix(".md").expect("a page");
        assert!(check::rule(id).is_some(), "{id} is no rule");
    }
}
