# The words in charts, and charts in words for those who do not see them.

chart-target = Target
chart-target-low = Target min
chart-target-high = Target max
chart-red-flag = Red flag
chart-upper-limit = Upper limit
chart-lower-limit = Lower limit
chart-upper = Upper
chart-lower = Lower
chart-mean = Mean
chart-adjusted = Adjusted
chart-forecast = Forecast
chart-likely = { $low } to { $high } likely
chart-this-year = This year
chart-prior-year = Prior year
chart-change = Change from value to the next
chart-change-day = Change from day to the next
chart-change-week = Change from week to the next
chart-change-month = Change from month to the next
chart-change-quarter = Change from quarter to the next
chart-change-half = Change from half to the next
chart-change-year = Change from year to the next
note-new-limits = New limits
note-done = Done:
described-none = No value yet.
described-target = target { $target }
described-target-by = target { $target } by { $by }
described-range = lowest { $low }, highest { $high }
described-limits = natural limits { $low } to { $high }
described-spark = { $title }, { $first } to { $last }: last { $value }
described-short = { $tolerances } tolerances short of target
described-better = { $tolerances } tolerances better than target
described-bullet = { $value } against a target of { $target }
described-signals = { $n ->
    [one] 1 point with a signal
   *[other] { $n } points with a signal
}
