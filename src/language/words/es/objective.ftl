# The page of an objective.

success = Éxito:
objective-masked-lede = La media es buena, pero «{ $name }» está fuera de objetivo.
objective-nothing-to-score = Aquí aún no se puede puntuar nada: ningún indicador con meta.
objective-too-little = { $n ->
    [one] Hay demasiado poco al día para decirlo: { $n } de { $all } puntuado.
   *[other] Hay demasiado poco al día para decirlo: { $n } de { $all } puntuados.
}
objective-off = { $n ->
    [one] { $n } de { $all } indicadores está fuera de objetivo.
   *[other] { $n } de { $all } indicadores están fuera de objetivo.
}
objective-on-course = En curso.
objective-short = Por debajo de sus metas, ninguna pasada del umbral de alerta.
fact-shares-lead = Comparte la dirección
objective-depends-on = Depende de
objective-perspective = Perspectiva
objective-weight = Peso
objective-horizon = Horizonte
horizon-open = abierto
objective-score = Puntuación { $score } de 100
objective-lowest-within = más bajo:
objective-masked-within = oculto por la media:
objective-no-kpi = Ningún indicador lo mide. Nómbrelo en `objective` en un archivo de `kpis/`.
objective-multiples = Lado a lado
objective-multiples-note = Doce periodos cada uno, en su propia escala; los trazos son la meta, la banda sus límites naturales
objective-updates = Lo que dice su responsable
at-a-glance = De un vistazo
objective-helped-by = Lo impulsan
objective-helps = Impulsa
arrow-because = porque { $why }
objective-children = Objetivos por debajo
objective-work = El trabajo que le sirve
objective-no-work = Ninguna iniciativa le sirve. Nómbrelo en `objectives` en un archivo de `initiatives/`.
objective-rests-on = En qué se apoya
assumptions-caption = Primero los rotos y los vencidos
