//! The output folder: same bytes, only changed files written, nobody else's file touched.
#![expect(clippy::disallowed_methods, reason = "tests look at the disk as a user would")]
#![allow(
    clippy::unwrap_used,
    clippy::format_collect,
    clippy::allow_attributes,
    reason = "a test that can't go on fails"
)]

mod support;
use support::Project;

fn project() -> Project {
    Project::new().file("content/objectives/goal.md", "---\ntitle: Reach the goal\nowner: ann\n---\n").kpi(
        "open",
        "objective: goal\nowner: cid\ntarget: 80",
        &[("2026-09", "70"), ("2026-10", "90")],
    )
}

#[test]
fn the_same_content_gives_the_same_bytes() {
    let (first, second) = (project(), project());
    first.build();
    second.build_with(&["-o", "elsewhere/site"]).ok();
    assert_eq!(first.output(), support::files(&second.path("elsewhere/site")));
}

#[test]
fn unchanged_files_are_not_written() {
    let project = project();
    project.build();
    assert!(project.build().stderr.contains(" 0 written, 0 removed"));
    project.put("content/data/open.csv", "period,value\n2026-09,70\n2026-10,91\n");
    let run = project.build();
    assert!(!run.stderr.contains(" 0 written"), "{}", run.stderr);
    assert!(project.page("executive/kpis/open.html").contains("91"));
}

#[test]
fn a_removed_record_takes_its_files_with_it() {
    let project = project().file("content/risks/r.md", "---\ntitle: R\nowner: ann\n---\n");
    project.build();
    assert!(project.path("public/executive/risks/r.html").exists());
    project.remove("content/risks/r.md");
    project.build();
    assert!(!project.path("public/executive/risks").exists(), "the empty folder stays");
}

#[test]
fn files_of_others_are_kept_and_never_replaced() {
    let project = project().file("public/notes.txt", "mine").file("public/executive/kpis/own.html", "mine");
    project.build();
    assert_eq!((project.page("notes.txt"), project.page("executive/kpis/own.html")), ("mine".into(), "mine".into()));
    let project = self::project().file("public/executive/kpis/open.html", "mine");
    let run = project.build_with(&[]);
    assert_eq!(run.code, 3);
    assert!(run.stderr.contains("open.html` is in the way"), "{}", run.stderr);
    assert_eq!(project.page("executive/kpis/open.html"), "mine");
}

#[test]
fn a_site_is_never_written_over_its_content() {
    let project = project();
    let before = support::files(&project.path("content"));
    for output in ["content", ".", "content/kpis", "content/../content"] {
        let run = project.build_with(&["-o", output]);
        assert_eq!(run.code, 2, "{output}: {}", run.stderr);
    }
    assert_eq!(support::files(&project.path("content")), before);
}

#[test]
fn one_audience_alone_leaves_the_other_editions() {
    let project = project();
    project.build();
    let before = project.output();
    project.build_with(&["--audience", "dept"]).ok();
    let after = project.output();
    assert_eq!(before.get("executive/index.html"), after.get("executive/index.html"));
    let project = self::project();
    project.build_with(&["--audience", "dept"]).ok();
    assert!(project.output().contains_key("dept/index.html"));
    assert!(!project.output().contains_key("executive/index.html"));
}

#[test]
fn a_list_of_files_that_was_tampered_with_removes_nothing_outside() {
    let project = project().file("precious.txt", "mine");
    project.build();
    let list = project.path("public/.throughline-manifest.json");
    let text = std::fs::read_to_string(&list).unwrap().replacen('{', "{\"../precious.txt\": \"0000000000000000\",", 1);
    std::fs::write(&list, text).unwrap();
    project.build();
    assert!(project.path("precious.txt").exists());
    std::fs::write(&list, "nonsense").unwrap();
    assert_eq!(project.build_with(&[]).code, 3);
}

#[test]
fn without_landing_there_is_no_list_of_editions() {
    let project = project();
    project.build();
    assert!(project.page("index.html").contains("executive/index.html"));
    project.put("content/strategy.yaml", "name: Test\nlanding: false\n");
    project.build();
    assert!(!project.path("public/index.html").exists());
}

#[test]
fn timings_tell_stages_and_counters() {
    let run = project().build_with(&["--timings"]).ok();
    for word in ["read", "link", "judge", "build", "parsed", "viewed", "rendered", "written"] {
        assert!(run.stderr.contains(word), "{word}: {}", run.stderr);
    }
}
