# Who owes whom, and the chains that makes.

nav-dependencies = Dependencies
mark-not-reported = Not reported
dependency-not-said = Not said
dependency-agreed = agreed { $date }
dependency-expected = expected { $date }, { $late }
dependency-for = for
dependency-outside = outside
ledger-state = State
ledger-what = What
ledger-from = From
ledger-to = To
ledger-who-owes = Who owes
ledger-whom = Whom
ledger-due = Due
ledger-note = Note
ledger-caption = Late first, then by the day it is due
ledger-caption-trouble = Late, at risk or not confirmed
ledger-caption-pairs = By pair of teams, the pair with the worst first
dependencies-who-owes-whom = Who owes whom
dependencies-to-us = Others owe us
dependencies-by-us = We owe others
dependencies-within = Among our own teams
dependencies-to-us-none = We wait for nobody.
dependencies-by-us-none = Nobody waits for us.
dependencies-none-open = Nobody waits for anyone: all that was needed has come.
dependencies-one-late = The one open dependency is late.
dependencies-one-at-risk = The one open dependency is at risk.
dependencies-on-time = { $all ->
    [one] The one open dependency is on time.
   *[other] All { $all } dependencies are on time.
}
dependencies-unconfirmed = Nothing is late; { $n ->
    [one] { $n } of { $all } is not confirmed.
   *[other] { $n } of { $all } are not confirmed.
}
dependencies-at-risk = Nothing is late yet; { $n ->
    [one] { $n } of { $all } dependencies is at risk.
   *[other] { $n } of { $all } dependencies are at risk.
}
dependencies-late = { $n ->
    [one] { $n } of { $all } dependencies is late.
   *[other] { $n } of { $all } dependencies are late.
}
dependencies-late-and-at-risk = { $n ->
    [one] { $n } of { $all } dependencies is late;
   *[other] { $n } of { $all } dependencies are late;
} { $risk ->
    [one] 1 is at risk.
   *[other] { $risk } are at risk.
}
chains-one-broken = The one chain across several pieces of work is broken: its end comes too late.
chains-none-broken = { $all ->
    [one] 1 chain across several pieces of work, not broken.
   *[other] { $all } chains across several pieces of work, none broken.
}
chains-broken = { $n ->
    [one] { $n } of { $all } chains is broken: its end comes too late.
   *[other] { $n } of { $all } chains are broken: their ends come too late.
}
chains-heading = Chains
chains-note = Tightest first. A delay is carried from stop to stop; room is what is left before the day on which the last one needs it
chain-needed = { $date }, needed { $by }
chain-needed-only = needed { $by }
chain-needs-by = needs it by { $by }
chain-days-short = { $n ->
    [one] 1 day short
   *[other] { $n } days short
}
chain-weeks-short = { $n } weeks short
chain-days-room = { $n ->
    [one] 1 day of room
   *[other] { $n } days of room
}
chain-weeks-room = { $n } weeks of room
chain-no-room = no room
chain-no-day = no day to judge by
blockers-heading = Who holds up most
blockers-caption = By what is late, then at risk, then not confirmed
blockers-who = Who
blockers-waits = Who waits
