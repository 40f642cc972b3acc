//! Watching: every way in which editors and other programs change files is told, once; what is no change is not.
//!
//! Nothing here waits for a time to prove something: a test waits for what must come, and what must not come is looked for
//! in all that came before a later edit.
#![expect(clippy::disallowed_methods, clippy::expect_used, clippy::panic, reason = "a test that can't go on fails")]

mod support;

use std::cell::RefCell;
use std::collections::BTreeSet;
use std::sync::mpsc::{self, Receiver};
use std::time::{Duration, Instant};
use support::Project;
use support::around::{Around, Otherwise};
use throughline::source::Hints;
use throughline::watch::{Stopper, Watch, WatchError, Watched};
use throughline::world::{Disk, World};

/// Longer than any machine takes that works at all.
const DEADLINE: Duration = Duration::from_mins(1);

/// A folder that is watched by a thread.
struct Watching {
    hints: Receiver<Hints>,
    stopper: Stopper,
    thread: Option<std::thread::JoinHandle<()>>,
    /// What was told, and may be told once more: a slow machine may take a save for two.
    told: RefCell<BTreeSet<String>>,
}

impl Watching {
    fn of(watched: Watched) -> Self {
        Self::by(&Disk, watched)
    }

    fn by(world: &'static (dyn World + Sync), watched: Watched) -> Self {
        let (tell, hints) = mpsc::channel();
        let mut watch = Watch::new(world, watched).expect("it can be watched");
        let stopper = watch.stopper();
        let thread = std::thread::spawn(move || {
            while let Some(hints) = watch.wait().expect("it is watched on") {
                if tell.send(hints).is_err() {
                    return;
                }
            }
        });
        Self { hints, stopper, thread: Some(thread), told: RefCell::default() }
    }

    /// Waits until hints came of which one is so, and returns all that came.
    #[track_caller]
    fn until(&self, is_so: impl Fn(&Hints) -> bool) -> Vec<Hints> {
        let deadline = Instant::now() + DEADLINE;
        let mut came = Vec::new();
        loop {
            let left = deadline.saturating_duration_since(Instant::now());
            let Ok(hints) = self.hints.recv_timeout(left) else { panic!("it was not told; what came: {came:?}") };
            came.push(hints);
            if came.last().is_some_and(&is_so) {
                return came;
            }
        }
    }

    /// Waits until a file is told, and fails if anything else is.
    #[track_caller]
    fn tells_only(&self, path: &str) {
        let mut told = self.told.borrow_mut();
        told.insert(path.to_owned());
        for hints in self.until(|hints| names(hints, path)) {
            assert!(matches!(&hints, Hints::These(paths) if paths.is_subset(&told)), "{hints:?}, not `{path}` alone");
        }
    }

    /// Edits a file until it is told by its name, as it is once it is watched.
    #[track_caller]
    fn tells_edits_of(&self, project: &Project, path: &str) {
        let deadline = Instant::now() + DEADLINE;
        for edit in 0.. {
            project.put(&format!("content/{path}"), format!("edit {edit}"));
            let again = Instant::now() + Duration::from_secs(2);
            while let Ok(hints) = self.hints.recv_timeout(again.saturating_duration_since(Instant::now())) {
                if names(&hints, path) {
                    return;
                }
            }
            assert!(Instant::now() < deadline, "no edit of `{path}` is told");
        }
    }

    /// Waits until it is told that anything may have changed.
    #[track_caller]
    fn tells_any(&self) {
        self.until(|hints| *hints == Hints::Any);
    }
}

impl Drop for Watching {
    fn drop(&mut self) {
        self.stopper.stop();
        if let Some(thread) = self.thread.take() {
            let ended = thread.join();
            assert!(ended.is_ok() || std::thread::panicking(), "the watch fails");
        }
    }
}

fn names(hints: &Hints, path: &str) -> bool {
    matches!(hints, Hints::These(paths) if paths.contains(path))
}

fn these(paths: &[&str]) -> Hints {
    Hints::These(paths.iter().map(|path| (*path).to_owned()).collect())
}

fn project() -> Project {
    Project::new().kpi("open", "owner: cid", &[("2026-09", "70")])
}

fn watched(project: &Project) -> Watched {
    Watched {
        content: project.path("content"),
        themes: vec![project.path("themes")],
        output: Some(project.path("content/public")),
        as_of: Some("2026-11-21".parse().expect("a date")),
        poll: false,
    }
}

fn polled(project: &Project) -> Watched {
    Watched { poll: true, ..watched(project) }
}

/// What is done twice: where the system tells of changes, and where files are polled.
fn each(test: impl Fn(&Project, &Watching)) {
    for watched in [watched, polled] {
        let project = project();
        let watching = Watching::of(watched(&project));
        test(&project, &watching);
    }
}

const KPI: &str = "kpis/open.md";

#[test]
fn a_file_written_in_place_is_told() {
    each(|project, watching| {
        project.put("content/kpis/open.md", "one");
        watching.tells_only(KPI);
        project.put("content/data/open.csv", "period,value\n");
        watching.tells_only("data/open.csv");
        project.put("content/strategy.yaml", "name: Other\n");
        watching.tells_only("strategy.yaml");
    });
}

#[test]
fn a_file_of_the_same_length_written_twice_within_a_second_is_told_twice() {
    each(|project, watching| {
        for text in ["one", "two", "six", "ten"] {
            project.put("content/kpis/open.md", text);
            watching.tells_only(KPI);
        }
    });
}

#[test]
fn a_file_written_beside_and_renamed_over_is_told_by_its_own_name() {
    each(|project, watching| {
        let (beside, file) = (project.path("content/kpis/sedX1y2Z"), project.path("content/kpis/open.md"));
        std::fs::write(&beside, "new").expect("a file");
        std::fs::rename(&beside, &file).expect("renamed");
        // Where events are told one by one the other name may be told too, or be too vague to say more.
        watching.until(|hints| names(hints, KPI) || *hints == Hints::Any);
    });
}

#[test]
#[cfg(target_os = "linux")]
fn a_save_by_renaming_is_no_other_change() {
    let project = project();
    let watching = Watching::of(watched(&project));
    let (beside, file) = (project.path("content/kpis/.goutputstream-X"), project.path("content/kpis/open.md"));
    std::fs::write(&beside, "new").expect("a file");
    std::fs::rename(&beside, &file).expect("renamed");
    watching.tells_only(KPI);
    // As Vim does with `backupcopy=no`: the old file goes aside, the new one is written, the old one goes.
    let aside = project.path("content/kpis/open.md~");
    std::fs::rename(&file, &aside).expect("renamed");
    std::fs::write(&file, "newer").expect("a file");
    std::fs::remove_file(&aside).expect("removed");
    watching.tells_only(KPI);
}

#[test]
fn a_file_that_comes_goes_or_gets_another_name_is_told() {
    each(|project, watching| {
        project.put("content/kpis/second.md", "new");
        watching.until(|hints| names(hints, "kpis/second.md"));
        std::fs::rename(project.path("content/kpis/second.md"), project.path("content/kpis/third.md"))
            .expect("renamed");
        watching.until(|hints| names(hints, "kpis/third.md"));
        project.remove("content/kpis/third.md");
        watching.until(|hints| names(hints, "kpis/third.md"));
    });
}

#[test]
#[cfg(unix)]
fn other_permissions_are_a_change() {
    use std::os::unix::fs::PermissionsExt;
    each(|project, watching| {
        let file = project.path("content/kpis/open.md");
        std::fs::set_permissions(&file, std::fs::Permissions::from_mode(0o600)).expect("permissions");
        watching.tells_only(KPI);
    });
}

#[test]
fn what_is_no_change_of_the_content_is_not_told() {
    each(|project, watching| {
        // Read, as a build does.
        for file in ["strategy.yaml", "people.yaml", "kpis/open.md", "data/open.csv"] {
            std::fs::read(project.path("content").join(file)).expect("a file");
        }
        std::fs::read_dir(project.path("content/kpis")).expect("a folder").for_each(drop);
        // What editors and version control leave.
        for passing in [".open.md.swp", "open.md~", "#open.md#", "4913", ".git/index", "open.md___jb_tmp___"] {
            project.put(&format!("content/kpis/{passing}"), "passing");
        }
        project.put("content/.git/HEAD", "ref");
        // The site within the content, which is written while it is watched.
        project.put("content/public/executive/index.html", "<html>");
        std::fs::remove_dir_all(project.path("content/public")).expect("removed");
        // Beside the content.
        project.put("notes.txt", "mine");
        project.put("content/kpis/open.md", "an edit");
        watching.tells_only(KPI);
    });
}

#[test]
fn files_of_new_folders_are_told_however_soon_they_come() {
    each(|project, watching| {
        project.put("content/pages/new/deep/a.md", "a");
        watching.until(|hints| *hints == Hints::Any || names(hints, "pages/new/deep/a.md"));
        // It is watched by now, or looked at again.
        project.put("content/pages/new/deep/b.md", "b");
        watching.until(|hints| *hints == Hints::Any || names(hints, "pages/new/deep/b.md"));
        // The folder gets another name, with what is in it.
        std::fs::rename(project.path("content/pages/new"), project.path("content/pages/other")).expect("renamed");
        watching.until(|hints| *hints == Hints::Any || names(hints, "pages/other/deep/b.md"));
        watching.tells_edits_of(project, "pages/other/deep/c.md");
        std::fs::remove_dir_all(project.path("content/pages")).expect("removed");
        watching.until(|hints| *hints == Hints::Any || names(hints, "pages/other/deep/c.md"));
    });
}

#[test]
fn hundreds_of_files_at_once_are_few_changes() {
    each(|project, watching| {
        // As a checkout does: written elsewhere, and put in place one after the other.
        for n in 0..300 {
            project.put(&format!("checkout/k{n}.md"), "new");
        }
        for n in 0..300 {
            let name = format!("k{n}.md");
            let place = project.path("content/kpis").join(&name);
            std::fs::rename(project.path("checkout").join(name), place).expect("renamed");
        }
        let told = RefCell::new(BTreeSet::new());
        let came = watching.until(|hints| {
            if let Hints::These(paths) = hints {
                told.borrow_mut().extend(paths.iter().cloned());
            }
            told.borrow().len() == 300
        });
        // A slow machine may need several breaths for them, but never one for each.
        assert!(came.len() < 100, "{} changes", came.len());
    });
}

#[test]
fn a_content_folder_that_goes_and_comes_back_is_watched_again() {
    each(|project, watching| {
        let (content, aside) = (project.path("content"), project.path("aside"));
        std::fs::rename(&content, &aside).expect("renamed");
        // It is told that it is gone.
        watching.tells_any();
        std::fs::rename(&aside, &content).expect("renamed");
        watching.tells_any();
        watching.tells_edits_of(project, KPI);
        // Another folder in its place, though it may look the same to the system; polled, it is many changed files.
        std::fs::remove_dir_all(&content).expect("removed");
        project.put("content/kpis/open.md", "another");
        watching.until(|hints| *hints == Hints::Any || names(hints, "people.yaml"));
        watching.tells_edits_of(project, "kpis/second.md");
    });
}

#[test]
fn a_theme_beside_the_content_is_watched_when_it_comes() {
    each(|project, watching| {
        project.put("themes/house/static/style.css", "p {}");
        watching.tells_any();
        project.put("themes/house/static/style.css", "p { color: red }");
        for hints in watching.until(|hints| matches!(hints, Hints::These(_))) {
            assert!(hints == these(&[]) || hints == Hints::Any, "{hints:?}");
        }
        project.put("content/themes/house/static/style.css", "b {}");
        watching.until(|hints| *hints == Hints::Any || names(hints, "themes/house/static/style.css"));
    });
}

#[test]
#[cfg(unix)]
fn a_content_folder_reached_by_a_link_is_told_by_the_same_names() {
    for poll in [false, true] {
        let project = project();
        std::os::unix::fs::symlink(project.path("content"), project.path("link")).expect("a link");
        let content = project.path("link");
        let watching = Watching::of(Watched { content, poll, ..watched(&project) });
        project.put("content/kpis/open.md", "one");
        watching.tells_only(KPI);
        // The link leads elsewhere from now on.
        project.put("second/strategy.yaml", "name: Second\n");
        std::fs::remove_file(project.path("link")).expect("removed");
        std::os::unix::fs::symlink(project.path("second"), project.path("link")).expect("a link");
        watching.tells_any();
        for edit in 0.. {
            project.put("second/strategy.yaml", format!("name: Other {edit}\n"));
            let told = watching.hints.recv_timeout(Duration::from_secs(2));
            if told.is_ok_and(|hints| names(&hints, "strategy.yaml")) {
                break;
            }
            assert!(edit < 30, "no edit is told");
        }
    }
}

#[test]
#[cfg(unix)]
fn where_a_file_is_a_link_a_change_of_one_may_be_one_of_the_other() {
    each(|project, watching| {
        project.put("content/notes/goal.md", "one");
        watching.until(|hints| *hints == Hints::Any || names(hints, "notes/goal.md"));
        let link = project.path("content/kpis/goal.md");
        std::os::unix::fs::symlink(project.path("content/notes/goal.md"), link).expect("a link");
        watching.tells_any();
        project.put("content/notes/goal.md", "two");
        watching.tells_any();
    });
}

/// A disk on which a day may turn.
struct Days(std::sync::Mutex<jiff::civil::Date>);

impl Otherwise for Days {
    fn world(&self) -> &dyn World {
        &Disk
    }

    fn today(&self) -> jiff::civil::Date {
        *self.0.lock().expect("a day")
    }
}

#[test]
fn a_new_day_is_a_change_unless_a_day_was_named() {
    let day = "2026-11-21".parse().expect("a date");
    let days: &'static Around<Days> = Box::leak(Box::new(Around(Days(std::sync::Mutex::new(day)))));
    let project = project();
    let named = Watching::by(days, watched(&project));
    let open = Watching::by(days, Watched { as_of: None, ..watched(&project) });
    *days.0.0.lock().expect("a day") = "2026-11-22".parse().expect("a date");
    open.tells_any();
    project.put("content/kpis/open.md", "an edit");
    named.tells_only(KPI);
}

#[test]
fn what_is_not_there_is_not_watched() {
    let project = project();
    for poll in [false, true] {
        let content = project.path("nowhere");
        let refused = Watch::new(&Disk, Watched { content, poll, ..watched(&project) });
        assert!(matches!(refused, Err(WatchError::Missing(_))));
    }
}
