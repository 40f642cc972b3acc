# Die Seite des Zustands: acht Fähigkeiten, und was die Prüfung findet. Die Befunde selbst sind englisch.

health-nothing = Noch gibt es nichts zu prüfen.
health-all = { $n ->
    [one] Die eine Prüfung ist bestanden.
   *[other] Alle { $n } Prüfungen sind bestanden.
}
health-weakest = { $sound } von { $all } Prüfungen sind bestanden; die schwächste Stelle: { $weakest }.
health-proof = { $n ->
    [one] 1 Befund
   *[other] { $n } Befunde
}: { $parts }.
health-first = { $n } zuerst zu beheben
health-soon = { $n } bald zu beheben
health-look = { $n } einen Blick wert
health-accepted = { $n } hingenommen
health-unaligned = { $n ->
    [one] 1 Arbeit ohne Sichtlinie
   *[other] { $n } Arbeiten ohne Sichtlinie
}
health-heading = Acht Fähigkeiten
health-caption = Die schwächste zuerst. Punkte: der Anteil der geprüften Einträge ohne offenen Fehler und ohne offene Warnung, von 100
health-capability = Fähigkeit
health-score = Punkte
health-bar = Balken
health-sound = Solide
health-findings = Befunde
health-status = Stand
health-empty = nichts zu prüfen
health-group = { $sound } von { $all } solide
health-note = Nach Fähigkeit. Jeder Befund nennt, was zu schreiben ist, die Datei und wer für den Eintrag einsteht. `throughline explain NAME` sagt mehr dazu. Die Befunde sind englisch.
health-calm = Die Prüfung findet nichts.
capability-accountability = Verantwortung
capability-visibility = Überblick im Ganzen
capability-alignment = Ausrichtung der Teams
capability-discipline = Verlässliche Umsetzung
capability-decisions = Entscheiden
capability-intelligence = Lernen aus Signalen
capability-rhythm = Takt der Reviews
capability-teams = Zusammenspiel der Teams
promise-accountability = Jede Zusage hat einen Namen und ein Datum
promise-visibility = Zahlen sind aktuell, vollständig und richtig gelesen
promise-alignment = Jede Arbeit führt zu einem Ziel
promise-discipline = Termine und Ziele werden gehalten oder mit Absicht verschoben
promise-decisions = Entscheidungen werden erbeten, getroffen und nachverfolgt
promise-intelligence = Signale werden erklärt und führen zu Lehren
promise-rhythm = Reviews finden statt, wenn sie fällig sind
promise-teams = Teams wissen, was sie einander schulden
finding-line = { $file }, Zeile { $line }
finding-accepted-until = Bis { $date }: { $reason }
