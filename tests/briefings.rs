//! The four briefings: content in, what each reader gets first out.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::allow_attributes,
    clippy::disallowed_methods,
    reason = "a test that can't go on fails, and looks at the disk as a browser would"
)]

mod support;
use std::io::Write;
use std::process::{Command, Stdio};
use support::Project;

/// A page with plain spaces.
fn plain(project: &Project, path: &str) -> String {
    project.page(path).replace('\u{a0}', " ")
}

/// Objectives with one KPI each, of these scores: the target is 100, the red flag 65, so that a value is its score.
fn scored(values: &[(&str, &str)]) -> Project {
    values.iter().fold(Project::new(), |project, (id, value)| {
        project.file(&format!("content/objectives/{id}.md"), format!("---\ntitle: Goal {id}\nowner: ann\n---\n")).kpi(
            &format!("k-{id}"),
            &format!("objective: {id}\nowner: ann\nteam: whole\ntarget: 100\nred_flag: 65"),
            &[("2026-09", value), ("2026-10", value)],
        )
    })
}

const WAITS: &str = "---\ntitle: Buy it?\nowner: ann\nstate: proposed\nneeded_by: 2026-12-01\n---\n";

fn lede(project: &Project, path: &str) -> String {
    project.build();
    let page = plain(project, path);
    let (_, rest) = page.split_once("<h1 class=\"lede\">").unwrap();
    rest.split_once("</h1>").unwrap().0.to_owned()
}

#[test]
fn the_sentence_counts_what_is_off_course_and_what_waits() {
    let of = |project: &Project| lede(project, "executive/index.html");
    assert_eq!(of(&Project::new()), "No objective is written yet.");
    let calm = scored(&[("a", "100"), ("b", "80")]);
    assert_eq!(of(&calm), "All 2 objectives are on course or watched; nothing waits for you.");
    let one = scored(&[("a", "100"), ("b", "50")]).file("content/decisions/buy.md", WAITS);
    assert_eq!(of(&one), "1 of 2 objectives is off course; 1 decision waits for you.");
    let two = scored(&[("a", "20"), ("b", "50")]);
    assert_eq!(of(&two), "2 of 2 objectives are off course; nothing waits for you.");
    let waits = calm.file("content/decisions/buy.md", WAITS);
    assert_eq!(of(&waits), "No objective is off course; 1 decision waits for you.");
    assert!(plain(&waits, "executive/index.html").contains("Nearest to off course: Goal b, score 80."));
}

#[test]
fn the_sentence_is_told_in_the_strategys_language() {
    let project = scored(&[("a", "20"), ("b", "50")]).file("content/decisions/buy.md", WAITS);
    for (locale, sentence) in [
        ("de", "2 von 2 Zielen sind vom Kurs ab; 1 Entscheidung wartet."),
        ("fr", "2 sur 2 objectifs sont en dérive ; 1 décision vous attend."),
        ("es", "2 de 2 objetivos están fuera de curso; 1 decisión espera."),
    ] {
        project.put("content/strategy.yaml", format!("name: Test\nlocale: {locale}\n"));
        assert_eq!(lede(&project, "executive/index.html"), sentence);
    }
}

#[test]
fn the_scorecard_stands_under_objectives_the_worst_first_and_each_kpi_once() {
    let project = scored(&[("a", "100"), ("b", "80"), ("c", "50")])
        .kpi("both", "objectives: [a, b]\nowner: ann\ntarget: 100\nred_flag: 65", &[("2026-10", "80")])
        .kpi("none", "owner: ann\ntarget: 100\nred_flag: 65", &[("2026-10", "0")]);
    project.build();
    let page = plain(&project, "executive/index.html");
    let (_, table) = page.split_once("<table class=\"rows kpis\"").unwrap();
    let (table, _) = table.split_once("</table>").unwrap();
    let heads: Vec<&str> = table.split("<tr role=\"row\" class=\"of\">").skip(1).collect();
    let order = [
        "Goal c</a> <span class=\"mark bad\">",
        "Goal b</a> <span class=\"mark watch\">",
        "Goal a</a>",
        "KPIs of no objective",
    ];
    assert_eq!(heads.len(), order.len(), "{table}");
    for (group, says) in heads.iter().zip(order) {
        assert!(group.split("</tr>").next().unwrap().contains(says), "{says}: {group}");
    }
    assert!(heads[0].contains("score 50"), "{}", heads[0]);
    let at: Vec<bool> = heads.iter().map(|group| group.contains(">both title</a>")).collect();
    assert_eq!(at, [false, true, false, false], "under the worse of its objectives");
    assert!(heads[1].contains("<span class=\"sub\"><a href=\"objectives/a.html\">Goal a</a></span>"), "{}", heads[1]);
}

#[test]
fn a_card_tells_the_score_of_each_month_by_the_figures_of_that_month() {
    // It was 50 to August and is 90 since; the target is 100 from August on, 50 before.
    let values = [
        ("2026-05", "50"),
        ("2026-06", "50"),
        ("2026-07", "50"),
        ("2026-08", "50"),
        ("2026-09", "90"),
        ("2026-10", "90"),
    ];
    let project = Project::new()
        .file("content/objectives/a.md", "---\ntitle: Goal a\nowner: ann\n---\n")
        .file(
            "content/reviews/r.md",
            "---\ntitle: Review\nkind: quarterly\ndate: 2026-08-31\nteam: whole\nstate: closed\n---\n",
        )
        .kpi(
            "k",
            "objective: a\nowner: ann\nred_flag: 30\ntargets: [{by: 2026-06, value: 50}, {by: 2026-08, value: 100}]",
            &values,
        );
    project.build();
    let page = plain(&project, "executive/index.html");
    let then = |day: &str| {
        project.build_with(&["--as-of", day, "-o", day]).ok();
        let all: serde_json::Value =
            serde_json::from_str(&project.read(&format!("{day}/executive/strategy.json"))).unwrap();
        all["objectives"][0]["score"].as_f64().unwrap().round()
    };
    let (may, august, now) = (then("2026-05-31"), then("2026-08-31"), then("2026-11-21"));
    assert!(may > 99.5, "the target of May was reached: {may}");
    assert!(page.contains(&format!("score from {may} on 31 May 2026 to {now} now")), "{page}");
    assert!(page.contains(&format!("↗ {} better since 31 Aug 2026", now - august)), "{page}");
}

#[test]
fn hidden_records_leave_no_trace_on_any_briefing() {
    let base = || {
        scored(&[("a", "50")])
            .file("content/initiatives/work.md", "---\ntitle: Our work\nowner: cid\nteams: [crew]\nobjectives: [a]\nstatus: active\nstart: 2026-01-01\nend: 2027-06-30\n---\n")
            .kpi("ours", "objective: a\nowner: cid\nteam: crew\nunit: '%'\nbounds: [0, 100]\ntarget: 95\nred_flag: 70", &[("2026-09", "90"), ("2026-10", "85.6")])
    };
    let pages = |project: &Project| {
        project.build();
        ["dept", "crew", "crew-crew"].map(|edition| project.page(&format!("{edition}/index.html")))
    };
    let hidden = base()
        .kpi("secret", "objective: a\nowner: cid\nteam: crew\ntarget: 5\nvisibility: executives", &[("2026-09", "1"), ("2026-10", "1")])
        .file("content/decisions/secret.md", "---\ntitle: Close it?\nowner: cid\nstate: proposed\nneeded_by: 2026-10-01\nobjectives: [a]\nvisibility: executives\n---\n")
        .file("content/risks.yaml", "- {id: secret, title: It fails, owner: cid, visibility: executives}\n");
    assert_eq!(pages(&hidden), pages(&base()));
    assert!(hidden.page("executive/index.html").contains("Close it?"));
}

/// A team with a share as its number, work that moves it, and what its people said of it.
fn crew() -> Project {
    Project::new()
        .file(
            "content/strategy.yaml",
            "name: Test\nvision: Everyone gets there on time.\nperiod: {start: 2025-04-01, end: 2028-03-31}\n",
        )
        .file("content/objectives/trust.md", "---\ntitle: Earn trust\nowner: ann\nsuccess: People rely on us.\n---\n")
        .file(
            "content/initiatives/gate.md",
            "---\ntitle: A second gate\nowner: cid\nteams: [crew]\nobjectives: [trust]\nmoves: [{kpi: early}]\nstatus: active\n\
             start: 2026-01-01\nend: 2027-06-30\nmilestones: [{title: Gate open, due: 2026-12-18}]\n---\n",
        )
        .kpi("all", "objective: trust\nowner: bob\nteam: dept\nunit: '%'\nbounds: [0, 100]\ntarget: 88\nred_flag: 70", &[("2026-09", "85"), ("2026-10", "84.1")])
        .kpi(
            "early",
            "objective: trust\nowner: cid\nteam: crew\nunit: '%'\nbounds: [0, 100]\ntarget: 95\nred_flag: 90\n\
             commentary: [{period: 2026-10, by: cid, text: The gate sticks.}]",
            &[("2026-09", "90"), ("2026-10", "85.6")],
        )
        .file("content/actions.yaml", "- {id: a1, title: Oil the gate, owner: cid, due: 2026-11-30, state: open, supports: gate}\n")
}

#[test]
fn the_front_line_reads_counts_and_one_upright_line() {
    let project = crew();
    assert_eq!(lede(&project, "crew-crew/index.html"), "early title: 17 in 20. The goal is 19 in 20.");
    let page = plain(&project, "crew-crew/index.html");
    let line = [
        "You are working on “A second gate”, to improve early title, because Test wants to earn trust.",
        "<b>17 in 20</b> <span>Goal: 19 in 20</span>",
        "<b>84 in 100</b> <span>Goal: 88 in 100</span>",
        "People rely on us.",
        "Everyone gets there on time.",
        "Next: Gate open, by 18 Dec 2026.",
        "Oil the gate",
        "The gate sticks.",
        "Who to ask",
    ];
    let mut at = 0;
    for text in line {
        at += page[at..].find(text).unwrap_or_else(|| panic!("no `{text}` after that before: {page}"));
    }
    for word in ["core", "limit", "ignal", "Red flag", "85.6%", "Overdue"] {
        let told = page.split("<main").nth(1).unwrap().split("<h2 id=\"works\">").next().unwrap();
        assert!(!told.contains(word), "`{word}` is no word for the front line: {told}");
    }
}

/// How many bytes gzip makes of some.
fn zipped(bytes: &[u8]) -> usize {
    let mut gzip =
        Command::new("gzip").args(["-9", "-c"]).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
    gzip.stdin.take().unwrap().write_all(bytes).unwrap();
    gzip.wait_with_output().unwrap().stdout.len()
}

#[test]
fn the_front_lines_page_is_light_with_all_that_it_loads() {
    let folder = std::env::temp_dir().join(format!("throughline-weight-{}", std::process::id()));
    let example = concat!(env!("CARGO_MANIFEST_DIR"), "/content");
    let out = folder.to_string_lossy().into_owned();
    support::throughline(std::path::Path::new("."), &["build", example, "--as-of", support::DAY, "-o", &out]).ok();
    for edition in ["depot-east-crew", "workshops-crew", "planning-crew"] {
        let page = std::fs::read_to_string(folder.join(edition).join("index.html")).unwrap();
        let mut weight = zipped(page.as_bytes());
        let loaded = page.match_indices("\"assets/").map(|(at, _)| page[at + 1..].split('"').next().unwrap());
        for file in loaded {
            weight += zipped(&std::fs::read(folder.join(edition).join(file)).unwrap());
        }
        assert!(weight <= 15 * 1024, "{edition}: {weight} bytes");
    }
    std::fs::remove_dir_all(folder).unwrap();
}

#[test]
fn a_department_and_a_team_read_their_own_first() {
    let project = crew().kpi(
        "late",
        "objective: trust\nowner: bob\nteam: dept\ntarget: 90\nred_flag: 80",
        &[("2026-09", "70"), ("2026-10", "60")],
    );
    assert_eq!(lede(&project, "dept/index.html"), "2 of 3 of your KPIs are off target.");
    assert_eq!(
        lede(&project, "crew/index.html"),
        "1 milestone is due in the next two months, none late; no action is overdue."
    );
    let page = plain(&project, "dept/index.html");
    assert!(page.contains("<dt>KPIs</dt>") && page.contains("2 off target, 1 watch"), "{page}");
    assert!(page.contains("Oil the gate"), "the actions of the next two weeks: {page}");
    assert!(plain(&project, "crew/index.html").contains("<p class=\"small count-of\">1 open</p>"));
}
