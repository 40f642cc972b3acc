# Small parts of many pages: cards, what waits, what changed, where a line of sight breaks.

next-review = Next review:
next-review-led-by = led by
next-review-pack = Review pack
update-forecasts = Forecast then: { $list }
change-then = then
drift-title = { $name }: { $words }
drift-no-objective = No objective named
drift-no-work = No work named to move it
drift-who-answers = Who answers
drift-no-owner = No owner named
waiting-no-date = No date
waiting-about = about
waiting-decides = Decides
waiting-carries-out = Carries it out
no-kpi-measures = No KPI measures it.
card-work = Work:
card-no-work = No work serves it.
card-nobody = Nobody owns it
kpi-no-figure = No figure yet
kpi-target = Target { $target }
by-when = by { $date }
kpi-since-before = { $change } since the period before
kpi-unread-alone = Its file could not be read
kpi-score = Score { $score }
kpi-no-commentary = No commentary is written.
