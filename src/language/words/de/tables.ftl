# The heads of tables, and what stands in their cells.

table-kpis = Kennzahlen
table-objectives = Ziele
table-milestones = Meilensteine
table-risks = Risiken
table-dependencies = Abhängigkeiten
table-money = Geld und Aufwand
table-assumptions = Annahmen
column-kpi = Kennzahl
column-status = Stand
column-last = Zuletzt
column-target = Ziel
column-against-target = Abstand zum Ziel
column-signal-and-outlook = Signal und Ausblick
column-periods = 12 Zeiträume
column-score = Punkte
column-objective = Ziel
column-work = Arbeit
column-initiative = Initiative
column-ends = Ende
column-milestone = Meilenstein
column-state = Stand
column-due = Fällig
column-expected = Erwartet
column-expected-or-reached = Erwartet oder erreicht
column-reached = Erreicht
column-decision = Entscheidung
column-when = Wann
column-advised-or-decided = Empfohlen oder entschieden
column-advised = Empfohlen
column-decided = Entschieden
column-who = Wer
column-action = Maßnahme
column-supports = Unterstützt
column-origin = Herkunft
column-risk = Risiko
column-rating = Bewertung, je von 5
column-response = Umgang
column-looked-at = Zuletzt geprüft
column-needed = Was gebraucht wird
column-for = Für
column-agreed = Zugesagt
column-rank = Rang
column-budget = Budget
column-share = Anteil
column-spent = Ausgegeben
column-assumption = Annahme
column-broken-when = Hinfällig, wenn
column-look-again = Erneut prüfen bis
column-option = Option
column-cost = Kosten
column-effect = Wirkung
options-caption = Was getan werden könnte
worst-first = Das Kritischste zuerst
kpi-leading = Vorauslaufend
kpi-lagging = Nachlaufend
kpi-unread = ihre Datei ist nicht lesbar
rank = Rang { $n }
more-kpis = und { $n } weitere
scored-none = nichts zu bewerten
scored = { $n } von { $all } bewertet
objective-lowest = Am niedrigsten:
objective-masked = Vom Mittel verdeckt:
milestone-put-off = in { $n } Berichten in Folge verschoben
decision-needed-by = gebraucht bis { $date }
decision-raised = { $n ->
    [one] vor { $n } Tag eingebracht
   *[other] vor { $n } Tagen eingebracht
}
decision-raised-alone = { $n ->
    [one] Vor { $n } Tag eingebracht
   *[other] Vor { $n } Tagen eingebracht
}
decision-took = { $n ->
    [one] nach { $n } Tag entschieden
   *[other] nach { $n } Tagen entschieden
}
decision-took-alone = { $n ->
    [one] Nach { $n } Tag entschieden
   *[other] Nach { $n } Tagen entschieden
}
decision-advice = Empfehlung:
decision-decides = entscheidet
decision-decided = hat entschieden
decision-carries-out = setzt um
action-done-on = erledigt { $date }
action-nobody = niemand
risk-threat = Bedrohung
risk-opportunity = Chance
risk-rating = Wahrscheinlichkeit { $likelihood }, Auswirkung { $impact }
assumption-crossed = Auslöser erreicht
assumption-past = Termin verstrichen
initiative-planned = geplant { $date }
expected-on = erwartet { $date }
largest-first = Das größte zuerst
latest-first = Das Jüngste zuerst
