# Die vier Briefings.

read-more = Mehr dazu
n-in = { $n } von { $of }
front-title = Unsere Arbeit
front-your-team = eurem Team
front-there = Ziel erreicht
front-near = Fast erreicht
front-behind = Im Rückstand
front-old = Keine neue Zahl
front-no-goal = Kein Ziel gesetzt
front-lede = { $title }: { $value }. Das Ziel ist { $goal }.
front-lede-reached = { $title }: { $value }. Das Ziel ist erreicht.
front-lede-plain = { $title }: { $value }.
front-no-work = { $team }: Noch ist keine Arbeit hier beschrieben.
front-work = { $n ->
    [one] { $team } hat ein Vorhaben in Arbeit, und dafür ist es da.
   *[other] { $team } hat { $n } Vorhaben in Arbeit, und dafür sind sie da.
}
front-no-number = Noch zeigt keine Zahl, ob es wirkt.
front-line = Von eurer Arbeit zum Ganzen
front-you = Ihr, bei { $team }
front-goal-of = Das Ziel von { $organisation }
front-why = Warum es zählt
front-goal = Ziel: { $goal }
front-more = Mehr darüber
front-works = Wirkt es?
front-all-figures = Alle Zahlen dazu
front-doing = Was getan wird
front-can = Was ihr tun könnt
front-told = Was ihr uns gesagt habt
front-decided = Was entschieden wurde, und warum
front-because = Warum:
front-ask = Wen fragen?
front-next-heading = Was als Nächstes kommt
front-by = bis { $date }
front-next = Als Nächstes: { $title }, bis { $due }.
front-next-moved = Als Nächstes: { $title }. Geplant war { $due }, erwartet wird es jetzt am { $now }.
front-next-passed = Als Nächstes: { $title }. Geplant war { $due }; ein neuer Tag steht noch nicht fest.
front-next-undated = Als Nächstes: { $title }.
front-next-none = Der nächste Schritt ist noch nicht aufgeschrieben.
front-name = { $name }
front-piece = Ihr arbeitet an „{ $work }“, damit sich das verbessert: { $names }. Denn das will { $organisation } erreichen: „{ $goal }“.
front-piece-kpis = Ihr arbeitet an „{ $work }“, damit sich das verbessert: { $names }.
front-piece-goal = Ihr arbeitet an „{ $work }“, denn das will { $organisation } erreichen: „{ $goal }“.
front-piece-plain = Ihr arbeitet an „{ $work }“.
nav-objectives = Ziele
tally-kpis = Kennzahlen
tally-part = { $n } { $word }
brief-nearest-first = Das Nächste zuerst
brief-open-nearest-first = Offen, das Nächste zuerst
brief-worst-first = Das Schlimmste zuerst
brief-largest-first = Das Größte zuerst
brief-changes = Was sich geändert hat
brief-since = Seit
brief-no-change = Kein Status hat sich geändert.
brief-no-review = Noch gab es kein Review, also gibt es nichts zu vergleichen.
brief-no-decision = Keine Entscheidung wartet.
brief-no-objective = Unsere Arbeit ist mit keinem Ziel verknüpft.
exec-title = Briefing für die Leitung
exec-no-objective = Noch ist kein Ziel geschrieben.
exec-unscored = { $n ->
    [one] Das eine Ziel ist noch nicht zu bewerten.
   *[other] Keines der { $n } Ziele ist schon zu bewerten.
}
exec-calm = { $n ->
    [one] Das eine Ziel ist auf Kurs oder unter Beobachtung; keine Entscheidung wartet.
   *[other] Alle { $n } Ziele sind auf Kurs oder unter Beobachtung; keine Entscheidung wartet.
}
exec-none-off = { $n ->
    [one] Kein Ziel ist vom Kurs ab; 1 Entscheidung wartet.
   *[other] Kein Ziel ist vom Kurs ab; { $n } Entscheidungen warten.
}
exec-off = { $off } von { $all } { $all ->
    [one] Ziel
   *[other] Zielen
} { $off ->
    [one] ist
   *[other] sind
} vom Kurs ab; { $n ->
    [0] keine Entscheidung wartet.
    [one] 1 Entscheidung wartet.
   *[other] { $n } Entscheidungen warten.
}
exec-worst = { $title }: { $said }
exec-nearest = Am nächsten daran: { $title }, Bewertung { $score }.
exec-decisions = Entscheidungen, die warten
exec-no-decision = Keine Entscheidung wartet.
exec-more-decisions = { $n ->
    [one] 1 weitere Entscheidung wartet
   *[other] { $n } weitere Entscheidungen warten
}
exec-no-perspective = Keine Perspektive
exec-goals-note = Bewertung: Mittel der Kennzahlen, 0 bis 100.
exec-lines-note = Linie: die letzten 12 Monate; Ring: das letzte Review.
exec-empty-objectives = Noch ist kein Ziel geschrieben. Jedes ist eine Datei in `objectives/`.
exec-scorecard = Kennzahlen
exec-scorecard-caption = Das schlechteste Ziel zuerst, darin die schlechteste Kennzahl
exec-more-kpis = { $n ->
    [one] 1 weitere Kennzahl auf der Seite aller Kennzahlen
   *[other] { $n } weitere Kennzahlen auf der Seite aller Kennzahlen
}
exec-empty-kpis = Noch ist keine Kennzahl geschrieben. Jede ist eine Datei in `kpis/`.
exec-no-drift = Keine Kennzahl verfehlt ihr Ziel, ist veraltet oder wird schlechter.
exec-more-drift = { $n ->
    [one] 1 weitere Linie reißt ab
   *[other] { $n } weitere Linien reißen ab
}
exec-dependencies = Gefährdete Abhängigkeiten
exec-no-dependency = Keine Abhängigkeit ist überfällig, gefährdet oder unbestätigt.
exec-money = Geld und Aufwand nach Rang
exec-money-caption = Nach Rang; eine Initiative mit mehreren Zielen zählt bei jedem davon
exec-health = Wie gut umgesetzt wird
exec-all = alle
exec-not-all = nicht alle
exec-check = Die Prüfung:
goal-of-100 = von 100
goal-nothing = nichts zu bewerten
goal-scored = { $n } von { $all } bewertet
goal-better = ↗ { $points } besser seit { $date }
goal-worse = ↘ { $points } schlechter seit { $date }
goal-same = unverändert seit { $date }
goal-line = { $title }: Bewertung von { $from } am { $date } auf { $to } heute
goal-more-kpis = { $n ->
    [one] und 1 weitere
   *[other] und { $n } weitere
}
goal-no-kpi = Keine Kennzahl misst es.
goal-no-owner = Niemand steht dafür ein
dept-title = Briefing der Abteilung
dept-no-kpi = Diese Abteilung verantwortet noch keine Kennzahl.
dept-calm = Keine Kennzahl der Abteilung verfehlt ihr Ziel; nichts Zugesagtes ist überfällig.
dept-off = { $all ->
    [one] Die Kennzahl der Abteilung verfehlt ihr Ziel.
   *[other] { $off } von { $all } Kennzahlen { $off ->
        [one] verfehlt
       *[other] verfehlen
    } ihr Ziel.
}
dept-off-late = { $off ->
    [0] Keine Kennzahl verfehlt ihr Ziel
   *[other] { $all ->
        [one] Die Kennzahl der Abteilung verfehlt ihr Ziel
       *[other] { $off } von { $all } Kennzahlen { $off ->
            [one] verfehlt
           *[other] verfehlen
        } ihr Ziel
    }
}; { $n ->
    [one] 1 Abhängigkeit ist
   *[other] { $n } Abhängigkeiten sind
} überfällig.
dept-overdue = { $n ->
    [one] 1 Maßnahme ist überfällig.
   *[other] { $n } Maßnahmen sind überfällig.
}
dept-kpis = Kennzahlen der Abteilung
dept-empty-kpis = Diese Abteilung verantwortet keine Kennzahl. Eine Person von hier in einer Datei von `kpis/` als `owner` nennen.
dept-initiatives = Initiativen, die wir führen
dept-empty-initiatives = Diese Abteilung führt keine Initiative.
dept-owed-to-us = Was andere uns schulden
dept-no-owed-to-us = Wir warten auf niemanden.
dept-owed-by-us = Was wir anderen schulden
dept-no-owed-by-us = Niemand wartet auf uns.
dept-actions = Nächste Maßnahmen
dept-actions-caption = Das am längsten Überfällige zuerst, dann die nächsten zwei Wochen
dept-no-action = Keine Maßnahme ist überfällig oder in den nächsten zwei Wochen fällig.
dept-risks = Risiken
dept-no-risk = Kein Risiko ist verzeichnet.
dept-contributes = Die Ziele, zu denen wir beitragen
dept-teams = Teams
team-title = Briefing des Teams
team-lede = { $late ->
    [0] { $n ->
        [0] Kein Meilenstein ist in den nächsten zwei Monaten fällig
        [one] 1 Meilenstein ist in den nächsten zwei Monaten fällig, keiner verspätet
       *[other] { $n } Meilensteine sind in den nächsten zwei Monaten fällig, keiner verspätet
    }
    [one] 1 Meilenstein ist verspätet
   *[other] { $late } Meilensteine sind verspätet
}; { $overdue ->
    [0] keine Maßnahme ist überfällig.
    [one] 1 Maßnahme ist überfällig.
   *[other] { $overdue } Maßnahmen sind überfällig.
}
team-tally-milestones = Meilensteine
team-milestones = Meilensteine der nächsten zwei Monate
team-no-milestone = In den nächsten zwei Monaten ist kein Meilenstein fällig.
team-people = Wer tut was
team-late-first = Überfälliges zuerst, dann nach Datum
team-nobody = Niemand
team-counts = { $late ->
    [0] { $n } offen
   *[other] { $late } überfällig, { $n } offen
}
team-no-date = kein Datum
team-for = für
team-from = aus
team-no-action = Keine Maßnahme ist offen.
team-moves = Was unsere Arbeit bewegt
team-moves-caption = Erledigt heißt nicht bewegt: was fertig ist, und wie sich die Kennzahl seither geändert hat, die es bewegen soll
team-no-work = Keine Initiative dieses Teams läuft.
team-kpis = Unsere Kennzahlen
team-blockers = Was uns aufhält
team-wait-for = Worauf wir warten
team-blocked-caption = Maßnahmen, die blockiert sind
team-blocked = Blockierte Maßnahmen
team-no-blocker = Nichts hält uns auf.
team-decisions = Entscheidungen, die warten
