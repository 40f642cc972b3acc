//! A disk that fails: what was built before is whole, the error says what to do, and the next build mends the rest.
#![expect(clippy::disallowed_methods, clippy::expect_used, clippy::panic, reason = "a test that can't go on fails")]

mod support;

use std::collections::BTreeMap;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use support::Project;
use support::around::{Around, Otherwise};
use support::small::{AS_OF, CONTENT};
use throughline::source::Hints;
use throughline::workshop::{Order, Stopped, Workshop};
use throughline::world::{Failure, Memory, World};

/// A disk on which so many more things can be changed, and then nothing.
struct Failing {
    disk: Memory,
    left: Mutex<(usize, ErrorKind)>,
}

impl Failing {
    fn new() -> Around<Self> {
        let disk = Memory::new(AS_OF.parse().expect("a date"));
        for (path, text) in CONTENT {
            disk.put(Path::new("content").join(path), *text);
        }
        Around(Self { disk, left: Mutex::new((usize::MAX, ErrorKind::StorageFull)) })
    }

    fn fails_after(&self, changes: usize, kind: ErrorKind) {
        *self.left.lock().expect("it") = (changes, kind);
    }

    fn works(&self) {
        self.fails_after(usize::MAX, ErrorKind::StorageFull);
    }

    fn site(&self) -> BTreeMap<PathBuf, Vec<u8>> {
        self.disk.all().into_iter().filter(|(path, _)| path.starts_with("public")).collect()
    }

    /// An edit that changes pages, brings some and takes some away.
    fn edit(&self) {
        let goal = Path::new("content/risks/strike.md");
        self.disk.remove(goal).expect("memory fails nothing");
        self.disk.put("content/risks/flood.md", "---\ntitle: A flood\nowner: ana\n---\n");
        self.disk.put("content/pages/about.md", "---\ntitle: All about us\n---\n\nWho we are.\n");
    }
}

impl Otherwise for Failing {
    fn world(&self) -> &dyn World {
        &self.disk
    }

    fn asked(&self, what: &'static str, path: &Path) -> Result<(), Failure> {
        if !["write", "remove"].contains(&what) {
            return Ok(());
        }
        let mut left = self.left.lock().expect("it");
        if left.0 == 0 {
            return Err(Failure { action: what, path: path.to_owned(), source: left.1.into() });
        }
        left.0 -= 1;
        Ok(())
    }
}

fn workshop(world: &Around<Failing>) -> Workshop<'_> {
    let order =
        Order { content: PathBuf::from("content"), as_of: None, audiences: Vec::new(), theme: None, strict: false };
    Workshop::new(world, order)
}

fn build(workshop: &mut Workshop<'_>) -> Result<(), String> {
    match workshop.build(Path::new("public"), &Hints::Any, &mut |_| {}) {
        Ok(_) => Ok(()),
        Err(stopped) => match *stopped {
            Stopped::Site(_, error) => Err(error.to_string()),
            _ => panic!("the content is good"),
        },
    }
}

/// A site before and after the edit, as clean builds make it.
fn clean() -> [BTreeMap<PathBuf, Vec<u8>>; 2] {
    [false, true].map(|is_edited| {
        let world = Failing::new();
        if is_edited {
            world.edit();
        }
        build(&mut workshop(&world)).expect("it builds");
        world.site()
    })
}

const LIST: &str = "public/.throughline-manifest.json";

#[test]
fn a_disk_that_is_full_at_any_moment_leaves_whole_files_and_is_mended_by_the_next_build() {
    let [before, after] = clean();
    let mut failures = 0;
    // The first moments one by one: the list, and the first files; the others at intervals.
    for room in (0..4).chain((4..).step_by(5)) {
        let world = Failing::new();
        let mut first = workshop(&world);
        build(&mut first).expect("it builds");
        world.edit();
        world.fails_after(room, ErrorKind::StorageFull);
        let Err(words) = build(&mut first) else { break };
        failures += 1;
        assert!(words.starts_with("can't ") && words.contains("`public/"), "{words}");
        let site = world.site();
        for (path, bytes) in site.iter().filter(|(path, _)| *path != Path::new(LIST)) {
            assert!(before.get(path) == Some(bytes) || after.get(path) == Some(bytes), "{}", path.display());
        }
        let list: BTreeMap<String, String> = serde_json::from_slice(&site[Path::new(LIST)]).expect("a list");
        let is_listed = |path: &Path| {
            let below = path.strip_prefix("public").expect("of the site").to_string_lossy().replace('\\', "/");
            list.contains_key(&below)
        };
        for path in site.keys().filter(|path| *path != Path::new(LIST)) {
            assert!(is_listed(path), "{} is no stranger", path.display());
        }
        world.works();
        // The program that saw the failure mends it, and so does one that knows nothing of it.
        let mut another = workshop(&world);
        build(if room % 2 == 0 { &mut first } else { &mut another }).expect("it builds");
        assert!(world.site() == after, "mended after {room} changes");
    }
    assert!(failures > 10, "it failed {failures} times only");
}

#[test]
fn where_nothing_may_be_written_the_last_site_stands_as_it_was() {
    let [before, after] = clean();
    let world = Failing::new();
    let mut workshop = workshop(&world);
    build(&mut workshop).expect("it builds");
    world.edit();
    world.fails_after(0, ErrorKind::ReadOnlyFilesystem);
    build(&mut workshop).expect_err("nothing can be written");
    assert!(world.site() == before);
    world.works();
    build(&mut workshop).expect("it builds");
    assert!(world.site() == after);
}

#[test]
fn the_program_says_what_to_do() {
    let project = Project::new().file("public", "a file where the site is to be");
    let run = project.build_with(&[]);
    assert_eq!(run.code, 3);
    assert!(run.stderr.contains("can't make the folder `public`"), "{}", run.stderr);
    assert!(run.stderr.contains("help: a file stands where a folder is needed"), "{}", run.stderr);
    let run = Project::new().file("public/index.html/of-others", "mine").build_with(&[]);
    assert_eq!(run.code, 3);
    assert!(run.stderr.contains("is in the way"), "{}", run.stderr);
}

#[test]
#[cfg(unix)]
fn a_folder_that_may_not_be_written_is_told_and_mended() {
    use std::os::unix::fs::PermissionsExt;
    let project = Project::new();
    project.build();
    let before = project.output();
    let may = |mode| {
        std::fs::set_permissions(project.path("public"), std::fs::Permissions::from_mode(mode)).expect("permissions");
    };
    may(0o555);
    // Who runs everything may write everywhere: then there is nothing to see.
    let is_refused = std::fs::write(project.path("public/probe"), "").is_err();
    if is_refused {
        project.put("content/pages/p.md", "---\ntitle: P\n---\n");
        let run = project.build_with(&[]);
        assert_eq!(run.code, 3, "{}", run.stderr);
        assert!(run.stderr.contains("help: nothing may be written there"), "{}", run.stderr);
        assert_eq!(project.output(), before);
    }
    may(0o755);
    project.build();
}
