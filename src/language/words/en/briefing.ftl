# The four briefings.

read-more = Read more
n-in = { $n } in { $of }
front-title = Our work
front-your-team = your team
front-there = Goal reached
front-near = Nearly there
front-behind = Behind
front-old = No new number
front-no-goal = No goal set
front-lede = { $title }: { $value }. The goal is { $goal }.
front-lede-reached = { $title }: { $value }. The goal is reached.
front-lede-plain = { $title }: { $value }.
front-no-work = No piece of work of { $team } is described here yet.
front-work = { $n ->
    [one] { $team } has one piece of work in hand, and this is what it is for.
   *[other] { $team } has { $n } pieces of work in hand, and this is what they are for.
}
front-no-number = No number shows yet whether it works.
front-line = From your work to the whole
front-you = You, at { $team }
front-goal-of = The goal of { $organisation }
front-why = Why it matters
front-goal = Goal: { $goal }
front-more = More about it
front-works = Does it work?
front-all-figures = All its figures
front-doing = What is being done
front-can = What you can do
front-told = What you told us
front-decided = What was decided, and why
front-because = Why:
front-ask = Who to ask
front-next-heading = What comes next
front-by = by { $date }
front-next = Next: { $title }, by { $due }.
front-next-moved = Next: { $title }. It was planned for { $due } and is now expected on { $now }.
front-next-passed = Next: { $title }. It was planned for { $due }; no new day is named yet.
front-next-undated = Next: { $title }.
front-next-none = No next step is written yet.
front-name = { LOWER_FIRST($name) }
front-piece = You are working on “{ $work }”, to improve { $names }, because { $organisation } wants to { LOWER_FIRST($goal) }.
front-piece-kpis = You are working on “{ $work }”, to improve { $names }.
front-piece-goal = You are working on “{ $work }”, because { $organisation } wants to { LOWER_FIRST($goal) }.
front-piece-plain = You are working on “{ $work }”.
nav-objectives = Objectives
tally-kpis = KPIs
tally-part = { $n } { LOWER_FIRST($word) }
brief-nearest-first = Nearest first
brief-open-nearest-first = Open, nearest first
brief-worst-first = Worst first
brief-largest-first = The largest first
brief-changes = What changed
brief-since = Since
brief-no-change = No status changed.
brief-no-review = No review has been held yet, so there is nothing to compare with.
brief-no-decision = No decision waits.
brief-no-objective = Our work is linked to no objective.
exec-title = Executive briefing
exec-no-objective = No objective is written yet.
exec-unscored = { $n ->
    [one] The one objective cannot be scored yet.
   *[other] None of the { $n } objectives can be scored yet.
}
exec-calm = { $n ->
    [one] The one objective is on course or watched; nothing waits for you.
   *[other] All { $n } objectives are on course or watched; nothing waits for you.
}
exec-none-off = { $n ->
    [one] No objective is off course; 1 decision waits for you.
   *[other] No objective is off course; { $n } decisions wait for you.
}
exec-off = { $off } of { $all } { $all ->
    [one] objective
   *[other] objectives
} { $off ->
    [one] is
   *[other] are
} off course; { $n ->
    [0] nothing waits for you.
    [one] 1 decision waits for you.
   *[other] { $n } decisions wait for you.
}
exec-worst = { $title }: { $said }
exec-nearest = Nearest to off course: { $title }, score { $score }.
exec-decisions = Decisions that wait for you
exec-no-decision = No decision waits for you.
exec-more-decisions = { $n ->
    [one] 1 more decision waits
   *[other] { $n } more decisions wait
}
exec-no-perspective = No perspective
exec-goals-note = Score: mean of its KPIs, 0 to 100.
exec-lines-note = Line: the last 12 months; ring: the last review.
exec-empty-objectives = No objective is written yet. Add one as a file in `objectives/`.
exec-scorecard = KPI scorecard
exec-scorecard-caption = Worst objective first, then the worst KPI
exec-more-kpis = { $n ->
    [one] 1 more KPI on the scorecard
   *[other] { $n } more KPIs on the scorecard
}
exec-empty-kpis = No KPI is written yet. Add one as a file in `kpis/`.
exec-no-drift = No KPI is off target, stale or getting worse.
exec-more-drift = { $n ->
    [one] 1 more line breaks
   *[other] { $n } more lines break
}
exec-dependencies = Dependencies at risk
exec-no-dependency = No dependency is late, at risk or unconfirmed.
exec-money = Money and effort against rank
exec-money-caption = By rank; an initiative of several objectives counts in each of them
exec-health = Execution health
exec-all = all
exec-not-all = not all
exec-check = The check:
goal-of-100 = of 100
goal-nothing = nothing to score
goal-scored = { $n } of { $all } scored
goal-better = ↗ { $points } better since { $date }
goal-worse = ↘ { $points } worse since { $date }
goal-same = no change since { $date }
goal-line = { $title }: score from { $from } on { $date } to { $to } now
goal-more-kpis = { $n ->
    [one] and 1 more
   *[other] and { $n } more
}
goal-no-kpi = No KPI measures it.
goal-no-owner = Nobody owns it
dept-title = Department briefing
dept-no-kpi = This department owns no KPI yet.
dept-calm = None of your KPIs is off target; no dependency is late.
dept-off = { $all ->
    [one] Your KPI is off target.
   *[other] { $off } of { $all } of your KPIs { $off ->
        [one] is
       *[other] are
    } off target.
}
dept-off-late = { $off ->
    [0] None of your KPIs is off target
   *[other] { $all ->
        [one] Your KPI is off target
       *[other] { $off } of { $all } of your KPIs { $off ->
            [one] is
           *[other] are
        } off target
    }
}; { $n ->
    [one] 1 dependency is
   *[other] { $n } dependencies are
} late.
dept-overdue = { $n ->
    [one] 1 action is overdue.
   *[other] { $n } actions are overdue.
}
dept-kpis = Your KPIs
dept-empty-kpis = This department owns no KPI. Name a person of it as `owner` in a file of `kpis/`.
dept-initiatives = Initiatives we lead
dept-empty-initiatives = This department leads no initiative.
dept-owed-to-us = What others owe us
dept-no-owed-to-us = We wait for nobody.
dept-owed-by-us = What we owe others
dept-no-owed-by-us = Nobody waits for us.
dept-actions = Next actions
dept-actions-caption = The longest overdue first, then those of the next two weeks
dept-no-action = No action is overdue or due in the next two weeks.
dept-risks = Risks
dept-no-risk = No risk is on record.
dept-contributes = The objectives we contribute to
dept-teams = Teams
team-title = Team briefing
team-lede = { $late ->
    [0] { $n ->
        [0] No milestone is due in the next two months
        [one] 1 milestone is due in the next two months, none late
       *[other] { $n } milestones are due in the next two months, none late
    }
    [one] 1 milestone is late
   *[other] { $late } milestones are late
}; { $overdue ->
    [0] no action is overdue.
    [one] 1 action is overdue.
   *[other] { $overdue } actions are overdue.
}
team-tally-milestones = Milestones
team-milestones = Milestones in the next two months
team-no-milestone = No milestone is due in the next two months.
team-people = Who does what
team-late-first = Late first, then by date
team-nobody = Nobody
team-counts = { $late ->
    [0] { $n } open
   *[other] { $late } late, { $n } open
}
team-no-date = no date
team-for = for
team-from = from
team-no-action = No action is open.
team-moves = What our work moves
team-moves-caption = Done is not moved: what is finished, and how the KPI it should move has changed since
team-no-work = No initiative of this team is under way.
team-kpis = Our KPIs
team-blockers = Blockers
team-wait-for = What we wait for
team-blocked-caption = Actions that are blocked
team-blocked = Blocked actions
team-no-blocker = Nothing blocks us.
team-decisions = Decisions that wait
