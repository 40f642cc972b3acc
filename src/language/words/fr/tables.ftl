# The heads of tables, and what stands in their cells.

table-kpis = Indicateurs
table-objectives = Objectifs
table-milestones = Jalons
table-risks = Risques
table-dependencies = Dépendances
table-money = Budget et effort
table-assumptions = Hypothèses
column-kpi = Indicateur
column-status = Statut
column-last = Dernier chiffre
column-target = Cible
column-against-target = Écart à la cible
column-signal-and-outlook = Signal et perspective
column-periods = 12 périodes
column-score = Score
column-objective = Objectif
column-work = Travail
column-initiative = Initiative
column-ends = Fin
column-milestone = Jalon
column-state = État
column-due = Échéance
column-expected = Attendu
column-expected-or-reached = Attendu ou atteint
column-reached = Atteint
column-decision = Décision
column-when = Quand
column-advised-or-decided = Recommandé ou décidé
column-advised = Recommandé
column-decided = Décidé
column-who = Qui
column-action = Action
column-supports = Sert à
column-origin = Origine
column-risk = Risque
column-rating = Cotation, chacune sur 5
column-response = Réponse
column-looked-at = Dernier examen
column-needed = Ce qui est attendu
column-for = Pour
column-agreed = Convenu
column-rank = Rang
column-budget = Budget
column-share = Part
column-spent = Dépensé
column-assumption = Hypothèse
column-broken-when = Caduque si
column-look-again = À revoir d’ici le
column-option = Option
column-cost = Coût
column-effect = Effet
options-caption = Ce qui pourrait être fait
worst-first = Le plus critique d’abord
kpi-leading = Avancé
kpi-lagging = Retardé
kpi-unread = son fichier n’a pas pu être lu
rank = Rang { $n }
more-kpis = et { $n } de plus
scored-none = rien à noter
scored = { $n ->
    [one] { $n } sur { $all } noté
   *[other] { $n } sur { $all } notés
}
objective-lowest = Le plus bas :
objective-masked = Caché par la moyenne :
milestone-put-off = repoussé dans { $n } rapports de suite
decision-needed-by = attendue pour le { $date }
decision-raised = { $n ->
    [one] soulevée il y a { $n } jour
   *[other] soulevée il y a { $n } jours
}
decision-took = { $n ->
    [one] décidée après { $n } jour
   *[other] décidée après { $n } jours
}
decision-advice = Recommandation :
decision-decides = décide
decision-decided = a décidé
decision-carries-out = met en œuvre
action-done-on = faite { $date }
action-nobody = personne
risk-threat = Menace
risk-opportunity = Opportunité
risk-rating = probabilité { $likelihood }, impact { $impact }
assumption-crossed = Seuil franchi
assumption-past = date dépassée
initiative-planned = prévue { $date }
expected-on = attendu { $date }
largest-first = Le plus grand d’abord
latest-first = Du plus récent au plus ancien
