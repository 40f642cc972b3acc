# A KPI's page: heads and columns.

kpi-eyebrow = Indicateur
kpi-over-time = Dans le temps
kpi-key = Bande : limites naturelles. Tirets : cible. Les points creux ne comptent pas. Points avec signal :
kpi-key-worse = moins bien
kpi-key-better = mieux
kpi-readings = Comment le lire
kpi-limits = Limites et signaux
kpi-natural-limits = Limites naturelles
kpi-limits-caption = Limites naturelles, tronçon par tronçon
kpi-new-limits = Nouvelles limites : { $why }
kpi-signals = Points avec signal
kpi-signals-caption = Points avec signal, du plus récent au plus ancien
kpi-no-signals = Aucun point ne porte de signal.
kpi-commentary = Commentaire
newest-first = Du plus récent au plus ancien
kpi-events = Événements
kpi-notes = Notes
line-of-sight = Fil conducteur
kpi-no-objective = Il ne mesure aucun objectif. Nommez-en un sous `objective`.
kpi-facts = Définition et source
kpi-why = Pourquoi on le mesure :
kpi-targets = Cibles
by-date = Par date
kpi-work = Le travail qui doit le faire bouger
attention-first = D’abord ce qui demande attention
kpi-no-work = Aucune initiative ne le cite sous `moves`.
kpi-decisions = Décisions à son sujet
open-first = Les ouvertes d’abord
kpi-longer = Trimestres et années
kpi-longer-caption = Du plus récent au plus ancien, face à la même période un an avant
of-parts = { $of } parties
kpi-data = Données
kpi-spreadsheet = Pour un tableur
kpi-json = en JSON
missing = manque
kpi-earlier = Périodes antérieures : { $n }
kpi-earlier-data = Données antérieures
kpi-earlier-caption = Périodes antérieures, de la plus récente à la plus ancienne
column-from = De
column-to = À
column-made-from = Calculées sur
column-period = Période
column-value = Valeur
column-rule = Règle
column-by = Échéance
column-note = Note
column-year-before = Un an avant
column-change = Évolution
column-line = Ligne du fichier
kpi-more-signals = { $n ->
    [one] 1 point antérieur est dans la série
   *[other] { $n } points antérieurs sont dans la série
}
