# The words in charts, and charts in words for those who do not see them.

chart-target = Cible
chart-target-low = Cible min.
chart-target-high = Cible max.
chart-red-flag = Alerte
chart-upper-limit = Limite sup.
chart-lower-limit = Limite inf.
chart-upper = Sup.
chart-lower = Inf.
chart-mean = Moyenne
chart-adjusted = Corrigé
chart-forecast = Prévision
chart-likely = { $low } à { $high } probable
chart-this-year = Cette année
chart-prior-year = Année d’avant
chart-change = Écart d’une valeur à la suivante
chart-change-day = Écart d’un jour au suivant
chart-change-week = Écart d’une semaine à la suivante
chart-change-month = Écart d’un mois au suivant
chart-change-quarter = Écart d’un trimestre au suivant
chart-change-half = Écart d’un semestre au suivant
chart-change-year = Écart d’une année à la suivante
note-new-limits = Nouvelles limites
note-done = Fait :
described-none = Pas encore de valeur.
described-target = cible { $target }
described-target-by = cible { $target } d’ici { $by }
described-range = minimum { $low }, maximum { $high }
described-limits = limites naturelles { $low } à { $high }
described-spark = { $title }, { $first } à { $last } : dernier { $value }
described-short = à { $tolerances } tolérances de la cible
described-better = { $tolerances } tolérances au-delà de la cible
described-bullet = { $value } pour une cible de { $target }
described-signals = { $n ->
    [one] 1 point avec signal
   *[other] { $n } points avec signal
}
