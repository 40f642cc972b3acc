# Mappen der Reviews.

pack-title = Mappe: { $review }
pack-eyebrow = { $kind ->
    [weekly] Mappe zum Wochenreview
    [monthly] Mappe zum Monatsreview
    [quarterly] Mappe zum Quartalsreview
   *[annual] Mappe zum Jahresreview
}
pack-led-by = Leitung:
pack-review-link = Zur Seite dieses Reviews
pack-cover = Deckblatt
pack-minutes = { $n ->
    [one] Lesezeit etwa { $n } Minute.
   *[other] Lesezeit etwa { $n } Minuten.
}
pack-as-of = Stand
pack-previous = Frühere Entscheidungen und Maßnahmen
pack-actions-due = Fällige Maßnahmen
pack-previous-decisions = Frühere Entscheidungen
pack-previous-decisions-caption = Entscheidungen des letzten Reviews
pack-no-previous-decision = Das letzte Review hinterließ keine Entscheidung.
pack-previous-actions = Frühere Maßnahmen
pack-previous-actions-caption = Maßnahmen des letzten Reviews und ältere, die überfällig sind
pack-open-actions-caption = Offene Maßnahmen, nach ihrem Termin
pack-no-previous-action = Das letzte Review hinterließ keine Maßnahme.
pack-no-open-action = Keine Maßnahme ist offen.
pack-decisions = Anstehende Entscheidungen
pack-options-of = Optionen der Entscheidung { $n }
pack-actions-of = Maßnahmen der Entscheidung { $n }
pack-actions-caption = Maßnahmen daraus
pack-no-decision = In diesem Review steht keine Entscheidung an.
pack-more-decisions = { $n ->
    [one] { $n } weitere Entscheidung steht an, als ein Review dieser Art treffen kann; sie steht auf der Seite des Reviews.
   *[other] { $n } weitere Entscheidungen stehen an, als ein Review dieser Art treffen kann; sie stehen auf der Seite des Reviews.
}
pack-changes = Was sich seit dem letzten Review geändert hat
pack-since = Seit:
pack-no-earlier = Ein früheres Review dieses Teams ist nicht festgehalten; es gibt nichts zu vergleichen.
pack-no-change = Kein Stand hat sich geändert.
pack-attention = Aufmerksamkeit
pack-worst-first = Das Dringendste zuerst
pack-no-attention = Keine Kennzahl verfehlt ihr Ziel oder ist veraltet.
pack-exceptions = { $kind ->
    [annual] Kennzahlen im Lauf des Jahres
   *[other] Auffällige Kennzahlen
}
pack-no-objective = Kennzahlen ohne Ziel
pack-no-exception = Keine Kennzahl verfehlt ihr Ziel, steht unter Beobachtung oder ist veraltet.
pack-milestones = Meilensteine
pack-initiatives = { $kind ->
    [quarterly] Initiativen: behalten, ändern, beenden
    [annual] Initiativen: was sie gebracht haben
   *[monthly] Initiativen: erledigt und bewegt
}
pack-initiatives-caption = Was zuerst Aufmerksamkeit braucht. Erledigt heißt nicht bewegt: beides steht für sich
pack-no-initiative = Zu diesem Review gehört keine Initiative.
pack-milestones-caption = Noch nicht erreicht, nach ihrem Termin
pack-no-milestone = Kein Meilenstein ist offen.
pack-blockers = Was aufhält
pack-dependencies = Abhängigkeiten und Risiken
pack-dependencies-caption = Abhängigkeiten, die verspätet, gefährdet oder nicht bestätigt sind
pack-no-dependency = Keine Abhängigkeit ist verspätet, gefährdet oder unbestätigt.
pack-risks-caption = Risiken, die größten zuerst
pack-no-risk = Kein Risiko ist festgehalten.
pack-money = Geld und Aufwand neben dem Rang
pack-money-caption = Nach Rang; eine Initiative für mehrere Ziele zählt bei jedem von ihnen
pack-no-money = Noch dient keine Initiative einem Ziel.
pack-assumptions = Annahmen
pack-assumptions-caption = Widerlegte und abgelaufene zuerst
pack-no-assumption = Keine Annahme ist zur Prüfung fällig.
pack-lessons = Lehren
pack-lesson-from = aus
pack-lesson-applied = angewandt auf
pack-lesson-idle = noch nicht angewandt
pack-no-lesson = Keine Lehre ist aufgeschrieben.
pack-objectives = Ziele: behalten, ändern, streichen
pack-no-objectives = Noch ist kein Ziel aufgeschrieben.
pack-results = Entscheidungen und Maßnahmen dieses Reviews
pack-blank = Leeres Blatt
pack-blank-caption = In der Sitzung auszufüllen
pack-blank-question = Frage
pack-blank-decision = Entscheidung
pack-blank-owner = Wer
pack-blank-due = Bis wann
pack-appendix = Anhang: alle Kennzahlen
pack-appendix-letter = A
pack-scorecard = Alle Kennzahlen
pack-more-kpis = { $n } weitere in der Übersicht der Kennzahlen.
pack-no-kpi = Zu diesem Review gehört keine Kennzahl.
