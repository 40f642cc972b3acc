//! What the numbers say: content in, readings out, as `strategy.json`, the series and the pages tell them.
#![allow(
    clippy::unwrap_used,
    clippy::format_collect,
    clippy::allow_attributes,
    reason = "a test that can't go on fails"
)]

mod support;
use serde_json::{Value, json};
use support::Project;

/// The 20 stable points of golden vector S01: mean 50.1, limits 43.8 to 56.4.
const STABLE: [f64; 20] = [
    50.0, 52.0, 49.0, 51.0, 48.0, 50.0, 53.0, 49.0, 51.0, 50.0, 47.0, 52.0, 50.0, 49.0, 51.0, 52.0, 48.0, 50.0, 51.0,
    49.0,
];

/// Months up to October 2026, the last one with a value on the day of the tests.
fn months(values: &[f64]) -> Vec<(String, String)> {
    let last = 2026 * 12 + 9;
    let first = last + 1 - i32::try_from(values.len()).unwrap();
    (first..=last).zip(values).map(|(m, value)| (format!("{}-{:02}", m / 12, m % 12 + 1), value.to_string())).collect()
}

/// Adds a monthly KPI whose last value is that of October 2026.
fn with(project: Project, id: &str, keys: &str, values: &[f64]) -> Project {
    let rows = months(values);
    let rows: Vec<(&str, &str)> = rows.iter().map(|(period, value)| (&**period, &**value)).collect();
    project.kpi(id, keys, &rows)
}

/// The figures of the KPI `k` after a build.
#[track_caller]
fn figures(project: &Project) -> Value {
    project.build();
    project.json("executive/kpis/k.json")
}

/// STABLE with further values.
fn and(more: &[f64]) -> Vec<f64> {
    [&STABLE[..], more].concat()
}

#[test]
fn a_signal_names_its_rules_and_its_beginning() {
    let k = figures(&with(Project::new(), "k", "target: 56", &and(&[60.0])));
    assert_eq!(
        k["signal"],
        json!({"variation": "improvement", "assurance": "hit-or-miss", "rules": ["outside-high"], "since": "2026-10"})
    );
    let limits = &k["limits"][0];
    // S02, whose baseline is all 21 points.
    assert!((limits["mean"].as_f64().unwrap() - 50.571_429).abs() < 1e-6, "{limits}");
    assert!((limits["upper"].as_f64().unwrap() - 58.019_429).abs() < 1e-6, "{limits}");
    assert_eq!(k["series"][20]["flags"], json!(["outside-high"]));
    let below =
        figures(&with(Project::new(), "k", "target: 45", &and(&[48.0, 49.0, 49.0, 48.0, 49.0, 48.0, 49.0, 48.0])));
    assert_eq!(below["signal"]["variation"], "concern");
    assert_eq!(below["signal"]["since"], "2026-02", "S04: the run begins with its first point");
}

#[test]
fn which_way_is_better_decides() {
    let rising = and(&[60.0]);
    for (direction, variation) in
        [("higher", "improvement"), ("lower", "concern"), ("neutral", "neutral-high"), ("within", "neutral-high")]
    {
        let target = if direction == "within" { "target: {low: 40, high: 70}" } else { "target: 50" };
        let project = with(Project::new(), "k", target, &rising);
        let text = project.read("content/kpis/k.md");
        project.put("content/kpis/k.md", text.replace("direction: higher", &format!("direction: {direction}")));
        assert_eq!(figures(&project)["signal"]["variation"], variation, "{direction}");
    }
}

#[test]
fn a_step_change_makes_limits_anew_and_only_an_event_does() {
    // S13 and S14.
    let values: [f64; 24] = [
        20.0, 22.0, 19.0, 21.0, 18.0, 20.0, 23.0, 19.0, 21.0, 20.0, 17.0, 22.0, 10.0, 12.0, 9.0, 11.0, 8.0, 10.0, 13.0,
        9.0, 11.0, 10.0, 7.0, 12.0,
    ];
    let project = with(Project::new(), "k", "", &values);
    let plain = figures(&project);
    assert_eq!(plain["limits"].as_array().unwrap().len(), 1);
    assert_eq!(plain["signal"]["variation"], "concern");
    let project =
        project.file("content/events.yaml", "- {date: 2025-11-12, kpi: k, kind: step-change, reason: New route}\n");
    let stepped = figures(&project);
    assert_eq!(
        (stepped["limits"][0]["to"].as_str(), stepped["limits"][1]["from"].as_str()),
        (Some("2025-10"), Some("2025-11"))
    );
    assert!((stepped["limits"][1]["mean"].as_f64().unwrap() - 10.166_667).abs() < 1e-6);
    assert_eq!(stepped["signal"]["variation"], "common-cause");
    assert!(project.page("executive/kpis/k.html").contains("New limits: New route"));
}

#[test]
fn a_step_change_is_suggested_never_made() {
    let level = [20.0, 22.0, 19.0, 21.0, 18.0, 20.0, 23.0, 19.0, 21.0, 20.0, 17.0, 22.0];
    let values: Vec<f64> = [0.0, 0.0, -10.0, -10.0].iter().flat_map(|by| level.map(|value| value + by)).collect();
    let project = with(Project::new(), "k", "", &values);
    assert_eq!(figures(&project)["limits"].as_array().unwrap().len(), 1);
    let page = project.page("executive/kpis/k.html");
    assert!(page.contains("The level seems to have changed for good in Nov 2024"), "{page}");
}

#[test]
fn a_ghost_counts_for_nothing_but_is_shown() {
    // S16 and S17: the seventh of sixteen points.
    let values = [20.0, 22.0, 19.0, 21.0, 18.0, 20.0, 60.0, 23.0, 19.0, 21.0, 20.0, 17.0, 22.0, 20.0, 19.0, 21.0];
    let project = with(Project::new(), "k", "", &values)
        .file("content/events.yaml", "- {date: 2026-01-15, kpi: k, kind: ghost, reason: Flood}\n");
    let k = figures(&project);
    assert!((k["limits"][0]["mean"].as_f64().unwrap() - 20.133_333).abs() < 1e-6, "{}", k["limits"]);
    assert_eq!(k["series"][6], json!({"period": "2026-01", "value": 60.0, "target": null, "flags": []}));
    assert!(project.page("executive/data/k.csv").contains("left out"));
}

#[test]
fn few_points_say_little() {
    for (points, limits, variation) in
        [(5, 0, "too-few-points"), (6, 1, "too-few-points"), (14, 1, "too-few-points"), (15, 1, "common-cause")]
    {
        let k = figures(&with(Project::new(), "k", "target: 50", &STABLE[..points]));
        assert_eq!(
            (k["limits"].as_array().unwrap().len(), k["signal"]["variation"].as_str().unwrap()),
            (limits, variation),
            "{points}"
        );
    }
    // Too few for a signal, enough for runs about the median.
    let steps: Vec<f64> = (0..14_u32).map(|m| if m < 7 { 50.0 } else { 60.0 } + f64::from(m % 3)).collect();
    let runs = with(Project::new(), "k", "target: 50", &steps);
    assert_eq!(figures(&runs)["signal"]["variation"], "too-few-points");
    assert!(runs.page("executive/kpis/k.html").contains("to one side of their median"));
    let five = with(Project::new(), "k", "target: 50", &STABLE[..5]);
    five.build();
    assert!(five.page("executive/kpis/k.html").contains("are too few to test"));
}

#[test]
fn what_has_no_limits_says_why() {
    let declined = figures(&with(Project::new(), "k", "signals: {profile: none}", &STABLE));
    assert_eq!(declined["signal"]["variation"], "not-charted");
    let same = figures(&with(Project::new(), "k", "target: 5", &[5.0; 16]));
    assert_eq!(same["signal"]["variation"], "common-cause", "no variation is no signal");
}

#[test]
fn the_profile_decides_which_rules_hold() {
    // S03: seven above the mean are a signal for NHS England, not for Wheeler.
    let values = and(&[51.0, 52.0, 51.0, 52.0, 51.0, 52.0, 51.0]);
    let nhs = figures(&with(Project::new(), "k", "target: 50", &values));
    let wheeler = figures(&with(Project::new(), "k", "target: 50\nsignals: {profile: wheeler}", &values));
    assert_eq!(nhs["signal"]["rules"], json!(["shift-high"]));
    assert_eq!(wheeler["signal"]["variation"], "common-cause");
}

#[test]
fn the_author_sets_the_baseline() {
    let values = and(&[60.0, 61.0, 60.0, 61.0]);
    let set = figures(&with(Project::new(), "k", "signals: {baseline: {to: 2026-06}}", &values));
    assert!((set["limits"][0]["mean"].as_f64().unwrap() - 50.1).abs() < 1e-9, "S01 is the baseline: {}", set["limits"]);
    let free = figures(&with(Project::new(), "k", "", &values));
    assert!(free["limits"][0]["mean"].as_f64().unwrap() > 51.0);
}

#[test]
fn a_declared_season_is_taken_out() {
    let values: Vec<f64> = (0..48_u32).map(|m| if m % 12 < 6 { 100.0 } else { 60.0 } + f64::from(m % 5)).collect();
    let raw = figures(&with(Project::new(), "k", "target: 50", &values));
    let adjusted = with(Project::new(), "k", "target: 50\nsignals: {seasonal: true}", &values);
    let seasonal = figures(&adjusted);
    assert_ne!(raw["signal"]["variation"], "common-cause");
    assert_eq!(seasonal["signal"]["variation"], "common-cause");
    let page = adjusted.page("executive/kpis/k.html");
    assert!(page.contains("The season is taken out") && page.contains("Adjusted"));
    let short = with(Project::new(), "k", "signals: {seasonal: true}", &values[..20]);
    short.build();
    assert!(short.page("executive/kpis/k.html").contains("two whole years"));
}

#[test]
fn an_outlook_says_what_the_next_step_can_expect() {
    let rising: Vec<f64> = (0..24_u32).map(|m| 60.0 + f64::from(m) + if m % 2 == 0 { 0.5 } else { -0.5 }).collect();
    let outlook = |keys: &str, values: &[f64]| figures(&with(Project::new(), "k", keys, values))["outlook"].clone();
    let path = "targets: [{by: 2026-03, value: 70}, {by: 2027-01, value: 80}]";
    let reach = outlook(path, &rising);
    assert_eq!((&reach["verdict"], &reach["at"]), (&json!("likely-to-reach"), &json!("2027-01")));
    assert_eq!(outlook(&path.replace("80", "99"), &rising)["verdict"], "likely-to-miss");
    assert_eq!(outlook(&path.replace("80", "56"), &STABLE)["verdict"], "uncertain");
    assert_eq!(outlook(&path.replace("80", "58"), &STABLE)["verdict"], "needs-a-change");
    assert_eq!(outlook(&path.replace("80", "43"), &STABLE)["verdict"], "likely-to-reach");
    assert_eq!(outlook(path, &STABLE[..7])["verdict"], "cannot-say-yet", "7 points are too few");
    let far = outlook("target: 90", &STABLE);
    assert_eq!(
        (&far["verdict"], &far["at"]),
        (&json!("cannot-say-yet"), &json!("2028-03")),
        "17 months from 20 points"
    );
    assert_eq!(outlook("", &STABLE)["at"], Value::Null, "nothing is to be reached");
}

#[test]
fn a_running_total_has_a_pace_and_no_limits() {
    let project = with(
        Project::new(),
        "k",
        "cumulative: true\ntarget: 120",
        &[9.0, 18.0, 27.0, 36.0, 45.0, 54.0, 63.0, 72.0, 81.0, 90.0],
    );
    let k = figures(&project);
    assert_eq!((&k["signal"]["variation"], &k["limits"]), (&json!("not-charted"), &json!([])));
    let page = project.page("executive/kpis/k.html");
    // 90 of the 100 that a straight line to 120 expects by October; 30 are left for two months.
    for words in ["Pace for 2026", "90% of plan", "100 expected by now on a straight line", "to reach 120; lately 9"] {
        assert!(page.contains(words), "{words} is not in {page}");
    }
    assert!(page.contains(">15<"), "15 are needed in each of the two months");
}

#[test]
fn longer_periods_follow_the_rule_of_the_record() {
    let values: Vec<f64> = (1..=22).map(f64::from).collect();
    let project = with(Project::new(), "k", "aggregate: sum", &values);
    project.build();
    let page = project.page("executive/kpis/k.html");
    // January 2025 is 1: Q3 2026 is 19 + 20 + 21; the year so far 13 to 22; the year before, to October, 1 to 10.
    for words in [">60<", ">24<", ">175<", "the same part of the year before +120"] {
        assert!(page.contains(words), "{words} is not in {page}");
    }
    let gap = project.page("executive/data/k.csv");
    assert_eq!(gap.lines().count(), 23);
    project.put("content/data/k.csv", project.read("content/data/k.csv").replace("2026-08,20\n", "2026-08,\n"));
    project.build();
    let page = project.page("executive/kpis/k.html");
    assert!(page.contains("incomplete") && !page.contains(">60<"), "a sum with a missing part is blank");
    let plain = with(Project::new(), "k", "", &values);
    plain.build();
    assert!(!plain.page("executive/kpis/k.html").contains("Quarters and years"), "without a rule nothing is added up");
}

/// An initiative done in July 2026 that should move `k`, whose level then rises.
fn moved() -> Project {
    let mut values: Vec<f64> = STABLE.iter().map(|value| value + 10.0).collect();
    values.extend([70.0, 71.0, 69.0, 70.0]);
    with(Project::new(), "k", "target: 65\nowner: cid", &values).file(
        "content/initiatives/work.md",
        "---\ntitle: The work\nowner: cid\nteams: [crew]\nstatus: done\ndone_on: 2026-07-03\nobjectives: []\nmoves: [{kpi: k, expect: \"+10\"}]\n---\n",
    )
}

#[test]
fn an_initiative_is_held_against_what_its_kpi_did() {
    let project = moved();
    project.build();
    let moves = |edition: &str| project.json(&format!("{edition}/strategy.json"))["initiatives"][0]["moves"].clone();
    assert_eq!(moves("executive"), json!([{"kpi": "k", "verdict": "moved", "flags": ["as_expected"]}]));
    let page = project.page("executive/initiatives/work.html");
    assert!(page.contains("The KPI changed at the time, from Jul 2026 on: the mean went from 60.1 to 70"), "{page}");
    assert!(!page.to_lowercase().contains("caused"), "never a cause");
}

#[test]
fn what_confounds_a_test_is_told_only_to_those_who_may_know_it() {
    let project = moved().file(
        "content/initiatives/other.md",
        "---\ntitle: Other work\nowner: cid\nteams: [crew]\nstatus: done\ndone_on: 2026-08-20\nobjectives: []\nmoves: [{kpi: k}]\nvisibility: executives\n---\n",
    );
    project.build();
    let flags = |edition: &str| {
        let figures = project.json(&format!("{edition}/strategy.json"));
        let work = figures["initiatives"].as_array().unwrap().iter().find(|i| i["id"] == "work").unwrap().clone();
        work["moves"][0]["flags"].clone()
    };
    assert_eq!(flags("executive"), json!(["confounded", "as_expected"]));
    assert_eq!(flags("crew"), json!(["as_expected"]));
    assert!(project.page("executive/initiatives/work.html").contains("Other work"));
    assert!(!project.page("crew/initiatives/work.html").contains("t be told apart"));
}

#[test]
#[expect(clippy::too_many_lines, reason = "one case for each sign")]
fn each_sign_of_drift_is_found() {
    let work = |keys: &str| format!("---\ntitle: Work\nowner: cid\nteams: [crew]\nobjectives: []\n{keys}\n---\n");
    let low: Vec<f64> = vec![50.0; 16];
    let cases: Vec<(&str, Project)> = vec![
        ("kpi:k measurement_theatre", with(Project::new(), "k", "target: 90", &low)),
        (
            "kpi:k trending_off",
            with(Project::new(), "k", "targets: [{by: 2026-03, value: 49}, {by: 2027-01, value: 60}]", &STABLE),
        ),
        ("kpi:k kpi_improvement", with(Project::new(), "k", "target: 40", &and(&[60.0]))),
        ("kpi:k kpi_concern", with(Project::new(), "k", "target: 40", &and(&[30.0]))),
        (
            "kpi:k stale",
            Project::new().kpi("k", "target: 40", &[("2026-01", "50"), ("2026-02", "50")]),
        ),
        (
            "kpi:k late_discovery",
            with(Project::new(), "k", "target: 90", &low)
                .file(
                    "content/reviews/before.md",
                    "---\ntitle: The year before\nkind: annual\nteam: whole\ndate: 2025-01-20\nstate: closed\n---\n",
                )
                .file(
                    "content/reviews/q.md",
                    "---\ntitle: Third quarter\nkind: quarterly\nteam: whole\ndate: 2026-10-20\nstate: closed\n---\n",
                ),
        ),
        (
            "initiative:work stalled",
            Project::new().file("content/initiatives/work.md", work("status: active\nstart: 2026-01-01\nend: 2027-01-01")),
        ),
        (
            "initiative:work initiative_drift",
            Project::new().file(
                "content/initiatives/work.md",
                work("status: active\nstart: 2026-01-01\nend: 2026-12-31\nforecast_end: 2027-06-30"),
            ),
        ),
        (
            "initiative:work watermelon",
            Project::new().file(
                "content/initiatives/work.md",
                work("status: active\nstart: 2026-01-01\nend: 2026-12-31\nforecast_end: 2027-03-31\nupdates: [{date: 2026-11-01, status: on-track, forecast_end: 2027-03-31}]"),
            ),
        ),
        (
            "initiative:work dependency_at_risk",
            Project::new().file(
                "content/initiatives/work.md",
                work("status: active\nstart: 2026-11-01\ndepends_on: [{external: Council, need: Leave, by: 2026-12-10}]"),
            ),
        ),
        (
            "team:crew momentum",
            Project::new().file(
                "content/initiatives/work.md",
                work("status: active\nstart: 2026-11-01\nmilestones: [{title: A, due: 2026-10-01}, {title: B, due: 2026-11-01, done: 2026-11-01}]"),
            ),
        ),
        (
            "decision:d decision_unimplemented",
            Project::new().file(
                "content/decisions/d.md",
                "---\ntitle: D\nstate: decided\nowner: cid\nauthority: ann\ndecided_on: 2026-05-01\n---\n",
            ),
        ),
        (
            "assumption:a assumption_broken",
            with(Project::new(), "k", "", &low)
                .file("content/assumptions.yaml", "- {id: a, title: A, owner: ann, tripwire: {kpi: k, below: 60}}\n"),
        ),
        (
            "person:cid owner_overload",
            (0..8).fold(Project::new(), |project, n| {
                with(project, &format!("k{n}"), "owner: cid", &low)
            }),
        ),
        (
            "objective:a allocation_shift",
            ["a", "b", "c"].iter().enumerate().fold(Project::new(), |project, (n, id)| {
                project
                    .file(
                        &format!("content/objectives/{id}.md"),
                        format!("---\ntitle: {id}\nowner: ann\nrank: {}\n---\n", n + 1),
                    )
                    .file(
                        &format!("content/initiatives/w{id}.md"),
                        format!("---\ntitle: w{id}\nowner: cid\nobjectives: [{id}]\nbudget: {}\n---\n", n + 1),
                    )
            }),
        ),
        (
            "objective:goal masked_red",
            ["k1", "k2", "k3", "k4", "k5", "k6"].iter().fold(
                with(
                    Project::new().file("content/objectives/goal.md", "---\ntitle: Goal\nowner: ann\n---\n"),
                    "bad",
                    "objective: goal\ntarget: 100\nred_flag: 99",
                    &[98.9, 98.9],
                ),
                |project, id| with(project, id, "objective: goal\ntarget: 10", &[20.0, 20.0]),
            ),
        ),
        (
            "initiative:work activity_vs_outcome",
            with(Project::new(), "k", "", &STABLE).file(
                "content/initiatives/work.md",
                work("status: done\ndone_on: 2026-03-10\nmoves: [{kpi: k, expect: \"+9\"}]\nmilestones: [{title: A, done: 2026-03-10}]"),
            ),
        ),
        ("kpi:k will_miss", with(Project::new(), "k", "target: 57", &STABLE)),
    ];
    for (wanted, project) in cases {
        project.build();
        let figures = project.json("executive/strategy.json");
        let found: Vec<String> = figures["drift"]
            .as_array()
            .unwrap()
            .iter()
            .map(|drift| format!("{} {}", drift["record"].as_str().unwrap(), drift["sign"].as_str().unwrap()))
            .collect();
        assert!(found.iter().any(|sign| sign == wanted), "{wanted} is not among {found:?}");
    }
}

#[test]
fn the_series_is_safe_to_open_in_a_spreadsheet() {
    let project = Project::new()
        .file(
            "content/data/k.csv",
            "period,value,note\n2026-08,-3.5,=HYPERLINK(1)\n2026-09,,\"+1, they say\"\n2026-10,0.125,fine\n",
        )
        .file(
            "content/kpis/k.md",
            "---\ntitle: K\ndirection: higher\nfrequency: monthly\ntarget: 2\ndata: k.csv\n---\n",
        );
    project.build();
    let wanted = "\
period,from,to,value,target,target_low,target_high,gap,status,mean,lower_limit,upper_limit,moving_range,signal,rules,note
2026-08,2026-08-01,2026-08-31,-3.5,2,,,-55,off-target,,,,,,,'=HYPERLINK(1)
2026-09,2026-09-01,2026-09-30,,2,,,,,,,,,,,\"'+1, they say\"
2026-10,2026-10-01,2026-10-31,0.125,2,,,-18.75,off-target,,,,3.625,,,fine
";
    assert_eq!(project.page("executive/data/k.csv"), wanted);
}

#[test]
fn the_front_line_gets_plain_words() {
    let project = moved();
    project.build();
    let page = project.page("crew-crew/kpis/k.html");
    for words in ["natural limit", "Limits and signals", "rules of NHS", "baseline"] {
        assert!(!page.contains(words), "{words} is in {page}");
    }
    assert!(page.contains("70 in Oct 2026") && page.contains("<svg"));
}

#[test]
fn the_same_readings_stand_in_every_edition() {
    let project = moved();
    project.build();
    let k = |edition: &str| {
        let mut k = project.json(&format!("{edition}/kpis/k.json"));
        k["objectives"] = Value::Null;
        k
    };
    for edition in ["dept", "crew", "crew-crew"] {
        assert_eq!(k(edition), k("executive"), "{edition}");
    }
}

#[test]
fn dates_of_other_millennia_stop_no_build() {
    let events: String = ["1000-01-01", "9999-12-31"]
        .iter()
        .flat_map(|day| {
            ["step-change", "ghost", "one-off"].map(|kind| format!("- {{date: {day}, kpi: k, kind: {kind}}}\n"))
        })
        .collect();
    let project = with(Project::new(), "k", "targets: [{by: 1900, value: 1}, {by: 9999, value: 2}]", &STABLE)
        .file("content/events.yaml", events)
        .file(
            "content/initiatives/work.md",
            "---\ntitle: W\nowner: cid\nstatus: done\nstart: 1000-01-01\nend: 9999-12-31\ndone_on: 9999-12-31\nobjectives: []\nmoves: [{kpi: k, lag: 65535, effective_date: 1000-01-01}]\nmilestones: [{title: M, due: 9999-12-31}]\n---\n",
        );
    for day in ["1000-01-01", "2026-11-21", "9999-12-31"] {
        project.build_with(&["--as-of", day]).ok();
    }
}

#[test]
fn a_column_of_targets_is_the_plan_of_a_running_total() {
    let csv = "period,value,target\n2026-09,40,50\n2026-10,48,60\n2026-11,,70\n2026-12,,80\n";
    let keys = "title: K\ndirection: higher\nfrequency: monthly\ncumulative: true\ndata: k.csv";
    let project =
        Project::new().file("content/data/k.csv", csv).file("content/kpis/k.md", format!("---\n{keys}\n---\n"));
    project.build();
    let page = project.page("executive/kpis/k.html");
    // 48 of the 60 planned by October; 32 are left for two months.
    for words in ["80% of plan", "60 expected by now by the plan", ">16<", "to reach 80"] {
        assert!(page.contains(words), "{words} is not in {page}");
    }
}
