# The pages of objectives and initiatives.

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
initiative-bet = La apuesta:
fact-state = Estado
initiative-starts = Comienzo
initiative-planned-end = Fin prevista
initiative-ended = Terminada
initiative-expected-end = Fin esperada
initiative-against-plan = Frente al plan
initiative-spent-of = { $spent }, { $share } del presupuesto
initiative-confidence = Confianza
initiative-pace = Ritmo de los hitos
pace-of-plan = { $pace } meses de plan por mes
pace-of-plan-takes = { $pace } meses de plan por mes; a este ritmo hacen falta { $whole } meses, se habían previsto { $planned }
update-forecast = { $name }: { $date }
update-forecast-end = el final: { $date }
initiative-lede = { $state }: { $parts }.
initiative-lede-only = { $state }.
initiative-reached = { $reached } hitos alcanzados
initiative-late = { $n ->
    [one] { $n } hito con retraso
   *[other] { $n } hitos con retraso
}
initiative-later = su final llega { $slip } más tarde de lo acordado
initiative-moves = Lo que debería mover
initiative-moves-caption = Cómo ha cambiado cada indicador desde que empezó el trabajo; el trabajo no tiene por qué ser la causa
column-expected-change = Cambio previsto
column-change-so-far = Cambio hasta ahora
initiative-no-kpi = No nombra ningún indicador que deba mover, así que nadie puede decir si funciona. Añada uno en `moves`.
initiative-impact = ¿Se ha movido?
initiative-impact-note = Si cada cifra cambió cuando se terminó el trabajo. Eso no demuestra por qué.
impact-size = Es { $size }.
impact-beside = Al mismo tiempo:
impact-beside-note = No se pueden distinguir.
milestones-reached = { $reached } alcanzados
milestones-caption = En su orden
milestones-none = No hay ningún hito fijado. Añádalos en `milestones`.
initiative-updates = Novedades
initiative-no-objective = No sirve a ningún objetivo. Nombre uno en `objectives`.
initiative-lessons = Lecciones
initiative-needs = Lo que necesita de otros
initiative-needed-by = Lo que otros necesitan de ella
