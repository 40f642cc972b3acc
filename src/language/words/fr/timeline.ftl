# Rows on a scale of days: initiatives, milestones, and how late they are.

late-days = { $n ->
    [one] 1 jour de retard
   *[other] { $n } jours de retard
}
late-weeks = { $n ->
    [one] 1 semaine de retard
   *[other] { $n } semaines de retard
}
early-days = { $n ->
    [one] 1 jour d’avance
   *[other] { $n } jours d’avance
}
early-weeks = { $n ->
    [one] 1 semaine d’avance
   *[other] { $n } semaines d’avance
}
late-no-new-date = { $late }, pas de nouvelle date
late-now = { $late } ; désormais { $date }
no-date = sans date
no-new-date = pas de nouvelle date
was-date = au lieu du { $date }
timeline-initiative = Initiative
timeline-milestone = Jalon
timeline-timeline = Calendrier
timeline-next = Prochain jalon
timeline-next-short = Prochain jalon
timeline-waits = Attend
timeline-finish = Fin
timeline-status = Statut
timeline-expected = Prévu
timeline-who = Qui
timeline-nobody = personne n’en répond
timeline-no-dates = Sans dates
timeline-reached = { $reached } atteints
timeline-more = { $need }, et { $n } de plus
timeline-was-planned = était prévue pour le { $date }
timeline-as-planned = comme prévu
timeline-no-end = sans date de fin
timeline-no-kpi = Ne nomme aucun indicateur
timeline-by-slip = Par statut, puis par retard
timeline-by-slip-months = Par statut, puis par retard ; { $from } à { $to }
timeline-tick = { $month } { $year }
timeline-key = Légende
timeline-key-done = fait, à faire
timeline-key-plan = plan
timeline-key-slip = retard
timeline-key-reached = jalon atteint
timeline-key-to-come = à venir
timeline-key-late = en retard, ou attendu en retard
timeline-key-was = où cela était prévu
timeline-said = { $name } : { $status }
timeline-said-from = à partir du { $date }
timeline-said-ends = se termine le { $date }
timeline-said-ends-late = se termine le { $date }, { $late }
milestone-said-reached = { $name }, atteint le { $date }
milestone-said-due = { $name }, pour le { $date }
milestone-said-expected = { $name }, pour le { $date }, attendu le { $expected }
milestone-said-late = { $name }, en retard, pour le { $date }
milestone-said-late-expected = { $name }, en retard, pour le { $date }, attendu le { $expected }
milestone-said-undated = { $name }, sans date
tracks-caption = Les retards d’abord ; le pointillé mène de la date prévue à la date désormais attendue
moved-initiative = Initiative
moved-done = Fait
moved-moved = Effet
moved-money = Argent
moved-heading = Fait ne veut pas dire effet
moved-caption = Ce qui est fini, et comment l’indicateur visé a changé depuis ; le travail n’en est pas forcément la cause
moved-no-objective = Aucun objectif
moved-milestones = { $reached } jalons
moved-no-milestones = pas de jalons
moved-by-weight = { $share } en poids
moved-expected = attendu { $change }
moved-expected-by = attendu { $change } d’ici { $date }
moved-since = { $change } depuis { $period }
moved-no-kpi = Aucun indicateur nommé
moved-of = sur { $budget }
moved-budget = budget
initiatives-when = Quand
initiatives-calendar = Ajouter les jalons à votre agenda
initiatives-milestones = Jalons à venir
initiatives-milestones-caption = Par échéance
initiatives-none-under-way = { $all ->
    [one] La seule initiative n’est pas en cours.
   *[other] Aucune des { $all } initiatives n’est en cours.
}
initiatives-on-time = Aucune initiative n’est en retard ; { $n } dans les temps.
initiatives-one-late = La seule initiative est en retard.
initiatives-one-at-risk = La seule initiative est à risque.
initiatives-one-silent = La seule initiative est sans nouvelles.
initiatives-silent = { $n ->
    [one] { $n } initiative sur { $all } est sans nouvelles.
   *[other] { $n } initiatives sur { $all } sont sans nouvelles.
}
initiatives-at-risk = { $n ->
    [one] { $n } initiative sur { $all } est à risque ; aucune n’est en retard.
   *[other] { $n } initiatives sur { $all } sont à risque ; aucune n’est en retard.
}
initiatives-late = { $n ->
    [one] { $n } initiative sur { $all } est en retard.
   *[other] { $n } initiatives sur { $all } sont en retard.
}
initiatives-late-and-at-risk = { $n ->
    [one] { $n } initiative sur { $all } est en retard ;
   *[other] { $n } initiatives sur { $all } sont en retard ;
} { $risk } à risque.
initiatives-ends = { $name } se termine désormais avec { $late }.
initiatives-rest = En outre : { $parts }.
initiatives-rest-silent = { $n } sans nouvelles
initiatives-rest-on-time = { $n } dans les temps
initiatives-rest-done = { $n ->
    [one] { $n } terminée
   *[other] { $n } terminées
}
initiatives-rest-other = { $n } hors cours
