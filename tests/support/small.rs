//! A small content folder in which there is one of each thing, and nothing is wrong.

/// The day as of which it is built.
pub const AS_OF: &str = "2026-10-31";

/// The files by path.
pub const CONTENT: &[(&str, &str)] = &[
    (
        "strategy.yaml",
        "name: Small Works\nperiod: {start: 2025-04-01, end: 2028-03-31}\nfiscal_year_start: april\nlocale: en-GB\n\
         currency: GBP\nmission: To be small.\nperspectives:\n  - {id: customer, title: Customers}\n  - {id: people, title: People}\n\
         limits: {kpis_per_objective: 5}\nrules: {kpi-is-activity: note}\n",
    ),
    (
        "people.yaml",
        "- {id: ana, name: Ana Ray, title: Head, team: ops}\n- {id: ben, name: Ben Oak, title: Manager, team: north}\n\
         - {id: cem, name: Cem Ada, team: fleet}\n",
    ),
    (
        "teams.yaml",
        "- {id: works, name: Small Works, level: organisation, head: ana}\n\
         - {id: ops, name: Operations, level: department, parent: works, head: ana}\n\
         - {id: north, name: North depot, level: team, parent: ops, head: ben}\n\
         - {id: fleet, name: Fleet, level: team, parent: ops, head: cem}\n",
    ),
    (
        "audiences.yaml",
        "- {id: executive, title: Leaders, tier: executive}\n- {id: ops, tier: department, team: ops}\n\
         - {id: north, tier: team, team: north}\n- {id: crew, tier: frontline, team: north}\n",
    ),
    (
        "objectives/trust.md",
        "---\ntitle: Earn trust\nowner: ana\nteam: ops\nperspective: customer\nrank: 1\nsuccess: People come back.\n\
         updates:\n  - {date: 2026-09-30, by: ana, status: on-track, text: It goes well.}\n---\n\n\
         See [Punctuality](kpi:punctuality) and [crews](objective:crews).\n",
    ),
    (
        "objectives/crews.md",
        "---\ntitle: Keep good crews\nowner: ben\nteam: north\nperspective: people\nrank: 2\nsuccess: They stay.\n\
         drives: [{objective: trust, because: good crews know the way}]\ncontributors: [fleet]\n---\n\nWhy it matters.\n",
    ),
    (
        "kpis/punctuality.md",
        "---\ntitle: Punctuality\nowner: ben\nteam: north\nobjective: trust\nwhy: To plan a day.\ndefinition: On time by all.\n\
         unit: \"%\"\ndecimals: 1\ndirection: higher\nkind: lagging\nfrequency: monthly\naggregate: mean\n\
         targets: [{by: 2026-03, value: 86}, {by: 2027-03, value: 90}]\nred_flag: 80\nbounds: [0, 100]\ndata: punctuality.csv\n\
         commentary:\n  - {period: 2026-09, by: ben, text: \"Works on the bridge.\"}\n---\n\nOn time is within five minutes.\n\n\
         ```kpi\nid: delays\nshow: card\n```\n",
    ),
    (
        "kpis/delays.md",
        "---\ntitle: Delays\nowner: cem\nobjective: trust\nunit: min\ndirection: lower\nkind: leading\nfrequency: monthly\n\
         aggregate: sum\ntarget: 40\nred_flag: 60\ndata: {file: depots.csv, value: Delay, period: Month, where: {Depot: North}}\n\
         visibility: managers\n---\n",
    ),
    (
        "kpis/visits.md",
        "---\ntitle: Visits\nowner: cem\nobjective: crews\ndirection: higher\nkind: leading\nfrequency: quarterly\n\
         target: to-be-set\ndata: {file: depots.csv, value: Visits, period: Month, where: {Depot: South}}\n---\n",
    ),
    (
        "kpis/late-share.md",
        "---\ntitle: Share of delays\nowner: ana\nobjectives: [trust, crews]\nunit: min\ndirection: lower\nkind: lagging\n\
         frequency: monthly\ntarget: 45\nformula: \"delays * 2 - delays\"\ntags: [money]\nvisibility: executives\n---\n",
    ),
    (
        "initiatives/signals.md",
        "---\ntitle: Signals first\nowner: ben\nteams: [north]\nobjectives: [trust]\nmoves: [{kpi: punctuality, expect: \"+3\", by: 2027-03, lag: 1}]\n\
         status: active\nstart: 2026-01-12\nend: 2026-12-18\nforecast_end: 2027-02-26\nbudget: 120_000\nspent: 60_000\nmilestones:\n\
         \u{20}\u{20}- {id: design, title: Designs signed, due: 2026-03-31, done: 2026-04-14}\n\
         \u{20}\u{20}- {id: live, title: Half live, due: 2026-08-31, forecast: 2026-11-20}\ndepends_on:\n\
         \u{20}\u{20}- {initiative: buses, milestone: order, need: New buses, by: 2026-09-30}\n\
         \u{20}\u{20}- {external: City, need: Traffic orders, by: 2026-10-09, forecast: 2026-12-11}\nupdates:\n\
         \u{20}\u{20}- {date: 2026-09-30, by: ben, status: at-risk, forecasts: {live: 2026-11-20}, text: Slow.}\n---\n\nHow it works.\n",
    ),
    (
        "initiatives/buses.md",
        "---\ntitle: New buses\nowner: cem\nteams: [fleet]\nobjectives: [trust, crews]\nmoves: [{kpi: delays, expect: \"-10\"}]\nstatus: active\n\
         start: 2026-02-01\nend: 2027-01-29\nmilestones:\n  - {id: order, title: Ordered, due: 2026-09-15, forecast: 2026-11-01}\n---\n",
    ),
    (
        "decisions/fund.md",
        "---\ntitle: Fund more signals?\nstate: proposed\nowner: ben\nauthority: ana\nraised: 2026-10-12\nneeded_by: 2026-11-15\n\
         recommendation: Yes.\noptions: [{title: \"Yes\", cost: much}, {title: \"No\"}]\nobjectives: [trust]\nkpis: [punctuality]\nreview: q3\n---\n\nContext.\n",
    ),
    (
        "decisions/buy.md",
        "---\ntitle: Buy buses\nstate: decided\nowner: cem\nauthority: ana\nraised: 2026-01-05\ndecided_on: 2026-01-20\noutcome: Bought.\n\
         objectives: [crews]\ncheck: {kpi: delays, on: 2026-09-30}\n---\n",
    ),
    (
        "reviews/q3.md",
        "---\ntitle: Third quarter\nkind: quarterly\ndate: 2026-10-08\nchair: ana\nteam: ops\nstate: held\nattendees: [ana, ben]\n---\n\nMinutes.\n",
    ),
    (
        "reviews/m6.md",
        "---\ntitle: June\nkind: monthly\ndate: 2026-06-10\nchair: ben\nteam: north\nstate: closed\n---\n",
    ),
    ("reviews/q4.md", "---\ntitle: Fourth quarter\nkind: quarterly\ndate: 2027-01-14\nchair: ana\nteam: ops\n---\n"),
    (
        "risks/strike.md",
        "---\ntitle: A strike\nowner: ana\nkind: threat\nlikelihood: 3\nimpact: 4\nresponse: reduce\nobjectives: [crews]\nreviewed: 2026-09-01\n---\n",
    ),
    (
        "actions.yaml",
        "- {id: a1, title: Ask the city, owner: ben, due: 2026-10-20, state: open, from: {review: q3}, supports: signals}\n\
         - {id: a2, title: Count the buses, owner: cem, due: 2026-11-30, state: in-progress, supports: \"kpi:delays\"}\n",
    ),
    (
        "assumptions.yaml",
        "- {id: calm, title: The city stays calm, owner: ana, objectives: [trust], tripwire: {kpi: delays, above: 70}, review_by: 2026-12-01}\n",
    ),
    ("lessons.yaml", "- {id: early, title: Order early, owner: cem, from: {initiative: buses}}\n"),
    ("events.yaml", "- {date: 2026-02-10, kpi: punctuality, kind: step-change, reason: New timetable}\n"),
    ("pages/about.md", "---\ntitle: About\n---\n\nWho we are: [Ana](person:ana). ![Plan](plan.svg)\n"),
    ("pages/plan.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>\n"),
    (
        "data/punctuality.csv",
        "period,value\n2025-04,81\n2025-05,82.5\n2025-06,80.9\n2025-07,83\n2025-08,82\n2025-09,81.5\n2025-10,84\n2025-11,83.2\n\
         2025-12,82.8\n2026-01,83.9\n2026-02,85.5\n2026-03,86.1\n2026-04,86.8\n2026-05,86\n2026-06,87.3\n2026-07,86.9\n2026-08,84.2\n2026-09,84.1\n",
    ),
    (
        "data/depots.csv",
        "Month,Depot,Delay,Visits\n2026-05,North,52,3\n2026-05,South,31,5\n2026-06,North,49,4\n2026-06,South,30,6\n\
         2026-07,North,55,2\n2026-07,South,29,7\n2026-08,North,48,4\n2026-08,South,33,5\n2026-09,North,46,4\n2026-09,South,28,6\n",
    ),
];
