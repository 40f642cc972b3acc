# The pages of people and teams, and which team works on what.

people-objectives = { $n ->
    [one] 1 objectif
   *[other] { $n } objectifs
}
people-kpis = { $n ->
    [one] 1 indicateur
   *[other] { $n } indicateurs
}
people-initiatives = { $n ->
    [one] 1 initiative
   *[other] { $n } initiatives
}
person-owns = Répond de { $parts }.
person-nothing = Rien de ce qui est montré ici ne porte ce nom.
person-one-late = La seule chose à faire est en retard.
person-late = { $n ->
    [one] { $n } chose à faire sur { $all } est en retard.
   *[other] { $n } choses à faire sur { $all } sont en retard.
}
person-next = Rien n’est en retard ; ensuite : { $name }, { $date }.
person-undated = { $n ->
    [one] 1 chose à faire, sans date.
   *[other] { $n } choses à faire, aucune datée.
}
person-person = Personne
person-team = Équipe
person-leads = Dirige
person-email = E-mail
person-left = Parti
person-left-yes = oui
person-deputy = Suppléance
person-heading-late = En retard
person-heading-late-note = Le plus ancien retard d’abord
person-heading-next = La suite
person-heading-undated = Sans date
person-heading-behind = Ce qui est fait
person-decisions-taken = Décisions prises ou mises en œuvre
person-actions-closed = Actions closes
person-reviews-led = Revues présidées
people-heading-n = { $heading } ({ $n })
people-done-or-cancelled = Faites ou annulées
agenda-decide = Décision à prendre
agenda-carry-out = Décision à mettre en œuvre
agenda-action = Action
agenda-milestone = Jalon
agenda-initiative = Initiative
agenda-review = Revue à présider
agenda-assumption = Hypothèse à réexaminer
team-organisation = Organisation
team-department = Service
team-team = Équipe
team-led-by = Dirigée par
team-part-of = Fait partie de
team-late = { $n ->
    [one] { $n } initiative sur { $all } est en retard.
   *[other] { $n } initiatives sur { $all } sont en retard.
}
team-one-late = La seule initiative est en retard.
team-off = { $n ->
    [one] { $n } indicateur sur { $all } est hors cible.
   *[other] { $n } indicateurs sur { $all } sont hors cible.
}
team-one-off = Le seul indicateur est hors cible.
team-owes-late = { $n ->
    [one] 1 chose due aux autres est en retard.
   *[other] { $n } choses dues aux autres sont en retard.
}
team-owed-late = { $n ->
    [one] 1 chose due par d’autres est en retard.
   *[other] { $n } choses dues par d’autres sont en retard.
}
team-calm = { $parts } ; rien n’est en retard ni hors cible.
team-nothing = Aucun travail ni indicateur propre n’est montré ici.
team-heading-waits = Ce que les autres doivent
team-heading-owes = Ce qui est dû aux autres
team-heading-leads = Objectifs menés
team-heading-contributes = Objectifs qui en dépendent
team-heading-people = Personnes
team-heading-teams = Équipes qui la composent
alignment-heading = Quelle équipe travaille à quoi
alignment-label = Équipes et objectifs
alignment-caption = Ce que fait chaque équipe pour chaque objectif
alignment-leads = mène
alignment-contributes = contribue
alignment-unlinked = Sans lien avec un objectif :
alignment-all-linked = Chaque équipe est reliée à un objectif.
