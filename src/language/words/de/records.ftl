# The pages of objectives and initiatives.

success = Erfolg:
objective-masked-lede = Das Mittel ist gut, aber „{ $name }“ verfehlt das Ziel.
objective-nothing-to-score = Hier lässt sich noch nichts bewerten: keine Kennzahl mit Ziel.
objective-too-little = Zu wenig ist aktuell, um etwas zu sagen: { $n } von { $all } bewertet.
objective-off = { $n ->
    [one] { $n } von { $all } Kennzahlen verfehlt ihr Ziel.
   *[other] { $n } von { $all } Kennzahlen verfehlen ihr Ziel.
}
objective-on-course = Auf Kurs.
objective-short = Hinter den Zielen, aber nichts jenseits der Warngrenze.
fact-shares-lead = Führt mit
objective-depends-on = Angewiesen auf
objective-perspective = Perspektive
objective-weight = Gewicht
objective-horizon = Zeithorizont
horizon-open = offen
objective-score = { $score } von 100 Punkten
objective-lowest-within = am niedrigsten:
objective-masked-within = vom Mittel verdeckt:
objective-no-kpi = Keine Kennzahl misst es. Eine Datei in `kpis/` nennt es unter `objective`.
objective-multiples = Nebeneinander
objective-multiples-note = Je zwölf Zeiträume in eigenem Maßstab; gestrichelt das Ziel, als Band die natürlichen Grenzen
objective-updates = Was die Verantwortlichen sagen
at-a-glance = Auf einen Blick
objective-helped-by = Gestützt von
objective-helps = Stützt
arrow-because = Grund: { $why }
objective-children = Ziele darunter
objective-work = Die Arbeit, die ihm dient
objective-no-work = Keine Initiative dient ihm. Eine Datei in `initiatives/` nennt es unter `objectives`.
objective-rests-on = Worauf es beruht
assumptions-caption = Hinfällige und abgelaufene zuerst
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
