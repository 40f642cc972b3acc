//! All that a page says is a message of the catalogue, or the content's own text.
//!
//! A strategy replaces every message by the same in wide letters, writes its own texts in Greek ones, and takes its dates
//! from a locale without letters: an ASCII letter on a page is a word that no catalogue has.

#![expect(clippy::expect_used, reason = "a test that can't go on fails")]

mod support;

use std::collections::{BTreeMap, BTreeSet};
use support::Project;
use throughline::language;

/// A letter that is as wide as a sign of Japanese: `a` is `ａ`.
fn wide(letter: char) -> char {
    if letter.is_ascii_alphabetic() { char::from_u32(u32::from(letter) + 0xfee0).unwrap_or(letter) } else { letter }
}

/// All messages of English in wide letters, but for what stands in braces or, as code, between backticks.
fn wide_words() -> String {
    let english = language::messages("en").expect("English");
    let mut out = String::with_capacity(english.len() * 2);
    for line in english.lines().filter(|line| !line.starts_with('#')) {
        let variant = line.starts_with(' ').then(|| line.find(']')).flatten();
        let begins = variant.map_or_else(|| line.find(" = ").map_or(0, |at| at + 3), |at| at + 1);
        let (key, text) = line.split_at(begins);
        out.push_str(key);
        let (mut braces, mut code) = (0_usize, false);
        for c in text.chars() {
            match c {
                '{' => braces += 1,
                '}' => braces = braces.saturating_sub(1),
                '`' => code = !code,
                _ => {}
            }
            out.push(if braces > 0 || code { c } else { wide(c) });
        }
        out.push('\n');
    }
    out
}

/// What a reader of a page sees, hears or is shown on pointing, texts and labels, each apart.
fn said(page: &str) -> Vec<String> {
    const VOID: [&str; 8] = ["meta", "link", "br", "hr", "img", "input", "wbr", "!doctype"];
    let mut out = Vec::new();
    // The depth within an element whose text is not the page's.
    let mut apart = 0_usize;
    let mut rest = page;
    while let Some((text, after)) = rest.split_once('<') {
        let (tag, next) = after.split_once('>').unwrap_or((after, ""));
        if apart == 0 {
            out.push(text.to_owned());
        }
        rest = next;
        if tag.starts_with('/') {
            apart = apart.saturating_sub(1);
            continue;
        }
        let name = tag.split_whitespace().next().unwrap_or_default();
        let its_own = matches!(name, "code" | "script" | "style") || attribute(tag, "lang") == Some("en");
        if apart == 0 && !its_own {
            out.extend(
                ["aria-label", "data-h", "title", "alt", "placeholder"]
                    .iter()
                    .filter_map(|label| attribute(tag, label).map(str::to_owned)),
            );
        }
        if (apart > 0 || its_own) && !VOID.contains(&name) && !tag.ends_with('/') {
            apart += 1;
        }
    }
    out
}

fn attribute<'t>(tag: &'t str, name: &str) -> Option<&'t str> {
    let (_, value) = tag.split_once(&format!(" {name}=\""))?;
    value.split('"').next()
}

/// The words in ASCII letters that are none of the content's ids and files.
fn strangers(text: &str, own: &BTreeSet<String>) -> Vec<String> {
    let text = text.replace("&quot;", "\"").replace("&#x27;", "'").replace("&amp;", "&").replace("&gt;", ">");
    text.split(|c: char| !c.is_ascii_alphanumeric() && !matches!(c, '.' | '/' | '-' | '_' | '\''))
        .map(|word| word.trim_matches(|c: char| !c.is_ascii_alphanumeric()))
        .filter(|word| word.contains(|c: char| c.is_ascii_alphabetic()) && !own.contains(*word))
        .map(str::to_owned)
        .collect()
}

/// What a page is: its file without the name of its record.
fn kind(path: &str) -> String {
    let (edition, rest) = path.split_once('/').unwrap_or(("", path));
    match rest.split_once('/') {
        None if rest == "index.html" => format!("{edition}/index"),
        None => rest.trim_end_matches(".html").to_owned(),
        Some((folder, name)) if name.ends_with("/pack.html") => format!("{folder}/*/pack"),
        Some((folder, _)) => format!("{folder}/*"),
    }
}

const STRATEGY: &str = "name: Οργανισμός
locale: ja
currency: EUR
period: {start: 2025-04-01, end: 2028-03-31}
perspectives: [{id: p1, title: Άνθρωποι}, {id: p2, title: Πόροι}]
rhythm: [{kind: weekly, team: t3}, {kind: monthly, team: t2, chair: h2}, {kind: quarterly, team: t1, chair: h1}, {kind: annual, team: t1}]
";

const TEAMS: &str = "- {id: t1, name: Όλοι, level: organisation, head: h1}
- {id: t2, name: Τμήμα, level: department, parent: t1, head: h2}
- {id: t3, name: Ομάδα, level: team, parent: t2, head: h3}
- {id: t4, name: Άλλοι, level: team, parent: t1}
";

const PEOPLE: &str = "- {id: h1, name: Άννα, title: Πρώτη, team: t1}
- {id: h2, name: Βάσω, team: t2, deputy: h3}
- {id: h3, name: Γιάννης, title: Τρίτος, team: t3}
- {id: h4, name: Δήμος, team: t3, active: false, left_on: 2026-08-31}
";

const AUDIENCES: &str = "- {id: executive, title: Σύνολο, tier: executive}
- {id: e2, title: Τμήμα, tier: department, team: t2}
- {id: e3, title: Ομάδα, tier: team, team: t3}
- {id: e4, title: Δρόμος, tier: frontline, team: t3}
";

const OBJECTIVES: [&str; 4] = [
    "title: Καλύτερα ταξίδια\nowner: h1\nwith: [h2]\nteam: t2\nperspective: p1\nrank: 1\nsuccess: Εννέα στα δέκα.\ncontributors: [t3]\nhorizon: {start: 2025-04-01}\nweight: 2\ndrives: [{objective: o2, because: έτσι είναι}]\nupdates: [{date: 2026-10-01, by: h1, status: at-risk, text: Δύσκολο.}]",
    "title: Περισσότεροι πόροι\nowner: h2\nperspective: p2\nrank: 2\ndrives: [o3]",
    "title: Λιγότερα λάθη\nparent: o1",
    "title: Χωρίς μέτρο\nowner: h4",
];

const KPIS: [(&str, &str); 6] = [
    (
        "title: Ακρίβεια\nowner: h3\nobjective: o1\nwhy: Δείχνει.\ndefinition: Μερίδιο.\nunit: \"%\"\ndecimals: 1\ndirection: higher\nkind: lagging\ntargets: [{by: 2026-03, value: 86}, {by: 2027-03, value: 90, note: σημείωση}]\nred_flag: 80\nbounds: [0, 100]\ncommentary: [{period: 2026-10, by: h3, text: Έργα.}]",
        "84",
    ),
    (
        "title: Κόστος\nowner: h2\nobjectives: [o1, o2]\nunit: €\ndirection: lower\nkind: leading\ntarget: 90\nbaseline: {period: 2024-01, value: 120}",
        "85",
    ),
    (
        "title: Επιβάτες\nowner: h3\nobjective: o2\ndirection: higher\ntarget: 60\nred_flag: 55\ncumulative: true\naggregate: sum",
        "50",
    ),
    ("title: Πλαίσιο\nowner: h3\nobjective: o3\ndirection: neutral", "40"),
    ("title: Ζώνη\nowner: h1\nobjective: o3\ndirection: within\ntarget: {low: 20, high: 40}\nkind: leading", "30"),
    ("title: Μόνο\nowner: h3\ndirection: higher\ntarget: to-be-set", "20"),
];

const INITIATIVES: [&str; 6] = [
    "title: Προτεραιότητα\nowner: h3\nobjectives: [o1]\nmoves: [{kpi: k1, expect: \"+3\", by: 2027-03, lag: 1}, {kpi: k2, expect: \"-8%\"}]\nwith: [h2]\nteams: [t3, t2]\nstatus: active\nstart: 2026-01-12\nend: 2026-12-18\nforecast_end: 2027-02-26\nbudget: 1200000\nspent: 640000\nconfidence: 0.7\nhypothesis: Αν, τότε.\nmilestones:\n  - {id: m1, title: Πρώτο, due: 2026-03-31, done: 2026-04-14, weight: 1}\n  - {id: m2, title: Δεύτερο, due: 2026-08-31, forecast: 2026-12-20}\n  - {id: m3, title: Τρίτο, due: 2026-12-10, owner: h2}\ndepends_on:\n  - {initiative: i2, milestone: m4, need: Ροή, by: 2026-09-30, confirmed: 2026-05-02}\n  - {team: t4, need: Άδεια, by: 2026-12-15}\n  - {external: Δήμος, need: Εντολή, by: 2026-10-09, forecast: 2026-12-11}\nupdates:\n  - {date: 2026-07-30, by: h3, status: on-track, forecasts: {m2: 2026-10-20}, text: Ναι.}\n  - {date: 2026-08-30, by: h3, status: at-risk, forecasts: {m2: 2026-11-20}, text: Ίσως.}\n  - {date: 2026-10-30, by: h3, status: off-track, forecasts: {m2: 2026-12-20}, forecast_end: 2027-02-26, text: Όχι.}",
    "title: Εισιτήρια\nowner: h2\nobjectives: [o2]\nmoves: [{kpi: k2}]\nteams: [t2]\nstatus: done\nstart: 2025-02-01\nend: 2025-10-31\ndone_on: 2025-11-15\nmilestones: [{id: m4, title: Τέταρτο, due: 2025-10-31, done: 2025-11-15}]",
    "title: Μόνη\nowner: h3\nstatus: active\nbudget: 50000\nteams: [t3]",
    "title: Πρόταση\nowner: h1\nobjectives: [o3]\nmoves: [{kpi: k5}]\nstatus: proposed\nend: 2027-06-30",
    "title: Παύση\nobjectives: [o1]\nmoves: [{kpi: k1}]\nstatus: paused\nteams: [t3]",
    "title: Τέλος\nowner: h2\nobjectives: [o1]\nmoves: [{kpi: k3}]\nstatus: stopped\nspent: 9000",
];

const DECISIONS: [&str; 6] = [
    "title: Ναι ή όχι?\nstate: proposed\nowner: h3\nauthority: h1\nraised: 2026-10-12\nneeded_by: 2026-11-15\ncontext: Έτσι.\noptions: [{title: Ναι, cost: πολύ, effect: λίγο}, {title: Όχι}]\nrecommendation: Ναι.\nobjectives: [o1]\nkpis: [k1]\ninitiatives: [i1]\nreview: r2",
    "title: Αργότερα?\nstate: proposed\nowner: h2\nauthority: h1\nraised: 2026-11-20\nneeded_by: 2026-12-15\nobjectives: [o2]\nreview: r3",
    "title: Έγινε\nstate: verified\nowner: h3\nauthority: h2\nraised: 2025-10-12\ndecided_on: 2025-11-01\noutcome: Ναι.\nimplemented_on: 2026-01-01\ncheck: {kpi: k1, on: 2026-06-30}\nobjectives: [o1]\nreview: r1",
    "title: Απόρριψη\nstate: rejected\nowner: h3\nauthority: h2\ndecided_on: 2026-01-01\noutcome: Όχι.\nobjectives: [o1]",
    "title: Αναβολή\nstate: deferred\nowner: h2\ndeferred: [2026-06-01, 2026-08-06]\nraised: 2026-05-01",
    "title: Σε εξέλιξη\nstate: implementing\nowner: h3\nauthority: h1\ndecided_on: 2026-09-01\noutcome: Ναι.\nobjectives: [o2]\nsupersedes: d4",
];

const ACTIONS: &str = "- {id: a1, title: Κλήση, owner: h3, due: 2026-11-10, state: open, from: {review: r2}, supports: i1}
- {id: a2, title: Γράμμα, owner: h2, due: 2026-12-10, state: in-progress, from: {decision: d6}, supports: o1}
- {id: a3, title: Σχέδιο, owner: h3, due: 2026-10-10, state: done, done_on: 2026-10-09, from: {review: r1}, supports: k1}
- {id: a4, title: Ακύρωση, state: cancelled, supports: r1}
- {id: a5, title: Εμπόδιο, due: 2026-12-24, state: blocked}
";

const RISKS: &str = "- {id: s1, title: Απεργία, owner: h2, kind: threat, likelihood: 4, impact: 3, response: μείωση, mitigation: Συνομιλία., objectives: [o1], reviewed: 2026-09-30}
- {id: s2, title: Επιδότηση, owner: h1, kind: opportunity, likelihood: 2, impact: 2.5, objectives: [o2]}
- {id: s3, title: Άγνωστο, objectives: [o1]}
";

const ASSUMPTIONS: &str = "- {id: x1, title: Φθηνό ρεύμα, owner: h2, objectives: [o1], review_by: 2026-10-31, state: ισχύει, tripwire: {kpi: k2, above: 60}}
- {id: x2, title: Σταθερή ζήτηση, objectives: [o1], review_by: 2027-01-31}
";

const REVIEWS: [&str; 4] = [
    "title: Πρώτη\nkind: quarterly\nteam: t1\ndate: 2026-08-12\nperiod: 2026-Q2\nchair: h1\nattendees: [h2, h3]\nstate: closed\nagenda: [Αρχή]\ndecisions: [d3]",
    "title: Δεύτερη\nkind: monthly\nteam: t2\ndate: 2026-11-05\nperiod: 2026-10\nchair: h2\nstate: held",
    "title: Τρίτη\nkind: quarterly\nteam: t1\ndate: 2026-12-12\nperiod: 2026-Q3\nchair: h1\nstate: planned\npreread_by: 2026-12-10",
    "title: Τέταρτη\nkind: weekly\nteam: t3\ndate: 2026-11-23\nstate: planned",
];

/// A strategy with nothing in ASCII letters but ids, and with something of each kind in each state.
fn foreign() -> Project {
    let mut project = Project::empty()
        .file("content/words.ftl", wide_words())
        .file("content/strategy.yaml", STRATEGY)
        .file("content/teams.yaml", TEAMS)
        .file("content/people.yaml", PEOPLE)
        .file("content/audiences.yaml", AUDIENCES)
        .file("content/actions.yaml", ACTIONS)
        .file("content/risks.yaml", RISKS)
        .file("content/assumptions.yaml", ASSUMPTIONS)
        .file(
            "content/lessons.yaml",
            "- {id: l1, title: Νωρίτερα, from: {initiative: i2}, applied_to: [i1]}\n- {id: l2, title: Ποτέ, from: {initiative: i1}}\n",
        )
        .file("content/events.yaml", "- {date: 2025-10-01, kpi: k2, kind: step-change, reason: Νέο, by: h1}\n")
        .file("content/pages/g1.md", "---\ntitle: Σελίδα\n---\nΚείμενο.\n");
    let records = |folder: &str, letter: char, all: &[&str], project: Project| {
        all.iter().zip(1..).fold(project, |project, (keys, n)| {
            project.file(&format!("content/{folder}/{letter}{n}.md"), format!("---\n{keys}\n---\nΑφήγηση.\n"))
        })
    };
    project = records("objectives", 'o', &OBJECTIVES, project);
    project = records("initiatives", 'i', &INITIATIVES, project);
    project = records("decisions", 'd', &DECISIONS, project);
    project = records("reviews", 'r', &REVIEWS, project);
    for (n, (keys, level)) in (1..).zip(KPIS) {
        let level: f64 = level.parse().expect("a level");
        let mut rows = "period,value\n".to_owned();
        // The third ends long ago.
        for month in 0..if n == 3 { 20 } else { 34_i32 } {
            let late = if month > 26 { f64::from(month - 26) } else { 0.0 };
            let value = level + f64::from((month * 7) % 5) - late * 1.5;
            rows.push_str(&[format!("{}-{:02}", 2024 + month / 12, month % 12 + 1), format!("{value}\n")].join(","));
        }
        project = project
            .file(&format!("content/data/k{n}.csv"), rows)
            .file(&format!("content/kpis/k{n}.md"), format!("---\n{keys}\nfrequency: monthly\ndata: k{n}.csv\n---\n"));
    }
    project
}

/// The texts with words of no catalogue, by what their page is.
fn strange(pages: &BTreeMap<String, String>, own: &BTreeSet<String>) -> Found {
    let mut found = Found::new();
    for (path, page) in pages {
        let strange = said(page).into_iter().filter(|text| !strangers(text, own).is_empty());
        let texts: Vec<String> = strange.map(|text| text.split_whitespace().collect::<Vec<_>>().join(" ")).collect();
        if !texts.is_empty() {
            found.entry(kind(path)).or_default().extend(texts);
        }
    }
    found
}

type Found = BTreeMap<String, BTreeSet<String>>;

#[test]
fn all_that_a_page_says_is_of_the_catalogue_or_of_the_content() {
    let project = foreign();
    project.build();
    // Its ids, files and folders, which pages name as they are.
    let mut own = BTreeSet::from(["calendar.ics".to_owned()]);
    for path in support::files(&project.path("content")).into_keys() {
        own.extend(path.split('/').map(str::to_owned));
        own.insert(path.split('.').next().unwrap_or_default().rsplit('/').next().unwrap_or_default().to_owned());
        own.insert(path);
    }
    let pages: BTreeMap<String, String> = project
        .output()
        .into_iter()
        .filter(|(path, _)| path.rsplit_once('.').is_some_and(|(_, ending)| ending == "html"))
        .map(|(path, bytes)| (path, String::from_utf8(bytes).expect("UTF-8")))
        .collect();
    assert!(pages.len() > 100, "{} pages", pages.len());
    let found = strange(&pages, &own);
    assert!(found.is_empty(), "words of no catalogue: {found:#?}");
}
