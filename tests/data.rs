//! KPI files: what is read, to the last row, and what is refused, each with the line to add.
#![allow(
    clippy::unwrap_used,
    clippy::format_collect,
    clippy::allow_attributes,
    reason = "a test that can't go on fails"
)]

mod support;
use support::Project;

/// A project whose KPI `k` has these keys and this file.
fn kpi(keys: &str, csv: &str) -> Project {
    Project::new().file("content/data/k.csv", csv).file("content/kpis/k.md", format!("---\ntitle: K\n{keys}\n---\n"))
}

/// The values of `k`: (period, value).
#[track_caller]
fn values(keys: &str, csv: &str) -> Vec<(String, Option<f64>)> {
    let project = kpi(keys, csv);
    let run = project.build();
    assert!(!run.stderr.contains("error["), "{}", run.stderr);
    let figures = project.json("executive/kpis/k.json");
    let of = |point: &serde_json::Value| (point["period"].as_str().unwrap().to_owned(), point["value"].as_f64());
    figures["series"].as_array().unwrap().iter().map(of).collect()
}

/// Why the file of `k` is refused. The site builds, and the KPI's page says it.
#[track_caller]
fn refused(keys: &str, csv: &str) -> String {
    let project = kpi(keys, csv);
    let run = project.build();
    let page = project.page("executive/kpis/k.html");
    assert!(page.contains("data/k.csv") || page.contains("kpis/k.md"), "the page does not say it: {page}");
    assert_eq!(project.json("executive/kpis/k.json")["latest"], serde_json::Value::Null);
    // The last lines count what the check finds besides and the files of the site, which is not what this is about.
    let counts = |line: &&str| line.starts_with("public: ") || line.starts_with("the check finds ");
    run.stderr.lines().filter(|line| !counts(line)).map(|line| format!("{line}\n")).collect()
}

const MONTHLY: &str = "direction: higher\nfrequency: monthly\ndata: k.csv";

#[test]
fn rows_are_sorted_and_missing_is_not_zero() {
    let read = values(
        MONTHLY,
        "\u{feff}period,value\r\n2026-03,\r\n2026-01,1.5\r\n2026-02,-2\r\n2026-04,n/a\r\n2026-05,0\r\n",
    );
    let wanted =
        [("2026-01", Some(1.5)), ("2026-02", Some(-2.0)), ("2026-03", None), ("2026-04", None), ("2026-05", Some(0.0))];
    assert_eq!(read, wanted.map(|(p, v)| (p.to_owned(), v)));
}

#[test]
fn columns_are_named_or_known() {
    let keys = "direction: higher\nfrequency: monthly\ndata: {file: k.csv, period: When, value: How much}";
    assert_eq!(values(keys, "Other,When,How much\nx,202601,7\n"), [("2026-01".to_owned(), Some(7.0))]);
    assert_eq!(values(MONTHLY, "Month,Actual\n2026-01,7\n"), [("2026-01".to_owned(), Some(7.0))]);
}

#[test]
fn a_ratio_is_the_ratio_of_the_sums() {
    let keys = "direction: higher\nfrequency: monthly\nunit: \"%\"\naggregate: ratio\ndata: {file: k.csv, period: m, numerator: good, denominator: all, where: {kind: a}, duplicates: sum}";
    let csv = "m,site,kind,good,all\n2026-01,x,a,1,4\n2026-01,y,a,2,4\n2026-01,z,b,100,100\n2026-02,x,a,0,0\n";
    assert_eq!(values(keys, csv), [("2026-01".to_owned(), Some(37.5)), ("2026-02".to_owned(), None)]);
    let per = keys.replace("duplicates: sum", "duplicates: sum, per: 1000").replace("unit: \"%\"\n", "");
    assert_eq!(values(&per, csv)[0].1, Some(375.0));
}

#[test]
fn shares_become_points_without_a_rounding_error() {
    let keys = "direction: higher\nfrequency: annual\nunit: \"%\"\ndata: {file: k.csv, percent_scale: fraction}";
    let read = values(keys, "period,value\n2024,0.033\n2025,0.1\n");
    assert_eq!(read.iter().map(|(_, v)| v.unwrap()).collect::<Vec<_>>(), [3.3, 10.0]);
}

#[test]
fn a_tidy_file_serves_the_rows_of_its_kpi() {
    assert_eq!(
        values(MONTHLY, "kpi,period,value\nother,2026-01,1\nk,2026-01,2\n"),
        [("2026-01".to_owned(), Some(2.0))]
    );
}

#[test]
fn blank_others_take_the_whole_and_not_its_parts() {
    let keys = "direction: higher\nfrequency: annual\ndata: {file: k.csv, others: blank}";
    assert_eq!(values(keys, "year,sex,value\n2024,F,1\n2024,,3\n2024,M,2\n"), [("2024".to_owned(), Some(3.0))]);
}

#[test]
fn periods_may_stand_in_several_columns_and_carry_marks() {
    let keys =
        "direction: higher\nfrequency: quarterly\ndata: {file: k.csv, period: [Year, Quarter], period_marks: [\"P/\"]}";
    assert_eq!(
        values(keys, "Year,Quarter,value\n2026,P/1,5\n2026,Q2,6\n").iter().map(|(p, _)| p.as_str()).collect::<Vec<_>>(),
        ["2026-Q1", "2026-Q2"]
    );
}

#[test]
fn the_units_of_a_formula_are_checked() {
    // (unit of a, unit of b, unit of c, formula) and the last value, or what the refusal says.
    let cases = [
        ("", "", "%", "a / b", Ok(25.0)),
        ("", "", "%", "100 * a / b", Ok(25.0)),
        ("km", "km", "km", "a + b", Ok(5.0)),
        ("km", "h", "km", "a + b", Err("`km` and `h` can't be added")),
        ("km", "km", "miles", "a + b", Err("the formula gives `km`, but the unit of `c` is `miles`")),
        ("km", "h", "km/h", "a / b", Ok(0.25)),
    ];
    for (a, b, c, formula, wanted) in cases {
        let unit = |unit: &str| format!("unit: \"{unit}\"");
        let project =
            Project::new().kpi("a", &unit(a), &[("2026-10", "1")]).kpi("b", &unit(b), &[("2026-10", "4")]).file(
                "content/kpis/c.md",
                format!(
                    "---\ntitle: C\ndirection: higher\nfrequency: monthly\nformula: \"{formula}\"\n{}\n---\n",
                    unit(c)
                ),
            );
        let run = project.build();
        let value = project.json("executive/kpis/c.json")["latest"]["value"].as_f64();
        match wanted {
            Ok(wanted) => assert_eq!(value, Some(wanted), "{formula}: {}", run.stderr),
            Err(words) => assert!(value.is_none() && run.stderr.contains(words), "{formula}: {}", run.stderr),
        }
    }
}

#[test]
fn a_formula_is_computed_over_matching_periods() {
    let project = Project::new()
        .kpi("a", "", &[("2026-08", "10"), ("2026-09", "20"), ("2026-10", "")])
        .kpi("b", "", &[("2026-09", "40"), ("2026-10", "50")])
        .file(
            "content/kpis/c.md",
            "---\ntitle: C\ndirection: higher\nfrequency: monthly\nformula: \"100 * a / b\"\n---\n",
        );
    project.build();
    let series = &project.json("executive/kpis/c.json")["series"];
    let read: Vec<_> = series.as_array().unwrap().iter().map(|p| p["value"].as_f64()).collect();
    assert_eq!(read, [None, Some(50.0), None]);
}

#[test]
fn a_value_older_than_its_rhythm_allows_is_warned_of() {
    let project = kpi(MONTHLY, "period,value\n2026-08,1\n2026-09,2\n");
    // Monthly values are stale after 1.5 months and ten days: 56 days.
    for (day, stale) in [("2026-11-25", false), ("2026-11-26", true)] {
        let run = project.build_with(&["--as-of", day]).ok();
        assert_eq!(
            run.stderr.contains("warning[value-stale]: the last value of `k` is that of 2026-09"),
            stale,
            "{day}"
        );
    }
}

#[test]
fn a_value_after_the_as_of_date_does_not_exist() {
    let project = kpi(MONTHLY, "period,value\n2026-09,1\n2026-10,2\n2026-11,3\n");
    let run = project.build_with(&["--as-of", "2026-10-31"]).ok();
    let figures = project.json("executive/kpis/k.json");
    assert_eq!(figures["latest"]["value"], 2.0);
    assert!(!project.page("executive/kpis/k.json").contains("2026-11"), "the value of November is in the file");
    assert!(run.stderr.contains("warning[value-in-future]"), "{}", run.stderr);
}

#[test]
fn what_would_be_a_guess_is_refused() {
    let cases = [
        (
            "ambiguous shares",
            "direction: higher\nfrequency: monthly\nunit: \"%\"\ndata: k.csv",
            "period,value\n2026-01,0.5\n2026-02,1\n",
        ),
        ("two values of a month", MONTHLY, "period,value\n2026-01,1\n2026-01,2\n"),
        ("another grain", MONTHLY, "period,value\n2026-Q1,1\n"),
        ("a total", MONTHLY, "period,value\n2026-01,1\nTotal,1\n"),
        ("a point or thousands", MONTHLY, "period;value\n2026-01;1.234\n"),
        ("words", MONTHLY, "period,value\n2026-01,TBC\n2026-02,12*\n2026-03,<5\n"),
        ("a spreadsheet error", MONTHLY, "period,value\n2026-01,#DIV/0!\n"),
        ("a comma in a note", MONTHLY, "period,value,note\n2026-01,1,fog, all day\n"),
        (
            "no such column",
            "direction: higher\nfrequency: monthly\ndata: {file: k.csv, value: Valu, where: {Site: A}}",
            "period,Value,site\n2026-01,1,A\n",
        ),
        (
            "no such row",
            "direction: higher\nfrequency: monthly\ndata: {file: k.csv, where: {site: Nrth}}",
            "period,value,site\n2026-01,1,North\n",
        ),
        ("no rows", MONTHLY, "period,value\n"),
        ("day or month first", MONTHLY, "period,value\n01/02/2026,2.4\n"),
    ];
    let told: String = cases.iter().map(|(name, keys, csv)| format!("# {name}\n{}\n", refused(keys, csv))).collect();
    insta::assert_snapshot!(told);
}

#[test]
fn a_target_column_and_a_target_together_are_a_fault() {
    let project =
        kpi("direction: higher\nfrequency: monthly\ntarget: 5\ndata: k.csv", "period,value,target\n2026-01,1,2\n");
    assert!(project.faults().contains("fault") && project.faults().contains("target-twice"));
}

#[test]
fn status_gap_score_and_freshness_reach_the_figures() {
    let project = kpi(
        "direction: higher\nfrequency: monthly\ntargets: [{by: 2026-03, value: 80}, {by: 2026-10, value: 90}, {by: 2027-03, value: 95}]\nred_flag: 70\ndata: k.csv",
        "period,value\n2026-09,79\n2026-10,80\n",
    );
    project.build();
    let figures = project.json("executive/strategy.json");
    let kpi = &figures["kpis"][0];
    assert_eq!(kpi["target"], serde_json::json!({"value": 90.0, "by": "2026-10"}));
    assert_eq!((kpi["gap"].as_f64(), kpi["score"].as_f64()), (Some(-0.5), Some(82.5)));
    assert_eq!((kpi["status"].as_str(), kpi["freshness"].as_str()), (Some("watch"), Some("fresh")));
    project.build_with(&["--as-of", "2027-03-01"]).ok();
    let kpi = &project.json("executive/strategy.json")["kpis"][0];
    assert_eq!(
        (kpi["status"].as_str(), kpi["freshness"].as_str(), kpi["score"].as_f64()),
        (Some("watch"), Some("stale"), None)
    );
    let page = project.page("executive/kpis/k.html");
    assert!(page.contains("Stale"), "a stale value must say so");
}
