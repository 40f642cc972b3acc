# A KPI's page: what it says of its numbers.

verdict-none = Il n’y a pas encore de chiffre.
verdict-stale = Aucun chiffre depuis { $period } ; c’était { $value }.
verdict-gap = { $value } en { $period }, { $gap }.
verdict = { $value } en { $period }.
gap-within = dans la fourchette
gap-none = dans la cible
gap-better = { $amount } mieux que la cible
gap-outside = { $amount } hors de la fourchette
gap-short = à { $amount } de la cible
no-chart-refused = Son fichier n’a pas pu être lu ; pas de chiffre tant qu’il n’est pas corrigé.
no-chart-empty = Son fichier ne contient aucune valeur d’une période terminée.
no-chart-no-data = Il n’a pas encore de valeurs. Ajoutez une ligne `data: { $data }` à `{ $file }`.
place-line = { $file }, ligne { $line }, colonne { $column }
reading-status = Statut
reading-signal = Signal
reading-outlook = Perspective
reading-freshness = Fraîcheur
status-no-value = Pas de valeur, donc pas de jugement.
status-no-target = Sans cible, ni jugement ni score.
status-context = Aucun sens n’est meilleur : le chiffre est du contexte et n’entre pas dans le score.
status-plain = { $value } en { $period } pour une cible de { $target }.
status-flag = { $value } en { $period } pour une cible de { $target } ; le seuil d’alerte est { $flag }.
status-no-flag = { $value } en { $period } pour une cible de { $target } ; sans seuil d’alerte, { $share } de la cible en tiennent lieu.
status-gap = L’écart est de { $gap } tolérance.
signal-no-values = Il n’y a pas de valeur à tester.
signal-cumulative = Un cumul contient la valeur précédente : il n’a pas de limites naturelles ; son rythme figure plus haut.
signal-declined = Sa fiche dit de ne pas chercher de signaux.
signal-constant = Toutes les valeurs sont égales : sans variation, rien à tester.
signal-common = La dernière valeur reste dans ce que ce processus fait de lui-même.
signal-rules = La dernière valeur est { $rules }.
signal-rules-since = La dernière valeur est { $rules }, depuis { $since }.
signal-conflict = Elle porte des signaux dans les deux sens ; le défavorable l’emporte.
assurance-pass-left = Dans ces limites, la cible était toujours atteinte.
assurance-hit-left = Dans ces limites, la cible était atteinte ou manquée par hasard.
assurance-fail-left = Dans ces limites, la cible était toujours manquée.
assurance-pass = La cible est hors des limites du bon côté : elle est toujours atteinte.
assurance-hit = La cible est dans les limites : elle est atteinte ou manquée par hasard.
assurance-fail = La cible est au-delà des limites : elle est toujours manquée.
follow-better-pass = En progrès et sûrement dans la cible : envisagez une cible plus exigeante et notez la leçon.
follow-better-hit = En progrès, pas encore fiable : continuez.
follow-better-arrives = En progrès : au niveau de référence la cible serait manquée, avec la tendance actuelle elle est atteinte.
follow-better-fail = En progrès, mais la cible reste manquée : est-ce assez rapide ?
follow-common-pass = Fiable : rien à faire ; à revoir moins souvent.
follow-common-hit = Réussites et échecs par hasard : ne réagissez pas à une seule période ; changez le processus si les échecs comptent.
follow-common-fail = La cible restera manquée si rien ne change : il faut une décision.
follow-worse-pass = Dans la cible mais en recul : agissez tant que c’est peu coûteux.
follow-worse-hit = En recul : examinez le premier point porteur d’un signal.
follow-worse-fail = Manqué et en recul : faites remonter.
follow-worse = En recul.
follow-better = En progrès.
follow-common = Stable.
outlook-aim = À atteindre : { $target } d’ici { $by }.
outlook-measured = La valeur de { $period } est connue : { $value }.
outlook-season = D’après la même partie de l’année passée, { $value } est probable, entre { $low } et { $high }.
outlook-trend = Avec la tendance actuelle, { $value } est probable, entre { $low } et { $high }.
outlook-level = Au rythme actuel, sans tendance avérée, { $value } est probable, entre { $low } et { $high }.
outlook-no-values = Il n’y a pas de valeur de départ.
outlook-no-target = Rien n’est à atteindre.
outlook-nothing-ahead = Aucune étape de la trajectoire n’est à venir, et aucune période de plan ne dit jusqu’à quand tenir la dernière.
outlook-irregular = Les valeurs arrivent irrégulièrement : aucune période à compter.
outlook-cumulative = Un cumul se lit à son rythme.
outlook-not-computable = Les valeurs sont trop grandes pour le calcul.
arrival-between = La droite y arrive en { $period }, entre { $earliest } et { $latest }.
arrival-earliest = La droite y arrive en { $period }, { $earliest } au plus tôt.
arrival-never = À ce rythme, elle n’y arrive pas.
fresh-never = Il n’y a jamais eu de valeur.
caution-adjusted = La saison est retirée : le graphique teste les valeurs corrigées, le tableau donne celles rapportées.
caution-season = La saison ne peut pas encore être retirée : il faut deux années entières de valeurs positives.
caution-autocorrelated = Les valeurs voisines se ressemblent : les limites sont trop étroites, une suite est un indice faible.
caution-coarse = Les valeurs ont trop peu de paliers pour des limites exactes.
caution-runs = Trop peu de valeurs pour un signal, mais elles restent d’un côté de leur médiane plus longtemps que le hasard ne le veut.
caution-suggested = Le niveau semble avoir changé durablement en { $since }. Si vous savez pourquoi, dites-le par un événement step-change dans events.yaml ; les limites sont alors refaites.
caution-ranges = Quelques valeurs ont bougé de plus que la limite des étendues mobiles.
short-better = Mieux que d’habitude depuis { $since }.
short-worse = Moins bien que d’habitude depuis { $since }.
short-higher = Plus haut que d’habitude depuis { $since }.
short-lower = Plus bas que d’habitude depuis { $since }.
short-reach = Au rythme actuel, { $target } devrait être atteint d’ici { $by }.
short-miss = Au rythme actuel, { $target } devrait être manqué d’ici { $by }.
short-change = Au rythme actuel, { $target } n’est pas atteint d’ici { $by } : il faut un changement.
strip-score = score { $score }
strip-target = Cible
strip-target-since = Cible depuis { $by }
strip-target-by = Cible d’ici { $by }
strip-since-then = depuis { $change }
strip-at-review = Lors de : { $review }
strip-year-ago = Il y a un an, { $period }
strip-forecast = Prévision pour { $period }
strip-so-far = { $period } à ce jour
strip-incomplete = incomplet
strip-of-periods = { $word } sur { $of } périodes
strip-against-year-before = { $word } ; face à la même partie de l’année d’avant { $change }
strip-pace = Rythme pour { $year }
strip-expected-line = { $value } attendus à ce jour en ligne droite
strip-expected-plan = { $value } attendus à ce jour selon le plan
strip-to-reach = pour atteindre { $target }
strip-to-reach-lately = pour atteindre { $target } ; récemment { $recent }
sum-of = somme
mean-of = moyenne
lowest-of = minimum
highest-of = maximum
overall-of = ensemble
count-of = nombre
last-of = dernier
fact-definition = Définition
fact-owner = Responsable
fact-team = Équipe
fact-better = Mieux
better-higher = plus haut
better-lower = plus bas
better-within = dans une fourchette
better-neither = aucun sens : c’est du contexte
fact-frequency = Fréquence
fact-kind = Nature
kind-leading = avancé : montre où l’on va
kind-lagging = retardé : montre où l’on était
fact-longer = Périodes longues
longer-sum = la somme
longer-mean = la moyenne
longer-last = la dernière valeur
longer-min = la plus basse
longer-max = la plus haute
longer-ratio = le rapport des sommes
longer-count = le nombre
fact-target = Cible
target-to-be-set = à fixer
fact-red-flag = Seuil d’alerte
fact-baseline = Référence
value-in-period = { $value } en { $period }
fact-bounds = Peut aller de
bounds-between = { $low } à { $high }
fact-counting = Comptage
counting-cumulative = cumul dans l’année
fact-source = Source
fact-computed-from = Calculé à partir de
fact-formula = Formule
fact-file = Fichier
file-last-line = { $file }, dernière valeur ligne { $line }
fact-left-out = Écarté
fact-missing = Manque
fact-not-judged = Non jugé
not-judged-flag = le seuil d’alerte est du bon côté de la cible
fact-way = Chemin vers la cible
way-none = aucun : la cible est au point de départ
way-share = { $share } du chemin de { $from } à { $to }
fact-influence = Influence
influence-direct = l’équipe responsable le fait bouger
influence-shared = l’équipe responsable le fait bouger avec d’autres
influence-none = l’équipe responsable ne peut pas le faire bouger
event-step-change = Changement de niveau
event-ghost = Hors des limites
event-definition = Compté autrement à partir d’ici
event-one-off = Ponctuel
basis-all = les { $values } à ce jour
basis-line-only = { $values } : trop peu pour des limites
basis-provisional = { $values } : provisoire
basis-first = les { $values } premières, jusqu’à { $last }
basis-first-set = les { $values } premières, jusqu’à { $last }, comme fixé dans la fiche
six-twelve = { $title } : les dernières semaines et derniers mois face à l’année précédente
frequency-daily = quotidien
frequency-weekly = hebdomadaire
frequency-monthly = mensuel
frequency-quarterly = trimestriel
frequency-annual = annuel
frequency-irregular = irrégulier
values = { $n ->
    [one] 1 valeur
   *[other] { $n } valeurs
}
days = { $n ->
    [one] 1 jour
   *[other] { $n } jours
}
stale-age = { $n ->
    [one] dernier chiffre vieux d’1 jour
   *[other] dernier chiffre vieux de { $n } jours
}
signal-line-only = { $n ->
    [one] 1 valeur ne suffit pas ; les limites viennent à 6, les signaux à 15.
   *[other] { $n } valeurs ne suffisent pas ; les limites viennent à 6, les signaux à 15.
}
signal-too-few = { $n ->
    [one] 1 valeur ne suffit pas pour juger ; il en faut 15.
   *[other] { $n } valeurs ne suffisent pas pour juger ; il en faut 15.
}
signal-limits = { $n ->
    [one] Limites { $lower } à { $upper }, moyenne { $mean }, sur 1 valeur depuis { $from } ; { $rules }.
   *[other] Limites { $lower } à { $upper }, moyenne { $mean }, sur { $n } valeurs depuis { $from } ; { $rules }.
}
signal-limits-provisional = { $n ->
    [one] Limites provisoires { $lower } à { $upper }, moyenne { $mean }, sur 1 valeur depuis { $from } ; { $rules }.
   *[other] Limites provisoires { $lower } à { $upper }, moyenne { $mean }, sur { $n } valeurs depuis { $from } ; { $rules }.
}
outlook-too-few = { $n ->
    [one] 1 valeur ne suffit pas ; il en faut 8.
   *[other] { $n } valeurs ne suffisent pas ; il en faut 8.
}
outlook-too-few-since = { $n ->
    [one] 1 valeur depuis le dernier changement de limites ne suffit pas ; il en faut 8.
   *[other] { $n } valeurs depuis le dernier changement de limites ne suffisent pas ; il en faut 8.
}
outlook-too-far = { $n ->
    [one] C’est plus loin que ne portent les valeurs : 1 période au plus, la moitié de leur nombre.
   *[other] C’est plus loin que ne portent les valeurs : { $n } périodes au plus, la moitié de leur nombre.
}
fresh-irregular = { $n ->
    [one] La dernière période s’est achevée il y a 1 jour ; les valeurs sont irrégulières et jamais dites périmées.
   *[other] La dernière période s’est achevée il y a { $n } jours ; les valeurs sont irrégulières et jamais dites périmées.
}
fresh-rule = { $n ->
    [one] La dernière période s’est achevée il y a 1 jour ; rythme { $frequency }, périmé après { $stale } jours.
   *[other] La dernière période s’est achevée il y a { $n } jours ; rythme { $frequency }, périmé après { $stale } jours.
}
caution-short = { $n ->
    [one] Un tronçon de limites a 1 valeur ; il en faut d’ordinaire 12.
   *[other] Un tronçon de limites a { $n } valeurs ; il en faut d’ordinaire 12.
}
strip-needed = { $n ->
    [one] Nécessaire sur 1 période
   *[other] Nécessaire sur chacune des { $n } périodes
}
left-out-future = { $n ->
    [one] 1 valeur d’une période non terminée
   *[other] { $n } valeurs de périodes non terminées
}
missing-periods = { $n ->
    [one] 1 période sans valeur
   *[other] { $n } périodes sans valeur
}
frequency-days = { $n ->
    [one] chaque jour
   *[other] tous les { $n } jours
}
frequency-weeks = { $n ->
    [one] chaque semaine
   *[other] toutes les { $n } semaines
}
frequency-months = { $n ->
    [one] chaque mois
   *[other] tous les { $n } mois
}
frequency-quarters = { $n ->
    [one] chaque trimestre
   *[other] tous les { $n } trimestres
}
frequency-years = { $n ->
    [one] chaque année
   *[other] tous les { $n } ans
}
