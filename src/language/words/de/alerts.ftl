# Die Hinweise: was Aufmerksamkeit braucht, und seit wann.

nav-alerts = Hinweise
alerts-title = Hinweise
alerts-lede = { $n ->
    [one] 1 Punkt braucht Aufmerksamkeit.
   *[other] { $n } Punkte brauchen Aufmerksamkeit.
}
alerts-none = Nichts braucht Aufmerksamkeit.
alerts-new-since = { $n ->
    [0] Nichts davon ist neu seit dem Review vom { $date }.
    [one] 1 davon ist neu seit dem Review vom { $date }.
   *[other] { $n } davon sind neu seit dem Review vom { $date }.
}
alerts-data = Zahlen, denen noch nicht zu trauen ist
alerts-drift = Drift: wo die Sichtlinie abreißt
alerts-drift-note = Das Schlimmste zuerst: was abdriftet, dann das gefährdete Ziel, die Kennzahl, die es zeigt, die Arbeit, die sie bewegen soll, und wer dafür einsteht
alerts-late = Überfällig: Entscheidungen und Abhängigkeiten
alerts-other = Annahmen, Teams und Personen
alerts-calm-data = Die Datei jeder Kennzahl ist lesbar und jede Zahl aktuell.
alerts-calm-drift = Keine Kennzahl wird schlechter, und keine Arbeit hat sich von ihrem Zweck gelöst.
alerts-calm-late = Keine Entscheidung und keine Abhängigkeit ist überfällig.
alerts-subscribe = Auch als Feed und für Programme:
alerts-feed-link = Atom-Feed
alerts-json-link = JSON
alerts-feed = { $organisation }, { $edition }: Hinweise
alert-new = Neu
alert-since = Seit { $date }
alert-effect = Folge
alert-fix = Abhilfe
alert-stale = { $title }: keine Zahl seit { $period }.
alert-unreadable = { $title }: Die Datei ist nicht lesbar.
alert-never = { $title }: Es gab noch nie eine Zahl.
alert-doubt = { $title }: Eine Zahl stimmt vielleicht nicht.
alert-effect-stale = Die letzte Zahl, { $value }, bleibt mit ihrem Datum stehen und zählt in keiner Bewertung.
alert-effect-none = Bis das behoben ist, gibt es keine Zahl, und die Kennzahl zählt in keiner Bewertung.
alert-effect-future = Der Wert bleibt außen vor, bis sein Tag gekommen ist.
alert-effect-doubt = Die Zahl wird gezeigt und bewertet, wie sie dasteht.
alert-off = { $title }: Ziel verfehlt.
alert-off-and-worse = { $title }: Ziel verfehlt, und es wird schlechter.
alert-watch-and-worse = { $title }: unter dem Ziel, und es wird schlechter.
alert-worse = { $title }: Es wird schlechter.
alert-not-judged = Ob { $title } hilft, kann niemand sagen.
alert-names-nothing = Die Initiative nennt kein Ziel und keine Kennzahl, die sie bewegen soll.
alert-names-no-objective = Die Initiative nennt kein Ziel.
alert-names-no-kpi = Die Initiative nennt keine Kennzahl, die sie bewegen soll.
alert-decision = Zu entscheiden war bis { $date }, { $ago }.
alert-decision-by = Zu entscheiden war bis { $date }, { $ago }. Es entscheidet { $who }.
alert-waits = { $taker } braucht es von { $giver } bis { $date }.
alert-now-expected = Jetzt erwartet am { $date }.
mark-broken = Gebrochen
stop-objective = Ziel
stop-kpi = Kennzahl
stop-initiative = Initiative
stop-owner = Wer dafür einsteht
stop-no-objective = Kein Ziel genannt
stop-no-kpi = Keine Kennzahl genannt
stop-no-work = Keine Arbeit genannt, die sie bewegt
stop-no-owner = Niemand genannt
