//! A program that is killed at any moment leaves whole files and its list of them, and the next build mends the rest.
//!
//! `KILLS=500 cargo test --test killed` kills it so many times.
#![expect(clippy::disallowed_methods, clippy::expect_used, reason = "a test that can't go on fails")]

mod support;

use std::collections::BTreeMap;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::Instant;
use support::{DAY, Project};

const LIST: &str = ".throughline-manifest.json";

/// The content in two states, of which each has pages that the other lacks, and others of the same name.
fn put(project: &Project, state: usize) {
    let (here, there) = [("a", "b"), ("b", "a")][state % 2];
    project.put(
        "content/strategy.yaml",
        format!("name: Strategy {here}\nperiod: {{start: 2025-04-01, end: 2028-03-31}}\n"),
    );
    project.put(&format!("content/risks/{here}.md"), "---\ntitle: A risk\nowner: ann\n---\n");
    project.put(&format!("content/pages/{here}/p-{here}.md"), format!("---\ntitle: Page {here}\n---\nText.\n"));
    for gone in [format!("content/risks/{there}.md"), format!("content/pages/{there}/p-{there}.md")] {
        let _ = std::fs::remove_file(project.path(&gone));
    }
}

fn project() -> Project {
    let project = Project::new();
    put(&project, 0);
    project.kpi("open", "owner: cid\ntarget: 80", &[("2026-09", "70"), ("2026-10", "90")])
}

type Files = BTreeMap<String, Vec<u8>>;

/// The site of a state as a clean build makes it.
fn clean(state: usize) -> Files {
    let project = project();
    put(&project, state);
    project.build();
    project.output()
}

fn begun(project: &Project, arguments: &[&str]) -> Child {
    Command::new(env!("CARGO_BIN_EXE_throughline"))
        .args(["build", "--as-of", DAY])
        .args(arguments)
        .current_dir(project.path(""))
        .stderr(Stdio::null())
        .spawn()
        .expect("the program runs")
}

/// Numbers that are spread evenly enough: the moments of the kills, in thousandths.
fn moment(nth: u64) -> u64 {
    nth.wrapping_mul(0x9E37_79B9_7F4A_7C15).rotate_left(23) % 1000
}

/// Whether a file is one that was being written.
fn is_part(path: &str) -> bool {
    let path = Path::new(path);
    path.extension().is_some_and(|ending| ending == "part")
        && path.file_name().is_some_and(|name| name.to_string_lossy().starts_with('.'))
}

/// Each file is whole, of the one state or of the other, and known as ours.
#[track_caller]
fn hold(site: &Files, states: &[Files; 2], nth: u64) {
    let Some(list) = site.get(LIST) else {
        assert!(site.keys().all(|path| is_part(path)), "kill {nth}: files without their list");
        return;
    };
    let list: BTreeMap<String, String> = serde_json::from_slice(list).expect("a whole list");
    for (path, bytes) in site {
        // What was being written goes by a hidden name, which the next build takes away.
        if path == LIST || is_part(path) {
            continue;
        }
        assert!(states.iter().any(|state| state.get(path) == Some(bytes)), "kill {nth}: `{path}` is not whole");
        assert!(list.contains_key(path), "kill {nth}: `{path}` is on no list");
    }
}

#[test]
fn a_killed_build_leaves_whole_files_and_the_next_mends_the_rest() {
    let kills = std::env::var("KILLS").ok().and_then(|kills| kills.parse().ok()).unwrap_or(40);
    let states = [clean(0), clean(1)];
    let project = project();
    let began = Instant::now();
    project.build();
    let once = began.elapsed();
    let (mut midway, mut parts) = (0, 0);
    for nth in 0..kills {
        let state = usize::from(nth % 2 == 0);
        // Now and then from nothing, and now and then while it watches and content is edited.
        if nth % 7 == 3 {
            std::fs::remove_dir_all(project.path("public")).expect("removed");
        }
        let watches = nth % 5 == 4;
        if !watches {
            put(&project, state);
        }
        let mut child = begun(&project, if watches { &["--watch"] } else { &[] });
        let whole = if watches { once * 3 } else { once };
        let until = Instant::now() + whole.mul_f64(f64::from(u32::try_from(moment(nth)).expect("small")) / 1000.0);
        if watches {
            std::thread::sleep(until.saturating_duration_since(Instant::now()).min(once));
            put(&project, state);
        }
        std::thread::sleep(until.saturating_duration_since(Instant::now()));
        child.kill().expect("it is killed");
        child.wait().expect("it ends");
        let site = project.output();
        hold(&site, &states, nth);
        midway += usize::from(site != states[state] && site != states[1 - state]);
        parts += site.keys().filter(|path| is_part(path)).count();
        // Often the next is killed too, before anything is mended.
        if nth % 3 == 0 {
            project.build();
            assert!(project.output() == states[state], "kill {nth}: the next build mends all");
        }
    }
    put(&project, 0);
    project.build();
    assert!(project.output() == states[0], "the last build mends all");
    println!("{kills} kills, {midway} of them midway, {parts} files in their midst");
    assert!(midway > 0, "no kill came while a site was written");
}
