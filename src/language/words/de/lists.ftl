# The lists: scorecard, decisions, actions, unaligned work.

scorecard-score = { $score } Punkte
scorecard-no-objective = Kennzahlen ohne Ziel
scorecard-empty = Noch ist keine Kennzahl erfasst. Eine kommt als Datei in `kpis/` dazu.
decisions-none = Keine Entscheidung wartet.
decisions-waiting = { $n ->
    [one] { $n } Entscheidung wartet.
   *[other] { $n } Entscheidungen warten.
}
decisions-waiting-late = { $n ->
    [one] { $n } Entscheidung wartet, { $late } davon über ihren Termin hinaus.
   *[other] { $n } Entscheidungen warten, { $late } davon über den Termin hinaus.
}
decisions-open = Offen
nearest-first = Nächste zuerst
decisions-taken = Getroffen
decisions-taken-label = Getroffene Entscheidungen
decisions-taken-none = Noch ist keine Entscheidung getroffen.
actions-none = Keine Maßnahme ist offen.
actions-open-none-late = { $n ->
    [one] { $n } Maßnahme ist offen, keine überfällig.
   *[other] { $n } Maßnahmen sind offen, keine überfällig.
}
actions-open-late = { $n ->
    [one] { $n } Maßnahme ist offen, { $late } überfällig.
   *[other] { $n } Maßnahmen sind offen, { $late } überfällig.
}
actions-open = Offen
by-due-day = Nach Fälligkeit
actions-open-label = Offene Maßnahmen
actions-closed = Geschlossen
actions-closed-label = Geschlossene Maßnahmen
unaligned-title = Arbeit ohne Anschluss
unaligned-none = Jede Arbeit führt zu einem Ziel und einer Kennzahl.
unaligned-lede = { $list } ohne Sichtlinie zu einem Ziel und einer Kennzahl.
unaligned-actions = { $n ->
    [one] 1 Maßnahme
   *[other] { $n } Maßnahmen
}
unaligned-teams = { $n ->
    [one] 1 Team
   *[other] { $n } Teams
}
unaligned-budget = { $n ->
    [one] Die Initiative hat ein Budget von { $amount }.
   *[other] Zusammen haben die Initiativen ein Budget von { $amount }.
}
unaligned-initiatives-note = Arbeit, die kein Ziel nennt oder keine Kennzahl, die sie bewegen soll
unaligned-kpis-note = Messen kein Ziel
unaligned-actions-note = Zusagen, die nichts unterstützen
unaligned-decisions-note = Entscheidungen zu keinem Ziel
unaligned-teams-heading = Teams
unaligned-teams-note = Teams, auf die nichts verweist
