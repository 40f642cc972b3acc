# The page of health: eight capabilities, and what the check finds. The findings themselves are English.

health-nothing = There is nothing to check yet.
health-all = { $n ->
    [one] The one check passes.
   *[other] All { $n } checks pass.
}
health-weakest = { $sound } of { $all } checks pass; { LOWER_FIRST($weakest) } is the weakest link.
health-proof = { $n ->
    [one] 1 finding
   *[other] { $n } findings
}: { $parts }.
health-first = { $n } to fix first
health-soon = { $n } to fix soon
health-look = { $n } worth a look
health-accepted = { $n } accepted
health-unaligned = { $n ->
    [one] 1 piece of work without a line of sight
   *[other] { $n } pieces of work without a line of sight
}
health-heading = Eight capabilities
health-caption = Weakest first. Score: the share of checked records with no open error or warning, of 100
health-capability = Capability
health-score = Score
health-bar = Bar
health-sound = Sound
health-findings = Findings
health-status = Status
health-empty = nothing to look at
health-group = { $sound } of { $all } sound
health-note = By capability. Each names what to type, the file, and the person who answers for the record. `throughline explain NAME` says more of one.
health-calm = The check finds nothing.
capability-accountability = Accountability
capability-visibility = Organisational visibility
capability-alignment = Team alignment
capability-discipline = Execution discipline
capability-decisions = Decision making
capability-intelligence = Organisational intelligence
capability-rhythm = Operating rhythm
capability-teams = Team-of-teams coordination
promise-accountability = Each promise has one name and a date
promise-visibility = Figures are fresh, whole and rightly read
promise-alignment = Every piece of work leads to an objective
promise-discipline = Dates and targets are kept, or moved on purpose
promise-decisions = Decisions are asked for, taken and followed up
promise-intelligence = Signals are explained and learned from
promise-rhythm = Reviews happen when they should
promise-teams = Teams know what they owe each other
finding-line = { $file }, line { $line }
finding-accepted-until = Until { $date }: { $reason }
