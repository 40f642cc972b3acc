# Die Strategielandkarte.

nav-map = Landkarte
map-title = Strategielandkarte
map-no-perspective = Ohne Perspektive
map-claims-heading = Ursache und Wirkung
map-objectives-heading = Ziele
map-hint = Jedes Feld führt zu seinem Ziel.
map-hint-upwards = Von „{ $lane }“ nach oben zu lesen. Jedes Feld führt zu seinem Ziel.
map-lede-unscored = Noch lässt sich keines der { $all } Ziele bewerten.
map-lede-none-off = Keines der { $all } Ziele ist vom Kurs ab.
map-lede-nearest = Kein Ziel ist vom Kurs ab; am nächsten daran: { $title }.
map-lede-one-off = 1 von { $all } Zielen ist vom Kurs ab: { $title }.
map-lede-one-drives-none = „{ $title }“ ist vom Kurs ab und wirkt auf kein anderes Ziel.
map-lede-one-feeds = „{ $title }“ ist vom Kurs ab und wirkt auf { $fed ->
    [one] 1 Ziel, das es nicht ist
   *[other] { $fed } Ziele, die es nicht sind
}.
map-lede-off = { $n } von { $all } Zielen sind vom Kurs ab.
map-lede-off-feed = { $n } von { $all } Zielen sind vom Kurs ab und wirken auf { $fed ->
    [one] 1 anderes, das es nicht ist
   *[other] { $fed } andere, die es nicht sind
}.
map-proof = { $all ->
    [one] 1 Annahme
   *[other] { $all } Annahmen
} über Ursache und Wirkung: { $parts }.
map-proof-not = { $n } von den Zahlen nicht bestätigt
map-proof-borne = { $n } bestätigt
map-proof-early = { $n } noch offen
map-tally-off = { $n } vom Kurs ab
map-tally-watch = { $n } unter Beobachtung
map-tally-on = { $n } auf Kurs
map-tally-none = { $n } ohne Daten
map-tally-label = Ziele
map-key-not = von den Zahlen nicht bestätigt
map-key-early = noch nicht zu sagen
map-key-borne = von den Zahlen bestätigt
map-key-part = ist Teil von
mark-borne-out = Bestätigt
mark-too-early-to-tell = Noch nicht zu sagen
mark-not-borne-out = Nicht bestätigt
map-shown = { $boxes } Ziele, { $arrows ->
    [0] keine Pfeile
    [one] 1 Pfeil
   *[other] { $arrows } Pfeile
}.
map-shown-lanes = { $boxes } Ziele, { $arrows ->
    [0] keine Pfeile
    [one] 1 Pfeil
   *[other] { $arrows } Pfeile
}. Bahnen von oben: { $lanes }.
map-arrow = „{ $from }“ wirkt auf „{ $to }“: { $bearing ->
    [borne] von den Zahlen bestätigt
    [not] von den Zahlen nicht bestätigt
   *[early] noch nicht zu sagen
}.
map-arrow-because = „{ $from }“ wirkt auf „{ $to }“ ({ $because }): { $bearing ->
    [borne] von den Zahlen bestätigt
    [not] von den Zahlen nicht bestätigt
   *[early] noch nicht zu sagen
}.
map-part = „{ $from }“ ist Teil von „{ $to }“.
map-followed = { $cause }: { $way ->
    [better] besser
   *[worse] schlechter
} ab { $since }; { $effect }: { $way ->
    [better] besser
   *[worse] schlechter
} ab { $after }.
map-not-followed = { $cause }: { $way ->
    [better] besser
   *[worse] schlechter
} ab { $since }; die Wirkung ist seither ausgeblieben.
map-against = { $cause }: { $way ->
    [better] besser
   *[worse] schlechter
} ab { $since }; { $effect } dagegen: { $way ->
    [better] schlechter
   *[worse] besser
} ab { $after }.
map-waiting = { $cause }: { $way ->
    [better] besser
   *[worse] schlechter
} ab { $since }; eine Wirkung kann sich bis { $until } zeigen.
map-before = { $cause }: { $way ->
    [better] besser
   *[worse] schlechter
} ab { $since }; die Wirkung hatte aber schon vorher begonnen.
map-mixed = { $cause }: { $way ->
    [better] besser
   *[worse] schlechter
} ab { $since }; danach wurden Kennzahlen der Wirkung teils besser, teils schlechter.
map-unchanged = Solange beide Seiten gemessen werden, hat sich keine Kennzahl von „{ $title }“ deutlich verändert.
map-unmeasured = Keine Kennzahl von „{ $title }“ hat genug Werte, um eine Veränderung zu zeigen.
map-effect-unmeasured = „{ $title }“ hat keine eigene Kennzahl mit genug Werten, um eine Veränderung zu zeigen.
map-words-heading = Die Landkarte in Worten
map-claims-caption = Jeder Pfeil ist eine Annahme. Die Zahlen zeigen, ob sich das eine nach dem anderen verändert hat, nie, dass das eine das andere bewirkt.
map-claims-label = Annahmen über Ursache und Wirkung
map-parts-heading = Was Teil wovon ist
map-parts-caption = Die Punkte des Teils zählen in denen des Ganzen
map-column-number = Nr.
map-column-objective = Ziel
map-column-drives = Wirkt auf
map-column-why = Warum wir das annehmen und was die Zahlen sagen
map-column-why-short = Warum
map-column-evidence = Befund
map-column-part-of = Ist Teil von
map-drives = wirkt auf
map-part-of = Teil von
map-of-100 = von 100
map-kpis = Kennzahlen:
map-alone = Ohne Pfeil:
map-empty = Noch sagt kein Ziel, auf welche anderen es wirkt; darum hat die Landkarte keine Pfeile. Eine Zeile wie `drives: [anderes-ziel]` in einer Datei von `objectives/` fügt einen hinzu.
