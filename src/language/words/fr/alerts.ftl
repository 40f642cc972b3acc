# Les alertes : ce qui demande attention, et depuis quand.

nav-alerts = Alertes
alerts-title = Alertes
alerts-lede = { $n ->
    [one] { $n } point demande attention.
   *[other] { $n } points demandent attention.
}
alerts-none = Rien ne demande attention.
alerts-new-since = { $n ->
    [0] Rien de nouveau depuis la revue du { $date }.
    [one] { $n } est nouveau depuis la revue du { $date }.
   *[other] { $n } sont nouveaux depuis la revue du { $date }.
}
alerts-data = Chiffres pas encore fiables
alerts-drift = Dérive : là où le fil se rompt
alerts-drift-note = Le pire d’abord : ce qui dérive, puis l’objectif menacé, l’indicateur qui le montre, le travail censé le faire bouger, et qui en répond
alerts-late = En retard : décisions et dépendances
alerts-other = Hypothèses, équipes et personnes
alerts-calm-data = Le fichier de chaque indicateur est lisible et chaque chiffre est à jour.
alerts-calm-drift = Aucun indicateur ne se dégrade, et aucun travail ne s’est écarté de son but.
alerts-calm-late = Aucune décision ni dépendance n’est en retard.
alerts-subscribe = Aussi sous forme de flux et pour les programmes :
alerts-feed-link = Flux Atom
alerts-json-link = JSON
alerts-feed = { $organisation }, { $edition } : alertes
alert-new = Nouveau
alert-since = Depuis le { $date }
alert-effect = Effet
alert-fix = Pour y remédier
alert-stale = { $title } : aucun chiffre depuis { $period }.
alert-unreadable = { $title } : le fichier est illisible.
alert-never = { $title } : encore aucun chiffre.
alert-doubt = { $title } : un chiffre est peut-être faux.
alert-effect-stale = Le dernier chiffre, { $value }, reste avec sa date et ne compte dans aucun score.
alert-effect-none = Tant que ce n’est pas corrigé, il n’y a pas de chiffre et l’indicateur ne compte dans aucun score.
alert-effect-future = La valeur est écartée jusqu’à ce que son jour soit venu.
alert-effect-doubt = Il est montré et noté tel qu’il est écrit.
alert-off = { $title } : hors cible.
alert-off-and-worse = { $title } : hors cible, et cela se dégrade.
alert-watch-and-worse = { $title } : sous la cible, et cela se dégrade.
alert-worse = { $title } : cela se dégrade.
alert-not-judged = Personne ne peut dire si { $title } aide.
alert-names-nothing = L’initiative ne nomme ni objectif ni indicateur à faire bouger.
alert-names-no-objective = L’initiative ne nomme aucun objectif.
alert-names-no-kpi = L’initiative ne nomme aucun indicateur à faire bouger.
alert-decision = À décider avant le { $date }, { $ago }.
alert-decision-by = À décider avant le { $date }, { $ago }. { $who } décide.
alert-waits = { $taker } en a besoin de { $giver } avant le { $date }.
alert-now-expected = Attendu maintenant le { $date }.
mark-broken = Rompue
stop-objective = Objectif
stop-kpi = Indicateur
stop-initiative = Initiative
stop-owner = Qui en répond
stop-no-objective = Aucun objectif nommé
stop-no-kpi = Aucun indicateur nommé
stop-no-work = Aucun travail nommé pour le faire bouger
stop-no-owner = Personne n’est nommé
