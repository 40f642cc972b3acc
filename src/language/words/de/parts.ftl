# Small parts of many pages: cards, what waits, what changed, where a line of sight breaks.

next-review = Nächstes Review:
next-review-led-by = geleitet von
next-review-pack = Review-Mappe
update-forecasts = Prognose damals: { $list }
change-then = dann
drift-title = { $name }: { $words }
drift-no-objective = Kein Ziel genannt
drift-no-work = Keine Arbeit genannt, die sie bewegt
drift-who-answers = Wer einsteht
drift-no-owner = Niemand genannt
waiting-no-date = Kein Termin
waiting-about = zu
waiting-decides = Entscheidet
waiting-carries-out = Setzt um
no-kpi-measures = Keine Kennzahl misst es.
card-work = Arbeit:
card-no-work = Keine Arbeit dient ihm.
card-nobody = Niemand verantwortet es
kpi-no-figure = Noch keine Zahl
kpi-target = Ziel { $target }
by-when = bis { $date }
kpi-since-before = { $change } gegenüber dem Zeitraum davor
kpi-unread-alone = Ihre Datei ist nicht lesbar
kpi-score = { $score } Punkte
kpi-no-commentary = Kein Kommentar geschrieben.
