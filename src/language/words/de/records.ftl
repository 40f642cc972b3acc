# Die Seiten von Entscheidungen und Risiken, Annahmen in Listen, und freie Seiten.

record-actions = Maßnahmen
record-notes = Notizen
decision-page = Entscheidung
decision-page-why = Worum es geht
decision-page-no-context = Kein Hintergrund ist angegeben. Er gehört unter `context`.
decision-page-advice = Empfehlung:
decision-page-decided = Entschieden:
decision-page-about = Betrifft:
decision-page-options = Optionen
decision-page-subjects = Was sie betrifft
decision-page-age = { UPPER_FIRST($age) }
decision-page-was-needed = Wurde { $when } gebraucht und ist noch offen.
decision-page-needed = Wird { $when } gebraucht.
decision-page-undated = Offen; kein Termin ist gesetzt.
decision-page-state = { $state }.
decision-fact-decides = Wer entscheidet
decision-fact-carries-out = Wer sie umsetzt
decision-fact-raised = Eingebracht
decision-fact-needed = Gebraucht bis
decision-fact-put-off = Vertagt
decision-fact-decided = Entschieden
decision-fact-implemented = Umgesetzt
decision-fact-review = Review
decision-fact-effect = Wirkung zeigt sich an
decision-fact-check = Zu prüfen ab
decision-fact-supersedes = Ersetzt
decision-fact-superseded = Ersetzt durch
decision-fact-amends = Ändert
decision-fact-amended = Geändert durch
risk-page = { $kind ->
    [opportunity] Risiko, Chance
   *[threat] Risiko, Bedrohung
}
risk-page-rated = Wahrscheinlichkeit { $likelihood }, Auswirkung { $impact }, je von 5.
risk-page-unrated = Es ist nicht bewertet.
risk-page-mitigation = Was dagegen getan wird
risk-page-no-mitigation = Nichts ist darüber geschrieben, was getan wird. Es gehört unter `mitigation`.
risk-page-subjects = Was es bedroht oder fördert
risk-fact-response = Umgang
risk-fact-reviewed = Zuletzt angesehen
wire-above = { $kpi } über { $high }
wire-below = { $kpi } unter { $low }
wire-either = { $kpi } über { $high } oder unter { $low }
wire-now = { $wire }; jetzt { $value }
free-page-empty = Diese Seite hat noch keinen Text.
