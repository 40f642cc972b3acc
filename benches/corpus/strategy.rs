//! A strategy with many KPIs, as a content folder.

use super::prose::{Random, paragraph, sentence, title};
use std::fmt::Write as _;
use std::fs;
use std::io;
use std::path::Path;

/// What is generated.
pub(crate) struct Shape {
    /// How many KPIs, each with a page and a chart.
    pub(crate) kpis: usize,
    /// All values in one table instead of a file for each KPI.
    pub(crate) long_table: bool,
    pub(crate) seed: u64,
}

/// The date for which the content is written.
pub(crate) const AS_OF: &str = "2026-11-20";

const DEPARTMENTS: usize = 6;
const TEAMS: usize = 18;
const PEOPLE: usize = 48;
const OBJECTIVES: usize = 24;
/// KPIs are in as many folders as the plain pages are in sections.
const GROUPS: usize = 20;
const MONTHS: i64 = 60;
const LANES: [&str; 4] = ["customers", "finances", "processes", "people"];

/// Writes a content folder without a fault.
pub(crate) fn write(root: &Path, shape: &Shape) -> io::Result<()> {
    let kpis = shape.kpis;
    let initiatives = (kpis / 100).max(10);
    let decisions = (kpis / 200).max(6);
    for folder in ["objectives", "initiatives", "decisions", "reviews", "data"] {
        fs::create_dir_all(root.join(folder))?;
    }
    fs::write(root.join("strategy.yaml"), strategy())?;
    fs::write(root.join("people.yaml"), people())?;
    fs::write(root.join("teams.yaml"), teams())?;
    fs::write(root.join("audiences.yaml"), "- {id: executive, title: Executive leadership, tier: executive}\n")?;
    for i in 0..OBJECTIVES {
        let mut random = Random::new(shape.seed, 1_000_000 + i as u64);
        fs::write(root.join(format!("objectives/{}.md", objective(i))), objective_file(&mut random, i))?;
    }
    for i in 0..initiatives {
        let mut random = Random::new(shape.seed, 2_000_000 + i as u64);
        let text = initiative_file(&mut random, i, kpis);
        fs::write(root.join(format!("initiatives/initiative-{i:04}.md")), text)?;
    }
    for i in 0..decisions {
        let mut random = Random::new(shape.seed, 3_000_000 + i as u64);
        let text = decision_file(&mut random, kpis, initiatives);
        fs::write(root.join(format!("decisions/decision-{i:04}.md")), text)?;
    }
    reviews(root, shape.seed)?;
    for group in 0..GROUPS {
        fs::create_dir_all(root.join(format!("kpis/g{group:02}")))?;
        if !shape.long_table {
            fs::create_dir_all(root.join(format!("data/g{group:02}")))?;
        }
    }
    let mut table = "kpi,period,value\n".to_owned();
    for i in 0..kpis {
        let group = i * GROUPS / kpis;
        let id = kpi(i);
        let data = if shape.long_table { "values.csv".to_owned() } else { format!("g{group:02}/{id}.csv") };
        let measured = Kpi::new(shape.seed, i, initiatives);
        fs::write(root.join(format!("kpis/g{group:02}/{id}.md")), measured.file(&data))?;
        if shape.long_table {
            for (month, value) in measured.values() {
                _ = writeln!(table, "{id},{month},{value}");
            }
        } else {
            let mut text = "period,value\n".to_owned();
            for (month, value) in measured.values() {
                _ = writeln!(text, "{month},{value}");
            }
            fs::write(root.join("data").join(data), text)?;
        }
    }
    if shape.long_table {
        fs::write(root.join("data/values.csv"), table)?;
    }
    Ok(())
}

fn strategy() -> String {
    let mut out = "name: Benchmark Works\n\
        period: {start: 2025-04-01, end: 2028-03-31}\n\
        fiscal_year_start: april\n\
        mission: We measure everything that can be generated.\n\
        currency: GBP\n\
        perspectives:\n"
        .to_owned();
    for lane in LANES {
        _ = writeln!(out, "  - {{id: {lane}, title: {}}}", super::prose::capital(lane));
    }
    out
}

fn person(i: usize) -> String {
    format!("person-{:02}", i % PEOPLE)
}

fn team(i: usize) -> String {
    format!("team-{:02}", i % TEAMS)
}

fn objective(i: usize) -> String {
    format!("objective-{:02}", i % OBJECTIVES)
}

fn kpi(i: usize) -> String {
    format!("kpi-{:05}", i + 1)
}

fn people() -> String {
    let first = ["Ada", "Ben", "Chen", "Dana", "Eli", "Fay", "Gus", "Hana"];
    let last = ["Ruiz", "Okafor", "Wei", "Lind", "Mora", "Osei"];
    let mut out = String::new();
    for i in 0..PEOPLE {
        let (first, last) = (first[i % first.len()], last[i / first.len() % last.len()]);
        let team = if i == 0 { "works".to_owned() } else { team(i) };
        _ = writeln!(out, "- {{id: {}, name: {first} {last}, title: Manager {i}, team: {team}}}", person(i));
    }
    out
}

fn teams() -> String {
    let mut out = format!("- {{id: works, name: Benchmark Works, level: organisation, head: {}}}\n", person(0));
    for i in 0..DEPARTMENTS {
        let head = person(1 + i);
        _ = writeln!(
            out,
            "- {{id: department-{i}, name: Department {i}, level: department, parent: works, head: {head}}}"
        );
    }
    for i in 0..TEAMS {
        let (parent, head) = (i % DEPARTMENTS, person(1 + DEPARTMENTS + i));
        _ = writeln!(
            out,
            "- {{id: {}, name: Team {i}, level: team, parent: department-{parent}, head: {head}}}",
            team(i)
        );
    }
    out
}

fn objective_file(random: &mut Random, i: usize) -> String {
    let lane = i * LANES.len() / OBJECTIVES;
    let mut out = format!("---\ntitle: {}\nowner: {}\n", title(random), person(i));
    _ = writeln!(out, "team: department-{}\nperspective: {}", i % DEPARTMENTS, LANES[lane]);
    _ = writeln!(out, "success: {}\nrank: {}", sentence(random), i + 1);
    // Every third is below the one before it; those of the lower lanes help one above.
    if i % 3 == 2 {
        _ = writeln!(out, "parent: {}", objective(i - 1));
    } else if lane > 0 {
        _ = writeln!(out, "drives: [{}]", objective(i - OBJECTIVES / LANES.len()));
    }
    _ = write!(out, "---\n\n{}\n", paragraph(random, 4));
    out
}

fn initiative_file(random: &mut Random, i: usize, kpis: usize) -> String {
    let owner = person(random.below(PEOPLE));
    let mut out = format!("---\ntitle: {}\nowner: {owner}\nobjectives: [{}]\n", title(random), objective(i));
    out.push_str("moves:\n");
    let first = random.below(kpis);
    for step in 0..3.min(kpis) {
        let moved = kpi((first + step) % kpis);
        _ = writeln!(out, "  - {{kpi: {moved}, expect: \"+{}\", by: 2027-03, lag: 1}}", 1 + random.below(5));
    }
    _ = writeln!(out, "teams: [{}]\nstatus: active\nstart: 2026-01-12\nend: 2027-03-26", team(i));
    let budget = random.between(50, 900);
    _ = writeln!(out, "budget: {budget}_000\nspent: {}_000\nconfidence: 0.7", budget / 2);
    _ = writeln!(out, "hypothesis: {}\nmilestones:", sentence(random));
    let steps = [("design", "2026-03-31", true), ("build", "2026-09-30", false), ("live", "2027-03-26", false)];
    for (id, due, done) in steps {
        let done = if done { ", done: 2026-04-14" } else { "" };
        _ = writeln!(out, "  - {{id: {id}, title: {}, due: {due}{done}}}", title(random));
    }
    let status = random.pick(&["on-track", "at-risk", "off-track"]);
    let text = sentence(random);
    _ = writeln!(out, "updates:\n  - {{date: 2026-10-12, by: {owner}, status: {status}, text: {text}}}");
    _ = write!(out, "---\n\n{}\n", paragraph(random, 4));
    out
}

fn decision_file(random: &mut Random, kpis: usize, initiatives: usize) -> String {
    let (about, serves) = (kpi(random.below(kpis)), random.below(initiatives));
    let mut out = format!("---\ntitle: {}\n", title(random));
    if random.one_in(3) {
        out.push_str("state: proposed\nraised: 2026-10-12\nneeded_by: 2026-12-15\n");
    } else {
        let outcome = sentence(random);
        _ = write!(
            out,
            "state: decided\nraised: 2026-07-06\nneeded_by: 2026-09-15\ndecided_on: 2026-09-10\noutcome: {outcome}\n"
        );
    }
    _ = writeln!(out, "owner: {}\nauthority: {}", person(random.below(PEOPLE)), person(0));
    _ = writeln!(out, "context: {}\nrecommendation: {}", sentence(random), sentence(random));
    _ = writeln!(out, "check: {{kpi: {about}, on: 2027-06-30}}\nobjectives: [{}]", objective(random.below(OBJECTIVES)));
    _ = writeln!(out, "kpis: [{about}]\ninitiatives: [initiative-{serves:04}]");
    _ = write!(out, "---\n\n{}\n", paragraph(random, 3));
    out
}

fn reviews(root: &Path, seed: u64) -> io::Result<()> {
    let reviews = [("2026-q2", "closed", "2026-08-13", "2026-Q2"), ("2026-q3", "planned", "2026-11-26", "2026-Q3")];
    for (i, (id, state, date, period)) in reviews.into_iter().enumerate() {
        let mut random = Random::new(seed, 4_000_000 + i as u64);
        let text = format!(
            "---\ntitle: Strategic review {period}\nkind: quarterly\nteam: works\ndate: {date}\nperiod: {period}\n\
             chair: {}\nstate: {state}\n---\n\n{}\n",
            person(0),
            paragraph(&mut random, 4)
        );
        fs::write(root.join(format!("reviews/{id}.md")), text)?;
    }
    Ok(())
}

/// A KPI. Its numbers are tenths of its unit, whole, so that no machine rounds them otherwise.
struct Kpi {
    random: Random,
    i: usize,
    initiatives: usize,
    /// The value of each month.
    months: Vec<i64>,
    /// By how much a year should make it better; below 0 where less is better.
    pace: i64,
}

impl Kpi {
    fn new(seed: u64, i: usize, initiatives: usize) -> Self {
        let mut random = Random::new(seed, i as u64);
        let mut value = random.between(350, 650);
        let better = if random.one_in(3) { -1 } else { 1 };
        let pace = better * random.between(10, 40);
        let months = (0..MONTHS).map(|month| {
            if month % 6 == 0 {
                value += pace / 3;
            }
            value = (value + random.between(-9, 9)).clamp(50, 950);
            value
        });
        let months = months.collect();
        Self { random, i, initiatives, months, pace }
    }

    fn values(&self) -> impl Iterator<Item = (String, String)> {
        let month = |n: usize| format!("{}-{:02}", 2021 + (n + 10) / 12, (n + 10) % 12 + 1);
        self.months.iter().enumerate().map(move |(n, value)| (month(n), tenths(*value)))
    }

    fn file(&self, data: &str) -> String {
        let Self { i, initiatives, pace, .. } = *self;
        let mut random = self.random.clone();
        let random = &mut random;
        // March 2025, the month before the planning period.
        let baseline = self.months[40];
        let direction = if pace > 0 { "higher" } else { "lower" };
        let mut out = format!("---\ntitle: {}\nowner: {}\n", title(random), person(random.below(PEOPLE)));
        _ = writeln!(out, "objective: {}\nwhy: {}", objective(i), sentence(random));
        _ = writeln!(out, "definition: {}", sentence(random));
        let unit = random.pick(&["\"%\"", "days", "\"\"", "calls"]);
        let kind = random.pick(&["leading", "lagging"]);
        _ = writeln!(out, "unit: {unit}\ndecimals: 1\ndirection: {direction}\nkind: {kind}");
        _ = writeln!(out, "frequency: monthly\naggregate: mean");
        _ = writeln!(out, "baseline: {{period: 2025-03, value: {}}}\ntargets:", tenths(baseline));
        for (by, years) in [("2026-03", 1), ("2027-03", 2), ("2028-03", 3)] {
            _ = writeln!(out, "  - {{by: {by}, value: {}}}", tenths(baseline + years * pace));
        }
        _ = writeln!(out, "red_flag: {}\ndata: {data}", tenths(baseline - 2 * pace));
        if random.one_in(4) {
            let (by, text) = (person(random.below(PEOPLE)), sentence(random));
            _ = writeln!(out, "commentary:\n  - {{period: 2026-10, by: {by}, text: {text}}}");
        }
        let link = format!("[{}](initiative:initiative-{:04})", title(random), random.below(initiatives));
        _ = write!(out, "---\n\n{} See {link}.\n", paragraph(random, 4));
        if random.one_in(2) {
            _ = write!(out, "\n{}\n", paragraph(random, 3));
        }
        out
    }
}

fn tenths(value: i64) -> String {
    format!("{}{}.{}", if value < 0 { "-" } else { "" }, value.abs() / 10, value.abs() % 10)
}
