//! The oracle of the incremental build: after any edits, a site that was built again and again is the one that a clean
//! build of the same content makes, byte for byte; and while there are faults it stays as it was.
//!
//! `ORACLE=10000 cargo test --release --test oracle` tries so many sequences of edits.

#![expect(
    clippy::expect_used,
    clippy::format_collect,
    reason = "a test that can't go on fails, and its messages are short"
)]

mod support;

use proptest::prelude::*;
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use support::small::{AS_OF, CONTENT};
use throughline::check::Judged;
use throughline::diagnostic::{Diagnostic, Place};
use throughline::site::{Piece, Snapshot};
use throughline::source::Hints;
use throughline::workshop::{Built, Order, Ready, Stopped, Workshop};
use throughline::world::{Memory, World};

/// One edit of a content folder. Numbers choose among what there is.
#[derive(Debug, Clone)]
enum Edit {
    /// A word of a file becomes another.
    Word { file: usize, word: usize, by: usize },
    /// A line of a file goes.
    Cut { file: usize, line: usize },
    /// A line of a file stands twice.
    Twice { file: usize, line: usize },
    /// Words at the end of a file.
    Append { file: usize, by: usize },
    /// A file goes.
    Delete { file: usize },
    /// A file has another name.
    Rename { file: usize, by: usize },
    /// A copy of a file under another name.
    Copy { file: usize, by: usize },
    /// A file is as it was at first; all of them, at times.
    Restore { file: usize, all: bool },
}

/// What words become. Ids, dates, numbers and states of the content, and a few that are nothing.
const WORDS: &[&str] = &[
    "punctuality",
    "trust",
    "crews",
    "ana",
    "ben",
    "ops",
    "north",
    "fleet",
    "0",
    "7.5",
    "91",
    "-3",
    "2026-03",
    "2026-09-30",
    "2025-11-14",
    "2027-01-01",
    "higher",
    "lower",
    "monthly",
    "quarterly",
    "active",
    "done",
    "proposed",
    "decided",
    "on-track",
    "off-track",
    "executives",
    "everyone",
    "heads",
    "[trust]",
    "\"",
    "nobody",
    "{",
    "de",
    "off",
    "note",
    "title:",
    "target:",
    "Late again",
    "(kpi:delays)",
];

/// Names that files get.
const NAMES: &[&str] = &["another", "delays", "trust", "zeal", "crews", "old-name", "x y"];

fn edit() -> impl Strategy<Value = Edit> {
    let n = || any::<prop::sample::Index>().prop_map(|index| index.index(10_000));
    prop_oneof![
        6 => (n(), n(), n()).prop_map(|(file, word, by)| Edit::Word { file, word, by }),
        2 => (n(), n()).prop_map(|(file, line)| Edit::Cut { file, line }),
        1 => (n(), n()).prop_map(|(file, line)| Edit::Twice { file, line }),
        2 => (n(), n()).prop_map(|(file, by)| Edit::Append { file, by }),
        1 => n().prop_map(|file| Edit::Delete { file }),
        1 => (n(), n()).prop_map(|(file, by)| Edit::Rename { file, by }),
        1 => (n(), n()).prop_map(|(file, by)| Edit::Copy { file, by }),
        4 => (n(), prop::bool::weighted(0.3)).prop_map(|(file, all)| Edit::Restore { file, all }),
    ]
}

/// A content folder, as texts by path.
type Texts = BTreeMap<String, String>;

fn at_first() -> Texts {
    CONTENT.iter().map(|(path, text)| ((*path).to_owned(), (*text).to_owned())).collect()
}

/// Edits the texts.
fn apply(edit: &Edit, texts: &mut Texts) {
    let paths: Vec<String> = texts.keys().cloned().collect();
    let chosen = |file: usize| paths.get(file % paths.len().max(1)).cloned();
    let renamed = |path: &str, by: usize| {
        let (folder, name) = path.rsplit_once('/').unwrap_or(("", path));
        let ending = name.rsplit_once('.').map_or("md", |(_, ending)| ending);
        let folder = if folder.is_empty() { String::new() } else { format!("{folder}/") };
        format!("{folder}{}.{ending}", NAMES[by % NAMES.len()])
    };
    match edit {
        Edit::Word { file, word, by } => {
            let Some(text) = chosen(*file).and_then(|path| texts.get_mut(&path)) else { return };
            let words: Vec<(usize, usize)> = text
                .split_whitespace()
                .map(|word| (word.as_ptr() as usize - text.as_ptr() as usize, word.len()))
                .collect();
            let Some((at, length)) = words.get(word % words.len().max(1)).copied() else { return };
            text.replace_range(at..at + length, WORDS[by % WORDS.len()]);
        }
        Edit::Cut { file, line } => {
            let Some(text) = chosen(*file).and_then(|path| texts.get_mut(&path)) else { return };
            let cut = line % text.lines().count().max(1);
            *text = text.split_inclusive('\n').enumerate().filter(|(nth, _)| *nth != cut).map(|(_, l)| l).collect();
        }
        Edit::Twice { file, line } => {
            let Some(text) = chosen(*file).and_then(|path| texts.get_mut(&path)) else { return };
            let again = line % text.lines().count().max(1);
            let twice = |(nth, line): (usize, &str)| line.repeat(if nth == again { 2 } else { 1 });
            *text = text.split_inclusive('\n').enumerate().map(twice).collect();
        }
        Edit::Append { file, by } => {
            let Some(text) = chosen(*file).and_then(|path| texts.get_mut(&path)) else { return };
            text.push_str(WORDS[by % WORDS.len()]);
            text.push('\n');
        }
        Edit::Delete { file } => {
            chosen(*file).and_then(|path| texts.remove(&path));
        }
        Edit::Rename { file, by } => {
            let Some(path) = chosen(*file) else { return };
            if let Some(text) = texts.remove(&path) {
                texts.insert(renamed(&path, *by), text);
            }
        }
        Edit::Copy { file, by } => {
            let Some(path) = chosen(*file) else { return };
            if let Some(text) = texts.get(&path).cloned() {
                texts.insert(renamed(&path, *by), text);
            }
        }
        Edit::Restore { all: true, .. } => *texts = at_first(),
        Edit::Restore { file, .. } => {
            let (path, text) = CONTENT[file % CONTENT.len()];
            texts.insert(path.to_owned(), text.to_owned());
        }
    }
}

fn order() -> Order {
    Order { content: PathBuf::from("content"), as_of: None, audiences: Vec::new(), theme: None, strict: false }
}

fn world(texts: &Texts) -> Memory {
    let world = Memory::new(AS_OF.parse().expect("a date"));
    for (path, text) in texts {
        world.put(Path::new("content").join(path), text.as_str());
    }
    world
}

/// All files of the site, with the list of them.
fn site(world: &Memory) -> BTreeMap<PathBuf, Vec<u8>> {
    world.all().into_iter().filter(|(path, _)| path.starts_with("public")).collect()
}

/// The difference of two texts, for a person to read: the first lines that differ.
fn difference(ours: &[u8], clean: &[u8]) -> String {
    let (ours, clean) = (String::from_utf8_lossy(ours), String::from_utf8_lossy(clean));
    let at = ours.bytes().zip(clean.bytes()).position(|(a, b)| a != b).unwrap_or(ours.len().min(clean.len()));
    let around = |text: &str| text.chars().skip(at.saturating_sub(120)).take(300).collect::<String>();
    format!("again: {}\n\nclean: {}", around(&ours), around(&clean))
}

/// A site that is served, and made again from the one before.
struct Served<'w> {
    workshop: Workshop<'w>,
    site: Option<Snapshot>,
    edits: usize,
}

impl Served<'_> {
    /// Makes it again, and compares the pages of one edition, each time of another, with a clean build: editions of which
    /// nothing was asked for a while are made from what they were then.
    fn hold(&mut self, world: &Memory, hints: &Hints, clean: &BTreeMap<PathBuf, Vec<u8>>) -> Result<(), TestCaseError> {
        self.edits += 1;
        let Ok(Ready { whole, theme, .. }) = self.workshop.ready(hints, &mut |_| {}) else {
            return Err(TestCaseError::fail("what builds can be served"));
        };
        let site = Snapshot::new(Path::new("content"), whole, theme, &[], self.site.as_ref());
        let Ok(site) = site else { return Err(TestCaseError::fail("the templates are sound")) };
        let path_of = |path: &PathBuf| Some(path.strip_prefix("public").ok()?.to_string_lossy().into_owned());
        let pages: Vec<(String, &Vec<u8>)> =
            clean.iter().filter_map(|(path, bytes)| Some((path_of(path)?, bytes))).collect();
        let editions: BTreeSet<&str> = pages
            .iter()
            .filter_map(|(path, _)| path.strip_suffix("/index.html"))
            .filter(|id| !id.contains('/'))
            .collect();
        let edition = editions.iter().nth(self.edits % editions.len().max(1)).copied().unwrap_or_default();
        for (path, bytes) in pages.iter().filter(|(path, _)| path.split('/').next() == Some(edition)) {
            let served = site.piece(world, path).map_err(|error| TestCaseError::fail(error.to_string()))?;
            let Some(Piece::File(served)) = served else {
                return Err(TestCaseError::fail(format!("{path} is built but not served")));
            };
            prop_assert!(served == **bytes, "{path} is served otherwise than built\n{}", difference(&served, bytes));
        }
        self.site = Some(site);
        Ok(())
    }
}

/// Builds again after each edit, and compares with a clean build.
fn hold(edits: &[(Vec<Edit>, bool)]) -> Result<(), TestCaseError> {
    let mut texts = at_first();
    let world_again = world(&texts);
    let mut workshop = Workshop::new(&world_again, order());
    if let Err(stopped) = workshop.build(Path::new("public"), &Hints::Any, &mut |_| {}) {
        prop_assert!(false, "the content builds at first: {}", told(&stopped));
    }
    let mut served = Served { workshop: Workshop::new(&world_again, order()), site: None, edits: 0 };
    // What changed while there were faults is told with the first change after them.
    let mut untold = Hints::Any;
    for (edits, exact) in edits {
        let before = texts.clone();
        for edit in edits {
            apply(edit, &mut texts);
        }
        let paths: BTreeSet<&String> = before.keys().chain(texts.keys()).collect();
        let touched: BTreeSet<String> =
            paths.into_iter().filter(|path| before.get(*path) != texts.get(*path)).cloned().collect();
        for path in &touched {
            let full = Path::new("content").join(path);
            match texts.get(path) {
                Some(text) => world_again.put(full, text.as_str()),
                None => world_again.remove(&full).expect("memory fails nothing"),
            }
        }
        let was = site(&world_again);
        let hints = if *exact { Hints::These(touched) } else { Hints::Any };
        let again = workshop.build(Path::new("public"), &hints, &mut |_| {});
        let clean_world = world(&texts);
        let clean = Workshop::for_one(&clean_world, order()).build(Path::new("public"), &Hints::Any, &mut |_| {});
        untold = match (untold, &hints) {
            (Hints::These(untold), Hints::These(paths)) => Hints::These(&untold | paths),
            _ => Hints::Any,
        };
        match (again, clean) {
            (Ok(Built { judged: ours, .. }), Ok(Built { judged: clean, .. })) => {
                prop_assert_eq!(found(&ours), found(&clean), "what is found differs after {:?}", edits);
                let (ours, clean) = (site(&world_again), site(&clean_world));
                served.hold(&world_again, &untold, &clean)?;
                untold = Hints::These(BTreeSet::new());
                let names = |files: &BTreeMap<PathBuf, Vec<u8>>| files.keys().cloned().collect::<Vec<_>>();
                prop_assert_eq!(names(&ours), names(&clean));
                // The list has a fingerprint of each file: it says least of what differs.
                for (path, bytes) in ours.iter().rev() {
                    let other = &clean[path];
                    prop_assert!(
                        bytes == other,
                        "{} differs after {edits:?}\n{}",
                        path.display(),
                        difference(bytes, other)
                    );
                }
            }
            (Err(stopped), Err(clean)) => {
                prop_assert_eq!(told(&stopped), told(&clean));
                prop_assert!(was == site(&world_again), "what was built is as it was");
            }
            (again, clean) => prop_assert!(
                false,
                "after {edits:?}: again {}, clean {}",
                again.map_or_else(|stopped| told(&stopped), |_| "builds".to_owned()),
                clean.map_or_else(|stopped| told(&stopped), |_| "builds".to_owned())
            ),
        }
    }
    Ok(())
}

/// What is said of the content and found in it, line by line, and how it stands.
fn found(judged: &Judged) -> Vec<String> {
    let told = |diagnostic: &Diagnostic| {
        let at = |place: &Place| (place.file.path.clone(), place.file.line_column(place.span.start), place.span);
        let Diagnostic { severity, id, message, place, related, notes, helps, .. } = diagnostic;
        let related: Vec<_> = related.iter().map(|(place, words)| (at(place), words)).collect();
        format!("{severity:?} {id} {message} {:?} {related:?} {notes:?} {helps:?}", at(place))
    };
    let findings = &judged.whole.as_ref().expect("it is built").findings;
    let found = findings.all().map(|finding| {
        format!("{:?} {:?} {:?} {}", finding.of, finding.also, finding.accepted, told(&finding.diagnostic))
    });
    let stands = findings.health().iter().map(|health| format!("{health:?}"));
    judged.diagnostics.iter().map(told).chain(found).chain(stands).collect()
}

/// Why nothing was built, in words.
fn told(stopped: &Stopped) -> String {
    match stopped {
        Stopped::Unreadable(failure) => failure.to_string(),
        Stopped::Content(judged) => judged.diagnostics.iter().map(|d| format!("{d:?}\n")).collect(),
        Stopped::Audience(_, words) => words.clone(),
        Stopped::Theme(_, error) => error.to_string(),
        Stopped::Site(_, error) => error.to_string(),
    }
}

fn cases() -> u32 {
    std::env::var("ORACLE").ok().and_then(|cases| cases.parse().ok()).unwrap_or(24)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: cases(), failure_persistence: None, max_shrink_iters: 200, ..ProptestConfig::default() })]

    #[test]
    fn built_again_is_built_clean(edits in prop::collection::vec((prop::collection::vec(edit(), 1..3), any::<bool>()), 1..6)) {
        hold(&edits)?;
    }
}
