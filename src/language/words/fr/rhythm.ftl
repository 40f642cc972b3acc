# The calendar of reviews.

mark-missing = Manquante
mark-not-planned = Non planifiée
mark-no-rhythm = Sans rythme
rhythm-weekly = Hebdomadaire
rhythm-monthly = Mensuelle
rhythm-quarterly = Trimestrielle
rhythm-annual = Annuelle
rhythm-overdue = { $n ->
    [one] 1 revue a passé son échéance.
   *[other] { $n } revues ont passé leur échéance.
}
rhythm-missing = { $n ->
    [one] 1 revue manque.
   *[other] { $n } revues manquent.
}
rhythm-overdue-and-missing = { $n ->
    [one] 1 revue a passé son échéance
   *[other] { $n } revues ont passé leur échéance
} { $missing ->
    [one] et 1 manque.
   *[other] et { $missing } manquent.
}
rhythm-next = Prochaine : { $name }, { $date } ({ $days }).
rhythm-none-planned = Aucune revue n’est planifiée.
rhythm-calendar = Ajouter ces dates à votre agenda
rhythm-to-come = À venir
rhythm-to-come-caption = La prochaine d’abord, précédée de celles dont l’échéance est passée
rhythm-heading = Le rythme
rhythm-caption = Un an en arrière et un an en avant
rhythm-review = Revue
rhythm-date = Date
rhythm-chair = Présidence
rhythm-last = Dernière
rhythm-next-column = Prochaine
rhythm-state = État
rhythm-no-record = Aucune revue enregistrée
rhythm-none-held = aucune tenue
rhythm-meant = attendue d’ici le { $date }
rhythm-no-next = aucune planifiée
rhythm-key-held = tenue
rhythm-key-planned = planifiée
rhythm-key-meant = attendue, pas encore planifiée
rhythm-key-missed = échéance passée ou manquante
rhythm-said = { $name } : { $held } tenues, { $planned } planifiées, { $overdue } à échéance passée, { $missing } manquantes.
rhythm-said-team = { $kind }, { $team }
rhythm-said-review = { $name }, { $date }
held-heading = Tenues, et ce qui en est sorti
held-caption = De l’année passée, la dernière d’abord
held-none = Aucune revue n’a été tenue l’an passé.
held-earlier = Revues antérieures ({ $n })
held-earlier-caption = La dernière d’abord
held-on = Tenue le
held-decisions = Décisions
held-actions = Actions
held-pack = Dossier
held-pack-of = de { $name }, { $date }
held-nothing = aucune
held-decisions-n = { $n ->
    [one] 1 décision
   *[other] { $n } décisions
}
held-decisions-open = { $n ->
    [one] 1 décision
   *[other] { $n } décisions
}, { $open } en attente
held-actions-closed = { $n } sur { $all } closes
held-actions-overdue = { $n } à échéance passée
guide-heading = Où cela va-t-il ?
guide-next = Prochaine :
guide-weekly-actions = Une action est due, en retard ou bloquée
guide-weekly-milestones = Un jalon des deux prochains mois glisse
guide-weekly-help = Une autre équipe doit aider cette semaine
guide-monthly-kpis = Un indicateur du service donne un signal ou est hors cible
guide-monthly-work = Une initiative est en retard, ou finie sans effet
guide-monthly-debts = Ce qu’une équipe doit à une autre est en retard ou non confirmé
guide-monthly-decisions = Une décision qui relève du service
guide-quarterly-objectives = Un objectif est en dérive
guide-quarterly-work = Une initiative à garder, changer ou arrêter ; de l’argent ou des équipes à déplacer
guide-quarterly-decisions = Une décision que plusieurs services doivent porter
guide-quarterly-assumptions = Une hypothèse ne tient plus, un risque a grandi
guide-annual-objectives = Un objectif à garder, changer ou retirer ; rangs et cibles
guide-annual-kpis = Un indicateur à ajouter ou à retirer
guide-annual-lessons = Ce que l’année a appris, et ce sur quoi repose la stratégie
calendar-team = Équipe : { $name }
calendar-chair = Présidence : { $name }
calendar-preread = À lire avant le { $date }
calendar-decides = Décide : { $name }
calendar-owner = Responsable : { $name }
calendar-initiative = Initiative : { $name }
calendar-planned = Prévu pour le { $date }
calendar-decision = Décision requise : { $name }
calendar-milestone = Jalon : { $name }
