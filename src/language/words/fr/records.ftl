# The pages of objectives and initiatives.

success = Succès :
objective-masked-lede = La moyenne est bonne, mais « { $name } » est hors cible.
objective-nothing-to-score = Rien ne peut encore être noté ici : aucun indicateur avec une cible.
objective-too-little = { $n ->
    [one] Trop peu de chiffres à jour pour se prononcer : { $n } sur { $all } noté.
   *[other] Trop peu de chiffres à jour pour se prononcer : { $n } sur { $all } notés.
}
objective-off = { $n ->
    [one] { $n } indicateur sur { $all } est hors cible.
   *[other] { $n } indicateurs sur { $all } sont hors cible.
}
objective-on-course = Sur la bonne voie.
objective-short = En deçà des cibles, aucun au-delà du seuil d’alerte.
fact-shares-lead = Copilote
objective-depends-on = Dépend de
objective-perspective = Perspective
objective-weight = Poids
objective-horizon = Horizon
horizon-open = ouvert
objective-score = Score { $score } sur 100
objective-lowest-within = le plus bas :
objective-masked-within = caché par la moyenne :
objective-no-kpi = Aucun indicateur ne le mesure. Nommez-le sous `objective` dans un fichier de `kpis/`.
objective-multiples = Côte à côte
objective-multiples-note = Douze périodes chacun, à sa propre échelle ; tirets : la cible, bande : ses limites naturelles
objective-updates = Ce qu’en dit le responsable
at-a-glance = En un coup d’œil
objective-helped-by = Aidé par
objective-helps = Aide
arrow-because = parce que { $why }
objective-children = Objectifs rattachés
objective-work = Le travail qui le sert
objective-no-work = Aucune initiative ne le sert. Nommez-le sous `objectives` dans un fichier de `initiatives/`.
objective-rests-on = Sur quoi il repose
assumptions-caption = Les caduques et les échues d’abord
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
column-expected-change = Écart attendu
column-change-so-far = Écart à ce jour
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
