# The pages of objectives and initiatives.

success = Success:
objective-masked-lede = The mean is good, but { $name } is off target.
objective-nothing-to-score = Nothing here can be scored yet: no KPI with a target.
objective-too-little = Too little is current to say: { $n } of { $all } scored.
objective-off = { $all ->
    [one] { $n } of { $all } KPI is off target.
   *[other] { $n } of { $all } KPIs are off target.
}
objective-on-course = On course.
objective-short = Short of its targets, none past its red flag.
fact-shares-lead = Shares the lead
objective-depends-on = Depends on
objective-perspective = Perspective
objective-weight = Weight
objective-horizon = Horizon
horizon-open = open
objective-score = Score { $score } of 100
objective-lowest-within = lowest:
objective-masked-within = hidden by the mean:
objective-no-kpi = No KPI measures it. Name it under `objective` in a file of `kpis/`.
objective-multiples = Side by side
objective-multiples-note = Twelve periods each, on its own scale; dashes are the target, the band its natural limits
objective-updates = What its owner says
at-a-glance = At a glance
objective-helped-by = Helped by
objective-helps = Helps
arrow-because = because { $why }
objective-children = Objectives below it
objective-work = The work that serves it
objective-no-work = No initiative serves it. Name it under `objectives` in a file of `initiatives/`.
objective-rests-on = What it rests on
assumptions-caption = Broken and expired ones first
initiative-bet = The bet:
fact-state = State
initiative-starts = Starts
initiative-planned-end = Planned end
initiative-ended = Ended
initiative-expected-end = Expected end
initiative-against-plan = Against plan
initiative-spent-of = { $spent }, { $share } of the budget
initiative-confidence = Confidence
initiative-pace = Pace of milestones
pace-of-plan = { $pace } months of plan a month
pace-of-plan-takes = { $pace } months of plan a month; at this pace it takes { $whole } months, planned were { $planned }
update-forecast = { $name }: { $date }
update-forecast-end = the end: { $date }
initiative-lede = { $state }: { $parts }.
initiative-lede-only = { $state }.
initiative-reached = { $reached } milestones reached
initiative-late = { $n ->
    [one] { $n } milestone late
   *[other] { $n } milestones late
}
initiative-later = its end is { $slip } later than agreed
initiative-moves = What it should move
initiative-moves-caption = How each KPI changed since the work began; the work need not be the cause
column-expected-change = Expected change
column-change-so-far = Change so far
initiative-no-kpi = It names no KPI that it should move, so nobody can tell whether it works. Add one under `moves`.
initiative-impact = Did it move?
initiative-impact-note = Whether each figure changed at the time the work was finished. That it did is no proof of why.
impact-size = That is { $size }.
impact-beside = At the same time:
impact-beside-note = The two can't be told apart.
milestones-reached = { $reached } reached
milestones-caption = In their order
milestones-none = No milestone is set. Add them under `milestones`.
initiative-updates = Updates
initiative-no-objective = It serves no objective. Name one under `objectives`.
initiative-lessons = Lessons
initiative-needs = What it needs from others
initiative-needed-by = What others need from it
