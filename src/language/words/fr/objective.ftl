# The page of an objective.

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
