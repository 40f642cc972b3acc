//! Work is proportional to the change: which pages are made again after an edit, by name, and how much is done.
#![expect(clippy::expect_used, clippy::panic, reason = "a test that can't go on fails")]

mod support;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use support::around::{Around, Otherwise};
use support::small::{AS_OF, CONTENT};
use throughline::check::Judge;
use throughline::site::Counters;
use throughline::source::Hints;
use throughline::workshop::{Order, Stopped, Workshop};
use throughline::world::{Failure, Memory, World};

fn world() -> Memory {
    let world = Memory::new(AS_OF.parse().expect("a date"));
    for (path, text) in CONTENT {
        world.put(Path::new("content").join(path), *text);
    }
    world
}

fn workshop(world: &dyn World) -> Workshop<'_> {
    let order =
        Order { content: PathBuf::from("content"), as_of: None, audiences: Vec::new(), theme: None, strict: false };
    Workshop::new(world, order)
}

#[track_caller]
fn build(workshop: &mut Workshop<'_>, hints: &Hints) -> Counters {
    match workshop.build(Path::new("public"), hints, &mut |_| {}) {
        Ok(built) => built.counters,
        Err(stopped) => match *stopped {
            Stopped::Content(judged) => panic!("{:?}", judged.diagnostics),
            _ => panic!("it is not built"),
        },
    }
}

/// The site's files, but for the list of them.
fn site(world: &Memory) -> BTreeMap<String, Vec<u8>> {
    let files = world.all().into_iter().filter_map(|(path, bytes)| {
        let path = path.strip_prefix("public").ok()?.to_string_lossy().replace('\\', "/");
        (!path.starts_with('.')).then_some((path, bytes))
    });
    files.collect()
}

/// What an edit comes to: what was done, and which files are others than before.
#[track_caller]
fn edited(path: &str, old: &str, new: &str) -> (Counters, Vec<String>) {
    let world = world();
    let mut workshop = workshop(&world);
    build(&mut workshop, &Hints::Any);
    let before = site(&world);
    let file = Path::new("content").join(path);
    let text = String::from_utf8(world.read(&file).expect("a file")).expect("text");
    assert!(text.contains(old), "{path} has no `{old}`");
    world.put(&file, text.replacen(old, new, 1));
    let counters = build(&mut workshop, &Hints::These([path.to_owned()].into()));
    let after = site(&world);
    let names = after.iter().filter(|(path, bytes)| before.get(*path) != Some(*bytes)).map(|(path, _)| path.clone());
    (counters, names.collect())
}

/// The pages among files.
fn pages(names: &[String]) -> Vec<&str> {
    names.iter().map(String::as_str).filter(|name| !name.contains("/assets/")).collect()
}

/// Pages by name, of each edition of the small content.
fn of_each_edition(names: &[&str]) -> Vec<String> {
    let of = |edition: &str| names.iter().map(|name| format!("{edition}/{name}")).collect::<Vec<_>>();
    ["crew", "executive", "north", "ops"].into_iter().flat_map(of).collect()
}

#[test]
fn a_sentence_of_a_kpi_renders_only_the_pages_that_print_it() {
    let (done, files) = edited("kpis/punctuality.md", "why: To plan a day.", "why: To plan a whole day.");
    assert_eq!(pages(&files), of_each_edition(&["index.html", "kpis/punctuality.html"]));
    assert_eq!((done.parsed, done.rendered, done.written), (1, 8, files.len()));
    assert!(done.viewed < done.files / 2, "most pages are not even looked at: {done:?}");
}

#[test]
fn a_comment_renders_only_the_pages_that_print_it() {
    let (done, files) = edited("kpis/punctuality.md", "Works on the bridge.", "Works on both bridges.");
    let mut printed = of_each_edition(&["index.html", "kpis/punctuality.html", "reviews/m6/pack.html"]);
    // The packs of the quarters are not for a team.
    for edition in ["executive", "ops"] {
        printed.extend([format!("{edition}/reviews/q3/pack.html"), format!("{edition}/reviews/q4/pack.html")]);
    }
    printed.sort_unstable();
    assert_eq!(pages(&files), printed);
    assert_eq!((done.parsed, done.rendered), (1, printed.len()));
}

#[test]
fn a_row_that_changes_no_status_leaves_pages_that_show_only_the_status() {
    let (done, files) = edited("data/punctuality.csv", "2025-06,80.9", "2025-06,80.8");
    let of_the_values = ["data/punctuality.csv", "kpis/punctuality.html", "kpis/punctuality.json"];
    for page in of_each_edition(&of_the_values) {
        assert!(files.contains(&page), "{page} has the row");
    }
    let of_the_status = [
        "alerts.html",
        "initiatives.html",
        "initiatives/signals.html",
        "map.html",
        "people/ben.html",
        "scorecard.html",
        "strategy.json",
        "teams/north.html",
    ];
    for page in of_each_edition(&of_the_status) {
        assert!(!files.contains(&page), "{page} has no more than the status");
    }
    assert_eq!((done.parsed, done.rendered, done.written), (0, files.len(), files.len()), "{files:#?}");
}

#[test]
fn a_file_that_is_touched_is_not_parsed_and_a_second_build_writes_nothing() {
    let world = world();
    let mut workshop = workshop(&world);
    let first = build(&mut workshop, &Hints::Any);
    assert!(first.parsed > 10 && first.written == first.files, "{first:?}");
    let nothing = Counters { files: first.files, ..Counters::default() };
    for hints in [
        Hints::These(["kpis/punctuality.md".to_owned()].into()),
        Hints::These(["data/punctuality.csv".to_owned(), "strategy.yaml".to_owned()].into()),
        Hints::These(std::collections::BTreeSet::new()),
        Hints::Any,
    ] {
        assert_eq!(build(&mut workshop, &hints), nothing, "{hints:?}");
    }
    // Another program does it all again, and writes nothing either.
    let again = build(&mut self::workshop(&world), &Hints::Any);
    assert_eq!(again, Counters { written: 0, removed: 0, ..first });
}

/// How many looks of the check an edit takes, and how many it takes at first.
#[track_caller]
fn looked(path: &str, old: &str, new: &str) -> (usize, usize) {
    let world = world();
    let mut judge = Judge::new(Path::new("content"));
    let mut looked = |hints: &Hints| {
        let judged = judge.judge(&world, AS_OF.parse().expect("a date"), hints, &mut |_| {}).expect("a folder");
        judged.whole.expect("a strategy").findings.looked
    };
    let all = looked(&Hints::Any);
    let file = Path::new("content").join(path);
    let text = String::from_utf8(world.read(&file).expect("a file")).expect("text");
    assert!(text.contains(old), "{path} has no `{old}`");
    world.put(&file, text.replacen(old, new, 1));
    (looked(&Hints::These([path.to_owned()].into())), all)
}

#[test]
fn the_check_looks_again_only_at_what_an_edit_reaches() {
    let (again, all) = looked("kpis/punctuality.md", "Works on the bridge.", "Works on both bridges.");
    assert!(again > 0 && again * 4 < all, "{again} of {all}");
    // Where an organisation is called otherwise, the findings on `strategy.yaml` itself may be.
    let (again, all) = looked("strategy.yaml", "name: Small Works", "name: Small and Good Works");
    assert!(again > 0 && again * 4 < all, "{again} of {all}");
    let (again, all) = looked("strategy.yaml", "limits: {kpis_per_objective: 5}", "limits: {kpis_per_objective: 1}");
    assert_eq!(again, all, "what it sets reaches everything");
}

#[test]
fn what_changes_while_there_are_faults_is_seen_when_they_are_mended() {
    let world = world();
    let mut workshop = workshop(&world);
    build(&mut workshop, &Hints::Any);
    let organisation = world.read(Path::new("content/strategy.yaml")).expect("a file");
    world.put("content/strategy.yaml", "name: {");
    world.put("content/pages/plan.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"><g/></svg>\n");
    let values = String::from_utf8(world.read(Path::new("content/data/punctuality.csv")).expect("a file"));
    world.put("content/data/punctuality.csv", values.expect("text").replace("2025-06,80.9", "2025-06,80.8"));
    let all = ["strategy.yaml", "pages/plan.svg", "data/punctuality.csv"].map(str::to_owned);
    let faulty = workshop.build(Path::new("public"), &Hints::These(all.into()), &mut |_| {});
    assert!(faulty.is_err_and(|stopped| matches!(*stopped, Stopped::Content(_))));
    world.put("content/strategy.yaml", organisation);
    build(&mut workshop, &Hints::These(["strategy.yaml".to_owned()].into()));
    let again = site(&world);
    let clean = {
        let other = self::world();
        for (path, bytes) in world.all().into_iter().filter(|(path, _)| path.starts_with("content")) {
            other.put(path, bytes);
        }
        build(&mut self::workshop(&other), &Hints::Any);
        site(&other)
    };
    assert_eq!(again.keys().collect::<Vec<_>>(), clean.keys().collect::<Vec<_>>());
    let others: Vec<&String> = again.keys().filter(|path| again[*path] != clean[*path]).collect();
    assert!(others.is_empty(), "{others:?}");
}

/// A disk that notes what is asked of the output folder.
struct Asked {
    disk: Memory,
    of_output: Mutex<Vec<String>>,
}

impl Otherwise for Asked {
    fn world(&self) -> &dyn World {
        &self.disk
    }

    fn asked(&self, what: &'static str, path: &Path) -> Result<(), Failure> {
        if path.starts_with("public") {
            let path = path.to_string_lossy().replace('\\', "/");
            self.of_output.lock().expect("it").push(format!("{what} {path}"));
        }
        Ok(())
    }
}

#[test]
fn an_edit_asks_of_the_output_folder_no_more_than_to_write_what_it_changes() {
    let asked = Around(Asked { disk: world(), of_output: Mutex::default() });
    let mut workshop = workshop(&asked);
    build(&mut workshop, &Hints::Any);
    let page = Path::new("content/kpis/punctuality.md");
    let text = String::from_utf8(asked.disk.read(page).expect("a file")).expect("text");
    asked.disk.put(page, text.replace("why: To plan a day.", "why: To plan a whole day."));
    asked.of_output.lock().expect("it").clear();
    let done = build(&mut workshop, &Hints::These(["kpis/punctuality.md".to_owned()].into()));
    let asked = asked.0.of_output.into_inner().expect("it");
    let list = "public/.throughline-manifest.json";
    let written: Vec<&String> = asked.iter().filter(|what| what.starts_with("write ")).collect();
    assert_eq!(written.len(), done.written + 1, "the list is written after the files: {written:#?}");
    assert_eq!(written.last().map(|last| last.as_str()), Some(&*format!("write {list}")));
    let others: Vec<&String> = asked.iter().filter(|what| !what.starts_with("write ")).collect();
    assert_eq!(others, [&format!("look for {list}")]);
}
