//! Who reads what: an edition holds what its readers may see, and of the rest not a trace.
#![allow(
    clippy::unwrap_used,
    clippy::format_collect,
    clippy::allow_attributes,
    reason = "a test that can't go on fails"
)]

mod support;
use std::collections::BTreeMap;
use support::Project;

fn organisation() -> Project {
    Project::new()
        .file("content/objectives/goal.md", "---\ntitle: Reach the goal\nowner: ann\n---\n")
        .kpi("open", "objective: goal\nowner: cid\ntarget: 80", &[("2026-09", "70"), ("2026-10", "90")])
        .file(
            "content/initiatives/work.md",
            "---\ntitle: The work\nowner: cid\nteams: [crew]\nstatus: active\nobjectives: [goal]\nmoves: [{kpi: open}]\n---\nWords.\n",
        )
}

/// The files of an edition.
fn edition(project: &Project, id: &str) -> BTreeMap<String, Vec<u8>> {
    let prefix = format!("{id}/");
    project.output().into_iter().filter(|(path, _)| path.starts_with(&prefix)).collect()
}

#[test]
fn the_defaults_are_one_edition_for_each_tier_and_team() {
    let project = organisation();
    project.build();
    let folders: std::collections::BTreeSet<String> =
        project.output().keys().filter_map(|path| path.split_once('/').map(|(folder, _)| folder.to_owned())).collect();
    assert_eq!(folders.into_iter().collect::<Vec<_>>(), ["assets", "crew", "crew-crew", "dept", "executive"]);
}

/// Each of these records is hidden from the front line; with it or without it, the front line's files are the same
/// bytes: no link, count, score or sentence depends on it.
#[test]
fn a_hidden_record_leaves_no_trace() {
    let hidden: [(&str, &str); 8] = [
        (
            "content/kpis/secret.md",
            "---\ntitle: Secret\ndirection: higher\nfrequency: monthly\nobjective: goal\nowner: cid\ntarget: 50\ndata: open.csv\nvisibility: managers\n---\n",
        ),
        (
            "content/initiatives/secret.md",
            "---\ntitle: Secret\nowner: cid\nteams: [crew]\nstatus: active\nobjectives: [goal]\nmoves: [{kpi: open}]\nvisibility: heads\ndepends_on: [{initiative: work, need: air, by: 2026-01-01}]\n---\n",
        ),
        (
            "content/decisions/secret.md",
            "---\ntitle: Secret\nstate: decided\nowner: cid\nauthority: ann\ninitiatives: [work]\nkpis: [open]\nobjectives: [goal]\nvisibility: managers\n---\n",
        ),
        ("content/risks/secret.md", "---\ntitle: Secret\nowner: cid\nobjectives: [goal]\nvisibility: managers\n---\n"),
        (
            "content/actions.yaml",
            "- {id: s, title: Secret, owner: cid, due: 2026-01-01, supports: work, visibility: managers}\n",
        ),
        (
            "content/objectives/secret.md",
            "---\ntitle: Secret\nowner: cid\nteam: crew\nparent: goal\nvisibility: executives\n---\n",
        ),
        (
            "content/reviews/secret.md",
            "---\ntitle: Secret\nkind: weekly\nteam: crew\ndate: 2026-10-01\nstate: held\nvisibility: managers\n---\n",
        ),
        ("content/lessons.yaml", "- {id: s, title: Secret, from: {initiative: work}, visibility: managers}\n"),
    ];
    let project = organisation();
    project.build();
    let without = edition(&project, "crew-crew");
    for (path, text) in hidden {
        let project = organisation().file(path, text);
        project.build();
        assert!(
            project.output().values().any(|bytes| String::from_utf8_lossy(bytes).contains("Secret")),
            "{path}: the record is in no edition at all, so this proves nothing"
        );
        assert_eq!(edition(&project, "crew-crew"), without, "{path} leaves a trace");
    }
}

#[test]
fn a_hidden_child_is_not_in_the_roll_up() {
    let project = organisation().kpi(
        "poor",
        "objective: goal\nowner: ann\ntarget: 99\nvisibility: executives",
        &[("2026-10", "1")],
    );
    project.build();
    let score = |edition: &str| project.json(&format!("{edition}/strategy.json"))["objectives"][0]["score"].clone();
    assert_eq!(score("executive"), 50.0);
    assert_eq!(score("crew-crew"), 100.0);
}

#[test]
fn words_that_link_to_a_hidden_record_stay_words() {
    let project = organisation()
        .kpi("poor", "objective: goal\nowner: ann\nvisibility: executives", &[("2026-10", "1.234")])
        .file(
            "content/pages/about.md",
            "---\ntitle: About\n---\nSee [our other number](kpi:poor).\n\n```kpi\nid: poor\nshow: table\n```\n",
        );
    project.build();
    let page = project.page("crew-crew/pages/about.html");
    assert!(page.contains("See our other number."), "{page}");
    assert!(!page.contains("poor") && !page.contains("1.234"), "{page}");
    let page = project.page("executive/pages/about.html");
    assert!(page.contains("<a href=\"../kpis/poor.html\">our other number</a>") && page.contains("1.23"), "{page}");
}

#[test]
fn files_are_copied_only_with_the_narratives_that_name_them() {
    let project = organisation()
        .file("content/objectives/plan.txt", "plan")
        .file("content/decisions/plan.txt", "secret plan")
        .file("content/objectives/goal.md", "---\ntitle: Reach the goal\nowner: ann\n---\n[Plan](plan.txt)\n")
        .file("content/decisions/d.md", "---\ntitle: D\nowner: cid\nvisibility: heads\n---\n[Plan](plan.txt)\n");
    project.build();
    let has = |edition: &str, path: &str| project.output().contains_key(&format!("{edition}/files/{path}"));
    assert!(has("crew-crew", "objectives/plan.txt") && has("dept", "decisions/plan.txt"));
    assert!(!has("crew-crew", "decisions/plan.txt"));
}

#[test]
fn audiences_choose_by_team_and_tags() {
    let project = organisation()
        .file(
            "content/audiences.yaml",
            "- {id: board, title: The board, tier: executive}\n- {id: safety, tier: executive, sees: {tags: [safety]}}\n- {id: rest, tier: department, team: whole, sees: {not_tags: [safety]}}\n",
        )
        .kpi("falls", "objective: goal\nowner: cid\ntags: [safety]", &[("2026-10", "3")]);
    project.build();
    let kpis = |edition: &str| -> Vec<String> {
        let figures = project.json(&format!("{edition}/strategy.json"));
        figures["kpis"].as_array().unwrap().iter().map(|kpi| kpi["id"].as_str().unwrap().to_owned()).collect()
    };
    assert_eq!(kpis("board"), ["falls", "open"]);
    assert_eq!(kpis("safety"), ["falls"]);
    assert_eq!(kpis("rest"), ["open"]);
}
