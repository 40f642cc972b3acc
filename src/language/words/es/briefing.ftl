# Los cuatro informes.

read-more = Más información
n-in = { $n } de { $of }
front-title = Nuestro trabajo
front-your-team = vuestro equipo
front-there = Meta alcanzada
front-near = Casi alcanzada
front-behind = Por detrás
front-old = Sin cifra nueva
front-no-goal = Sin meta fijada
front-lede = { $title }: { $value }. La meta es { $goal }.
front-lede-reached = { $title }: { $value }. La meta está alcanzada.
front-lede-plain = { $title }: { $value }.
front-no-work = { $team }: aquí aún no se describe ningún trabajo.
front-work = { $n ->
    [one] { $team } tiene un trabajo en marcha, y esto es para lo que sirve.
   *[other] { $team } tiene { $n } trabajos en marcha, y esto es para lo que sirven.
}
front-no-number = Aún ninguna cifra muestra si funciona.
front-line = De vuestro trabajo al conjunto
front-you = Vosotros, en { $team }
front-goal-of = La meta de { $organisation }
front-why = Por qué importa
front-goal = Meta: { $goal }
front-more = Más sobre esto
front-works = ¿Funciona?
front-all-figures = Todas sus cifras
front-doing = Qué se está haciendo
front-can = Qué podéis hacer
front-told = Qué nos dijisteis
front-decided = Qué se decidió, y por qué
front-because = Por qué:
front-ask = A quién preguntar
front-next-heading = Lo que viene
front-by = antes del { $date }
front-next = Lo siguiente: { $title }, antes del { $due }.
front-next-moved = Lo siguiente: { $title }. Estaba previsto para el { $due } y ahora se espera el { $now }.
front-next-passed = Lo siguiente: { $title }. Estaba previsto para el { $due }; aún no hay nueva fecha.
front-next-undated = Lo siguiente: { $title }.
front-next-none = Aún no está escrito el siguiente paso.
front-name = { $name }
front-piece = Trabajáis en «{ $work }» para mejorar esto: { $names }. Porque { $organisation } quiere lograr esto: «{ $goal }».
front-piece-kpis = Trabajáis en «{ $work }» para mejorar esto: { $names }.
front-piece-goal = Trabajáis en «{ $work }», porque { $organisation } quiere lograr esto: «{ $goal }».
front-piece-plain = Trabajáis en «{ $work }».
nav-objectives = Objetivos
tally-kpis = Indicadores
tally-part = { $n } { LOWER_FIRST($word) }
brief-nearest-first = Lo más próximo primero
brief-open-nearest-first = Abiertas, la más próxima primero
brief-worst-first = Lo peor primero
brief-largest-first = El mayor primero
brief-changes = Qué ha cambiado
brief-since = Desde
brief-no-change = Ningún estado ha cambiado.
brief-no-review = Aún no ha habido ninguna revisión, así que no hay nada que comparar.
brief-no-decision = Ninguna decisión espera.
brief-no-objective = Nuestro trabajo no está unido a ningún objetivo.
exec-title = Informe de dirección
exec-no-objective = Aún no hay ningún objetivo escrito.
exec-unscored = { $n ->
    [one] El único objetivo aún no se puede puntuar.
   *[other] Ninguno de los { $n } objetivos se puede puntuar aún.
}
exec-calm = { $n ->
    [one] El único objetivo está en curso o en vigilancia; nada espera su decisión.
   *[other] Los { $n } objetivos están en curso o en vigilancia; nada espera su decisión.
}
exec-none-off = { $n ->
    [one] Ningún objetivo está fuera de curso; 1 decisión espera.
   *[other] Ningún objetivo está fuera de curso; { $n } decisiones esperan.
}
exec-off = { $off } de { $all } { $all ->
    [one] objetivo
   *[other] objetivos
} { $off ->
    [one] está
   *[other] están
} fuera de curso; { $n ->
    [0] ninguna decisión espera.
    [one] 1 decisión espera.
   *[other] { $n } decisiones esperan.
}
exec-worst = { $title }: { $said }
exec-nearest = El más cercano a quedar fuera de curso: { $title }, puntuación { $score }.
exec-decisions = Decisiones que esperan
exec-no-decision = Ninguna decisión espera.
exec-more-decisions = { $n ->
    [one] 1 decisión más espera
   *[other] { $n } decisiones más esperan
}
exec-no-perspective = Sin perspectiva
exec-goals-note = Puntuación: media de los indicadores, de 0 a 100.
exec-lines-note = Línea: los últimos 12 meses; anillo: la última revisión.
exec-empty-objectives = Aún no hay ningún objetivo escrito. Cada uno es un archivo en `objectives/`.
exec-scorecard = Cuadro de indicadores
exec-scorecard-caption = Primero el peor objetivo, luego el peor indicador
exec-more-kpis = { $n ->
    [one] 1 indicador más en el cuadro completo
   *[other] { $n } indicadores más en el cuadro completo
}
exec-empty-kpis = Aún no hay ningún indicador escrito. Cada uno es un archivo en `kpis/`.
exec-no-drift = Ningún indicador está fuera de objetivo, caducado o empeora.
exec-more-drift = { $n ->
    [one] 1 línea más se rompe
   *[other] { $n } líneas más se rompen
}
exec-dependencies = Dependencias en riesgo
exec-no-dependency = Ninguna dependencia lleva retraso, está en riesgo o sin confirmar.
exec-money = Dinero y esfuerzo según el rango
exec-money-caption = Por rango; una iniciativa de varios objetivos cuenta en cada uno
exec-health = Salud de la ejecución
exec-all = todos
exec-not-all = no todos
exec-check = La comprobación:
goal-of-100 = de 100
goal-nothing = nada que puntuar
goal-scored = { $n } de { $all } puntuados
goal-better = ↗ { $points } mejor desde el { $date }
goal-worse = ↘ { $points } peor desde el { $date }
goal-same = sin cambios desde el { $date }
goal-line = { $title }: puntuación de { $from } el { $date } a { $to } ahora
goal-more-kpis = { $n ->
    [one] y 1 más
   *[other] y { $n } más
}
goal-no-kpi = Ningún indicador lo mide.
goal-no-owner = Nadie responde de él
dept-title = Informe del departamento
dept-no-kpi = Este departamento aún no responde de ningún indicador.
dept-calm = Ninguno de sus indicadores está fuera de objetivo; ninguna dependencia lleva retraso.
dept-off = { $all ->
    [one] Su indicador está fuera de objetivo.
   *[other] { $off } de { $all } de sus indicadores { $off ->
        [one] está
       *[other] están
    } fuera de objetivo.
}
dept-off-late = { $off ->
    [0] Ninguno de sus indicadores está fuera de objetivo
   *[other] { $all ->
        [one] Su indicador está fuera de objetivo
       *[other] { $off } de { $all } de sus indicadores { $off ->
            [one] está
           *[other] están
        } fuera de objetivo
    }
}; { $n ->
    [one] 1 dependencia lleva
   *[other] { $n } dependencias llevan
} retraso.
dept-overdue = { $n ->
    [one] 1 acción está vencida.
   *[other] { $n } acciones están vencidas.
}
dept-kpis = Sus indicadores
dept-empty-kpis = Este departamento no responde de ningún indicador. Nombre a una persona de aquí como `owner` en un archivo de `kpis/`.
dept-initiatives = Iniciativas que dirigimos
dept-empty-initiatives = Este departamento no dirige ninguna iniciativa.
dept-owed-to-us = Lo que otros nos deben
dept-no-owed-to-us = No esperamos a nadie.
dept-owed-by-us = Lo que debemos a otros
dept-no-owed-by-us = Nadie nos espera.
dept-actions = Próximas acciones
dept-actions-caption = La más vencida primero, luego las de las dos próximas semanas
dept-no-action = Ninguna acción está vencida ni vence en las dos próximas semanas.
dept-risks = Riesgos
dept-no-risk = No consta ningún riesgo.
dept-contributes = Los objetivos a los que contribuimos
dept-teams = Equipos
team-title = Informe del equipo
team-lede = { $late ->
    [0] { $n ->
        [0] Ningún hito vence en los dos próximos meses
        [one] 1 hito vence en los dos próximos meses, ninguno con retraso
       *[other] { $n } hitos vencen en los dos próximos meses, ninguno con retraso
    }
    [one] 1 hito lleva retraso
   *[other] { $late } hitos llevan retraso
}; { $overdue ->
    [0] ninguna acción está vencida.
    [one] 1 acción está vencida.
   *[other] { $overdue } acciones están vencidas.
}
team-tally-milestones = Hitos
team-milestones = Hitos de los dos próximos meses
team-no-milestone = Ningún hito vence en los dos próximos meses.
team-people = Quién hace qué
team-late-first = Lo vencido primero, luego por fecha
team-nobody = Nadie
team-counts = { $late ->
    [0] { $n } abiertas
   *[other] { $late } vencidas, { $n } abiertas
}
team-no-date = sin fecha
team-for = para
team-from = de
team-no-action = Ninguna acción está abierta.
team-moves = Qué mueve nuestro trabajo
team-moves-caption = Hecho no es movido: qué está terminado y cómo ha cambiado desde entonces el indicador que debe mover
team-no-work = Ninguna iniciativa de este equipo está en marcha.
team-kpis = Nuestros indicadores
team-blockers = Lo que nos frena
team-wait-for = Lo que esperamos
team-blocked-caption = Acciones bloqueadas
team-blocked = Acciones bloqueadas
team-no-blocker = Nada nos frena.
team-decisions = Decisiones que esperan
