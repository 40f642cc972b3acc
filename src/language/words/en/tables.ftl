# The heads of tables, and what stands in their cells.

table-kpis = KPIs
table-objectives = Objectives
table-milestones = Milestones
table-risks = Risks
table-dependencies = Dependencies
table-money = Money and effort
table-assumptions = Assumptions
column-kpi = KPI
column-status = Status
column-last = Last
column-target = Target
column-against-target = Against target
column-signal-and-outlook = Signal and outlook
column-periods = 12 periods
column-score = Score
column-objective = Objective
column-work = Work
column-initiative = Initiative
column-ends = Ends
column-milestone = Milestone
column-state = State
column-due = Due
column-expected = Expected
column-expected-or-reached = Expected or reached
column-reached = Reached
column-decision = Decision
column-when = When
column-advised-or-decided = Advised or decided
column-advised = Advised
column-decided = Decided
column-who = Who
column-action = Action
column-supports = Supports
column-origin = From
column-risk = Risk
column-rating = Rating, each of 5
column-response = Response
column-looked-at = Last looked at
column-needed = What is needed
column-for = For
column-agreed = Agreed
column-rank = Rank
column-budget = Budget
column-share = Share
column-spent = Spent
column-assumption = Assumption
column-broken-when = Broken when
column-look-again = Look again by
column-option = Option
column-cost = Cost
column-effect = Effect
options-caption = What could be done
worst-first = Worst first
kpi-leading = Leading
kpi-lagging = Lagging
kpi-unread = its file could not be read
rank = Rank { $n }
more-kpis = and { $n } more
scored-none = nothing to score
scored = { $n } of { $all } scored
objective-lowest = Lowest:
objective-masked = Hidden by the mean:
milestone-put-off = put off in { $n } reports in a row
decision-needed-by = needed by { $date }
decision-raised = { $n ->
    [one] raised { $n } day ago
   *[other] raised { $n } days ago
}
decision-raised-alone = { $n ->
    [one] Raised { $n } day ago
   *[other] Raised { $n } days ago
}
decision-took = { $n ->
    [one] decided after { $n } day
   *[other] decided after { $n } days
}
decision-took-alone = { $n ->
    [one] Decided after { $n } day
   *[other] Decided after { $n } days
}
decision-advice = Advice:
decision-decides = decides
decision-decided = decided
decision-carries-out = carries it out
action-done-on = done { $date }
action-nobody = nobody
risk-threat = Threat
risk-opportunity = Opportunity
risk-rating = likelihood { $likelihood }, impact { $impact }
assumption-crossed = Trip wire crossed
assumption-past = past its date
initiative-planned = planned { $date }
expected-on = expected { $date }
largest-first = The largest first
latest-first = The latest first
