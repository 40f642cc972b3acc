# The heads of tables, and what stands in their cells.

table-kpis = Indicadores
table-objectives = Objetivos
table-milestones = Hitos
table-risks = Riesgos
table-dependencies = Dependencias
table-money = Dinero y esfuerzo
table-assumptions = Supuestos
column-kpi = Indicador
column-status = Estado
column-last = Última cifra
column-target = Meta
column-against-target = Frente a la meta
column-signal-and-outlook = Señal y perspectiva
column-periods = 12 periodos
column-score = Puntuación
column-objective = Objetivo
column-work = Trabajo
column-initiative = Iniciativa
column-ends = Fin
column-milestone = Hito
column-state = Estado
column-due = Plazo
column-expected = Previsto
column-expected-or-reached = Previsto o alcanzado
column-reached = Alcanzado
column-decision = Decisión
column-when = Cuándo
column-advised-or-decided = Recomendado o decidido
column-advised = Recomendado
column-decided = Decidido
column-who = Quién
column-action = Acción
column-supports = Apoya
column-origin = Origen
column-risk = Riesgo
column-rating = Valoración, cada una sobre 5
column-response = Respuesta
column-looked-at = Última revisión
column-needed = Qué se necesita
column-for = Para
column-agreed = Acordado
column-rank = Prioridad
column-budget = Presupuesto
column-share = Parte
column-spent = Gastado
column-assumption = Supuesto
column-broken-when = Deja de valer si
column-look-again = Revisar antes del
column-option = Opción
column-cost = Coste
column-effect = Efecto
options-caption = Lo que se podría hacer
worst-first = Primero lo más crítico
kpi-leading = Adelantado
kpi-lagging = Retrasado
kpi-unread = no se pudo leer su archivo
rank = Prioridad { $n }
more-kpis = y { $n } más
scored-none = nada que puntuar
scored = { $n ->
    [one] { $n } de { $all } puntuado
   *[other] { $n } de { $all } puntuados
}
objective-lowest = Más bajo:
objective-masked = Oculto por la media:
milestone-put-off = aplazado en { $n } informes seguidos
decision-needed-by = necesaria para el { $date }
decision-raised = { $n ->
    [one] planteada hace { $n } día
   *[other] planteada hace { $n } días
}
decision-took = { $n ->
    [one] decidida tras { $n } día
   *[other] decidida tras { $n } días
}
decision-advice = Recomendación:
decision-decides = decide
decision-decided = decidió
decision-carries-out = la ejecuta
action-done-on = hecha { $date }
action-nobody = nadie
risk-threat = Amenaza
risk-opportunity = Oportunidad
risk-rating = probabilidad { $likelihood }, impacto { $impact }
assumption-crossed = Umbral cruzado
assumption-past = fecha pasada
initiative-planned = prevista { $date }
expected-on = previsto { $date }
largest-first = Primero el mayor
latest-first = Primero lo más reciente
