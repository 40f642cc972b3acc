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
front-piece = Vous travaillez à « { $work } » pour améliorer ceci : { $names }. Car { $organisation } vise ce but : « { $goal } ».
front-piece-kpis = Vous travaillez à « { $work } » pour améliorer ceci : { $names }.
front-piece-goal = Vous travaillez à « { $work } », car { $organisation } vise ce but : « { $goal } ».
front-piece-plain = Vous travaillez à « { $work } ».
