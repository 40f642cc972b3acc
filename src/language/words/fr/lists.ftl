# The lists: scorecard, decisions, actions, unaligned work.

scorecard-score = score { $score }
scorecard-no-objective = Indicateurs sans objectif
scorecard-empty = Aucun indicateur n’est encore écrit. Ajoutez-en un comme fichier dans `kpis/`.
decisions-none = Aucune décision n’attend.
decisions-waiting = { $n ->
    [one] { $n } décision attend.
   *[other] { $n } décisions attendent.
}
decisions-waiting-late = { $n ->
    [one] { $n } décision attend, dont { $late } au-delà de son échéance.
   *[other] { $n } décisions attendent, dont { $late } au-delà de l’échéance.
}
decisions-open = En attente
nearest-first = Les plus proches d’abord
decisions-taken = Prises
decisions-taken-label = Décisions prises
decisions-taken-none = Aucune décision n’a encore été prise.
actions-none = Aucune action n’est ouverte.
actions-open-none-late = { $n ->
    [one] { $n } action est ouverte, sans retard.
   *[other] { $n } actions sont ouvertes, aucune en retard.
}
actions-open-late = { $n ->
    [one] { $n } action est ouverte, { $late } en retard.
   *[other] { $n } actions sont ouvertes, dont { $late } en retard.
}
actions-open = Ouvertes
by-due-day = Par échéance
actions-open-label = Actions ouvertes
actions-closed = Closes
actions-closed-label = Actions closes
unaligned-title = Travail non aligné
unaligned-none = Chaque travail mène à un objectif et à un indicateur.
unaligned-lede = { $list } sans fil conducteur vers un objectif et un indicateur.
unaligned-actions = { $n ->
    [one] { $n } action
   *[other] { $n } actions
}
unaligned-teams = { $n ->
    [one] { $n } équipe
   *[other] { $n } équipes
}
unaligned-budget = { $n ->
    [one] L’initiative a un budget de { $amount }.
   *[other] Ensemble, les initiatives ont un budget de { $amount }.
}
unaligned-initiatives-note = Travail qui ne cite aucun objectif, ou aucun indicateur à faire bouger
unaligned-kpis-note = Ne mesurent aucun objectif
unaligned-actions-note = Engagements qui ne soutiennent rien
unaligned-decisions-note = Décisions qui ne touchent aucun objectif
unaligned-teams-heading = Équipes
unaligned-teams-note = Équipes auxquelles rien ne renvoie
