# Signs that strategy and execution come apart, and whether KPIs changed at the time of the work.

sign-trending-off = It is not off target yet, but as things run now it is likely to be.
sign-unanswered = { $n ->
    [one] Off target for 1 period and reported on time, but no decision, action or comment is linked to it.
   *[other] Off target for { $n } periods and reported on time, but no decision, action or comment is linked to it.
}
sign-late-discovery = { $n ->
    [one] First seen off target at { $review }, after 1 period.
   *[other] First seen off target at { $review }, after { $n } periods.
}
sign-stalled = Nothing has moved since { $date }: no milestone, no forecast.
sign-momentum = { $planned ->
    [one] The one milestone planned for the last three months is { $reached ->
        [0] not reached
       *[other] reached
    }.
   *[other] { $reached } of { $planned } of the milestones planned for the last three months are reached.
}
sign-drift-end = Its end has moved by { $end } of its duration, and no decision about it is on record.
sign-drift-money = It has spent { $money } more than its budget, and no decision about it is on record.
sign-drift-both = Its end has moved by { $end } of its duration and it has spent { $money } more than its budget, and no decision about it is on record.
sign-no-outcome = Half of its milestones or more are reached, but { LOWER_FIRST($kpi) } has not moved.
sign-no-outcome-unseen = Half of its milestones or more are reached, but a KPI has not moved.
sign-although = Reported on track, although { $against }.
against-slip = its end has moved
against-concern = { LOWER_FIRST($kpi) } is getting worse
against-concern-unseen = a KPI is getting worse
against-silence = nothing was heard of it for long
against-need = something it needs is at risk
sign-masked = Its mean hides { LOWER_FIRST($child) }, which is off target.
sign-unimplemented = Decided, but not carried out by { $date }.
sign-wire-crossed = Its figure has crossed the line that would break it.
sign-review-passed = The day of its review has passed.
sign-need-at-risk = { UPPER_FIRST($need) } is expected too late, or not agreed yet.
sign-allocation = Number { $rank } by rank, number { $money } by the money of its work.
sign-overload = Answers for { $kpis ->
    [one] 1 KPI
   *[other] { $kpis } KPIs
} and { $initiatives ->
    [one] 1 initiative
   *[other] { $initiatives } initiatives
} that are active.
impact-as-expected = about as much as expected
impact-less = less than expected
impact-more = more than expected
impact-power = { $n ->
    [one] 1 value would probably show a change of { $change } ({ $sigma } times the usual spread).
   *[other] { $n } values would probably show a change of { $change } ({ $sigma } times the usual spread).
}
impact-not-done = { $n ->
    [one] It is not completed yet, so there is no time from which to look; 1 value before.
   *[other] It is not completed yet, so there is no time from which to look; { $n } values before.
}
impact-no-baseline = { $n ->
    [one] 1 value before { $from } is too few, or all the same; it takes 12.
   *[other] { $n } values before { $from } are too few, or all the same; it takes 12.
}
impact-unsteady = The KPI was changing before { $from } already, so a change after it says little.
impact-unsteady-means = The KPI was changing before { $from } already, so a change after it says little: the mean went from { $before } to { $after } ({ $change }).
impact-anyway = Taken as it is, the test would say: { LOWER_FIRST($verdict) }.
impact-too-early = { $n ->
    [one] 1 value since { $from } is too few to tell; without a signal it takes 8.
   *[other] { $n } values since { $from } are too few to tell; without a signal it takes 8.
}
impact-moved = The KPI changed at the time, from { $from } on.
impact-moved-means = The KPI changed at the time, from { $from } on: the mean went from { $before } to { $after } ({ $change }).
impact-wrong = The KPI changed at the time, but the wrong way, from { $from } on.
impact-wrong-means = The KPI changed at the time, but the wrong way, from { $from } on: the mean went from { $before } to { $after } ({ $change }).
impact-none = { $n ->
    [one] 1 value since { $from } shows no signal against the limits of before.
   *[other] { $n } values since { $from } show no signal against the limits of before.
}
impact-none-means = { $n ->
    [one] 1 value since { $from } shows no signal against the limits of before: the mean went from { $before } to { $after } ({ $change }).
   *[other] { $n } values since { $from } show no signal against the limits of before: the mean went from { $before } to { $after } ({ $change }).
}
diagnosis-keep = The work is done and the figure moved at the time: keep it, and write the lesson down.
diagnosis-otherwise = The work is late, yet the figure moved: something else may have moved it.
diagnosis-doubt = The work is done and the figure has not moved: the idea behind it is in doubt.
diagnosis-execution = The work is late and the figure has not moved: first look at how it is carried out.
