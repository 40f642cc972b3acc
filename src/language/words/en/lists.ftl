# The lists: scorecard, decisions, actions, unaligned work.

scorecard-score = score { $score }
scorecard-no-objective = KPIs of no objective
scorecard-empty = No KPI is written yet. Add one as a file in `kpis/`.
decisions-none = No decision waits.
decisions-waiting = { $n ->
    [one] { $n } decision is waiting.
   *[other] { $n } decisions are waiting.
}
decisions-waiting-late = { $n ->
    [one] { $n } decision is waiting, { $late } past the day it was needed.
   *[other] { $n } decisions are waiting, { $late } past the day it was needed.
}
decisions-open = Waiting
nearest-first = Nearest first
decisions-taken = Taken
decisions-taken-label = Decisions taken
decisions-taken-none = No decision has been taken yet.
actions-none = No action is open.
actions-open-none-late = { $n ->
    [one] { $n } action is open, none overdue.
   *[other] { $n } actions are open, none overdue.
}
actions-open-late = { $n ->
    [one] { $n } action is open, { $late } overdue.
   *[other] { $n } actions are open, { $late } overdue.
}
actions-open = Open
by-due-day = By the day they are due
actions-open-label = Open actions
actions-closed = Closed
actions-closed-label = Closed actions
unaligned-title = Unaligned work
unaligned-none = Every piece of work leads to an objective and a KPI.
unaligned-lede = { $n ->
    [one] { $list } has no line of sight to an objective and a KPI.
   *[other] { $list } have no line of sight to an objective and a KPI.
}
unaligned-actions = { $n ->
    [one] 1 action
   *[other] { $n } actions
}
unaligned-teams = { $n ->
    [one] 1 team
   *[other] { $n } teams
}
unaligned-budget = { $n ->
    [one] The initiative has a budget of { $amount }.
   *[other] Together the initiatives have a budget of { $amount }.
}
unaligned-initiatives-note = Work that names no objective, or no KPI that it should move
unaligned-kpis-note = Measures of no objective
unaligned-actions-note = Promises that support nothing
unaligned-decisions-note = Decisions about no objective
unaligned-teams-heading = Teams
unaligned-teams-note = Teams that nothing links to
