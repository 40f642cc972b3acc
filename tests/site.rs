//! The whole site of the example, of a new project and of real strategies: every link leads somewhere, every page is there.
#![expect(
    clippy::disallowed_methods,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::case_sensitive_file_extension_comparisons,
    reason = "tests look at the disk as a user would"
)]

mod support;
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use support::{Project, throughline};

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

#[track_caller]
fn build(content: &Path, as_of: &str) -> (tempfile::TempDir, BTreeMap<String, Vec<u8>>, String) {
    let out = tempfile::TempDir::new().unwrap();
    let run = throughline(
        &root(),
        &["build", content.to_str().unwrap(), "-o", out.path().to_str().unwrap(), "--as-of", as_of],
    )
    .ok();
    let files = support::files(out.path());
    (out, files, run.stderr)
}

/// Values of an attribute in HTML.
fn attributes<'p>(page: &'p str, name: &str) -> Vec<&'p str> {
    let pattern = format!(" {name}=\"");
    page.split(&pattern).skip(1).filter_map(|rest| rest.split('"').next()).collect()
}

/// Every link of every page names a file of the same edition, and an anchor that is there.
#[track_caller]
fn check_links(files: &BTreeMap<String, Vec<u8>>) {
    let mut anchors: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for (path, bytes) in files.iter().filter(|(path, _)| path.ends_with(".html")) {
        let page = std::str::from_utf8(bytes).unwrap();
        let ids = attributes(page, "id");
        let unique: BTreeSet<&str> = ids.iter().copied().collect();
        assert_eq!(unique.len(), ids.len(), "{path} has an id twice");
        anchors.insert(path, unique);
    }
    let mut checked = 0;
    for (path, bytes) in files.iter().filter(|(path, _)| path.ends_with(".html")) {
        let page = std::str::from_utf8(bytes).unwrap();
        for href in attributes(page, "href").into_iter().chain(attributes(page, "src")) {
            if ["http://", "https://", "mailto:"].iter().any(|scheme| href.starts_with(scheme)) {
                continue;
            }
            let (file, anchor) = href.split_once('#').map_or((href, None), |(file, anchor)| (file, Some(anchor)));
            let target = if file.is_empty() { path.clone() } else { resolved(path, file) };
            assert!(files.contains_key(&target), "{path} links to {href}, which is not there");
            let edition = path.split('/').next();
            assert!(!path.contains('/') || target.split('/').next() == edition, "{path} leaves its edition: {href}");
            if let Some(anchor) = anchor {
                assert!(anchors[target.as_str()].contains(anchor), "{path} links to {href}: no such anchor");
            }
            checked += 1;
        }
    }
    assert!(checked > 50, "only {checked} links");
}

fn resolved(from: &str, link: &str) -> String {
    let mut parts: Vec<&str> = from.split('/').collect();
    parts.pop();
    for part in link.split('/') {
        if part == ".." {
            parts.pop().expect("the link stays in the site");
        } else {
            parts.push(part);
        }
    }
    parts.join("/").replace("%20", " ")
}

/// No page has a script or a style of its own, or asks another site for one.
#[track_caller]
fn check_pages(files: &BTreeMap<String, Vec<u8>>) {
    for (path, bytes) in files.iter().filter(|(path, _)| path.ends_with(".html")) {
        let page = std::str::from_utf8(bytes).unwrap();
        assert!(!page.contains(" style=\"") && !page.contains("<style"), "{path}");
        for script in page.split("<script").skip(1) {
            assert!(
                script.starts_with(" src=\"") && script.contains("></script>"),
                "{path} has a script: {script:.80}"
            );
        }
        assert!(attributes(page, "src").iter().all(|src| !src.contains(':')), "{path} fetches from another site");
        assert_eq!(page.matches("<h1").count(), 1, "{path} has one title");
        assert!(page.contains("<html lang=\""), "{path} has a language");
    }
}

#[test]
fn the_example_builds_with_no_fault_and_no_broken_link() {
    let (_out, files, said) = build(&root().join("content"), "2026-11-21");
    assert!(!said.contains("error["), "{said}");
    check_links(&files);
    check_pages(&files);
    let editions: BTreeSet<&str> = files.keys().filter_map(|path| path.split_once('/').map(|(e, _)| e)).collect();
    assert!(editions.len() >= 1 + 5 + 2 * 8, "{editions:?}");
    let figures: serde_json::Value = serde_json::from_slice(&files["executive/strategy.json"]).unwrap();
    assert!(figures["kpis"].as_array().unwrap().len() >= 14);
    for words in ["Off target", "Watch", "On target", "Stale", "No target"] {
        let shown = String::from_utf8_lossy(&files["executive/scorecard.html"]).contains(words);
        assert!(shown, "the example shows no KPI that is {words}");
    }
}

#[test]
fn the_example_builds_years_later_too() {
    let (_out, files, _) = build(&root().join("content"), "2031-01-01");
    check_links(&files);
    let (_out, files, _) = build(&root().join("content"), "2001-01-01");
    check_links(&files);
}

#[test]
fn a_new_project_builds() {
    let project = Project::empty();
    project.run(&["new", "mine", "--name", "Bits & \"Bobs\": a <shop>"]).ok();
    let run = project.run(&["build", "mine"]).ok();
    assert!(!run.stderr.contains("error") && !run.stderr.contains("warning"), "{}", run.stderr);
    let files = project.output();
    check_links(&files);
    check_pages(&files);
    assert!(project.page("executive/index.html").contains("Bits &amp; &quot;Bobs&quot;: a &lt;shop&gt;"));
    assert_eq!(project.json("executive/kpis/satisfied-customers.json")["series"].as_array().unwrap().len(), 15);
    assert_eq!(project.run(&["new", "mine"]).code, 2, "a folder that holds anything is left as it is");
}

#[test]
fn completions_are_printed() {
    let run = Project::empty().run(&["completions", "bash"]).ok();
    assert!(run.stdout.contains("throughline"));
}

/// Real strategies stand beside the project where it is developed; a clone has none, and then there is nothing to check.
fn real(name: &str) -> Option<PathBuf> {
    let folder = root().join("../shared/real").join(name);
    folder.exists().then_some(folder)
}

/// The lines of a CSV file of one KPI: period and value, as text.
fn rows(file: &Path) -> Vec<(String, String)> {
    let text = std::fs::read_to_string(file).unwrap();
    let rows = text.lines().skip(1).map(|line| {
        let mut fields = line.split(',');
        (fields.next().unwrap().trim().to_owned(), fields.next().unwrap_or("").trim().to_owned())
    });
    rows.collect()
}

#[test]
fn all_values_of_gsa_are_right() {
    let Some(content) = real("gsa-2018") else { return };
    let (_out, files, said) = build(&content, "2018-12-31");
    assert!(!said.contains("error["), "{said}");
    check_links(&files);
    check_pages(&files);
    let figures: serde_json::Value = serde_json::from_slice(&files["executive/strategy.json"]).unwrap();
    assert_eq!(figures["objectives"].as_array().unwrap().len(), 11);
    let kpis = figures["kpis"].as_array().unwrap();
    assert_eq!(kpis.len(), 28);
    let mut compared = 0;
    for kpi in kpis {
        let id = kpi["id"].as_str().unwrap();
        let figures: serde_json::Value = serde_json::from_slice(&files[&format!("executive/kpis/{id}.json")]).unwrap();
        let series = figures["series"].as_array().unwrap();
        let percent = kpi["unit"] == "%";
        let mut wanted: Vec<(String, Option<f64>)> = rows(&content.join(format!("data/{id}.csv")))
            .into_iter()
            .filter(|(period, _)| period.as_str() <= "FY2018")
            .map(|(period, value)| (period, value.parse::<f64>().ok().map(|v| if percent { v * 100.0 } else { v })))
            .collect();
        wanted.sort_by(|a, b| a.0.cmp(&b.0));
        assert_eq!(series.len(), wanted.len(), "{id}");
        for (point, (period, value)) in series.iter().zip(wanted) {
            assert_eq!(point["period"], period, "{id}");
            match (point["value"].as_f64(), value) {
                (Some(read), Some(wanted)) => assert!((read - wanted).abs() < 1e-9, "{id} {period}: {read} {wanted}"),
                (read, wanted) => assert_eq!(read, wanted, "{id} {period}"),
            }
            compared += 1;
        }
    }
    assert!(compared > 120, "only {compared} values");
}

#[test]
fn all_values_of_scotland_are_right() {
    let Some(content) = real("scotland-ae") else { return };
    let (_out, files, said) = build(&content, "2023-04-30");
    assert!(!said.contains("error["), "{said}");
    check_links(&files);
    let text = std::fs::read_to_string(content.join("data/ae-waiting-times.csv")).unwrap();
    // Read apart from the program: month, site, kind, attendances, within four hours.
    let mut sums: BTreeMap<(String, String), (f64, f64)> = BTreeMap::new();
    for line in text.lines().skip(1) {
        let fields: Vec<&str> = line.split(',').map(|field| field.trim_matches('"')).collect();
        if fields[3] != "Emergency Department" {
            continue;
        }
        let (all, within): (f64, f64) = (fields[4].parse().unwrap(), fields[5].parse().unwrap());
        for site in [fields[2], "scotland"] {
            let sum = sums.entry((site.to_owned(), fields[0].to_owned())).or_default();
            *sum = (sum.0 + all, sum.1 + within);
        }
    }
    let mut compared = 0;
    for path in std::fs::read_dir(content.join("kpis")).unwrap() {
        let path = path.unwrap().path();
        let id = path.file_stem().unwrap().to_string_lossy().into_owned();
        let front = std::fs::read_to_string(&path).unwrap();
        let site = front.lines().find_map(|line| line.trim().strip_prefix("TreatmentLocation: ")).unwrap_or("scotland");
        let figures: serde_json::Value = serde_json::from_slice(&files[&format!("executive/kpis/{id}.json")]).unwrap();
        let series = figures["series"].as_array().unwrap();
        assert_eq!(series.len(), 189, "{id}");
        for point in series {
            let month = point["period"].as_str().unwrap().replace('-', "");
            let (all, within) = sums[&(site.to_owned(), month.clone())];
            let value = point["value"].as_f64().unwrap();
            assert!((value - 100.0 * within / all).abs() < 1e-9, "{id} {month}: {value}");
            compared += 1;
        }
    }
    assert_eq!(compared, 29 * 189);
}
