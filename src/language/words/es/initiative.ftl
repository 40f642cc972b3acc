# The page of an initiative.

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
