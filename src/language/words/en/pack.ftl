# Review packs.

pack-title = Pack: { $review }
pack-eyebrow = { $kind ->
    [weekly] Weekly review pack
    [monthly] Monthly review pack
    [quarterly] Quarterly review pack
   *[annual] Annual review pack
}
pack-led-by = Led by
pack-review-link = The page of this review
pack-cover = Cover
pack-minutes = { $n ->
    [one] About { $n } minute to read.
   *[other] About { $n } minutes to read.
}
pack-as-of = As of
pack-previous = Previous decisions and actions
pack-actions-due = Actions due
pack-previous-decisions = Previous decisions
pack-previous-decisions-caption = Decisions of the last review
pack-no-previous-decision = The last review left no decision.
pack-previous-actions = Previous actions
pack-previous-actions-caption = Actions of the last review, and older ones that are overdue
pack-open-actions-caption = Open actions, by their day
pack-no-previous-action = The last review left no action.
pack-no-open-action = No action is open.
pack-decisions = Decisions needed
pack-options-of = Options of decision { $n }
pack-actions-of = Actions of decision { $n }
pack-actions-caption = Actions from it
pack-no-decision = No decision is asked of this review.
pack-more-decisions = { $n ->
    [one] { $n } more is asked than a review of this kind can take; see the page of the review.
   *[other] { $n } more are asked than a review of this kind can take; see the page of the review.
}
pack-changes = What changed since the last review
pack-since = Since
pack-no-earlier = No earlier review of this team is on record, so there is nothing to compare with.
pack-no-change = No status changed.
pack-attention = Attention
pack-worst-first = Worst first
pack-no-attention = No KPI is off target or stale.
pack-exceptions = { $kind ->
    [annual] KPIs over the year
   *[other] KPI exceptions
}
pack-no-objective = KPIs of no objective
pack-no-exception = No KPI is off target, watched or stale.
pack-milestones = Milestones
pack-initiatives = { $kind ->
    [quarterly] Initiatives: keep, change, stop
    [annual] Initiatives: verdicts
   *[monthly] Initiatives: done and moved
}
pack-initiatives-caption = What needs attention first. Done is not moved: the two stand apart
pack-no-initiative = No initiative belongs to this review.
pack-milestones-caption = Not yet reached, by the day they are due
pack-no-milestone = No milestone is open.
pack-blockers = Blockers
pack-dependencies = Dependencies and risks
pack-dependencies-caption = Dependencies that are late, at risk or not confirmed
pack-no-dependency = No dependency is late, at risk or unconfirmed.
pack-risks-caption = Risks, the largest first
pack-no-risk = No risk is on record.
pack-money = Money and effort against rank
pack-money-caption = By rank; an initiative of several objectives counts in each of them
pack-no-money = No initiative serves an objective yet.
pack-assumptions = Assumptions
pack-assumptions-caption = Broken and expired ones first
pack-no-assumption = No assumption is due for a look.
pack-lessons = Lessons
pack-lesson-from = from
pack-lesson-applied = applied to
pack-lesson-idle = not applied yet
pack-no-lesson = No lesson is written down.
pack-objectives = Objectives: keep, change, retire
pack-no-objectives = No objective is written yet.
pack-results = Decisions and actions of this review
pack-blank = Blank sheet
pack-blank-caption = To be filled in at the meeting
pack-blank-question = Question
pack-blank-decision = Decision
pack-blank-owner = Owner
pack-blank-due = Due
pack-appendix = Appendix: the whole scorecard
pack-appendix-letter = A
pack-scorecard = The whole scorecard
pack-more-kpis = { $n } more on the scorecard.
pack-no-kpi = No KPI belongs to this review.
