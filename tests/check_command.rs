//! `throughline check` as scripts see it: formats, exit status, severities, allowances.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::allow_attributes,
    reason = "a test that can't go on fails"
)]

mod support;

use serde_json::Value;
use support::{DAY, Project, Run};

/// An objective that nobody owns: an error among others.
const NO_OWNER: &str = "- {id: reliable, title: Make every journey dependable}\n";

fn check(project: &Project, arguments: &[&str]) -> Run {
    project.run(&[&["check", "--as-of", DAY], arguments].concat())
}

#[track_caller]
fn json(project: &Project) -> Value {
    let run = check(project, &["--format", "json"]);
    serde_json::from_str(&run.stdout).unwrap_or_else(|_| panic!("{}{}", run.stdout, run.stderr))
}

fn finding<'a>(report: &'a Value, id: &str) -> Option<&'a Value> {
    report["findings"].as_array().unwrap().iter().find(|finding| finding["id"] == id)
}

fn pretty(value: &Value) -> String {
    serde_json::to_string_pretty(value).unwrap()
}

/// A strategy with nothing to find yet.
fn empty() -> Project {
    Project::empty().file("content/strategy.yaml", "name: Test\nperiod: {start: 2025-04-01, end: 2028-03-31}\n")
}

/// A strategy with people and teams: only warnings and notes.
fn sound() -> Project {
    Project::new()
}

#[test]
fn a_finding_has_place_reason_and_remedy() {
    let project = sound().file("content/objectives.yaml", NO_OWNER);
    let run = check(&project, &[]);
    assert_eq!(run.code, 1, "{}", run.stdout);
    let block = run.stdout.split("\n\n").find(|block| block.starts_with("error[owner-missing]")).expect("the finding");
    insta::assert_snapshot!(block);
    assert!(run.stderr.is_empty(), "findings are results, not messages: {}", run.stderr);
}

#[test]
fn programs_get_the_same_as_json() {
    let project = sound().file("content/objectives.yaml", NO_OWNER);
    let report = json(&project);
    insta::assert_snapshot!(pretty(finding(&report, "owner-missing").unwrap()));
}

#[test]
fn nothing_found_is_said_and_ends_well() {
    let run = check(&empty(), &[]).ok();
    assert_eq!(run.stdout, "nothing found\n");
    let report = json(&empty());
    assert_eq!(report["findings"].as_array().unwrap().len(), 0);
}

#[test]
fn faults_and_findings_are_told_at_once_sorted_by_place() {
    let project = sound()
        .file("content/objectives.yaml", NO_OWNER)
        .file("content/actions.yaml", "- {id: a-1, title: Agree lanes, ownr: ann, due: 2026-12-01}\n");
    let report = json(&project);
    assert!(finding(&report, "unknown-key").is_some_and(|fault| fault["severity"] == "fault"));
    assert!(finding(&report, "owner-missing").is_some());
    assert!(finding(&report, "objective-without-kpi").is_none(), "it may be in a file that can't be read");
    let places: Vec<(String, u64, u64)> = report["findings"]
        .as_array()
        .unwrap()
        .iter()
        .map(|f| (f["file"].as_str().unwrap().to_owned(), f["line"].as_u64().unwrap(), f["column"].as_u64().unwrap()))
        .collect();
    assert!(places.is_sorted(), "{places:?}");
}

#[test]
fn warnings_fail_only_when_denied() {
    let counts = json(&sound())["counts"].clone();
    assert_eq!((&counts["errors"], counts["warnings"].as_u64() > Some(0)), (&Value::from(0), true), "{counts}");
    check(&sound(), &[]).ok();
    assert_eq!(check(&sound(), &["--deny", "warnings"]).code, 1);
    check(&empty(), &["--deny", "warnings"]).ok();
}

#[test]
fn the_strategy_sets_severities() {
    let with = |rules: &str| {
        sound()
            .file("content/strategy.yaml", format!("name: Test\nrules: {rules}\n"))
            .file("content/objectives.yaml", NO_OWNER)
    };
    let severity = |project: &Project| {
        finding(&json(project), "owner-missing").map(|f| f["severity"].as_str().unwrap().to_owned())
    };
    assert_eq!(severity(&with("{owner-missing: note}")).as_deref(), Some("note"));
    assert_eq!(severity(&with("{owner-missing: warning}")).as_deref(), Some("warning"));
    assert_eq!(severity(&with("{owner-missing: off}")), None);
    assert_eq!(severity(&with("{objective-without-success: off}")).as_deref(), Some("error"));
}

#[test]
fn the_name_of_a_finding_that_there_is_not_is_a_fault() {
    let project = sound().file("content/strategy.yaml", "name: Test\nrules: {owner-mising: off}\n").file(
        "content/objectives.yaml",
        "- {id: a, title: A, owner: ann, allow: [{rule: nonsense-of-ours, reason: x, until: 2027-01-01}]}\n",
    );
    let run = check(&project, &[]);
    let faults: Vec<&str> = run.stdout.split("\n\n").filter(|block| block.starts_with("error[unknown-rule]")).collect();
    insta::assert_snapshot!(faults.join("\n\n"));
    assert_eq!(run.code, 1);
}

#[test]
fn an_allowance_accepts_until_its_day() {
    let with = |allow: &str| {
        let entry = format!("- {{id: reliable, title: Make every journey dependable, allow: [{allow}]}}\n");
        sound().file("content/objectives.yaml", entry)
    };
    let accepted = |project: &Project| {
        let report = json(project);
        finding(&report, "owner-missing").unwrap()["accepted"].clone()
    };
    let until = |day: &str| with(&format!("{{rule: owner-missing, reason: The post is being filled, until: {day}}}"));
    let held = accepted(&until(DAY));
    assert_eq!(held["reason"], "The post is being filled");
    assert_eq!(held["until"], DAY);
    assert!(accepted(&until("2026-11-20")).is_null(), "past its day");
    assert!(finding(&json(&until("2026-11-20")), "allowance-expired").is_some());
    let unexplained = with("{rule: owner-missing, until: 2027-01-31}");
    assert!(accepted(&unexplained).is_null(), "without a reason");
    assert!(finding(&json(&unexplained), "allowance-without-reason").is_some());
    assert!(
        accepted(&with("{rule: objective-without-success, reason: x, until: 2027-01-31}")).is_null(),
        "another finding"
    );
    let text = check(&until("2027-01-31"), &[]).stdout;
    assert!(!text.contains("error[owner-missing]") && text.contains("1 accepted"), "{text}");
}

#[test]
fn annotations_of_a_workflow_are_one_line_each() {
    let project =
        sound().file("content/objectives.yaml", "- {id: reliable, title: \"100 % of journeys, on time: always\"}\n");
    let run = check(&project, &["--format", "github"]);
    assert_eq!(run.code, 1);
    for line in run.stdout.lines() {
        let (head, words) = line.strip_prefix("::").and_then(|rest| rest.split_once("::")).expect("a command");
        let (command, properties) = head.split_once(' ').expect("properties");
        assert!(["error", "warning", "notice"].contains(&command));
        assert!(properties.starts_with("file=content/") && !words.is_empty(), "{line}");
    }
    let line = run.stdout.lines().find(|line| line.contains("title=owner-missing")).expect("the finding");
    insta::assert_snapshot!(line);
}

#[test]
fn sarif_says_what_code_scanning_needs() {
    let project = sound()
        .file("content/objectives.yaml", NO_OWNER)
        .file(
            "content/risks.yaml",
            "- {id: fuel, title: Fuel, allow: [{rule: owner-missing, reason: The post is being filled, until: 2027-01-31}]}\n",
        );
    let run = check(&project, &["--format", "sarif"]);
    let log: Value = serde_json::from_str(&run.stdout).unwrap();
    assert_eq!(log["version"], "2.1.0");
    let driver = &log["runs"][0]["tool"]["driver"];
    let results = log["runs"][0]["results"].as_array().unwrap();
    for result in results {
        let rule = &driver["rules"][usize::try_from(result["ruleIndex"].as_u64().unwrap()).unwrap()];
        assert_eq!(rule["id"], result["ruleId"]);
        let region = &result["locations"][0]["physicalLocation"]["region"];
        assert!(region["startLine"].as_u64().unwrap() >= 1 && region["startColumn"].as_u64().unwrap() >= 1);
    }
    let of = |file: &str| {
        results.iter().find(|result| {
            result["ruleId"] == "owner-missing"
                && result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == format!("content/{file}")
        })
    };
    let mut result = of("objectives.yaml").unwrap().clone();
    result["ruleIndex"] = 0.into();
    insta::assert_snapshot!(pretty(&result));
    assert_eq!(of("risks.yaml").unwrap()["suppressions"][0]["justification"], "The post is being filled");
}

#[test]
fn a_folder_that_is_not_there_is_the_environments_failure() {
    let run = check(&Project::empty(), &[]);
    assert_eq!(run.code, 3);
    assert!(run.stderr.contains("throughline new DIR"), "{}", run.stderr);
    assert_eq!(check(&sound(), &["--format", "xml"]).code, 2);
}

#[test]
fn findings_reach_pages_and_figures_as_far_as_an_edition_holds_their_record() {
    let project = sound().file(
        "content/objectives.yaml",
        "- {id: open-one, title: An open one, team: dept}\n- {id: hidden, title: A hidden one, team: dept, visibility: executives}\n",
    );
    project.build();
    let ids = |edition: &str| -> Vec<String> {
        let figures = project.json(&format!("{edition}/strategy.json"));
        let found = figures["findings"].as_array().unwrap().iter();
        found.filter(|f| f["id"] == "owner-missing").map(|f| f["record"].as_str().unwrap().to_owned()).collect()
    };
    assert_eq!(ids("executive"), ["objective:open-one", "objective:hidden"]);
    assert_eq!(ids("dept"), ["objective:open-one"]);
    assert!(ids("crew-crew").is_empty(), "at the front line it is not theirs to mend");
    let health = project.page("dept/health.html");
    assert!(
        health.contains("<code>open-one</code> has no owner")
            && !health.contains("A hidden one")
            && !health.contains("<code>hidden</code>"),
        "{health}"
    );
    assert!(project.page("executive/objectives/open-one.html").contains("What the check finds"));
    assert!(!project.output().contains_key("crew-crew/health.html"));
}

#[test]
fn a_build_says_how_much_there_is_and_stops_only_when_strict() {
    let project = sound().file("content/objectives.yaml", NO_OWNER);
    let run = project.build();
    assert!(
        run.stderr.contains("throughline check content") && !run.stderr.contains("owner-missing"),
        "{}",
        run.stderr
    );
    let strict = project.build_with(&["--strict"]);
    assert_eq!(strict.code, 1);
    assert!(strict.stderr.contains("error[owner-missing]"), "{}", strict.stderr);
}
