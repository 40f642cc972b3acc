# La carte stratégique.

nav-map = Carte
map-title = Carte stratégique
map-no-perspective = Sans perspective
map-claims-heading = Causes et effets
map-objectives-heading = Objectifs
map-hint = Chaque case ouvre son objectif.
map-hint-upwards = À lire de bas en haut à partir de « { $lane } ». Chaque case ouvre son objectif.
map-lede-unscored = Aucun des { $all } objectifs ne peut encore être noté.
map-lede-none-off = Aucun des { $all } objectifs n’est en dérive.
map-lede-nearest = Aucun objectif n’est en dérive ; le plus proche de l’être : { $title }.
map-lede-one-off = 1 objectif sur { $all } est en dérive : { $title }.
map-lede-one-drives-none = « { $title } » est en dérive et n’agit sur aucun autre objectif.
map-lede-one-feeds = « { $title } » est en dérive et agit sur { $fed ->
    [one] 1 autre objectif qui ne l’est pas
   *[other] { $fed } autres objectifs qui ne le sont pas
}.
map-lede-off = { $n } objectifs sur { $all } sont en dérive.
map-lede-off-feed = { $n } objectifs sur { $all } sont en dérive et agissent sur { $fed ->
    [one] 1 autre qui ne l’est pas
   *[other] { $fed } autres qui ne le sont pas
}.
map-proof = { $all ->
    [one] 1 hypothèse
   *[other] { $all } hypothèses
} de cause à effet : { $parts }.
map-proof-not = { $n } { $n ->
    [one] démentie
   *[other] démenties
} par les chiffres
map-proof-borne = { $n } { $n ->
    [one] confirmée
   *[other] confirmées
}
map-proof-early = { $n } encore { $n ->
    [one] ouverte
   *[other] ouvertes
}
map-tally-off = { $n } en dérive
map-tally-watch = { $n } à surveiller
map-tally-on = { $n } sur la bonne voie
map-tally-none = { $n } sans données
map-tally-label = Objectifs
map-key-not = démentie par les chiffres
map-key-early = trop tôt pour le dire
map-key-borne = confirmée par les chiffres
map-key-part = fait partie de
mark-borne-out = Confirmée
mark-too-early-to-tell = Trop tôt pour le dire
mark-not-borne-out = Démentie
map-shown = { $boxes } objectifs, { $arrows ->
    [0] aucune flèche
    [one] 1 flèche
   *[other] { $arrows } flèches
}.
map-shown-lanes = { $boxes } objectifs, { $arrows ->
    [0] aucune flèche
    [one] 1 flèche
   *[other] { $arrows } flèches
}. Couloirs, de haut en bas : { $lanes }.
map-arrow = « { $from } » agit sur « { $to } » : { $bearing ->
    [borne] confirmé par les chiffres
    [not] démenti par les chiffres
   *[early] trop tôt pour le dire
}.
map-arrow-because = « { $from } » agit sur « { $to } » ({ $because }) : { $bearing ->
    [borne] confirmé par les chiffres
    [not] démenti par les chiffres
   *[early] trop tôt pour le dire
}.
map-part = « { $from } » fait partie de « { $to } ».
map-followed = { $cause } : { $way ->
    [better] mieux
   *[worse] moins bien
} à partir de { $since } ; { $effect } : { $way ->
    [better] mieux
   *[worse] moins bien
} à partir de { $after }.
map-not-followed = { $cause } : { $way ->
    [better] mieux
   *[worse] moins bien
} à partir de { $since } ; depuis, l’effet n’a pas suivi.
map-against = { $cause } : { $way ->
    [better] mieux
   *[worse] moins bien
} à partir de { $since }, mais { $effect } : { $way ->
    [better] moins bien
   *[worse] mieux
} à partir de { $after }.
map-waiting = { $cause } : { $way ->
    [better] mieux
   *[worse] moins bien
} à partir de { $since } ; un effet peut se montrer jusqu’au { $until }.
map-before = { $cause } : { $way ->
    [better] mieux
   *[worse] moins bien
} à partir de { $since }, mais l’effet avait commencé avant.
map-mixed = { $cause } : { $way ->
    [better] mieux
   *[worse] moins bien
} à partir de { $since } ; ensuite, parmi les indicateurs de l’effet, certains vont mieux et d’autres moins bien.
map-unchanged = Aucun indicateur de « { $title } » n’a nettement changé depuis que les deux sont mesurés.
map-unmeasured = Aucun indicateur de « { $title } » n’a assez de valeurs pour montrer un changement.
map-effect-unmeasured = « { $title } » n’a pas d’indicateur propre avec assez de valeurs pour montrer un changement.
map-words-heading = La carte en mots
map-claims-caption = Chaque flèche est une hypothèse. Les chiffres montrent si l’un a changé après l’autre, jamais que l’un a causé l’autre.
map-claims-label = Hypothèses de cause à effet
map-parts-heading = Ce qui fait partie de quoi
map-parts-caption = Le score de la partie compte dans celui du tout
map-column-number = N°
map-column-objective = Objectif
map-column-drives = Agit sur
map-column-why = Pourquoi nous le pensons, et ce que disent les chiffres
map-column-why-short = Pourquoi
map-column-evidence = Verdict
map-column-part-of = Fait partie de
map-drives = agit sur
map-part-of = fait partie de
map-of-100 = sur 100
map-kpis = Indicateurs :
map-alone = Sans flèche :
map-empty = Aucun objectif ne dit encore sur quels autres il agit : la carte n’a donc pas de flèches. Une ligne comme `drives: [autre-objectif]` dans un fichier de `objectives/` en ajoute une.
