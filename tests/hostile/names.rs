//! Names of files and records that are no names.

use super::{build, built, refused};
use crate::support::Project;

#[test]
fn ids_that_mean_something_to_a_system_are_ids() {
    let project = Project::new();
    for id in ["con", "nul", "index", "assets", "files", "pack", "constructor", "0", "a--", "strategy"] {
        for kind in ["objectives", "kpis", "reviews", "pages"] {
            let keys = match kind {
                "kpis" => "direction: higher\nfrequency: monthly",
                "reviews" => "kind: monthly\ndate: 2026-11-30\nteam: whole",
                _ => "tags: []",
            };
            // Windows has no files of some of these names.
            if cfg!(unix) || !["con", "nul"].contains(&id) {
                project.put(&format!("content/{kind}/{id}.md"), format!("---\ntitle: T\n{keys}\n---\n"));
            }
        }
    }
    built(&project);
    assert!(project.page("executive/reviews/index.html").contains("<title>"));
}

#[test]
fn ids_that_are_paths_or_markup_are_refused() {
    let ids = [
        "..",
        ".",
        "../../x",
        "a/b",
        "/etc/passwd",
        "a\\\\b",
        "A",
        "a b",
        "a\\nb",
        "<img src=x onerror=alert(1)>",
        "\\u202e",
        "",
        "é",
        "a.html",
        "-a",
    ];
    for id in ids {
        refused(
            &Project::new().file("content/pages/p.md", format!("---\ntitle: P\nid: \"{id}\"\n---\n")),
            "bad-id",
            "pages/p.md:3:5",
        );
        refused(
            &Project::new().file("content/pages/p.md", format!("---\ntitle: P\naliases: [\"{id}\"]\n---\n")),
            "bad-id",
            "pages/p.md:3:11",
        );
        refused(
            &Project::new().file("content/audiences.yaml", format!("- {{id: \"{id}\", tier: executive}}\n")),
            "bad-id",
            "audiences.yaml:1:8",
        );
    }
    let long = "a".repeat(201);
    refused(
        &Project::new().file("content/pages/p.md", format!("---\ntitle: P\nid: {long}\n---\n")),
        "bad-id",
        "pages/p.md:3:5",
    );
    // Where nothing else can be meant, a stem that is no id is told with the name to give the file.
    let told = refused(
        &Project::new().file("content/pages/My Page.md", "---\ntitle: P\n---\n"),
        "bad-id",
        "pages/My Page.md:1:1",
    );
    assert!(told.contains("`my-page.md`"), "{told}");
}

#[test]
fn audiences_can_not_write_over_each_other_or_over_the_site() {
    let project = Project::new()
        .file("content/audiences.yaml", "- {id: assets, tier: executive}\n- {id: index, tier: frontline, team: crew}\n")
        .file("content/pages/p.md", "---\ntitle: P\n---\n");
    built(&project);
    assert!(project.output().contains_key("assets/index.html") && project.output().contains_key("index/index.html"));
    let twice =
        Project::new().file("content/audiences.yaml", "- {id: a, tier: executive}\n- {id: a, tier: executive}\n");
    refused(&twice, "duplicate-id", "audiences.yaml:2:");
}

#[test]
fn a_folder_that_is_named_like_a_file_is_a_folder() {
    let project = Project::new()
        .file("content/objectives/x.md/y.md", "---\ntitle: Y\n---\n")
        .file("content/data/k.csv/inner.csv", "period,value\n2026-10,1\n")
        .file("content/kpis/k.md", "---\ntitle: K\ndirection: higher\nfrequency: monthly\ndata: k.csv\n---\n");
    refused(&project, "file-missing", "kpis/k.md:5:7");
    project
        .put("content/kpis/k.md", "---\ntitle: K\ndirection: higher\nfrequency: monthly\ndata: k.csv/inner.csv\n---\n");
    built(&project);
    assert!(project.page("executive/objectives/y.html").contains("<title>Y"));
    std::fs::create_dir_all(project.path("content/strategy.yaml/x")).expect_err("a file is there");
    let folder = Project::empty()
        .file("content/strategy.yaml/x.yaml", "name: T\n")
        .file("content/pages/p.md", "---\ntitle: P\n---\n");
    assert_eq!(build(&folder).code, 1);
}

#[cfg(unix)]
mod unix {
    use super::{Project, build, built, refused};
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt;

    #[test]
    fn names_with_markup_and_line_breaks_are_told_and_never_markup() {
        let evil = "<img src=x onerror=alert(1)>";
        let project = Project::new()
            .file(&format!("content/pages/{evil}.csv"), "a")
            .file("content/pages/a\nb \"c\" 'd' & e.csv", "a")
            .file(
                "content/pages/p.md",
                "---\ntitle: P\n---\n[x](<%3Cimg src=x onerror=alert(1)%3E.csv>) ![y](<a%0Ab \"c\" 'd' & e.csv>)\n",
            );
        built(&project);
        let page = project.page("executive/pages/p.html");
        assert!(page.contains("files/pages/%3Cimg%20src%3Dx%20onerror%3Dalert%281%29%3E.csv"), "{page}");
        assert!(page.contains("files/pages/a%0Ab%20%22c%22%20%27d%27%20%26%20e.csv"), "{page}");

        let told = refused(
            &Project::new().file(&format!("content/pages/{evil}.md"), "---\ntitle: P\n---\n"),
            "bad-id",
            "pages/",
        );
        assert!(told.contains("img-src-x-onerror-alert-1.md"), "{told}");
        let told = refused(
            &Project::new().file("content/objectives/a\nerror: b.md", "---\ntitle: P\n---\n"),
            "bad-id",
            "objectives/a",
        );
        assert!(!told.contains("--> content/objectives/a\n"), "a name must not make lines of its own: {told}");
        refused(&Project::new().file("content/a\nb.yaml", "x"), "file-unknown", "a");
    }

    #[test]
    fn names_that_are_no_unicode_are_told() {
        let project =
            Project::new().file("content/pages/p.md", "---\ntitle: P\n---\n").file("content/notes/n.txt", "x");
        let odd = |folder: &str, name: &[u8]| {
            std::fs::write(project.path(folder).join(OsStr::from_bytes(name)), "---\ntitle: Q\n---\n")
        };
        // A file system that can't hold such a name can't be attacked with one.
        if odd("content/notes", b"caf\xe9.txt").is_err() {
            return;
        }
        let run = build(&project);
        assert!(run.code == 0 && run.stderr.contains("warning[name-not-unicode]"), "{}", run.stderr);
        std::fs::remove_dir_all(project.path("public")).expect("the output");
        odd("content/pages", b"caf\xe9.md").expect("a file");
        refused(&project, "name-not-unicode", "pages/caf\u{fffd}.md:1:1");
    }

    #[test]
    fn long_names_and_deep_folders_are_read() {
        let long = "a".repeat(200);
        let deep = format!("content/objectives/{}y.md", "d/".repeat(500));
        let project = Project::new()
            .file(&format!("content/pages/{long}.md"), "---\ntitle: P\n---\n")
            .file(&deep, "---\ntitle: Y\n---\n");
        built(&project);
        assert!(project.page(&format!("executive/pages/{long}.html")).contains("<title>P"));
        let longer = "a".repeat(250);
        refused(
            &Project::new().file(&format!("content/pages/{longer}.md"), "---\ntitle: P\n---\n"),
            "bad-id",
            "pages/",
        );
    }
}
