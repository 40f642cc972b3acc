//! `throughline build --watch`, from outside: what is edited is on the pages a moment later.
#![expect(clippy::disallowed_methods, clippy::expect_used, reason = "a test that can't go on fails")]

mod support;

use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};
use support::{DAY, Project};

/// Longer than any machine takes that works at all.
const DEADLINE: Duration = Duration::from_mins(1);

/// The program while it watches.
struct Program {
    child: Child,
    said: Arc<Mutex<Vec<String>>>,
}

impl Program {
    /// Begins to watch, and waits for the first build.
    fn new(project: &Project, arguments: &[&str]) -> Self {
        let mut child = Command::new(env!("CARGO_BIN_EXE_throughline"))
            .args(["build", "--watch", "--timings", "--as-of", DAY])
            .args(arguments)
            .current_dir(project.path(""))
            .env("NO_COLOR", "1")
            .stderr(Stdio::piped())
            .spawn()
            .expect("the program runs");
        let said = Arc::new(Mutex::new(Vec::new()));
        let (lines, keep) = (BufReader::new(child.stderr.take().expect("a pipe")).lines(), Arc::clone(&said));
        std::thread::spawn(move || lines.map_while(Result::ok).for_each(|line| keep.lock().expect("lines").push(line)));
        let program = Self { child, said };
        program.says("watching ");
        program
    }

    /// Waits until it says a line, and returns all lines until that one. They are not looked at again.
    #[track_caller]
    fn says(&self, words: &str) -> Vec<String> {
        let deadline = Instant::now() + DEADLINE;
        loop {
            {
                let mut said = self.said.lock().expect("lines");
                if let Some(at) = said.iter().position(|line| line.contains(words)) {
                    return said.drain(..=at).collect();
                }
                assert!(Instant::now() < deadline, "it does not say `{words}`: {said:#?}");
            }
            std::thread::sleep(Duration::from_millis(5));
        }
    }

    /// Ends it as Ctrl-C does; tells its exit status.
    #[cfg(unix)]
    fn interrupted(mut self) -> Option<i32> {
        let id = self.child.id().to_string();
        let sent = Command::new("kill").args(["-INT", &id]).status().expect("a signal is sent");
        assert!(sent.success());
        self.child.wait().expect("it ends").code()
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn project() -> Project {
    Project::new()
        .file("content/pages/about.md", "---\ntitle: About\n---\nWho we are.\n")
        .file("content/objectives/goal.md", "---\ntitle: Reach the goal\nowner: ann\n---\n")
        .kpi("open", "objective: goal\nowner: cid\ntarget: 80", &[("2026-09", "70"), ("2026-10", "90")])
}

/// Saves a file as most editors do: whole, by renaming. It is one event, so that no machine is slow enough to see half of it.
fn save(project: &Project, path: &str, text: &str) {
    project.put("beside", text);
    let place = project.path(path);
    std::fs::create_dir_all(place.parent().expect("a folder")).expect("a folder");
    std::fs::rename(project.path("beside"), place).expect("renamed");
}

/// The builds among lines.
fn builds(said: &[String]) -> usize {
    said.iter().filter(|line| line.trim_start().starts_with("counts ")).count()
}

#[test]
fn an_edit_is_on_its_page_and_a_line_says_what_was_done() {
    let project = project();
    let program = Program::new(&project, &[]);
    save(&project, "content/pages/about.md", "---\ntitle: About\n---\nWho we really are.\n");
    let said = program.says("pages/about.md: ");
    let line = said.last().expect("a line");
    assert!(line.contains("1 parsed") && line.contains("0 removed") && line.ends_with(" ms"), "{line}");
    assert!(project.page("executive/pages/about.html").contains("really are"));
    save(&project, "content/data/open.csv", "period,value\n2026-09,70\n2026-10,93\n");
    program.says("data/open.csv: ");
    assert!(project.page("executive/kpis/open.html").contains("93"));
    save(&project, "content/strategy.yaml", "name: Renamed\nperiod: {start: 2025-04-01, end: 2028-03-31}\n");
    program.says("strategy.yaml: ");
    assert!(project.page("executive/index.html").contains("Renamed"));
    project.remove("content/pages/about.md");
    program.says("pages/about.md: ");
    assert!(!project.path("public/executive/pages").exists());
}

#[test]
fn faults_are_told_and_the_last_site_stands_until_they_are_mended() {
    let project = project();
    let program = Program::new(&project, &[]);
    let before = project.output();
    save(&project, "content/objectives/goal.md", "---\ntitle: Reach the goal\nowner: an\n---\n");
    let said = program.says("nothing was built").join("\n");
    assert!(said.contains("there is no person `an`") && said.contains("goal.md:3:8"), "{said}");
    assert_eq!(project.output(), before);
    save(&project, "content/objectives/goal.md", "---\ntitle: Reach the goal\nowner: bob\n---\n");
    program.says("objectives/goal.md: ");
    assert!(project.page("executive/objectives/goal.html").contains("Bob"));
}

#[test]
fn content_that_has_faults_at_first_is_watched_too() {
    let project = project().file("content/pages/about.md", "no front matter");
    let program = Program::new(&project, &[]);
    assert!(!project.path("public").exists());
    save(&project, "content/pages/about.md", "---\ntitle: About\n---\n");
    program.says("pages/about.md: ");
    assert!(project.path("public/executive/pages/about.html").exists());
}

#[test]
fn a_theme_is_part_of_what_is_watched() {
    let project = project()
        .file("content/strategy.yaml", "name: Test\ntheme: house\n")
        .file("themes/house/templates/page.html", "<p>First</p>");
    let program = Program::new(&project, &[]);
    save(&project, "themes/house/templates/page.html", "<p>Second</p>");
    program.says("the theme: ");
    assert_eq!(project.page("executive/pages/about.html"), "<p>Second</p>");
    save(&project, "themes/house/templates/page.html", "{{ page.titel }}");
    program.says("titel");
    assert_eq!(project.page("executive/pages/about.html"), "<p>Second</p>");
    save(&project, "themes/house/templates/page.html", "<p>Third</p>");
    program.says("the theme: ");
    assert_eq!(project.page("executive/pages/about.html"), "<p>Third</p>");
}

#[test]
fn a_site_within_the_content_does_not_have_itself_built() {
    for arguments in [vec!["-o", "content/site"], vec!["-o", "content/site", "--poll"]] {
        let project = project();
        let program = Program::new(&project, &arguments);
        project.put("content/kpis/.open.md.swp", "passing");
        project.put("content/kpis/open.md~", "passing");
        save(&project, "content/objectives/goal.md", "---\ntitle: Reach another goal\nowner: ann\n---\n");
        let said = program.says("objectives/goal.md: ");
        assert_eq!(builds(&said), 1, "{said:#?}");
        // That build wrote into the content folder: nothing comes of it before the next edit.
        save(&project, "content/objectives/goal.md", "---\ntitle: Reach the next goal\nowner: ann\n---\n");
        let said = program.says("objectives/goal.md: ");
        assert_eq!(builds(&said), 1, "{said:#?}");
    }
}

#[test]
fn a_file_that_is_touched_is_not_parsed_and_nothing_is_written() {
    let project = project();
    let program = Program::new(&project, &[]);
    let file = project.path("content/objectives/goal.md");
    let opened = std::fs::File::options().write(true).open(&file).expect("a file");
    opened.set_modified(std::time::UNIX_EPOCH).expect("another time");
    program.says("counts 0 parsed, 0 viewed, 0 rendered, 0 written, 0 removed");
}

#[test]
#[cfg(unix)]
fn ctrl_c_ends_it_well() {
    let project = project();
    let program = Program::new(&project, &[]);
    save(&project, "content/objectives/goal.md", "---\ntitle: Reach another goal\nowner: ann\n---\n");
    assert_eq!(program.interrupted(), Some(0));
    let program = Program::new(&project, &["--poll"]);
    assert_eq!(program.interrupted(), Some(0));
    assert_eq!(project.output(), {
        project.build();
        project.output()
    });
}

#[test]
fn polling_is_for_watching_and_a_folder_that_is_not_there_is_told() {
    let project = project();
    assert_eq!(project.run(&["build", "--poll"]).code, 2);
    let run = project.run(&["build", "nowhere", "--watch"]);
    assert_eq!(run.code, 3);
    assert!(run.stderr.contains("no such folder") && run.stderr.contains("help: "), "{}", run.stderr);
}
