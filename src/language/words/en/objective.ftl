# The page of an objective.

success = Success:
objective-masked-lede = The mean is good, but { LOWER_FIRST($name) } is off target.
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
