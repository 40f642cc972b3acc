//! What needs attention: content in; the page, `alerts.json` and the feed out.
#![allow(
    clippy::unwrap_used,
    clippy::format_collect,
    clippy::allow_attributes,
    reason = "a test that can't go on fails"
)]

mod support;
use support::Project;

/// Months from January 2025 to October 2026 that fall far below their limits at a month.
fn fallen(at: &str) -> Vec<(String, String)> {
    let months = (2025..=2026).flat_map(|year| (1..=12).map(move |month| format!("{year}-{month:02}")));
    let months = months.take_while(|month| month.as_str() <= "2026-10").enumerate();
    let value = |nth: usize, month: &str| {
        let noise = [0.0, 1.2, -0.8, 0.5, -1.1, 0.7, -0.4][nth % 7];
        format!("{}", noise + if month >= at { 60.0 } else { 90.0 })
    };
    months.map(|(nth, month)| (month.clone(), value(nth, &month))).collect()
}

fn with(project: Project, id: &str, keys: &str, fallen_at: &str) -> Project {
    let rows = fallen(fallen_at);
    let rows: Vec<(&str, &str)> = rows.iter().map(|(month, value)| (&**month, &**value)).collect();
    project.kpi(id, keys, &rows)
}

/// A KPI that has fallen, for an objective, with nobody at work on it.
fn fallen_project() -> Project {
    let project = Project::new().file("content/objectives/trust.md", "---\ntitle: Earn trust\nowner: ann\n---\n");
    with(project, "praise", "objective: trust\nowner: bob\nteam: dept\ntarget: 88\nred_flag: 80", "2026-09")
}

/// A page with plain spaces.
fn plain(project: &Project, path: &str) -> String {
    project.page(path).replace('\u{a0}', " ")
}

/// The alerts of an edition by id, in their order.
fn ids(project: &Project, edition: &str) -> Vec<String> {
    let alerts = project.json(&format!("{edition}/alerts.json"));
    alerts["alerts"].as_array().unwrap().iter().map(|alert| alert["id"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn a_figure_that_is_off_target_and_getting_worse_is_traced_to_its_missing_work() {
    let project = fallen_project();
    project.build();
    let page = plain(&project, "executive/alerts.html");
    assert!(page.contains("praise title is off target and getting worse."), "{page}");
    assert!(page.contains("Since 30 Sep 2026"), "{page}");
    assert!(
        page.contains("<div class=\"missing\"><dt>Initiative</dt><dd>No work named to move it</dd></div>"),
        "{page}"
    );
    assert!(page.contains("<a href=\"alerts.html\" aria-current=\"page\">Alerts</a>"), "{page}");
    assert!(ids(&project, "executive").contains(&"kpi:praise/worse".to_owned()));
}

#[test]
fn a_file_that_cannot_be_trusted_comes_before_all_else() {
    let project = fallen_project().kpi("lost", "objective: trust\nowner: ann\ntarget: 5", &[("2026-09", "x")]);
    project.build();
    assert_eq!(ids(&project, "executive")[0], "kpi:lost/data-unreadable");
    let page = plain(&project, "executive/alerts.html");
    assert!(page.contains("The file of lost title cannot be read."), "{page}");
    assert!(page.contains("Until that is mended it has no figure and counts in no score."), "{page}");
    assert!(page.find("The file of lost").unwrap() < page.find("praise title is off target").unwrap());
}

#[test]
fn what_is_late_names_its_day_and_who_decides() {
    let project = fallen_project()
        .file(
            "content/decisions/lanes.md",
            "---\ntitle: Ask for lanes?\nowner: bob\nauthority: ann\nstate: proposed\nneeded_by: 2026-11-01\nobjectives: [trust]\n---\n",
        )
        .file(
            "content/initiatives/signs.md",
            "---\ntitle: Signs\nowner: bob\nobjectives: [trust]\nmoves: [{kpi: praise}]\nstatus: active\nstart: 2026-01-01\n\
             end: 2027-01-01\ndepends_on: [{external: The Council (North), need: an order, by: 2026-10-01}]\n---\n",
        );
    project.build();
    let page = plain(&project, "executive/alerts.html");
    assert!(page.contains("It was to be decided by 1 Nov 2026, 20 days ago. Ann decides."), "{page}");
    assert!(page.contains("Signs needs it from The Council (North) by 1 Oct 2026."), "{page}");
    let ids = ids(&project, "executive");
    let late = "initiative:signs/dependency-late/outside:the-council-_28north_29".to_owned();
    assert!(ids.contains(&"decision:lanes/decision-overdue".to_owned()) && ids.contains(&late), "{ids:?}");
}

#[test]
fn only_what_began_after_the_last_review_is_new() {
    let review =
        |day: &str| format!("---\ntitle: Review\nkind: quarterly\ndate: {day}\nteam: whole\nstate: closed\n---\n");
    let new = |day: &str| {
        let project = fallen_project().file("content/reviews/r.md", review(day));
        project.build();
        let alerts = project.json("executive/alerts.json");
        let all = alerts["alerts"].as_array().unwrap();
        all.iter().find(|alert| alert["id"] == "kpi:praise/worse").unwrap()["new"].as_bool().unwrap()
    };
    assert!(new("2026-08-20"), "it began in September");
    assert!(!new("2026-10-20"), "it was known by then");
}

#[test]
fn the_feed_reads_and_its_dates_are_the_contents() {
    let project = fallen_project();
    project.build();
    let feed: atom_syndication::Feed = project.page("executive/feed.xml").parse().unwrap();
    let entry = feed.entries.iter().find(|entry| entry.id.ends_with("/kpi:praise/worse")).unwrap();
    assert_eq!(entry.updated.to_rfc3339(), "2026-09-30T00:00:00+00:00");
    assert_eq!(feed.updated.to_rfc3339(), "2026-11-21T00:00:00+00:00");
    let href = entry.links[0].href.strip_prefix("alerts.html#").unwrap();
    assert!(project.page("executive/alerts.html").contains(&format!("id=\"{href}\"")), "{href}");
}

#[test]
fn the_front_line_has_no_alerts() {
    let project = fallen_project();
    project.build();
    let crew: Vec<String> = project.output().into_keys().filter(|path| path.starts_with("crew-crew/")).collect();
    assert!(crew.contains(&"crew-crew/index.html".to_owned()));
    assert!(!crew.iter().any(|path| path.contains("alert") || path.contains("feed.xml")), "{crew:?}");
}

#[test]
fn what_is_hidden_leaves_no_trace_among_the_alerts() {
    let of = |project: &Project| {
        project.build();
        ["alerts.html", "alerts.json", "feed.xml", "index.html"].map(|file| project.page(&format!("dept/{file}")))
    };
    let hidden = "objective: trust\nowner: bob\nteam: dept\ntarget: 88\nred_flag: 80\nvisibility: executives";
    let with_it = with(fallen_project(), "secret", hidden, "2026-08");
    assert_eq!(of(&with_it), of(&fallen_project()));
    assert!(with_it.page("executive/alerts.html").contains("secret title"));
}

#[test]
fn with_nothing_wrong_the_page_says_so() {
    let project = Project::new();
    project.build();
    let page = plain(&project, "executive/alerts.html");
    assert!(page.contains("<h1 class=\"lede\">Nothing needs attention.</h1>"), "{page}");
}

#[test]
fn what_the_check_says_is_marked_as_english_on_other_pages() {
    let project = fallen_project().file("content/strategy.yaml", "name: Test\nlocale: de\n").kpi(
        "lost",
        "objective: trust\nowner: ann\ntarget: 5",
        &[("2026-09", "x")],
    );
    project.build();
    let page = plain(&project, "executive/alerts.html");
    assert!(page.contains("lost title: Die Datei ist nicht lesbar."), "{page}");
    assert!(page.contains("<span lang=\"en\">"), "{page}");
}
