# Rows on a scale of days: initiatives, milestones, and how late they are.

late-days = { $n ->
    [one] 1 día de retraso
   *[other] { $n } días de retraso
}
late-weeks = { $n ->
    [one] 1 semana de retraso
   *[other] { $n } semanas de retraso
}
early-days = { $n ->
    [one] 1 día de adelanto
   *[other] { $n } días de adelanto
}
early-weeks = { $n ->
    [one] 1 semana de adelanto
   *[other] { $n } semanas de adelanto
}
late-no-new-date = { $late }, sin nueva fecha
late-now = { $late }; ahora { $date }
no-date = sin fecha
no-new-date = sin nueva fecha
was-date = en vez del { $date }
timeline-initiative = Iniciativa
timeline-milestone = Hito
timeline-timeline = Cronograma
timeline-next = Próximo hito
timeline-next-short = Próximo
timeline-waits = Espera a
timeline-finish = Fin
timeline-status = Estado
timeline-expected = Previsto
timeline-who = Quién
timeline-nobody = nadie responde de ella
timeline-no-dates = Sin fechas
timeline-reached = { $reached } alcanzados
timeline-more = { $need }, y { $n } más
timeline-was-planned = estaba prevista para { $date }
timeline-as-planned = según lo previsto
timeline-no-end = sin fecha de fin
timeline-no-kpi = No nombra ningún indicador
timeline-by-slip = Por estado, luego por retraso
timeline-by-slip-months = Por estado, luego por retraso; { $from } a { $to }
timeline-tick = { $month } { $year }
timeline-key = Leyenda
timeline-key-done = hecho, pendiente
timeline-key-plan = plan
timeline-key-slip = retraso
timeline-key-reached = hito alcanzado
timeline-key-to-come = por venir
timeline-key-late = con retraso, o previsto con retraso
timeline-key-was = donde estaba previsto
timeline-said = { $name }: { $status }
timeline-said-from = desde { $date }
timeline-said-ends = termina { $date }
timeline-said-ends-late = termina { $date }, { $late }
milestone-said-reached = { $name }, alcanzado { $date }
milestone-said-due = { $name }, para { $date }
milestone-said-expected = { $name }, para { $date }, previsto { $expected }
milestone-said-late = { $name }, con retraso, para { $date }
milestone-said-late-expected = { $name }, con retraso, para { $date }, previsto { $expected }
milestone-said-undated = { $name }, sin fecha
tracks-caption = Primero los retrasos; la línea de puntos va del día previsto al que ahora se espera
moved-initiative = Iniciativa
moved-done = Hecho
moved-moved = Efecto
moved-money = Dinero
moved-heading = Hecho no es efecto
moved-caption = Lo terminado, y cómo ha cambiado desde entonces el indicador que debe mover; el trabajo no tiene por qué ser la causa
moved-no-objective = Sin objetivo
moved-milestones = { $reached } hitos
moved-no-milestones = sin hitos
moved-by-weight = { $share } por peso
moved-expected = previsto { $change }
moved-expected-by = previsto { $change } para { $date }
moved-since = { $change } desde { $period }
moved-no-kpi = Ningún indicador nombrado
moved-of = de { $budget }
moved-budget = presupuesto
initiatives-when = Cuándo
initiatives-calendar = Añadir los hitos a su calendario
initiatives-milestones = Próximos hitos
initiatives-milestones-caption = Por fecha
initiatives-none-under-way = { $all ->
    [one] La única iniciativa no está en marcha.
   *[other] Ninguna de las { $all } iniciativas está en marcha.
}
initiatives-on-time = Ninguna iniciativa va con retraso; { $n } a tiempo.
initiatives-one-late = La única iniciativa va con retraso.
initiatives-one-at-risk = La única iniciativa está en riesgo.
initiatives-one-silent = La única iniciativa está sin novedades.
initiatives-silent = { $n ->
    [one] { $n } de { $all } iniciativas está sin novedades.
   *[other] { $n } de { $all } iniciativas están sin novedades.
}
initiatives-at-risk = { $n ->
    [one] { $n } de { $all } iniciativas está en riesgo; ninguna va con retraso.
   *[other] { $n } de { $all } iniciativas están en riesgo; ninguna va con retraso.
}
initiatives-late = { $n ->
    [one] { $n } de { $all } iniciativas va con retraso.
   *[other] { $n } de { $all } iniciativas van con retraso.
}
initiatives-late-and-at-risk = { $n ->
    [one] { $n } de { $all } iniciativas va con retraso;
   *[other] { $n } de { $all } iniciativas van con retraso;
} { $risk } en riesgo.
initiatives-ends = { $name } termina ahora con { $late }.
initiatives-rest = Además: { $parts }.
initiatives-rest-silent = { $n } sin novedades
initiatives-rest-on-time = { $n } a tiempo
initiatives-rest-done = { $n ->
    [one] { $n } terminada
   *[other] { $n } terminadas
}
initiatives-rest-other = { $n } sin empezar o parada
