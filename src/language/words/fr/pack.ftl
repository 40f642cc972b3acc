# Les dossiers des revues.

pack-title = Dossier : { $review }
pack-eyebrow = { $kind ->
    [weekly] Dossier de la revue hebdomadaire
    [monthly] Dossier de la revue mensuelle
    [quarterly] Dossier de la revue trimestrielle
   *[annual] Dossier de la revue annuelle
}
pack-led-by = Présidence :
pack-review-link = La page de cette revue
pack-cover = Couverture
pack-minutes = { $n ->
    [one] Environ { $n } minute de lecture.
   *[other] Environ { $n } minutes de lecture.
}
pack-as-of = Situation au
pack-previous = Décisions et actions précédentes
pack-actions-due = Actions attendues
pack-previous-decisions = Décisions précédentes
pack-previous-decisions-caption = Décisions de la dernière revue
pack-no-previous-decision = La dernière revue n’a laissé aucune décision.
pack-previous-actions = Actions précédentes
pack-previous-actions-caption = Actions de la dernière revue, et celles d’avant dont l’échéance est passée
pack-open-actions-caption = Actions ouvertes, par échéance
pack-no-previous-action = La dernière revue n’a laissé aucune action.
pack-no-open-action = Aucune action n’est ouverte.
pack-decisions = Décisions requises
pack-options-of = Options de la décision { $n }
pack-actions-of = Actions de la décision { $n }
pack-actions-caption = Actions qui en découlent
pack-no-decision = Aucune décision n’est demandée à cette revue.
pack-more-decisions = { $n ->
    [one] { $n } décision de plus est demandée qu’une revue de ce type n’en peut prendre ; voir la page de la revue.
   *[other] { $n } décisions de plus sont demandées qu’une revue de ce type n’en peut prendre ; voir la page de la revue.
}
pack-changes = Ce qui a changé depuis la dernière revue
pack-since = Depuis :
pack-no-earlier = Aucune revue antérieure de cette équipe n’est enregistrée : il n’y a rien à comparer.
pack-no-change = Aucun statut n’a changé.
pack-attention = Points d’attention
pack-worst-first = Le plus critique d’abord
pack-no-attention = Aucun indicateur n’est hors cible ni périmé.
pack-exceptions = { $kind ->
    [annual] Les indicateurs sur l’année
   *[other] Indicateurs en écart
}
pack-no-objective = Indicateurs sans objectif
pack-no-exception = Aucun indicateur n’est hors cible, à surveiller ni périmé.
pack-milestones = Jalons
pack-initiatives = { $kind ->
    [quarterly] Initiatives : garder, changer, arrêter
    [annual] Initiatives : bilans
   *[monthly] Initiatives : fait, et effet
}
pack-initiatives-caption = D’abord ce qui demande attention. Fait ne veut pas dire effet : les deux sont à part
pack-no-initiative = Aucune initiative ne relève de cette revue.
pack-milestones-caption = Pas encore atteints, par échéance
pack-no-milestone = Aucun jalon n’est ouvert.
pack-blockers = Ce qui bloque
pack-dependencies = Dépendances et risques
pack-dependencies-caption = Dépendances en retard, à risque ou non confirmées
pack-no-dependency = Aucune dépendance n’est en retard, à risque ni sans confirmation.
pack-risks-caption = Risques, le plus grand d’abord
pack-no-risk = Aucun risque n’est enregistré.
pack-money = Argent et effort face au rang
pack-money-caption = Par rang ; une initiative qui sert plusieurs objectifs compte dans chacun
pack-no-money = Aucune initiative ne sert encore un objectif.
pack-assumptions = Hypothèses
pack-assumptions-caption = Les démenties et les échues d’abord
pack-no-assumption = Aucune hypothèse n’est à réexaminer.
pack-lessons = Leçons
pack-lesson-from = tirée de
pack-lesson-applied = appliquée à
pack-lesson-idle = pas encore appliquée
pack-no-lesson = Aucune leçon n’est notée.
pack-objectives = Objectifs : garder, changer, retirer
pack-no-objectives = Aucun objectif n’est encore écrit.
pack-results = Décisions et actions de cette revue
pack-blank = Feuille vierge
pack-blank-caption = À remplir en séance
pack-blank-question = Question
pack-blank-decision = Décision
pack-blank-owner = Responsable
pack-blank-due = Échéance
pack-appendix = Annexe : tous les indicateurs
pack-appendix-letter = A
pack-scorecard = Tous les indicateurs
pack-more-kpis = { $n } de plus dans le tableau de bord.
pack-no-kpi = Aucun indicateur ne relève de cette revue.
