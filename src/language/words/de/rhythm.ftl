# The calendar of reviews.

mark-missing = Fehlt
mark-not-planned = Nicht geplant
mark-no-rhythm = Kein Rhythmus
rhythm-weekly = Wöchentlich
rhythm-monthly = Monatlich
rhythm-quarterly = Quartalsweise
rhythm-annual = Jährlich
rhythm-overdue = { $n ->
    [one] 1 Review ist überfällig.
   *[other] { $n } Reviews sind überfällig.
}
rhythm-missing = { $n ->
    [one] 1 Review fehlt.
   *[other] { $n } Reviews fehlen.
}
rhythm-overdue-and-missing = { $n ->
    [one] 1 Review ist überfällig
   *[other] { $n } Reviews sind überfällig
} { $missing ->
    [one] und 1 fehlt.
   *[other] und { $missing } fehlen.
}
rhythm-next = Als Nächstes: { $name }, { $date } ({ $days }).
rhythm-none-planned = Kein Review ist geplant.
rhythm-calendar = Diese Tage in den eigenen Kalender übernehmen
rhythm-to-come = Kommende
rhythm-to-come-caption = Das nächste zuerst, davor die überfälligen
rhythm-heading = Der Rhythmus
rhythm-caption = Ein Jahr zurück und ein Jahr voraus
rhythm-review = Review
rhythm-date = Datum
rhythm-chair = Leitung
rhythm-last = Zuletzt
rhythm-next-column = Nächstes
rhythm-state = Stand
rhythm-no-record = Kein Review erfasst
rhythm-none-held = keines abgehalten
rhythm-meant = vorgesehen bis { $date }
rhythm-no-next = keines geplant
rhythm-key-held = abgehalten
rhythm-key-planned = geplant
rhythm-key-meant = vorgesehen, noch nicht geplant
rhythm-key-missed = überfällig oder fehlend
rhythm-said = { $name }: { $held } abgehalten, { $planned } geplant, { $overdue } überfällig, { $missing } fehlen.
rhythm-said-team = { $kind }, { $team }
rhythm-said-review = { $name }, { $date }
held-heading = Abgehalten, und was daraus wurde
held-caption = Des letzten Jahres, das jüngste zuerst
held-none = Im letzten Jahr wurde kein Review abgehalten.
held-earlier = Frühere Reviews ({ $n })
held-earlier-caption = Das jüngste zuerst
held-on = Abgehalten
held-decisions = Entscheidungen
held-actions = Maßnahmen
held-pack = Unterlagen
held-pack-of = zu { $name }, { $date }
held-nothing = keine
held-decisions-n = { $n ->
    [one] 1 Entscheidung
   *[other] { $n } Entscheidungen
}
held-decisions-open = { $n ->
    [one] 1 Entscheidung
   *[other] { $n } Entscheidungen
}, { $open } offen
held-actions-closed = { $n } von { $all } geschlossen
held-actions-overdue = { $n } überfällig
guide-heading = Wohin gehört das?
guide-next = Als Nächstes:
guide-weekly-actions = Eine Maßnahme ist fällig, überfällig oder blockiert
guide-weekly-milestones = Ein Meilenstein der nächsten zwei Monate rutscht
guide-weekly-help = Ein anderes Team muss diese Woche helfen
guide-monthly-kpis = Eine Kennzahl der Abteilung gibt ein Signal oder verfehlt ihr Ziel
guide-monthly-work = Eine Initiative ist verspätet, oder erledigt und nichts hat sich bewegt
guide-monthly-debts = Was ein Team einem anderen schuldet, ist verspätet oder nicht bestätigt
guide-monthly-decisions = Eine Entscheidung, die die Abteilung selbst treffen darf
guide-quarterly-objectives = Ein Ziel ist vom Kurs ab
guide-quarterly-work = Eine Initiative fortführen, ändern oder beenden; Geld oder Leute umlenken
guide-quarterly-decisions = Eine Entscheidung, die mehrere Abteilungen tragen müssen
guide-quarterly-assumptions = Eine Annahme gilt nicht mehr, ein Risiko ist gewachsen
guide-annual-objectives = Ein Ziel behalten, ändern oder streichen; Ränge und Zielwerte
guide-annual-kpis = Eine Kennzahl aufnehmen oder streichen
guide-annual-lessons = Was das Jahr gelehrt hat, und worauf die Strategie beruht
calendar-team = Team: { $name }
calendar-chair = Leitung: { $name }
calendar-preread = Zu lesen bis { $date }
calendar-decides = Entscheidet: { $name }
calendar-owner = Verantwortlich: { $name }
calendar-initiative = Initiative: { $name }
calendar-planned = Geplant für { $date }
calendar-decision = Entscheidung nötig: { $name }
calendar-milestone = Meilenstein: { $name }
