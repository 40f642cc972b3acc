# The page of a review, and what its pack shares with it.

review-eyebrow = { $kind ->
    [weekly] Weekly review
    [monthly] Monthly review
    [quarterly] Quarterly review
   *[annual] Annual review
}
review-planned = Planned for { $date } ({ $when }).
review-planned-asked = { $n ->
    [one] Planned for { $date } ({ $when }); 1 decision is asked of it.
   *[other] Planned for { $date } ({ $when }); { $n } decisions are asked of it.
}
review-held-empty = Held on { $date }; no actions came of it.
review-held = { $all ->
    [one] Held on { $date }; its one action is { $done ->
        [0] still open
       *[other] closed
    }.
   *[other] Held on { $date }; { $done } of { $all } of its actions are closed.
}
review-chair = Chair
review-date = Date
review-read-by = Read by
review-note = The chair's note
review-minutes = Minutes
review-pack-link = Read or print the review pack
review-agenda = Agenda
review-facts = At a glance
review-attendees = Who attends
review-decisions = Decisions
review-actions = Actions that came of it
