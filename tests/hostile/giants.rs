//! Values, lists and files far larger than any that are meant.

use super::{build, built, kpi, objective, refused, run};
use crate::support::{DAY, Project};

#[test]
fn a_title_of_ten_megabytes_is_refused() {
    let long = "Trust ".repeat(1_700_000);
    refused(&objective(format!("---\ntitle: {long}\n---\n")), "title-too-long", "objectives/x.md:2:8");
    let person = Project::new().file("content/people.yaml", format!("- {{id: ann, name: {long}}}\n"));
    refused(&person, "title-too-long", "people.yaml:1:");
    let strategy = Project::new().file("content/strategy.yaml", format!("name: {long}\n"));
    refused(&strategy, "title-too-long", "strategy.yaml:1:7");
}

#[test]
fn long_texts_are_built_or_refused_in_time() {
    let long = "word <b> ".repeat(400_000);
    built(&objective(format!("---\ntitle: X\nsuccess: \"{long}\"\n---\n")));
    built(&objective(format!("---\ntitle: X\n---\n{long}\n")));
    let word = "w".repeat(10_000_000);
    refused(&objective(format!("---\ntitle: X\nowner: {word}\n---\n")), "unknown-reference", "objectives/x.md:3:8");
    refused(&objective(format!("---\ntitle: X\n{word}: 1\n---\n")), "yaml-syntax", "objectives/x.md:3:");
    refused(&objective(format!("---\ntitle: X\nvisibility: {word}\n---\n")), "unknown-word", "objectives/x.md:3:13");
    refused(&objective(format!("---\ntitle: X\n---\n[a](kpi:{word})\n")), "unknown-reference", "objectives/x.md:4:1");
    refused(&objective(format!("---\ntitle: X\n---\n[a]({word})\n")), "file-missing", "objectives/x.md:4:1");
    refused(&objective(format!("---\ntitle: X\nid: {word}\n---\n")), "bad-id", "objectives/x.md:3:5");
    let large = "x".repeat(17 * 1024 * 1024);
    refused(&objective(format!("---\ntitle: X\n---\n{large}")), "file-too-large", "objectives/x.md:1:1");
    refused(
        &Project::new().file("content/strategy.yaml", format!("name: T\n#{large}")),
        "file-too-large",
        "strategy.yaml:1:1",
    );
}

#[test]
fn numbers_beyond_all_measure_have_a_place_or_a_page() {
    let digits = "9".repeat(100_000);
    for number in [
        digits.as_str(),
        &format!("-{digits}"),
        &format!("0.{digits}"),
        &format!("{digits}e{digits}"),
        "1e309",
        ".inf",
        "-.inf",
        ".nan",
        "NaN",
    ] {
        let run = build(&objective(format!("---\ntitle: X\nweight: {number}\n---\n")));
        assert!(run.code == 0 || run.code == 1 && run.stderr.contains("objectives/x.md:3:9"), "{}", run.stderr);
        let run = build(&kpi(&format!("frequency: monthly\ntarget: {number}\nred_flag: {number}"), ""));
        assert!(run.code == 0 || run.code == 1 && run.stderr.contains("kpis/k.md:5:9"), "{}", run.stderr);
        let run = build(&objective(format!("---\ntitle: X\nrank: {number}\n---\n")));
        assert!(run.code == 0 || run.code == 1 && run.stderr.contains("objectives/x.md:3:7"), "{}", run.stderr);
    }
}

#[test]
fn the_largest_numbers_that_there_are_do_not_upset_scores_and_charts() {
    let rows: String = (1..=12)
        .map(|month| format!("2025-{month:02},{}1e100,1e100\n", if month % 2 == 0 { "-" } else { "" }))
        .collect();
    let project = Project::new()
        .file("content/objectives/a.md", "---\ntitle: A\nowner: ann\nweight: 1e100\n---\n")
        .file("content/objectives/b.md", "---\ntitle: B\nowner: ann\nweight: 1e100\nparent: a\n---\n")
        .file("content/objectives/c.md", "---\ntitle: C\nowner: ann\nweight: 1e-100\nparent: a\n---\n")
        .file("content/data/k.csv", format!("period,value,target\n{rows}"))
        .file("content/kpis/k.md", "---\ntitle: K\nobjective: b\ndirection: higher\nfrequency: monthly\nweight: 1e100\ndecimals: 9\nred_flag: -1e100\nbounds: [-1e100, 1e100]\naggregate: sum\ncumulative: true\nbaseline: {value: -1e100}\ndata: k.csv\n---\n")
        .file("content/kpis/m.md", "---\ntitle: M\nobjective: b\ndirection: lower\nfrequency: monthly\nweight: 1e100\nunit: \"%\"\ntargets: [{by: 2025, value: -1e100}, {by: 2027, value: 1e100}]\ndata: k2.csv\n---\n")
        .file("content/data/k2.csv", "period,value\n2025-01,1e-320\n2025-02,-1e100\n2025-03,1e100\n")
        .file("content/kpis/f.md", "---\ntitle: F\ndirection: higher\nfrequency: monthly\nformula: k * k - k / m\n---\n")
        .file("content/initiatives/i.md", "---\ntitle: I\nowner: ann\nbudget: 1e100\nspent: 1e100\nmoves: [{kpi: k, expect: \"+1e100\"}]\nmilestones: [{id: a, title: A, due: 2026-01-01, weight: 1e100}, {id: b, title: B, due: 2026-02-01, weight: 1e100}]\n---\n");
    let run = build(&project);
    assert!(run.code <= 1, "{}", run.stderr);
    for (path, bytes) in project.output().into_iter().filter(|(path, _)| path.ends_with(".html")) {
        let page = String::from_utf8(bytes).expect("UTF-8");
        assert!(!page.contains("NaN") && !page.contains("inf<") && !page.contains("\"inf"), "no number in {path}");
    }
}

#[test]
fn words_for_no_number_are_no_values() {
    for word in ["NaN", "inf", "-inf", "Infinity", "1e999", "0x10", "1_000", "\u{661}\u{662}"] {
        let run = build(&kpi("frequency: monthly\ndata: k.csv", format!("period,value\n2026-09,1\n2026-10,{word}\n")));
        assert!(run.stderr.contains("--> content/data/k.csv:3:9"), "{word}: {}", run.stderr);
    }
}

#[test]
fn absurd_dates_have_a_place_or_a_page() {
    for date in [
        "99999-01-01",
        "-9999-01-01",
        "0000-01-01",
        "0000-00-00",
        "2026-02-30",
        "1e5-01-01",
        "9999-12-31",
        "0001-01-01",
        "-009999-01-01",
    ] {
        let run = build(
            &objective("---\ntitle: X\n---\n")
                .file("content/initiatives/i.md", format!("---\ntitle: I\nstart: {date}\nend: {date}\nforecast_end: {date}\nmilestones: [{{id: m, title: M, due: {date}}}]\nupdates: [{{date: {date}, forecasts: {{m: {date}}}}}]\n---\n"))
                .file("content/reviews/r.md", format!("---\ntitle: R\nkind: weekly\ndate: {date}\nteam: whole\n---\n"))
                .file("content/actions.yaml", format!("- {{id: a, title: A, due: {date}, owner: ann}}\n"))
                .file("content/people.yaml", format!("- {{id: ann, name: Ann, left_on: {date}}}\n- {{id: bob, name: Bob}}\n- {{id: cid, name: Cid}}\n")),
        );
        assert!(
            run.code == 0 || run.code == 1 && run.stderr.contains("initiatives/i.md:3:8"),
            "{date}: {}",
            run.stderr
        );
    }
    for day in ["-009999-01-01", "9999-12-31", "0001-01-01"] {
        let project = kpi("frequency: daily\ntarget: 5\ndata: k.csv", "date,value\n2026-10-01,1\n2026-10-02,2\n");
        let run = run(&project, &["build", "--as-of", day]);
        assert!(run.code == 0 || run.code == 2, "{day}: {}", run.stderr);
    }
}

#[test]
fn first_and_last_days_of_the_calendar_are_far_apart() {
    let rows = "date,value\n0001-01-01,1\n0001-01-02,2\n2026-10-01,3\n2026-10-02,4\n9999-12-31,5\n";
    for frequency in
        ["daily", "weekly", "irregular", "{every: 1, unit: day}", "{every: 100, unit: day}", "{every: 100, unit: year}"]
    {
        let run = build(&kpi(&format!("frequency: {frequency}\ntarget: 5\naggregate: sum\ndata: k.csv"), rows));
        assert_eq!(run.code, 0, "{frequency}: {}", run.stderr);
    }
    let long = Project::new()
        .file("content/strategy.yaml", "name: T\nperiod: {start: 1000-01-01, end: 9999-12-31}\n")
        .kpi("a", "targets: [{by: 1000, value: 1}, {by: 9999, value: 2}]", &[("2026-09", "1"), ("2026-10", "2")]);
    built(&long);
}

#[test]
fn very_many_of_anything_end_in_time() {
    let keys: String = (0..100_000).map(|n| format!("k{n}: 1\n")).collect();
    refused(&objective(format!("---\ntitle: X\n{keys}---\n")), "unknown-key", "objectives/x.md:3:1");
    let same = "title: X\n".repeat(100_000);
    refused(&objective(format!("---\n{same}---\n")), "duplicate-key", "objectives/x.md:3:1");
    let tags: String = (0..100_000).map(|n| format!("t{n}, ")).collect();
    built(&objective(format!("---\ntitle: X\ntags: [{tags}]\n---\n")));
    let nothing = "- \n".repeat(1_000_000);
    refused(&Project::new().file("content/actions.yaml", nothing), "wrong-type", "actions.yaml:1:");
    let unknown: String = (0..50_000).map(|n| format!("- {{id: a{n}, title: A, owner: nobody{n}}}\n")).collect();
    let told = refused(&Project::new().file("content/actions.yaml", unknown), "unknown-reference", "actions.yaml:1:");
    assert!(told.contains("50000 faults") && told.contains("more messages are not shown"), "the count is whole");
    let linked: String = (0..20_000).map(|n| format!("[a](b{n})\n")).collect();
    refused(&objective(format!("---\ntitle: X\n---\n{linked}")), "file-missing", "objectives/x.md:4:1");
    let html = "<b>".repeat(1_000_000);
    built(&objective(format!("---\ntitle: X\n---\n{html}\n")));
    let parts = "```kpi\nid: none\n```\n".repeat(20_000);
    refused(&objective(format!("---\ntitle: X\n---\n{parts}")), "unknown-reference", "objectives/x.md:4:1");
}

#[test]
fn thousands_of_files_are_read() {
    let project = Project::new();
    for n in 0..3000 {
        project.put(&format!("content/objectives/{}/o{n}.md", n % 10), format!("---\ntitle: O{n}\nowner: ann\n---\n"));
        project.put(&format!("content/notes/{n}.txt"), "x");
    }
    project.put("content/audiences.yaml", "- {id: executive, tier: executive}\n");
    built(&project);
}

#[test]
fn tables_without_end_are_refused_or_read() {
    // One of twenty megabytes; the others are as good with fewer.
    let line = "x".repeat(4_000_000);
    let declared = "frequency: monthly\ndata: k.csv";
    let files = [
        line.repeat(5),
        format!("period,value\n2026-10,{line}\n"),
        format!("period,value\n2026-10,{}\n", "9".repeat(4_000_000)),
        format!("{line},value\n2026-10,1\n"),
        format!("period,value,note\n2026-10,1,{line}\n"),
        format!("period,value\n2026-10,1{}\n", ",".repeat(4_000_000)),
        format!("period,value{}\n2026-10,1\n", ",a".repeat(1_000_000)),
        format!(
            "period{}\n2026-10{}\n",
            (0..1_000_000).fold(String::new(), |all, n| all + ",c" + &n.to_string()),
            ",1".repeat(1_000_000)
        ),
        format!("period,value\n2026-10,\"{line}\n"),
        format!("period,value\n{}", "\"".repeat(4_000_000)),
        "\n".repeat(4_000_000),
        ",\n".repeat(2_000_000),
        format!("period,value\n{}", "2026-10,1\n".repeat(1_000_000)),
        format!(
            "period,value\n{}",
            (0..200_000).fold(String::new(), |all, n| all + "2026-10," + &n.to_string() + "\n")
        ),
        format!("period;value\n{}", "2026-10,1;2\n".repeat(200_000)),
    ];
    for (n, file) in files.iter().enumerate() {
        let project = kpi(declared, file);
        let run = build(&project);
        assert_eq!(run.code, 0, "{n}: {}", run.stderr.chars().take(2000).collect::<String>());
        let described = super::run(&project, &["describe", "content/data/k.csv"]);
        assert_eq!(described.code, 0, "{n}");
        assert!(described.stdout.len() < 1_000_000, "{n}: {} bytes of description", described.stdout.len());
    }
}

#[test]
fn declarations_beyond_the_file_are_told() {
    for declared in [
        "skip_rows: 4294967295",
        "skip_rows: 1000",
        "per: 1e100",
        "per: 1e-320",
        "delimiter: \"\\0\"",
        "decimal: \"xxxxxxxx\"",
    ] {
        let run = build(&kpi(
            &format!("frequency: monthly\ndata: {{file: k.csv, {declared}}}"),
            "period,value\n2026-09,1\n2026-10,2\n",
        ));
        assert!(run.code <= 1, "{declared}: {}", run.stderr);
    }
    for keys in ["decimals: 9", "frequency: {every: 100, unit: day}"] {
        let frequency = if keys.contains("every") { "" } else { "frequency: monthly\n" };
        built(&kpi(&format!("{frequency}{keys}\ndata: k.csv"), "date,value\n2026-09-01,1.123456789\n2026-10-02,2\n"));
    }
    for keys in ["decimals: 10", "decimals: 255", "decimals: 256", "decimals: -1"] {
        let run = build(&kpi(&format!("frequency: monthly\n{keys}\ndata: k.csv"), "period,value\n2026-10,1\n"));
        assert!(run.code == 1 && run.stderr.contains("kpis/k.md:5:11"), "{keys}: {}", run.stderr);
    }
    for every in ["0", "101", "256", "-1", "1e9"] {
        let run = build(&kpi(
            &format!("frequency: {{every: {every}, unit: year}}\ndata: k.csv"),
            "period,value\n2026-10,1\n",
        ));
        assert!(run.code == 1 && run.stderr.contains("kpis/k.md:4:"), "{every}: {}", run.stderr);
    }
}

#[test]
fn a_file_larger_than_all_memory_is_not_read() {
    let project = kpi("frequency: monthly\ndata: k.csv", "");
    let sparse = |path: &str| {
        // A file system that can't hold such a file can't be attacked with one.
        std::fs::File::create(project.path(path)).expect("a file").set_len(50_000_000_000).is_ok()
    };
    if !sparse("content/data/k.csv") {
        return;
    }
    let run = run(&project, &["build", "--as-of", DAY]);
    assert!(run.code == 0 && run.stderr.contains("data/k.csv:1:1"), "{}", run.stderr);
    project.put("content/data/k.csv", "period,value\n2026-10,1\n");
    std::fs::create_dir_all(project.path("content/objectives")).expect("a folder");
    if sparse("content/objectives/x.md") {
        refused_again(&project);
    }
}

#[track_caller]
fn refused_again(project: &Project) {
    let run = run(project, &["build", "--as-of", DAY]);
    assert!(run.code == 1 && run.stderr.contains("error[file-too-large]"), "{}", run.stderr);
}
