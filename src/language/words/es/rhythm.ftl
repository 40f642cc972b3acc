# The calendar of reviews.

mark-missing = Falta
mark-not-planned = Sin planificar
mark-no-rhythm = Sin ritmo
rhythm-weekly = Semanal
rhythm-monthly = Mensual
rhythm-quarterly = Trimestral
rhythm-annual = Anual
rhythm-overdue = { $n ->
    [one] 1 revisión está vencida.
   *[other] { $n } revisiones están vencidas.
}
rhythm-missing = { $n ->
    [one] Falta 1 revisión.
   *[other] Faltan { $n } revisiones.
}
rhythm-overdue-and-missing = { $n ->
    [one] 1 revisión está vencida
   *[other] { $n } revisiones están vencidas
} { $missing ->
    [one] y falta 1.
   *[other] y faltan { $missing }.
}
rhythm-next = Próxima: { $name }, { $date } ({ $days }).
rhythm-none-planned = No hay ninguna revisión planificada.
rhythm-calendar = Añadir estas fechas a su calendario
rhythm-to-come = Por venir
rhythm-to-come-caption = Primero la próxima; antes, las vencidas
rhythm-heading = El ritmo
rhythm-caption = Un año atrás y un año adelante
rhythm-review = Revisión
rhythm-date = Fecha
rhythm-chair = Preside
rhythm-last = Última
rhythm-next-column = Próxima
rhythm-state = Estado
rhythm-no-record = Ninguna revisión registrada
rhythm-none-held = ninguna celebrada
rhythm-meant = prevista para { $date }
rhythm-no-next = ninguna planificada
rhythm-key-held = celebrada
rhythm-key-planned = planificada
rhythm-key-meant = prevista, aún sin planificar
rhythm-key-missed = vencida o ausente
rhythm-said = { $name }: { $held } celebradas, { $planned } planificadas, { $overdue } vencidas, { $missing } ausentes.
rhythm-said-team = { $kind }, { $team }
rhythm-said-review = { $name }, { $date }
held-heading = Celebradas, y lo que salió de ellas
held-caption = Del último año, primero la más reciente
held-none = No se ha celebrado ninguna revisión en el último año.
held-earlier = Revisiones anteriores ({ $n })
held-earlier-caption = Primero la más reciente
held-on = Celebrada
held-decisions = Decisiones
held-actions = Acciones
held-pack = Dossier
held-pack-of = de { $name }, { $date }
held-nothing = ninguna
held-decisions-n = { $n ->
    [one] 1 decisión
   *[other] { $n } decisiones
}
held-decisions-open = { $n ->
    [one] 1 decisión
   *[other] { $n } decisiones
}, { $open } sin tomar
held-actions-closed = { $n } de { $all } cerradas
held-actions-overdue = { $n } vencidas
guide-heading = ¿Dónde va esto?
guide-next = Próxima:
guide-weekly-actions = Una acción vence, está vencida o bloqueada
guide-weekly-milestones = Se retrasa un hito de los próximos dos meses
guide-weekly-help = Otro equipo debe ayudar esta semana
guide-monthly-kpis = Un indicador del departamento da una señal o está fuera de objetivo
guide-monthly-work = Una iniciativa va con retraso, o terminó sin efecto
guide-monthly-debts = Lo que un equipo debe a otro va con retraso o está sin confirmar
guide-monthly-decisions = Una decisión que compete al departamento
guide-quarterly-objectives = Un objetivo está fuera de curso
guide-quarterly-work = Una iniciativa que mantener, cambiar o detener; dinero o personas que mover
guide-quarterly-decisions = Una decisión que deben asumir varios departamentos
guide-quarterly-assumptions = Un supuesto se ha roto, un riesgo ha crecido
guide-annual-objectives = Un objetivo que mantener, cambiar o retirar; rangos y metas
guide-annual-kpis = Un indicador que añadir o quitar
guide-annual-lessons = Lo que enseñó el año, y en qué se apoya la estrategia
calendar-team = Equipo: { $name }
calendar-chair = Preside: { $name }
calendar-preread = Leer antes de { $date }
calendar-decides = Decide: { $name }
calendar-owner = Responsable: { $name }
calendar-initiative = Iniciativa: { $name }
calendar-planned = Previsto para { $date }
calendar-decision = Decisión necesaria: { $name }
calendar-milestone = Hito: { $name }
