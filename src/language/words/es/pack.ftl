# Los dosieres de las revisiones.

pack-title = Dosier: { $review }
pack-eyebrow = { $kind ->
    [weekly] Dosier de la revisión semanal
    [monthly] Dosier de la revisión mensual
    [quarterly] Dosier de la revisión trimestral
   *[annual] Dosier de la revisión anual
}
pack-led-by = Preside:
pack-review-link = La página de esta revisión
pack-cover = Portada
pack-minutes = { $n ->
    [one] Alrededor de { $n } minuto de lectura.
   *[other] Alrededor de { $n } minutos de lectura.
}
pack-as-of = Situación al
pack-previous = Decisiones y acciones anteriores
pack-actions-due = Acciones pendientes
pack-previous-decisions = Decisiones anteriores
pack-previous-decisions-caption = Decisiones de la última revisión
pack-no-previous-decision = La última revisión no dejó ninguna decisión.
pack-previous-actions = Acciones anteriores
pack-previous-actions-caption = Acciones de la última revisión, y otras más antiguas ya vencidas
pack-open-actions-caption = Acciones abiertas, por fecha
pack-no-previous-action = La última revisión no dejó ninguna acción.
pack-no-open-action = No hay ninguna acción abierta.
pack-decisions = Decisiones necesarias
pack-options-of = Opciones de la decisión { $n }
pack-actions-of = Acciones de la decisión { $n }
pack-actions-caption = Acciones que salen de ella
pack-no-decision = A esta revisión no se le pide ninguna decisión.
pack-more-decisions = { $n ->
    [one] Se pide { $n } decisión más de las que puede tomar una revisión de este tipo; véase la página de la revisión.
   *[other] Se piden { $n } decisiones más de las que puede tomar una revisión de este tipo; véase la página de la revisión.
}
pack-changes = Qué ha cambiado desde la última revisión
pack-since = Desde:
pack-no-earlier = No consta ninguna revisión anterior de este equipo: no hay nada con que comparar.
pack-no-change = No ha cambiado ningún estado.
pack-attention = Atención
pack-worst-first = Lo más urgente primero
pack-no-attention = Ningún indicador está fuera de objetivo ni desfasado.
pack-exceptions = { $kind ->
    [annual] Los indicadores a lo largo del año
   *[other] Indicadores que se desvían
}
pack-no-objective = Indicadores sin objetivo
pack-no-exception = Ningún indicador está fuera de objetivo, en vigilancia ni desfasado.
pack-milestones = Hitos
pack-initiatives = { $kind ->
    [quarterly] Iniciativas: mantener, cambiar, detener
    [annual] Iniciativas: balance
   *[monthly] Iniciativas: hecho y efecto
}
pack-initiatives-caption = Primero lo que requiere atención. Hecho no significa que haya efecto: cada cosa va por separado
pack-no-initiative = Ninguna iniciativa corresponde a esta revisión.
pack-milestones-caption = Aún no alcanzados, por fecha
pack-no-milestone = No hay ningún hito abierto.
pack-blockers = Lo que bloquea
pack-dependencies = Dependencias y riesgos
pack-dependencies-caption = Dependencias con retraso, en riesgo o sin confirmar
pack-no-dependency = Ninguna dependencia tiene retraso, está en riesgo o sin confirmar.
pack-risks-caption = Riesgos, el mayor primero
pack-no-risk = No consta ningún riesgo.
pack-money = Dinero y esfuerzo frente al rango
pack-money-caption = Por rango; una iniciativa de varios objetivos cuenta en cada uno
pack-no-money = Ninguna iniciativa sirve aún a un objetivo.
pack-assumptions = Supuestos
pack-assumptions-caption = Primero los rotos y los caducados
pack-no-assumption = Ningún supuesto está pendiente de revisión.
pack-lessons = Lecciones
pack-lesson-from = de
pack-lesson-applied = aplicada a
pack-lesson-idle = aún sin aplicar
pack-no-lesson = No hay ninguna lección escrita.
pack-objectives = Objetivos: mantener, cambiar, retirar
pack-no-objectives = Aún no hay ningún objetivo escrito.
pack-results = Decisiones y acciones de esta revisión
pack-blank = Hoja en blanco
pack-blank-caption = Para rellenar en la reunión
pack-blank-question = Pregunta
pack-blank-decision = Decisión
pack-blank-owner = Responsable
pack-blank-due = Fecha
pack-appendix = Anexo: todos los indicadores
pack-appendix-letter = A
pack-scorecard = Todos los indicadores
pack-more-kpis = { $n } más en el cuadro de mando.
pack-no-kpi = Ningún indicador corresponde a esta revisión.
