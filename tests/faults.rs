//! Bad input: every problem at once, sorted, each with its place, its reason and what to type.

mod support;
use support::Project;

#[test]
fn all_problems_of_all_files_are_told_at_once() {
    let project = Project::new()
        .file(
            "content/objectives/trust.md",
            "---\ntitle: Trust\nowner: anne\nperspectve: customer\nweight: heavy\nparent: trust\n---\nSee [it](kpi:nothing).\n",
        )
        .file("content/kpis/on-time.md", "---\ntitle: On time\nfrequency: montly\ntarget: ninety\n---\n")
        .file("content/actions.yaml", "- {id: a, title: One, due: 2026-13-01}\n- {id: a, title: Two}\n- {title: Three}\n");
    insta::assert_snapshot!(project.faults());
}

#[test]
fn broken_yaml_is_placed() {
    let project = Project::new()
        .file("content/objectives/a.md", "---\ntitle: Trust: our promise\n---\n")
        .file("content/objectives/b.md", "---\ntitle: B\ntitle: C\n---\n")
        .file("content/objectives/c.md", "---\ntitle: C\n")
        .file("content/objectives/d.md", "# D\n")
        .file("content/risks.yaml", "id: a\n");
    insta::assert_snapshot!(project.faults());
}

#[test]
fn circles_are_faults() {
    let project = Project::new()
        .file("content/objectives/a.md", "---\ntitle: A\nparent: b\n---\n")
        .file("content/objectives/b.md", "---\ntitle: B\nparent: a\n---\n")
        .file("content/kpis.yaml", "- {id: x, title: X, direction: higher, frequency: monthly, formula: y * 2}\n- {id: y, title: Y, direction: higher, frequency: monthly, formula: x / 2}\n");
    insta::assert_snapshot!(project.faults());
}

#[test]
fn values_that_can_not_be() {
    let project = Project::new()
        .file(
            "content/kpis/k.md",
            "---\ntitle: K\ndirection: within\nfrequency: monthly\ntarget: 5\nbounds: [9, 1]\nweight: 0\ndata: missing.csv\n---\n",
        )
        .file(
            "content/initiatives/i.md",
            "---\ntitle: I\nstart: 2026-05-01\nend: 2026-04-01\nmilestones: [{id: m, title: M, due: 2026-Q5}]\ndepends_on: [{need: air}]\nupdates: [{date: 2026-05-01, forecasts: {n: 2026-06-01}}]\n---\n",
        );
    insta::assert_snapshot!(project.faults());
}

#[test]
fn files_that_would_go_unread_are_faults() {
    let project = Project::new()
        .file("content/objetives/a.md", "x")
        .file("content/peple.yaml", "[]")
        .file("content/risks/a.yaml", "[]");
    insta::assert_snapshot!(project.faults());
}

#[test]
fn what_was_built_before_stays() {
    let project = Project::new().file("content/objectives/a.md", "---\ntitle: A\n---\n");
    project.build();
    let before = project.output();
    project.put("content/objectives/a.md", "---\ntitel: A\n---\n");
    assert!(project.faults().contains("what was built before is as it was"));
    assert_eq!(project.output(), before);
}

#[test]
fn a_folder_without_a_strategy_says_what_to_do() {
    let project = Project::empty().file("content/objectives/a.md", "---\ntitle: A\n---\n");
    insta::assert_snapshot!(project.faults());
}

#[test]
fn wrong_usage_and_a_missing_folder_have_their_own_codes() {
    let project = Project::empty();
    assert_eq!(project.run(&["build", "--as-of", "31.10.2026"]).code, 2);
    assert_eq!(project.run(&["build", "--nonsense"]).code, 2);
    assert_eq!(project.run(&["build", "nowhere"]).code, 3);
    assert_eq!(Project::new().build_with(&["--audience", "executiv"]).code, 2);
    assert_eq!(Project::new().build_with(&["--theme", "brefing"]).code, 3);
}

#[test]
fn a_team_is_no_owner_but_the_site_builds_unless_strict() {
    let project = Project::new().file("content/objectives/a.md", "---\ntitle: A\nowner: dept\n---\n");
    project.build();
    let run = project.build_with(&["--strict"]);
    assert_eq!(run.code, 1);
    assert!(run.stderr.contains("error[owner-is-team]"), "{}", run.stderr);
}

#[test]
fn nothing_panics_on_hostile_text() {
    let deep = format!("---\ntitle: {}\n---\n", "[".repeat(5000));
    let bomb = "---\na: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b]\nd: &d [*c,*c,*c,*c,*c,*c,*c,*c]\ne: &e [*d,*d,*d,*d,*d,*d,*d,*d]\nf: &f [*e,*e,*e,*e,*e,*e,*e,*e]\ntitle: [*f,*f,*f,*f,*f,*f,*f,*f]\n---\n";
    let long = format!("---\ntitle: \"{}\"\nunknown: 1\n---\n", "é\u{202e}".repeat(100_000));
    for text in [
        deep.as_bytes(),
        bomb.as_bytes(),
        long.as_bytes(),
        b"---\ntitle: a\0b\n---\n",
        b"---\ntitle: \xff\n---\n",
        b"---",
        b"",
    ] {
        let project = Project::new().file("content/objectives/a.md", text);
        let run = project.build_with(&[]);
        assert!(run.code == 1 || run.code == 0, "{}", run.stderr);
        assert!(run.stderr.len() < 20_000, "{} bytes of messages", run.stderr.len());
    }
}

#[test]
fn a_key_within_a_value_that_is_wrong_is_not_missing_too() {
    let project = Project::new().file("content/strategy.yaml", "name: T\nperiod: {start: soon, end: 2028-03-31}\n");
    let told = project.faults();
    assert!(told.contains("content/strategy.yaml:2:17") && !told.contains("key-missing"), "{told}");
}
