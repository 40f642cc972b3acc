# Rows on a scale of days: initiatives, milestones, and how late they are.

late-days = { $n ->
    [one] 1 Tag zu spät
   *[other] { $n } Tage zu spät
}
late-weeks = { $n ->
    [one] 1 Woche zu spät
   *[other] { $n } Wochen zu spät
}
early-days = { $n ->
    [one] 1 Tag früher
   *[other] { $n } Tage früher
}
early-weeks = { $n ->
    [one] 1 Woche früher
   *[other] { $n } Wochen früher
}
late-no-new-date = { $late }, kein neuer Termin
late-now = { $late }; nun { $date }
no-date = kein Termin
no-new-date = kein neuer Termin
was-date = statt { $date }
timeline-initiative = Initiative
timeline-milestone = Meilenstein
timeline-timeline = Zeitachse
timeline-next = Nächster Meilenstein
timeline-next-short = Als Nächstes
timeline-waits = Wartet auf
timeline-finish = Ende
timeline-status = Stand
timeline-expected = Erwartet
timeline-who = Wer
timeline-nobody = niemand verantwortet sie
timeline-no-dates = Keine Termine
timeline-reached = { $reached } erreicht
timeline-more = { $need }, und { $n } weitere
timeline-was-planned = war geplant für { $date }
timeline-as-planned = wie geplant
timeline-no-end = ohne Enddatum
timeline-no-kpi = Nennt keine Kennzahl
timeline-by-slip = Nach Stand, dann nach Verzug
timeline-by-slip-months = Nach Stand, dann nach Verzug; { $from } bis { $to }
timeline-tick = { $month } { $year }
timeline-key = Legende
timeline-key-done = erledigt, offen
timeline-key-plan = Plan
timeline-key-slip = Verzug
timeline-key-reached = Meilenstein erreicht
timeline-key-to-come = steht bevor
timeline-key-late = verspätet oder später erwartet
timeline-key-was = wo das geplant war
timeline-said = { $name }: { $status }
timeline-said-from = ab { $date }
timeline-said-ends = endet { $date }
timeline-said-ends-late = endet { $date }, { $late }
milestone-said-reached = { $name }, erreicht { $date }
milestone-said-due = { $name }, fällig { $date }
milestone-said-expected = { $name }, fällig { $date }, erwartet { $expected }
milestone-said-late = { $name }, verspätet, fällig { $date }
milestone-said-late-expected = { $name }, verspätet, fällig { $date }, erwartet { $expected }
milestone-said-undated = { $name }, ohne Termin
tracks-caption = Verspätete zuerst; die punktierte Linie führt vom geplanten zum nun erwarteten Tag
moved-initiative = Initiative
moved-done = Erledigt
moved-moved = Bewegt
moved-money = Geld
moved-heading = Erledigt ist nicht bewegt
moved-caption = Was fertig ist, und wie sich die Kennzahl seither verändert hat, die es bewegen soll; die Arbeit muss nicht die Ursache sein
moved-no-objective = Kein Ziel
moved-milestones = { $reached } Meilensteinen
moved-no-milestones = keine Meilensteine
moved-by-weight = { $share } nach Gewicht
moved-expected = erwartet { $change }
moved-expected-by = erwartet { $change } bis { $date }
moved-since = { $change } seit { $period }
moved-no-kpi = Keine Kennzahl genannt
moved-of = von { $budget }
moved-budget = Budget
initiatives-when = Wann
initiatives-calendar = Meilensteine in den eigenen Kalender übernehmen
initiatives-milestones = Kommende Meilensteine
initiatives-milestones-caption = Nach Fälligkeit
initiatives-none-under-way = { $all ->
    [one] Die eine Initiative läuft nicht.
   *[other] Keine der { $all } Initiativen läuft.
}
initiatives-on-time = Keine Initiative ist verspätet; { $n } im Plan.
initiatives-one-late = Die eine Initiative ist verspätet.
initiatives-one-at-risk = Die eine Initiative ist gefährdet.
initiatives-one-silent = Von der einen Initiative fehlt eine Meldung.
initiatives-silent = { $n ->
    [one] { $n } von { $all } Initiativen ist ohne Meldung.
   *[other] { $n } von { $all } Initiativen sind ohne Meldung.
}
initiatives-at-risk = { $n ->
    [one] { $n } von { $all } Initiativen ist gefährdet; keine ist verspätet.
   *[other] { $n } von { $all } Initiativen sind gefährdet; keine ist verspätet.
}
initiatives-late = { $n ->
    [one] { $n } von { $all } Initiativen ist verspätet.
   *[other] { $n } von { $all } Initiativen sind verspätet.
}
initiatives-late-and-at-risk = { $n ->
    [one] { $n } von { $all } Initiativen ist verspätet;
   *[other] { $n } von { $all } Initiativen sind verspätet;
} { $risk } gefährdet.
initiatives-ends = { $name } endet nun { $late }.
initiatives-rest = Außerdem: { $parts }.
initiatives-rest-silent = { $n } ohne Meldung
initiatives-rest-on-time = { $n } im Plan
initiatives-rest-done = { $n } erledigt
initiatives-rest-other = { $n } nicht in Arbeit
