# The lists: scorecard, decisions, actions, unaligned work.

scorecard-score = puntuación { $score }
scorecard-no-objective = Indicadores sin objetivo
scorecard-empty = Aún no hay ningún indicador. Añada uno como archivo en `kpis/`.
decisions-none = Ninguna decisión espera.
decisions-waiting = { $n ->
    [one] { $n } decisión espera.
   *[other] { $n } decisiones esperan.
}
decisions-waiting-late = { $n ->
    [one] { $n } decisión espera, { $late } pasada de plazo.
   *[other] { $n } decisiones esperan, { $late } fuera de plazo.
}
decisions-open = En espera
nearest-first = Primero las más próximas
decisions-taken = Tomadas
decisions-taken-label = Decisiones tomadas
decisions-taken-none = Aún no se ha tomado ninguna decisión.
actions-none = Ninguna acción está abierta.
actions-open-none-late = { $n ->
    [one] { $n } acción está abierta, sin retraso.
   *[other] { $n } acciones están abiertas, ninguna con retraso.
}
actions-open-late = { $n ->
    [one] { $n } acción está abierta, { $late } con retraso.
   *[other] { $n } acciones están abiertas, { $late } con retraso.
}
actions-open = Abiertas
by-due-day = Por plazo
actions-open-label = Acciones abiertas
actions-closed = Cerradas
actions-closed-label = Acciones cerradas
unaligned-title = Trabajo sin alinear
unaligned-none = Todo trabajo conduce a un objetivo y a un indicador.
unaligned-lede = { $list } sin línea de visión hacia un objetivo y un indicador.
unaligned-actions = { $n ->
    [one] 1 acción
   *[other] { $n } acciones
}
unaligned-teams = { $n ->
    [one] 1 equipo
   *[other] { $n } equipos
}
unaligned-budget = { $n ->
    [one] La iniciativa tiene un presupuesto de { $amount }.
   *[other] Juntas, las iniciativas tienen un presupuesto de { $amount }.
}
unaligned-initiatives-note = Trabajo que no nombra ningún objetivo, o ningún indicador que deba mover
unaligned-kpis-note = No miden ningún objetivo
unaligned-actions-note = Promesas que no apoyan nada
unaligned-decisions-note = Decisiones sobre ningún objetivo
unaligned-teams-heading = Equipos
unaligned-teams-note = Equipos a los que nada remite
