//! Ways out of the content folder: paths in texts, links of the file system, themes; and what is no file at all.

use super::{built, kpi, objective, refused};
use crate::support::Project;

const WAYS_OUT: [&str; 12] = [
    "../../etc/passwd",
    "../../../../../../../../etc/passwd",
    "/etc/passwd",
    "..%2f..%2fetc%2fpasswd",
    "%2e%2e/%2e%2e/etc/passwd",
    "%2Fetc%2Fpasswd",
    "..\\\\..\\\\secret.txt",
    "C:\\\\secret.txt",
    "../secret.txt",
    "./../../secret.txt",
    "a/../../../secret.txt",
    "../../%00secret.txt",
];

#[test]
fn narratives_lead_to_nothing_outside() {
    for way in WAYS_OUT {
        for mark in ["", "!"] {
            let project = objective(format!("---\ntitle: X\n---\n{mark}[a]({way})\n")).file("secret.txt", "secret");
            // `C:` reads as the scheme of an address, and is no address that is followed.
            if way.starts_with("C:") {
                built(&project);
                assert!(!project.page("executive/objectives/x.html").contains("secret.txt"));
                continue;
            }
            refused(&project, "file-missing", "objectives/x.md:4:1");
        }
    }
}

#[test]
fn records_and_values_are_not_published_as_files() {
    for way in ["../kpis/k.md", "../strategy.yaml", "../data/k.csv", "../data/../data/k.csv", "%2e%2e/kpis/k.md"] {
        let project = kpi("frequency: monthly\ndata: k.csv", "period,value\n2026-10,1\n")
            .file("content/objectives/x.md", format!("---\ntitle: X\n---\n[a]({way})\n"));
        refused(&project, "file-not-published", "objectives/x.md:4:1");
    }
}

#[test]
fn data_is_read_from_the_content_only() {
    for way in WAYS_OUT {
        for data in [format!("data: \"{way}\""), format!("data: {{file: \"{way}\"}}")] {
            let project =
                kpi(&format!("frequency: monthly\n{data}"), "").file("secret.txt", "period,value\n2026-10,1\n");
            refused(&project, "file-missing", "kpis/k.md:5:");
        }
    }
}

#[test]
fn a_theme_of_the_content_is_a_name_and_no_path() {
    for theme in ["/", "..", ".", "../..", "/etc", "themes/x", "..\\\\x"] {
        let project = Project::new().file("content/strategy.yaml", format!("name: T\ntheme: \"{theme}\"\n"));
        refused(&project, "wrong-value", "strategy.yaml:2:8");
    }
    // A folder beside the content is whoever runs the program's to choose, not the content's.
    let project = Project::new()
        .file("content/strategy.yaml", "name: T\ntheme: private\n")
        .file("private/static/key.txt", "secret");
    let run = super::build(&project);
    assert!(run.code == 3 && run.stderr.contains("there is no theme `private`"), "{}", run.stderr);
}

#[cfg(unix)]
mod unix {
    use super::{Project, built, kpi, refused};
    use crate::support::DAY;
    use std::os::unix::fs::symlink;
    use std::path::Path;
    use std::process::Command;

    /// A project beside which a secret lies.
    fn project() -> Project {
        Project::new()
            .file("outside/secret.csv", "period,value\n2026-10,41.5\n")
            .file("outside/secret.svg", "<svg>secret</svg>")
            .file("outside/secret.md", "---\ntitle: Secret\n---\n")
            .file("content/pages/p.md", "---\ntitle: P\n---\n")
            .file("content/data/own.csv", "period,value\n2026-10,1\n")
    }

    fn link(project: &Project, to: impl AsRef<Path>, at: &str) {
        let at = project.path(at);
        std::fs::create_dir_all(at.parent().expect("a parent")).expect("a folder");
        symlink(to, at).expect("a link");
    }

    #[test]
    fn links_out_of_the_folder_stop_the_build_and_are_never_read() {
        let cases = [
            ("outside/secret.csv", "data/k.csv"),
            ("outside/secret.svg", "pages/picture.svg"),
            ("outside/secret.md", "objectives/secret.md"),
            ("outside", "objectives/more"),
            ("outside", "data/more"),
            ("outside", "themes/x"),
            (".", "up"),
        ];
        for (to, at) in cases {
            let project = project();
            link(&project, project.path(to), &format!("content/{at}"));
            let told = refused(&project, "link-leads-out", &format!("{at}:1:1"));
            assert!(told.contains("neither read nor published") && !told.contains("41.5"), "{told}");
        }
        let project = project();
        link(&project, "/etc/passwd", "content/pages/passwd");
        link(&project, "../../outside/secret.csv", "content/data/k.csv");
        project.put("content/kpis/k.md", "---\ntitle: K\ndirection: higher\nfrequency: monthly\ndata: k.csv\n---\n");
        project.put("content/pages/p.md", "---\ntitle: P\n---\n[x](passwd)\n");
        let told = refused(&project, "link-leads-out", "pages/passwd:1:1");
        assert!(told.contains("content/data/k.csv:1:1") && told.contains("[file-missing]"), "{told}");
    }

    #[test]
    fn links_that_lead_nowhere_or_round_are_told() {
        let project = project();
        link(&project, "nothing.md", "content/pages/gone.md");
        link(&project, "a", "content/pages/b");
        link(&project, "b", "content/pages/a");
        link(&project, "self.md", "content/pages/self.md");
        let told = refused(&project, "link-leads-nowhere", "pages/gone.md:1:1");
        assert!(told.contains("4 faults"), "{told}");
        for to in ["content", "content/pages"] {
            let project = super::unix::project();
            link(&project, project.path(to), "content/pages/round");
            refused(&project, "link-to-folder", "pages/round:1:1");
        }
    }

    #[test]
    fn links_within_the_folder_and_the_folder_itself_as_a_link_are_followed() {
        let project = project();
        link(&project, "own.csv", "content/data/k.csv");
        project.put("content/kpis/k.md", "---\ntitle: K\ndirection: higher\nfrequency: monthly\ndata: k.csv\n---\n");
        built(&project);
        std::fs::rename(project.path("content"), project.path("real")).expect("renamed");
        link(&project, "real", "content");
        let run = super::super::run(&project, &["build", "--as-of", DAY]);
        assert_eq!(run.code, 0, "{}", run.stderr);
    }

    #[test]
    fn hidden_files_are_passed_over_wherever_they_lead() {
        let project = project();
        // Editors leave such links beside a file that is open.
        link(&project, "someone@host.1234", "content/pages/.#p.md");
        built(&project);
    }

    #[test]
    fn what_is_no_file_does_not_hang_the_program() {
        let fifo = |project: &Project, at: &str| {
            let made = Command::new("mkfifo").arg(project.path(at)).status().is_ok_and(|status| status.success());
            assert!(made, "a pipe");
        };
        let records = project();
        fifo(&records, "content/pages/q.md");
        refused(&records, "no-file", "pages/q.md:1:1");
        let values = kpi("frequency: monthly\ndata: pipe.csv", "");
        fifo(&values, "content/data/pipe.csv");
        let told = refused(&values, "file-missing", "kpis/k.md:5:7");
        assert!(told.contains("warning[no-file]"), "{told}");
        for device in ["/dev/zero", "/dev/stdin", "/proc/self/environ"] {
            let project = kpi("frequency: monthly\ndata: device.csv", "");
            link(&project, device, "content/data/device.csv");
            let run = super::super::build(&project);
            assert!(run.code == 1 && run.stderr.contains("data/device.csv:1:1"), "{device}: {}", run.stderr);
        }
    }

    #[test]
    fn a_folder_that_may_not_be_read_is_told() {
        use std::os::unix::fs::PermissionsExt;
        let project = project().file("content/closed/a.txt", "x");
        let allow =
            |mode| std::fs::set_permissions(project.path("content/closed"), std::fs::Permissions::from_mode(mode));
        allow(0o000).expect("closed");
        let run = super::super::run(&project, &["build", "--as-of", DAY]);
        allow(0o755).expect("opened");
        // Whoever may read everything reads it; others are told which folder it is.
        assert!(run.code == 0 || run.code == 3 && run.stderr.contains("closed"), "{}", run.stderr);
    }
}
