# A KPI's page: what it says of its numbers.

verdict-none = There is no figure yet.
verdict-stale = There has been no figure since { $period }; it was { $value }.
verdict-gap = { $value } in { $period }, { $gap }.
verdict = { $value } in { $period }.
gap-within = within the band
gap-none = on target
gap-better = { $amount } better than target
gap-outside = { $amount } outside the band
gap-short = { $amount } short of target
no-chart-refused = Its file could not be read; there is no figure until it is mended.
no-chart-empty = Its file holds no value of a period that has ended.
no-chart-no-data = It has no values yet. Add a line `data: { $data }` to `{ $file }`.
place-line = { $file }, line { $line }, column { $column }
reading-status = Status
reading-signal = Signal
reading-outlook = Outlook
reading-freshness = Freshness
status-no-value = No value, so nothing is judged.
status-no-target = No target is set, so nothing is judged and nothing is scored.
status-context = Neither way is better: the figure is context and is not scored.
status-plain = { $value } in { $period } against a target of { $target }.
status-flag = { $value } in { $period } against a target of { $target }; the red flag is { $flag }.
status-no-flag = { $value } in { $period } against a target of { $target }; no red flag is set, so { $share } of the target stand for it.
status-gap = The gap is { $gap } of a tolerance.
signal-no-values = There is no value to test.
signal-cumulative = A running total holds the value before, so it has no natural limits; its pace is above.
signal-declined = Its record says that signals are not looked for.
signal-constant = No variation is recorded: all values are the same, so nothing can be tested.
signal-common = The last value is within what this process does by itself.
signal-rules = The last value is { $rules }.
signal-rules-since = The last value is { $rules }, since { $since }.
signal-conflict = It carries signals both ways; the unfavourable one holds.
assurance-pass-left = Within these limits the target was reached consistently.
assurance-hit-left = Within these limits the target was hit or missed by chance.
assurance-fail-left = Within these limits the target was missed consistently.
assurance-pass = The target lies outside the limits on the good side: it is reached consistently.
assurance-hit = The target lies within the limits: it is hit or missed by chance.
assurance-fail = The target lies beyond the limits: it is missed consistently.
follow-better-pass = Improving and reliably on target: consider a harder target, and write the lesson down.
follow-better-hit = Improving, not yet reliable: keep going.
follow-better-arrives = Improving: at the level of the baseline it would miss, as the trend runs now it gets there.
follow-better-fail = Improving, but it will still miss: is it fast enough?
follow-common-pass = Reliable: nothing to do; it can be reviewed less often.
follow-common-hit = Hits and misses by chance: do not react to one period; change the process if misses matter.
follow-common-fail = It will keep missing unless something changes: a decision is needed.
follow-worse-pass = On target but getting worse: act now, while it is cheap.
follow-worse-hit = Getting worse: look into the first point with a signal.
follow-worse-fail = Failing and getting worse: escalate.
follow-worse = Getting worse.
follow-better = Improving.
follow-common = Stable.
outlook-aim = To reach: { $target } by { $by }.
outlook-measured = The value for { $period } is in: { $value }.
outlook-season = As the same part of the last year went, { $value } is likely, between { $low } and { $high }.
outlook-trend = As the trend runs now, { $value } is likely, between { $low } and { $high }.
outlook-level = As things run now, without a proven trend, { $value } is likely, between { $low } and { $high }.
outlook-no-values = There is no value to go on.
outlook-no-target = Nothing is to be reached.
outlook-nothing-ahead = No step of the target path is to come, and no planning period says by when to hold the last one.
outlook-irregular = Values come irregularly, so there are no periods to count ahead.
outlook-cumulative = A running total is read by its pace.
outlook-not-computable = The values are too large to compute with.
arrival-between = The line gets there in { $period }, between { $earliest } and { $latest }.
arrival-earliest = The line gets there in { $period }, { $earliest } at the earliest.
arrival-never = At this rate it does not get there.
fresh-never = There has never been a value.
caution-adjusted = The season is taken out: the chart tests the adjusted values; the table has those reported.
caution-season = The season can't be taken out yet: that takes two whole years of values above zero.
caution-autocorrelated = Neighbouring values resemble each other, so the limits are too tight: treat runs as weak evidence.
caution-coarse = The values take too few steps for limits to be exact.
caution-runs = The values are too few for a signal, but they keep to one side of their median longer than chance has it.
caution-suggested = The level seems to have changed for good in { $since }. If you know why, say so with an event of the kind step-change in events.yaml; limits are then made anew.
caution-ranges = Some values moved by more than the limit of the moving ranges.
short-better = Better than its usual range since { $since }.
short-worse = Worse than its usual range since { $since }.
short-higher = Higher than usual since { $since }.
short-lower = Lower than usual since { $since }.
short-reach = As things run now it is likely to reach { $target } by { $by }.
short-miss = As things run now it is likely to miss { $target } by { $by }.
short-change = As it runs now it does not reach { $target } by { $by }: that takes a change.
strip-score = score { $score }
strip-target = Target
strip-target-since = Target since { $by }
strip-target-by = Target by { $by }
strip-since-then = since then { $change }
strip-at-review = At { $review }
strip-year-ago = A year ago, { $period }
strip-forecast = Forecast for { $period }
strip-so-far = { $period } so far
strip-incomplete = incomplete
strip-of-periods = { $word } of { $of } periods
strip-against-year-before = { $word }; against the same part of the year before { $change }
strip-pace = Pace for { $year }
strip-expected-line = { $value } expected by now on a straight line
strip-expected-plan = { $value } expected by now by the plan
strip-to-reach = to reach { $target }
strip-to-reach-lately = to reach { $target }; lately { $recent }
sum-of = sum
mean-of = mean
lowest-of = lowest
highest-of = highest
overall-of = overall
count-of = count
last-of = last
fact-definition = Definition
fact-owner = Owner
fact-team = Team
fact-better = Better
better-higher = higher
better-lower = lower
better-within = within a band
better-neither = neither way: it is context
fact-frequency = Frequency
fact-kind = Kind
kind-leading = leading: shows where things are going
kind-lagging = lagging: shows where things have been
fact-longer = Longer periods
longer-sum = the sum
longer-mean = the mean
longer-last = the last value
longer-min = the lowest
longer-max = the highest
longer-ratio = the ratio of the sums
longer-count = the count
fact-target = Target
target-to-be-set = to be set
fact-red-flag = Red flag
fact-baseline = Baseline
value-in-period = { $value } in { $period }
fact-bounds = Can lie between
bounds-between = { $low } and { $high }
fact-counting = Counting
counting-cumulative = a running total within the year
fact-source = Source
fact-computed-from = Computed from
fact-formula = Formula
fact-file = File
file-last-line = { $file }, last value on line { $line }
fact-left-out = Left out
fact-missing = Missing
fact-not-judged = Not judged
not-judged-flag = the red flag lies on the good side of the target
fact-way = Way to the target
way-none = none: the target is where it began
way-share = { $share } of the way from { $from } to { $to }
fact-influence = Influence
influence-direct = its owner's team moves it
influence-shared = its owner's team moves it with others
influence-none = its owner's team can't move it
event-step-change = Step change
event-ghost = Left out of limits
event-definition = Counted differently from here
event-one-off = One-off
basis-all = all { $values } so far
basis-line-only = { $values }: too few for limits
basis-provisional = { $values }: provisional
basis-first = the first { $values }, to { $last }
basis-first-set = the first { $values }, to { $last }, as set in the record
six-twelve = { $title }: the last weeks and months beside those a year before
frequency-daily = daily
frequency-weekly = weekly
frequency-monthly = monthly
frequency-quarterly = quarterly
frequency-annual = annual
frequency-irregular = irregular
values = { $n ->
    [one] 1 value
   *[other] { $n } values
}
days = { $n ->
    [one] 1 day
   *[other] { $n } days
}
stale-age = { $n ->
    [one] last figure 1 day old
   *[other] last figure { $n } days old
}
signal-line-only = { $n ->
    [one] 1 value is too few to test; limits come with 6, signals with 15.
   *[other] { $n } values are too few to test; limits come with 6, signals with 15.
}
signal-too-few = { $n ->
    [one] 1 value is too few for a verdict, which takes 15.
   *[other] { $n } values are too few for a verdict, which takes 15.
}
signal-limits = { $n ->
    [one] Limits { $lower } to { $upper }, mean { $mean }, from 1 value since { $from }; { $rules }.
   *[other] Limits { $lower } to { $upper }, mean { $mean }, from { $n } values since { $from }; { $rules }.
}
signal-limits-provisional = { $n ->
    [one] Provisional limits { $lower } to { $upper }, mean { $mean }, from 1 value since { $from }; { $rules }.
   *[other] Provisional limits { $lower } to { $upper }, mean { $mean }, from { $n } values since { $from }; { $rules }.
}
outlook-too-few = { $n ->
    [one] 1 value is too few; it takes 8.
   *[other] { $n } values are too few; it takes 8.
}
outlook-too-few-since = { $n ->
    [one] 1 value since the last change of limits is too few; it takes 8.
   *[other] { $n } values since the last change of limits are too few; it takes 8.
}
outlook-too-far = { $n ->
    [one] That is further ahead than the values carry: 1 period at most, half as many as there are.
   *[other] That is further ahead than the values carry: { $n } periods at most, half as many as there are.
}
fresh-irregular = { $n ->
    [one] The last value ended 1 day ago; it comes irregularly and is never called stale.
   *[other] The last value ended { $n } days ago; it comes irregularly and is never called stale.
}
fresh-rule = { $n ->
    [one] The last value ended 1 day ago; it is { $frequency } and called stale after { $stale } days.
   *[other] The last value ended { $n } days ago; it is { $frequency } and called stale after { $stale } days.
}
caution-short = { $n ->
    [one] One stretch of limits has 1 value; ordinary limits take 12.
   *[other] One stretch of limits has { $n } values; ordinary limits take 12.
}
strip-needed = { $n ->
    [one] Needed in 1 period
   *[other] Needed in each of { $n } periods
}
left-out-future = { $n ->
    [one] 1 value of a period that has not ended
   *[other] { $n } values of periods that have not ended
}
missing-periods = { $n ->
    [one] 1 period without a value
   *[other] { $n } periods without a value
}
frequency-days = { $n ->
    [one] every day
   *[other] every { $n } days
}
frequency-weeks = { $n ->
    [one] every week
   *[other] every { $n } weeks
}
frequency-months = { $n ->
    [one] every month
   *[other] every { $n } months
}
frequency-quarters = { $n ->
    [one] every quarter
   *[other] every { $n } quarters
}
frequency-years = { $n ->
    [one] every year
   *[other] every { $n } years
}
