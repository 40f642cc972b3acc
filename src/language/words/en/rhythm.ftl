# The calendar of reviews.

mark-missing = Missing
mark-not-planned = Not planned
mark-no-rhythm = No rhythm
rhythm-weekly = Weekly
rhythm-monthly = Monthly
rhythm-quarterly = Quarterly
rhythm-annual = Annual
rhythm-overdue = { $n ->
    [one] 1 review is overdue.
   *[other] { $n } reviews are overdue.
}
rhythm-missing = { $n ->
    [one] 1 review is missing.
   *[other] { $n } reviews are missing.
}
rhythm-overdue-and-missing = { $n ->
    [one] 1 review is overdue
   *[other] { $n } reviews are overdue
} { $missing ->
    [one] and 1 is missing.
   *[other] and { $missing } are missing.
}
rhythm-next = Next: { $name }, { $date } ({ $days }).
rhythm-none-planned = No review is planned.
rhythm-calendar = Put these days into your calendar
rhythm-to-come = To come
rhythm-to-come-caption = The next first; what is overdue before it
rhythm-heading = The rhythm
rhythm-caption = A year back and a year ahead
rhythm-review = Review
rhythm-date = Date
rhythm-chair = Chair
rhythm-last = Last
rhythm-next-column = Next
rhythm-state = State
rhythm-no-record = No review on record
rhythm-none-held = none held
rhythm-meant = meant by { $date }
rhythm-no-next = none planned
rhythm-key-held = held
rhythm-key-planned = planned
rhythm-key-meant = meant, not planned yet
rhythm-key-missed = overdue or missing
rhythm-said = { $name }: { $held } held, { $planned } planned, { $overdue } overdue, { $missing } missing.
rhythm-said-team = { $kind }, { $team }
rhythm-said-review = { $name }, { $date }
held-heading = Held, and what came of it
held-caption = Of the past year, the latest first
held-none = No review has been held in the past year.
held-earlier = Earlier reviews ({ $n })
held-earlier-caption = The latest first
held-on = Held
held-decisions = Decisions
held-actions = Actions
held-pack = Pack
held-pack-of = of { $name }, { $date }
held-nothing = none
held-decisions-n = { $n ->
    [one] 1 decision
   *[other] { $n } decisions
}
held-decisions-open = { $n ->
    [one] 1 decision
   *[other] { $n } decisions
}, { $open } open
held-actions-closed = { $n } of { $all } closed
held-actions-overdue = { $n } overdue
guide-heading = Where does this go?
guide-next = Next:
guide-weekly-actions = An action is due, overdue or blocked
guide-weekly-milestones = A milestone of the next two months slips
guide-weekly-help = Another team must help this week
guide-monthly-kpis = A KPI of the department has a signal, or is off target
guide-monthly-work = An initiative is late, or done and nothing moved
guide-monthly-debts = What a team owes another is late or not confirmed
guide-monthly-decisions = A decision within the department’s authority
guide-quarterly-objectives = An objective is off course
guide-quarterly-work = An initiative to keep, change or stop; money or people to move
guide-quarterly-decisions = A decision that several departments must carry
guide-quarterly-assumptions = An assumption is broken, a risk has grown
guide-annual-objectives = An objective to keep, change or retire; ranks and targets
guide-annual-kpis = A KPI to add or drop
guide-annual-lessons = What the year taught, and what the strategy rests on
calendar-team = Team: { $name }
calendar-chair = Chair: { $name }
calendar-preread = Read by { $date }
calendar-decides = Decides: { $name }
calendar-owner = Owner: { $name }
calendar-initiative = Initiative: { $name }
calendar-planned = Planned for { $date }
calendar-decision = Decision needed: { $name }
calendar-milestone = Milestone: { $name }
