# The page of an objective.

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
