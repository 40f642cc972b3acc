//! Work and who does it: timelines, dependencies and their chains, the calendar of reviews, people and teams.
#![allow(
    clippy::unwrap_used,
    clippy::format_collect,
    clippy::allow_attributes,
    reason = "a test that can't go on fails"
)]

mod support;
use support::Project;

/// A project with one objective and the work given, as `(id, keys)`.
fn with_work(work: &[(&str, &str)]) -> Project {
    let project =
        Project::new().file("content/objectives/goal.md", "---\ntitle: Reach the goal\nowner: ann\nteam: whole\n---\n");
    work.iter().fold(project, |project, (id, keys)| {
        project.file(
            &format!("content/initiatives/{id}.md"),
            format!("---\ntitle: Work {id}\nobjectives: [goal]\n{keys}\n---\n"),
        )
    })
}

/// What a page says, without its tags; blanks of any kind are one.
fn text(page: &str) -> String {
    let mut out = String::new();
    let mut rest = page;
    while let Some((before, after)) = rest.split_once('<') {
        out.push_str(before);
        out.push(' ');
        rest = after.split_once('>').map_or("", |(_, after)| after);
    }
    out.replace("&#x27;", "'").split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The part of a page between a heading and the next section.
#[track_caller]
fn section<'p>(page: &'p str, id: &str) -> &'p str {
    let (_, part) = page.split_once(&format!("<section class=\"sec\" aria-labelledby=\"{id}\">")).unwrap();
    part.split_once("</section>").map_or(part, |(part, _)| part)
}

const LATE: &str = "owner: cid\nteams: [crew]\nstatus: active\nstart: 2026-01-05\nend: 2026-12-18\nforecast_end: 2027-03-12\nmilestones:\n  - {id: first, title: First step, due: 2026-03-31, done: 2026-04-10}\n  - {id: second, title: Second step, due: 2026-10-30, forecast: 2027-01-15}\n  - {id: third, title: Third step, due: 2026-12-18}\nupdates: [{date: 2026-11-10, text: On it}]";

#[test]
fn an_initiative_is_a_bar_with_its_plan_its_slip_and_its_milestones() {
    let project = with_work(&[("road", LATE)]);
    project.build();
    let page = project.page("executive/initiatives.html");
    let when = section(&page, "all");
    for (class, count) in [
        ("rest", 2),
        ("prog", 2),
        ("plan", 2),
        ("slip", 2),
        ("ms-done", 2),
        ("ms-todo", 2),
        ("ms-late", 2),
        ("ms-was", 2),
    ] {
        // Once on the row and once in the key.
        assert_eq!(when.matches(&format!("class=\"{class}\"")).count(), count, "{class}: {when}");
    }
    assert!(when.contains(">+12\u{a0}wk</text>"), "{when}");
    assert!(
        text(when).contains("Third step 18 Dec 2026, in 27 days 1 of 3 reached 12 Mar 2027 was 18 Dec 2026 Late"),
        "{}",
        text(when)
    );
    // Those who do not see the bar get it in words.
    assert!(when.contains("aria-label=\"Work road: Late; from 5\u{a0}Jan\u{a0}2026; ends 12\u{a0}Mar\u{a0}2027, 12\u{a0}weeks late; First step, reached 10\u{a0}Apr\u{a0}2026;"), "{when}");
    assert!(!page.contains("style="));
}

#[test]
fn the_worst_comes_first_then_the_longest_slip() {
    let slipped =
        |end: &str| format!("owner: cid\nstatus: active\nstart: 2026-10-05\nend: 2026-12-18\nforecast_end: {end}");
    let project = with_work(&[
        ("a-little", &slipped("2027-01-15")),
        ("b-much", &slipped("2027-06-30")),
        ("c-late", LATE),
        ("d-done", "owner: cid\nstatus: done\nstart: 2026-01-05\nend: 2026-06-30\ndone_on: 2026-06-30"),
    ]);
    project.build();
    let page = project.page("executive/initiatives.html");
    let names: Vec<usize> =
        ["c-late", "b-much", "a-little", "d-done"].iter().map(|id| page.find(&format!("{id}.html")).unwrap()).collect();
    assert!(names.is_sorted(), "{names:?}");
    let said = text(&page);
    assert!(
        said.contains("1 of 4 initiatives is late; 2 are at risk. Work b-much now ends 27 weeks late. Also: 1 done."),
        "{said}"
    );
}

#[test]
fn work_without_days_or_milestones_has_words_for_it() {
    let project = with_work(&[("vague", "owner: cid\nstatus: active")]);
    project.build();
    let page = project.page("executive/initiatives.html");
    let when = section(&page, "all");
    assert!(text(when).contains("no end set") && text(when).contains("Names no KPI"), "{}", text(when));
    assert!(!when.contains("<svg"), "no axis without a day, and no key: {when}");
    let own = project.page("executive/initiatives/vague.html");
    assert!(own.contains("No milestone is set.") && !own.contains("class=\"tl\""));
    // Beside work that has days, its row says that it has none.
    let project = with_work(&[("vague", "owner: cid\nstatus: active"), ("road", LATE)]);
    project.build();
    assert!(text(&project.page("executive/initiatives.html")).contains("No dates"));
}

#[test]
fn stopped_work_has_nothing_late_and_nothing_to_come() {
    let stopped = LATE.replace("status: active", "status: stopped");
    let project = with_work(&[("road", &stopped)]);
    project.build();
    let page = project.page("executive/initiatives.html");
    let row = section(&page, "all").split_once("<ul class=\"tl-key\"").unwrap().0;
    assert!(row.contains("ms-done") && row.contains("class=\"plan\""));
    for class in ["ms-late", "ms-was", "ms-todo", "class=\"slip\""] {
        assert!(!row.contains(class), "{class}: {row}");
    }
    assert!(text(row).contains("was planned for 18 Dec 2026"), "{}", text(row));
}

#[test]
fn days_centuries_away_are_cut_off_at_the_edge() {
    let far = "owner: cid\nstatus: active\nstart: 1726-01-05\nend: 2326-12-18\nmilestones: [{id: m, title: M, due: 2926-01-01}]";
    let project = with_work(&[("far", far), ("road", LATE)]);
    project.build();
    let page = project.page("executive/initiatives.html");
    assert!(text(section(&page, "all")).contains("May 2025 to May 2028"), "{}", text(section(&page, "all")));
    assert_eq!(section(&page, "all").matches("class=\"on\"").count(), 2, "the long bar goes on at both ends");
    assert!(project.page("executive/initiatives/far.html").contains("class=\"on\""));
}

#[test]
fn the_teams_milestones_lead_from_the_day_planned_to_the_day_expected() {
    let project = with_work(&[("road", LATE)]);
    project.build();
    let page = project.page("crew/index.html");
    let milestones = section(&page, "milestones");
    assert_eq!(milestones.matches("class=\"move\"").count(), 1, "{milestones}");
    let said = text(milestones);
    assert!(said.contains("Second step Work road") && said.contains("+11 wk 15 Jan 2027 was 30 Oct 2026"), "{said}");
    assert!(said.contains("Third step Work road") && said.contains("18 Dec 2026 in 27 days"), "{said}");
    assert!(!said.contains("First step"), "what is reached is not to come: {said}");
}

/// The grid is late for the chargers, and the chargers for the buses.
fn chain() -> Project {
    with_work(&[
        (
            "chargers",
            "owner: bob\nteams: [dept]\nstatus: active\nstart: 2026-01-05\nend: 2026-12-18\nforecast_end: 2027-03-05\nmilestones: [{id: live, title: Live, due: 2026-12-18, forecast: 2027-03-05}]\ndepends_on: [{external: Grid, need: Supply, by: 2026-10-16, forecast: 2027-01-01}]",
        ),
        (
            "buses",
            "owner: cid\nteams: [crew]\nstatus: active\nstart: 2026-01-05\nend: 2027-06-30\nmilestones: [{id: in, title: In service, due: 2027-06-30}]\ndepends_on: [{initiative: chargers, milestone: live, need: Somewhere to charge, by: 2027-02-22, confirmed: 2026-05-01}]",
        ),
    ])
}

#[test]
fn a_chain_says_its_stops_and_by_how_much_it_is_short() {
    let project = chain();
    project.build();
    let page = project.page("executive/dependencies.html");
    let said = text(&page);
    assert!(said.contains("1 of 2 dependencies is late; 1 is at risk."), "{said}");
    assert!(said.contains("The one chain across several pieces of work is broken"), "{said}");
    let chains = text(section(&page, "chains"));
    assert!(
        chains.contains("11 days short Grid outside Supply Late, 1 Jan 2027, needed 16 Oct 2026 Work chargers Somewhere to charge At risk, 5 Mar 2027, needed 22 Feb 2027 Work buses"),
        "{chains}"
    );
    let ledger = text(section(&page, "all"));
    assert!(
        ledger.contains("Late Supply Grid outside Dept Work chargers 16 Oct 2026 5 weeks late; now 1 Jan 2027"),
        "{ledger}"
    );
    assert!(text(section(&page, "blockers")).contains("Grid outside 1 Dept"), "{page}");
}

#[test]
fn a_team_sees_two_ledgers() {
    let project = chain();
    project.build();
    let crew = project.page("crew/dependencies.html");
    assert!(text(section(&crew, "to-us")).contains("Somewhere to charge for Work buses Work chargers"), "{crew}");
    assert!(section(&crew, "by-us").contains("Nobody waits for us."));
    // The department above holds both: they owe each other.
    let dept = project.page("dept/dependencies.html");
    assert!(text(section(&dept, "within")).contains("Somewhere to charge"), "{dept}");
    assert!(text(section(&dept, "to-us")).contains("Supply for Work chargers Grid outside"), "{dept}");
    // The front line has neither the page nor a way to it.
    assert!(!project.output().contains_key("crew-crew/dependencies.html"));
    assert!(!project.page("crew-crew/index.html").contains("dependencies.html"));
}

#[test]
fn what_was_agreed_and_whose_day_has_passed_is_not_late() {
    let needs = "owner: cid\nstatus: active\nstart: 2026-10-01\ndepends_on:\n  - {team: dept, need: Agreed and due, by: 2026-09-04, confirmed: 2026-08-21}\n  - {team: dept, need: Never agreed, by: 2026-09-04}";
    let project = with_work(&[("road", needs)]);
    project.build();
    let said = text(section(&project.page("executive/dependencies.html"), "all"));
    assert!(said.contains("Late Never agreed Dept Crew Work road 4 Sep 2026 11 weeks late, no new date"), "{said}");
    assert!(said.contains("Not reported Agreed and due Dept Crew Work road 4 Sep 2026 agreed 21 Aug 2026"), "{said}");
}

#[test]
fn without_dependencies_there_is_no_page_of_them() {
    let project = with_work(&[("road", LATE)]);
    project.build();
    assert!(!project.output().keys().any(|path| path.ends_with("dependencies.html")));
    assert!(!project.page("executive/index.html").contains("dependencies.html"));
}

/// A giver that only executives may see: for the rest its dependency, its chain and the page are not there.
#[test]
fn a_hidden_giver_leaves_no_dependency() {
    let hidden = "owner: ann\nteams: [whole]\nstatus: active\nvisibility: executives\nmilestones: [{id: m, title: Secret step, due: 2026-12-01}]";
    let needs = "owner: cid\nteams: [crew]\nstatus: active\nstart: 2026-10-01\ndepends_on: [{initiative: secret, milestone: m, need: A thing, by: 2026-11-01}]";
    let project = with_work(&[("secret", hidden), ("road", needs)]);
    project.build();
    assert!(project.page("executive/dependencies.html").contains("A thing"));
    for (path, bytes) in project.output() {
        if path.starts_with("crew/") || path.starts_with("dept/") {
            assert!(!String::from_utf8_lossy(&bytes).contains("Secret"), "{path}");
            assert!(!path.ends_with("dependencies.html"), "{path}");
        }
    }
}

const RHYTHM: &str = "name: Test\nperiod: {start: 2025-04-01, end: 2028-03-31}\nrhythm:\n  - {kind: monthly, team: dept, chair: bob, day: 5}\n";

fn review(id: &str, keys: &str) -> (String, String) {
    (format!("content/reviews/{id}.md"), format!("---\ntitle: Review {id}\nkind: monthly\nteam: dept\n{keys}\n---\n"))
}

#[test]
fn the_calendar_tells_held_planned_overdue_and_missing() {
    let project = [
        review("july", "date: 2026-08-05\nperiod: 2026-07\nstate: closed"),
        // August and September were never held.
        review("october", "date: 2026-11-05\nperiod: 2026-10"),
        review("november", "date: 2026-12-05\nperiod: 2026-11"),
    ]
    .into_iter()
    .fold(Project::new().file("content/strategy.yaml", RHYTHM), |project, (path, text)| project.file(&path, text));
    project.build();
    let page = project.page("executive/reviews.html");
    let said = text(&page);
    assert!(
        said.contains("1 review is overdue and 2 are missing. Next: Review november, 5 Dec 2026 (in 14 days)."),
        "{said}"
    );
    let rhythm = section(&page, "rhythm").split_once("<ul class=\"tl-key\"").unwrap().0;
    for (class, count) in [("rv-held", 1), ("rv-plan", 1), ("rv-miss", 3)] {
        assert_eq!(rhythm.matches(&format!("class=\"{class}\"")).count(), count, "{class}: {rhythm}");
    }
    assert!(rhythm.contains("aria-label=\"Monthly, Dept: 1 held, 1 planned, 1 overdue, 2 missing.\""), "{rhythm}");
    assert!(text(section(&page, "guide")).starts_with("Where does this go? Monthly A KPI"), "{page}");
    assert!(text(section(&page, "guide")).contains("Next: Review november"));
}

#[test]
fn what_a_review_produced_is_told() {
    let (path, body) = review("october", "date: 2026-11-05\nperiod: 2026-10\nstate: closed\ndecisions: [pay]");
    let project = Project::new()
        .file("content/strategy.yaml", RHYTHM)
        .file(&path, body)
        .file("content/decisions/pay.md", "---\ntitle: Pay?\nstate: proposed\nowner: bob\nauthority: ann\nneeded_by: 2026-12-01\n---\n")
        .file(
            "content/actions.yaml",
            "- {id: a, title: Ask, owner: cid, due: 2026-11-10, from: {review: october}}\n- {id: b, title: Tell, owner: cid, due: 2026-12-10, state: done, from: {review: october}}\n",
        );
    project.build();
    let held = text(section(&project.page("executive/reviews.html"), "past"));
    assert!(
        held.contains("Review october Monthly, Dept 5 Nov 2026 1 decision, 1 open 1 of 2 closed 1 overdue Closed"),
        "{held}"
    );
}

#[test]
fn a_rhythm_without_reviews_has_a_page_that_says_so() {
    let project = Project::new().file("content/strategy.yaml", RHYTHM);
    project.build();
    let said = text(&project.page("executive/reviews.html"));
    assert!(said.contains("No review is planned.") && said.contains("none held") && said.contains("Missing"), "{said}");
    // A team whose rhythm it is not does not miss it, and the front line misses none.
    assert!(!project.output().contains_key("crew/reviews.html"));
    assert!(!project.output().contains_key("crew-crew/reviews.html"));
}

#[test]
fn the_days_go_into_a_calendar_and_stay_the_same_events() {
    let (path, body) = review("october", "date: 2026-12-05\nchair: bob");
    let project = with_work(&[("road", LATE)])
        .file(&path, body)
        .file("content/decisions/pay.md", "---\ntitle: \"Pay, or wait; which?\"\nstate: proposed\nowner: bob\nauthority: ann\nneeded_by: 2026-12-01\nobjectives: [goal]\n---\n")
        .file("content/decisions/secret.md", "---\ntitle: Secret\nstate: proposed\nowner: cid\nauthority: ann\nneeded_by: 2026-12-02\nobjectives: [goal]\nvisibility: executives\n---\n");
    project.build();
    let ics = project.page("executive/calendar.ics");
    let lines: Vec<&str> = ics.split("\r\n").collect();
    assert_eq!((lines[0], lines[lines.len() - 2], lines[lines.len() - 1]), ("BEGIN:VCALENDAR", "END:VCALENDAR", ""));
    assert!(lines.iter().all(|line| line.len() <= 75), "{ics}");
    let unfolded = ics.replace("\r\n ", "");
    let uids: Vec<&str> = unfolded.lines().filter_map(|line| line.strip_prefix("UID:")).collect();
    assert_eq!(
        uids,
        [
            "decision.pay@test.throughline",
            "decision.secret@test.throughline",
            "review.october@test.throughline",
            "milestone.road.third@test.throughline",
            "milestone.road.second@test.throughline"
        ]
    );
    assert!(unfolded.contains("DTSTAMP:20261121T000000Z\r\n"), "{ics}");
    assert!(unfolded.contains("SUMMARY:Decision needed: Pay\\, or wait\\; which?\r\n"), "{ics}");
    assert!(unfolded.contains("DTSTART;VALUE=DATE:20270115\r\n") && unfolded.contains("DTEND;VALUE=DATE:20270116\r\n"));
    assert!(project.page("executive/reviews.html").contains("href=\"calendar.ics\""));
    assert!(!project.page("crew/calendar.ics").contains("Secret"));
    // A later build says the same of the same events.
    project.build_with(&["--as-of", "2026-11-22"]).ok();
    let later = project.page("executive/calendar.ics").replace("20261122T", "20261121T");
    assert_eq!(later, ics);
}

#[test]
fn a_person_has_what_is_late_then_what_comes_next_then_what_has_no_day() {
    let project = with_work(&[("road", LATE)]).file(
        "content/actions.yaml",
        "- {id: a, title: Long ago, owner: cid, due: 2026-11-01}\n- {id: b, title: Soon, owner: cid, due: 2026-11-25}\n- {id: c, title: Some day, owner: cid}\n- {id: d, title: Done already, owner: cid, due: 2026-11-01, state: done}\n",
    );
    project.build();
    let page = project.page("executive/people/cid.html");
    let late = text(section(&page, "late"));
    assert!(late.contains("1 Nov 2026 20 days ago Long ago Action Overdue 15 Jan 2027 was 30 Oct 2026 Second step Milestone, Work road Late"), "{late}");
    let next = text(section(&page, "next"));
    assert!(next.contains("25 Nov 2026 in 4 days Soon Action Open 18 Dec 2026 in 27 days Third step"), "{next}");
    assert!(next.ends_with("12 Mar 2027 in 111 days Work road Initiative Late"), "{next}");
    assert!(text(section(&page, "undated")).contains("no date Some day"), "{page}");
    assert!(!late.contains("Done already") && !next.contains("Done already"));
    assert!(text(&page).contains("2 of 6 things to do are late. Owns 1 initiative."), "{}", text(&page));
    let ann = text(&project.page("executive/people/ann.html"));
    assert!(ann.contains("Owns 1 objective."), "{ann}");
}

#[test]
fn a_team_owes_and_is_owed() {
    let project = chain();
    project.build();
    let dept = project.page("executive/teams/dept.html");
    assert!(text(section(&dept, "owed")).contains("Somewhere to charge for Work buses"), "{dept}");
    assert!(text(section(&dept, "waits")).contains("Supply for Work chargers Grid outside"), "{dept}");
    assert!(dept.contains("class=\"prog\"") || dept.contains("class=\"rest\""), "what it works on is on a timeline");
    assert!(text(&dept).contains("1 thing that others owe it is late."), "{}", text(&dept));
}

#[test]
fn teams_by_objectives_and_those_that_nothing_links_to() {
    let project = with_work(&[("road", LATE)])
        .file(
            "content/objectives/other.md",
            "---\ntitle: The other goal\nowner: ann\nteam: dept\ncontributors: [crew]\n---\n",
        )
        .file(
            "content/teams.yaml",
            "- {id: whole, name: Whole, level: organisation, head: ann}\n\
             - {id: dept, name: Dept, level: department, parent: whole, head: bob}\n\
             - {id: crew, name: Crew, level: team, parent: dept, head: cid}\n\
             - {id: idle, name: Idle hands, level: team, parent: dept, head: cid}\n\
             - {id: above, name: Above the crew, level: department, parent: whole, head: bob}\n\
             - {id: below, name: Below it, level: team, parent: above, head: bob}\n",
        )
        .kpi("k", "objective: goal\nowner: bob\nteam: below", &[("2026-10", "1")]);
    project.build();
    let page = project.page("executive/unaligned.html");
    let said = text(section(&page, "alignment"));
    assert!(said.contains("Whole leads"), "{said}");
    assert!(said.contains("Crew Dept 1 initiative contributes"), "{said}");
    assert!(
        said.ends_with("Linked to no objective: Idle hands ."),
        "a department whose team is linked is linked: {said}"
    );
    // Only who sees the whole can say so.
    assert!(!project.page("dept/unaligned.html").contains("id=\"alignment\""));
}

/// With a record hidden from managers, or without it, the team's edition is the same bytes.
#[test]
fn hidden_work_leaves_no_trace_on_these_pages() {
    let base = || chain().file("content/strategy.yaml", RHYTHM);
    let (path, body) = review("october", "date: 2026-11-05\nstate: held\nvisibility: executives");
    let hidden = [
        (path.as_str(), body.as_str()),
        (
            "content/initiatives/secret.md",
            "---\ntitle: Secret\nowner: cid\nteams: [crew]\nstatus: active\nobjectives: [goal]\nend: 2026-10-01\nvisibility: executives\nmilestones: [{id: s, title: Secret step, due: 2026-12-01, owner: cid}]\ndepends_on: [{initiative: buses, need: A bus, by: 2026-12-01}, {external: Moon, need: Light, by: 2026-12-01}]\n---\n",
        ),
        ("content/actions.yaml", "- {id: s, title: Secret, owner: cid, due: 2026-01-01, visibility: executives}\n"),
        (
            "content/assumptions.yaml",
            "- {id: s, title: Secret, owner: cid, review_by: 2026-01-01, objectives: [goal], visibility: executives}\n",
        ),
    ];
    let crew = |project: &Project| {
        project.build();
        let files = project.output();
        files.into_iter().filter(|(path, _)| path.starts_with("crew/")).collect::<Vec<_>>()
    };
    let without = crew(&base());
    for (path, text) in hidden {
        let project = base().file(path, text);
        let with = crew(&project);
        for (a, b) in with.iter().zip(&without) {
            assert_eq!(a.0, b.0, "{path}");
            assert!(a.1 == b.1, "{path} leaves a trace in {}", a.0);
        }
        assert_eq!(with.len(), without.len());
    }
}
