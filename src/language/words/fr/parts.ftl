# Small parts of many pages: cards, what waits, what changed, where a line of sight breaks.

next-review = Prochaine revue :
next-review-led-by = animée par
next-review-pack = Dossier de revue
update-forecasts = Prévision d’alors : { $list }
change-then = puis
drift-title = { $name } : { $words }
drift-no-objective = Aucun objectif indiqué
drift-no-work = Aucun travail indiqué pour le faire bouger
drift-who-answers = Qui en répond
drift-no-owner = Aucun responsable indiqué
waiting-no-date = Sans date
waiting-about = au sujet de
waiting-decides = Décide
waiting-carries-out = Met en œuvre
no-kpi-measures = Aucun indicateur ne le mesure.
card-work = Travail :
card-no-work = Aucun travail ne le sert.
card-nobody = Personne n’en répond
kpi-no-figure = Pas encore de chiffre
kpi-target = Cible { $target }
by-when = d’ici { $date }
kpi-since-before = { $change } depuis la période précédente
kpi-unread-alone = Son fichier n’a pas pu être lu
kpi-score = Score { $score }
kpi-no-commentary = Aucun commentaire n’est écrit.
