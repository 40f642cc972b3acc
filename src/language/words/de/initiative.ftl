# The page of an initiative.

initiative-bet = Die Wette:
fact-state = Stand
initiative-starts = Beginn
initiative-planned-end = Geplantes Ende
initiative-ended = Beendet
initiative-expected-end = Erwartetes Ende
initiative-against-plan = Gegen Plan
initiative-spent-of = { $spent }, { $share } des Budgets
initiative-confidence = Zuversicht
initiative-pace = Tempo der Meilensteine
pace-of-plan = { $pace } Monate Plan je Monat
pace-of-plan-takes = { $pace } Monate Plan je Monat; in diesem Tempo dauert es { $whole } Monate, geplant waren { $planned }
update-forecast = { $name }: { $date }
update-forecast-end = das Ende: { $date }
initiative-lede = { $state }: { $parts }.
initiative-lede-only = { $state }.
initiative-reached = { $reached } Meilensteinen erreicht
initiative-late = { $n ->
    [one] { $n } Meilenstein verspätet
   *[other] { $n } Meilensteine verspätet
}
initiative-later = das Ende liegt { $slip } später als vereinbart
initiative-moves = Was sie bewegen soll
initiative-moves-caption = Wie sich jede Kennzahl seit Beginn der Arbeit verändert hat; die Arbeit muss nicht die Ursache sein
column-expected-change = Erwartete Änderung
column-change-so-far = Änderung bisher
initiative-no-kpi = Sie nennt keine Kennzahl, die sie bewegen soll; so kann niemand sagen, ob sie wirkt. Eine kommt unter `moves` dazu.
initiative-impact = Hat sich etwas bewegt?
initiative-impact-note = Ob sich jede Zahl veränderte, als die Arbeit fertig war. Warum, ist damit nicht bewiesen.
impact-size = Das ist { $size }.
impact-beside = Zur selben Zeit:
impact-beside-note = Die beiden lassen sich nicht trennen.
milestones-reached = { $reached } erreicht
milestones-caption = In ihrer Reihenfolge
milestones-none = Kein Meilenstein ist gesetzt. Sie kommen unter `milestones` dazu.
initiative-updates = Meldungen
initiative-no-objective = Sie dient keinem Ziel. Eines unter `objectives` nennen.
initiative-lessons = Lehren
initiative-needs = Was sie von anderen braucht
initiative-needed-by = Was andere von ihr brauchen
