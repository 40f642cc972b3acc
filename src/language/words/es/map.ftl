# El mapa estratégico.

nav-map = Mapa
map-title = Mapa estratégico
map-no-perspective = Sin perspectiva
map-claims-heading = Causa y efecto
map-objectives-heading = Objetivos
map-hint = Cada recuadro abre su objetivo.
map-hint-upwards = Se lee hacia arriba desde «{ $lane }». Cada recuadro abre su objetivo.
map-lede-unscored = Ninguno de los { $all } objetivos puede puntuarse todavía.
map-lede-none-off = Ninguno de los { $all } objetivos está fuera de curso.
map-lede-nearest = Ningún objetivo está fuera de curso; el más cercano a estarlo: { $title }.
map-lede-one-off = 1 de { $all } objetivos está fuera de curso: { $title }.
map-lede-one-drives-none = «{ $title }» está fuera de curso y no impulsa ningún otro objetivo.
map-lede-one-feeds = «{ $title }» está fuera de curso e impulsa { $fed ->
    [one] 1 objetivo que no lo está
   *[other] { $fed } objetivos que no lo están
}.
map-lede-off = { $n } de { $all } objetivos están fuera de curso.
map-lede-off-feed = { $n } de { $all } objetivos están fuera de curso e impulsan { $fed ->
    [one] 1 que no lo está
   *[other] { $fed } que no lo están
}.
map-proof = { $all ->
    [one] 1 hipótesis
   *[other] { $all } hipótesis
} de causa y efecto: { $parts }.
map-proof-not = { $n } no { $n ->
    [one] confirmada
   *[other] confirmadas
} por las cifras
map-proof-borne = { $n } { $n ->
    [one] confirmada
   *[other] confirmadas
}
map-proof-early = { $n } todavía por ver
map-tally-off = { $n } fuera de curso
map-tally-watch = { $n } en vigilancia
map-tally-on = { $n } en curso
map-tally-none = { $n } sin datos
map-tally-label = Objetivos
map-key-not = no confirmada por las cifras
map-key-early = demasiado pronto para decirlo
map-key-borne = confirmada por las cifras
map-key-part = forma parte de
mark-borne-out = Confirmada
mark-too-early-to-tell = Demasiado pronto
mark-not-borne-out = No confirmada
map-shown = { $boxes } objetivos, { $arrows ->
    [0] sin flechas
    [one] 1 flecha
   *[other] { $arrows } flechas
}.
map-shown-lanes = { $boxes } objetivos, { $arrows ->
    [0] sin flechas
    [one] 1 flecha
   *[other] { $arrows } flechas
}. Franjas desde arriba: { $lanes }.
map-arrow = «{ $from }» impulsa «{ $to }»: { $bearing ->
    [borne] confirmado por las cifras
    [not] no confirmado por las cifras
   *[early] demasiado pronto para decirlo
}.
map-arrow-because = «{ $from }» impulsa «{ $to }» ({ $because }): { $bearing ->
    [borne] confirmado por las cifras
    [not] no confirmado por las cifras
   *[early] demasiado pronto para decirlo
}.
map-part = «{ $from }» forma parte de «{ $to }».
map-followed = { $cause }: { $way ->
    [better] mejor
   *[worse] peor
} desde { $since }; { $effect }: { $way ->
    [better] mejor
   *[worse] peor
} desde { $after }.
map-not-followed = { $cause }: { $way ->
    [better] mejor
   *[worse] peor
} desde { $since }; desde entonces el efecto no ha seguido.
map-against = { $cause }: { $way ->
    [better] mejor
   *[worse] peor
} desde { $since }; en cambio, { $effect }: { $way ->
    [better] peor
   *[worse] mejor
} desde { $after }.
map-waiting = { $cause }: { $way ->
    [better] mejor
   *[worse] peor
} desde { $since }; un efecto puede verse hasta el { $until }.
map-before = { $cause }: { $way ->
    [better] mejor
   *[worse] peor
} desde { $since }, pero el efecto había empezado antes.
map-mixed = { $cause }: { $way ->
    [better] mejor
   *[worse] peor
} desde { $since }; después, unos indicadores del efecto mejoraron y otros empeoraron.
map-unchanged = Ningún indicador de «{ $title }» ha cambiado claramente mientras se miden ambos.
map-unmeasured = Ningún indicador de «{ $title }» tiene cifras suficientes para mostrar un cambio.
map-effect-unmeasured = «{ $title }» no tiene un indicador propio con cifras suficientes para mostrar un cambio.
map-words-heading = El mapa en palabras
map-claims-caption = Cada flecha es una hipótesis. Las cifras muestran si lo uno cambió después de lo otro, nunca que lo causara.
map-claims-label = Hipótesis de causa y efecto
map-parts-heading = Qué forma parte de qué
map-parts-caption = La puntuación de la parte cuenta en la del todo
map-column-number = N.º
map-column-objective = Objetivo
map-column-drives = Impulsa
map-column-why = Por qué lo pensamos y qué dicen las cifras
map-column-why-short = Por qué
map-column-evidence = Resultado
map-column-part-of = Forma parte de
map-drives = impulsa
map-part-of = parte de
map-of-100 = de 100
map-kpis = Indicadores:
map-alone = Sin flecha:
map-empty = Ningún objetivo dice todavía qué otros impulsa, por eso el mapa no tiene flechas. Una línea como `drives: [otro-objetivo]` en un archivo de `objectives/` añade una.
