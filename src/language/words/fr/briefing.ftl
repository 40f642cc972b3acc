# Les quatre synthèses.

read-more = En savoir plus
n-in = { $n } sur { $of }
front-title = Notre travail
front-your-team = votre équipe
front-there = But atteint
front-near = Presque atteint
front-behind = En retrait
front-old = Pas de nouveau chiffre
front-no-goal = Pas de but fixé
front-lede = { $title } : { $value }. Le but est { $goal }.
front-lede-reached = { $title } : { $value }. Le but est atteint.
front-lede-plain = { $title } : { $value }.
front-no-work = { $team } : aucun travail n’est encore décrit ici.
front-work = { $n ->
    [one] { $team } mène { $n } chantier ; voici à quoi il sert.
   *[other] { $team } mène { $n } chantiers ; voici à quoi ils servent.
}
front-no-number = Aucun chiffre ne montre encore si cela marche.
front-line = De votre travail à l’ensemble
front-you = Vous, chez { $team }
front-goal-of = Le but de { $organisation }
front-why = Pourquoi c’est important
front-goal = But : { $goal }
front-more = En savoir plus
front-works = Est-ce que cela marche ?
front-all-figures = Tous ses chiffres
front-doing = Ce qui se fait
front-can = Ce que vous pouvez faire
front-told = Ce que vous nous avez dit
front-decided = Ce qui a été décidé, et pourquoi
front-because = Pourquoi :
front-ask = À qui demander
front-next-heading = La suite
front-by = d’ici le { $date }
front-next = Ensuite : { $title }, d’ici le { $due }.
front-next-moved = Ensuite : { $title }. C’était prévu pour le { $due } ; on l’attend maintenant le { $now }.
front-next-passed = Ensuite : { $title }. C’était prévu pour le { $due } ; pas encore de nouvelle date.
front-next-undated = Ensuite : { $title }.
front-next-none = La prochaine étape n’est pas encore écrite.
front-name = { $name }
front-piece = Vous travaillez à « { $work } » pour améliorer ceci : { $names }. Car { $organisation } vise ce but : « { $goal } ».
front-piece-kpis = Vous travaillez à « { $work } » pour améliorer ceci : { $names }.
front-piece-goal = Vous travaillez à « { $work } », car { $organisation } vise ce but : « { $goal } ».
front-piece-plain = Vous travaillez à « { $work } ».
nav-objectives = Objectifs
tally-kpis = Indicateurs
tally-part = { $n } { LOWER_FIRST($word) }
brief-nearest-first = Le plus proche d’abord
brief-open-nearest-first = En attente, la plus proche d’abord
brief-worst-first = Le pire d’abord
brief-largest-first = Le plus grand d’abord
brief-changes = Ce qui a changé
brief-since = Depuis
brief-no-change = Aucun statut n’a changé.
brief-no-review = Aucune revue n’a encore eu lieu : il n’y a rien à comparer.
brief-no-decision = Aucune décision n’attend.
brief-no-objective = Notre travail n’est relié à aucun objectif.
exec-title = Synthèse de direction
exec-no-objective = Aucun objectif n’est encore écrit.
exec-unscored = { $n ->
    [one] Le seul objectif ne peut pas encore être noté.
   *[other] Aucun des { $n } objectifs ne peut encore être noté.
}
exec-calm = { $n ->
    [one] Le seul objectif est sur la bonne voie ou surveillé ; rien ne vous attend.
   *[other] Les { $n } objectifs sont sur la bonne voie ou surveillés ; rien ne vous attend.
}
exec-none-off = { $n ->
    [one] Aucun objectif n’est en dérive ; { $n } décision vous attend.
   *[other] Aucun objectif n’est en dérive ; { $n } décisions vous attendent.
}
exec-off = { $off } sur { $all } { $all ->
    [one] objectif
   *[other] objectifs
} { $off ->
    [one] est
   *[other] sont
} en dérive ; { $n ->
    [0] rien ne vous attend.
    [one] { $n } décision vous attend.
   *[other] { $n } décisions vous attendent.
}
exec-worst = { $title } : { $said }
exec-nearest = Le plus proche de la dérive : { $title }, score { $score }.
exec-decisions = Décisions qui vous attendent
exec-no-decision = Aucune décision ne vous attend.
exec-more-decisions = { $n ->
    [one] { $n } autre décision attend
   *[other] { $n } autres décisions attendent
}
exec-no-perspective = Sans perspective
exec-goals-note = Score : moyenne des indicateurs, de 0 à 100.
exec-lines-note = Ligne : les 12 derniers mois ; anneau : la dernière revue.
exec-empty-objectives = Aucun objectif n’est encore écrit. Chacun est un fichier dans `objectives/`.
exec-scorecard = Tableau des indicateurs
exec-scorecard-caption = Le pire objectif d’abord, puis le pire indicateur
exec-more-kpis = { $n ->
    [one] { $n } autre indicateur dans le tableau complet
   *[other] { $n } autres indicateurs dans le tableau complet
}
exec-empty-kpis = Aucun indicateur n’est encore écrit. Chacun est un fichier dans `kpis/`.
exec-no-drift = Aucun indicateur n’est hors cible, périmé ou en dégradation.
exec-more-drift = { $n ->
    [one] { $n } autre fil se rompt
   *[other] { $n } autres fils se rompent
}
exec-dependencies = Dépendances menacées
exec-no-dependency = Aucune dépendance n’est en retard, menacée ou non confirmée.
exec-money = Argent et effort selon le rang
exec-money-caption = Par rang ; une initiative de plusieurs objectifs compte dans chacun
exec-health = Santé de l’exécution
exec-all = tous
exec-not-all = pas tous
exec-check = Le contrôle :
goal-of-100 = sur 100
goal-nothing = rien à noter
goal-scored = { $n } sur { $all } notés
goal-better = ↗ { $points } de mieux depuis le { $date }
goal-worse = ↘ { $points } de moins depuis le { $date }
goal-same = inchangé depuis le { $date }
goal-line = { $title } : score de { $from } le { $date } à { $to } aujourd’hui
goal-more-kpis = { $n ->
    [one] et { $n } autre
   *[other] et { $n } autres
}
goal-no-kpi = Aucun indicateur ne le mesure.
goal-no-owner = Personne n’en répond
dept-title = Synthèse du service
dept-no-kpi = Ce service ne répond encore d’aucun indicateur.
dept-calm = Aucun de vos indicateurs n’est hors cible ; aucune dépendance n’est en retard.
dept-off = { $all ->
    [one] Votre indicateur est hors cible.
   *[other] { $off } sur { $all } de vos indicateurs { $off ->
        [one] est
       *[other] sont
    } hors cible.
}
dept-off-late = { $off ->
    [0] Aucun de vos indicateurs n’est hors cible
   *[other] { $all ->
        [one] Votre indicateur est hors cible
       *[other] { $off } sur { $all } de vos indicateurs { $off ->
            [one] est
           *[other] sont
        } hors cible
    }
} ; { $n ->
    [one] { $n } dépendance est
   *[other] { $n } dépendances sont
} en retard.
dept-overdue = { $n ->
    [one] { $n } action est en retard.
   *[other] { $n } actions sont en retard.
}
dept-kpis = Vos indicateurs
dept-empty-kpis = Ce service ne répond d’aucun indicateur. Nommer une personne d’ici comme `owner` dans un fichier de `kpis/`.
dept-initiatives = Les initiatives que nous menons
dept-empty-initiatives = Ce service ne mène aucune initiative.
dept-owed-to-us = Ce que les autres nous doivent
dept-no-owed-to-us = Nous n’attendons personne.
dept-owed-by-us = Ce que nous devons aux autres
dept-no-owed-by-us = Personne ne nous attend.
dept-actions = Prochaines actions
dept-actions-caption = Le plus long retard d’abord, puis les deux prochaines semaines
dept-no-action = Aucune action n’est en retard ni due dans les deux semaines.
dept-risks = Risques
dept-no-risk = Aucun risque n’est consigné.
dept-contributes = Les objectifs auxquels nous contribuons
dept-teams = Équipes
team-title = Synthèse de l’équipe
team-lede = { $late ->
    [0] { $n ->
        [0] Aucun jalon n’est dû dans les deux mois
        [one] { $n } jalon est dû dans les deux mois, aucun en retard
       *[other] { $n } jalons sont dus dans les deux mois, aucun en retard
    }
    [one] { $late } jalon est en retard
   *[other] { $late } jalons sont en retard
} ; { $overdue ->
    [0] aucune action n’est en retard.
    [one] { $overdue } action est en retard.
   *[other] { $overdue } actions sont en retard.
}
team-tally-milestones = Jalons
team-milestones = Jalons des deux prochains mois
team-no-milestone = Aucun jalon n’est dû dans les deux mois.
team-people = Qui fait quoi
team-late-first = Les retards d’abord, puis par date
team-nobody = Personne
team-counts = { $late ->
    [0] { $n } en cours
   *[other] { $late } en retard, { $n } en cours
}
team-no-date = sans date
team-for = pour
team-from = issu de
team-no-action = Aucune action n’est en cours.
team-moves = Ce que notre travail fait bouger
team-moves-caption = Fait ne veut pas dire bougé : ce qui est achevé, et comment l’indicateur visé a changé depuis
team-no-work = Aucune initiative de cette équipe n’est en cours.
team-kpis = Nos indicateurs
team-blockers = Ce qui nous bloque
team-wait-for = Ce que nous attendons
team-blocked-caption = Actions bloquées
team-blocked = Actions bloquées
team-no-blocker = Rien ne nous bloque.
team-decisions = Décisions en attente
