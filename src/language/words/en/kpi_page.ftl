# A KPI's page: heads and columns.

kpi-eyebrow = KPI
kpi-over-time = Over time
kpi-key = Band: natural limits. Dashes: target. Hollow points count for nothing. Points with a signal:
kpi-key-worse = worse
kpi-key-better = better
kpi-readings = How it is read
kpi-limits = Limits and signals
kpi-natural-limits = Natural limits
kpi-limits-caption = Natural limits, stretch by stretch
kpi-new-limits = New limits: { $why }
kpi-signals = Points with a signal
kpi-signals-caption = Points with a signal, the newest first
kpi-no-signals = No point has a signal.
kpi-commentary = Commentary
newest-first = Newest first
kpi-events = Events
kpi-notes = Notes
line-of-sight = Line of sight
kpi-no-objective = It measures no objective. Name one under `objective`.
kpi-facts = Definition and source
kpi-why = Why it is measured:
kpi-targets = Targets
by-date = In the order of their dates
kpi-work = The work that should move it
attention-first = What needs attention first
kpi-no-work = No initiative names it under `moves`.
kpi-decisions = Decisions about it
open-first = Open ones first
kpi-longer = Quarters and years
kpi-longer-caption = Newest first, beside the same period a year before
of-parts = { $of } parts
kpi-data = Data
kpi-spreadsheet = For a spreadsheet
kpi-json = as JSON
missing = missing
kpi-earlier = Earlier periods: { $n }
kpi-earlier-data = Earlier data
kpi-earlier-caption = Earlier periods, newest first
column-from = From
column-to = To
column-made-from = Made from
column-period = Period
column-value = Value
column-rule = Rule
column-by = By
column-note = Note
column-year-before = A year before
column-change = Change
column-line = Line of the file
kpi-more-signals = { $n ->
    [one] 1 earlier point is in the series
   *[other] { $n } earlier points are in the series
}
