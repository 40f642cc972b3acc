# The strategy map.

nav-map = Map
map-title = Strategy map
map-no-perspective = No perspective
map-claims-heading = Cause and effect
map-objectives-heading = Objectives
map-hint = Each box opens its objective.
map-hint-upwards = Read upwards from { $lane }. Each box opens its objective.
map-lede-unscored = None of the { $all } objectives can be scored yet.
map-lede-none-off = None of the { $all } objectives is off course.
map-lede-nearest = No objective is off course; nearest to it: { $title }.
map-lede-one-off = 1 of { $all } objectives is off course: { $title }.
map-lede-one-drives-none = { $title } is off course and drives no other objective.
map-lede-one-feeds = { $title } is off course and feeds { $fed ->
    [one] 1 other that is not
   *[other] { $fed } others that are not
}.
map-lede-off = { $n } of { $all } objectives are off course.
map-lede-off-feed = { $n } of { $all } objectives are off course and feed { $fed ->
    [one] 1 other that is not
   *[other] { $fed } others that are not
}.
map-proof = { $all ->
    [one] 1 claim
   *[other] { $all } claims
} of cause and effect: { $parts }.
map-proof-not = { $n } not borne out by the figures
map-proof-borne = { $n } borne out
map-proof-early = { $n } too early to tell
map-tally-off = { $n } off course
map-tally-watch = { $n } watched
map-tally-on = { $n } on course
map-tally-none = { $n } without data
map-tally-label = Objectives
map-key-not = not borne out by the figures
map-key-early = too early to tell
map-key-borne = borne out by the figures
map-key-part = is a part of
mark-borne-out = Borne out
mark-too-early-to-tell = Too early to tell
mark-not-borne-out = Not borne out
map-shown = { $boxes } objectives, { $arrows ->
    [0] no arrows
    [one] 1 arrow
   *[other] { $arrows } arrows
}.
map-shown-lanes = { $boxes } objectives, { $arrows ->
    [0] no arrows
    [one] 1 arrow
   *[other] { $arrows } arrows
}. Lanes from the top: { $lanes }.
map-arrow = { $from } drives { $to }: { $bearing ->
    [borne] borne out by the figures
    [not] not borne out by the figures
   *[early] too early to tell
}.
map-arrow-because = { $from } drives { $to }, because { $because }: { $bearing ->
    [borne] borne out by the figures
    [not] not borne out by the figures
   *[early] too early to tell
}.
map-part = { $from } is a part of { $to }.
map-followed = { $cause } got { $way ->
    [better] better
   *[worse] worse
} from { $since }; { $effect } got { $way ->
    [better] better
   *[worse] worse
} from { $after }.
map-not-followed = { $cause } got { $way ->
    [better] better
   *[worse] worse
} from { $since }; in the time since, the effect has not followed.
map-against = { $cause } got { $way ->
    [better] better
   *[worse] worse
} from { $since }, but { $effect } got { $way ->
    [better] worse
   *[worse] better
} from { $after }.
map-waiting = { $cause } got { $way ->
    [better] better
   *[worse] worse
} from { $since }; an effect may show until { $until }.
map-before = { $cause } got { $way ->
    [better] better
   *[worse] worse
} from { $since }, but the effect had begun before.
map-mixed = { $cause } got { $way ->
    [better] better
   *[worse] worse
} from { $since }; after it, some KPIs of the effect got better and some worse.
map-unchanged = No KPI of “{ $title }” has changed by a signal while both are measured.
map-unmeasured = No KPI of “{ $title }” has enough figures to show a change.
map-effect-unmeasured = “{ $title }” has no KPI of its own with enough figures to show a change.
map-words-heading = The map in words
map-claims-caption = Each arrow is a claim. The figures show whether one changed after the other, never that one caused the other.
map-claims-label = Claims of cause and effect
map-parts-heading = What is a part of what
map-parts-caption = The score of the part counts in the score of the whole
map-column-number = No.
map-column-objective = Objective
map-column-drives = Drives
map-column-why = Why we think so, and what the figures say
map-column-why-short = Why
map-column-evidence = Evidence
map-column-part-of = Is a part of
map-drives = drives
map-part-of = part of
map-of-100 = of 100
map-kpis = KPIs:
map-alone = No arrow begins or ends at:
map-empty = No objective says yet which others it drives, so the map has no arrows. Add a line such as `drives: [other-objective]` to a file of `objectives/`.
