# A KPI's page: heads and columns.

kpi-eyebrow = Kennzahl
kpi-over-time = Im Lauf der Zeit
kpi-key = Band: natürliche Grenzen. Gestrichelt: Ziel. Hohle Punkte zählen nicht. Punkte mit Signal:
kpi-key-worse = schlechter
kpi-key-better = besser
kpi-readings = Wie sie zu lesen ist
kpi-limits = Grenzen und Signale
kpi-natural-limits = Natürliche Grenzen
kpi-limits-caption = Natürliche Grenzen, Abschnitt für Abschnitt
kpi-new-limits = Neue Grenzen: { $why }
kpi-signals = Punkte mit Signal
kpi-signals-caption = Punkte mit Signal, die neuesten zuerst
kpi-no-signals = Kein Punkt hat ein Signal.
kpi-commentary = Kommentar
newest-first = Neueste zuerst
kpi-events = Ereignisse
kpi-notes = Notizen
line-of-sight = Sichtlinie
kpi-no-objective = Sie misst kein Ziel. Eines unter `objective` nennen.
kpi-facts = Definition und Quelle
kpi-why = Warum sie gemessen wird:
kpi-targets = Ziele
by-date = Nach Datum
kpi-work = Die Arbeit, die sie bewegen soll
attention-first = Was zuerst Aufmerksamkeit braucht
kpi-no-work = Keine Initiative nennt sie unter `moves`.
kpi-decisions = Entscheidungen dazu
open-first = Offene zuerst
kpi-longer = Quartale und Jahre
kpi-longer-caption = Neueste zuerst, neben demselben Zeitraum des Vorjahres
of-parts = { $of } Teilen
kpi-data = Daten
kpi-spreadsheet = Für eine Tabellenkalkulation
kpi-json = als JSON
missing = fehlt
kpi-earlier = Frühere Zeiträume: { $n }
kpi-earlier-data = Frühere Daten
kpi-earlier-caption = Frühere Zeiträume, neueste zuerst
column-from = Von
column-to = Bis
column-made-from = Gebildet aus
column-period = Zeitraum
column-value = Wert
column-rule = Regel
column-by = Bis
column-note = Notiz
column-year-before = Ein Jahr zuvor
column-change = Änderung
column-line = Zeile der Datei
kpi-more-signals = { $n ->
    [one] 1 früherer Punkt steht in der Reihe
   *[other] { $n } frühere Punkte stehen in der Reihe
}
