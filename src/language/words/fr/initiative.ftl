# The page of an initiative.

initiative-bet = Le pari :
fact-state = État
initiative-starts = Début
initiative-planned-end = Fin prévue
initiative-ended = Terminée
initiative-expected-end = Fin attendue
initiative-against-plan = Écart au plan
initiative-spent-of = { $spent }, { $share } du budget
initiative-confidence = Confiance
initiative-pace = Rythme des jalons
pace-of-plan = { $pace } mois de plan par mois
pace-of-plan-takes = { $pace } mois de plan par mois ; à ce rythme il faut { $whole } mois au lieu de { $planned }
update-forecast = { $name } : { $date }
update-forecast-end = la fin : { $date }
initiative-lede = { $state } : { $parts }.
initiative-lede-only = { $state }.
initiative-reached = { $reached } jalons atteints
initiative-late = { $n ->
    [one] { $n } jalon en retard
   *[other] { $n } jalons en retard
}
initiative-later = sa fin est { $slip } plus tard que convenu
initiative-moves = Ce qu’elle doit faire bouger
initiative-moves-caption = Comment chaque indicateur a évolué depuis le début du travail ; le travail n’en est pas forcément la cause
column-expected-change = Évolution attendue
column-change-so-far = Évolution à ce jour
initiative-no-kpi = Elle ne cite aucun indicateur à faire bouger : personne ne peut dire si elle agit. Ajoutez-en un sous `moves`.
initiative-impact = Est-ce que cela a bougé ?
initiative-impact-note = Si chaque chiffre a changé au moment où le travail s’est achevé. Cela ne prouve pas pourquoi.
impact-size = C’est { $size }.
impact-beside = En même temps :
impact-beside-note = Les deux ne peuvent pas être distingués.
milestones-reached = { $reached } atteints
milestones-caption = Dans leur ordre
milestones-none = Aucun jalon n’est fixé. Ajoutez-les sous `milestones`.
initiative-updates = Nouvelles
initiative-no-objective = Elle ne sert aucun objectif. Nommez-en un sous `objectives`.
initiative-lessons = Leçons
initiative-needs = Ce qu’elle attend des autres
initiative-needed-by = Ce que les autres attendent d’elle
