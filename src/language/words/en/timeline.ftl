# Rows on a scale of days: initiatives, milestones, and how late they are.

late-days = { $n ->
    [one] 1 day late
   *[other] { $n } days late
}
late-weeks = { $n ->
    [one] 1 week late
   *[other] { $n } weeks late
}
early-days = { $n ->
    [one] 1 day early
   *[other] { $n } days early
}
early-weeks = { $n ->
    [one] 1 week early
   *[other] { $n } weeks early
}
late-no-new-date = { $late }, no new date
late-now = { $late }; now { $date }
no-date = no date
no-new-date = no new date
was-date = was { $date }
timeline-initiative = Initiative
timeline-milestone = Milestone
timeline-timeline = Timeline
timeline-next = Next milestone
timeline-next-short = Next
timeline-waits = Waits for
timeline-finish = Finish
timeline-status = Status
timeline-expected = Expected
timeline-who = Who
timeline-nobody = nobody owns it
timeline-no-dates = No dates
timeline-reached = { $reached } reached
timeline-more = { $need }, and { $n } more
timeline-was-planned = was planned for { $date }
timeline-as-planned = as planned
timeline-no-end = no end set
timeline-no-kpi = Names no KPI
timeline-by-slip = By status, then by slip
timeline-by-slip-months = By status, then by slip; { $from } to { $to }
timeline-tick = { $month } { $year }
timeline-key = Key
timeline-key-done = done, left
timeline-key-plan = plan
timeline-key-slip = slip
timeline-key-reached = milestone reached
timeline-key-to-come = to come
timeline-key-late = late, or expected late
timeline-key-was = where that was planned
timeline-said = { $name }: { $status }
timeline-said-from = from { $date }
timeline-said-ends = ends { $date }
timeline-said-ends-late = ends { $date }, { $late }
milestone-said-reached = { $name }, reached { $date }
milestone-said-due = { $name }, due { $date }
milestone-said-expected = { $name }, due { $date }, expected { $expected }
milestone-said-late = { $name }, late, due { $date }
milestone-said-late-expected = { $name }, late, due { $date }, expected { $expected }
milestone-said-undated = { $name }, no date
tracks-caption = Late first; the dotted line leads from the day planned to the day now expected
moved-initiative = Initiative
moved-done = Done
moved-moved = Moved
moved-money = Money
moved-heading = Done is not moved
moved-caption = What is finished, and how the KPI that it should move has changed since; the work need not be the cause
moved-no-objective = No objective
moved-milestones = { $reached } milestones
moved-no-milestones = no milestones
moved-by-weight = { $share } by weight
moved-expected = expected { $change }
moved-expected-by = expected { $change } by { $date }
moved-since = { $change } since { $period }
moved-no-kpi = No KPI named
moved-of = of { $budget }
moved-budget = budget
initiatives-when = When
initiatives-calendar = Put the milestones into your calendar
initiatives-milestones = Milestones to come
initiatives-milestones-caption = By the day they are due
initiatives-none-under-way = { $all ->
    [one] The one initiative is not under way.
   *[other] None of the { $all } initiatives is under way.
}
initiatives-on-time = { $n ->
    [one] No initiative is late; 1 is on time.
   *[other] No initiative is late; { $n } are on time.
}
initiatives-one-late = The one initiative is late.
initiatives-one-at-risk = The one initiative is at risk.
initiatives-one-silent = The one initiative is without an update.
initiatives-silent = { $n ->
    [one] { $n } of { $all } initiatives is without an update.
   *[other] { $n } of { $all } initiatives are without an update.
}
initiatives-at-risk = { $n ->
    [one] { $n } of { $all } initiatives is at risk; none is late.
   *[other] { $n } of { $all } initiatives are at risk; none is late.
}
initiatives-late = { $n ->
    [one] { $n } of { $all } initiatives is late.
   *[other] { $n } of { $all } initiatives are late.
}
initiatives-late-and-at-risk = { $n ->
    [one] { $n } of { $all } initiatives is late;
   *[other] { $n } of { $all } initiatives are late;
} { $risk ->
    [one] 1 is at risk.
   *[other] { $risk } are at risk.
}
initiatives-ends = { $name } now ends { $late }.
initiatives-rest = Also: { $parts }.
initiatives-rest-silent = { $n } without an update
initiatives-rest-on-time = { $n } on time
initiatives-rest-done = { $n } done
initiatives-rest-other = { $n } not under way
