# The alerts: what needs attention, and since when.

nav-alerts = Alerts
alerts-title = Alerts
alerts-lede = { $n ->
    [one] 1 thing needs attention.
   *[other] { $n } things need attention.
}
alerts-none = Nothing needs attention.
alerts-new-since = { $n ->
    [0] None of it is new since the review of { $date }.
    [one] 1 is new since the review of { $date }.
   *[other] { $n } are new since the review of { $date }.
}
alerts-data = Figures that cannot be trusted yet
alerts-drift = Drift: where the line of sight breaks
alerts-drift-note = The worst first: what drifted, then the objective it threatens, the KPI that shows it, the work meant to move it, and who answers
alerts-late = Late: decisions and dependencies
alerts-other = Assumptions, teams and people
alerts-calm-data = The file of every KPI can be read, and every figure is current.
alerts-calm-drift = No KPI gets worse, and no work has come apart from what it is for.
alerts-calm-late = No decision and no dependency is late.
alerts-subscribe = Also as a feed and for programs:
alerts-feed-link = Atom feed
alerts-json-link = JSON
alerts-feed = { $organisation }, { $edition }: alerts
alert-new = New
alert-since = Since { $date }
alert-effect = Effect
alert-fix = To mend it
alert-stale = { $title } has no figure since { $period }.
alert-unreadable = The file of { $title } cannot be read.
alert-never = { $title } has never had a figure.
alert-doubt = A figure of { $title } may not be right.
alert-effect-stale = Its last figure, { $value }, stays with its date and counts in no score.
alert-effect-none = Until that is mended it has no figure and counts in no score.
alert-effect-future = The value is left out until its day has come.
alert-effect-doubt = It is shown and scored as it is written.
alert-off = { $title } is off target.
alert-off-and-worse = { $title } is off target and getting worse.
alert-watch-and-worse = { $title } is short of target and getting worse.
alert-worse = { $title } is getting worse.
alert-not-judged = Nobody can tell whether { $title } helps.
alert-names-nothing = It names no objective and no KPI that it should move.
alert-names-no-objective = It names no objective.
alert-names-no-kpi = It names no KPI that it should move.
alert-decision = It was to be decided by { $date }, { $ago }.
alert-decision-by = It was to be decided by { $date }, { $ago }. { $who } decides.
alert-waits = { $taker } needs it from { $giver } by { $date }.
alert-now-expected = It is now expected on { $date }.
mark-broken = Broken
stop-objective = Objective
stop-kpi = KPI
stop-initiative = Initiative
stop-owner = Who answers
stop-no-objective = No objective named
stop-no-kpi = No KPI named
stop-no-work = No work named to move it
stop-no-owner = No owner named
