//! The strategy map: objectives and drives in, the page out.
#![allow(
    clippy::unwrap_used,
    clippy::format_collect,
    clippy::allow_attributes,
    reason = "a test that can't go on fails"
)]

mod support;
use support::Project;

/// Months from January 2023 to October 2026, with a level that rises by ten at a month. The month
/// before lies above the mean by chance, and belongs to the run.
fn risen(at: &str) -> Vec<(String, String)> {
    let months = (2023..=2026).flat_map(|year| (1..=12).map(move |month| format!("{year}-{month:02}")));
    months
        .take_while(|month| month.as_str() <= "2026-10")
        .enumerate()
        .map(|(nth, month)| {
            let noise = [0.0, 1.2, -0.8, 0.5, -1.1, 0.7, -0.4][nth % 7];
            let level = if month.as_str() >= at { 60.0 } else { 50.0 };
            (month, format!("{}", level + noise))
        })
        .collect()
}

/// Two perspectives, two objectives, an arrow from the lower to the upper.
fn strategy() -> Project {
    Project::new()
        .file(
            "content/strategy.yaml",
            "name: Test\nperiod: {start: 2025-04-01, end: 2028-03-31}\n\
             perspectives: [{id: riders, title: Riders first}, {id: staff, title: Our people}]\n",
        )
        .file("content/objectives/trust.md", "---\ntitle: Earn trust\nowner: ann\nperspective: riders\n---\n")
        .file(
            "content/objectives/stay.md",
            "---\ntitle: Be a place to stay\nowner: bob\nteam: dept\nperspective: staff\n\
             drives: [{objective: trust, because: people who stay know the way}]\n---\n",
        )
}

fn with(project: Project, id: &str, keys: &str, risen_at: &str) -> Project {
    let rows = risen(risen_at);
    let rows: Vec<(&str, &str)> = rows.iter().map(|(month, value)| (&**month, &**value)).collect();
    project.kpi(id, keys, &rows)
}

/// The strategy with a KPI for each objective, which rise at a month.
fn risen_at(cause: &str, effect: &str) -> Project {
    let project = with(strategy(), "leavers", "objective: stay\nowner: bob\ntarget: 55", cause);
    with(project, "praise", "objective: trust\nowner: ann\ntarget: 70\nred_flag: 65", effect)
}

fn map(project: &Project) -> String {
    project.build();
    project.page("executive/map.html")
}

/// How often a text stands in a page.
fn times(page: &str, text: &str) -> usize {
    page.matches(text).count()
}

#[test]
fn an_arrow_is_drawn_said_and_judged() {
    let page = map(&risen_at("2025-03", "2025-07"));
    assert!(page.contains("<h1 class=\"lede\">Earn trust is off course and drives no other objective.</h1>"), "{page}");
    assert!(page.contains("1 claim of cause and effect: 1 borne out."), "{page}");
    assert_eq!(times(&page, "class=\"way borne\""), 3, "in the two pictures and in their key");
    assert!(page.contains("leavers title got better from Mar 2025; praise title got better from Jun 2025."), "{page}");
    assert!(page.contains("people who stay know the way"), "{page}");
    let (upper, lower) = (page.find(">Riders first<").unwrap(), page.find(">Our people<").unwrap());
    assert!(upper < lower, "lanes in reading order");
    assert!(page.contains("href=\"objectives/trust.html\""), "a box opens its objective");
    assert!(page.contains("<a href=\"map.html\" aria-current=\"page\">Map</a>"), "{page}");
}

#[test]
fn an_effect_that_does_not_follow_is_not_borne_out() {
    let page = map(&risen_at("2024-03", "2027-01"));
    assert_eq!(times(&page, "class=\"way not-borne\""), 3);
    assert!(page.contains("1 claim of cause and effect: 1 not borne out by the figures."), "{page}");
    assert!(page.contains("in the time since, the effect has not followed"), "{page}");
}

#[test]
fn a_recent_change_is_too_early_to_tell() {
    let page = map(&risen_at("2026-02", "2027-01"));
    assert_eq!(times(&page, "class=\"way early\""), 3);
    assert!(page.contains("an effect may show until 31\u{a0}Jan\u{a0}2027"), "{page}");
}

#[test]
fn a_kpi_of_both_objectives_does_not_bear_itself_out() {
    let project = with(strategy(), "shared", "objectives: [stay, trust]\nowner: bob\ntarget: 55", "2025-03");
    let page = map(&project);
    assert!(page.contains("too early to tell") && !page.contains("class=\"way borne\""), "{page}");
}

#[test]
fn what_is_off_course_and_what_it_feeds_is_said_first() {
    let project = with(strategy(), "leavers", "objective: stay\nowner: bob\ntarget: 90\nred_flag: 80", "2027-01");
    let page = map(&with(project, "praise", "objective: trust\nowner: ann\ntarget: 40", "2027-01"));
    assert!(page.contains(">Be a place to stay is off course and feeds 1 other that is not.<"), "{page}");
}

/// Objectives, arrows and KPIs that an edition does not hold sway nothing on its map.
#[test]
fn what_is_hidden_leaves_no_trace() {
    // Both objectives belong to the department, so that its edition has a map.
    let organisation = || {
        risen_at("2025-03", "2025-07").file(
            "content/objectives/trust.md",
            "---\ntitle: Earn trust\nowner: ann\nteam: dept\nperspective: riders\n---\n",
        )
    };
    let project = organisation();
    project.build();
    let without = project.page("dept/map.html");
    assert!(without.contains("class=\"way borne\""), "{without}");
    let objective = "---\ntitle: Secret\nowner: ann\nteam: dept\nvisibility: executives\nperspective: staff\nparent: trust\n\
                     drives: [{objective: trust, because: a secret reason}, stay]\n---\n";
    let project = organisation().file("content/objectives/hidden.md", objective);
    let keys = "objective: stay\nowner: bob\ntarget: 55\nvisibility: executives";
    let project = with(project, "secret", keys, "2025-09");
    project.build();
    assert!(project.page("executive/map.html").contains("a secret reason"), "else this proves nothing");
    assert_eq!(project.page("dept/map.html"), without);
}

#[test]
fn a_strategy_without_arrows_is_a_calm_page_that_says_how_to_add_one() {
    let project = strategy()
        .file("content/objectives/stay.md", "---\ntitle: Be a place to stay\nowner: bob\nperspective: staff\n---\n");
    let page = map(&project);
    assert!(page.contains("None of the 2 objectives can be scored yet."), "{page}");
    assert!(page.contains("<code>drives: [other-objective]</code>"), "{page}");
    assert!(!page.contains("The map in words") && !page.contains("class=\"map-key\""), "{page}");
    assert_eq!(times(&page, "<svg class=\"map "), 2, "the boxes are drawn all the same");
}

#[test]
fn a_part_is_told_from_a_claim() {
    let project = strategy().file(
        "content/objectives/punctual.md",
        "---\ntitle: Leave on time\nowner: bob\nperspective: riders\nparent: trust\n---\n",
    );
    let page = map(&project);
    assert_eq!(times(&page, "class=\"way part\""), 3);
    assert!(page.contains("<title>Leave on time is a part of Earn trust.</title>"), "{page}");
    assert!(page.contains("What is a part of what"), "{page}");
}

#[test]
fn objectives_without_a_perspective_have_a_lane_of_their_own() {
    let project = strategy().file("content/objectives/odd.md", "---\ntitle: Odd one out\nowner: bob\n---\n");
    let page = map(&project);
    assert!(page.contains("<text class=\"name\" x=\"20\"") && page.contains(">No perspective</text>"), "{page}");
    assert!(page.contains("No arrow begins or ends at: <a href=\"objectives/odd.html\">Odd one out</a>"), "{page}");
}

#[test]
fn without_perspectives_there_are_no_lanes() {
    let project = Project::new()
        .file("content/objectives/a.md", "---\ntitle: Above\nowner: ann\n---\n")
        .file("content/objectives/b.md", "---\ntitle: Below\nowner: ann\ndrives: [a, b]\n---\n");
    let page = map(&project);
    assert!(!page.contains("No perspective") && !page.contains("class=\"name\""), "{page}");
    let upright = |name: &str| {
        let at = page.find("class=\"title\" x=\"").unwrap();
        let line = page[at..].find(&format!(">{name}</text>")).unwrap() + at;
        let y = page[..line].rfind("y=\"").unwrap() + 3;
        page[y..].split('"').next().unwrap().parse::<f64>().unwrap()
    };
    assert!(upright("Above") < upright("Below"), "what drives stands below what is driven");
}

#[test]
fn one_objective_makes_no_map_and_the_front_line_has_none() {
    let project = strategy();
    project.build();
    let pages = project.output();
    assert!(pages.contains_key("executive/map.html") && !pages.contains_key("crew-crew/map.html"));
    assert!(!project.page("crew-crew/index.html").contains("map.html"));
    let project = Project::new().file("content/objectives/a.md", "---\ntitle: Alone\nowner: ann\n---\n");
    project.build();
    assert!(!project.output().contains_key("executive/map.html"));
    assert!(!project.page("executive/index.html").contains("map.html"));
}

#[test]
fn the_map_is_told_in_the_language_of_the_strategy() {
    let strategy = "name: Test\nlocale: de\nperspectives: [{id: riders, title: Kunden}, {id: staff, title: Team}]\n";
    let page = map(&risen_at("2025-03", "2025-07").file("content/strategy.yaml", strategy));
    assert!(
        page.contains("1\u{a0}Annahme über Ursache und Wirkung: 1 bestätigt.")
            || page.contains("1 Annahme über Ursache und Wirkung: 1 bestätigt."),
        "{page}"
    );
    assert!(page.contains("leavers title: besser ab März 2025; praise title: besser ab Juni 2025."), "{page}");
    assert!(
        page.contains("<title>„Be a place to stay“ wirkt auf „Earn trust“ (people who stay know the way): "),
        "{page}"
    );
}

#[test]
fn the_page_has_no_style_attribute_and_no_inline_script() {
    let page = map(&risen_at("2025-03", "2025-07"));
    assert!(!page.contains(" style=") && !page.contains("<script>"), "{page}");
}
