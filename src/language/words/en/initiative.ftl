# The page of an initiative.

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
