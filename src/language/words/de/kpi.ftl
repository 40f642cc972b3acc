# A KPI's page: what it says of its numbers.

verdict-none = Es gibt noch keine Zahl.
verdict-stale = Seit { $period } gibt es keine Zahl; zuletzt waren es { $value }.
verdict-gap = { $value } in { $period }, { $gap }.
verdict = { $value } in { $period }.
gap-within = im Zielband
gap-none = genau im Ziel
gap-better = { $amount } besser als das Ziel
gap-outside = { $amount } außerhalb des Zielbands
gap-short = Ziel um { $amount } verfehlt
no-chart-refused = Ihre Datei konnte nicht gelesen werden; bis das behoben ist, gibt es keine Zahl.
no-chart-empty = Ihre Datei enthält keinen Wert eines abgelaufenen Zeitraums.
no-chart-no-data = Sie hat noch keine Werte. Eine Zeile `data: { $data }` in `{ $file }` bringt sie.
place-line = { $file }, Zeile { $line }, Spalte { $column }
reading-status = Stand
reading-signal = Signal
reading-outlook = Ausblick
reading-freshness = Aktualität
status-no-value = Ohne Wert kein Urteil.
status-no-target = Ohne Ziel kein Urteil und keine Punkte.
status-context = Keine Richtung ist besser: Die Zahl ist Hintergrund und zählt nicht für Punkte.
status-plain = { $value } in { $period }, das Ziel ist { $target }.
status-flag = { $value } in { $period }, das Ziel ist { $target }; die Warngrenze ist { $flag }.
status-no-flag = { $value } in { $period }, das Ziel ist { $target }; ohne Warngrenze gelten { $share } des Ziels dafür.
status-gap = Der Abstand beträgt { $gap } einer Toleranz.
signal-no-values = Es gibt keinen Wert zu prüfen.
signal-cumulative = Eine laufende Summe enthält den vorigen Wert und hat keine natürlichen Grenzen; ihr Tempo steht oben.
signal-declined = Ihr Eintrag sagt, dass keine Signale gesucht werden.
signal-constant = Alle Werte sind gleich: Ohne Schwankung lässt sich nichts prüfen.
signal-common = Der letzte Wert liegt in dem, was dieser Prozess von sich aus tut.
signal-rules = Der letzte Wert ist { $rules }.
signal-rules-since = Der letzte Wert ist { $rules }, seit { $since }.
signal-conflict = Er trägt Signale in beide Richtungen; das ungünstige gilt.
assurance-pass-left = In diesen Grenzen wurde das Ziel stets erreicht.
assurance-hit-left = In diesen Grenzen wurde das Ziel durch Zufall erreicht oder verfehlt.
assurance-fail-left = In diesen Grenzen wurde das Ziel stets verfehlt.
assurance-pass = Das Ziel liegt auf der guten Seite außerhalb der Grenzen: Es wird stets erreicht.
assurance-hit = Das Ziel liegt in den Grenzen: Es wird durch Zufall erreicht oder verfehlt.
assurance-fail = Das Ziel liegt jenseits der Grenzen: Es wird stets verfehlt.
follow-better-pass = Wird besser und ist verlässlich im Ziel: ein höheres Ziel erwägen und die Lehre festhalten.
follow-better-hit = Wird besser, noch nicht verlässlich: weitermachen.
follow-better-arrives = Wird besser: Auf dem alten Niveau würde das Ziel verfehlt, mit dem jetzigen Trend wird es erreicht.
follow-better-fail = Wird besser, verfehlt aber noch das Ziel: geht es schnell genug?
follow-common-pass = Verlässlich: nichts zu tun; seltener ansehen genügt.
follow-common-hit = Treffer und Fehlschläge durch Zufall: nicht auf einen Zeitraum reagieren; den Prozess ändern, wenn Fehlschläge zählen.
follow-common-fail = Es bleibt verfehlt, wenn sich nichts ändert: Eine Entscheidung ist nötig.
follow-worse-pass = Im Ziel, wird aber schlechter: jetzt handeln, solange es wenig kostet.
follow-worse-hit = Wird schlechter: den ersten Wert mit Signal ansehen.
follow-worse-fail = Verfehlt und wird schlechter: nach oben tragen.
follow-worse = Wird schlechter.
follow-better = Wird besser.
follow-common = Stabil.
outlook-aim = Zu erreichen: { $target } bis { $by }.
outlook-measured = Der Wert für { $period } liegt vor: { $value }.
outlook-season = Nach dem Verlauf desselben Teils des Vorjahres ist { $value } wahrscheinlich, zwischen { $low } und { $high }.
outlook-trend = Mit dem jetzigen Trend ist { $value } wahrscheinlich, zwischen { $low } und { $high }.
outlook-level = Wie es jetzt läuft, ohne gesicherten Trend, ist { $value } wahrscheinlich, zwischen { $low } und { $high }.
outlook-no-values = Es gibt keinen Wert, von dem auszugehen wäre.
outlook-no-target = Es ist nichts zu erreichen.
outlook-nothing-ahead = Kein Schritt des Zielpfads steht noch aus, und kein Planungszeitraum sagt, bis wann der letzte gilt.
outlook-irregular = Werte kommen unregelmäßig, also lassen sich keine Zeiträume vorauszählen.
outlook-cumulative = Eine laufende Summe liest man an ihrem Tempo.
outlook-not-computable = Die Werte sind zu groß zum Rechnen.
arrival-between = Die Linie kommt in { $period } an, zwischen { $earliest } und { $latest }.
arrival-earliest = Die Linie kommt in { $period } an, frühestens { $earliest }.
arrival-never = In diesem Tempo kommt sie nicht an.
fresh-never = Es gab noch nie einen Wert.
caution-adjusted = Die Jahreszeit ist herausgerechnet: Das Diagramm prüft die bereinigten Werte, die Tabelle zeigt die gemeldeten.
caution-season = Die Jahreszeit lässt sich noch nicht herausrechnen: Das braucht zwei volle Jahre mit Werten über null.
caution-autocorrelated = Benachbarte Werte ähneln einander, die Grenzen sind also zu eng: Folgen sind nur schwache Hinweise.
caution-coarse = Die Werte haben zu wenige Stufen für genaue Grenzen.
caution-runs = Für ein Signal sind es zu wenige Werte, aber sie bleiben länger auf einer Seite ihres Medians, als der Zufall erwarten lässt.
caution-suggested = Das Niveau scheint sich in { $since } dauerhaft geändert zu haben. Wer den Grund kennt, schreibt ihn als Ereignis der Art step-change in events.yaml; die Grenzen werden dann neu gebildet.
caution-ranges = Einige Werte änderten sich stärker, als die Grenze der gleitenden Spannweiten erlaubt.
short-better = Besser als üblich seit { $since }.
short-worse = Schlechter als üblich seit { $since }.
short-higher = Höher als üblich seit { $since }.
short-lower = Niedriger als üblich seit { $since }.
short-reach = Wie es jetzt läuft, werden { $target } bis { $by } voraussichtlich erreicht.
short-miss = Wie es jetzt läuft, werden { $target } bis { $by } voraussichtlich verfehlt.
short-change = Wie es jetzt läuft, werden { $target } bis { $by } nicht erreicht: Das braucht eine Änderung.
strip-score = { $score } Punkte
strip-target = Ziel
strip-target-since = Ziel seit { $by }
strip-target-by = Ziel bis { $by }
strip-since-then = seitdem { $change }
strip-at-review = Bei { $review }
strip-year-ago = Vor einem Jahr, { $period }
strip-forecast = Prognose für { $period }
strip-so-far = { $period } bisher
strip-incomplete = unvollständig
strip-of-periods = { $word } aus { $of } Zeiträumen
strip-against-year-before = { $word }; gegen denselben Teil des Vorjahres { $change }
strip-pace = Tempo für { $year }
strip-expected-line = { $value } wären bis jetzt geradlinig zu erwarten
strip-expected-plan = { $value } wären bis jetzt nach Plan zu erwarten
strip-to-reach = um { $target } zu erreichen
strip-to-reach-lately = um { $target } zu erreichen; zuletzt { $recent }
sum-of = Summe
mean-of = Mittel
lowest-of = Minimum
highest-of = Maximum
overall-of = insgesamt
count-of = Anzahl
last-of = letzter
fact-definition = Definition
fact-owner = Verantwortlich
fact-team = Team
fact-better = Besser ist
better-higher = höher
better-lower = niedriger
better-within = in einem Band
better-neither = keine Richtung: Hintergrund
fact-frequency = Takt
fact-kind = Art
kind-leading = vorauslaufend: zeigt, wohin es geht
kind-lagging = nachlaufend: zeigt, wo man war
fact-longer = Längere Zeiträume
longer-sum = die Summe
longer-mean = das Mittel
longer-last = der letzte Wert
longer-min = der niedrigste Wert
longer-max = der höchste Wert
longer-ratio = das Verhältnis der Summen
longer-count = die Anzahl
fact-target = Ziel
target-to-be-set = noch festzulegen
fact-red-flag = Warngrenze
fact-baseline = Ausgangswert
value-in-period = { $value } in { $period }
fact-bounds = Kann liegen zwischen
bounds-between = { $low } und { $high }
fact-counting = Zählweise
counting-cumulative = laufende Summe im Jahr
fact-source = Quelle
fact-computed-from = Berechnet aus
fact-formula = Formel
fact-file = Datei
file-last-line = { $file }, letzter Wert in Zeile { $line }
fact-left-out = Ausgelassen
fact-missing = Fehlt
fact-not-judged = Nicht beurteilt
not-judged-flag = die Warngrenze liegt auf der guten Seite des Ziels
fact-way = Weg zum Ziel
way-none = keiner: Das Ziel liegt am Ausgangspunkt
way-share = { $share } des Wegs von { $from } zu { $to }
fact-influence = Einfluss
influence-direct = das Team der Verantwortlichen bewegt sie
influence-shared = das Team der Verantwortlichen bewegt sie mit anderen
influence-none = das Team der Verantwortlichen kann sie nicht bewegen
event-step-change = Stufe
event-ghost = Aus den Grenzen gelassen
event-definition = Ab hier anders gezählt
event-one-off = Einmalig
basis-all = alle { $values } bisher
basis-line-only = { $values }: zu wenige für Grenzen
basis-provisional = { $values }: vorläufig
basis-first = die ersten { $values }, bis { $last }
basis-first-set = die ersten { $values }, bis { $last }, wie im Eintrag festgelegt
six-twelve = { $title }: die letzten Wochen und Monate neben denen des Vorjahres
frequency-daily = täglich
frequency-weekly = wöchentlich
frequency-monthly = monatlich
frequency-quarterly = vierteljährlich
frequency-annual = jährlich
frequency-irregular = unregelmäßig
values = { $n ->
    [one] 1 Wert
   *[other] { $n } Werte
}
days = { $n ->
    [one] 1 Tag
   *[other] { $n } Tage
}
stale-age = { $n ->
    [one] letzte Zahl 1 Tag alt
   *[other] letzte Zahl { $n } Tage alt
}
signal-line-only = { $n ->
    [one] 1 Wert ist zu wenig zum Prüfen; Grenzen gibt es ab 6, Signale ab 15.
   *[other] { $n } Werte sind zu wenige zum Prüfen; Grenzen gibt es ab 6, Signale ab 15.
}
signal-too-few = { $n ->
    [one] 1 Wert ist zu wenig für ein Urteil; es braucht 15.
   *[other] { $n } Werte sind zu wenige für ein Urteil; es braucht 15.
}
signal-limits = { $n ->
    [one] Grenzen { $lower } bis { $upper }, Mittel { $mean }, aus 1 Wert seit { $from }; { $rules }.
   *[other] Grenzen { $lower } bis { $upper }, Mittel { $mean }, aus { $n } Werten seit { $from }; { $rules }.
}
signal-limits-provisional = { $n ->
    [one] Vorläufige Grenzen { $lower } bis { $upper }, Mittel { $mean }, aus 1 Wert seit { $from }; { $rules }.
   *[other] Vorläufige Grenzen { $lower } bis { $upper }, Mittel { $mean }, aus { $n } Werten seit { $from }; { $rules }.
}
outlook-too-few = { $n ->
    [one] 1 Wert ist zu wenig; es braucht 8.
   *[other] { $n } Werte sind zu wenige; es braucht 8.
}
outlook-too-few-since = { $n ->
    [one] 1 Wert seit der letzten Änderung der Grenzen ist zu wenig; es braucht 8.
   *[other] { $n } Werte seit der letzten Änderung der Grenzen sind zu wenige; es braucht 8.
}
outlook-too-far = { $n ->
    [one] Das ist weiter voraus, als die Werte tragen: höchstens 1 Zeitraum, halb so viele, wie es gibt.
   *[other] Das ist weiter voraus, als die Werte tragen: höchstens { $n } Zeiträume, halb so viele, wie es gibt.
}
fresh-irregular = { $n ->
    [one] Der letzte Zeitraum endete vor 1 Tag; Werte kommen unregelmäßig und gelten nie als veraltet.
   *[other] Der letzte Zeitraum endete vor { $n } Tagen; Werte kommen unregelmäßig und gelten nie als veraltet.
}
fresh-rule = { $n ->
    [one] Der letzte Zeitraum endete vor 1 Tag; Werte kommen { $frequency } und gelten nach { $stale } Tagen als veraltet.
   *[other] Der letzte Zeitraum endete vor { $n } Tagen; Werte kommen { $frequency } und gelten nach { $stale } Tagen als veraltet.
}
caution-short = { $n ->
    [one] Ein Abschnitt der Grenzen hat 1 Wert; übliche Grenzen brauchen 12.
   *[other] Ein Abschnitt der Grenzen hat { $n } Werte; übliche Grenzen brauchen 12.
}
strip-needed = { $n ->
    [one] Nötig in 1 Zeitraum
   *[other] Nötig in jedem von { $n } Zeiträumen
}
left-out-future = { $n ->
    [one] 1 Wert eines noch nicht abgelaufenen Zeitraums
   *[other] { $n } Werte noch nicht abgelaufener Zeiträume
}
missing-periods = { $n ->
    [one] 1 Zeitraum ohne Wert
   *[other] { $n } Zeiträume ohne Wert
}
frequency-days = { $n ->
    [one] täglich
   *[other] alle { $n } Tage
}
frequency-weeks = { $n ->
    [one] wöchentlich
   *[other] alle { $n } Wochen
}
frequency-months = { $n ->
    [one] monatlich
   *[other] alle { $n } Monate
}
frequency-quarters = { $n ->
    [one] vierteljährlich
   *[other] alle { $n } Quartale
}
frequency-years = { $n ->
    [one] jährlich
   *[other] alle { $n } Jahre
}
