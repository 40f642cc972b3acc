# Les parties vivantes des textes.

live-no-value = pas encore de valeur
live-score = score { $score }
live-milestones = jalons atteints : { $reached }
live-ends = fin le { $date }
live-needed = requise pour le { $date }
live-no-decisions = Aucune décision ici.
live-no-actions = Aucune action ici.
